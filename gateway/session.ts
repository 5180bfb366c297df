/**
 * Sign-in of people by an OpenID Connect issuer. The browser keeps the session in an encrypted cookie that no script can read. For the other doors the
 * cookie stands for the header `Authorization`, which scripts and partner systems send.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { languageOf } from '@xueji/infra/runtime/language.ts';
import type { Logger } from '@xueji/infra/runtime/telemetry.ts';
import { ERROR_CODES } from '@xueji/schema/errors.ts';
import { type CookieOptions, type Request, type RequestHandler, type Response, Router } from 'express';
import { decodeJwt } from 'jose';
import * as oidc from 'openid-client';
import { answerError } from './error-answer.ts';
import { cookieOf, createSealer } from './session-cookie.ts';

export type SessionOptions = {
  /** The issuer's address. Its endpoints are found by discovery. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** The address of this gateway as browsers see it, without a path. The issuer sends people back there. */
  publicUrl: string;
  /** Hex key of 32 bytes that encrypts the cookies. Another key ends every session. */
  key: string;
  log: Logger;
};

/** What the cookie holds. */
type Session = {
  csrf: string;
  accessToken: string;
  refreshToken: string | null;
  /** End of the access token, in milliseconds. */
  until: number;
  person: Person;
};
type Post = { id: string; unit: string; unitName?: string; hats: readonly string[] };
type Person = { account: string; name: string; post: Post; posts: readonly Post[] };
/** A sign-in that has begun in this browser. */
type Flow = { state: string; nonce: string; verifier: string; to: string };

/** The issuer's refresh token ends earlier or later; without it a session ends with its access token. */
const SESSION_LIFE_S = 12 * 3600;
const FLOW_LIFE_S = 600;
/** Browsers drop a cookie that is longer than 4096 bytes with its name and attributes. */
const MOST_COOKIE = 3900;
/** A token is renewed this long before its end, so that it does not end on the way to a service. */
const RENEW_BEFORE_MS = 30_000;
const ISSUER_WITHIN_S = 5;
/** The graph's tokens are for this resource. */
const RESOURCE = 'urn:xueji:graph';

export type SessionDoor = { pages: RequestHandler; cookieAsToken: RequestHandler };

