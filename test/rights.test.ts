/**
 * Who may do and see what: a row for every operation, and for every field that a service adds to the graph's entities. An operation or an entity
 * field without a row fails the test. A cell is the result for that person.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dateInChina, schoolYearOf } from '@xueji/infra/runtime/clock.ts';
import { cellOf } from '@xueji/schema/codes/roster-columns.ts';
import { STUDENT_FIELDS, type StudentField } from '@xueji/schema/codes/student-fields.ts';
import { Kind, parse } from 'graphql';
import { SERVICES } from '../infra/local/system.ts';
import type { Client } from './client.ts';
import { type PartnerIds, partnerCommands, partnerReads, preparePartner } from './partner-rights.ts';
import { declaredFields, everyField, schemaAt } from './person-fields.ts';
import { rosterCsv, rosterRow } from './roster.ts';
import { askForChange, changeStatus } from './status-changes.ts';
import { type Case, eventually, importRoster, type Pupil, registerPartner, type School, startWorld, type World } from './world.ts';

/** `yes`: something is seen or done. `null`: the object does not exist for this person. `[]`: an empty list. Otherwise the name of the refusal or error. */
type Outcome = string;

const PEOPLE = [
  'sendingRegistrar',
  'sendingApprover',
  'receivingRegistrar',
  'receivingApprover',
  'sendingOffice',
  'nationalReader',
  'nationalPartner',
  'operator',
  'stranger',
] as const;
type Person = (typeof PEOPLE)[number];

/** Partners with tokens at different positions relative to their registration for province 44, where the pupil is. Reads also run as these partners. */
const PARTNERS = ['partnerInside', 'partnerAbove', 'partnerOutside', 'partnerElsewhere'] as const;
type Partner = (typeof PARTNERS)[number];

let world: World;
let sending: School;
let receiving: School;
let pupil: Pupil;
let transfer: Case;
let caseNumber: string;
/** Its first step is approved, with an opinion. */
let approved: Case;
/** A pupil who has left, in review; and a suspended pupil. */
let leaving: { studentId: string; caseId: string };
let suspended: Pupil;
let people: Record<Person | Partner, Client>;
let rosterId: string;
let partnerIds: PartnerIds;
let unplacedId: string;
/** Of the sending school. */
let planId: string;
/** It has admitted one of two graduates of the sending school. */
let junior: School;
const THIS_YEAR = schoolYearOf(dateInChina(new Date()));
/** A dry run of the sending school, which has ended. */
let runId: string;

beforeAll(async () => {
  world = await startWorld({ serviceEnv: { transfers: { XUEJI_WEBHOOK_ALLOW_PRIVATE: '1' } } });
  sending = await world.school('440224', { classes: [{}, {}, { entryYear: THIS_YEAR - 6 }] });
  receiving = await world.school('411628');
  const family = { birthDate: '2018-03-12', member1Phone: '19900007777' };
  // The record suggests that this child is no migrant child.
  const [first] = await sending.pupils(1, { ...family, migrantChild: '1' });
  if (!first) throw new Error('no pupil');
  pupil = first;
  await receiving.registrar.ask('query ($by: MatchStudentInput!) { matchStudent(by: $by) { __typename } }', {
    by: { guardian: { name: pupil.name, birthDate: family.birthDate, guardianPhone: family.member1Phone } },
  });
  transfer = await pupil.askedBy(receiving);
  const number = 'query ($id: ID!) { transfer(id: $id) { caseNumber } }';
  caseNumber = (await receiving.registrar.ask<{ transfer: { caseNumber: string } }>(number, { id: transfer.id })).transfer.caseNumber;
  approved = await approvedOnce();
  await giveEvidence();
  await changeStatuses();
  people = {
    sendingRegistrar: sending.registrar,
    sendingApprover: sending.approver,
    receivingRegistrar: receiving.registrar,
    receivingApprover: receiving.approver,
    sendingOffice: await world.as('office', sending.countyPath),
    nationalReader: await world.as('reader', ''),
    nationalPartner: await world.as('partner', ''),
    operator: await world.as('operator', ''),
    stranger: await world.as(['registrar', 'approver', 'office'], '11/1101/110101'),
    partnerInside: await aPartner('44', sending.countyPath),
    partnerAbove: await aPartner('44', ''),
    partnerOutside: await aPartner('44', '11'),
    partnerElsewhere: await aPartner('11', ''),
  };
  partnerIds = await preparePartner(people.nationalPartner);
  unplacedId = await unplacedChild();
  await admitGraduate();
  runId = await dryRun();
  const upload = await sending.registrar.upload('x', 'x.csv');
  rosterId = upload.body.id ?? '';
  await eventually(
    () =>
      sending.registrar.ask<{ student: { entitlements: { edges: object[] } | null } | null }>(
        'query ($id: ID!) { student(id: $id) { entitlements(first: 5) { edges { cursor } } } }',
        { id: pupil.id },
      ),
    ({ student }) => student?.entitlements?.edges.length === 1,
  );
}, 90_000);
afterAll(() => world?.stop());

async function admitGraduate(): Promise<void> {
  const county = await world.as('registrar', sending.countyPath);
  junior = await world.school('440224', { classes: [{ stage: 'JUNIOR', entryYear: THIS_YEAR }] });
  const planOf = async (schoolId: string, stage: string) => {
    const plan = { schoolId, stage, entryYear: THIS_YEAR, seats: 9, catchment: ['东街社区'] };
    const { setAdmissionPlan } = await county.ask<{ setAdmissionPlan: { plan: { id: string } } }>(
      'mutation ($input: SetAdmissionPlanInput!) { setAdmissionPlan(input: $input) { ... on AdmissionPlanSet { plan { id } } } }',
      { input: { idempotencyKey: key(), ...plan } },
    );
    return setAdmissionPlan.plan.id;
  };
  planId = await planOf(sending.id, 'PRIMARY');
  const [graduate] = await sending.pupils(2, { entryYear: String(THIS_YEAR - 6), classNo: '3' });
  await sending.registrar.ask('mutation ($input: GraduateClassInput!) { graduateClass(input: $input) { __typename } }', {
    input: { idempotencyKey: key(), classId: sending.classes[2]?.id },
  });
  await county.ask('mutation ($input: AdmitGraduatesInput!) { admitGraduates(input: $input) { __typename } }', {
    input: { idempotencyKey: key(), planId: await planOf(junior.id, 'JUNIOR'), studentIds: [graduate?.id] },
  });
}

/** A child of the sending school who has no seat, and whose number is that of a child of the receiving school. */
async function unplacedChild(): Promise<string> {
  const other = rosterRow({ schoolCode: receiving.code });
  await importRoster(receiving.registrar, rosterCsv([other]));
  const { idNumber, birthDate, sex } = other;
  await importRoster(sending.registrar, rosterCsv([rosterRow({ schoolCode: sending.code, classNo: '9', idNumber, birthDate, sex })]));
  const list = 'query ($id: ID!) { school(id: $id) { unplaced(first: 1) { edges { node { student { id } } } } } }';
  type Listed = { school: { unplaced: { edges: { node: { student: { id: string } } }[] } } };
  const { school } = await sending.registrar.ask<Listed>(list, { id: sending.id });
  return school.unplaced.edges[0]?.node.student.id ?? '';
}

async function dryRun(): Promise<string> {
  const schoolYear = schoolYearOf(dateInChina(new Date()));
  const input = { idempotencyKey: key(), unit: sending.code, schoolYear, dryRun: true };
  const start = 'mutation ($input: StartYearRunInput!) { startYearRun(input: $input) { ... on YearRunStarted { yearRun { id } } } }';
  const { startYearRun } = await sending.registrar.ask<{ startYearRun: { yearRun: { id: string } } }>(start, { input });
  const { id } = startYearRun.yearRun;
  await eventually(
    () => sending.registrar.ask<{ yearRun: { status: string } }>('query ($id: ID!) { yearRun(id: $id) { status } }', { id }),
    ({ yearRun }) => yearRun.status === 'DONE',
  );
  return id;
}

