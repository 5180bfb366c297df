/** The table of regions, filled from the national code table. */
import { type Database, type Run, statement } from '@xueji/infra/runtime/database.ts';
import { pathOfRegion } from '@xueji/infra/runtime/scope.ts';
import { columns, columnsOf, insertAbsentRows } from '@xueji/infra/runtime/table.ts';
import { type Region as CodedRegion, REGIONS } from '@xueji/schema/codes/regions.ts';
import { EntitySchema } from 'typeorm';

export type Region = {
  /** Six digits of GB/T 2260, or `CN`. */
  readonly code: string;
  readonly name: string;
  readonly parent: string | null;
  readonly level: 'NATION' | CodedRegion['level'];
  readonly path: string;
  /** First day; null when it is older than the table. */
  readonly validFrom: string | null;
  /** First day on which it is no more; null while it lasts. */
  readonly validTo: string | null;
};

export const RegionTable = new EntitySchema<Region>({
  name: 'Region',
  tableName: 'regions',
  columns: columns<Region>({
    code: '*text',
    name: 'text',
    parent: 'text?',
    level: 'text',
    path: 'text',
    validFrom: 'date?',
    validTo: 'date?',
  }),
});

/** A region is stored under six digits; `41` and `4101` mean `410000` and `410100`. */
export const sixDigits = (code: string): string => (code === 'CN' ? code : code.padEnd(6, '0'));

export const NATION: Region = {
  code: 'CN',
  name: '中华人民共和国',
  parent: null,
  level: 'NATION',
  path: '',
  validFrom: null,
  validTo: null,
};

function regionOf({ code, name, parent, level }: CodedRegion): Region {
  const path = pathOfRegion(code);
  if (path === null) throw new Error(`no region code: ${code}`);
  return { code: sixDigits(code), name, parent: sixDigits(parent), level, path, validFrom: null, validTo: null };
}

/** Puts in the regions that are missing. One that is there keeps its name and dates: those are changed by migrations, with their dates. */
export const seedRegions = (db: Database, regions: readonly CodedRegion[] = REGIONS): Promise<number> =>
  db.transaction((tx) => insertAbsentRows(tx, RegionTable, [NATION, ...regions.map(regionOf)]));

const VALID = '(valid_from is null or valid_from <= $2::date) and (valid_to is null or $2::date < valid_to)';
const BY_CODES = statement(`select ${columnsOf(RegionTable)} from regions where code = any($1::text[])`);
const COUNTIES = statement(`select code from regions where code = any($1::text[]) and level = 'COUNTY' and ${VALID}`);

/** Regions of any time: a record may name one that is no more. */
export const findRegions = (db: Database, codes: readonly string[]): Promise<Region[]> => db.run(BY_CODES, [codes]);
export const findCounties = ({ run }: { run: Run }, codes: readonly string[], on: string): Promise<{ code: string }[]> =>
  run(COUNTIES, [codes, on]);
