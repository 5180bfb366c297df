import { randomUUID } from 'node:crypto';
import { type Database, statement } from '@xueji/infra/runtime/database.ts';
import { withPathChanges } from '@xueji/infra/runtime/path-change-consumer.ts';
import { type PathChange, pathsAfter, rowWithCurrentPaths } from '@xueji/infra/runtime/path-changes.ts';
import { repathOnce } from '@xueji/infra/runtime/repathing-job.ts';
import { insertRows } from '@xueji/infra/runtime/table.ts';
import { anActor, openTestDatabase } from '@xueji/infra/runtime/testing.ts';
import { fundingConsumption } from './consumer.ts';
import type { Entitlement } from './entitlement.ts';
import { MIGRATIONS } from './migrations/all.ts';
import { contextOf, resolvers } from './resolvers.ts';
import { ROW_MOVES } from './row-moves-store.ts';
import { SchoolMergeTable } from './school-merge-store.ts';
import { EntitlementTable, type SchoolPath, SchoolPathTable } from './store.ts';

const SCHOOLS = Array.from({ length: 40 }, (_, n) => ({
  schoolId: randomUUID(),
  path: `41/4116/411628/21419${String(n).padStart(5, '0')}`,
}));
const CHILDREN = 3;

let db: Database;
let statements = 0;
beforeAll(async () => {
  db = await openTestDatabase({
    entities: [EntitlementTable, SchoolPathTable, SchoolMergeTable],
    migrations: MIGRATIONS,
  });
  await db.transaction(async (tx) => {
    insertRows(tx, SchoolPathTable, SCHOOLS);
    insertRows(
      tx,
      EntitlementTable,
      SCHOOLS.flatMap(({ schoolId, path }) => Array.from({ length: CHILDREN }, () => entitlementAt(schoolId, path))),
    );
  });
});
afterAll(() => db.close());

const entitlementAt = (schoolId: string, path: string): Entitlement => ({
  studentId: randomUUID(),
  id: randomUUID(),
  programme: 'nutrition',
  schoolId,
  classId: null,
  path,
  fromDate: '2026-09-01',
  untilDate: null,
  stageEndsOn: null,
});

/** The context of one request of a national office. */
function aRequest() {
  statements = 0;
  const run = ((...asked) => {
    statements += 1;
    return db.run(...asked);
  }) as Database['run'];
  const base = { actor: anActor('office', ''), now: () => new Date('2026-11-25T10:00:00+08:00'), requestId: 'test', paths: pathsAfter([]) };
  return contextOf(base as never, { db: { ...db, run } });
}
type Page = { total: number; studentIds: string[]; endCursor: string | null; hasNextPage: boolean };

async function listAt(schoolId: string, context: ReturnType<typeof aRequest>, after: string | null = null): Promise<Page> {
  const list = await resolvers.School.eligibilityList({ id: schoolId }, { programme: 'nutrition', first: 2, after }, context);
  if (!list) throw new Error('no list');
  const [total, edges, { endCursor, hasNextPage }] = await Promise.all([list.totalCount(), list.edges(), list.pageInfo()]);
  return { total, studentIds: edges.map(({ node }) => node.studentId), endCursor, hasNextPage };
}

test('the lists of many schools take one statement for paths, one for pages and one for totals', async () => {
  const context = aRequest();
  const together = await Promise.all(SCHOOLS.map(({ schoolId }) => listAt(schoolId, context)));
  expect(statements).toBe(3);
  for (const [index, { schoolId }] of SCHOOLS.slice(0, 5).entries()) expect(together[index]).toEqual(await listAt(schoolId, aRequest()));
  expect(new Set(together.flatMap(({ studentIds }) => studentIds)).size).toBe(2 * SCHOOLS.length);
});

