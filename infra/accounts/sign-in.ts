/** The steps of the login page: password, new password when the first one must change, the post, and a code when the post needs one. */

import express, { type Request, type Response, Router } from 'express';
import { EncryptJWT, jwtDecrypt } from 'jose';
import type { Provider } from 'oidc-provider';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { changePage, codePage, type Problem, postPage, problemPage, signInPage } from './pages.ts';
import { partsOf, subjectOf } from './provider.ts';
import { needsCode, newSecret } from './second-factor.ts';
import type { AccountStore } from './store.ts';

/** Wrong passwords and codes from one address. A school has many people behind one address. */
const TRIES_OF_ADDRESS = { points: 100, duration: 900 };
const TICKET_LIFE = '10m';
const LEAST_PASSWORD = 12;

export type SignInOptions = {
  provider: Provider;
  store: AccountStore /** Hex key that seals the tickets between two steps. */;
  key: string;
};

export function signInRoutes({ provider, store, key }: SignInOptions): Router {
  const tries = new RateLimiterMemory(TRIES_OF_ADDRESS);
  const tickets = ticketsOf(Buffer.from(key, 'hex'));
  const router = Router();
  /** A try is counted before its answer is known, so that tries at the same time cannot get past the limit. A right one is given back. */
  const mayTry = (address: string): Promise<boolean> =>
    tries.consume(address, 1).then(
      () => true,
      () => false,
    );

  const finish = async (request: Request, response: Response, login: string, postId: string): Promise<void> => {
    await provider.interactionFinished(
      request,
      response,
      { login: { accountId: subjectOf(login, postId) } },
      { mergeWithLastSubmission: false },
    );
  };

  const askForCode = async (request: Request, response: Response, uid: string, { login, post }: { login: string; post: string }) => {
    const secret = (await store.hasFactor(login)) ? undefined : newSecret();
    const ticket = await tickets.seal(uid, { login, post, ...(secret && { secret }) });
    return response.send(codePage(request.get('accept-language'), uid, ticket, secret));
  };

  /** After the password: a new password, the only post, or the choice of a post, and the code. */
  const goOn = async (
    request: Request,
    response: Response,
    { uid, login }: { uid: string; login: string },
    chosen?: string,
  ): Promise<unknown> => {
    const accepted = request.get('accept-language');
    const account = await store.findAccount(login);
    if (account?.mustChange) return response.send(changePage(accepted, uid, await tickets.seal(uid, { login })));
    const usable = await store.usablePosts(login);
    const post = chosen === undefined && usable.length === 1 ? usable[0] : usable.find(({ id }) => id === chosen);
    if (post && needsCode(post.hats)) return askForCode(request, response, uid, { login, post: post.id });
    if (post) return finish(request, response, login, post.id);
    if (usable.length === 0) return response.status(403).send(problemPage(accepted, 'noPost'));
    return response.send(postPage(accepted, uid, await tickets.seal(uid, { login }), await store.posts(login)));
  };

  router.get('/:uid', async (request, response) => {
    const { uid, session, params } = await provider.interactionDetails(request, response);
    const wanted = typeof params.post === 'string' ? params.post : undefined;
    if (!session?.accountId || !wanted) return void response.send(signInPage(request.get('accept-language'), uid));
    // The person is signed in and wants another post. A post of somebody else is refused by the choice of posts.
    await goOn(request, response, { uid, login: partsOf(session.accountId).login }, wanted);
  });

  router.post('/:uid', express.urlencoded({ extended: false, limit: '10kb' }), async (request, response) => {
    const { uid } = await provider.interactionDetails(request, response);
    const given = textsOf(request.body);
    const accepted = request.get('accept-language');
    const refuse = (status: number, html: string) => void response.status(status).send(html);
    const address = request.ip ?? '';
    if (given.ticket === undefined) {
      const { login = '', password = '' } = given;
      if (!(await mayTry(address))) return refuse(429, signInPage(accepted, uid, login, 'tooMany'));
      const verdict = await store.verifyPassword(login, password);
      if (verdict.outcome === 'right') {
        await tries.reward(address, 1);
        return void (await goOn(request, response, { uid, login: verdict.account.login }));
      }
      return refuse(verdict.outcome === 'locked' ? 429 : 401, signInPage(accepted, uid, login, verdict.outcome));
    }
    const ticket = await tickets.open(uid, given.ticket);
    if (ticket === null) return refuse(401, signInPage(accepted, uid));
    const { login, post, secret } = ticket;
    if (post !== undefined) {
      if (!(await mayTry(address))) return refuse(429, codePage(accepted, uid, given.ticket, secret, 'tooMany'));
      const outcome = await store.verifyCode(login, given.code ?? '', secret);
      if (outcome === 'right') {
        await tries.reward(address, 1);
        return void (await finish(request, response, login, post));
      }
      return refuse(outcome === 'locked' ? 429 : 401, codePage(accepted, uid, given.ticket, secret, outcome));
    }
    const account = await store.findAccount(login);
    if (account?.mustChange) {
      const problem = await problemOfChange(store, login, given);
      if (problem) return refuse(422, changePage(accepted, uid, given.ticket, problem));
      await store.changePassword(login, given.fresh ?? '');
    }
    await goOn(request, response, { uid, login }, given.post);
  });
  return router;
}

async function problemOfChange(store: AccountStore, login: string, { fresh = '', again = '' }: Texts): Promise<Problem | undefined> {
  if (fresh !== again) return 'passwordsDiffer';
  if ([...fresh].length < LEAST_PASSWORD || fresh.toLowerCase() === login) return 'passwordWeak';
  return (await store.hasPassword(login, fresh)) ? 'passwordWeak' : undefined;
}

type Texts = Partial<Record<'login' | 'password' | 'ticket' | 'fresh' | 'again' | 'post' | 'code', string>>;
const textsOf = (body: Record<string, unknown> | undefined): Texts =>
  Object.fromEntries(Object.entries(body ?? {}).filter(([, value]) => typeof value === 'string'));

/** `post`: only the code for this post is missing. `secret`: the key of an authenticator app that is not stored yet. */
type Ticket = { login: string; post?: string; secret?: string };

/** A ticket says that the password of a login was right in this interaction. Another interaction cannot use it. */
function ticketsOf(key: Uint8Array) {
  return {
    seal: (uid: string, ticket: Ticket) =>
      new EncryptJWT({ ticket })
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .setAudience(uid)
        .setExpirationTime(TICKET_LIFE)
        .encrypt(key),
    async open(uid: string, sealed: string): Promise<Ticket | null> {
      const opened = await jwtDecrypt(sealed, key, { audience: uid, requiredClaims: ['exp'] }).catch(() => null);
      return (opened?.payload.ticket as Ticket | undefined) ?? null;
    },
  };
}
