/** A class of pupils graduates in one transaction: pupils are locked before their class, as in every batch. */
import { dateInChina } from '@xueji/infra/runtime/clock.ts';
import type { Command, Parts } from '@xueji/infra/runtime/command.ts';
import { statement, type Tx } from '@xueji/infra/runtime/database.ts';
import type { Refused } from '@xueji/infra/runtime/refusal.ts';
import { columnsOf } from '@xueji/infra/runtime/table.ts';
import type { GraduationKind } from './certificate.ts';
import { issueCertificates } from './certificate-store.ts';
import {
  type ClassAtSchool,
  type Graduated,
  type GraduateRefusal,
  type GraduationException,
  graduate,
  graduatingCohorts,
  refuseExceptions,
  refuseGraduate,
  type Stayed,
  stays,
} from './graduation.ts';
import type { Placement } from './placement.ts';
import { type Outcome, saidOf } from './placement-set.ts';
import { PlacementTable, saveOutcome } from './placement-store.ts';
import { kindsThatWait } from './policy/graduation-waits.ts';
import { findWithCase } from './problem-case-store.ts';
import { lockSeats } from './school-class-store.ts';
import { ClassTable } from './school-store.ts';

/** `only`: the pupils who stayed in an earlier try of the same command; absent for the whole class. */
export type GraduateClassInput = { classId: string; exceptions?: readonly GraduationException[]; only?: readonly string[] };
/** Pupils by how they ended the stage, and those who stay. */
export type GraduationDone = {
  readonly classId: string;
  readonly graduated: number;
  readonly completed: number;
  readonly endedEarly: number;
  readonly notGraduated: readonly Stayed[];
};
/** An answer that an older release has stored knows graduates only. */
type Kept = Pick<GraduationDone, 'classId' | 'graduated'> &
  Partial<Pick<GraduationDone, 'completed' | 'endedEarly'>> & { readonly notGraduated: readonly Pick<Stayed, 'studentId'>[] };

/** Each pupil graduates or stays separately. A retry judges only the pupils who stayed, not those who joined the class later. */
export const graduationParts: Parts<GraduateClassInput, GraduationDone, Kept> = {
  keep({ notGraduated, ...done }) {
    const nothingDone = done.graduated + done.completed + done.endedEarly === 0 && notGraduated.length > 0;
    return nothingDone ? null : { ...done, notGraduated: notGraduated.map(({ studentId }) => ({ studentId })) };
  },
  rest: (input, { notGraduated }) => (notGraduated.length > 0 ? { ...input, only: notGraduated.map(({ studentId }) => studentId) } : null),
  join: ({ classId }, { graduated, completed = 0, endedEarly = 0 }, rest) => ({
    classId,
    graduated: graduated + (rest?.graduated ?? 0),
    completed: completed + (rest?.completed ?? 0),
    endedEarly: endedEarly + (rest?.endedEarly ?? 0),
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
  const [first] = commands;
  if (!first) return [];
  const found = await tx.run<ClassAtSchool>(CLASSES, [commands.map(({ input }) => input.classId)]);
  const classes = new Map(found.map((one) => [one.id, one]));
  const judged = commands.map((command) => ({
    command,
    refused: refuseGraduate(classes.get(command.input.classId), command.actor, dateInChina(command.now)),
  }));
  const classIds = [...new Set(judged.flatMap(({ command, refused }) => (refused ? [] : [command.input.classId])))];
  const known = await lockPupils(tx, classIds, kindsThatWait(dateInChina(first.now)));

  return judged.map(({ command, refused }) => {
    const cohorts = graduatingCohorts(classes.get(command.input.classId), dateInChina(command.now));
    return refused ?? graduateOne(tx, command, known, cohorts);
  });
}

type Known = { readonly pupils: Map<string, Placement[]>; readonly withCase: ReadonlySet<string> };

/** Cases are read under the lock of the pupils: none opens or closes until the graduation is written. */
async function lockPupils(tx: Tx, classIds: readonly string[], kinds: readonly string[]): Promise<Known> {
  if (classIds.length === 0) return { pupils: new Map(), withCase: new Set() };
  const placements = await tx.run<Placement>(LOCK_PUPILS, [classIds]);
  await lockSeats(tx, { classIds, schoolIds: [], seats: [] });
  const ids = placements.map(({ studentId }) => studentId);
  const withCase = await findWithCase(tx, ids, kinds);
  return { pupils: Map.groupBy(placements, ({ classId }) => classId), withCase };
}

/** Pupils who stay are judged again by a second command on the same class in one batch. */
function graduateOne(
  tx: Tx,
  command: Command<GraduateClassInput>,
  { pupils, withCase }: Known,
  cohorts: readonly number[],
): GraduationDone | Refused<GraduateRefusal> {
  const { classId, exceptions = [], only } = command.input;
  const here = (pupils.get(classId) ?? []).filter(({ entryYear }) => cohorts.includes(entryYear));
  // Whom a first try has graduated is not here any more.
  const refused = only ? null : refuseExceptions(exceptions, here);
  if (refused) return refused;
  const meant = here.filter(({ studentId }) => !only || only.includes(studentId));
  const notGraduated = meant.flatMap((placement) => stays(placement, withCase) ?? []);
  const kinds = new Map(exceptions.map(({ studentId, kind }) => [studentId, kind]));
  const today = dateInChina(command.now);
  const leaving = meant.filter((placement) => !stays(placement, withCase));
  const changes = leaving.map((before) => ({ before, change: graduate(before, today, kinds.get(before.studentId)) }));
  pupils.set(
    classId,
    here.filter((placement) => !leaving.includes(placement)),
  );
  if (changes.length > 0) save(tx, changes, command);
  const count = (kind: GraduationKind) => changes.filter(({ change }) => change.placement.status === kind).length;
  return { classId, graduated: count('GRADUATED'), completed: count('COMPLETED'), endedEarly: count('ENDED_EARLY'), notGraduated };
}

type Leaving = { readonly before: Placement; readonly change: Graduated };

function save(tx: Tx, changes: readonly Leaving[], { input: { classId }, now, requestId }: Command<GraduateClassInput>): void {
  const movements = changes.map(({ change }) => change.movement);
  const outcome: Outcome = {
    opened: [],
    changed: changes.map(({ before, change }) => ({ before, after: change.placement })),
    holds: [],
    spells: changes.flatMap(({ change }) => change.spells ?? []),
    movements,
    seats: [{ classId, taken: -changes.length, reserved: 0, newcomers: false }],
    said: changes.flatMap(({ change: { event, placement } }) => (event ? [saidOf(event, placement, requestId)] : [])),
  };
  saveOutcome(tx, outcome, now);
  issueCertificates(tx, movements);
}
