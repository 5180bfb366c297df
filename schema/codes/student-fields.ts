/**
 * What is kept of a student, one row a field, in the order of the national collection form. The table of students, the columns of a roster, the masks,
 * the grants of partners and the graph's resolvers all follow from these rows. The SDL is written by hand, and a test compares it with them.
 * What the system gives a student (id, student number, kind of the number) is no field of the form and has no row.
 *
 * To add a field: a row here, its description in `identity.graphql`, `npm run generate`, a test. A field with a `column` also needs a migration, a file
 * in `services/identity/migrations/`. These are four files.
 * Add it with `required: false`: schools fill in the form of last year for months. A row without `guest` and `partners` is seen by its holder only.
 */
import type { CodeTable } from './code-table.ts';
import { ETHNICITY } from './ethnicity.ts';
import {
  BLOOD_TYPE,
  DISABILITY,
  HEALTH,
  HUKOU_TYPE,
  ID_TYPE,
  NATIONALITY,
  OVERSEAS_STATUS,
  POLITICAL_STATUS,
  SEX,
  YES_NO,
} from './person.ts';
import { ADMISSION_MODE, ATTENDANCE_MODE, INCLUSIVE_PLACEMENT, LEFT_BEHIND, STUDENT_SOURCE, TRANSPORT } from './schooling.ts';

/**
 * The format of a cell without a code table. DATE `2015-03-02`, `20150302` or `2015/3/2`; MONTH `2021-09` or `202109`; YEAR `2021`;
 * REGION a GB/T 2260 code of six (or twelve) digits; KILOMETRES a decimal number; NUMBER a whole one; POSTCODE six digits;
 * NAME a person's name; PHONE, ID_NUMBER and SCHOOL a number that is not a quantity. LINES is any text; its line ends are read as spaces.
 * A field without a format holds any text of one line.
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
  | 'SCHOOL'
  | 'LINES';

/** How a value is shown: in full, not at all, or masked as a name, a document number, a phone number or an e-mail address. */
export type Sight = 'WHOLE' | 'NONE' | 'NAME' | 'NUMBER' | 'PHONE' | 'EMAIL';

export type StudentField = {
  /** Its name in the graph, in the record and in code. */
  readonly field: string;
  /** Its Chinese name, used as the header of its roster column. */
  readonly header: string;
  /** The ★ of the form: a roster without the column, or a row with an empty cell, is refused. */
  readonly required: boolean;
  /** 关键数据: only an approved change of key data can change it. */
  readonly key?: true;
  /** A cell holds the code or its label. */
  readonly codes?: CodeTable;
  readonly form?: CellForm;
  /** Name of the roster's cell, if the record stores another value than the cell. */
  readonly cell?: string;
  /** The values that the record stores instead of codes. */
  readonly keeps?: Readonly<Record<string, string | boolean>>;
  /**
   * Type of its own column in `students`, `?` for one that may be null. Fields by which the database searches, sorts or counts have a column.
   * The others are together in the column `details`, as codes or text, by field.
   */
  readonly column?: 'text' | 'text?' | 'date' | 'boolean' | 'boolean?';
  /** How the units that hold the record see it; in full by default. */
  readonly holder?: Sight;
  /** How the receiving school of an open transfer and the units above it see it; not at all by default. */
  readonly guest?: Sight;
  /** The field group in which partners may be granted it; no partner by default. */
  readonly partners?: 'STUDENT_IDENTITY' | 'STUDENT_CARE';
};

const IDENTITY = { partners: 'STUDENT_IDENTITY' } as const;
const CARE = { partners: 'STUDENT_CARE' } as const;
const OPEN_TO_GUESTS = { guest: 'WHOLE' } as const;
const KEY = { key: true } as const;
const MASKED_NUMBER = { holder: 'NUMBER', guest: 'NUMBER' } as const;
const MASKED_PHONE = { holder: 'PHONE', guest: 'PHONE' } as const;

/** The words that the record stores for the codes of 性别. */
export const SEX_WORDS = { '1': 'MALE', '2': 'FEMALE' } as const;
const LEFT_BEHIND_WORDS = { '0': 'NONE', '1': 'ONE_PARENT', '2': 'BOTH_PARENTS' } as const;
const TRUTH = { '0': false, '1': true } as const;
const BOARDS = { '1': false, '2': true } as const;

