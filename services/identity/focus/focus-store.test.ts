import { createSecretKey, randomUUID } from 'node:crypto';
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import { commandPort } from '@xueji/infra/runtime/command.ts';
import { type Database, statement } from '@xueji/infra/runtime/database.ts';
import { faultsOf } from '@xueji/infra/runtime/faults.ts';
import { pathsAfter } from '@xueji/infra/runtime/path-changes.ts';
import { insertRows } from '@xueji/infra/runtime/table.ts';
import { anActor, arriving, deliver, openTestDatabase, saidBy } from '@xueji/infra/runtime/testing.ts';
import { identityConsumption } from '../consumer.ts';
import { MIGRATIONS } from '../migrations/all.ts';
import type { KnownSpell, Student } from '../student.ts';
import { correctStudents } from '../student-change-store.ts';
import { GuardianTable, StudentTable } from '../student-store.ts';
import { aStudent } from '../student-testing.ts';
import type { DeclaredFact, DeclareInput } from './declaration.ts';
import { DECLARATION_ORDER, listDeclarations } from './declaration-store.ts';
import { declareFacts } from './declare-store.ts';
import { findFocus, listDifferences } from './focus-store.ts';

const SCHOOL = '44/4402/440224/2144000001';
const NOW = new Date('2026-11-24T10:00:00+08:00');
const clerk = anActor('registrar', SCHOOL);
const schoolId = randomUUID();
const SPELL: KnownSpell = {
  ...{ schoolId, path: SCHOOL, classId: randomUUID(), stage: 'PRIMARY', entryYear: 2024, from: '2024-09-02', to: null },
};

let db: Database & { url: string };
let declarePort: ReturnType<typeof portOver>;
const portOver = (over: Database, deliverTwice: boolean) =>
  commandPort({ db: over, faults: faultsOf({ XUEJI_DELIVER_TWICE: deliverTwice }), mutation: 'declareLeftBehind', judge: declareFacts });
beforeAll(async () => {
  db = await openTestDatabase({ entities: [StudentTable, GuardianTable], migrations: MIGRATIONS });
  declarePort = portOver(db, false);
  await openSchool();
});
afterAll(() => db.close());

const consumption = identityConsumption(() => NOW);
const schoolEvent = (type: string, version: number, body: object) =>
  arriving({ topic: 'schools', type, key: schoolId, version, body: { schoolId, code: '2144000001', path: SCHOOL, stages: [], ...body } });
const openSchool = () => deliver(db, consumption, [schoolEvent('SchoolOpened', 1, { locality: 'TOWN' })]);

let children = 0;
async function aChild(more: Partial<Student> = {}, relation = '51'): Promise<string> {
  children += 1;
  const own = { number: `L44022420180312${String(children).padStart(4, '0')}`, idType: '1', idNumber: '1' };
  const registeredAt = new Date('2024-09-02T10:00:00+08:00');
  const student = aStudent({ path: SCHOOL, spells: [SPELL], hukouDivision: '440224', hukouType: '1', ...own, registeredAt, ...more });
  await db.transaction(async (tx) => {
    insertRows(tx, StudentTable, [student]);
    const member = { seq: 1, name: '张建国', relation, isGuardian: true, phone: null, address: null, idType: null, idNumber: null };
    insertRows(tx, GuardianTable, [{ ...member, studentId: student.id }]);
  });
  return student.id;
}

const inputOf = (studentId: string, more: Partial<DeclareInput> = {}): DeclareInput => ({
  ...{ studentId, revision: 0, fact: 'LEFT_BEHIND', value: 'ONE_PARENT', from: '2026-09-01', evidence: '村委会证明' },
  ...{ otherParentUnable: null, caregiver: 1, lastContactOn: null, ...more },
});
const declare = (studentId: string, more: Partial<DeclareInput> = {}, key: string = randomUUID(), port = declarePort) =>
  port({ actor: clerk, key, now: NOW, requestId: randomUUID(), input: inputOf(studentId, more) });
const historyOf = async (studentId: string, actor: Actor = clerk) =>
  ((await listDeclarations(db, actor, [{ studentId, order: DECLARATION_ORDER, first: 50, after: null }]))[0] ?? []).map((one) => [
    one.fact,
    one.value,
    one.fromDate,
    one.untilDate,
    one.declaredBy,
  ]);

test('a declaration is stored once, with its history and the event that other services read', async () => {
  const id = await aChild();
  const key = randomUUID();
  const twice = portOver(db, true);
  const first = await declare(id, {}, key, twice);
  expect(await declare(id, {}, key)).toEqual(first);
  expect(await declare(id, { revision: 2, value: 'BOTH_PARENTS', from: '2026-11-01' })).toMatchObject({ studentId: id });
  expect(await historyOf(id)).toEqual([
    ['LEFT_BEHIND', 'BOTH_PARENTS', '2026-11-01', null, clerk.userId],
    ['LEFT_BEHIND', 'ONE_PARENT', '2026-09-01', '2026-11-01', clerk.userId],
    ['LEFT_BEHIND', 'NONE', '2024-09-02', '2026-09-01', null],
  ]);
  const events = (await saidBy(db)).filter((event) => event.key === id);
  // The log keeps the latest facts only.
  expect(events.map(({ type, version }) => [type, version])).toEqual([
    ['StudentFactsRecorded', 2],
    ['StudentFactsRecorded', 3],
  ]);
  expect(events.at(-1)?.body).toMatchObject({ facts: { leftBehind: 'BOTH_PARENTS' } });
});

