import { anActor } from '@xueji/infra/runtime/testing.ts';
import { certificateNumber, GRADUATION_KINDS } from './certificate.ts';
import { type ClassAtSchool, graduate, refuseExceptions, refuseGraduate, stays } from './graduation.ts';
import { holdPlacement, movePlacement, type Placement, releasePlacement, UNMOVED } from './placement.ts';
import { firstGradeCohort } from './policy/graduation.ts';
import { newClass } from './school-class.ts';

const PATH = '44/4402/440224/2144000001';
const TO = { id: 'junior', code: '3141000001', path: '41/4116/411628/3141000001', stages: [{ stage: 'JUNIOR' as const, years: 3 }] };
const FROM = { id: 'primary', code: '2144000001', path: PATH, stages: [{ stage: 'PRIMARY' as const, years: 6 }] };
const aClass = (entryYear: number): ClassAtSchool => ({
  ...newClass('c', FROM.id, { stage: 'PRIMARY', entryYear, classNo: 1, limit: 45 }),
  ...{ path: PATH, stages: FROM.stages },
});
const aPlacement = (more: Partial<Placement> = {}): Placement => ({
  ...{ studentId: 's', version: 1, schoolId: FROM.id, path: PATH, classId: 'c', stage: 'PRIMARY', entryYear: 2020 },
  ...{ status: 'ACTIVE', hold: null, spell: 1, since: '2024-09-01', ...UNMOVED, movements: 1 },
  ...more,
});

test.each([
  ['2026-06-01', 2020, null],
  ['2026-07-30', 2020, null],
  ['2026-05-31', 2020, 'GraduationOutOfSeason'],
  ['2026-07-31', 2020, 'GraduationOutOfSeason'],
  ['2026-09-01', 2020, null],
  ['2026-07-01', 2021, 'ClassNotGraduating'],
])('on %s a class of %i: %s', (today, entryYear, refused) => {
  expect(refuseGraduate(aClass(entryYear), anActor('registrar', PATH), today)).toEqual(refused && { refused });
});

test('only a registrar of the school, or of a unit above it, graduates a class', () => {
  const of = (hat: 'registrar' | 'approver', path: string, found: ClassAtSchool | undefined = aClass(2020)) =>
    refuseGraduate(found, anActor(hat, path), '2026-07-01')?.refused;
  expect([of('registrar', '4'), of('registrar', TO.path), of('approver', PATH), of('registrar', '44')]).toEqual([
    'WrongUnit',
    'WrongUnit',
    'WrongHat',
    undefined,
  ]);
  expect(refuseGraduate(undefined, anActor('registrar', PATH), '2026-07-01')).toEqual({ refused: 'ClassNotFound' });
});

test.each([
  [{}, undefined],
  [{ hold: 't' }, 'HELD'],
  [{ status: 'SUSPENDED' as const }, 'SUSPENDED'],
  [{ studentId: 'in a case' }, 'PROBLEM_CASE'],
  [{ studentId: 'in a case', hold: 't' }, 'HELD'],
])('a pupil with %j stays as %s', (more, reason) => {
  expect(stays(aPlacement(more), new Set(['in a case']))?.reason).toBe(reason);
});

test.each([
  ['2026-08-14', 2025],
  ['2026-08-15', 2026],
  ['2026-12-14', 2026],
  ['2027-05-31', 2026],
])('on %s graduates join the cohort of %i', (today, cohort) => {
  expect(firstGradeCohort(today)).toBe(cohort);
});

describe('a graduate', () => {
  const { placement: graduated, spells, seats } = graduate(aPlacement(), '2026-07-01');
  const toClass = newClass('j', TO.id, { stage: 'JUNIOR', entryYear: 2026, classNo: 1, limit: 1 });
  const request = { transferId: 't', studentId: 's', toSchoolId: TO.id, toPath: TO.path, toClassId: 'j' };
  const change = holdPlacement(request, undefined, {
    ...{ school: TO, schoolClass: toClass, placement: graduated, fromSchool: FROM, today: '2026-08-20' },
  });

  test('has ended the spell and left the seat', () => {
    expect(graduated).toEqual(aPlacement({ version: 2, status: 'GRADUATED', since: '2026-07-02', movements: 2 }));
    expect(spells).toMatchObject([{ seq: 1, fromDate: '2024-09-01', toDate: '2026-07-01' }]);
    expect(seats).toEqual([{ classId: 'c', change: 'LEAVE' }]);
  });

  test('is held as one, and stays one when let go', () => {
    expect(change.answer).toMatchObject({ type: 'PlacementHeld', body: { graduated: true, graduating: false, stage: 'PRIMARY' } });
    expect(releasePlacement(request, change.placement, change.hold).placement).toMatchObject({ status: 'GRADUATED', hold: null });
  });

  test('moves without leaving the old seat or spell again', () => {
    const moved = movePlacement(request, change.placement, change.hold, toClass, '2026-08-30');
    expect(moved.placement).toMatchObject({ status: 'ACTIVE', schoolId: TO.id, stage: 'JUNIOR', spell: 2, since: '2026-08-31' });
    expect(moved.spells).toMatchObject([{ seq: 2, fromDate: '2026-08-31', toDate: null }]);
    expect(moved.seats).toEqual([{ classId: 'j', change: 'SIT_DOWN' }]);
  });
});

test.each(GRADUATION_KINDS)('%s ends the spell, the seat and the stage in one way, and is told to others', (kind) => {
  const { placement, spells, movement, event } = graduate(aPlacement(), '2026-07-01', kind);
  expect([placement.status, spells?.[0]?.exitKind, movement.kind, movement.toStatus]).toEqual([kind, kind, kind, kind]);
  const told =
    kind === 'GRADUATED'
      ? { type: 'StudentGraduated', body: { graduatedOn: '2026-07-01' } }
      : { type: 'StudentStatusChanged', body: { kind, fromStatus: 'ACTIVE', toStatus: kind, effectiveOn: '2026-07-02', movement: 2 } };
  expect(event).toMatchObject(told);
});

test.each([
  [['a', 'b'], null],
  [[], null],
  [['a', 'a'], 'GraduationExceptionsInvalid'],
  [['a', 'z'], 'GraduationExceptionsInvalid'],
])('exceptions %j in a class of a, b and c: %s', (ids, refused) => {
  const exceptions = ids.map((studentId) => ({ studentId, kind: 'COMPLETED' as const }));
  const pupils = ['a', 'b', 'c'].map((studentId) => ({ studentId }));
  expect(refuseExceptions(exceptions, pupils)).toEqual(refused && { refused });
});

test('the number of a certificate says school, year, kind and sequence, and no other certificate has it', () => {
  const key = { schoolCode: '2144000001', year: 2026, kind: 'GRADUATED', sequence: 7 } as const;
  expect(certificateNumber(key)).toBe('21440000012026100007');
  const others = [
    key,
    { ...key, schoolCode: '2144000002' },
    { ...key, year: 2027 },
    { ...key, kind: 'COMPLETED' as const },
    { ...key, kind: 'ENDED_EARLY' as const },
    { ...key, sequence: 99_999 },
  ];
  expect(new Set(others.map(certificateNumber)).size).toBe(others.length);
  expect(others.map((one) => certificateNumber(one).length)).toEqual(others.map(() => 20));
});
