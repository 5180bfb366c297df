/** Before a transfer is requested, and the record package: a child is found, checked by every service and requested, and the package is frozen. */
import { randomUUID } from 'node:crypto';
import { dateInChina, schoolYearOf } from '@xueji/infra/runtime/clock.ts';
import type { Client } from './client.ts';
import { eventually, type Pupil, type School, startWorld, type World } from './world.ts';

let world: World;
let from: School;
let to: School;
beforeAll(async () => {
  world = await startWorld();
  from = await world.school('440224');
  to = await world.school('411628', { classes: [{}, { entryYear: 2023, limit: 1 }] });
}, 90_000);
afterAll(() => world?.stop());

let families = 0;
/** A pupil whose guardian has a unique phone number. */
async function aPupil(): Promise<{ pupil: Pupil; phone: string; birthDate: string }> {
  families += 1;
  const phone = `1990001${String(families).padStart(4, '0')}`;
  const birthDate = '2018-03-12';
  const [pupil] = await from.pupils(1, { member1Phone: phone, birthDate });
  if (!pupil) throw new Error('no pupil');
  return { pupil, phone, birthDate };
}

type Match = {
  __typename: string;
  student?: { id: string; name: string | null };
  maskedName?: string;
  birthMonth?: string;
  message?: string;
};
const MATCH = `query ($by: MatchStudentInput!) { matchStudent(by: $by) {
  __typename ... on StudentMatch { student { id name } maskedName birthMonth } ... on Refusal { message } } }`;
const match = async (client: Client, by: object) => (await client.ask<{ matchStudent: Match | null }>(MATCH, { by })).matchStudent;

type Blockers = { code: string; message: string; whoCanAct: string; source: string | null }[] | null;
type Preflight = {
  studentId: string;
  identityBlockers: Blockers;
  enrolmentBlockers: Blockers;
  caseBlockers: Blockers;
  policyBlockers: Blockers;
  fundingNotes: { programme: { id: string }; outcome: string }[] | null;
};
const FIELDS = 'code message whoCanAct source';
const PREFLIGHT = `query ($student: ID!, $school: ID!, $class: ID!) { transferPreflight(studentId: $student, toSchoolId: $school, toClassId: $class) {
  studentId identityBlockers { ${FIELDS} } enrolmentBlockers { ${FIELDS} } caseBlockers { ${FIELDS} } policyBlockers { ${FIELDS} } fundingNotes { programme { id } outcome } } }`;
const sendPreflight = (client: Client, pupil: Pupil, classId = to.firstClass.id) =>
  client.send<{ transferPreflight: Preflight | null }>(PREFLIGHT, { student: pupil.id, school: to.id, class: classId });
const codesIn = (blockers: Blockers | undefined) => blockers?.map(({ code }) => code) ?? null;

async function blockersOf(client: Client, pupil: Pupil, classId?: string) {
  const { data, errors } = await sendPreflight(client, pupil, classId);
  if (errors) throw new Error(JSON.stringify(errors));
  const { identityBlockers, enrolmentBlockers, caseBlockers } = data?.transferPreflight ?? {};
  return [identityBlockers, enrolmentBlockers, caseBlockers].map(codesIn);
}

async function found(client: Client): Promise<Pupil> {
  const { pupil, phone, birthDate } = await aPupil();
  expect(await match(client, { guardian: { name: pupil.name, birthDate, guardianPhone: phone } })).toMatchObject({
    student: { id: pupil.id },
  });
  return pupil;
}

