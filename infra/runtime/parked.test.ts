import { FACTS_TOPIC } from '@xueji/schema/events/student-facts.ts';
import { pino } from 'pino';
import { z } from 'zod';
import { applySet, type Consumption } from './consumer.ts';
import { type Database, statement } from './database.ts';
import { faultsOf } from './faults.ts';
import type { Incoming } from './inbox.ts';
import { parkEvents } from './inbox-store.ts';
import { type Discard, discardParked, type Order, type Replay, type Report, releaseKnown, replayParked } from './parked.ts';
import { countParked, listActions, listParked } from './parked-store.ts';
import { isRefused } from './refusal.ts';
import { anActor, arriving, openTestDatabase } from './testing.ts';

const EFFECT = statement('insert into effects (event_id, aggregate_id, version) select * from unnest($1::text[], $2::text[], $3::int[])');
const EFFECTS = statement('select aggregate_id as "aggregateId", version from effects order by n');
/** Bodies that the handler cannot apply, like a bug in its code or a missing row. */
const broken = new Set<string>();
const HAPPENED = { Happened: z.object({ name: z.string() }) };
const consumption: Consumption = {
  contracts: { t: HAPPENED, [FACTS_TOPIC]: HAPPENED },
  async apply(tx, events) {
    await tx.run(EFFECT, [events.map((one) => one.eventId), events.map((one) => one.aggregateId), events.map((one) => one.version)]);
    const wrong = events.find(({ body }) => broken.has((body as { name: string }).name));
    if (wrong) throw new Error(`cannot apply ${wrong.aggregateId}${wrong.version}`);
  },
};
const operator = anActor('operator', '');
const order = (more: Partial<Order> = {}): Order => ({ actor: operator, requestId: 'r', dryRun: false, reason: null, ...more });

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase({ entities: [], migrations: [] });
  await db.source.query(
    'create table effects (n bigint generated always as identity, event_id text unique, aggregate_id text, version int)',
  );
});
afterAll(() => db.close());
beforeEach(async () => {
  broken.clear();
  await db.source.query('truncate parked_events, inbox, effects');
});

const event = (version: number, { id = 'a', key = 'k', name }: { id?: string; key?: string; name?: string } = {}): Incoming =>
  arriving({ topic: 't', type: 'Happened', key, aggregateId: id, version, body: { name: name ?? `${id}${version}` } });
const arrive = (...events: Incoming[]) =>
  applySet({ db, consumption, faults: faultsOf({ XUEJI_DELIVER_TWICE: false }), log: pino({ level: 'silent' }) }, events);
const effects = async () =>
  (await db.run<{ aggregateId: string; version: number }>(EFFECTS)).map((row) => `${row.aggregateId}${row.version}`);
const waiting = async () => (await listParked(db, {}, 100)).map((row) => `${row.aggregateId}${row.version} ${row.reason}`);
const fates = (report: Report) => report.outcomes.map((one) => `${one.aggregateId}${one.version} ${one.fate}`);
const replay = (where: Replay['where'], more: Partial<Order> = {}, skipMissing = false) =>
  replayParked({ db, consumption }, order(more), { where, skipMissing });
const discard = async (discarded: Discard, more: Partial<Order> = {}) =>
  discardParked({ db, consumption }, order({ reason: 'sent by mistake', ...more }), discarded);
async function reportOf(done: Promise<Report | object>): Promise<Report> {
  const report = await done;
  if (isRefused(report)) throw new Error(report.refused);
  return report as Report;
}
const idOf = async (aggregateId: string, version: number): Promise<number> => {
  const found = (await listParked(db, {}, 100)).find((row) => row.aggregateId === aggregateId && row.version === version);
  if (!found) throw new Error(`${aggregateId}${version} is not parked`);
  return found.id;
};

/** a2 fails; a3 and b1 of the same key wait behind it; c1 of another key has passed. */
async function aParkedKey(): Promise<void> {
  broken.add('a2');
  await arrive(event(1), event(2), event(3), event(1, { id: 'b' }), event(1, { id: 'c', key: 'other' }));
  expect(await waiting()).toEqual(['a2 FAILED', 'a3 GAP', 'b1 GAP']);
  expect((await effects()).toSorted()).toEqual(['a1', 'c1']);
}

