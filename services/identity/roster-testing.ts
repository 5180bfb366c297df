/** Rosters for tests: rows are valid by default. */
import { ROSTER_COLUMNS, type RosterField } from '@xueji/schema/codes/roster-columns.ts';
import { checkDigitOf } from './id-number.ts';

export type ExampleRow = Partial<Record<RosterField, string>>;

/** A number of an unassigned division with a valid check digit. `sequence` is odd for a boy. */
export function exampleIdNumber(sequence: number, birthDate = '20180312', division = '999001'): string {
  const first17 = `${division}${birthDate}${String(sequence).padStart(3, '0')}`;
  return `${first17}${checkDigitOf(first17)}`;
}

const DEFAULTS: ExampleRow = {
  schoolCode: '2141000001',
  name: '张晓明',
  sex: '男',
  birthDate: '20180312',
  birthPlace: '411628',
  nativePlace: '河南鹿邑',
  ethnicity: '汉族',
  nationality: '中国',
  idType: '居民身份证',
  overseasStatus: '否',
  politicalStatus: '群众',
  health: '健康',
  hukouDivision: '411628',
  hukouType: '农业',
  stage: '小学',
  entryYear: '2024',
  classNo: '1',
  entryMonth: '202409',
  admissionMode: '就近入学',
  attendanceMode: '走读',
  address: '鹿邑县育才路1号',
  mailAddress: '鹿邑县育才路1号',
  homeAddress: '鹿邑县育才路1号',
  phone: '19900001234',
  postcode: '477200',
  onlyChild: '否',
  preschool: '是',
  leftBehind: '否',
  migrantChild: '否',
  orphan: '否',
  martyrFamily: '否',
  disability: '无',
  purchasedPlace: '否',
  wantsAid: '否',
  getsBoardingAid: '否',
  member1Name: '张建国',
  member1Relation: '父亲',
  member1IsGuardian: '是',
  member1Phone: '19900001235',
  member1Address: '鹿邑县育才路1号',
};

/** A complete row. The sequence gives it a unique ID number. */
export const exampleRow = (sequence: number, changes: ExampleRow = {}): ExampleRow => {
  const sex = sequence % 2 === 1 ? '男' : '女';
  // Sequences above 999 continue in the next divisions.
  const division = String(999001 + Math.floor(sequence / 1000));
  return { ...DEFAULTS, sex, idNumber: exampleIdNumber(sequence % 1000, changes.birthDate ?? DEFAULTS.birthDate, division), ...changes };
};

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

export const EXAMPLE_HEADERS: readonly string[] = ROSTER_COLUMNS.map((column) => column.header);

/** The file, in UTF-8 with BOM as a spreadsheet writes it. */
export const exampleCsv = (rows: readonly ExampleRow[], headers: readonly string[] = EXAMPLE_HEADERS): Buffer =>
  Buffer.from(
    `\uFEFF${[headers, ...rows.map((row) => ROSTER_COLUMNS.filter((column) => headers.includes(column.header)).map((column) => quoted(row[column.field] ?? '')))].map((cells) => cells.join(',')).join('\r\n')}\r\n`,
  );
