/** The tables of parked events and of operators' actions. */
import { type Database, statement, type Tx } from './database.ts';
import type { Incoming, ParkReason } from './inbox.ts';

/** How a parked event was resolved: applied by a replay, found to be applied already, or discarded with a reason. */
export type Resolution = 'REPLAYED' | 'SEEN' | 'DISCARDED';

export type ParkedEvent = {
  readonly id: number;
  readonly topic: string;
  /** Null, like the aggregate and the version, when the record was not one of our events. */
  readonly key: string | null;
  readonly aggregateId: string | null;
  readonly version: number | null;
  readonly reason: ParkReason;
  readonly event: Partial<Incoming> & { topic: string };
  readonly error: string | null;
  readonly parkedAt: Date;
  /** Replays that failed again. */
  readonly attempts: number;
  readonly resolution: Resolution | null;
  readonly resolvedAt: Date | null;
  readonly actionId: string | null;
  /** The next version of this aggregate that the inbox expects. */
  readonly next: number | null;
};

/** A parked event that can be decoded. */
export type WaitingEvent = ParkedEvent & { readonly key: string; readonly event: Incoming };

/** A filter of parked events. Absent fields match everything. */
export type Where = {
  ids?: readonly number[] | undefined;
  reason?: ParkReason | undefined;
  topic?: string | undefined;
  key?: string | undefined;
  aggregate?: string | undefined;
  type?: string | undefined;
  /** Parked at this instant or later. */
  since?: Date | undefined;
  /** Only greater ids: the last id of the previous page. */
  after?: number | undefined;
};

const COLUMNS = `p.id, p.topic, p.key, p.aggregate_id as "aggregateId", p.version, p.reason, p.event, p.error, p.parked_at as "parkedAt", p.attempts,
  p.resolution, p.resolved_at as "resolvedAt", p.action_id as "actionId",
  case when p.aggregate_id is not null then coalesce((select i.version from inbox i where i.topic = p.topic and i.aggregate_id = p.aggregate_id), 0) + 1 end as next`;
const page = (state: string) =>
  statement(`
  select ${COLUMNS} from parked_events p where p.resolution ${state} and ($1::bigint[] is null or p.id = any($1)) and ($2::text is null or p.reason = $2)
    and ($3::text is null or p.topic = $3) and ($4::text is null or p.key = $4) and ($5::text is null or p.aggregate_id = $5)
    and ($6::text is null or p.event->>'type' = $6) and ($7::timestamptz is null or p.parked_at >= $7) and p.id > $8
  order by p.id limit $9`);
const OPEN = page('is null');
const ENDED = page('is not null');
const BY_ID = statement(`select ${COLUMNS} from parked_events p where p.id = $1`);

const parametersOf = ({ ids, reason, topic, key, aggregate, type, since, after }: Where) => [
  ids ?? null,
  reason ?? null,
  topic ?? null,
  key ?? null,
  aggregate ?? null,
  type ?? null,
  since ?? null,
  after ?? 0,
];

/** In order of id: the oldest first. */
export const listParked = (db: Pick<Database, 'run'>, where: Where, first: number, ended = false): Promise<ParkedEvent[]> =>
  db.run<ParkedEvent>(ended ? ENDED : OPEN, [...parametersOf(where), first]);

const PARKED_TOPICS = statement(`select topic from parked_events union select topic from lost_events where resolved_at is null`);
/** The topics that this service reads, and other topics of which it still has parked events. */
export async function listTopicsRead(db: Pick<Database, 'run'>, read: readonly string[]): Promise<string[]> {
  const held = await db.run<{ topic: string }>(PARKED_TOPICS);
  return [...new Set([...read, ...held.map(({ topic }) => topic)])].sort();
}

const PARKED_TYPES = statement(`select distinct event->>'type' as type from parked_events where event->>'type' is not null`);
/** The types of events that this service acts on, and those of which it still holds something. */
export async function listTypesRead(db: Pick<Database, 'run'>, read: readonly string[]): Promise<string[]> {
  const held = await db.run<{ type: string }>(PARKED_TYPES);
  return [...new Set([...read, ...held.map(({ type }) => type)])].sort();
}

export async function findParked(db: Pick<Database, 'run'>, id: number): Promise<ParkedEvent | null> {
  const [row] = await db.run<ParkedEvent>(BY_ID, [id]);
  return row ?? null;
}

const OF_KEYS = `from parked_events p join (select distinct * from unnest($1::text[], $2::text[]) as u(topic, key)) u using (topic, key)
  where p.resolution is null order by p.id for update of p`;
const LOCK_KEYS = statement(`select p.id ${OF_KEYS}`);
const READ_KEYS = statement(`select ${COLUMNS} ${OF_KEYS}`);

/**
 * Locks all parked events of these keys and then reads them again, so that events parked in the meantime are included. New arrivals of these keys wait.
 */
export async function lockKeys(tx: Tx, rows: readonly ParkedEvent[]): Promise<WaitingEvent[]> {
  const keys = [rows.map((row) => row.topic), rows.map((row) => row.key)];
  await tx.run(LOCK_KEYS, keys);
  return tx.run<WaitingEvent>(READ_KEYS, keys);
}

