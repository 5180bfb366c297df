/** Admissions: graduates are admitted, placed into classes and arrive. Each command is one transaction. */
import { dateInChina } from '@xueji/infra/runtime/clock.ts';
import type { Command, Parts } from '@xueji/infra/runtime/command.ts';
import { statement, type Tx } from '@xueji/infra/runtime/database.ts';
import { isRefused, type Refused } from '@xueji/infra/runtime/refusal.ts';
import { partsOfItems } from '@xueji/infra/runtime/set-parts.ts';
import { columns, columnsOf, insertionOf } from '@xueji/infra/runtime/table.ts';
import { EntitySchema } from 'typeorm';
import type { Placement } from '../placement.ts';
import { lockPlacements } from '../placement-store.ts';
import { type Admission, type AdmitRefusal, admit, type PlanAtSchool, type PlanUseRefusal, refusePlanUse, takesSeat } from './admission.ts';
import { lockPlans } from './plan-store.ts';

export const AdmissionTable = new EntitySchema<Admission>({
  name: 'Admission',
  tableName: 'admissions',
  columns: columns<Admission>({
    ...{ studentId: '*uuid', planId: '*uuid', entryYear: 'int', schoolId: 'uuid', path: 'text', stage: 'text', status: 'text' },
    ...{ seed: 'text?', admittedOn: 'date', admittedBy: 'text', arrivedOn: 'date?' },
    ...{ decidedOn: 'date?', decidedBy: 'text?', decisionReason: 'text?' },
  }),
});

export type AdmitInput = { readonly planId: string; readonly studentIds: readonly string[] };
/** `otherSchoolId`: the school that has admitted the child before. `isNew` is false for a child who had this admission before. */
export type AdmittedChild = { readonly studentId: string; readonly otherSchoolId: string | null; readonly isNew?: boolean };
export type AdmitDone = { readonly results: readonly (AdmittedChild | Refused)[] };

/** Each child is admitted or refused alone. A repeat judges those who were refused. */
export const admitParts: Parts<AdmitInput, AdmitDone, AdmitDone> = partsOfItems<AdmittedChild, AdmitInput, string>({
  itemsOf: ({ studentIds }) => studentIds,
  withItems: (input, studentIds) => ({ ...input, studentIds }),
  idOf: (studentId) => studentId,
  idOfDone: ({ studentId }) => studentId,
});

const LOCK_OF_STUDENTS = statement(`
  select ${columnsOf(AdmissionTable)} from admissions where student_id = any($1::uuid[]) order by student_id, plan_id for update`);
const SAVE = statement(`
  with saved as (
    ${insertionOf(1, AdmissionTable)}
    on conflict (student_id, plan_id) do update set school_id = excluded.school_id, path = excluded.path, status = excluded.status, seed = excluded.seed,
      admitted_on = excluded.admitted_on, admitted_by = excluded.admitted_by, arrived_on = excluded.arrived_on,
      decided_on = excluded.decided_on, decided_by = excluded.decided_by, decision_reason = excluded.decision_reason
    returning 1
  ), counted as (
    update admission_plans p set admitted = p.admitted + d.added from json_to_recordset($2::json) as d(id uuid, added int) where p.id = d.id
  ) select expect_rows('admissions', json_array_length($1::json), (select count(*) from saved))`);

/** Writes admissions, and by how many seats the count of each plan changes. */
export function saveAdmissions(tx: Tx, admissions: readonly Admission[], added: ReadonlyMap<string, number>): void {
  if (admissions.length > 0)
    tx.write(SAVE, [JSON.stringify(admissions), JSON.stringify([...added].map(([id, count]) => ({ id, added: count })))]);
}

/** The rows of a batch, locked in one order everywhere: placements, admissions, plans. The plans of double admissions of these students are included. */
export async function lockForPlans(tx: Tx, studentIds: readonly string[], planIds: readonly string[]) {
  const placements = await lockPlacements(tx, studentIds);
  const admissions = await tx.run<Admission>(LOCK_OF_STUDENTS, [studentIds]);
  const doubles = admissions.flatMap(({ status, planId }) => (status === 'DOUBLE' ? [planId] : []));
  return { placements, admissions, plans: await lockPlans(tx, [...new Set([...planIds, ...doubles])]) };
}

type Book = {
  readonly placements: ReadonlyMap<string, Placement>;
  readonly admissions: Map<string, Admission[]>;
  readonly plans: Map<string, PlanAtSchool>;
  readonly written: Map<string, Admission>;
  readonly added: Map<string, number>;
};

export async function admitGraduates(tx: Tx, commands: readonly Command<AdmitInput>[]): Promise<(AdmitDone | Refused<PlanUseRefusal>)[]> {
  const found = await lockForPlans(
    tx,
    commands.flatMap(({ input }) => input.studentIds),
    commands.map(({ input }) => input.planId),
  );
  const book: Book = {
    placements: new Map(found.placements.map((one) => [one.studentId, one])),
    admissions: Map.groupBy(found.admissions, ({ studentId }) => studentId),
    plans: new Map(found.plans.map((plan) => [plan.id, plan])),
    ...{ written: new Map(), added: new Map() },
  };
  const results = commands.map((command) => {
    const { input, actor, now } = command;
    const refused = refusePlanUse(book.plans.get(input.planId), actor, dateInChina(now));
    return refused ?? { results: input.studentIds.map((studentId) => admitOne(book, studentId, command)) };
  });
  saveAdmissions(tx, [...book.written.values()], book.added);
  return results;
}

function admitOne(book: Book, studentId: string, { input, actor, now }: Command<AdmitInput>): AdmittedChild | Refused<AdmitRefusal> {
  const plan = book.plans.get(input.planId);
  if (!plan) throw new Error(`plan ${input.planId} was judged, and is not there`);
  const all = book.admissions.get(studentId) ?? [];
  const others = all.filter(({ entryYear }) => entryYear === plan.entryYear);
  const outcome = admit({ plan, studentId, placement: book.placements.get(studentId), others, actor, today: dateInChina(now) });
  if (isRefused(outcome)) return outcome as Refused<AdmitRefusal>;
  const { admission, first } = outcome;
  if (admission) record(book, admission, all, plan);
  return { studentId, otherSchoolId: first?.schoolId ?? null, isNew: admission !== null };
}

function record(book: Book, admission: Admission, all: readonly Admission[], plan: PlanAtSchool): void {
  book.admissions.set(admission.studentId, [...all.filter(({ planId }) => planId !== plan.id), admission]);
  book.written.set(`${admission.studentId}/${plan.id}`, admission);
  if (!takesSeat(admission)) return;
  book.plans.set(plan.id, { ...plan, admitted: plan.admitted + 1 });
  book.added.set(plan.id, (book.added.get(plan.id) ?? 0) + 1);
}