test('a family without numbers: the child is found, there are no blockers, and the transfer is requested', async () => {
  const { pupil, phone, birthDate } = await aPupil();
  const typed = { guardian: { name: pupil.name, birthDate, guardianPhone: phone } };
  expect(await match(to.registrar, { guardian: { ...typed.guardian, guardianPhone: '19900000000' } })).toBeNull();
  expect((await sendPreflight(to.registrar, pupil)).data?.transferPreflight).toBeNull();
  expect(await match(to.registrar, typed)).toEqual({
    __typename: 'StudentMatch',
    student: { id: pupil.id, name: null },
    maskedName: expect.stringContaining('*'),
    birthMonth: '2018-03',
  });
  expect(await blockersOf(to.registrar, pupil)).toEqual([[], [], []]);
  await eventually(
    async () => (await sendPreflight(to.registrar, pupil)).data?.transferPreflight?.fundingNotes,
    (notes) => notes?.length === 1 && notes[0]?.programme.id === 'nutrition' && notes[0].outcome === 'FOLLOWS',
  );
  const transfer = await pupil.askedBy(to);
  expect(await transfer.status()).toBe('IN_REVIEW');
}, 60_000);

test('a code of the old school finds the child for the first person who uses it', async () => {
  const { pupil } = await aPupil();
  const issue = async (key: string) =>
    (
      await from.registrar.ask<{ issueGuardianCode: { code: string } }>(
        'mutation ($input: IssueGuardianCodeInput!) { issueGuardianCode(input: $input) { __typename ... on GuardianCodeIssued { code } } }',
        { input: { idempotencyKey: key, studentId: pupil.id } },
      )
    ).issueGuardianCode.code;
  const key = randomUUID();
  const code = await issue(key);
  expect(await issue(key)).toBe(code);
  expect(await match(to.registrar, { code })).toMatchObject({ student: { id: pupil.id } });
  expect(await match(await world.as('registrar', to.path, { userId: 'another' }), { code })).toBeNull();
  expect(await blockersOf(to.registrar, pupil)).toEqual([[], [], []]);
}, 60_000);

