/** Converts the declared fields of a student for the graph: a code of a national table gets its label, yes or no becomes a boolean. */
import { type CodeTable, codeValue } from '@xueji/schema/codes/code-table.ts';
import { RELATION, YES_NO } from '@xueji/schema/codes/person.ts';
import { ABOLISHED_REGIONS, REGIONS } from '@xueji/schema/codes/regions.ts';
import { STUDENT_FIELDS, type StudentField } from '@xueji/schema/codes/student-fields.ts';
import { CODE_TABLES, type CodeTableName } from '@xueji/schema/codes/tables.ts';

export type CodeValue = { readonly code: string; readonly label: string };

const FIELDS: readonly StudentField[] = STUDENT_FIELDS;
// Includes former codes, because a household register keeps the code of its time.
const DIVISIONS: CodeTable = Object.fromEntries(
  [...ABOLISHED_REGIONS, ...REGIONS].map(({ code, name }) => [code.padEnd(6, '0'), { zh: name }]),
);

export type GraphType = 'CodeValue' | 'Boolean' | 'LocalDate' | 'Float' | 'String';

/** The type of a field in the graph. */
export function graphTypeOf({ codes, column, form }: StudentField): GraphType {
  if (codes === YES_NO || column?.startsWith('boolean')) return 'Boolean';
  if (codes || form === 'REGION') return 'CodeValue';
  if (form === 'DATE') return 'LocalDate';
  return form === 'KILOMETRES' ? 'Float' : 'String';
}

/** Converts a stored value for the graph. */
function showField(row: StudentField, value: string): CodeValue | boolean | number | string | null {
  const type = graphTypeOf(row);
  if (type === 'Boolean') return value === '1';
  if (type === 'CodeValue') return codeValue(row.codes ?? DIVISIONS, codeKeptAs(row, value));
  if (type === 'Float') return Number(value);
  return row.form === 'MONTH' ? monthOf(value) : value;
}

/** The table's code for a word that the record stores instead. */
const codeKeptAs = ({ keeps = {} }: StudentField, value: string): string =>
  Object.keys(keeps).find((code) => keeps[code] === value) ?? value;

/** `2024-09` of 202409, 2024-9 or 2024年9月. */
const monthOf = (text: string): string => text.replace(/^(\d{4})\D?(\d{1,2})\D?$/, (_, year, month) => `${year}-${month.padStart(2, '0')}`);

type Row = Readonly<Record<string, unknown>>;
const resolverOf =
  (row: StudentField) =>
  (record: Row): unknown => {
    const value = record[row.field] ?? null;
    return typeof value === 'string' ? showField(row, value) : value;
  };
const resolversOf = (rows: readonly StudentField[]) => Object.fromEntries(rows.map((row) => [row.field, resolverOf(row)]));

/** A resolver for each declared field. A field is null without a value, or when the reader may not see it. */
export const studentFields = resolversOf(FIELDS);
/** The same for a frozen record, in which the fields without a column are a list. */
export const packagedFields = resolversOf(FIELDS.filter(({ column }) => column !== undefined));

export const codedRelation = (code: string): CodeValue => codeValue(RELATION, code);

const TABLES = new Map(FIELDS.map(({ field, codes }) => [field, codes]));

/** The label of a field's code; null when the field has no code table. */
export function labelOf(field: string, value: string): string | null {
  const table = TABLES.get(field);
  return table ? codeValue(table, value).label : null;
}

export function codeTable(name: CodeTableName) {
  const { title, standard, table } = CODE_TABLES[name];
  return { name, title, standard, values: Object.keys(table).map((code) => codeValue(table, code)) };
}
