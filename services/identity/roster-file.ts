/** The header and records of an uploaded file: which column is which, and what is said of unknown columns. */
import { nearest } from '@xueji/infra/runtime/nearest.ts';
import { normalToken } from '@xueji/infra/runtime/text.ts';
import { ADMISSION_COLUMNS } from '@xueji/schema/codes/admission-columns.ts';
import type { CodeTable } from '@xueji/schema/codes/code-table.ts';
import { ROSTER_COLUMNS } from '@xueji/schema/codes/roster-columns.ts';
import type { CellForm } from '@xueji/schema/codes/student-fields.ts';
import { type Fault, type FileProblem, fileProblem, type RowCode, type RowMessage, rowMessages } from './roster-message.ts';

/** One student's record, with the number that the row has in a spreadsheet. If it has a fault, its cells are uncertain. */
export type RosterRecord = { readonly row: number; readonly cells: readonly string[]; readonly fault?: RowCode | null };

export type FileColumn = {
  readonly header: string;
  readonly field: string;
  readonly required: boolean;
  readonly codes?: CodeTable;
  readonly form?: CellForm;
  readonly alsoCalled?: readonly string[];
};

/** The position of each of our columns in this file. */
export type Layout = {
  /** Row of the header. */
  readonly row: number;
  readonly width: number;
  readonly columns: readonly { readonly column: FileColumn; readonly at: number }[];
  /** Columns of the file that are not read. */
  readonly warnings: readonly Fault[];
};

/** Templates mark required columns; people add spaces, full-width characters and remarks. */
const MARKS = /[*★☆●"]|[([【](必填项?|选填项?|可选|必选|非必填)[)\]】]|(?:非必填|必填项?|选填项?|可选|必选)$/g;
const plainHeader = (header: string): string => normalToken(header).replace(MARKS, '').replace(/[::]$/, '');

/** What a kind of file consists of. */
export type FileForm = {
  readonly columns: readonly FileColumn[];
  readonly known: ReadonlyMap<string, FileColumn>;
  /** A header needs this many known names, because a title may contain one by chance. */
  readonly headerNames: number;
  /** A file needs one of these columns at least. */
  readonly oneOf: readonly string[];
  /** Absent columns that are required when the file has a column of a similar name: it is misspelt, and every row would be refused. */
  readonly requiredIfMisspelt: readonly string[];
};

const formOf = (columns: readonly FileColumn[], others: Omit<FileForm, 'columns' | 'known'>): FileForm => ({
  columns,
  known: new Map(columns.flatMap((column) => [column.header, ...(column.alsoCalled ?? [])].map((name) => [plainHeader(name), column]))),
  ...others,
});

/** The ID number column may be absent if no child has a document. */
export const ROSTER_FORM = formOf(ROSTER_COLUMNS, { headerNames: 3, oneOf: [], requiredIfMisspelt: ['idNumber'] });
export const ADMISSION_FORM = formOf(ADMISSION_COLUMNS, {
  ...{ headerNames: 2, oneOf: ['studentNumber', 'idNumber'], requiredIfMisspelt: [] },
});

export const knownHeaders = ({ known }: FileForm, cells: readonly string[]): number =>
  new Set(cells.map(plainHeader).filter((header) => known.has(header))).size;

/** A header in the form in which messages quote it. */
const shown = (header: string): string => normalToken(header).slice(0, 40).toWellFormed();
const list = (headers: readonly string[]): string => headers.join('、');

const isRequired = ({ requiredIfMisspelt }: FileForm, column: FileColumn, like: number | null): boolean =>
  column.required || (requiredIfMisspelt.includes(column.field) && like !== null);

export function readHeader(cells: readonly string[], row = 1, form: FileForm = ROSTER_FORM): Layout | FileProblem {
  const { columns: all, known, oneOf } = form;
  const headers = cells.map(plainHeader);
  const columns = headers.flatMap((header, at) => {
    const column = known.get(header);
    return column ? [{ column, at }] : [];
  });
  if (columns.length === 0) return fileProblem('HeaderMissing');
  const twice = all.filter((column) => columns.filter((one) => one.column === column).length > 1);
  if (twice.length > 0) return fileProblem('HeaderDuplicate', list(twice.map(({ header }) => header)));

  const absent = all.filter((column) => !columns.some((one) => one.column === column));
  const unknown = headers.flatMap((header, at) => (header === '' || known.has(header) ? [] : [{ header, at }]));
  const missing = absent.map((column) => ({ column, like: nearest(plainHeader(column.header), unknown, headerOf)?.at ?? null }));
  const required = missing.filter(({ column, like }) => isRequired(form, column, like));
  if (required.length > 0)
    return fileProblem('ColumnMissing', list(required.map(({ column, like }) => missingColumn(column, cells, like))));

  if (oneOf.length > 0 && !columns.some(({ column }) => oneOf.includes(column.field)))
    return fileProblem('ColumnMissing', all.flatMap(({ field, header }) => (oneOf.includes(field) ? [header] : [])).join(' / '));

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

function missingColumn(column: FileColumn, cells: readonly string[], like: number | null): string {
  return like === null ? column.header : `${column.header}（“${shown(cells[like] ?? '')}”？）`;
}
