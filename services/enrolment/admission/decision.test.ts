import { isRefused } from '@xueji/infra/runtime/refusal.ts';
import { anActor } from '@xueji/infra/runtime/testing.ts';
import { type Placement, UNMOVED } from '../placement.ts';
import type { Admission, PlanAtSchool } from './admission.ts';
import { type DecisionAsked, decideAdmission } from './decision.ts';

const [CITY, COUNTY] = ['44/4401', '44/4401/440106'];
const school = (id: string, county = COUNTY) => ({ id, path: `${county}/314400000${id}`, closedOn: null });
const plan: PlanAtSchool = {
  ...{
    id: 'p2',
    schoolId: '2',
    path: school('2').path,
    stage: 'JUNIOR',
    entryYear: 2026,
    seats: 2,
    admitted: 1,
    catchment: [],
    note: null,
  },
  ...{ setBy: 'county', setAt: new Date(0), school: school('2') },
};
const anAdmission = (id: string, status: Admission['status'], county = COUNTY): Admission => ({
  ...{
    studentId: 's',
    planId: `p${id}`,
    entryYear: 2026,
    schoolId: id,
    path: school(id, county).path,
    stage: 'JUNIOR',
    status,
    seed: null,
  },
  ...{ admittedOn: '2026-08-01', admittedBy: `clerk${id}`, arrivedOn: null, decidedOn: null, decidedBy: null, decisionReason: null },
});
const graduate: Placement = {
  ...{ studentId: 's', version: 2, schoolId: 'old', path: '44/4401/440105/2144000001', classId: 'o', stage: 'PRIMARY', entryYear: 2020 },
  ...{ status: 'GRADUATED', hold: null, spell: 1, since: '2026-07-01', ...UNMOVED, movements: 2 },
};
const [first, second] = [anAdmission('1', 'ADMITTED'), anAdmission('2', 'DOUBLE')];
const asked: DecisionAsked = {
  ...{ plan, admissions: [first, second], placement: graduate, actor: anActor('approver', COUNTY), today: '2026-08-20' },
  input: { planId: 'p2', studentId: 's', reason: ' 户籍在该学区 ' },
};
/** Short form of an outcome: the refusal, or what stands, what ended, and the seats. */
function outcomeOf(more: Partial<DecisionAsked>): unknown {
  const outcome = decideAdmission({ ...asked, ...more });
  if (isRefused(outcome)) return outcome.refused;
  const { standing, ended, freed, taken } = outcome;
  return [standing.schoolId, standing.status, ended.map(({ schoolId, status }) => `${schoolId} ${status}`), freed, taken];
}
const forFirst = { plan: { ...plan, id: 'p1', school: school('1') } };
const far = anAdmission('1', 'ADMITTED', `${CITY}/440105`);

test.each([
  ['for the second school', {}, ['2', 'ADMITTED', ['1 WITHDRAWN'], 'p1', 'p2']],
  ['for the first school', forFirst, ['1', 'ADMITTED', ['2 WITHDRAWN'], null, null]],
  [
    'for the school of the class',
    { ...forFirst, admissions: [{ ...first, status: 'PLACED' }, second] },
    ['1', 'PLACED', ['2 WITHDRAWN'], null, null],
  ],
  [
    'between three schools',
    { admissions: [first, second, anAdmission('3', 'DOUBLE')] },
    ['2', 'ADMITTED', ['1 WITHDRAWN', '3 WITHDRAWN'], 'p1', 'p2'],
  ],
  [
    'between second schools, when the first one has withdrawn',
    { admissions: [{ ...first, status: 'WITHDRAWN' }, second, anAdmission('3', 'DOUBLE')] },
    ['2', 'ADMITTED', ['3 WITHDRAWN'], null, 'p2'],
  ],
  [
    'by the city, for schools of two counties',
    { admissions: [far, second], actor: anActor('approver', CITY) },
    ['2', 'ADMITTED', ['1 WITHDRAWN'], 'p1', 'p2'],
  ],
  ['not by one of two counties', { admissions: [far, second] }, 'WrongUnit'],
  ['not by a registrar', { actor: anActor('registrar', COUNTY) }, 'WrongHat'],
  ['not by one of the schools', { actor: anActor('approver', school('2').path) }, 'WrongUnit'],
  [
    'not by another county, which does not learn of the case',
    { actor: anActor('approver', '44/4401/440105'), admissions: [] },
    'WrongUnit',
  ],
  ['not by the person who admitted the child', { actor: anActor('approver', COUNTY, 'clerk1') }, 'OwnEntry'],
  ['not without a plan', { plan: undefined }, 'AdmissionPlanNotFound'],
  ['not without a reason', { input: { ...asked.input, reason: ' x ' } }, 'ReasonMissing'],
  ['not when one school has admitted the child', { admissions: [first] }, 'NoDoubleAdmission'],
  ['not for a school that has not admitted the child', { admissions: [first, anAdmission('3', 'DOUBLE')] }, 'NoDoubleAdmission'],
  ['not between admissions of different years', { admissions: [{ ...first, entryYear: 2025 }, second] }, 'NoDoubleAdmission'],
  ['not away from a class', { admissions: [{ ...first, status: 'PLACED' }, second] }, 'AdmittedChildSits'],
  ['not for a closed school', { plan: { ...plan, school: { ...school('2'), closedOn: '2026-08-01' } } }, 'UnitEnded'],
  [
    'not for a year that is over',
    { plan: { ...plan, entryYear: 2024 }, admissions: [first, second].map((one) => ({ ...one, entryYear: 2024 })) },
    'AdmissionYearOver',
  ],
  ['not for a child who is no graduate any more', { placement: { ...graduate, status: 'ACTIVE' } }, 'StudentNotGraduate'],
  ['not for a child whom a transfer holds', { placement: { ...graduate, hold: 't' } }, 'GraduateHeld'],
  ['not for a full plan', { plan: { ...plan, admitted: 2 } }, 'AdmissionPlanFull'],
] as [string, Partial<DecisionAsked>, unknown][])('a double admission is decided %s', (_, more, expected) => {
  expect(outcomeOf(more)).toEqual(expected);
});

test('each admission of the case keeps who decided, when and why', () => {
  const outcome = decideAdmission(asked);
  if (isRefused(outcome)) throw new Error(outcome.refused);
  for (const one of [outcome.standing, ...outcome.ended])
    expect(one).toMatchObject({ decidedOn: '2026-08-20', decidedBy: asked.actor.userId, decisionReason: '户籍在该学区' });
});
