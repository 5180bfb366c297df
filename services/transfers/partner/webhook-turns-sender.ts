/**
 * Limits concurrent webhook requests and decides which is next. Partners take turns, and so do the webhooks of one partner. A request that waits long
 * for its answer only needs a socket, so it moves to a separate, larger limit and frees its slot.
 */

export type Turns = {
  /** Does the work when it is this partner's turn. Requests of a failing webhook count as slow from the start. */
  take<T>(partnerId: string, failing: boolean, work: () => Promise<T>): Promise<T>;
};

export type TurnLimits = { readonly quick: number; readonly slow: number; readonly slowAfterMs: number };
/** An endpoint answers in about 100 ms: 64 slots allow about 600 requests a second. 256 slow requests use 256 sockets. */
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
  /** Waiting requests by partner, in the order of their turns. */
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
      // Move the partner behind all others.
      if (others.length > 0) waiting.set(partnerId, others);
      start?.();
    },
  };
}
