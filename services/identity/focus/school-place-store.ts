/** Where each school lies, from its events: its county, and whether it lies in a city, a town or the country. */
import { type Database, statement, type Tx } from '@xueji/infra/runtime/database.ts';
import { ancestorAt, COUNTY_LEVEL, codeOfPath } from '@xueji/infra/runtime/scope.ts';
import { columns, columnsOf, insertionOf } from '@xueji/infra/runtime/table.ts';
import type { SchoolEvent } from '@xueji/schema/events/schools.ts';
import { EntitySchema } from 'typeorm';

export type SchoolPlace = {
  readonly schoolId: string;
  readonly countyPath: string;
  readonly locality: 'URBAN' | 'TOWN' | 'RURAL';
};
/** Events that contain the place of a school. */
export type PlacingEvent = Extract<SchoolEvent, { type: 'SchoolOpened' | 'SchoolChanged' }>;

const SchoolPlaceTable = new EntitySchema<SchoolPlace>({
  name: 'SchoolPlace',
  tableName: 'school_places',
  columns: columns<SchoolPlace>({ schoolId: '*uuid', countyPath: 'text', locality: 'text' }),
});

const KEEP = statement(`
  ${insertionOf(1, SchoolPlaceTable)} on conflict (school_id) do update set county_path = excluded.county_path, locality = excluded.locality`);

/**
 * An old event without a county belongs to a school that lies in the county of its bureau. The ids and paths of a merged school have become those of its
 * successor when its event arrives late; only its code tells, and its place says nothing about the successor.
 */
export function keepSchoolPlaces(tx: Tx, events: readonly PlacingEvent[]): void {
  const own = events.filter(({ body: { code, path } }) => code === codeOfPath(path));
  const places = new Map(
    own.map(({ body: { schoolId, path, countyPath, locality } }): [string, SchoolPlace] => [
      schoolId,
      { schoolId, locality, countyPath: countyPath ?? ancestorAt(path, COUNTY_LEVEL) ?? path },
    ]),
  );
  if (places.size > 0) tx.write(KEEP, [JSON.stringify([...places.values()])]);
}

const BY_IDS = statement(`select ${columnsOf(SchoolPlaceTable)} from school_places where school_id = any($1::uuid[])`);

export const findSchoolPlaces = (db: Pick<Database, 'run'>, schoolIds: readonly string[]): Promise<SchoolPlace[]> =>
  db.run<SchoolPlace>(BY_IDS, [[...new Set(schoolIds)]]);
