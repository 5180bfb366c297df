import type { MovementKind, PlacementStatus } from '@xueji/schema/events/placements.ts';
import fc from 'fast-check';
import { accountsOf, balanceOf, type Cell, type Movement, movementOf, sideOf } from './movement.ts';
import type { Placement } from './placement.ts';
import { isAtSchool, isOnRolls, STATUSES } from './placement-status.ts';

const aPlacement = (more: Partial<Placement> = {}): Placement => ({
  ...{ studentId: 's', version: 1, schoolId: 'a', path: '41/a', classId: 'a1', stage: 'PRIMARY', entryYear: 2024, status: 'ACTIVE' },
  ...{ hold: null, spell: 1, since: '2024-09-01', movements: 1, ...more },
});
const aMovement = (before: Placement | undefined, after: Placement, kind: MovementKind): Movement =>
  movementOf(before, after, { kind, effectiveOn: '2026-11-24' });

test('the first movement of a student comes from nowhere', () => {
  const entered = aMovement(undefined, aPlacement(), 'REGISTERED');
  expect(sideOf(entered, 'from')).toBeNull();
  expect(sideOf(entered, 'to')).toEqual({ schoolId: 'a', classId: 'a1', stage: 'PRIMARY', entryYear: 2024, status: 'ACTIVE' });
});

test.each<[string, Placement, MovementKind, { onRolls: [string[], string[]]; atSchool: [string[], string[]] }]>([
  [
    'a suspension leaves the school and not the rolls',
    aPlacement({ status: 'SUSPENDED' }),
    'SUSPENDED',
    {
      onRolls: [[], []],
      atSchool: [[], ['a 2024 SUSPENDED']],
    },
  ],
  ['a death leaves both', aPlacement({ status: 'DECEASED' }), 'DIED', { onRolls: [[], ['a 2024 DIED']], atSchool: [[], ['a 2024 DIED']] }],
  [
    'a transfer is counted at both schools',
    aPlacement({ schoolId: 'b' }),
    'TRANSFERRED',
    {
      onRolls: [['b 2024 TRANSFERRED'], ['a 2024 TRANSFERRED']],
      atSchool: [['b 2024 TRANSFERRED'], ['a 2024 TRANSFERRED']],
    },
  ],
  [
    'a retained pupil changes the cohort',
    aPlacement({ entryYear: 2025 }),
    'RETAINED',
    {
      onRolls: [['a 2025 RETAINED'], ['a 2024 RETAINED']],
      atSchool: [['a 2025 RETAINED'], ['a 2024 RETAINED']],
    },
  ],
  [
    'a change of class within a cohort changes nothing',
    aPlacement({ classId: 'a2' }),
    'CLASS_CHANGED',
    {
      onRolls: [[], []],
      atSchool: [[], []],
    },
  ],
])('%s', (_, after, kind, expected) => {
  const shown = (counting: 'ON_ROLLS' | 'AT_SCHOOL') => {
    const accounts = accountsOf([aMovement(aPlacement(), after, kind)], counting);
    const columnOf = (column: 'gained' | 'lost') =>
      accounts.flatMap((one) => Object.keys(one[column]).map((name) => `${one.schoolId} ${one.entryYear} ${name}`));
    return [columnOf('gained'), columnOf('lost')];
  };
  expect({ onRolls: shown('ON_ROLLS'), atSchool: shown('AT_SCHOOL') }).toEqual(expected);
});

const state = fc.record({
  schoolId: fc.constantFrom('a', 'b'),
  entryYear: fc.constantFrom(2024, 2025),
  status: fc.constantFrom(...(Object.keys(STATUSES) as PlacementStatus[])),
});
const histories = fc.array(fc.array(state, { minLength: 1, maxLength: 6 }), { maxLength: 6 });

test('whatever happened: the last count and the movements since then are the count of today, in each cohort', () => {
  fc.assert(
    fc.property(histories, fc.nat(5), (lives, day) => {
      const students = lives.map((states, index) => states.map((one) => aPlacement({ ...one, studentId: `s${index}` })));
      const lastYear = students.flatMap((rows) => rows[Math.min(day, rows.length - 1)] ?? []);
      const today = students.flatMap((rows) => rows.at(-1) ?? []);
      const since = students.flatMap((rows) => rows.slice(day + 1).map((row, index) => aMovement(rows[day + index], row, 'RETURNED')));
      for (const [counting, isCounted] of [['ON_ROLLS', isOnRolls] as const, ['AT_SCHOOL', isAtSchool] as const]) {
        const counts = new Map<string, number>();
        const add = ({ schoolId, entryYear }: Pick<Cell, 'schoolId' | 'entryYear'>, by: number) =>
          counts.set(`${schoolId}/${entryYear}`, (counts.get(`${schoolId}/${entryYear}`) ?? 0) + by);
        for (const one of lastYear.filter(isCounted)) add(one, 1);
        for (const account of accountsOf(since, counting)) add(account, balanceOf(account));
        for (const one of today.filter(isCounted)) add(one, -1);
        expect([...counts.values()].filter((rest) => rest !== 0)).toEqual([]);
      }
    }),
  );
});
