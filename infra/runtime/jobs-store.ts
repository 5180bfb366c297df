/**
 * The rows of jobs. A row is an unfinished job: it is deleted when the job ends, and the result is in the tables of its kind. A process holds a job
 * by a lease, and writes only while no other process has taken it.
 */
import { type Database, statement, type Tx } from './database.ts';

export type NewJob = {
  readonly kind: string;
  readonly id: string;
  /** Code of the job's unit, for fair scheduling between units. */
  readonly unit: string;
};
export type Job = NewJob & {
  /** The state that the last chunk saved; null before the first. */
  readonly state: unknown;
};
export type TakenJob = Job & {
  /** Number of saved chunks. */
  readonly chunks: number;
  /** True when the job has had a turn before. */
  readonly begun: boolean;
};
export type Lease = { readonly kind: string; readonly id: string; readonly holder: string };
export type Progress = { readonly state?: unknown; readonly done?: number; readonly total?: number };

/** Other processes take the jobs of a dead process after this time. A running process renews its leases three times as often. */
const LEASE_S = 10;
export const RENEW_MS = (LEASE_S * 1000) / 3;

const LEASED = `clock_timestamp() + interval '${LEASE_S} s'`;
const ADD = statement('insert into jobs (kind, id, unit) values ($1, $2, $3) on conflict do nothing');
const ADD_RECURRING = statement(`
  insert into jobs (kind, id, unit) values ($1, $1, '') on conflict (kind, id) do update set run_at = least(jobs.run_at, excluded.run_at)`);
// Rotates between units, and then between the jobs of a unit. A unit or a job without a turn so far comes first.
const TAKE_TURN = statement(`
  with turn as (
    select j.kind, j.id, j.unit, j.served_at from jobs j left join job_turns t on t.kind = j.kind and t.unit = j.unit
    where j.kind = $1 and j.run_at <= clock_timestamp() and (j.lease_until is null or j.lease_until < clock_timestamp() or j.holder = $2)
      and not exists (select from parked_work p where p.queue = j.kind and p.item = j.id and p.retry_at > clock_timestamp())
    order by t.served_at nulls first, j.served_at nulls first, j.created_at, j.id
    limit 1 for no key update of j skip locked),
  served as (
    insert into job_turns (kind, unit, served_at) select kind, unit, clock_timestamp() from turn
    on conflict (kind, unit) do update set served_at = excluded.served_at)
  update jobs j set served_at = clock_timestamp(), holder = $2, lease_until = ${LEASED}
  from turn where j.kind = turn.kind and j.id = turn.id
  returning j.kind, j.id, j.unit, j.state, j.chunks, turn.served_at is not null as begun`);
const MINE = 'kind = $1 and id = $2 and holder = $3';
const HOLD = statement(`select 1 as one from jobs where ${MINE} for no key update`);
const SAVE = statement(`
  with released as (delete from parked_work where queue = $1 and item = $2)
  update jobs set state = coalesce($4::jsonb, state), done = coalesce($5, done), total = coalesce($6, total), chunks = chunks + 1, lease_until = ${LEASED}
  where ${MINE}`);
const END = statement(`
  with released as (delete from parked_work where queue = $1 and item = $2) delete from jobs where ${MINE}`);
const END_RUN = statement(`
  with released as (delete from parked_work where queue = $1 and item = $2)
  update jobs set holder = null, lease_until = null, run_at = clock_timestamp() + $4::float8 * interval '1 ms' where ${MINE}`);
// A job is locked while its chunk is written; the end of the chunk renews its lease.
const RENEW = statement(`
  with renewed as (
    update jobs set lease_until = ${LEASED}
    where (kind, id) in (select kind, id from jobs where kind = $1 and holder = $2 for no key update skip locked))
  select id from jobs where kind = $1 and holder = $2`);
const RELEASE = statement(`
  update jobs set holder = null, lease_until = null where kind = $1 and holder = $2 and ($3::text[] is null or id = any($3))`);
