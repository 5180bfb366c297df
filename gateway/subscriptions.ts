/**
 * The feed of transfer events as a subscription: pages are requested again when the feed has new events. SSE and WebSocket differ only in how they
 * write. This module decides what is requested, with which rights, how often and until when.
 */
import { randomUUID } from 'node:crypto';
import type { ApolloServer } from '@apollo/server';
import type { Language } from '@xueji/infra/runtime/language.ts';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { errorIn, isPassingCode, plain } from './errors.ts';
import { askFeedEnd, askFeedPage, type FeedItem } from './feed-page.ts';
import { FeedPump, type Subscriber } from './feed-pump.ts';
import { eventsSent, subscribers as subscriberCount } from './metrics.ts';
import type { Caller, GatewayContext, SignIn } from './sign-in.ts';
import type { FeedQuery, SubscriptionReader, SubscriptionRequest } from './subscription-document.ts';

/** The connection of one subscriber, as SSE or WebSocket implements it. */
export type Outlet = {
  /** False while the peer has not taken the earlier writes. */
  isWritable(): boolean;
  /** Time since which the peer has taken nothing; 0 when it is not blocked. */
  blockedSinceMs(): number;
  /** Sends the items of one page. All subscribers that get this page share the array. */
  send(items: readonly FeedItem[]): void;
  heartbeat(): void;
  fail(errors: readonly GraphQLFormattedError[]): void;
  complete(): void;
  destroy(): void;
};
/** Events that a connection reports. */
export type OutletEvents = { onDrain(): void; onClose(): void };

export type Prepared = { readonly feed: FeedQuery; readonly cursor: string; readonly language: Language };
/** `resumeAt` is later than the cursor that the document names. */
export type Opening = { readonly language: Language; readonly resumeAt?: string | null };
export type Refusal = { readonly status: number; readonly errors: readonly GraphQLFormattedError[] };

export type Subscriptions = {
  /** Validates the document and finds the cursor to start from. */
  prepare(caller: Caller, request: SubscriptionRequest, opening: Opening): Promise<Prepared | Refusal>;
  join(caller: Caller, prepared: Prepared, open: (events: OutletEvents) => Outlet): void;
  /** The feed may have new events. */
  wake(): void;
  /** Ends every stream, so that clients connect to another process. */
  close(): void;
};

export type SubscriptionsOptions = {
  server: ApolloServer<GatewayContext>;
  read: SubscriptionReader;
  signIn: SignIn;
  /** The refusal when this caller may not read the feed; null when it may. */
  refusalOf(caller: Caller, feed: FeedQuery): Promise<GraphQLError | null>;
};

const SWEEP_MS = 1000;
const HEARTBEAT_MS = 10_000;
// A peer that takes nothing for this long is disconnected. It can resume from its cursor.
const LONGEST_BLOCK_MS = 60_000;

type Member = Subscriber & Pick<Prepared, 'feed' | 'language'> & { readonly outlet: Outlet; readonly caller: Caller; heardAtMs: number };

export const tokenEnded = () =>
  new GraphQLError(
    'The token has expired; subscribe again with a new one and the last cursor. 令牌已过期，请用新令牌和最后的游标重新订阅。',
    { extensions: { code: 'UNAUTHENTICATED', reason: 'EXPIRED', http: { status: 401 } } },
  );

export function createSubscriptions({ server, read, signIn, refusalOf }: SubscriptionsOptions): Subscriptions {
  const members = new Set<Member>();
  const contextFor = (caller: Caller, language: Language) => signIn.contextFor(caller, randomUUID(), language);
  const pump = new FeedPump<Member>({
    askPage: async ({ caller, feed, cursor, language }, first) =>
      askFeedPage(server, feed, { first, after: cursor }, await contextFor(caller, language)),
  });
  const sweeper = setInterval(() => sweep(members), SWEEP_MS);
  // One after the other, so that many streams do not cause a burst of requests.
  const judgeAgain = async () => {
    for (const { caller, feed, fail } of members) {
      const refused = await refusalOf(caller, feed);
      // A temporary failure is ignored: the next page is checked again.
      if (refused && !isPassingCode(refused.extensions.code)) fail([plain(refused)]);
    }
    if (!closed) judging = setTimeout(judgeAgain, SWEEP_MS);
  };
  let closed = false;
  let judging = setTimeout(judgeAgain, SWEEP_MS);

  return {
    async prepare(caller, request, { language, resumeAt = null }) {
      const feed = read(request);
      if ('errors' in feed) return { status: 400, errors: feed.errors.map(plain) };
      const refused = await refusalOf(caller, feed);
      if (refused) return { status: statusOf(refused), errors: [plain(refused)] };
      const cursor = resumeAt ?? feed.after ?? (await askFeedEnd(server, await contextFor(caller, language)));
      return typeof cursor === 'string' ? { feed, cursor, language } : { status: 503, errors: cursor.errors };
    },
    join(caller, prepared, open) {
      const outlet = open({
        onDrain: () => pump.wake(member),
        onClose() {
          members.delete(member);
          pump.remove(member);
          subscriberCount.set(members.size);
        },
      });
      const member = memberOf(outlet, caller, prepared);
      members.add(member);
      subscriberCount.set(members.size);
      pump.add(member);
    },
    wake: () => pump.wake(),
    close() {
      closed = true;
      clearTimeout(judging);
      clearInterval(sweeper);
      for (const { outlet } of members) outlet.complete();
    },
  };
}

const statusOf = ({ extensions }: GraphQLError): number => (extensions.http as { status: number }).status;

function memberOf(outlet: Outlet, caller: Caller, { feed, cursor, language }: Prepared): Member {
  const fail: Outlet['fail'] = (errors) => outlet.fail(errors.map((error) => errorIn(error, language)));
  const member: Member = {
    channel: JSON.stringify([feed.query, feed.variables, feed.responseKey, caller.rights, language]),
    outlet,
    caller,
    feed,
    cursor,
    language,
    heardAtMs: Date.now(),
    isWritable: outlet.isWritable,
    mayRead() {
      if (caller.expiresAtMs > Date.now()) return true;
      fail([plain(tokenEnded())]);
      return false;
    },
    send(items) {
      member.heardAtMs = Date.now();
      eventsSent.inc(items.length);
      outlet.send(items);
    },
    fail,
  };
  return member;
}

function sweep(members: Iterable<Member>): void {
  const now = Date.now();
  for (const member of members) {
    const blockedSinceMs = member.outlet.blockedSinceMs();
    if (blockedSinceMs && now - blockedSinceMs > LONGEST_BLOCK_MS) member.outlet.destroy();
    else if (member.mayRead() && !blockedSinceMs && now - member.heardAtMs >= HEARTBEAT_MS) {
      member.heardAtMs = now;
      member.outlet.heartbeat();
    }
  }
}
