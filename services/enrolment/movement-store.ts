/** The movements of a student, by number. */
import type { Database } from '@xueji/infra/runtime/database.ts';
import { type Key, type ListOrder, readPages } from '@xueji/infra/runtime/keyset.ts';
import { columnsOf } from '@xueji/infra/runtime/table.ts';
import type { Movement } from './movement.ts';
import { MovementTable } from './placement-store.ts';

export const MOVEMENT_ORDER: ListOrder = { name: 'movements of a student', keys: [{ sql: 'seq', type: 'int' }] };
export const MOVEMENT_KEYS = ({ seq }: Movement): Key[] => [seq];

export type MovementList = {
  readonly studentId: string;
  readonly order: ListOrder;
  readonly first: number;
  readonly after: readonly Key[] | null;
};

/** The caller makes sure that the actor may see these students. */
export const listMovements = (db: Database, lists: readonly MovementList[]): Promise<Movement[][]> =>
  readPages<Movement>(
    db,
    lists.map(({ studentId, ...page }) => ({
      ...page,
      columns: columnsOf(MovementTable),
      from: 'movements',
      where: (chosen) => [`student_id = ${chosen.add(studentId, 'uuid')}`],
    })),
  );
