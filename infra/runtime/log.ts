/**
 * The event log: what a service has decided, written and numbered in the transaction of the decision. A relay publishes the rows in order;
 * partners' cursors and rebuilds read the same table.
 */
import { EventEmitter } from 'node:events';
import { ceTypeOf } from '@xueji/schema/events/contract.ts';
import { readersOf } from '@xueji/schema/events/topics.ts';
import pg from 'pg';
import { statement, type Tx } from './database.ts';
import type { Faults } from './faults.ts';
import type { Kafka, OutgoingRecord } from './kafka-port.ts';
import { sessionOptions } from './pools.ts';
import { roundTrip } from './prepared.ts';
import { assertEventSizes, publishUpToRefusal, RecordRefused } from './refused-record.ts';
import { type Logger, metrics } from './telemetry.ts';

/** An event as a decision gives it. `version` counts the events of one aggregate of one topic from 1, without a gap. */
export type NewEvent = {
  readonly topic: string;
  /** Decides the partition; the student's id on every topic about students. */
  readonly key: string;
  readonly aggregateId: string;
  readonly version: number;
  /** Counts those of them that services are told, which is all unless said otherwise; null for an event that only partners are told. */
  readonly internalVersion?: number | null;
  readonly type: string;
  readonly body: object;
  readonly occurredAt: Date;
  readonly correlationId: string;
  /** Units whose readers may see it in a feed: fixed when it happens, so that a page is the same whenever it is read. */
  readonly sides?: { readonly toPath: string; readonly fromPath: string | null };
};

// Writers of one log wait here for each other, from their last statement to the end of their commit. So positions appear in order, and a position
// that was rolled back was never given. A writer that stops in between holds up the others until `transaction_timeout` ends its session (pools.ts).
const APPEND = statement(`
  with head as (update relay set sequenced_to = sequenced_to + json_array_length($1::json) returning sequenced_to - json_array_length($1::json) as before)
  insert into event_log (position, topic, key, aggregate_id, version, internal_version, type, body, occurred_at, correlation_id, to_path, from_path, readers)
  select before + at, topic, key, "aggregateId", version, "internalVersion", type, body, "occurredAt", "correlationId", "toPath", "fromPath", readers
  from head, rows from (json_to_recordset($1::json) as (topic text, key text, "aggregateId" text, version int, "internalVersion" int, type text, body jsonb,
    "occurredAt" timestamptz, "correlationId" text, "toPath" text, "fromPath" text, readers text)) with ordinality
    as e (topic, key, "aggregateId", version, "internalVersion", type, body, "occurredAt", "correlationId", "toPath", "fromPath", readers, at)`);

let wakeRelay: () => void = () => undefined;
/** Of the fault switch `log`: writes events outside the transaction of their decision. */
let appendOutside: ((values: unknown[]) => void) | null = null;

/** Tells readers of the log in this process that it has grown; `grown.emit('rows')` carries nothing, the table is the truth. */
export const grown = new EventEmitter().setMaxListeners(0);

/** Writes events at the end of this transaction; the relay of this process wakes when it is committed. */
export function appendEvents(tx: Tx, events: readonly NewEvent[]): void {
  if (events.length === 0) return;
  const rows = events.map(({ sides, version, internalVersion = version, ...event }) => {
    // Written with the event: the relay may be a process of an older release that does not know the type.
    const readers = readersOf(event.topic, event.type).join();
    return { ...event, ...sides, version, internalVersion, readers };
  });
  const text = JSON.stringify(rows);
  assertEventSizes(events, text);
  const values = [text];
  if (appendOutside) tx.afterCommit(() => appendOutside?.(values));
  else tx.beforeCommit(APPEND, values);
  tx.afterCommit(() => {
    grown.emit('rows');
    wakeRelay();
  });
}

export type Relay = { stop(): Promise<void>; state(): { draining: boolean; detail: string } };

