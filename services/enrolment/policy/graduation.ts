/** When a class graduates, and which cohort a graduate joins (domain.md §1.6), as data. */
import type { Stage } from '@xueji/schema/events/contract.ts';
import type { GradeLevel } from './grade-level.ts';

/** Months and days, the last one excluded. Schools graduate by 30 July; that the season begins on 1 June is our own decision. */
export const GRADUATION_SEASON = { from: '06-01', until: '07-31', source: 'S23, S25: 学校7月30日前完成毕业、结业处理' } as const;

export type GraduationRefusal = 'ClassNotGraduating' | 'GraduationOutOfSeason';

/** A cohort in its last grade graduates in the season; one that has outlived its stage has missed it, and does on any day. */
export function refuseGraduation({ grade, years }: GradeLevel, today: string): GraduationRefusal | null {
  if (grade < years) return 'ClassNotGraduating';
  const monthAndDay = today.slice(5);
  const inSeason = GRADUATION_SEASON.from <= monthAndDay && monthAndDay < GRADUATION_SEASON.until;
  return grade > years || inSeason ? null : 'GraduationOutOfSeason';
}

/** Compulsory schooling and what follows it; nothing follows 高中 here. */
export const NEXT_STAGE: Record<Stage, Stage | null> = { PRIMARY: 'JUNIOR', JUNIOR: 'SENIOR', SENIOR: null };

/** From this day on the first grade that a graduate joins is that of the school year to come: the summer window opens before 1 September (S25). */
const NEXT_COHORT_FROM = '08-15';

/** Entry year of the first grade that graduates join on a day. */
export const firstGradeCohort = (today: string): number => Number(today.slice(0, 4)) - (today.slice(5) < NEXT_COHORT_FROM ? 1 : 0);
