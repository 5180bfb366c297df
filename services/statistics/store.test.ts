import { randomUUID } from 'node:crypto';
import { type Database, type ServiceDatabase, statement } from '@xueji/infra/runtime/database.ts';
import { recordPathChanges } from '@xueji/infra/runtime/path-change-store.ts';
import { pathsAfter } from '@xueji/infra/runtime/path-changes.ts';
import { repathOnce } from '@xueji/infra/runtime/repathing-job.ts';
import { anActor, arriving, deliver, openTestDatabase } from '@xueji/infra/runtime/testing.ts';
import { statisticsConsumption } from './consumer.ts';
import { withoutPlace, withPerson, withPlace } from './fact.ts';
import { MIGRATIONS } from './migrations/all.ts';
import { contextOf, resolvers } from './resolvers.ts';
import { ROW_MOVES } from './row-moves-store.ts';
import { changeFacts, countCohorts, type FactChange, FactTable, readStatus } from './store.ts';

let db: ServiceDatabase;
beforeAll(async () => {
  db = await openTestDatabase({
    entities: [FactTable],
    migrations: MIGRATIONS,
  });
});
afterAll(() => db.close());

const FACTS = { sex: 'MALE', birthMonth: '2018-03', migrantChild: false, leftBehind: 'NONE', boarder: false } as const;
const PLACE = { schoolId: randomUUID(), path: '41/4116/411628/2141900018', stage: 'PRIMARY', entryYear: 2024 } as const;
const ROW = {
  importId: randomUUID(),
  row: 2,
  enteredPath: PLACE.path,
  seat: { schoolCode: '2141900018', stage: 'PRIMARY', entryYear: 2024, classNo: 1 },
};
const NOW = new Date('2026-11-25T10:00:00+08:00');

const registered = (studentId: string): FactChange => ({ studentId, apply: (fact) => withPerson(fact, FACTS as never) });
const placed = (studentId: string): FactChange => ({ studentId, apply: (fact) => withPlace(fact, PLACE) });
const graduated = (studentId: string): FactChange => ({ studentId, apply: withoutPlace });
const change = (changes: readonly FactChange[]) => db.transaction((tx) => changeFacts(tx, changes, [], NOW));

const RECOUNT = statement(`
  select (select count(*)::int from facts) as facts, coalesce(sum(students), 0)::int as students, max(counted_at) as "countedAt" from cells`);
const expectRecount = async () => expect(await readStatus(db)).toEqual((await db.run(RECOUNT))[0]);

test('the kept numbers are a recount after every change, delivered twice or at the same time', async () => {
  const ids = Array.from({ length: 60 }, () => randomUUID());
  await expectRecount();
  await Promise.all(ids.map((id) => change([registered(id)])));
  await expectRecount();
  await change(ids.map(placed));
  await change(ids.map(placed));
  await expectRecount();
  await Promise.all([change(ids.slice(0, 10).map(graduated)), change(ids.slice(10, 20).map(graduated))]);
  await expectRecount();
  expect(await readStatus(db)).toMatchObject({ facts: 60, students: 40 });
});

test('pupils of special schools are counted as a stage of their own, after the others', async () => {
  const path = '53/5301/530102/5153000001';
  const place = (stage: 'SPECIAL' | 'SENIOR') => (fact: Parameters<FactChange['apply']>[0]) => withPlace(fact, { ...PLACE, path, stage });
  for (const stage of ['SPECIAL', 'SENIOR'] as const) {
    const studentId = randomUUID();
    await change([registered(studentId)]);
    await change([{ studentId, apply: place(stage) }]);
  }
  const counted = await countCohorts(db, [{ region: '53', scopes: [{ from: '53', to: '530' }] }], '2026-11-25');
  expect(counted.map(({ stage, students }) => [stage, students])).toEqual([
    ['SENIOR', 1],
    ['SPECIAL', 1],
  ]);
});