const CANCEL = statement(`
  with released as (delete from parked_work where queue = $1 and item = $2) delete from jobs where kind = $1 and id = $2 returning 1 as one`);
const LIST = statement(`
  select kind, id, unit, done, total, created_at as "createdAt", run_at as "runAt", coalesce(lease_until > clock_timestamp(), false) as "isRunning" from jobs
  where (kind, id) > ($1, $2) order by kind, id limit $3`);
const COUNT = statement('select kind, count(*)::int as jobs from jobs group by kind');

/** Adds a job in the caller's transaction. An unfinished job with this id does not change. */
export const addJob = (tx: Pick<Tx, 'run'>, { kind, id, unit }: NewJob): Promise<unknown> => tx.run(ADD, [kind, id, unit]);

/** Makes the job of a recurring kind due. A starting process may have other settings than the process that ran it last. */
export const addRecurring = (db: Pick<Database, 'run'>, kind: string): Promise<unknown> => db.run(ADD_RECURRING, [kind]);

/** Leases the next job to this holder; null when no job waits. */
export const takeTurn = async (db: Database, kind: string, holder: string): Promise<TakenJob | null> =>
  (await db.run<TakenJob>(TAKE_TURN, [kind, holder]))[0] ?? null;

const keyOf = ({ kind, id, holder }: Lease) => [kind, id, holder];

/** Locks the job until the end of the transaction; false when it was cancelled or another process has taken it. */
export const holdJob = async (tx: Tx, lease: Lease): Promise<boolean> => (await tx.run(HOLD, keyOf(lease))).length === 1;

/** Call it in the transaction of a chunk, after `holdJob`. */
export const saveProgress = (tx: Tx, lease: Lease, { state, done, total }: Progress): void =>
  tx.write(SAVE, [...keyOf(lease), state === undefined ? null : JSON.stringify(state), done ?? null, total ?? null]);

export const endJob = (tx: Pick<Tx, 'run'>, lease: Lease): Promise<unknown> => tx.run(END, keyOf(lease));

/** Ends a run of a recurring job, which is due again after this time. */
export const endRun = (db: Pick<Database, 'run'>, lease: Lease, everyMs: number): Promise<unknown> =>
  db.run(END_RUN, [...keyOf(lease), everyMs]);

/** Renews the leases of this holder and returns the ids of its jobs. */
export const renewLeases = async (db: Database, kind: string, holder: string): Promise<string[]> =>
  (await db.run<{ id: string }>(RENEW, [kind, holder])).map(({ id }) => id);

/** Releases the leases of these jobs, or of all. */
export const releaseLeases = (db: Pick<Database, 'run'>, kind: string, holder: string, ids: readonly string[] | null): Promise<unknown> =>
  db.run(RELEASE, [kind, holder, ids]);

/** Removes an unfinished job; false when there is none. A chunk that is being written finishes first, and no other chunk starts. */
export const cancelJob = async (tx: Pick<Tx, 'run'>, kind: string, id: string): Promise<boolean> =>
  (await tx.run(CANCEL, [kind, id])).length === 1;

export type ListedJob = NewJob & {
  /** Progress in the units of the job's kind; `total` is null while it is unknown. */
  readonly done: number;
  readonly total: number | null;
  readonly createdAt: Date;
  /** The job waits until this time. */
  readonly runAt: Date;
  /** True while a process holds it. */
  readonly isRunning: boolean;
};
/** A page of jobs in the order of kind and id. */
export const listJobs = (db: Pick<Database, 'run'>, after: Pick<NewJob, 'kind' | 'id'>, first: number): Promise<ListedJob[]> =>
  db.run<ListedJob>(LIST, [after.kind, after.id, first]);

/** Number of unfinished jobs by kind, including recurring ones. */
export const countJobs = (db: Database): Promise<{ kind: string; jobs: number }[]> => db.run(COUNT);
