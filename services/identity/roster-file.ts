/** A roster's header and records: which column is which, and what is said of columns that nobody knows. */
import { nearest } from '@xueji/infra/runtime/nearest.ts';
import { normalToken } from '@xueji/infra/runtime/text.ts';
import { ROSTER_COLUMNS, type RosterColumn } from '@xueji/schema/codes/roster-columns.ts';
import { type Fault, type FileProblem, fileProblem, type RowCode, type RowMessage, rowMessages } from './roster-message.ts';

/** One student's record, with the number that the row has in a spreadsheet. If it has a fault, its cells are uncertain. */
export type RosterRecord = { readonly row: number; readonly cells: readonly string[]; readonly fault?: RowCode | null };

/** The position of each of our columns in this file. */
export type Layout = {
  /** Row of the header. */
  readonly row: number;
  readonly width: number;
  readonly columns: readonly { readonly column: RosterColumn; readonly at: number }[];
  /** Columns of the file that are not read. */
  readonly warnings: readonly Fault[];
};

const COLUMNS: readonly RosterColumn[] = ROSTER_COLUMNS;

/** Templates mark required columns; people add spaces, full-width characters and remarks. */
const MARKS = /[*★☆●"]|[([【](必填项?|选填项?|可选|必选|非必填)[)\]】]|(?:非必填|必填项?|选填项?|可选|必选)$/g;
const plainHeader = (header: string): string => normalToken(header).replace(MARKS, '').replace(/[::]$/, '');

const KNOWN = new Map(COLUMNS.map((column) => [plainHeader(column.header), column]));

export const knownHeaders = (cells: readonly string[]): number =>
  new Set(cells.map(plainHeader).filter((header) => KNOWN.has(header))).size;

/** A header in the form in which messages quote it. */
const shown = (header: string): string => normalToken(header).slice(0, 40).toWellFormed();
const list = (headers: readonly string[]): string => headers.join('、');

/** The ID number column may be absent if no child has a document. If a column has a similar name, it is misspelt, and every row would be refused. */
const isRequired = (column: RosterColumn, like: number | null): boolean =>
  column.required || (column.field === 'idNumber' && like !== null);

export function readHeader(cells: readonly string[], row = 1): Layout | FileProblem {
  const headers = cells.map(plainHeader);
  const columns = headers.flatMap((header, at) => {
    const column = KNOWN.get(header);
    return column ? [{ column, at }] : [];
  });
  if (columns.length === 0) return fileProblem('HeaderMissing');
  const twice = COLUMNS.filter((column) => columns.filter((one) => one.column === column).length > 1);
  if (twice.length > 0) return fileProblem('HeaderDuplicate', list(twice.map(({ header }) => header)));

  const absent = COLUMNS.filter((column) => !columns.some((one) => one.column === column));
  const unknown = headers.flatMap((header, at) => (header === '' || KNOWN.has(header) ? [] : [{ header, at }]));
  const missing = absent.map((column) => ({ column, like: nearest(plainHeader(column.header), unknown, headerOf)?.at ?? null }));
  const required = missing.filter(({ column, like }) => isRequired(column, like));
  if (required.length > 0)
    return fileProblem('ColumnMissing', list(required.map(({ column, like }) => missingColumn(column, cells, like))));

  const candidates = absent.map((column) => ({ header: plainHeader(column.header), column }));
  const warnings = unknown.map(({ header, at }): Fault => {
    const meant = nearest(header, candidates, headerOf)?.column.header;
    return { code: 'WarningColumnUnknown', column: shown(cells[at] ?? ''), ...(meant && { meant }) };
  });
  // Empty cells at the end of a header are not columns.
  return { row, width: headers.findLastIndex((header) => header !== '') + 1, columns, warnings };
}

const headerOf = ({ header }: { readonly header: string }): string => header;

const MOST_WARNINGS = 20;

/** The messages of a report about the header, with the header's row. */
export function headerMessages({ row, warnings }: Layout): RowMessage[] {
  const more = warnings.length - MOST_WARNINGS;
  return rowMessages(row, more > 0 ? [...warnings.slice(0, MOST_WARNINGS), { code: 'MoreFaults', column: null, more }] : warnings);
}

function missingColumn(column: RosterColumn, cells: readonly string[], like: number | null): string {
  return like === null ? column.header : `${column.header}（“${shown(cells[like] ?? '')}”？）`;
}
