/**
 * Limits how many queries run at the same time. The gateway has one thread, and services and databases have few cores: too many concurrent queries
 * delay each other and every command. So queries wait for a turn in one of two lanes, with fair scheduling between users. Commands and the feed do
 * not wait, unless they cost as much as a costly query.
 */
import { availableParallelism } from 'node:os';

export type Release = () => void;
export type Turns = {
  /**
   * Resolves when a query of this cost may run, with a function that ends the turn. Resolves with null when the wait was too long or the client
   * disconnected.
   */
  take(userId: string, cost: number, gone?: AbortSignal): Promise<Release | null>;
};

export type Lane = {
  /** Most that a query of this lane costs. */
  readonly upToCost: number;
  readonly atOnce: number;
  /** After this time the next query starts even if this one is not done, because it may wait for a service that does not answer. */
  readonly longestTurnMs: number;
  /**
   * While queries wait, the lane pauses after each turn so that commands find idle processes. The pause is twice the length of the turn, and at most
   * this long.
   */
  readonly longestPauseMs: number;
};
export type TurnLimits = { readonly lanes: readonly Lane[]; readonly longestWaitMs: number; readonly mostWaitingOfOneUser: number };

const CORES = availableParallelism();
export const TURN_LIMITS: TurnLimits = {
  lanes: [
    { upToCost: 1000, atOnce: 4 * CORES, longestTurnMs: 500, longestPauseMs: 0 },
    { upToCost: Number.POSITIVE_INFINITY, atOnce: Math.max(1, Math.floor(CORES / 2)), longestTurnMs: 3000, longestPauseMs: 200 },
  ],
  longestWaitMs: 30_000,
  mostWaitingOfOneUser: 50,
};

type Waiter = (release: Release | null) => void;

export function createTurns(limits: TurnLimits = TURN_LIMITS): Turns {
  const queues = limits.lanes.map((lane) => ({ ...lane, take: createQueue(lane, limits) }));
  return {
    take(userId, cost, gone) {
      const lane = queues.find(({ upToCost }) => cost <= upToCost);
      return lane ? lane.take(userId, gone) : Promise.resolve(null);
    },
  };
}

/** One lane. The order of the map is the order of users: a user that has had a turn moves to the end. */
function createQueue({ atOnce, longestTurnMs, longestPauseMs }: Lane, { longestWaitMs, mostWaitingOfOneUser }: TurnLimits) {
  const waiting = new Map<string, Waiter[]>();
  let running = 0;

  const next = (): void => {
    const [first] = waiting;
    if (!first || running >= atOnce) return;
    const [userId, [waiter, ...others]] = first;
    waiting.delete(userId);
    if (others.length > 0) waiting.set(userId, others);
    waiter?.(begin());
  };
  const begin = (): Release => {
    running += 1;
    const begunAt = performance.now();
    let over = false;
    const end = () => {
      if (over) return;
      over = true;
      clearTimeout(late);
      if (longestPauseMs === 0 || waiting.size === 0) startNext();
      else setTimeout(startNext, Math.min(longestPauseMs, 2 * (performance.now() - begunAt)));
    };
    const late = setTimeout(end, longestTurnMs).unref();
    return end;
  };
  const startNext = (): void => {
    running -= 1;
    next();
  };
  const leave = (userId: string, waiter: Waiter): void => {
    const left = waiting.get(userId)?.filter((one) => one !== waiter) ?? [];
    if (left.length > 0) waiting.set(userId, left);
    else waiting.delete(userId);
  };

  return (userId: string, gone?: AbortSignal): Promise<Release | null> => {
    if (gone?.aborted) return Promise.resolve(null);
    if (running < atOnce) return Promise.resolve(begin());
    const own = waiting.get(userId) ?? [];
    if (own.length >= mostWaitingOfOneUser) return Promise.resolve(null);
    return new Promise((resolve) => {
      const giveUp = () => {
        leave(userId, waiter);
        waiter(null);
      };
      const tooLate = setTimeout(giveUp, longestWaitMs).unref();
      const waiter: Waiter = (release) => {
        clearTimeout(tooLate);
        gone?.removeEventListener('abort', giveUp);
        resolve(release);
      };
      gone?.addEventListener('abort', giveUp, { once: true });
      waiting.set(userId, [...own, waiter]);
    });
  };
}
