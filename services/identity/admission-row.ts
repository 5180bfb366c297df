/** Reads one row of an admission list (录取名单): a name and one number. */
import { createHash } from 'node:crypto';
import { cleanNumber, isRuinedByExcel } from './id-number.ts';
import { comparableName } from './person-name.ts';
import { readCell } from './roster-cells.ts';
import type { Layout, RosterRecord } from './roster-file.ts';
import { type Fault, isWarning } from './roster-message.ts';

/** `child` is null when the row is refused. */
export type ListedRow = {
  readonly row: number;
  readonly child: { readonly number: string; readonly name: string } | null;
  readonly faults: readonly Fault[];
};

export function readListedRow({ row, cells, fault }: RosterRecord, { columns }: Layout): ListedRow {
  if (fault) return { row, child: null, faults: [{ code: fault, column: null }] };
  const read = columns.map(({ column, at }) => ({ column, ...readCell(cells[at] ?? '', column) }));
  const textOf = (field: string) => read.find(({ column }) => column.field === field)?.value ?? '';
  const number = textOf('studentNumber') || textOf('idNumber');
  const faults: Fault[] = read.flatMap(({ column, code }) => (code ? [{ code, column: column.header }] : []));
  if (number === '') faults.push({ code: 'NumberMissing', column: null });
  else if (isRuinedByExcel(cleanNumber(number))) faults.push({ code: 'IdNumberRuinedByExcel', column: null });
  return { row, child: faults.every(isWarning) ? { number, name: textOf('name') } : null, faults };
}

/** The first row of a child stands. Rows are seen in order again after a restart, so the answer is the same. */
export function refuseRepeated(listed: ListedRow, firstRows: Map<string, number>): ListedRow {
  if (!listed.child) return listed;
  const { number, name } = listed.child;
  // A hash is short; the words themselves would keep the whole text of the file in memory.
  const key = createHash('sha1')
    .update(`${cleanNumber(number)}\u001f${comparableName(name)}`)
    .digest('base64');
  const otherRow = firstRows.get(key);
  if (otherRow === undefined) {
    firstRows.set(key, listed.row);
    return listed;
  }
  return { ...listed, child: null, faults: [...listed.faults, { code: 'ListedTwice', column: null, otherRow }] };
}
