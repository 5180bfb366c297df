/** Terms of a transfer by the province of the unit that must act. The rows are in `terms.json`. */
import { POLICY_ROW, policyFile, ruleFor } from '@xueji/infra/runtime/policy.ts';
import { nationalGap, problemOfTerms, TERM_FIELDS } from '@xueji/infra/runtime/policy-parts.ts';
import { z } from 'zod';

const terms = z.strictObject({ ...POLICY_ROW, ...TERM_FIELDS });
export type Terms = z.infer<typeof terms>;

export const TERM_FILE = policyFile<Terms>({
  name: 'transfers/terms',
  at: new URL('./terms.json', import.meta.url),
  row: terms,
  rules: ({ provinces }) => provinces ?? ['CN'],
  problem: problemOfTerms,
  gap: nationalGap,
});
export const TERMS = TERM_FILE.rows;

/** Terms in force for a province on a date. Provincial rows take precedence over national ones. Throws when there are none. */
export function getTerms(province: string, date: string, rows = TERMS): Terms {
  const found = ruleFor(rows, province, date);
  if (!found) throw new Error(`no terms for ${province} on ${date}`);
  return found;
}
