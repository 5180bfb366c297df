/** Publishes that problem cases have opened and closed. The events of a case are versions 1 and 2 of the case. */
import { type Database, statement, type Tx } from '@xueji/infra/runtime/database.ts';
import type { RecurringKind } from '@xueji/infra/runtime/jobs-lane.ts';
import { appendEvents, type NewEvent } from '@xueji/infra/runtime/log.ts';
import type { StudentEvent } from '@xueji/schema/events/students.ts';

type Due = {
  readonly id: string;
  readonly studentId: string;
  readonly otherStudentId: string;
  readonly kind: string;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  /** Events of the case that were published before. */
  readonly published: number;
};

const CHUNK = 500;
const DUE = '(published = 0 or (published = 1 and closed_at is not null))';
const take = (which: string) =>
  statement(`
  with due as materialized (
    select student_id, id, published from problem_cases where ${DUE} ${which} order by student_id, id limit ${CHUNK} for update skip locked
  )
  update problem_cases c set published = case when c.closed_at is null then 1 else 2 end
  from due d where c.student_id = d.student_id and c.id = d.id
  returning c.id, c.student_id as "studentId", c.other_student_id as "otherStudentId", c.kind, c.opened_at as "openedAt", c.closed_at as "closedAt", d.published`);
const TAKE_ANY = take('');
const TAKE_OF = take('and student_id = any($1::uuid[])');

/** Publishes what this transaction has opened or closed. `studentIds`: the students of the later records of the cases. */
export async function publishCasesOf(tx: Tx, studentIds: readonly string[]): Promise<void> {
  if (studentIds.length > 0) append(tx, await tx.run<Due>(TAKE_OF, [studentIds]));
}

function append(tx: Tx, due: readonly Due[]): void {
  appendEvents(tx, due.flatMap(eventsOf));
}

function eventsOf({ id, studentId, otherStudentId, kind, openedAt, closedAt, published }: Due): NewEvent[] {
  const body = { caseId: id, studentId, otherStudentId, kind };
  const events: { readonly version: number; readonly occurredAt: Date; readonly event: StudentEvent }[] = [
    { version: 1, occurredAt: openedAt, event: { type: 'ProblemCaseOpened', body } },
    ...(closedAt ? [{ version: 2, occurredAt: closedAt, event: { type: 'ProblemCaseClosed' as const, body } }] : []),
  ];
  return events
    .filter(({ version }) => version > published)
    .map(({ version, occurredAt, event }) => ({
      ...{ topic: 'students', key: studentId, aggregateId: id, version, occurredAt, correlationId: id },
      ...event,
    }));
}

/** Publishes the cases of older releases, which publish nothing. Returns their number. */
export async function publishOldCases(db: Pick<Database, 'transaction'>): Promise<number> {
  let total = 0;
  for (let found = CHUNK; found === CHUNK; total += found)
    found = await db.transaction(async (tx) => {
      const due = await tx.run<Due>(TAKE_ANY);
      append(tx, due);
      return due.length;
    });
  return total;
}

/** A process of an older release may still open and close cases. */
const EVERY_MS = 60_000;

export const problemCasePublishing = (db: Database): RecurringKind => ({
  name: 'problem-case-events',
  everyMs: EVERY_MS,
  run: () => publishOldCases(db),
});
