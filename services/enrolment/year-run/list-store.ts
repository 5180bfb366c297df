/** Lists of year runs and of their results. */
import { type Actor, readsAsPartner } from '@xueji/infra/runtime/actor.ts';
import { type Database, statement } from '@xueji/infra/runtime/database.ts';
import {
  allOf,
  behind,
  directed,
  inAnyRange,
  type Key,
  type ListOrder,
  orderBy,
  parameters,
  unprepared,
} from '@xueji/infra/runtime/keyset.ts';
import { inRanges, narrowedTo, rangesOf, readAs, type Scope } from '@xueji/infra/runtime/scope.ts';
import { columnsOf } from '@xueji/infra/runtime/table.ts';
import { YearRunResultTable } from './examine-store.ts';
import { YearRunTable } from './start-store.ts';
import type { ResultKind, YearRun, YearRunResult } from './year-run.ts';

type Page = { readonly order: ListOrder; readonly after: readonly Key[] | null; readonly first: number };

export const RUNS_NEWEST_FIRST = directed({ name: 'year runs by id', keys: [{ sql: 'id', type: 'uuid' }] }, { direction: 'DESC' });
export const RESULT_ORDER: ListOrder = { name: 'results of a year run', keys: [{ sql: 'seq', type: 'int' }] };

/** A run is for its unit and the units above. A partner reads none. */
const scopesOf = (actor: Actor): readonly Scope[] => (readsAsPartner(actor) ? [] : readAs(actor));

const BY_IDS = statement(`select ${columnsOf(YearRunTable)} from year_runs where id = any($3::uuid[]) and ${inRanges('path', 1)}`);

export async function findYearRuns(db: Pick<Database, 'run'>, actor: Actor, ids: readonly string[]): Promise<YearRun[]> {
  const scopes = scopesOf(actor);
  return scopes.length > 0 ? db.run<YearRun>(BY_IDS, [...rangesOf(scopes), ids]) : [];
}

/** The runs of a unit and the units below it. */
export async function listYearRuns(
  db: Pick<Database, 'run'>,
  actor: Actor,
  unit: readonly Scope[],
  { order, after, first }: Page,
): Promise<YearRun[]> {
  const ranges = unit.flatMap((one) => narrowedTo(scopesOf(actor), one));
  if (ranges.length === 0) return [];
  const given = parameters();
  const where = allOf([inAnyRange('path', ranges, given), behind(order, after, given)]);
  const text = `select ${columnsOf(YearRunTable)} from year_runs where ${where} ${orderBy(order)} limit ${given.add(first + 1, 'int')}`;
  return db.run<YearRun>(unprepared(text), given.values);
}

/** The caller makes sure that the actor may see the run. */
export function listResults(
  db: Pick<Database, 'run'>,
  { runId, kind }: { readonly runId: string; readonly kind: ResultKind | null },
  { order, after, first }: Page,
): Promise<YearRunResult[]> {
  const given = parameters();
  const where = allOf([
    `run_id = ${given.add(runId, 'uuid')}`,
    kind ? `kind = ${given.add(kind, 'text')}` : null,
    behind(order, after, given),
  ]);
  const text = `select ${columnsOf(YearRunResultTable)} from year_run_results where ${where} ${orderBy(order)} limit ${given.add(first + 1, 'int')}`;
  return db.run<YearRunResult>(unprepared(text), given.values);
}
