import type { HoldAsked, Placement } from './placement.ts';
import { enrolmentBlockers, holdRefusals } from './preflight.ts';
import type { SchoolClass } from './school-class.ts';

const STAGES = [{ stage: 'PRIMARY', years: 6 }] as const;
const OLD = { id: 'old', code: '2141000001', path: '41/4101/410105/2141000001', stages: STAGES };
const NEW = { id: 'new', code: '2144000001', path: '44/4401/440106/2144000001', stages: STAGES };
const schoolClass: SchoolClass = {
  ...{ id: 'c', schoolId: NEW.id, stage: 'PRIMARY', entryYear: 2024, classNo: 1, limit: 45, taken: 10, reserved: 0, open: true },
};
const placement: Placement = {
  ...{ studentId: 's', version: 1, schoolId: OLD.id, path: OLD.path, classId: 'o', stage: 'PRIMARY', entryYear: 2024 },
  ...{ status: 'ACTIVE', hold: null, spell: 1, since: '2024-09-01', movements: 1 },
};
const asked: HoldAsked = { toPath: NEW.path, today: '2026-11-24', school: NEW, fromSchool: OLD, schoolClass, placement };

test('nothing stands in the way of a move that would be held', () => {
  expect(enrolmentBlockers(asked)).toEqual([]);
});

test.each([
  [
    'everything is wrong with the case',
    {
      schoolClass: { ...schoolClass, open: false, taken: 45, entryYear: 2023 },
      placement: { ...placement, status: 'SUSPENDED', hold: 't' },
    },
    ['StatusNotActive', 'AlreadyHeld', 'ClassClosed', 'ClassFull', 'GradeMismatch'],
  ],
  ['the class is unknown: nothing is said of its seats or grade', { schoolClass: undefined }, ['ClassUnknown']],
  ['the class is another school’s', { schoolClass: { ...schoolClass, schoolId: 'third', open: false } }, ['ClassUnknown']],
  [
    'the school is not the caller’s: nothing is said of the class',
    { toPath: '44/4401/440106/2144000002', schoolClass: { ...schoolClass, open: false } },
    ['SchoolUnknown'],
  ],
  [
    'the child is placed nowhere: nothing is said of status or grade',
    { placement: undefined, fromSchool: undefined, schoolClass: { ...schoolClass, taken: 45 } },
    ['StudentNotPlaced', 'ClassFull'],
  ],
  ['neither is known', { placement: undefined, school: undefined, schoolClass: undefined }, ['StudentNotPlaced', 'SchoolUnknown']],
  ['the child is here already', { placement: { ...placement, schoolId: NEW.id }, fromSchool: NEW }, ['SameSchool']],
] as const)('%s', (_, wrong, codes) => {
  expect(holdRefusals({ ...asked, ...(wrong as Partial<HoldAsked>) })).toEqual(codes);
});

test('a blocker names who can lift it, and the rule’s source where there is one', () => {
  const blockers = enrolmentBlockers({ ...asked, schoolClass: { ...schoolClass, entryYear: 2023, taken: 45 } });
  expect(blockers.map(({ code, source }) => [code, source])).toEqual([
    ['ClassFull', null],
    ['GradeMismatch', expect.stringContaining('平级')],
  ]);
  for (const { message, whoCanAct } of blockers) expect([message, whoCanAct].join()).toMatch(/[一-龥].*[a-z]/);
});
