import { createSecretKey, randomUUID } from 'node:crypto';
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import { commandPort } from '@xueji/infra/runtime/command.ts';
import { type Database, openDatabase, statement } from '@xueji/infra/runtime/database.ts';
import { faultsOf } from '@xueji/infra/runtime/faults.ts';
import { insertRows } from '@xueji/infra/runtime/table.ts';
import { anActor, aPartner, openTestDatabase, saidBy } from '@xueji/infra/runtime/testing.ts';
import type { CorrectInput } from './correction.ts';
import { MIGRATIONS } from './migrations/all.ts';
import { exampleIdNumber } from './roster-testing.ts';
import type { Student } from './student.ts';
import { changeSeen } from './student-change.ts';
import { CHANGE_ORDER, correctStudents, findRevisions, listChanges } from './student-change-store.ts';
import { findGuardians, GuardianTable, StudentTable } from './student-store.ts';
import { aStudent } from './student-testing.ts';

const SCHOOL = '44/4402/440224/2144000001';
const NOW = new Date('2026-11-24T10:00:00+08:00');
const clerk = anActor('registrar', SCHOOL);
const key = createSecretKey(Buffer.alloc(32, 7));

let db: Database & { url: string };
let port: ReturnType<typeof portOver>;
const portOver = (over: Database) =>
  commandPort({ db: over, faults: faultsOf({ XUEJI_DELIVER_TWICE: false }), mutation: 'correctStudent', judge: correctStudents(key) });
beforeAll(async () => {
  db = await openTestDatabase({ entities: [StudentTable, GuardianTable], migrations: MIGRATIONS });
  port = portOver(db);
});
afterAll(() => db.close());

let children = 0;
async function aChild(more: Partial<Student> = {}, idNumber: string | null = null): Promise<string> {
  children += 1;
  const number = `L44022420180312${String(children).padStart(4, '0')}`;
  const student = aStudent({ path: SCHOOL, number, idType: '1', idNumber: '1', ...more });
  await db.transaction(async (tx) => {
    insertRows(tx, StudentTable, [student]);
    const member = { seq: 1, name: '张建国', relation: '51', isGuardian: true, phone: '19900001235', address: null, idType: null };
    insertRows(tx, GuardianTable, [{ ...member, idNumber, studentId: student.id }]);
  });
  return student.id;
}

const correct = (studentId: string, more: Partial<CorrectInput>, key: string = randomUUID(), actor = clerk, through = port) =>
  through({
    ...{ actor, key, now: NOW, requestId: randomUUID() },
    input: { studentId, revision: 0, fields: {}, addMembers: [], changeMembers: [], removeMembers: [], evidence: null, ...more },
  });
const logOf = async (studentId: string, actor: Actor = clerk) =>
  ((await listChanges(db, actor, [{ studentId, order: CHANGE_ORDER, first: 50, after: null }]))[0] ?? []).map((change) =>
    changeSeen(change, actor),
  );
const factEvents = async (studentId: string) => (await saidBy(db)).filter(({ key }) => key === studentId);

test('a correction is stored with its log, once, however often it is sent', async () => {
  const id = await aChild();
  const key = randomUUID();
  const input = {
    fields: { phone: '19900007777', talent: '书法' },
    changeMembers: [{ seq: 1, phone: '19900008888' }],
    evidence: '家长申请',
  };
  const first = await correct(id, input, key);
  expect(await correct(id, input, key)).toEqual(first);
  expect(await logOf(id)).toMatchObject([
    { member: 1, field: 'phone', old: { value: '199****1235' }, new: { value: '199****8888' } },
    { member: null, field: 'phone', old: null, new: { value: '199****7777' } },
    { member: null, field: 'talent', old: null, new: { value: '书法' }, changedBy: clerk.userId, unit: '2144000001', evidence: '家长申请' },
  ]);
  expect((await findGuardians(db, clerk, [id])).map(({ phone }) => phone)).toEqual(['19900008888']);
  expect(await findRevisions(db, clerk, [id])).toEqual(new Map([[id, 3]]));
  // No fact of the student has changed.
  expect(await factEvents(id)).toEqual([]);
});

