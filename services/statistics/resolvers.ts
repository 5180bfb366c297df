/** GraphQL in, GraphQL out. */
import { type Actor, wears } from '@xueji/infra/runtime/actor.ts';
import { dateInChina, gradeOf } from '@xueji/infra/runtime/clock.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import { countsAs } from '@xueji/infra/runtime/scope.ts';
import type { RequestContext } from '@xueji/infra/runtime/service.ts';
import { countedPath } from '@xueji/infra/runtime/unit-counts.ts';
import type { Stage } from '@xueji/schema/events/contract.ts';
import DataLoader from 'dataloader';
import { DateTimeResolver, LocalDateResolver, SafeIntResolver } from 'graphql-scalars';
import { type CohortCounts, type Counts, countCohorts, readProgress, readStatus, type Status } from './store.ts';

export type Ports = { db: Database };
export type Context = RequestContext & Ports & { cohorts: DataLoader<string, CohortCounts[]>; status(): Promise<Status> };

/** One statement for every region and every field that a dashboard asks. */
export function contextOf(base: RequestContext, ports: Ports): Context {
  let status: Promise<Status> | null = null;
  return {
    ...base,
    ...ports,
    status() {
      status ??= readStatus(ports.db);
      return status;
    },
    cohorts: new DataLoader(async (paths: readonly string[]) => {
      const regions = paths.map((region) => ({ region, scopes: base.paths.rangesOf(region) }));
      const found = Map.groupBy(await countCohorts(ports.db, regions, dateInChina(base.now())), ({ region }) => region);
      return paths.map((path) => found.get(path) ?? []);
    }),
  };
}

const readsNation = (actor: Actor): boolean => countsAs(actor, '') || (actor.path === '' && wears(actor, 'operator'));

type Sum = Counts & { outlived: number };
const NONE: Sum = { students: 0, onRolls: 0, male: 0, female: 0, migrant: 0, leftBehind: 0, boarder: 0, outlived: 0 };

const sum = (cohorts: readonly CohortCounts[]): Sum =>
  cohorts.reduce<Sum>(
    (total, one) => ({
      students: total.students + one.students,
      onRolls: total.onRolls + one.onRolls,
      male: total.male + one.male,
      female: total.female + one.female,
      migrant: total.migrant + one.migrant,
      leftBehind: total.leftBehind + one.leftBehind,
      boarder: total.boarder + one.boarder,
      outlived: total.outlived + one.outlived,
    }),
    NONE,
  );

/** How far the counts are behind each topic that they are made from, in order of topic. */
async function lagOf({ db, eventLag }: Context) {
  const [lag, progress] = await Promise.all([eventLag(), readProgress(db)]);
  const known = new Map(progress.map((one) => [one.topic, one]));
  return [...lag]
    .map(([topic, behind]) => ({ topic, behind, newestAt: known.get(topic)?.newestAt ?? null, parked: known.get(topic)?.parked ?? 0 }))
    .toSorted((one, other) => (one.topic < other.topic ? -1 : 1));
}

/** The cohorts of a region; null for those who read no counts. */
function cohortsOf(code: string, context: Context): Promise<CohortCounts[]> | null {
  const path = countedPath(code, context);
  return path === null ? null : context.cohorts.load(path);
}

export const resolvers = {
  DateTime: DateTimeResolver,
  LocalDate: LocalDateResolver,
  SafeInt: SafeIntResolver,
  // The numbers of the nation are for those who read counts of the nation, and for its operators.
  Query: { statisticsStatus: (_: unknown, __: unknown, { actor, status }: Context) => (readsNation(actor) ? status() : null) },
  StatisticsStatus: { lag: (_: unknown, __: unknown, context: Context) => lagOf(context) },
  Region: {
    async statistics({ code }: { code: string }, { stage }: { stage?: Stage | null }, context: Context) {
      const cohorts = await cohortsOf(code, context);
      return cohorts && sum(cohorts.filter((cohort) => !stage || cohort.stage === stage));
    },
    async statisticsByGrade({ code }: { code: string }, _: unknown, context: Context) {
      const today = dateInChina(context.now());
      const cohorts = await cohortsOf(code, context);
      // A cohort that has outlived its stage is in no grade.
      const inGrades = cohorts?.filter(({ onRolls }) => onRolls > 0);
      return inGrades?.map((cohort) => ({ ...cohort, grade: gradeOf(cohort.entryYear, today), counts: cohort }));
    },
  },
};
