/** Runs year runs in chunks of schools, each in one transaction with its results. After a crash a run goes on with its next chunk. */
import type { Clock } from '@xueji/infra/runtime/clock.ts';
import { isTransient, type Tx } from '@xueji/infra/runtime/database.ts';
import { type Chunk, type ChunkedKind, type Chunks, DONE } from '@xueji/infra/runtime/jobs-lane.ts';
import { nextChunk } from '@xueji/infra/runtime/repathing-job.ts';
import { inSavepoint } from '@xueji/infra/runtime/savepoint.ts';
import type { Logger } from '@xueji/infra/runtime/telemetry.ts';
import { carryOut, plansOf, recordPlans } from './class-plan-store.ts';
import { type Examined, examineSchools, findNextSchools, findPlannedClasses, type SchoolToRun } from './examine-store.ts';
import { graduateSchools, lockForRun } from './graduate-store.ts';
import { recordSchools, saveRun } from './progress-store.ts';
import { endRun, findRun, YEAR_RUN } from './start-store.ts';
import { addCounts, graduatesOn, type ResultCounts, schoolsOfChunk, type YearRun } from './year-run.ts';

const LONGEST_PAUSE_MS = 60_000;
/** How long a chunk may take: other commands wait for its locks and for its events. */
const CHUNK_MS = 80;
/** Pupils of the first chunk. Later chunks are as large as `CHUNK_MS` allows. */
const FIRST_CHUNK = 1000;
/** Pause after each chunk, as a share of its duration, so that commands and readers can run. */
const REST = 0.1;
/** Pupils of a chunk of a dry run: it locks nothing, so nobody waits for it. */
const DRY_CHUNK = 20_000;

/** `after`: the last school that is done. `line`: the number of the last line of the results. `rows`: pupils of the next chunk. */
type State = { readonly after: string | null; readonly line: number; readonly rows: number };
const BEGINNING: State = { after: null, line: 0, rows: FIRST_CHUNK };

type Parts = { readonly now: Clock; readonly log: Logger };

export const yearRuns = (parts: Parts): ChunkedKind => ({
  name: YEAR_RUN,
  mostOpen: 4,
  longestPauseMs: LONGEST_PAUSE_MS,
  chunks: ({ id, state }) => runInChunks(id, (state ?? BEGINNING) as State, parts),
});

async function* runInChunks(id: string, begun: State, { now, log }: Parts): Chunks {
  let [state, tookMs, isDone] = [begun, 0, false];
  const chunk: Chunk = async (tx) => {
    const begunMs = performance.now();
    const after = await runChunk(tx, { id, state, now: now(), log });
    tookMs = performance.now() - begunMs;
    isDone = after === null;
    if (after === null) return DONE;
    state = { ...after.state, rows: nextChunk(state.rows, tookMs, CHUNK_MS) };
    return { state, done: after.run.schoolsDone, total: after.run.schools };
  };
  while (!isDone) {
    yield chunk;
    await new Promise((resolve) => setTimeout(resolve, tookMs * REST));
  }
}

type Asked = { readonly id: string; readonly state: State; readonly now: Date; readonly log: Logger };

/** Null when no school is left, or the run has ended. */
async function runChunk(tx: Tx, { id, state, now, log }: Asked): Promise<{ state: State; run: YearRun } | null> {
  const run = await findRun(tx, id);
  if (!run || run.endedAt !== null) return null;
  const schools = schoolsOfChunk(await findNextSchools(tx, run, state.after), run.dryRun ? DRY_CHUNK : state.rows);
  const last = schools.at(-1);
  if (!last) {
    await endRun(tx, id, now, 'DONE');
    return null;
  }
  const part = { run, schools, line: state.line, now };
  const { lines, counts } = await inSavepoint(tx, (inner) => runSchools(inner, part)).catch((error: unknown) => {
    if (isTransient(error)) throw error;
    return runEach(tx, part, log);
  });
  const after = { ...run, schoolsDone: run.schoolsDone + schools.length, counts: addCounts(run.counts, counts) };
  saveRun(tx, after);
  return { run: after, state: { ...state, after: last.id, line: state.line + lines } };
}

type Part = { readonly run: YearRun; readonly schools: readonly SchoolToRun[]; readonly line: number; readonly now: Date };

/** A chunk has failed: each of its schools is run by itself, and one that fails stays as it was and gets a line. */
async function runEach(tx: Tx, { run, schools, line, now }: Part, log: Logger): Promise<Examined> {
  let [lines, counts]: [number, ResultCounts] = [0, {}];
  for (const school of schools) {
    const part = { run, schools: [school], line: line + lines, now };
    const one = await inSavepoint(tx, (inner) => runSchools(inner, part)).catch((err: unknown) => {
      if (isTransient(err)) throw err;
      log.error({ err, run: run.id, school: school.id }, 'a school of a year run failed');
      return recordSchools(tx, run, 'FAILED_SCHOOL', [school], line + lines);
    });
    lines += one.lines;
    counts = addCounts(counts, one.counts);
  }
  return { lines, counts };
}

/** A school of a province that is out of season stays as it is. A dry run only looks. */
async function runSchools(tx: Tx, { run, schools, line, now }: Part): Promise<Examined> {
  const mayRun = ({ path }: SchoolToRun) => run.dryRun || graduatesOn(path, run.schoolYear, run.asOf);
  const meant = schools.filter(mayRun);
  const ids = meant.map(({ id }) => id);
  if (!run.dryRun) await lockForRun(tx, run.schoolYear, ids);
  const plans = plansOf(run, meant, await findPlannedClasses(tx, run, ids));
  const examined = await examineSchools(tx, run, ids, line);
  if (!run.dryRun) {
    await graduateSchools(tx, run, ids, now);
    await carryOut(tx, run, plans, now);
  }
  const planned = recordPlans(tx, run, plans, line + examined.lines);
  const lines = examined.lines + planned.lines;
  const outside = schools.filter((school) => !mayRun(school));
  const left = recordSchools(tx, run, 'OUT_OF_SEASON', outside, line + lines);
  return { lines: lines + left.lines, counts: addCounts(addCounts(examined.counts, planned.counts), left.counts) };
}
