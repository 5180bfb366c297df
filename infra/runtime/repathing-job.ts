/**
 * Moves the rows of a service to new paths after a change of paths: one change at a time, in chunks of one transaction each. It can resume after a
 * crash, because moved rows are not found again. Readers and commands are correct at every moment: they know the change before the first row is moved
 * (`path-changes.ts`).
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Database, isTransient, statement, tookTooLong } from './database.ts';
import { FRESH_MS } from './path-change-store.ts';
import type { Paths } from './path-changes.ts';
import type { Logger } from './telemetry.ts';

/**
 * A statement that moves up to `$3` rows from `$1` to `$2`, which are paths or school ids. It returns the number of `moved` rows, and `left`: true
 * when it skipped rows that others have locked. It waits for no row lock, so it causes no deadlock.
 */
export type RowMove = {
  /** The columns that it updates, as `table.column`. */
  readonly columns: readonly string[];
  readonly of: 'PATH' | 'SCHOOL';
  readonly sql: string;
};

const isIn = (column: string) => `${column} >= $1 and ${column} < $1 || '0'`;
const chunkOf = (table: string, condition: string) =>
  `ctid = any(array(select ctid from ${table} where ${condition} limit $3 for update skip locked)) and ${condition}`;
const countedOf = (table: string, condition: string) =>
  `select count(*)::int as moved, exists (select from ${table} where ${condition}) as left from moved`;

/** Moves the paths of one column; `only` excludes historical rows. */
export const movePath = (table: string, column: string, only = 'true'): RowMove => {
  const condition = `${isIn(column)} and ${only}`;
  return {
    columns: [`${table}.${column}`],
    of: 'PATH',
    sql: `
      with moved as (update ${table} set ${column} = repathed(${column}, $1, $2) where ${chunkOf(table, condition)} returning 1)
      ${countedOf(table, condition)}`,
  };
};

/** Moves a path that is a key. If the new path already has a row, the old row is deleted. */
export const moveKeyPath = (table: string, column: string): RowMove => ({
  columns: [`${table}.${column}`],
  of: 'PATH',
  sql: `
    with gone as (
      delete from ${table} t where ${isIn(`t.${column}`)} and exists (select from ${table} o where o.${column} = repathed(t.${column}, $1, $2)) returning 1
    ), moved as (
      update ${table} t set ${column} = repathed(t.${column}, $1, $2)
      where ${isIn(`t.${column}`)} and not exists (select from ${table} o where o.${column} = repathed(t.${column}, $1, $2)) and $3::int > 0 returning 1
    ) select count(*)::int as moved, false as left from moved`,
});

/** Replaces the id of a school that merged into another; `only` excludes historical rows. */
export const moveSchool = (table: string, column: string, only = 'true'): RowMove => ({
  columns: [],
  of: 'SCHOOL',
  sql: `
    with moved as (update ${table} set ${column} = $2::uuid where ${chunkOf(table, `${column} = $1::uuid and ${only}`)} returning 1)
    ${countedOf(table, `${column} = $1::uuid and ${only}`)}`,
});

/** Number of rows that the first transaction moves. */
const CHUNK = 1000;
const [LEAST_CHUNK, MOST_CHUNK] = [20, 20_000];
/** Target duration of a transaction: a command that needs one of its rows waits at most this long. */
const BATCH_MS = 200;
/** Pause after each transaction, as a share of its duration, so that commands and readers can run. */
const REST = 0.25;

/** The size of the next batch, from the duration of the last: at most twice the rows, at least a quarter. `wantedMs`: how long one may take. */
export function nextChunk(chunk: number, tookMs: number, wantedMs = BATCH_MS): number {
  const factor = Math.min(2, Math.max(1 / 4, wantedMs / tookMs));
  return Math.min(MOST_CHUNK, Math.max(LEAST_CHUNK, Math.floor(chunk * factor)));
}
/** After this time every process has read the change or has stopped serving. */
const WAIT_MS = 3 * FRESH_MS;
const POLL_MS = 500;

