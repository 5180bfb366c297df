/** The sex of each student, from the facts that identity publishes. Class placing balances it. */
import { statement, type Tx } from '@xueji/infra/runtime/database.ts';
import type { StudentFactEvent } from '@xueji/schema/events/student-facts.ts';
import type { RoomyClass, Sex } from './class-placing.ts';

const SAVE = statement(`
  insert into student_sexes (student_id, sex) select * from unnest($1::uuid[], $2::text[])
  on conflict (student_id) do update set sex = excluded.sex where student_sexes.sex <> excluded.sex`);

/** Facts arrive before or after the placement of a student. The last fact of a student in the batch counts. */
export function saveSexes(tx: Tx, facts: readonly StudentFactEvent['body'][]): void {
  if (facts.length === 0) return;
  const sexes = new Map(facts.map(({ studentId, facts: { sex } }) => [studentId, sex]));
  // In order of ids, so that two batches never wait for each other in a circle.
  const ids = [...sexes.keys()].sort();
  tx.write(SAVE, [ids, ids.map((id) => sexes.get(id))]);
}

const SEXES = statement('select student_id as "studentId", sex from student_sexes where student_id = any($1::uuid[])');

export async function findSexes(tx: Tx, studentIds: readonly string[]): Promise<ReadonlyMap<string, Sex>> {
  const rows = await tx.run<{ studentId: string; sex: Sex }>(SEXES, [studentIds]);
  return new Map(rows.map(({ studentId, sex }) => [studentId, sex]));
}

const SEATED = statement(`
  select p.class_id as "classId", coalesce(x.sex, 'UNKNOWN') as sex, count(*)::int as pupils
  from placements p left join student_sexes x on x.student_id = p.student_id
  where p.class_id = any($1::uuid[]) and p.status = 'ACTIVE' group by 1, 2`);

/** How many pupils of each sex sit in these classes. */
export async function countSeated(tx: Tx, classIds: readonly string[]): Promise<ReadonlyMap<string, RoomyClass['here']>> {
  const rows = await tx.run<{ classId: string; sex: Sex; pupils: number }>(SEATED, [classIds]);
  const byClass = Map.groupBy(rows, ({ classId }) => classId);
  return new Map([...byClass].map(([classId, counts]) => [classId, Object.fromEntries(counts.map(({ sex, pupils }) => [sex, pupils]))]));
}
