/**
 * Connection pools of one database. Each pool has its own size, time limits and planner settings, so slow reads cannot block commands, and neither
 * can block the consumer.
 */
import pg from 'pg';
import { Counter, Gauge } from 'prom-client';
import { metricsRegistry } from './telemetry.ts';

/** `counts`: counts over very many rows. `control`: cancels, health and metrics. The relay has its own connection (relay.ts). */
export const POOL_NAMES = ['commands', 'consumer', 'reads', 'counts', 'jobs', 'control'] as const;
export type PoolName = (typeof POOL_NAMES)[number];

export type PoolSettings = {
  readonly size: number;
  /** Callers that may wait for a connection. The next caller is refused at once. */
  readonly mostWaiting: number;
  /** The longest wait for a connection. */
  readonly waitMs: number;
  readonly statementMs: number;
  readonly lockMs: number;
  /** The longest time without a statement inside a transaction. */
  readonly idleMs: number;
  /** The longest transaction. Also ends a writer that stopped in the middle of a protocol message: PostgreSQL does not treat such a session as idle. */
  readonly transactionMs: number;
  /** Planner settings for key look-ups. */
  readonly byIndex: boolean;
};

/** The gateway times out after 10 s. A read ends earlier. A command ends at the latest then, and waits for a lock for at most 6 s. */
export const POOLS: Record<PoolName, PoolSettings> = {
  commands: {
    size: 8,
    mostWaiting: 100,
    waitMs: 5000,
    statementMs: 10_000,
    lockMs: 6000,
    idleMs: 10_000,
    transactionMs: 15_000,
    byIndex: true,
  },
  consumer: {
    size: 2,
    mostWaiting: 8,
    waitMs: 10_000,
    statementMs: 30_000,
    lockMs: 20_000,
    idleMs: 20_000,
    transactionMs: 40_000,
    byIndex: true,
  },
  reads: {
    size: 8,
    mostWaiting: 200,
    waitMs: 4000,
    statementMs: 8000,
    lockMs: 4000,
    idleMs: 8000,
    transactionMs: 16_000,
    byIndex: false,
  },
  // One at a time: several counts would use all cores.
  counts: {
    size: 1,
    mostWaiting: 50,
    waitMs: 6000,
    statementMs: 8000,
    lockMs: 4000,
    idleMs: 8000,
    transactionMs: 16_000,
    byIndex: false,
  },
  jobs: {
    size: 4,
    // Only our own workers wait here, and their number is limited: a process handles up to 640 webhooks.
    mostWaiting: 1000,
    waitMs: 30_000,
    statementMs: 60_000,
    lockMs: 30_000,
    idleMs: 30_000,
    transactionMs: 60_000,
    byIndex: false,
  },
  control: {
    size: 2,
    mostWaiting: 50,
    waitMs: 2000,
    statementMs: 2000,
    lockMs: 1000,
    idleMs: 2000,
    transactionMs: 5000,
    byIndex: false,
  },
};

/**
 * PostgreSQL keeps a plan as long as its connection, including the plans of foreign key checks. A plan from when the table had one page reads the
 * whole table for every row until the table is analysed: 11.2 s of CPU instead of 0.3 s for 20,000 rows that refer to 20,000 others (measured). A
 * hash or merge join with our sets reads the whole index, which is as slow.
 */
const BY_INDEX = ['enable_seqscan=off', 'enable_hashjoin=off', 'enable_mergejoin=off'];
/**
 * How the server detects a dead client: 20 s of unacknowledged data, or three failed keep-alive probes. While a statement runs, it checks every 2 s
 * whether the client is still connected, so a killed process leaves no running statement.
 */
const GONE_CLIENT = [
  'tcp_user_timeout=20000',
  'tcp_keepalives_idle=15',
  'tcp_keepalives_interval=5',
  'tcp_keepalives_count=3',
  'client_connection_check_interval=2000',
];
/** PostgreSQL 17, as `server_version_num` says it. */
export const TRANSACTION_TIMEOUT_SINCE = 170_000;

/** Settings of a session, as PostgreSQL takes them at its start. */
export function sessionOptions(
  { statementMs, lockMs, idleMs, transactionMs, byIndex }: Omit<PoolSettings, 'size' | 'mostWaiting' | 'waitMs'>,
  serverVersion: number,
): string {
  const limits = [
    `statement_timeout=${statementMs}`,
    `lock_timeout=${lockMs}`,
    `idle_in_transaction_session_timeout=${idleMs}`,
    ...(serverVersion >= TRANSACTION_TIMEOUT_SINCE ? [`transaction_timeout=${transactionMs}`] : []),
  ];
  return [...limits, ...GONE_CLIENT, ...(byIndex ? BY_INDEX : [])].map((setting) => `-c ${setting}`).join(' ');
}