async function approvedOnce(): Promise<Case> {
  const [other] = await sending.pupils(1);
  if (!other) throw new Error('no pupil');
  const asked = await other.askedBy(receiving);
  const input = { idempotencyKey: randomUUID(), ids: [asked.id], opinion: '材料齐全' };
  await receiving.approver.ask('mutation ($input: ApproveTransfersInput!) { approveTransfers(input: $input) { __typename } }', { input });
  return asked;
}

/** The transfer has one document with a file. */
async function giveEvidence(): Promise<void> {
  const { body } = await receiving.registrar.uploadFile(Buffer.from('%PDF-1.7\n%%EOF'), '居住证.pdf');
  const asking = { idempotencyKey: key(), id: transfer.id, kind: 'RESIDENCE', note: '请补充居住证' };
  await receiving.approver.ask('mutation ($input: AskForEvidenceInput!) { askForEvidence(input: $input) { __typename } }', {
    input: asking,
  });
  const giving = { idempotencyKey: key(), id: transfer.id, documents: [{ title: '居住证', fileId: body.id }] };
  await receiving.registrar.ask('mutation ($input: ProvideEvidenceInput!) { provideEvidence(input: $input) { __typename } }', {
    input: giving,
  });
}

async function changeStatuses(): Promise<void> {
  const [one, other, lost] = await sending.pupils(3);
  if (!one || !other || !lost) throw new Error('no pupil');
  const effectiveOn = dateInChina(new Date());
  const leave = { kind: 'LEAVE', reason: '27', proofs: ['SCHOOL_RECORD'], effectiveOn };
  leaving = { studentId: one.id, caseId: await askForChange(sending, { ...leave, studentId: one.id }) };
  suspended = other;
  const suspend = { kind: 'SUSPEND', reason: '27', proofs: ['GUARDIAN_APPLICATION'], effectiveOn };
  await changeStatus(world, sending, { ...suspend, studentId: other.id });
  await changeStatus(world, sending, {
    kind: 'MISSING',
    reason: '99',
    note: '公安已立案',
    proofs: ['POLICE'],
    effectiveOn,
    studentId: lost.id,
  });
}

async function aPartner(registered: string, token: string): Promise<Client> {
  const userId = `partner-${randomUUID()}`;
  await registerPartner(await world.as('operator', ''), userId, [registered]);
  return world.as('partner', token, { userId, registered: false });
}

type Row = { ask(): [query: string, variables?: object]; expect: Partial<Record<Person, Outcome>> & { others: Outcome } };
const key = () => randomUUID();
const result = 'result: ';
const typename = '{ __typename }';

const preflight = (selection: string): Row => ({
  ask: () => [
    `query ($id: ID!, $to: ID!, $class: ID!) { result: transferPreflight(studentId: $id, toSchoolId: $to, toClassId: $class) { ${selection} } }`,
    { id: pupil.id, to: receiving.id, class: receiving.firstClass.id },
  ],
  expect: { receivingRegistrar: 'yes', sendingRegistrar: 'null', others: 'FORBIDDEN' },
});

/** Persons who hold the pupil's record, or read all of its province. */
const HOLDERS = { sendingRegistrar: 'yes', sendingApprover: 'yes', sendingOffice: 'yes', nationalPartner: 'yes' } as const;

const NOT_THEIRS = { receivingRegistrar: '[]', receivingApprover: '[]', stranger: '[]', nationalPartner: 'null', others: 'null' } as const;
const listOfSchool = (field: string, node: string, of: () => School, expect: Partial<Row['expect']>): Row => ({
  ask: () => [`query ($id: ID!) { result: school(id: $id) { result: ${field}(first: 5) { edges { node ${node} } } } }`, { id: of().id }],
  expect: { ...HOLDERS, ...expect, ...NOT_THEIRS },
});
const listOfRegion = (field: string, node: string, expect: Partial<Row['expect']>): Row => ({
  ask: () => [`{ result: region(code: "440224") { result: ${field}(first: 5) { edges { node ${node} } } } }`],
  expect: { ...HOLDERS, ...expect, ...NOT_THEIRS },
});
/** Only the county reads the list of another school of it. */
const OF_COUNTY = { sendingRegistrar: '[]', sendingApprover: '[]' } as const;

/** The units that have the school in their line. */
const SENDING = { sendingRegistrar: 'yes', sendingApprover: 'yes', sendingOffice: 'yes' } as const;

/** To units that do not have the school in their line a case does not exist. */
const NO_CASE = {
  receivingRegistrar: 'StatusChangeNotFound',
  receivingApprover: 'StatusChangeNotFound',
  stranger: 'StatusChangeNotFound',
} as const;

/** Persons who read counts and lists, but not of the sending county. */
const OUTSIDE = {
  sendingRegistrar: 'FORBIDDEN',
  sendingApprover: 'FORBIDDEN',
  receivingRegistrar: 'FORBIDDEN',
  receivingApprover: 'FORBIDDEN',
  stranger: 'FORBIDDEN',
} as const;

