import { isRefused } from '@xueji/infra/runtime/refusal.ts';
import { anActor } from '@xueji/infra/runtime/testing.ts';
import { type Placement, UNMOVED } from '../placement.ts';
import {
  type Admission,
  type AdmitAsked,
  admit,
  type PlanAtSchool,
  reasonNotToPlace,
  refusePlanTo,
  refusePlanUse,
  seatAdmitted,
} from './admission.ts';
import { type PlanInput, setPlan } from './plan.ts';

const TODAY = '2026-08-20';
const COUNTY = '44/4401/440106';
const SCHOOL = { id: 'school', path: `${COUNTY}/3144000001`, closedOn: null };
const actor = anActor('registrar', SCHOOL.path);
const plan: PlanAtSchool = {
  ...{
    id: 'plan',
    schoolId: SCHOOL.id,
    path: SCHOOL.path,
    stage: 'JUNIOR',
    entryYear: 2026,
    seats: 2,
    admitted: 0,
    catchment: [],
    note: null,
  },
  ...{ setBy: 'county', setAt: new Date(0), school: SCHOOL },
};
const graduate: Placement = {
  ...{ studentId: 's', version: 2, schoolId: 'old', path: '44/4401/440105/2144000001', classId: 'o', stage: 'PRIMARY', entryYear: 2020 },
  ...{ status: 'GRADUATED', hold: null, spell: 1, since: '2026-07-01', ...UNMOVED, movements: 2 },
};
const asked: AdmitAsked = { plan, studentId: 's', placement: graduate, others: [], actor, today: TODAY };
const other: Admission = {
  ...{
    studentId: 's',
    planId: 'other',
    entryYear: 2026,
    schoolId: 'rival',
    path: `${COUNTY}/3144000002`,
    stage: 'JUNIOR',
    status: 'ADMITTED',
  },
  ...{ seed: null, admittedOn: '2026-08-01', admittedBy: 'x', arrivedOn: null },
  ...{ decidedOn: null, decidedBy: null, decisionReason: null },
};

/** Short form of an outcome: the refusal, or the status of the new admission and the school that is first. */
function outcomeOf(more: Partial<AdmitAsked>): unknown {
  const outcome = admit({ ...asked, ...more });
  return isRefused(outcome) ? outcome.refused : [outcome.admission?.status ?? null, outcome.first?.schoolId ?? null];
}

test.each([
  ['a graduate of the province is admitted', {}, ['ADMITTED', null]],
  ['so is a pupil who completed without a certificate', { placement: { ...graduate, status: 'COMPLETED' } }, ['ADMITTED', null]],
  ['an unknown student is refused', { placement: undefined }, 'StudentNotGraduate'],
  ['so is a pupil at school', { placement: { ...graduate, status: 'ACTIVE' } }, 'StudentNotGraduate'],
  ['so is a graduate of another province', { placement: { ...graduate, path: '41/4101/410105/2141000001' } }, 'GraduateOfAnotherProvince'],
  ['so is a graduate of a junior school', { placement: { ...graduate, stage: 'JUNIOR' } }, 'StageNotNext'],
  ['so is a graduate whom a transfer holds', { placement: { ...graduate, hold: 't' } }, 'GraduateHeld'],
  ['so is everybody when the plan is full', { plan: { ...plan, admitted: 2 } }, 'AdmissionPlanFull'],
  ['a child with a seat here keeps it', { others: [{ ...other, planId: 'plan' }] }, [null, null]],
  ['a second school gets a double admission', { others: [other] }, ['DOUBLE', 'rival']],
  [
    'also when the child sits in a class already',
    { placement: { ...graduate, status: 'ACTIVE' }, others: [{ ...other, status: 'PLACED' }] },
    ['DOUBLE', 'rival'],
  ],
  ['also when its plan is full, since it takes no seat', { plan: { ...plan, admitted: 2 }, others: [other] }, ['DOUBLE', 'rival']],
  ['asked again, it stays as it is', { others: [other, { ...other, planId: 'plan', status: 'DOUBLE' }] }, [null, 'rival']],
  [
    'the second school admits once the first has withdrawn',
    {
      others: [
        { ...other, status: 'WITHDRAWN' },
        { ...other, planId: 'plan', status: 'DOUBLE' },
      ],
    },
    ['ADMITTED', null],
  ],
] as [string, Partial<AdmitAsked>, unknown][])('%s', (_, more, expected) => {
  expect(outcomeOf(more)).toEqual(expected);
});

test.each([
  ['the school', actor, {}, undefined],
  ['its county', anActor('registrar', COUNTY), {}, undefined],
  ['an approver', anActor('approver', SCHOOL.path), {}, 'WrongHat'],
  ['another county', anActor('registrar', '44/4401/440105'), {}, 'WrongUnit'],
  ['a closed school', actor, { school: { ...SCHOOL, closedOn: '2026-08-01' } }, 'UnitEnded'],
  ['a plan of a year that is over', actor, { entryYear: 2024 }, 'AdmissionYearOver'],
] as const)('who uses a plan: %s', (_, who, more, refused) => {
  expect(refusePlanUse({ ...plan, ...more }, who, TODAY)?.refused).toBe(refused);
});

