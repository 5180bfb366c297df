/** Limits for failed searches of a child. The rows are in `match-limits.json`. */
import { POLICY_ROW, policyFile, ruleFor } from '@xueji/infra/runtime/policy.ts';
import { nationalGap } from '@xueji/infra/runtime/policy-parts.ts';
import { ancestorAt } from '@xueji/infra/runtime/scope.ts';
import { z } from 'zod';

const matchLimit = z.strictObject({
  ...POLICY_ROW,
  /** At most a week. */
  windowMinutes: z
    .int()
    .min(1)
    .max(7 * 24 * 60),
  /** Misses of one person, and of all persons of one unit, within the window. */
  missesOfUser: z.int().min(1),
  missesOfUnit: z.int().min(1),
});
export type MatchLimit = z.infer<typeof matchLimit>;

export const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/**
 * A registrar in September has about 100 new children a day and mistypes one in ten: 10 misses a day. An attacker who knows a child's name and birth
 * date and tries the 10,000 temporary numbers of that day and county needs 10,000 / 30 = 333 hours alone, and 33 hours with every account of a unit:
 * long enough to notice the attempts. A guardian's code is 1 in 2^50: 300 tries an hour on a million valid codes succeed once in 400 years.
 */
export const MATCH_LIMIT_FILE = policyFile<MatchLimit>({
  name: 'identity/match-limits',
  at: new URL('./match-limits.json', import.meta.url),
  row: matchLimit,
  rules: ({ provinces }) => provinces ?? ['CN'],
  problem: ({ missesOfUser, missesOfUnit }) =>
    missesOfUser > missesOfUnit ? 'missesOfUser is more than missesOfUnit. A unit may have at least as many misses as one person' : null,
  gap: nationalGap,
});

/** The limit in force for a unit on a date, A provincial row takes precedence over the national one. Throws when there is none; the start refuses such a gap. */
export function getMatchLimit(path: string, date: string, rows = MATCH_LIMIT_FILE.rows): MatchLimit {
  const province = ancestorAt(path, 1) ?? '';
  const found = ruleFor(rows, province, date);
  if (!found) throw new Error(`no match limit for ${path || 'CN'} on ${date}`);
  return found;
}

/** How long a match is valid: the application is made on the same day or the next morning. */
export const MATCH_GOOD_FOR_MS = 24 * HOUR_MS;

/** Enough time between getting the code and visiting the new school, including a weekend. */
export const GUARDIAN_CODE_GOOD_FOR_MS = 7 * 24 * HOUR_MS;
