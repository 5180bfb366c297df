/**
 * `graphql-transport-ws` on `/graphql`: subscriptions as over SSE. The token comes in the payload of `connection_init`, as `authorization` or
 * `Authorization`, or in the header of the upgrade. Messages are in the language of the upgrade's `Accept-Language`.
 */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type Language, languageOf } from '@xueji/infra/runtime/language.ts';
import type { Logger } from '@xueji/infra/runtime/telemetry.ts';
import { type FormattedExecutionResult, GraphQLError, GraphQLObjectType, GraphQLSchema, GraphQLString, parse } from 'graphql';
import { CloseCode, type Context, handleProtocols, makeServer, type ServerOptions } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { errorIn, plain } from './errors.ts';
import { MOST_OF_PROCESS, type Release, tooMany } from './places.ts';
import { openResultQueue } from './result-queue.ts';
import type { Caller } from './sign-in.ts';
import type { DoorOptions } from './sse-door.ts';
import type { SubscriptionRequest } from './subscription-document.ts';
import { type Subscriptions, tokenEnded } from './subscriptions.ts';

/** The peer of one socket: its caller after sign-in, and the stream slots that it has taken. */
type Peer = {
  readonly socket: WebSocket;
  readonly language: Language;
  /** The header of the upgrade; browsers cannot send one. */
  readonly authorization: string | undefined;
  caller: Caller | null;
  /** The socket's own slot. The first subscription uses it. */
  spare: Release | null;
  places: Set<Release>;
  isAlive: boolean;
};
type Extra = { readonly peer: Peer };

const MOST_BYTES = 256 * 1024;
const SWEEP_MS = 1000;
/** A socket that leaves two pings without an answer is closed. */
const PING_EVERY_SWEEPS = 10;
const GOING_AWAY = 1001;
const CLOSE_WITHIN_MS = 500;

export function openSocketDoor(http: Server, options: DoorOptions & { log: Logger }): { close(): void } {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MOST_BYTES, perMessageDeflate: false, handleProtocols });
  const server = makeServer<Record<string, unknown>, Extra>(protocolOf(options));
  const peers = new Set<Peer>();

  http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (request.url?.split('?')[0] !== '/graphql') return turnAway(socket, '404 Not Found');
    if (sockets.clients.size >= MOST_OF_PROCESS) return turnAway(socket, '429 Too Many Requests');
    sockets.handleUpgrade(request, socket, head, (opened) => welcome(opened, request));
  });

  const welcome = (socket: WebSocket, request: IncomingMessage) => {
    const asked = { language: languageOf(request), authorization: request.headers.authorization };
    const peer: Peer = { socket, ...asked, caller: null, spare: null, places: new Set(), isAlive: true };
    peers.add(peer);
    const closed = server.opened(adapt(socket, options.log), { peer });
    socket.on('pong', () => {
      peer.isAlive = true;
    });
    // Errors of the peer's connection are ignored; `close` follows.
    socket.on('error', () => undefined);
    socket.once('close', (code: number, reason: Buffer) => {
      peers.delete(peer);
      closed(code, String(reason)).catch((error: unknown) => options.log.warn({ err: error }, 'closing a socket failed'));
      for (const release of peer.places) release();
    });
  };

  let sweeps = 0;
  const sweeper = setInterval(() => {
    sweeps += 1;
    for (const peer of peers) sweep(peer, sweeps % PING_EVERY_SWEEPS === 0);
  }, SWEEP_MS);
  return {
    close() {
      clearInterval(sweeper);
      for (const { socket } of peers) {
        socket.close(GOING_AWAY, 'Going away');
        setTimeout(() => socket.terminate(), CLOSE_WITHIN_MS).unref();
      }
    },
  };
}

function turnAway(socket: Duplex, status: string): void {
  // No other listener handles errors from here on. Without one, a broken connection would end the process.
  socket.on('error', () => undefined);
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}

const adapt = (socket: WebSocket, log: Logger) => ({
  protocol: socket.protocol,
  // Resolves when the connection has taken the text, so that no page is requested for a slow peer.
  send: (text: string) =>
    new Promise<void>((resolve) => {
      if (socket.readyState === socket.OPEN) socket.send(text, () => resolve());
      else resolve();
    }),
  close: (code: number, reason: string) => socket.close(code, reason),
  onMessage: (take: (text: string) => Promise<void>) =>
    socket.on('message', (data: Buffer) => {
      take(String(data)).catch((error: unknown) => {
        log.warn({ err: error }, 'a message of a socket failed');
        socket.close(CloseCode.InternalServerError, 'Internal server error');
      });
    }),
});

