/**
 * Working days in China: Monday to Friday, but for the days that the yearly notice of the State Council names (holidays, and weekends that are
 * worked instead). A year without a notice is provisional: its deadlines are counted by the week and corrected when the notice comes.
 */
import type { ApprovalClock } from './approval-state.ts';

export type WorkCalendar = {
  /** Grows with every notice that is loaded. */
  readonly version: number;
  /** Of each year, the number of the notice that was loaded last, and the version of the calendar that it made. */
  readonly notices: ReadonlyMap<number, LoadedNotice>;
  /** Days on which the notice departs from the week: true is worked, false is not. */
  readonly exceptions: ReadonlyMap<string, boolean>;
  readonly years: ReadonlySet<number>;
};

/** One year of the calendar, as its notice names it. */
export type CalendarYear = {
  readonly year: number;
  readonly version: number;
  readonly source: string;
  /** Weekdays that are not worked. */
  readonly holidays: readonly string[];
  /** Weekends that are worked. */
  readonly workdays: readonly string[];
};

export const calendarOf = (years: readonly CalendarYear[]): WorkCalendar => ({
  version: Math.max(0, ...years.map(({ version }) => version)),
  notices: new Map(years.map(({ year, source, version }) => [year, { source, version }])),
  years: new Set(years.map(({ year }) => year)),
  exceptions: new Map(
    years.flatMap(({ holidays, workdays }) => [
      ...holidays.map((day): [string, boolean] => [day, false]),
      ...workdays.map((day): [string, boolean] => [day, true]),
    ]),
  ),
});

/** Deadlines by this calendar. */
export const approvalClock = (calendar: WorkCalendar, now: Date): ApprovalClock => ({
  now,
  calendarVersion: calendar.version,
  workdayAfter: (date, workingDays) => workdayAfter(calendar, date, workingDays),
});

export type LoadedNotice = { readonly source: string; readonly version: number };

/** What a decision knows of time. */
export type CaseClock = { readonly now: Date; readonly calendar: WorkCalendar };

const DAY_MS = 86_400_000;
const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY_MS;
const dateOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

export function isWorkday({ exceptions }: WorkCalendar, date: string): boolean {
  // 1 January 1970 was a Thursday.
  const weekday = (dayNumber(date) + 4) % 7;
  return exceptions.get(date) ?? (weekday !== 0 && weekday !== 6);
}

/** By calendar, what was counted before: all cases of a day ask the same. */
const counted = new WeakMap<WorkCalendar, Map<string, string>>();

/** The nth working day after a date; the date itself does not count. */
export function workdayAfter(calendar: WorkCalendar, date: string, workdays: number): string {
  const known = counted.get(calendar) ?? new Map<string, string>();
  counted.set(calendar, known);
  const question = `${date} ${workdays}`;
  const answer = known.get(question) ?? countWorkdays(calendar, date, workdays);
  known.set(question, answer);
  return answer;
}

function countWorkdays(calendar: WorkCalendar, date: string, workdays: number): string {
  let day = dayNumber(date);
  for (let left = workdays; left > 0; ) {
    day += 1;
    if (isWorkday(calendar, dateOf(day))) left -= 1;
  }
  return dateOf(day);
}

/** Working days from the day after `today` up to `last`; negative when `last` has passed. */
export function workdaysBetween(calendar: WorkCalendar, today: string, last: string): number {
  const [from, to, sign] = today <= last ? [today, last, 1] : [last, today, -1];
  let count = 0;
  for (let day = dayNumber(from) + 1; day <= dayNumber(to); day += 1) if (isWorkday(calendar, dateOf(day))) count += 1;
  return sign * count || 0;
}

/** The notice by which a deadline of these years has moved since a version of the calendar: the last that was loaded. */
export function noticeSince({ notices }: WorkCalendar, version: number, fromYear: number, toYear: number): string {
  const loaded = [...notices].filter(([year]) => year >= fromYear && year <= toYear).map(([, notice]) => notice);
  const since = loaded.filter((notice) => notice.version > version);
  return (since.length > 0 ? since : loaded).toSorted((a, b) => a.version - b.version).at(-1)?.source ?? '';
}

/** True when the notice for this date's year is not known yet. */
export const isProvisional = ({ years }: WorkCalendar, date: string): boolean => !years.has(Number(date.slice(0, 4)));