test('a page of students has the entitlements of each in order of their days, none for a student without, and null outside the unit', async () => {
  const [here, outside] = ['41/4116/411628/2141900000', '44/4402/440224/2144000001'];
  const [twice, never, far] = [randomUUID(), randomUUID(), randomUUID()];
  const BENEFICIARY = statement('insert into beneficiaries (student_id, version, path) values ($1, 1, $2)');
  for (const [id, path] of [
    [twice, here],
    [never, here],
    [far, outside],
  ])
    await db.run(BENEFICIARY, [id, path]);
  const first = { ...entitlementAt(randomUUID(), here), studentId: twice, fromDate: '2025-09-01', untilDate: '2026-01-01' };
  const second = { ...entitlementAt(randomUUID(), here), studentId: twice };
  await db.transaction(async (tx) => insertRows(tx, EntitlementTable, [second, first]));
  const base = {
    actor: anActor('office', '41'),
    now: () => new Date('2026-11-25T10:00:00+08:00'),
    requestId: 'test',
    paths: pathsAfter([]),
  };
  const found = await contextOf(base as never, { db }).entitlements.loadMany([twice, never, far]);
  expect(found.map((rows) => (Array.isArray(rows) ? rows.map(({ id }) => id) : rows))).toEqual([[first.id, second.id], [], null]);
  await db.run(statement('delete from entitlements where student_id = $1'), [twice]);
});

test('an invalid id of a school or a student has no answer, and valid ids in the same request have theirs', async () => {
  const context = aRequest();
  const [list, none] = await Promise.all([
    listAt(SCHOOLS[0]?.schoolId ?? '', context),
    resolvers.School.eligibilityList({ id: 'x' }, { programme: 'nutrition', first: 2 }, context),
  ]);
  expect([list.total, none]).toEqual([CHILDREN, null]);
  expect(await resolvers.Student.entitlements({ id: 'x' }, { first: 1 }, context)).toBeNull();
});

test('each list continues at its own cursor, also together with others', async () => {
  const first = await Promise.all(SCHOOLS.map(({ schoolId }) => listAt(schoolId, aRequest())));
  const context = aRequest();
  const second = await Promise.all(SCHOOLS.map(({ schoolId }, index) => listAt(schoolId, context, first[index]?.endCursor ?? null)));
  expect(statements).toBe(3);
  for (const [index, { total, studentIds, hasNextPage }] of second.entries()) {
    expect([total, studentIds.length, hasNextPage]).toEqual([CHILDREN, 1, false]);
    expect(first[index]?.studentIds).not.toContain(studentIds[0]);
  }
});

test.each([
  ['a programme that does not exist', { programme: 'nutrtion', first: 1 }, /programme: nutrtion is not known; known are nutrition/],
  ['a day that has not come', { programme: 'nutrition', on: '2026-11-26', first: 1 }, /on: 2026-11-26 is in the future/],
  ['a page of none', { programme: 'nutrition', first: 0 }, /first/],
  ['a cursor of another list', { programme: 'nutrition', first: 1, after: Buffer.from('41 x').toString('base64url') }, /after/],
])('%s is refused, and the argument is named', async (_, args, message) => {
  await expect(async () => resolvers.Region.eligibilityList({ code: 'CN' }, args, aRequest())).rejects.toThrow(message);
});

test('the notes on several moves are read by one statement', async () => {
  const context = { ...aRequest(), actor: anActor('registrar', '41/4116/411628/2141900000') };
  await Promise.all(SCHOOLS.map(() => resolvers.TransferPreflight.fundingNotes({ studentId: randomUUID() }, null, context)));
  expect(statements).toBe(1);
});

test('while the path of a county changes, its list and its total have every child once', async () => {
  const base = { actor: anActor('office', ''), now: () => new Date('2026-11-25T10:00:00+08:00'), requestId: 'test' };
  const change = { seq: 1, from: '41/4116/411628', to: '41/4102/410298', fromSchoolId: null, toSchoolId: null, done: false };
  const paths = pathsAfter([change]);
  const run = (async (...asked: Parameters<Database['run']>) =>
    (await db.run<object>(...asked)).map((row) => rowWithCurrentPaths(row, paths))) as Database['run'];
  const context = contextOf({ ...base, paths } as never, { db: { ...db, run } });
  await db.transaction(async (tx) => insertRows(tx, EntitlementTable, [entitlementAt(randomUUID(), '41/4102/410298/2141900001')]));
  const list = await resolvers.Region.eligibilityList({ code: '411628' }, { programme: 'nutrition', first: 100 }, context);
  expect(await list?.totalCount()).toBe(SCHOOLS.length * CHILDREN + 1);
  const seen: string[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const args = { programme: 'nutrition', first: 97, after };
    const page: Awaited<ReturnType<typeof resolvers.Region.eligibilityList>> = await resolvers.Region.eligibilityList(
      { code: '411628' },
      args,
      context,
    );
    seen.push(...((await page?.edges()) ?? []).map(({ node }) => node.studentId));
    const info = await page?.pageInfo();
    [after, more] = [info?.endCursor ?? null, info?.hasNextPage ?? false];
  }
  expect(seen).toHaveLength(SCHOOLS.length * CHILDREN + 1);
  expect(new Set(seen).size).toBe(seen.length);
  const old = await resolvers.Region.eligibilityList({ code: '411600' }, { programme: 'nutrition', first: 5 }, context);
  expect(await old?.totalCount()).toBe(0);
});

