/**
 * The inbox: one row an aggregate says which version of it was applied last. An event that is not the next one is dropped (seen before) or
 * parked (something is missing); the row is written in the transaction of the effect, so that an event takes effect once however often it comes.
 */
import { type Run, statement, type Tx } from './database.ts';
import { metrics } from './telemetry.ts';

export type Incoming = {
  readonly topic: string;
  readonly key: string;
  readonly aggregateId: string;
  readonly version: number;
  readonly type: string;
  /** As its contract says; each service narrows it by topic and type. */
  readonly body: unknown;
  /** Why the body does not keep its contract. */
  readonly invalid?: string;
  readonly eventId: string;
  readonly occurredAt: string;
  readonly correlationId: string;
};

export type Parked = {
  readonly id: number;
  readonly topic: string;
  readonly key: string;
  readonly reason: string;
  readonly event: Incoming;
};

const READ = statement(`
  select i.topic, i.aggregate_id as "aggregateId", i.version from inbox i
  join (select distinct * from unnest($1::text[], $2::text[]) as u(topic, aggregate_id)) u using (topic, aggregate_id)`);
const READ_PARKED = statement(`
  select p.id, p.topic, p.key, p.reason, p.event from parked_events p
  join (select distinct * from unnest($1::text[], $2::text[]) as u(topic, key)) u using (topic, key)
  where p.reason in ('GAP', 'FAILED') and p.resolution is null order by p.id for update of p`);
const ANY_PARKED = statement(`select exists (select from parked_events where resolution is null) as "any"`);
const STRIDES = 'seen as (select * from unnest($1::text[], $2::text[], $3::int[], $4::int[]) as u(topic, aggregate_id, version, was))';
// A row moves only from the version that was read: who has read before another committed, however far he goes, changes nothing.
const moving = (when: string) => `
  moved as (
    update inbox i set version = seen.version from seen
    where ${when} and i.topic = seen.topic and i.aggregate_id = seen.aggregate_id and i.version = seen.was returning 1
  ), born as (
    insert into inbox (topic, aggregate_id, version) select topic, aggregate_id, version from seen where ${when} and was = 0
    on conflict do nothing returning 1
  )`;
const WRITTEN = '(select count(*) from moved) + (select count(*) from born) as written';
const WRITE = statement(`with ${STRIDES}, ${moving('true')} select ${WRITTEN}`);
// All or nothing: when one event is not the next of its aggregate, or anything is parked, nothing moves and the set is sorted.
const ADVANCE = statement(`
  with ${STRIDES}, ready as (
    select not exists (select from parked_events where resolution is null)
      and not exists (select from seen left join inbox i using (topic, aggregate_id) where coalesce(i.version, 0) <> seen.was) as yes
  ), ${moving('(select yes from ready)')}
  select ready.yes as ready, ${WRITTEN} from ready`);
const PARK = statement(`
  insert into parked_events (topic, key, aggregate_id, version, reason, event, error)
  select * from unnest($1::text[], $2::text[], $3::text[], $4::int[], $5::text[], $6::jsonb[], $7::text[]) on conflict do nothing`);
const UNPARK = statement('delete from parked_events where id = any($1)');

export const aggregate = (event: { topic: string; aggregateId: string }) => `${event.topic}\u001f${event.aggregateId}`;
export const keyOf = (event: { topic: string; key: string }) => `${event.topic}\u001f${event.key}`;

/** Rows of keys in the order in which their events are to be applied: as they arrived, but within an aggregate by version. */
export function inOrder<Row extends Parked>(rows: readonly Row[]): Row[] {
  const lists = Map.groupBy(rows, ({ event }) => aggregate(event));
  for (const list of lists.values()) list.sort((one, other) => one.event.version - other.event.version || one.id - other.id);
  return rows.flatMap(({ event }) => lists.get(aggregate(event))?.shift() ?? []);
}

/** What the inbox decided about a set: pure, from what it knew. */
export type Sorted = {
  readonly apply: readonly Incoming[];
  readonly park: readonly Incoming[];
  readonly unpark: readonly number[];
  readonly dropped: readonly Incoming[];
  readonly versions: ReadonlyMap<string, { topic: string; aggregateId: string; version: number }>;
};

