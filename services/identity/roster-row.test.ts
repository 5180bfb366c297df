import { codeOfPath } from '@xueji/infra/runtime/scope.ts';
import type { RosterField } from '@xueji/schema/codes/roster-columns.ts';
import { ROSTER_COLUMNS } from '@xueji/schema/codes/roster-columns.ts';
import { cellsReader } from './roster-cells.ts';
import { readDate } from './roster-date.ts';
import { readHeader } from './roster-file.ts';
import { divisionOf } from './roster-import.ts';
import { judgeRow } from './roster-row.ts';
import { EXAMPLE_HEADERS, type ExampleRow, exampleIdNumber, exampleRow } from './roster-testing.ts';

const NOW = new Date('2026-11-24T10:00:00+08:00');
const layout = readHeader(EXAMPLE_HEADERS);
if ('code' in layout) throw new Error(layout.message);
const cellsOf = cellsReader(layout);
const COUNTY = '41/4116/411628';

const judge = (row: ExampleRow, path = COUNTY, { extra = [], formerCodes = [] }: { extra?: string[]; formerCodes?: string[] } = {}) =>
  judgeRow(cellsOf({ row: 2, cells: [...ROSTER_COLUMNS.map(({ field }) => row[field] ?? ''), ...extra] }), {
    path,
    schoolCodes: new Set([codeOfPath(path), ...formerCodes]),
    now: NOW,
  });

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

test('a cell that is needed is named, also when the file has no such column', () => {
  const columns = ROSTER_COLUMNS.filter(({ field }) => field !== 'idNumber');
  const narrow = readHeader(columns.map(({ header }) => header));
  if ('code' in narrow) throw new Error(narrow.message);
  const cells = cellsReader(narrow)({ row: 2, cells: columns.map(({ field }) => exampleRow(1)[field] ?? '') });
  expect(judgeRow(cells, { path: COUNTY, schoolCodes: new Set(), now: NOW }).faults).toEqual([
    { code: 'RequiredMissing', column: '身份证件号' },
  ]);
});

