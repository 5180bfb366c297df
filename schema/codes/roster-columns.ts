/**
 * The columns of the collection form, in its order: the header that a school's file carries, our word for it, and the table its cell is read by.
 * `required` is the ★ of the form. Two cells are required by another's value and stand here as not required: the ID number (unless the type is Z),
 * and the guardian's number (when the student has none).
 */
import type { CodeTable } from './code-table.ts';
import { ETHNICITY } from './ethnicity.ts';
import {
  DISABILITY,
  HEALTH,
  HUKOU_TYPE,
  ID_TYPE,
  NATIONALITY,
  OVERSEAS_STATUS,
  POLITICAL_STATUS,
  RELATION,
  SEX,
  YES_NO,
} from './person.ts';
import { ADMISSION_MODE, ATTENDANCE_MODE, INCLUSIVE_PLACEMENT, LEFT_BEHIND, STAGE, STUDENT_SOURCE, TRANSPORT } from './schooling.ts';

/**
 * What a cell without a code table holds. DATE `2015-03-02`, `20150302` or `2015/3/2`; MONTH `2021-09` or `202109`; YEAR `2021`;
 * REGION a GB/T 2260 code of six (or twelve) digits; KILOMETRES a decimal number; NUMBER a whole one; POSTCODE six digits;
 * NAME a person's name; PHONE, ID_NUMBER and SCHOOL a number that is no quantity. A column without a form holds any text.
 */
export type CellForm =
  | 'DATE'
  | 'MONTH'
  | 'YEAR'
  | 'REGION'
  | 'KILOMETRES'
  | 'NUMBER'
  | 'POSTCODE'
  | 'NAME'
  | 'PHONE'
  | 'ID_NUMBER'
  | 'SCHOOL';

export type RosterColumn = {
  readonly header: string;
  readonly field: string;
  readonly required: boolean;
  /** A cell holds the code or its label. */
  readonly codes?: CodeTable;
  readonly form?: CellForm;
};

export const ROSTER_COLUMNS = [
  { header: '学校标识码', field: 'schoolCode', required: true, form: 'SCHOOL' },
  { header: '姓名', field: 'name', required: true, form: 'NAME' },
  { header: '性别', field: 'sex', required: true, codes: SEX },
  { header: '出生日期', field: 'birthDate', required: true, form: 'DATE' },
  { header: '出生地', field: 'birthPlace', required: true, form: 'REGION' },
  { header: '籍贯', field: 'nativePlace', required: true },
  { header: '民族', field: 'ethnicity', required: true, codes: ETHNICITY },
  { header: '国籍/地区', field: 'nationality', required: true, codes: NATIONALITY },
  { header: '身份证件类型', field: 'idType', required: true, codes: ID_TYPE },
  { header: '身份证件号', field: 'idNumber', required: false, form: 'ID_NUMBER' },
  { header: '港澳台侨外', field: 'overseasStatus', required: true, codes: OVERSEAS_STATUS },
  { header: '政治面貌', field: 'politicalStatus', required: true, codes: POLITICAL_STATUS },
  { header: '健康状况', field: 'health', required: true, codes: HEALTH },
  { header: '姓名拼音', field: 'namePinyin', required: false },
  { header: '曾用名', field: 'formerName', required: false },
  { header: '身份证件有效期', field: 'idValidity', required: false },
  { header: '户口所在地', field: 'hukouDivision', required: true, form: 'REGION' },
  { header: '户口性质', field: 'hukouType', required: true, codes: HUKOU_TYPE },
  { header: '特长', field: 'talent', required: false },
  { header: '学籍辅号', field: 'provincialNumber', required: false },
  { header: '班内学号', field: 'classSeat', required: false },
  { header: '学段', field: 'stage', required: true, codes: STAGE },
  { header: '入学年份', field: 'entryYear', required: true, form: 'YEAR' },
  { header: '班号', field: 'classNo', required: true, form: 'NUMBER' },
  { header: '入学年月', field: 'entryMonth', required: true, form: 'MONTH' },
  { header: '入学方式', field: 'admissionMode', required: true, codes: ADMISSION_MODE },
  { header: '就读方式', field: 'attendanceMode', required: true, codes: ATTENDANCE_MODE },
  { header: '学生来源', field: 'studentSource', required: false, codes: STUDENT_SOURCE },
  { header: '现住址', field: 'address', required: true },
  { header: '通信地址', field: 'mailAddress', required: true },
  { header: '家庭地址', field: 'homeAddress', required: true },
  { header: '联系电话', field: 'phone', required: true, form: 'PHONE' },
  { header: '邮政编码', field: 'postcode', required: true, form: 'POSTCODE' },
  { header: '电子信箱', field: 'email', required: false },
  { header: '是否独生子女', field: 'onlyChild', required: true, codes: YES_NO },
  { header: '是否受过学前教育', field: 'preschool', required: true, codes: YES_NO },
  { header: '是否留守儿童', field: 'leftBehind', required: true, codes: LEFT_BEHIND },
  { header: '是否进城务工人员随迁子女', field: 'migrantChild', required: true, codes: YES_NO },
  { header: '是否孤儿', field: 'orphan', required: true, codes: YES_NO },
  { header: '是否烈士或优抚子女', field: 'martyrFamily', required: true, codes: YES_NO },
  { header: '随班就读', field: 'inclusive', required: false, codes: INCLUSIVE_PLACEMENT },
  { header: '残疾类型', field: 'disability', required: true, codes: DISABILITY },
  { header: '是否由政府购买学位', field: 'purchasedPlace', required: true, codes: YES_NO },
  { header: '是否需要申请资助', field: 'wantsAid', required: true, codes: YES_NO },
  { header: '是否享受一补', field: 'getsBoardingAid', required: true, codes: YES_NO },
  { header: '上下学距离', field: 'distanceKm', required: false, form: 'KILOMETRES' },
  { header: '上下学交通方式', field: 'transport', required: false, codes: TRANSPORT },
  { header: '是否乘坐校车', field: 'schoolBus', required: false, codes: YES_NO },
  { header: '备注', field: 'note', required: false },
  { header: '成员1姓名', field: 'member1Name', required: true, form: 'NAME' },
  { header: '成员1关系', field: 'member1Relation', required: true, codes: RELATION },
  { header: '成员1是否监护人', field: 'member1IsGuardian', required: true, codes: YES_NO },
  { header: '成员1联系电话', field: 'member1Phone', required: true, form: 'PHONE' },
  { header: '成员1现住址', field: 'member1Address', required: true },
  { header: '成员1身份证件类型', field: 'member1IdType', required: false, codes: ID_TYPE },
  { header: '成员1身份证件号', field: 'member1IdNumber', required: false, form: 'ID_NUMBER' },
  { header: '成员2姓名', field: 'member2Name', required: false, form: 'NAME' },
  { header: '成员2关系', field: 'member2Relation', required: false, codes: RELATION },
  { header: '成员2是否监护人', field: 'member2IsGuardian', required: false, codes: YES_NO },
  { header: '成员2联系电话', field: 'member2Phone', required: false, form: 'PHONE' },
  { header: '成员2现住址', field: 'member2Address', required: false },
  { header: '成员2身份证件类型', field: 'member2IdType', required: false, codes: ID_TYPE },
  { header: '成员2身份证件号', field: 'member2IdNumber', required: false, form: 'ID_NUMBER' },
] as const satisfies readonly RosterColumn[];

/** Our words for the columns. */
export type RosterField = (typeof ROSTER_COLUMNS)[number]['field'];
