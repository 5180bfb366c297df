/** One change of one field of a record: the value before, the value after, and how a reader sees them. */
import { type Actor, readsAsUnit } from '@xueji/infra/runtime/actor.ts';
import { covers } from '@xueji/infra/runtime/scope.ts';
import { STUDENT_FIELDS, type StudentField } from '@xueji/schema/codes/student-fields.ts';
import { MEMBER_FIELDS } from './family-member.ts';
import { MASKS, maskStudentNumber } from './mask.ts';
import { labelOfStored } from './shown-codes.ts';

/** Values are texts of the stored form; null means no value. */
export type FieldChange = {
  /** The number of the family member; null for a field of the student. */
  readonly member: number | null;
  readonly field: string;
  readonly old: string | null;
  readonly new: string | null;
};

export type StudentChange = FieldChange & {
  readonly studentId: string;
  /** Changes of one record are numbered from 1. */
  readonly seq: number;
  /** Changes of one command have one id. */
  readonly changeId: string;
  readonly changedBy: string;
  readonly unitPath: string;
  readonly changedAt: Date;
  readonly evidence: string | null;
};

type Rules = Pick<StudentField, 'codes' | 'form' | 'keeps' | 'holder'>;
/** What a school declares of a left-behind child besides the field itself. */
export const DECLARED_DETAILS = ['otherParentUnable', 'caregiver', 'lastContactOn'] as const;
const OF_STUDENT: ReadonlyMap<string, Rules> = new Map([
  ...STUDENT_FIELDS.map((row: StudentField): [string, Rules] => [row.field, row]),
  // The SHA-256 of the photo.
  ['photo', { holder: 'WHOLE' }],
  ...DECLARED_DETAILS.map((field): [string, Rules] => [field, { holder: 'WHOLE' }]),
]);
const OF_MEMBER: ReadonlyMap<string, Rules> = new Map(MEMBER_FIELDS.map((row) => [row.field, row]));

/** A change as a holder of the record sees it. Its values have the masks of the field. */
export function changeSeen(change: StudentChange, actor: Actor) {
  const { changeId, changedAt, unitPath, evidence } = change;
  // People of other units see the unit and not the person.
  const changedBy = readsAsUnit(actor) && covers(actor.path, unitPath) ? change.changedBy : null;
  const unit = unitPath.slice(unitPath.lastIndexOf('/') + 1) || 'CN';
  return { changeId, changedAt, changedBy, unit, evidence, ...valuesSeen(change) };
}

/** The values of a change, masked like the field. */
export function valuesSeen({ member, field, old, new: value }: FieldChange) {
  const rules = member === null ? OF_STUDENT.get(field) : OF_MEMBER.get(field);
  return { member, field, old: shownValue(field, rules, old), new: shownValue(field, rules, value) };
}

type ShownValue = { readonly value: string; readonly label: string | null };

/** Null for no value. A value of a field that this release does not know is hidden, because its mask is unknown. */
function shownValue(field: string, rules: Rules | undefined, value: string | null): ShownValue | null {
  if (value === null) return null;
  if (field === 'number') return { value: maskStudentNumber(value), label: null };
  if (!rules) return { value: '*', label: null };
  return { value: MASKS[rules.holder ?? 'WHOLE'](value) ?? '*', label: labelOfStored(rules, value) };
}
