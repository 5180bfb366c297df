/** Number of duplicates that the services have dropped. Read often from their metrics, because a kill resets them. */
import { SERVICES, type System } from '../../infra/local/system.ts';

export type Duplicates = { seen(): number; stop(): void };
const EVERY_MS = 1000;

export function watchDuplicates(system: System): Duplicates {
  /** Counts by process, because a new process counts from 0. */
  const counts = new Map<string, number>();
  const look = async () => {
    await Promise.all(
      SERVICES.map(async (name) => {
        const pid = system.pids()[name];
        const text = await readMetrics(system.serviceUrls[name]);
        if (pid !== undefined && text !== null && system.pids()[name] === pid) counts.set(`${name}/${pid}`, droppedIn(text));
      }),
    );
  };
  const timer = setInterval(() => void look(), EVERY_MS);
  return { seen: () => [...counts.values()].reduce((sum, count) => sum + count, 0), stop: () => clearInterval(timer) };
}

async function readMetrics(url: string): Promise<string | null> {
  return fetch(`${url}/metrics`, { signal: AbortSignal.timeout(2000) }).then(
    (response) => response.text(),
    () => null,
  );
}

/** Sum over all topics. */
export const droppedIn = (text: string): number =>
  [...text.matchAll(/^xueji_events_dropped_total(?:\{[^}]*\})? (\d+)/gm)].reduce((sum, [, count]) => sum + Number(count), 0);