/** Queries and entity fields change nothing, so they share one world. */
const READS: Record<string, Row> = {
  'Query.student': {
    ask: () => ['query ($id: ID!) { result: student(id: $id) { id name } }', { id: pupil.id }],
    expect: {
      sendingRegistrar: 'yes',
      sendingApprover: 'yes',
      sendingOffice: 'yes',
      receivingRegistrar: 'yes',
      receivingApprover: 'yes',
      nationalPartner: 'yes',
      others: 'null',
    },
  },
  'Query.students': {
    ask: () => ['query ($unit: String) { result: students(unit: $unit, first: 5) { edges { node { id } } } }', { unit: sending.path }],
    expect: { sendingRegistrar: 'yes', sendingApprover: 'yes', sendingOffice: 'yes', nationalPartner: 'yes', others: 'FORBIDDEN' },
  },
  'School.students': {
    ask: () => [
      'query ($id: ID!) { result: school(id: $id) { result: students(first: 5) { edges { node { id } } } } }',
      { id: sending.id },
    ],
    expect: { ...HOLDERS, nationalReader: 'null', operator: 'null', others: '[]' },
  },
  'Class.students': {
    ask: () => [
      'query ($id: ID!) { result: node(id: $id) { ... on Class { result: students(first: 5) { edges { node { id } } } } } }',
      { id: sending.firstClass.id },
    ],
    expect: { ...HOLDERS, nationalReader: 'null', operator: 'null', others: '[]' },
  },
  'Query.matchStudent': {
    ask: () => [
      'query ($by: MatchStudentInput!) { result: matchStudent(by: $by) { ... on StudentMatch { maskedName } } }',
      { by: { number: { number: 'L00000000000000000', name: 'x' } } },
    ],
    expect: { sendingRegistrar: 'null', receivingRegistrar: 'null', stranger: 'null', others: 'FORBIDDEN' },
  },
  'Query.matchGraduates': {
    ask: () => [
      'query ($rows: [GraduateRowInput!]!) { result: matchGraduates(rows: $rows) { code } }',
      { rows: [{ number: 'L00000000000000000', name: 'x' }] },
    ],
    expect: { sendingRegistrar: 'yes', receivingRegistrar: 'yes', stranger: 'yes', others: 'FORBIDDEN' },
  },
  // Only one person has found this pupil.
  'Query.transferPreflight': preflight('studentId'),
  'TransferPreflight.enrolmentBlockers': preflight('result: enrolmentBlockers { code }'),
  'TransferPreflight.caseBlockers': preflight('result: caseBlockers { code }'),
  'TransferPreflight.policyBlockers': {
    ...preflight('result: policyBlockers { code }'),
    expect: { sendingRegistrar: 'null', receivingRegistrar: '[]', others: 'FORBIDDEN' },
  },
  'TransferPreflight.fundingNotes': preflight('result: fundingNotes { outcome }'),
  'Query.codeTable': { ask: () => ['{ result: codeTable(name: ETHNICITY) { standard } }'], expect: { others: 'yes' } },
  'Query.problemCases': {
    ask: () => ['{ result: problemCases(first: 5) { edges { node { id } } } }'],
    expect: {
      ...{ sendingRegistrar: 'yes', sendingApprover: 'yes', sendingOffice: 'yes', receivingRegistrar: 'yes', receivingApprover: 'yes' },
      ...{ stranger: '[]', others: 'FORBIDDEN' },
    },
  },
  'School.unplaced': {
    ask: () => [
      'query ($id: ID!) { result: school(id: $id) { result: unplaced(first: 5) { edges { node { reason } } } } }',
      { id: sending.id },
    ],
    expect: { ...HOLDERS, receivingRegistrar: '[]', receivingApprover: '[]', stranger: '[]', nationalPartner: 'null', others: 'null' },
  },
  'Region.unplaced': {
    ask: () => ['{ result: region(code: "440224") { result: unplaced(first: 5) { edges { node { reason } } } } }'],
    expect: { ...HOLDERS, receivingRegistrar: '[]', receivingApprover: '[]', stranger: '[]', nationalPartner: 'null', others: 'null' },
  },
  'School.admissionPlans': listOfSchool('admissionPlans', '{ admitted }', () => sending, {}),
  'Region.admissionPlans': listOfRegion('admissionPlans', '{ admitted }', {}),
  'School.admissions': listOfSchool('admissions', '{ status }', () => junior, OF_COUNTY),
  'Region.admissions': listOfRegion('admissions', '{ status }', OF_COUNTY),
  'School.graduatesWithoutAdmission': listOfSchool('graduatesWithoutAdmission', '{ graduatedOn }', () => sending, {}),
  'Region.graduatesWithoutAdmission': listOfRegion('graduatesWithoutAdmission', '{ graduatedOn }', {}),
  'School.watchList': {
    ask: () => [
      'query ($id: ID!) { result: school(id: $id) { result: watchList(kind: MISSING, first: 5) { edges { node { kind } } } } }',
      { id: sending.id },
    ],
    expect: { ...HOLDERS, ...NOT_THEIRS },
  },
  'Region.watchList': {
    ask: () => ['{ result: region(code: "440224") { result: watchList(kind: MISSING, first: 5) { edges { node { kind } } } } }'],
    expect: { ...HOLDERS, ...NOT_THEIRS },
  },
  'School.classSizes': {
    ask: () => ['query ($id: ID!) { result: school(id: $id) { result: classSizes { band } } }', { id: sending.id }],
    expect: {
      ...OUTSIDE,
      ...{ sendingRegistrar: 'yes', sendingApprover: 'yes', sendingOffice: 'yes', nationalReader: 'yes', others: 'null' },
    },
  },
  'School.size': {
    ask: () => ['query ($id: ID!) { result: school(id: $id) { result: size { seated } } }', { id: sending.id }],
    expect: {
      ...OUTSIDE,
      ...{ sendingRegistrar: 'yes', sendingApprover: 'yes', sendingOffice: 'yes', nationalReader: 'yes', others: 'null' },
    },
  },
  'School.focusDifferences': {
    ask: () => [
      'query ($id: ID!) { result: school(id: $id) { result: focusDifferences(fact: MIGRANT_CHILD, first: 5) { edges { node { hint { reason } } } } } }',
      { id: sending.id },
    ],
    expect: { ...SENDING, receivingRegistrar: '[]', receivingApprover: '[]', stranger: '[]', others: 'null' },
  },
  'Student.focus': {
    ask: () => ['query ($id: ID!) { result: student(id: $id) { result: focus { migrantHint { reason } } } }', { id: pupil.id }],
    expect: { ...SENDING, nationalPartner: 'FIELD_NOT_GRANTED', others: 'null' },
  },
  'Region.classSizes': {
    ask: () => ['{ result: region(code: "440224") { result: classSizes { band } } }'],
    expect: { ...OUTSIDE, sendingOffice: 'yes', nationalReader: 'yes', others: 'null' },
  },
  'Query.rosterImports': {
    ask: () => ['{ result: rosterImports(first: 5) { edges { node { id } } } }'],
    expect: { ...HOLDERS, receivingRegistrar: 'yes', receivingApprover: 'yes', others: '[]' },
  },
  'Query.keyDataChanges': {
    ask: () => ['{ result: keyDataChanges(first: 5) { edges { node { id } } } }'],
    expect: { nationalReader: 'FORBIDDEN', nationalPartner: 'FORBIDDEN', operator: 'FORBIDDEN', others: '[]' },
  },
  'Query.rosterImport': {
    ask: () => ['query ($id: ID!) { result: rosterImport(id: $id) { id } }', { id: rosterId }],
    expect: { sendingRegistrar: 'yes', sendingApprover: 'yes', sendingOffice: 'yes', nationalPartner: 'yes', others: 'null' },
  },
  'Query.viewer': { ask: () => ['{ result: viewer { id unit { name } } }'], expect: { others: 'yes' } },
  'Viewer.partner': { ask: () => ['{ result: viewer { result: partner { id } } }'], expect: { nationalPartner: 'yes', others: 'null' } },
  'Query.node': {
    ask: () => ['query ($id: ID!) { result: node(id: $id) { ... on Student { name } } }', { id: pupil.id }],
    expect: { sendingRegistrar: 'yes', sendingApprover: 'yes', sendingOffice: 'yes', nationalPartner: 'yes', others: 'null' },
  },
  'Query.region': { ask: () => ['{ result: region(code: "440000") { name } }'], expect: { others: 'yes' } },
  'Query.school': { ask: () => ['query ($id: ID!) { result: school(id: $id) { name } }', { id: sending.id }], expect: { others: 'yes' } },
  'Query.schoolByCode': {
    ask: () => ['query ($code: String!) { result: schoolByCode(code: $code) { name } }', { code: sending.code }],
    expect: { others: 'yes' },
  },
  'Query.transfer': {
    ask: () => ['query ($id: ID!) { result: transfer(id: $id) { id } }', { id: transfer.id }],
    expect: { nationalReader: 'null', operator: 'null', stranger: 'null', others: 'yes' },
  },
  'Transfer.timeline': {
    ask: () => [
      'query ($id: ID!) { result: transfer(id: $id) { result: timeline(first: 5) { edges { node { type } } } } }',
      { id: transfer.id },
    ],
    expect: { nationalReader: 'null', operator: 'null', stranger: 'null', others: 'yes' },
  },
  'EvidenceDocument.file': {
    ask: () => [
      'query ($id: ID!) { result: transfer(id: $id) { result: evidence { result: documents { result: file { id } } } } }',
      { id: transfer.id },
    ],
    expect: { receivingRegistrar: 'yes', receivingApprover: 'yes', sendingApprover: 'yes', others: 'null' },
  },
  'TimelineEntry.actedBy': {
    // The first line is the receiving registrar's request.
    ask: () => [
      'query ($id: ID!) { result: transfer(id: $id) { result: timeline(first: 5) { edges { node { result: actedBy } } } } }',
      { id: transfer.id },
    ],
    expect: { receivingRegistrar: 'yes', receivingApprover: 'yes', others: 'null' },
  },
  'Query.transfers': {
    ask: () => ['{ result: transfers(first: 5) { edges { node { id } } } }'],
    expect: { nationalReader: '[]', operator: '[]', stranger: '[]', others: 'yes' },
  },
  'Query.transferByCaseNumber': {
    ask: () => ['query ($number: String!) { result: transferByCaseNumber(caseNumber: $number) { id } }', { number: caseNumber }],
    expect: { nationalReader: 'null', operator: 'null', stranger: 'null', others: 'yes' },
  },
  'ApprovalStep.opinion': {
    ask: () => ['query ($id: ID!) { result: transfer(id: $id) { result: steps { result: opinion } } }', { id: approved.id }],
    expect: { nationalReader: 'null', operator: 'null', stranger: 'null', others: 'yes' },
  },
  'ApprovalStep.decidedBy': {
    // The first step is the receiving school's.
    ask: () => ['query ($id: ID!) { result: transfer(id: $id) { result: steps { result: decidedBy } } }', { id: approved.id }],
    expect: { receivingRegistrar: 'yes', receivingApprover: 'yes', others: 'null' },
  },
  'Query.transfersToDecide': {
    ask: () => ['{ result: transfersToDecide(first: 5) { edges { node { id } } } }'],
    expect: { receivingRegistrar: 'yes', receivingApprover: 'yes', others: '[]' },
  },
  'Query.statusChange': {
    ask: () => ['query ($id: ID!) { result: statusChange(id: $id) { id } }', { id: leaving.caseId }],
    expect: { ...SENDING, others: 'null' },
  },
  'Query.statusChanges': {
    ask: () => ['{ result: statusChanges(first: 5) { edges { node { id } } } }'],
    expect: { ...SENDING, others: '[]' },
  },
  'Query.statusChangesToDecide': {
    ask: () => ['{ result: statusChangesToDecide(first: 5) { edges { node { id } } } }'],
    // The school's step waits; the office of the county has nothing to do yet.
    expect: { sendingRegistrar: 'yes', sendingApprover: 'yes', others: '[]' },
  },
  'Query.suspendedStudents': {
    ask: () => ['{ result: suspendedStudents(first: 5) { edges { node { since } } } }'],
    expect: { ...SENDING, others: '[]' },
  },
  'Student.statusChanges': {
    ask: () => [
      'query ($id: ID!) { result: student(id: $id) { result: statusChanges(first: 5) { edges { node { kind } } } } }',
      { id: leaving.studentId },
    ],
    expect: { ...SENDING, nationalPartner: '[]', others: 'null' },
  },
  'Query.transferFeed': {
    ask: () => ['{ result: transferFeed(first: 5) { items { id } } }'],
    expect: { nationalReader: '[]', operator: '[]', stranger: '[]', others: 'yes' },
  },
  ...partnerReads(() => partnerIds),
  'Query.verifyFeed': {
    ask: () => [`{ result: verifyFeed(to: "now", digest: "${'0'.repeat(64)}") { items: parts { count } } }`],
    expect: { nationalReader: '[]', operator: '[]', stranger: '[]', others: 'yes' },
  },
  'Query.policies': { ask: () => ['{ result: policies(province: "44") { province } }'], expect: { others: 'yes' } },
  'Policies.transfers': { ask: () => ['{ result: policies { result: transfers { id } } }'], expect: { others: 'yes' } },
  'Policies.identity': { ask: () => ['{ result: policies { result: identity { id } } }'], expect: { others: 'yes' } },
  'Policies.enrolment': { ask: () => ['{ result: policies { result: enrolment { id } } }'], expect: { others: 'yes' } },
  'Policies.funding': { ask: () => ['{ result: policies { result: funding { id } } }'], expect: { others: 'yes' } },
  'Query.programmes': { ask: () => ['{ result: programmes { id } }'], expect: { others: 'yes' } },
  'Query.programme': { ask: () => ['{ result: programme(id: "nutrition") { id } }'], expect: { others: 'yes' } },
  'Query.statisticsStatus': {
    ask: () => ['{ result: statisticsStatus { students } }'],
    expect: { nationalReader: 'yes', operator: 'yes', others: 'null' },
  },
  'Student.placement': {
    ask: () => ['query ($id: ID!) { result: student(id: $id) { result: placement { stage } } }', { id: pupil.id }],
    expect: { sendingRegistrar: 'yes', sendingApprover: 'yes', sendingOffice: 'yes', nationalPartner: 'yes', others: 'null' },
  },
  'Student.movements': {
    ask: () => [
      'query ($id: ID!) { result: student(id: $id) { result: movements(first: 5) { edges { node { kind effectiveOn } } } } }',
      { id: pupil.id },
    ],
    expect: { ...HOLDERS, others: 'null' },
  },
  'Student.spells': {
    ask: () => ['query ($id: ID!) { result: student(id: $id) { result: spells { from } } }', { id: pupil.id }],
    expect: { sendingRegistrar: 'yes', sendingApprover: 'yes', sendingOffice: 'yes', nationalPartner: 'yes', others: 'null' },
  },
  'Query.yearRun': {
    ask: () => ['query ($id: ID!) { result: yearRun(id: $id) { id } }', { id: runId }],
    expect: { ...SENDING, others: 'null' },
  },
  'Query.yearRuns': {
    ask: () => ['query ($unit: ID!) { result: yearRuns(unit: $unit, first: 5) { edges { node { id } } } }', { unit: sending.code }],
    expect: { ...SENDING, others: '[]' },
  },
  'Student.certificates': {
    ask: () => ['query ($id: ID!) { result: student(id: $id) { result: certificates { number } } }', { id: pupil.id }],
    expect: { sendingRegistrar: '[]', sendingApprover: '[]', sendingOffice: '[]', nationalPartner: '[]', others: 'null' },
  },
  'Student.openTransfer': {
    ask: () => ['query ($id: ID!) { result: student(id: $id) { result: openTransfer { id } } }', { id: pupil.id }],
    expect: {
      sendingRegistrar: 'yes',
      sendingApprover: 'yes',
      sendingOffice: 'yes',
      receivingRegistrar: 'yes',
      receivingApprover: 'yes',
      nationalPartner: 'yes',
      others: 'null',
    },
  },
  'Student.transfers': {
    ask: () => [
      'query ($id: ID!) { result: student(id: $id) { result: transfers(first: 5) { edges { node { id } } } } }',
      { id: pupil.id },
    ],
    expect: {
      sendingRegistrar: 'yes',
      sendingApprover: 'yes',
      sendingOffice: 'yes',
      receivingRegistrar: 'yes',
      receivingApprover: 'yes',
      nationalPartner: 'yes',
      others: 'null',
    },
  },
  'Student.entitlements': {
    ask: () => [
      'query ($id: ID!) { result: student(id: $id) { result: entitlements(first: 5) { edges { node { from } } } } }',
      { id: pupil.id },
    ],
    expect: { sendingRegistrar: 'yes', sendingApprover: 'yes', sendingOffice: 'yes', nationalPartner: 'yes', others: 'null' },
  },
  // Nothing is frozen before the move; preflight.test.ts tests who reads it afterwards.
  'Transfer.recordPackage': {
    ask: () => ['query ($id: ID!) { result: transfer(id: $id) { result: recordPackage { checksum } } }', { id: transfer.id }],
    expect: { others: 'null' },
  },
  'School.eligibilityList': {
    ask: () => [
      'query ($id: ID!) { result: school(id: $id) { result: eligibilityList(programme: "nutrition", first: 5) { totalCount } } }',
      { id: sending.id },
    ],
    expect: { ...OUTSIDE, sendingRegistrar: 'yes', sendingApprover: 'yes', sendingOffice: 'yes', others: 'null' },
  },
  'Region.eligibilityList': {
    ask: () => ['{ result: region(code: "440224") { result: eligibilityList(programme: "nutrition", first: 5) { totalCount } } }'],
    expect: { ...OUTSIDE, sendingOffice: 'yes', others: 'null' },
  },
  'Region.entitled': {
    ask: () => ['{ result: region(code: "440224") { result: entitled { students } } }'],
    expect: { ...OUTSIDE, sendingOffice: 'yes', nationalReader: 'yes', others: 'null' },
  },
  'Region.openTransfers': {
    ask: () => ['{ result: region(code: "440224") { result: openTransfers { outgoing } } }'],
    expect: { ...OUTSIDE, sendingOffice: 'yes', nationalReader: 'yes', others: 'null' },
  },
  'Region.transferLeague': {
    ask: () => ['{ result: region(code: "440224") { result: transferLeague { total { requested } } } }'],
    expect: { ...OUTSIDE, sendingOffice: 'yes', nationalReader: 'yes', others: 'null' },
  },
  'Region.statistics': {
    ask: () => ['{ result: region(code: "440224") { result: statistics { students } } }'],
    expect: { ...OUTSIDE, sendingOffice: 'yes', nationalReader: 'yes', others: 'null' },
  },
  'Region.statisticsByGrade': {
    ask: () => ['{ result: region(code: "440224") { result: statisticsByGrade { grade } } }'],
    expect: { ...OUTSIDE, sendingOffice: 'yes', nationalReader: 'yes', others: 'null' },
  },
};

