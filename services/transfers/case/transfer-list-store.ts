/** Lists of transfers by filter and order. A missing filter matches every transfer. */
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import { type Database, statement } from '@xueji/infra/runtime/database.ts';
import {
  allOf,
  beginsWith,
  behind,
  directed,
  inAnyRange,
  type Key,
  type ListOrder,
  orderBy,
  type Parameters,
  parameters,
  unprepared,
} from '@xueji/infra/runtime/keyset.ts';
import { COUNTY_LEVEL, inRanges, levelOf, rangesOf, readAs, type Scope } from '@xueji/infra/runtime/scope.ts';
import { columnsOf } from '@xueji/infra/runtime/table.ts';
import { TransferTable } from './table-store.ts';
import type { Transfer, TransferStatus } from './transfer.ts';

const COLUMNS = columnsOf(TransferTable, 't.');

/** `IN`: to the unit; `OUT`: from it. The default unit is the caller's own. */
export type TransferDirection = 'IN' | 'OUT';
export type TransferFilter = {
  readonly status?: readonly TransferStatus[] | null;
  readonly direction?: TransferDirection | null;
  /** The ranges of the unit's stored rows. */
  readonly unit?: readonly Scope[] | null;
  /** The term of the current step had ended before this instant (`true`), or had not (`false`). */
  readonly overdue?: { readonly at: Date; readonly is: boolean } | null;
  readonly requestedFrom?: Date | null;
  readonly requestedUntil?: Date | null;
  readonly caseNumber?: string | null;
};

const byId = { sql: 't.id', type: 'uuid' } as const;
const byDueAt = { sql: 't.due_at', type: 'timestamptz' } as const;
export const TRANSFER_ORDERS = {
  ID: { name: 'transfers by id', keys: [byId] },
  DUE: { name: 'transfers by term', keys: [byDueAt, byId] },
} as const satisfies Record<string, ListOrder>;
/** The default. */
export const NEWEST_FIRST = directed(TRANSFER_ORDERS.ID, { direction: 'DESC' });

type Side = 'to_path' | 'from_path';
const SIDES: Record<TransferDirection, Side> = { IN: 'to_path', OUT: 'from_path' };

/** SQL: true when one of these sides lies in one of the ranges. The sending side does not see a request that policy has forbidden. */
function touches(sides: readonly Side[], ranges: readonly Scope[], given: Parameters): string {
  const each = sides.map((side) => {
    const lies = inAnyRange(`t.${side}`, ranges, given);
    return side === 'from_path' ? `(t.prohibition is null and ${lies})` : lies;
  });
  return `(${each.join(' or ')})`;
}

const isWithin = (scopes: readonly Scope[], unit: Scope): boolean => scopes.some(({ from, to }) => unit.from >= from && unit.to <= to);

/** The ranges and sides of a list. A reader sees everything in its own units. */
function waysOf(scopes: readonly Scope[], { unit, direction }: TransferFilter): { ranges: readonly Scope[]; sides: Side[]; also: boolean } {
  const sides = direction ? [SIDES[direction]] : (['to_path', 'from_path'] satisfies Side[]);
  if (!unit) return { ranges: scopes, sides, also: false };
  return { ranges: unit, sides, also: !unit.every((range) => isWithin(scopes, range)) };
}

function wanted(filter: TransferFilter, given: Parameters): (string | null)[] {
  const { status, overdue, requestedFrom, requestedUntil, caseNumber } = filter;
  const isOverdue = (at: Date) => `t.due_at is not null and t.due_at < ${given.add(at, 'timestamptz')}`;
  return [
    status ? `t.status = any(${given.add(status, 'text[]')})` : null,
    overdue ? `${overdue.is ? '' : 'not '}(${isOverdue(overdue.at)})` : null,
    requestedFrom ? `t.requested_at >= ${given.add(requestedFrom, 'timestamptz')}` : null,
    requestedUntil ? `t.requested_at < ${given.add(requestedUntil, 'timestamptz')}` : null,
    caseNumber ? beginsWith('t.case_number collate "C"', given.add(caseNumber, 'text')) : null,
  ];
}

