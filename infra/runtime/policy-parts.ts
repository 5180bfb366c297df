/** Fields and checks that several policy files share. */
import { z } from 'zod';
import { isInForce, type PolicyRow } from './policy.ts';

/** For files in which one national row must apply on each day. */
export const nationalGap = (rows: readonly PolicyRow[], date: string): string | null =>
  rows.some((row) => row.provinces === null && isInForce(row, date)) ? null : 'no row holds for the nation (provinces: null)';

/** For rows with terms: a reminder comes within its term, and a case does not expire before the term of a step. */
export function problemOfTerms(row: { stepWorkingDays: number; remindOnWorkingDay: number; expiryDays: number }): string | null {
  if (row.remindOnWorkingDay > row.stepWorkingDays)
    return 'remindOnWorkingDay is after stepWorkingDays. Set it to the same day or an earlier one';
  return row.expiryDays < row.stepWorkingDays ? 'expiryDays is shorter than stepWorkingDays. Set it to at least as many days' : null;
}
/** The longest terms: a working year for a step, and three years for a case. A larger number is a mistake, and its date may not exist. */
export const TERM_FIELDS = {
  /** Working days that a step may take; the day on which it is entered does not count. */
  stepWorkingDays: z.int().min(1).max(250),
  /** The unit gets a reminder at the start of this working day. */
  remindOnWorkingDay: z.int().min(1).max(250),
  /** Calendar days after the request until an unfinished case expires. */
  expiryDays: z
    .int()
    .min(1)
    .max(3 * 366),
};

export const APPROVAL_LEVELS = ['SCHOOL', 'COUNTY', 'CITY', 'PROVINCE'] as const;

/** For rows with levels that approve one after the other. */
export function problemOfLevels({ levels }: { readonly levels: readonly (typeof APPROVAL_LEVELS)[number][] }): string | null {
  const ranks = levels.map((level) => APPROVAL_LEVELS.indexOf(level));
  const climbs = ranks.every((rank, index) => index === 0 || rank > (ranks[index - 1] ?? rank));
  return climbs
    ? null
    : `levels (${levels.join(', ')}) does not climb from the school upwards. Use the order ${APPROVAL_LEVELS.join(', ')}`;
}
