/**
 * Client of one subgraph over a pool of kept-alive connections. Fetches are most of the gateway's CPU time, so a fetch creates no Headers, stream or
 * Request object: it sends one body and collects the chunks of the answer. Apollo's own data source costs four times as much.
 */
import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { GraphQLError } from 'graphql';
import { type Dispatcher, Pool } from 'undici';
import { askOnce, spreadEntities } from './distinct-entities.ts';
import { type Emptied, emptiedBy } from './emptied-places.ts';
import { subgraphSeconds } from './metrics.ts';
import type { GatewayContext } from './sign-in.ts';

export type SubgraphClient = GraphQLDataSource<GatewayContext> & {
  readonly name: string;
  readonly origin: string;
  /** For requests that are not GraphQL: health, uploads, the head of the feed. */
  readonly pool: Pool;
  close(): Promise<void>;
};

export type SubgraphLimits = { headersTimeoutMs: number; bodyTimeoutMs: number; mostBytes: number; connections: number };

const LIMITS: SubgraphLimits = { headersTimeoutMs: 10_000, bodyTimeoutMs: 30_000, mostBytes: 16 * 1024 * 1024, connections: 32 };
// Services keep a connection for 65 s. The gateway closes it earlier, so that a service never closes it while a request is on its way.
const KEEP_ALIVE_MS = 30_000;
const CONNECT_TIMEOUT_MS = 2000;
/** Pool for long polls of the feed. They are answered after at most 20 s. It has one connection for each possible stream. */
const WAITING = { connections: 2000, headersTimeoutMs: 30_000 };
/** Error codes of a connection that broke before an answer arrived. */
const STALE_SOCKET = ['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'];

type Result = Awaited<ReturnType<GraphQLDataSource['process']>>;
type Asked = { query?: string; variables?: Record<string, unknown> };
type Reply = { status: number; isJson: boolean; text: string };

export function createSubgraphClient(name: string, url: string, limits: Partial<SubgraphLimits> = {}): SubgraphClient {
  const { origin, pathname } = new URL(url);
  const bounds = { ...LIMITS, ...limits };
  const pool = openPool(origin, bounds);
  const waiting = openPool(origin, { ...bounds, ...WAITING });
  const observe = subgraphSeconds.labels(name);

  const ask = async ({ query = '', variables: given }: Asked, { headers, waits, gone }: GatewayContext) => {
    const { variables, positions } = askOnce(given);
    const options: Dispatcher.DispatchOptions = { path: pathname, method: 'POST', headers, body: JSON.stringify({ query, variables }) };
    const isMutation = query.startsWith('mutation');
    // A mutation continues when its client disconnects. The client may retry with the same idempotency key and then gets the result.
    const fetchFrom = () => fetchReply(waits ? waiting : pool, options, { ...bounds, gone: isMutation ? undefined : gone });
    const fetched = await fetchFrom().catch((error: unknown) => {
      // A query can be retried. A mutation may already have been carried out.
      if (isMutation || !isStale(error)) throw error;
      return fetchFrom();
    });
    return spreadEntities(readReply(fetched), positions);
  };
  return {
    name,
    origin,
    pool,
    async process({ request, context, ...options }: GraphQLDataSourceProcessOptions<GatewayContext>) {
      const startedAt = performance.now();
      try {
        return await ask(request as Asked, context as GatewayContext);
      } catch (error) {
        if (error instanceof GraphQLError) throw error;
        const path = 'pathInIncomingRequest' in options ? options.pathInIncomingRequest : undefined;
        throw unavailable(name, error, emptiedBy(request.query ?? '', path));
      } finally {
        observe.observe((performance.now() - startedAt) / 1000);
      }
    },
    close: async () => void (await Promise.all([pool.close(), waiting.close()])),
  };
}

const openPool = (origin: string, { connections, headersTimeoutMs, bodyTimeoutMs }: SubgraphLimits): Pool =>
  new Pool(origin, {
    connections,
    pipelining: 1,
    connect: { timeout: CONNECT_TIMEOUT_MS },
    keepAliveTimeout: KEEP_ALIVE_MS,
    keepAliveMaxTimeout: KEEP_ALIVE_MS,
    headersTimeout: headersTimeoutMs,
    bodyTimeout: bodyTimeoutMs,
  });

type FetchBounds = Pick<SubgraphLimits, 'mostBytes' | 'bodyTimeoutMs'> & { gone: AbortSignal | undefined };

function fetchReply(pool: Pool, options: Dispatcher.DispatchOptions, { mostBytes, bodyTimeoutMs, gone }: FetchBounds): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let [size, status, isJson, untilMs] = [0, 0, false, 0];
    let abort = () => {};
    gone?.addEventListener('abort', () => abort(), { once: true });
    pool.dispatch(options, {
      onRequestStart(controller) {
        abort = () => controller.abort(new ClientGone('the client has closed its request'));
        if (gone?.aborted) abort();
      },
      onResponseStart(_, statusCode, headers) {
        status = statusCode;
        isJson = /^application\/(graphql-response\+)?json\b/.test(String(headers['content-type']));
        untilMs = Date.now() + bodyTimeoutMs;
      },
      onResponseData(controller, chunk) {
        size += chunk.length;
        if (size > mostBytes) return controller.abort(new Error(`the answer is larger than ${mostBytes} bytes`));
        // The pool's own timeout limits only the pause between two chunks, and a slow stream of small chunks never reaches it.
        if (Date.now() > untilMs) return controller.abort(new Error('the answer takes too long'));
        chunks.push(chunk);
      },
      onResponseEnd() {
        abort = () => {};
        const [only] = chunks;
        resolve({ status, isJson, text: (only && chunks.length === 1 ? only : Buffer.concat(chunks)).toString() });
      },
      onResponseError(_, error) {
        abort = () => {};
        reject(status ? new Error('the answer broke off', { cause: error }) : error);
      },
    });
  });
}

class ClientGone extends Error {}

/** Apollo subgraphs answer a bad operation with 400 and a body with the reason. Any other status except 200 is treated as no answer. */
function readReply({ status, isJson, text }: Reply): Result {
  if (status === 403)
    throw new GraphQLError('This is not for you to read or do. 您无权查看或办理。', { extensions: { code: 'FORBIDDEN' } });
  if (status !== 200 && status !== 400) throw new Error(`answered ${status}`);
  if (!isJson) throw new Error('the answer is not JSON');
  const body: unknown = JSON.parse(text);
  if (!isResult(body)) throw new Error('the answer is not a GraphQL result');
  return body;
}

function isResult(body: unknown): body is Result {
  if (typeof body !== 'object' || body === null) return false;
  if ('errors' in body && !Array.isArray(body.errors)) return false;
  return 'errors' in body || ('data' in body && typeof body.data === 'object');
}

const codeOf = (error: unknown): unknown => (typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined);
const isStale = (error: unknown): boolean => STALE_SOCKET.includes(String(codeOf(error)));

const unavailable = (name: string, cause: unknown, emptied: Emptied) =>
  new GraphQLError('A subgraph does not answer', {
    extensions: { code: 'SUBGRAPH_UNAVAILABLE', emptied },
    originalError: new Error(`${name}: ${cause instanceof Error ? cause.message : cause}`, { cause }),
  });