test('a change that is rolled back is not counted', async () => {
  const before = await readStatus(db);
  const failing = db.transaction(async (tx) => {
    await changeFacts(tx, [registered(randomUUID())], [], NOW);
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await readStatus(db)).toEqual(before);
});

test('twenty questions of one request are one statement that reads the kept rows', async () => {
  let statements = 0;
  const run = ((...asked) => {
    statements += 1;
    return db.run(...asked);
  }) as Database['run'];
  const context = contextOf({ actor: anActor('reader', ''), now: () => NOW, requestId: 'test', paths: pathsAfter([]) } as never, {
    db: { ...db, run },
  });
  const ask = () => resolvers.Query.statisticsStatus(null, null, context);
  const answers = await Promise.all(Array.from({ length: 20 }, ask));
  expect([statements, new Set(answers).size]).toEqual([1, 1]);
});

test.each([
  ['a reader of the nation', 'reader', '', true],
  ['an operator of the nation', 'operator', '', true],
  ['a reader of a province', 'reader', '41', false],
  ['a partner', 'partner', '', false],
] as const)('%s reads it: %s', async (_, hat, path, reads) => {
  const context = contextOf({ actor: anActor(hat, path), now: () => NOW, requestId: 'test', paths: pathsAfter([]) } as never, { db });
  expect((await resolvers.Query.statisticsStatus(null, null, context)) !== null).toBe(reads);
});

test('the lag names the newest counted event of each topic, what waits in the broker, and what is set aside', async () => {
  const consumption = statisticsConsumption(() => NOW);
  const at = (occurredAt: string, version: number, studentId: string = randomUUID()) => ({
    ...arriving({ topic: 'students', type: 'StudentRegistered', key: studentId, version, body: { ...ROW, studentId, facts: FACTS } }),
    occurredAt,
  });
  await deliver(db, consumption, [at('2026-11-24T09:00:00+08:00', 1), at('2026-11-24T08:00:00+08:00', 1)]);
  await deliver(db, consumption, [at('2026-11-24T07:00:00+08:00', 1)]);
  // Its first version is missing.
  await deliver(db, consumption, [at('2026-11-24T10:00:00+08:00', 2)]);

  const eventLag = async () =>
    new Map([
      ['students', 3],
      ['placements', null],
    ]);
  const context = contextOf({ actor: anActor('reader', ''), now: () => NOW, requestId: 'test', eventLag, paths: pathsAfter([]) }, { db });
  expect(await resolvers.StatisticsStatus.lag(null, null, context)).toEqual([
    { topic: 'placements', behind: null, newestAt: null, parked: 0 },
    { topic: 'students', behind: 3, newestAt: new Date('2026-11-24T09:00:00+08:00'), parked: 1 },
  ]);
});

const CELLS = statement(
  'select county_path as county, sum(students)::int as students from cells group by 1 having sum(students) <> 0 order by 1',
);
const cells = async () =>
  Object.fromEntries((await db.run<{ county: string; students: number }>(CELLS)).map((row) => [row.county, row.students]));

test('a school that a city runs counts where it lies, and in the other county once it lies there', async () => {
  const consumption = statisticsConsumption(() => NOW);
  const [schoolId, studentId] = [randomUUID(), randomUUID()];
  const place = { schoolId, path: '37/3701/2137000001', classId: randomUUID(), stage: 'PRIMARY', entryYear: 2024 };
  const opened = { studentId, ...place, countyPath: '37/3701/370102', openedOn: '2026-11-24', importId: null, row: null };
  const facts = { studentId, importId: randomUUID(), row: 1, enteredPath: '', facts: FACTS };
  const seat = { schoolCode: '2137000001', stage: 'PRIMARY', entryYear: 2024, classNo: 1 };
  await deliver(db, consumption, [
    arriving({ topic: 'students', type: 'StudentRegistered', key: studentId, version: 1, body: { ...facts, seat } }),
    arriving({ topic: 'placements', type: 'PlacementOpened', key: studentId, version: 1, body: opened }),
  ]);
  expect(await cells()).toMatchObject({ '37/3701/370102': 1 });
  const changed = {
    schoolId,
    code: '2137000001',
    path: place.path,
    locality: 'URBAN',
    stages: [],
    schoolName: '实验小学',
    countyPath: '37/3701/370103',
  };
  await deliver(db, consumption, [arriving({ topic: 'schools', type: 'SchoolChanged', key: schoolId, version: 1, body: changed })]);
  expect(await cells()).toMatchObject({ '37/3701/370103': 1 });
  // What was said before the change, and arrives after it, counts in the county of today.
  const late = randomUUID();
  await deliver(db, consumption, [
    arriving({ topic: 'students', type: 'StudentRegistered', key: late, version: 1, body: { ...facts, studentId: late, seat } }),
    arriving({ topic: 'placements', type: 'PlacementOpened', key: late, version: 1, body: { ...opened, studentId: late } }),
  ]);
  expect(await cells()).toMatchObject({ '37/3701/370103': 2 });
});

test('a county that merges: counts are right at every moment, also of pupils who come and go meanwhile', async () => {
  const [FROM, TO] = ['61/6101/610102', '61/6101/610103'];
  const at = (county: string) => ({ ...PLACE, path: `${county}/2161000001` });
  const ids = Array.from({ length: 6 }, () => randomUUID());
  await change(ids.map(registered));
  await change(ids.map((studentId, index) => ({ studentId, apply: (fact) => withPlace(fact, at(index < 4 ? FROM : TO)) })));
  await db.transaction(async (tx) => recordPathChanges(tx, [{ seq: 1, from: FROM, to: TO, fromSchoolId: null, toSchoolId: null }]));
  const counted = async (done: boolean) => {
    const { rangesOf } = pathsAfter([{ seq: 1, from: FROM, to: TO, fromSchoolId: null, toSchoolId: null, done }]);
    const rows = await countCohorts(db, [{ region: TO, scopes: rangesOf(TO) }], '2026-11-25');
    return rows.reduce((sum, { students }) => sum + students, 0);
  };
  expect(await counted(false)).toBe(6);
  // A row is read under its new path before it is moved: its count may be taken off where it has not come to yet.
  await change([{ studentId: ids[0] ?? '', apply: (fact) => withoutPlace({ ...fact, path: `${TO}/2161000001` }) }]);
  expect(await counted(false)).toBe(5);
  for (let result = ''; result !== 'IDLE'; ) {
    result = await repathOnce(db, ROW_MOVES, { waitMs: 0, chunk: 2 });
    expect(await counted(result === 'IDLE')).toBe(5);
  }
  expect((await cells())[FROM]).toBeUndefined();
  expect((await cells())[TO]).toBe(5);
});

test('every column with a path is on the list of those that follow a change', async () => {
  const COLUMNS = statement(`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' and column_name ~ 'path|place' and table_name not in ('path_changes', 'event_log') order by 1`);
  const found = (await db.run<{ name: string }>(COLUMNS)).map(({ name }) => name);
  expect(found).toEqual([...new Set(ROW_MOVES.flatMap(({ columns }) => columns))].sort());
});

test('a suspended pupil is on the rolls and not at school; one who has left the rolls is in no count', async () => {
  const path = '43/4301/430102/2143000001';
  const studentId = randomUUID();
  const place = { schoolId: randomUUID(), path, classId: randomUUID(), stage: 'PRIMARY', entryYear: 2024 };
  let version = 0;
  const said = (type: string, body: object) => {
    version += 1;
    return arriving({ topic: 'placements', type, key: studentId, version, body: { studentId, ...place, ...body } });
  };
  const moved = (toStatus: string) =>
    said('StudentStatusChanged', { movement: version, kind: 'LEFT', fromStatus: 'ACTIVE', toStatus, effectiveOn: '2026-11-25' });
  const counts = async () => {
    const [cohort] = await countCohorts(db, [{ region: '43', scopes: [{ from: '43', to: '430' }] }], '2026-11-25');
    return [cohort?.students ?? 0, cohort?.onRolls ?? 0];
  };
  await change([registered(studentId)]);
  const consumption = statisticsConsumption(() => NOW);
  for (const [event, expected] of [
    [said('PlacementOpened', { openedOn: '2026-09-01', importId: null, row: null }), [1, 1]],
    [moved('SUSPENDED'), [0, 1]],
    [moved('ACTIVE'), [1, 1]],
    [moved('MISSING'), [0, 1]],
    [moved('DECEASED'), [0, 0]],
  ] as const) {
    await deliver(db, consumption, [event]);
    await deliver(db, consumption, [event]);
    expect(await counts()).toEqual(expected);
  }
  await expectRecount();
});
