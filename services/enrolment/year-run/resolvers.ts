/** Year runs in GraphQL: commands in, runs and their results out. */
import { badInput, outOfRange, shown } from '@xueji/infra/runtime/caller-fault.ts';
import type { CommandPort } from '@xueji/infra/runtime/command.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import { isId } from '@xueji/infra/runtime/ids.ts';
import { commandOf, idOf } from '@xueji/infra/runtime/input.ts';
import { connectionOf, type PageArgs, readPage } from '@xueji/infra/runtime/pages.ts';
import { isRefused, type Refused } from '@xueji/infra/runtime/refusal.ts';
import type { RequestContext } from '@xueji/infra/runtime/service.ts';
import type { MutationCancelYearRunArgs, MutationStartYearRunArgs } from '@xueji/schema/generated/enrolment.ts';
import { toRefusal } from '../command-resolvers.ts';
import { exceptionsOf } from '../graduation-resolvers.ts';
import type { Loaders } from '../loaders.ts';
import { listResults, listYearRuns, RESULT_ORDER, RUNS_NEWEST_FIRST } from './list-store.ts';
import { findUnitPath, type RunDone, type StartInput, type UnderWay } from './start-store.ts';
import { RESULT_KINDS, type ResultKind, type YearRun, type YearRunResult } from './year-run.ts';

export type YearRunPorts = {
  startYearRun: CommandPort<StartInput, RunDone | Refused | UnderWay>;
  cancelYearRun: CommandPort<RunDone, RunDone | Refused>;
};
type Context = RequestContext & YearRunPorts & Loaders & { readonly db: Database };

/** More are given in several runs, or class by class. */
const MOST_EXCEPTIONS = 500;

async function pathOfUnit(unit: string, argument: string, { db }: Context): Promise<string> {
  const path = await findUnitPath(db, unit);
  if (path === null) throw badInput(argument, { zh: `没有单位使用代码${shown(unit)}`, en: `no unit has the code ${shown(unit)}` });
  return path;
}

async function toRun(outcome: RunDone | Refused | UnderWay, success: string, { yearRuns }: Context) {
  if (!isRefused(outcome)) return { __typename: success, yearRun: await yearRuns.clear(outcome.runId).load(outcome.runId) };
  return { ...toRefusal(outcome), ...('runId' in outcome && { runId: outcome.runId }) };
}

export const yearRunMutations = {
  async startYearRun(_: unknown, { input: { idempotencyKey, ...given } }: MutationStartYearRunArgs, context: Context) {
    const { unit, schoolYear, dryRun, exceptions } = given;
    await pathOfUnit(unit, 'input.unit', context);
    if ((exceptions?.length ?? 0) > MOST_EXCEPTIONS) throw outOfRange('input.exceptions', 0, MOST_EXCEPTIONS);
    const input = { unit, schoolYear, dryRun, exceptions: exceptionsOf(exceptions ?? []) };
    return toRun(await context.startYearRun(commandOf(context, idempotencyKey, input)), 'YearRunStarted', context);
  },
  async cancelYearRun(_: unknown, { input: { idempotencyKey, id } }: MutationCancelYearRunArgs, context: Context) {
    const input = { runId: idOf(id, 'input.id') };
    return toRun(await context.cancelYearRun(commandOf(context, idempotencyKey, input)), 'YearRunCancelled', context);
  },
};

async function ofUnit(_: unknown, { unit, ...args }: PageArgs & { unit: string }, context: Context) {
  const page = readPage(RUNS_NEWEST_FIRST, args, { unit });
  const ranges = context.paths.rangesOf(await pathOfUnit(unit, 'unit', context));
  return connectionOf(page, await listYearRuns(context.db, context.actor, ranges, page), ({ id }) => [id]);
}

async function resultsOf({ id }: YearRun, { kind, ...args }: PageArgs & { kind?: ResultKind | null }, { db }: Context) {
  const page = readPage(RESULT_ORDER, args, { id, kind });
  return connectionOf(page, await listResults(db, { runId: id, kind: kind ?? null }, page), ({ seq }) => [seq]);
}

/** Only the unit that has started the run, and the units above it, read it. */
export const yearRunFields = {
  Query: {
    yearRun: (_: unknown, { id }: { id: string }, { yearRuns }: Context) => (isId(id) ? yearRuns.load(id.toLowerCase()) : null),
    yearRuns: ofUnit,
  },
  YearRun: {
    status: ({ outcome }: YearRun) => outcome ?? 'RUNNING',
    counts: ({ counts }: YearRun) => RESULT_KINDS.flatMap((kind) => (counts[kind] ? [{ kind, number: counts[kind] }] : [])),
    results: resultsOf,
  },
  YearRunResult: {
    school: ({ schoolId }: YearRunResult, _: unknown, { schools }: Context) => schools.load(schoolId),
    class: ({ classId }: YearRunResult, _: unknown, { classes }: Context) => (classId ? classes.load(classId) : null),
    student: ({ studentId }: YearRunResult) => (studentId ? { id: studentId } : null),
  },
};