test('of two declarations of one revision, one is refused; both facts of one request are kept', async () => {
  const id = await aChild();
  const results = await Promise.all([declare(id), declare(id, { value: 'BOTH_PARENTS' })]);
  expect(results.map((result) => ('refused' in result ? result.refused : 'done')).sort()).toEqual(['StudentChangedMeanwhile', 'done']);
  const other = await aChild();
  const migrant = { fact: 'MIGRANT_CHILD' as const, value: 'true', caregiver: null };
  await Promise.all([
    declare(other),
    declare(other, { ...migrant, revision: 2 }),
    declare(other, { ...migrant, revision: 3, value: 'false' }),
  ]);
  expect((await historyOf(other)).map(([fact, value, from, until]) => [fact, value, from, until]).sort()).toEqual([
    ['LEFT_BEHIND', 'NONE', '2024-09-02', '2026-09-01'],
    ['LEFT_BEHIND', 'ONE_PARENT', '2026-09-01', null],
    ['MIGRANT_CHILD', 'false', '2024-09-02', '2026-09-01'],
    ['MIGRANT_CHILD', 'false', '2026-09-01', null],
    ['MIGRANT_CHILD', 'true', '2026-09-01', '2026-09-01'],
  ]);
});

test('a correction of the field stands in the history too, from its day on', async () => {
  const id = await aChild();
  const key = createSecretKey(Buffer.alloc(32, 7));
  const fields = { migrantChild: true, leftBehind: '双亲留守' };
  const input = { studentId: id, revision: 0, fields, addMembers: [], changeMembers: [], removeMembers: [], evidence: null };
  await db.transaction((tx) => correctStudents(key)(tx, [{ actor: clerk, key: randomUUID(), now: NOW, requestId: 'x', input }]));
  expect((await historyOf(id)).map(([fact, value, from, until]) => [fact, value, from, until]).sort()).toEqual([
    ['LEFT_BEHIND', 'BOTH_PARENTS', '2026-11-24', null],
    ['LEFT_BEHIND', 'NONE', '2024-09-02', '2026-11-24'],
    ['MIGRANT_CHILD', 'false', '2024-09-02', '2026-11-24'],
    ['MIGRANT_CHILD', 'true', '2026-11-24', null],
  ]);
});

test('only units that hold the record read its declarations and hints', async () => {
  const id = await aChild();
  await declare(id);
  const [county, elsewhere] = [anActor('office', '44/4402/440224'), anActor('office', '41')];
  const reading = { db, paths: pathsAfter([]), today: '2026-11-24' };
  expect([(await historyOf(id, county)).length, (await historyOf(id, elsewhere)).length]).toEqual([2, 0]);
  expect((await findFocus(reading, county, [id])).get(id)).toMatchObject({ caregiver: 1, hints: { LEFT_BEHIND: { likely: null } } });
  expect((await findFocus(reading, elsewhere, [id])).size).toBe(0);
});

const differing = async (fact: DeclaredFact, first = 50, after: readonly string[] | null = null, actor = clerk) =>
  (await listDifferences({ db, paths: pathsAfter([]), today: '2026-11-24' }, { actor, schools: [schoolId], fact, first, after })).map(
    ({ id, hints }) => [id, hints[fact].reason],
  );

test('the list has the pupils of whom the record suggests something else, in pages', async () => {
  await db.run(statement(`update students set spells = jsonb_set(spells, '{-1,to}', '"2025-07-10"')`));
  const migrants = [await aChild({ hukouDivision: '411628' }), await aChild({ hukouDivision: '440222' })].sort();
  const declared = await aChild({ hukouDivision: '411628', migrantChild: true });
  const left = await aChild({}, '62');
  expect(await differing('MIGRANT_CHILD')).toEqual(migrants.map((id) => [id, 'HOUSEHOLD_ELSEWHERE']));
  expect((await differing('MIGRANT_CHILD', 1)).length).toBe(2);
  expect(await differing('MIGRANT_CHILD', 1, [migrants[0] ?? ''])).toEqual([[migrants[1], 'HOUSEHOLD_ELSEWHERE']]);
  expect(await differing('LEFT_BEHIND')).toEqual([[left, 'NO_PARENT_IS_GUARDIAN']]);
  expect(await differing('MIGRANT_CHILD', 50, null, anActor('office', '41'))).toEqual([]);

  await deliver(db, consumption, [
    schoolEvent('SchoolChanged', 2, { locality: 'RURAL', schoolName: '某校', countyPath: '44/4402/440224' }),
  ]);
  expect(await differing('MIGRANT_CHILD')).toEqual([[declared, 'SCHOOL_RURAL']]);
});

test('a late event of a school that has merged does not change the place of its successor', async () => {
  const late = arriving({
    ...{ topic: 'schools', type: 'SchoolChanged', key: randomUUID(), version: 1 },
    body: { schoolId, code: '2144000099', path: SCHOOL, stages: [], locality: 'URBAN', schoolName: '某校', countyPath: '41/4116/411628' },
  });
  await deliver(db, consumption, [late]);
  expect(await db.run(statement('select locality from school_places'))).toEqual([{ locality: 'RURAL' }]);
});