type Waiting = { readonly id: number | null; readonly reason: string; readonly event: Incoming };

/**
 * Sorts a set in order of arrival. Every event of a key joins the key's queue; what is next is taken from its head. A head that is not next waits
 * for the missing event of its aggregate and holds up all behind it; that one event may pass. What an operator has to release (`FAILED`) is never passed.
 */
export function sortArrivals(arrivals: readonly Incoming[], known: ReadonlyMap<string, number>, parked: readonly Parked[]): Sorted {
  const versions = new Map<string, { topic: string; aggregateId: string; version: number }>();
  const queues = new Map<string, Waiting[]>(Map.groupBy(inOrder(parked), keyOf));
  const apply: Incoming[] = [];
  const dropped: Incoming[] = [];
  const kept = new Set(parked.map(({ id }) => id));

  const versionOf = (event: Incoming) => versions.get(aggregate(event))?.version ?? known.get(aggregate(event)) ?? 0;
  const isNext = (event: Incoming) => event.version === versionOf(event) + 1;
  const isSeen = (event: Incoming) => event.version <= versionOf(event);

  /** Where in a queue the event stands that may leave it now; −1 when all have to wait. */
  const findLeaver = (queue: readonly Waiting[]): number => {
    const [head] = queue;
    if (!head || head.reason === 'FAILED') return -1;
    if (isSeen(head.event)) return 0;
    return queue.findIndex(({ event, reason }) => reason !== 'FAILED' && aggregate(event) === aggregate(head.event) && isNext(event));
  };
  const release = (queue: Waiting[]) => {
    for (let at = findLeaver(queue); at >= 0; at = findLeaver(queue)) {
      const [{ id, event }] = queue.splice(at, 1) as [Waiting];
      if (id !== null) kept.delete(id);
      if (!isNext(event)) continue;
      versions.set(aggregate(event), { topic: event.topic, aggregateId: event.aggregateId, version: event.version });
      apply.push(event);
    }
  };

  for (const event of arrivals) {
    const queue = queues.get(keyOf(event)) ?? [];
    queues.set(keyOf(event), queue);
    if (isSeen(event) || queue.some((other) => other.event.eventId === event.eventId)) dropped.push(event);
    else {
      queue.push({ id: null, reason: 'GAP', event });
      release(queue);
    }
  }
  return {
    apply,
    park: [...queues.values()].flatMap((queue) => queue.filter(({ id }) => id === null).map(({ event }) => event)),
    unpark: parked.map(({ id }) => id).filter((id) => !kept.has(id)),
    dropped,
    versions,
  };
}

/** What the inbox has of the aggregates of these events. */
export async function versionsOf(tx: Tx, events: readonly Incoming[]): Promise<Map<string, number>> {
  const rows = await tx.run<{ topic: string; aggregateId: string; version: number }>(READ, [
    events.map((event) => event.topic),
    events.map((event) => event.aggregateId),
  ]);
  return new Map(rows.map((row) => [aggregate(row), row.version]));
}

/** From which version to which a set takes an aggregate. */
type Stride = { readonly topic: string; readonly aggregateId: string; readonly was: number; readonly version: number };

const valuesOf = (strides: readonly Stride[]) => [
  strides.map(({ topic }) => topic),
  strides.map(({ aggregateId }) => aggregateId),
  strides.map(({ version }) => version),
  strides.map(({ was }) => was),
];

type Apply = (tx: Tx, events: readonly Incoming[]) => Promise<void>;

/** Applies what is next and remembers it; `known` is what the inbox had when the set was sorted. */
export async function applySorted(
  tx: Tx,
  sorted: Pick<Sorted, 'apply' | 'dropped' | 'versions'>,
  known: ReadonlyMap<string, number>,
  apply: Apply,
): Promise<void> {
  if (sorted.apply.length > 0) await apply(tx, sorted.apply);
  const strides = [...sorted.versions.values()].map((one): Stride => ({ ...one, was: known.get(aggregate(one)) ?? 0 }));
  if (strides.length > 0) {
    const [row] = await tx.run<{ written: number }>(WRITE, valuesOf(strides));
    if (row?.written !== strides.length) throw new StaleConsumer();
  }
  tx.afterCommit(() => {
    countApplied(sorted.apply);
    for (const event of sorted.dropped) metrics.dropped.inc({ topic: event.topic });
  });
}

