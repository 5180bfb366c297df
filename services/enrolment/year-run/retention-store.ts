/** Removes the lines of year runs that ended long ago. */
import { type Database, statement } from '@xueji/infra/runtime/database.ts';
import { YEAR_RUN_TERMS } from '../policy/year-run-terms.ts';

const DAY_MS = 86_400_000;
/** Lines of one statement: short enough for the timeout of a statement. */
const MOST_LINES = 5000;

// A pupil whose case is still open gets the end of the case written into the line.
const REMOVE = statement(`
  delete from year_run_results where (run_id, seq) in (
    select l.run_id, l.seq from year_runs r join year_run_results l on l.run_id = r.id
    where r.ended_at < case when r.dry_run then $1::timestamptz else $2::timestamptz end
      and not exists (select from year_run_waiting w where w.run_id = r.id)
    limit ${MOST_LINES}
  ) returning 1 as one`);

/** Returns the number of removed lines. `most`: lines of one run of the job; the next run removes the rest. */
export async function removeOldLines(db: Database, now: Date, most = 1_000_000): Promise<number> {
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS);
  let total = 0;
  for (let removed = MOST_LINES; removed === MOST_LINES && total < most; total += removed)
    removed = (await db.run(REMOVE, [before(YEAR_RUN_TERMS.dryRunDays), before(YEAR_RUN_TERMS.runDays)])).length;
  return total;
}
