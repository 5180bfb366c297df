/** Terms of a transfer as data, by the province of the unit that has to act; the first row that fits applies. */
export type Terms = {
  /** Two digits of GB/T 2260; null for the nation. */
  readonly province: string | null;
  readonly from: string;
  readonly until: string | null;
  readonly source: string;
  /** Working days that a step may take; the day on which it is entered does not count (domain.md §14.1). */
  readonly stepWorkingDays: number;
  /** The unit is reminded when this working day begins. */
  readonly remindOnWorkingDay: number;
  /** Calendar days after the request, at whose end an unfinished case expires (domain.md §14.2). */
  readonly expiryDays: number;
};

export const TERMS: readonly Terms[] = [
  {
    province: null,
    from: '2013-09-01',
    until: null,
    source: 'S19, S39: 10 working days for each party; stale after half a year',
    stepWorkingDays: 10,
    remindOnWorkingDay: 8,
    expiryDays: 183,
  },
];

/** Terms in force for a province on a date; throws when policy has a hole. */
export function getTerms(province: string, date: string, terms = TERMS): Terms {
  const rows = terms.filter(({ from, until }) => from <= date && (until === null || date < until));
  const found = rows.find((row) => row.province === province) ?? rows.find((row) => row.province === null);
  if (!found) throw new Error(`no terms for ${province} on ${date}`);
  return found;
}
