/** Lists of changes of key data: of a unit, with its work to do, and of one student. */
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import { countRows, inAnyRange, type Key, type ListOrder, type PageQuery, readPages } from '@xueji/infra/runtime/keyset.ts';
import { readAs, type Scope } from '@xueji/infra/runtime/scope.ts';
import { columnsOf } from '@xueji/infra/runtime/table.ts';
import type { KeyChange, KeyChangeStatus } from './key-change.ts';
import { KeyChangeTable } from './key-change-store.ts';

/** Ids grow with time. */
export const KEY_CHANGE_ORDER: ListOrder = { name: 'changes of key data', keys: [{ sql: 'k.id', type: 'uuid' }], descending: true };

type Asked = { readonly order: ListOrder; readonly first: number; readonly after: readonly Key[] | null };
export type KeyChangeList = Asked & {
  /** For the list of a unit: the ranges of paths that have asked. */
  readonly scopes: readonly Scope[];
  readonly status: KeyChangeStatus | null;
  /** Only those that this unit has to decide. */
  readonly toDoOf: string | null;
};

export async function listKeyChanges(db: Pick<Database, 'run'>, list: KeyChangeList): Promise<KeyChange[]> {
  const [found = []] = await readPages<KeyChange>(db, [{ ...list, columns: columnsOf(KeyChangeTable, 'k.'), ...changesIn(list) }]);
  return found;
}
export const countKeyChanges = (db: Pick<Database, 'run'>, list: KeyChangeList): Promise<number | null> => countRows(db, changesIn(list));

/** A step that is overdue is also the turn of the superior unit. */
const isTurnOf = (unit: string): string => `(k.current_unit = ${unit} or k.escalated_unit = ${unit})`;

const changesIn = ({ scopes, status, toDoOf }: KeyChangeList): Pick<PageQuery, 'from' | 'where'> => ({
  from: 'key_changes k',
  where: (chosen) => [
    inAnyRange('k.path', scopes, chosen),
    status ? `k.status = ${chosen.add(status, 'text')}` : null,
    toDoOf === null ? null : isTurnOf(chosen.add(toDoOf, 'text')),
  ],
});

export type KeyChangesOfStudent = Asked & { readonly studentId: string };

/** Changes of students whose records the actor's units hold. */
export const listKeyChangesOf = (db: Pick<Database, 'run'>, actor: Actor, lists: readonly KeyChangesOfStudent[]): Promise<KeyChange[][]> =>
  readPages<KeyChange>(
    db,
    lists.map(({ studentId, ...page }) => ({
      ...page,
      columns: columnsOf(KeyChangeTable, 'k.'),
      from: 'key_changes k join students s using (student_id)',
      where: (chosen) => [`k.student_id = ${chosen.add(studentId, 'uuid')}`, inAnyRange('s.path', readAs(actor), chosen)],
    })),
  );
