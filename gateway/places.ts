/**
 * Limits the number of streams: SSE connections, WebSockets, their subscriptions, and long polls. A place is one stream slot. The limit per user
 * keeps slots free for other users.
 */
import { GraphQLError } from 'graphql';

export type Release = () => void;
export type Places = {
  /** Takes a slot and returns the function that gives it back; calling it twice is safe. Null when the process or this user has no free slot. */
  take(userId: string): Release | null;
};

export const MOST_OF_PROCESS = 2000;
export const MOST_OF_ONE_USER = 20;

export type MostPlaces = { ofProcess: number; ofOneUser: number };

export function createPlaces({ ofProcess, ofOneUser }: MostPlaces = { ofProcess: MOST_OF_PROCESS, ofOneUser: MOST_OF_ONE_USER }): Places {
  const byUser = new Map<string, number>();
  let total = 0;
  return {
    take(userId) {
      const own = byUser.get(userId) ?? 0;
      if (total >= ofProcess || own >= ofOneUser) return null;
      byUser.set(userId, own + 1);
      total += 1;
      let held = true;
      return () => {
        if (!held) return;
        held = false;
        total -= 1;
        const left = (byUser.get(userId) ?? 1) - 1;
        if (left > 0) byUser.set(userId, left);
        else byUser.delete(userId);
      };
    },
  };
}

export const tooMany = () =>
  new GraphQLError(`每个用户最多${MOST_OF_ONE_USER}个订阅。One user has at most ${MOST_OF_ONE_USER} streams.`, {
    extensions: { code: 'TOO_MANY_SUBSCRIPTIONS', http: { status: 429 } },
  });
