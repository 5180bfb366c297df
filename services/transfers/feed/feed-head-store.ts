/** The head of the feed. One statement serves all callers that wait for new events. */
import type { Database } from '@xueji/infra/runtime/database.ts';
import { grown } from '@xueji/infra/runtime/log.ts';
import { headOfFeed } from './feed-store.ts';

/** Waits until the log has a position after `after` or the time is over. Returns the head. */
export type WaitForHead = (after: number, waitMs: number) => Promise<number>;

// Poll interval, because another process of this service may write rows without a notification here.
const LOOK_EVERY_MS = 200;

type Waiting = { after: number; deadlineMs: number; resolve(head: number): void; reject(error: unknown): void };

export function followHead(db: Database): WaitForHead {
  const waiting = new Set<Waiting>();
  let [asking, again] = [false, false];
  let timer: NodeJS.Timeout | null = null;

  const settle = (settled: (one: Waiting) => boolean, end: (one: Waiting) => void) => {
    for (const one of [...waiting].filter(settled)) {
      waiting.delete(one);
      end(one);
    }
  };
  const ask = () =>
    headOfFeed(db).then(
      (head) =>
        settle(
          ({ after, deadlineMs }) => head > after || Date.now() >= deadlineMs,
          ({ resolve }) => resolve(head),
        ),
      (error: unknown) =>
        settle(
          () => true,
          ({ reject }) => reject(error),
        ),
    );
  const look = async () => {
    if (waiting.size === 0) return;
    // Rows that were written after the statement started may be missing in its result.
    again = true;
    if (asking) return;
    asking = true;
    while (again && waiting.size > 0) {
      again = false;
      await ask();
    }
    asking = false;
    if (timer) clearTimeout(timer);
    timer = waiting.size > 0 ? setTimeout(look, LOOK_EVERY_MS) : null;
  };
  grown.on('rows', look);

  return (after, waitMs) =>
    new Promise((resolve, reject) => {
      waiting.add({ after, deadlineMs: Date.now() + waitMs, resolve, reject });
      void look();
    });
}
