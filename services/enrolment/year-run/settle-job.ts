/** Looks for pupils of a year run whose case has ended. */
import type { Clock } from '@xueji/infra/runtime/clock.ts';
import type { RecurringKind } from '@xueji/infra/runtime/jobs-lane.ts';
import type { Logger } from '@xueji/infra/runtime/telemetry.ts';
import { type SettleOptions, settleWaiting } from './settle-store.ts';

/** From the end of one search to the beginning of the next. */
const EVERY_MS = 5000;

export const yearRunSettling = (options: SettleOptions & { readonly now: Clock; readonly log: Logger }): RecurringKind => ({
  name: 'year-run-settling',
  everyMs: EVERY_MS,
  async run() {
    const settled = await settleWaiting(options, options.now());
    if (settled > 0) options.log.info({ settled }, 'pupils of year runs settled');
  },
});
