/** The yearly notice of holidays, and who may load it. */
import { type Actor, wears } from '@xueji/infra/runtime/actor.ts';
import type { Refused } from '@xueji/infra/runtime/refusal.ts';
import { units, wrongHat, wrongUnit } from '@xueji/infra/runtime/who-may.ts';

export type Notice = {
  readonly year: number;
  readonly holidays: readonly string[];
  /** Saturdays and Sundays that are working days. */
  readonly workdays: readonly string[];
  /** The notice's number, e.g. 国办发明电〔2025〕7号. */
  readonly source: string;
  /** For a correction: the number of the notice that it replaces. */
  readonly replaces: string | null;
};
export type NoticeRefusal = 'WrongHat' | 'WrongUnit' | 'HolidayNoticeInvalid' | 'HolidayNoticeConflict' | 'HolidayNoticeUnknown';

/** An exception of a year: a day that differs from the normal week, with its notice. */
export type KnownDay = { readonly day: string; readonly worked: boolean; readonly source: string };

const isWeekend = (date: string): boolean => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());

/** Why the notice is refused; null when it is accepted. It applies to the whole country, so only a national operator may load it. */
export function refuseNotice(notice: Notice, known: readonly KnownDay[], actor: Actor): Refused<NoticeRefusal> | null {
  if (!wears(actor, 'operator')) return wrongHat(['operator'], units(''));
  if (actor.path !== '') return wrongUnit(['operator'], units(''));
  if (!isValid(notice)) return { refused: 'HolidayNoticeInvalid' };
  if (notice.replaces !== null && !known.some(({ source }) => source === notice.replaces)) return { refused: 'HolidayNoticeUnknown' };
  const left = known.filter(({ source }) => source !== notice.replaces);
  const contradicts = ({ day, worked }: KnownDay) => (worked ? notice.holidays : notice.workdays).includes(day);
  return left.some(contradicts) ? { refused: 'HolidayNoticeConflict' } : null;
}

function isValid({ year, holidays, workdays, source }: Notice): boolean {
  const days = [...holidays, ...workdays];
  if (year < 2004 || year > 2100 || source.trim().length < 2 || source.length > 100 || days.length === 0) return false;
  return new Set(days).size === days.length && days.every((day) => day.startsWith(`${year}-`)) && workdays.every(isWeekend);
}
