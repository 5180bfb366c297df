/**
 * 营养改善计划, the nutrition programme for rural compulsory pupils, as dated data (domain.md §4.2; sources S65, S66, S68). A child is entitled by the
 * stage and by the kind of county of the school, on each date; not by poverty. The counties are the demo's: a ministry loads its own list.
 */
import { ancestorAt, COUNTY_LEVEL } from '@xueji/infra/runtime/scope.ts';
import type { Stage } from '@xueji/schema/events/contract.ts';

/** From `from` up to, not including, `until`. */
type Dated = { readonly from: string; readonly until: string | null };
/** NATIONAL: the centre pays all; LOCAL: the county pays and the centre rewards. */
export type PlanCounty = Dated & { readonly countyPath: string; readonly kind: 'NATIONAL' | 'LOCAL' };
export type Rate = Dated & { readonly amountMinor: number };
export type Programme = {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly stages: readonly Stage[];
  readonly counties: readonly PlanCounty[];
  readonly rates: readonly Rate[];
};

const local = (countyPath: string): PlanCounty => ({ countyPath, kind: 'LOCAL', from: '2012-09-01', until: null });
const national = (countyPath: string): PlanCounty => ({ countyPath, kind: 'NATIONAL', from: '2011-09-01', until: null });

export const NUTRITION: Programme = {
  id: 'nutrition',
  name: '农村义务教育学生营养改善计划',
  source: '国办发〔2011〕54号; 财教〔2021〕174号 (5元, 2021年秋季学期起)',
  stages: ['PRIMARY', 'JUNIOR'],
  counties: [
    local('41/4116/411625'),
    local('41/4116/411628'),
    local('44/4402/440224'),
    national('52/5205/520524'),
    national('52/5205/520526'),
  ],
  rates: [
    { amountMinor: 300, from: '2011-09-01', until: '2014-11-01' },
    { amountMinor: 400, from: '2014-11-01', until: '2021-09-01' },
    { amountMinor: 500, from: '2021-09-01', until: null },
  ],
};

export const PROGRAMMES: readonly Programme[] = [NUTRITION];

export const isInForce = ({ from, until }: Dated, date: string): boolean => from <= date && (until === null || date < until);

/** The programmes with the paths that their counties have today. */
export const programmesAt = (programmes: readonly Programme[], current: (path: string) => string): readonly Programme[] =>
  programmes.map((programme) => ({
    ...programme,
    counties: programme.counties.map((county) => ({ ...county, countyPath: current(county.countyPath) })),
  }));

type ChildAt = { stage: Stage; path: string; countyPath?: string | undefined; date: string };

/** True when a child of this stage at this school is entitled on this date: by the county in which the school lies, whoever runs it. */
export function entitles(programme: Programme, { stage, path, countyPath: lies, date }: ChildAt): boolean {
  const countyPath = lies ?? ancestorAt(path, COUNTY_LEVEL);
  return (
    programme.stages.includes(stage) && programme.counties.some((county) => county.countyPath === countyPath && isInForce(county, date))
  );
}

/** Refuses policy that contradicts itself: a county or a rate twice on one day, a range that ends before it begins. */
export function assertProgramme({ id, counties, rates }: Programme): void {
  const byCounty = Map.groupBy(counties, ({ countyPath }) => countyPath);
  for (const [what, rows] of [...byCounty, ['rates', rates] as const]) {
    for (const [index, row] of rows.entries()) {
      if (row.until !== null && row.until <= row.from) throw new Error(`${id}: ${what} ends before it begins`);
      if (rows.slice(index + 1).some((other) => isInForce(row, other.from) || isInForce(other, row.from)))
        throw new Error(`${id}: ${what} overlaps on a date`);
    }
  }
}
