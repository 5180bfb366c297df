/** Looks once an hour for year runs whose lines are past their term. */
import type { Clock } from '@xueji/infra/runtime/clock.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import type { RecurringKind } from '@xueji/infra/runtime/jobs-lane.ts';
import type { Logger } from '@xueji/infra/runtime/telemetry.ts';
import { removeOldLines } from './retention-store.ts';

const HOUR_MS = 3_600_000;

export const yearRunRetention = ({ db, now, log }: { db: Database; now: Clock; log: Logger }): RecurringKind => ({
  name: 'year-run-retention',
  everyMs: HOUR_MS,
  async run() {
    const lines = await removeOldLines(db, now());
    if (lines > 0) log.info({ lines }, 'removed lines of old year runs');
  },
});
