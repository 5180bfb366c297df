/**
 * Roster files go past the graph, as a stream, to the service that owns the import: 64 MB do not fit into a GraphQL variable. The gateway keeps
 * no part of a file: it reads from the client as fast as the service takes the bytes.
 */
import { once } from 'node:events';
import { Transform } from 'node:stream';
import type { Logger } from '@xueji/infra/runtime/telemetry.ts';
import type { Request, RequestHandler, Response } from 'express';
import { GraphQLError } from 'graphql';
import { Pool } from 'undici';
import { errorOf, readDoorError, readGraphQLError } from './error-answer.ts';
import { createPlaces } from './places.ts';
import { requestIdOf } from './request-id.ts';
import type { SignIn } from './sign-in.ts';
import { PROBLEMS, type Problem, UploadRefused } from './upload-problems.ts';

const MOST_BYTES = 64 * 1024 * 1024;

export type UploadLimits = {
  /** Uploads at once: of the process, and of one user. */
  ofProcess: number;
  ofOneUser: number;
  /** A client may be slow, and may not be silent. */
  totalMs: number;
  idleMs: number;
  /** After the last byte the service has this long to answer. */
  answerMs: number;
  /** If a connection is closed while bytes arrive, it is reset, and the client loses the answer. So the rest is read and thrown away, for so long. */
  drainMs: number;
};

// 64 MB in 20 minutes are 53 kB/s.
const LIMITS: UploadLimits = { ofProcess: 256, ofOneUser: 32, totalMs: 20 * 60_000, idleMs: 60_000, answerMs: 60_000, drainMs: 2000 };

export type UploadOptions = { signIn: SignIn; identity: { readonly origin: string }; log: Logger; limits?: Partial<UploadLimits> };
export type UploadRoute = RequestHandler & { close(): Promise<void> };

export function rosterUploadRoute({ signIn, identity, log, limits: given }: UploadOptions): UploadRoute {
  const limits = { ...LIMITS, ...given };
  const places = createPlaces(limits);
  // A pool of their own: uploads that last for minutes must not take the connections of the graph.
  const pool = new Pool(identity.origin, {
    connections: limits.ofProcess,
    pipelining: 1,
    connect: { timeout: 2000 },
    keepAliveTimeout: 30_000,
    keepAliveMaxTimeout: 30_000,
    headersTimeout: limits.answerMs,
    bodyTimeout: 30_000,
  });

  const take = async (request: Request, response: Response) => {
    const caller = await signIn.callerOf(request.headers.authorization);
    const problem = findProblem(request);
    if (problem) throw new UploadRefused(problem);
    const release = places.take(caller.actor.userId);
    if (!release) throw new UploadRefused(PROBLEMS.tooMany);
    try {
      const token = await signIn.internalTokenFor(caller.actor);
      const reply = await pass(request, pool, limits, { authorization: `Bearer ${token}`, 'x-request-id': requestIdOf(request) });
      await answer(request, response, reply, limits.drainMs);
    } finally {
      release();
    }
  };
  const route: RequestHandler = async (request, response) => {
    // A connection that breaks is told by the promise that waits for it; nothing of it may reach the process as an unhandled error.
    request.on('error', () => undefined);
    response.on('error', () => undefined);
    await take(request, response).catch(async (error: unknown) => {
      if (error instanceof GraphQLError) return refuseCaller(request, response, error, limits.drainMs);
      const problem = error instanceof UploadRefused ? error.problem : PROBLEMS.unavailable;
      const gone = request.destroyed && !request.complete;
      if (problem === PROBLEMS.unavailable && !gone) log.error({ err: error, requestId: requestIdOf(request) }, 'upload failed');
      else log.warn({ code: gone ? 'ClientGone' : problem.code, requestId: requestIdOf(request) }, 'upload refused');
      await answer(request, response, { ...problem, body: { errors: [errorOf(response, problem)] } }, limits.drainMs);
    });
  };
  return Object.assign(route, { close: () => pool.destroy() });
}

async function refuseCaller(request: Request, response: Response, refused: GraphQLError, drainMs: number): Promise<void> {
  const { status, error } = readGraphQLError(response, refused);
  await answer(request, response, { status, body: { errors: [error] } }, drainMs);
}

