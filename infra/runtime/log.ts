/**
 * The event log: events are written and numbered in the transaction of their decision. The relay publishes the rows in order (relay.ts). Partners'
 * cursors and rebuilds read the same table.
 */
import { EventEmitter } from 'node:events';
import { readersOf } from '@xueji/schema/events/topics.ts';
import pg from 'pg';
import { statement, type Tx } from './database.ts';
import { assertEventSizes } from './refused-record.ts';
import type { Logger } from './telemetry.ts';

/** An event of a decision. `version` numbers the events of one aggregate of one topic from 1, without gaps. */
export type NewEvent = {
  readonly topic: string;
  /** Determines the partition. It is the student's id on every topic about students. */
  readonly key: string;
  readonly aggregateId: string;
  readonly version: number;
  /** Counts those of them that services are told, which is all unless said otherwise; null for an event that only partners are told. */
  readonly internalVersion?: number | null;
  readonly type: string;
  readonly body: object;
  readonly occurredAt: Date;
  readonly correlationId: string;
  /** Units whose readers may see the event in a feed. Fixed when the event is written, so that a page never changes. */
  readonly sides?: { readonly toPath: string; readonly fromPath: string | null };
};

// Writers of one log wait here for each other, from their last statement to the end of their commit. So positions become visible in order and have no
// gaps after a rollback. A writer that stops in between blocks the others until `transaction_timeout` ends its session (pools.ts).
const APPEND = statement(`
  with head as (update relay set sequenced_to = sequenced_to + json_array_length($1::json) returning sequenced_to - json_array_length($1::json) as before)
  insert into event_log (position, topic, key, aggregate_id, version, internal_version, type, body, occurred_at, correlation_id, to_path, from_path, readers)
  select before + at, topic, key, "aggregateId", version, "internalVersion", type, body, "occurredAt", "correlationId", "toPath", "fromPath", readers
  from head, rows from (json_to_recordset($1::json) as (topic text, key text, "aggregateId" text, version int, "internalVersion" int, type text, body jsonb,
    "occurredAt" timestamptz, "correlationId" text, "toPath" text, "fromPath" text, readers text)) with ordinality
    as e (topic, key, "aggregateId", version, "internalVersion", type, body, "occurredAt", "correlationId", "toPath", "fromPath", readers, at)`);

/** Writes events outside the transaction of their decision; null but under the fault switch `log`. */
let appendOutside: ((values: unknown[]) => void) | null = null;

/** Notifies readers of the log in this process about new rows. The event `rows` has no data; readers read the table. */
export const grown = new EventEmitter().setMaxListeners(0);

/** Writes events at the end of this transaction and wakes readers in this process after the commit. */
export function appendEvents(tx: Tx, events: readonly NewEvent[]): void {
  if (events.length === 0) return;
  const rows = events.map(({ sides, version, internalVersion = version, ...event }) => {
    // Stored with the event, because the relay may run in a process of an older release that does not know the type.
    const readers = readersOf(event.topic, event.type).join();
    return { ...event, ...sides, version, internalVersion, readers };
  });
  const text = JSON.stringify(rows);
  assertEventSizes(events, text);
  const values = [text];
  if (appendOutside) tx.afterCommit(() => appendOutside?.(values));
  else tx.beforeCommit(APPEND, values);
  tx.afterCommit(() => grown.emit('rows'));
}

/** For the fault switch `log`. */
export function appendOutsideTransactions(url: string, log: Logger): void {
  const pool = new pg.Pool({ connectionString: url, max: 1 }).on('error', () => undefined);
  appendOutside = (values) =>
    void pool.query({ ...APPEND, values }).then(
      () => grown.emit('rows'),
      (err: unknown) => log.error({ err }, 'events lost'),
    );
}
