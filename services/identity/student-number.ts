/** 学籍号 (student numbers), and claims that assign a number to one child. */
import { createHmac, type KeyObject } from 'node:crypto';
import { ID_TYPE, NATIONALITY } from '@xueji/schema/codes/person.ts';
import { claimWords, cleanNumber } from './id-number.ts';

/** `L` + division of the school + birth date + 4 random digits: looks like an ID number but is not derived from it. */
export const temporaryNumber = (division: string, birthDate: string, digits: number): string =>
  `L${division}${birthDate.replaceAll('-', '')}${String(digits).padStart(4, '0')}`;

/** How many temporary numbers one birth date has in one county. */
export const TEMPORARY_DIGITS = 10_000;

/** Claims are keyed HMACs, so that a reader of the table cannot try all numbers of a birth date. */
export const claimKey = (key: KeyObject, words: string): Buffer => createHmac('sha256', key).update(words).digest();

/** All possible claim texts of a number that a registrar typed without its kind. */
export function wordsOfTypedNumber(typed: string): string[] {
  const number = cleanNumber(typed);
  const claimed = Object.keys(ID_TYPE).flatMap((idType) =>
    Object.keys(NATIONALITY).map((nationality) => claimWords(idType, number, nationality)),
  );
  return [...new Set(claimed)];
}
