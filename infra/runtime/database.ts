/**
 * A service's database: TypeORM's DataSource for tables and migrations, and a transaction in which one statement reads or writes a set of rows. Every
 * statement is named, so that PostgreSQL plans it once per connection (planning was a quarter of all cost).
 */
import { createHash } from 'node:crypto';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { type MigrateOptions, migrate } from './migrate.ts';
import {
  DatabaseBusy,
  openPool,
  POOL_NAMES,
  POOLS,
  type Pool,
  type PoolName,
  type PoolSettings,
  TRANSACTION_TIMEOUT_SINCE,
} from './pools.ts';
import { type Client, roundTrip, type Statement, type Step } from './prepared.ts';
import { type Logger, metrics } from './telemetry.ts';

// int8 values fit into a number (2^53 events), and dates stay texts, so that a row has the domain's own type.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (text: string) => text);

export type { Statement } from './prepared.ts';

/** A named statement. The same text gives the same prepared statement. */
export const statement = (text: string): Statement => ({ name: createHash('sha1').update(text).digest('base64url').slice(0, 20), text });

export type Run = <Row extends object>(query: Statement, values?: readonly unknown[]) => Promise<Row[]>;

export type Tx = {
  readonly run: Run;
  /** Sends the statement together with the next one or with the commit, so it costs no round trip. Its error appears there. */
  write(query: Statement, values: readonly unknown[]): void;
  /** Runs the statement last, in one round trip with the commit, so that its locks are held as short as possible. */
  beforeCommit(query: Statement, values: readonly unknown[]): void;
  /** Called after the commit. Not called after a rollback. */
  afterCommit(effect: () => void): void;
};

