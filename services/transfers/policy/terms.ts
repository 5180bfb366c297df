/** Terms of a transfer by the province of the unit that must act. The rows are in `terms.json`. */
import { POLICY_ROW, policyFile, ruleFor } from '@xueji/infra/runtime/policy.ts';
import { z } from 'zod';

const terms = z.strictObject({
  ...POLICY_ROW,
  /** Working days that a step may take; the day on which it is entered does not count. */
  stepWorkingDays: z.int().min(1),
  /** The unit gets a reminder at the start of this working day. */
  remindOnWorkingDay: z.int().min(1),
  /** Calendar days after the request until an unfinished case expires. */
  expiryDays: z.int().min(1),
});
export type Terms = z.infer<typeof terms>;

export const TERM_FILE = policyFile<Terms>({
  name: 'transfers/terms',
  at: new URL('./terms.json', import.meta.url),
  row: terms,
  rules: ({ provinces }) => provinces ?? ['CN'],
});
export const TERMS = TERM_FILE.rows;

/** Terms in force for a province on a date. Provincial rows take precedence over national ones. Throws when there are none. */
export function getTerms(province: string, date: string, rows = TERMS): Terms {
  const found = ruleFor(rows, province, date);
  if (!found) throw new Error(`no terms for ${province} on ${date}`);
  return found;
}
