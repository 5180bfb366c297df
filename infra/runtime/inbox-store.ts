/** The tables of the inbox: the last applied event of each aggregate, and parked events. */
import { type Run, statement, type Tx } from './database.ts';
import {
  aggregate,
  conflicts,
  type Incoming,
  type Last,
  type Lasts,
  type Parked,
  type ParkReason,
  type Sorted,
  type Stride,
  sortArrivals,
  stridesOf,
} from './inbox.ts';
import { metrics } from './telemetry.ts';

const READ = statement(`
  select i.topic, i.aggregate_id as "aggregateId", i.version, i.event_id as "eventId" from inbox i
  join (select distinct * from unnest($1::text[], $2::text[]) as u(topic, aggregate_id)) u using (topic, aggregate_id)`);
const READ_PARKED = statement(`
  select p.id, p.topic, p.key, p.reason, p.event from parked_events p
  join (select distinct * from unnest($1::text[], $2::text[]) as u(topic, key)) u using (topic, key)
  where p.resolution is null order by p.id for update of p`);
const ANY_PARKED = statement(`select exists (select from parked_events where resolution is null) as "any"`);
// Conflicting events that an operator has resolved. Kafka may deliver them again.
const DECIDED = statement(`
  select event->>'eventId' as "eventId" from parked_events
  where reason = 'CONFLICT' and resolution is not null and event->>'eventId' = any($1::text[])`);
const STRIDES = `seen as (
    select * from unnest($1::text[], $2::text[], $3::int[], $4::int[], $5::uuid[]) as u(topic, aggregate_id, version, was, event_id))`;
// Optimistic lock: a row is updated only if it still has the version that was read.
const moving = (when: string) => `
  moved as (
    update inbox i set version = seen.version, event_id = seen.event_id from seen
    where ${when} and i.topic = seen.topic and i.aggregate_id = seen.aggregate_id and i.version = seen.was returning 1
  ), born as (
    insert into inbox (topic, aggregate_id, version, event_id) select topic, aggregate_id, version, event_id from seen where ${when} and was = 0
    on conflict do nothing returning 1
  )`;
const WRITTEN = '(select count(*) from moved) + (select count(*) from born) as written';
const WRITE = statement(`with ${STRIDES}, ${moving('true')} select ${WRITTEN}`);
// All or nothing: if one event is not the next of its aggregate, or any event is parked, nothing is updated and the batch is sorted instead.
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

/** The last applied events of the aggregates of these events. */
export async function lastsOf(tx: Pick<Tx, 'run'>, events: readonly Incoming[]): Promise<Map<string, Last>> {
  const rows = await tx.run<Last>(READ, [events.map((event) => event.topic), events.map((event) => event.aggregateId)]);
  return new Map(rows.map((row) => [aggregate(row), row]));
}

const parametersOf = (strides: readonly Stride[]) => [
  strides.map(({ topic }) => topic),
  strides.map(({ aggregateId }) => aggregateId),
  strides.map(({ version }) => version),
  strides.map(({ was }) => was),
  strides.map(({ eventId }) => eventId),
];

type Apply = (tx: Tx, events: readonly Incoming[]) => Promise<void>;

/** Applies the sorted events and updates the inbox. `known` is the state of the inbox when the batch was sorted. */
export async function applySorted(tx: Tx, sorted: Pick<Sorted, 'apply' | 'dropped' | 'lasts'>, known: Lasts, apply: Apply): Promise<void> {
  if (sorted.apply.length > 0) await apply(tx, sorted.apply);
  const strides = [...sorted.lasts.values()].map((one): Stride => ({ ...one, was: known.get(aggregate(one))?.version ?? 0 }));
  if (strides.length > 0) {
    const [row] = await tx.run<{ written: number }>(WRITE, parametersOf(strides));
    if (row?.written !== strides.length) throw new StaleConsumer();
  }
  tx.afterCommit(() => {
    countApplied(sorted.apply);
    for (const event of sorted.dropped) metrics.dropped.inc({ topic: event.topic });
  });
}

/** Updates the inbox for a whole batch in one statement. Returns false and updates nothing unless every event is the next one and none is parked. */
async function advance(run: Run, arrivals: readonly Incoming[]): Promise<boolean> {
  const strides = stridesOf(arrivals);
  if (!strides) return false;
  const [row] = await run<{ ready: boolean; written: number }>(ADVANCE, parametersOf(strides));
  if (!row?.ready) return false;
  if (row.written !== strides.length) throw new StaleConsumer();
  return true;
}

const countApplied = (events: readonly Incoming[]) => {
  for (const { topic } of events) metrics.applied.inc({ topic });
};

/** Records events that the service ignores. False when they are not all next in order; they must then go through the inbox. */
export async function passInbox(run: Run, arrivals: readonly Incoming[]): Promise<boolean> {
  const passed = await advance(run, arrivals);
  if (passed) countApplied(arrivals);
  return passed;
}

/**
 * Passes a batch through the inbox: usually one statement before the effect. If an event is a duplicate, missing or parked, the batch is sorted first.
 */
export async function throughInbox(tx: Tx, arrivals: readonly Incoming[], apply: Apply): Promise<void> {
  if (await advance(tx.run, arrivals)) {
    await apply(tx, arrivals);
    return tx.afterCommit(() => countApplied(arrivals));
  }
  const [parkedSomething] = await tx.run<{ any: boolean }>(ANY_PARKED);
  const keys = [arrivals.map((event) => event.topic), arrivals.map((event) => event.key)];
  // Read parked events before versions: if an operator has locked these rows, this waits and then reads the versions that the operator wrote.
  const parked = parkedSomething?.any ? await tx.run<Parked>(READ_PARKED, keys) : [];
  const known = await lastsOf(tx, [...arrivals, ...parked.map(({ event }) => event)]);
  const sorted = sortArrivals(arrivals, known, parked, await decidedOf(tx, arrivals, known));

  await applySorted(tx, sorted, known, apply);
  if (sorted.park.length > 0) await parkEvents(tx, sorted.park);
  if (sorted.unpark.length > 0) await tx.run(UNPARK, [sorted.unpark]);
}

/** The conflicting events whose conflict an operator has already resolved. */
async function decidedOf(tx: Pick<Tx, 'run'>, arrivals: readonly Incoming[], known: Lasts): Promise<ReadonlySet<string>> {
  const ids = arrivals.filter((event) => conflicts(event, known.get(aggregate(event)))).map(({ eventId }) => eventId);
  if (ids.length === 0) return new Set();
  return new Set((await tx.run<{ eventId: string }>(DECIDED, [ids])).map(({ eventId }) => eventId));
}

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

/** Another process of this service applied the same events first. This process no longer owns the partition. */
export class StaleConsumer extends Error {
  readonly code = '40001';
  constructor() {
    super('these events were applied by another process meanwhile');
  }
}
