/** Works on the jobs of one kind in one process: takes a job for one turn, runs its next chunks, and parks a job that fails. */
import { randomUUID } from 'node:crypto';
import { Counter } from 'prom-client';
import { type Database, isTransient, type Tx } from './database.ts';
import {
  addRecurring,
  endJob,
  endRun,
  holdJob,
  type Job,
  type Lease,
  type Progress,
  releaseLeases,
  renewLeases,
  saveProgress,
  type TakenJob,
  takeTurn,
} from './jobs-store.ts';
import { parkWork } from './parked-work.ts';
import { type Logger, metricsRegistry } from './telemetry.ts';

/** Returned by the last chunk of a job. The job ends in the same transaction. */
export const DONE = 'DONE';
/** Writes in the transaction that also saves the returned progress. */
export type Chunk = (tx: Tx) => Promise<Progress | typeof DONE>;
/**
 * The chunks of one job, starting from its saved state. The generator reads the input of a chunk outside of transactions, and stays open between
 * turns. The job ends when a chunk returns DONE or there are no more chunks. Null ends the turn without saving, so that a long preparation does not
 * block other jobs.
 */
export type Chunks = AsyncGenerator<Chunk | null, void>;

/** Jobs that a service adds with `addJob`. Each is done in chunks. */
export type ChunkedKind = {
  /** Also the name of its queue of parked work. */
  readonly name: string;
  /** How many jobs one process keeps open between turns; 1 by default. */
  readonly mostOpen?: number;
  /** The longest pause after a failure. */
  readonly longestPauseMs: number;
  chunks(job: Job): Chunks;
  /**
   * Ends a job permanently after a number of failures at the same chunk, or after a failure that no retry can solve. Without it, a job is retried
   * until it succeeds.
   */
  readonly giveUp?: GiveUp;
};
type GiveUp = { readonly afterTries: number; readonly end: (tx: Tx, id: string) => Promise<unknown> };
/** One job that runs again some time after its end, in one process at a time. It uses its own transactions. */
export type RecurringKind = {
  readonly name: string;
  /** Time from the end of one run to the start of the next. Also the longest pause after a failure. */
  readonly everyMs: number;
  run(): Promise<unknown>;
};
export type JobKind = ChunkedKind | RecurringKind;

export type JobParts = { readonly db: Database; readonly log: Logger };
export type Worked = 'worked' | 'nothing' | 'failed';
export type Lane = {
  /** Runs one turn of the job that has waited longest. */
  turn(): Promise<Worked>;
  /** Renews the leases of this process, and closes jobs that were cancelled or taken by another process. */
  renew(): Promise<void>;
  /** Releases the leases of a process that stops, so that others do not wait for their end. */
  release(): Promise<void>;
};

/** Opening a job takes time, so a job that had to be opened again gets a longer turn. */
const LONGEST_TURN_MS = 1000;

const registers = [metricsRegistry()];
const chunksDone = new Counter({ name: 'xueji_job_chunks_total', help: 'Chunks of jobs that were saved', labelNames: ['kind'], registers });
const failures = new Counter({ name: 'xueji_job_failures_total', help: 'Turns of jobs that failed', labelNames: ['kind'], registers });

export function createLane({ db, log }: JobParts, kind: JobKind, stopping: () => boolean = () => false): Lane {
  const holder = randomUUID();
  const work = 'chunks' in kind ? chunkedWork(db, kind, stopping) : recurringWork(db, kind);
  return {
    async turn() {
      let lease: Lease | null = null;
      try {
        const job = await work.take(holder);
        if (!job) return 'nothing';
        lease = { kind: kind.name, id: job.id, holder };
        await work.serve(job, lease);
        return 'worked';
      } catch (error) {
        if (stopping()) return 'failed';
        log[isTransient(error) ? 'warn' : 'error']({ err: error, kind: kind.name, job: lease?.id }, 'job failed');
        if (!lease) return 'failed';
        const failed = lease;
        // When the database is unavailable, the failure is not counted.
        return db
          .transaction((tx) => fail(tx, kind, failed, error))
          .then(
            () => 'worked',
            () => 'failed',
          );
      }
    },
    async renew() {
      // If the renewal fails, another process may take a job. The transaction of the next chunk checks this.
      const held = await renewLeases(db, kind.name, holder).catch(() => null);
      if (held) work.closeOthers(held);
    },
    release: () => releaseLeases(db, kind.name, holder, null).then(nothing, nothing),
  };
}

const nothing = (): void => undefined;

