/** National code tables as data: code → what the standard calls it. `also` lists the other spellings that forms really carry. */
export type CodeTable = Readonly<Record<string, { readonly zh: string; readonly also?: readonly string[] }>>;

/**
 * The code that a cell means, be it the code itself, its label or another known spelling; null when the table has no such entry.
 * Spreadsheets turn `01` into `1`, so a digit alone is also tried with a zero before it.
 */
export function codeOf<T extends CodeTable>(table: T, cell: string): (keyof T & string) | null {
  return spellingsOf(table).get(cell.trim().toUpperCase()) ?? null;
}

const known = new WeakMap<CodeTable, Map<string, string>>();

function spellingsOf<T extends CodeTable>(table: T): Map<string, keyof T & string> {
  const found = known.get(table) ?? new Map<string, string>();
  if (found.size === 0) {
    for (const [code, { zh, also = [] }] of Object.entries(table)) for (const label of [zh, ...also]) found.set(label.toUpperCase(), code);
    for (const code of Object.keys(table)) if (/^0\d$/.test(code)) found.set(code.slice(1), code);
    // Last, so that a code always means itself.
    for (const code of Object.keys(table)) found.set(code, code);
    known.set(table, found);
  }
  return found;
}