/** A change of key data that does not exist is not found by anybody, and strangers see the same of one that exists. */
const decideKeyData = (command: string, type: string, more: object): Row => ({
  ask: () => [
    `mutation ($input: ${type}!) { ${result}${command}(input: $input) ${typename} }`,
    { input: { idempotencyKey: key(), id: randomUUID(), ...more } },
  ],
  expect: { others: 'KeyDataChangeNotFound' },
});

/** The revision is an old one, so that nothing is declared. */
const declareFact = (command: string, type: string, more: object): Row => ({
  ask: () => [
    `mutation ($input: ${type}!) { ${result}${command}(input: $input) ${typename} }`,
    { input: { idempotencyKey: key(), studentId: pupil.id, revision: -1, from: '2026-09-01', evidence: '居住证', ...more } },
  ],
  expect: {
    sendingRegistrar: 'StudentChangedMeanwhile',
    receivingRegistrar: 'StudentNotFound',
    stranger: 'StudentNotFound',
    others: 'WrongHat',
  },
});

/** Commands, each in a state in which only rights can refuse it. The permitted persons come last, because they change the state. */
const COMMANDS: Record<string, Row> = {
  'Mutation.openSchool': {
    ask: () => [
      `mutation ($input: OpenSchoolInput!) { ${result}openSchool(input: $input) ${typename} }`,
      {
        input: {
          idempotencyKey: key(),
          code: '2144999998',
          name: '权限小学',
          countyCode: '440224',
          locality: 'RURAL',
          stages: [{ stage: 'PRIMARY', years: 6 }],
          classes: [],
        },
      },
    ],
    expect: { sendingRegistrar: 'WrongUnit', receivingRegistrar: 'WrongUnit', stranger: 'WrongUnit', others: 'WrongHat' },
  },
  'Mutation.openClass': {
    ask: () => [
      `mutation ($input: OpenClassInput!) { ${result}openClass(input: $input) ${typename} }`,
      { input: { idempotencyKey: key(), schoolId: sending.id, class: { stage: 'PRIMARY', entryYear: 2022, classNo: 1, limit: 45 } } },
    ],
    expect: { sendingRegistrar: 'ClassOpened', receivingRegistrar: 'WrongUnit', stranger: 'WrongUnit', others: 'WrongHat' },
  },
  'Mutation.closeClass': {
    ask: () => [
      `mutation ($input: CloseClassInput!) { ${result}closeClass(input: $input) ${typename} }`,
      { input: { idempotencyKey: key(), classId: sending.classes[1]?.id } },
    ],
    expect: { sendingRegistrar: 'ClassClosed', receivingRegistrar: 'WrongUnit', stranger: 'WrongUnit', others: 'WrongHat' },
  },
  'Mutation.changeSchool': {
    ask: () => [
      `mutation ($input: ChangeSchoolInput!) { ${result}changeSchool(input: $input) ${typename} }`,
      { input: { idempotencyKey: key(), schoolId: sending.id, name: '权限小学' } },
    ],
    expect: { sendingRegistrar: 'WrongUnit', receivingRegistrar: 'WrongUnit', stranger: 'WrongUnit', others: 'WrongHat' },
  },
  'Mutation.mergeSchools': {
    ask: () => [
      `mutation ($input: MergeSchoolsInput!) { ${result}mergeSchools(input: $input) ${typename} }`,
      { input: { idempotencyKey: key(), schoolId: sending.id, successorId: receiving.id } },
    ],
    expect: { sendingRegistrar: 'WrongUnit', receivingRegistrar: 'WrongUnit', stranger: 'WrongUnit', others: 'WrongHat' },
  },
  'Mutation.closeSchool': {
    ask: () => [
      `mutation ($input: CloseSchoolInput!) { ${result}closeSchool(input: $input) ${typename} }`,
      { input: { idempotencyKey: key(), schoolId: sending.id } },
    ],
    expect: { sendingRegistrar: 'WrongUnit', receivingRegistrar: 'WrongUnit', stranger: 'WrongUnit', others: 'WrongHat' },
  },
  'Mutation.openRegion': {
    ask: () => [
      `mutation ($input: OpenRegionInput!) { ${result}openRegion(input: $input) ${typename} }`,
      { input: { idempotencyKey: key(), code: '999901', name: '新区', parentCode: '999900' } },
    ],
    expect: { operator: 'RegionUnknown', others: 'WrongHat' },
  },
  'Mutation.changeRegion': {
    ask: () => [
      `mutation ($input: ChangeRegionInput!) { ${result}changeRegion(input: $input) ${typename} }`,
      { input: { idempotencyKey: key(), code: '999900', name: '新区' } },
    ],
    expect: { operator: 'RegionUnknown', others: 'WrongHat' },
  },
  'Mutation.mergeRegions': {
    ask: () => [
      `mutation ($input: MergeRegionsInput!) { ${result}mergeRegions(input: $input) ${typename} }`,
      { input: { idempotencyKey: key(), code: '999900', successorCode: '999800' } },
    ],
    expect: { operator: 'RegionUnknown', others: 'WrongHat' },
  },
  'Mutation.graduateClass': {
    ask: () => [
      `mutation ($input: GraduateClassInput!) { ${result}graduateClass(input: $input) ${typename} }`,
      { input: { idempotencyKey: key(), classId: sending.classes[1]?.id } },
    ],
    expect: { sendingRegistrar: 'ClassNotGraduating', receivingRegistrar: 'WrongUnit', stranger: 'WrongUnit', others: 'WrongHat' },
  },
  // The school year is a wrong one, so that nothing is run.
  'Mutation.startYearRun': {
    ask: () => [
      `mutation ($input: StartYearRunInput!) { ${result}startYearRun(input: $input) ${typename} }`,
      { input: { idempotencyKey: key(), unit: sending.code, schoolYear: 2000, dryRun: true } },
    ],
    expect: { sendingRegistrar: 'SchoolYearInvalid', receivingRegistrar: 'WrongUnit', stranger: 'WrongUnit', others: 'WrongHat' },
  },
  'Mutation.cancelYearRun': {
    ask: () => [
      `mutation ($input: CancelYearRunInput!) { ${result}cancelYearRun(input: $input) ${typename} }`,
      { input: { idempotencyKey: key(), id: runId } },
    ],
    expect: { sendingRegistrar: 'YearRunEnded', receivingRegistrar: 'YearRunNotFound', stranger: 'YearRunNotFound', others: 'WrongHat' },
  },
  'Mutation.addCohorts': {
    ask: () => [
      `mutation ($input: AddCohortsInput!) { ${result}addCohorts(input: $input) ${typename} }`,
      { input: { idempotencyKey: key(), classId: sending.firstClass.id, entryYears: [] } },
    ],
    expect: { sendingRegistrar: 'ClassInputInvalid', receivingRegistrar: 'WrongUnit', stranger: 'WrongUnit', others: 'WrongHat' },
  },
  'Mutation.changeClassLimit': {
    ask: () => [
      `mutation ($input: ChangeClassLimitInput!) { ${result}changeClassLimit(input: $input) ${typename} }`,
      { input: { idempotencyKey: key(), classId: sending.firstClass.id, limit: 46 } },
    ],
    expect: { sendingRegistrar: 'ClassLimitChanged', receivingRegistrar: 'WrongUnit', stranger: 'WrongUnit', others: 'WrongHat' },
  },
  'Mutation.placeStudents': {
    ask: () => [
      `mutation ($input: PlaceStudentsInput!) { outer: placeStudents(input: $input) { ... on StudentsSeated { results ${typename} } } }`,
      { input: { idempotencyKey: key(), seats: [{ studentId: unplacedId, classId: sending.firstClass.id }] } },
    ],
    expect: {
      sendingRegistrar: 'StudentSeated',
      receivingRegistrar: 'StudentNotUnplaced',
      stranger: 'StudentNotUnplaced',
      others: 'WrongHat',
    },
  },
  'Mutation.changeClasses': {
    ask: () => [
      `mutation ($input: ChangeClassesInput!) { outer: changeClasses(input: $input) { ... on StudentsSeated { results ${typename} } } }`,
      { input: { idempotencyKey: key(), seats: [{ studentId: unplacedId, classId: sending.firstClass.id }] } },
    ],
    expect: { sendingRegistrar: 'StudentSeated', receivingRegistrar: 'StudentNotInUnit', stranger: 'StudentNotInUnit', others: 'WrongHat' },
  },
  'Mutation.setAdmissionPlan': {
    ask: () => [
      `mutation ($input: SetAdmissionPlanInput!) { ${result}setAdmissionPlan(input: $input) ${typename} }`,
      {
        input: {
          ...{ idempotencyKey: key(), schoolId: sending.id, stage: 'PRIMARY', entryYear: THIS_YEAR },
          ...{ seats: 1, catchment: ['东街社区'] },
        },
      },
    ],
    expect: { sendingRegistrar: 'WrongUnit', receivingRegistrar: 'WrongUnit', stranger: 'WrongUnit', others: 'WrongHat' },
  },
  'Mutation.admitGraduates': {
    ask: () => [
      `mutation ($input: AdmitGraduatesInput!) { outer: admitGraduates(input: $input) { __typename ... on GraduatesAdmitted { results ${typename} } } }`,
      { input: { idempotencyKey: key(), planId, studentIds: [pupil.id] } },
    ],
    expect: { sendingRegistrar: 'StudentNotGraduate', receivingRegistrar: 'WrongUnit', stranger: 'WrongUnit', others: 'WrongHat' },
  },
  'Mutation.placeAdmitted': {
    ask: () => [
      `mutation ($input: PlaceAdmittedInput!) { ${result}placeAdmitted(input: $input) ${typename} }`,
      { input: { idempotencyKey: key(), planId, seed: '1' } },
    ],
    expect: { sendingRegistrar: 'NobodyToPlace', receivingRegistrar: 'WrongUnit', stranger: 'WrongUnit', others: 'WrongHat' },
  },
  'Mutation.recordArrivals': {
    ask: () => [
      `mutation ($input: RecordArrivalsInput!) { ${result}recordArrivals(input: $input) ${typename} }`,
      { input: { idempotencyKey: key(), planId, studentIds: [pupil.id] } },
    ],
    expect: { sendingRegistrar: 'ArrivalsRecorded', receivingRegistrar: 'WrongUnit', stranger: 'WrongUnit', others: 'WrongHat' },
  },
  'Mutation.withdrawAdmissions': {
    ask: () => [
      `mutation ($input: WithdrawAdmissionsInput!) { ${result}withdrawAdmissions(input: $input) ${typename} }`,
      { input: { idempotencyKey: key(), planId, studentIds: [pupil.id] } },
    ],
    expect: { sendingRegistrar: 'NothingToWithdraw', receivingRegistrar: 'WrongUnit', stranger: 'WrongUnit', others: 'WrongHat' },
  },
  'Mutation.decideDoubleAdmission': {
    ask: () => [
      `mutation ($input: DecideDoubleAdmissionInput!) { ${result}decideDoubleAdmission(input: $input) ${typename} }`,
      { input: { idempotencyKey: key(), planId, studentId: pupil.id, reason: '户籍所在学区' } },
    ],
    expect: { sendingApprover: 'WrongUnit', receivingApprover: 'WrongUnit', stranger: 'WrongUnit', others: 'WrongHat' },
  },
  'Mutation.setOfficePhone': {
    ask: () => [
      `mutation ($input: SetOfficePhoneInput!) { ${result}setOfficePhone(input: $input) ${typename} }`,
      { input: { idempotencyKey: key(), phone: '0751-66012345' } },
    ],
    expect: {
      sendingRegistrar: 'OfficePhoneSet',
      sendingApprover: 'OfficePhoneSet',
      receivingRegistrar: 'OfficePhoneSet',
      receivingApprover: 'OfficePhoneSet',
      stranger: 'OfficePhoneSet',
      others: 'WrongHat',
    },
  },
  'Mutation.issueGuardianCode': {
    ask: () => [
      `mutation ($input: IssueGuardianCodeInput!) { ${result}issueGuardianCode(input: $input) ${typename} }`,
      { input: { idempotencyKey: key(), studentId: pupil.id } },
    ],
    expect: {
      sendingRegistrar: 'GuardianCodeIssued',
      receivingRegistrar: 'StudentNotFound',
      stranger: 'StudentNotFound',
      others: 'WrongHat',
    },
  },
  // The revision is an old one, so that nothing is changed.
  'Mutation.correctStudent': {
    ask: () => [
      `mutation ($input: CorrectStudentInput!) { ${result}correctStudent(input: $input) ${typename} }`,
      { input: { idempotencyKey: key(), studentId: pupil.id, revision: -1, fields: { note: '更正' } } },
    ],
    expect: {
      sendingRegistrar: 'StudentChangedMeanwhile',
      receivingRegistrar: 'StudentNotFound',
      stranger: 'StudentNotFound',
      others: 'WrongHat',
    },
  },
  'Mutation.setStudentPhoto': {
    ask: () => [
      `mutation ($input: SetStudentPhotoInput!) { ${result}setStudentPhoto(input: $input) ${typename} }`,
      { input: { idempotencyKey: key(), studentId: pupil.id, revision: -1, fileId: randomUUID() } },
    ],
    expect: {
      sendingRegistrar: 'StudentChangedMeanwhile',
      receivingRegistrar: 'StudentNotFound',
      stranger: 'StudentNotFound',
      others: 'WrongHat',
    },
  },
  'Mutation.declareMigrantChild': declareFact('declareMigrantChild', 'DeclareMigrantChildInput', { migrantChild: true }),
  'Mutation.declareLeftBehind': declareFact('declareLeftBehind', 'DeclareLeftBehindInput', { leftBehind: 'ONE_PARENT', caregiver: 1 }),
  'Mutation.requestKeyDataChange': {
    ask: () => [
      `mutation ($input: RequestKeyDataChangeInput!) { ${result}requestKeyDataChange(input: $input) ${typename} }`,
      { input: { idempotencyKey: key(), studentId: pupil.id, revision: -1, fields: { name: '张三' }, reason: '更正', documents: [] } },
    ],
    expect: {
      sendingRegistrar: 'StudentChangedMeanwhile',
      receivingRegistrar: 'StudentNotFound',
      stranger: 'StudentNotFound',
      others: 'WrongHat',
    },
  },
  'Mutation.approveKeyDataChange': decideKeyData('approveKeyDataChange', 'ApproveKeyDataChangeInput', {}),
  'Mutation.rejectKeyDataChange': decideKeyData('rejectKeyDataChange', 'RejectKeyDataChangeInput', { reason: '材料不符' }),
  'Mutation.withdrawKeyDataChange': decideKeyData('withdrawKeyDataChange', 'WithdrawKeyDataChangeInput', {}),
  'Mutation.askForKeyDataEvidence': decideKeyData('askForKeyDataEvidence', 'AskForKeyDataEvidenceInput', {
    kind: 'ID_CARD',
    note: '请补充',
  }),
  'Mutation.provideKeyDataEvidence': decideKeyData('provideKeyDataEvidence', 'ProvideKeyDataEvidenceInput', { documents: [] }),
  'Mutation.cancelRosterImport': {
    ask: () => [
      `mutation ($input: CancelRosterImportInput!) { ${result}cancelRosterImport(input: $input) ${typename} }`,
      { input: { idempotencyKey: key(), importId: rosterId } },
    ],
    expect: {
      sendingRegistrar: 'RosterImportEnded',
      receivingRegistrar: 'RosterImportNotFound',
      stranger: 'RosterImportNotFound',
      others: 'WrongHat',
    },
  },
  'Mutation.requestTransfer': {
    ask: () => [
      `mutation ($input: RequestTransferInput!) { ${result}requestTransfer(input: $input) ${typename} }`,
      {
        input: {
          idempotencyKey: key(),
          studentId: pupil.id,
          toSchoolId: receiving.id,
          toClassId: receiving.firstClass.id,
          reason: 'OTHER',
        },
      },
    ],
    expect: {
      sendingRegistrar: 'TransferAlreadyOpen',
      receivingRegistrar: 'TransferAlreadyOpen',
      stranger: 'WrongUnit',
      others: 'WrongHat',
    },
  },
  'Mutation.approveTransfers': {
    ask: () => [
      `mutation ($input: ApproveTransfersInput!) { outer: approveTransfers(input: $input) { ... on TransfersJudged { results ${typename} } } }`,
      { input: { idempotencyKey: key(), ids: [transfer.id] } },
    ],
    expect: {
      sendingApprover: 'WrongUnit',
      receivingApprover: 'TransferStepTaken',
      stranger: 'TransferNotFound',
      others: 'WrongHat',
    },
  },
  'Mutation.rejectTransfer': {
    ask: () => [
      `mutation ($input: RejectTransferInput!) { ${result}rejectTransfer(input: $input) ${typename} }`,
      { input: { idempotencyKey: key(), id: transfer.id, code: 'OTHER', reason: '材料不全' } },
    ],
    // The receiving school has taken its step in the row above; the next step belongs to the county.
    expect: { sendingApprover: 'WrongUnit', receivingApprover: 'WrongUnit', stranger: 'TransferNotFound', others: 'WrongHat' },
  },
  'Mutation.askForEvidence': {
    ask: () => [
      `mutation ($input: AskForEvidenceInput!) { ${result}askForEvidence(input: $input) ${typename} }`,
      { input: { idempotencyKey: key(), id: transfer.id, kind: 'RESIDENCE', note: '请补充居住证' } },
    ],
    expect: { sendingApprover: 'WrongUnit', receivingApprover: 'WrongUnit', stranger: 'TransferNotFound', others: 'WrongHat' },
  },
  'Mutation.provideEvidence': {
    ask: () => [
      `mutation ($input: ProvideEvidenceInput!) { ${result}provideEvidence(input: $input) ${typename} }`,
      { input: { idempotencyKey: key(), id: transfer.id, documents: [] } },
    ],
    expect: { sendingRegistrar: 'WrongUnit', receivingRegistrar: 'EvidenceNotAsked', stranger: 'TransferNotFound', others: 'WrongHat' },
  },
  'Mutation.issueTrackingCode': {
    ask: () => [
      `mutation ($input: IssueTrackingCodeInput!) { ${result}issueTrackingCode(input: $input) ${typename} }`,
      { input: { idempotencyKey: key(), id: transfer.id } },
    ],
    expect: { sendingRegistrar: 'WrongUnit', receivingRegistrar: 'TrackingCodeIssued', stranger: 'TransferNotFound', others: 'WrongHat' },
  },
  'Mutation.importHolidayNotice': {
    ask: () => [
      `mutation ($input: ImportHolidayNoticeInput!) { ${result}importHolidayNotice(input: $input) ${typename} }`,
      { input: { idempotencyKey: key(), year: 2027, holidays: [], workdays: [], source: '国办发明电' } },
    ],
    expect: { operator: 'HolidayNoticeInvalid', others: 'WrongHat' },
  },
  'Mutation.withdrawTransfer': {
    ask: () => [
      `mutation ($input: WithdrawTransferInput!) { ${result}withdrawTransfer(input: $input) ${typename} }`,
      { input: { idempotencyKey: key(), id: transfer.id } },
    ],
    expect: { sendingRegistrar: 'WrongUnit', receivingRegistrar: 'TransferStepTaken', stranger: 'TransferNotFound', others: 'WrongHat' },
  },
  'Mutation.requestStatusChange': {
    ask: () => [
      `mutation ($input: RequestStatusChangeInput!) { ${result}requestStatusChange(input: $input) ${typename} }`,
      {
        input: {
          ...{ idempotencyKey: key(), studentId: suspended.id, kind: 'SUSPEND', reason: '27', documents: [] },
          effectiveOn: dateInChina(new Date()),
        },
      },
    ],
    expect: {
      sendingRegistrar: 'StatusChangeNotAllowed',
      receivingRegistrar: 'PupilNotHere',
      stranger: 'PupilNotHere',
      others: 'WrongHat',
    },
  },
  'Mutation.approveStatusChanges': {
    ask: () => [
      `mutation ($input: ApproveStatusChangesInput!) {
        outer: approveStatusChanges(input: $input) { ... on StatusChangesJudged { results ${typename} } } }`,
      { input: { idempotencyKey: key(), ids: [leaving.caseId] } },
    ],
    expect: { ...NO_CASE, sendingApprover: 'StatusChangeStepTaken', others: 'WrongHat' },
  },
  'Mutation.rejectStatusChange': {
    ask: () => [
      `mutation ($input: RejectStatusChangeInput!) { ${result}rejectStatusChange(input: $input) ${typename} }`,
      { input: { idempotencyKey: key(), id: leaving.caseId, reason: '材料不全' } },
    ],
    // The school has taken its step in the row above; it is the county's turn.
    expect: { ...NO_CASE, sendingApprover: 'WrongUnit', others: 'WrongHat' },
  },
  'Mutation.askForStatusChangeEvidence': {
    ask: () => [
      `mutation ($input: AskForStatusChangeEvidenceInput!) { ${result}askForStatusChangeEvidence(input: $input) ${typename} }`,
      { input: { idempotencyKey: key(), id: leaving.caseId, kind: 'OTHER', note: '请补充' } },
    ],
    expect: { ...NO_CASE, sendingApprover: 'WrongUnit', others: 'WrongHat' },
  },
  'Mutation.provideStatusChangeEvidence': {
    ask: () => [
      `mutation ($input: ProvideStatusChangeEvidenceInput!) { ${result}provideStatusChangeEvidence(input: $input) ${typename} }`,
      { input: { idempotencyKey: key(), id: leaving.caseId, documents: [] } },
    ],
    expect: { ...NO_CASE, sendingRegistrar: 'EvidenceNotAsked', others: 'WrongHat' },
  },
  'Mutation.withdrawStatusChange': {
    ask: () => [
      `mutation ($input: WithdrawStatusChangeInput!) { ${result}withdrawStatusChange(input: $input) ${typename} }`,
      { input: { idempotencyKey: key(), id: leaving.caseId } },
    ],
    expect: { ...NO_CASE, sendingRegistrar: 'StatusChangeStepTaken', others: 'WrongHat' },
  },
  ...partnerCommands(() => partnerIds),
};

