/** How far a run has come, and the lines about whole schools. */
import { statement, type Tx } from '@xueji/infra/runtime/database.ts';
import { insertRows } from '@xueji/infra/runtime/table.ts';
import { type Examined, YearRunResultTable } from './examine-store.ts';
import type { YearRun } from './year-run.ts';

const SAVE = statement('update year_runs set schools_done = $2, counts = $3 where id = $1');

/** The job of the run is locked, so no other transaction counts. */
export const saveRun = (tx: Tx, { id, schoolsDone, counts }: YearRun): void => tx.write(SAVE, [id, schoolsDone, JSON.stringify(counts)]);

/** Writes a line for each school that the run has left as it was. */
export function recordSchools(
  tx: Tx,
  { id: runId }: YearRun,
  kind: 'OUT_OF_SEASON' | 'FAILED_SCHOOL',
  schools: readonly { readonly id: string }[],
  lastLine: number,
): Examined {
  const empty = { classId: null, studentId: null, stage: null, entryYear: null, number: null, settledAs: null, settledOn: null };
  insertRows(
    tx,
    YearRunResultTable,
    schools.map(({ id: schoolId }, at) => ({ runId, seq: lastLine + at + 1, kind, schoolId, ...empty })),
  );
  return { lines: schools.length, counts: { [kind]: schools.length } };
}
