/** Every declared field, from the cell of a roster to what its holder and a guest see in the graph, and beside the SDL. */
import { readFileSync } from 'node:fs';
import { cellOf, ROSTER_COLUMNS } from '@xueji/schema/codes/roster-columns.ts';
import { fieldsOfPartners, STUDENT_FIELDS, type StudentField, type StudentFieldName } from '@xueji/schema/codes/student-fields.ts';
import { Kind, parse, print } from 'graphql';
import { MEMBER_FIELDS } from './family-member.ts';
import { studentSeenFrom } from './mask.ts';
import { cellsReader } from './roster-cells.ts';
import { readHeader } from './roster-file.ts';
import { judgeRow } from './roster-row.ts';
import { EXAMPLE_HEADERS, type ExampleRow, exampleIdNumber, exampleRow } from './roster-testing.ts';
import { graphTypeOf, studentFields } from './shown-codes.ts';
import type { Student } from './student.ts';

const FIELDS: readonly StudentField[] = STUDENT_FIELDS;
const ID_NUMBER = exampleIdNumber(1);

/** A cell, what the holder sees of it, and what a guest sees of it when that is anything. */
type Example = readonly [cell: string, holder: unknown, guest?: unknown];
const coded = (code: string, label: string) => ({ code, label });

const EXAMPLES: Record<StudentFieldName, Example> = {
  name: ['张晓明', '张晓明', '张*明'],
  sex: ['男', coded('1', '男'), coded('1', '男')],
  birthDate: ['20180312', '2018-03-12'],
  birthPlace: ['411628', coded('411628', '鹿邑县')],
  nativePlace: ['河南鹿邑', '河南鹿邑'],
  ethnicity: ['汉', coded('01', '汉族'), coded('01', '汉族')],
  nationality: ['中国', coded('CHN', '中国'), coded('CHN', '中国')],
  idType: ['居民身份证', coded('1', '居民身份证'), coded('1', '居民身份证')],
  idNumber: [ID_NUMBER, `9${'*'.repeat(16)}${ID_NUMBER.at(-1)}`, `9${'*'.repeat(16)}${ID_NUMBER.at(-1)}`],
  overseasStatus: ['华侨', coded('11', '华侨')],
  politicalStatus: ['群众', coded('13', '群众')],
  health: ['有慢性病', coded('30', '有慢性病')],
  namePinyin: ['ZHANG XIAOMING', 'ZHANG XIAOMING'],
  formerName: ['张小明', '张小明'],
  idValidity: ['2020.06.01-2025.06.01', '2020.06.01-2025.06.01'],
  hukouDivision: ['411628', coded('411628', '鹿邑县')],
  hukouType: ['农业', coded('1', '农业')],
  talent: ['书法、围棋', '书法、围棋'],
  bloodType: ['AB型', coded('3', 'AB型')],
  provincialNumber: ['4100012345', '4********5'],
  classSeat: ['07', '07'],
  entryMonth: ['2024年9月', '2024-09'],
  admissionMode: ['就近入学', coded('11', '就近入学')],
  boarder: ['住校', true, true],
  studentSource: ['2', coded('2', '借读')],
  address: ['育才路1号', '育才路1号'],
  mailAddress: ['育才路2号', '育才路2号'],
  homeAddress: ['育才路3号', '育才路3号'],
  phone: ['19900001234', '199****1234', '199****1234'],
  postcode: ['477200', '477200'],
  email: ['zhang@example.com', 'z****@example.com'],
  homepage: ['https://example.com/zhang', 'https://example.com/zhang'],
  onlyChild: ['是', true],
  preschool: ['否', false],
  leftBehind: ['双亲留守', coded('2', '双亲留守儿童'), coded('2', '双亲留守儿童')],
  migrantChild: ['是', true, true],
  orphan: ['是', true],
  martyrFamily: ['是', true],
  inclusive: ['视力残疾随班就读', coded('11', '视力残疾随班就读')],
  disability: ['视力残疾', coded('1', '视力残疾')],
  purchasedPlace: ['是', true],
  wantsAid: ['是', true],
  getsBoardingAid: ['是', true],
  getsMeal: ['是', true],
  distanceKm: ['1.50', 1.5],
  transport: ['校车', coded('5', '校车')],
  schoolBus: ['是', true],
  note: ['第一行\n第二行', '第一行 第二行'],
};

const HOLDER = '41/4116/411628/2141000001';
const layout = readHeader(EXAMPLE_HEADERS);
if ('code' in layout) throw new Error(layout.message);
const cellsOf = cellsReader(layout);

function registered(cells: ExampleRow): Student {
  const row = exampleRow(1, cells);
  const judged = judgeRow(cellsOf({ row: 2, cells: ROSTER_COLUMNS.map(({ field }) => row[field] ?? '') }), {
    path: HOLDER,
    schoolCodes: new Set(['2141000001']),
    now: new Date('2026-11-24T10:00:00+08:00'),
  });
  if (!judged.row) throw new Error(JSON.stringify(judged.faults));
  const record = { id: 's', version: 1, path: HOLDER, guestPath: null, guestTransferId: null, spells: [], registeredAt: new Date(0) };
  return { ...record, number: 'L411628201803120042', numberKind: 'L', ...judged.row.particulars };
}