/** The result of a person in one word. */
function outcomeOf(answer: Awaited<ReturnType<Client['send']>>): Outcome {
  const [error] = answer.errors ?? [];
  if (error) return error.extensions?.code ?? error.message;
  const { result: one, outer } = answer.data as { result?: unknown; outer?: { __typename?: string; results?: { __typename: string }[] } };
  if (outer) return outer.results?.[0]?.__typename ?? outer.__typename ?? 'null';
  return wordFor(one);
}

function wordFor(value: unknown): Outcome {
  if (value === null || value === undefined) return 'null';
  if (typeof value !== 'object') return 'yes';
  if (Array.isArray(value)) return value.length === 0 ? '[]' : wordFor(value[0]);
  const object = value as Record<string, unknown>;
  if ('result' in object) return wordFor(object.result);
  if (typeof object.__typename === 'string') return object.__typename;
  if ('node' in object) return wordFor(object.node);
  const list = object.edges ?? object.items;
  return list === undefined ? 'yes' : wordFor(list);
}

async function got(row: Row, person: Person | Partner): Promise<Outcome> {
  const [query, variables] = row.ask();
  return outcomeOf(await people[person].send(query, variables));
}

const expected = (row: Row, person: Person): Outcome => row.expect[person] ?? row.expect.others;

