/** What a school and its bureaus look after: classes above the standard size, suspensions that end, deaths reported late, missing pupils, and pupils who left. */
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import { daysAfter } from '@xueji/infra/runtime/clock.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import {
  countRows,
  inAnyRange,
  type Key,
  type ListOrder,
  type PageQuery,
  type Parameters,
  readPages,
} from '@xueji/infra/runtime/keyset.ts';
import { narrowedTo, pathRange, readAs, type Scope } from '@xueji/infra/runtime/scope.ts';
import { standardSizes } from './policy/class-size.ts';

export type WatchKind = 'CLASS_ABOVE_STANDARD' | 'SUSPENSION_ENDS' | 'SUSPENSION_OVERDUE' | 'DEATH_REPORTED_LATE' | 'MISSING' | 'LEFT';
/** `id` is the class, the status change or the student: with the path it is the place in the list. */
export type WatchItem = {
  readonly kind: WatchKind;
  readonly id: string;
  readonly studentId: string | null;
  readonly classId: string | null;
  readonly schoolId: string;
  readonly path: string;
  readonly on: string | null;
};
export type WatchList = {
  readonly kind: WatchKind;
  readonly scopes: readonly Scope[];
  readonly today: string;
  readonly order: ListOrder;
  readonly first: number;
  readonly after: readonly Key[] | null;
};

/** A school asks the family a month before a suspension ends. */
const ENDS_WITHIN_DAYS = 30;

type Source = {
  readonly from: string;
  readonly path: string;
  /** Columns by the names of a WatchItem. */
  readonly columns: { readonly id: string; readonly student: string; readonly class: string; readonly school: string; readonly on: string };
  readonly where: (today: string, chosen: Parameters) => string;
};
const PLACEMENTS = {
  from: 'placements p',
  path: 'p.path',
  columns: { id: 'p.student_id', student: 'p.student_id', class: 'p.class_id', school: 'p.school_id', on: 'p.due_on' },
};
const SOURCES: Record<WatchKind, Source> = {
  CLASS_ABOVE_STANDARD: {
    from: 'classes c join schools s on s.id = c.school_id',
    path: 's.path',
    columns: { id: 'c.id', student: 'null::uuid', class: 'c.id', school: 's.id', on: 'null::date' },
    where: aboveStandard,
  },
  SUSPENSION_ENDS: {
    ...PLACEMENTS,
    where: (today, { add }) => `p.due_on between ${add(today, 'date')} and ${add(daysAfter(today, ENDS_WITHIN_DAYS), 'date')}`,
  },
  SUSPENSION_OVERDUE: { ...PLACEMENTS, where: (today, { add }) => `p.due_on < ${add(today, 'date')}` },
  DEATH_REPORTED_LATE: {
    from: 'status_changes t',
    path: 't.path',
    columns: { id: 't.id', student: 't.student_id', class: 'null::uuid', school: 't.school_id', on: 't.effective_on' },
    where: () => `t.kind = 'DEATH' and t.reported_late and t.status in ('IN_REVIEW', 'APPROVED', 'DONE')`,
  },
  MISSING: { ...PLACEMENTS, columns: { ...PLACEMENTS.columns, on: 'p.since' }, where: () => `p.status = 'MISSING'` },
  LEFT: {
    ...PLACEMENTS,
    columns: { ...PLACEMENTS.columns, on: 'p.since' },
    where: () => `p.status = 'LEFT' and p.stage in ('PRIMARY', 'JUNIOR', 'SPECIAL')`,
  },
};

/** A class of a province that has sizes of its own is compared with these, another one with the national ones. */
function aboveStandard(today: string, { add }: Parameters): string {
  const sizes = add(JSON.stringify(standardSizes(today)), 'text');
  return `c.taken > coalesce(${sizes}::json -> left(s.path, 2) ->> c.stage, ${sizes}::json -> 'CN' ->> c.stage)::int`;
}

/** By school. An item keeps its place while others come and go. */
export const watchOrder = (kind: WatchKind): ListOrder => ({
  name: `watch list ${kind}`,
  keys: [
    { sql: SOURCES[kind].path, type: 'text' },
    { sql: SOURCES[kind].columns.id, type: 'uuid' },
  ],
});

export const watchScopes = (actor: Actor, path: string): Scope[] => narrowedTo(readAs(actor), pathRange(path));

const contentsOf = ({ kind, scopes, today }: WatchList): Pick<PageQuery, 'from' | 'where'> => ({
  from: SOURCES[kind].from,
  where: (chosen) => [inAnyRange(SOURCES[kind].path, scopes, chosen), SOURCES[kind].where(today, chosen)],
});
function columnsOf(kind: WatchKind): string {
  const { path, columns } = SOURCES[kind];
  return `'${kind}' as kind, ${columns.id} as id, ${columns.student} as "studentId", ${columns.class} as "classId", ${columns.school} as "schoolId", ${path} as path, ${columns.on} as "on"`;
}

export const listWatched = (db: Pick<Database, 'run'>, lists: readonly WatchList[]): Promise<WatchItem[][]> =>
  readPages<WatchItem>(
    db,
    lists.map((list) => ({ ...list, columns: columnsOf(list.kind), ...contentsOf(list) })),
  );
export const countWatched = (db: Pick<Database, 'run'>, list: WatchList): Promise<number | null> => countRows(db, contentsOf(list));
