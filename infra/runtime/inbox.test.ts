import { randomUUID } from 'node:crypto';
import { FACTS_TOPIC } from '@xueji/schema/events/student-facts.ts';
import { z } from 'zod';
import { decode } from './consumer.ts';
import { type Database, statement } from './database.ts';
import { type Incoming, type ParkReason, type Sorted, sortArrivals } from './inbox.ts';
import { passInbox, throughInbox } from './inbox-store.ts';
import { metrics } from './telemetry.ts';
import { arriving, openTestDatabase, until } from './testing.ts';

const ids = new Map<string, string>();
/** Returns the same event at each call. */
function event(version: number, aggregateId = 'a', key = 'k'): Incoming {
  const one = arriving({ topic: 't', type: 'Happened', key, aggregateId, version, body: {} });
  const name = `${aggregateId} ${version}`;
  const eventId = ids.get(name) ?? one.eventId;
  ids.set(name, eventId);
  return { ...one, eventId };
}
/** Another event with the same version. */
const another = (version: number): Incoming => ({ ...event(version), eventId: randomUUID() });
const known = (versions: Record<string, number>, eventId: string | null = null) =>
  new Map(Object.entries(versions).map(([id, version]) => [`t\u001f${id}`, { topic: 't', aggregateId: id, version, eventId }]));
const numbers = (events: readonly Incoming[]) => events.map(({ aggregateId, version }) => `${aggregateId}${version}`);
const parkedOf = ({ park }: Sorted) => numbers(park.map((one) => one.event));
const parked = (waiting: Incoming, reason: ParkReason = 'GAP') => ({
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
    expect([numbers(sorted.apply), parkedOf(sorted), numbers(sorted.dropped)]).toEqual([apply, park, dropped]);
  });

  test('a gap parks only its key', () => {
    const sorted = sortArrivals([event(2, 'a', 'k'), event(1, 'b', 'k'), event(1, 'c', 'other')], new Map(), []);
    expect([numbers(sorted.apply), parkedOf(sorted)]).toEqual([['c1'], ['a2', 'b1']]);
  });

  test('the missing event releases the waiting events in order', () => {
    const sorted = sortArrivals([event(2)], known({ a: 1 }), [parked(event(3)), parked(event(4)), parked(event(6))]);
    expect(numbers(sorted.apply)).toEqual(['a2', 'a3', 'a4']);
    expect(sorted.unpark).toEqual([3, 4]);
  });

  test('no event passes one that waits for an operator', () => {
    const sorted = sortArrivals([event(3)], known({ a: 1 }), [parked(event(2), 'FAILED')]);
    expect([numbers(sorted.apply), parkedOf(sorted)]).toEqual([[], ['a3']]);
  });

  test('the missing event is applied, also when other events wait behind the gap', () => {
    const sorted = sortArrivals([event(2, 'a')], known({ a: 1 }), [parked(event(3, 'a')), { ...parked(event(1, 'b')), id: 4 }]);
    expect([numbers(sorted.apply), parkedOf(sorted)]).toEqual([['a2', 'a3', 'b1'], []]);
  });

  test('events that were parked out of order are released in order', () => {
    const sorted = sortArrivals([event(2)], known({ a: 1 }), [
      { ...parked(event(4)), id: 1 },
      { ...parked(event(3)), id: 2 },
    ]);
    expect([numbers(sorted.apply), sorted.unpark]).toEqual([
      ['a2', 'a3', 'a4'],
      [1, 2],
    ]);
  });

  test('a duplicate of a parked event is not parked again', () => {
    const waiting = event(3);
    expect(numbers(sortArrivals([waiting, waiting], known({ a: 1 }), [parked(waiting)]).dropped)).toEqual(['a3', 'a3']);
  });

  const reasons = ({ park }: Sorted) => park.map((one) => `${one.event.aggregateId}${one.event.version} ${one.reason}`);

  test('an event of an unknown type and later events of its key wait; earlier events and other keys continue', () => {
    const unknown = { ...event(3), unknown: true };
    const sorted = sortArrivals([unknown, event(4), event(1, 'b', 'k'), event(2), event(1, 'c', 'other')], known({ a: 1 }), []);
    expect([numbers(sorted.apply), reasons(sorted)]).toEqual([
      ['a2', 'c1'],
      ['a3 UNKNOWN', 'a4 GAP', 'b1 GAP'],
    ]);
    expect(parkedOf(sortArrivals([event(4)], known({ a: 2 }), [parked(event(3), 'UNKNOWN')]))).toEqual(['a4']);
  });

  test('the last version with another id is a conflict, and later events wait', () => {
    const [applied, other] = [event(2), another(2)];
    const last = known({ a: 2 }, applied.eventId);
    expect([reasons(sortArrivals([other, event(3)], last, [])), numbers(sortArrivals([applied, event(3)], last, []).apply)]).toEqual([
      ['a2 CONFLICT', 'a3 GAP'],
      ['a3'],
    ]);
    expect(numbers(sortArrivals([event(3), other], last, [parked(other, 'CONFLICT')]).dropped)).toEqual(['a2']);
    expect(numbers(sortArrivals([other, event(3)], last, [], new Set([other.eventId])).apply)).toEqual(['a3']);
    // The row has one id; a row of an older release has none.
    for (const seen of [known({ a: 3 }, randomUUID()), known({ a: 2 })])
      expect(numbers(sortArrivals([other], seen, []).dropped)).toEqual(['a2']);
  });

  test('two events of one version in one batch are a conflict', () => {
    const sorted = sortArrivals([event(1), another(1)], new Map(), []);
    expect([numbers(sorted.apply), reasons(sorted)]).toEqual([['a1'], ['a1 CONFLICT']]);
  });
});