/** A partner reads the same as the national partner in its units, and the same as a stranger elsewhere. A token outside its units reads nothing. */
function expectedOfPartner(name: string, row: Row, partner: Partner): Outcome {
  const national = expected(row, 'nationalPartner');
  // Each partner reads only its own registration, and the row queries that of the national partner.
  if (name === 'Query.partner') return 'null';
  if (['Query.viewer', 'Viewer.partner', 'Query.codeTable'].includes(name)) return 'yes';
  if (partner === 'partnerOutside') return 'FORBIDDEN';
  return partner === 'partnerElsewhere' && ['yes', '[]'].includes(national) ? expected(row, 'stranger') : national;
}

test.each(Object.entries(READS))('%s', async (name, row) => {
  const all = [...PEOPLE, ...PARTNERS];
  const seen = Object.fromEntries(await Promise.all(all.map(async (person) => [person, await got(row, person)] as const)));
  expect(seen).toEqual({
    ...Object.fromEntries(PEOPLE.map((person) => [person, expected(row, person)])),
    ...Object.fromEntries(PARTNERS.map((partner) => [partner, expectedOfPartner(name, row, partner)])),
  });
});

describe('a partner with a national token reads the same personal data as an office of its registered unit', () => {
  const all = (student: string, transfer: string) => ({
    student: `student(id: $student) ${student}`,
    students: `students(first: 3) { edges { node ${student} } }`,
    transfer: `transfer(id: $transfer) ${transfer}`,
    'transfer’s student': `transfer(id: $transfer) { student ${student} }`,
    transfers: `transfers(first: 3) { edges { node ${transfer} } }`,
    'student of transfers': `transfers(first: 3) { edges { node { student ${student} } } }`,
    feed: `transferFeed(first: 3) { items { type transfer ${transfer} } }`,
    'student of the feed': `transferFeed(first: 3) { items { type transfer { student ${student} } } }`,
  });

  test.each([
    ['44', 'holds the pupil', /"address":"/],
    ['41', 'has the pupil as a guest', /"address":null/],
    ['11', 'has nothing to do with the pupil', /^((?!"address").)*$/],
  ])('in province %s, which %s', async (unit, _, seen) => {
    const [partner, office] = [await aPartner(unit, ''), await world.as('office', unit)];
    const schema = await schemaAt(office);
    const questions = all(everyField(schema, 'Student', 2), everyField(schema, 'Transfer', 2, ['student']));
    for (const [name, question] of Object.entries(questions)) {
      const query = `{ ${question.replace('$student', `"${pupil.id}"`).replace('$transfer', `"${transfer.id}"`)} }`;
      const [read, oracle] = [await partner.send(query), await office.send(query)];
      expect([name, read]).toEqual([name, oracle]);
      if (name === 'student') expect(JSON.stringify(read.data)).toMatch(seen);
    }
  });

  test('and only the event types of a timeline that it is registered for', async () => {
    const userId = `partner-${randomUUID()}`;
    await registerPartner(people.operator, userId, ['44'], ['TransferRequested']);
    const partner = await world.as('partner', '', { userId, registered: false });
    const query = 'query ($id: ID!) { transfer(id: $id) { timeline(first: 50) { edges { node { type } } } } }';
    const typesSeen = async (client: Client) =>
      (
        await client.ask<{ transfer: { timeline: { edges: { node: { type: string } }[] } } }>(query, { id: transfer.id })
      ).transfer.timeline.edges.map(({ node }) => node.type);
    expect(await typesSeen(people.sendingOffice)).toContain('TransferReviewStarted');
    expect(await typesSeen(partner)).toEqual(['TransferRequested']);
  });
});

test.each(Object.entries(COMMANDS))('%s', async (_, row) => {
  const refusedFirst = PEOPLE.toSorted(
    (one, other) => Number(!/^Wrong|NotFound/.test(expected(row, one))) - Number(!/^Wrong|NotFound/.test(expected(row, other))),
  );
  const seen: [Person, Outcome][] = [];
  for (const person of refusedFirst) seen.push([person, await got(row, person)]);
  expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(PEOPLE.map((person) => [person, expected(row, person)])));
});

