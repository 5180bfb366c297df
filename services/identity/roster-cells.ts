/** The cells of a row by our field names. Codes are read from a code or a label. */
import { hasPrivateUse, normalText, normalToken, shownCharacters } from '@xueji/infra/runtime/text.ts';
import { type CodeProblem, type CodeTable, readCode } from '@xueji/schema/codes/code-table.ts';
import { cellOf, ROSTER_COLUMNS, type RosterField } from '@xueji/schema/codes/roster-columns.ts';
import { type CellForm, STUDENT_FIELDS, type StudentField } from '@xueji/schema/codes/student-fields.ts';
import type { FileColumn, Layout, RosterRecord } from './roster-file.ts';
import { type Fault, isWarning, type RowCode } from './roster-message.ts';
import { isScientific, isSpreadsheetError, withoutFormula } from './spreadsheet.ts';

export type Cells = {
  /** The normal form of a cell; a code if the column has a code table; empty when the cell is missing or unreadable. */
  text(field: RosterField): string;
  /** The cells of fields in `details`, without empty ones. */
  details(): Record<string, string>;
  /** A fault of this field, under the name of its column, which may be absent from the file. */
  fault(code: RowCode, field: RosterField): Fault;
  /** Faults of single cells, independent of the rest of the row. */
  readonly faults: readonly Fault[];
};

/** In code points, to limit combining marks. */
const LONGEST_CELL = 500;
/** In visible characters. */
const LONGEST_NAME = 36;
/** The cells of fields that have no column of their own in the register. */
const DETAILS: ReadonlySet<string> = new Set(STUDENT_FIELDS.filter((row: StudentField) => row.column === undefined).map(cellOf));

const HEADERS = Object.fromEntries(ROSTER_COLUMNS.map(({ field, header }) => [field, header])) as Record<RosterField, string>;

/** Formats that are checked per cell; dates, years and numbers are checked with the rest of the row. */
const FORMS: Partial<Record<CellForm, { pattern: RegExp; code: RowCode }>> = {
  MONTH: { pattern: /^(19|20)\d{2}(?:(0[1-9]|1[0-2])|[-/.年](0?[1-9]|1[0-2])月?)$/, code: 'MonthInvalid' },
  REGION: { pattern: /^\d{6}(\d{6})?$/, code: 'DivisionInvalid' },
  KILOMETRES: { pattern: /^\d{1,4}(\.\d+)?$/, code: 'DistanceInvalid' },
  POSTCODE: { pattern: /^\d{6}$/, code: 'WarningPostcode' },
};
/** The row check has a specific message for spreadsheet damage in each of these. */
const JUDGED_WITH_ROW: ReadonlySet<CellForm> = new Set(['NAME', 'PHONE', 'ID_NUMBER', 'SCHOOL', 'DATE', 'YEAR', 'NUMBER']);
const CODE_FAULTS: Record<CodeProblem, RowCode> = { UNKNOWN: 'CodeUnknown', DISAGREES: 'CodeLabelDisagree' };

/** Made once a file. The cells of a row are an array: an object with a property for each column costs four times as much memory. */
export function cellsReader({ width, columns }: Layout): (record: RosterRecord) => Cells {
  const places = new Map<string, number>(columns.map(({ column }, place) => [column.field, place]));
  const details = columns.flatMap(({ column: { field } }, place) => (DETAILS.has(field) ? [{ field, place }] : []));

  return ({ cells }) => {
    const faults: Fault[] = [];
    if (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== ''))
      faults.push({ code: 'ColumnCountWrong', column: null });
    const values = columns.map(({ column, at }) => {
      const { value, code } = readCell(cells[at] ?? '', column);
      if (code) faults.push({ code, column: column.header });
      return value;
    });
    return {
      faults,
      text: (field) => values[places.get(field) ?? -1] ?? '',
      details: () => detailsOf(values, details),
      fault: (code, field) => ({ code, column: HEADERS[field] }),
    };
  };
}

function detailsOf(values: readonly string[], fields: readonly { field: string; place: number }[]): Record<string, string> {
  const details: Record<string, string> = {};
  for (const { field, place } of fields) {
    const value = values[place];
    if (value) details[field] = value;
  }
  return details;
}

export type ReadCell = { readonly value: string; readonly code: RowCode | null };
const refusedCell = (code: RowCode): ReadCell => ({ value: '', code });
const goodCell = (value: string): ReadCell => ({ value, code: null });

/** The normal form of one cell, or what is wrong with it. */
export function readCell(raw: string, column: Pick<FileColumn, 'codes' | 'form' | 'required'>): ReadCell {
  const { codes, form, required } = column;
  const text = withoutFormula(normalText(raw));
  if (text === '') return { value: '', code: required ? 'RequiredMissing' : null };
  if (isTooLong(text, form)) return refusedCell('TextTooLong');
  if (form && JUDGED_WITH_ROW.has(form)) return goodCell(text);
  if (isSpreadsheetError(normalToken(text))) return refusedCell(required || codes ? 'SpreadsheetError' : 'WarningSpreadsheetError');
  if (codes) return readCodeCell(codes, text);
  return form && form !== 'LINES' ? readForm(text, form) : { value: text, code: textWarning(text) };
}

const isTooLong = (text: string, form: CellForm | undefined): boolean =>
  text.length > LONGEST_NAME && ([...text].length > LONGEST_CELL || (form === 'NAME' && shownCharacters(text).length > LONGEST_NAME));

function readCodeCell(codes: CodeTable, text: string): ReadCell {
  const read = readCode(codes, text);
  const narrow = 'code' in read ? read : readCode(codes, normalToken(text));
  return 'code' in narrow ? goodCell(narrow.code) : refusedCell(CODE_FAULTS[narrow.problem]);
}

function readForm(text: string, form: CellForm): ReadCell {
  const token = normalToken(text);
  const rule = FORMS[form];
  if (!rule || rule.pattern.test(token)) return goodCell(canonical(token, form));
  return isWarning(rule) ? { value: token, code: rule.code } : refusedCell(rule.code);
}

/** One spelling of a month (`2024-09`) and of a distance (`1.5`). */
function canonical(token: string, form: CellForm): string {
  if (form === 'KILOMETRES') return String(Number(token));
  return form === 'MONTH' ? monthOf(token) : token;
}

/** `2024-09` of 202409, 2024-9 or 2024年9月. */
export const monthOf = (text: string): string =>
  text.replace(/^(\d{4})\D?(\d{1,2})\D?$/, (_, year, month) => `${year}-${month.padStart(2, '0')}`);

function textWarning(text: string): RowCode | null {
  if (isScientific(text)) return 'WarningSpreadsheetNumber';
  return hasPrivateUse(text) ? 'WarningPrivateCharacter' : null;
}