describe('a replay', () => {
  test.each<[string, () => Promise<Replay['where']>]>([
    ['by id', async () => ({ ids: [await idOf('a', 2)] })],
    ['by key', async () => ({ topic: 't', key: 'k' })],
    ['by filter', async () => ({ reason: 'FAILED', since: new Date(0) })],
  ])('%s applies what failed and then all that waits behind it, in order', async (_, where) => {
    await aParkedKey();
    broken.clear();
    expect(fates(await replay(await where()))).toEqual(['a2 APPLIED', 'a3 APPLIED', 'b1 APPLIED']);
    expect((await effects()).filter((one) => one !== 'c1')).toEqual(['a1', 'a2', 'a3', 'b1']);
    expect(await waiting()).toEqual([]);
    await arrive(event(4), event(2, { id: 'b' }));
    expect(await effects()).toEqual(expect.arrayContaining(['a4', 'b2']));
  });

  test('that fails again leaves the row with the new error, and no effects', async () => {
    await aParkedKey();
    const [report] = [await replay({ key: 'k' })];
    expect(fates(report)).toEqual(['a2 FAILED', 'a3 WAITING', 'b1 WAITING']);
    expect(report.outcomes[0]?.error).toBe('Error: cannot apply a2');
    expect((await effects()).toSorted()).toEqual(['a1', 'c1']);
    expect((await listParked(db, { reason: 'FAILED' }, 10))[0]).toMatchObject({ attempts: 1, resolution: null });
  });

  test('applies all possible events when one in the middle fails, and stores the reason on that one', async () => {
    await aParkedKey();
    broken.clear();
    broken.add('a3');
    expect(fates(await replay({ ids: [await idOf('a', 2)] }))).toEqual(['a2 APPLIED', 'a3 FAILED', 'b1 WAITING']);
    expect(await waiting()).toEqual(['a3 FAILED', 'b1 GAP']);
    broken.clear();
    expect(fates(await replay({ reason: 'GAP' }))).toEqual(['a3 WAITING', 'b1 WAITING']);
    expect(fates(await replay({ reason: 'FAILED' }))).toEqual(['a3 APPLIED', 'b1 APPLIED']);
  });

  test('of one key does not touch another, and one key that fails does not stop another', async () => {
    await aParkedKey();
    broken.add('d1');
    await arrive(event(1, { id: 'd', key: 'second' }), event(2, { id: 'd', key: 'second' }));
    broken.delete('a2');
    expect(fates(await replay({ key: 'second' }))).toEqual(['d1 FAILED', 'd2 WAITING']);
    expect(fates(await replay({ reason: 'FAILED' }))).toEqual(['a2 APPLIED', 'a3 APPLIED', 'b1 APPLIED', 'd1 FAILED', 'd2 WAITING']);
  });

  test('of an event that was applied in the meantime drops it as seen', async () => {
    await aParkedKey();
    await db.source.query(`update inbox set version = 2, event_id = null where aggregate_id = 'a'`);
    expect(fates(await replay({ key: 'k' }))).toEqual(['a2 SEEN', 'a3 APPLIED', 'b1 APPLIED']);
    expect((await listParked(db, {}, 10, true)).map(({ resolution }) => resolution)).toEqual(['SEEN', 'REPLAYED', 'REPLAYED']);
  });

  test('waits for missing events, unless the operator says that they will never arrive', async () => {
    await arrive(event(1), event(4), event(5));
    expect(fates(await replay({ key: 'k' }))).toEqual(['a4 WAITING', 'a5 WAITING']);
    expect((await listParked(db, {}, 1))[0]).toMatchObject({ next: 2 });
    expect(fates(await replay({ key: 'k' }, { reason: 'lost with the old broker' }, true))).toEqual(['a4 APPLIED', 'a5 APPLIED']);
    expect(await effects()).toEqual(['a1', 'a4', 'a5']);
    await arrive(event(2), event(6));
    expect(await effects()).toEqual(['a1', 'a4', 'a5', 'a6']);
  });

  test('uses the current contracts', async () => {
    await arrive({ ...event(1), body: { name: 7 }, invalid: 'name: expected string' });
    expect(fates(await replay({ key: 'k' }))).toEqual(['a1 FAILED']);
    const wider = { ...consumption, contracts: { t: { Happened: z.object({ name: z.coerce.string() }) } } };
    const report = await replayParked({ db, consumption: wider }, order(), { where: { key: 'k' }, skipMissing: false });
    expect(fates(report)).toEqual(['a1 APPLIED']);
  });

  test('processes a part of the chosen events and returns where to continue', async () => {
    const keys = Array.from({ length: 205 }, (_, index) => `key${index}`);
    for (const key of keys) broken.add(`${key}1`);
    await arrive(...keys.map((key) => event(1, { id: key, key })));
    broken.clear();
    const first = await replay({ reason: 'FAILED' });
    expect([first.outcomes.length, (await countParked(db)).FAILED]).toEqual([200, 5]);
    const last = await replay({ reason: 'FAILED', after: first.after ?? 0 });
    expect([last.outcomes.length, last.after, (await countParked(db)).FAILED]).toEqual([5, null, 0]);
  });
});