test('a guest sees the masked record, and nothing once the transfer has ended', async () => {
  const fields = 'name number idNumber phone birthDate address health { code } orphan guardians { name }';
  const ask = async (client: Client) =>
    (await client.ask<{ student: Record<string, unknown> | null }>(`query ($id: ID!) { student(id: $id) { ${fields} } }`, { id: pupil.id }))
      .student;
  const other = await sending.pupils(1);
  const [guestPupil] = other;
  if (!guestPupil) throw new Error('no pupil');
  pupil = guestPupil;
  const guestCase = await pupil.askedBy(receiving);
  const own = await ask(sending.registrar);
  const guest = await ask(receiving.registrar);
  expect(own).toMatchObject({ name: pupil.name, idNumber: expect.stringMatching(/^.\*{16}.$/), phone: expect.stringContaining('*') });
  expect(own?.birthDate).not.toBeNull();
  expect(guest).toMatchObject({
    name: expect.stringContaining('*'),
    birthDate: null,
    address: null,
    health: null,
    orphan: null,
    guardians: [],
  });
  const reject = 'mutation ($input: RejectTransferInput!) { rejectTransfer(input: $input) { __typename } }';
  await receiving.approver.ask(reject, { input: { idempotencyKey: key(), id: guestCase.id, code: 'OTHER', reason: '材料不全' } });
  await eventually(
    () => ask(receiving.registrar),
    (seen) => seen === null,
  );
});

