/**
 * Operators' actions after Kafka has lost events: the owner publishes rows of its log again, and the reader's operator closes the alarm. Every inbox
 * drops duplicates, so publishing too many events does no harm.
 */
import { randomUUIDv7 } from 'node:crypto';
import { type Database, type Run, statement } from './database.ts';
import type { Kafka } from './kafka-port.ts';
import { type LogRow, toRecord } from './log-record.ts';
import { resolveLost } from './lost-events.ts';
import type { Order } from './parked.ts';
import { type OperatorAction, recordAction } from './parked-store.ts';
import type { Refused } from './refusal.ts';

export type LogDesk = {
  readonly db: Database;
  readonly service: string;
  /** The topics that this service publishes. */
  readonly topics: readonly string[];
  readonly kafka: Pick<Kafka, 'publish'>;
};
/** Selects the rows of a topic from a position on and, if given, not older than an instant. */
export type Republish = { readonly topic: string; readonly from: number; readonly since: Date | null };
/** `after`: pass `after` + 1 as `from` to continue; null when all rows were published. */
export type Republished = { readonly found: number; readonly after: number | null };

/** Rows of one action: one or two seconds of publishing. */
const MOST = 10_000;
const BEGIN = statement('select position, occurred_at as "at" from event_log order by position limit 1');
const ROWS = statement(`
  select position, event_id, topic, key, aggregate_id, version, internal_version, type, body::text, occurred_at, correlation_id, readers from event_log
  where topic = $1 and position between $2 and (select published_to from relay) and internal_version is not null
    and ($3::timestamptz is null or occurred_at >= $3) order by position limit $4`);

/** Writes the record of the action first, so that nothing is published without a record. A retry does no harm. */
export async function republish(desk: LogDesk, order: Order, wanted: Republish): Promise<Republished | Refused<'EventsCleared'>> {
  const { db, service, kafka } = desk;
  const [begin] = await db.run<{ position: number; at: Date }>(BEGIN);
  if (begin && wasCleared(wanted, begin)) return { refused: 'EventsCleared' };

  const rows = await db.run<LogRow>(ROWS, [wanted.topic, wanted.from, wanted.since, MOST]);
  const outcome = { found: rows.length, after: rows.length === MOST ? (rows.at(-1)?.position ?? null) : null };
  await record(db, order, { action: 'REPUBLISH', target: wanted, outcome });
  if (!order.dryRun) await kafka.publish(rows.map((row) => toRecord(service, row, row.internal_version ?? row.version)));
  return outcome;
}

/** True when retention has removed some of the selected rows. */
const wasCleared = ({ from, since }: Republish, begin: { position: number; at: Date }): boolean =>
  from < begin.position && (since === null || since < begin.at) && begin.position > 1;

/** Closes the alarm about lost events after their owner has published them again. */
export async function closeLost({ db }: Pick<LogDesk, 'db'>, order: Order, topic: string): Promise<{ closed: number }> {
  return db.transaction(async (tx) => {
    const outcome = { closed: order.dryRun ? 0 : await resolveLost(tx.run, topic) };
    await record(tx, order, { action: 'RESOLVE_LOST', target: { topic }, outcome });
    return outcome;
  });
}

const record = (
  { run }: { run: Run },
  { actor, requestId, dryRun, reason }: Order,
  done: Pick<OperatorAction, 'action' | 'target' | 'outcome'>,
): Promise<void> =>
  recordAction({ run }, { ...done, id: randomUUIDv7(), actor: actor.userId, unit: actor.unit, dryRun, reason, requestId });
