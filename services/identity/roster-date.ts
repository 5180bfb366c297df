/** Dates as rosters write them. */
import { normalToken } from '@xueji/infra/runtime/text.ts';
import { isRealDate } from './id-number.ts';

/** Without separators 2015115 could be two dates, so the digits must be eight; two separators must be of one kind. */
const FORMS = [/^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/, /^(\d{4})(年)(\d{1,2})月(\d{1,2})日?$/, /^(\d{4})()(\d{2})(\d{2})$/];
/** Spreadsheets add a time to a date: 2017/9/1 0:00. */
const MIDNIGHT = /^(\d{4}([-/])\d{1,2}\2\d{1,2})[ T]0{1,2}:00(?::00(?:\.0+)?)?$/;

/** 20150301, 2015-03-01, 2015/3/1, 2015.3.1, 2015年3月1日. Null for anything else, and for days that do not exist. */
export function readDate(text: string): string | null {
  const typed = normalToken(MIDNIGHT.exec(text)?.[1] ?? text);
  for (const form of FORMS) {
    const [, year = '', , month = '', day = ''] = form.exec(typed) ?? [];
    if (year === '') continue;
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return isRealDate(date) ? date : null;
  }
  return null;
}
