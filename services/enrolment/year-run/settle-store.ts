/** Settles the pupils whose case was open during a year run, each when the case has ended. A pupil who cannot be settled is parked alone. */
import { dateInChina } from '@xueji/infra/runtime/clock.ts';
import { type Database, statement, type Tx } from '@xueji/infra/runtime/database.ts';
import { notParked, releaseWork, type WorkOptions, workInHalves, workQueue, workToRetry } from '@xueji/infra/runtime/parked-work.ts';
import type { Logger } from '@xueji/infra/runtime/telemetry.ts';
import type { GraduationKind } from '../certificate.ts';
import { issueCertificates } from '../certificate-store.ts';
import type { Placement } from '../placement.ts';
import { type Book, type Known, openBook, outcomeOf, record } from '../placement-set.ts';
import { lockPlacements, saveOutcome } from '../placement-store.ts';
import { kindsThatWait } from '../policy/graduation-waits.ts';
import { findWithCase, hasCase } from '../problem-case-store.ts';
import { lockSeats } from '../school-class-store.ts';
import { settle, type Waiting } from './settling.ts';
import type { SettledAs, YearRun } from './year-run.ts';

/** Small enough that its locks are short. */
const SET_SIZE = 100;
const MOST_RETRIES = 100;
export const WAITING_PUPILS = workQueue('year-run-waiting');

const READY = statement(`
  select w.student_id as "studentId" from year_run_waiting w join placements p on p.student_id = w.student_id
  where p.hold is null and not ${hasCase('w.student_id', '$1')} and ${notParked(WAITING_PUPILS, 'w.student_id::text')} limit ${SET_SIZE}`);
const WAITING = statement(`
  select w.student_id as "studentId", w.run_id as "runId", r.path, r.school_year as "schoolYear", coalesce(x.kind, 'GRADUATED') as kind
  from year_run_waiting w join year_runs r on r.id = w.run_id
    left join year_run_exceptions x on x.student_id = w.student_id and x.run_id = w.run_id
  where w.student_id = any($1::uuid[]) order by w.student_id, w.run_id`);
const SETTLED = statement(`
  with done as (
    select * from json_to_recordset($1::json) as d ("studentId" uuid, "runId" uuid, "settledAs" text, "settledOn" date)
  ), gone as (
    delete from year_run_waiting w using done d where w.student_id = d."studentId" and w.run_id = d."runId"
  )
  update year_run_results r set settled_as = d."settledAs", settled_on = d."settledOn"
  from done d where r.student_id = d."studentId" and r.run_id = d."runId" and r.kind in ('OPEN_CASE', 'PROBLEM_CASE', 'ARRIVING')`);

type Line = Pick<YearRun, 'path' | 'schoolYear'> & {
  readonly studentId: string;
  readonly runId: string;
  readonly kind: GraduationKind;
};
type Done = Line & { readonly settledAs: SettledAs; readonly settledOn: string };

const settleIds = (db: Database, ids: readonly string[], now: Date): Promise<void> =>
  db.transaction(async (tx) => {
    const known = await lockKnown(tx, ids);
    const [book, today] = [openBook(known), dateInChina(now)];
    const withCase = await findWithCase(tx, ids, kindsThatWait(today));
    const done = (await tx.run<Line>(WAITING, [ids])).flatMap((line): Done[] => {
      const placement = book.placements.get(line.studentId);
      if (!placement) throw new Error(`a pupil without a placement waits for a year run: ${line.studentId}`);
      const settled = settle(waitingOf(line, placement, book, withCase), today);
      if (!settled) return [];
      if (settled.change) record(book, settled.change, line.runId);
      return [{ ...line, settledAs: settled.as, settledOn: today }];
    });
    const outcome = outcomeOf(book, known);
    if (outcome.said.length > 0) saveOutcome(tx, outcome, now);
    issueCertificates(tx, outcome.movements);
    tx.write(SETTLED, [JSON.stringify(done)]);
    releaseWork(tx, WAITING_PUPILS, ids);
  });

const waitingOf = (line: Line, placement: Placement, book: Book, withCase: ReadonlySet<string>): Waiting => ({
  ...{ placement, school: book.schools.get(placement.schoolId), run: line, kind: line.kind },
  hasProblemCase: withCase.has(placement.studentId),
});

/** Pupils first, then classes. */
async function lockKnown(tx: Tx, ids: readonly string[]): Promise<Known> {
  const placements = await lockPlacements(tx, ids);
  const seats = await lockSeats(tx, {
    classIds: placements.map(({ classId }) => classId),
    schoolIds: placements.map(({ schoolId }) => schoolId),
    seats: [],
  });
  return { ...seats, placements, holds: [] };
}

export type SettleOptions = { readonly db: Database; readonly log?: Logger | undefined };
const optionsOf = ({ db, log }: SettleOptions): WorkOptions => ({ db, queue: WAITING_PUPILS, log });

/** Settles all whose case has ended; returns how many there were. Processes may share it: a pupil is judged on the locked row. */
export async function settleWaiting(options: SettleOptions, now: Date): Promise<number> {
  const { db } = options;
  let total = 0;
  for (;;) {
    const ids = [
      ...new Set((await db.run<{ studentId: string }>(READY, [kindsThatWait(dateInChina(now))])).map(({ studentId }) => studentId)),
    ];
    if (ids.length === 0) break;
    await settleIds(db, ids, now).catch((error: unknown) =>
      workInHalves(optionsOf(options), ids, error, (some) => settleIds(db, some, now)),
    );
    total += ids.length;
  }
  for (const id of await workToRetry(db, WAITING_PUPILS, MOST_RETRIES)) {
    const retry = () => settleIds(db, [id], now);
    await retry().catch((error: unknown) => workInHalves(optionsOf(options), [id], error, retry));
  }
  return total;
}
