/** Places all admitted graduates of a plan into the classes of the school, and records who has arrived. */
import { dateInChina } from '@xueji/infra/runtime/clock.ts';
import type { Command } from '@xueji/infra/runtime/command.ts';
import { statement, type Tx } from '@xueji/infra/runtime/database.ts';
import type { Refused } from '@xueji/infra/runtime/refusal.ts';
import { columnsOf } from '@xueji/infra/runtime/table.ts';
import { type Known, openBook, outcomeOf, record } from '../placement-set.ts';
import { saveOutcome } from '../placement-store.ts';
import type { SchoolClass } from '../school-class.ts';
import { lockSeats } from '../school-class-store.ts';
import {
  type Admission,
  type NotPlacedReason,
  type PlanAtSchool,
  type PlanUseRefusal,
  reasonNotToPlace,
  refusePlanUse,
  seatAdmitted,
} from './admission.ts';
import { placeInClasses } from './class-placing.ts';
import { findPlans } from './plan-store.ts';
import { countSeated, findSexes } from './sex-store.ts';
import { AdmissionTable, lockForPlans, saveAdmissions } from './store.ts';

export type PlaceAdmittedInput = { readonly planId: string; readonly seed: string };
export type PlaceAdmittedRefusal = PlanUseRefusal | 'NobodyToPlace' | 'ClassesTooSmall';
export type NotPlaced = { readonly studentId: string; readonly reason: NotPlacedReason };
export type PlaceAdmittedDone = { readonly planId: string; readonly placed: number; readonly notPlaced: readonly NotPlaced[] };

/** Commands are judged one after the other: each draws for all admitted children of its plan. */
export async function placeAdmitted(
  tx: Tx,
  commands: readonly Command<PlaceAdmittedInput>[],
): Promise<(PlaceAdmittedDone | Refused<PlaceAdmittedRefusal>)[]> {
  const results: (PlaceAdmittedDone | Refused<PlaceAdmittedRefusal>)[] = [];
  for (const command of commands) results.push(await placeOne(tx, command));
  return results;
}

const ADMITTED = statement(`select student_id as "studentId" from admissions where plan_id = $1 and status = 'ADMITTED'`);

async function placeOne(tx: Tx, command: Command<PlaceAdmittedInput>): Promise<PlaceAdmittedDone | Refused<PlaceAdmittedRefusal>> {
  const { planId } = command.input;
  const [plan] = await findPlans(tx, [planId]);
  const refused = refusePlanUse(plan, command.actor, dateInChina(command.now));
  if (refused || !plan) return refused ?? { refused: 'AdmissionPlanNotFound' };

  const waiting = await tx.run<{ studentId: string }>(ADMITTED, [planId]);
  const { placements, admissions } = await lockForPlans(
    tx,
    waiting.map(({ studentId }) => studentId),
    [planId],
  );
  // Under the locks: another command may have placed them meanwhile.
  const children = admissions.filter((one) => one.planId === planId && one.status === 'ADMITTED');
  const placementOf = new Map(placements.map((one) => [one.studentId, one]));
  const notPlaced = children.flatMap(({ studentId }): NotPlaced[] => {
    const reason = reasonNotToPlace(placementOf.get(studentId));
    return reason ? [{ studentId, reason }] : [];
  });
  const staying = new Set(notPlaced.map(({ studentId }) => studentId));
  if (staying.size === children.length) return { refused: 'NobodyToPlace' };
  const known = { ...(await lockClasses(tx, plan)), placements, holds: [] };
  const placed = await seat(tx, { known, plan, children: children.filter(({ studentId }) => !staying.has(studentId)), command });
  return typeof placed === 'number' ? { planId, placed, notPlaced } : placed;
}

const CLASSES = statement('select id from classes where school_id = $1 and stage = $2 and entry_year = $3 and open');

async function lockClasses(tx: Tx, { school, stage, entryYear }: PlanAtSchool) {
  const classes = await tx.run<{ id: string }>(CLASSES, [school.id, stage, entryYear]);
  return lockSeats(tx, { classIds: classes.map(({ id }) => id), schoolIds: [school.id], seats: [] });
}

