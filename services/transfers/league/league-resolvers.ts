/** The league in GraphQL: one row for each direct child region, and one total row. */
import { endOfDate, startOfDate } from '@xueji/infra/runtime/clock.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import { levelOf, lineOf, pathRange, SCHOOL_LEVEL } from '@xueji/infra/runtime/scope.ts';
import type { RequestContext } from '@xueji/infra/runtime/service.ts';
import { countedPath } from '@xueji/infra/runtime/unit-counts.ts';
import DataLoader from 'dataloader';
import { type CaseCounts, countLeagues, type LeagueScope, type Period, type StepCounts } from './league-store.ts';

type LeagueArgs = { since?: string | null; asOf?: string | null };

/** The share of completed cases among those that were not refused by facts and not withdrawn; null when there were none. */
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

type Asked = LeagueScope & Period & { readonly path: string };

/** Regions of one request with the same period share their statements. A region that is requested twice is counted once. */
export const leagueLoader = (db: Pick<Database, 'run'>) =>
  new DataLoader<Asked, League, string>(
    async (asked) => {
      const periods = Map.groupBy(asked, ({ asOf, since }) => `${asOf.getTime()} ${since?.getTime()}`);
      const leagues = new Map<Asked, League>();
      for (const [period, ...others] of periods.values()) {
        if (!period) continue;
        const places = [period, ...others];
        const counted = await countLeagues(db, places, period);
        for (const [index, place] of places.entries()) leagues.set(place, leagueOf(place, counted[index] ?? { cases: [], steps: [] }));
      }
      return asked.map((place) => leagues.get(place) ?? new Error('a league was not counted'));
    },
    { cacheKeyFn: ({ path, asOf, since }) => `${path} ${asOf.getTime()} ${since?.getTime()}` },
  );

type League = ReturnType<typeof leagueOf>;

function leagueOf({ path, level, asOf }: Asked, { cases, steps }: { cases: readonly CaseCounts[]; steps: readonly StepCounts[] }) {
  // Below a county are schools, which are not regions. A bureau's own steps are in the total row.
  const isBelow = (unit: string | null): unit is string => unit !== null && lineOf(unit).length === level && levelOf(unit) < SCHOOL_LEVEL;
  const below = [...new Set([...cases, ...steps].map(({ unit }) => unit).filter(isBelow))].sort();
  const [casesOf, stepsOf] = [Map.groupBy(cases, ({ unit }) => unit), Map.groupBy(steps, ({ unit }) => unit)];
  const row = (name: string, unit: string | null) => rowOf(name, casesOf.get(unit)?.[0], stepsOf.get(unit) ?? []);
  return { asOf, total: row(path, null), regions: below.map((unit) => row(unit, unit)) };
}

type Context = RequestContext & { readonly leagues: ReturnType<typeof leagueLoader>; readonly startedAt: Date };

function transferLeague({ code }: { code: string }, { since, asOf }: LeagueArgs, context: Context) {
  const { leagues, startedAt } = context;
  const path = countedPath(code, context);
  if (path === null) return null;
  const at = asOf ? new Date(Math.min(endOfDate(asOf).getTime(), startedAt.getTime())) : startedAt;
  return leagues.load({ path, scope: pathRange(path), level: lineOf(path).length + 1, asOf: at, since: since ? startOfDate(since) : null });
}

export const leagueResolvers = { Region: { transferLeague } };
