/** What must hold in enrolment after every set of events and commands, read from its tables alone. */
import type { Database } from '@xueji/infra/runtime/database.ts';
import { everything } from './enrolment-testing.ts';
import { accountsOf, balanceOf, type Cell, type Movement } from './movement.ts';
import type { Placement } from './placement.ts';
import { isAtSchool, isOnRolls } from './placement-status.ts';

export async function assertConsistent(db: Database): Promise<void> {
  const { placements, holds, spells, movements, classes, openChanges } = await everything(db);
  const held = holds.filter(({ state }) => state === 'HELD');
  for (const { id, limit, taken, reserved, open } of classes) {
    const pupils = placements.filter((placement) => placement.classId === id && isAtSchool(placement)).length;
    const waiting = [...held, ...openChanges].filter(({ toClassId }) => toClassId === id).length;
    expect({ id, taken, reserved }).toEqual({ id, taken: pupils + waiting, reserved: waiting });
    expect(taken <= limit && (open || reserved === 0)).toBe(true);
  }
  // One open case a student, and the placement knows it.
  expect(new Map(placements.flatMap(({ studentId, hold }) => (hold ? [[studentId, hold]] : [])))).toEqual(
    new Map([
      ...held.map(({ studentId, transferId }): [string, string] => [studentId, transferId]),
      ...openChanges.map(({ studentId, id }): [string, string] => [studentId, id]),
    ]),
  );
  expect(held.length + openChanges.length).toBe(placements.filter(({ hold }) => hold !== null).length);
  expect(placements.filter(({ stage, status }) => stage !== 'SENIOR' && (status === 'WITHDRAWN' || status === 'EXPELLED'))).toEqual([]);
  for (const placement of placements) {
    const own = movements.filter(({ studentId }) => studentId === placement.studentId);
    const list = spells.filter(({ studentId }) => studentId === placement.studentId);
    expect(own.map(({ seq }) => seq)).toEqual(own.map((_, index) => index + 1));
    expect(own.length).toBe(placement.movements);
    assertSpells(placement, list);
  }
  assertBalanced(placements, movements);
}

type ShownSpell = { readonly seq: number; readonly classId: string; readonly fromDate: string; readonly toDate: string | null };

/** Spells are numbered, never overlap, and the last one is open for those who are on the rolls. */
function assertSpells(placement: Placement, list: readonly ShownSpell[]): void {
  expect(list.map(({ seq }) => seq)).toEqual(list.map((_, index) => index + 1));
  const last = list.at(-1);
  expect(last).toMatchObject({ seq: placement.spell, classId: placement.classId });
  if (isOnRolls(placement)) expect(last).toMatchObject({ fromDate: placement.since, toDate: null });
  else expect(last?.toDate).not.toBeNull();
  expect(list.slice(1).filter(({ fromDate }, index) => fromDate <= (list[index]?.toDate ?? '9999'))).toEqual([]);
}

/** The count of each cohort follows from the movements alone. */
function assertBalanced(placements: readonly Placement[], movements: readonly Movement[]): void {
  const keyOf = ({ schoolId, stage, entryYear }: Cell) => `${schoolId}/${stage}/${entryYear}`;
  for (const [counting, isCounted] of [['ON_ROLLS', isOnRolls] as const, ['AT_SCHOOL', isAtSchool] as const]) {
    const counted = Map.groupBy(placements.filter(isCounted), keyOf);
    const accounts = accountsOf(movements, counting).filter((account) => balanceOf(account) !== 0);
    expect(new Map(accounts.map((account) => [keyOf(account), balanceOf(account)]))).toEqual(
      new Map([...counted].map(([key, pupils]) => [key, pupils.length])),
    );
  }
}
