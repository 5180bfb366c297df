import { type Database, statement } from './database.ts';
import { startJobs } from './jobs.ts';
import { type Chunk, type ChunkedKind, createLane, DONE, type JobParts, type RecurringKind } from './jobs-lane.ts';
import { addJob, cancelJob, type Job } from './jobs-store.ts';
import { listParkedWork, retryWork } from './parked-work.ts';
import { createLogger } from './telemetry.ts';
import { openTestDatabase, until } from './testing.ts';

const log = createLogger('test', 'silent');
let db: Database;
beforeAll(async () => {
  db = await openTestDatabase({ entities: [], migrations: [] });
  await db.source.query('create table written (job text, n int, primary key (job, n))');
});
afterAll(() => db.close());
beforeEach(() => db.source.query('delete from jobs; delete from job_turns; delete from parked_work; delete from written'));

const KIND = 'numbers';
const WRITE = statement('insert into written (job, n) values ($1, $2)');
/** Writes the numbers 1 to 4, one per chunk, from the saved state. A duplicate number breaks the key. */
const numbers = (more: Partial<ChunkedKind> = {}, fail: (job: Job, n: number) => unknown = () => null): ChunkedKind => ({
  name: KIND,
  mostOpen: 2,
  longestPauseMs: 60_000,
  async *chunks(job) {
    for (let n = ((job.state as { last: number } | null)?.last ?? 0) + 1; n <= 4; n++) yield write(job, n, fail);
  },
  ...more,
});
const write =
  (job: Job, n: number, fail: (job: Job, n: number) => unknown): Chunk =>
  async (tx) => {
    await tx.run(WRITE, [job.id, n]);
    const error = await fail(job, n);
    if (error) throw error;
    return n === 4 ? DONE : { state: { last: n }, done: n, total: 4 };
  };

const parts: JobParts = { get db() { return db; }, log }; // biome-ignore format: one line
const add = (id: string, unit = 'unit') => addJob(db, { kind: KIND, id, unit });
const writtenBy = async (job: string): Promise<number[]> =>
  (await db.source.query('select n from written where job = $1 order by n', [job])).map(({ n }: { n: number }) => n);
const jobs = (): Promise<{ id: string; done: number; total: number | null; holder: string | null }[]> =>
  db.source.query('select id, done, total, holder from jobs order by id');
const parked = () => listParkedWork(db, { queue: '', item: '' }, 10);
const endLeases = () => db.source.query(`update jobs set lease_until = now() - interval '1 s'`);
const turns = async (lane: { turn(): Promise<string> }, count: number) => {
  for (let turn = 0; turn < count; turn++) await lane.turn();
};
/** Runs turns until there is no work. */
const finish = async (lane: { turn(): Promise<string> }) => {
  while ((await lane.turn()) === 'worked');
};
const ALL = [1, 2, 3, 4];
const transient = () => Object.assign(new Error('serialization failure'), { code: '40001' });
const END = statement(`insert into written (job, n) values ($1, -1)`);
const giveUp = { afterTries: 3, end: (tx: Parameters<Chunk>[0], id: string) => tx.run(END, [id]) };

test('a job runs in chunks, shows its progress, and is deleted at its end', async () => {
  await add('a');
  const lane = createLane(parts, numbers());
  expect(await lane.turn()).toBe('worked');
  expect(await jobs()).toMatchObject([{ id: 'a', done: 1, total: 4 }]);
  await turns(lane, 3);
  expect([await writtenBy('a'), await jobs(), await lane.turn()]).toEqual([ALL, [], 'nothing']);
});

test('a job of a dead process continues at its next chunk after the lease has expired, and not before', async () => {
  await add('a');
  await turns(createLane(parts, numbers()), 2);
  const other = createLane(parts, numbers());
  expect(await other.turn()).toBe('nothing');
  await endLeases();
  await finish(other);
  expect([await writtenBy('a'), await jobs()]).toEqual([ALL, []]);
});

test('a renewed lease does not expire, and a process that stops releases its jobs at once', async () => {
  await add('a');
  const [first, second] = [createLane(parts, numbers()), createLane(parts, numbers())];
  await first.turn();
  await endLeases();
  await first.renew();
  expect(await second.turn()).toBe('nothing');
  await first.release();
  expect(await second.turn()).toBe('worked');
  expect(await writtenBy('a')).toEqual([1, 2]);
});

test('a chunk of a process that has lost its lease is not written', async () => {
  await add('a');
  const kind = numbers({
    async *chunks(job) {
      // Another process takes the job before the chunk of this one is written.
      await db.source.query('update jobs set holder = gen_random_uuid()');
      yield write(job, 1, () => null);
    },
  });
  await createLane(parts, kind).turn();
  expect([await writtenBy('a'), await parked()]).toEqual([[], []]);
  await endLeases();
  await finish(createLane(parts, numbers()));
  expect([await writtenBy('a'), await jobs()]).toEqual([ALL, []]);
});