describe('on a topic of latest versions', () => {
  const latest = (version: number): Incoming => ({ ...event(version, 'a', 'a'), topic: FACTS_TOPIC });
  const applied = (version: number) =>
    new Map([[`${FACTS_TOPIC}\u001fa`, { topic: FACTS_TOPIC, aggregateId: 'a', version, eventId: latest(version).eventId }]]);

  test.each([
    ['with versions missing', [3, 5], 1, ['a3', 'a5'], []],
    ['out of order', [3, 2], 1, ['a3'], ['a2']],
    ['twice', [2, 2], 1, ['a2'], ['a2']],
  ])('%s: a later version is applied and a lower one dropped', (_, versions, before, apply, dropped) => {
    const sorted = sortArrivals(versions.map(latest), applied(before), []);
    expect([numbers(sorted.apply), parkedOf(sorted), numbers(sorted.dropped)]).toEqual([apply, [], dropped]);
  });

  test.each(['FAILED', 'CONFLICT', 'UNKNOWN', 'GAP'] as const)(
    'a later version replaces what is parked as %s, and no later one',
    (reason) => {
      const sorted = sortArrivals([latest(3)], applied(1), [parked(latest(2), reason), parked(latest(4), reason)]);
      expect([numbers(sorted.apply), parkedOf(sorted), sorted.unpark]).toEqual([['a3'], [], [2]]);
    },
  );

  test('a failed version that is delivered again stays parked, and so does another event of the last version', () => {
    expect(numbers(sortArrivals([latest(2)], applied(1), [parked(latest(2), 'FAILED')]).dropped)).toEqual(['a2']);
    const other = { ...latest(2), eventId: randomUUID() };
    expect(sortArrivals([other], applied(2), []).park.map(({ reason }) => reason)).toEqual(['CONFLICT']);
  });
});

