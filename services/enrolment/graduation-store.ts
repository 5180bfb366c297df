/** A class of pupils graduates in one transaction: pupils are locked before their class, as in every batch. */
import { dateInChina } from '@xueji/infra/runtime/clock.ts';
import type { Command, Parts } from '@xueji/infra/runtime/command.ts';
import { statement, type Tx } from '@xueji/infra/runtime/database.ts';
import type { Refused } from '@xueji/infra/runtime/refusal.ts';
import { columnsOf } from '@xueji/infra/runtime/table.ts';
import { type ClassAtSchool, type GraduateRefusal, graduate, graduatingCohorts, refuseGraduate, type Stayed, stays } from './graduation.ts';
import type { Placement } from './placement.ts';
import { type Outcome, saidOf } from './placement-set.ts';
import { PlacementTable, saveOutcome } from './placement-store.ts';
import { lockSeats } from './school-class-store.ts';
import { ClassTable } from './school-store.ts';

/** `only`: the pupils who stayed in an earlier try of the same command; absent for the whole class. */
export type GraduateClassInput = { classId: string; only?: readonly string[] };
export type GraduationDone = { readonly classId: string; readonly graduated: number; readonly notGraduated: readonly Stayed[] };
type Kept = Omit<GraduationDone, 'notGraduated'> & { readonly notGraduated: readonly Pick<Stayed, 'studentId'>[] };

/** Each pupil graduates or stays separately. A retry judges only the pupils who stayed, not those who joined the class later. */
export const graduationParts: Parts<GraduateClassInput, GraduationDone, Kept> = {
  keep({ classId, graduated, notGraduated }) {
    const nothingDone = graduated === 0 && notGraduated.length > 0;
    return nothingDone ? null : { classId, graduated, notGraduated: notGraduated.map(({ studentId }) => ({ studentId })) };
  },
  rest: ({ classId }, { notGraduated }) =>
    notGraduated.length > 0 ? { classId, only: notGraduated.map(({ studentId }) => studentId) } : null,
  join: ({ classId }, { graduated }, rest) => ({
    classId,
    graduated: graduated + (rest?.graduated ?? 0),
    notGraduated: rest?.notGraduated ?? [],
  }),
};

const CLASSES = statement(`
  select ${columnsOf(ClassTable, 'c.')}, s.path, s.stages from classes c join schools s on s.id = c.school_id where c.id = any($1::uuid[])`);
const LOCK_PUPILS = statement(`
  select ${columnsOf(PlacementTable)} from placements
  where class_id = any($1::uuid[]) and status in (select code from placement_statuses where on_rolls) order by student_id for update`);

export async function graduateClasses(
  tx: Tx,
  commands: readonly Command<GraduateClassInput>[],
): Promise<(GraduationDone | Refused<GraduateRefusal>)[]> {
  const found = await tx.run<ClassAtSchool>(CLASSES, [commands.map(({ input }) => input.classId)]);
  const classes = new Map(found.map((one) => [one.id, one]));
  const judged = commands.map((command) => ({
    command,
    refused: refuseGraduate(classes.get(command.input.classId), command.actor, dateInChina(command.now)),
  }));
  const classIds = [...new Set(judged.flatMap(({ command, refused }) => (refused ? [] : [command.input.classId])))];
  const pupils = classIds.length > 0 ? await lockPupils(tx, classIds) : new Map<string, Placement[]>();

  return judged.map(({ command, refused }) => {
    const cohorts = graduatingCohorts(classes.get(command.input.classId), dateInChina(command.now));
    return refused ?? graduateOne(tx, command, pupils, cohorts);
  });
}

async function lockPupils(tx: Tx, classIds: readonly string[]): Promise<Map<string, Placement[]>> {
  const placements = await tx.run<Placement>(LOCK_PUPILS, [classIds]);
  await lockSeats(tx, { classIds, schoolIds: [], seats: [] });
  return Map.groupBy(placements, ({ classId }) => classId);
}

/** Pupils who stay are judged again by a second command on the same class in one batch. */
function graduateOne(
  tx: Tx,
  command: Command<GraduateClassInput>,
  pupils: Map<string, Placement[]>,
  cohorts: readonly number[],
): GraduationDone {
  const { classId, only } = command.input;
  const here = pupils.get(classId) ?? [];
  const meant = here.filter(({ studentId, entryYear }) => cohorts.includes(entryYear) && (!only || only.includes(studentId)));
  const notGraduated = meant.flatMap((placement) => stays(placement) ?? []);
  const leaving = meant.filter((placement) => !stays(placement));
  pupils.set(
    classId,
    here.filter((placement) => !leaving.includes(placement)),
  );
  if (leaving.length > 0) saveOutcome(tx, outcomeOf(leaving, command), command.now);
  return { classId, graduated: leaving.length, notGraduated };
}

function outcomeOf(leaving: readonly Placement[], { input: { classId }, now, requestId }: Command<GraduateClassInput>): Outcome {
  const today = dateInChina(now);
  const changes = leaving.map((before) => ({ before, change: graduate(before, today) }));
  return {
    opened: [],
    changed: changes.map(({ before, change }) => ({ before, after: change.placement })),
    holds: [],
    spells: changes.flatMap(({ change }) => change.spells ?? []),
    movements: changes.flatMap(({ change }) => change.movement ?? []),
    seats: [{ classId, taken: -leaving.length, reserved: 0, newcomers: false }],
    said: changes.flatMap(({ change: { event, placement } }) => (event ? [saidOf(event, placement, requestId)] : [])),
  };
}
