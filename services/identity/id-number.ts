/** Numbers of identity documents. Type 1, R and F carry birth date, sex and check digit (GB 11643, ISO 7064 MOD 11-2). */
import { comparableText } from '@xueji/infra/runtime/text.ts';
import { isScientific, isSpreadsheetError } from './spreadsheet.ts';
import type { Sex } from './student.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';

/** The type for children without a document (其他). The guardian's number is used instead. */
export const NO_DOCUMENT = 'Z';
/** 居民身份证, 港澳台居民居住证, 外国人永久居留身份证: one number space of 18 characters. */
const NATIONAL_TYPES: readonly string[] = ['1', 'R', 'F'];
/** The permanent-residence card before 2023: three letters of the country and twelve digits. */
const OLD_RESIDENCE_CARD = /^[A-Z]{3}\d{12}$/;

export type IdNumberProblem =
  | 'IdNumberFormat'
  | 'IdNumberRuinedByExcel'
  | 'IdNumberDateInvalid'
  | 'IdNumberDateInFuture'
  | 'IdNumberCheckDigit'
  | 'IdNumberBirthDate'
  | 'IdNumberSex';

export type IdNumberClaim = {
  readonly idType: string;
  readonly idNumber: string;
  readonly birthDate: string | null;
  readonly sex: Sex | null;
  /** The current date in China. */
  readonly today: string;
};

/** Normalises a typed number: full-width digits, spaces, invisible characters, a leading apostrophe of a spreadsheet, a small x. */
export const cleanNumber = (text: string): string => comparableText(text).replace(/['’‘`´]/g, '');

export const checkDigitOf = (first17: string): string =>
  CHECK_DIGITS.charAt(WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(first17[index]), 0) % 11);

/** True for a number that a spreadsheet has changed: Excel keeps 15 digits and writes zeros for the rest, or shows 4.4E+17; other programs add `.0`. */
export const isRuinedByExcel = (number: string): boolean =>
  isScientific(number) || isSpreadsheetError(number) || /^\d{15}000$/.test(number) || /^\d{17}[\dX]\.0+$/.test(number);

/** Checks a number against the birth date and sex of the same row. Null values are not compared. */
export function idNumberProblems(claim: IdNumberClaim): IdNumberProblem[] {
  const { idType, idNumber } = claim;
  if (!NATIONAL_TYPES.includes(idType)) return isForeignNumber(idNumber) ? [] : [formatProblem(idNumber)];
  if (idType === 'F' && OLD_RESIDENCE_CARD.test(idNumber)) return [];
  if (!/^\d{17}[\dX]$/.test(idNumber)) return [formatProblem(idNumber)];
  if (idType === 'F' && !idNumber.startsWith('9')) return ['IdNumberFormat'];

  const checkDigitAgrees = checkDigitOf(idNumber.slice(0, 17)) === idNumber.at(-1);
  if (!checkDigitAgrees && isRuinedByExcel(idNumber)) return ['IdNumberRuinedByExcel'];
  const born = birthDateIn(idNumber);
  if (born === null) return ['IdNumberDateInvalid'];
  return checkDigitAgrees ? contradictions(born, claim) : ['IdNumberCheckDigit'];
}

const contradictions = (born: string, { idNumber, birthDate, sex, today }: IdNumberClaim): IdNumberProblem[] => [
  ...(born > today ? ['IdNumberDateInFuture' as const] : []),
  ...(birthDate && born !== birthDate ? ['IdNumberBirthDate' as const] : []),
  ...(sex && sexIn(idNumber) !== sex ? ['IdNumberSex' as const] : []),
];

/** A document number has a digit and at least two different characters: `----` and `0000` mean that there is no number. */
const isForeignNumber = (number: string): boolean =>
  /^[A-Z0-9()/-]{4,20}$/.test(number) && /\d/.test(number) && new Set(number.replace(/[()/-]/g, '')).size > 1 && !isRuinedByExcel(number);
const formatProblem = (number: string): IdNumberProblem => (isRuinedByExcel(number) ? 'IdNumberRuinedByExcel' : 'IdNumberFormat');

const sexIn = (number: string): Sex => (Number(number[16]) % 2 === 1 ? 'MALE' : 'FEMALE');

function birthDateIn(number: string): string | null {
  const date = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  return isRealDate(date) ? date : null;
}

/** True for a date of the calendar, `YYYY-MM-DD`. */
export function isRealDate(date: string): boolean {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  if (year < 1800 || month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day <= (month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
}

/**
 * The text under which a number is claimed for one child. Different foreign documents can have equal numbers, so the claim includes the type, and for
 * passports also the country.
 */
export function claimWords(idType: string, idNumber: string, nationality: string): string {
  if (NATIONAL_TYPES.includes(idType)) return idNumber;
  return idType === 'A' ? `A/${nationality}/${idNumber}` : `${idType}/${idNumber}`;
}