type ToSeat = {
  readonly known: Known;
  readonly plan: PlanAtSchool;
  readonly children: readonly Admission[];
  readonly command: Command<PlaceAdmittedInput>;
};

/** Everyone gets a class or nobody does, so that the result can be reproduced from the seed. */
async function seat(tx: Tx, { known, plan, children, command }: ToSeat): Promise<number | Refused<'ClassesTooSmall'>> {
  const { seed } = command.input;
  const ids = children.map(({ studentId }) => studentId);
  const classes = known.classes.filter(({ open, schoolId }) => open && schoolId === plan.school.id);
  const sexes = await findSexes(tx, ids);
  const newcomers = ids.map((studentId) => ({ studentId, sex: sexes.get(studentId) ?? ('UNKNOWN' as const) }));
  const classOf = placeInClasses(newcomers, await roomsOf(tx, classes), seed);
  if (!classOf) return { refused: 'ClassesTooSmall' };

  const book = openBook(known);
  for (const id of ids) {
    const [placement, schoolClass, school] = [
      book.placements.get(id),
      book.classes.get(classOf.get(id) ?? ''),
      book.schools.get(plan.school.id),
    ];
    if (!placement || !schoolClass || !school) throw new Error(`child ${id} of plan ${plan.id} was placed, and a row is gone`);
    record(book, seatAdmitted(placement, schoolClass, school, dateInChina(command.now)), command.requestId);
  }
  saveOutcome(tx, outcomeOf(book, known), command.now);
  saveAdmissions(
    tx,
    children.map((child) => ({ ...child, status: 'PLACED', seed })),
    new Map(),
  );
  return ids.length;
}

async function roomsOf(tx: Tx, classes: readonly SchoolClass[]) {
  const here = await countSeated(
    tx,
    classes.map(({ id }) => id),
  );
  return classes.map(({ id, classNo, limit, taken }) => ({ classId: id, classNo, free: limit - taken, here: here.get(id) ?? {} }));
}

/** `classId`: everybody in this class. Otherwise `studentIds`. */
export type ArrivalsInput = { readonly planId: string; readonly classId: string | null; readonly studentIds: readonly string[] | null };
/** `notExpected`: ids without an admission to this plan that takes a seat. */
export type ArrivalsDone = { readonly planId: string; readonly arrived: number; readonly notExpected: readonly string[] };

const EXPECTED = statement(`
  select ${columnsOf(AdmissionTable, 'a.')} from admissions a
  where a.plan_id = $1 and a.status in ('ADMITTED', 'PLACED') and ($2::uuid[] is null or a.student_id = any($2::uuid[]))
    and ($3::uuid is null or exists (select from placements p where p.student_id = a.student_id and p.class_id = $3::uuid and p.status = 'ACTIVE'))
  order by a.student_id for update`);

/** The first arrival of a child counts. A repeat changes nothing. */
export async function recordArrivals(
  tx: Tx,
  commands: readonly Command<ArrivalsInput>[],
): Promise<(ArrivalsDone | Refused<PlanUseRefusal>)[]> {
  const found = await findPlans(
    tx,
    commands.map(({ input }) => input.planId),
  );
  const plans = new Map(found.map((plan) => [plan.id, plan]));
  const results: (ArrivalsDone | Refused<PlanUseRefusal>)[] = [];
  for (const { input, actor, now } of commands) {
    const { planId, studentIds, classId } = input;
    const refused = refusePlanUse(plans.get(planId), actor, dateInChina(now));
    const expected = refused ? [] : await tx.run<Admission>(EXPECTED, [planId, studentIds, classId]);
    const arriving = expected.filter(({ arrivedOn }) => arrivedOn === null);
    saveAdmissions(
      tx,
      arriving.map((one) => ({ ...one, arrivedOn: dateInChina(now) })),
      new Map(),
    );
    const known = new Set(expected.map(({ studentId }) => studentId));
    results.push(refused ?? { planId, arrived: arriving.length, notExpected: (studentIds ?? []).filter((id) => !known.has(id)) });
  }
  return results;
}
