/** Statements that read or write sets of rows of one table. The columns come from the table's EntitySchema. */
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

/** The columns of a row for a `select`, named like its properties. */
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

/**
 * SQL of a parameter that holds rows as JSON, as a relation `d` with the names and types of a table's columns. It is one value for all columns: an
 * array per column takes twice as long to plan and read (measured at 36 columns).
 */
function recordsOf<Row extends object>(parameter: number, schema: EntitySchema<Row>, more = ''): string {
  const columns = tableOf(schema as never).columns.map(({ property, type }) => `"${property}" ${type}`);
  return `json_to_recordset($${parameter}::json) as d(${columns.join(', ')}${more})`;
}

const list = (columns: readonly Column[], of: (column: Column) => string, between = ', '): string => columns.map(of).join(between);
const columnOf = ({ name }: Column) => `"${name}"`;
const givenOf = ({ property }: Column) => `d."${property}"`;
const setOf = (column: Column) => `${columnOf(column)} = ${givenOf(column)}`;

/** `insert into … select …` of a parameter that holds rows. */
export const insertionOf = <Row extends object>(parameter: number, schema: EntitySchema<Row>): string => {
  const { table, columns } = tableOf(schema as never);
  return `insert into ${table} (${list(columns, columnOf)}) select ${list(columns, givenOf)} from ${recordsOf(parameter, schema)}`;
};

/** `update … from …` of a parameter that holds rows, without its `where`. */
export const updateOf = <Row extends object>(parameter: number, schema: EntitySchema<Row>, more = ''): string => {
  const { table, columns } = tableOf(schema as never);
  const changing = columns.filter(({ primary }) => !primary);
  return `update ${table} t set ${list(changing, setOf)} from ${recordsOf(parameter, schema, more)}`;
};

/** Inserts rows in one statement without waiting for its answer. An existing key fails the transaction. */
export function insertRows<Row extends object>(tx: Tx, schema: EntitySchema<Row>, rows: readonly Row[]): void {
  if (rows.length > 0)
    tx.write(
      statementOf(schema, 'insert', () => insertionOf(1, schema)),
      [JSON.stringify(rows)],
    );
}

/** Inserts rows whose key does not exist in one statement. Returns the number of inserted rows. */
export async function insertAbsentRows<Row extends object>(tx: Tx, schema: EntitySchema<Row>, rows: readonly Row[]): Promise<number> {
  if (rows.length === 0) return 0;
  const query = statementOf(schema, 'insert absent', () => `${insertionOf(1, schema)} on conflict do nothing returning 1 as one`);
  return (await tx.run(query, [JSON.stringify(rows)])).length;
}

/**
 * Updates rows by primary key in one statement without waiting for its answer. A versioned row never gets a lower version. The transaction fails when
 * a row was not updated: the caller has locked and judged these rows, so a missing one is a bug or a zombie process, and no part may be written.
 */
export function updateRows<Row extends object>(tx: Tx, schema: EntitySchema<Row>, rows: readonly Row[]): void {
  if (rows.length === 0) return;
  const query = statementOf(schema, 'update', ({ table, columns }) => {
    const keys = columns.filter(({ primary }) => primary);
    const same = list(keys, (column) => `t.${columnOf(column)} = ${givenOf(column)}`, ' and ');
    const notBack = columns.some(({ name }) => name === 'version') ? 'and t.version <= d.version' : '';
    return `
      with written as (${updateOf(1, schema)} where ${same} ${notBack} returning 1)
      select expect_rows('${table}', json_array_length($1::json), (select count(*) from written))`;
  });
  tx.write(query, [JSON.stringify(rows)]);
}

type Table = ReturnType<typeof tableOf>;

/** Built once per table. */
function statementOf<Row extends object>(schema: EntitySchema<Row>, what: string, textOf: (table: Table) => string): Statement {
  const table = tableOf(schema as never);
  const query = table.statements.get(what) ?? statement(textOf(table));
  table.statements.set(what, query);
  return query;
}
