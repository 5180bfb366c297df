/** Roster files go past the graph, as a stream, to the service that owns the import: 64 MB would be no GraphQL variable. */
import { once } from 'node:events';
import { Transform } from 'node:stream';
import type { Logger } from '@xueji/infra/runtime/telemetry.ts';
import type { Request, RequestHandler, Response } from 'express';
import { GraphQLError } from 'graphql';
import { requestIdOf } from './request-id.ts';
import type { SignIn } from './sign-in.ts';
import type { SubgraphClient } from './subgraph-client.ts';

const MOST_BYTES = 64 * 1024 * 1024;
const TYPES = ['text/csv', 'application/octet-stream'];
/** The service checks the file's shape while it comes in; after its last byte it has this long to answer. */
const ANSWER_WITHIN_MS = 60_000;

type Problem = { status: number; code: string; message: string };

const PROBLEMS = {
  keyMissing: {
    status: 400,
    code: 'IdempotencyKeyMissing',
    message: '请求头Idempotency-Key应为8至200字。The header Idempotency-Key has 8 to 200 characters.',
  },
  wrongType: {
    status: 415,
    code: 'FileTypeUnsupported',
    message: `请求头Content-Type应为${TYPES.join('或')}。Content-Type: ${TYPES.join(' or ')}.`,
  },
  tooLarge: { status: 413, code: 'FileTooLarge', message: '文件超过64MB,请分开上传。The file is larger than 64 MB: upload it in parts.' },
  unavailable: {
    status: 503,
    code: 'SUBGRAPH_UNAVAILABLE',
    message: '文件未被接收,请用同一幂等键重发。The file was not taken; send it again under the same key.',
  },
} satisfies Record<string, Problem>;

export type UploadOptions = { signIn: SignIn; identity: SubgraphClient; log: Logger };

export function rosterUploadRoute({ signIn, identity, log }: UploadOptions): RequestHandler {
  return async (request, response) => {
    const requestId = requestIdOf(request);
    try {
      const caller = await signIn.callerOf(request.headers.authorization);
      const problem = findProblem(request);
      if (problem) return await refuse(request, response, problem);
      const token = await signIn.internalTokenFor(caller.actor);
      await pass(request, response, identity, { authorization: `Bearer ${token}`, 'x-request-id': requestId });
    } catch (error) {
      if (error instanceof GraphQLError)
        return await refuse(request, response, { status: 401, code: 'UNAUTHENTICATED', message: error.message });
      if (error instanceof FileTooLarge) return await refuse(request, response, PROBLEMS.tooLarge);
      log.error({ err: error, requestId }, 'upload failed');
      await refuse(request, response, PROBLEMS.unavailable);
    }
  };
}

function findProblem({ headers }: Request): Problem | null {
  const key = headers['idempotency-key'];
  if (typeof key !== 'string' || key.length < 8 || key.length > 200) return PROBLEMS.keyMissing;
  if (!TYPES.includes(headers['content-type']?.split(';')[0]?.trim() ?? '')) return PROBLEMS.wrongType;
  if (Number(headers['content-length'] ?? 0) > MOST_BYTES) return PROBLEMS.tooLarge;
  return null;
}

class FileTooLarge extends Error {}

/** Content-Length may be absent: then the bytes are counted as they go by. */
const countedBytes = () => {
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _, done) {
      size += chunk.length;
      done(size > MOST_BYTES ? new FileTooLarge() : null, chunk);
    },
  });
};

async function pass(request: Request, response: Response, { pool }: SubgraphClient, ours: Record<string, string>): Promise<void> {
  const { headers } = request;
  const body = countedBytes();
  request.on('close', () => request.complete || body.destroy(new Error('the caller has gone')));
  const answer = await pool.request({
    path: '/roster-imports',
    method: 'POST',
    headers: {
      ...ours,
      'content-type': String(headers['content-type']),
      'idempotency-key': String(headers['idempotency-key']),
      ...(headers['x-file-name'] && { 'x-file-name': headers['x-file-name'] }),
      ...(headers['content-length'] && { 'content-length': headers['content-length'] }),
    },
    body: request.pipe(body),
    headersTimeout: ANSWER_WITHIN_MS,
  });
  const text = await answer.body.text();
  if (answer.statusCode >= 500 || answer.statusCode === 401) throw new Error(`identity answered ${answer.statusCode}`);
  response.status(answer.statusCode).type('application/json').send(text);
}

// A connection that is closed while bytes arrive is reset, and the answer with it; so what is on its way is read, for so long.
const DRAIN_MS = 2000;

/** The rest of a file is thrown away, and not waited for longer than that: then the connection ends with the answer. */
async function refuse(request: Request, response: Response, { status, code, message }: Problem): Promise<void> {
  if (response.headersSent) return void response.destroy();
  request.unpipe();
  request.resume();
  if (!request.complete) await once(request, 'close', { signal: AbortSignal.timeout(DRAIN_MS) }).catch(() => undefined);
  if (!request.complete) response.setHeader('connection', 'close');
  response.status(status).json({ code, message });
}
