import { anActor } from '@xueji/infra/runtime/testing.ts';
import { unitOrAbove, wrongHat, wrongUnit } from '@xueji/infra/runtime/who-may.ts';
import { CLASS_SIZE_FILE, type ClassSize, getClassSize } from './policy/class-size.ts';
import { type OpenSchoolInput, openSchool, type School } from './school.ts';
import { changeSeat, closeClass, nameOf, newClass, refuseClass, SEAT_CHANGES, type SeatChange } from './school-class.ts';

const COUNTY = '41/4101/410105';
const TODAY = '2026-11-24';
const SIZE: ClassSize = getClassSize(COUNTY, '2026-11-24');
const CLASS = { stage: 'PRIMARY', entryYear: 2024, classNo: 1, limit: 45 } as const;
const anInput = (more: Partial<OpenSchoolInput> = {}): OpenSchoolInput => ({
  code: '2141000123',
  name: '文化路小学',
  countyCode: '410105',
  locality: 'URBAN',
  stages: [{ stage: 'PRIMARY', years: 6 }],
  classes: [CLASS],
  ...more,
});
const AT = { level: 'COUNTY', path: COUNTY };
const asked = (more: Partial<OpenSchoolInput> = {}) => ({
  input: anInput(more),
  actor: anActor('registrar', COUNTY),
  county: AT,
  authority: AT,
  exists: false,
  size: SIZE,
  today: TODAY,
});
const IDS = { school: 'school', classes: ['c1', 'c2'] };

test('a school is opened with its path, its classes and one event each', () => {
  const opened = openSchool(asked({ classes: [CLASS, { ...CLASS, classNo: 2 }] }), IDS);
  expect(opened).toMatchObject({
    school: { id: 'school', path: `${COUNTY}/2141000123`, version: 3 },
    classes: [{ id: 'c1', taken: 0, reserved: 0, open: true }, { id: 'c2' }],
    events: [{ type: 'SchoolOpened' }, { type: 'ClassOpened' }, { type: 'ClassOpened' }],
  });
});

test.each([
  ['code of nine digits', { code: '214100012' }],
  ['code with a letter', { code: '214100012A' }],
  ['kindergarten', { code: '1141000123' }],
  ['code of another province', { code: '2144000123' }],
  ['name of blanks', { name: '  ' }],
  ['name of 101 characters', { name: '学'.repeat(101) }],
  ['no stage', { stages: [], classes: [] }],
  [
    'stage twice',
    {
      stages: [
        { stage: 'PRIMARY', years: 6 },
        { stage: 'PRIMARY', years: 5 },
      ],
    },
  ],
  ['stage of no year', { stages: [{ stage: 'PRIMARY', years: 0 }] }],
  ['stage of ten years', { stages: [{ stage: 'PRIMARY', years: 10 }] }],
  ['class of another stage', { classes: [{ ...CLASS, stage: 'JUNIOR' }] }],
  ['class without a seat', { classes: [{ ...CLASS, limit: 0 }] }],
  ['class of 66', { classes: [{ ...CLASS, limit: 66 }] }],
  ['class number 0', { classes: [{ ...CLASS, classNo: 0 }] }],
  ['entry year 1989', { classes: [{ ...CLASS, entryYear: 1989 }] }],
  ['twins', { classes: [CLASS, { ...CLASS, limit: 40 }] }],
  [
    '501 classes',
    {
      classes: Array.from({ length: 501 }, (_, index) => ({
        ...CLASS,
        entryYear: 2000 + (index % 20),
        classNo: 1 + Math.floor(index / 20),
      })),
    },
  ],
] as [string, Partial<OpenSchoolInput>][])('a school with a fault is not opened: %s', (_, more) => {
  expect(openSchool(asked(more), IDS)).toEqual({ refused: 'SchoolInputInvalid' });
});

test.each(['21', '31', '34', '37', '51'])('category %s keeps records here', (category) => {
  expect(openSchool(asked({ code: `${category}41000123` }), IDS)).toHaveProperty('school');
});

const HATS = ['registrar', 'approver', 'office', 'reader', 'partner', 'operator'] as const;
const PLACES = ['', '41', '41/4101', COUNTY, '41/4101/410106', '44', `${COUNTY}/2141000123`];