test('a process that gets a job back reads its state again', async () => {
  await add('a');
  const [first, second] = [createLane(parts, numbers()), createLane(parts, numbers())];
  await first.turn();
  await endLeases();
  await turns(second, 2);
  await second.release();
  await first.turn();
  expect([await writtenBy('a'), await jobs()]).toEqual([ALL, []]);
});

test('a chunk whose connection breaks writes nothing and is run again', async () => {
  await add('a');
  const CUT = statement(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state = $1',
  );
  let cuts = 0;
  const lane = createLane(
    parts,
    numbers({ giveUp }, async (_, n) => {
      if (n === 2 && cuts++ === 0) await db.run(CUT, ['idle in transaction']);
    }),
  );
  await turns(lane, 2);
  expect([cuts, await writtenBy('a')]).toEqual([1, [1]]);
  expect(await parked()).toMatchObject([{ item: 'a', tries: 1 }]);
  await retryWork(db, KIND, null);
  await finish(lane);
  expect([await writtenBy('a'), await parked(), await jobs()]).toEqual([ALL, [], []]);
});

test('two workers share the jobs and run each chunk once', async () => {
  for (let n = 0; n < 12; n++) await add(`job ${n}`, `unit ${n % 5}`);
  const workers = [startJobs({ ...parts, kinds: [numbers()] }), startJobs({ ...parts, kinds: [numbers()] })];
  await until(async () => (await jobs()).length === 0);
  await Promise.all(workers.map((worker) => worker.stop()));
  expect(await db.source.query('select count(*)::int as n from written')).toEqual([{ n: 48 }]);
  expect(await parked()).toEqual([]);
});

test('units take turns, independent of their number of jobs', async () => {
  for (let n = 0; n < 6; n++) await add(`many ${n}`, 'first');
  await add('one', 'second');
  await turns(createLane(parts, numbers({ mostOpen: 10 })), 8);
  expect(await writtenBy('one')).toEqual(ALL);
});

test('a job with a long preparation lets others run, and a failure in the preparation counts', async () => {
  await add('long', 'one');
  await add('short', 'two');
  const kind = numbers();
  const prepared: ChunkedKind = {
    ...kind,
    giveUp,
    async *chunks(job) {
      if (job.id === 'long') yield* [null, null];
      if (job.id === 'long') throw transient();
      yield* kind.chunks(job);
    },
  };
  const lane = createLane(parts, prepared);
  await turns(lane, 4);
  expect([await writtenBy('short'), await writtenBy('long')]).toEqual([[1, 2], []]);
  for (let round = 0; (await jobs()).length > 0 && round < 20; round++) {
    await retryWork(db, KIND, null);
    await lane.turn();
  }
  expect([await writtenBy('short'), await writtenBy('long')]).toEqual([ALL, [-1]]);
});

test('a new job gets the next turn of its unit', async () => {
  await add('long');
  const lane = createLane(parts, numbers());
  await turns(lane, 2);
  await add('short');
  await lane.turn();
  expect(await writtenBy('short')).toEqual([1]);
});

test('jobs beyond the limit of open jobs are closed, and opened again from their saved state', async () => {
  for (const id of ['a', 'b', 'c', 'd']) await add(id, id);
  const lane = createLane(parts, numbers());
  await finish(lane);
  expect(await db.source.query('select count(*)::int as n from written')).toEqual([{ n: 16 }]);
});

test('a failing job is parked while others continue, and continues after its fault is repaired', async () => {
  await add('bad', 'first');
  await add('good', 'second');
  let broken = true;
  const lane = createLane(
    parts,
    numbers({}, ({ id }, n) => (broken && id === 'bad' && n === 2 ? new Error('poison') : null)),
  );
  await finish(lane);
  expect([await writtenBy('bad'), await writtenBy('good')]).toEqual([[1], ALL]);
  expect(await parked()).toMatchObject([{ queue: KIND, item: 'bad', tries: 1 }]);
  await retryWork(db, KIND, null);
  await lane.turn();
  expect(await parked()).toMatchObject([{ item: 'bad', tries: 2 }]);
  expect(await lane.turn()).toBe('nothing');

  broken = false;
  await retryWork(db, KIND, ['bad']);
  await finish(lane);
  expect([await writtenBy('bad'), await parked(), await jobs()]).toEqual([ALL, [], []]);
});

