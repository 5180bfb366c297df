/** SQL of lists: filters and orders that a caller chooses, and keyset pages that start after the keys of a row. */
import { type Database, type Statement, statement } from './database.ts';

/** PostgreSQL's name of a key's type. A cursor holds keys of these types only. */
export type KeyType = 'uuid' | 'text' | 'int' | 'bigint' | 'timestamptz' | 'date';
export type Key = string | number;
export type OrderKey = { readonly sql: string; readonly type: KeyType };

/** The order of a list. Its last key is unique in the list, so that the order is total. No key may be null. */
export type ListOrder = {
  /** Name of list and order, e.g. `students by name`. A cursor is valid only for this name. */
  readonly name: string;
  readonly keys: readonly OrderKey[];
  readonly descending?: boolean;
};

/** The order in the direction that the caller chose. */
export const directed = (order: ListOrder, choice: { readonly direction?: 'ASC' | 'DESC' } | null | undefined): ListOrder =>
  choice?.direction === 'DESC' ? { ...order, name: `${order.name}, descending`, descending: true } : order;

export type Parameters = { readonly values: unknown[]; add(value: unknown, type: string): string };

/** Collects the parameters of a composed statement: `add` stores a value and returns its placeholder, e.g. `$3::uuid`. */
export function parameters(): Parameters {
  const values: unknown[] = [];
  return { values, add: (value, type) => `$${values.push(value)}::${type}` };
}

/**
 * A statement without a name. PostgreSQL plans it for its values and keeps nothing, so a list may have one form per combination of filters. A
 * prepared statement soon gets a generic plan, which reads a whole province for a filter that matches ten rows.
 */
export const unprepared = (text: string): Statement => ({ name: '', text });

/** SQL: true when all conditions hold. A missing filter is null and matches every row. */
export const allOf = (conditions: readonly (string | null)[]): string => conditions.filter((one) => one !== null).join(' and ') || 'true';

/** SQL: true for rows after these keys; null on the first page. */
export function behind({ keys, descending }: ListOrder, after: readonly Key[] | null, { add }: Parameters): string | null {
  if (after === null) return null;
  const places = keys.map(({ type }, index) => add(after[index], type));
  return `(${keys.map(({ sql }) => sql).join(', ')}) ${descending ? '<' : '>'} (${places.join(', ')})`;
}

export const orderBy = ({ keys, descending }: ListOrder): string =>
  `order by ${keys.map(({ sql }) => `${sql} ${descending ? 'desc' : 'asc'}`).join(', ')}`;

/** SQL: true when the path in `column` lies in one of the ranges. Here the planner knows the ranges, unlike with `inRanges`. */
export function inAnyRange(column: string, ranges: readonly { readonly from: string; readonly to: string }[], { add }: Parameters): string {
  const each = ranges.map(({ from, to }) => `${column} >= ${add(from, 'text')} and ${column} < ${add(to, 'text')}`);
  return each.length === 0 ? 'false' : `(${each.join(' or ')})`;
}

/** SQL: true when a text begins with another one. The column must be compared bytewise (`COLLATE "C"`), so that an index serves it. */
export const beginsWith = (sql: string, text: string): string => `${sql} >= ${text} and ${sql} < ${text} || U&'\\+10FFFF'`;

/** One page of one list. */
export type PageQuery = {
  readonly columns: string;
  /** Table and alias. */
  readonly from: string;
  readonly where: (chosen: Parameters) => readonly (string | null)[];
  readonly order: ListOrder;
  readonly first: number;
  readonly after: readonly Key[] | null;
  /** True when one plan suits all values. A statement for this page alone is then planned once per connection. */
  readonly hasOnePlan?: boolean;
};

/** Planning a statement with more parts takes longer than running several statements. */
const PAGES_A_STATEMENT = 100;
/** PostgreSQL accepts 65,535. A partner may be registered for hundreds of units, and each needs two parameters per page. */
const PARAMETERS_A_STATEMENT = 20_000;

/** Reads pages of several lists. Each page has one row more than requested, which shows whether there is a next page. */
export async function readPages<Row extends object>(db: Pick<Database, 'run'>, queries: readonly PageQuery[]): Promise<Row[][]> {
  const pages: Row[][] = [];
  while (pages.length < queries.length) pages.push(...(await readTogether<Row>(db, queries.slice(pages.length))));
  return pages;
}

/** Reads the pages of as many lists as fit into one statement. */
async function readTogether<Row extends object>(db: Pick<Database, 'run'>, queries: readonly PageQuery[]): Promise<Row[][]> {
  const chosen = parameters();
  const parts: string[] = [];
  for (const query of queries) {
    if (parts.length === PAGES_A_STATEMENT || chosen.values.length > PARAMETERS_A_STATEMENT) break;
    parts.push(pageSql(query, parts.length, chosen));
  }
  const isKept = parts.length === 1 && queries[0]?.hasOnePlan === true;
  const rows = await db.run<Row & { page: number }>((isKept ? statement : unprepared)(parts.join(' union all ')), chosen.values);
  const found = Map.groupBy(rows, ({ page }) => page);
  return parts.map((_, index) => found.get(index) ?? []);
}

function pageSql({ columns, from, where, order, first, after }: PageQuery, page: number, chosen: Parameters): string {
  const conditions = allOf([...where(chosen), behind(order, after, chosen)]);
  return `(select ${page} as page, ${columns} from ${from} where ${conditions} ${orderBy(order)} limit ${chosen.add(first + 1, 'int')})`;
}

/** Counting more rows takes longer than users wait. Larger numbers are in the statistics of a unit. */
export const MOST_COUNTED = 200_000;

/** The number of rows of a list; null when it is more than MOST_COUNTED. */
export async function countRows(db: Pick<Database, 'run'>, { from, where }: Pick<PageQuery, 'from' | 'where'>): Promise<number | null> {
  const chosen = parameters();
  const rows = `select from ${from} where ${allOf(where(chosen))} limit ${MOST_COUNTED + 1}`;
  const [found] = await db.run<{ count: number }>(unprepared(`select count(*)::int as count from (${rows}) r`), chosen.values);
  return found && found.count <= MOST_COUNTED ? found.count : null;
}

/** SQL: the normal form of a text for comparison. Apply it to both sides. */
export const comparableSql = (sql: string): string => `upper(replace(normalize(${sql}, NFKC), ' ', '') collate "C")`;
