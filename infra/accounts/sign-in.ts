/** The steps of the login page: password, new password when the first one must change, the post, and a code when the post needs one. */
import express, { type Request, type Response, Router } from 'express';
import { EncryptJWT, jwtDecrypt } from 'jose';
import type { Provider } from 'oidc-provider';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { type Language, languageOf } from '../runtime/language.ts';
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
  store: AccountStore;
  /** Hex key that seals the tickets between two steps. */
  key: string;
};

/** One request of the login page. `uid` names the sign-in to which it belongs. */
type Step = { readonly request: Request; readonly response: Response; readonly uid: string; readonly language: Language };

export function signInRoutes(options: SignInOptions): Router {
  const { provider } = options;
  const steps = stepsOf(options, ticketsOf(Buffer.from(options.key, 'hex')));
  const router = Router();
  router.get('/:uid', async (request, response) => {
    const { uid, session, params } = await provider.interactionDetails(request, response);
    const language = languageOf(request);
    const wanted = typeof params.post === 'string' ? params.post : undefined;
    if (!session?.accountId || !wanted) return void response.send(signInPage(language, uid));
    // The person is signed in and wants another post. A post of somebody else is refused by the choice of posts.
    await steps.goOn({ request, response, uid, language }, partsOf(session.accountId).login, wanted);
  });
  router.post('/:uid', express.urlencoded({ extended: false, limit: '10kb' }), async (request, response) => {
    const { uid } = await provider.interactionDetails(request, response);
    await steps.submit({ request, response, uid, language: languageOf(request) }, textsOf(request.body));
  });
  return router;
}

function stepsOf({ provider, store }: SignInOptions, tickets: Tickets) {
  const tries = new RateLimiterMemory(TRIES_OF_ADDRESS);
  /** A try is counted before its answer is known, so that tries at the same time cannot get past the limit. A right one is given back. */
  const mayTry = ({ request }: Step): Promise<boolean> =>
    tries.consume(request.ip ?? '', 1).then(
      () => true,
      () => false,
    );
  const giveBack = ({ request }: Step) => tries.reward(request.ip ?? '', 1);

  const finish = ({ request, response }: Step, login: string, postId: string): Promise<void> => {
    const result = { login: { accountId: subjectOf(login, postId) } };
    return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  };

  const askForCode = async ({ response, uid, language }: Step, login: string, post: string): Promise<unknown> => {
    const secret = (await store.hasFactor(login)) ? undefined : newSecret();
    const ticket = await tickets.seal(uid, { login, post, ...(secret && { secret }) });
    return response.send(codePage(language, uid, ticket, secret));
  };

  /** After the password: a new password, the only post, or the choice of a post, and the code. */
  const goOn = async (step: Step, login: string, chosen?: string): Promise<unknown> => {
    const { response, uid, language } = step;
    const account = await store.findAccount(login);
    if (account?.mustChange) return response.send(changePage(language, uid, await tickets.seal(uid, { login })));
    const usable = await store.usablePosts(login);
    const post = chosen === undefined && usable.length === 1 ? usable[0] : usable.find(({ id }) => id === chosen);
    if (post && needsCode(post.hats)) return askForCode(step, login, post.id);
    if (post) return finish(step, login, post.id);
    if (usable.length === 0) return response.status(403).send(problemPage(language, 'noPost'));
    return response.send(postPage(language, uid, await tickets.seal(uid, { login }), await store.posts(login)));
  };

  const takePassword = async (step: Step, { login = '', password = '' }: Texts): Promise<unknown> => {
    const refuse = (status: number, problem: Problem) =>
      step.response.status(status).send(signInPage(step.language, step.uid, login, problem));
    if (!(await mayTry(step))) return refuse(429, 'tooMany');
    const verdict = await store.verifyPassword(login, password);
    if (verdict.outcome !== 'right') return refuse(verdict.outcome === 'locked' ? 429 : 401, verdict.outcome);
    await giveBack(step);
    return goOn(step, verdict.account.login);
  };

  const takeCode = async (step: Step, { login, post = '', secret }: Ticket, { code = '', ticket = '' }: Texts): Promise<unknown> => {
    const refuse = (status: number, problem: Problem) =>
      step.response.status(status).send(codePage(step.language, step.uid, ticket, secret, problem));
    if (!(await mayTry(step))) return refuse(429, 'tooMany');
    const outcome = await store.verifyCode(login, code, secret);
    if (outcome !== 'right') return refuse(outcome === 'locked' ? 429 : 401, outcome);
    await giveBack(step);
    return finish(step, login, post);
  };

  /** The new password, when it must change, and the choice of the post. */
  const takeChoice = async (step: Step, { login }: Ticket, given: Texts): Promise<unknown> => {
    const account = await store.findAccount(login);
    if (!account?.mustChange) return goOn(step, login, given.post);
    const problem = await problemOfChange(store, login, given);
    if (problem) return step.response.status(422).send(changePage(step.language, step.uid, given.ticket ?? '', problem));
    await store.changePassword(login, given.fresh ?? '');
    return goOn(step, login, given.post);
  };

  const submit = async (step: Step, given: Texts): Promise<unknown> => {
    if (given.ticket === undefined) return takePassword(step, given);
    const ticket = await tickets.open(step.uid, given.ticket);
    if (ticket === null) return step.response.status(401).send(signInPage(step.language, step.uid));
    return ticket.post === undefined ? takeChoice(step, ticket, given) : takeCode(step, ticket, given);
  };
  return { goOn, submit };
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

type Tickets = ReturnType<typeof ticketsOf>;

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