describe('concurrently', () => {
  test('two operators apply each event once', async () => {
    await aParkedKey();
    broken.clear();
    const reports = await Promise.all([replay({ key: 'k' }), replay({ reason: 'FAILED' }), replay({ key: 'k' })]);
    expect(reports.flatMap(fates).toSorted()).toEqual(['a2 APPLIED', 'a3 APPLIED', 'b1 APPLIED']);
    expect((await effects()).length).toBe(5);
    expect(fates(await replay({ key: 'k' }))).toEqual([]);
  });

  test('an event that arrives during a replay is applied after it', async () => {
    await aParkedKey();
    broken.clear();
    const [holding, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const slow: Consumption = {
      ...consumption,
      async apply(tx, events) {
        await consumption.apply(tx, events);
        holding.resolve();
        await held.promise;
      },
    };
    const replaying = replayParked({ db, consumption: slow }, order(), { where: { key: 'k' }, skipMissing: false });
    await holding.promise;
    const arrivals = arrive(event(4));
    await locksAwaited(db);
    held.resolve();
    await Promise.all([replaying, arrivals]);
    expect(await waiting()).toEqual([]);
    expect((await effects()).filter((one) => one.startsWith('a'))).toEqual(['a1', 'a2', 'a3', 'a4']);
  });
});

describe('an event of an unknown type', () => {
  const newer: Consumption = { ...consumption, contracts: { t: { ...consumption.contracts.t, Noted: z.object({ name: z.string() }) } } };
  const noted = (version: number, more: { id?: string; key?: string } = {}): Incoming => ({
    ...event(version, more),
    type: 'Noted',
    required: true,
    unknown: true,
  });
  /** What a process of the newer release does at start and then every two seconds. */
  const release = () => releaseKnown({ db, consumption: newer }, 'reader');

  test('blocks the events behind it, and a process that knows the type applies all in order', async () => {
    await arrive(event(1), noted(2), event(3), event(1, { id: 'b' }), event(1, { id: 'c', key: 'other' }));
    await arrive(event(4));
    expect(await waiting()).toEqual(['a2 UNKNOWN', 'a3 GAP', 'b1 GAP', 'a4 GAP']);
    expect(await effects()).toEqual(['a1', 'c1']);
    expect((await listParked(db, { reason: 'UNKNOWN' }, 1))[0]?.error).toContain('does not know the event type Noted');

    expect(fates(await replay({ key: 'k' }))).toEqual(['a2 UNKNOWN', 'a3 WAITING', 'b1 WAITING', 'a4 WAITING']);
    expect(await releaseKnown({ db, consumption }, 'reader')).toBe(0);

    expect(await release()).toBe(1);
    expect([await waiting(), await effects()]).toEqual([[], ['a1', 'c1', 'a2', 'a3', 'b1', 'a4']]);
    expect((await listActions(db, null, 1))[0]).toMatchObject({ action: 'REPLAY', actor: 'system:reader' });
    expect(await release()).toBe(0);
    await arrive(event(5), noted(2));
    expect((await effects()).at(-1)).toBe('a5');
  });

  test('waits for a missing event before it, also when the type is known', async () => {
    await arrive(event(1), noted(3));
    expect(await release()).toBe(0);
    await arrive(event(2));
    expect(await effects()).toEqual(['a1', 'a2']);
    expect(await release()).toBe(1);
    expect(await effects()).toEqual(['a1', 'a2', 'a3']);
  });

  test('that cannot be applied waits for an operator, alone', async () => {
    broken.add('a1');
    await arrive(noted(1), noted(1, { id: 'b', key: 'other' }));
    expect(await release()).toBe(2);
    expect([await waiting(), await effects(), await release()]).toEqual([['a1 FAILED'], ['b1'], 0]);
  });

  test('behind another that is still unknown stays parked, and blocks no other key', async () => {
    const other = { ...noted(1), type: 'StillUnknown' };
    await arrive(other, noted(2), noted(1, { id: 'c', key: 'other' }));
    expect([await release(), await release(), await effects()]).toEqual([1, 0, ['c1']]);
  });

  test('is applied once by two processes and new arrivals', async () => {
    const keys = Array.from({ length: 20 }, (_, index) => `k${index}`);
    await arrive(...keys.map((key) => noted(1, { id: key, key })));
    await Promise.all([release(), release(), ...keys.map((key) => arrive(event(2, { id: key, key })))]);
    while ((await release()) > 0);
    expect([(await effects()).toSorted(), await waiting()]).toEqual([keys.flatMap((key) => [`${key}1`, `${key}2`]).toSorted(), []]);
  });

  test('can be discarded', async () => {
    await arrive(noted(1), event(2));
    expect(fates(await reportOf(discard({ ids: [await idOf('a', 1)], version: 'SPENT' })))).toEqual(['a1 DISCARDED', 'a2 APPLIED']);
  });
});

describe('a producer that lost its last event in a fail-over and wrote another', () => {
  const conflict = async () => {
    await arrive(event(1), event(2));
    const other = event(2, { name: 'other' });
    await arrive(other, event(3));
    expect([await waiting(), await effects()]).toEqual([
      ['a2 CONFLICT', 'a3 GAP'],
      ['a1', 'a2'],
    ]);
    return other;
  };

  test('leaves a conflict, which is parked once', async () => {
    const other = await conflict();
    await arrive(other);
    expect((await waiting()).length).toBe(2);
    // A replay of the key does not resolve the conflict.
    expect(fates(await replay({ key: 'k' }))).toEqual(['a2 WAITING', 'a3 WAITING']);
  });

  test.each([
    [
      'a replay applies it as well',
      async () => replay({ ids: [await idOf('a', 2)] }),
      ['a2 APPLIED', 'a3 APPLIED'],
      ['a1', 'a2', 'a2', 'a3'],
    ],
    [
      'a discard drops it',
      async () => reportOf(discard({ ids: [await idOf('a', 2)], version: 'SPENT' })),
      ['a2 DISCARDED', 'a3 APPLIED'],
      ['a1', 'a2', 'a3'],
    ],
  ])('%s, and releases what is behind it', async (_, decide, decided, applied) => {
    const other = await conflict();
    expect(fates(await decide())).toEqual(decided);
    expect(await effects()).toEqual(applied);
    await arrive(other, event(4));
    expect([await waiting(), await effects()]).toEqual([[], [...applied, 'a4']]);
  });

  test('keeps the reason when the replay fails', async () => {
    await conflict();
    broken.add('other');
    expect(fates(await replay({ reason: 'CONFLICT' }))).toEqual(['a2 FAILED', 'a3 WAITING']);
    expect(await waiting()).toEqual(['a2 CONFLICT', 'a3 GAP']);
    broken.clear();
    expect(fates(await replay({ reason: 'CONFLICT' }))).toEqual(['a2 APPLIED', 'a3 APPLIED']);
  });

  test('causes a conflict that is delivered again after it was resolved: it is dropped', async () => {
    await arrive(event(1));
    const other = event(1, { name: 'other' });
    await arrive(other);
    await reportOf(discard({ ids: [await idOf('a', 1)], version: 'SPENT' }));
    await arrive(other);
    expect([await waiting(), await effects()]).toEqual([[], ['a1']]);
  });
});

const AWAITED = statement(
  `select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%parked_events%'`,
);
async function locksAwaited(database: Database): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (((await database.run<{ count: number }>(AWAITED))[0]?.count ?? 0) === 0) {
    if (Date.now() > deadline) throw new Error('nobody waits for the rows of a replay');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe('a discard', () => {
  test('that spends the version releases the events behind it, and keeps the row with its action', async () => {
    await aParkedKey();
    const report = await reportOf(discard({ ids: [await idOf('a', 2)], version: 'SPENT' }));
    expect(fates(report)).toEqual(['a2 DISCARDED', 'a3 APPLIED', 'b1 APPLIED']);
    expect((await effects()).toSorted()).toEqual(['a1', 'a3', 'b1', 'c1']);
    const [row] = await listParked(db, { aggregate: 'a' }, 1, true);
    const [action] = await listActions(db, null, 1);
    expect(row).toMatchObject({ version: 2, resolution: 'DISCARDED', actionId: action?.id });
    expect(action).toMatchObject({ actor: operator.userId, unit: 'CN', action: 'DISCARD', reason: 'sent by mistake', dryRun: false });
  });

  test('of a forged event leaves its version to the true event', async () => {
    broken.add('forged');
    await arrive(event(1), event(2, { name: 'forged' }), event(2), event(3));
    expect(await waiting()).toEqual(['a2 FAILED', 'a2 GAP', 'a3 GAP']);
    const ids = [await idOf('a', 2)];
    expect(await discard({ ids, version: 'SPENT' })).toEqual({ refused: 'TwinWaits' });
    expect(fates(await reportOf(discard({ ids, version: 'FREE' })))).toEqual(['a2 DISCARDED', 'a2 APPLIED', 'a3 APPLIED']);
    expect(await effects()).toEqual(['a1', 'a2', 'a3']);
  });

  test('spends no version that is not the next', async () => {
    await arrive(event(1), event(3), event(4));
    expect(await discard({ ids: [await idOf('a', 4)], version: 'SPENT' })).toEqual({ refused: 'NotNext' });
    expect(await waiting()).toEqual(['a3 GAP', 'a4 GAP']);
    expect((await listActions(db, null, 1))[0]).toMatchObject({ outcome: { refused: 'NotNext' } });
  });

  test('of a topic of latest versions spends a number that is not next, and the next event replaces one that failed', async () => {
    const latest = (version: number) => ({ ...event(version, { key: 'a' }), topic: FACTS_TOPIC });
    broken.add('a3').add('a5');
    await arrive(latest(1), latest(3));
    expect(fates(await reportOf(discard({ ids: [await idOf('a', 3)], version: 'SPENT' })))).toEqual(['a3 DISCARDED']);
    await arrive(latest(2), latest(5), latest(6));
    expect([await effects(), await waiting()]).toEqual([['a1', 'a6'], []]);
  });

  test('of the failed event and of its follower uses up both numbers', async () => {
    await aParkedKey();
    const ids = [await idOf('a', 2), await idOf('a', 3)];
    expect(fates(await reportOf(discard({ ids, version: 'SPENT' })))).toEqual(['a2 DISCARDED', 'a3 DISCARDED', 'b1 APPLIED']);
    await arrive(event(4));
    expect(await effects()).toEqual(expect.arrayContaining(['b1', 'a4']));
  });
});

describe('a dry run', () => {
  test.each([
    ['a replay', () => replay({ key: 'k' }, { dryRun: true }), ['a2 APPLIED', 'a3 FAILED', 'b1 WAITING']],
    [
      'a discard',
      async () => reportOf(discard({ ids: [await idOf('a', 2)], version: 'SPENT' }, { dryRun: true })),
      ['a2 DISCARDED', 'a3 FAILED', 'b1 WAITING'],
    ],
  ])('of %s tells what would happen and changes nothing', async (_, act, expected) => {
    await aParkedKey();
    broken.clear();
    broken.add('a3');
    const state = () =>
      db.source.query(
        'select (select json_agg(p) from parked_events p) as p, (select json_agg(i) from inbox i) as i, (select json_agg(e) from effects e) as e',
      );
    const before = await state();
    expect(fates(await act())).toEqual(expected);
    expect(await state()).toEqual(before);
    expect(await listActions(db, null, 1)).toMatchObject([{ dryRun: true, outcome: { outcomes: [{ version: 2 }, {}, {}] } }]);
  });
});

test('the record of actions only grows', async () => {
  await replay({ reason: 'UNREADABLE' });
  for (const change of [
    'update operator_actions set reason = $$other$$',
    'delete from operator_actions',
    'truncate operator_actions cascade',
  ])
    await expect(db.source.query(change)).rejects.toThrow(/only added to/);
});

test('a record that is not our event is parked once, also when delivered again, and can only be discarded', async () => {
  const nothing = { event: { topic: 't' }, reason: 'UNREADABLE', error: 'no CloudEvent of ours at 0/7' } as const;
  for (const again of [nothing, nothing, { ...nothing, error: 'no CloudEvent of ours at 0/8' }])
    await db.transaction((tx) => parkEvents(tx, [again]));
  expect((await replay({ reason: 'UNREADABLE' })).outcomes).toMatchObject([{ fate: 'UNREADABLE' }, { fate: 'UNREADABLE' }]);
  const ids = (await listParked(db, { reason: 'UNREADABLE' }, 9)).map(({ id }) => id);
  expect((await reportOf(discard({ ids, version: 'FREE' }))).outcomes).toMatchObject([{ fate: 'DISCARDED' }, { fate: 'DISCARDED' }]);
  await db.transaction((tx) => parkEvents(tx, [nothing]));
  expect(await countParked(db)).toEqual({ GAP: 0, UNKNOWN: 0, CONFLICT: 0, FAILED: 0, UNREADABLE: 0, WORK: 0 });
});
