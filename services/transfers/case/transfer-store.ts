/** Reads of transfers: each from either of its two sides. */
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import { type Database, statement } from '@xueji/infra/runtime/database.ts';
import { readAs, type Scope } from '@xueji/infra/runtime/scope.ts';
import { columnsOf } from '@xueji/infra/runtime/table.ts';
import { TransferTable } from './store.ts';
import type { Transfer, TransferStatus } from './transfer.ts';

const COLUMNS = columnsOf(TransferTable, 't.');

// A request that policy has forbidden is no case for the sending side.
const VISIBLE = '((t.to_path >= $1 and t.to_path < $2) or (t.from_path >= $1 and t.from_path < $2 and t.prohibition is null))';
/** In a list, only the school that asked sees it; `$1` is the path of the reader's unit. */
const LISTED = `${VISIBLE} and (t.prohibition is null or t.to_path = $1)`;
const BY_IDS = statement(`select ${COLUMNS} from transfers t where t.id = any($3::uuid[]) and ${VISIBLE}`);
const OPEN_BY_STUDENTS = statement(`
  select ${COLUMNS} from transfers t where t.student_id = any($3::uuid[]) and t.status in ('REQUESTED', 'IN_REVIEW', 'APPROVED') and ${VISIBLE}`);
const PAGE = statement(`
  select ${COLUMNS} from transfers t where ${LISTED} and ($3::text[] is null or t.status = any($3))
    and ($4::uuid is null or t.id < $4) order by t.id desc limit $5`);
// Two index ranges in order of due_at, merged: a unit's own steps, and those that have come up to it because they are overdue.
const mineBy = (column: string) => `
  (select ${COLUMNS} from transfers t where t.${column} = $1 and ($2::timestamptz is null or (t.due_at, t.id) > ($2, $3::uuid))
    order by t.due_at, t.id limit $4)`;
const MINE = statement(`select * from (${mineBy('current_unit')} union all ${mineBy('escalated_unit')}) m order by "dueAt", "id" limit $4`);
const OPEN_COUNTS = statement(`
  select s.from as "from", (select count(*) from transfers t where t.to_path >= s.from and t.to_path < s.to and t.status in ('REQUESTED', 'IN_REVIEW', 'APPROVED')) as incoming,
    (select count(*) from transfers t where t.from_path >= s.from and t.from_path < s.to and t.status in ('REQUESTED', 'IN_REVIEW', 'APPROVED')) as outgoing
  from unnest($1::text[], $2::text[]) as s("from", "to")`);

const within = <T>(actor: Actor, read: (scope: Scope) => Promise<T[]>): Promise<T[]> => {
  const scope = readAs(actor);
  return scope ? read(scope) : Promise.resolve([]);
};

export const findTransfers = (db: Database, actor: Actor, ids: readonly string[]): Promise<Transfer[]> =>
  within(actor, ({ from, to }) => db.run<Transfer>(BY_IDS, [from, to, ids]));

export const findOpenTransfers = (db: Database, actor: Actor, studentIds: readonly string[]): Promise<Transfer[]> =>
  within(actor, ({ from, to }) => db.run<Transfer>(OPEN_BY_STUDENTS, [from, to, studentIds]));

export type TransferPage = { statuses: readonly TransferStatus[] | null; after: string | null; first: number };

/** Newest first; one more row than asked tells whether there is a next page. */
export const listTransfers = (db: Database, actor: Actor, page: TransferPage): Promise<Transfer[]> =>
  within(actor, ({ from, to }) => db.run<Transfer>(PAGE, [from, to, page.statuses, page.after, page.first + 1]));

export type WorkPage = { after: { dueAt: string; id: string } | null; first: number };

/** What this actor's unit has to decide, overdue first; one more row than asked tells whether there is a next page. */
export const listOwnWork = (db: Database, actor: Actor, { after, first }: WorkPage): Promise<Transfer[]> =>
  within(actor, () => db.run<Transfer>(MINE, [actor.path, after?.dueAt ?? null, after?.id ?? null, first + 1]));

export const countOpenTransfers = (
  db: Database,
  scopes: readonly Scope[],
): Promise<{ from: string; incoming: number; outgoing: number }[]> =>
  db.run(OPEN_COUNTS, [scopes.map((scope) => scope.from), scopes.map((scope) => scope.to)]);
