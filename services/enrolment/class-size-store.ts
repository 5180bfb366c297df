/** Classes counted by size, live, for schools and regions. */
import { type Database, statement } from '@xueji/infra/runtime/database.ts';
import { pathRange } from '@xueji/infra/runtime/scope.ts';
import { type ClassSizeBand, SIZE_BANDS } from './class-size-band.ts';

export type ClassSizeCount = { readonly band: ClassSizeBand; readonly classes: number; readonly pupils: number };
/** A school by its id, or a region by its path. */
export type CountedUnit = { readonly schoolId: string } | { readonly path: string };

/** A count of more rows takes longer than a page should wait for. */
const MOST_CLASSES = 200_000;
const LARGEST = SIZE_BANDS.slice(0, -1).map(([, most]) => most);

const BY_BAND = `
  select width_bucket(pupils, array[${LARGEST.map((most) => most + 1).join(', ')}]) as at, count(*)::int as classes, sum(pupils)::int as pupils
  from counted group by 1 order by 1`;
const OF_SCHOOL = statement(`
  with counted as (select taken - reserved as pupils from classes where school_id = $1 and taken > reserved) ${BY_BAND}`);
const OF_REGION = statement(`
  with counted as (
    select c.taken - c.reserved as pupils from regions r join schools s on s.county_code = r.code join classes c on c.school_id = s.id
    where r.path >= $1 and r.path < $2 and c.taken > c.reserved limit ${MOST_CLASSES + 1}) ${BY_BAND}`);

type BandRow = { readonly at: number; readonly classes: number; readonly pupils: number };

/** Null when there are too many classes to count while a page waits. */
export async function countClassSizes(db: Pick<Database, 'run'>, unit: CountedUnit): Promise<ClassSizeCount[] | null> {
  const rows = await ('schoolId' in unit ? db.run<BandRow>(OF_SCHOOL, [unit.schoolId]) : regionRows(db, unit.path));
  if (rows.reduce((sum, { classes }) => sum + classes, 0) > MOST_CLASSES) return null;
  return rows.map(({ at, classes, pupils }) => ({ band: SIZE_BANDS[at]?.[0] ?? 'FROM_66', classes, pupils }));
}

function regionRows(db: Pick<Database, 'run'>, path: string): Promise<BandRow[]> {
  const { from, to } = pathRange(path);
  return db.run<BandRow>(OF_REGION, [from, to]);
}
