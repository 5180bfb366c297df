import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { mock } from 'node:test';
import { isTransient, type ServiceDatabase, statement } from './database.ts';
import { appendEvents } from './log.ts';
import { CallerGone, DatabaseBusy, openPool, POOL_NAMES, POOLS } from './pools.ts';
import { openTestDatabase, until } from './testing.ts';

const ONE = statement('select 1 as one');
const SLOW = statement('select pg_sleep(60)');
const RUNNING = statement(
  `select pid from pg_stat_activity where datname = current_database() and query like 'select pg_sleep%' and state = 'active'`,
);
const SMALL = { size: 2, mostWaiting: 1, waitMs: 1000 };

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

let db: ServiceDatabase & { url: string };
const isRunning = async (count: number) => (await db.control.run(RUNNING)).length === count;

describe('pools of one process', () => {
  beforeEach(async () => {
    db = await openTestDatabase({ entities: [], migrations: [], service: 'test', pools: { reads: { ...SMALL, statementMs: 2000 } } });
  });
  afterEach(() => db.close());

  test('slow reads block only other reads, for a limited time', async () => {
    const slow = [db.read.run(SLOW), db.read.run(SLOW)].map(failureOf);
    await until(() => isRunning(2));
    const waiting = failureOf(db.read.run(ONE));
    expect(await failureOf(db.read.run(ONE))).toBeInstanceOf(DatabaseBusy);
    const others = [db, db.consumer, db.jobs, db.control].map((pool) => pool.run(ONE));
    expect(await Promise.all(others)).toEqual(others.map(() => [{ one: 1 }]));
    expect(await waiting).toBeInstanceOf(DatabaseBusy);
    const ended = await Promise.all(slow);
    expect(ended.map((error) => [(error as { code: string }).code, isTransient(error)])).toEqual([
      ['57014', true],
      ['57014', true],
    ]);
    expect(await db.read.run(ONE)).toEqual([{ one: 1 }]);
  });

  test('each session has its own limits and name, and only key look-ups have their plans restricted', async () => {
    const settings = await Promise.all(
      [db, db.consumer, db.read, db.jobs, db.control].map((pool) =>
        pool.run(
          statement(`select current_setting('application_name') as name, current_setting('statement_timeout') as statement,
            current_setting('transaction_timeout') as transaction, current_setting('tcp_user_timeout') as tcp, current_setting('enable_seqscan') as scans`),
        ),
      ),
    );
    expect(settings.flat()).toEqual([
      { name: 'xueji test commands', statement: '10s', transaction: '15s', tcp: '20000', scans: 'off' },
      { name: 'xueji test consumer', statement: '30s', transaction: '40s', tcp: '20000', scans: 'off' },
      { name: 'xueji test reads', statement: '2s', transaction: '16s', tcp: '20000', scans: 'on' },
      { name: 'xueji test jobs', statement: '1min', transaction: '1min', tcp: '20000', scans: 'on' },
      { name: 'xueji test control', statement: '2s', transaction: '5s', tcp: '20000', scans: 'on' },
    ]);
  });
});

test('a connection that nobody uses for minutes stays open, with its prepared statements', async () => {
  db = await openTestDatabase({ entities: [], migrations: [] });
  const PID = statement('select pg_backend_pid() as pid');
  const mocked = mock.method(globalThis, 'setTimeout');
  const [first] = await db.read.run(PID);
  // The timers of the pool that close an unused connection.
  const pauses = mocked.mock.calls.map(({ arguments: [, ms] }) => ms ?? 0);
  mocked.mock.restore();
  expect(pauses.filter((ms) => ms > 60_000)).toEqual([300_000]);
  expect(await db.read.run(PID)).toEqual([first]);
  await db.close();
});

test('a server that is too slow to open a connection counts as busy', async () => {
  const silent = createServer().listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const { port } = silent.address() as AddressInfo;
  const pool = openPool({
    url: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    name: 'reads',
    service: 'test',
    settings: { ...POOLS.reads, waitMs: 50 },
    serverVersion: 180_000,
    cancel: async () => undefined,
  });
  expect(await failureOf(pool.use(async () => 'connected'))).toBeInstanceOf(DatabaseBusy);
  await pool.close();
  silent.close();
});

