/**
 * The columns of a roster: the header in a school's file, our name, and the code table of the cell. A file may have them in any order. `required` is
 * the ★ of the form. Two cells are required only for certain values of other cells and are listed as not required: the ID number (unless the type is
 * Z), and the guardian's number (when the student has none).
 */
import type { CodeTable } from './code-table.ts';
import { ID_TYPE, RELATION, YES_NO } from './person.ts';
import { STAGE } from './schooling.ts';
import { type CellForm, STUDENT_FIELDS, type StudentField } from './student-fields.ts';

type Column<Field extends string> = {
  readonly header: string;
  readonly field: Field;
  readonly required: boolean;
  /** A cell holds the code or its label. */
  readonly codes?: CodeTable;
  readonly form?: CellForm;
};

const SCHOOL = { header: '学校标识码', field: 'schoolCode', required: true, form: 'SCHOOL' } as const satisfies Column<string>;

/** The seat of a student, besides the school. */
const SEAT = [
  { header: '学段', field: 'stage', required: true, codes: STAGE },
  { header: '入学年份', field: 'entryYear', required: true, form: 'YEAR' },
  { header: '班号', field: 'classNo', required: true, form: 'NUMBER' },
] as const satisfies readonly Column<string>[];

/** Two family members; at least one of them is a guardian. */
const MEMBERS = [
  { header: '成员1姓名', field: 'member1Name', required: true, form: 'NAME' },
  { header: '成员1关系', field: 'member1Relation', required: true, codes: RELATION },
  { header: '成员1是否监护人', field: 'member1IsGuardian', required: true, codes: YES_NO },
  { header: '成员1联系电话', field: 'member1Phone', required: true, form: 'PHONE' },
  { header: '成员1现住址', field: 'member1Address', required: true, form: 'LINES' },
  { header: '成员1身份证件类型', field: 'member1IdType', required: false, codes: ID_TYPE },
  { header: '成员1身份证件号', field: 'member1IdNumber', required: false, form: 'ID_NUMBER' },
  { header: '成员2姓名', field: 'member2Name', required: false, form: 'NAME' },
  { header: '成员2关系', field: 'member2Relation', required: false, codes: RELATION },
  { header: '成员2是否监护人', field: 'member2IsGuardian', required: false, codes: YES_NO },
  { header: '成员2联系电话', field: 'member2Phone', required: false, form: 'PHONE' },
  { header: '成员2现住址', field: 'member2Address', required: false, form: 'LINES' },
  { header: '成员2身份证件类型', field: 'member2IdType', required: false, codes: ID_TYPE },
  { header: '成员2身份证件号', field: 'member2IdNumber', required: false, form: 'ID_NUMBER' },
] as const satisfies readonly Column<string>[];

type CellOf<Row> = Row extends { cell: infer Cell extends string }
  ? Cell
  : Row extends { field: infer Field extends string }
    ? Field
    : never;
/** Our names of the columns. */
export type RosterField = CellOf<typeof SCHOOL | (typeof STUDENT_FIELDS | typeof SEAT | typeof MEMBERS)[number]>;
export type RosterColumn = Column<RosterField>;

/** The name of a field's cell. */
export const cellOf = ({ cell, field }: StudentField): RosterField => (cell ?? field) as RosterField;

export const ROSTER_COLUMNS: readonly RosterColumn[] = [
  SCHOOL,
  ...STUDENT_FIELDS.map((row) => ({ ...row, field: cellOf(row) })),
  ...SEAT,
  ...MEMBERS,
];