function sweep(peer: Peer, ping: boolean): void {
  // All subscriptions have ended with the reason.
  if (peer.caller && peer.caller.expiresAtMs <= Date.now() && holdsOnlySpare(peer))
    peer.socket.close(CloseCode.Unauthorized, 'Token expired');
  if (!ping) return;
  if (peer.isAlive) peer.socket.ping();
  else peer.socket.terminate();
  peer.isAlive = false;
}

const holdsOnlySpare = ({ places, spare }: Peer): boolean => places.size === 1 && spare !== null;

/** The protocol library requires a subscription document. Our own code executes the operation. */
const anySubscription = {
  schema: new GraphQLSchema({ query: new GraphQLObjectType({ name: 'Query', fields: { none: { type: GraphQLString } } }) }),
  document: parse('subscription { transferEvents }'),
};

function protocolOf({ subscriptions, signIn, places }: DoorOptions): ServerOptions<Record<string, unknown>, Extra> {
  return {
    async onConnect({ connectionParams, extra: { peer } }) {
      const authorization = authorizationIn(connectionParams) ?? peer.authorization;
      const caller = await signIn.callerOf(authorization).catch((error: unknown) => {
        if (!(error instanceof GraphQLError)) throw error;
        peer.socket.close(CloseCode.Forbidden, `UNAUTHENTICATED: ${error.extensions.reason}`);
      });
      if (!caller) return false;
      const release = places.take(caller.actor.userId);
      if (!release) {
        peer.socket.close(CloseCode.TooManyInitialisationRequests, tooMany().message);
        return;
      }
      Object.assign(peer, { caller, spare: release });
      peer.places.add(release);
      if (peer.socket.readyState !== peer.socket.OPEN) release();
      return { requestId: randomUUID() };
    },
    onSubscribe: async ({ extra: { peer } }, _, payload) => open(peer, subscriptions, places, payload as SubscriptionRequest),
    subscribe: (args) => (args.contextValue as { results: AsyncGenerator<object> }).results as never,
    // The errors are already plain objects; the library would call `toJSON` on each.
    onNext: (_, __, ___, ____, result) => result as FormattedExecutionResult,
    onError: ({ extra: { peer } }, _, __, errors) => errors.map((error) => errorIn(plain(error), peer.language)),
  };
}

function authorizationIn(payload: Context['connectionParams']): string | undefined {
  const { authorization, Authorization = authorization } = payload ?? {};
  return typeof Authorization === 'string' ? Authorization : undefined;
}

async function open(
  peer: Peer,
  subscriptions: Subscriptions,
  places: DoorOptions['places'],
  { query, variables, operationName }: SubscriptionRequest,
) {
  const { caller } = peer;
  if (!caller || caller.expiresAtMs <= Date.now()) return [tokenEnded()];
  const release = peer.spare ?? places.take(caller.actor.userId);
  if (!release) return [tooMany()];
  peer.spare = null;
  peer.places.add(release);
  const giveBack = () => {
    // The last slot belongs to the socket itself.
    if (peer.places.size === 1 && isOpen(peer)) peer.spare = release;
    else if (peer.places.delete(release)) release();
  };
  const leave = (member: () => void) => {
    member();
    giveBack();
  };
  const asked = { query, variables: { ...variables }, operationName };
  const prepared = await subscriptions.prepare(caller, asked, { language: peer.language }).catch((error: unknown) => {
    giveBack();
    throw error;
  });
  if ('errors' in prepared) {
    giveBack();
    return prepared.errors.map(({ message, extensions }) => new GraphQLError(message, { extensions: extensions ?? null }));
  }
  let results: AsyncGenerator<object> | null = null;
  subscriptions.join(caller, prepared, ({ onDrain, onClose }) => {
    const opened = openResultQueue({ onDrain, onClose: () => leave(onClose) }, () => peer.socket.terminate());
    results = opened.results;
    return opened.outlet;
  });
  return { ...anySubscription, contextValue: { results } };
}

const isOpen = ({ socket }: Peer): boolean => socket.readyState === socket.OPEN;
