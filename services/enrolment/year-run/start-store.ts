/** The table of year runs: starts and cancels them. A constraint keeps two runs that write apart. */
import { randomUUIDv7 } from 'node:crypto';
import { dateInChina } from '@xueji/infra/runtime/clock.ts';
import type { Command } from '@xueji/infra/runtime/command.ts';
import { type Database, statement, type Tx } from '@xueji/infra/runtime/database.ts';
import { addJob, cancelJob } from '@xueji/infra/runtime/jobs-store.ts';
import type { Refused } from '@xueji/infra/runtime/refusal.ts';
import { codeOfPath, pathRange } from '@xueji/infra/runtime/scope.ts';
import { columns, columnsOf } from '@xueji/infra/runtime/table.ts';
import { EntitySchema } from 'typeorm';
import type { GraduationException } from '../graduation.ts';
import { findSchoolsByCode } from '../school-store.ts';
import { findCurrentRegions, sixDigits } from '../unit/region-store.ts';
import { type CancelRefusal, refuseCancel, refuseStart, type StartRefusal, type YearRun, type YearRunOutcome } from './year-run.ts';

/** Name of the job. */
export const YEAR_RUN = 'year-run';

export const YearRunTable = new EntitySchema<YearRun>({
  name: 'YearRun',
  tableName: 'year_runs',
  columns: columns<YearRun>({
    ...{ id: '*uuid', path: 'text', schoolYear: 'int', dryRun: 'boolean', asOf: 'date', startedBy: 'text', startedAt: 'timestamptz' },
    ...{ schools: 'int', schoolsDone: 'int', counts: 'jsonb', endedAt: 'timestamptz?', outcome: 'text?' },
  }),
});

export type StartInput = {
  /** Code of a region or of a school. */
  readonly unit: string;
  readonly schoolYear: number;
  readonly dryRun: boolean;
  readonly exceptions: readonly GraduationException[];
};
export type RunDone = { readonly runId: string };
/** Names the run that is in the way. */
export type UnderWay = Refused<'YearRunUnderWay'> & { readonly runId: string };

const SCHOOL_CODE = /^\d{10}$/;

/** The current path of a unit; null when no unit has ever had the code. */
export async function findUnitPath(db: Pick<Database, 'run'>, code: string): Promise<string | null> {
  const find = SCHOOL_CODE.test(code) ? findSchoolsByCode(db, [code]) : findCurrentRegions(db, [sixDigits(code)]);
  return (await find)[0]?.path ?? null;
}

// A run that another transaction is starting waits here for that transaction, and then finds its row.
const START = statement(`
  insert into year_runs (id, path, school_year, dry_run, as_of, started_by, started_at, schools)
  select $1::uuid, $2, $3::int, $4::boolean, $5::date, $6, $7::timestamptz, count(*)::int from schools where path >= $8 and path < $9 and closed_on is null
  on conflict do nothing returning id`);
const IN_THE_WAY = statement(`
  select id from year_runs where ended_at is null and dry_run = $1 and (($1 and path = $2) or
    (not $1 and path_range(path, case path when '' then '~' else path || '0' end) && path_range($3, $4))) limit 1`);
const EXCEPT = statement(`
  insert into year_run_exceptions (student_id, run_id, kind)
  select d."studentId", $2::uuid, d.kind from json_to_recordset($1::json) as d ("studentId" uuid, kind text)`);

type StartResult = RunDone | Refused<StartRefusal | 'GraduationExceptionsInvalid'> | UnderWay;

/** One after the other: a command sees the run that the one before has started. */
export async function startYearRuns(tx: Tx, commands: readonly Command<StartInput>[]): Promise<StartResult[]> {
  const results: StartResult[] = [];
  for (const command of commands) results.push(await startOne(tx, command));
  return results;
}

async function startOne(tx: Tx, { actor, input, now }: Command<StartInput>): Promise<StartResult> {
  const path = await findUnitPath(tx, input.unit);
  if (path === null) throw new Error(`no unit ${input.unit}`);
  const today = dateInChina(now);
  const refused = refuseStart({ ...input, actor, path, today });
  if (refused) return refused;
  const { from, to } = pathRange(path);
  if (!(await areInUnit(tx, input.exceptions, [from, to]))) return { refused: 'GraduationExceptionsInvalid' };
  const id = randomUUIDv7();
  const started = await tx.run(START, [id, path, input.schoolYear, input.dryRun, today, actor.userId, now, from, to]);
  if (started.length === 0) {
    const [other] = await tx.run<{ id: string }>(IN_THE_WAY, [input.dryRun, path, from, to]);
    return { refused: 'YearRunUnderWay', runId: other?.id ?? '' };
  }
  if (input.exceptions.length > 0) tx.write(EXCEPT, [JSON.stringify(input.exceptions), id]);
  await addJob(tx, { kind: YEAR_RUN, id, unit: codeOfPath(path) });
  return { runId: id };
}

const IN_UNIT = statement('select student_id from placements where student_id = any($1::uuid[]) and path >= $2 and path < $3');

/** Each exception names a pupil of the unit, and none is named twice. One who has left the rolls since an earlier run may be named again. */
async function areInUnit(tx: Tx, exceptions: readonly GraduationException[], [from, to]: [string, string]): Promise<boolean> {
  if (exceptions.length === 0) return true;
  const ids = exceptions.map(({ studentId }) => studentId);
  return (await tx.run(IN_UNIT, [ids, from, to])).length === ids.length;
}

const BY_ID = statement(`select ${columnsOf(YearRunTable)} from year_runs where id = $1`);
export const findRun = async (db: Pick<Database, 'run'>, id: string): Promise<YearRun | undefined> =>
  (await db.run<YearRun>(BY_ID, [id]))[0];

const END = statement('update year_runs set ended_at = $2, outcome = $3 where id = $1 and ended_at is null returning id');
const STOP_WAITING = statement('delete from year_run_waiting where run_id = $1');

/** Ends a run; false when it has ended before. What it has written stays. */
export async function endRun(tx: Tx, id: string, now: Date, outcome: YearRunOutcome): Promise<boolean> {
  const ended = await tx.run(END, [id, now, outcome]);
  if (outcome === 'CANCELLED') tx.write(STOP_WAITING, [id]);
  return ended.length === 1;
}

/** A chunk that is being written finishes first, and no other chunk starts. */
export async function cancelYearRuns(tx: Tx, commands: readonly Command<RunDone>[]): Promise<(RunDone | Refused<CancelRefusal>)[]> {
  const results = new Map<Command<RunDone>, RunDone | Refused<CancelRefusal>>();
  // Jobs are locked in one order, so that two transactions cannot deadlock.
  for (const command of commands.toSorted((one, other) => (one.input.runId < other.input.runId ? -1 : 1)))
    results.set(command, await cancelOne(tx, command));
  return commands.map((command) => results.get(command) ?? { refused: 'YearRunNotFound' });
}

async function cancelOne(tx: Tx, { actor, input: { runId }, now }: Command<RunDone>): Promise<RunDone | Refused<CancelRefusal>> {
  const refused = refuseCancel(await findRun(tx, runId), actor);
  if (refused) return refused;
  // The job first, like its worker.
  await cancelJob(tx, YEAR_RUN, runId);
  return (await endRun(tx, runId, now, 'CANCELLED')) ? { runId } : { refused: 'YearRunEnded' };
}
