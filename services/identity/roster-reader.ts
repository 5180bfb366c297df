/**
 * Parses a roster's text into records with row numbers. No row is lost or merged with another: an ambiguous row becomes a record with a fault, and
 * the next line is read separately.
 */
import { type FileForm, knownHeaders, type Layout, ROSTER_FORM, type RosterRecord, readHeader } from './roster-file.ts';
import { type Delimiter, delimitersOf, splitCells } from './roster-line.ts';
import { type FileProblem, fileProblem, type RowCode } from './roster-message.ts';
import { createLines, type Line } from './roster-text.ts';

/** A title and remarks may come before the header. */
const HEADER_WITHIN = 10;
/** A cell with more lines than this is an unclosed quote. */
const MOST_LINES = 20;
/** Templates have line breaks in header cells, e.g. 姓名 above （必填）: two or three lines per column. */
const MOST_HEADER_LINES = 300;
const LONGEST_HEADER = 60;
const OTHER_DELIMITERS = /[\t;|；，]/;

/** Reads a text that arrives in parts. Blank rows are counted and skipped. */
export function createRosterReader(delimiter: Delimiter = ',', form: FileForm = ROSTER_FORM) {
  const lines = createLines();
  let layout: Layout | FileProblem | null = null;
  let best: { cells: readonly string[]; row: number; known: number } | null = null;
  let row = 0;
  /** Lines of a record that the next line may complete. */
  let held: Line[] = [];

  const width = () => (layout !== null && 'width' in layout ? layout.width : Number.POSITIVE_INFINITY);
  /** A line with as many delimiters as the header is a complete row. */
  const isRow = (text: string) => delimitersOf(text, delimiter) >= width() - 1;

  /** The first waiting line becomes a row with a fault; the others are read again separately. */
  function giveUp(out: RosterRecord[]): void {
    const [first, ...others] = held;
    held = [];
    row++;
    if (layout === null) {
      // A header with a quote problem must not be skipped.
      if (first && knownHeaders(form, first.text.split(delimiter)) >= form.headerNames) layout = fileProblem('QuoteNotClosed', String(row));
    } else out.push({ row, cells: [], fault: 'QuoteNotClosed' });
    for (const line of others) take(line, out);
  }

  function take(line: Line, out: RosterRecord[]): void {
    if (layout !== null && 'code' in layout) return;
    while (held.length > 0 && (isRow(line.text) || held.length === (layout === null ? MOST_HEADER_LINES : MOST_LINES) || line.cut))
      giveUp(out);
    held.push(line);
    const text = held.length === 1 ? line.text : held.map((one) => one.text).join('\n');
    const { cells, quotes } = splitCells(text, delimiter);
    // A text of several lines may continue in the last column. In an earlier column the quote would swallow the columns after it.
    if (quotes === 'OPEN' && !line.cut && (cells.length === width() - 1 || !isRow(text))) return;
    const joined = held.length > 1;
    if (quotes !== 'FINE' || (joined && !isWhole(cells))) return void giveUp(out);
    held = [];
    row++;
    if (layout === null) lookForHeader(cells);
    // The end of a cut line is unknown, so the line does not count as blank.
    else if (line.cut || !isBlank(cells)) out.push({ row, cells, fault: line.cut ? 'RowTooLong' : faultOf(cells, layout, joined) });
  }

  /** True when lines that a quote joined form one record: as many cells as the header. */
  function isWhole(cells: readonly string[]): boolean {
    if (layout === null) return cells.every((cell) => !cell.includes('\n') || cell.length <= LONGEST_HEADER);
    return !('code' in layout) && cells.length >= layout.width && isBlank(cells.slice(layout.width));
  }

  function lookForHeader(cells: readonly string[]): void {
    const known = knownHeaders(form, cells);
    if (known > (best?.known ?? 0)) best = { cells, row, known };
    if (known < form.headerNames && knownHeaders(form, cells.join().split(OTHER_DELIMITERS)) >= form.headerNames)
      layout = fileProblem('DelimiterWrong');
    if (known >= form.headerNames || row >= HEADER_WITHIN) decideHeader();
  }

  function decideHeader(): void {
    layout ??= best ? readHeader(best.cells, best.row, form) : fileProblem('HeaderMissing');
  }

  return {
    push(text: string): RosterRecord[] {
      const out: RosterRecord[] = [];
      for (const line of lines.push(text)) take(line, out);
      return out;
    },
    end(): RosterRecord[] {
      const out: RosterRecord[] = [];
      for (const line of lines.end()) take(line, out);
      while (held.length > 0) giveUp(out);
      decideHeader();
      return out;
    },
    /** Null until the header has been read. */
    layout: () => layout,
  };
}

/** Names, codes, numbers and dates have one line; a line break in them means that two rows were joined. */
const mayHaveLines = (columns: Layout['columns'], at: number): boolean => {
  const found = columns.find((one) => one.at === at);
  return !found || found.column.form === 'LINES';
};

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell === '' || !/[^\s\p{Cc}\p{Cf}]/u.test(cell));

function faultOf(cells: readonly string[], layout: Layout | FileProblem, joined: boolean): RowCode | null {
  if ('code' in layout) return null;
  const { columns, width } = layout;
  // Spreadsheets leave out the commas of empty cells at the end of a row. A row that ends before a required column is cut off.
  if (columns.some(({ column, at }) => column.required && at >= cells.length)) return 'RowTooShort';
  if (!isBlank(cells.slice(width))) return 'ColumnCountWrong';
  return joined && cells.some((cell, at) => cell.includes('\n') && !mayHaveLines(columns, at)) ? 'LineBreakInCell' : null;
}
