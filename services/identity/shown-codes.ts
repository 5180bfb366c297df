/** Converts the declared fields of a student for the graph: a code of a national table gets its label, yes or no becomes a boolean. */
import { type CodeTable, codeValue } from '@xueji/schema/codes/code-table.ts';
import { ID_TYPE, RELATION, YES_NO } from '@xueji/schema/codes/person.ts';
import { ABOLISHED_REGIONS, REGIONS } from '@xueji/schema/codes/regions.ts';
import { STUDENT_FIELDS, type StudentField } from '@xueji/schema/codes/student-fields.ts';
import { CODE_TABLES, type CodeTableName } from '@xueji/schema/codes/tables.ts';
import { monthOf } from './roster-cells.ts';

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
const codeKeptAs = ({ keeps = {} }: Pick<StudentField, 'keeps'>, value: string): string =>
  Object.keys(keeps).find((code) => String(keeps[code]) === value) ?? value;

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

export const codedIdType = (code: string): CodeValue => codeValue(ID_TYPE, code);
export const codedRelation = (code: string): CodeValue => codeValue(RELATION, code);

const TABLES = new Map(FIELDS.map(({ field, codes }) => [field, codes]));

/** The label of a field's code; null when the field has no code table. */
export function labelOf(field: string, value: string): string | null {
  const table = TABLES.get(field);
  return table ? codeValue(table, value).label : null;
}

/** The label of a value as the record stores it; null for a text that has none. */
export function labelOfStored(row: Pick<StudentField, 'codes' | 'form' | 'keeps'>, value: string): string | null {
  const table = row.codes ?? (row.form === 'REGION' ? DIVISIONS : null);
  return table ? codeValue(table, codeKeptAs(row, value)).label : null;
}

export function codeTable(name: CodeTableName) {
  const { title, standard, table } = CODE_TABLES[name];
  return { name, title, standard, values: Object.keys(table).map((code) => codeValue(table, code)) };
}