export const STUDENT_FIELDS = [
  { header: '姓名', field: 'name', required: true, form: 'NAME', column: 'text', ...KEY, guest: 'NAME', ...IDENTITY },
  { header: '性别', field: 'sex', required: true, codes: SEX, keeps: SEX_WORDS, column: 'text', ...KEY, ...OPEN_TO_GUESTS, ...IDENTITY },
  { header: '出生日期', field: 'birthDate', required: true, form: 'DATE', column: 'date', ...KEY, ...IDENTITY },
  { header: '出生地', field: 'birthPlace', required: true, form: 'REGION' },
  { header: '籍贯', field: 'nativePlace', required: true },
  { header: '民族', field: 'ethnicity', required: true, codes: ETHNICITY, column: 'text', ...KEY, ...OPEN_TO_GUESTS, ...IDENTITY },
  { header: '国籍/地区', field: 'nationality', required: true, codes: NATIONALITY, column: 'text', ...OPEN_TO_GUESTS, ...IDENTITY },
  { header: '身份证件类型', field: 'idType', required: true, codes: ID_TYPE, column: 'text', ...KEY, ...OPEN_TO_GUESTS, ...IDENTITY },
  { header: '身份证件号', field: 'idNumber', required: false, form: 'ID_NUMBER', column: 'text?', ...KEY, ...MASKED_NUMBER, ...IDENTITY },
  { header: '港澳台侨外', field: 'overseasStatus', required: true, codes: OVERSEAS_STATUS },
  { header: '政治面貌', field: 'politicalStatus', required: true, codes: POLITICAL_STATUS },
  { header: '健康状况', field: 'health', required: true, codes: HEALTH, column: 'text?', ...CARE },
  { header: '姓名拼音', field: 'namePinyin', required: false, ...IDENTITY },
  { header: '曾用名', field: 'formerName', required: false },
  { header: '身份证件有效期', field: 'idValidity', required: false },
  { header: '户口所在地', field: 'hukouDivision', required: true, form: 'REGION', column: 'text?', ...IDENTITY },
  { header: '户口性质', field: 'hukouType', required: true, codes: HUKOU_TYPE, column: 'text?', ...IDENTITY },
  { header: '特长', field: 'talent', required: false, form: 'LINES' },
  { header: '血型', field: 'bloodType', required: false, codes: BLOOD_TYPE },
  { header: '学籍辅号', field: 'provincialNumber', required: false, holder: 'NUMBER' },
  { header: '班内学号', field: 'classSeat', required: false },
  { header: '入学年月', field: 'entryMonth', required: true, form: 'MONTH', ...IDENTITY },
  { header: '入学方式', field: 'admissionMode', required: true, codes: ADMISSION_MODE },
  {
    header: '就读方式',
    field: 'boarder',
    required: true,
    codes: ATTENDANCE_MODE,
    cell: 'attendanceMode',
    keeps: BOARDS,
    column: 'boolean',
    ...OPEN_TO_GUESTS,
    ...CARE,
  },
  { header: '学生来源', field: 'studentSource', required: false, codes: STUDENT_SOURCE },
  { header: '现住址', field: 'address', required: true, form: 'LINES', column: 'text?', ...CARE },
  { header: '通信地址', field: 'mailAddress', required: true, form: 'LINES' },
  { header: '家庭地址', field: 'homeAddress', required: true, form: 'LINES' },
  { header: '联系电话', field: 'phone', required: true, form: 'PHONE', column: 'text?', ...MASKED_PHONE, ...CARE },
  { header: '邮政编码', field: 'postcode', required: true, form: 'POSTCODE' },
  { header: '电子信箱', field: 'email', required: false, holder: 'EMAIL' },
  { header: '主页地址', field: 'homepage', required: false },
  { header: '是否独生子女', field: 'onlyChild', required: true, codes: YES_NO },
  { header: '是否受过学前教育', field: 'preschool', required: true, codes: YES_NO },
  {
    header: '是否留守儿童',
    field: 'leftBehind',
    required: true,
    codes: LEFT_BEHIND,
    keeps: LEFT_BEHIND_WORDS,
    column: 'text',
    ...OPEN_TO_GUESTS,
    ...CARE,
  },
  {
    header: '是否进城务工人员随迁子女',
    field: 'migrantChild',
    required: true,
    codes: YES_NO,
    keeps: TRUTH,
    column: 'boolean',
    ...OPEN_TO_GUESTS,
    ...CARE,
  },
  { header: '是否孤儿', field: 'orphan', required: true, codes: YES_NO, keeps: TRUTH, column: 'boolean', ...CARE },
  { header: '是否烈士或优抚子女', field: 'martyrFamily', required: true, codes: YES_NO },
  { header: '随班就读', field: 'inclusive', required: false, codes: INCLUSIVE_PLACEMENT },
  { header: '残疾类型', field: 'disability', required: true, codes: DISABILITY, column: 'text?', ...CARE },
  { header: '是否由政府购买学位', field: 'purchasedPlace', required: true, codes: YES_NO },
  { header: '是否需要申请资助', field: 'wantsAid', required: true, codes: YES_NO },
  { header: '是否享受一补', field: 'getsBoardingAid', required: true, codes: YES_NO },
  { header: '是否享受营养餐', field: 'getsMeal', required: false, codes: YES_NO },
  { header: '上下学距离', field: 'distanceKm', required: false, form: 'KILOMETRES', ...CARE },
  { header: '上下学交通方式', field: 'transport', required: false, codes: TRANSPORT, ...CARE },
  { header: '是否乘坐校车', field: 'schoolBus', required: false, codes: YES_NO, ...CARE },
  { header: '备注', field: 'note', required: false, form: 'LINES' },
] as const satisfies readonly StudentField[];

export type StudentFieldName = (typeof STUDENT_FIELDS)[number]['field'];

/** The fields that a group grants to partners, or with `undefined` those that no partner sees, as a list of names. */
export const fieldsOfPartners = (group: StudentField['partners']): string =>
  STUDENT_FIELDS.filter((row: StudentField) => row.partners === group)
    .map(({ field }) => field)
    .join(' ');
