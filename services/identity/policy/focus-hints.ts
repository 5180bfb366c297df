/** What tells migrant and left-behind children. The rows are in `focus-hints.json`. */
import { POLICY_ROW, policyFile, ruleFor } from '@xueji/infra/runtime/policy.ts';
import { nationalGap } from '@xueji/infra/runtime/policy-parts.ts';
import { ancestorAt } from '@xueji/infra/runtime/scope.ts';
import { STAGES } from '@xueji/schema/events/contract.ts';
import { z } from 'zod';

const focusRule = z.strictObject({
  ...POLICY_ROW,
  /** Stages in which children are counted. */
  stages: z.array(z.enum(STAGES)).min(1),
  /** Codes of 户口性质 of a household in the country. */
  households: z.array(z.string()).min(1),
  /** Where the school of a migrant child lies. */
  localities: z.array(z.enum(['URBAN', 'TOWN', 'RURAL'])).min(1),
  /** In the view of the civil affairs offices a left-behind child is younger than this, in years. */
  careBelowAge: z.int().min(1).max(18),
});
export type FocusRule = z.infer<typeof focusRule>;

export const FOCUS_HINT_FILE = policyFile<FocusRule>({
  name: 'identity/focus-hints',
  at: new URL('./focus-hints.json', import.meta.url),
  row: focusRule,
  rules: ({ provinces }) => provinces ?? ['CN'],
  gap: nationalGap,
});

/** The rule in force for a unit on a date. Throws when there is none; the start refuses such a gap. */
export function getFocusRule(path: string, date: string, rows = FOCUS_HINT_FILE.rows): FocusRule {
  const found = ruleFor(rows, ancestorAt(path, 1) ?? '', date);
  if (!found) throw new Error(`no rule for migrant and left-behind children in ${path || 'CN'} on ${date}`);
  return found;
}
