/** Sizes of classes as the official return counts them, and the warning above the standard size. */
import type { ClassSize } from './policy/class-size.ts';
import type { SchoolClass } from './school-class.ts';

/** Each band with its largest class. */
export const SIZE_BANDS = [
  ['UP_TO_25', 25],
  ['FROM_26_TO_30', 30],
  ['FROM_31_TO_35', 35],
  ['FROM_36_TO_40', 40],
  ['FROM_41_TO_45', 45],
  ['FROM_46_TO_50', 50],
  ['FROM_51_TO_55', 55],
  ['FROM_56_TO_60', 60],
  ['FROM_61_TO_65', 65],
  ['FROM_66', Number.POSITIVE_INFINITY],
] as const;
export type ClassSizeBand = (typeof SIZE_BANDS)[number][0];

export const bandOf = (pupils: number): ClassSizeBand => SIZE_BANDS.find(([, most]) => pupils <= most)?.[0] ?? 'FROM_66';

/** Reserved seats count: the pupil comes. */
export const isAboveStandard = (
  { stage, taken }: Pick<SchoolClass, 'stage' | 'taken'>,
  { standard }: Pick<ClassSize, 'standard'>,
): boolean => taken > standard[stage];
