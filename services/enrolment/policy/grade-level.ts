/**
 * Which grades are level with each other (平级), so that a transfer may join them. A grade is level with the grade of the same year of schooling.
 * Between 六三制 and 五四制 stages begin in different years, so policy also allows other grades; these rows are in `level-choices.json`.
 */
import { isInForce, POLICY_ROW, policyFile } from '@xueji/infra/runtime/policy.ts';
import { type Stage, stage } from '@xueji/schema/events/contract.ts';
import { z } from 'zod';

/** `years` is the 学制 of the stage at this school; `grade` is 1 in its first school year. */
export type GradeLevel = { readonly stage: Stage; readonly years: number; readonly grade: number };

/** 义务教育法 art. 2: nine years, which 六三制 and 五四制 divide differently. */
const COMPULSORY_YEARS = 9;

export const GRADE_LEVEL_SOURCE = '平级转学（河南、陕西、山东等地规定）';

const gradeLevel = z.strictObject({ stage, years: z.int().min(1).max(COMPULSORY_YEARS), grade: z.int().min(1) });
const levelChoice = z.strictObject({ ...POLICY_ROW, fromGrade: gradeLevel, toGrade: gradeLevel });
/** A grade that may be chosen besides the one of the same year of schooling. A provincial row applies to receiving schools of the province. */
export type LevelChoice = z.infer<typeof levelChoice>;

export const LEVEL_CHOICE_FILE = policyFile<LevelChoice>({
  name: 'enrolment/level-choices',
  at: new URL('./level-choices.json', import.meta.url),
  row: levelChoice,
  problem: ({ fromGrade, toGrade }) =>
    [fromGrade, toGrade].every(isInStage) ? null : 'a grade is higher than the years of its stage. Use a grade from 1 to years',
});

/** Years of schooling before a stage begins: 五四制 初中 begins after 5, 六三制 after 6. A special school begins with the first year. */
const yearsBefore = ({ stage, years }: GradeLevel): number =>
  ({ PRIMARY: 0, JUNIOR: COMPULSORY_YEARS - years, SENIOR: COMPULSORY_YEARS, SPECIAL: 0 })[stage];

function isInStage({ grade, years }: GradeLevel): boolean {
  return grade >= 1 && grade <= years;
}
const isSame = (one: GradeLevel, other: GradeLevel): boolean =>
  one.stage === other.stage && one.years === other.years && one.grade === other.grade;

/** Province of the receiving school, two digits, and the day. */
type Where = { readonly province: string; readonly date: string };

/** True when a pupil of the one grade may join the other by a transfer. */
export function areLevel(from: GradeLevel, to: GradeLevel, { province, date }: Where, choices = LEVEL_CHOICE_FILE.rows): boolean {
  if (isSame(from, to)) return true;
  // A cohort that has not started, or is past its stage, has no equivalent in another stage or system.
  if (!isInStage(from) || !isInStage(to)) return false;
  if (yearsBefore(from) + from.grade === yearsBefore(to) + to.grade) return true;
  return choices
    .filter((choice) => isInForce(choice, date) && (choice.provinces?.includes(province) ?? true))
    .some(({ fromGrade, toGrade }) => isSame(fromGrade, from) && isSame(toGrade, to));
}

/** First day after a cohort's last school year in its stage. */
export const stageEndOf = (entryYear: number, years: number): string => `${entryYear + years}-09-01`;

/** True for a cohort that is past its last grade and was not graduated. */
export const hasOutlived = ({ grade, years }: GradeLevel): boolean => grade > years;

/** True in the last grade of the stage, and after it. */
export const isGraduating = ({ grade, years }: GradeLevel): boolean => grade >= years;
