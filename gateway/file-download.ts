/** `GET PATH/LINK`: sends a file from the service that keeps it to its reader, as a stream. The gateway keeps no part of it. */
import { pipeline } from 'node:stream/promises';
import type { Logger } from '@xueji/infra/runtime/telemetry.ts';
import type { Request, RequestHandler, Response } from 'express';
import { GraphQLError } from 'graphql';
import { type Dispatcher, Pool } from 'undici';
import { answerError, answerGraphQLError, readDoorError } from './error-answer.ts';
import { createPlaces } from './places.ts';
import { requestIdOf } from './request-id.ts';
import type { SignIn } from './sign-in.ts';
import { FILE_PROBLEMS, type Problem, UploadRefused } from './upload-problems.ts';

export type DownloadLimits = {
  /** Downloads at once: of the process, and of one user. */
  ofProcess: number;
  ofOneUser: number;
  /** A reader may be slow for so long. */
  totalMs: number;
  /** The service has this long for its first byte. */
  answerMs: number;
};
// 10 MB in 5 minutes are 35 kB/s.
const LIMITS: DownloadLimits = { ofProcess: 128, ofOneUser: 8, totalMs: 5 * 60_000, answerMs: 10_000 };

/** Of the service's answer; everything else is between the two processes. */
const PASSED = ['content-type', 'content-length', 'content-disposition', 'content-security-policy', 'x-content-type-options'] as const;

const TOO_MANY: Problem = {
  ...FILE_PROBLEMS.tooMany,
  code: 'TooManyDownloads',
  message: '同时下载的文件过多，请稍后重试。Too many downloads are in progress: try again later.',
};
const UNAVAILABLE: Problem = {
  ...FILE_PROBLEMS.unavailable,
  message: '暂时无法读取文件，请稍后重试。The file cannot be read now: try again later.',
};

export type DownloadOptions = {
  path: string;
  signIn: SignIn;
  service: { readonly origin: string };
  log: Logger;
  limits?: Partial<DownloadLimits>;
};
export type DownloadRoute = RequestHandler & { close(): Promise<void> };

export function fileDownload({ path, signIn, service, log, limits: given }: DownloadOptions): DownloadRoute {
  const limits = { ...LIMITS, ...given };
  const places = createPlaces(limits);
  // A pool of their own: slow readers must not take the connections of the graph.
  const pool = new Pool(service.origin, {
    connections: limits.ofProcess,
    pipelining: 1,
    connect: { timeout: 2000 },
    keepAliveTimeout: 30_000,
    keepAliveMaxTimeout: 30_000,
  });

  const send = async (request: Request, response: Response) => {
    const { actor } = await signIn.callerOf(request.headers.authorization);
    const release = places.take(actor.userId);
    if (!release) throw new UploadRefused(TOO_MANY);
    try {
      const { statusCode, headers, body } = await pool.request({
        path: `${path}/${encodeURIComponent(String(request.params.link))}`,
        method: 'GET',
        headers: { authorization: `Bearer ${await signIn.internalTokenFor(actor)}`, 'x-request-id': requestIdOf(request) },
        headersTimeout: limits.answerMs,
        bodyTimeout: limits.totalMs,
      });
      if (statusCode !== 200) throw new UploadRefused(await problemIn(statusCode, body));
      for (const name of PASSED) if (headers[name] !== undefined) response.setHeader(name, headers[name]);
      await pipeline(body, response, { signal: AbortSignal.timeout(limits.totalMs) });
    } finally {
      release();
    }
  };
  const route: RequestHandler = async (request, response) => {
    response.setHeader('cache-control', 'private, no-store');
    await send(request, response).catch((error: unknown) => {
      // Once a part was sent, only the end of the connection tells the reader that the rest is missing.
      if (response.headersSent) return void response.destroy();
      if (error instanceof GraphQLError) return answerGraphQLError(response, error);
      const problem = error instanceof UploadRefused ? error.problem : UNAVAILABLE;
      if (problem === UNAVAILABLE) log.error({ err: error, requestId: requestIdOf(request) }, 'download failed');
      if (problem.retryAfter) response.setHeader('retry-after', String(problem.retryAfter));
      answerError(response, problem.status, problem);
    });
  };
  return Object.assign(route, { close: () => pool.destroy() });
}

/** Why the service refuses the reader. What it has against the gateway is nothing that the reader can mend. */
async function problemIn(status: number, body: Dispatcher.ResponseData['body']): Promise<Problem> {
  const text = await body.text();
  return status >= 500 || status === 401 ? UNAVAILABLE : { ...readDoorError(text), status };
}