const BATCH = 1000;
const POLL_MS = 200;
/** Pause after a round: at once when quiet, in batches when busy. */
export const pauseAfterMs = (rows: number): number => Math.min(50, rows * 2);
/** Of all relays of one service, the one that holds this lock of its database works. */
const RELAY_LOCK = 7_261_001;

/**
 * A relay that stands still loses its session and with it the lock, so that another process publishes. It asks many times a second; only a
 * publish takes longer, about 10 s until Kafka has to answer.
 */
const RELAY_SESSION = {
  keepAlive: true,
  connectionTimeoutMillis: 5000,
  options: `${sessionOptions({ statementMs: 30_000, lockMs: 25_000, idleMs: 10_000, transactionMs: 40_000, byIndex: true }, 0)} -c idle_session_timeout=60000`,
};
const LIMIT_TRANSACTIONS = `select set_config('transaction_timeout', '40s', false) where current_setting('server_version_num')::int >= 170000`;

const ADOPT_CLUSTER = `update relay set published_to = case when cluster_id = $1 then published_to else 0 end, cluster_id = $1 returning published_to`;
/** What was published is marked when the next is asked for: one question a round. Its one row has no position when nothing follows. */
const MARK_AND_NEXT = statement(`
  select next.* from (select mark_published($1)) marked left join (
    select position, event_id, topic, key, aggregate_id, version, internal_version, type, body::text, occurred_at, correlation_id, readers
    from event_log where position > $1 order by position limit $2) next on true`);
const MARK = statement('select mark_published($1)');

export type LogRow = {
  position: number;
  event_id: string;
  topic: string;
  key: string;
  aggregate_id: string;
  version: number;
  internal_version: number | null;
  type: string;
  /** As it goes out: it is not taken apart and put together again. */
  body: string;
  occurred_at: Date;
  correlation_id: string;
  /** Separated by commas; null when a process of an older release wrote the event. */
  readers: string | null;
};

/** An event as strangers get it, on a topic of its own, under its own id; null when it is not for them. */
export type PublicForm = (event: Pick<NewEvent, 'topic' | 'aggregateId' | 'body'>) => { topic: string; key: string; body: object } | null;

export type RelayOptions = {
  url: string;
  service: string;
  kafka: Pick<Kafka, 'publish' | 'clusterId'>;
  faults: Faults;
  log: Logger;
  publicForm?: PublicForm | undefined;
};

/** Publishes the event log until stopped. Its connection holds the lock; when either is lost it begins again. */
export function startRelay(options: RelayOptions): Relay {
  const { log } = options;
  let stopping = false;
  let state = { draining: false, detail: 'starting' };
  let isRefused = false;
  let wake: (() => void) | null = null;
  let woken = false;
  wakeRelay = () => {
    woken = true;
    wake?.();
  };
  if (options.faults.without('log')) appendOutside = appendOn(options.url, log);
  const waitForWork = async (ms: number) => {
    if (woken || stopping) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    wake = null;
  };

  const drain = async (client: pg.Client) => {
    const adopted = await client.query<{ published_to: number }>(ADOPT_CLUSTER, [await options.kafka.clusterId()]);
    let publishedTo = adopted.rows[0]?.published_to ?? 0;
    while (!stopping) {
      woken = false;
      // A refused record is tried alone: what is behind it would be published again and again.
      const rows = await nextRows(client, publishedTo, isRefused ? 1 : BATCH);
      if (!isRefused) state = { draining: true, detail: 'ok' };
      if (rows.length === 0) {
        await waitForWork(POLL_MS);
        continue;
      }
      const { published, refused } = await publishUpToRefusal(rows, (some) => publishRows(some, options));
      publishedTo = published.at(-1)?.position ?? publishedTo;
      isRefused = refused !== null;
      metrics.relayRefused.set(isRefused ? 1 : 0);
      if (refused) {
        await roundTrip(client, [{ query: MARK, values: [publishedTo] }]);
        throw refused;
      }
      await new Promise((resolve) => setTimeout(resolve, pauseAfterMs(rows.length)));
      // The mark goes with the next question, which waits until there is something to ask for.
      if (rows.length < BATCH) await waitForWork(POLL_MS);
    }
    await roundTrip(client, [{ query: MARK, values: [publishedTo] }]);
  };

  const session = async () => {
    const client = new pg.Client({ ...RELAY_SESSION, connectionString: options.url, application_name: `xueji ${options.service} relay` });
    client.on('error', (error) => log.warn({ err: error }, 'relay: connection lost'));
    await client.connect();
    try {
      await client.query(LIMIT_TRANSACTIONS);
      while (!stopping && !(await client.query<{ got: boolean }>(`select pg_try_advisory_lock(${RELAY_LOCK}) as got`)).rows[0]?.got) {
        state = { draining: true, detail: 'another process of this service publishes' };
        await waitForWork(1000);
        woken = false;
      }
      await drain(client);
    } finally {
      await client.end().catch(() => undefined);
    }
  };

  const running = (async () => {
    for (let tries = 0; !stopping; tries++) {
      await session().catch((error: unknown) => {
        state = { draining: false, detail: error instanceof Error ? error.message : String(error) };
        log[error instanceof RecordRefused ? 'error' : 'warn']({ err: error }, 'relay: round failed, trying again');
      });
      if (!stopping) await waitForWork(Math.min(2000, 100 * 2 ** Math.min(tries, 5)));
    }
  })();

  return {
    state: () => state,
    async stop() {
      stopping = true;
      wake?.();
      await running;
    },
  };
}

