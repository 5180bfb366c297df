/**
 * The domain's clock, passed to every decision that depends on time. `XUEJI_NOW` sets its start; it then advances normally. Tokens, leases and
 * timeouts use the machine's clock.
 */
export type Clock = () => Date;

export function startClock(startsAt: string | undefined): Clock {
  if (!startsAt) return () => new Date();
  const offsetMs = Date.parse(startsAt) - Date.now();
  if (Number.isNaN(offsetMs)) throw new Error(`Configuration: XUEJI_NOW is not an instant: ${startsAt}`);
  return () => new Date(Date.now() + offsetMs);
}

// Shanghai has had no daylight saving time since 1991, so a fixed offset is exact for every date of a living pupil.
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/** The date in Asia/Shanghai at an instant, `YYYY-MM-DD`. Rules use these dates. */
export const dateInChina = (at: Date): string => new Date(at.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);

const DAY_MS = 86_400_000;

/** The date this number of calendar days later, or earlier when negative. */
export const daysAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
export const dayAfter = (date: string): string => daysAfter(date, 1);

/** The instant at which a date begins in China. */
export const startOfDate = (date: string): Date => new Date(Date.parse(`${date}T00:00:00Z`) - SHANGHAI_OFFSET_MS);
/** The instant at which a date ends in China (24:00). */
export const endOfDate = (date: string): Date => startOfDate(dayAfter(date));

/** The school year of a date, named by the year in which it begins. It begins on 1 September. */
export const schoolYearOf = (date: string): number => Number(date.slice(0, 4)) - (date.slice(5) < '09-01' ? 1 : 0);

/** Grade of a cohort within its stage: 1 in its first school year. */
export const gradeOf = (entryYear: number, date: string): number => schoolYearOf(date) - entryYear + 1;
