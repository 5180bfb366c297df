/** The gateway's addresses. */
import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import { callerGone } from '@xueji/infra/runtime/caller-gone.ts';
import { languageOf } from '@xueji/infra/runtime/language.ts';
import type { Logger } from '@xueji/infra/runtime/telemetry.ts';
import { ERROR_CODES } from '@xueji/schema/errors.ts';
import compression from 'compression';
import cors from 'cors';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { GraphQLError } from 'graphql';
import { consoleAssets, consolePage } from './console-pages.ts';
import { answerError, type DoorError } from './error-answer.ts';
import { translated } from './errors.ts';
import { type AskHealth, publicHealth } from './health.ts';
import { keepingRequest } from './malformed-requests.ts';
import { requestIdOf } from './request-id.ts';
import type { SessionDoor } from './session.ts';
import type { GatewayContext, SignIn } from './sign-in.ts';
import { ADMISSION_LISTS, FILES, KEY_CHANGE_FILES, ROSTERS, STATUS_CHANGE_FILES } from './uploads.ts';

export type Routes = {
  /** Origins of web pages that may call from a browser. */
  origins: readonly string[];
  /** The SDL that clients read. */
  clientSchema: string;
  server: ApolloServer<GatewayContext>;
  signIn: SignIn;
  stream: RequestHandler;
  feedLines: RequestHandler;
  imports: readonly { readonly path: string; readonly upload: RequestHandler }[];
  /** Where files are put and fetched, for each kind of case. */
  files: readonly { readonly path: string; readonly upload: RequestHandler; readonly download: RequestHandler }[];
  operator: RequestHandler[];
  track: RequestHandler;
  health: AskHealth;
  /** Null when it is switched off. */
  explorer: RequestHandler | null;
  /** Sign-in of people in a browser. Null when no issuer is set. */
  session: SessionDoor | null;
  log: Logger;
};

export const MOST_BODY = '256kb';
// Smaller answers fit into one network packet, so compression would save nothing.
const COMPRESSED_FROM_BYTES = 1500;

/** The schema changes with a release. */
const SCHEMA_KEPT_S = 300;
/** Clients send a token in a header and no cookies, so CORS allows no credentials. */
const CORS = {
  methods: ['GET', 'POST'],
  allowedHeaders: [
    ...['authorization', 'content-type', 'accept-language', 'apollo-require-preflight', 'idempotency-key', 'last-event-id'],
    ...['x-apollo-operation-name', 'x-file-name', 'x-request-id'],
  ],
  exposedHeaders: ['content-disposition', 'retry-after', 'www-authenticate', 'x-query-cost', 'x-request-id', 'x-xueji-end'],
  maxAge: 3600,
};

export function addRoutes(app: Express, routes: Routes): void {
  const { server, signIn, stream, feedLines, operator, track, health, log } = routes;
  app.disable('x-powered-by');
  // No ETags: answers are personal and must not be cached, so a digest would have no use.
  app.disable('etag');
  if (routes.origins.length > 0) app.use(cors({ ...CORS, origin: [...routes.origins] }));
  app.use(bodyInTime());
  if (routes.session) app.use(routes.session.cookieAsToken);
  app.use('/session', routes.session?.pages ?? NO_SIGN_IN);
  const json = express.json({ limit: MOST_BODY });
  // Streams are not compressed, because an event must be sent at once.
  const compress = compression({ threshold: COMPRESSED_FROM_BYTES });
  const middleware = expressMiddleware(server, {
    async context({ req, res }) {
      const requestId = requestIdOf(req);
      const gone = callerGone(res);
      const language = languageOf(req);
      const caller = await signIn.callerOf(req.headers.authorization).catch((error: unknown) => {
        throw error instanceof GraphQLError ? translated(error, language, requestId) : error;
      });
      return { ...(await signIn.contextFor(caller, requestId, language)), gone };
    },
  });
  const graphql = keepingRequest(middleware);
  app.post('/graphql', compress, json, graphql);
  app.get('/graphql', compress, (request, response, next) => {
    request.body = undefined;
    void graphql(request, response, next);
  });
  app.post('/graphql/stream', json, stream);
  app.get('/graphql/stream', stream);
  app.get('/feed', compress, feedLines);
  for (const { path, upload } of routes.imports) app.post(path, upload);
  for (const { path, upload, download } of routes.files) {
    app.post(path, upload);
    app.get(`${path}/:link`, download);
  }
  app.use('/operator', ...operator);
  app.post('/track', json, track);
  app.get('/schema.graphql', compress, (_, response) => {
    response.setHeader('cache-control', `public, max-age=${SCHEMA_KEPT_S}`);
    response.type('text/plain').send(routes.clientSchema);
  });
  if (routes.explorer) app.get('/explorer', routes.explorer);
  publicHealth(app, health);
  app.use(consoleAssets(), consolePage());
  app.use((_, response) => answerError(response, 404, { code: 'NoSuchAddress', message: '没有这个地址。No such address.' }));
  app.use(lastResort(log));
}

const BODY_WITHIN_MS = 30_000;
const UPLOADS: readonly string[] = [ROSTERS, ADMISSION_LISTS, FILES, STATUS_CHANGE_FILES, KEY_CHANGE_FILES].map(({ path }) => path);

/** Ends a request whose body arrives too slowly, because it occupies a connection. Uploads may take longer and have their own limits. */
export function bodyInTime(withinMs = BODY_WITHIN_MS): RequestHandler {
  return (request, response, next) => {
    const { 'content-length': length = '0', 'transfer-encoding': encoding } = request.headers;
    if ((length === '0' && !encoding) || UPLOADS.includes(request.path)) return next();
    const late = setTimeout(() => {
      if (request.complete) return;
      if (response.headersSent) return void request.destroy();
      const message = `The body did not arrive within ${withinMs / 1000} s. 请求内容未在时限内到达。`;
      answerError(response.set('connection', 'close'), 408, { code: 'BAD_REQUEST', message });
    }, withinMs);
    request.once('close', () => clearTimeout(late));
    next();
  };
}

const NO_SIGN_IN: RequestHandler = (_, response) =>
  answerError(response, 404, {
    code: 'NoSuchAddress',
    message: '没有设置登录服务（XUEJI_OIDC_ISSUER）。Sign-in is not set up (XUEJI_OIDC_ISSUER).',
  });

const TOO_LARGE: DoorError = { code: 'QUERY_TOO_LARGE', message: `请求最大${MOST_BODY}。A request has at most ${MOST_BODY}.` };
const NO_JSON: DoorError = { code: 'BAD_REQUEST', message: '请求内容不是JSON。The body is not JSON.' };
const OUR_FAULT: DoorError = { code: 'INTERNAL_SERVER_ERROR', message: ERROR_CODES.INTERNAL_SERVER_ERROR.meaning };

/** Answers requests whose body could not be read, and our own bugs. */
const lastResort =
  (log: Logger): ErrorRequestHandler =>
  (error, request, response, _next) => {
    const status = Number(error?.status) || 500;
    if (status >= 500) log.error({ err: error, path: request.path }, 'request failed');
    if (response.headersSent) return void response.destroy();
    answerError(response, status, status >= 500 ? OUR_FAULT : status === 413 ? TOO_LARGE : NO_JSON);
  };
