/** 学籍号, and the claim that a number belongs to one child. */
import { createHmac, type KeyObject } from 'node:crypto';
import { claimWords, cleanNumber } from './id-number.ts';

/** `L` + division of the school + birth date + 4 random digits: like an ID number, and no relation to it. */
export const temporaryNumber = (division: string, birthDate: string, digits: number): string =>
  `L${division}${birthDate.replaceAll('-', '')}${String(digits).padStart(4, '0')}`;

/** How many temporary numbers one birth date has in one county. */
export const TEMPORARY_DIGITS = 10_000;

/** Claims are kept under a key, so that nobody who reads the table can try all numbers of a birth date. */
export const claimKey = (key: KeyObject, words: string): Buffer => createHmac('sha256', key).update(words).digest();

/** Document types whose numbers are claimed with their type, passports (A) apart. */
const TYPED = ['2', '3', '4', '5', '6', '7', '8', '9', 'B'];

/** Everything that a number typed by a registrar, who need not say its kind, may have been claimed as. */
export function wordsOfTypedNumber(typed: string, nationalities: readonly string[]): string[] {
  const number = cleanNumber(typed);
  return [
    number,
    ...TYPED.map((idType) => claimWords(idType, number, '')),
    ...nationalities.map((nationality) => claimWords('A', number, nationality)),
  ];
}
