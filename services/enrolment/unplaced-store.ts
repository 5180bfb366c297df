/** The table of children without a seat, and its lists. */
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import { type Database, statement, type Tx } from '@xueji/infra/runtime/database.ts';
import { countRows, inAnyRange, type Key, type ListOrder, type PageQuery, readPages } from '@xueji/infra/runtime/keyset.ts';
import { narrowedTo, pathRange, readAs, type Scope } from '@xueji/infra/runtime/scope.ts';
import { columns, columnsOf } from '@xueji/infra/runtime/table.ts';
import { EntitySchema } from 'typeorm';
import type { Unplaced, UnplacedReason } from './unplaced.ts';

export const UnplacedTable = new EntitySchema<Unplaced>({
  name: 'Unplaced',
  tableName: 'unplaced',
  columns: columns<Unplaced>({
    ...{ studentId: '*uuid', path: 'text', stage: 'text', entryYear: 'int', classNo: 'int', reason: 'text', since: 'date' },
  }),
});

const LOCK = statement(`
  select ${columnsOf(UnplacedTable)} from unplaced where student_id = any($1::uuid[]) order by student_id for update`);

/** Locks lines for a change, in one order everywhere. */
export const lockUnplaced = (tx: Tx, studentIds: readonly string[]): Promise<Unplaced[]> => tx.run<Unplaced>(LOCK, [studentIds]);

/** Students first by unit, and within a unit by the time of their record. */
export const UNPLACED_ORDER: ListOrder = {
  name: 'unplaced by unit',
  keys: [
    { sql: 'path', type: 'text' },
    { sql: 'student_id', type: 'uuid' },
  ],
};

export type UnplacedList = {
  readonly scopes: readonly Scope[];
  readonly reason: UnplacedReason | null;
  readonly order: ListOrder;
  readonly first: number;
  readonly after: readonly Key[] | null;
};

/** What the actor may read of a unit's list. */
export const unplacedScopes = (actor: Actor, path: string): Scope[] => narrowedTo(readAs(actor), pathRange(path));

export const listUnplacedOf = (db: Pick<Database, 'run'>, lists: readonly UnplacedList[]): Promise<Unplaced[][]> =>
  readPages<Unplaced>(
    db,
    lists.map((list) => ({ ...list, columns: columnsOf(UnplacedTable), ...linesOf(list) })),
  );
export const countUnplaced = (db: Pick<Database, 'run'>, list: UnplacedList): Promise<number | null> => countRows(db, linesOf(list));

const linesOf = ({ scopes, reason }: UnplacedList): Pick<PageQuery, 'from' | 'where'> => ({
  from: 'unplaced',
  where: (chosen) => [inAnyRange('path', scopes, chosen), reason ? `reason = ${chosen.add(reason, 'text')}` : null],
});