test('after a merge the successor has the children in every list, and the lists of earlier days have the schools of those days', async () => {
  const [old, between, successor] = [aSchool('1'), aSchool('2'), aSchool('3')];
  const schools = [old, between, successor];
  await db.transaction(async (tx) => {
    insertRows(tx, SchoolPathTable, schools);
    insertRows(
      tx,
      EntitlementTable,
      schools.map(({ schoolId, path }) => entitlementAt(schoolId, path)),
    );
  });
  const changes = [mergeOf(1, old, between), mergeOf(2, between, successor)];
  const merged = (change: object, occurredAt: string) => ({ topic: 'schools', type: 'PathChanged', body: change, occurredAt }) as never;
  const consumption = withPathChanges(
    fundingConsumption(() => new Date()),
    { refresh: async () => pathsAfter(changes) } as never,
  );
  const events = changes.map((change, at) => merged(change, `2026-11-${at === 0 ? '10' : '20'}T01:00:00Z`));
  await db.transaction((tx) => consumption.apply(tx, events));
  const counts = async (on: string, settled: boolean) => {
    const paths = pathsAfter(changes.map((change) => ({ ...change, done: settled })));
    const base = { actor: anActor('office', ''), now: () => new Date('2026-11-25T10:00:00+08:00'), requestId: 'test', paths };
    const run = (async (...asked: Parameters<Database['run']>) =>
      (await db.run<object>(...asked)).map((row) => rowWithCurrentPaths(row, paths))) as Database['run'];
    const context = contextOf({ ...base, paths } as never, { db: { ...db, run } });
    const args = { programme: 'nutrition', first: 5, on };
    const lists = schools.flatMap(({ schoolId }) => [
      resolvers.School.eligibilityList({ id: schoolId }, args, context),
      resolvers.Region.eligibilityList({ code: '411729' }, { ...args, filter: { schoolId } }, context),
    ]);
    return Promise.all(lists.map(async (list) => [await (await list)?.totalCount(), (await (await list)?.edges())?.length]));
  };
  const twice = (...each: number[]) => each.flatMap((count) => [0, 1].map(() => [count, count]));
  const expected = { '2026-11-09': twice(1, 1, 1), '2026-11-10': twice(0, 2, 1), '2026-11-20': twice(0, 0, 3) };
  for (const [on, counted] of Object.entries(expected)) expect([on, await counts(on, false)]).toEqual([on, counted]);
  for (let result = ''; result !== 'IDLE'; ) result = await repathOnce(db, ROW_MOVES, { waitMs: 0 });
  for (const [on, counted] of Object.entries(expected)) expect([on, await counts(on, true)]).toEqual([on, counted]);
});

const aSchool = (n: string) => ({ schoolId: randomUUID(), path: `41/4117/411729/214170000${n}` });
const mergeOf = (seq: number, one: SchoolPath, other: SchoolPath): PathChange => ({
  ...{ seq, from: one.path, to: other.path, fromSchoolId: one.schoolId, toSchoolId: other.schoolId, done: false },
});

test('every column with a path is in the list of columns that a path change updates', async () => {
  const COLUMNS = statement(`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' and column_name ~ 'path|_unit$' and table_name not in ('path_changes', 'event_log') order by 1`);
  const found = (await db.run<{ name: string }>(COLUMNS)).map(({ name }) => name);
  expect(found).toEqual([...new Set(ROW_MOVES.flatMap(({ columns }) => columns))].sort());
});
