/** The loaders of one request: each reads one batch in one statement, and only students that this actor may read. */
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import DataLoader from 'dataloader';
import { type AdmissionList, findCases, type GraduateList, listAdmissions, listGraduates } from './admission/list-store.ts';
import { findPlans, listPlans, type PlanList } from './admission/plan-store.ts';
import { findCertificates } from './certificate-store.ts';
import { countSizesOfRegions, countSizesOfSchools, sumSeatsOfSchools } from './class-size-store.ts';
import { type ClassList, listClasses, listRegions, listSchools, type RegionList, type SchoolList } from './list-store.ts';
import { listMovements, type MovementList } from './movement-store.ts';
import { findNodes } from './node-store.ts';
import { findOfficePhones } from './office-phone-store.ts';
import { findPlacements, findSpells } from './placement-store.ts';
import { findHoldsAsked, type PreflightKey } from './preflight-store.ts';
import { findClasses } from './school-class-store.ts';
import { findSchools, findSchoolsByCode } from './school-store.ts';
import { findStatusChanges, listOfStudents, type StudentList } from './status-change/list-store.ts';
import { findHistory } from './unit/history-store.ts';
import { findCurrentRegions, findRegions } from './unit/region-store.ts';
import { listUnplacedOf, type UnplacedList } from './unplaced-store.ts';
import { listWatched, type WatchList } from './watch-list-store.ts';
import { findYearRuns } from './year-run/list-store.ts';

type Find<Row> = (keys: readonly string[]) => Promise<Row[]>;

const oneByKey = <Row>(find: Find<Row>, keyOf: (row: Row) => string) =>
  new DataLoader<string, Row | null>(async (keys) => {
    const found = new Map((await find(keys)).map((row) => [keyOf(row), row]));
    return keys.map((key) => found.get(key) ?? null);
  });

const manyByKey = <Row>(find: Find<Row>, keyOf: (row: Row) => string) =>
  new DataLoader<string, Row[]>(async (keys) => {
    const found = Map.groupBy(await find(keys), keyOf);
    return keys.map((key) => found.get(key) ?? []);
  });

/** Null when nothing is found: a student whom the actor may not see is different from one without spells. */
const manyOrNone = <Row>(find: Find<Row>, keyOf: (row: Row) => string) =>
  new DataLoader<string, Row[] | null>(async (keys) => {
    const found = Map.groupBy(await find(keys), keyOf);
    return keys.map((key) => found.get(key) ?? null);
  });

export type Loaders = ReturnType<typeof loadersOf>;

/** `counts` counts rows. */
export const loadersOf = (db: Database, counts: Database, actor: Actor, today: string) => ({
  regions: oneByKey(
    (codes) => findRegions(db, codes),
    ({ code }) => code,
  ),
  nodes: oneByKey(
    (ids) => findNodes(db, actor, ids),
    ({ id }) => id,
  ),
  currentRegions: oneByKey(
    (codes) => findCurrentRegions(db, codes),
    ({ asked }) => asked,
  ),
  schools: oneByKey(
    (ids) => findSchools(db, ids),
    ({ id }) => id,
  ),
  schoolsByCode: oneByKey(
    (codes) => findSchoolsByCode(db, codes),
    ({ asked }) => asked,
  ),
  histories: manyByKey(
    (codes) => findHistory(db, codes),
    ({ code }) => code,
  ),
  officePhones: oneByKey(
    (paths) => findOfficePhones(db, paths),
    ({ path }) => path,
  ),
  regionLists: new DataLoader((lists: readonly RegionList[]) => listRegions(db, lists)),
  schoolLists: new DataLoader((lists: readonly SchoolList[]) => listSchools(db, lists)),
  classLists: new DataLoader((lists: readonly ClassList[]) => listClasses(db, lists)),
  sizesOfSchools: new DataLoader((ids: readonly string[]) => countSizesOfSchools(counts, ids)),
  seatsOfSchools: new DataLoader((ids: readonly string[]) => sumSeatsOfSchools(counts, ids)),
  sizesOfRegions: new DataLoader((paths: readonly string[]) => countSizesOfRegions(counts, paths)),
  unplacedLists: new DataLoader((lists: readonly UnplacedList[]) => listUnplacedOf(db, lists)),
  admissionPlans: oneByKey(
    (ids) => findPlans(db, ids),
    ({ id }) => id,
  ),
  admissionPlanLists: new DataLoader((lists: readonly PlanList[]) => listPlans(db, lists)),
  watchLists: new DataLoader((lists: readonly WatchList[]) => listWatched(db, lists)),
  admissionLists: new DataLoader((lists: readonly AdmissionList[]) => listAdmissions(db, lists)),
  graduateLists: new DataLoader((lists: readonly GraduateList[]) => listGraduates(db, lists)),
  admissionCases: oneByKey(
    (keys) => findCases(db, keys),
    ({ studentId, entryYear }) => `${studentId}/${entryYear}`,
  ),
  classes: oneByKey(
    (ids) => findClasses(db, ids),
    ({ id }) => id,
  ),
  placements: oneByKey(
    (ids) => findPlacements(db, actor, ids),
    ({ studentId }) => studentId,
  ),
  holdsAsked: new DataLoader((keys: readonly PreflightKey[]) => findHoldsAsked(db, keys, { toPath: actor.path, today })),
  movementLists: new DataLoader((lists: readonly MovementList[]) => listMovements(db, lists)),
  statusChanges: oneByKey(
    (ids) => findStatusChanges(db, actor, ids),
    ({ id }) => id,
  ),
  statusChangeLists: new DataLoader((lists: readonly StudentList[]) => listOfStudents(db, actor, lists)),
  yearRuns: oneByKey(
    (ids) => findYearRuns(db, actor, ids),
    ({ id }) => id,
  ),
  certificates: manyByKey(
    (ids) => findCertificates(db, actor, ids),
    ({ studentId }) => studentId,
  ),
  spells: manyOrNone(
    (ids) => findSpells(db, actor, ids),
    ({ studentId }) => studentId,
  ),
});
