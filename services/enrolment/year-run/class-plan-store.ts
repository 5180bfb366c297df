/** Closes the classes that are over, and opens those of the new first grade. */
import { randomUUIDv7 } from 'node:crypto';
import { type Statement, statement, type Tx } from '@xueji/infra/runtime/database.ts';
import { insertRows } from '@xueji/infra/runtime/table.ts';
import { getClassSize } from '../policy/class-size.ts';
import { classOpened, type School } from '../school.ts';
import { newClass, type SchoolClass } from '../school-class.ts';
import { ClassTable, lockSchools, type SaidOfSchool, sayOfSchools } from '../school-store.ts';
import { type ClassPlan, type PlannedClass, planClasses } from './class-plan.ts';
import { YearRunResultTable } from './examine-store.ts';
import type { ResultCounts, YearRun, YearRunResult } from './year-run.ts';

export type SchoolPlan = ClassPlan & { readonly school: School };

export const plansOf = (run: YearRun, schools: readonly School[], classes: readonly PlannedClass[]): SchoolPlan[] =>
  schools.map((school) => {
    const { schoolYear, asOf: today } = run;
    const own = classes.filter(({ schoolId }) => schoolId === school.id);
    return { school, ...planClasses({ stages: school.stages, classes: own, schoolYear, size: getClassSize(school.path, today), today }) };
  });

// The caller has locked these classes.
const CLOSE: Statement = statement(
  'update classes set open = false where id = any($1::uuid[]) and open and reserved = 0 returning 1 as one',
);

export async function carryOut(tx: Tx, run: YearRun, plans: readonly SchoolPlan[], now: Date): Promise<void> {
  const closed = plans.flatMap(({ close }) => close);
  const opened = plans.flatMap(({ school, open }) => open.map((one) => newClass(randomUUIDv7(), school.id, one)));
  if (closed.length + opened.length === 0) return;
  const written = await tx.run(CLOSE, [closed.map(({ id }) => id)]);
  if (written.length !== closed.length) throw new Error(`${closed.length} classes planned to close, ${written.length} closed`);
  insertRows(tx, ClassTable, opened);
  await sayOfSchools(
    tx,
    await lockSchools(
      tx,
      [...closed, ...opened].map(({ schoolId }) => schoolId),
    ),
    eventsOf(run, closed, opened, now),
  );
}

function eventsOf(run: YearRun, closed: readonly SchoolClass[], opened: readonly SchoolClass[], now: Date): SaidOfSchool[] {
  const events = [
    ...closed.map(({ schoolId, id }) => ({ type: 'ClassClosed' as const, body: { schoolId, classId: id } })),
    ...opened.map(classOpened),
  ];
  return events.map((event) => ({ event, command: { now, requestId: run.id } }));
}

/** Writes a line for each class that closes, and one for each first grade that gets classes. */
export function recordPlans(
  tx: Tx,
  { id: runId }: YearRun,
  plans: readonly SchoolPlan[],
  lastLine: number,
): { lines: number; counts: ResultCounts } {
  const line = { runId, classId: null, studentId: null, number: null, settledAs: null, settledOn: null };
  const found = plans.flatMap(({ school: { id: schoolId }, close, open }): Omit<YearRunResult, 'seq'>[] => [
    ...close.map(({ id, stage, entryYear }) => ({ ...line, kind: 'CLOSING_CLASS' as const, schoolId, classId: id, stage, entryYear })),
    ...[...Map.groupBy(open, ({ stage }) => stage)].map(([stage, classes]) => ({
      ...{ ...line, kind: 'NEW_CLASSES' as const, schoolId, stage, entryYear: classes[0]?.entryYear ?? null, number: classes.length },
    })),
  ]);
  insertRows(
    tx,
    YearRunResultTable,
    found.map((one, at) => ({ ...one, seq: lastLine + at + 1 })),
  );
  const [CLOSING_CLASS, NEW_CLASSES] = [plans.flatMap(({ close }) => close).length, plans.flatMap(({ open }) => open).length];
  return { lines: found.length, counts: { CLOSING_CLASS, NEW_CLASSES } };
}
