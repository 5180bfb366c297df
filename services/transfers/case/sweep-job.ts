/** Looks for cases that time has reached, until none is due; and counts deadlines anew when a calendar notice has come. */
import type { Clock } from '@xueji/infra/runtime/clock.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import type { Logger } from '@xueji/infra/runtime/telemetry.ts';
import type { Calendars } from '../calendar/calendar-store.ts';
import { passTime, withTimes } from './case-clock.ts';
import { sweepCases } from './sweep-store.ts';

/** From the end of one sweep to the beginning of the next. */
export const SWEEP_EVERY_MS = 5000;

export type SweeperOptions = { db: Database; calendars: Calendars; now: Clock; log: Logger };

/** All that is due at this moment; several processes share it, since each takes rows that no other has locked. */
export async function sweepOnce({ db, calendars, now }: Omit<SweeperOptions, 'log'>): Promise<{ due: number; recounted: number }> {
  await calendars.refresh();
  const clock = () => ({ now: now(), calendar: calendars.current() });
  const untilNone = async (round: () => Promise<number>) => {
    let total = 0;
    for (let count = await round(); count > 0; count = await round()) total += count;
    return total;
  };
  // Deadlines first follow the calendar, so that none fires by an old one.
  const recounted = await untilNone(() =>
    sweepCases(db, 'recount', clock(), (transfer, { calendar }) => ({ transfer: withTimes(transfer, calendar), events: [] })),
  );
  const due = await untilNone(() => sweepCases(db, 'due', clock(), passTime));
  return { due, recounted };
}

export function startSweeper({ log, ...options }: SweeperOptions): { stop(): Promise<void> } {
  let stopping = false;
  let wake: (() => void) | null = null;
  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, SWEEP_EVERY_MS);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const running = (async () => {
    while (!stopping) {
      await sweepOnce(options).then(
        ({ due, recounted }) => due + recounted > 0 && log.info({ due, recounted }, 'swept'),
        (error: unknown) => log.warn({ err: error }, 'sweep failed, trying again'),
      );
      if (!stopping) await pause();
    }
  })();
  return {
    async stop() {
      stopping = true;
      wake?.();
      await running;
    },
  };
}
