/** The cells of one line, and of a record that goes on in the next lines. */

/**
 * `OPEN`: the line ends inside quotes. `BROKEN`: a quote stands where no quote can be read, and a comma is near it, so the cells are not certain.
 */
export type Split = { readonly cells: readonly string[]; readonly quotes: 'FINE' | 'OPEN' | 'BROKEN' };

const QUOTED = /[ \t]*"/y;
const AFTER_QUOTED = /[ \t]*(?:,|$)/y;

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
export function splitCells(text: string): Split {
  if (!text.includes('"')) return { cells: text.split(','), quotes: 'FINE' };
  const cells: string[] = [];
  for (let at = 0; ; ) {
    const comma = text.indexOf(',', at);
    const end = comma < 0 ? text.length : comma;
    const opened = matchEnd(QUOTED, text, at);
    const close = opened < 0 ? -1 : closingQuote(text, opened);
    if (opened >= 0 && close < 0) return { cells, quotes: 'OPEN' };
    const next = close < 0 ? -1 : matchEnd(AFTER_QUOTED, text, close + 1);
    if (next >= 0) {
      cells.push(text.slice(opened, close).replaceAll('""', '"'));
      if (text[next - 1] !== ',') return { cells, quotes: 'FINE' };
      at = next;
      continue;
    }
    // Such as `"一楼"东侧`: the quotes are characters. With a comma or a line end inside them, they may as well be meant.
    if (close >= 0 && (end < close || text.slice(at, end).includes('\n'))) return { cells, quotes: 'BROKEN' };
    cells.push(text.slice(at, end));
    if (comma < 0) return { cells, quotes: 'FINE' };
    at = comma + 1;
  }
}

/** Commas of a line, also those in quotes: a line with as many as the header may be a row of its own. */
export function commasOf(text: string): number {
  let count = 0;
  for (let at = text.indexOf(','); at >= 0; at = text.indexOf(',', at + 1)) count++;
  return count;
}
