/** Classes counted by size, and the seats of schools, live. */
import { type Database, statement } from '@xueji/infra/runtime/database.ts';
import { pathRange } from '@xueji/infra/runtime/scope.ts';
import { type ClassSizeBand, SIZE_BANDS } from './class-size-band.ts';

export type ClassSizeCount = { readonly band: ClassSizeBand; readonly classes: number; readonly pupils: number };

/** A count of more rows takes longer than a page should wait for. */
const MOST_CLASSES = 200_000;
const LARGEST = SIZE_BANDS.slice(0, -1).map(([, most]) => most);

const BY_BAND = `
  select unit, width_bucket(pupils, array[${LARGEST.map((most) => most + 1).join(', ')}]) as at, count(*)::int as classes, sum(pupils)::int as pupils
  from counted group by 1, 2 order by 1, 2`;
const OF_SCHOOLS = statement(`
  with counted as (select school_id as unit, taken - reserved as pupils from classes where school_id = any($1::uuid[]) and taken > reserved) ${BY_BAND}`);
const OF_REGIONS = statement(`
  with counted as (
    select u.path as unit, c.pupils from unnest($1::text[], $2::text[], $3::text[]) as u(path, "from", "to"), lateral (
      select c.taken - c.reserved as pupils from regions r join schools s on s.county_code = r.code join classes c on c.school_id = s.id
      where r.path >= u."from" and r.path < u."to" and c.taken > c.reserved limit ${MOST_CLASSES + 1}) c) ${BY_BAND}`);

type BandRow = { readonly unit: string; readonly at: number; readonly classes: number; readonly pupils: number };

/** Of each school, in one statement. */
export async function countSizesOfSchools(db: Pick<Database, 'run'>, schoolIds: readonly string[]): Promise<ClassSizeCount[][]> {
  const found = Map.groupBy(await db.run<BandRow>(OF_SCHOOLS, [schoolIds]), ({ unit }) => unit);
  return schoolIds.map((id) => (found.get(id) ?? []).map(shown));
}

const SEATS_OF_SCHOOLS = statement(`
  select school_id as unit, sum(taken - reserved)::int as seated, sum(reserved)::int as reserved from classes where school_id = any($1::uuid[]) group by 1`);

export type SchoolSeats = { readonly seated: number; readonly reserved: number };

/** Of each school, in one statement. */
export async function sumSeatsOfSchools(db: Pick<Database, 'run'>, schoolIds: readonly string[]): Promise<SchoolSeats[]> {
  const rows = await db.run<SchoolSeats & { unit: string }>(SEATS_OF_SCHOOLS, [schoolIds]);
  const found = new Map(rows.map(({ unit, ...seats }) => [unit, seats]));
  return schoolIds.map((id) => found.get(id) ?? { seated: 0, reserved: 0 });
}

/** Of each region by its path, in one statement; null for a region with too many classes to count while a page waits. */
export async function countSizesOfRegions(db: Pick<Database, 'run'>, paths: readonly string[]): Promise<(ClassSizeCount[] | null)[]> {
  const ranges = paths.map(pathRange);
  const rows = await db.run<BandRow>(OF_REGIONS, [paths, ranges.map(({ from }) => from), ranges.map(({ to }) => to)]);
  const found = Map.groupBy(rows, ({ unit }) => unit);
  return paths.map((path) => {
    const ofRegion = found.get(path) ?? [];
    return ofRegion.reduce((sum, { classes }) => sum + classes, 0) > MOST_CLASSES ? null : ofRegion.map(shown);
  });
}

const shown = ({ at, classes, pupils }: BandRow): ClassSizeCount => ({ band: SIZE_BANDS[at]?.[0] ?? 'FROM_66', classes, pupils });