const shownTo = (unit: string, student: Student) => {
  const seen = studentSeenFrom([unit], student);
  return Object.fromEntries(FIELDS.map(({ field }) => [field, studentFields[field]?.(seen)]));
};

describe('a student whose every cell is filled in', () => {
  const student = registered(Object.fromEntries(FIELDS.map((row) => [cellOf(row), EXAMPLES[row.field as StudentFieldName][0]])));

  test('is seen whole by its holder, but for numbers, phones and e-mail', () => {
    expect(shownTo(HOLDER, student)).toEqual(Object.fromEntries(Object.entries(EXAMPLES).map(([field, [, holder]]) => [field, holder])));
  });

  test('is seen by a guest as far as the form says, and by default not at all', () => {
    const expected = Object.entries(EXAMPLES).map(([field, [, , guest = null]]) => [field, guest]);
    expect(shownTo('44/4402/440224/2144000001', student)).toEqual(Object.fromEntries(expected));
  });
});

test('what was not given is null', () => {
  const optional = FIELDS.filter(({ required, field }) => !required && field !== 'idNumber');
  const student = registered(Object.fromEntries(optional.map((row) => [cellOf(row), ''])));
  expect(optional.map(({ field }) => [field, shownTo(HOLDER, student)[field]])).toEqual(optional.map(({ field }) => [field, null]));
});

describe('the SDL', () => {
  const { definitions } = parse(readFileSync(new URL('../../schema/identity.graphql', import.meta.url), 'utf8'));
  const typesIn = (name: string) => {
    const type = definitions.find((one) => 'name' in one && one.name?.value === name);
    const fields = type && 'fields' in type ? (type.fields ?? []) : [];
    return Object.fromEntries(fields.map((field) => [field.name.value, print(field.type)]));
  };

  test('has the declared fields of a student with their types, and no other of the form', () => {
    const { id, number, numberKind, guardians, revision, changes, keyDataChanges, focus, photo, ...declared } = typesIn('Student');
    expect([id, number, numberKind, guardians]).toEqual(['ID!', 'String', 'StudentNumberKind', '[Guardian!]']);
    expect([revision, changes, keyDataChanges, focus, photo]).toEqual([
      'Int',
      'StudentChangeConnection',
      'KeyDataChangeConnection',
      'StudentFocus',
      'StudentPhoto',
    ]);
    expect(declared).toEqual(Object.fromEntries(FIELDS.map((row) => [row.field, graphTypeOf(row)])));
  });

  test('takes requests for every field of key data, and for the nationality', () => {
    const wanted = FIELDS.filter(({ key, field }) => key || field === 'nationality').map(({ field }) => [field, 'String']);
    expect(typesIn('KeyDataInput')).toEqual(Object.fromEntries(wanted));
  });

  test('takes new values of every field that is no key data, and of no other', () => {
    const inputOf = (row: StudentField) => (['Boolean', 'Float'].includes(graphTypeOf(row)) ? graphTypeOf(row) : 'String');
    const wanted = FIELDS.filter(({ key }) => !key).map((row) => [row.field, inputOf(row)]);
    expect(typesIn('StudentFieldsInput')).toEqual(Object.fromEntries(wanted));
  });

  test('has the fields of a family member, and takes new values of each', () => {
    const fields = MEMBER_FIELDS.map(({ field }) => field).sort();
    for (const type of ['Guardian', 'FamilyMemberChangeInput'])
      expect(Object.keys(typesIn(type)).sort()).toEqual([...fields, 'seq'].sort());
    expect(Object.keys(typesIn('FamilyMemberInput')).sort()).toEqual(fields);
  });

  test('has those with a column of their own in a frozen record', () => {
    const packaged = typesIn('PackagedRecord');
    const wanted = FIELDS.filter(({ column }) => column);
    expect(wanted.map(({ field }) => [field, packaged[field]?.replace('!', '')])).toEqual(
      wanted.map((row) => [row.field, graphTypeOf(row)]),
    );
  });

  test.each(['STUDENT_IDENTITY', 'STUDENT_CARE'] as const)('tells partners what %s grants', (group) => {
    const sdl = readFileSync(new URL('../../schema/transfers.graphql', import.meta.url), 'utf8');
    const groups = parse(sdl).definitions.find((one) => one.kind === Kind.ENUM_TYPE_DEFINITION && one.name.value === 'PartnerFieldGroup');
    const values = groups?.kind === Kind.ENUM_TYPE_DEFINITION ? (groups.values ?? []) : [];
    const [, names = ''] =
      /of `Student`:\s*`([^`]*)`/.exec(values.find(({ name }) => name.value === group)?.description?.value ?? '') ?? [];
    const besides = ['id', 'number', 'numberKind', 'guardians'];
    expect(
      names
        .split(/\s+/)
        .filter((name) => !besides.includes(name))
        .sort(),
    ).toEqual(fieldsOfPartners(group).split(' ').sort());
  });
});

test('no partner is granted what is not said to be open to partners', () => {
  const granted = new Set(['STUDENT_IDENTITY', 'STUDENT_CARE'].flatMap((group) => fieldsOfPartners(group as 'STUDENT_CARE').split(' ')));
  const never =
    'politicalStatus overseasStatus formerName mailAddress homeAddress email homepage bloodType note martyrFamily wantsAid provincialNumber';
  expect(never.split(' ').filter((field) => granted.has(field))).toEqual([]);
});
