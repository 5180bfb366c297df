/** Processes due cases, and recomputes deadlines after a new calendar notice. */
import type { Clock } from '@xueji/infra/runtime/clock.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import type { RecurringKind } from '@xueji/infra/runtime/jobs-lane.ts';
import type { Logger } from '@xueji/infra/runtime/telemetry.ts';
import type { Calendars } from '../calendar/calendar-store.ts';
import { retryParkedCases, sweepCases } from './sweep-store.ts';

/** Time from the end of one sweep to the start of the next. */
export const SWEEP_EVERY_MS = 5000;

export type SweepOptions = { db: Database; calendars: Calendars; now: Clock; log: Logger };

export type Swept = { due: number; recounted: number; retried: number };

/** Processes all cases that are due now. Several processes can share the work, because each takes rows that no other has locked. */
export async function sweepOnce({ db, calendars, now, log }: Omit<SweepOptions, 'log'> & { log?: Logger }): Promise<Swept> {
  await calendars.refresh();
  // One calendar and one instant for the whole sweep.
  const clock = { now: now(), calendar: calendars.current() };
  const untilNone = async (which: 'due' | 'recount') => {
    let total = 0;
    for (let count = await sweepCases({ db, log }, which, clock); count > 0; count = await sweepCases({ db, log }, which, clock))
      total += count;
    return total;
  };
  // Recompute deadlines first, so that none fires by an old calendar.
  const recounted = await untilNone('recount');
  const due = await untilNone('due');
  return { due, recounted, retried: await retryParkedCases({ db, log }, clock) };
}

export const deadlineSweep = (options: SweepOptions): RecurringKind => ({
  name: 'transfer-deadline-sweep',
  everyMs: SWEEP_EVERY_MS,
  async run() {
    const swept = await sweepOnce(options);
    if (swept.due + swept.recounted + swept.retried > 0) options.log.info(swept, 'swept');
  },
});
