/** Writes the cohorts that are added to a class. The lock of the school makes sure that no other class gets the same cohort and number meanwhile. */
import { dateInChina } from '@xueji/infra/runtime/clock.ts';
import type { Command } from '@xueji/infra/runtime/command.ts';
import { statement, type Tx } from '@xueji/infra/runtime/database.ts';
import { isRefused, type Refused } from '@xueji/infra/runtime/refusal.ts';
import { columnsOf } from '@xueji/infra/runtime/table.ts';
import { type AddCohortsRefusal, addCohorts } from './class-cohorts.ts';
import { getClassSize } from './policy/class-size.ts';
import type { SchoolClass } from './school-class.ts';
import type { ClassDone } from './school-class-store.ts';
import { ClassTable, lockSchools } from './school-store.ts';

export type AddCohortsInput = { readonly classId: string; readonly entryYears: readonly number[] };

const SCHOOLS_OF = statement('select school_id as "schoolId" from classes where id = any($1::uuid[])');
const LOCK_ALL = statement(`select ${columnsOf(ClassTable)} from classes where school_id = any($1::uuid[]) order by id for update`);
const SET_COHORTS = statement(`
  update classes c set entry_year = d."entryYear", further_entry_years = d."furtherEntryYears"
  from json_to_recordset($1::json) as d(id uuid, "entryYear" int, "furtherEntryYears" jsonb) where c.id = d.id and c.open returning 1`);

export async function addCohortsToClasses(
  tx: Tx,
  commands: readonly Command<AddCohortsInput>[],
): Promise<(ClassDone | Refused<AddCohortsRefusal>)[]> {
  const places = await tx.run<{ schoolId: string }>(SCHOOLS_OF, [commands.map(({ input }) => input.classId)]);
  const schools = await lockSchools(
    tx,
    places.map(({ schoolId }) => schoolId),
  );
  const classes = new Map((await tx.run<SchoolClass>(LOCK_ALL, [[...schools.keys()]])).map((one) => [one.id, one]));
  const changed = new Map<string, SchoolClass>();
  const results = commands.map(({ actor, input: { classId, entryYears }, now }): ClassDone | Refused<AddCohortsRefusal> => {
    const schoolClass = classes.get(classId);
    const school = schools.get(schoolClass?.schoolId ?? '');
    const others = [...classes.values()].filter((one) => one.id !== classId && one.schoolId === school?.id);
    const today = dateInChina(now);
    const after = addCohorts({ actor, entryYears, schoolClass, school, others, size: getClassSize(school?.path ?? '', today), today });
    if (isRefused(after)) return after as Refused<AddCohortsRefusal>;
    classes.set(classId, after);
    changed.set(classId, after);
    return { classId };
  });
  if (changed.size === 0) return results;
  const written = await tx.run(SET_COHORTS, [JSON.stringify([...changed.values()])]);
  if (written.length !== changed.size) throw new Error(`${changed.size} classes judged, ${written.length} written`);
  return results;
}
