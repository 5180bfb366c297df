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

/** Inserts rows in one statement, for whose answer nobody waits; a key that exists fails the transaction. */
export function insertRows<Row extends object>(tx: Tx, schema: EntitySchema<Row>, rows: readonly Row[]): void {
  if (rows.length > 0) tx.write(insertion(schema), valuesOf(tableOf(schema as never).columns, rows));
}

/** Inserts rows whose key does not exist, in one statement; returns how many went in. */
export async function insertAbsentRows<Row extends object>(tx: Tx, schema: EntitySchema<Row>, rows: readonly Row[]): Promise<number> {
  if (rows.length === 0) return 0;
  const query = insertion(schema, 'on conflict do nothing returning 1 as one');
  return (await tx.run(query, valuesOf(tableOf(schema as never).columns, rows))).length;
}

const insertion = <Row extends object>(schema: EntitySchema<Row>, ending = ''): Statement =>
  statementOf(
    schema,
    `insert ${ending}`,
    ({ table, columns }) => `
      insert into ${table} (${columns.map(({ name }) => `"${name}"`).join(', ')})
      select * from unnest(${parametersOf(columns)}) ${ending}`,
  );

/**
 * Writes rows by primary key in one statement, for whose answer nobody waits; a versioned row is never set back. The transaction fails when a row
 * was missed: the caller has locked and judged these rows, so a miss is a bug or a zombie, and nothing may be half done.
 */
export function updateRows<Row extends object>(tx: Tx, schema: EntitySchema<Row>, rows: readonly Row[]): void {
  if (rows.length === 0) return;
  const query = statementOf(schema, 'update', ({ table, columns }) => {
    const set = columns.filter(({ primary }) => !primary).map(({ name }) => `"${name}" = d."${name}"`);
    const same = columns.filter(({ primary }) => primary).map(({ name }) => `t."${name}" = d."${name}"`);
    const notBack = columns.some(({ name }) => name === 'version') ? ['t.version <= d.version'] : [];
    return `
      with written as (
        update ${table} t set ${set.join(', ')}
        from unnest(${parametersOf(columns)}) as d(${columns.map(({ name }) => `"${name}"`).join(', ')})
        where ${[...same, ...notBack].join(' and ')} returning 1
      ) select expect_rows('${table}', cardinality($1), (select count(*) from written))`;
  });
  tx.write(query, valuesOf(tableOf(schema as never).columns, rows));
}

const parametersOf = (columns: readonly Column[]): string => columns.map(({ type }, index) => `$${index + 1}::${type}[]`).join(', ');

/** Made once a table. */
function statementOf<Row extends object>(
  schema: EntitySchema<Row>,
  what: string,
  textOf: (table: ReturnType<typeof tableOf>) => string,
): Statement {
  const table = tableOf(schema as never);
  const query = table.statements.get(what) ?? statement(textOf(table));
  table.statements.set(what, query);
  return query;
}

function valuesOf(columns: readonly Column[], rows: readonly object[]): unknown[][] {
  return columns.map((column) =>
    rows.map((row) => {
      const value = (row as Record<string, unknown>)[column.property];
      return column.type === 'jsonb' && value !== null ? JSON.stringify(value) : (value ?? null);
    }),
  );
}