function appendOn(url: string, log: Logger) {
  const pool = new pg.Pool({ connectionString: url, max: 1 }).on('error', () => undefined);
  return (values: unknown[]) => void pool.query({ ...APPEND, values }).then(wakeRelay, (err: unknown) => log.error({ err }, 'events lost'));
}

async function nextRows(client: pg.Client, publishedTo: number, most: number): Promise<LogRow[]> {
  const [given] = await roundTrip(client, [{ query: MARK_AND_NEXT, values: [publishedTo, most] }]);
  metrics.statements.inc();
  const next = ((given?.rows ?? []) as LogRow[]).filter(({ position }) => position !== null);
  metrics.relayBehind.set(next.length);
  return next;
}

async function publishRows(rows: readonly LogRow[], { service, kafka, faults, publicForm }: RelayOptions): Promise<void> {
  const records = rows.flatMap((row) => toRecords(service, row, publicForm));
  faults.at('relay.beforePublish');
  await kafka.publish(records);
  if (faults.deliverTwice) await kafka.publish(records);
  faults.at('relay.afterPublish');
  metrics.published.inc(rows.length);
}

function toRecords(service: string, row: LogRow, publicForm: PublicForm | undefined): OutgoingRecord[] {
  const internal = row.internal_version === null ? [] : [toRecord(service, row, row.internal_version)];
  const open = publicForm?.({ topic: row.topic, aggregateId: row.aggregate_id, body: JSON.parse(row.body) });
  if (!open) return internal;
  const { ce_readers: _, ...headers } = toRecord(service, row, row.version).headers;
  const value = JSON.stringify(open.body);
  return [...internal, { topic: open.topic, key: open.key, value, headers: { ...headers, ce_partitionkey: open.key } }];
}

/** CloudEvents 1.0, Kafka binding, binary mode. */
export function toRecord(service: string, row: LogRow, version: number): OutgoingRecord {
  return {
    topic: row.topic,
    key: row.key,
    value: row.body,
    headers: {
      'content-type': 'application/json',
      ce_specversion: '1.0',
      ce_id: row.event_id,
      ce_source: `/xueji/${service}`,
      ce_type: ceTypeOf(row.type),
      ce_time: row.occurred_at.toISOString(),
      ce_subject: row.aggregate_id,
      ce_partitionkey: row.key,
      ce_aggversion: String(version),
      ce_correlationid: row.correlation_id,
      ce_readers: row.readers ?? readersOf(row.topic, row.type).join(),
    },
  };
}
