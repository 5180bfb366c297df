/** Coded facts as the graph shows them: the code of the national table with its label. */
import { type CodeTable, codeValue } from '@xueji/schema/codes/code-table.ts';
import { ETHNICITY } from '@xueji/schema/codes/ethnicity.ts';
import { DISABILITY, HEALTH, HUKOU_TYPE, ID_TYPE, NATIONALITY, RELATION, SEX } from '@xueji/schema/codes/person.ts';
import { ABOLISHED_REGIONS, REGIONS } from '@xueji/schema/codes/regions.ts';
import { ROSTER_COLUMNS, type RosterColumn } from '@xueji/schema/codes/roster-columns.ts';
import { LEFT_BEHIND } from '@xueji/schema/codes/schooling.ts';
import { CODE_TABLES, type CodeTableName } from '@xueji/schema/codes/tables.ts';
import type { LeftBehind, Sex } from './student.ts';

export type CodeValue = { readonly code: string; readonly label: string };

// A household register keeps the code of its time.
const DIVISIONS: CodeTable = Object.fromEntries(
  [...ABOLISHED_REGIONS, ...REGIONS].map(({ code, name }) => [code.padEnd(6, '0'), { zh: name }]),
);
const SEX_CODES: Record<Sex, string> = { MALE: '1', FEMALE: '2' };
const LEFT_BEHIND_CODES: Record<LeftBehind, string> = { NONE: '0', ONE_PARENT: '1', BOTH_PARENTS: '2' };

const fromTable =
  (table: CodeTable) =>
  (code: string | null | undefined): CodeValue | null =>
    typeof code === 'string' ? codeValue(table, code) : null;

/** By field of a student. A field without a value, or that the reader may not see, is null. */
export const CODED = {
  ethnicity: fromTable(ETHNICITY),
  nationality: fromTable(NATIONALITY),
  idType: fromTable(ID_TYPE),
  hukouDivision: fromTable(DIVISIONS),
  hukouType: fromTable(HUKOU_TYPE),
  health: fromTable(HEALTH),
  disability: fromTable(DISABILITY),
  sex: (sex: Sex | undefined): CodeValue | null => (sex ? codeValue(SEX, SEX_CODES[sex]) : null),
  leftBehind: (value: LeftBehind | undefined): CodeValue | null => (value ? codeValue(LEFT_BEHIND, LEFT_BEHIND_CODES[value]) : null),
};

export const codedRelation = fromTable(RELATION);

type Coded = { readonly [Field in keyof typeof CODED]?: Parameters<(typeof CODED)[Field]>[0] };

/** A resolver for each coded field of a type whose rows hold codes. */
export const codedFields = {
  ethnicity: (row: Coded) => CODED.ethnicity(row.ethnicity),
  nationality: (row: Coded) => CODED.nationality(row.nationality),
  idType: (row: Coded) => CODED.idType(row.idType),
  hukouDivision: (row: Coded) => CODED.hukouDivision(row.hukouDivision),
  hukouType: (row: Coded) => CODED.hukouType(row.hukouType),
  health: (row: Coded) => CODED.health(row.health),
  disability: (row: Coded) => CODED.disability(row.disability),
  sex: (row: Coded) => CODED.sex(row.sex),
  leftBehind: (row: Coded) => CODED.leftBehind(row.leftBehind),
};

const COLUMN_TABLES = new Map(ROSTER_COLUMNS.map(({ field, ...column }: RosterColumn) => [field, column.codes] as const));

/** What the code of another cell of the form means; null when the cell holds no code. */
export function labelOf(field: string, value: string): string | null {
  const table = COLUMN_TABLES.get(field);
  return table ? codeValue(table, value).label : null;
}

export function codeTable(name: CodeTableName) {
  const { title, standard, table } = CODE_TABLES[name];
  return { name, title, standard, values: Object.keys(table).map((code) => codeValue(table, code)) };
}
