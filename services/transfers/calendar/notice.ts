/** The yearly notice of holidays, and who may load it. */
import { type Actor, wears } from '@xueji/infra/runtime/actor.ts';
import type { Refused } from '@xueji/infra/runtime/refusal.ts';

export type Notice = {
  readonly year: number;
  readonly holidays: readonly string[];
  /** Saturdays and Sundays that are worked. */
  readonly workdays: readonly string[];
  /** The notice's number, e.g. 国办发明电〔2025〕7号. */
  readonly source: string;
};
export type NoticeRefusal = 'WrongHat' | 'WrongUnit' | 'HolidayNoticeInvalid';

const isWeekend = (date: string): boolean => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());

/** Why the notice is not taken; null when it is. It holds for the whole country, so only the nation's operator loads it. */
export function refuseNotice({ year, holidays, workdays, source }: Notice, actor: Actor): Refused<NoticeRefusal> | null {
  if (!wears(actor, 'operator')) return { refused: 'WrongHat' };
  if (actor.path !== '') return { refused: 'WrongUnit' };
  const days = [...holidays, ...workdays];
  const isWhole = year >= 2004 && year <= 2100 && source.trim().length >= 2 && source.length <= 100 && holidays.length > 0;
  const isClean = new Set(days).size === days.length && days.every((day) => day.startsWith(`${year}-`)) && workdays.every(isWeekend);
  return isWhole && isClean ? null : { refused: 'HolidayNoticeInvalid' };
}
