/** The paths of schools from enrolment's events, so that a caller can name a school by its code. */
import { type Run, statement, type Tx } from '@xueji/infra/runtime/database.ts';
import type { Paths } from '@xueji/infra/runtime/path-changes.ts';
import { findRegionPaths } from '@xueji/infra/runtime/region-codes.ts';
import { columns, insertAbsentRows } from '@xueji/infra/runtime/table.ts';
import { EntitySchema } from 'typeorm';
import { pathOfUnit, unitNamed } from './unit.ts';

export type SchoolUnit = { readonly schoolId: string; readonly code: string; readonly path: string };
export const SchoolUnitTable = new EntitySchema<SchoolUnit>({
  name: 'SchoolUnit',
  tableName: 'school_units',
  columns: columns<SchoolUnit>({ schoolId: '*uuid', code: 'text', path: 'text' }),
});

export const rememberSchoolUnits = (tx: Tx, schools: readonly SchoolUnit[]): Promise<number> =>
  insertAbsentRows(tx, SchoolUnitTable, schools);

const BY_CODES = statement('select code, path from school_units where code = any($1::text[])');

/** The path of each unit that is named by its code or path; null for an unknown unit. */
export async function findUnitPaths(
  db: { readonly run: Run },
  names: readonly string[],
  paths: Pick<Paths, 'current' | 'former'>,
): Promise<(string | null)[]> {
  const units = names.flatMap((name) => unitNamed(name) ?? []);
  const codes = units.flatMap((unit) => ('schoolCode' in unit ? [unit.schoolCode] : []));
  const regions = units.flatMap((unit) => ('schoolCode' in unit ? [] : [paths.current(unit.path)]));
  const rows = codes.length > 0 ? await db.run<{ code: string; path: string }>(BY_CODES, [codes]) : [];
  const known = { schools: new Map(rows.map(({ code, path }) => [code, path])), regions: await findRegionPaths(db, regions, paths) };
  return names.map((name) => pathOfUnit(name, known, paths));
}

const IDS = statement('select code, school_id as "schoolId" from school_units where code = any($1::text[])');

export async function findSchoolIds(db: { readonly run: Run }, codes: readonly string[]): Promise<(string | null)[]> {
  const found = new Map((await db.run<{ code: string; schoolId: string }>(IDS, [codes])).map(({ code, schoolId }) => [code, schoolId]));
  return codes.map((code) => found.get(code) ?? null);
}
