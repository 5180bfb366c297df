/** Corrections of a record by its school: fields that are no key data, and family members. */
import { type Actor, wears } from '@xueji/infra/runtime/actor.ts';
import { dateInChina } from '@xueji/infra/runtime/clock.ts';
import { isRefused, type Refused } from '@xueji/infra/runtime/refusal.ts';
import { covers } from '@xueji/infra/runtime/scope.ts';
import { units, wrongHat, wrongUnit } from '@xueji/infra/runtime/who-may.ts';
import { STUDENT_FIELDS, type StudentField } from '@xueji/schema/codes/student-fields.ts';
import { correctFamily, type MembersInput } from './family-correction.ts';
import { type FieldCode, type Given, readValue, type Stored } from './field-value.ts';
import type { Guardian, Student } from './student.ts';
import type { FieldChange } from './student-change.ts';

/** A record that is locked for a change. */
export type ChangeableRecord = Omit<Student, 'version' | 'guestPath' | 'registeredAt'> & {
  /** The number of changes of the record so far. */
  readonly revision: number;
  /** The number of its events on the topic of facts. */
  readonly factsVersion: number;
};
export type HeldRecord = { readonly record: ChangeableRecord; readonly guardians: readonly Guardian[] };

export type CorrectInput = MembersInput & {
  readonly studentId: string;
  /** The revision that the clerk has seen. */
  readonly revision: number;
  readonly fields: Readonly<Record<string, Given | undefined>>;
  readonly evidence: string | null;
};

export type FieldRefused = Refused<'StudentFieldInvalid'> & { readonly field: string; readonly code: FieldCode };
export type StaleRefused = Refused<'StudentChangedMeanwhile'> & { readonly revision: number };
export type CorrectionRefused =
  | Refused<'WrongHat' | 'WrongUnit' | 'StudentNotFound' | 'NothingToCorrect' | 'ProbableDouble' | 'MatchLimitReached'>
  | FieldRefused
  | StaleRefused;
export type Corrected = HeldRecord & { readonly changes: readonly FieldChange[] };

export const fieldInvalid = (field: string, code: FieldCode): FieldRefused => ({ refused: 'StudentFieldInvalid', field, code });

/** The fields that a school corrects by itself. */
export const CORRECTABLE_FIELDS: readonly StudentField[] = STUDENT_FIELDS.filter((row: StudentField) => !row.key);
export const MOST_EVIDENCE = 500;

export function correctRecord(held: HeldRecord | undefined, input: CorrectInput, actor: Actor, now: Date): Corrected | CorrectionRefused {
  const record = recordFor(held, actor);
  if (isRefused(record)) return record;
  if (record.revision !== input.revision) return { refused: 'StudentChangedMeanwhile', revision: record.revision };
  if ((input.evidence ?? '').length > MOST_EVIDENCE) return fieldInvalid('evidence', 'TextTooLong');

  const fields = correctFields(record, input.fields);
  if (isRefused(fields)) return fields;
  const needsNumber = record.idNumber === null;
  const family = correctFamily(held?.guardians ?? [], input, { needsNumber, today: dateInChina(now) });
  if (isRefused(family)) return family;
  const changes = [...fields.changes, ...family.changes];
  if (changes.length === 0) return { refused: 'NothingToCorrect' };
  return { record: { ...fields.record, revision: record.revision + changes.length }, guardians: family.guardians, changes };
}

/** The record, if the actor is a registrar of the unit that holds it. */
export function recordFor(
  held: HeldRecord | undefined,
  actor: Actor,
): ChangeableRecord | Refused<'WrongHat' | 'WrongUnit' | 'StudentNotFound'> {
  if (!wears(actor, 'registrar')) return wrongHat(['registrar'], units(actor.path));
  if (!held || !covers(actor.path, held.record.path)) return { refused: 'StudentNotFound' };
  return actor.path === held.record.path ? held.record : wrongUnit(['registrar'], units(held.record.path));
}

type Fields = { readonly record: ChangeableRecord; readonly changes: readonly FieldChange[] };

function correctFields(before: ChangeableRecord, given: CorrectInput['fields']): Fields | FieldRefused {
  let record = before;
  const changes: FieldChange[] = [];
  for (const row of CORRECTABLE_FIELDS) {
    const typed = given[row.field];
    if (typed === undefined) continue;
    const read = readValue(row, typed);
    if ('code' in read) return fieldInvalid(`fields.${row.field}`, read.code);
    const change = changeOf(record, row, read.value);
    if (!change) continue;
    if (row.field === 'nationality' && record.idType === PASSPORT) return fieldInvalid('fields.nationality', 'NationalityOfPassport');
    record = withValue(record, row, read.value);
    changes.push(change);
  }
  return { record, changes };
}

/** The claim on the number of a passport contains the country. */
const PASSPORT = 'A';

export const valueIn = (record: ChangeableRecord, { field, column }: StudentField): Stored =>
  (column ? (record[field as keyof ChangeableRecord] as Stored) : record.details[field]) ?? null;

export const storedText = (value: Stored): string | null => (value === null ? null : String(value));

/** The change of a field; null when the value is the same. */
export function changeOf(record: ChangeableRecord, row: StudentField, value: Stored): FieldChange | null {
  const [old, next] = [storedText(valueIn(record, row)), storedText(value)];
  return old === next ? null : { member: null, field: row.field, old, new: next };
}

export function withValue(record: ChangeableRecord, { field, column }: StudentField, value: Stored): ChangeableRecord {
  if (column) return { ...record, [field]: value };
  const { [field]: _, ...others } = record.details;
  return { ...record, details: value === null ? others : { ...others, [field]: String(value) } };
}
