/** Reads of transfers: each from either of its two sides. */
import { type Actor, readsAsPartner, readsAsUnit } from '@xueji/infra/runtime/actor.ts';
import { type Database, statement } from '@xueji/infra/runtime/database.ts';
import { COUNTY_LEVEL, inRanges, levelOf, rangesOf, readAs, type Scope } from '@xueji/infra/runtime/scope.ts';
import { columnsOf } from '@xueji/infra/runtime/table.ts';
import { TransferTable } from './store.ts';
import type { Transfer, TransferStatus } from './transfer.ts';

const COLUMNS = columnsOf(TransferTable, 't.');

// A request that policy has forbidden is no case for the sending side.
const VISIBLE = `(${inRanges('t.to_path', 1)} or (t.prohibition is null and ${inRanges('t.from_path', 1)}))`;
/** In a list, only the school that asked sees such a request; `$1` holds the paths of the reader's units. */
const LISTED = '(t.prohibition is null or t.to_path = any($1::text[]))';
const BY_IDS = statement(`select ${COLUMNS} from transfers t where t.id = any($3::uuid[]) and ${VISIBLE}`);
const OPEN_BY_STUDENTS = statement(`
  select ${COLUMNS} from transfers t where t.student_id = any($3::uuid[]) and t.status in ('REQUESTED', 'IN_REVIEW', 'APPROVED') and ${VISIBLE}`);
const WANTED = `($3::text[] is null or t.status = any($3)) and ($4::uuid is null or t.id < $4) and ${LISTED}`;
const NEWEST = 'order by t.id desc limit $5';
const BETWEEN = (column: string, from: string, to: string) => `t.${column} >= ${from} and t.${column} < ${to}`;
const OF_ONE = (column: string) => BETWEEN(column, '($1::text[])[1]', '($2::text[])[1]');
const newestBy = (column: string) =>
  `(select t.id from transfers t where ${BETWEEN(column, 'r."from"', 'r."to"')} and ${WANTED} ${NEWEST})`;
const PAGES = {
  /** One range: the planner takes the indexes by path, or the order of ids, as the range is narrow or wide. */
  one: statement(`select ${COLUMNS} from transfers t where (${OF_ONE('to_path')} or ${OF_ONE('from_path')}) and ${WANTED} ${NEWEST}`),
  /** Several ranges that hold much of the table: looked for in the order of ids. */
  wide: statement(`select ${COLUMNS} from transfers t where ${VISIBLE} and ${WANTED} ${NEWEST}`),
  /** Several counties or schools: the newest of each range, by the indexes on paths. */
  narrow: statement(`
    select ${COLUMNS} from transfers t where t.id in (
      select n.id from unnest($1::text[], $2::text[]) as r("from", "to")
      cross join lateral (${newestBy('to_path')} union ${newestBy('from_path')}) n
      group by n.id order by n.id desc limit $5)
    order by t.id desc`),
};
const pageFor = (scopes: readonly Scope[]) => {
  if (scopes.length === 1) return PAGES.one;
  return scopes.every(({ from }) => levelOf(from) >= COUNTY_LEVEL) ? PAGES.narrow : PAGES.wide;
};
// Two index ranges in order of due_at, merged: a unit's own steps, and those that have come up to it because they are overdue.
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
  within(actor, (scopes) => db.run<Transfer>(BY_IDS, [...rangesOf(scopes), ids]));

export const findOpenTransfers = (db: Database, actor: Actor, studentIds: readonly string[]): Promise<Transfer[]> =>
  within(actor, (scopes) => db.run<Transfer>(OPEN_BY_STUDENTS, [...rangesOf(scopes), studentIds]));

export type TransferPage = { statuses: readonly TransferStatus[] | null; after: string | null; first: number };

/** Newest first; one more row than asked tells whether there is a next page. */
export const listTransfers = (db: Database, actor: Actor, page: TransferPage): Promise<Transfer[]> =>
  within(actor, (scopes) => db.run<Transfer>(pageFor(scopes), [...rangesOf(scopes), page.statuses, page.after, page.first + 1]));

/** The path of the actor's unit, and those under which its work may stand while they change. */
const unitPathsOf = ({ path, ranges = [] }: Actor): string[] => [...new Set([path, ...ranges.map(({ from }) => from)])];

export type WorkPage = { after: { dueAt: string; id: string } | null; first: number };

/** What this actor's unit has to decide, overdue first; one more row than asked tells whether there is a next page. A partner decides nothing. */
export const listOwnWork = async (db: Database, actor: Actor, { after, first }: WorkPage): Promise<Transfer[]> =>
  readsAsUnit(actor) && !readsAsPartner(actor)
    ? db.run<Transfer>(MINE, [unitPathsOf(actor), after?.dueAt ?? null, after?.id ?? null, first + 1])
    : [];

export const countOpenTransfers = (
  db: Database,
  scopes: readonly Scope[],
): Promise<{ from: string; incoming: number; outgoing: number }[]> =>
  db.run(OPEN_COUNTS, [scopes.map((scope) => scope.from), scopes.map((scope) => scope.to)]);
