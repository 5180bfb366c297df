import { readFileSync } from 'node:fs';
import { anActor } from '@xueji/infra/runtime/testing.ts';
import { Kind, parse } from 'graphql';
import { type Placement, type SchoolPlace, UNMOVED } from '../placement.ts';
import { getClassSize } from '../policy/class-size.ts';
import { type PlannedClass, planClasses } from './class-plan.ts';
import { settle } from './settling.ts';
import { addCounts, RESULT_KINDS, refuseCancel, refuseStart, schoolsOfChunk } from './year-run.ts';

const PATH = '41/4116/411628/2141000001';
const COUNTY = '41/4116/411628';

test.each([
  ['2026-06-01', 2026, false, undefined],
  ['2026-07-30', 2026, false, undefined],
  ['2026-05-31', 2026, false, 'YearRunOutOfSeason'],
  ['2026-07-31', 2026, false, 'YearRunOutOfSeason'],
  ['2026-08-31', 2026, false, 'YearRunOutOfSeason'],
  ['2026-09-01', 2026, false, undefined],
  ['2027-05-31', 2026, false, undefined],
  ['2026-01-15', 2026, true, undefined],
  ['2026-01-15', 2025, false, undefined],
  ['2026-07-01', 2027, true, 'SchoolYearInvalid'],
  ['2026-07-01', 2024, true, 'SchoolYearInvalid'],
])('on %s a run for %i, dry run %s: %s', (today, schoolYear, dryRun, refused) => {
  expect(refuseStart({ actor: anActor('registrar', COUNTY), path: PATH, schoolYear, dryRun, today })?.refused).toBe(refused);
});

test('only a registrar of the unit, or of a unit above it, starts and cancels a run', () => {
  const start = (hat: 'registrar' | 'approver', path: string) =>
    refuseStart({ actor: anActor(hat, path), path: COUNTY, schoolYear: 2026, dryRun: true, today: '2026-07-01' })?.refused;
  expect([
    start('registrar', COUNTY),
    start('registrar', ''),
    start('registrar', PATH),
    start('registrar', '41/4116/41162'),
    start('approver', COUNTY),
  ]).toEqual([undefined, undefined, 'WrongUnit', 'WrongUnit', 'WrongHat']);
  const run = { path: COUNTY, endedAt: null };
  const cancel = (hat: 'registrar' | 'approver', path: string, found: typeof run | undefined = run) =>
    refuseCancel(found, anActor(hat, path))?.refused;
  expect([cancel('registrar', '41'), cancel('registrar', PATH), cancel('approver', COUNTY)]).toEqual([
    undefined,
    'YearRunNotFound',
    'WrongHat',
  ]);
  expect(refuseCancel(undefined, anActor('registrar', ''))?.refused).toBe('YearRunNotFound');
  expect(refuseCancel({ ...run, endedAt: new Date() }, anActor('registrar', ''))?.refused).toBe('YearRunEnded');
});

test('the graph knows every kind of result', () => {
  const { definitions } = parse(readFileSync(new URL('../../../schema/enrolment.graphql', import.meta.url), 'utf8'));
  const kinds = definitions.find((one) => one.kind === Kind.ENUM_TYPE_DEFINITION && one.name.value === 'YearRunResultKind');
  expect(kinds?.kind === Kind.ENUM_TYPE_DEFINITION && kinds.values?.map(({ name }) => name.value)).toEqual(RESULT_KINDS);
});

test('a chunk takes schools until it is full, and at least one', () => {
  const schools = [{ pupils: 600 }, { pupils: 300 }, { pupils: 200 }, { pupils: 0 }];
  expect(schoolsOfChunk(schools, 1000).length).toBe(2);
  expect(schoolsOfChunk(schools, 10).length).toBe(1);
  expect(schoolsOfChunk(schools, 5000).length).toBe(4);
  expect(schoolsOfChunk([], 5000)).toEqual([]);
});