test.each(HATS)('who may open a school: %s', (hat) => {
  const outcomes = PLACES.map((path) => {
    const outcome = openSchool({ ...asked(), actor: anActor(hat, path) }, IDS);
    return 'refused' in outcome ? outcome.refused : 'opened';
  });
  const right = ['opened', 'opened', 'opened', 'opened', 'WrongUnit', 'WrongUnit', 'WrongUnit'];
  expect(outcomes).toEqual(hat === 'registrar' ? right : PLACES.map(() => 'WrongHat'));
});

test.each([
  ['CountyUnknown', { county: undefined, exists: true }, {}],
  ['CountyUnknown', { county: { level: 'CITY', path: '41/4101' } }, {}],
  ['RegionUnknown', { authority: undefined }, {}],
  ['RegionUnknown', { authority: { level: 'NATION', path: '' } }, {}],
  ['SchoolExists', { exists: true }, {}],
] as const)('a school is refused: %s (%#)', (refused, more, input) => {
  expect(openSchool({ ...asked(input), ...more }, IDS)).toEqual({ refused });
});

const SCHOOL: School = {
  ...anInput(),
  id: 'school',
  path: `${COUNTY}/2141000123`,
  openedOn: null,
  closedOn: null,
  successorId: null,
  version: 1,
};
const aClass = newClass('c', SCHOOL.id, CLASS);

test.each(HATS)('who may open and close a class: %s', (hat) => {
  const may = PLACES.map((path) => {
    const actor = anActor(hat, path);
    const opening = refuseClass({ school: SCHOOL, exists: false, input: CLASS, actor, size: SIZE, today: TODAY })?.refused ?? 'done';
    const closing = closeClass(aClass, SCHOOL.path, actor);
    return [opening, 'refused' in closing ? closing.refused : 'done'];
  });
  const right = ['done', 'done', 'done', 'done', 'WrongUnit', 'WrongUnit', 'done'];
  expect(may).toEqual(hat === 'registrar' ? right.map((one) => [one, one]) : PLACES.map(() => ['WrongHat', 'WrongHat']));
});

test('a refusal names the school or the county, and the hat', () => {
  const asked = { school: SCHOOL, exists: false, input: { ...CLASS, limit: 56 }, size: SIZE, today: TODAY };
  expect(refuseClass({ ...asked, actor: anActor('registrar', '44') })).toEqual(wrongUnit(['registrar'], unitOrAbove(SCHOOL.path)));
  expect(refuseClass({ ...asked, actor: anActor('registrar', SCHOOL.path) })).toEqual(wrongUnit(['registrar'], unitOrAbove(COUNTY)));
  expect(refuseClass({ ...asked, actor: anActor('reader', '') })).toEqual(wrongHat(['registrar'], unitOrAbove(SCHOOL.path)));
});

test.each([
  [55, SCHOOL.path, null],
  [56, SCHOOL.path, 'WrongUnit'],
  [56, SCHOOL.path, 'WrongUnit', '学位紧张'],
  [55, COUNTY, null],
  [65, COUNTY, 'ClassInputInvalid'],
  [65, COUNTY, 'ClassInputInvalid', ' '],
  [65, COUNTY, 'ClassInputInvalid', '长'.repeat(201)],
  [65, COUNTY, null, '学位紧张'],
  [66, COUNTY, 'ClassInputInvalid', '学位紧张'],
  [66, '', 'ClassInputInvalid', '学位紧张'],
] as const)('a class for %i by "%s": %s, with the reason %s', (limit, path, refused, limitReason = '') => {
  const outcome = refuseClass({
    school: SCHOOL,
    exists: false,
    input: { ...CLASS, limit, limitReason },
    actor: anActor('registrar', path),
    size: SIZE,
    today: TODAY,
  });
  expect(outcome?.refused ?? null).toBe(refused);
});

test('a class is refused without its school, with a stage not taught there, and twice', () => {
  const one = { school: SCHOOL, exists: false, input: CLASS, actor: anActor('registrar', COUNTY), size: SIZE, today: TODAY };
  expect(refuseClass({ ...one, school: undefined })).toEqual({ refused: 'SchoolNotFound' });
  expect(refuseClass({ ...one, input: { ...CLASS, stage: 'SENIOR' } })).toEqual({ refused: 'ClassInputInvalid' });
  expect(refuseClass({ ...one, exists: true })).toEqual({ refused: 'ClassExists' });
});