test('a record that is no CloudEvent of ours is told from one that breaks its contract', () => {
  const headers = { ce_type: 'cn.xueji.Happened.v1', ce_aggversion: '1', ce_subject: 'a', ce_id: randomUUID() };
  const record = { topic: 't', partition: 0, offset: '7', key: 'k', headers, value: Buffer.from('{') };
  const contracts = { t: { Happened: z.object({ name: z.string() }) } };
  const invalid = 'body: Invalid input: expected object, received null';
  expect(decode([record], contracts, 'reader').events).toMatchObject([{ type: 'Happened', invalid }]);
  expect(decode([{ ...record, headers: {} }], contracts, 'reader').unreadable).toMatchObject([
    { reason: 'UNREADABLE', error: 'no CloudEvent of ours at 0/7' },
  ]);
});

describe('a type that the process does not know', () => {
  const headers = { ce_aggversion: '1', ce_subject: 'a', ce_id: randomUUID() };
  const record = { topic: 't', partition: 0, offset: '7', key: 'k', value: Buffer.from('{"name":"new","more":1}') };
  const contracts = { t: { Happened: z.object({ name: z.string() }), 'Ended.v2': z.object({}) } };
  const read = (type: string, readers: string) =>
    decode([{ ...record, headers: { ...headers, ce_type: type, ce_readers: readers } }], contracts, 'reader').events[0];

  test.each([
    ['cn.xueji.Noted.v1', 'other,reader', { type: 'Noted', unknown: true, body: { name: 'new', more: 1 } }],
    ['cn.xueji.Happened.v2', 'reader', { type: 'Happened.v2', unknown: true }],
    ['cn.xueji.Ended.v1', 'reader', { type: 'Ended', unknown: true }],
  ])('%s for %s is unknown, with its body', (type, readers, expected) => expect(read(type, readers)).toMatchObject(expected));

  test.each([
    ['cn.xueji.Noted.v1', 'other,readers'],
    ['cn.xueji.Happened.v2', ''],
    ['cn.xueji.Happened.v1', 'reader'],
    ['cn.xueji.Happened.v1', ''],
    ['cn.xueji.Ended.v2', 'reader'],
  ])('%s for "%s" is not', (type, readers) => expect(read(type, readers)?.unknown).toBeUndefined());

  test('is recorded when this service need not apply it', async () => {
    const passed = async () => (await metrics.passed.get()).values.find(({ labels }) => labels.type === 'Counted')?.value;
    read('cn.xueji.Counted.v1', 'other');
    read('cn.xueji.Counted.v1', 'reader');
    expect(await passed()).toBe(1);
  });

  test.each(['cn.xueji.Happened', 'cn.xueji.Happened.v0', 'cn.xueji.Happened.v01', 'cn.xueji.Happened.v1.v2', 'org.other.Happened.v1'])(
    'is told from no type: %s',
    (type) => expect(read(type, 'reader')).toBeUndefined(),
  );

  test('a known type loses fields that the process does not know', () =>
    expect(read('cn.xueji.Happened.v1', 'reader')?.body).toEqual({ name: 'new' }));
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

  test('each event takes effect once and in order, also with duplicates and reordering', async () => {
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

  test('of a topic of latest versions the last one takes effect, however they come', async () => {
    const id = randomUUID();
    const latest = (version: number) => ({ ...event(version, id, id), topic: FACTS_TOPIC });
    for (const set of [[2], [1, 5], [4, 3], [5], [6]]) await apply(set.map(latest));
    expect(await effects(id)).toEqual([2, 5, 6]);
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

  test('a batch of ignored events updates the inbox, unless one of them is not the next version', async () => {
    const [a, b] = [randomUUID(), randomUUID()];
    expect(await passInbox(db.run, [event(1, a, a), event(1, b, b), event(2, a, a)])).toBe(true);
    expect(await passInbox(db.run, [event(3, a, a), event(3, b, b)])).toBe(false);
    await apply([event(3, a, a), event(2, b, b)]);
    expect([await effects(a), await effects(b)]).toEqual([[3], [2]]);
  });
});