export function sessionDoor(options: SessionOptions): SessionDoor {
  const { publicUrl, clientId, log } = options;
  const secure = publicUrl.startsWith('https:');
  const sealer = createSealer(options.key);
  const sessionCookie = secure ? '__Host-xueji' : 'xueji';
  const flowCookie = `${sessionCookie}-flow`;
  const cookie: CookieOptions = { httpOnly: true, sameSite: 'lax', secure, path: '/' };
  const callback = `${publicUrl}/session/callback`;
  const issuer = issuerOf(options);
  const renewals = new Map<string, Promise<Session>>();

  const keep = async (response: Response, session: Session): Promise<void> => {
    const sealed = await sealer.seal('session', session, SESSION_LIFE_S);
    // Somebody with very many posts works at the one in use, and signs in again for another one.
    const fits = sealed.length <= MOST_COOKIE || session.person.posts.length === 1;
    if (!fits) return keep(response, { ...session, person: { ...session.person, posts: [session.person.post] } });
    response.cookie(sessionCookie, sealed, { ...cookie, maxAge: SESSION_LIFE_S * 1000 });
  };
  const forget = (response: Response): void => void response.clearCookie(sessionCookie, cookie);

  /** Requests that arrive together renew the token once. */
  const renew = (session: Session): Promise<Session> => {
    const token = session.refreshToken ?? '';
    const running = renewals.get(token) ?? renewed(issuer, session).finally(() => renewals.delete(token));
    renewals.set(token, running);
    return running;
  };

  /** The session of the request. Null without one, and after the issuer has ended it. */
  const sessionOf = async (request: Request, response: Response): Promise<Session | null> => {
    const session = await sealer.open<Session>('session', cookieOf(request.headers.cookie, sessionCookie));
    if (!session) return null;
    if (session.until - Date.now() > RENEW_BEFORE_MS) return session;
    try {
      const next = session.refreshToken ? await renew(session) : session;
      if (next.until <= Date.now()) throw new oidc.ClientError('The session has ended');
      if (next !== session) await keep(response, next);
      return next;
    } catch (error) {
      if (isDown(error) && session.until > Date.now()) return session;
      if (isDown(error)) throw error;
      forget(response);
      return null;
    }
  };

  const pages = Router();
  pages.get('/', async (request, response) => {
    response.set('cache-control', 'no-store');
    const session = await sessionOf(request, response);
    if (!session) return answerError(response, 401, { code: 'UNAUTHENTICATED', message: ERROR_CODES.UNAUTHENTICATED.meaning });
    response.json({ ...session.person, csrf: session.csrf, expiresAt: new Date(session.until).toISOString() });
  });
  pages.get('/sign-in', async (request, response) => {
    // The cookie of the flow must be set at the address to which the issuer returns.
    if (request.get('host') !== new URL(publicUrl).host) return response.redirect(`${publicUrl}${request.originalUrl}`);
    const flow: Flow = { state: token(), nonce: token(), verifier: oidc.randomPKCECodeVerifier(), to: pathIn(request.query.to, publicUrl) };
    const address = oidc.buildAuthorizationUrl(await issuer(), {
      redirect_uri: callback,
      scope: 'openid',
      resource: RESOURCE,
      state: flow.state,
      nonce: flow.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(flow.verifier),
      code_challenge_method: 'S256',
      ui_locales: languageOf(request) === 'en' ? 'en' : 'zh-CN',
      ...(typeof request.query.post === 'string' && { post: request.query.post }),
    });
    response.cookie(flowCookie, await sealer.seal('flow', flow, FLOW_LIFE_S), { ...cookie, maxAge: FLOW_LIFE_S * 1000 });
    response.redirect(address.href);
  });
  pages.get('/callback', async (request, response) => {
    const flow = await sealer.open<Flow>('flow', cookieOf(request.headers.cookie, flowCookie));
    response.clearCookie(flowCookie, cookie);
    // Without the cookie, the sign-in began in another browser or too long ago: begin again.
    if (!flow) return response.redirect('/');
    const tokens = await oidc
      .authorizationCodeGrant(
        await issuer(),
        new URL(request.originalUrl, publicUrl),
        { pkceCodeVerifier: flow.verifier, expectedState: flow.state, expectedNonce: flow.nonce },
        { resource: RESOURCE },
      )
      .catch((error: unknown) => {
        if (isDown(error)) throw error;
        log.warn({ err: error }, 'a sign-in was refused');
        return null;
      });
    if (!tokens) return response.redirect('/');
    // A new session has a new cookie and a new CSRF value, so nobody can prepare one for somebody else.
    await keep(response, { csrf: token(), ...contentOf(tokens) });
    response.redirect(flow.to);
  });
  pages.post('/sign-out', async (request, response) => {
    const session = await sessionOf(request, response).catch(() => null);
    if (session && !carriesCsrf(request, session)) return refuseForged(response);
    forget(response);
    const server = await issuer().catch(() => null);
    if (session?.refreshToken && server) await oidc.tokenRevocation(server, session.refreshToken).catch(() => {});
    const end = server?.serverMetadata().end_session_endpoint;
    const parameters = new URLSearchParams({ client_id: clientId, post_logout_redirect_uri: `${publicUrl}/` });
    response.json({ to: end ? `${end}?${parameters}` : '/' });
  });
  /** The answer while the issuer is down. Another error is a bug. */
  const answerDown = (error: unknown, response: Response): void => {
    if (!isDown(error)) throw error;
    log.warn({ err: error }, 'the issuer cannot be reached');
    answerError(response.set('retry-after', '5'), 503, { code: 'SUBGRAPH_UNAVAILABLE', message: ERROR_CODES.SUBGRAPH_UNAVAILABLE.meaning });
  };
  pages.use((error: unknown, _request: Request, response: Response, _next: () => void) => answerDown(error, response));

  const cookieAsToken: RequestHandler = async (request, response, next) => {
    if (request.headers.authorization || isWithoutCaller(request)) return next();
    if (!cookieOf(request.headers.cookie, sessionCookie)) return next();
    const session = await sessionOf(request, response).catch((error: unknown) => {
      // The pages of the console load without a caller, and say themselves that the issuer is away.
      if (request.method !== 'GET' || !isDown(error)) answerDown(error, response);
      return null;
    });
    if (response.headersSent) return;
    if (!session) return next();
    // A page that is opened from another site, also at the end of a sign-in, needs no token. Its own requests follow.
    if (request.method === 'GET' && !mayFetch(request)) return next();
    if (request.method !== 'GET' && !carriesCsrf(request, session)) return refuseForged(response);
    request.headers.authorization = `Bearer ${session.accessToken}`;
    next();
  };
  return { pages, cookieAsToken };
}