/** Statements and transactions over one pool of connections. */
export type Database = {
  readonly source: DataSource;
  /** One statement outside any transaction. */
  readonly run: Run;
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

/** Reads for people. `cancelledBy` gives reads that are cancelled when `signal` aborts. */
export type Reads = Database & { cancelledBy(signal: AbortSignal): Database };

/**
 * A service's database. It is itself the pool for commands; every other kind of work has its own pool. `jobs` is for long work: imports, sweeps,
 * webhooks, retention, operators.
 */
export type ServiceDatabase = Database & {
  readonly read: Reads;
  readonly consumer: Database;
  readonly jobs: Database;
  /** For health and metrics only: it still answers when all other pools are busy. */
  readonly control: Database;
  /** For counts over very many rows, one at a time. */
  readonly counts: Reads;
  /** From now on every pool passes its rows through `view`. */
  showRows(view: RowView): void;
};

async function runAll(client: Client, steps: readonly Step[]) {
  metrics.statements.inc(steps.length);
  return roundTrip(client, steps);
}

/** Rows as callers get them. */
export type RowView = <Row extends object>(rows: Row[]) => Row[];

/** The `waiting` steps are sent with the first statement. */
const runOn = (client: Client, view: RowView = (rows) => rows, waiting: Step[] = []): Run =>
  async function run<Row extends object>(query: Statement, values: readonly unknown[] = []) {
    const given = await runAll(client, [...waiting.splice(0), { query, values }]);
    return view((given.at(-1)?.rows ?? []) as Row[]);
  };

export type OpenOptions = MigrateOptions & {
  /** Settings that differ from POOLS. */
  pools?: Partial<Record<PoolName, Partial<PoolSettings>>>;
  log?: Pick<Logger, 'warn'>;
};

/** Connects, migrates, and updates the statistics of the planner. */
export async function openDatabase(options: OpenOptions): Promise<ServiceDatabase> {
  const source = await migrate(options);
  const pools = openPools(options, await versionOf(source, options.log));
  let viewed: RowView = (rows) => rows;
  const view: RowView = (rows) => viewed(rows);
  const close = async () => void (await Promise.all([...Object.values(pools).map((pool) => pool.close()), source.destroy()]));
  const over = (pool: Pool, signal?: AbortSignal): Database => ({
    source,
    run: (query, values) => pool.use((client) => runOn(client, view)(query, values), signal),
    transaction: (work) => pool.use((client) => transact(client, view, work), signal),
    close,
  });
  const reads = (pool: Pool): Reads => ({ ...over(pool), cancelledBy: (signal) => over(pool, signal) });
  return {
    ...over(pools.commands),
    read: reads(pools.reads),
    consumer: over(pools.consumer),
    jobs: over(pools.jobs),
    control: over(pools.control),
    counts: reads(pools.counts),
    showRows(next) {
      viewed = next;
    },
  };
}

async function versionOf(source: DataSource, log: OpenOptions['log']): Promise<number> {
  const [{ server_version_num: version }] = (await source.query('show server_version_num')) as [{ server_version_num: string }];
  if (Number(version) < TRANSACTION_TIMEOUT_SINCE)
    log?.warn(
      { version },
      'this PostgreSQL has no transaction_timeout: a writer that hangs is ended only when its session is idle. Use 17 or later.',
    );
  return Number(version);
}

const CANCEL = statement('select pg_cancel_backend($1)');

function openPools({ url, service = 'xueji', pools = {} }: OpenOptions, serverVersion: number): Record<PoolName, Pool> {
  const cancel = (pid: number) => opened.control.use((client) => runOn(client)(CANCEL, [pid]));
  const open = (name: PoolName) => openPool({ url, name, service, settings: { ...POOLS[name], ...pools[name] }, serverVersion, cancel });
  const opened = Object.fromEntries(POOL_NAMES.map((name) => [name, open(name)])) as Record<PoolName, Pool>;
  return opened;
}

/** `begin` is sent with the first statement and `commit` with the last, so a transaction adds no round trip. */
async function transact<T>(client: Client, view: RowView, work: (tx: Tx) => Promise<T>): Promise<T> {
  const last: Step[] = [];
  const effects: (() => void)[] = [];
  const waiting = [BEGIN];
  let result: T;
  try {
    result = await work({
      run: runOn(client, view, waiting),
      write: (query, values) => waiting.push({ query, values }),
      beforeCommit: (query, values) => last.push({ query, values }),
      afterCommit: (effect) => effects.push(effect),
    });
    const ending = await runAll(client, [...waiting.splice(0), ...last, COMMIT]);
    // The server answers ROLLBACK when an earlier error in the transaction was ignored.
    if (ending.at(-1)?.command === 'ROLLBACK') throw new Error('a statement of this transaction failed, so nothing was written');
  } catch (error) {
    // A broken connection cannot roll back; the server does it.
    await runAll(client, [ROLLBACK]).catch(() => undefined);
    throw error;
  }
  metrics.commits.inc();
  for (const effect of effects) effect();
  return result;
}

const step = (text: string): Step => ({ query: statement(text), values: [] });
const BEGIN = step('begin');
const COMMIT = step('commit');
const ROLLBACK = step('rollback');

/** True when a lock, a statement or a transaction exceeded its time limit, or no connection was free. A retry may succeed. */
export const isTimeLimit = (error: unknown): boolean => error instanceof DatabaseBusy || /^(55P03|57014|25P0[34])$/.test(codeOf(error));

/** True when the work itself exceeded its time limit. A smaller batch may be fast enough. */
export const tookTooLong = (error: unknown): boolean => /^(57014|25P04)$/.test(codeOf(error));

/** True for temporary failures: lost connection, server shutdown, deadlock, serialization failure, time limit. */
export function isTransient(error: unknown): boolean {
  return (
    isTimeLimit(error) ||
    /^(08|40|53|57)/.test(codeOf(error)) ||
    /^E(CONN|PIPE|TIMEDOUT)/.test(codeOf(error)) ||
    (error instanceof Error && /Connection terminated|timeout exceeded|is not queryable/.test(error.message))
  );
}

/** True when PostgreSQL ended the transaction because it waited for another one that waited for it. The other one goes on, so a retry can succeed. */
export const isDeadlock = (error: unknown): boolean => codeOf(error) === '40P01';

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');
