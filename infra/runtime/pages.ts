/**
 * Pages of Relay connections. A cursor holds the keys of its row and says to which list, order and filter it belongs. It is not signed: a cursor
 * that a caller has made up only names another place in the same list, and rights are in the list's own `where`.
 */
import { createHash } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { namedFault, outOfRange } from './caller-fault.ts';
import { isId } from './ids.ts';
import type { Key, KeyType, ListOrder } from './keyset.ts';

/** Rows a page, unless a list says otherwise. */
export const MOST_PER_PAGE = 100;

export type PageArgs = { readonly first: number; readonly after?: string | null };
export type Page = { readonly order: ListOrder; readonly first: number; readonly after: readonly Key[] | null; tag(): string };

export type PageInfo = {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
};
/** Cursors are made when they are read: a query with nested lists has thousands, and often asks for none. */
export type Connection<Node> = { readonly edges: { readonly node: Node; readonly cursor: string }[]; readonly pageInfo: PageInfo };

export function pageSize(first: number, most = MOST_PER_PAGE): number {
  if (first < 1 || first > most) throw outOfRange('first', 1, most);
  return first;
}

/** The page that a caller asks for. `filter` is what the list depends on besides its order: a cursor of another filter is refused. */
export function readPage(order: ListOrder, { first, after }: PageArgs, filter: unknown = null, most = MOST_PER_PAGE): Page {
  let known: string | undefined;
  const tag = () => {
    known ??= tagOf(order, filter);
    return known;
  };
  return { order, first: pageSize(first, most), after: typeof after === 'string' ? readCursor(order, tag(), after) : null, tag };
}

/** Rows as edges. The store reads one row more than asked: it tells whether there is a next page. */
export function connectionOf<Row, Node = Row>(
  { first, after, tag }: Page,
  rows: readonly Row[],
  keysOf: (row: Row) => readonly (Key | Date)[],
  nodeOf: (row: Row) => Node = (row) => row as unknown as Node,
): Connection<Node> {
  const edges = rows.slice(0, first).map((row) => ({
    node: nodeOf(row),
    get cursor() {
      return writeCursor(tag(), keysOf(row));
    },
  }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: after !== null,
      get startCursor() {
        return edges[0]?.cursor ?? null;
      },
      get endCursor() {
        return edges.at(-1)?.cursor ?? null;
      },
    },
  };
}

/** Nine bytes tell every list, order and filter from the others. */
const tagOf = ({ name }: ListOrder, filter: unknown): string =>
  createHash('sha256')
    .update(`${name}\n${sortedJson(filter)}`)
    .digest('base64url')
    .slice(0, 12);

/** One text for filters that mean the same: fields that are not given and fields that are null are left out, and the others are sorted. */
function sortedJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sortedJson).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const given = Object.entries(value).filter(([, part]) => part !== null && part !== undefined);
  const fields = given
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, part]) => `${JSON.stringify(name)}:${sortedJson(part)}`);
  return fields.length === 0 ? 'null' : `{${fields.join()}}`;
}

const writeCursor = (tag: string, keys: readonly (Key | Date)[]): string =>
  Buffer.from(JSON.stringify([tag, ...keys])).toString('base64url');

function readCursor({ keys }: ListOrder, tag: string, cursor: string): Key[] {
  const [found, ...values] = partsOf(cursor);
  const fits = found === tag && values.length === keys.length && keys.every(({ type }, index) => isKey[type](values[index]));
  if (!fits) throw invalidCursor();
  return values as Key[];
}

function partsOf(cursor: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}

const MOST_KEY_CHARACTERS = 1000;
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= MOST_KEY_CHARACTERS;
const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;
const isInstant = (text: string): boolean => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) && isDay(text.slice(0, 10));

/** PostgreSQL fails a statement for a value that its type does not take, so each is looked at before. */
const isKey: Record<KeyType, (value: unknown) => boolean> = {
  uuid: (value) => isText(value) && isId(value),
  text: (value) => isText(value) && value.isWellFormed() && !value.includes('\0'),
  int: (value) => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31,
  bigint: (value) => Number.isSafeInteger(value),
  timestamptz: (value) => isText(value) && isInstant(value) && !Number.isNaN(Date.parse(value)),
  date: (value) => isText(value) && isDay(value),
};

const INVALID = {
  zh: '该游标不属于此列表、排序或筛选条件，请从第一页重新开始',
  en: 'this cursor belongs to another list, order or filter; begin again at the first page',
};
const invalidCursor = () => new GraphQLError(namedFault('after', INVALID), { extensions: { code: 'CURSOR_INVALID' } });
