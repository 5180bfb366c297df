/** Reads the data for the rules of a hold, without locks. */
import { type Database, statement } from '@xueji/infra/runtime/database.ts';
import { columnsOf } from '@xueji/infra/runtime/table.ts';
import type { HoldAsked, Placement, SchoolPlace } from './placement.ts';
import { PlacementTable } from './placement-store.ts';
import type { SchoolClass } from './school-class.ts';
import { findClasses } from './school-class-store.ts';
import { findSchools } from './school-store.ts';

export type PreflightKey = { readonly studentId: string; readonly toSchoolId: string; readonly toClassId: string };

// Reads students of any school: the caller has already found the child, and only gets refusal codes and no data of these rows.
const PLACEMENTS = statement(`select ${columnsOf(PlacementTable)} from placements where student_id = any($1::uuid[])`);

export async function findHoldsAsked(
  db: Database,
  keys: readonly PreflightKey[],
  { toPath, today }: Pick<HoldAsked, 'toPath' | 'today'>,
): Promise<HoldAsked[]> {
  const placements = await db.run<Placement>(PLACEMENTS, [keys.map(({ studentId }) => studentId)]);
  const schoolIds = [...keys.map(({ toSchoolId }) => toSchoolId), ...placements.map(({ schoolId }) => schoolId)];
  const [schools, classes] = await Promise.all([
    findSchools(db, schoolIds),
    findClasses(
      db,
      keys.map(({ toClassId }) => toClassId),
    ),
  ]);
  const placementOf = new Map(placements.map((placement) => [placement.studentId, placement]));
  const schoolOf = new Map<string, SchoolPlace>(schools.map((school) => [school.id, school]));
  const classOf = new Map<string, SchoolClass>(classes.map((one) => [one.id, one]));
  return keys.map(({ studentId, toSchoolId, toClassId }) => {
    const placement = placementOf.get(studentId);
    const fromSchool = schoolOf.get(placement?.schoolId ?? '');
    return { toPath, today, placement, fromSchool, school: schoolOf.get(toSchoolId), schoolClass: classOf.get(toClassId) };
  });
}
