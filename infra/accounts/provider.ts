/** The issuer: `oidc-provider` with our accounts. Its subject names a person and the post in use, so another post is another subject. */
import { readFileSync } from 'node:fs';
import { type Configuration, errors, interactionPolicy, type JWKS, type KoaContextWithOIDC, Provider } from 'oidc-provider';
import { GRAPH_RESOURCE } from '../runtime/config.ts';
import { languageOf } from '../runtime/language.ts';
import { adapterOn } from './adapter.ts';
import { errorPage, signedOutPage, signOutPage } from './pages.ts';
import type { Account, AccountStore, Post } from './store.ts';

export type ProviderOptions = {
  issuer: string;
  store: AccountStore;
  /** File with the private key (JWK, ES256) that signs tokens. */
  keyFile: string;
  /** Hex key that signs the issuer's cookies. */
  cookieKey: string;
  audience: string;
  /** The gateway as client: its id, secret and address. */
  client: { id: string; secret: string; url: string };
};

/** Rights that are taken away end within this time, because the next token is made from the account as it is then. */
const ACCESS_TOKEN_S = 300;
const WORKING_DAY_S = 12 * 3600;

export const subjectOf = (login: string, postId: string): string => `${login}#${postId}`;
export const partsOf = (subject: string): { login: string; postId: string } => {
  const at = subject.lastIndexOf('#');
  return { login: subject.slice(0, at), postId: subject.slice(at + 1) };
};

type Person = { account: Account; post: Post; posts: readonly Post[] };

/** The person of a subject. Null when the account or the post is gone, or when the post may not be used. */
async function personOf(store: AccountStore, subject: string): Promise<Person | null> {
  const { login, postId } = partsOf(subject);
  const [account, posts] = await Promise.all([store.findAccount(login), store.usablePosts(login)]);
  const post = posts.find(({ id }) => id === postId);
  return account && post ? { account, post, posts } : null;
}

export function createProvider(options: ProviderOptions): Provider {
  const { issuer, store, client, keyFile } = options;
  const provider = new Provider(issuer, {
    ...features(options),
    adapter: adapterOn(store.pool),
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [`${client.url}/session/callback`],
        post_logout_redirect_uris: [`${client.url}/`],
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        token_endpoint_auth_method: 'client_secret_basic',
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [JSON.parse(readFileSync(keyFile, 'utf8'))] } as JWKS,
    cookies: { keys: [options.cookieKey], long: { sameSite: 'lax' }, short: { sameSite: 'lax' } },
    pkce: { required: () => true },
    extraParams: ['post'],
    claims: { openid: ['sub', 'name', 'post', 'posts'] },
    conformIdTokenClaims: false,
    interactions: { url: (_, { uid }) => `/sign-in/${uid}`, policy: policyFor() },
    // The confidential client sends requests at the same time, so a refresh token stays valid when it is used.
    rotateRefreshToken: false,
    issueRefreshToken: async () => true,
    ttl: {
      AccessToken: ACCESS_TOKEN_S,
      AuthorizationCode: 60,
      Grant: WORKING_DAY_S,
      IdToken: 3600,
      Interaction: 3600,
      RefreshToken: WORKING_DAY_S,
      Session: WORKING_DAY_S,
    },
    async findAccount(_, subject) {
      const person = await personOf(store, subject);
      return person ? { accountId: subject, claims: async () => ({ sub: subject, ...claimsOf(person) }) } : undefined;
    },
    loadExistingGrant: grantFor,
    async renderError(ctx, out, error) {
      ctx.type = 'html';
      ctx.body = errorPage(languageOf(ctx.req), 'error_description' in out ? String(out.error_description ?? out.error) : String(error));
    },
  });
  // Behind a proxy with TLS, addresses come from its headers.
  provider.proxy = issuer.startsWith('https:');
  return provider;
}

const claimsOf = ({ account, post, posts }: Person) => ({ name: account.name, post: shown(post), posts: posts.map(shown) });
const shown = ({ id, unit, unitName, hats }: Post) => ({ id, unit, unitName, hats });

function features({ store, audience, client }: ProviderOptions): Configuration {
  return {
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      // A client ends only its own tokens.
      revocation: { enabled: true, allowedPolicy: async (_, client, token) => token.clientId === client.clientId },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: async (ctx, form) => {
          ctx.body = signOutPage(languageOf(ctx.req), form);
        },
        postLogoutSuccessSource: async (ctx) => {
          ctx.body = signedOutPage(languageOf(ctx.req), client.url);
        },
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => GRAPH_RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo(_, resource) {
          if (resource !== GRAPH_RESOURCE) throw new errors.InvalidTarget();
          return { scope: '', audience, accessTokenTTL: ACCESS_TOKEN_S, accessTokenFormat: 'jwt', jwt: { sign: { alg: 'ES256' } } };
        },
      },
    },
    formats: {
      customizers: {
        // One person has one subject in the graph, whatever the post: a step needs another person, and not another post.
        async jwt(_, token, jwt) {
          const subject = 'accountId' in token ? String(token.accountId) : '';
          const person = await personOf(store, subject);
          if (!person) throw new errors.InvalidGrant('the post is gone');
          Object.assign(jwt.payload, { sub: person.account.login, hats: person.post.hats, unit: person.post.unit });
        },
      },
    },
  };
}

/** The console belongs to the system, so nobody is asked for consent. */
async function grantFor(ctx: KoaContextWithOIDC) {
  const { client, session, provider, result } = ctx.oidc;
  if (!client || !session) return undefined;
  const known = result?.consent?.grantId ?? session.grantIdFor(client.clientId);
  const found = known ? await provider.Grant.find(known) : undefined;
  if (found && found.accountId === session.accountId) return found;
  const grant = new provider.Grant({ clientId: client.clientId, ...(session.accountId && { accountId: session.accountId }) });
  grant.addOIDCScope('openid');
  await grant.save();
  return grant;
}

/** Besides the usual reasons, somebody who wants another post goes through the login page, which asks for no password again. */
function policyFor() {
  const policy = interactionPolicy.base();
  const { Check } = interactionPolicy;
  /** Once the login page has answered, its answer holds. */
  const promptWhen = (name: string, description: string, holds: (ctx: KoaContextWithOIDC) => boolean) =>
    policy
      .get('login')
      ?.checks.add(
        new Check(name, description, (ctx) => (!ctx.oidc.result?.login && holds(ctx) ? Check.REQUEST_PROMPT : Check.NO_NEED_TO_PROMPT)),
      );
  promptWhen('account_gone', 'the account or its post is gone', ({ oidc }) => oidc.session?.accountId !== undefined && !oidc.account);
  promptWhen('post_change', 'another post is wanted', ({ oidc: { params, session } }) => {
    const wanted = params?.post;
    return typeof wanted === 'string' && session?.accountId !== undefined && partsOf(session.accountId).postId !== wanted;
  });
  return policy;
}
