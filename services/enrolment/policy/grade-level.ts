/**
 * Which grades are level with each other (平级), so that a transfer may join them (domain.md §1.5, sources S14–S16). A grade is level with the grade of
 * the same year of schooling; between 六三制 and 五四制, where stages begin in different years, policy also names grades that may be chosen.
 */
import type { Stage } from '@xueji/schema/events/contract.ts';

/** `years` is the 学制 of the stage at this school; `grade` is 1 in its first school year. */
export type GradeLevel = { readonly stage: Stage; readonly years: number; readonly grade: number };

/** 义务教育法 art. 2: nine years, which 六三制 and 五四制 divide differently. */
const COMPULSORY_YEARS = 9;

/** S14, S15, S16. */
export const GRADE_LEVEL_SOURCE = '平级转学(河南、陕西、山东等地规定)';

/** Grades that may be chosen besides the one of the same year of schooling. */
export type LevelChoice = { readonly from: GradeLevel; readonly to: GradeLevel; readonly source: string };

const sixThreeJunior1: GradeLevel = { stage: 'JUNIOR', years: 3, grade: 1 };
const fiveFourJunior1: GradeLevel = { stage: 'JUNIOR', years: 4, grade: 1 };

export const LEVEL_CHOICES: readonly LevelChoice[] = [
  { from: fiveFourJunior1, to: sixThreeJunior1, source: '山东薛城: 五四制初一可转入六三制小六或初一; S16' },
  { from: sixThreeJunior1, to: fiveFourJunior1, source: '山东薛城: 六三制初一可转入五四制初一或初二; S16' },
];

/** Years of schooling before a stage begins: 五四制 初中 begins after 5, 六三制 after 6. */
const yearsBefore = ({ stage, years }: GradeLevel): number =>
  ({ PRIMARY: 0, JUNIOR: COMPULSORY_YEARS - years, SENIOR: COMPULSORY_YEARS })[stage];

const isInStage = ({ grade, years }: GradeLevel): boolean => grade >= 1 && grade <= years;
const isSame = (one: GradeLevel, other: GradeLevel): boolean =>
  one.stage === other.stage && one.years === other.years && one.grade === other.grade;

/** True when a pupil of the one grade may join the other by a transfer. */
export function areLevel(from: GradeLevel, to: GradeLevel, choices = LEVEL_CHOICES): boolean {
  if (isSame(from, to)) return true;
  // A cohort that has not begun, or has outlived its stage, has no year of schooling in another stage or system.
  if (!isInStage(from) || !isInStage(to)) return false;
  if (yearsBefore(from) + from.grade === yearsBefore(to) + to.grade) return true;
  return choices.some((choice) => isSame(choice.from, from) && isSame(choice.to, to));
}

/** First day after a cohort's last school year in its stage. */
export const stageEndOf = (entryYear: number, years: number): string => `${entryYear + years}-09-01`;

/** True for a cohort that has had all its school years and that nobody has graduated. */
export const hasOutlived = ({ grade, years }: GradeLevel): boolean => grade > years;

/** True in the last grade of the stage, and after it. */
export const isGraduating = ({ grade, years }: GradeLevel): boolean => grade >= years;
