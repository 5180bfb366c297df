import { anActor } from '@xueji/infra/runtime/testing.ts';
import { STAGES } from '@xueji/schema/events/contract.ts';
import { bandOf, isAboveStandard } from './class-size-band.ts';
import type { Placement, SchoolPlace } from './placement.ts';
import { changeClass, placeUnplaced, refuseClassChange, refusePlacing } from './placing.ts';
import { getClassSize } from './policy/class-size.ts';
import type { SchoolClass } from './school-class.ts';
import type { Unplaced } from './unplaced.ts';

const COUNTY = '41/4116/411628';
const PATH = `${COUNTY}/2141000001`;
const SCHOOL: SchoolPlace = { id: 'school', code: '2141000001', path: PATH, stages: [{ stage: 'PRIMARY', years: 6 }] };
const OTHER: SchoolPlace = { ...SCHOOL, id: 'other', code: '2141000002', path: `${COUNTY}/2141000002` };
const aClass = (more: Partial<SchoolClass> = {}): SchoolClass => ({
  ...{ id: 'c', schoolId: 'school', stage: 'PRIMARY', entryYear: 2024, classNo: 1, limit: 45, taken: 44, reserved: 0, open: true, ...more },
});
const COMPOSITE = aClass({ id: 'composite', entryYear: 2023, furtherEntryYears: [2024] });
const LINE: Unplaced = {
  ...{ studentId: 's', path: PATH, stage: 'PRIMARY', entryYear: 2024, classNo: 9, reason: 'ClassUnknown', since: '2026-09-01' },
};
const aPlacement = (more: Partial<Placement> = {}): Placement => ({
  ...{ studentId: 's', version: 3, schoolId: 'school', path: PATH, classId: 'old', stage: 'PRIMARY', entryYear: 2024, status: 'ACTIVE' },
  ...{ hold: null, spell: 2, since: '2025-09-01', movements: 2, dueOn: null, extensions: 0, ...more },
});
const registrar = (path = PATH) => anActor('registrar', path);

test.each([
  ['the school of the list', registrar(), {}, undefined],
  ['the county', registrar(COUNTY), {}, undefined],
  ['the county, for a child of its own list', registrar(COUNTY), { listed: { ...LINE, path: COUNTY } }, undefined],
  ['an approver', anActor('approver', PATH), { listed: undefined }, 'WrongHat'],
  ['a school, for a child who is on no list', registrar(), { listed: undefined, schoolClass: undefined }, 'StudentNotUnplaced'],
  ['a school, for a child of the county’s list', registrar(), { listed: { ...LINE, path: COUNTY } }, 'StudentNotUnplaced'],
  ['another school', registrar(OTHER.path), {}, 'StudentNotUnplaced'],
  ['a school, in a class of another school', registrar(), { school: OTHER }, 'WrongUnit'],
  ['a school, in no class', registrar(), { schoolClass: undefined, school: undefined }, 'ClassNotFound'],
  ['a school, in a closed class', registrar(), { schoolClass: aClass({ open: false, taken: 45 }) }, 'ClassTakesNobody'],
  ['a school, in a full class', registrar(), { schoolClass: aClass({ taken: 45 }) }, 'NoSeatFree'],
  ['a school, in a composite class with the cohort of the child', registrar(), { schoolClass: COMPOSITE }, undefined],
  [
    'a school, in a composite class without it',
    registrar(),
    { schoolClass: COMPOSITE, listed: { ...LINE, entryYear: 2022 } },
    'ClassOfAnotherGrade',
  ],
  ['a school, in a class of another cohort', registrar(), { schoolClass: aClass({ entryYear: 2021 }) }, 'ClassOfAnotherGrade'],
  [
    'a school, on purpose in a class of another stage',
    registrar(),
    { schoolClass: aClass({ stage: 'JUNIOR' }), otherGrade: true },
    'ClassOfAnotherGrade',
  ],
  [
    'a school, in a class of another cohort on purpose',
    registrar(),
    { schoolClass: aClass({ entryYear: 2021 }), otherGrade: true },
    undefined,
  ],
  [
    'a school, on purpose in a composite class without the cohort',
    registrar(),
    { schoolClass: COMPOSITE, listed: { ...LINE, entryYear: 2022 }, otherGrade: true },
    'ClassOfAnotherGrade',
  ],
] as const)('%s places a child, or is refused', (_, actor, more, refused) => {
  expect(refusePlacing({ actor, listed: LINE, school: SCHOOL, schoolClass: aClass(), otherGrade: false, ...more })?.refused).toBe(refused);
});

