/** Cases that are due: reminders, escalations, expiries and effective dates. A case that cannot be judged is parked alone. */
import { type Database, statement } from '@xueji/infra/runtime/database.ts';
import { notParked, releaseWork, workQueue, workThrough } from '@xueji/infra/runtime/parked-work.ts';
import type { Logger } from '@xueji/infra/runtime/telemetry.ts';
import { passTime } from './review.ts';
import { type ClockOf, settleEach } from './store.ts';

/** Small enough that its locks are short. */
const SWEEP_SIZE = 100;
export const DUE_CHANGES = workQueue('status-changes-due');

const NEXT = statement(`
  select id from status_changes t where (t.wake_at <= $1 or (t.due_at is not null and t.calendar_version < $2)) and ${notParked(DUE_CHANGES, 't.id::text')}
  order by t.wake_at limit ${SWEEP_SIZE}`);

export type SweepOptions = { readonly db: Database; readonly clockOf: ClockOf; readonly log?: Logger | undefined };

const sweepIds = ({ db, clockOf }: SweepOptions, ids: readonly string[], now: Date): Promise<void> =>
  db.transaction(async (tx) => {
    const clock = clockOf({ now });
    await settleEach(tx, ids, now, (change) => {
      // Another sweeper may have been here since.
      const isDue = change.endedAt === null && ((change.wakeAt ?? now) <= now || change.calendarVersion < clock.calendarVersion);
      if (!isDue || change.wakeAt === null) return change;
      const after = passTime(change, clock);
      const isStuck = after.wakeAt !== null && after.wakeAt <= now && after.wakeAt.getTime() === change.wakeAt.getTime();
      if (isStuck && after.steps === change.steps) throw new Error(`status change ${change.id} is due, and time changes nothing about it`);
      return after;
    });
    releaseWork(tx, DUE_CHANGES, ids);
  });

/** Judges all that is due at this moment; returns how many cases there were. Processes may share it: a case is judged on its locked row. */
export const sweepStatusChanges = (options: SweepOptions, now: Date): Promise<number> =>
  workThrough(
    { ...options, queue: DUE_CHANGES },
    {
      async next() {
        const found = await options.db.run<{ id: string }>(NEXT, [now, options.clockOf({ now }).calendarVersion]);
        return found.map(({ id }) => id);
      },
      work: (ids) => sweepIds(options, ids, now),
    },
  );
