/** Duplicate detection for children without a document, who have no number to claim. */
import type { KeyObject } from 'node:crypto';
import { claimWords } from './id-number.ts';
import { comparableName } from './person-name.ts';
import { isPhone } from './phone.ts';
import type { Guardian, Particulars } from './student.ts';
import { claimKey } from './student-number.ts';

/** What tells a child without a document. A row of a roster has it, and a record. */
export type Child = {
  readonly particulars: Pick<Particulars, 'name' | 'sex' | 'birthDate' | 'idNumber'>;
  readonly guardians: readonly Guardian[];
  readonly seat: { readonly schoolCode: string };
};

export type DoubleKeys = {
  /** Same name, sex and birth date: a namesake, or the same child. */
  readonly namesake: Buffer;
  /** With the same school as well: the same child. */
  readonly school: Buffer;
  /** With an equal guardian as well: the same child at another school. */
  readonly guardians: readonly Buffer[];
};

/** Null for a child with a document: its number tells it from every other. */
export const doubleKeys = (row: Child, key: KeyObject): DoubleKeys | null =>
  row.particulars.idNumber === null ? keysOfChild(row, key) : null;

/** The keys under which a child stands, or stood before it had a document. */
export function keysOfChild({ particulars, guardians, seat }: Child, key: KeyObject): DoubleKeys {
  const child = ['double', comparableName(particulars.name), particulars.sex, particulars.birthDate];
  const keyOf = (...words: string[]) => claimKey(key, [...child, ...words].join('\u001f'));
  return {
    namesake: keyOf(),
    school: keyOf('school', seat.schoolCode),
    guardians: guardians.filter(({ isGuardian }) => isGuardian).flatMap((guardian) => wordsOf(guardian).map((words) => keyOf(...words))),
  };
}

/** A guardian is identified by name and phone, or by a document number. */
const wordsOf = ({ name, phone, idType, idNumber }: Guardian): string[][] => [
  ...(phone && isPhone(phone) ? [['phone', comparableName(name), phone]] : []),
  ...(idNumber ? [['number', claimWords(idType ?? '1', idNumber, '')]] : []),
];
