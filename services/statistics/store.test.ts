import { randomUUID } from 'node:crypto';
import { type Database, statement } from '@xueji/infra/runtime/database.ts';
import { anActor, arriving, deliver, openTestDatabase } from '@xueji/infra/runtime/testing.ts';
import { statisticsConsumption } from './consumer.ts';
import { withoutPlace, withPerson, withPlace } from './fact.ts';
import { Statistics1700000004000 } from './migrations/1700000004000-Statistics.ts';
import { CountedShards1700000004340 } from './migrations/1700000004340-CountedShards.ts';
import { StageEnds1700000004600 } from './migrations/1700000004600-StageEnds.ts';
import { Watermarks1703300000000 } from './migrations/1703300000000-Watermarks.ts';
import { contextOf, resolvers } from './resolvers.ts';
import { changeFacts, type FactChange, FactTable, readStatus } from './store.ts';

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase({
    entities: [FactTable],
    migrations: [Statistics1700000004000, CountedShards1700000004340, StageEnds1700000004600, Watermarks1703300000000],
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
  const context = contextOf({ actor: anActor('reader', ''), now: () => NOW, requestId: 'test' } as never, { db: { ...db, run } });
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
  const context = contextOf({ actor: anActor(hat, path), now: () => NOW, requestId: 'test' } as never, { db });
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
  const context = contextOf({ actor: anActor('reader', ''), now: () => NOW, requestId: 'test', eventLag }, { db });
  expect(await resolvers.StatisticsStatus.lag(null, null, context)).toEqual([
    { topic: 'placements', behind: null, newestAt: null, parked: 0 },
    { topic: 'students', behind: 3, newestAt: new Date('2026-11-24T09:00:00+08:00'), parked: 1 },
  ]);
});
