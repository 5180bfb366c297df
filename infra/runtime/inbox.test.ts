import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { decode } from './consumer.ts';
import { type Database, statement } from './database.ts';
import { type Incoming, passInbox, sortArrivals, throughInbox } from './inbox.ts';
import { arriving, openTestDatabase, until } from './testing.ts';

const event = (version: number, aggregateId = 'a', key = 'k'): Incoming =>
  arriving({ topic: 't', type: 'Happened', key, aggregateId, version, body: {} });
const known = (versions: Record<string, number>) => new Map(Object.entries(versions).map(([id, version]) => [`t\u001f${id}`, version]));
const numbers = (events: readonly Incoming[]) => events.map(({ aggregateId, version }) => `${aggregateId}${version}`);
const parked = (waiting: Incoming, reason = 'GAP') => ({
  id: waiting.version,
  topic: waiting.topic,
  key: waiting.key,
  reason,
  event: waiting,
});

describe('sorting what arrives', () => {
  test.each([
    ['in order', [1, 2, 3], {}, ['a1', 'a2', 'a3'], [], []],
    ['twice', [1, 1, 2, 1, 2], {}, ['a1', 'a2'], [], ['a1', 'a1', 'a2']],
    ['seen before', [1, 2, 3], { a: 2 }, ['a3'], [], ['a1', 'a2']],
    ['with one missing', [1, 3, 4], {}, ['a1'], ['a3', 'a4'], []],
  ])('%s', (_, versions, before, apply, park, dropped) => {
    const sorted = sortArrivals(
      versions.map((version) => event(version)),
      known(before),
      [],
    );
    expect([numbers(sorted.apply), numbers(sorted.park), numbers(sorted.dropped)]).toEqual([apply, park, dropped]);
  });

  test('a gap parks its key and no other', () => {
    const sorted = sortArrivals([event(2, 'a', 'k'), event(1, 'b', 'k'), event(1, 'c', 'other')], new Map(), []);
    expect([numbers(sorted.apply), numbers(sorted.park)]).toEqual([['c1'], ['a2', 'b1']]);
  });

  test('the missing event releases what waited, in order', () => {
    const sorted = sortArrivals([event(2)], known({ a: 1 }), [parked(event(3)), parked(event(4)), parked(event(6))]);
    expect(numbers(sorted.apply)).toEqual(['a2', 'a3', 'a4']);
    expect(sorted.unpark).toEqual([3, 4]);
  });

  test('what an operator has to release is never passed', () => {
    const sorted = sortArrivals([event(3)], known({ a: 1 }), [parked(event(2), 'FAILED')]);
    expect([numbers(sorted.apply), numbers(sorted.park)]).toEqual([[], ['a3']]);
  });

  test('the missing event is applied whatever else waits behind its gap', () => {
    const sorted = sortArrivals([event(2, 'a')], known({ a: 1 }), [parked(event(3, 'a')), { ...parked(event(1, 'b')), id: 4 }]);
    expect([numbers(sorted.apply), numbers(sorted.park)]).toEqual([['a2', 'a3', 'b1'], []]);
  });

  test('what was parked out of order is released in order', () => {
    const sorted = sortArrivals([event(2)], known({ a: 1 }), [
      { ...parked(event(4)), id: 1 },
      { ...parked(event(3)), id: 2 },
    ]);
    expect([numbers(sorted.apply), sorted.unpark]).toEqual([
      ['a2', 'a3', 'a4'],
      [1, 2],
    ]);
  });

  test('a parked event that comes again is not parked twice', () => {
    const waiting = event(3);
    expect(numbers(sortArrivals([waiting, waiting], known({ a: 1 }), [parked(waiting)]).dropped)).toEqual(['a3', 'a3']);
  });
});

