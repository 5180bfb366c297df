/** Reads of transfers: each from either of its two sides. */
import { type Actor, readsAsUnitOnly } from '@xueji/infra/runtime/actor.ts';
import { type Database, statement } from '@xueji/infra/runtime/database.ts';
import { wellFormed } from '@xueji/infra/runtime/ids.ts';
import type { Key, ListOrder } from '@xueji/infra/runtime/keyset.ts';
import { inRanges, rangesOf, readAs, type Scope } from '@xueji/infra/runtime/scope.ts';
import { columnsOf } from '@xueji/infra/runtime/table.ts';
import { TransferTable } from './table-store.ts';
import type { Transfer } from './transfer.ts';

const COLUMNS = columnsOf(TransferTable, 't.');

// The sending side does not see a request that policy has forbidden.
const VISIBLE = `(${inRanges('t.to_path', 1)} or (t.prohibition is null and ${inRanges('t.from_path', 1)}))`;
const BY_IDS = statement(`select ${COLUMNS} from transfers t where t.id = any($3::uuid[]) and ${VISIBLE}`);
const OPEN_BY_STUDENTS = statement(`
  select ${COLUMNS} from transfers t where t.student_id = any($3::uuid[]) and t.status in ('REQUESTED', 'IN_REVIEW', 'APPROVED') and ${VISIBLE}`);
// Two index ranges in order of due_at, merged: a unit's own steps, and overdue steps that were escalated to it.
const mineBy = (column: string) => `
  (select m.* from unnest($1::text[]) as u(unit) cross join lateral (
    select ${COLUMNS} from transfers t where t.${column} = u.unit and ($2::timestamptz is null or (t.due_at, t.id) > ($2, $3::uuid))
    order by t.due_at, t.id limit $4) m)`;
const MINE = statement(`select * from (${mineBy('current_unit')} union all ${mineBy('escalated_unit')}) m order by "dueAt", "id" limit $4`);
const OPEN_COUNTS = statement(`
  select s.from as "from", (select count(*) from transfers t where t.to_path >= s.from and t.to_path < s.to and t.status in ('REQUESTED', 'IN_REVIEW', 'APPROVED')) as incoming,
    (select count(*) from transfers t where t.from_path >= s.from and t.from_path < s.to and t.status in ('REQUESTED', 'IN_REVIEW', 'APPROVED')) as outgoing
  from unnest($1::text[], $2::text[]) as s("from", "to")`);

const within = <T>(actor: Actor, read: (scopes: readonly Scope[]) => Promise<T[]>): Promise<T[]> => {
  const scopes = readAs(actor);
  return scopes.length > 0 ? read(scopes) : Promise.resolve([]);
};

export const findTransfers = (db: Database, actor: Actor, ids: readonly string[]): Promise<Transfer[]> =>
  within(actor, (scopes) => db.run<Transfer>(BY_IDS, [...rangesOf(scopes), wellFormed(ids)]));

export const findOpenTransfers = (db: Database, actor: Actor, studentIds: readonly string[]): Promise<Transfer[]> =>
  within(actor, (scopes) => db.run<Transfer>(OPEN_BY_STUDENTS, [...rangesOf(scopes), wellFormed(studentIds)]));

type PageAsked = { readonly after: readonly Key[] | null; readonly first: number };

export const DUE_ORDER: ListOrder = {
  name: 'transfers to decide by due date',
  keys: [
    { sql: 't.due_at', type: 'timestamptz' },
    { sql: 't.id', type: 'uuid' },
  ],
};

/** The path of the actor's unit, and the stored paths of its work while paths change. */
const unitPathsOf = ({ path, ranges = [] }: Actor): string[] => [...new Set([path, ...ranges.map(({ from }) => from)])];

/** The steps that this actor's unit must decide, overdue first. One row more than requested shows whether there is a next page. A partner decides nothing. */
export const listOwnWork = async (db: Database, actor: Actor, { after, first }: PageAsked): Promise<Transfer[]> =>
  readsAsUnitOnly(actor) ? db.run<Transfer>(MINE, [unitPathsOf(actor), after?.[0] ?? null, after?.[1] ?? null, first + 1]) : [];

export const countOpenTransfers = (
  db: Database,
  scopes: readonly Scope[],
): Promise<{ from: string; incoming: number; outgoing: number }[]> =>
  db.run(OPEN_COUNTS, [scopes.map((scope) => scope.from), scopes.map((scope) => scope.to)]);