/** The strides of a set in which every event follows the one before it of its aggregate; null when one does not. */
export function stridesOf(arrivals: readonly Incoming[]): Stride[] | null {
  const strides = new Map<string, Stride>();
  for (const event of arrivals) {
    const { topic, aggregateId, version } = event;
    const before = strides.get(aggregate(event));
    if (before && version !== before.version + 1) return null;
    strides.set(aggregate(event), { topic, aggregateId, version, was: before?.was ?? version - 1 });
  }
  return [...strides.values()];
}

/** Moves the inbox on by a whole set in one statement. False, and nothing has moved, unless every event is the next one and nothing is parked. */
async function advance(run: Run, arrivals: readonly Incoming[]): Promise<boolean> {
  const strides = stridesOf(arrivals);
  if (!strides) return false;
  const [row] = await run<{ ready: boolean; written: number }>(ADVANCE, valuesOf(strides));
  if (!row?.ready) return false;
  if (row.written !== strides.length) throw new StaleConsumer();
  return true;
}

const countApplied = (events: readonly Incoming[]) => {
  for (const { topic } of events) metrics.applied.inc({ topic });
};

/** Counts events that nothing is done about. False when they are not all next in order, and have to go through the inbox. */
export async function passInbox(run: Run, arrivals: readonly Incoming[]): Promise<boolean> {
  const passed = await advance(run, arrivals);
  if (passed) countApplied(arrivals);
  return passed;
}

/**
 * Takes a set through the inbox: as a rule one statement before the effect. When something is seen before, missing or parked, the set is sorted
 * against what the inbox has.
 */
export async function throughInbox(tx: Tx, arrivals: readonly Incoming[], apply: Apply): Promise<void> {
  if (await advance(tx.run, arrivals)) {
    await apply(tx, arrivals);
    return tx.afterCommit(() => countApplied(arrivals));
  }
  const [parkedSomething] = await tx.run<{ any: boolean }>(ANY_PARKED);
  const keys = [arrivals.map((event) => event.topic), arrivals.map((event) => event.key)];
  // Before the versions: while an operator holds these rows this waits, and then reads the versions that the operator has left.
  const parked = parkedSomething?.any ? await tx.run<Parked>(READ_PARKED, keys) : [];
  const known = await versionsOf(tx, [...arrivals, ...parked.map(({ event }) => event)]);
  const sorted = sortArrivals(arrivals, known, parked);

  await applySorted(tx, sorted, known, apply);
  if (sorted.park.length > 0)
    await parkEvents(
      tx,
      sorted.park.map((event) => ({ event, reason: 'GAP', error: null })),
    );
  if (sorted.unpark.length > 0) await tx.run(UNPARK, [sorted.unpark]);
}

export type ParkReason = 'GAP' | 'FAILED' | 'UNREADABLE';
type Parkable = Pick<Incoming, 'topic'> & Partial<Incoming>;

export async function parkEvents(tx: Tx, parked: readonly { event: Parkable; reason: ParkReason; error: string | null }[]): Promise<void> {
  await tx.run(PARK, [
    parked.map(({ event }) => event.topic),
    parked.map(({ event }) => event.key ?? null),
    parked.map(({ event }) => event.aggregateId ?? null),
    parked.map(({ event }) => event.version ?? null),
    parked.map(({ reason }) => reason),
    parked.map(({ event }) => JSON.stringify(event)),
    parked.map(({ error }) => error),
  ]);
  tx.afterCommit(() => {
    for (const { event, reason } of parked) metrics.parked.inc({ topic: event.topic, reason });
  });
}

/** Another process of this service applied the same events first: this one is no longer the owner of the partition. */
export class StaleConsumer extends Error {
  readonly code = '40001';
  constructor() {
    super('these events were applied by another process meanwhile');
  }
}
