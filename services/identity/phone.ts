/** Telephone numbers as families give them. */
import { cleanNumber } from './id-number.ts';

const SIGNS = /[-()+]/g;
const MOBILE = /^(?:86|0086)?(1[3-9]\d{9})$/;
const NUMBER = /^\+?[\d()-]{7,20}$/;
const FEWEST_DIGITS = 7;

/** As it is stored and compared: a mobile number has eleven digits and nothing else; any other number stays as it was typed. */
export function cleanPhone(text: string): string {
  const typed = cleanNumber(text);
  return MOBILE.exec(typed.replace(SIGNS, ''))?.[1] ?? typed;
}

/** False for `无`, for what a spreadsheet makes of a number, and for one digit again and again. */
export function isPhone(phone: string): boolean {
  const digits = phone.replace(SIGNS, '');
  const brokenMobile = /^1\d{10}$/.test(digits) && !MOBILE.test(digits);
  return NUMBER.test(phone) && digits.length >= FEWEST_DIGITS && !/^(\d)\1*$/.test(digits) && !brokenMobile;
}
