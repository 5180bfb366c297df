/**
 * A case over time, on the whole system: no unit acts, the deadline passes, the superior unit acts; evidence is requested and provided; after half a
 * year the case expires and everything is released. The test advances time by restarting the transfers service with a later domain clock.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Client } from './client.ts';
import { type Case, eventually, type School, startWorld, type World } from './world.ts';

let world: World;
let from: School;
let to: School;
beforeAll(async () => {
  world = await startWorld();
  from = await world.school('440224');
  to = await world.school('411628');
}, 90_000);
afterAll(() => world?.stop());

const DAY_MS = 86_400_000;
async function daysPass(days: number): Promise<void> {
  await world.system.kill('transfers');
  await world.system.start('transfers', { XUEJI_NOW: new Date(Date.now() + days * DAY_MS).toISOString() });
}

type Shown = {
  status: string;
  term: { overdue: boolean; workingDaysLeft: number; unitPath: string } | null;
  steps: { number: number; state: string; escalatedTo: string[] }[];
  evidence: { kind: string; providedAt: string | null; documents: { title: string }[] }[];
};
const SHOW = `query ($id: ID!) { transfer(id: $id) { status term { overdue workingDaysLeft unitPath } steps { number state escalatedTo }
  evidence { kind providedAt documents { title } } } }`;
const show = async ({ id }: Case): Promise<Shown> => (await to.registrar.ask<{ transfer: Shown }>(SHOW, { id })).transfer;

const eventsOf = async ({ id }: Case): Promise<string[]> => {
  const partner = await world.as('partner', '');
  const { transferFeed } = await partner.ask<{ transferFeed: { items: { type: string; transfer: { id: string } }[] } }>(
    '{ transferFeed(first: 100) { items { type transfer { id } } } }',
  );
  return transferFeed.items.filter(({ transfer }) => transfer.id === id).map(({ type }) => type);
};
const toDecide = async (unit: string): Promise<string[]> => {
  const { transfersToDecide } = await (await world.as('approver', unit)).ask<{ transfersToDecide: { edges: { node: { id: string } }[] } }>(
    '{ transfersToDecide(first: 100) { edges { node { id } } } }',
  );
  return transfersToDecide.edges.map(({ node }) => node.id);
};

test('an object by its id is the same as by its own field', async () => {
  const SHOWN = `school(id: $school) { code name stages { stage } classes(first: 1) { edges { node { id name stage entryYear limit } } } }
    node(id: $school) { ... on School { code name stages { stage } classes(first: 1) { edges { node { id name stage entryYear limit } } } } }
    class: node(id: $class) { ... on Class { id name stage entryYear limit } } nobody: node(id: "00000000-0000-7000-8000-000000000000") { id }`;
  const variables = { school: from.id, class: from.firstClass.id };
  type Classes = { classes: { edges: { node: object }[] } };
  const { school, node, ...others } = await from.registrar.ask<{ school: Classes; node: Classes }>(
    `query ($school: ID!, $class: ID!) { ${SHOWN} }`,
    variables,
  );
  expect(node).toEqual(school);
  expect(others).toEqual({ class: school.classes.edges[0]?.node, nobody: null });
});

test('a step without a decision gets a reminder, is escalated to the superior unit and decided there; after half a year a case expires', async () => {
  const [pupil, other] = await from.pupils(2);
  if (!pupil || !other) throw new Error('no pupils');
  const transfer = await pupil.askedBy(to);
  const silent = await other.askedBy(to);
  expect(await toDecide(to.countyPath)).toEqual([]);

  await daysPass(30);
  const late = await eventually(
    () => show(transfer),
    ({ steps }) => steps[0]?.escalatedTo.length === 1,
  );
  expect(late).toMatchObject({ status: 'IN_REVIEW', term: { overdue: true, unitPath: to.path } });
  expect(late.steps[0]?.escalatedTo).toEqual([to.countyPath]);
  expect(await toDecide(to.countyPath)).toContain(transfer.id);
  const APPROVE = `mutation ($input: ApproveTransfersInput!) { approveTransfers(input: $input) { ... on TransfersJudged { results { __typename } } } }`;
  const deputy = await world.as('approver', to.countyPath, { userId: 'county-deputy' });
  const approve = async () => {
    const input = { idempotencyKey: randomUUID(), ids: [transfer.id] };
    return (await deputy.ask<{ approveTransfers: { results: { __typename: string }[] } }>(APPROVE, { input })).approveTransfers.results;
  };
  expect(await approve()).toEqual([{ __typename: 'TransferStepTaken' }]);
  expect(await approve()).toEqual([{ __typename: 'OnePersonOneStep' }]);
  await transfer.approve();
  await transfer.becomes('COMPLETED');
  expect(await eventsOf(transfer)).toContain('TransferStepEscalated');

  await daysPass(200);
  await silent.becomes('EXPIRED');
  // Everything is released: the pupil can be requested again.
  const again = await other.askedBy(to);
  expect(await again.status()).toBe('IN_REVIEW');
}, 120_000);

type Documents = { title: string; file: { id: string; name: string; type: string; size: number; url: string } | null }[];
const documentsSeenBy = async (who: Client, { id }: Case): Promise<Documents> => {
  const query = `query ($id: ID!) { transfer(id: $id) { evidence { documents { title file { id name type size url(purpose: REVIEW) } } } } }`;
  const { transfer } = await who.ask<{ transfer: { evidence: { documents: Documents }[] } }>(query, { id });
  return transfer.evidence[0]?.documents ?? [];
};
/** Who opened a file, by the database of transfers. */
const accessesOf = async (fileId: string): Promise<object[]> => {
  const database = new pg.Client({ connectionString: world.system.databaseUrls.transfers });
  await database.connect();
  try {
    const { rows } = await database.query('select user_id, purpose from file_accesses where file_id = $1', [fileId]);
    return rows;
  } finally {
    await database.end();
  }
};