type Next = {
  seq: number;
  from: string;
  to: string;
  fromSchoolId: string | null;
  toSchoolId: string | null;
  due: boolean;
  emptied: boolean;
};

const NEXT = statement(`
  select seq, from_path as "from", to_path as "to", from_school as "fromSchoolId", to_school as "toSchoolId",
    known_at <= clock_timestamp() - make_interval(secs => $1) as due, coalesce(emptied_by < pg_snapshot_xmin(pg_current_snapshot()), false) as emptied
  from path_changes where done_at is null order by seq limit 1 for update skip locked`);
// Running transactions may still write an old path. They have all ended when the id of this transaction is lower than every running one.
const EMPTIED = statement('update path_changes set emptied_by = pg_current_xact_id() where seq = $1 and emptied_by is null');
const NOT_EMPTIED = statement('update path_changes set emptied_by = null where seq = $1 and emptied_by is not null');
const DONE = statement('update path_changes set done_at = now() where seq = $1');

// The planner's statistics are older than the move: it would read the whole table for every chunk.
const BY_INDEX = statement('set local enable_seqscan = off');

export type RepathResult = 'IDLE' | 'WAITING' | 'MOVED' | 'DONE';

/** Runs one chunk of the first unfinished change. One process at a time works on a change. */
export const repathOnce = (db: Database, moves: readonly RowMove[], { chunk = CHUNK, waitMs = WAIT_MS } = {}): Promise<RepathResult> =>
  db.transaction(async (tx) => {
    const [next] = await tx.run<Next>(NEXT, [waitMs / 1000]);
    if (!next) return 'IDLE';
    if (!next.due) return 'WAITING';
    tx.write(BY_INDEX, []);
    let [moved, left] = [0, false];
    for (const move of moves) {
      const [from, to] = move.of === 'PATH' ? [next.from, next.to] : [next.fromSchoolId, next.toSchoolId];
      if (from === null) continue;
      const [row] = await tx.run<{ moved: number; left: boolean }>(statement(move.sql), [from, to, chunk]);
      moved += row?.moved ?? 0;
      left ||= row?.left ?? false;
    }
    if (moved > 0 || left) {
      tx.write(NOT_EMPTIED, [next.seq]);
      return moved > 0 ? 'MOVED' : 'WAITING';
    }
    tx.write(next.emptied ? DONE : EMPTIED, [next.seq]);
    return next.emptied ? 'DONE' : 'WAITING';
  });

export type RepathingOptions = {
  db: Database;
  moves: readonly RowMove[];
  log: Logger;
  /** The changes that this process knows. While all are done, the job sends no statement. */
  paths: () => Pick<Paths, 'settled'>;
  waitMs?: number;
};

/** Processes changes until stopped. A failed change is retried after a pause; reads stay correct in the meantime. */
export function startRepathing({ db, moves, log, paths, waitMs = WAIT_MS }: RepathingOptions): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const pause = (ms: number) => sleep(ms, undefined, { signal: stopping.signal }).catch(() => undefined);
  const running = (async () => {
    for (let chunk = CHUNK; !stopping.signal.aborted; ) {
      if (paths().settled) {
        await pause(POLL_MS);
        continue;
      }
      const begunAt = performance.now();
      const result = await repathOnce(db, moves, { chunk, waitMs }).catch((error: unknown) => {
        if (tookTooLong(error)) chunk = Math.max(LEAST_CHUNK, Math.floor(chunk / 4));
        log[isTransient(error) ? 'warn' : 'error']({ err: error }, 'rows could not be moved to their new path, trying again');
        return 'WAITING' as const;
      });
      const tookMs = performance.now() - begunAt;
      if (result === 'DONE') log.info('every row has its new path');
      if (result === 'MOVED') chunk = nextChunk(chunk, tookMs);
      await pause(result === 'IDLE' || result === 'WAITING' ? POLL_MS : tookMs * REST);
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
