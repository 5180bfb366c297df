/** Changes of key data that are due: new terms after a newer calendar, reminders and escalations. A change that cannot be judged is parked alone. */
import type { Clock } from '@xueji/infra/runtime/clock.ts';
import { type Database, statement } from '@xueji/infra/runtime/database.ts';
import type { RecurringKind } from '@xueji/infra/runtime/jobs-lane.ts';
import { notParked, releaseWork, workQueue, workThrough } from '@xueji/infra/runtime/parked-work.ts';
import { columnsOf, updateRows } from '@xueji/infra/runtime/table.ts';
import type { Logger } from '@xueji/infra/runtime/telemetry.ts';
import type { KeyChange } from './key-change.ts';
import { passTime } from './key-change-review.ts';
import { type ClockOf, KeyChangeTable } from './key-change-store.ts';

/** Small enough that its locks are short. */
const SWEEP_SIZE = 100;
const SWEEP_EVERY_MS = 5000;
const DUE_KEY_CHANGES = workQueue('key-data-changes-due');

const IS_DUE = '(k.wake_at <= $1 or (k.due_at is not null and k.calendar_version < $2))';
const NEXT = statement(`
  select k.id from key_changes k where ${IS_DUE} and ${notParked(DUE_KEY_CHANGES, 'k.id::text')} order by k.wake_at limit ${SWEEP_SIZE}`);
// Judged again under the lock: another process may have swept it since.
const LOCK = statement(`
  select ${columnsOf(KeyChangeTable, 'k.')} from key_changes k where k.id = any($3::uuid[]) and ${IS_DUE} order by k.student_id, k.id for update`);

export type SweepOptions = { readonly db: Database; readonly clockOf: ClockOf; readonly log?: Logger | undefined };

const sweepIds = ({ db, clockOf }: SweepOptions, ids: readonly string[], now: Date): Promise<void> =>
  db.transaction(async (tx) => {
    const clock = clockOf({ now });
    const due = await tx.run<KeyChange>(LOCK, [now, clock.calendarVersion, ids]);
    updateRows(
      tx,
      KeyChangeTable,
      due.map((change) => {
        const after = passTime(change, clock);
        const isStuck = after.wakeAt?.getTime() === change.wakeAt?.getTime() && after.steps === change.steps;
        if (isStuck) throw new Error(`the change of key data ${change.id} is due, and time changes nothing about it`);
        return after;
      }),
    );
    releaseWork(tx, DUE_KEY_CHANGES, ids);
  });

/** Judges all that is due at this moment; returns how many changes there were. */
export const sweepKeyChanges = (options: SweepOptions, now: Date): Promise<number> =>
  workThrough(
    { ...options, queue: DUE_KEY_CHANGES },
    {
      async next() {
        const found = await options.db.run<{ id: string }>(NEXT, [now, options.clockOf({ now }).calendarVersion]);
        return found.map(({ id }) => id);
      },
      work: (ids) => sweepIds(options, ids, now),
    },
  );

export const keyChangeSweep = (options: SweepOptions & { readonly now: Clock; readonly log: Logger }): RecurringKind => ({
  name: 'key-data-change-sweep',
  everyMs: SWEEP_EVERY_MS,
  async run() {
    const swept = await sweepKeyChanges(options, options.now());
    if (swept > 0) options.log.info({ swept }, 'changes of key data swept');
  },
});