test('a request for evidence stops the term until the receiving school provides files, which approvers of the case can open', async () => {
  const [pupil] = await from.pupils(1);
  if (!pupil) throw new Error('no pupil');
  const transfer = await pupil.askedBy(to);
  await transfer.approve(1);
  const ASK = `mutation ($input: AskForEvidenceInput!) { askForEvidence(input: $input) { __typename } }`;
  const asking = { idempotencyKey: randomUUID(), id: transfer.id, kind: 'RESIDENCE', note: '请补充居住证' };
  expect(await to.countyApprover.ask(ASK, { input: asking })).toEqual({ askForEvidence: { __typename: 'TransferStepTaken' } });
  expect(await show(transfer)).toMatchObject({ term: { unitPath: to.path }, evidence: [{ kind: 'RESIDENCE', providedAt: null }] });

  const PROVIDE = `mutation ($input: ProvideEvidenceInput!) { provideEvidence(input: $input) { __typename ... on Refusal { message } } }`;
  const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(200_000), Buffer.from('\n%%EOF')]);
  const uploaded = await to.registrar.uploadFile(pdf, '居住证.pdf');
  expect(uploaded).toMatchObject({ status: 201, body: { name: '居住证.pdf', type: 'PDF', size: pdf.length } });
  const ofOther = await from.registrar.uploadFile(pdf, '居住证.pdf');
  expect(await to.registrar.uploadFile(Buffer.from('<!doctype html>'), '居住证.pdf')).toMatchObject({
    status: 415,
    body: { code: 'FileTypeUnsupported' },
  });
  expect(await to.countyApprover.uploadFile(pdf, '居住证.pdf')).toMatchObject({ status: 403, body: { code: 'WrongHat' } });
  const document = (fileId: string) => [{ title: '居住证', fileId }];
  const provide = (given: object[]) =>
    to.registrar.ask(PROVIDE, { input: { idempotencyKey: randomUUID(), id: transfer.id, documents: given } });
  expect(await provide([])).toMatchObject({ provideEvidence: { __typename: 'EvidenceIncomplete' } });
  expect(await provide(document(ofOther.body.id))).toMatchObject({ provideEvidence: { __typename: 'FileUnknown' } });
  expect(await provide(document(uploaded.body.id))).toMatchObject({ provideEvidence: { __typename: 'TransferStepTaken' } });
  expect(await show(transfer)).toMatchObject({
    term: { unitPath: to.countyPath, overdue: false },
    evidence: [{ documents: [{ title: '居住证' }] }],
  });

  const [seen] = await documentsSeenBy(to.countyApprover, transfer);
  expect(seen).toMatchObject({ title: '居住证', file: { id: uploaded.body.id, name: '居住证.pdf', type: 'PDF', size: pdf.length } });
  const url = seen?.file?.url ?? '';
  const opened = await to.countyApprover.fetchFile(url);
  expect([opened.status, opened.headers.get('content-disposition'), opened.headers.get('x-content-type-options')]).toEqual([
    200,
    expect.stringMatching(/^attachment; /),
    'nosniff',
  ]);
  expect(Buffer.from(await opened.arrayBuffer()).equals(pdf)).toBe(true);
  expect(await accessesOf(uploaded.body.id)).toEqual([{ user_id: to.countyApprover.userId, purpose: 'REVIEW' }]);
  expect((await to.registrar.fetchFile(url)).status).toBe(403);
  expect((await to.countyApprover.fetchFile(url.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')))).status).toBe(400);
  expect((await fetch(`${world.system.gatewayUrl}${url}`)).status).toBe(401);
  // The school that provided it may open it, and the registrar of the sending school may not.
  expect(await documentsSeenBy(to.registrar, transfer)).toMatchObject([{ file: { name: '居住证.pdf' } }]);
  expect(await documentsSeenBy(from.registrar, transfer)).toEqual([{ title: '居住证', file: null }]);

  await transfer.approve();
  await transfer.becomes('COMPLETED');
}, 60_000);

test('a guardian tracks the case without an account, and wrong codes reveal nothing', async () => {
  const [pupil] = await from.pupils(1);
  if (!pupil) throw new Error('no pupil');
  const transfer = await pupil.askedBy(to);
  const ISSUE = `mutation ($input: IssueTrackingCodeInput!) { issueTrackingCode(input: $input) { ... on TrackingCodeIssued { caseNumber code } } }`;
  const { issueTrackingCode } = await to.registrar.ask<{ issueTrackingCode: { caseNumber: string; code: string } }>(ISSUE, {
    input: { idempotencyKey: randomUUID(), id: transfer.id },
  });
  const { caseNumber, code } = issueTrackingCode;
  const NOT_FOUND = { errors: [{ extensions: { code: 'TRACKING_NOT_FOUND' } }] };
  const track = async (body: object) => {
    const response = await fetch(`${world.system.gatewayUrl}/track`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return {
      status: response.status,
      body: (await response.json()) as { errors?: object[]; pass?: string; status?: string; step?: object },
    };
  };
  expect(await track({ caseNumber, code: 'ABCDEFGH' })).toMatchObject({ status: 404, body: NOT_FOUND });
  expect(await track({ caseNumber: '20260101-ABCDEFGH', code })).toMatchObject({ status: 404, body: NOT_FOUND });
  expect(await track({ caseNumber })).toMatchObject({ status: 400 });
  const PHONE = `mutation ($input: SetOfficePhoneInput!) { setOfficePhone(input: $input) { __typename } }`;
  const setPhone = (phone: string | null) =>
    to.approver.ask<{ setOfficePhone: { __typename: string } }>(PHONE, { input: { idempotencyKey: randomUUID(), phone } });
  expect(await setPhone('call us')).toEqual({ setOfficePhone: { __typename: 'PhoneInvalid' } });
  expect(await setPhone('0394-7201234')).toEqual({ setOfficePhone: { __typename: 'OfficePhoneSet' } });
  const seen = await track({ caseNumber, code });
  expect(seen).toMatchObject({
    status: 200,
    body: { caseNumber, status: 'IN_REVIEW', step: { number: 1, of: 4, unitToCall: to.name, phone: '0394-7201234' } },
  });
  await transfer.approve(1);
  const later = await track({ caseNumber, code: seen.body.pass });
  expect(later.body).toMatchObject({ step: { number: 2, unitToCall: '鹿邑县', phone: null } });
}, 60_000);
