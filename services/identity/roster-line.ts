/** The cells of one line, and of a record that goes on in the next lines. */

/**
 * `OPEN`: the line ends inside quotes. `BROKEN`: a quote stands where no quote can be read, and a delimiter is near it, so the cells are not certain.
 */
export type Split = { readonly cells: readonly string[]; readonly quotes: 'FINE' | 'OPEN' | 'BROKEN' };

/** What stands between two cells. */
export type Delimiter = ',' | '\t';

/** What opens a quoted cell, and what follows its end. */
const QUOTED: Record<Delimiter, RegExp> = { ',': /[ \t]*"/y, '\t': / *"/y };
const AFTER_QUOTED: Record<Delimiter, RegExp> = { ',': /[ \t]*(?:,|$)/y, '\t': / *(?:\t|$)/y };

const matchEnd = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
};

/** Index of the quote that ends a quoted cell, two quotes being one of its characters; -1 when there is none. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) if (text[at + 1] !== '"') return at;
  return -1;
}

/** A quote inside a cell is a character of it; only one at its beginning opens a quoted cell. */
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
    // Such as `"一楼"东侧`: the quotes are characters. With a delimiter or a line end inside them, they may as well be meant.
    if (close >= 0 && (end < close || text.slice(at, end).includes('\n'))) return { cells, quotes: 'BROKEN' };
    cells.push(text.slice(at, end));
    if (found < 0) return { cells, quotes: 'FINE' };
    at = found + 1;
  }
}

/** Delimiters of a line, also those in quotes: a line with as many as the header may be a row of its own. */
export function delimitersOf(text: string, delimiter: Delimiter): number {
  let count = 0;
  for (let at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, at + 1)) count++;
  return count;
}
