/**
 * Streams uploaded files to the service that stores them, outside of GraphQL, because a GraphQL variable cannot hold 64 MB. The gateway buffers no
 * file: back-pressure makes it read from the client only as fast as the service takes the bytes.
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
import { FILE_PROBLEMS, PROBLEMS, type Problem, type UploadProblems, UploadRefused } from './upload-problems.ts';

const MB = 1024 * 1024;

export type UploadLimits = {
  /** Uploads at once: of the process, and of one user. */
  ofProcess: number;
  ofOneUser: number;
  /** `totalMs`: longest time of an upload. `idleMs`: longest time without enough new bytes. */
  totalMs: number;
  idleMs: number;
  /** After the last byte the service has this long to answer. */
  answerMs: number;
  /**
   * If a connection is closed while bytes arrive, TCP resets it and the client loses the answer. So the rest is read and discarded, for at most this
   * time.
   */
  drainMs: number;
};

/** What differs between the addresses that take files. */
export type UploadDoor = {
  readonly path: string;
  readonly mostBytes: number;
  /** Whether the header Idempotency-Key is required. A roster starts a job; a plain file starts nothing. */
  readonly keyed: boolean;
  readonly limits: UploadLimits;
  readonly problems: UploadProblems;
};

// 64 MB in 20 minutes are 53 kB/s.
const ROSTER_LIMITS: UploadLimits = {
  ofProcess: 256,
  ofOneUser: 32,
  totalMs: 20 * 60_000,
  idleMs: 60_000,
  answerMs: 60_000,
  drainMs: 2000,
};

export const ROSTERS: UploadDoor = { path: '/roster-imports', mostBytes: 64 * MB, keyed: true, limits: ROSTER_LIMITS, problems: PROBLEMS };
/** Admission lists. The header X-Plan-Id names the plan. */
export const ADMISSION_LISTS: UploadDoor = { ...ROSTERS, path: '/admission-imports' };

/** Evidence of transfers. */
export const FILES: UploadDoor = {
  path: '/files',
  mostBytes: 10 * MB,
  keyed: false,
  // 10 MB in 5 minutes are 35 kB/s.
  limits: { ofProcess: 64, ofOneUser: 8, totalMs: 5 * 60_000, idleMs: 60_000, answerMs: 30_000, drainMs: 2000 },
  problems: FILE_PROBLEMS,
};

/** Evidence of status changes. */
export const STATUS_CHANGE_FILES: UploadDoor = { ...FILES, path: '/status-change-files' };

/** Evidence of changes of key data. */
export const KEY_CHANGE_FILES: UploadDoor = { ...FILES, path: '/key-data-change-files' };

export type UploadOptions = { signIn: SignIn; service: { readonly origin: string }; log: Logger; limits?: Partial<UploadLimits> };
export type UploadRoute = RequestHandler & { close(): Promise<void> };

