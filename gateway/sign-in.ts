/**
 * Authentication: turns the public token of an issuer into an actor, and signs an internal token for the services. No other header identifies the caller.
 */
import { readFileSync } from 'node:fs';
import { type Actor, actorOf, claimsOf, wears } from '@xueji/infra/runtime/actor.ts';
import { INTERNAL_AUDIENCE, INTERNAL_ISSUER } from '@xueji/infra/runtime/internal-token.ts';
import { inLanguage, type Language } from '@xueji/infra/runtime/language.ts';
import { pathOfRegion } from '@xueji/infra/runtime/scope.ts';
import { TOKEN_FAULTS, type TokenFault } from '@xueji/schema/errors.ts';
import { GraphQLError } from 'graphql';
import { createLocalJWKSet, createRemoteJWKSet, errors, importJWK, type JWTPayload, type JWTVerifyGetKey, jwtVerify, SignJWT } from 'jose';
import { LRUCache } from 'lru-cache';

export type Caller = {
  readonly actor: Actor;
  /** Equal for all callers with the same rights. A partner has its own rights and cursors. */
  readonly rights: string;
  readonly expiresAtMs: number;
};

/** The context of an operation in the gateway. */
export type GatewayContext = {
  readonly caller: Caller;
  readonly requestId: string;
  /** The language of messages. */
  readonly language: Language;
  /** Alternating names and values, as undici takes them, for all fetches of the operation. */
  headers: string[];
  /** Set for the gateway's own pages, which may be larger than a caller's. */
  readonly mostPage?: number;
  /** Set for the gateway's own operations, which use no client's budget. */
  readonly isOwn?: boolean;
  /** Set for an operation that waits for the feed to grow. */
  waits?: boolean;
  /** Aborts when the client has closed its request. */
  readonly gone?: AbortSignal;
};

export type SignIn = {
  /** Verifies the Authorization header, or throws UNAUTHENTICATED. */
  callerOf(authorization: string | undefined): Promise<Caller>;
  /** A token for services that is valid for at least 30 seconds. */
  internalTokenFor(actor: Actor): Promise<string>;
  /** A partner cannot read personal data with it until `field-grants.ts` adds its registration. */
  contextFor(caller: Caller, requestId: string, language?: Language): Promise<GatewayContext>;
  headersFor(actor: Actor, requestId: string, language: Language): Promise<string[]>;
};

export type SignInOptions = {
  jwks: string;
  /** Issuers whose tokens are accepted. */
  issuer: string | string[];
  audience: string;
  internalKeyFile: string;
  /** The first path of a unit, for tokens that carry none. */
  firstPathOf?: ((code: string) => Promise<string | null>) | undefined;
};

const ALGORITHMS = ['ES256', 'RS256'];
/** Clocks of an issuer may be this far ahead of ours. */
const CLOCK_TOLERANCE_S = 5;
// Size of the cache of verified tokens. Verification takes 0.2 ms; 20,000 tokens of 600 bytes are 12 MB.
const MOST_REMEMBERED = 20_000;
const INTERNAL_LIFE_S = 60;
const INTERNAL_REUSE_MS = 30_000;

export async function createSignIn({ jwks, issuer, audience, internalKeyFile, firstPathOf }: SignInOptions): Promise<SignIn> {
  const keys = issuerKeys(jwks);
  const callers = new LRUCache<string, Caller>({ max: MOST_REMEMBERED });
  const internalTokenFor = await internalSigner(internalKeyFile);

  const verify = async (token: string): Promise<Caller> => {
    const options = { issuer, audience, algorithms: ALGORITHMS, requiredClaims: ['exp', 'sub'], clockTolerance: CLOCK_TOLERANCE_S };
    const { payload } = await jwtVerify(token, keys, options).catch((error: unknown) => {
      throw isFaultOfToken(error) ? unauthenticated(tokenFaultOf(error), error) : error;
    });
    const caller = await toCaller(payload, firstPathOf);
    // The tolerance applies only to the start of a token: a session must not outlive its token.
    if (caller.expiresAtMs <= Date.now()) throw unauthenticated('EXPIRED');
    callers.set(token, caller);
    return caller;
  };
  const headersFor = async (actor: Actor, requestId: string, language: Language) => {
    const authorization = `Bearer ${await internalTokenFor(actor)}`;
    return ['content-type', 'application/json', 'authorization', authorization, 'x-request-id', requestId, 'accept-language', language];
  };
  return {
    internalTokenFor,
    headersFor,
    async callerOf(authorization) {
      if (!authorization) throw unauthenticated('MISSING');
      const token = /^Bearer +([\w.~+/=-]+)$/i.exec(authorization)?.[1];
      if (!token) throw unauthenticated('MALFORMED');
      const known = callers.get(token);
      if (!known) return verify(token);
      if (known.expiresAtMs > Date.now()) return known;
      callers.delete(token);
      throw unauthenticated('EXPIRED');
    },
    contextFor: async (caller, requestId, language = 'zh') => ({
      caller,
      requestId,
      language,
      headers: await headersFor(caller.actor, requestId, language),
    }),
  };
}

