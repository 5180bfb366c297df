import { HOLD_REFUSALS, PLACEMENT_REFUSALS } from '@xueji/schema/events/placements.ts';
import {
  ENTRY_RULES,
  HOLD_RULES,
  type Hold,
  type HoldState,
  holdPlacement,
  movePlacement,
  openPlacement,
  type Placement,
  type Registration,
  releasePlacement,
  UNMOVED,
} from './placement.ts';
import type { SchoolClass } from './school-class.ts';
import { listUnplaced, type Unplaced, type UnplacedReason } from './unplaced.ts';

const STAGES = [
  { stage: 'PRIMARY', years: 6 },
  { stage: 'JUNIOR', years: 3 },
] as const;
const OLD = { id: 'old', code: '2141000001', path: '41/4101/410105/2141000001', stages: STAGES };
const NEW = { id: 'new', code: '2144000001', path: '44/4401/440106/2144000001', stages: STAGES };
const FIVE_FOUR = {
  ...NEW,
  stages: [
    { stage: 'PRIMARY', years: 5 },
    { stage: 'JUNIOR', years: 4 },
  ] as const,
};
const TODAY = '2026-11-24';
const aClass = (more: Partial<SchoolClass> = {}): SchoolClass => ({
  id: 'c',
  schoolId: NEW.id,
  stage: 'PRIMARY',
  entryYear: 2024,
  classNo: 1,
  limit: 45,
  taken: 10,
  reserved: 0,
  open: true,
  ...more,
});
const aPlacement = (more: Partial<Placement> = {}): Placement => ({
  studentId: 's',
  version: 1,
  schoolId: OLD.id,
  path: OLD.path,
  classId: 'o',
  stage: 'PRIMARY',
  entryYear: 2024,
  status: 'ACTIVE',
  hold: null,
  spell: 1,
  since: '2024-09-01',
  ...UNMOVED,
  movements: 1,
  ...more,
});
const aRegistration = (more: Partial<Registration> = {}): Registration => ({
  studentId: 's',
  importId: 'i',
  row: 7,
  enteredPath: NEW.path,
  seat: { schoolCode: NEW.code, stage: 'PRIMARY', entryYear: 2024, classNo: 1 },
  ...more,
});
const REQUEST = { transferId: 't', studentId: 's', toSchoolId: NEW.id, toPath: NEW.path, toClassId: 'c' };
const aHold = (state: HoldState): Hold => ({ ...REQUEST, state });

test('precedence is the contract’s order', () => {
  expect(Object.keys(ENTRY_RULES)).toEqual(PLACEMENT_REFUSALS);
  expect(Object.keys(HOLD_RULES)).toEqual(HOLD_REFUSALS);
});

const entry = { school: NEW, schoolClass: aClass(), placement: undefined };
// Each row also breaks the rules below its own, where it can: the first that is broken names the refusal.
test.each([
  ['SchoolUnknown', { ...entry, school: undefined, schoolClass: undefined }, {}],
  ['SchoolOutsideUnit', { ...entry, schoolClass: undefined }, { enteredPath: '41' }],
  ['SchoolOutsideUnit', entry, { enteredPath: '44/4401/440106/2144000002' }],
  ['ClassUnknown', { ...entry, schoolClass: undefined, placement: aPlacement() }, {}],
  ['ClassClosed', { ...entry, schoolClass: aClass({ open: false, taken: 45 }), placement: aPlacement() }, {}],
  ['ClassFull', { ...entry, schoolClass: aClass({ taken: 45 }), placement: aPlacement() }, {}],
  ['AlreadyPlaced', { ...entry, placement: aPlacement() }, {}],
])('a registration is refused: %s (%#)', (code, found, more) => {
  const { event, unplaced, ...nothing } = openPlacement(aRegistration(more), found, TODAY);
  expect([event, nothing]).toEqual([{ type: 'PlacementRefused', body: { studentId: 's', importId: 'i', row: 7, code } }, {}]);
  // Whoever has a seat is on no list.
  expect(unplaced?.reason).toBe(found.placement ? undefined : code);
});

test.each([
  ['the school that was asked for', { school: NEW }, '41', NEW.path, 'ClassFull'],
  ['the unit that entered the child, when there is no such school', { school: undefined }, '41', '41', 'SchoolUnknown'],
  ['the unit that entered the child, when the school is another unit’s', { school: NEW }, OLD.path, OLD.path, 'SchoolOutsideUnit'],
])('a child without a seat is on the list of %s, since the first day', (_, { school }, enteredPath, path, reason) => {
  const known = { since: '2026-09-01' } as Unplaced;
  const line = listUnplaced(aRegistration({ enteredPath }), { school, known, reason: reason as UnplacedReason, today: TODAY });
  expect(line).toEqual({ studentId: 's', path, stage: 'PRIMARY', entryYear: 2024, classNo: 1, reason, since: '2026-09-01' });
});

