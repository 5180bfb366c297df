/** A roster as it comes: bytes of an unknown encoding, a header of Chinese column names, records. */
import { isUtf8 } from 'node:buffer';
import { ROSTER_COLUMNS, type RosterColumn } from '@xueji/schema/codes/roster-columns.ts';
import { type FileProblem, fileProblem } from './roster-message.ts';

/** One student's record, with the number that the row has in the file, the header's being 1. */
export type RosterRecord = { readonly row: number; readonly cells: readonly string[] };

/** Where each column of ours stands in this file. */
export type Layout = { readonly width: number; readonly columns: readonly { readonly column: RosterColumn; readonly at: number }[] };

export type OpenedRoster = {
  /** In UTF-8. */
  readonly utf8: Buffer;
  readonly layout: Layout;
  readonly lines: number;
  /** Whether any cell may hold a comma or the end of a line. */
  readonly quoted: boolean;
};

/** Decodes the file and reads its header. A file that cannot be read as a whole is refused before any row of it is registered. */
export function openRoster(bytes: Buffer): OpenedRoster | FileProblem {
  if (bytes.length === 0) return fileProblem('FileEmpty');
  const { quotes, lines, binary } = scan(bytes);
  if (binary) return fileProblem('NotCsv');
  if (quotes % 2 === 1) return fileProblem('QuoteNotClosed', '?');
  const utf8 = toUtf8(bytes);
  if (!utf8) return fileProblem('EncodingUnknown');

  const header = headerOf(utf8);
  if (header === null) return fileProblem('FileEmpty');
  const layout = readHeader(header);
  return 'code' in layout ? layout : { utf8, layout, lines, quoted: quotes > 0 };
}

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const BYTE_ORDER_MARK = Buffer.from('\uFEFF');

/** In both encodings these bytes are never part of a longer character. A NUL is in no text: it tells UTF-16 and workbooks. */
function scan(bytes: Buffer): { quotes: number; lines: number; binary: boolean } {
  if (bytes.includes(0) || bytes.subarray(0, 2).toString('latin1') === 'PK') return { quotes: 0, lines: 0, binary: true };
  let quotes = 0;
  let lines = 0;
  // By index: five times as fast as the iterator, on up to 64 MB.
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === QUOTE) quotes++;
    else if (bytes[at] === LINE_FEED && quotes % 2 === 0) lines++;
  }
  return { quotes, lines: lines + (bytes.at(-1) === LINE_FEED ? 0 : 1), binary: false };
}

/** UTF-8 with or without BOM; Excel in China writes GB18030. */
function toUtf8(bytes: Buffer): Buffer | null {
  if (isUtf8(bytes)) return bytes;
  try {
    return Buffer.from(new TextDecoder('gb18030', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}

/** The records of a file without quotes, which is lines and commas: a parser would cost ten times as much. */
export function* plainRecords(utf8: Buffer): Generator<string[]> {
  const text = utf8.toString('utf8', utf8.indexOf(BYTE_ORDER_MARK) === 0 ? BYTE_ORDER_MARK.length : 0);
  let from = 0;
  while (from < text.length) {
    const end = text.indexOf('\n', from);
    const line = text.slice(from, end < 0 ? text.length : end);
    yield (line.endsWith('\r') ? line.slice(0, -1) : line).split(',');
    from += line.length + 1;
  }
}

/** Column names need no quotes; a file that quotes them all is read as well. Null when there is no text at all. */
function headerOf(utf8: Buffer): string[] | null {
  const end = utf8.indexOf(LINE_FEED);
  const line = new TextDecoder().decode(end < 0 ? utf8 : utf8.subarray(0, end)).trim();
  if (line === '' && (end < 0 || utf8.toString('utf8', end).trim() === '')) return null;
  return line.split(',').map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  );
}

const COLUMNS: readonly RosterColumn[] = ROSTER_COLUMNS;

export function readHeader(header: readonly string[]): Layout | FileProblem {
  const columns = COLUMNS.flatMap((column) => {
    const at = header.indexOf(column.header);
    return at < 0 ? [] : [{ column, at }];
  });
  if (columns.length === 0) return fileProblem('HeaderMissing');
  const twice = columns.filter(({ column, at }) => header.indexOf(column.header, at + 1) >= 0);
  if (twice.length > 0) return fileProblem('HeaderDuplicate', namesOf(twice.map(({ column }) => column)));
  const missing = COLUMNS.filter((column) => column.required && !header.includes(column.header));
  if (missing.length > 0) return fileProblem('ColumnMissing', namesOf(missing));
  return { width: header.length, columns };
}

const namesOf = (columns: readonly RosterColumn[]): string => columns.map((column) => column.header).join('、');
