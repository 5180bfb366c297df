/**
 * Sign-in of people by an OpenID Connect issuer. The browser keeps the session in an encrypted cookie that no script can read. For the other doors the
 * cookie stands for the header `Authorization`, which scripts and partner systems send.
 */
import { timingSafeEqual } from 'node:crypto';
import { languageOf } from '@xueji/infra/runtime/language.ts';
import type { Logger } from '@xueji/infra/runtime/telemetry.ts';
import { ERROR_CODES } from '@xueji/schema/errors.ts';
import { type CookieOptions, type Request, type RequestHandler, type Response, Router } from 'express';
import { answerError } from './error-answer.ts';
import { cookieOf, createSealer } from './session-cookie.ts';
import {
  createIssuer,
  type Issuer,
  type IssuerOptions,
  isDown,
  newProofs,
  type Proofs,
  randomText,
  type Tokens,
} from './session-issuer.ts';

export type SessionOptions = IssuerOptions & {
  /** Hex key of 32 bytes that encrypts the cookies. Another key ends every session. */
  key: string;
  log: Logger;
};

/** What the cookie holds. */
type Session = Tokens & { csrf: string };
/** A sign-in that has begun in this browser. `to`: the page that opens afterwards. */
type Flow = Proofs & { to: string };

/** The issuer's refresh token ends earlier or later; without it a session ends with its access token. */
const SESSION_LIFE_S = 12 * 3600;
const FLOW_LIFE_S = 600;
/** A token is renewed this long before its end, so that it does not end on the way to a service. */
const RENEW_BEFORE_MS = 30_000;
/** A browser drops a cookie of more than 4096 bytes with its name and attributes. */
const MOST_COOKIE = 3900;

export type SessionDoor = { pages: RequestHandler; cookieAsToken: RequestHandler };

export function sessionDoor(options: SessionOptions): SessionDoor {
  const issuer = createIssuer(options);
  const cookies = cookiesOf(options);
  const sessionOf = sessionReader(issuer, cookies);
  return { pages: sessionPages(options, { issuer, cookies, sessionOf }), cookieAsToken: tokenFromCookie(options, cookies, sessionOf) };
}

type Cookies = ReturnType<typeof cookiesOf>;

/** The two cookies of a browser: its session, and a sign-in that has begun. */
function cookiesOf({ publicUrl, key }: SessionOptions) {
  const secure = publicUrl.startsWith('https:');
  const sealer = createSealer(key);
  const sessionName = secure ? '__Host-xueji' : 'xueji';
  const flowName = `${sessionName}-flow`;
  const attributes: CookieOptions = { httpOnly: true, sameSite: 'lax', secure, path: '/' };
  const keepSession = async (response: Response, session: Session): Promise<void> => {
    const sealed = await sealer.seal('session', session, SESSION_LIFE_S);
    // Somebody with very many posts works at the one in use, and signs in again for another one.
    const fits = sealed.length <= MOST_COOKIE || session.person.posts.length === 1;
    if (!fits) return keepSession(response, { ...session, person: { ...session.person, posts: [session.person.post] } });
    response.cookie(sessionName, sealed, { ...attributes, maxAge: SESSION_LIFE_S * 1000 });
  };
  return {
    has: ({ headers }: Request): boolean => cookieOf(headers.cookie, sessionName) !== undefined,
    readSession: ({ headers }: Request) => sealer.open<Session>('session', cookieOf(headers.cookie, sessionName)),
    keepSession,
    forgetSession: (response: Response): void => void response.clearCookie(sessionName, attributes),
    readFlow: ({ headers }: Request) => sealer.open<Flow>('flow', cookieOf(headers.cookie, flowName)),
    keepFlow: async (response: Response, flow: Flow): Promise<void> => {
      response.cookie(flowName, await sealer.seal('flow', flow, FLOW_LIFE_S), { ...attributes, maxAge: FLOW_LIFE_S * 1000 });
    },
    forgetFlow: (response: Response): void => void response.clearCookie(flowName, attributes),
  };
}

type SessionReader = (request: Request, response: Response) => Promise<Session | null>;

