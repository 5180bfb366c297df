/** `/graphql/stream`: the feed of transfer events as a subscription. It is the pull connection, asked again whenever the feed has grown. */
import { randomUUID } from 'node:crypto';
import type { ApolloServer } from '@apollo/server';
import type { Request, RequestHandler, Response } from 'express';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { formatError } from './errors.ts';
import { type EventStream, HEARTBEAT_FRAME, nextFrame, openEventStream } from './event-stream.ts';
import { askFeedEnd, askFeedPage } from './feed-page.ts';
import { FeedPump, type Subscriber } from './feed-pump.ts';
import { eventsSent, subscribers as subscriberCount } from './metrics.ts';
import { requestIdOf } from './request-id.ts';
import type { Caller, GatewayContext, SignIn } from './sign-in.ts';
import type { FeedQuery, SubscriptionReader, SubscriptionRequest } from './subscription-document.ts';

export type Subscriptions = {
  route: RequestHandler;
  /** The feed has grown, or may have. */
  wake(): void;
  /** Ends every stream, so that its client goes elsewhere. */
  close(): void;
};

export type SubscriptionsOptions = { server: ApolloServer<GatewayContext>; read: SubscriptionReader; signIn: SignIn };

const MOST_SUBSCRIBERS = 2000;
const MOST_OF_ONE_USER = 20;
const SWEEP_MS = 1000;
const HEARTBEAT_MS = 10_000;
// Its cursor lets a peer that takes nothing for so long come again.
const LONGEST_BLOCK_MS = 60_000;

type Member = Subscriber & { readonly caller: Caller; readonly feed: FeedQuery; readonly stream: EventStream; heardAtMs: number };

const TOKEN_ENDED: GraphQLFormattedError = {
  message: 'The token has expired; subscribe again with a new one and the last cursor. 令牌已过期,请用新令牌和最后的游标重新订阅。',
  extensions: { code: 'UNAUTHENTICATED' },
};

export function createSubscriptions({ server, read, signIn }: SubscriptionsOptions): Subscriptions {
  const members = new Set<Member>();
  /** Streams by user, those included that are about to be opened. */
  const places = new Map<string, number>();
  const contextFor = (caller: Caller) => signIn.contextFor(caller, randomUUID());
  const pump = new FeedPump<Member>({
    askPage: async ({ caller, feed, cursor }) => askFeedPage(server, feed, cursor, await contextFor(caller)),
    toFrame: ({ result, cursor }) => nextFrame(result, cursor),
  });

  const open = async (request: Request, response: Response) => {
    const caller = await signIn.callerOf(request.headers.authorization);
    const asked = read(subscriptionOf(request));
    if ('errors' in asked) return refuse(response, 400, asked.errors.map(plain));
    const release = takePlace(places, caller.actor.userId);
    if (!release) return refuse(response, 429, [TOO_MANY]);
    try {
      const cursor = cursorIn(request) ?? asked.after ?? (await askFeedEnd(server, await contextFor(caller)));
      if (typeof cursor !== 'string') return refuse(response, 503, cursor.errors);
      if (!response.destroyed) join({ response, caller, feed: asked, cursor, release });
    } finally {
      if (!response.headersSent || response.writableEnded) release();
    }
  };

  const join = ({
    response,
    caller,
    feed,
    cursor,
    release,
  }: {
    response: Response;
    caller: Caller;
    feed: FeedQuery;
    cursor: string;
    release(): void;
  }) => {
    const stream = openEventStream(response, {
      onDrain: () => pump.wake(member),
      onClose() {
        members.delete(member);
        pump.remove(member);
        subscriberCount.set(members.size);
        release();
      },
    });
    const member = memberOf({ caller, feed, cursor, stream });
    members.add(member);
    subscriberCount.set(members.size);
    pump.add(member);
  };

  const sweeper = setInterval(() => sweep(members), SWEEP_MS);
  return {
    route: (request, response) => open(request, response).catch((error: unknown) => answerError(response, error)),
    wake: () => pump.wake(),
    close() {
      clearInterval(sweeper);
      for (const { stream } of members) stream.complete();
    },
  };
}