/** The issuer is looked up at the first sign-in, so that the gateway also starts while the issuer is down. */
function issuerOf({ issuer, clientId, clientSecret }: SessionOptions): () => Promise<oidc.Configuration> {
  let found: Promise<oidc.Configuration> | undefined;
  return () => {
    found ??= oidc
      .discovery(new URL(issuer), clientId, clientSecret, oidc.ClientSecretBasic(clientSecret), {
        timeout: ISSUER_WITHIN_S,
        // A demo runs on one machine without TLS. In production the setting must be an https address.
        ...(issuer.startsWith('http:') && { execute: [oidc.allowInsecureRequests] }),
      })
      .catch((error: unknown) => {
        found = undefined;
        throw error;
      });
    return found;
  };
}

async function renewed(issuer: () => Promise<oidc.Configuration>, session: Session): Promise<Session> {
  const tokens = await oidc.refreshTokenGrant(await issuer(), session.refreshToken ?? '', { resource: RESOURCE });
  const content = contentOf(tokens);
  return { ...session, ...content, refreshToken: content.refreshToken ?? session.refreshToken };
}

function contentOf(tokens: oidc.TokenEndpointResponse & oidc.TokenEndpointResponseHelpers): Omit<Session, 'csrf'> {
  const { exp = 0, sub = '', unit, hats } = decodeJwt(tokens.access_token);
  const claims = tokens.claims() ?? ({} as Record<string, unknown>);
  // An issuer without posts gives one unit and its hats.
  const only: Post = { id: '', unit: String(unit ?? ''), hats: Array.isArray(hats) ? hats.map(String) : [] };
  const post = (claims.post as Post | undefined) ?? only;
  return {
    accessToken: tokens.access_token,
    refreshToken: tokens.refresh_token ?? null,
    until: exp * 1000,
    person: { account: sub, name: String(claims.name ?? sub), post, posts: (claims.posts as readonly Post[] | undefined) ?? [post] },
  };
}

/** A GET changes nothing. Our own pages fetch files by it; no other site may do so, and nobody asks the graph by it. */
function mayFetch(request: Request): boolean {
  const site = request.get('sec-fetch-site');
  return !isAt(request, '/graphql') && (site === undefined || site === 'same-origin' || site === 'none');
}

/** Express compares addresses without regard to case, so these checks do too. */
const isAt = ({ path }: Request, start: string): boolean => path.toLowerCase().startsWith(start);
/** Doors that read the session themselves or ask nobody who they are. */
const isWithoutCaller = (request: Request): boolean => isAt(request, '/session') || isAt(request, '/track');

/** Another site can make a browser send the cookie. It cannot read the CSRF value, which `GET /session` gives to our own pages only. */
function carriesCsrf(request: Request, { csrf }: Session): boolean {
  const given = Buffer.from(request.get('x-csrf-token') ?? '');
  const expected = Buffer.from(csrf);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

const refuseForged = (response: Response): void =>
  answerError(response, 403, { code: 'FORBIDDEN', message: ERROR_CODES.FORBIDDEN.meaning });

/** A path of our own origin, so that nobody can be sent to another site after sign-in. */
export function pathIn(to: unknown, publicUrl: string): string {
  if (typeof to !== 'string' || !to.startsWith('/') || !URL.canParse(to, publicUrl)) return '/';
  const address = new URL(to, publicUrl);
  return address.origin === new URL(publicUrl).origin ? address.pathname + address.search : '/';
}

const token = (): string => randomBytes(32).toString('base64url');

/** True when the issuer did not answer, or answered that it cannot now. */
function isDown(error: unknown): boolean {
  if (error instanceof oidc.ResponseBodyError) return error.status >= 500;
  if (!(error instanceof oidc.ClientError)) return error instanceof TypeError;
  return ['OAUTH_TIMEOUT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON'].includes(error.code ?? '');
}
