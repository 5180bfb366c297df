/**
 * Applies events that another release of this service parked because it did not know their type. It polls, because in a rolling upgrade processes of
 * the older release park more events until the last of them has stopped.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { MOST_CHOSEN } from './parked.ts';
import type { Logger } from './telemetry.ts';

const LOOK_EVERY_MS = 2000;

/** `release` applies a batch and returns how many events it tried. */
export function startReleasing(release: () => Promise<number>, log: Logger): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const running = (async () => {
    while (!stopping.signal.aborted) {
      const tried = await release().catch((error: unknown) => {
        log.warn({ err: error }, 'applying parked events of unknown types failed, trying again');
        return 0;
      });
      if (tried > 0) log.info({ tried }, 'tried parked events whose type this release knows');
      if (tried < MOST_CHOSEN) await sleep(LOOK_EVERY_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