/** Too many callers wait for a connection, or this one has waited too long. The caller may retry later. */
export class DatabaseBusy extends Error {
  readonly code = 'SERVICE_BUSY';
}

/** The caller has closed its request, so nobody needs the answer. */
export class CallerGone extends Error {
  readonly code = 'CALLER_GONE';
}

const registers = [metricsRegistry()];
const refused = new Counter({
  name: 'xueji_sql_refused_total',
  help: 'Callers that got no connection, by pool',
  labelNames: ['pool'],
  registers,
});
const cancelled = new Counter({
  name: 'xueji_sql_cancelled_total',
  help: 'Statements cancelled because their caller was gone',
  registers,
});
/** The pools of this process, for the metrics. */
const opened = new Map<PoolName, pg.Pool>();
new Gauge({
  name: 'xueji_sql_waiting',
  help: 'Callers that wait for a connection, by pool',
  labelNames: ['pool'],
  registers,
  collect() {
    for (const [pool, { waitingCount }] of opened) this.set({ pool }, waitingCount);
  },
});

export type Work<T> = (client: pg.PoolClient) => Promise<T>;
export type Pool = {
  /** Lends a connection. When `signal` aborts, the running statement is cancelled and the work rejects with CallerGone. */
  use<T>(work: Work<T>, signal?: AbortSignal): Promise<T>;
  close(): Promise<void>;
};
export type OpenPool = {
  url: string;
  name: PoolName;
  /** Part of the connection name in `pg_stat_activity`. */
  service: string;
  settings: PoolSettings;
  serverVersion: number;
  /** Cancels the running statement of the session with this pid. */
  cancel(pid: number): Promise<unknown>;
};

/**
 * Pause after which an unused connection is closed. A new connection parses and plans every statement again, which costs more CPU than the statements
 * of several requests. The pool lends the connection that was used last, so the connections of a peak close after it.
 */
const UNUSED_MS = 5 * 60_000;
/** Time for the server to end a transaction before we close its connection. */
const SERVER_GRACE_MS = 5000;

export function openPool({ url, name, service, settings, serverVersion, cancel }: OpenPool): Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: `xueji ${service} ${name}`,
    max: settings.size,
    connectionTimeoutMillis: settings.waitMs,
    idleTimeoutMillis: UNUSED_MS,
    keepAlive: true,
    options: sessionOptions(settings, serverVersion),
  });
  // A broken connection is replaced at its next use; its running statement rejects by itself.
  pool.on('error', () => undefined).on('connect', (client) => client.on('error', () => undefined));
  opened.set(name, pool);

  const acquire = async () => {
    if (pool.waitingCount >= settings.mostWaiting) throw busy(name);
    return pool.connect().catch((error: unknown) => {
      throw isWaitTimeout(error) ? busy(name, error) : error;
    });
  };
  return {
    async use(work, signal) {
      if (signal?.aborted) throw new CallerGone('the caller is gone');
      const client = await acquire();
      return lend(client, work, { signal, cancel, endAfterMs: settings.transactionMs + SERVER_GRACE_MS });
    },
    close: () => pool.end(),
  };
}

type Lending = { signal: AbortSignal | undefined; cancel: OpenPool['cancel']; endAfterMs: number };

async function lend<T>(client: pg.PoolClient, work: Work<T>, { signal, cancel, endAfterMs }: Lending): Promise<T> {
  const onAbort = () => {
    cancelled.inc();
    // If the cancel fails, the statement still ends by its timeout.
    void cancel((client as unknown as { processID: number }).processID).catch(() => undefined);
  };
  // The server ends a transaction in time. If it does not, the network or the server has failed and no answer will arrive.
  const deadline = setTimeout(() => void client.end(), endAfterMs);
  signal?.addEventListener('abort', onAbort, { once: true });
  try {
    if (signal?.aborted) throw new CallerGone('the caller is gone');
    return await work(client);
  } catch (error) {
    throw signal?.aborted ? new CallerGone('the caller is gone', { cause: error }) : error;
  } finally {
    clearTimeout(deadline);
    signal?.removeEventListener('abort', onAbort);
    // A late cancel must not hit the next caller's statement, so close such a connection.
    client.release(signal?.aborted ?? false);
  }
}

/** The texts of pg-pool when no connection became free in time, and when a new one took too long to open. */
const WAIT_TIMEOUTS = ['timeout exceeded when trying to connect', 'Connection terminated due to connection timeout'];
const isWaitTimeout = (error: unknown) => error instanceof Error && WAIT_TIMEOUTS.includes(error.message);

function busy(name: PoolName, cause?: unknown): DatabaseBusy {
  refused.inc({ pool: name });
  return new DatabaseBusy(`no connection of the pool ${name} is free`, { cause });
}