test('an admission to a closed school or to a year that is over can still be withdrawn, by the same units', () => {
  const ended = { ...plan, entryYear: 2024, school: { ...SCHOOL, closedOn: '2026-08-01' } };
  expect(refusePlanTo(actor, ended)).toBeNull();
  expect(refusePlanTo(anActor('registrar', '44/4401/440105'), ended)?.refused).toBe('WrongUnit');
});

test('a plan that does not exist has its own refusal', () => {
  expect(refusePlanUse(undefined, actor, TODAY)).toEqual({ refused: 'AdmissionPlanNotFound' });
});

const schoolClass = {
  id: 'c',
  schoolId: 'school',
  stage: 'JUNIOR',
  entryYear: 2026,
  classNo: 1,
  limit: 50,
  taken: 0,
  reserved: 0,
  open: true,
} as const;
const place = { id: 'school', code: '3144000001', path: SCHOOL.path, stages: [{ stage: 'JUNIOR', years: 3 }] } as const;

test.each([
  ['before the school year, from its first day on', TODAY, '2026-09-01'],
  ['within the school year, from tomorrow on', '2026-10-12', '2026-10-13'],
])('a graduate is seated %s', (_, today, since) => {
  const { placement, movement, spells, seats, event } = seatAdmitted(graduate, schoolClass, place, today);
  expect(placement).toMatchObject({
    status: 'ACTIVE',
    schoolId: 'school',
    classId: 'c',
    stage: 'JUNIOR',
    entryYear: 2026,
    since,
    spell: 2,
    version: 3,
    movements: 3,
  });
  expect(movement).toMatchObject({
    kind: 'ADMITTED',
    effectiveOn: since,
    fromSchoolId: 'old',
    fromStatus: 'GRADUATED',
    toClassId: 'c',
    seq: 3,
  });
  expect(spells).toMatchObject([{ seq: 2, fromDate: since, toDate: null, entryKind: 'ADMITTED' }]);
  expect([seats, event?.body]).toMatchObject([
    [{ classId: 'c', change: 'ENTER' }],
    { effectiveOn: since, toStatus: 'ACTIVE', path: SCHOOL.path, stageEndsOn: '2029-09-01' },
  ]);
});

test.each([
  [graduate, null],
  [{ ...graduate, hold: 't' }, 'HELD'],
  [{ ...graduate, status: 'ACTIVE' }, 'NOT_GRADUATE'],
  [undefined, 'NOT_GRADUATE'],
] as [Placement | undefined, string | null][])('an admitted child %# gets a class or a reason', (placement, reason) => {
  expect(reasonNotToPlace(placement)).toBe(reason);
});

const input: PlanInput = {
  schoolId: SCHOOL.id,
  stage: 'JUNIOR',
  entryYear: 2026,
  seats: 500,
  catchment: ['石牌街道', '440106001'],
  note: null,
};
const school = { ...SCHOOL, stages: [{ stage: 'JUNIOR', years: 3 }] } as const;
const set = (more: { input?: Partial<PlanInput>; actor?: typeof actor; known?: PlanAtSchool; closedOn?: string }) =>
  setPlan(
    {
      ...{ actor: more.actor ?? anActor('registrar', COUNTY), input: { ...input, ...more.input }, known: more.known },
      ...{ school: { ...school, closedOn: more.closedOn ?? null }, now: new Date(0), today: TODAY },
    },
    'new',
  );

test.each([
  ['an approver', { actor: anActor('approver', COUNTY) }, 'WrongHat'],
  ['the school itself', { actor }, 'WrongUnit'],
  ['another county', { actor: anActor('registrar', '44/4401/440105') }, 'WrongUnit'],
  ['a closed school', { closedOn: '2026-08-01' }, 'UnitEnded'],
  ['a stage that the school does not teach', { input: { stage: 'SENIOR' } }, 'AdmissionPlanInvalid'],
  ['a year that is over', { input: { entryYear: 2024 } }, 'AdmissionPlanInvalid'],
  ['a year after the next', { input: { entryYear: 2027 } }, 'AdmissionPlanInvalid'],
  ['too many seats', { input: { seats: 2001 } }, 'AdmissionPlanInvalid'],
  ['an empty area', { input: { catchment: [' '] } }, 'AdmissionPlanInvalid'],
  ['a division code of seven digits', { input: { catchment: ['4401060'] } }, 'AdmissionPlanInvalid'],
  ['fewer seats than admitted pupils', { known: { ...plan, admitted: 501 } }, 'AdmissionPlanBelowAdmitted'],
] as [string, Parameters<typeof set>[0], string][])('a plan is refused for %s', (_, more, refused) => {
  expect(set(more)).toMatchObject({ refused });
});

test('a plan keeps each area once, and a changed plan keeps its id and its count', () => {
  expect(set({ input: { catchment: ['石牌街道', ' 石牌街道 ', '440106001'] } })).toMatchObject({
    id: 'new',
    admitted: 0,
    catchment: ['石牌街道', '440106001'],
  });
  expect(set({ known: { ...plan, admitted: 7 } })).toMatchObject({ id: 'plan', admitted: 7, seats: 500 });
});
