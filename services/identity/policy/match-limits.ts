/** How often a child may be looked for in vain, as data: the first row whose unit covers the caller's and whose dates fit applies. */
import { covers } from '@xueji/infra/runtime/scope.ts';

export type MatchLimit = {
  readonly unit: string;
  readonly from: string;
  readonly until: string | null;
  readonly source: string;
  readonly windowMs: number;
  /** Misses of one person, and of all persons of one unit, within the window. */
  readonly missesOfUser: number;
  readonly missesOfUnit: number;
};

const HOUR_MS = 3_600_000;

/**
 * A registrar in September has some 100 newcomers a day and mistypes one in ten: 10 misses a day. Who knows a child's name and birth date, and tries
 * the 10,000 temporary numbers of that day and county, needs 10,000 / 30 = 333 hours alone, and 33 hours with every account of a unit: long
 * enough for the unit's attempts to be seen. A guardian's code is 1 in 2^50: 300 tries an hour on a million live codes hit once in 400 years.
 */
export const MATCH_LIMITS: readonly MatchLimit[] = [
  {
    ...{ unit: '', from: '2013-09-01', until: null, source: '个人信息保护法 art. 28; 儿童个人信息网络保护规定' },
    ...{ windowMs: HOUR_MS, missesOfUser: 30, missesOfUnit: 300 },
  },
];

/** The limit in force for a unit on a date; throws when policy has a hole, which main refuses at start. */
export function getMatchLimit(path: string, date: string, limits = MATCH_LIMITS): MatchLimit {
  const limit = limits.find((row) => covers(row.unit, path) && row.from <= date && (row.until === null || date < row.until));
  if (!limit) throw new Error(`no match limit for ${path || 'CN'} on ${date}`);
  return limit;
}

/** A found child may be asked about for this long: the application is made on the day, or the next morning. */
export const MATCH_GOOD_FOR_MS = 24 * HOUR_MS;

/** From the office hour in which the guardian gets the code to a visit to the new school, a weekend between. */
export const GUARDIAN_CODE_GOOD_FOR_MS = 7 * 24 * HOUR_MS;