test('counts are added by kind, and a kind without any is left out', () => {
  expect(addCounts({ SUSPENDED: 2, MISSING: 0 }, { SUSPENDED: 1, NEW_CLASSES: 3 })).toEqual({ SUSPENDED: 3, NEW_CLASSES: 3 });
});

const aClass = (entryYear: number, more: Partial<PlannedClass> = {}): PlannedClass => ({
  ...{
    id: `${entryYear}`,
    schoolId: 's',
    stage: 'PRIMARY',
    entryYear,
    classNo: 1,
    limit: 45,
    taken: 0,
    reserved: 0,
    open: true,
    remaining: 0,
    ...more,
  },
});
const plan = (...classes: PlannedClass[]) =>
  planClasses({
    stages: [{ stage: 'PRIMARY', years: 6 }],
    classes,
    schoolYear: 2026,
    size: getClassSize(PATH, '2026-07-01'),
    today: '2026-07-01',
  });

test.each([
  ['a class of the last grade', aClass(2020), ['2020']],
  ['a class that should have graduated before', aClass(2019), ['2019']],
  ['a class of the grade below', aClass(2021), []],
  ['a class with a pupil who stays', aClass(2020, { remaining: 1 }), []],
  ['a class with a reserved seat', aClass(2020, { reserved: 1 }), []],
  ['a class that is closed', aClass(2020, { open: false }), []],
  ['a class of a stage that the school does not teach', aClass(2020, { stage: 'JUNIOR' }), []],
])('%s closes or stays', (_, one, closed) => {
  expect(plan(one).close.map(({ id }) => id)).toEqual(closed);
});

test('the new first grade gets the open classes of last year, unless the school has opened one', () => {
  const last = [aClass(2025, { limit: 50 }), aClass(2025, { classNo: 2, limit: 60 }), aClass(2025, { classNo: 3, open: false })];
  expect(plan(...last).open).toEqual([
    { stage: 'PRIMARY', entryYear: 2026, classNo: 1, limit: 50, limitReason: null },
    { stage: 'PRIMARY', entryYear: 2026, classNo: 2, limit: 55, limitReason: null },
  ]);
  expect(plan(...last, aClass(2026, { classNo: 9 })).open).toEqual([]);
  expect(plan(aClass(2024)).open).toEqual([]);
});

const aPlacement = (more: Partial<Placement> = {}): Placement => ({
  ...{ studentId: 'p', version: 1, schoolId: 's', path: PATH, classId: 'c', stage: 'PRIMARY', entryYear: 2020 },
  ...{ status: 'ACTIVE', hold: null, spell: 1, since: '2020-09-01', ...UNMOVED, movements: 1, ...more },
});
const school: SchoolPlace = { id: 's', code: '2141000001', path: PATH, stages: [{ stage: 'PRIMARY', years: 6 }] };

test.each([
  ['whose case is open', { hold: 'case' }, undefined],
  ['whose case has ended', {}, 'COMPLETED'],
  ['whose problem case is open', { studentId: 'in a case' }, undefined],
  ['who has moved to another unit', { path: '44/4402/440224/2144000001' }, 'MOVED'],
  ['who is in another cohort now', { entryYear: 2021 }, 'STAYED'],
  ['who was suspended', { status: 'SUSPENDED' as const }, 'STAYED'],
  ['who has graduated', { status: 'GRADUATED' as const }, 'STAYED'],
])('a pupil %s is settled by the run', (_, more, as) => {
  const placement = aPlacement(more);
  const waiting = { placement, school, run: { path: COUNTY, schoolYear: 2026 }, kind: 'COMPLETED' as const };
  const settled = settle({ ...waiting, hasProblemCase: placement.studentId === 'in a case' }, '2026-08-03');
  expect(settled?.as).toBe(as);
  expect(settled?.change?.placement.status).toBe(as === 'COMPLETED' ? 'COMPLETED' : undefined);
});