test('of two clerks who have read the same revision, one is refused, also in two processes', async () => {
  const id = await aChild();
  const other = await openDatabase({ url: db.url, entities: [StudentTable, GuardianTable], migrations: MIGRATIONS });
  try {
    const results = await Promise.all([
      correct(id, { fields: { note: '一' } }),
      correct(id, { fields: { talent: '二' } }, randomUUID(), clerk, portOver(other)),
      correct(id, { fields: { note: '三' } }),
    ]);
    expect(results.map((result) => ('refused' in result ? result.refused : 'done')).sort()).toEqual([
      'StudentChangedMeanwhile',
      'StudentChangedMeanwhile',
      'done',
    ]);
    expect(await logOf(id)).toHaveLength(1);
  } finally {
    await other.close();
  }
});

test('a changed fact is published with the next version, and a correction back is another one', async () => {
  const id = await aChild();
  await correct(id, { fields: { migrantChild: true, boarder: true } });
  await correct(id, { revision: 2, fields: { boarder: false } });
  const events = await factEvents(id);
  expect(events.map(({ type, version }) => [type, version])).toEqual([
    ['StudentFactsRecorded', 2],
    ['StudentFactsRecorded', 3],
  ]);
  expect(events.at(-1)?.body).toMatchObject({ studentId: id, facts: { migrantChild: true, boarder: false } });
  expect((await logOf(id)).map(({ field, old, new: is }) => [field, old?.value, is?.value])).toEqual([
    ['boarder', 'true', 'false'],
    ['migrantChild', 'false', 'true'],
    ['boarder', 'false', 'true'],
  ]);
});

test('corrections of one request are judged one after the other, and publish one event a student', async () => {
  const id = await aChild();
  const both = await Promise.all([correct(id, { fields: { boarder: true } }), correct(id, { revision: 1, fields: { orphan: true } })]);
  expect(both.filter((one) => 'refused' in one)).toEqual([]);
  const events = await factEvents(id);
  expect(events.map(({ version }) => version)).toEqual([2]);
  expect(events[0]?.body).toMatchObject({ facts: { boarder: true, orphan: true } });
});

test('only the holder and the units above it read the log; other units see no person in it', async () => {
  const id = await aChild();
  await correct(id, { fields: { note: '一' } });
  const bureau = anActor('office', '44/4402/440224');
  expect((await logOf(id, bureau)).map(({ changedBy }) => changedBy)).toEqual([clerk.userId]);
  expect(await logOf(id, anActor('office', '41'))).toEqual([]);
  await db.run(statement('update student_changes set unit_path = $2 where student_id = $1'), [id, '11/1101/110101/2111000001']);
  expect((await logOf(id)).map(({ changedBy, unit }) => [changedBy, unit])).toEqual([[null, '2111000001']]);
  expect(await findRevisions(db, aPartner(['41']), [id])).toEqual(new Map());
});

test('a new guardian does not make a second record of a child without a document', async () => {
  const OTHER = '44/4402/440224/2144000009';
  const [mine, yours] = ['19850312', '19860312'].map((birthDate) => exampleIdNumber(1, birthDate));
  const first = await aChild({ idType: 'Z', idNumber: null, name: '王小明' }, mine);
  const second = await aChild({ idType: 'Z', idNumber: null, name: '王小明', path: OTHER }, yours);
  await correct(first, { changeMembers: [{ seq: 1, address: '某路2号' }] });
  const elsewhere = anActor('registrar', OTHER);
  const input = { changeMembers: [{ seq: 1, idNumber: mine ?? null }] };
  expect(await correct(second, input, randomUUID(), elsewhere)).toEqual({ refused: 'ProbableDouble' });
  // It is kept as a search for another child.
  const kept = statement('select outcome from match_attempts where actor = $1');
  expect(await db.run(kept, [elsewhere.userId])).toEqual([{ outcome: 'MISS' }]);
  expect(await logOf(second, elsewhere)).toEqual([]);
  expect(await correct(second, { changeMembers: [{ seq: 1, phone: '19900006666' }] }, randomUUID(), elsewhere)).toMatchObject({
    studentId: second,
  });
});
