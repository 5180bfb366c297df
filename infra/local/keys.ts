/** The keys of one home: created once, readable only by the owner. A holder of these keys can sign as any user, so they never leave the home. */
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

/** Key files, and keys that are passed by environment variables. */
export type Keys = {
  /** `issuerKey`: private JWK of the demo issuer. `issuerJwks`: its public keys for the gateway. */
  issuerKey: string;
  issuerJwks: string;
  /** `internalKey`: private JWK of the gateway. `internalJwks`: its public keys for the services. */
  internalKey: string;
  internalJwks: string;
  /** Hex HMAC key for the claims on ID numbers and student numbers. */
  numberKey: string;
  /** Hex key from which the secrets of webhooks are derived. */
  webhookKey: string;
  /** Hex HMAC key that signs the cursors of the partner feed. */
  cursorKey: string;
  /** Hex key that encrypts the session cookies of browsers. */
  sessionKey: string;
  /** Hex key of our own issuer's cookies, and the secret by which the gateway signs in at it. */
  accountsKey: string;
  clientSecret: string;
};
/** A token names its unit by code. The reader of the token looks up the path. Internal tokens also carry the path. */
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
    sessionKey: ensureSecret(folder, 'session'),
    accountsKey: ensureSecret(folder, 'accounts'),
    clientSecret: ensureSecret(folder, 'client'),
  };
}

/** A token of the demo issuer, in the form that an external sign-in service would issue. */
export const signToken = (keys: Keys, claims: TokenClaims, { expiresInSeconds = WORKING_DAY_S } = {}): Promise<string> =>
  sign(keys.issuerKey, claims, { issuer: DEMO_ISSUER, audience: AUDIENCE, expiresInSeconds });

/** An internal token, for benchmarks that call services without the gateway. The gateway's own tokens are valid for a minute. */
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

/** Derives the public key from the private key at each start, so that the two files cannot differ. */
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

/** Writes the file atomically: a partly written key would stay for ever. */
function writeWhole(file: string, text: string): void {
  writeFileSync(`${file}.half`, text, { mode: 0o600 });
  renameSync(`${file}.half`, file);
}
