/** Removes expired events of the feed once an hour. The next run removes what one run leaves. */
import type { Clock } from '@xueji/infra/runtime/clock.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import type { RecurringKind } from '@xueji/infra/runtime/jobs-lane.ts';
import type { Logger } from '@xueji/infra/runtime/telemetry.ts';
import { pruneFeed } from './feed-retention-store.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** `days` is 0 when the log is kept for ever. */
export const feedRetention = ({ db, days, now, log }: { db: Database; days: number; now: Clock; log: Logger }): RecurringKind => ({
  name: 'feed-retention',
  everyMs: HOUR_MS,
  async run() {
    const pruned = days === 0 ? 0 : await pruneFeed(db, new Date(now().getTime() - days * DAY_MS));
    if (pruned > 0) log.info({ pruned, days }, 'removed expired events');
  },
});
