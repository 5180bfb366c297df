/**
 * Pages of Relay connections. A cursor contains the keys of its row and a tag of its list, order and filter. It is not signed: a forged cursor only
 * names another position in the same list, and the list's own `where` checks the rights.
 */
import { createHash } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { namedFault, outOfRange } from './caller-fault.ts';
import { isId } from './ids.ts';
import type { Key, KeyType, ListOrder } from './keyset.ts';

/** The default limit of rows per page. */
export const MOST_PER_PAGE = 100;

export type PageArgs = { readonly first: number; readonly after?: string | null };
export type Page = { readonly order: ListOrder; readonly first: number; readonly after: readonly Key[] | null; tag(): string };

export type PageInfo = {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
};
/** Cursors are computed on first use: a query with nested lists has thousands of rows and often selects no cursor. */
export type Connection<Node> = { readonly edges: { readonly node: Node; readonly cursor: string }[]; readonly pageInfo: PageInfo };

export function pageSize(first: number, most = MOST_PER_PAGE): number {
  if (first < 1 || first > most) throw outOfRange('first', 1, most);
  return first;
}

/** Reads the page arguments. A cursor of another filter or order is refused. */
export function readPage(order: ListOrder, { first, after }: PageArgs, filter: unknown = null, most = MOST_PER_PAGE): Page {
  let known: string | undefined;
  const tag = () => {
    known ??= tagOf(order, filter);
    return known;
  };
  return { order, first: pageSize(first, most), after: typeof after === 'string' ? readCursor(order, tag(), after) : null, tag };
}

/** Converts rows to edges. The store reads one row more than requested, which shows whether there is a next page. */
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

/** A hash of nine bytes that identifies list, order and filter. */
const tagOf = ({ name }: ListOrder, filter: unknown): string =>
  createHash('sha256')
    .update(`${name}\n${sortedJson(filter)}`)
    .digest('base64url')
    .slice(0, 12);

/** One JSON text for equal filters: absent and null fields are left out, and the others are sorted. */
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

/** A value that does not fit its type makes the statement fail, so each value is checked first. */
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
