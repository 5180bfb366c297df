/** The gateway's addresses. */
import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import { callerGone } from '@xueji/infra/runtime/caller-gone.ts';
import type { Logger } from '@xueji/infra/runtime/telemetry.ts';
import compression from 'compression';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import type { ErrorCode } from './errors.ts';
import { type AskHealth, publicHealth } from './health.ts';
import { HOME_PAGE } from './home-page.ts';
import { requestIdOf } from './request-id.ts';
import type { GatewayContext, SignIn } from './sign-in.ts';
import { FILES, ROSTERS } from './uploads.ts';

export type Routes = {
  server: ApolloServer<GatewayContext>;
  signIn: SignIn;
  stream: RequestHandler;
  feedLines: RequestHandler;
  rosterUpload: RequestHandler;
  fileUpload: RequestHandler;
  download: RequestHandler;
  operator: RequestHandler[];
  track: RequestHandler;
  health: AskHealth;
  log: Logger;
};

export const MOST_BODY = '256kb';
// Below this the saved bytes are fewer than those of one network packet.
const COMPRESSED_FROM_BYTES = 1500;

export function addRoutes(app: Express, routes: Routes): void {
  const { server, signIn, stream, feedLines, operator, track, health, log } = routes;
  app.disable('x-powered-by');
  // A digest of every answer would cost more than it saves: answers are personal, and nobody may keep them.
  app.disable('etag');
  app.use(bodyInTime());
  const json = express.json({ limit: MOST_BODY });
  // Streams are not among these routes: an event must leave at once.
  const compress = compression({ threshold: COMPRESSED_FROM_BYTES });
  const graphql = expressMiddleware(server, {
    async context({ req, res }) {
      const requestId = requestIdOf(req);
      res.setHeader('x-request-id', requestId);
      res.setHeader('cache-control', 'no-store');
      const gone = callerGone(res);
      return { ...(await signIn.contextFor(await signIn.callerOf(req.headers.authorization), requestId)), gone };
    },
  });
  app.post('/graphql', compress, json, graphql);
  app.get('/graphql', compress, (request, response, next) => {
    request.body = undefined;
    void graphql(request, response, next);
  });
  app.post('/graphql/stream', json, stream);
  app.get('/graphql/stream', stream);
  app.get('/feed', compress, feedLines);
  app.post(ROSTERS.path, routes.rosterUpload);
  app.post(FILES.path, routes.fileUpload);
  app.get(`${FILES.path}/:link`, routes.download);
  app.use('/operator', ...operator);
  app.post('/track', json, track);
  publicHealth(app, health);
  app.get('/', (_, response) => {
    response.setHeader('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'");
    response.type('html').send(HOME_PAGE);
  });
  app.use(
    (_, response) =>
      void response.status(404).json({ errors: [{ message: 'No such address. 没有这个地址。', extensions: { code: 'BAD_REQUEST' } }] }),
  );
  app.use(lastResort(log));
}

const BODY_WITHIN_MS = 30_000;
const UPLOADS: readonly string[] = [ROSTERS.path, FILES.path];

/** A body that trickles in holds a connection; only uploads, which have limits of their own, may take long. */
export function bodyInTime(withinMs = BODY_WITHIN_MS): RequestHandler {
  return (request, response, next) => {
    const { 'content-length': length = '0', 'transfer-encoding': encoding } = request.headers;
    if ((length === '0' && !encoding) || UPLOADS.includes(request.path)) return next();
    const late = setTimeout(() => {
      if (request.complete) return;
      if (response.headersSent) return void request.destroy();
      const message = `The body did not arrive within ${withinMs / 1000} s. 请求内容未在时限内到达。`;
      response.status(408).set('connection', 'close');
      response.json({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
    }, withinMs);
    request.once('close', () => clearTimeout(late));
    next();
  };
}

/** Bodies that could not be read, and our own bugs. */
const lastResort =
  (log: Logger): ErrorRequestHandler =>
  (error, request, response, _next) => {
    const status = Number(error?.status) || 500;
    const code: ErrorCode = status === 413 ? 'QUERY_TOO_LARGE' : status < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR';
    const message =
      status === 413 ? `A request has at most ${MOST_BODY}.` : status < 500 ? 'The body is not JSON.' : 'Internal server error.';
    if (status >= 500) log.error({ err: error, path: request.path }, 'request failed');
    if (response.headersSent) return void response.destroy();
    response.status(status).json({ errors: [{ message, extensions: { code } }] });
  };
