/** Terms of a transfer by the province of the unit that has to act; the rows stand in `terms.json`. */
import { POLICY_ROW, policyFile, ruleFor } from '@xueji/infra/runtime/policy.ts';
import { z } from 'zod';

const terms = z.strictObject({
  ...POLICY_ROW,
  /** Working days that a step may take; the day on which it is entered does not count. */
  stepWorkingDays: z.int().min(1),
  /** The unit is reminded when this working day begins. */
  remindOnWorkingDay: z.int().min(1),
  /** Calendar days after the request, at whose end an unfinished case expires. */
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

/** Terms in force for a province on a date, its own before those of the nation; throws when policy has a hole. */
export function getTerms(province: string, date: string, rows = TERMS): Terms {
  const found = ruleFor(rows, province, date);
  if (!found) throw new Error(`no terms for ${province} on ${date}`);
  return found;
}
