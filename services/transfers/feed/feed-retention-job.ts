/** Clears the feed's log by policy, once an hour; what one run leaves, the next finds. */
import type { Clock } from '@xueji/infra/runtime/clock.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import type { Logger } from '@xueji/infra/runtime/telemetry.ts';
import { pruneFeed } from './feed-retention-store.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export function startFeedRetention({ db, days, now, log }: { db: Database; days: number; now: Clock; log: Logger }): void {
  if (days === 0) return;
  const run = () =>
    pruneFeed(db, new Date(now().getTime() - days * DAY_MS)).then(
      (pruned) => pruned > 0 && log.info({ pruned, days }, 'cleared events that are kept no longer'),
      (error: unknown) => log.warn({ err: error }, 'the log was not cleared, trying again in an hour'),
    );
  void run();
  // The process ends by its own decision; nothing waits for this.
  setInterval(run, HOUR_MS).unref();
}