export type TransferPage = { readonly order: ListOrder; readonly after: readonly Key[] | null; readonly first: number };

/** A page of a list. One row more than requested shows whether there is a next page. */
export async function listTransfers(
  db: Pick<Database, 'run'>,
  actor: Actor,
  filter: TransferFilter,
  page: TransferPage,
): Promise<Transfer[]> {
  const scopes = readAs(actor);
  if (scopes.length === 0) return [];
  const given = parameters();
  const { ranges, sides, also } = waysOf(scopes, filter);
  const own = given.add(rangesOf(scopes)[0], 'text[]');
  const conditions = allOf([
    also ? touches(['to_path', 'from_path'], scopes, given) : null,
    // In a list, only the requesting school sees a request that policy has forbidden.
    `(t.prohibition is null or t.to_path = any(${own}))`,
    page.order.keys.some(({ sql }) => sql === 't.due_at') ? 't.due_at is not null' : null,
    ...wanted(filter, given),
    behind(page.order, page.after, given),
  ]);
  const end = `${orderBy(page.order)} limit ${given.add(page.first + 1, 'int')}`;
  const isNarrow = ranges.length > 1 && ranges.every(({ from }) => levelOf(from) >= COUNTY_LEVEL);
  const rows = isNarrow
    ? `t.id in (${ranges.flatMap((range) => sides.map((side) => firstBy(side, range, conditions, end, given))).join(' union ')})`
    : `${touches(sides, ranges, given)} and ${conditions}`;
  return db.run<Transfer>(unprepared(`select ${COLUMNS} from transfers t where ${rows} ${end}`), given.values);
}

/** The first rows of each range by its own index: several counties or schools hold few of all transfers. */
const firstBy = (side: Side, range: Scope, conditions: string, end: string, given: Parameters): string =>
  `(select t.id from transfers t where ${touches([side], [range], given)} and ${conditions} ${end})`;

const BY_CASE_NUMBER = statement(`
  select ${COLUMNS} from transfers t where t.case_number collate "C" = $3
    and (${inRanges('t.to_path', 1)} or (t.prohibition is null and ${inRanges('t.from_path', 1)}))`);

export async function findByCaseNumber(db: Pick<Database, 'run'>, actor: Actor, caseNumber: string): Promise<Transfer | null> {
  const scopes = readAs(actor);
  const [found] = scopes.length > 0 ? await db.run<Transfer>(BY_CASE_NUMBER, [...rangesOf(scopes), caseNumber]) : [];
  return found ?? null;
}

export type StudentPage = { readonly studentId: string; readonly after: string | null; readonly first: number };
const OF_STUDENTS = statement(`
  select (q.n - 1)::int as page, t.* from unnest($3::uuid[], $4::uuid[], $5::int[]) with ordinality as q(student_id, after, most, n)
  cross join lateral (
    select ${COLUMNS} from transfers t where t.student_id = q.student_id and (q.after is null or t.id < q.after)
      and (t.prohibition is null or t.to_path = any($1::text[]))
      and (${inRanges('t.to_path', 1)} or (t.prohibition is null and ${inRanges('t.from_path', 1)})) order by t.id desc limit q.most
  ) t order by q.n, t.id desc`);

/** A page of the transfers of each student, newest first, in one statement. */
export async function findOfStudents(db: Pick<Database, 'run'>, actor: Actor, pages: readonly StudentPage[]): Promise<Transfer[][]> {
  const scopes = readAs(actor);
  if (scopes.length === 0) return pages.map(() => []);
  const rows = await db.run<Transfer & { page: number }>(OF_STUDENTS, [
    ...rangesOf(scopes),
    pages.map(({ studentId }) => studentId),
    pages.map(({ after }) => after),
    pages.map(({ first }) => first + 1),
  ]);
  const found = Map.groupBy(rows, ({ page }) => page);
  return pages.map((_, index) => found.get(index) ?? []);
}