/** Reads the session of a request, with a token that is still valid. Null without one, and after the issuer has ended it. */
function sessionReader(issuer: Issuer, cookies: Cookies): SessionReader {
  const renewals = new Map<string, Promise<Tokens>>();
  /** Requests that arrive together renew the token once. */
  const renew = (refreshToken: string): Promise<Tokens> => {
    const running = renewals.get(refreshToken) ?? issuer.renew(refreshToken).finally(() => renewals.delete(refreshToken));
    renewals.set(refreshToken, running);
    return running;
  };
  return async (request, response) => {
    const session = await cookies.readSession(request);
    if (!session || session.until - Date.now() > RENEW_BEFORE_MS) return session;
    try {
      const next = session.refreshToken ? { ...session, ...(await renew(session.refreshToken)) } : session;
      if (next.until <= Date.now()) throw new Error('the session has ended');
      if (next !== session) await cookies.keepSession(response, next);
      return next;
    } catch (error) {
      if (isDown(error) && session.until > Date.now()) return session;
      if (isDown(error)) throw error;
      cookies.forgetSession(response);
      return null;
    }
  };
}

type Parts = { issuer: Issuer; cookies: Cookies; sessionOf: SessionReader };

/** `/session`: who is signed in, sign-in and sign-out. */
function sessionPages({ publicUrl, log }: SessionOptions, { issuer, cookies, sessionOf }: Parts): RequestHandler {
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
    const flow: Flow = { ...newProofs(), to: pathIn(request.query.to, publicUrl) };
    const post = typeof request.query.post === 'string' ? request.query.post : null;
    const address = await issuer.addressOf(flow, { language: languageOf(request), post });
    await cookies.keepFlow(response, flow);
    response.redirect(address);
  });
  pages.get('/callback', async (request, response) => {
    const flow = await cookies.readFlow(request);
    cookies.forgetFlow(response);
    // Without the cookie, the sign-in began in another browser or too long ago: begin again.
    if (!flow) return response.redirect('/');
    const tokens = await issuer.exchange(request.originalUrl, flow).catch((error: unknown) => {
      if (isDown(error)) throw error;
      log.warn({ err: error }, 'a sign-in was refused');
      return null;
    });
    if (!tokens) return response.redirect('/');
    // A new session has a new cookie and a new CSRF value, so nobody can prepare one for somebody else.
    await cookies.keepSession(response, { csrf: randomText(), ...tokens });
    response.redirect(flow.to);
  });
  pages.post('/sign-out', async (request, response) => {
    const session = await sessionOf(request, response).catch(() => null);
    if (session && !carriesCsrf(request, session)) return refuseForged(response);
    cookies.forgetSession(response);
    response.json({ to: await issuer.end(session?.refreshToken ?? null) });
  });
  pages.use((error: unknown, _request: Request, response: Response, _next: () => void) => answerDown(error, response, log));
  return pages;
}

/** Gives a request the header `Authorization` from its cookie. A request that has the header already keeps it. */
function tokenFromCookie({ log }: SessionOptions, cookies: Cookies, sessionOf: SessionReader): RequestHandler {
  return async (request, response, next) => {
    if (request.headers.authorization || isWithoutCaller(request) || !cookies.has(request)) return next();
    const session = await sessionOf(request, response).catch((error: unknown) => {
      // The pages of the console load without a caller, and say themselves that the issuer is away.
      if (request.method !== 'GET' || !isDown(error)) answerDown(error, response, log);
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
}

/** The answer while the issuer is down. Another error is a bug. */
function answerDown(error: unknown, response: Response, log: Logger): void {
  if (!isDown(error)) throw error;
  log.warn({ err: error }, 'the issuer cannot be reached');
  answerError(response.set('retry-after', '5'), 503, { code: 'SUBGRAPH_UNAVAILABLE', message: ERROR_CODES.SUBGRAPH_UNAVAILABLE.meaning });
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
function pathIn(to: unknown, publicUrl: string): string {
  if (typeof to !== 'string' || !to.startsWith('/') || !URL.canParse(to, publicUrl)) return '/';
  const address = new URL(to, publicUrl);
  return address.origin === new URL(publicUrl).origin ? address.pathname + address.search : '/';
}
