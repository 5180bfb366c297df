/** National code tables as data: code → label of the standard. `also` lists other spellings that occur in forms. */
export type CodeTable = Readonly<Record<string, { readonly zh: string; readonly also?: readonly string[] }>>;

/**
 * The code of a cell that contains the code, its label or another known spelling; null when the table has no such entry. Spreadsheets turn `01` into
 * `1`, so a single digit is also tried with a leading zero.
 */
export function codeOf<T extends CodeTable>(table: T, cell: string): (keyof T & string) | null {
  return spellingsOf(table).get(cell.trim().toUpperCase()) ?? null;
}

/** A stored code with its label. If the table does not have the code, the code is its own label: it was stored before the table changed. */
export const codeValue = (table: CodeTable, code: string): { code: string; label: string } => ({
  code,
  label: (Object.hasOwn(table, code) && table[code]?.zh) || code,
});

/** What is wrong with a cell: the table has no such entry, or the cell holds a code and the label of another code. */
export type CodeProblem = 'UNKNOWN' | 'DISAGREES';

const CODE_FIRST = /^[^\p{L}\p{N}]*([0-9A-Z]+)[^\p{L}\p{N}]*(\p{L}.*)$/u;
const LABEL_FIRST = /^[^\p{L}\p{N}]*(\p{L}.*?)[^\p{L}\p{N}]*([0-9A-Z]+)[^\p{L}\p{N}]*$/u;

/** Reads a cell that holds a code, a label, or both of one entry: `1`, `男`, `1-男`, `男(1)`. */
export function readCode<T extends CodeTable>(table: T, cell: string): { code: keyof T & string } | { problem: CodeProblem } {
  const whole = codeOf(table, cell);
  if (whole !== null) return { code: whole };
  const text = cell.trim().toUpperCase();
  for (const form of [CODE_FIRST, LABEL_FIRST]) {
    const [, first, second] = form.exec(text) ?? [];
    const one = first && codeOfPart(table, first);
    const other = second && codeOfPart(table, second);
    if (one && other) return one === other ? { code: one } : { problem: 'DISAGREES' };
  }
  return { problem: 'UNKNOWN' };
}

/** Removes brackets around a part together with its separator, but not brackets that belong to the label. */
const codeOfPart = <T extends CodeTable>(table: T, part: string): (keyof T & string) | null =>
  codeOf(table, part) ?? codeOf(table, part.replace(/[)\]）]$/, '')) ?? codeOf(table, `${part})`);

const known = new WeakMap<CodeTable, Map<string, string>>();

function spellingsOf<T extends CodeTable>(table: T): Map<string, keyof T & string> {
  const found = known.get(table) ?? new Map<string, string>();
  if (found.size === 0) {
    for (const [code, { zh, also = [] }] of Object.entries(table)) for (const label of [zh, ...also]) found.set(label.toUpperCase(), code);
    for (const code of Object.keys(table)) if (/^0\d$/.test(code)) found.set(code.slice(1), code);
    // Added last, so that a code always means itself.
    for (const code of Object.keys(table)) found.set(code, code);
    known.set(table, found);
  }
  return found;
}
