/** The open problem cases of students. They hold no placement; policy names the kinds that delay the graduation. */
import { type Database, statement, type Tx } from '@xueji/infra/runtime/database.ts';
import type { ProblemCaseEvent } from '@xueji/schema/events/students.ts';

/** Both students of these cases. */
export const studentsOfCases = (events: readonly ProblemCaseEvent[]): string[] =>
  events.flatMap(({ body: { studentId, otherStudentId } }) => [studentId, otherStudentId]);

const OPEN = statement(`
  insert into open_problem_cases (student_id, case_id, kind) select * from unnest($1::uuid[], $2::uuid[], $3::text[]) as u(student_id, case_id, kind)
  order by student_id, case_id on conflict do nothing`);
const CLOSE = statement(`
  delete from open_problem_cases where (student_id, case_id) in (select * from unnest($1::uuid[], $2::uuid[]))`);

/** The caller has locked the placements of the students, so that a case never opens or closes in the middle of a graduation. */
export function saveCases(tx: Tx, events: readonly ProblemCaseEvent[]): void {
  const lasts = [...new Map(events.map((event) => [event.body.caseId, event])).values()];
  const opened = lasts.filter(({ type }) => type === 'ProblemCaseOpened');
  const closed = lasts.filter(({ type }) => type === 'ProblemCaseClosed');
  const idsOf = (some: typeof lasts) => some.flatMap(({ body: { caseId } }) => [caseId, caseId]);
  if (opened.length > 0) tx.write(OPEN, [studentsOfCases(opened), idsOf(opened), opened.flatMap(({ body: { kind } }) => [kind, kind])]);
  if (closed.length > 0) tx.write(CLOSE, [studentsOfCases(closed), idsOf(closed)]);
}

/** Nobody waits for a student whose record is deleted or who has died: such a case has no other side. */
const WITHOUT_RIVAL = `not exists (
  select from open_problem_cases r join placements q on q.student_id = r.student_id
  where r.case_id = o.case_id and r.student_id <> o.student_id and q.status in ('DELETED', 'DECEASED'))`;

/** A condition in SQL: the student has an open case of one of these kinds. */
export const hasCase = (studentId: string, kinds: string): string =>
  `exists (select from open_problem_cases o where o.student_id = ${studentId} and o.kind = any(${kinds}::text[]) and ${WITHOUT_RIVAL})`;

const WITH_CASE = statement(`
  select distinct o.student_id as "studentId" from open_problem_cases o
  where o.student_id = any($1::uuid[]) and o.kind = any($2::text[]) and ${WITHOUT_RIVAL}`);

/** Those of these students who have an open case of one of these kinds. */
export async function findWithCase(
  db: Pick<Database, 'run'>,
  ids: readonly string[],
  kinds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = ids.length > 0 && kinds.length > 0 ? await db.run<{ studentId: string }>(WITH_CASE, [ids, kinds]) : [];
  return new Set(rows.map(({ studentId }) => studentId));
}
