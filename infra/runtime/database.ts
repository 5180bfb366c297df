/**
 * A service's database: TypeORM's DataSource for tables and migrations, and a transaction through which sets of rows are read and written in
 * one statement each. Every statement is named, so that PostgreSQL plans it once a connection (saga.md §6.3: a quarter of all cost).
 */
import { createHash } from 'node:crypto';
import pg from 'pg';
import { DataSource, type EntitySchema, type MigrationInterface } from 'typeorm';
import {
  EventLogMigration,
  ExpectedRowsMigration,
  InternalVersionsMigration,
  OperatorsMigration,
  ParkedWorkMigration,
  PositionsMigration,
} from './migrations.ts';
import { type Client, roundTrip, type Statement, type Step } from './prepared.ts';
import { metrics } from './telemetry.ts';

// int8 fits a number here (2^53 events), and a rule's date is a date, not an instant: so a row is the domain's own type.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (text: string) => text);

export type { Statement } from './prepared.ts';

/** A statement under a name of its own; the same text is the same prepared statement. */
export const statement = (text: string): Statement => ({ name: createHash('sha1').update(text).digest('base64url').slice(0, 20), text });

export type Run = <Row extends object>(query: Statement, values?: readonly unknown[]) => Promise<Row[]>;

export type Tx = {
  readonly run: Run;
  /** Goes out with the next statement, or with the commit: for what nobody has to wait for. What fails in it fails there. */
  write(query: Statement, values: readonly unknown[]): void;
  /** Run last, in this order, in one round trip with the commit: what others wait for is held no longer than that. */
  beforeCommit(query: Statement, values: readonly unknown[]): void;
  /** Called once the transaction is committed; not at all when it is rolled back. */
  afterCommit(effect: () => void): void;
};

export type Database = {
  readonly source: DataSource;
  /** One statement outside any transaction, for reads. */
  readonly run: Run;
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

async function runAll(client: Client, steps: readonly Step[]) {
  metrics.statements.inc(steps.length);
  return roundTrip(client, steps);
}

/** What is `waiting` goes out with the first statement. */
const runOn = (client: Client, waiting: Step[] = []): Run =>
  async function run<Row extends object>(query: Statement, values: readonly unknown[] = []) {
    const given = await runAll(client, [...waiting.splice(0), { query, values }]);
    return (given.at(-1)?.rows ?? []) as Row[];
  };

/**
 * A plan is kept as long as its connection, that of a foreign key's check too. One made while its table was a page long reads the whole table for
 * every row until the table is analysed anew: 11.2 s of CPU instead of 0.3 for 20,000 rows that refer to 20,000 others (measured). Hashed or merged
 * with a set of ours, it is read whole by its index, which is no better.
 */
export const BY_INDEX = '-c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off';

export type OpenOptions = {
  url: string;
  pool: number;
  entities: EntitySchema[];
  migrations: (new () => MigrationInterface)[];
};

/** Connects, migrates, and lets the planner see the tables as they are. */
export async function openDatabase({ url, pool, entities, migrations }: OpenOptions): Promise<Database> {
  const source = new DataSource({
    type: 'postgres',
    url,
    entities,
    migrations: [
      EventLogMigration,
      OperatorsMigration,
      PositionsMigration,
      InternalVersionsMigration,
      ExpectedRowsMigration,
      ParkedWorkMigration,
      ...migrations,
    ],
    poolSize: pool,
    extra: { idle_in_transaction_session_timeout: 30_000, keepAlive: true, onConnect: undefined, options: BY_INDEX },
    installExtensions: false,
  });
  await source.initialize();
  const applied = await source.runMigrations({ transaction: 'each' });
  if (applied.length > 0) await source.query('analyze');

  return {
    source,
    run: (query, values) => withClient(source, (client) => runOn(client)(query, values)),
    transaction: (work) => withClient(source, (client) => transact(client, work)),
    close: () => source.destroy(),
  };
}

async function withClient<T>(source: DataSource, work: (client: Client) => Promise<T>): Promise<T> {
  const runner = source.createQueryRunner();
  try {
    return await work((await runner.connect()) as Client);
  } finally {
    await runner.release();
  }
}

/** The beginning goes out with the first statement, and the commit with the last: a transaction takes no round trip of its own. */
async function transact<T>(client: Client, work: (tx: Tx) => Promise<T>): Promise<T> {
  const last: Step[] = [];
  const effects: (() => void)[] = [];
  const waiting = [BEGIN];
  let result: T;
  try {
    result = await work({
      run: runOn(client, waiting),
      write: (query, values) => waiting.push({ query, values }),
      beforeCommit: (query, values) => last.push({ query, values }),
      afterCommit: (effect) => effects.push(effect),
    });
    const ending = await runAll(client, [...waiting.splice(0), ...last, COMMIT]);
    // What the server answers when a failure inside was passed over.
    if (ending.at(-1)?.command === 'ROLLBACK') throw new Error('a statement of this transaction had failed, so nothing of it was written');
  } catch (error) {
    // A broken connection cannot roll back, and need not: the server does it.
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

/** True for failures that the next try may not meet: connection gone, server stopping, deadlock, serialization. */
export function isTransient(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return (
    /^(08|40|53|57)/.test(code) ||
    /^E(CONN|PIPE|TIMEDOUT)/.test(code) ||
    (error instanceof Error && /Connection terminated|timeout exceeded|is not queryable/.test(error.message))
  );
}
