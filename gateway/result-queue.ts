/** An outlet for a protocol that takes results one at a time. The items of a page wait here. The next page is requested after all items were taken. */
import type { FeedItem } from './feed-page.ts';
import type { Outlet, OutletEvents } from './subscriptions.ts';

export type ResultQueue = { readonly outlet: Outlet; readonly results: AsyncGenerator<object, void, void> };

export function openResultQueue({ onDrain, onClose }: OutletEvents, destroy: () => void): ResultQueue {
  const queue: object[] = [];
  let [ended, closed, blockedSinceMs] = [false, false, 0];
  let wake: () => void = () => undefined;
  const close = () => {
    ended = true;
    if (closed) return;
    closed = true;
    onClose();
  };

  async function* drain(): AsyncGenerator<object, void, void> {
    try {
      for (;;) {
        for (let next = queue.shift(); next; next = queue.shift()) yield next;
        if (ended) return;
        if (blockedSinceMs) {
          blockedSinceMs = 0;
          onDrain();
        }
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    } finally {
      close();
    }
  }
  const draining = drain();
  const finish = draining.return.bind(draining);
  const add = (results: readonly object[]) => {
    if (ended) return;
    queue.push(...results);
    blockedSinceMs ||= Date.now();
    wake();
  };
  const complete = () => {
    ended = true;
    wake();
  };
  // A suspended generator notices `return` only when it resumes, and a generator that has not started never does.
  draining.return = (value) => {
    queue.length = 0;
    close();
    wake();
    return finish(value);
  };
  return {
    results: draining,
    outlet: {
      isWritable: () => blockedSinceMs === 0,
      blockedSinceMs: () => blockedSinceMs,
      send: (items: readonly FeedItem[]) => add(items.map(({ result }) => result)),
      // The WebSocket has its own heartbeat.
      heartbeat: () => undefined,
      fail(errors) {
        add([{ errors }]);
        complete();
      },
      complete,
      destroy,
    },
  };
}
