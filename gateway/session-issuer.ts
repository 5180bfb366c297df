/** The gateway as a client of an OpenID Connect issuer. The issuer is found by discovery. */
import { randomBytes } from 'node:crypto';
import { GRAPH_RESOURCE } from '@xueji/infra/runtime/config.ts';
import type { Language } from '@xueji/infra/runtime/language.ts';
import { decodeJwt } from 'jose';
import * as oidc from 'openid-client';

export type IssuerOptions = {
  /** The issuer's address. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** The address of this gateway as browsers see it, without a path. The issuer sends people back there. */
  publicUrl: string;
};

type Post = { id: string; unit: string; unitName?: string; hats: readonly string[] };
type Person = { account: string; name: string; post: Post; posts: readonly Post[] };
/** What the issuer gives for a person. `until`: end of the access token, in milliseconds. */
export type Tokens = { accessToken: string; refreshToken: string | null; until: number; person: Person };
/** What must come back unchanged at the end of a sign-in. */
export type Proofs = { state: string; nonce: string; verifier: string };

export type Issuer = {
  /** Where the browser goes to sign in. `post`: the post that the person wants. */
  addressOf(proofs: Proofs, wanted: { language: Language; post: string | null }): Promise<string>;
  /** Takes the code that came back. `returned`: path and query of the request. */
  exchange(returned: string, proofs: Proofs): Promise<Tokens>;
  renew(refreshToken: string): Promise<Tokens>;
  /** Ends the tokens, and tells where the browser goes to sign out. Also while the issuer is down. */
  end(refreshToken: string | null): Promise<string>;
};

const ISSUER_WITHIN_S = 5;

export const newProofs = (): Proofs => ({ state: randomText(), nonce: randomText(), verifier: oidc.randomPKCECodeVerifier() });
export const randomText = (): string => randomBytes(32).toString('base64url');

export function createIssuer(options: IssuerOptions): Issuer {
  const { clientId, publicUrl } = options;
  const server = serverOf(options);
  return {
    async addressOf({ state, nonce, verifier }, { language, post }) {
      const address = oidc.buildAuthorizationUrl(await server(), {
        ...{ redirect_uri: `${publicUrl}/session/callback`, scope: 'openid', resource: GRAPH_RESOURCE, state, nonce },
        ...{ code_challenge: await oidc.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' },
        ui_locales: language === 'en' ? 'en' : 'zh-CN',
        ...(post !== null && { post }),
      });
      return address.href;
    },
    async exchange(returned, { state, nonce, verifier }) {
      const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce };
      const resource = { resource: GRAPH_RESOURCE };
      return tokensIn(await oidc.authorizationCodeGrant(await server(), new URL(returned, publicUrl), checks, resource));
    },
    async renew(refreshToken) {
      const renewed = tokensIn(await oidc.refreshTokenGrant(await server(), refreshToken, { resource: GRAPH_RESOURCE }));
      return { ...renewed, refreshToken: renewed.refreshToken ?? refreshToken };
    },
    async end(refreshToken) {
      const known = await server().catch(() => null);
      if (refreshToken && known) await oidc.tokenRevocation(known, refreshToken).catch(() => {});
      const address = known?.serverMetadata().end_session_endpoint;
      const parameters = new URLSearchParams({ client_id: clientId, post_logout_redirect_uri: `${publicUrl}/` });
      return address ? `${address}?${parameters}` : '/';
    },
  };
}

/** The issuer is looked up at the first sign-in, so that the gateway also starts while the issuer is down. */
function serverOf({ issuer, clientId, clientSecret }: IssuerOptions): () => Promise<oidc.Configuration> {
  let found: Promise<oidc.Configuration> | undefined;
  return () => {
    found ??= oidc
      .discovery(new URL(issuer), clientId, clientSecret, oidc.ClientSecretBasic(clientSecret), {
        timeout: ISSUER_WITHIN_S,
        // A demo runs on one machine without TLS.
        ...(issuer.startsWith('http:') && { execute: [oidc.allowInsecureRequests] }),
      })
      .catch((error: unknown) => {
        found = undefined;
        throw error;
      });
    return found;
  };
}

function tokensIn(answer: oidc.TokenEndpointResponse & oidc.TokenEndpointResponseHelpers): Tokens {
  const { exp = 0, sub = '', unit, hats } = decodeJwt(answer.access_token);
  const claims = answer.claims() ?? ({} as Record<string, unknown>);
  // An issuer without posts gives one unit and its hats.
  const only: Post = { id: '', unit: String(unit ?? ''), hats: Array.isArray(hats) ? hats.map(String) : [] };
  const post = (claims.post as Post | undefined) ?? only;
  return {
    accessToken: answer.access_token,
    refreshToken: answer.refresh_token ?? null,
    until: exp * 1000,
    person: { account: sub, name: String(claims.name ?? sub), post, posts: (claims.posts as readonly Post[] | undefined) ?? [post] },
  };
}

/** True when the issuer did not answer, or answered that it cannot now. */
export function isDown(error: unknown): boolean {
  if (error instanceof oidc.ResponseBodyError) return error.status >= 500;
  if (!(error instanceof oidc.ClientError)) return error instanceof TypeError;
  return ['OAUTH_TIMEOUT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON'].includes(error.code ?? '');
}
