/**
 * Decides when webhooks read new events. Each reads at most once per pause, so that a busy log is not read for every row. All due webhooks read in
 * the same round, so that one statement serves all of them. A webhook that is still sending joins the next round and does not wait for a whole pause.
 */
export type Rounds = {
  /** Instants are those of `performance.now()`. Resolves when a webhook that last read at `lookedAtMs` must read again. */
  next(lookedAtMs: number): Promise<void>;
  /** Starts a round for webhooks that are due and have not read since `changedAtMs`. True when some become due later. */
  begin(changedAtMs: number): boolean;
  /** Releases all waiting webhooks. */
  end(): void;
};

type Waiting = { readonly lookedAtMs: number; readonly dueMs: number; start(): void };

export function createRounds(pauseMs: () => number): Rounds {
  const waiting = new Set<Waiting>();
  return {
    next(lookedAtMs) {
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting.add({ lookedAtMs, dueMs: lookedAtMs + pauseMs(), start: resolve });
      return promise;
    },
    begin(changedAtMs) {
      const nowMs = performance.now();
      const wanted = [...waiting].filter(({ lookedAtMs }) => lookedAtMs <= changedAtMs);
      const due = wanted.filter(({ dueMs }) => dueMs <= nowMs);
      for (const one of due) {
        waiting.delete(one);
        one.start();
      }
      return due.length < wanted.length;
    },
    end() {
      for (const { start } of waiting) start();
      waiting.clear();
    },
  };
}

export type Bell = {
  ring(): void;
  /** True when there was a signal since the last call, or there is one within this time. */
  rung(withinMs: number): Promise<boolean>;
};

export function createBell(): Bell {
  let hasRung = false;
  let wake = () => {};
  return {
    ring() {
      hasRung = true;
      wake();
    },
    async rung(withinMs) {
      if (!hasRung) {
        const { promise, resolve } = Promise.withResolvers<void>();
        const timer = setTimeout(resolve, withinMs);
        wake = resolve;
        await promise;
        clearTimeout(timer);
      }
      const result = hasRung;
      hasRung = false;
      return result;
    },
  };
}
