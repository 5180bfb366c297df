/** The relay: publishes the rows of the event log to Kafka in their order. */
import pg from 'pg';
import { statement } from './database.ts';
import type { Faults } from './faults.ts';
import type { Kafka } from './kafka-port.ts';
import { appendOutsideTransactions, grown } from './log.ts';
import { type LogRow, type PublicForm, toRecords } from './log-record.ts';
import { sessionOptions } from './pools.ts';
import { roundTrip } from './prepared.ts';
import { publishUpToRefusal, RecordRefused } from './refused-record.ts';
import { type Logger, metrics } from './telemetry.ts';

export type Relay = { stop(): Promise<void>; state(): { draining: boolean; detail: string } };

const BATCH = 1000;
const POLL_MS = 200;
/** Pause after a round: short when there are few rows, longer for larger batches. */
export const pauseAfterMs = (rows: number): number => Math.min(50, rows * 2);
/** Advisory lock: of all relays of a service, only the holder publishes. */
const RELAY_LOCK = 7_261_001;

/**
 * A relay that stops responding loses its session and the lock, so that another process publishes. It sends many statements a second; only a publish
 * takes longer, at most about 10 s.
 */
const RELAY_SESSION = {
  keepAlive: true,
  connectionTimeoutMillis: 5000,
  options: `${sessionOptions({ statementMs: 30_000, lockMs: 25_000, idleMs: 10_000, transactionMs: 40_000, byIndex: true }, 0)} -c idle_session_timeout=60000`,
};
const LIMIT_TRANSACTIONS = `select set_config('transaction_timeout', '40s', false) where current_setting('server_version_num')::int >= 170000`;

const ADOPT_CLUSTER = `update relay set published_to = case when cluster_id = $1 then published_to else 0 end, cluster_id = $1 returning published_to`;
/** Marks the published position and reads the next rows in one statement. Returns one row without a position when there are no more rows. */
const MARK_AND_NEXT = statement(`
  select next.* from (select mark_published($1)) marked left join (
    select position, event_id, topic, key, aggregate_id, version, internal_version, type, body::text, occurred_at, correlation_id, readers
    from event_log where position > $1 order by position limit $2) next on true`);
const MARK = statement('select mark_published($1)');

export type RelayOptions = {
  url: string;
  service: string;
  kafka: Pick<Kafka, 'publish' | 'clusterId'>;
  faults: Faults;
  log: Logger;
  publicForm?: PublicForm | undefined;
};

/** Publishes the event log until stopped. Its connection holds the lock; when the connection or the lock is lost, it starts again. */
export function startRelay(options: RelayOptions): Relay {
  const { log } = options;
  let stopping = false;
  let state = { draining: false, detail: 'starting' };
  let isRefused = false;
  let wake: (() => void) | null = null;
  let woken = false;
  const wakeUp = () => {
    woken = true;
    wake?.();
  };
  grown.on('rows', wakeUp);
  if (options.faults.without('log')) appendOutsideTransactions(options.url, log);
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
      // A refused record is retried alone, because the rows behind it would otherwise be published repeatedly.
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
      // The position is marked by the next statement, which waits until there is work.
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
      grown.off('rows', wakeUp);
      wake?.();
      await running;
    },
  };
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
