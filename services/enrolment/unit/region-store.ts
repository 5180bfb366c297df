/** The table of regions, filled from the national code table and its former codes. */
import { type Database, type Run, statement } from '@xueji/infra/runtime/database.ts';
import { pathOfRegion } from '@xueji/infra/runtime/scope.ts';
import { columns, columnsOf, insertAbsentRows } from '@xueji/infra/runtime/table.ts';
import { ABOLISHED_REGIONS, type Region as CodedRegion, REGIONS } from '@xueji/schema/codes/regions.ts';
import { EntitySchema } from 'typeorm';
import type { Region } from './region.ts';

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
    successor: 'text?',
    version: 'int',
  }),
});

/** A region is stored under six digits; `41` and `4101` mean `410000` and `410100`. Any other text stays as it is and names no region. */
export const sixDigits = (code: string): string => (/^\d{2}(\d{2})?$/.test(code) ? code.padEnd(6, '0') : code);

export const NATION: Region = {
  code: 'CN',
  name: '中华人民共和国',
  parent: null,
  level: 'NATION',
  path: '',
  validFrom: null,
  validTo: null,
  successor: null,
  version: 0,
};

function regionOf({ code, name, parent, level }: CodedRegion): Region {
  const path = pathOfRegion(code);
  if (path === null) throw new Error(`not the code of a region: ${code}`);
  return {
    code: sixDigits(code),
    name,
    parent: sixDigits(parent),
    level,
    path,
    validFrom: null,
    validTo: null,
    successor: null,
    version: 0,
  };
}

/** Inserts missing regions. Existing ones do not change, because commands maintain them. */
export const seedRegions = (db: Database, regions: readonly CodedRegion[] = REGIONS): Promise<number> =>
  db.transaction((tx) => insertAbsentRows(tx, RegionTable, [NATION, ...regions.map(regionOf), ...ABOLISHED]));

const ABOLISHED: readonly Region[] = ABOLISHED_REGIONS.map(({ endedBy, successor, ...region }) => ({
  ...regionOf(region),
  validTo: endedBy,
  successor: sixDigits(successor),
}));

const VALID = '(valid_from is null or valid_from <= $2::date) and (valid_to is null or $2::date < valid_to)';
const BY_CODES = statement(`select ${columnsOf(RegionTable)} from regions where code = any($1::text[])`);
const TODAY = statement(`select ${columnsOf(RegionTable)} from regions where code = any($1::text[]) and ${VALID}`);
// An ended code leads to the current successor.
const CURRENT = statement(`
  with recursive line as (
    select code as asked, code, successor, 1 as n from regions where code = any($1::text[])
    union all
    select l.asked, r.code, r.successor, n + 1 from line l join regions r on r.code = l.successor where n < 50
  )
  select l.asked, ${columnsOf(RegionTable, 'r.')} from line l join regions r on r.code = l.code where l.successor is null`);

/** Current and former regions, because a record may name a former one. */
export const findRegions = (db: Database, codes: readonly string[]): Promise<Region[]> => db.run(BY_CODES, [codes]);
/** The current regions for these codes. */
export const findCurrentRegions = (db: Pick<Database, 'run'>, codes: readonly string[]): Promise<(Region & { asked: string })[]> =>
  db.run(CURRENT, [codes]);
/** The regions that are in force on a date. */
export async function findRegionsOn({ run }: { run: Run }, codes: readonly string[], on: string): Promise<Map<string, Region>> {
  return new Map((await run<Region>(TODAY, [[...new Set(codes)], on])).map((region) => [region.code, region]));
}
