/** The league in GraphQL: a row for each region directly below, and one for all together. */
import { endOfDate, startOfDate } from '@xueji/infra/runtime/clock.ts';
import { countsAs, levelOf, pathOfRegion, pathRange, SCHOOL_LEVEL } from '@xueji/infra/runtime/scope.ts';
import type { Context } from '../resolvers.ts';
import { type CaseCounts, countCases, countSteps, type StepCounts } from './league-store.ts';

type LeagueArgs = { since?: string | null; asOf?: string | null };

/** Of those that were not refused by facts and not taken back, how many are complete; null when there were none. */
export function completionRate({ requested, refused, withdrawn, completed }: CaseCounts): number | null {
  const judged = requested - refused - withdrawn;
  return judged > 0 ? completed / judged : null;
}

const regionOf = (path: string) => ({ __typename: 'Region', code: path === '' ? 'CN' : (path.split('/').at(-1) ?? '').padEnd(6, '0') });

function rowOf(path: string, cases: CaseCounts | undefined, steps: readonly StepCounts[]) {
  const none = { requested: 0, completed: 0, refused: 0, rejected: 0, withdrawn: 0, expired: 0, open: 0 };
  const counts = { ...none, ...cases, unit: path };
  return {
    ...counts,
    region: regionOf(path),
    overdue: steps.reduce((sum, { overdue }) => sum + overdue, 0),
    completionRate: completionRate(counts),
    steps,
  };
}

async function transferLeague({ code }: { code: string }, { since, asOf }: LeagueArgs, { db, actor, now }: Context) {
  const path = pathOfRegion(code);
  if (path === null || !countsAs(actor, path)) return null;
  const at = asOf ? new Date(Math.min(endOfDate(asOf).getTime(), now().getTime())) : now();
  const level = levelOf(path) + 1;
  const query = { scope: pathRange(path), level, asOf: at, since: since ? startOfDate(since) : null };
  const [cases, steps] = await Promise.all([countCases(db, query), countSteps(db, query)]);

  // Below a county are schools, which are no regions; a bureau's own steps stand in the row of all together.
  const isBelow = (unit: string | null): unit is string => unit !== null && level < SCHOOL_LEVEL && levelOf(unit) === level;
  const below = [...new Set([...cases, ...steps].map(({ unit }) => unit).filter(isBelow))].sort();
  const of = (unit: string | null) => ({
    cases: cases.find((row) => row.unit === unit),
    steps: steps.filter((row) => row.unit === unit),
  });
  const row = (name: string, unit: string | null) => rowOf(name, of(unit).cases, of(unit).steps);
  return { asOf: at, total: row(path, null), regions: below.map((unit) => row(unit, unit)) };
}

export const leagueResolvers = { Region: { transferLeague } };