test.each([
  ['to a class of the grade', {}, undefined],
  ['to the class where the pupil is, though it is full', { schoolClass: aClass({ id: 'old', taken: 45 }) }, undefined],
  ['of a pupil of another school', { placement: aPlacement({ path: OTHER.path }) }, 'StudentNotInUnit'],
  ['of nobody', { placement: undefined }, 'StudentNotInUnit'],
  ['of a suspended pupil', { placement: aPlacement({ status: 'SUSPENDED', hold: 't' }) }, 'StudentNotAtSchool'],
  ['of a pupil whom a transfer holds', { placement: aPlacement({ hold: 't' }), schoolClass: undefined }, 'TransferHoldsStudent'],
  ['to no class', { schoolClass: undefined, school: undefined }, 'ClassNotFound'],
  ['to another school', { school: OTHER, schoolClass: aClass({ schoolId: 'other', entryYear: 2023 }) }, 'ClassOfAnotherSchool'],
  ['to another cohort', { schoolClass: aClass({ entryYear: 2023, open: false }) }, 'ClassOfAnotherGrade'],
  ['to a composite class with the cohort', { schoolClass: COMPOSITE }, undefined],
  ['to a composite class without it', { schoolClass: COMPOSITE, placement: aPlacement({ entryYear: 2022 }) }, 'ClassOfAnotherGrade'],
  ['to another stage', { schoolClass: aClass({ stage: 'JUNIOR' }) }, 'ClassOfAnotherGrade'],
  ['to a closed class', { schoolClass: aClass({ open: false, taken: 45 }) }, 'ClassTakesNobody'],
  ['to a full class', { schoolClass: aClass({ taken: 45 }) }, 'NoSeatFree'],
] as const)('a class change %s', (_, more, refused) => {
  expect(refuseClassChange({ actor: registrar(), placement: aPlacement(), school: SCHOOL, schoolClass: aClass(), ...more })?.refused).toBe(
    refused,
  );
});

test('a child of a composite class keeps its own cohort', () => {
  const today = '2026-11-24';
  expect(placeUnplaced(LINE, COMPOSITE, SCHOOL, today).placement).toMatchObject({ classId: 'composite', entryYear: 2024 });
  expect(placeUnplaced({ ...LINE, entryYear: 2023 }, COMPOSITE, SCHOOL, today).placement.entryYear).toBe(2023);
  expect(changeClass(aPlacement(), COMPOSITE, today)?.placement).toMatchObject({ classId: 'composite', entryYear: 2024 });
  // A child who asked for another cohort joins that of a class with one cohort.
  expect(placeUnplaced({ ...LINE, entryYear: 2022 }, aClass(), SCHOOL, today).placement.entryYear).toBe(2024);
});

test('a class change ends the spell today and begins the next one tomorrow, in the same cohort', () => {
  const change = changeClass(aPlacement(), aClass(), '2026-11-24');
  expect(change?.placement).toMatchObject({ version: 4, classId: 'c', entryYear: 2024, spell: 3, since: '2026-11-25' });
  expect(change?.spells).toMatchObject([
    { seq: 2, classId: 'old', toDate: '2026-11-24', exitKind: 'CLASS_CHANGED' },
    { seq: 3, classId: 'c', fromDate: '2026-11-25', toDate: null },
  ]);
  expect(change?.movement).toMatchObject({ kind: 'CLASS_CHANGED', effectiveOn: '2026-11-25', fromClassId: 'old', toClassId: 'c' });
  expect(change?.event?.body).toMatchObject({ fromClassId: 'old', classId: 'c', changedOn: '2026-11-24' });
  expect(changeClass(aPlacement(), aClass({ id: 'old' }), '2026-11-24')).toBeNull();
});

test.each([
  [1, 'UP_TO_25'],
  [25, 'UP_TO_25'],
  [26, 'FROM_26_TO_30'],
  [55, 'FROM_51_TO_55'],
  [56, 'FROM_56_TO_60'],
  [65, 'FROM_61_TO_65'],
  [66, 'FROM_66'],
])('a class of %s pupils is in the band %s', (pupils, band) => {
  expect(bandOf(pupils)).toBe(band);
});

test('the warning begins above the standard size of each stage', () => {
  const size = getClassSize(PATH, '2026-11-24');
  const most = STAGES.map((stage) => {
    const standard = size.standard[stage];
    return [isAboveStandard({ stage, taken: standard }, size), isAboveStandard({ stage, taken: standard + 1 }, size), standard];
  });
  expect(most).toEqual([45, 50, 50, 12].map((standard) => [false, true, standard]));
});
