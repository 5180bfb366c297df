/** When a class graduates, and which cohort a graduate joins. The seasons are in `graduation-seasons.json`. */
import { POLICY_ROW, policyFile, ruleFor } from '@xueji/infra/runtime/policy.ts';
import { nationalGap } from '@xueji/infra/runtime/policy-parts.ts';
import type { Stage } from '@xueji/schema/events/contract.ts';
import { z } from 'zod';
import type { GradeLevel } from './grade-level.ts';

const dayOfYear = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/, 'MM-DD');
const graduationSeason = z.strictObject({
  ...POLICY_ROW,
  /** Month and day of the start and of the end (excluded), within one year. */
  season: z.strictObject({ from: dayOfYear, until: dayOfYear }),
});
export type GraduationSeason = z.infer<typeof graduationSeason>;

export const SEASON_FILE = policyFile<GraduationSeason>({
  name: 'enrolment/graduation-seasons',
  at: new URL('./graduation-seasons.json', import.meta.url),
  row: graduationSeason,
  rules: ({ provinces }) => provinces ?? ['CN'],
  problem: ({ season: { from, until } }) => (from < until ? null : 'season ends before it begins. Both days lie in one year'),
  gap: nationalGap,
});

/** True in the season of a province, which takes precedence over the national one. False when policy has no season. */
export function isInSeason(province: string, today: string, rows: readonly GraduationSeason[] = SEASON_FILE.rows): boolean {
  const found = ruleFor(rows, province, today);
  const monthAndDay = today.slice(5);
  return found !== undefined && found.season.from <= monthAndDay && monthAndDay < found.season.until;
}

export type GraduationRefusal = 'ClassNotGraduating' | 'GraduationOutOfSeason';

/** A cohort in its last grade graduates in the season. A cohort that is past its stage has missed the season and may graduate on any day. */
export function refuseGraduation(
  { grade, years }: GradeLevel,
  province: string,
  today: string,
  seasons = SEASON_FILE.rows,
): GraduationRefusal | null {
  if (grade < years) return 'ClassNotGraduating';
  return grade > years || isInSeason(province, today, seasons) ? null : 'GraduationOutOfSeason';
}

/** The next stage of each stage; null after 高中. A special school covers all nine compulsory years. */
export const NEXT_STAGE: Record<Stage, Stage | null> = { PRIMARY: 'JUNIOR', JUNIOR: 'SENIOR', SENIOR: null, SPECIAL: 'SENIOR' };

/** From this day on, a graduate joins the first grade of the coming school year: the summer window opens before 1 September (S25). */
const NEXT_COHORT_FROM = '08-15';

/** Entry year of the first grade that graduates join on a day. */
export const firstGradeCohort = (today: string): number => Number(today.slice(0, 4)) - (today.slice(5) < NEXT_COHORT_FROM ? 1 : 0);