/** The content says what a file is, not its Content-Type: browsers and offices name CSV files in many ways. A form or a packed body is no file. */
function findProblem({ headers }: Request): Problem | null {
  const key = headers['idempotency-key'];
  if (typeof key !== 'string' || key.length < 8 || key.length > 200) return PROBLEMS.keyMissing;
  if (/^\s*multipart\//i.test(headers['content-type'] ?? '')) return PROBLEMS.form;
  if ((headers['content-encoding'] ?? 'identity').trim().toLowerCase() !== 'identity') return PROBLEMS.packed;
  if (Number(headers['content-length'] ?? 0) > MOST_BYTES) return PROBLEMS.tooLarge;
  return null;
}

/** What must arrive within `idleMs`: 270 bytes a second, and every line is faster. */
const LEAST_BYTES = 16 * 1024;

/** The bytes of a request on their way, counted and timed. Content-Length may be absent or false. */
function measuredBody(request: Request, { idleMs, totalMs }: UploadLimits): Transform {
  let size = 0;
  let sizeWhenBusy = 0;
  const body: Transform = new Transform({
    transform(chunk: Buffer, _, done) {
      size += chunk.length;
      // A byte now and then would hold a place for 20 minutes.
      if (size - sizeWhenBusy >= LEAST_BYTES) {
        sizeWhenBusy = size;
        idle.refresh();
      }
      done(size > MOST_BYTES ? new UploadRefused(PROBLEMS.tooLarge) : null, chunk);
    },
  });
  // While the service is behind, it is not the client that is silent.
  const idle = setTimeout(() => (body.writableNeedDrain ? void idle.refresh() : body.destroy(new UploadRefused(PROBLEMS.idle))), idleMs);
  const total = setTimeout(() => body.destroy(new UploadRefused(PROBLEMS.tooSlow)), totalMs);
  const stopTimers = () => {
    clearTimeout(idle);
    clearTimeout(total);
  };
  body.once('finish', stopTimers).once('close', stopTimers);
  body.on('error', () => undefined);
  request.once('close', () => request.complete || body.destroy(new UploadRefused(PROBLEMS.cutOff)));
  // A client that left while the token was checked has had its `close` already.
  if (request.destroyed && !request.complete) body.destroy(new UploadRefused(PROBLEMS.cutOff));
  return request.pipe(body);
}

type Reply = { status: number; body: object; retryAfter?: number };

async function pass(request: Request, pool: Pool, limits: UploadLimits, ours: Record<string, string>): Promise<Reply> {
  const { headers } = request;
  const { statusCode, body } = await pool.request({
    path: '/roster-imports',
    method: 'POST',
    headers: {
      ...ours,
      'content-type': 'application/octet-stream',
      'idempotency-key': String(headers['idempotency-key']),
      ...(headers['x-file-name'] && { 'x-file-name': headers['x-file-name'] }),
      ...(headers['content-length'] && { 'content-length': headers['content-length'] }),
    },
    body: measuredBody(request, limits),
    headersTimeout: limits.answerMs,
  });
  const text = await body.text();
  if (statusCode >= 500 || statusCode === 401) throw new Error(`identity answered ${statusCode}`);
  if (statusCode < 400) return { status: statusCode, body: JSON.parse(text) };
  throw new UploadRefused({
    ...readDoorError(text),
    status: statusCode,
    ...(statusCode === 429 && { retryAfter: PROBLEMS.tooMany.retryAfter }),
  });
}

/** Answers when the rest of the file is thrown away, or after a short time; then the connection ends with the answer. */
async function answer(request: Request, response: Response, { status, body, retryAfter }: Reply, drainMs: number): Promise<void> {
  if (response.headersSent) return void response.destroy();
  request.unpipe();
  request.resume();
  if (!request.complete && !request.destroyed)
    await once(request, 'close', { signal: AbortSignal.timeout(drainMs) }).catch(() => undefined);
  if (!request.complete) response.setHeader('connection', 'close');
  if (retryAfter) response.setHeader('retry-after', String(retryAfter));
  response.setHeader('cache-control', 'no-store');
  response.status(status).json(body);
}
