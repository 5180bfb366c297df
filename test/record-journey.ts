/** The journey of a record: a correction, a declaration, and a change of key data, through the gateway. Each leaves its entry in the log. */
import { randomUUID } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import type { Client } from './client.ts';
import { type RosterRow, rosterCsv, rosterRow } from './roster.ts';
import { eventually, importRoster, type School, type World } from './world.ts';

const SEEN = `query ($id: ID!) { student(id: $id) { id name revision leftBehind { code } guardians { seq phone }
  changes(first: 20) { edges { node { field member old { value } new { value } evidence } } }
  keyDataChanges(first: 5) { edges { node { id status toDecide student { name } } } }
  focus { migrantHint { likely reason differs rule { id } } leftBehindHint { differs } leftWithoutCare caregiver { seq } lastContactOn
    declarations(first: 5) { edges { node { fact leftBehind { code } from until declaredBy } } } } } }`;
type Hint = { likely: boolean | null; reason: string; differs: boolean; rule: { id: string } };
type Seen = {
  student: {
    name: string;
    revision: number;
    leftBehind: { code: string };
    changes: {
      edges: { node: { field: string; old: { value: string } | null; new: { value: string } | null; evidence: string | null } }[];
    };
    keyDataChanges: { edges: { node: { id: string; status: string; toDecide: string | null; student: { name: string } } }[] };
    focus: {
      migrantHint: Hint;
      leftWithoutCare: boolean | null;
      caregiver: { seq: number } | null;
      lastContactOn: string | null;
      declarations: { edges: { node: { leftBehind: { code: string }; from: string; until: string | null; declaredBy: string | null } }[] };
    };
  };
};

const command = (name: string, type: string, success: string) => `mutation ($input: ${type}!) { result: ${name}(input: $input) {
  __typename ... on ${success} { changeId student { name } } ... on Refusal { message } } }`;
const CORRECT = command('correctStudent', 'CorrectStudentInput', 'StudentCorrected');
const DECLARE = command('declareLeftBehind', 'DeclareLeftBehindInput', 'FactDeclared');
const REQUEST = command('requestKeyDataChange', 'RequestKeyDataChangeInput', 'KeyDataChangeRequested');
const APPROVE = command('approveKeyDataChange', 'ApproveKeyDataChangeInput', 'KeyDataChangeDecided');
const DIFFERENCES = `query ($id: ID!) { school(id: $id) { focusDifferences(fact: MIGRANT_CHILD, first: 5) {
  edges { node { student { name } hint { reason } } } } } }`;
type Differences = { school: { focusDifferences: { edges: { node: { student: { name: string }; hint: { reason: string } } }[] } } };
type Answer = { result: { __typename: string; message?: string; changeId?: string; student?: { name: string } } };

async function done(client: Client, mutation: string, input: object): Promise<Required<Answer['result']>> {
  const { result } = await client.ask<Answer>(mutation, { input: { idempotencyKey: randomUUID(), ...input } });
  if (!result.changeId) throw new Error(`${result.__typename}: ${result.message}`);
  return result as Required<Answer['result']>;
}

export async function runRecordJourney(world: World): Promise<void> {
  const school = await world.school('440224', { locality: 'TOWN' });
  const row = rosterRow({ schoolCode: school.code, hukouDivision: '411628' });
  const id = await registered(school, row);
  const read = async (client = school.registrar) => (await client.ask<Seen>(SEEN, { id })).student;

  const corrected = await done(school.registrar, CORRECT, {
    ...{ studentId: id, revision: 0, changeMembers: [{ seq: 1, phone: '19900006666' }], evidence: '家长申请' },
  });
  expect(corrected.student.name).toBe(row.name);
  await declare(school, id, await read());
  await changeName(school, { id, name: row.name }, read);

  const { changes, name } = await read();
  expect(name).toBe('李改名');
  expect(changes.edges.map(({ node }) => [node.field, node.old?.value ?? null, node.new?.value ?? null, node.evidence])).toEqual([
    ['name', row.name, '李改名', '户口簿'],
    ['lastContactOn', null, '2025-03-08', '村委会证明'],
    ['caregiver', null, '1', '村委会证明'],
    ['leftBehind', 'NONE', 'BOTH_PARENTS', '村委会证明'],
    ['phone', '199****0001', '199****6666', '家长申请'],
  ]);
  // Another school sees neither the record nor its log.
  const elsewhere = await world.school('411628');
  expect(await read(elsewhere.registrar)).toBeNull();
  await setPhoto(school, elsewhere, { id, revision: (await read()).revision });
}

async function registered(school: School, row: RosterRow): Promise<string> {
  await importRoster(school.registrar, rosterCsv([row]));
  type Found = { students: { edges: { node: { id: string } }[] } };
  const { students } = await eventually(
    () =>
      school.registrar.ask<Found>('query ($unit: String!) { students(unit: $unit, first: 5) { edges { node { id } } } }', {
        unit: school.path,
      }),
    ({ students: { edges } }) => edges.length === 1,
  );
  return students.edges[0]?.node.id ?? '';
}