const RESOLVE = statement(`
  update parked_events p set resolution = d.resolution, resolved_at = now(), action_id = $3
  from unnest($1::bigint[], $2::text[]) as d(id, resolution) where p.id = d.id and p.resolution is null`);
const FAIL = statement(`
  update parked_events p set reason = case p.reason when 'CONFLICT' then 'CONFLICT' else 'FAILED' end, error = d.error, attempts = p.attempts + 1
  from unnest($1::bigint[], $2::text[]) as d(id, error) where p.id = d.id and p.resolution is null`);

export async function resolveParked(tx: Tx, rows: readonly { id: number; resolution: Resolution }[], actionId: string): Promise<void> {
  if (rows.length > 0) await tx.run(RESOLVE, [rows.map(({ id }) => id), rows.map(({ resolution }) => resolution), actionId]);
}

export async function failParked(tx: Tx, rows: readonly { id: number; error: string }[]): Promise<void> {
  if (rows.length > 0) await tx.run(FAIL, [rows.map(({ id }) => id), rows.map(({ error }) => error)]);
}

// Events that are the next of their aggregate and have no earlier event of their key that waits for an operator or for another release.
const RELEASABLE = statement(`
  with known as (select * from unnest($1::text[], $2::text[]) as u(topic, type))
  select p.id from parked_events p left join inbox i using (topic, aggregate_id)
  where p.resolution is null and p.reason = 'UNKNOWN' and (p.topic, p.event->>'type') in (select * from known) and p.version <= coalesce(i.version, 0) + 1
    and not exists (
      select from parked_events b where b.resolution is null and b.topic = p.topic and b.key = p.key and b.id < p.id
        and (b.reason not in ('GAP', 'UNKNOWN') or (b.reason = 'UNKNOWN' and (b.topic, b.event->>'type') not in (select * from known))))
  order by p.id limit $3`);

/** Parked events of an unknown type that a process with these contracts can apply now. */
export async function listReleasable(
  db: Pick<Database, 'run'>,
  contracts: Readonly<Record<string, object>>,
  most: number,
): Promise<number[]> {
  const known = Object.entries(contracts).flatMap(([topic, events]) => Object.keys(events).map((type) => ({ topic, type })));
  const rows = await db.run<{ id: number }>(RELEASABLE, [known.map(({ topic }) => topic), known.map(({ type }) => type), most]);
  return rows.map(({ id }) => id);
}

const COUNT = statement(`
  select reason, count(*) from parked_events where resolution is null group by reason
  union all select 'WORK', count(*) from parked_work`);

/** Number of parked events by reason. `WORK` counts items that a worker has parked. */
export async function countParked(db: Pick<Database, 'run'>): Promise<Record<ParkReason | 'WORK', number>> {
  const counted = Object.fromEntries((await db.run<{ reason: ParkReason; count: number }>(COUNT)).map((row) => [row.reason, row.count]));
  return { GAP: 0, UNKNOWN: 0, CONFLICT: 0, FAILED: 0, UNREADABLE: 0, WORK: 0, ...counted };
}

export type OperatorAction = {
  readonly id: string;
  readonly at: Date;
  readonly actor: string;
  readonly unit: string;
  readonly action: 'REPLAY' | 'DISCARD' | 'REPUBLISH' | 'RESOLVE_LOST';
  readonly dryRun: boolean;
  /** The operator's input. */
  readonly target: object;
  readonly reason: string | null;
  readonly outcome: object;
  readonly requestId: string;
};

const RECORD = statement(`
  insert into operator_actions (id, actor, unit, action, dry_run, target, reason, outcome, request_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`);
const ACTIONS = statement(`
  select id, at, actor, unit, action, dry_run as "dryRun", target, reason, outcome, request_id as "requestId" from operator_actions
  where $1::uuid is null or id < $1 order by id desc limit $2`);

export async function recordAction(tx: Pick<Tx, 'run'>, action: Omit<OperatorAction, 'at'>): Promise<void> {
  const { id, actor, unit, action: name, dryRun, target, reason, outcome, requestId } = action;
  await tx.run(RECORD, [id, actor, unit, name, dryRun, JSON.stringify(target), reason, JSON.stringify(outcome), requestId]);
}

/** Newest first. */
export const listActions = (db: Pick<Database, 'run'>, after: string | null, first: number): Promise<OperatorAction[]> =>
  db.run<OperatorAction>(ACTIONS, [after, first]);

const SAID = statement(`
  select position, event_id as "eventId", version, type, key, occurred_at as "occurredAt", correlation_id as "correlationId", body
  from event_log where topic = $1 and aggregate_id = $2 and version > $3 order by version limit $4`);

export type SaidEvent = {
  readonly position: number;
  readonly eventId: string;
  readonly version: number;
  readonly type: string;
  readonly key: string;
  readonly occurredAt: Date;
  readonly correlationId: string;
  readonly body: object;
};

/** The events of one aggregate in this service's own log, in order. */
export const listSaid = (
  db: Pick<Database, 'run'>,
  { topic, aggregate, after }: { topic: string; aggregate: string; after: number },
  first: number,
): Promise<SaidEvent[]> => db.run<SaidEvent>(SAID, [topic, aggregate, after, first]);
