/** 学籍号, and the claim that a number belongs to one child. */
import { createHmac, type KeyObject } from 'node:crypto';
import { ID_TYPE, NATIONALITY } from '@xueji/schema/codes/person.ts';
import { claimWords, cleanNumber } from './id-number.ts';

/** `L` + division of the school + birth date + 4 random digits: like an ID number, and no relation to it. */
export const temporaryNumber = (division: string, birthDate: string, digits: number): string =>
  `L${division}${birthDate.replaceAll('-', '')}${String(digits).padStart(4, '0')}`;

/** How many temporary numbers one birth date has in one county. */
export const TEMPORARY_DIGITS = 10_000;

/** Claims are kept under a key, so that nobody who reads the table can try all numbers of a birth date. */
export const claimKey = (key: KeyObject, words: string): Buffer => createHmac('sha256', key).update(words).digest();

/** Everything that a number typed by a registrar, who need not say its kind, may have been claimed as. */
export function wordsOfTypedNumber(typed: string): string[] {
  const number = cleanNumber(typed);
  const claimed = Object.keys(ID_TYPE).flatMap((idType) =>
    Object.keys(NATIONALITY).map((nationality) => claimWords(idType, number, nationality)),
  );
  return [...new Set(claimed)];
}