/** The school is in another province than the household, so the record suggests a migrant child. The school declares a left-behind child all the same. */
async function declare(school: School, studentId: string, { revision, focus }: Seen['student']): Promise<void> {
  expect(focus.migrantHint).toEqual({ likely: true, reason: 'HOUSEHOLD_ELSEWHERE', differs: true, rule: { id: 'national-focus' } });
  const { school: seen } = await school.registrar.ask<Differences>(DIFFERENCES, { id: school.id });
  expect(seen.focusDifferences.edges.map(({ node }) => node.hint.reason)).toEqual(['HOUSEHOLD_ELSEWHERE']);
  const details = { leftBehind: 'BOTH_PARENTS', caregiver: 1, lastContactOn: '2025-03-08', from: '2025-03-01', evidence: '村委会证明' };
  await done(school.registrar, DECLARE, { studentId, revision, ...details });
  const { student } = await school.registrar.ask<Seen>(SEEN, { id: studentId });
  expect(student).toMatchObject({
    leftBehind: { code: '2' },
    focus: { leftBehindHint: { differs: true }, leftWithoutCare: true, caregiver: { seq: 1 }, lastContactOn: '2025-03-08' },
  });
  expect(student.focus.declarations.edges.map(({ node }) => [node.leftBehind.code, node.from, node.until])).toEqual([
    ['2', '2025-03-01', null],
    ['0', '2025-03-01', '2025-03-01'],
  ]);
}

/** An approver of a step opens the document. */
async function opensFile(approver: Client, id: string): Promise<void> {
  type Files = { student: { keyDataChanges: { edges: { node: { documents: { file: { name: string; url: string } | null }[] } }[] } } };
  const query = `query ($id: ID!) { student(id: $id) {
    keyDataChanges(first: 1) { edges { node { documents { sha256 file { name url(purpose: REVIEW) } } } } } } }`;
  const { student } = await approver.ask<Files>(query, { id });
  const file = student.keyDataChanges.edges[0]?.node.documents[0]?.file;
  expect(file?.name).toBe('户口簿.pdf');
  expect((await approver.fetchFile(file?.url ?? '')).status).toBe(200);
}

async function changeName(
  school: School,
  { id, name }: { readonly id: string; readonly name: string },
  read: () => Promise<Seen['student']>,
): Promise<void> {
  const { body } = await school.registrar.uploadFile(Buffer.from('%PDF-1.7\n%%EOF'), '户口簿.pdf', '/key-data-change-files');
  const documents = [{ kind: 'HOUSEHOLD_REGISTER', title: '户口簿', fileId: body.id }];
  const asked = { reason: '户口簿姓名更正', documents, fields: { name: '李改名' } };
  const { changeId } = await done(school.registrar, REQUEST, { studentId: id, revision: (await read()).revision, ...asked });
  for (const approver of [school.approver, school.countyApprover]) {
    const before = await read();
    expect(before.name).toBe(name);
    expect(before.keyDataChanges.edges[0]?.node).toMatchObject({ id: changeId, status: 'OPEN', student: { name } });
    await opensFile(approver, id);
    await done(approver, APPROVE, { id: changeId });
  }
  expect((await read()).keyDataChanges.edges[0]?.node).toMatchObject({ status: 'APPROVED', toDecide: null });
}

const SET_PHOTO = command('setStudentPhoto', 'SetStudentPhotoInput', 'StudentPhotoSet');
type Photo = { student: { photo: { url: string } | null } | null };

/** The short link to a photo works for the reader who asked for it, and for nobody else. */
async function setPhoto(school: School, elsewhere: School, { id, revision }: { id: string; revision: number }): Promise<void> {
  const { body } = await school.registrar.uploadFile(blackPng(120, 160), '照片.png', '/key-data-change-files');
  await done(school.registrar, SET_PHOTO, { studentId: id, revision, fileId: body.id });
  const linkFor = async (client: Client) =>
    (await client.ask<Photo>('query ($id: ID!) { student(id: $id) { photo { url(purpose: UPLOAD_CHECK) } } }', { id })).student?.photo
      ?.url ?? null;
  const link = (await linkFor(school.registrar)) ?? '';
  const photo = await school.registrar.fetchFile(link);
  expect([photo.status, photo.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  expect(await linkFor(elsewhere.registrar)).toBeNull();
  expect((await elsewhere.registrar.fetchFile(link)).status).toBe(403);
  expect((await school.approver.fetchFile(link)).status).toBe(403);
}

/** A black PNG. */
function blackPng(width: number, height: number): Buffer {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  // Eight bits a pixel, no colour.
  size[8] = 8;
  const chunk = (type: string, data: Buffer) => {
    const named = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, sum]);
  };
  const pixels = deflateSync(Buffer.alloc((width + 1) * height));
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([signature, chunk('IHDR', size), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}
