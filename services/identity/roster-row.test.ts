import type { RosterField } from '@xueji/schema/codes/roster-columns.ts';
import { ROSTER_COLUMNS } from '@xueji/schema/codes/roster-columns.ts';
import { cellsReader } from './roster-cells.ts';
import { readHeader } from './roster-file.ts';
import { judgeRow, readDate } from './roster-row.ts';
import { EXAMPLE_HEADERS, type ExampleRow, exampleIdNumber, exampleRow } from './roster-testing.ts';

const NOW = new Date('2026-11-24T10:00:00+08:00');
const layout = readHeader(EXAMPLE_HEADERS);
if ('code' in layout) throw new Error(layout.message);
const cellsOf = cellsReader(layout);
const COUNTY = '41/4116/411628';

const judge = (row: ExampleRow, path = COUNTY, extra: readonly string[] = []) =>
  judgeRow(cellsOf({ row: 2, cells: [...ROSTER_COLUMNS.map(({ field }) => row[field] ?? ''), ...extra] }), { path, now: NOW });

test('a good row is a child, a family and a wanted seat', () => {
  const { row, faults } = judge(exampleRow(1, { attendanceMode: '住校', leftBehind: '双亲留守', bogus: '' } as ExampleRow));
  expect(faults).toEqual([]);
  expect(row?.particulars).toMatchObject({
    name: '张晓明',
    sex: 'MALE',
    birthDate: '2018-03-12',
    ethnicity: '01',
    boarder: true,
    leftBehind: 'BOTH_PARENTS',
  });
  expect(row?.particulars.details).toMatchObject({ nativePlace: '河南鹿邑', politicalStatus: '13' });
  expect(row?.seat).toEqual({ schoolCode: '2141000001', stage: 'PRIMARY', entryYear: 2024, classNo: 1 });
  expect(row?.guardians).toMatchObject([{ seq: 1, name: '张建国', relation: '51', isGuardian: true }]);
});

test('codes and labels, and codes that a spreadsheet has shortened, are read alike', () => {
  const byLabel = judge(exampleRow(1));
  expect(judge(exampleRow(1, { sex: '1', ethnicity: '1', nationality: 'CHN', idType: '1', stage: 'PRIMARY', leftBehind: '0' }))).toEqual(
    byLabel,
  );
});

type Case = readonly [name: string, changes: Partial<Record<RosterField, string>>, header: string | null, code: string];
const REFUSED: readonly Case[] = [
  ['no name', { name: '' }, '姓名', 'RequiredMissing'],
  ['a name with a lost character', { name: '张?明' }, '姓名', 'NameInvalid'],
  ['a name of 37 characters', { name: '张'.repeat(37) }, '姓名', 'TextTooLong'],
  ['a sex that is none', { sex: '男孩' }, '性别', 'CodeUnknown'],
  ['an unknown people', { ethnicity: '某族' }, '民族', 'CodeUnknown'],
  ['30 February', { birthDate: '2015-02-30' }, '出生日期', 'DateInvalid'],
  ['born tomorrow', { birthDate: '20261125', idNumber: exampleIdNumber(1, '20261125') }, '出生日期', 'BirthDateInFuture'],
  ['a division of five digits', { hukouDivision: '41162' }, '户口所在地', 'DivisionInvalid'],
  ['month 13', { entryMonth: '202413' }, '入学年月', 'MonthInvalid'],
  ['no ID number', { idNumber: '' }, '身份证件号', 'RequiredMissing'],
  ['a wrong check digit', { idNumber: '522632201801311271' }, '身份证件号', 'IdNumberCheckDigit'],
  ['another birth date in the number', { idNumber: exampleIdNumber(1, '20180313') }, '身份证件号', 'IdNumberBirthDate'],
  ['a girl’s number', { idNumber: exampleIdNumber(2) }, '身份证件号', 'IdNumberSex'],
  ['a number of 15 digits', { idNumber: '411628180312001' }, '身份证件号', 'IdNumberFormat'],
  ['a number that Excel has rounded', { idNumber: '4.11628E+17' }, '身份证件号', 'IdNumberRuinedByExcel'],
  ['a school code of nine digits', { schoolCode: '214100001' }, '学校标识码', 'SchoolCodeInvalid'],
  ['an entry year to come', { entryYear: '2030' }, '入学年份', 'EntryYearInvalid'],
  ['a class without number', { classNo: '一' }, '班号', 'ClassNoInvalid'],
  ['no guardian', { member1IsGuardian: '否' }, '成员1是否监护人', 'GuardianMissing'],
  ['no document, and none of the guardian', { idType: '其他', idNumber: '' }, '成员1身份证件号', 'GuardianIdNumberRequired'],
];
test.each(REFUSED)('%s is refused', (_, changes, column, code) => {
  const { row, faults } = judge(exampleRow(1, changes));
  expect(row).toBeNull();
  expect(faults).toContainEqual({ code, column });
});

const WARNED: readonly Case[] = [
  [
    'a pupil of 20 in the first grade',
    { birthDate: '20040312', idNumber: exampleIdNumber(1, '20040312') },
    '出生日期',
    'WarningAgeForStage',
  ],
  ['a phone that Excel has rounded', { phone: '1.99E+10' }, '联系电话', 'WarningPhone'],
  ['a guardian’s number that is none', { member1IdNumber: '123456' }, '成员1身份证件号', 'WarningGuardianIdNumber'],
];
test.each(WARNED)('%s is registered with a warning', (_, changes, column, code) => {
  const { row, faults } = judge(exampleRow(1, changes));
  expect(row).not.toBeNull();
  expect(faults).toEqual([{ code, column }]);
});

test('a child without a document is registered when the guardian has one', () => {
  const { row, words } = judge(
    exampleRow(1, { idType: 'Z', idNumber: '', member1IdType: '1', member1IdNumber: exampleIdNumber(7, '19850101') }),
  );
  expect(row?.particulars).toMatchObject({ idType: 'Z', idNumber: null });
  expect(words).toBeNull();
});

test('a school enters its own pupils only; of a county’s schools enrolment is the judge', () => {
  expect(judge(exampleRow(1), `${COUNTY}/2141000001`).row).not.toBeNull();
  expect(judge(exampleRow(1), `${COUNTY}/2141000002`).faults).toEqual([{ code: 'SchoolOutsideUnit', column: '学校标识码' }]);
});

test('a comma without quotes is found before it shifts a child into another column', () => {
  expect(judge(exampleRow(1), COUNTY, ['1号楼']).faults).toContainEqual({ code: 'ColumnCountWrong', column: null });
});

test.each([
  ['20150301', '2015-03-01'],
  ['2015-3-1', '2015-03-01'],
  ['2015/03/01', '2015-03-01'],
  ['2015.3.1', '2015-03-01'],
  ['2015年3月1日', '2015-03-01'],
  ['2015115', null],
  ['42064', null],
  ['2015-02-30', null],
])('%s is read as %s', (text, date) => {
  expect(readDate(text)).toBe(date);
});