test.each(['', '44', '44/4401', '44/4401/440106', NEW.path])('a registration entered by unit "%s" takes its seat', (enteredPath) => {
  const change = openPlacement(aRegistration({ enteredPath }), { ...entry, schoolClass: aClass({ taken: 44 }) }, '2026-11-24');
  expect(change.placement).toMatchObject({ version: 1, schoolId: NEW.id, path: NEW.path, classId: 'c', hold: null, since: '2026-11-24' });
  expect(change.spells).toMatchObject([{ seq: 1, fromDate: '2026-11-24', toDate: null }]);
  expect(change.seats).toEqual([{ classId: 'c', change: 'ENTER' }]);
  expect(change.event?.body).toMatchObject({ openedOn: '2026-11-24', stageEndsOn: '2030-09-01', importId: 'i', row: 7 });
});

const asked = { school: NEW, schoolClass: aClass(), placement: aPlacement(), fromSchool: OLD, today: TODAY };
const wrongClass = aClass({ open: false, taken: 45, entryYear: 2023 });
test.each([
  ['StudentNotPlaced', { ...asked, school: undefined, schoolClass: undefined, placement: undefined }],
  ['StatusNotActive', { ...asked, placement: aPlacement({ status: 'SUSPENDED', hold: 'other' }) }],
  ['AlreadyHeld', { ...asked, school: undefined, placement: aPlacement({ hold: 'other' }) }],
  ['SchoolUnknown', { ...asked, school: undefined, schoolClass: undefined }],
  ['SchoolUnknown', { ...asked, school: { ...NEW, code: '2144000009' }, schoolClass: wrongClass }],
  ['SchoolUnknown', { ...asked, school: { ...NEW, closedOn: '2026-09-01' }, schoolClass: wrongClass }],
  ['SameSchool', { ...asked, placement: aPlacement({ schoolId: NEW.id }), schoolClass: undefined }],
  ['AdmissionApplies', { ...asked, placement: aPlacement({ status: 'GRADUATED', path: NEW.path }), schoolClass: undefined }],
  ['ClassUnknown', { ...asked, schoolClass: undefined }],
  ['ClassUnknown', { ...asked, schoolClass: { ...wrongClass, schoolId: 'third' } }],
  ['ClassClosed', { ...asked, schoolClass: wrongClass }],
  ['ClassFull', { ...asked, schoolClass: aClass({ taken: 45, entryYear: 2023 }) }],
  ['GradeMismatch', { ...asked, schoolClass: aClass({ entryYear: 2023 }) }],
  ['GradeMismatch', { ...asked, schoolClass: aClass({ stage: 'JUNIOR' }) }],
  ['GradeMismatch', { ...asked, school: FIVE_FOUR, placement: aPlacement({ entryYear: 2021 }), schoolClass: aClass({ entryYear: 2021 }) }],
  ['GradeMismatch', { ...asked, placement: aPlacement({ status: 'GRADUATED' }) }],
  [
    'GradeMismatch',
    { ...asked, placement: aPlacement({ status: 'GRADUATED' }), schoolClass: aClass({ stage: 'JUNIOR', entryYear: 2025 }) },
  ],
  ['GradeMismatch', { ...asked, fromSchool: undefined }],
] as const)('a hold is refused: %s (%#)', (code, found) => {
  expect(holdPlacement(REQUEST, undefined, found)).toEqual({
    hold: aHold('REFUSED'),
    answer: { type: 'PlacementHoldRefused', body: { studentId: 's', transferId: 't', code } },
  });
});

test('a hold reserves the seat and tells where the student is', () => {
  const change = holdPlacement(REQUEST, undefined, asked);
  expect(change.placement).toEqual(aPlacement({ hold: 't' }));
  expect(change.seats).toEqual([{ classId: 'c', change: 'RESERVE' }]);
  expect(change.answer?.body).toMatchObject({
    fromSchoolId: OLD.id,
    fromPath: OLD.path,
    toPath: NEW.path,
    stage: 'PRIMARY',
    entryYear: 2024,
    grade: 3,
    graduating: false,
  });
});

test.each([
  [2021, 6, true],
  [2020, 7, true],
  [2022, 5, false],
])('a pupil who entered primary in %i is held in grade %i, graduating: %s', (entryYear, grade, graduating) => {
  const change = holdPlacement(REQUEST, undefined, { ...asked, placement: aPlacement({ entryYear }), schoolClass: aClass({ entryYear }) });
  expect(change.answer?.body).toMatchObject({ entryYear, grade, graduating });
});

test('a move between systems takes the new class’s stage and entry year', () => {
  const placement = aPlacement({ entryYear: 2021 });
  const schoolClass = aClass({ stage: 'JUNIOR', entryYear: 2026 });
  const held = holdPlacement(REQUEST, undefined, { ...asked, school: FIVE_FOUR, placement, schoolClass });
  expect(held.answer?.body).toMatchObject({ stage: 'PRIMARY', entryYear: 2021, grade: 6, graduating: true });
  const moved = movePlacement(REQUEST, held.placement, held.hold, schoolClass, TODAY, FIVE_FOUR);
  expect(moved.placement).toMatchObject({ classId: 'c', stage: 'JUNIOR', entryYear: 2026 });
  expect(moved.event?.body).toMatchObject({ stage: 'JUNIOR', entryYear: 2026, stageEndsOn: '2030-09-01' });
});

