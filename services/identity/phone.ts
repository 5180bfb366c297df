/** Telephone numbers as families give them. */
import { cleanNumber } from './id-number.ts';

const SIGNS = /[-()+]/g;
const MOBILE = /^(?:86|0086)?(1[3-9]\d{9})$/;
const NUMBER = /^\+?[\d()-]{7,20}$/;
const FEWEST_DIGITS = 7;

/** The normal form of a number: a mobile number is reduced to eleven digits; any other number does not change. */
export function cleanPhone(text: string): string {
  const typed = cleanNumber(text);
  return MOBILE.exec(typed.replace(SIGNS, ''))?.[1] ?? typed;
}

/** False for `无`, for a number that a spreadsheet has changed, and for one repeated digit. */
export function isPhone(phone: string): boolean {
  const digits = phone.replace(SIGNS, '');
  const brokenMobile = /^1\d{10}$/.test(digits) && !MOBILE.test(digits);
  return NUMBER.test(phone) && digits.length >= FEWEST_DIGITS && !/^(\d)\1*$/.test(digits) && !brokenMobile;
}