export function uploadRoute(door: UploadDoor, { signIn, service, log, limits: given }: UploadOptions): UploadRoute {
  const { problems } = door;
  const limits = { ...door.limits, ...given };
  const places = createPlaces(limits);
  // Uploads have their own pool: they last for minutes and must not take the connections of the graph.
  const pool = new Pool(service.origin, {
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
    const problem = findProblem(request, door);
    if (problem) throw new UploadRefused(problem);
    const release = places.take(caller.actor.userId);
    if (!release) throw new UploadRefused(problems.tooMany);
    try {
      const token = await signIn.internalTokenFor(caller.actor);
      const reply = await pass(
        request,
        pool,
        { ...door, limits },
        { authorization: `Bearer ${token}`, 'x-request-id': requestIdOf(request) },
      );
      await answer(request, response, reply, limits.drainMs);
    } finally {
      release();
    }
  };
  const route: RequestHandler = async (request, response) => {
    // The waiting promise reports a broken connection. Without this handler the error would also end the process.
    request.on('error', () => undefined);
    response.on('error', () => undefined);
    await take(request, response).catch(async (error: unknown) => {
      if (error instanceof GraphQLError) return refuseCaller(request, response, error, limits.drainMs);
      const problem = error instanceof UploadRefused ? error.problem : problems.unavailable;
      const gone = request.destroyed && !request.complete;
      if (problem === problems.unavailable && !gone) log.error({ err: error, requestId: requestIdOf(request) }, 'upload failed');
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

/**
 * The file type is detected from the content, because browsers and offices send different Content-Types for CSV. A multipart form and a compressed
 * body are refused.
 */
function findProblem({ headers }: Request, { keyed, mostBytes, problems }: UploadDoor): Problem | null {
  const key = headers['idempotency-key'];
  if (keyed && (typeof key !== 'string' || key.length < 8 || key.length > 200)) return problems.keyMissing;
  if (/^\s*multipart\//i.test(headers['content-type'] ?? '')) return problems.form;
  if ((headers['content-encoding'] ?? 'identity').trim().toLowerCase() !== 'identity') return problems.packed;
  if (Number(headers['content-length'] ?? 0) > mostBytes) return problems.tooLarge;
  return null;
}

/** Bytes that must arrive within `idleMs`: 270 bytes a second, which every network line reaches. */
const LEAST_BYTES = 16 * 1024;

/** Counts and times the bytes of a request, because Content-Length may be absent or wrong. */
function measuredBody(request: Request, { mostBytes, problems, limits: { idleMs, totalMs } }: UploadDoor): Transform {
  let size = 0;
  let sizeWhenBusy = 0;
  const body: Transform = new Transform({
    transform(chunk: Buffer, _, done) {
      size += chunk.length;
      // Otherwise a client that sends a few bytes now and then would occupy a slot for 20 minutes.
      if (size - sizeWhenBusy >= LEAST_BYTES) {
        sizeWhenBusy = size;
        idle.refresh();
      }
      done(size > mostBytes ? new UploadRefused(problems.tooLarge) : null, chunk);
    },
  });
  // While the service does not take bytes, the client is not idle.
  const idle = setTimeout(() => (body.writableNeedDrain ? void idle.refresh() : body.destroy(new UploadRefused(problems.idle))), idleMs);
  const total = setTimeout(() => body.destroy(new UploadRefused(problems.tooSlow)), totalMs);
  const stopTimers = () => {
    clearTimeout(idle);
    clearTimeout(total);
  };
  body.once('finish', stopTimers).once('close', stopTimers);
  body.on('error', () => undefined);
  request.once('close', () => request.complete || body.destroy(new UploadRefused(problems.cutOff)));
  // A client that disconnected during the token check has already emitted `close`.
  if (request.destroyed && !request.complete) body.destroy(new UploadRefused(problems.cutOff));
  return request.pipe(body);
}

type Reply = { status: number; body: object; retryAfter?: number };

async function pass(request: Request, pool: Pool, door: UploadDoor, ours: Record<string, string>): Promise<Reply> {
  const { headers } = request;
  const { statusCode, body } = await pool.request({
    path: door.path,
    method: 'POST',
    headers: {
      ...ours,
      'content-type': 'application/octet-stream',
      ...(door.keyed && { 'idempotency-key': String(headers['idempotency-key']) }),
      ...(headers['x-plan-id'] && { 'x-plan-id': headers['x-plan-id'] }),
      ...(headers['x-file-name'] && { 'x-file-name': headers['x-file-name'] }),
      ...(headers['content-length'] && { 'content-length': headers['content-length'] }),
    },
    body: measuredBody(request, door),
    headersTimeout: door.limits.answerMs,
  });
  const text = await body.text();
  if (statusCode >= 500 || statusCode === 401) throw new Error(`the service answered ${statusCode}`);
  if (statusCode < 400) return { status: statusCode, body: JSON.parse(text) };
  throw new UploadRefused({
    ...readDoorError(text),
    status: statusCode,
    ...(statusCode === 429 && { retryAfter: door.problems.tooMany.retryAfter }),
  });
}

/** Answers when the rest of the file is discarded, or after a short time. Then the connection ends. */
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