test('a transfer into a composite class arrives in the cohort that is level', () => {
  const schoolClass = aClass({ entryYear: 2023, furtherEntryYears: [2024, 2025] });
  const held = holdPlacement(REQUEST, undefined, { ...asked, schoolClass });
  expect(held.hold).toMatchObject({ state: 'HELD', toEntryYear: 2024 });
  expect(movePlacement(REQUEST, held.placement, held.hold, schoolClass, TODAY).placement).toMatchObject({ classId: 'c', entryYear: 2024 });
  const first = holdPlacement(REQUEST, undefined, { ...asked, schoolClass, placement: aPlacement({ entryYear: 2023 }) });
  expect(movePlacement(REQUEST, first.placement, first.hold, schoolClass, TODAY).placement?.entryYear).toBe(2023);
  const none = holdPlacement(REQUEST, undefined, { ...asked, schoolClass, placement: aPlacement({ entryYear: 2022 }) });
  expect(none.answer?.body).toMatchObject({ code: 'GradeMismatch' });
});

test('a graduate of a special school joins the first grade of senior', () => {
  const placement = aPlacement({ status: 'GRADUATED', stage: 'SPECIAL', entryYear: 2017 });
  const fromSchool = { ...OLD, stages: [{ stage: 'SPECIAL', years: 9 }] as const };
  const hold = (schoolClass: SchoolClass) =>
    holdPlacement(REQUEST, undefined, { ...asked, fromSchool, placement, schoolClass }).hold?.state;
  expect(hold(aClass({ stage: 'SENIOR', entryYear: 2026 }))).toBe('HELD');
  expect(hold(aClass({ stage: 'JUNIOR', entryYear: 2026 }))).toBe('REFUSED');
});

test('an approval whose class is gone is a broken contract', () => {
  expect(() => movePlacement(REQUEST, aPlacement({ hold: 't' }), aHold('HELD'), undefined, TODAY)).toThrow('is gone');
});

const STATES: readonly HoldState[] = ['HELD', 'MOVED', 'RELEASED', 'REFUSED'];

test.each(STATES)('a request that came before, and is %s now, changes nothing', (state) => {
  expect(holdPlacement(REQUEST, aHold(state), asked)).toEqual({});
});

// What the transfer's end does, by the state of its hold: done, nothing, or a broken contract.
test.each([
  ['HELD', 'MOVED', 'RELEASED'],
  ['MOVED', 'nothing', 'nothing'],
  // The student died or is missing, and the transfer was approved before it heard of that.
  ['RELEASED', 'nothing', 'nothing'],
  ['REFUSED', 'thrown', 'nothing'],
  [null, 'thrown', 'nothing'],
] as const)('a hold that is %s: approval → %s, other end → %s', (state, onApproval, onEnd) => {
  const hold = state ? aHold(state) : undefined;
  const placement = aPlacement({ hold: state === 'HELD' ? 't' : null, version: 2 });
  const outcomeOf = (work: () => { hold?: Hold }) => {
    try {
      return work().hold?.state ?? 'nothing';
    } catch {
      return 'thrown';
    }
  };
  expect(outcomeOf(() => movePlacement(REQUEST, placement, hold, aClass(), TODAY))).toBe(onApproval);
  expect(outcomeOf(() => releasePlacement(REQUEST, placement, hold))).toBe(onEnd);
});

test.each(['other', null])('a hold that the placement does not know (%s) is a broken contract', (hold) => {
  expect(() => movePlacement(REQUEST, aPlacement({ hold }), aHold('HELD'), aClass(), TODAY)).toThrow('holds no placement');
  expect(() => releasePlacement(REQUEST, aPlacement({ hold }), aHold('HELD'))).toThrow('does not know it');
});

test.each([
  ['2026-11-24', '2024-09-01', '2026-11-24', '2026-11-25'],
  ['2026-12-31', '2026-12-31', '2026-12-31', '2027-01-01'],
  // A second move on one day, and a clock set back: the spell between has no day.
  ['2026-11-24', '2026-11-25', '2026-11-24', '2026-11-25'],
  ['2026-11-01', '2026-11-25', '2026-11-24', '2026-11-25'],
])('moved on %s after a spell since %s: last day %s, first day %s', (today, since, lastDay, firstDay) => {
  const change = movePlacement(REQUEST, aPlacement({ hold: 't', since, version: 2 }), aHold('HELD'), aClass(), today);
  expect(change.spells).toMatchObject([
    { seq: 1, fromDate: since, toDate: lastDay },
    { seq: 2, fromDate: firstDay, toDate: null },
  ]);
  expect(change.placement).toMatchObject({ version: 3, hold: null, schoolId: NEW.id, path: NEW.path, classId: 'c', since: firstDay });
  expect(change.seats).toEqual([
    { classId: 'o', change: 'LEAVE' },
    { classId: 'c', change: 'SIT_DOWN' },
  ]);
  expect(change.event?.body).toMatchObject({ fromSchoolId: OLD.id, fromPath: OLD.path, movedOn: lastDay });
});
