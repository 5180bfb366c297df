/** Which classes of a school close and open with the new school year. Pure. */
import type { ClassSize } from '../policy/class-size.ts';
import { MOST_CLASSES } from '../school.ts';
import { cohortsOf, hasCohort, isClassValid, type NewClass, type SchoolClass, type SchoolStage } from '../school-class.ts';

/** `remaining`: pupils on the rolls who stay in the class after the graduation. */
export type PlannedClass = SchoolClass & { readonly remaining: number };
export type ClassPlan = { readonly close: readonly PlannedClass[]; readonly open: readonly NewClass[] };

type Asked = {
  readonly stages: readonly SchoolStage[];
  readonly classes: readonly PlannedClass[];
  readonly schoolYear: number;
  readonly size: ClassSize;
  readonly today: string;
};

export function planClasses({ stages, classes, schoolYear, size, today }: Asked): ClassPlan {
  const firstGradeOf = (wanted: SchoolStage['stage'], year: number) =>
    classes.filter((one) => one.stage === wanted && hasCohort(one, year));
  const open = stages.flatMap(({ stage }) => {
    // A school that has opened a class of the new cohort has planned for itself.
    if (firstGradeOf(stage, schoolYear).length > 0) return [];
    return firstGradeOf(stage, schoolYear - 1)
      .filter(isOpen)
      .map((last) => likeLast(last, schoolYear, size));
  });
  return {
    close: classes.filter((one) => one.open && one.reserved === 0 && one.remaining === 0 && isPast(one, stages, schoolYear)),
    open: open.filter((one) => isClassValid(one, stages, size, today)).slice(0, Math.max(0, MOST_CLASSES - classes.length)),
  };
}

const isOpen = (one: { readonly open: boolean }): boolean => one.open;

/** The first grade gets as many classes as last year, with the same limits. A limit that needed a reason of the county is not repeated. */
const likeLast = ({ stage, classNo, limit }: SchoolClass, entryYear: number, { mostBySchool }: ClassSize): NewClass => ({
  ...{ stage, entryYear, classNo, limit: Math.min(limit, mostBySchool), limitReason: null },
});

/** True for a class whose cohorts all have ended their stage when the school year begins. */
function isPast(schoolClass: SchoolClass, stages: readonly SchoolStage[], schoolYear: number): boolean {
  const years = stages.find((one) => one.stage === schoolClass.stage)?.years;
  return years !== undefined && cohortsOf(schoolClass).every((entryYear) => entryYear + years <= schoolYear);
}
