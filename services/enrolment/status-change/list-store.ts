/** Lists of status changes, and of suspended pupils by the day on which the suspension ends. */
import { type Actor, readsAsPartner, readsAsUnitOnly } from '@xueji/infra/runtime/actor.ts';
import { type Database, statement } from '@xueji/infra/runtime/database.ts';
import {
  allOf,
  behind,
  directed,
  inAnyRange,
  type Key,
  type ListOrder,
  orderBy,
  type PageQuery,
  parameters,
  readPages,
  unprepared,
} from '@xueji/infra/runtime/keyset.ts';
import { inRanges, narrowedTo, rangesOf, readAs, type Scope } from '@xueji/infra/runtime/scope.ts';
import { columnsOf } from '@xueji/infra/runtime/table.ts';
import type { Placement } from '../placement.ts';
import { PlacementTable } from '../placement-store.ts';
import type { ChangeKind } from '../policy/status-changes.ts';
import type { ChangeStatus, StatusChange } from './status-change.ts';
import { COLUMNS } from './store.ts';

type Page = { readonly order: ListOrder; readonly after: readonly Key[] | null; readonly first: number };

const byId = { sql: 't.id', type: 'uuid' } as const;
export const NEWEST_FIRST = directed({ name: 'status changes by id', keys: [byId] }, { direction: 'DESC' });
export const DUE_ORDER: ListOrder = { name: 'status changes to decide', keys: [{ sql: 't.due_at', type: 'timestamptz' }, byId] };
export const SUSPENDED_ORDER: ListOrder = {
  name: 'suspended pupils by due date',
  keys: [
    { sql: 'due_on', type: 'date' },
    { sql: 'student_id', type: 'uuid' },
  ],
};

export type ChangeFilter = {
  readonly kind?: readonly ChangeKind[] | null;
  readonly status?: readonly ChangeStatus[] | null;
  /** The ranges in which its rows stand. */
  readonly unit?: readonly Scope[] | null;
  readonly reportedLate?: boolean | null;
};

/** A partner reads no case of a child. */
const scopesOf = (actor: Actor): readonly Scope[] => (readsAsPartner(actor) ? [] : readAs(actor));

const within = (scopes: readonly Scope[], unit: readonly Scope[] | null | undefined): readonly Scope[] =>
  unit ? unit.flatMap((one) => narrowedTo(scopes, one)) : scopes;

export async function listStatusChanges(
  db: Pick<Database, 'run'>,
  actor: Actor,
  { kind, status, unit, reportedLate }: ChangeFilter,
  { order, after, first }: Page,
): Promise<StatusChange[]> {
  const ranges = within(scopesOf(actor), unit);
  if (ranges.length === 0) return [];
  const given = parameters();
  const where = allOf([
    inAnyRange('t.path', ranges, given),
    kind ? `t.kind = any(${given.add(kind, 'text[]')})` : null,
    status ? `t.status = any(${given.add(status, 'text[]')})` : null,
    typeof reportedLate === 'boolean' ? `t.reported_late = ${given.add(reportedLate, 'boolean')}` : null,
    behind(order, after, given),
  ]);
  const text = `select ${COLUMNS} from status_changes t where ${where} ${orderBy(order)} limit ${given.add(first + 1, 'int')}`;
  return db.run<StatusChange>(unprepared(text), given.values);
}

const BY_IDS = statement(`select ${COLUMNS} from status_changes t where t.id = any($3::uuid[]) and ${inRanges('t.path', 1)}`);

export async function findStatusChanges(db: Pick<Database, 'run'>, actor: Actor, ids: readonly string[]): Promise<StatusChange[]> {
  const scopes = scopesOf(actor);
  return scopes.length > 0 ? db.run<StatusChange>(BY_IDS, [...rangesOf(scopes), ids]) : [];
}

// Two index ranges in order of due_at, merged: a unit's own steps, and those that have come up to it because they are overdue.
const mineBy = (column: string) => `
  (select m.* from unnest($1::text[]) as u(unit) cross join lateral (
    select ${COLUMNS} from status_changes t where t.${column} = u.unit and ($2::timestamptz is null or (t.due_at, t.id) > ($2, $3::uuid))
    order by t.due_at, t.id limit $4) m)`;
const MINE = statement(`select * from (${mineBy('current_unit')} union all ${mineBy('escalated_unit')}) m order by "dueAt", "id" limit $4`);

/** What this actor's unit has to decide, overdue first. */
export const listOwnWork = async (db: Pick<Database, 'run'>, actor: Actor, { after, first }: Page): Promise<StatusChange[]> => {
  if (!readsAsUnitOnly(actor)) return [];
  const units = [...new Set([actor.path, ...(actor.ranges ?? []).map(({ from }) => from)])];
  return db.run<StatusChange>(MINE, [units, after?.[0] ?? null, after?.[1] ?? null, first + 1]);
};

export type StudentList = Page & { readonly studentId: string };

/** A page of the cases of each student, newest first. The cases of a former school are not this unit's to see. */
export const listOfStudents = (db: Pick<Database, 'run'>, actor: Actor, lists: readonly StudentList[]): Promise<StatusChange[][]> =>
  readPages<StatusChange>(
    db,
    lists.map(
      ({ studentId, ...page }): PageQuery => ({
        ...page,
        columns: COLUMNS,
        from: 'status_changes t',
        where: (chosen) => [`t.student_id = ${chosen.add(studentId, 'uuid')}`, inAnyRange('t.path', scopesOf(actor), chosen)],
      }),
    ),
  );

/** Suspended pupils whose suspension ends on this day or before. */
export async function listSuspended(
  db: Pick<Database, 'run'>,
  actor: Actor,
  { unit, dueBy }: { readonly unit?: readonly Scope[] | null; readonly dueBy?: string | null },
  { order, after, first }: Page,
): Promise<Placement[]> {
  const ranges = within(scopesOf(actor), unit);
  if (ranges.length === 0) return [];
  const given = parameters();
  const where = allOf([
    inAnyRange('path', ranges, given),
    'due_on is not null',
    dueBy ? `due_on <= ${given.add(dueBy, 'date')}` : null,
    behind(order, after, given),
  ]);
  const text = `select ${columnsOf(PlacementTable)} from placements where ${where} ${orderBy(order)} limit ${given.add(first + 1, 'int')}`;
  return db.run<Placement>(unprepared(text), given.values);
}
