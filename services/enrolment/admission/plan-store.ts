/** The table of admission plans. */
import { randomUUIDv7 } from 'node:crypto';
import { dateInChina } from '@xueji/infra/runtime/clock.ts';
import type { Command } from '@xueji/infra/runtime/command.ts';
import { type Database, statement, type Tx } from '@xueji/infra/runtime/database.ts';
import { countRows, inAnyRange, type Key, type ListOrder, type PageQuery, readPages } from '@xueji/infra/runtime/keyset.ts';
import { isRefused, type Refused } from '@xueji/infra/runtime/refusal.ts';
import type { Scope } from '@xueji/infra/runtime/scope.ts';
import { columns, columnsOf, insertionOf } from '@xueji/infra/runtime/table.ts';
import type { Stage } from '@xueji/schema/events/contract.ts';
import { EntitySchema } from 'typeorm';
import { lockSchools } from '../school-store.ts';
import type { PlanAtSchool } from './admission.ts';
import { type AdmissionPlan, type PlanInput, type PlanRefusal, setPlan } from './plan.ts';

export const AdmissionPlanTable = new EntitySchema<AdmissionPlan>({
  name: 'AdmissionPlan',
  tableName: 'admission_plans',
  columns: columns<AdmissionPlan>({
    ...{ id: '*uuid', schoolId: 'uuid', path: 'text', stage: 'text', entryYear: 'int', seats: 'int', admitted: 'int' },
    ...{ catchment: 'jsonb', note: 'text?', setBy: 'text', setAt: 'timestamptz' },
  }),
});

export type PlanDone = { readonly planId: string };

const LOCK_OF_SCHOOLS = statement(`
  select ${columnsOf(AdmissionPlanTable)} from admission_plans where school_id = any($1::uuid[]) order by id for update`);
const SAVE = statement(`
  ${insertionOf(1, AdmissionPlanTable)}
  on conflict (id) do update set seats = excluded.seats, catchment = excluded.catchment, note = excluded.note,
    set_by = excluded.set_by, set_at = excluded.set_at`);

const keyOf = ({ schoolId, stage, entryYear }: Pick<AdmissionPlan, 'schoolId' | 'stage' | 'entryYear'>) =>
  `${schoolId}/${stage}/${entryYear}`;

/** The locks of the schools make one plan of two commands for the same school, stage and year. */
export async function setAdmissionPlans(tx: Tx, commands: readonly Command<PlanInput>[]): Promise<(PlanDone | Refused<PlanRefusal>)[]> {
  const schoolIds = commands.map(({ input }) => input.schoolId);
  const schools = await lockSchools(tx, schoolIds);
  const known = await tx.run<AdmissionPlan>(LOCK_OF_SCHOOLS, [schoolIds]);
  const plans = new Map(known.map((plan) => [keyOf(plan), plan]));
  const changed = new Map<string, AdmissionPlan>();
  const results = commands.map(({ actor, input, now }): PlanDone | Refused<PlanRefusal> => {
    const asked = { actor, input, school: schools.get(input.schoolId), known: plans.get(keyOf(input)), now, today: dateInChina(now) };
    const plan = setPlan(asked, randomUUIDv7());
    if (isRefused(plan)) return plan as Refused<PlanRefusal>;
    plans.set(keyOf(plan), plan);
    changed.set(plan.id, plan);
    return { planId: plan.id };
  });
  if (changed.size > 0) tx.write(SAVE, [JSON.stringify([...changed.values()])]);
  return results;
}

const AT_SCHOOL = `
  select ${columnsOf(AdmissionPlanTable, 'p.')}, json_build_object('id', s.id, 'path', s.path, 'closedOn', s.closed_on) as school
  from admission_plans p join schools a on a.id = p.school_id join schools s on s.id = coalesce(a.successor_id, a.id)`;
const LOCK = statement('select count(*) from (select from admission_plans where id = any($1::uuid[]) order by id for update) l');
const FIND = statement(`${AT_SCHOOL} where p.id = any($1::uuid[]) order by p.id`);

/**
 * Locks plans for admissions. Students and their admissions are locked before. The plans and their schools are read by a second statement: a statement
 * that waits for a lock would still see the school as it was before the wait, and the school may have closed.
 */
export async function lockPlans(tx: Tx, ids: readonly string[]): Promise<PlanAtSchool[]> {
  await tx.run(LOCK, [ids]);
  return findPlans(tx, ids);
}
export const findPlans = (db: Pick<Database, 'run'>, ids: readonly string[]): Promise<PlanAtSchool[]> => db.run<PlanAtSchool>(FIND, [ids]);

const LOCK_AT_SCHOOL = statement(`
  select count(*) from (
    select from admission_plans where school_id in (select id from schools where id = $1::uuid or successor_id = $1::uuid) order by id for update
  ) l`);

/** Locks all plans that admit to a school, with those of the schools that merged into it. Until the transaction ends, nobody is admitted. */
export const lockPlansOfSchool = async (tx: Tx, schoolId: string): Promise<void> => void (await tx.run(LOCK_AT_SCHOOL, [schoolId]));

export const PLAN_ORDER: ListOrder = { name: 'admission plans', keys: [{ sql: 'id', type: 'uuid' }] };

export type PlanFilter = { readonly stage?: Stage | null; readonly entryYear?: number | null };
export type PlanList = {
  readonly scopes: readonly Scope[];
  readonly filter: PlanFilter;
  readonly order: ListOrder;
  readonly first: number;
  readonly after: readonly Key[] | null;
};

export const listPlans = (db: Pick<Database, 'run'>, lists: readonly PlanList[]): Promise<AdmissionPlan[][]> =>
  readPages<AdmissionPlan>(
    db,
    lists.map((list) => ({ ...list, columns: columnsOf(AdmissionPlanTable), ...plansOf(list) })),
  );
export const countPlans = (db: Pick<Database, 'run'>, list: PlanList): Promise<number | null> => countRows(db, plansOf(list));

const plansOf = ({ scopes, filter: { stage, entryYear } }: PlanList): Pick<PageQuery, 'from' | 'where'> => ({
  from: 'admission_plans',
  where: (chosen) => [
    inAnyRange('path', scopes, chosen),
    stage ? `stage = ${chosen.add(stage, 'text')}` : null,
    typeof entryYear === 'number' ? `entry_year = ${chosen.add(entryYear, 'int')}` : null,
  ],
});
