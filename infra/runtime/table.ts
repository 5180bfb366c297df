/** Sets of rows of one table in one statement each, from the table's EntitySchema: the same columns, written once. */
import type { EntitySchema, EntitySchemaColumnOptions } from 'typeorm';
import { type Statement, statement, type Tx } from './database.ts';

type Column = { readonly property: string; readonly name: string; readonly type: string; readonly primary: boolean };

const known = new WeakMap<object, { table: string; columns: Column[]; select: string; statements: Map<string, Statement> }>();

const snake = (property: string): string => property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function tableOf(schema: EntitySchema<never>) {
  const seen = known.get(schema);
  if (seen) return seen;
  const columns = Object.entries(schema.options.columns as Record<string, EntitySchemaColumnOptions | undefined>).map(
    ([property, options]) => ({
      property,
      name: options?.name ?? snake(property),
      type: String(options?.type),
      primary: options?.primary === true,
    }),
  );
  const select = columns.map((column) => `"${column.name}" as "${column.property}"`).join(', ');
  const made = { table: String(schema.options.tableName), columns, select, statements: new Map<string, Statement>() };
  known.set(schema, made);
  return made;
}

/** The columns of a row under the names of its properties, for a `select`. */
export const columnsOf = <Row extends object>(schema: EntitySchema<Row>, prefix = ''): string =>
  tableOf(schema as never)
    .columns.map((column) => `${prefix}"${column.name}" as "${column.property}"`)
    .join(', ');

/** EntitySchema columns from `property: type`; snake_case names; a leading `*` marks the primary key, a trailing `?` a null. */
export function columns<Row extends object>(types: { [P in keyof Row]-?: string }): Record<keyof Row & string, EntitySchemaColumnOptions> {
  const entries = Object.entries<string>(types as Record<string, string>).map(([property, type]) => [
    property,
    {
      name: snake(property),
      type: type.replace(/^\*|\?$/g, '') as 'text',
      primary: type.startsWith('*'),
      nullable: type.endsWith('?'),
    },
  ]);
  return Object.fromEntries(entries);
}

/** Inserts rows in one statement. With `ifAbsent`, rows whose key exists are left out. Returns how many went in. */
export async function insertRows<Row extends object>(
  tx: Tx,
  schema: EntitySchema<Row>,
  rows: readonly Row[],
  ifAbsent = false,
): Promise<number> {
  if (rows.length === 0) return 0;
  const { table, columns, statements } = tableOf(schema as never);
  const key = `insert ${ifAbsent}`;
  const query =
    statements.get(key) ??
    statement(
      `insert into ${table} (${columns.map((column) => `"${column.name}"`).join(', ')})
       select * from unnest(${columns.map((column, index) => `$${index + 1}::${column.type}[]`).join(', ')})
       ${ifAbsent ? 'on conflict do nothing' : ''} returning 1 as one`,
    );
  statements.set(key, query);
  return (await tx.run(query, valuesOf(columns, rows))).length;
}

/**
 * Writes rows by primary key in one statement; a versioned row is never set back. Throws when a row was
 * missed: the caller has locked and judged these rows, so a miss is a bug or a zombie, and nothing may be half done.
 */
export async function updateRows<Row extends object>(tx: Tx, schema: EntitySchema<Row>, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const { table, columns, statements } = tableOf(schema as never);
  const versioned = columns.some((column) => column.name === 'version');
  const query =
    statements.get('update') ??
    statement(
      `update ${table} t set ${columns
        .filter((column) => !column.primary)
        .map((column) => `"${column.name}" = d."${column.name}"`)
        .join(', ')}
       from unnest(${columns.map((column, index) => `$${index + 1}::${column.type}[]`).join(', ')})
         as d(${columns.map((column) => `"${column.name}"`).join(', ')})
       where ${columns
         .filter((column) => column.primary)
         .map((column) => `t."${column.name}" = d."${column.name}"`)
         .join(' and ')}
       ${versioned ? 'and t.version <= d.version' : ''} returning 1 as one`,
    );
  statements.set('update', query);
  const written = await tx.run(query, valuesOf(columns, rows));
  if (written.length !== rows.length) throw new Error(`${table}: ${rows.length} rows judged, ${written.length} written`);
}

function valuesOf(columns: readonly Column[], rows: readonly object[]): unknown[][] {
  return columns.map((column) =>
    rows.map((row) => {
      const value = (row as Record<string, unknown>)[column.property];
      return column.type === 'jsonb' && value !== null ? JSON.stringify(value) : (value ?? null);
    }),
  );
}
