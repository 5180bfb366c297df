/** The table of declarations: the current ones of locked records, what follows them, and the history of a student. */
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import { type Database, statement, type Tx } from '@xueji/infra/runtime/database.ts';
import { inAnyRange, type Key, type ListOrder, readPages } from '@xueji/infra/runtime/keyset.ts';
import { readAs } from '@xueji/infra/runtime/scope.ts';
import { columns, columnsOf, insertRows, updateRows } from '@xueji/infra/runtime/table.ts';
import { EntitySchema } from 'typeorm';
import type { ChangeableRecord } from '../correction.ts';
import { asRegistered, type Declaration, type DeclaredFact } from './declaration.ts';

const DeclarationTable = new EntitySchema<Declaration>({
  name: 'Declaration',
  tableName: 'declarations',
  columns: columns<Declaration>({
    ...{ studentId: '*uuid', fact: '*text', seq: '*int', value: 'text' },
    ...{ otherParentUnable: 'boolean?', caregiver: 'int?', lastContactOn: 'date?', fromDate: 'date', untilDate: 'date?' },
    ...{ declaredBy: 'text?', unitPath: 'text?', declaredAt: 'timestamptz', evidence: 'text?' },
  }),
});

const CURRENT = statement(`
  select ${columnsOf(DeclarationTable)} from declarations where student_id = any($1::uuid[]) and until_date is null`);
const REGISTERED = statement('select student_id as id, registered_at as at from students where student_id = any($1::uuid[])');

/** The declarations of a batch, under the locks of its records. */
export type DeclarationBook = {
  readonly registered: ReadonlyMap<string, Date>;
  readonly current: Map<string, Declaration>;
  readonly stored: ReadonlySet<string>;
  readonly written: Map<string, Declaration>;
};
const factKey = ({ studentId, fact }: Pick<Declaration, 'studentId' | 'fact'>): string => `${studentId}/${fact}`;
const rowKey = (declaration: Declaration): string => `${factKey(declaration)}/${declaration.seq}`;

export async function openDeclarations(tx: Tx, studentIds: readonly string[]): Promise<DeclarationBook> {
  const ids = [...new Set(studentIds)];
  const current = ids.length > 0 ? await tx.run<Declaration>(CURRENT, [ids]) : [];
  const registered = ids.length > 0 ? await tx.run<{ id: string; at: Date }>(REGISTERED, [ids]) : [];
  return {
    registered: new Map(registered.map(({ id, at }) => [id, at])),
    current: new Map(current.map((one) => [factKey(one), one])),
    stored: new Set(current.map(rowKey)),
    written: new Map(),
  };
}

/** The current declaration; without a row, the value with which the child was registered. */
export const currentIn = ({ registered, current }: DeclarationBook, record: ChangeableRecord, fact: DeclaredFact): Declaration =>
  current.get(factKey({ studentId: record.id, fact })) ?? asRegistered(record, fact, registered.get(record.id) ?? new Date(0));

/** Enters declarations, so that the next command of the batch is judged on them. */
export function enterDeclarations({ current, written }: DeclarationBook, declarations: readonly Declaration[]): void {
  for (const declaration of declarations) {
    written.set(rowKey(declaration), declaration);
    if (declaration.untilDate === null) current.set(factKey(declaration), declaration);
  }
}

/** The old one ends before the new one begins: a fact has one current declaration. */
export function saveDeclarations(tx: Tx, { stored, written }: DeclarationBook): void {
  const rows = [...written.values()];
  const isStored = (one: Declaration) => stored.has(rowKey(one));
  updateRows(tx, DeclarationTable, rows.filter(isStored));
  insertRows(
    tx,
    DeclarationTable,
    rows.filter((one) => !isStored(one)),
  );
}

export const DECLARATION_ORDER: ListOrder = {
  name: 'declarations of a student',
  keys: [
    { sql: 'd.declared_at', type: 'timestamptz' },
    { sql: 'd.fact', type: 'text' },
    { sql: 'd.seq', type: 'int' },
  ],
  descending: true,
};
export type DeclarationList = {
  readonly studentId: string;
  readonly order: ListOrder;
  readonly first: number;
  readonly after: readonly Key[] | null;
};

/** Declarations of students whose records the actor's units hold, the newest first. */
export const listDeclarations = (db: Pick<Database, 'run'>, actor: Actor, lists: readonly DeclarationList[]): Promise<Declaration[][]> =>
  readPages<Declaration>(
    db,
    lists.map(({ studentId, ...page }) => ({
      ...page,
      columns: columnsOf(DeclarationTable, 'd.'),
      from: 'declarations d join students s using (student_id)',
      where: (chosen) => [`d.student_id = ${chosen.add(studentId, 'uuid')}`, inAnyRange('s.path', readAs(actor), chosen)],
    })),
  );