test('a job that fails repeatedly at one chunk is given up, in one transaction with its end', async () => {
  await add('a');
  const lane = createLane(
    parts,
    numbers({ giveUp }, (_, n) => (n === 2 ? transient() : null)),
  );
  await lane.turn();
  for (let failure = 1; failure <= 3; failure++) {
    expect(await writtenBy('a')).toEqual([1]);
    await retryWork(db, KIND, null);
    await lane.turn();
  }
  expect([await writtenBy('a'), await jobs(), await parked()]).toEqual([[-1, 1], [], []]);
});

test('failures before a chunk that succeeded do not count', async () => {
  await add('a');
  const failed = new Set<number>();
  const failOnce = (_: Job, n: number) => (failed.size === failed.add(n).size ? null : transient());
  const lane = createLane(parts, numbers({ giveUp: { ...giveUp, afterTries: 2 } }, failOnce));
  while ((await lane.turn()) === 'worked') await retryWork(db, KIND, null);
  expect([failed.size, await writtenBy('a')]).toEqual([4, ALL]);
});

test('a failure that no retry can solve ends a job at once, if the kind allows it', async () => {
  await add('a');
  await createLane(
    parts,
    numbers({ giveUp }, () => new Error('poison')),
  ).turn();
  expect([await writtenBy('a'), await jobs(), await parked()]).toEqual([[-1], [], []]);
});

test('a cancelled job stops before its next chunk, and is closed', async () => {
  await add('a');
  let closed = 0;
  const kind = numbers({
    async *chunks(job) {
      try {
        yield* numbers().chunks(job);
      } finally {
        closed += 1;
      }
    },
  });
  const lane = createLane(parts, kind);
  await lane.turn();
  expect(await db.transaction((tx) => cancelJob(tx, KIND, 'a'))).toBe(true);
  expect(await lane.turn()).toBe('nothing');
  await lane.renew();
  await until(() => closed === 1);
  expect([await writtenBy('a'), await cancelJob(db, KIND, 'a')]).toEqual([[1], false]);
});

test('a job that fails after it was cancelled, or after another process has taken it, is not parked', async () => {
  for (const lose of [() => cancelJob(db, KIND, 'a'), () => db.source.query('update jobs set holder = gen_random_uuid()')]) {
    await add('a');
    const failing = numbers({
      // biome-ignore lint/correctness/useYield: it fails before its first chunk
      async *chunks() {
        await lose();
        throw transient();
      },
    });
    await createLane(parts, failing).turn();
    expect(await parked()).toEqual([]);
  }
});

test('a cancel waits for the chunk that is being written, and no chunk is written after it', async () => {
  await add('a');
  const { promise: written, resolve: isWritten } = Promise.withResolvers<void>();
  const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>();
  const lane = createLane(
    parts,
    numbers({}, () => {
      isWritten();
      return mayEnd;
    }),
  );
  const turn = lane.turn();
  await written;
  const cancelled = cancelJob(db, KIND, 'a');
  const WAITS = statement(`select 1 as one from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`);
  await until(async () => (await db.run(WAITS)).length > 0);
  end();
  expect([await cancelled, await turn]).toEqual([true, 'worked']);
  await finish(lane);
  expect(await writtenBy('a')).toEqual([1]);
});

test('a recurring kind has one job: it is due when a process starts and some time after its last end', async () => {
  let runs = 0;
  const recurring: RecurringKind = { name: 'cleaning', everyMs: 3_600_000, run: async () => runs++ };
  const [first, second] = [createLane(parts, recurring), createLane(parts, recurring)];
  expect([await first.turn(), await first.turn(), await second.turn(), await second.turn()]).toEqual([
    'worked',
    'nothing',
    'worked',
    'nothing',
  ]);
  await db.source.query('update jobs set run_at = now()');
  expect([await first.turn(), await second.turn(), runs, (await jobs()).length]).toEqual(['worked', 'nothing', 3, 1]);
});

test('one process at a time runs a recurring job', async () => {
  const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>();
  const lane = createLane(parts, { name: 'cleaning', everyMs: 0, run: () => mayEnd });
  const turn = lane.turn();
  await until(async () => (await jobs())[0]?.holder !== null && (await jobs()).length === 1);
  const other = createLane(parts, { name: 'cleaning', everyMs: 0, run: async () => undefined });
  expect(await other.turn()).toBe('nothing');
  end();
  await turn;
  expect(await other.turn()).toBe('worked');
});

test('a kind that fails or takes long does not stop another kind', async () => {
  await add('a');
  const { promise: forever, resolve: end } = Promise.withResolvers<void>();
  const slow: RecurringKind = { name: 'slow', everyMs: 1000, run: () => forever };
  const worker = startJobs({ ...parts, kinds: [slow, numbers()] });
  await until(async () => (await writtenBy('a')).length === 4);
  end();
  await worker.stop();
});
