/** What is kept of a family member, one row a field, read in the same way as the cells of a roster. */
import { ID_TYPE, RELATION, YES_NO } from '@xueji/schema/codes/person.ts';
import type { StudentField } from '@xueji/schema/codes/student-fields.ts';
import type { Guardian } from './student.ts';

export type MemberField = Pick<StudentField, 'required' | 'codes' | 'form' | 'keeps' | 'holder'> & {
  readonly field: Exclude<keyof Guardian, 'seq'>;
};

export const MEMBER_FIELDS: readonly MemberField[] = [
  { field: 'name', required: true, form: 'NAME' },
  { field: 'relation', required: true, codes: RELATION },
  { field: 'isGuardian', required: true, codes: YES_NO, keeps: { '0': false, '1': true } },
  { field: 'phone', required: false, form: 'PHONE', holder: 'PHONE' },
  { field: 'address', required: false, form: 'LINES' },
  { field: 'idType', required: false, codes: ID_TYPE },
  { field: 'idNumber', required: false, form: 'ID_NUMBER', holder: 'NUMBER' },
];

/** A guard against mistakes: a family with step-parents and grandparents has fewer than ten members. */
export const MOST_MEMBERS = 20;