test('a record that is no CloudEvent of ours is told from one that breaks its contract', () => {
  const headers = { ce_type: 'cn.xueji.Happened.v1', ce_aggversion: '1', ce_subject: 'a', ce_id: 'x' };
  const record = { topic: 't', partition: 0, offset: '7', key: 'k', headers, value: Buffer.from('{') };
  const contracts = { t: { Happened: z.object({ name: z.string() }) } };
  const invalid = 'body: Invalid input: expected object, received null';
  expect(decode([record], contracts).events).toMatchObject([{ type: 'Happened', invalid }]);
  expect(decode([{ ...record, headers: {} }], contracts).unreadable).toMatchObject([
    { reason: 'UNREADABLE', error: 'no CloudEvent of ours at 0/7' },
  ]);
});

describe('on a real database', () => {
  let db: Database;
  const COUNT = statement('insert into effects (aggregate_id, version) select * from unnest($1::text[], $2::int[])');
  const WAITING = statement(`select 1 as one from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`);
  const EFFECTS = statement('select version from effects where aggregate_id = $1 order by n');
  const apply = (events: readonly Incoming[]) =>
    db.transaction((tx) =>
      throughInbox(
        tx,
        events,
        async (inner, set) => void (await inner.run(COUNT, [set.map((one) => one.aggregateId), set.map((one) => one.version)])),
      ),
    );
  const effects = async (id: string) => (await db.run<{ version: number }>(EFFECTS, [id])).map((row) => row.version);

  beforeAll(async () => {
    db = await openTestDatabase({ entities: [], migrations: [] });
    await db.source.query('create table effects (n bigint generated always as identity, aggregate_id text, version int)');
  });
  afterAll(() => db.close());

  test('each event takes effect once, in order, however it comes', async () => {
    const id = randomUUID();
    const events = [1, 2, 3, 4, 5].map((version) => event(version, id, id));
    for (const set of [
      [0, 0, 2],
      [4, 0],
      [1, 3, 3],
      [0, 1, 2, 3, 4],
    ])
      await apply(set.flatMap((index) => events[index] ?? []));
    expect(await effects(id)).toEqual([1, 2, 3, 4, 5]);
  });

  test('another aggregate of the key that waits behind a gap follows from where it stands', async () => {
    const [a, b, key] = [randomUUID(), randomUUID(), randomUUID()];
    for (const set of [[event(1, a, key), event(1, b, key)], [event(3, a, key)], [event(2, b, key)], [event(2, a, key)]]) await apply(set);
    expect([await effects(a), await effects(b)]).toEqual([
      [1, 2, 3],
      [1, 2],
    ]);
  });

  test('two consumers of one partition cannot both apply an event', async () => {
    const id = randomUUID();
    const outcomes = await Promise.allSettled([apply([event(1, id, id)]), apply([event(1, id, id)])]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThanOrEqual(1);
    expect(await effects(id)).toEqual([1]);
  });

  test.each([0, 3])('a successor does not repeat what its predecessor is still committing, from version %i on', async (before) => {
    const id = randomUUID();
    if (before > 0) await apply(Array.from({ length: before }, (_, index) => event(index + 1, id, id)));
    const applied = Promise.withResolvers<void>();
    const successorWaits = Promise.withResolvers<void>();
    const first = db.transaction((tx) =>
      throughInbox(tx, [event(before + 1, id, id)], async (inner) => {
        await inner.run(COUNT, [[id], [before + 1]]);
        applied.resolve();
        await successorWaits.promise;
      }),
    );
    await applied.promise;
    const second = apply([event(before + 1, id, id), event(before + 2, id, id)]);
    const refused = expect(second).rejects.toThrow('applied by another process');
    await until(async () => (await db.run(WAITING)).length > 0);
    successorWaits.resolve();
    await Promise.all([first, refused]);
    expect(await effects(id)).toEqual(Array.from({ length: before + 1 }, (_, index) => index + 1));
  });

  test('a set of which nothing is acted upon moves the inbox on, and is not passed when one of it is not the next', async () => {
    const [a, b] = [randomUUID(), randomUUID()];
    expect(await passInbox(db.run, [event(1, a, a), event(1, b, b), event(2, a, a)])).toBe(true);
    expect(await passInbox(db.run, [event(3, a, a), event(3, b, b)])).toBe(false);
    await apply([event(3, a, a), event(2, b, b)]);
    expect([await effects(a), await effects(b)]).toEqual([[3], [2]]);
  });
});
