/** Lists of roster imports, and of the messages of one. */
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import { countRows, inAnyRange, type Key, type ListOrder, type PageQuery, readPages } from '@xueji/infra/runtime/keyset.ts';
import { readAs } from '@xueji/infra/runtime/scope.ts';
import { columnsOf } from '@xueji/infra/runtime/table.ts';
import { ImportTable, type SeenImport } from './import-store.ts';
import type { ImportKind, ImportStatus } from './roster-import.ts';
import type { RowMessage } from './roster-message.ts';

type Asked = { readonly order: ListOrder; readonly first: number; readonly after: readonly Key[] | null };

/** Ids grow with time. In the newest-first order, a new import comes before the rows that were already read. */
export const IMPORT_ORDERS = {
  NEWEST: { name: 'imports, newest first', keys: [{ sql: 'i.id', type: 'uuid' }], descending: true },
  OLDEST: { name: 'imports, oldest first', keys: [{ sql: 'i.id', type: 'uuid' }] },
} as const satisfies Record<string, ListOrder>;

export type ImportFilter = {
  readonly kind?: ImportKind | null;
  readonly status?: ImportStatus | null;
  readonly hasRefusals?: boolean | null;
};
export type ImportList = Asked & { readonly filter: ImportFilter };

/** Imports that the actor's unit, or a unit below it, has entered. */
export async function listImports(db: Pick<Database, 'run'>, actor: Actor, list: ImportList): Promise<SeenImport[]> {
  const columns = `${columnsOf(ImportTable, 'i.')}, coalesce(a.placed, 0) as placed, coalesce(a.not_placed, 0) as "notPlaced"`;
  const [found = []] = await readPages<SeenImport>(db, [{ ...list, columns, ...importsOf(actor, list) }]);
  return found;
}
export const countImports = (db: Pick<Database, 'run'>, actor: Actor, list: ImportList): Promise<number | null> =>
  countRows(db, importsOf(actor, list));

const NOT_GOOD = '(i.refused > i.asked_again or coalesce(a.not_placed, 0) > 0)';
const importsOf = (actor: Actor, { filter: { kind, status, hasRefusals } }: ImportList): Pick<PageQuery, 'from' | 'where'> => ({
  from: 'roster_imports i left join roster_answers a on a.import_id = i.id',
  where: (chosen) => [
    inAnyRange('i.path', readAs(actor), chosen),
    kind ? `(i.plan_id is null) = ${chosen.add(kind === 'ROSTER', 'boolean')}` : null,
    status ? `i.status = ${chosen.add(status, 'text')}` : null,
    typeof hasRefusals === 'boolean' ? `${NOT_GOOD} = ${chosen.add(hasRefusals, 'boolean')}` : null,
  ],
});

export const MESSAGE_ORDER: ListOrder = {
  name: 'messages by row',
  keys: [
    { sql: 'row', type: 'int' },
    { sql: 'seq', type: 'int' },
  ],
};
export type MessageList = Asked & { readonly importId: string };

const messagesOf = ({ importId }: Pick<MessageList, 'importId'>): Pick<PageQuery, 'from' | 'where'> => ({
  from: 'roster_messages',
  where: (chosen) => [`import_id = ${chosen.add(importId, 'uuid')}`],
});

/** Messages in order of rows. The caller must have checked access to the imports. */
export const listMessages = (db: Pick<Database, 'run'>, lists: readonly MessageList[]): Promise<RowMessage[][]> =>
  readPages<RowMessage>(
    db,
    lists.map((list) => ({ ...list, columns: 'row, seq, "column", code, message', ...messagesOf(list) })),
  );
export const countMessages = (db: Pick<Database, 'run'>, importId: string): Promise<number | null> =>
  countRows(db, messagesOf({ importId }));
