/**
 * When webhooks look for new events. Each looks at most once in a pause, so that a busy log is not read for every row. Those that are due look in the
 * same moment, so that one statement reads for all of them. One that is still sending at that moment looks at the next one, and does not wait for a
 * whole pause.
 */
export type Rounds = {
  /** Instants are those of `performance.now()`. Resolves when a webhook that has looked at `lookedAtMs` is to look again. */
  next(lookedAtMs: number): Promise<void>;
  /** Lets those look that are due and have not looked since `changedAtMs`. True when some of them are due later. */
  begin(changedAtMs: number): boolean;
  /** Lets all of them go on: nobody waits any more. */
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
  /** True when it has rung since the last call, or rings within so long. */
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