/** Parks the job or ends it permanently, unless it was cancelled or another process has taken it. */
async function fail(tx: Tx, kind: JobKind, lease: Lease, error: unknown): Promise<void> {
  failures.inc({ kind: kind.name });
  if (!(await holdJob(tx, lease))) return;
  const giveUp = 'chunks' in kind ? kind.giveUp : undefined;
  const tries = await parkWork(tx, kind.name, lease.id, error, 'run' in kind ? kind.everyMs : kind.longestPauseMs);
  if (!giveUp || (isTransient(error) && tries < giveUp.afterTries))
    return void (await releaseLeases(tx, kind.name, lease.holder, [lease.id]));
  await giveUp.end(tx, lease.id);
  await endJob(tx, lease);
}

type Work = {
  take(holder: string): Promise<TakenJob | null>;
  serve(job: TakenJob, lease: Lease): Promise<void>;
  /** Closes the jobs that are not in the list. */
  closeOthers(held: readonly string[]): void;
};

function recurringWork(db: Database, { name, everyMs, run }: RecurringKind): Work {
  let isAdded = false;
  return {
    async take(holder) {
      if (!isAdded) await addRecurring(db, name);
      isAdded = true;
      return takeTurn(db, name, holder);
    },
    async serve(_, lease) {
      await run();
      await endRun(db, lease, everyMs);
    },
    closeOthers: nothing,
  };
}

/** A job that is open in this process. `saved` is the number of its saved chunks. */
type Open = { readonly chunks: Chunks; readonly saved: number };

function chunkedWork(db: Database, { name, mostOpen = 1, ...kind }: ChunkedKind, stopping: () => boolean): Work {
  /** Least recently served first. */
  const open = new Map<string, Open>();
  const remove = (id: string): Open | undefined => {
    const known = open.get(id);
    open.delete(id);
    return known;
  };
  return {
    take: (holder) => takeTurn(db, name, holder),
    async serve(job, lease) {
      const known = remove(job.id);
      const isOpen = known?.saved === job.chunks;
      // Another process has worked on the job since, so start from the saved state.
      if (known && !isOpen) close(known.chunks);
      const chunks = isOpen ? known.chunks : kind.chunks(job);
      const saved = await takeChunks(db, { chunks, lease, job, isNew: !isOpen }, stopping).catch((error: unknown) => {
        close(chunks);
        throw error;
      });
      if (saved === null) return close(chunks);
      open.set(job.id, { chunks, saved });
      const [oldest = ''] = open.keys();
      if (open.size <= mostOpen) return;
      close(remove(oldest)?.chunks);
      await releaseLeases(db, name, lease.holder, [oldest]);
    },
    closeOthers(held) {
      for (const id of [...open.keys()].filter((one) => !held.includes(one))) close(remove(id)?.chunks);
    },
  };
}

/** Ignores errors while closing: the result is not needed any more. */
const close = (chunks: Chunks | undefined): void => void chunks?.return().catch(nothing);

type Turn = { readonly chunks: Chunks; readonly lease: Lease; readonly job: TakenJob; readonly isNew: boolean };

/** Runs one turn. Returns the number of saved chunks; null when the job has ended. */
async function takeChunks(db: Database, { chunks, lease, job, isNew }: Turn, stopping: () => boolean): Promise<number | null> {
  const begunMs = performance.now();
  let [saved, untilMs] = [job.chunks, 0];
  do {
    const { done, value: chunk } = await chunks.next();
    if (done) return endJob(db, lease).then(() => null);
    if (chunk === null) return saved;
    if (isNew && job.begun && untilMs === 0) untilMs = performance.now() + Math.min(performance.now() - begunMs, LONGEST_TURN_MS);
    if ((await saveChunk(db, lease, chunk)) === 'ENDED') return null;
    saved += 1;
  } while (performance.now() < untilMs && !stopping());
  return saved;
}

/** Runs a chunk, unless the job was cancelled or another process has taken it. */
const saveChunk = (db: Database, lease: Lease, chunk: Chunk): Promise<'SAVED' | 'ENDED'> =>
  db.transaction(async (tx) => {
    if (!(await holdJob(tx, lease))) return 'ENDED';
    const progress = await chunk(tx);
    if (progress === DONE) await endJob(tx, lease);
    else saveProgress(tx, lease, progress);
    tx.afterCommit(() => chunksDone.inc({ kind: lease.kind }));
    return progress === DONE ? 'ENDED' : 'SAVED';
  });
