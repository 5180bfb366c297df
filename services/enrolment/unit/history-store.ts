/** History of units: former names, paths and places with their periods. */
import { type Database, statement, type Tx } from '@xueji/infra/runtime/database.ts';

export type PastState = {
  readonly code: string;
  readonly seq: number;
  readonly fromDate: string | null;
  readonly toDate: string;
  readonly name: string;
  readonly lineThen: string;
  readonly countyCode: string | null;
};

const keepOf = (source: string) =>
  statement(`
    insert into unit_history (code, seq, from_date, to_date, name, path, county_code, locality, stages)
    select s.code, coalesce(h.seq, 0) + 1, coalesce(h.to_date, s.since), $2::date, s.name, s.path, s.county_code, s.locality, s.stages
    from (${source}) s left join lateral (select max(seq) as seq, max(to_date) as to_date from unit_history h where h.code = s.code) h on true`);
const KEEP_SCHOOLS = keepOf(
  'select code, opened_on as since, name, path, county_code, locality, stages from schools where code = any($1::text[])',
);
const KEEP_REGIONS = keepOf(
  `select code, valid_from as since, name, path, null as county_code, null as locality, null::jsonb as stages from regions where code = any($1::text[])`,
);

/** Saves the states that end today. Call it before the change. */
export const keepSchools = (tx: Tx, codes: readonly string[], today: string): void => tx.write(KEEP_SCHOOLS, [codes, today]);
export const keepRegions = (tx: Tx, codes: readonly string[], today: string): void => tx.write(KEEP_REGIONS, [codes, today]);

const OF_UNITS = statement(`
  select code, seq, from_date as "fromDate", to_date as "toDate", name, path as "lineThen", county_code as "countyCode"
  from unit_history where code = any($1::text[]) order by code, seq`);

export const findHistory = (db: Database, codes: readonly string[]): Promise<PastState[]> => db.run(OF_UNITS, [codes]);
