/**
 * The columns of an admission list (录取名单): the header in the file of a school, and our name. A file may have them in any order. A row needs the name and
 * one of the numbers; when it has both, the student number is used.
 */
import type { CellForm } from './student-fields.ts';

export type AdmissionColumn = {
  readonly header: string;
  readonly field: 'name' | 'studentNumber' | 'idNumber';
  readonly required: boolean;
  readonly form: CellForm;
  /** Other headers of the same column. */
  readonly alsoCalled: readonly string[];
};

export const ADMISSION_COLUMNS: readonly AdmissionColumn[] = [
  { header: '姓名', field: 'name', required: true, form: 'NAME', alsoCalled: ['学生姓名', 'name'] },
  { header: '学籍号', field: 'studentNumber', required: false, form: 'ID_NUMBER', alsoCalled: ['全国学籍号', '国网学籍号', '学籍编号'] },
  {
    ...{ header: '身份证件号', field: 'idNumber', required: false, form: 'ID_NUMBER' },
    alsoCalled: ['身份证号', '身份证号码', '身份证件号码', '证件号', '证件号码', '公民身份号码'],
  },
];
