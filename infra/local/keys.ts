/** The keys of one home: made once, readable by its owner only. Whoever holds them can sign as anyone, so they never leave it. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import type { Hat } from '../runtime/actor.ts';
import { INTERNAL_AUDIENCE, INTERNAL_ISSUER } from '../runtime/internal-token.ts';
import { partnerPrincipal } from '../runtime/kafka-access.ts';

export const DEMO_ISSUER = 'xueji-demo';
export const AUDIENCE = 'xueji';
const ALGORITHM = 'ES256';
const WORKING_DAY_S = 12 * 3600;

/** Files, and the keys that travel by environment. */
export type Keys = {
  /** Private JWK of the demo issuer, and what the gateway checks its tokens with. */
  issuerKey: string;
  issuerJwks: string;
  /** Private JWK of the gateway, and what services check its tokens with. */
  internalKey: string;
  internalJwks: string;
  /** Hex HMAC key under which ID and student numbers are claimed. */
  numberKey: string;
  /** Hex key that the secrets of webhooks are made from. */
  webhookKey: string;
  /** Hex HMAC key that seals the cursors of the partner feed. */
  cursorKey: string;
};
/** A token names its unit by code; where the unit lies is found by whoever reads the token. Internal tokens carry the path as well. */
export type TokenClaims = { sub: string; hats: readonly Hat[]; unit: string; path?: string };

export async function ensureKeys(home: string): Promise<Keys> {
  const folder = join(home, 'keys');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const issuer = await ensurePair(folder, 'issuer');
  const internal = await ensurePair(folder, 'internal');
  return {
    issuerKey: issuer.key,
    issuerJwks: issuer.jwks,
    internalKey: internal.key,
    internalJwks: internal.jwks,
    numberKey: ensureSecret(folder, 'number'),
    webhookKey: ensureSecret(folder, 'webhook'),
    cursorKey: ensureSecret(folder, 'cursor'),
  };
}

/** A token of the demo issuer, as another country's sign-in would give it. */
export const signToken = (keys: Keys, claims: TokenClaims, { expiresInSeconds = WORKING_DAY_S } = {}): Promise<string> =>
  sign(keys.issuerKey, claims, { issuer: DEMO_ISSUER, audience: AUDIENCE, expiresInSeconds });

/** A token as the gateway signs it for services, for whoever measures them without the gateway; the gateway's own live a minute. */
export const signInternalToken = (keys: Keys, claims: TokenClaims, expiresInSeconds: number): Promise<string> =>
  sign(keys.internalKey, claims, { issuer: INTERNAL_ISSUER, audience: INTERNAL_AUDIENCE, expiresInSeconds });

async function sign(
  keyFile: string,
  { sub, hats, unit, path }: TokenClaims,
  { issuer, audience, expiresInSeconds }: { issuer: string; audience: string; expiresInSeconds: number },
): Promise<string> {
  const jwk = JSON.parse(readFileSync(keyFile, 'utf8')) as JWK;
  const nowS = Math.floor(Date.now() / 1000);
  // The broker takes the name of a partner from this claim.
  const kafka = hats.includes('partner') && { kafka: partnerPrincipal(sub) };
  return new SignJWT({ hats, unit, ...(path !== undefined && { path }), ...kafka })
    .setProtectedHeader({ alg: ALGORITHM, ...(jwk.kid && { kid: jwk.kid }) })
    .setSubject(sub)
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt(nowS)
    .setExpirationTime(nowS + expiresInSeconds)
    .sign(await importJWK(jwk, ALGORITHM));
}

/** 32 random bytes in hex. */
export function ensureSecret(folder: string, name: string): string {
  const file = join(folder, `${name}-key`);
  if (!existsSync(file)) writeWhole(file, randomBytes(32).toString('hex'));
  return readFileSync(file, 'utf8');
}

/** The public half is derived anew from the private one, so that the two files cannot disagree. */
async function ensurePair(folder: string, name: string): Promise<{ key: string; jwks: string }> {
  const key = join(folder, `${name}-key.json`);
  const jwks = join(folder, `${name}-jwks.json`);
  if (!existsSync(key)) {
    const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
    writeWhole(
      key,
      JSON.stringify({ ...(await exportJWK(privateKey)), kid: `${name}-${randomBytes(4).toString('hex')}`, alg: ALGORITHM, use: 'sig' }),
    );
  }
  const { d: _, ...publicJwk } = JSON.parse(readFileSync(key, 'utf8')) as JWK;
  writeWhole(jwks, JSON.stringify({ keys: [publicJwk] }));
  return { key, jwks };
}

/** Whole or not at all: half a key would be for ever. */
function writeWhole(file: string, text: string): void {
  writeFileSync(`${file}.half`, text, { mode: 0o600 });
  renameSync(`${file}.half`, file);
}