test.each([
  ['two ways', { code: 'x', number: { number: '1', name: 'x' } }],
  ['no way', {}],
])('a search in %s at once is the caller’s fault', async (_, by) => {
  expect((await to.registrar.send(MATCH, { by })).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
});

test('all blockers are reported together, each by its service and with the office that can act', async () => {
  const pupil = await found(to.registrar);
  const older = to.classes[1]?.id ?? '';
  expect(await blockersOf(to.registrar, pupil, older)).toEqual([[], ['GradeMismatch'], []]);
  const third = await world.school('410105');
  const other = await pupil.askedBy(third);
  expect(await other.status()).toBe('IN_REVIEW');
  const { data } = await sendPreflight(to.registrar, pupil, older);
  const preflight = data?.transferPreflight;
  expect(codesIn(preflight?.enrolmentBlockers)).toEqual(['AlreadyHeld', 'GradeMismatch']);
  expect(codesIn(preflight?.caseBlockers)).toEqual(['TransferAlreadyOpen']);
  for (const blocker of [...(preflight?.enrolmentBlockers ?? []), ...(preflight?.caseBlockers ?? [])]) {
    expect(`${blocker.message} ${blocker.whoCanAct}`).toMatch(/[一-龥]/);
    expect(JSON.stringify(blocker)).not.toContain(third.name);
  }
}, 60_000);

test('a prohibition by policy is reported with its article before a request, and also refuses the request', async () => {
  const lastGrade = { entryYear: schoolYearOf(dateInChina(new Date())) - 5 };
  const leaving = await world.school('440224', { classes: [lastGrade] });
  const shandong = await world.school('370102', { classes: [lastGrade] });
  const phone = '19900029999';
  const [pupil] = await leaving.pupils(1, { member1Phone: phone, birthDate: '2015-03-12' });
  if (!pupil) throw new Error('no pupil');
  await match(shandong.registrar, { guardian: { name: pupil.name, birthDate: '2015-03-12', guardianPhone: phone } });
  const { transferPreflight } = await shandong.registrar.ask<{ transferPreflight: Preflight | null }>(PREFLIGHT, {
    student: pupil.id,
    school: shandong.id,
    class: shandong.firstClass.id,
  });
  expect(transferPreflight?.policyBlockers).toEqual([
    expect.objectContaining({
      code: 'ProhibitedByPolicy',
      source: expect.stringContaining('山东'),
      message: expect.stringContaining('毕业年级'),
    }),
  ]);
  const transfer = await pupil.askedBy(shandong);
  const { transfer: refused } = await shandong.registrar.ask<{ transfer: { status: string; refusal: { code: string; source: string } } }>(
    'query ($id: ID!) { transfer(id: $id) { status refusal { code source } } }',
    { id: transfer.id },
  );
  expect(refused).toMatchObject({ status: 'REFUSED', refusal: { code: 'ProhibitedByPolicy', source: expect.stringContaining('山东') } });
  const seenBy = async (client: Client) =>
    (await client.ask<{ transfer: object | null }>('query ($id: ID!) { transfer(id: $id) { id } }', { id: transfer.id })).transfer;
  expect(await seenBy(leaving.registrar)).toBeNull();
  expect(await seenBy(shandong.countyApprover)).toBeNull();
  const { requestTransfer } = await shandong.registrar.ask<{ requestTransfer: object }>(
    'mutation ($input: RequestTransferInput!) { requestTransfer(input: $input) { __typename ... on ProhibitedByPolicy { message source } } }',
    {
      input: {
        ...{ idempotencyKey: randomUUID(), studentId: pupil.id, toSchoolId: shandong.id },
        ...{ toClassId: shandong.firstClass.id, reason: 'OTHER' },
      },
    },
  );
  expect(requestTransfer).toEqual({
    __typename: 'ProhibitedByPolicy',
    message: expect.stringContaining('毕业年级'),
    source: expect.stringContaining('山东'),
  });
}, 60_000);

test('only a registrar of a school can ask, only after finding the child, and only for the own school', async () => {
  const pupil = await found(to.registrar);
  const codes = async (client: Client) => {
    const { data, errors } = await sendPreflight(client, pupil);
    return errors?.[0]?.extensions?.code ?? (data?.transferPreflight ? codesIn(data.transferPreflight.enrolmentBlockers) : null);
  };
  expect(await codes(to.registrar)).toEqual([]);
  expect(await codes(await world.as('registrar', to.path, { userId: 'colleague' }))).toBeNull();
  expect(await codes(from.registrar)).toBeNull();
  for (const client of [
    to.approver,
    await world.as('registrar', to.countyPath),
    await world.as('partner', ''),
    await world.as('reader', ''),
  ])
    expect(await codes(client)).toBe('FORBIDDEN');
  const elsewhere = await world.as('registrar', from.path, { userId: to.registrar.userId });
  expect(await codes(elsewhere)).toEqual(['SchoolUnknown']);
}, 60_000);

const PACKAGE = `query ($id: ID!) { transfer(id: $id) { recordPackage {
  checksum complete movedOn gaps { field required } record { name number idNumber details { field } } guardians { name phone }
  numbers { number kind } spells { school { name } class { name } from to } } } }`;
type Package = {
  checksum: string;
  complete: boolean;
  gaps: { field: string; required: boolean }[];
  record: { name: string; idNumber: string };
  spells: { school: { name: string } }[];
};
const packageOf = async (client: Client, id: string) =>
  (await client.ask<{ transfer: { recordPackage: Package | null } | null }>(PACKAGE, { id })).transfer?.recordPackage ?? null;

test('the record of the old school is frozen during the move, and both schools read the same package', async () => {
  const { pupil, phone } = await aPupil();
  const transfer = await pupil.askedBy(to);
  expect(await packageOf(to.registrar, transfer.id)).toBeNull();
  await transfer.approve();
  await transfer.becomes('COMPLETED');
  const frozen = await packageOf(to.registrar, transfer.id);
  expect(frozen).toMatchObject({
    checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
    complete: true,
    gaps: [{ field: 'photo', required: false }],
    record: { name: pupil.name, number: expect.stringMatching(/^L440224\*{8}\d{4}$/), idNumber: expect.stringMatching(/^.\*{16}.$/) },
    guardians: [{ name: '李大山', phone: `${phone.slice(0, 3)}****${phone.slice(-4)}` }],
    numbers: [{ kind: 'L' }],
    spells: [{ school: { name: from.name }, class: { name: '2024级1班' } }],
  });
  const { student } = await from.registrar.ask<{ student: object | null }>('query ($id: ID!) { student(id: $id) { id } }', {
    id: pupil.id,
  });
  expect(student).toBeNull();
  for (const client of [from.registrar, from.approver, await world.as('office', from.countyPath), await world.as('office', '41')])
    expect(await packageOf(client, transfer.id)).toEqual(frozen);
  const stranger = await world.as(['registrar', 'approver', 'office'], '11/1101/110101');
  for (const client of [stranger, await world.as('partner', ''), await world.as('reader', ''), await world.as('operator', '')])
    expect(await packageOf(client, transfer.id)).toBeNull();
}, 60_000);

const PLACEMENT = 'query ($id: ID!) { student(id: $id) { placement { school { id } stage entryYear grade } } }';

test('a pupil of the last year of 六三制 小学 is found level with 五四制 初一, and is placed in its stage', async () => {
  const year = schoolYearOf(dateInChina(new Date()));
  const leaving = await world.school('440224', { classes: [{ entryYear: year - 5 }] });
  const fiveFour = await aFiveFourSchool(year);
  const [pupil] = await leaving.pupils(1);
  if (!pupil) throw new Error('no pupil');
  const transfer = await pupil.askedBy(fiveFour);
  await transfer.approve();
  await transfer.becomes('COMPLETED');
  const { student } = await fiveFour.registrar.ask<{ student: unknown }>(PLACEMENT, { id: pupil.id });
  expect(student).toEqual({ placement: { school: { id: fiveFour.id }, stage: 'JUNIOR', entryYear: year, grade: 1 } });
}, 60_000);

/** A school whose junior stage has four years, opened by the county of `to`. */
async function aFiveFourSchool(entryYear: number): Promise<School> {
  const county = await world.as('registrar', to.countyPath);
  const code = `3141${to.code.slice(4)}`;
  const { openSchool } = await county.ask<{
    openSchool: { school: Pick<School, 'id' | 'path'> & { classes: { edges: { node: School['firstClass'] }[] } } };
  }>(
    'mutation ($input: OpenSchoolInput!) { openSchool(input: $input) { ... on SchoolOpened { school { id path classes(first: 10) { edges { node { id stage entryYear classNo } } } } } } }',
    {
      input: {
        ...{ idempotencyKey: randomUUID(), code, name: '五四制初中', countyCode: '411628', locality: 'RURAL' },
        stages: [{ stage: 'JUNIOR', years: 4 }],
        classes: [{ stage: 'JUNIOR', entryYear, classNo: 1, limit: 45 }],
      },
    },
  );
  const { id, path } = openSchool.school;
  const classes = openSchool.school.classes.edges.map(({ node }) => node);
  const [firstClass] = classes;
  if (!firstClass) throw new Error('a school without classes');
  return { ...to, id, code, path, classes, firstClass, registrar: await world.as('registrar', path) };
}

test('a service that does not answer leaves its own list unknown, and the other lists complete', async () => {
  const pupil = await found(to.registrar);
  await world.system.kill('enrolment');
  const { data } = await sendPreflight(to.registrar, pupil);
  await world.system.start('enrolment');
  expect(data?.transferPreflight).toMatchObject({ identityBlockers: [], enrolmentBlockers: null, caseBlockers: [], policyBlockers: null });
  await eventually(
    () => blockersOf(to.registrar, pupil),
    ([, enrolment]) => enrolment?.length === 0,
  );
}, 90_000);