test('a special school is named by its stage, and a child may enter it later than others', () => {
  const late = { birthDate: '20120312' };
  const { row, faults } = judge(exampleRow(1, { ...late, stage: '特殊教育' }));
  expect(faults).toEqual([]);
  expect(row?.seat.stage).toBe('SPECIAL');
  expect(judge(exampleRow(1, late)).faults).toHaveLength(1);
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
  ['another birth date in the number', { idNumber: exampleIdNumber(1, '20180313') }, '出生日期', 'IdNumberBirthDate'],
  ['a girl’s number', { idNumber: exampleIdNumber(2) }, '性别', 'IdNumberSex'],
  ['a number with a date that does not exist', { idNumber: exampleIdNumber(1, '20180230') }, '身份证件号', 'IdNumberDateInvalid'],
  ['a number with a date to come', { idNumber: exampleIdNumber(1, '20261125') }, '身份证件号', 'IdNumberDateInFuture'],
  ['dashes for the number of a passport', { idType: '护照', idNumber: '----' }, '身份证件号', 'IdNumberFormat'],
  ['an error of a spreadsheet for an ID number', { idNumber: '#REF!' }, '身份证件号', 'IdNumberRuinedByExcel'],
  ['a guardian whose name is a dash', { member1Name: '-' }, '成员1姓名', 'NameInvalid'],
  ['a second member whose name is markup', { member2Name: '<b>' }, '成员2姓名', 'NameInvalid'],
  ['a private character that stands for nothing', { name: '张\uE000' }, '姓名', 'NamePrivateCharacter'],
  ['an error of a spreadsheet for a name', { name: '#NAME?' }, '姓名', 'NameInvalid'],
  ['an error of a spreadsheet in a column with codes', { ethnicity: '#N/A' }, '民族', 'SpreadsheetError'],
  ['an error of a spreadsheet in a required text', { address: '#VALUE!' }, '现住址', 'SpreadsheetError'],
  ['an error of a spreadsheet for a month', { entryMonth: '########' }, '入学年月', 'SpreadsheetError'],
  ['a code with the label of another', { sex: '1-女' }, '性别', 'CodeLabelDisagree'],
  ['a date as a number of a spreadsheet', { birthDate: '42614' }, '出生日期', 'DateRuinedByExcel'],
  ['a date with .0', { birthDate: '20180312.0' }, '出生日期', 'DateRuinedByExcel'],
  ['an error of a spreadsheet for a date', { birthDate: '####' }, '出生日期', 'DateRuinedByExcel'],
  ['a date as 2.02E+07', { birthDate: '2.02E+07' }, '出生日期', 'DateRuinedByExcel'],
  ['a date with one separator', { birthDate: '20171-12' }, '出生日期', 'DateInvalid'],
  ['a month with one digit and no separator', { entryMonth: '20249' }, '入学年月', 'MonthInvalid'],
  ['a division as 4.11628E+11', { hukouDivision: '4.11628E+11' }, '户口所在地', 'DivisionInvalid'],
  ['a school code as 2.141E+09', { schoolCode: '2.141E+09' }, '学校标识码', 'SchoolCodeInvalid'],
  ['a distance of 1e1', { distanceKm: '1e1' }, '上下学距离', 'DistanceInvalid'],
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

test.each(['1e1', '0x1', '0b1', '+1', '-1', '1.0', '1,', 'Infinity', '0', '100', '一', '#N/A', '', '１ｅ１'])(
  '%j is no class number',
  (classNo) => {
    const { row, faults } = judge(exampleRow(1, { classNo }));
    expect([row, faults]).toEqual([null, [{ code: classNo ? 'ClassNoInvalid' : 'RequiredMissing', column: '班号' }]]);
  },
);

test.each(['0x7E7', '2.023e3', '2023.0', '+2023', '20 23e0', '#REF!', '02023', '1989', '2028', '45536'])(
  '%j is no entry year',
  (entryYear) => {
    const { row, faults } = judge(exampleRow(1, { entryYear }));
    expect([row, faults[0]]).toEqual([null, { code: 'EntryYearInvalid', column: '入学年份' }]);
  },
);

test('a birth date and a sex that both contradict the number are named, each at its own cell', () => {
  expect(judge(exampleRow(1, { birthDate: '20180313', idNumber: exampleIdNumber(2) })).faults).toEqual([
    { code: 'IdNumberBirthDate', column: '出生日期' },
    { code: 'IdNumberSex', column: '性别' },
  ]);
});

test('what shows nothing, wide forms and text marks of spreadsheets change no cell', () => {
  const plain = judge(exampleRow(1, { phone: '19900001234' }));
  const idNumber = exampleIdNumber(1);
  const noisy = {
    ...{ name: '\u200B张\u2060晓明\uFEFF', sex: '１－男', birthDate: '２０１８年３月１２日', idNumber: `\u202D="${idNumber}"\u202C` },
    ...{ classNo: '\u30001\u00A0', entryYear: '２０２４', schoolCode: "'2141000001", phone: '\u202D199-0000-1234', ethnicity: '01-汉族' },
    ...{ entryMonth: '２０２４０９', member1Name: '张建国\u3164', member1Phone: '+86 199 0000 1235', hukouDivision: '４１１６２８' },
  };
  expect(judge(exampleRow(1, noisy))).toEqual(plain);
  expect(plain.faults).toEqual([]);
});

test('a private character of GB 18030-2000 becomes the standard one', () => {
  expect(judge(exampleRow(1, { name: '张\uE863' })).row?.particulars.name).toBe('张䶮');
});

const WARNED: readonly Case[] = [
  [
    'a pupil of 20 in the first grade',
    { birthDate: '20040312', idNumber: exampleIdNumber(1, '20040312') },
    '出生日期',
    'WarningAgeForStage',
  ],
  ['a phone that Excel has rounded', { phone: '1.99E+10' }, '联系电话', 'WarningPhone'],
  ...['1.99E+10', '#N/A', '#REF!', '####', '无', '0', '1', '00000000000', '-------', '(((((((', '12345678901', '未知'].flatMap(
    (phone): Case[] => [
      [`${phone} as a phone`, { phone }, '联系电话', 'WarningPhone'],
      [`${phone} as the phone of a guardian`, { member1Phone: phone }, '成员1联系电话', 'WarningPhone'],
      [`${phone} as the phone of a second member`, { member2Name: '李红', member2Phone: phone }, '成员2联系电话', 'WarningPhone'],
    ],
  ),
  ['an error of a spreadsheet in a text that may be empty', { note: '#N/A' }, '备注', 'WarningSpreadsheetError'],
  ['a text as 1.5E+10', { provincialNumber: '1.5E+10' }, '学籍辅号', 'WarningSpreadsheetNumber'],
  ['a private character in a text', { note: '\uE000' }, '备注', 'WarningPrivateCharacter'],
  ['a postcode without its zero', { postcode: '10000' }, '邮政编码', 'WarningPostcode'],
  ['a second member without a name', { member2Phone: '19900001236' }, '成员2姓名', 'WarningMemberNameMissing'],
  [
    'a number of a guardian with a date that does not exist',
    { member1IdNumber: exampleIdNumber(1, '19850230') },
    '成员1身份证件号',
    'WarningGuardianIdNumber',
  ],
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

test('a school may name the code that it had before, or the code of a school that merged into it', () => {
  expect(judge(exampleRow(1), `${COUNTY}/2141000002`, { formerCodes: ['2141000001'] }).row?.seat.schoolCode).toBe('2141000001');
});

test('a comma without quotes is found before it shifts a child into another column', () => {
  expect(judge(exampleRow(1), COUNTY, { extra: ['1号楼'] }).faults).toContainEqual({ code: 'ColumnCountWrong', column: null });
});

test.each([
  ['20150301', '2015-03-01'],
  ['2015-3-1', '2015-03-01'],
  ['2015/03/01', '2015-03-01'],
  ['2015.3.1', '2015-03-01'],
  ['2015年3月1日', '2015-03-01'],
  ['２０１５．３．１', '2015-03-01'],
  ['2015/3/1 0:00', '2015-03-01'],
  ['2015-03-01 00:00:00', '2015-03-01'],
  ['2015/3/1 13:45', null],
  ['2015115', null],
  ['42064', null],
  ['20171-12', null],
  ['2017-112', null],
  ['2017/1-12', null],
  ['2017年1-12', null],
  ['17/1/12', null],
  ['1/12/2017', null],
  ['2017-13-01', null],
  ['2.017E7', null],
  ['0x7E11201', null],
  ['2015-02-30', null],
])('%s is read as %s', (text, date) => {
  expect(readDate(text)).toBe(date);
});

test.each([
  ['41/4101/410105/2141000123', '410105'],
  ['41/4101/410105', '410105'],
  ['41/4101/2141000456', '410100'],
  ['41/2141000789', '410000'],
])('a temporary number of a pupil at %s begins with the county, or the bureau that runs the school: %s', (path, division) => {
  expect(divisionOf(path)).toBe(division);
});
