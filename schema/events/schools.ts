/** Topic `schools`, published by enrolment: schools, regions and their paths. Nothing here is personal. */
import { z } from 'zod';
import { date, type EventOf, entryYear, id, path, type ReadersOf, stage } from './contract.ts';

const regionCode = z.string().regex(/^([0-9]{6}|CN)$/);
const facts = {
  schoolId: id,
  code: z.string(),
  path,
  locality: z.enum(['URBAN', 'TOWN', 'RURAL']),
  stages: z.array(z.object({ stage, years: z.int() })),
};

/** The aggregate and key of all changes of paths: one order for the whole system. */
export const PATH_CHANGES = 'path-changes';

export const PATH_EVENTS = {
  /**
   * The unit at `from` and all units below it are now at `to`. `seq` is the version of the event. In a merge, `to` is the path of the successor; a
   * merge of schools also names their ids.
   */
  PathChanged: z.object({ seq: z.int().min(1), from: path, to: path, fromSchoolId: id.nullable(), toSchoolId: id.nullable() }),
} as const;
export type PathEvent = EventOf<typeof PATH_EVENTS>;

export const SCHOOL_EVENTS = {
  /** `countyPath`: the county in which the school lies. Not in older events, where it is the county of `path`. */
  SchoolOpened: z.object({ ...facts, countyPath: path.optional() }),
  /** The school has another name, authority, county, locality or other stages: the body is its state from now on. */
  SchoolChanged: z.object({ ...facts, schoolName: z.string(), countyPath: path }),
  /** The school is closed, or has merged into its successor. */
  SchoolEnded: z.object({ schoolId: id, code: z.string(), endedOn: date, successorId: id.nullable() }),
  ClassOpened: z.object({ schoolId: id, classId: id, stage, entryYear, classNo: z.int(), limit: z.int() }),
  ClassClosed: z.object({ schoolId: id, classId: id }),
  RegionOpened: z.object({ code: regionCode, path, regionName: z.string() }),
  RegionRenamed: z.object({ code: regionCode, regionName: z.string() }),
  /** The code is not in force any more. `successorCode` is the new code of the same region, or the region that it has merged into. */
  RegionEnded: z.object({ code: regionCode, endedOn: date, successorCode: regionCode }),
  ...PATH_EVENTS,
} as const;

export const SCHOOL_READERS = {
  SchoolOpened: ['identity', 'transfers', 'funding'],
  SchoolChanged: ['identity', 'statistics'],
  SchoolEnded: [],
  ClassOpened: [],
  ClassClosed: [],
  RegionOpened: ['identity', 'transfers'],
  RegionRenamed: [],
  RegionEnded: [],
  PathChanged: ['identity', 'transfers', 'funding', 'statistics'],
} as const satisfies ReadersOf<typeof SCHOOL_EVENTS>;
export type SchoolEvent = EventOf<typeof SCHOOL_EVENTS>;
