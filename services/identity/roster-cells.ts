/** The cells of a row by the names of our fields, codes read from code or label. */
import { codeOf } from '@xueji/schema/codes/code-table.ts';
import type { CellForm, RosterColumn, RosterField } from '@xueji/schema/codes/roster-columns.ts';
import type { Layout, RosterRecord } from './roster-file.ts';
import type { Fault, RowCode } from './roster-message.ts';

export type Cells = {
  /** Trimmed; a code where the column has a table; empty when the file has no such cell. */
  text(field: RosterField): string;
  /** The cells that have no column of their own in the register, empty ones left out. */
  details(): Record<string, string>;
  /** A fault of this field, under the name that its column has in the file. */
  fault(code: RowCode, field: RosterField): Fault;
  /** What is wrong with single cells, whatever the rest of the row says. */
  readonly faults: readonly Fault[];
};

const LONGEST_CELL = 500;
const LONGEST_NAME = 36;
/** Columns of the register, or asked of enrolment; every other cell is a detail. */
const OWN_FIELDS: ReadonlySet<string> = new Set<RosterField>([
  ...([
    'name',
    'sex',
    'birthDate',
    'ethnicity',
    'nationality',
    'idType',
    'idNumber',
    'hukouDivision',
    'hukouType',
    'address',
    'phone',
  ] as const),
  ...([
    'health',
    'migrantChild',
    'leftBehind',
    'attendanceMode',
    'orphan',
    'disability',
    'schoolCode',
    'stage',
    'entryYear',
    'classNo',
  ] as const),
]);
const isDetail = (field: string) => !OWN_FIELDS.has(field) && !field.startsWith('member');

/** Forms that one cell shows by itself; dates, years and numbers are judged with the rest of the row. */
const FORMS: Partial<Record<CellForm, { pattern: RegExp; code: RowCode }>> = {
  MONTH: { pattern: /^(19|20)\d{2}[-/.年]?(0?[1-9]|1[0-2])月?$/, code: 'MonthInvalid' },
  REGION: { pattern: /^\d{6}(\d{6})?$/, code: 'DivisionInvalid' },
  KILOMETRES: { pattern: /^\d{1,4}(\.\d+)?$/, code: 'DistanceInvalid' },
};

type Reader = { readonly column: RosterColumn; readonly at: number; readonly longest: number };

/** Made once a file. */
export function cellsReader({ width, columns }: Layout): (record: RosterRecord) => Cells {
  const readers: Reader[] = columns.map(({ column, at }) => ({
    column,
    at,
    longest: column.field === 'name' ? LONGEST_NAME : LONGEST_CELL,
  }));
  const headers = new Map<string, string>(columns.map(({ column }) => [column.field, column.header]));
  const detailFields = columns.map(({ column }) => column.field).filter(isDetail);

  return ({ cells }) => {
    const values: Record<string, string> = {};
    const faults: Fault[] = [];
    if (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== ''))
      faults.push({ code: 'ColumnCountWrong', column: null });
    for (const reader of readers) {
      const { value, code } = readCell(cells[reader.at] ?? '', reader);
      values[reader.column.field] = value;
      if (code) faults.push({ code, column: reader.column.header });
    }
    return {
      faults,
      text: (field) => values[field] ?? '',
      details: () => Object.fromEntries(detailFields.flatMap((field) => (values[field] ? [[field, values[field]]] : []))),
      fault: (code, field) => ({ code, column: headers.get(field) ?? null }),
    };
  };
}

const refusedCell = (code: RowCode) => ({ value: '', code });

function readCell(raw: string, { column, longest }: Reader): { value: string; code: RowCode | null } {
  const text = raw.trim();
  if (text === '') return { value: '', code: column.required ? 'RequiredMissing' : null };
  if (text.length > longest && [...text].length > longest) return refusedCell('TextTooLong');
  if (column.codes) {
    const value = codeOf(column.codes, text) ?? codeOf(column.codes, text.normalize('NFKC'));
    return value === null ? refusedCell('CodeUnknown') : { value, code: null };
  }
  const form = column.form && FORMS[column.form];
  return form && !form.pattern.test(text.normalize('NFKC')) ? refusedCell(form.code) : { value: text, code: null };
}