/** The header follows RFC 6750: for a request without a token it names only the scheme. */
function unauthenticated(reason: TokenFault, cause?: unknown): GraphQLError {
  const description = inLanguage(TOKEN_FAULTS[reason], 'en').replaceAll('"', "'");
  const challenge =
    reason === 'MISSING' ? 'Bearer realm="xueji"' : `Bearer realm="xueji", error="invalid_token", error_description="${description}"`;
  return new GraphQLError(TOKEN_FAULTS[reason], {
    extensions: { code: 'UNAUTHENTICATED', reason, http: { status: 401, headers: new Map([['www-authenticate', challenge]]) } },
    ...(cause instanceof Error && { originalError: cause }),
  });
}

/** Claims are checked after the signature, so only a holder of a token of our issuer is told what is wrong with them. */
function tokenFaultOf(error: unknown): TokenFault {
  if (error instanceof errors.JWTExpired) return 'EXPIRED';
  if (!(error instanceof errors.JWTClaimValidationFailed)) return 'UNTRUSTED';
  const faults: Record<string, TokenFault> = { iss: 'WRONG_ISSUER', aud: 'WRONG_AUDIENCE', nbf: 'NOT_YET_VALID' };
  return faults[error.claim] ?? 'CLAIMS_INVALID';
}

function issuerKeys(place: string): JWTVerifyGetKey {
  if (/^https?:/.test(place))
    return createRemoteJWKSet(new URL(place), { timeoutDuration: 3000, cooldownDuration: 30_000, cacheMaxAge: 600_000 });
  return createLocalJWKSet(JSON.parse(readFileSync(place, 'utf8')));
}

/** False when the issuer's keys could not be fetched: then the token is not at fault. */
function isFaultOfToken(error: unknown): boolean {
  const ours: string[] = [errors.JOSEError.code, errors.JWKSTimeout.code, errors.JWKSInvalid.code];
  return error instanceof errors.JOSEError && !ours.includes(error.code);
}

async function toCaller(
  { sub, hats, unit, path: claimed, ...payload }: JWTPayload,
  firstPathOf: SignInOptions['firstPathOf'],
): Promise<Caller> {
  // Older tokens also carry a path. Services map every former path of a unit to its current path.
  const path = claimed ?? (await pathOfUnit(unit, firstPathOf));
  // The registration never comes from the issuer's token, only from our own record of the partner.
  const actor = actorOf({ sub, hats, unit, path });
  if (!actor || !payload.exp) throw unauthenticated('CLAIMS_INVALID');
  // Two partners of one unit may be registered for different things.
  const rights = JSON.stringify([[...actor.hats].sort(), actor.unit, actor.path, wears(actor, 'partner') ? actor.userId : null]);
  return { actor, rights, expiresAtMs: payload.exp * 1000 };
}

async function pathOfUnit(unit: unknown, firstPathOf: SignInOptions['firstPathOf']): Promise<string | null> {
  if (typeof unit !== 'string') return null;
  return (firstPathOf ?? (async (code: string) => pathOfRegion(code)))(unit).catch((error: unknown) => {
    throw new GraphQLError('The unit of the token cannot be looked up now', {
      extensions: { code: 'SUBGRAPH_UNAVAILABLE', http: { status: 503 } },
      ...(error instanceof Error && { originalError: error }),
    });
  });
}

async function internalSigner(keyFile: string): Promise<(actor: Actor) => Promise<string>> {
  const jwk = JSON.parse(readFileSync(keyFile, 'utf8'));
  const key = await importJWK(jwk, 'ES256');
  const signed = new LRUCache<string, { token: Promise<string>; untilMs: number }>({ max: MOST_REMEMBERED });

  return (actor) => {
    const claims = claimsOf(actor);
    const id = JSON.stringify(claims);
    const known = signed.get(id);
    if (known && known.untilMs > Date.now()) return known.token;
    const token = new SignJWT(claims)
      .setProtectedHeader({ alg: 'ES256', ...(jwk.kid && { kid: jwk.kid }) })
      .setIssuer(INTERNAL_ISSUER)
      .setAudience(INTERNAL_AUDIENCE)
      .setIssuedAt()
      .setExpirationTime(`${INTERNAL_LIFE_S}s`)
      .sign(key);
    signed.set(id, { token, untilMs: Date.now() + INTERNAL_REUSE_MS });
    return token;
  };
}
