/**
 * Programmes, the counties in which they run, and their rates; the rows are in `programmes.json`, `plan-counties.json` and `rates.json`. A child is
 * entitled to the nutrition programme (营养改善计划) by the stage and by the county of the school, on each date; not by poverty. The counties are those of
 * the demo: a ministry provides its own list by an overlay.
 */
import { isInForce, POLICY_ROW, policyFile } from '@xueji/infra/runtime/policy.ts';
import { ancestorAt, COUNTY_LEVEL, pathOfRegion } from '@xueji/infra/runtime/scope.ts';
import { type Stage, stage } from '@xueji/schema/events/contract.ts';
import { z } from 'zod';

const programmeRow = z.strictObject({ ...POLICY_ROW, name: z.string(), source: z.string(), stages: z.array(stage).min(1) });
const planCounty = z.strictObject({
  ...POLICY_ROW,
  programme: z.string(),
  county: z.string().regex(/^[0-9]{6}$/, 'six digits of GB/T 2260'),
  /** NATIONAL: the central government pays all; LOCAL: the county pays and the central government adds a reward. */
  kind: z.enum(['NATIONAL', 'LOCAL']),
});
/** 1,000 yuan for a child and day. A larger number is a mistake. */
const MOST_FEN = 100_000;
const rate = z.strictObject({
  ...POLICY_ROW,
  programme: z.string(),
  fen: z.int().min(0).max(MOST_FEN),
  unit: z.enum(['CHILD_AND_SCHOOL_DAY']),
});

type ProgrammeRow = z.infer<typeof programmeRow>;
export type PlanCounty = z.infer<typeof planCounty>;
/** `countyPath`: the current path of the county. */
export type PlanCountyAt = PlanCounty & { readonly countyPath: string };
export type Rate = z.infer<typeof rate>;
export type Programme = ProgrammeRow & { readonly counties: readonly PlanCountyAt[]; readonly rates: readonly Rate[] };

export const PROGRAMME_FILE = policyFile<ProgrammeRow>({
  name: 'funding/programmes',
  at: new URL('./programmes.json', import.meta.url),
  row: programmeRow,
});
export const PLAN_COUNTY_FILE = policyFile<PlanCounty>({
  name: 'funding/plan-counties',
  at: new URL('./plan-counties.json', import.meta.url),
  row: planCounty,
  rules: ({ programme, county }) => [`${programme} in ${county}`],
});
export const RATE_FILE = policyFile<Rate>({
  name: 'funding/rates',
  at: new URL('./rates.json', import.meta.url),
  row: rate,
  rules: ({ programme, unit }) => [`${programme}, ${unit}`],
  gap: gapOfRates,
});

/** A programme needs a rate on this day, or on its first day if it begins later. */
function gapOfRates(rates: readonly Rate[], date: string): string | null {
  const dayOf = ({ from }: ProgrammeRow) => (from > date ? from : date);
  const hasRate = (row: ProgrammeRow) => rates.some((one) => one.programme === row.id && isInForce(one, dayOf(row)));
  const without = PROGRAMME_FILE.rows.find((row) => isInForce(row, dayOf(row)) && !hasRate(row));
  return without ? `the programme ${without.id} has no rate` : null;
}

/** Programmes with their counties and rates; a county or rate of no programme is refused. */
export function programmesOf(rows: readonly ProgrammeRow[], counties: readonly PlanCounty[], rates: readonly Rate[]): readonly Programme[] {
  const stray = [...counties, ...rates].find(({ programme }) => !rows.some(({ id }) => id === programme));
  if (stray) throw new Error(`Policy funding: row ${stray.id} names the programme ${stray.programme}, which programmes.json does not have`);
  const of = <Row extends { readonly programme: string }>(id: string, all: readonly Row[]) =>
    all.filter(({ programme }) => programme === id);
  const placed = counties.map((row) => ({ ...row, countyPath: pathOfRegion(row.county) ?? '' }));
  return rows.map((row) => ({ ...row, counties: of(row.id, placed), rates: of(row.id, rates) }));
}

export const PROGRAMMES = programmesOf(PROGRAMME_FILE.rows, PLAN_COUNTY_FILE.rows, RATE_FILE.rows);

/** The programmes with the current paths of their counties. */
export const programmesAt = (programmes: readonly Programme[], current: (path: string) => string): readonly Programme[] =>
  programmes.map((programme) => ({
    ...programme,
    counties: programme.counties.map((county) => ({ ...county, countyPath: current(county.countyPath) })),
  }));

type ChildAt = { stage: Stage; path: string; countyPath?: string | undefined; date: string };

/** True when a child of this stage at this school is entitled on this date: depends on the county of the school's place, not on the unit that runs it. */
export function entitles(programme: Programme, { stage, path, countyPath: lies, date }: ChildAt): boolean {
  const countyPath = lies ?? ancestorAt(path, COUNTY_LEVEL);
  const inPlan = (county: PlanCountyAt) => county.countyPath === countyPath && isInForce(county, date);
  return isInForce(programme, date) && programme.stages.includes(stage) && programme.counties.some(inPlan);
}
