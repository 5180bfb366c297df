/** Looks for status changes that are due: reminders, escalations, expiries and effective dates. */
import type { Clock } from '@xueji/infra/runtime/clock.ts';
import type { RecurringKind } from '@xueji/infra/runtime/jobs-lane.ts';
import type { Logger } from '@xueji/infra/runtime/telemetry.ts';
import { type SweepOptions, sweepStatusChanges } from './sweep-store.ts';

/** From the end of one sweep to the beginning of the next. */
const SWEEP_EVERY_MS = 5000;

export const statusChangeSweep = (options: SweepOptions & { readonly now: Clock; readonly log: Logger }): RecurringKind => ({
  name: 'status-change-sweep',
  everyMs: SWEEP_EVERY_MS,
  async run() {
    const swept = await sweepStatusChanges(options, options.now());
    if (swept > 0) options.log.info({ swept }, 'status changes swept');
  },
});
