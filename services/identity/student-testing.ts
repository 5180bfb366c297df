/** Students for tests with default values. */
import { randomUUID } from 'node:crypto';
import { STUDENT_FIELDS, type StudentField } from '@xueji/schema/codes/student-fields.ts';
import type { Particulars, Student } from './student.ts';

/** Default values by type, so that tests need no change for a new field with a column. */
const FILLERS: Record<NonNullable<StudentField['column']>, string | boolean | null> = {
  ...{ text: '', date: '2018-03-12', boolean: false, 'text?': null, 'boolean?': null },
};
const EMPTY = Object.fromEntries(
  STUDENT_FIELDS.flatMap(({ field, column }: StudentField): [string, unknown][] => (column ? [[field, FILLERS[column]]] : [])),
) as Omit<Particulars, 'details'>;

/** A child with an address and without a document. */
export const aStudent = (more: Partial<Student> = {}): Student => ({
  ...{ id: randomUUID(), version: 1, path: '44/4402/440224/2144000001', guestPath: null, guestTransferId: null, spells: [] },
  ...EMPTY,
  ...{ number: 'L440224201803120042', numberKind: 'L', name: '张晓明', sex: 'MALE', ethnicity: '01' },
  ...{ nationality: 'CHN', idType: 'Z', address: '某路1号', health: '10', leftBehind: 'NONE' },
  ...{ details: {}, registeredAt: new Date(0), ...more },
});
