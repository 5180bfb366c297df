/** Writes new records: students, guardians, and the temporary number of each. */
import { type KeyObject, randomInt } from 'node:crypto';
import type { Tx } from '@xueji/infra/runtime/database.ts';
import { insertRows } from '@xueji/infra/runtime/table.ts';
import type { Candidate } from './double-store.ts';
import { saveInitials } from './name-initials-store.ts';
import type { Student } from './student.ts';
import { claimKey, TEMPORARY_DIGITS, temporaryNumber } from './student-number.ts';
import { claimNumbers, GuardianTable, NumberHistoryTable, StudentTable } from './student-store.ts';

// A county has some 50 births a day and 10,000 numbers for each: the second try is rare, a tenth means something else is wrong.
const MOST_TRIES = 50;

/** A temporary number for each; where the digits are taken, others are drawn. */
export async function issueNumbers(
  tx: Tx,
  candidates: readonly Candidate[],
  division: string,
  key: KeyObject,
): Promise<Map<string, string>> {
  const issued = new Map<string, string>();
  let waiting = candidates;
  for (let tries = 0; waiting.length > 0; tries++) {
    if (tries === MOST_TRIES) throw new Error(`no free temporary numbers in ${division}`);
    const drawn = waiting.map(({ id, from }) => ({
      id,
      number: temporaryNumber(division, from.particulars.birthDate, randomInt(TEMPORARY_DIGITS)),
    }));
    const got = await claimNumbers(
      tx,
      drawn.map(({ id, number }) => ({ hmac: claimKey(key, number), kind: 'STUDENT', studentId: id })),
    );
    for (const { id, number } of drawn) if (got.has(id)) issued.set(id, number);
    waiting = waiting.filter(({ id }) => !issued.has(id));
  }
  return issued;
}

export function insertStudents(
  tx: Tx,
  accepted: readonly Candidate[],
  numbers: ReadonlyMap<string, string>,
  entry: { path: string; registeredAt: Date },
) {
  const students = accepted.map(({ id, from }): Student => {
    const number = numbers.get(id) ?? '';
    return { id, version: 1, guestPath: null, guestTransferId: null, spells: [], number, numberKind: 'L', ...entry, ...from.particulars };
  });
  insertRows(tx, StudentTable, students);
  saveInitials(tx, students);
  insertRows(
    tx,
    GuardianTable,
    accepted.flatMap(({ id, from }) => from.guardians.map((guardian) => ({ ...guardian, studentId: id }))),
  );
  const issued = { kind: 'L', issuedAt: entry.registeredAt, supersededAt: null };
  insertRows(
    tx,
    NumberHistoryTable,
    students.map(({ id, number }) => ({ studentId: id, number, ...issued })),
  );
}
