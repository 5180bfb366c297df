/** New values of key data: each is read by the rules of the roster, and then all are checked together. */
import { isRefused } from '@xueji/infra/runtime/refusal.ts';
import { STUDENT_FIELDS, type StudentField } from '@xueji/schema/codes/student-fields.ts';
import { type ChangeableRecord, changeOf, type FieldRefused, fieldInvalid, type HeldRecord, withValue } from './correction.ts';
import { type Given, readValue } from './field-value.ts';
import { type IdNumberProblem, idNumberProblems, NO_DOCUMENT } from './id-number.ts';
import type { Guardian, Sex } from './student.ts';
import type { FieldChange } from './student-change.ts';

export type KeyFields = Readonly<Record<string, Given | undefined>>;
export type KeyValues = { readonly record: ChangeableRecord; readonly changes: readonly FieldChange[] };

/** Key data, and the nationality, which is a part of the claim on a passport's number. */
export const KEY_FIELDS: readonly StudentField[] = STUDENT_FIELDS.filter((row: StudentField) => row.key || row.field === 'nationality');

/** The record with the new values, or the first field that is not valid. */
export function withKeyValues({ record: before, guardians }: HeldRecord, given: KeyFields, today: string): KeyValues | FieldRefused {
  let record = before;
  for (const row of KEY_FIELDS) {
    const typed = given[row.field];
    if (typed === undefined) continue;
    const read = readValue(row, typed);
    if ('code' in read) return fieldInvalid(`fields.${row.field}`, read.code);
    record = withValue(record, row, read.value);
  }
  // A child without a document has no number.
  if (record.idType === NO_DOCUMENT) record = { ...record, idNumber: null };
  const refused = faultTogether(record, guardians, today);
  if (refused) return refused;
  const after = record;
  const valueIn = ({ field }: StudentField) => after[field as keyof ChangeableRecord] as string | null;
  return { record, changes: KEY_FIELDS.flatMap((row) => changeOf(before, row, valueIn(row)) ?? []) };
}

/** A contradiction is reported at the field that differs from the number; other faults at the number itself. */
const FIELD_OF: Partial<Record<IdNumberProblem, string>> = { IdNumberBirthDate: 'birthDate', IdNumberSex: 'sex' };

function faultTogether(record: ChangeableRecord, guardians: readonly Guardian[], today: string): FieldRefused | null {
  const { idType, idNumber, birthDate, sex } = record;
  if (birthDate > today) return fieldInvalid('fields.birthDate', 'BirthDateInFuture');
  if (idType !== NO_DOCUMENT && idNumber === null) return fieldInvalid('fields.idNumber', 'RequiredMissing');
  if (idNumber === null)
    return hasGuardianWithNumber(guardians, today) ? null : fieldInvalid('fields.idNumber', 'GuardianIdNumberRequired');
  const [problem] = idNumberProblems({ idType, idNumber, birthDate, sex: sex as Sex, today });
  return problem ? fieldInvalid(`fields.${FIELD_OF[problem] ?? 'idNumber'}`, problem) : null;
}

const hasGuardianWithNumber = (guardians: readonly Guardian[], today: string): boolean =>
  guardians.some(
    ({ isGuardian, idType, idNumber }) =>
      isGuardian &&
      idNumber !== null &&
      idNumberProblems({ idType: idType ?? '1', idNumber, birthDate: null, sex: null, today }).length === 0,
  );

/** The record with the values of an approved change; the first fault, if other fields have changed meanwhile and no longer agree. */
export const withApprovedValues = (held: HeldRecord, changes: readonly FieldChange[], today: string): KeyValues | FieldRefused => {
  const values = withKeyValues(held, Object.fromEntries(changes.map((change) => [change.field, givenOf(change)])), today);
  return isRefused(values) ? (values as FieldRefused) : values;
};

/** A stored word such as `MALE` is given as its code. */
function givenOf({ field, new: value }: FieldChange): string | null {
  const row = KEY_FIELDS.find((one) => one.field === field);
  return Object.entries(row?.keeps ?? {}).find(([, kept]) => kept === value)?.[0] ?? value;
}