test.each(POOL_NAMES)('every wait of the pool %s has a limit, and a lock wait ends before the statement timeout', (name) => {
  const { size, mostWaiting, waitMs, statementMs, lockMs, idleMs, transactionMs } = POOLS[name];
  for (const bound of [size, mostWaiting, waitMs, statementMs, lockMs, idleMs, transactionMs]) expect(bound).toBeGreaterThan(0);
  expect(lockMs).toBeLessThan(statementMs);
  expect(transactionMs).toBeGreaterThanOrEqual(statementMs);
});

describe('a caller that has disconnected', () => {
  beforeEach(async () => {
    // No timeout interferes with what these tests wait for.
    const reads = { size: 1, mostWaiting: 5, waitMs: 30_000, statementMs: 120_000, lockMs: 120_000, transactionMs: 120_000 };
    db = await openTestDatabase({ entities: [], migrations: [], pools: { reads } });
  });
  afterEach(() => db.close());

  test.each(['a statement', 'a transaction'])('ends %s in PostgreSQL, and what has waited behind it goes on', async (kind) => {
    const caller = new AbortController();
    const reads = db.read.cancelledBy(caller.signal);
    const work = failureOf(kind === 'a statement' ? reads.run(SLOW) : reads.transaction((tx) => tx.run(SLOW)));
    await until(() => isRunning(1));
    const dropped = failureOf(reads.run(SLOW));
    const other = db.read.run(ONE);
    caller.abort();
    expect(await work).toBeInstanceOf(CallerGone);
    expect(await dropped).toBeInstanceOf(CallerGone);
    expect(await other).toEqual([{ one: 1 }]);
    await until(() => isRunning(0));
    expect(await failureOf(reads.run(ONE))).toBeInstanceOf(CallerGone);
  });

  test('ends a wait for a lock', async () => {
    const caller = new AbortController();
    const lock = statement('update relay set cluster_id = cluster_id');
    await db.transaction(async (tx) => {
      await tx.run(lock);
      const work = failureOf(db.read.cancelledBy(caller.signal).run(lock));
      const waits = statement(`select 1 as one from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`);
      await until(async () => (await db.control.run(waits)).length === 1);
      caller.abort();
      expect(await work).toBeInstanceOf(CallerGone);
      await until(async () => (await db.control.run(waits)).length === 0);
    });
  });
});

describe('a writer that stops while it holds the head of the log', () => {
  beforeEach(async () => {
    db = await openTestDatabase({ entities: [], migrations: [] });
  });
  afterEach(() => db.close());

  const stateOf = (pid: number) => /^State:\s+(\w)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];

  test.each(['between statements', 'within a message'])(
    '%s loses its session; others go on, and nothing of it is written',
    async (where) => {
      const env = { ...process.env, DATABASE_URL: db.url };
      const child = spawn(process.execPath, [join(import.meta.dirname, 'torn-writer.ts'), where], {
        env,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const pid = child.pid ?? 0;
      try {
        await until(() => stateOf(pid) === 'T');
        await db.transaction(async (tx) => {
          appendEvents(tx, [
            { topic: 't', key: 'k', aggregateId: 'a', version: 1, type: 'Said', body: {}, occurredAt: new Date(), correlationId: 'c' },
          ]);
        });
        const [head] = await db.run(statement('select sequenced_to as head, (select count(*) from event_log) as events from relay'));
        expect(head).toEqual({ head: 1, events: 1 });

        process.kill(pid, 'SIGCONT');
        const [answer] = await once(child.stdout, 'data');
        expect(String(answer).trim()).toBe('failed');
        expect(await db.run(statement('select sequenced_to as head from relay'))).toEqual([{ head: 1 }]);
      } finally {
        child.kill('SIGKILL');
      }
    },
  );
});