function memberOf({ caller, feed, cursor, stream }: Pick<Member, 'caller' | 'feed' | 'cursor' | 'stream'>): Member {
  const member: Member = {
    channel: JSON.stringify([feed.query, feed.variables, feed.responseKey, caller.rights]),
    caller,
    feed,
    stream,
    cursor,
    heardAtMs: Date.now(),
    isWritable: stream.isWritable,
    mayRead() {
      if (caller.expiresAtMs > Date.now()) return true;
      member.fail([TOKEN_ENDED]);
      return false;
    },
    send(items, frames) {
      member.heardAtMs = Date.now();
      eventsSent.inc(items.length);
      stream.write(frames);
    },
    fail(errors) {
      stream.write(nextFrame({ errors }));
      stream.complete();
    },
  };
  return member;
}

function sweep(members: Iterable<Member>): void {
  const now = Date.now();
  for (const member of members) {
    const blockedSinceMs = member.stream.blockedSinceMs();
    if (blockedSinceMs && now - blockedSinceMs > LONGEST_BLOCK_MS) member.stream.destroy();
    else if (member.mayRead() && !blockedSinceMs && now - member.heardAtMs >= HEARTBEAT_MS) {
      member.heardAtMs = now;
      member.stream.write(HEARTBEAT_FRAME);
    }
  }
}

/** Null when the process, or this user, has as many streams as it may; otherwise how to give the place back, once. */
function takePlace(places: Map<string, number>, userId: string): (() => void) | null {
  const total = [...places.values()].reduce((sum, count) => sum + count, 0);
  const own = places.get(userId) ?? 0;
  if (total >= MOST_SUBSCRIBERS || own >= MOST_OF_ONE_USER) return null;
  places.set(userId, own + 1);
  let held = true;
  return () => {
    if (!held) return;
    held = false;
    const left = (places.get(userId) ?? 1) - 1;
    if (left > 0) places.set(userId, left);
    else places.delete(userId);
  };
}

function subscriptionOf({ method, body, query: search }: Request): SubscriptionRequest {
  const source: Record<string, unknown> = method === 'GET' ? search : body;
  const { query, variables, operationName } = source ?? {};
  const given: unknown = typeof variables === 'string' ? parseVariables(variables) : (variables ?? {});
  if (typeof query !== 'string' || typeof given !== 'object' || given === null || Array.isArray(given))
    throw badRequest('query (text) and variables (an object) are wanted.');
  return { query, variables: { ...given }, operationName: typeof operationName === 'string' ? operationName : undefined };
}

function parseVariables(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest('variables: not JSON.');
  }
}

/** A browser or client that lost its connection says what it saw last; that is later than what its document named. */
function cursorIn(request: Request): string | null {
  const last = request.headers['last-event-id'];
  return typeof last === 'string' && /^[\w~.:=+/-]{1,200}$/.test(last) ? last : null;
}

const badRequest = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });
const TOO_MANY: GraphQLFormattedError = {
  message: `At most ${MOST_OF_ONE_USER} streams a user. 订阅数已达上限。`,
  extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' },
};

/** As Apollo Server would hand the error to `formatError`. */
const plain = (error: GraphQLError): GraphQLFormattedError => formatError({ ...error.toJSON(), extensions: { ...error.extensions } });

/** Before the stream begins: then HTTP's own status says it, and no client takes it for an event. */
function refuse(response: Response, status: number, errors: readonly GraphQLFormattedError[]): void {
  response.setHeader('cache-control', 'no-store');
  response.status(status).json({ errors });
}

function answerError(response: Response, error: unknown): void {
  if (!(error instanceof GraphQLError)) throw error;
  const { http } = error.extensions as { http?: { status?: number } };
  response.setHeader('x-request-id', requestIdOf(response.req));
  refuse(response, http?.status ?? 500, [plain(error)]);
}
