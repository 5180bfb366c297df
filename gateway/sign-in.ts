/**
 * Who asks: the public token of an issuer becomes an actor, and for each actor the gateway signs the internal token that services believe.
 * Nothing else of the request's headers says who it is.
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
  /** Equal for callers who may read the same, whoever they are; a partner has entitlements and cursors of its own. */
  readonly rights: string;
  readonly expiresAtMs: number;
};

/** What an operation carries through the gateway to every subgraph. */
export type GatewayContext = {
  readonly caller: Caller;
  readonly requestId: string;
  /** Of messages. */
  readonly language: Language;
  /** Names and values in turn, as undici takes them, for all fetches of the operation. */
  headers: string[];
  /** Set for the gateway's own pages, which may be larger than a caller's. */
  readonly mostPage?: number;
  /** Set for what the gateway asks itself, which no client's budget pays for. */
  readonly isOwn?: boolean;
  /** Set for an operation that waits for the feed to grow. */
  waits?: boolean;
  /** Aborts when the client has closed its request. */
  readonly gone?: AbortSignal;
};

export type SignIn = {
  /** Verifies the Authorization header, or throws UNAUTHENTICATED. */
  callerOf(authorization: string | undefined): Promise<Caller>;
  /** A token for services, good for 30 seconds at least. */
  internalTokenFor(actor: Actor): Promise<string>;
  /** A partner reads nothing of persons with it until its registration is added: see `field-grants.ts`. */
  contextFor(caller: Caller, requestId: string, language?: Language): Promise<GatewayContext>;
  headersFor(actor: Actor, requestId: string, language: Language): Promise<string[]>;
};

export type SignInOptions = {
  jwks: string;
  issuer: string;
  audience: string;
  internalKeyFile: string;
  /** The first path of a unit, for tokens that carry none. */
  firstPathOf?: ((code: string) => Promise<string | null>) | undefined;
};

const ALGORITHMS = ['ES256', 'RS256'];
/** Clocks of an issuer may be this far ahead of ours. */
const CLOCK_TOLERANCE_S = 5;
// Verifying costs 0.2 ms; 20,000 tokens of 600 bytes are 12 MB.
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
    // The tolerance is for the beginning of a token alone: a session must not outlive its token.
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

/** The header is the one of RFC 6750: a request without a token is told the scheme only. */
function unauthenticated(reason: TokenFault, cause?: unknown): GraphQLError {
  const description = inLanguage(TOKEN_FAULTS[reason], 'en').replaceAll('"', "'");
  const challenge =
    reason === 'MISSING' ? 'Bearer realm="xueji"' : `Bearer realm="xueji", error="invalid_token", error_description="${description}"`;
  return new GraphQLError(TOKEN_FAULTS[reason], {
    extensions: { code: 'UNAUTHENTICATED', reason, http: { status: 401, headers: new Map([['www-authenticate', challenge]]) } },
    ...(cause instanceof Error && { originalError: cause }),
  });
}

/** Claims are looked at after the signature, so only the holder of a token of our issuer learns what is wrong with them. */
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

/** False when the issuer's keys could not be had: then it is not the caller who is at fault. */
function isFaultOfToken(error: unknown): boolean {
  const ours: string[] = [errors.JOSEError.code, errors.JWKSTimeout.code, errors.JWKSInvalid.code];
  return error instanceof errors.JOSEError && !ours.includes(error.code);
}

async function toCaller(
  { sub, hats, unit, path: claimed, ...payload }: JWTPayload,
  firstPathOf: SignInOptions['firstPathOf'],
): Promise<Caller> {
  // Tokens of before carry a path as well. Every path that the unit ever had leads to the one of today.
  const path = claimed ?? (await pathOfUnit(unit, firstPathOf));
  // An issuer's token carries no registration: only our own record of the partner says what it is registered for.
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
