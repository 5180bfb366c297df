/** Splits lines into cells, also records that continue on the next lines. */

/** `OPEN`: the line ends inside quotes. `BROKEN`: a quote is at an invalid position next to a delimiter, so the cells are ambiguous. */
export type Split = { readonly cells: readonly string[]; readonly quotes: 'FINE' | 'OPEN' | 'BROKEN' };

/** The delimiter between two cells. */
export type Delimiter = ',' | '\t';

/** The start of a quoted cell. */
const QUOTED: Record<Delimiter, RegExp> = { ',': /[ \t]*"/y, '\t': / *"/y };
const AFTER_QUOTED: Record<Delimiter, RegExp> = { ',': /[ \t]*(?:,|$)/y, '\t': / *(?:\t|$)/y };

const matchEnd = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
};

/** Index of the closing quote of a quoted cell; -1 when there is none. Two quotes are one escaped quote. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) if (text[at + 1] !== '"') return at;
  return -1;
}

/** A quote inside a cell is an ordinary character. Only a quote at its start opens a quoted cell. */
export function splitCells(text: string, delimiter: Delimiter): Split {
  if (!text.includes('"')) return { cells: text.split(delimiter), quotes: 'FINE' };
  const cells: string[] = [];
  for (let at = 0; ; ) {
    const found = text.indexOf(delimiter, at);
    const end = found < 0 ? text.length : found;
    const opened = matchEnd(QUOTED[delimiter], text, at);
    const close = opened < 0 ? -1 : closingQuote(text, opened);
    if (opened >= 0 && close < 0) return { cells, quotes: 'OPEN' };
    const next = close < 0 ? -1 : matchEnd(AFTER_QUOTED[delimiter], text, close + 1);
    if (next >= 0) {
      cells.push(text.slice(opened, close).replaceAll('""', '"'));
      if (text[next - 1] !== delimiter) return { cells, quotes: 'FINE' };
      at = next;
      continue;
    }
    // In a cell like `"一楼"东侧` the quotes are ordinary characters. If they enclose a delimiter or a line end, the meaning is ambiguous.
    if (close >= 0 && (end < close || text.slice(at, end).includes('\n'))) return { cells, quotes: 'BROKEN' };
    cells.push(text.slice(at, end));
    if (found < 0) return { cells, quotes: 'FINE' };
    at = found + 1;
  }
}

/** Number of delimiters in a line, including quoted ones. A line with as many as the header may be a complete row. */
export function delimitersOf(text: string, delimiter: Delimiter): number {
  let count = 0;
  for (let at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, at + 1)) count++;
  return count;
}