test('the holder, guests and partners see every declared field of a student as declared', async () => {
  const optional = STUDENT_FIELDS.filter(({ required, field }) => !required && field !== 'idNumber');
  const [known] = await sending.pupils(1, Object.fromEntries(optional.map((row) => [cellOf(row), anyCell(row)])));
  if (!known) throw new Error('no pupil');
  await known.askedBy(receiving);
  const declared = declaredFields(await schemaAt(sending.registrar));
  const ask = async (client: Client, selection: string) =>
    client.send<{ student: Record<string, unknown> | null }>(`query ($id: ID!) { student(id: $id) { ${selection} } }`, { id: known.id });
  const seenBy = async (client: Client) => {
    const { data } = await ask(client, declared.map(({ selection }) => selection).join(' '));
    return Object.entries(data?.student ?? {}).flatMap(([field, value]) => (value === null ? [] : [field]));
  };
  expect(await seenBy(sending.registrar)).toEqual(declared.map(({ row }) => row.field));
  expect(await seenBy(receiving.registrar)).toEqual(declared.flatMap(({ row }) => (row.guest ? [row.field] : [])));

  const partner = await aPartner('44', '');
  const answers = await Promise.all(declared.map(async ({ row, selection }) => [row, await ask(partner, selection)] as const));
  const refused = answers.flatMap(([row, { errors }]) => (errors?.[0]?.extensions?.code === 'FIELD_NOT_GRANTED' ? [row.field] : []));
  expect(refused).toEqual(declared.flatMap(({ row }) => (row.partners ? [] : [row.field])));
});

/** A valid cell for a field. */
const anyCell = ({ codes, form }: StudentField): string => Object.keys(codes ?? {})[0] ?? (form === 'KILOMETRES' ? '1.5' : '一');

const KEYS = /\.(id|code)$|^TransferPreflight\.(studentId|toSchoolId|toClassId)$|^Policies\.(province|on)$/;

test('every operation and every entity field has a row', () => {
  const rows = new Set([...Object.keys(READS), ...Object.keys(COMMANDS)]);
  const entityFields: string[] = [];
  for (const service of SERVICES) {
    const { definitions } = parse(readFileSync(join(import.meta.dirname, `../schema/${service}.graphql`), 'utf8'));
    for (const type of definitions) {
      if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
      const isRoot = type.name.value === 'Query' || type.name.value === 'Mutation';
      const owner = {
        Student: 'identity',
        Region: 'enrolment',
        School: 'enrolment',
        Class: 'enrolment',
        Transfer: 'transfers',
        Programme: 'funding',
        TransferPreflight: 'identity',
        Viewer: 'enrolment',
      }[type.name.value];
      const isEntity = type.directives?.some(({ name }) => name.value === 'key') && owner !== service;
      if (!isRoot && !isEntity) continue;
      // Fields that no client can select need no row.
      const shown = (type.fields ?? []).filter(
        ({ directives }) => !directives?.some(({ name }) => /^(inaccessible|external)$/.test(name.value)),
      );
      entityFields.push(...shown.map((field) => `${type.name.value}.${field.name.value}`));
    }
  }
  const missing = entityFields.filter((field) => !KEYS.test(field) && !rows.has(field));
  expect(missing).toEqual([]);
});