test.each([
  ['PRIMARY', 2019, 'ClassInputInvalid'],
  // It was in its last grade last school year, and may still be graduated.
  ['PRIMARY', 2020, null],
  ['PRIMARY', 2026, null],
  ['PRIMARY', 2027, null],
  ['PRIMARY', 2028, 'ClassInputInvalid'],
  ['JUNIOR', 2022, 'ClassInputInvalid'],
  ['JUNIOR', 2023, null],
  ['JUNIOR', 2100, 'ClassInputInvalid'],
] as const)('in the school year 2026 a %s class of %i: %s', (stage, entryYear, refused) => {
  const stages = [...SCHOOL.stages, { stage: 'JUNIOR' as const, years: 3 }];
  const input = { ...CLASS, stage, entryYear };
  const actor = anActor('registrar', COUNTY);
  const outcome = refuseClass({ school: { ...SCHOOL, stages }, exists: false, input, actor, size: SIZE, today: TODAY });
  expect(outcome?.refused ?? null).toBe(refused);
  expect('school' in openSchool(asked({ code: '3441000123', stages, classes: [input] }), IDS)).toBe(refused === null);
});

test('a class closes once, and not while a seat is reserved', () => {
  const actor = anActor('registrar', SCHOOL.path);
  const closed = closeClass(aClass, SCHOOL.path, actor);
  expect(closed).toEqual({ ...aClass, open: false });
  expect(closeClass({ ...aClass, open: false }, SCHOOL.path, actor)).toEqual(closed);
  expect(closeClass({ ...aClass, taken: 1, reserved: 1 }, SCHOOL.path, actor)).toEqual({ refused: 'SeatsReserved' });
  expect(closeClass(undefined, '', actor)).toEqual({ refused: 'ClassNotFound' });
});

test.each([
  [['ENTER', 'LEAVE'], 0],
  [['RESERVE', 'SET_FREE'], 0],
  [['RESERVE', 'SIT_DOWN', 'LEAVE'], 0],
  [['RESERVE', 'SIT_DOWN'], 1],
] as [SeatChange[], number][])('seats balance: %p leaves %i', (changes, taken) => {
  expect(changes.reduce(changeSeat, aClass)).toMatchObject({ taken, reserved: 0 });
});

test('a seat change never moves more than one seat', () => {
  for (const { taken, reserved } of Object.values(SEAT_CHANGES))
    expect([Math.abs(taken), Math.abs(reserved)].every((count) => count <= 1)).toBe(true);
});

test('a class is called by its cohorts', () => {
  expect(nameOf({ ...CLASS, entryYear: 2026, classNo: 3 })).toBe('2026级3班');
  expect(nameOf({ ...CLASS, entryYear: 2025, furtherEntryYears: [2026], classNo: 3 })).toBe('2025、2026级3班');
});

test('a composite class has its cohorts in order, and shares none of them with a class of the same number', () => {
  const composite = { ...CLASS, entryYear: 2025, furtherEntryYears: [2024, 2023] };
  expect(newClass('c', 's', composite)).toMatchObject({ entryYear: 2023, furtherEntryYears: [2024, 2025] });
  expect(openSchool(asked({ classes: [composite, { ...CLASS, entryYear: 2022 }] }), IDS)).toMatchObject({ classes: [{}, {}] });
  const refused = { refused: 'SchoolInputInvalid' };
  expect(openSchool(asked({ classes: [composite, CLASS] }), IDS)).toEqual(refused);
  expect(openSchool(asked({ classes: [{ ...CLASS, furtherEntryYears: [2024] }] }), IDS)).toEqual(refused);
  expect(openSchool(asked({ classes: [{ ...CLASS, furtherEntryYears: [2019] }] }), IDS)).toEqual(refused);
});

test('class sizes: a province’s own row stands above the nation’s, and a hole in policy is an error', () => {
  const CLASS_SIZES = CLASS_SIZE_FILE.rows;
  const own: ClassSize = {
    ...{ id: 'henan', provinces: ['41'], from: '2025-01-01', until: '2026-01-01', articles: ['class-size-2016'] },
    standard: { PRIMARY: 40, JUNIOR: 45, SENIOR: 45, SPECIAL: 10 },
    ...{ mostBySchool: 45, most: 50, words: { zh: '测试', en: 'test' } },
  };
  expect(getClassSize(COUNTY, '2025-06-01', [own, ...CLASS_SIZES])).toBe(own);
  expect(getClassSize(COUNTY, '2026-01-01', [own, ...CLASS_SIZES])).not.toBe(own);
  expect(getClassSize('44', '2025-06-01', [own, ...CLASS_SIZES])).not.toBe(own);
  expect(() => getClassSize('', '2000-01-01')).toThrow('no class size');
});
