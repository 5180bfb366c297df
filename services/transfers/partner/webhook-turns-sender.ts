/**
 * Turns of webhooks: how many requests are under way at once, and who is next. Partners take turns, and so do the webhooks of one partner.
 * A request that waits long for its answer needs a socket and nothing else, so it moves to a larger limit of its own and leaves its place to others.
 */

export type Turns = {
  /** Does the work when it is this partner's turn. The requests of a webhook whose last one failed count as slow from their beginning. */
  take<T>(partnerId: string, failing: boolean, work: () => Promise<T>): Promise<T>;
};

export type TurnLimits = { readonly quick: number; readonly slow: number; readonly slowAfterMs: number };
/** An endpoint answers in 100 ms or so: 64 places are some 600 requests a second. 256 slow ones hold 256 sockets. */
const LIMITS: TurnLimits = { quick: 64, slow: 256, slowAfterMs: 1000 };

export function createTurns({ quick, slow, slowAfterMs }: TurnLimits = LIMITS): Turns {
  const [quickPlaces, slowPlaces] = [createPlaces(quick), createPlaces(slow)];
  return {
    async take(partnerId, failing, work) {
      let places = failing ? slowPlaces : quickPlaces;
      await places.enter(partnerId);
      const moving = setInterval(() => {
        if (places === slowPlaces || !slowPlaces.enterNow()) return;
        places.leave();
        places = slowPlaces;
      }, slowAfterMs).unref();
      try {
        return await work();
      } finally {
        clearInterval(moving);
        places.leave();
      }
    },
  };
}

type Places = { enter(partnerId: string): Promise<void>; enterNow(): boolean; leave(): void };

function createPlaces(most: number): Places {
  let free = most;
  /** By partner, in the order in which they come next. */
  const waiting = new Map<string, (() => void)[]>();
  return {
    enter(partnerId) {
      if (free > 0) {
        free -= 1;
        return Promise.resolve();
      }
      const { promise, resolve } = Promise.withResolvers<void>();
      const queue = waiting.get(partnerId);
      if (queue) queue.push(resolve);
      else waiting.set(partnerId, [resolve]);
      return promise;
    },
    enterNow() {
      if (free === 0) return false;
      free -= 1;
      return true;
    },
    leave() {
      const [next] = waiting;
      if (!next) {
        free += 1;
        return;
      }
      const [partnerId, [start, ...others]] = next;
      waiting.delete(partnerId);
      // Behind all other partners.
      if (others.length > 0) waiting.set(partnerId, others);
      start?.();
    },
  };
}
