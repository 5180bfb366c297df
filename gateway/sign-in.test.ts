import { readFileSync } from 'node:fs';
import { internalActors } from '@xueji/infra/runtime/internal-token.ts';
import type { TokenFault } from '@xueji/schema/errors.ts';
import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT, UnsecuredJWT } from 'jose';
import type { Keys } from '../infra/local/keys.ts';
import { createSignIn, type SignIn } from './sign-in.ts';
import { anOffice, demoKeys, serve, tokenOf } from './testing.ts';

const EXPECTED = { issuer: 'xueji-demo', audience: 'xueji' };
const CLAIMS = { hats: anOffice.hats, unit: anOffice.unit, path: anOffice.path };

let keys: Keys;
let signIn: SignIn;
beforeAll(async () => {
  keys = await demoKeys();
  signIn = await createSignIn({ ...EXPECTED, jwks: keys.issuerJwks, internalKeyFile: keys.internalKey });
});

type Told = {
  issuer?: string;
  audience?: string;
  from?: number;
  until?: number | null;
  subject?: string | null;
  claims?: Record<string, unknown>;
};

async function sign(
  { issuer = 'xueji-demo', audience = 'xueji', from, until = 600, subject = 'office-41', claims = CLAIMS }: Told,
  key?: Awaited<ReturnType<typeof importJWK>>,
): Promise<string> {
  const jwk: JWK = JSON.parse(readFileSync(keys.issuerKey, 'utf8'));
  const nowS = Math.floor(Date.now() / 1000);
  const token = new SignJWT(claims)
    .setProtectedHeader({ alg: 'ES256', kid: String(jwk.kid) })
    .setIssuer(issuer)
    .setAudience(audience);
  if (subject !== null) token.setSubject(subject);
  if (from !== undefined) token.setNotBefore(nowS + from);
  if (until !== null) token.setExpirationTime(nowS + until);
  return token.sign(key ?? (await importJWK(jwk, 'ES256')));
}

const codeOf = async (authorization: string | undefined): Promise<unknown> => {
  const caller = await signIn.callerOf(authorization).catch((error: { extensions: unknown }) => error);
  return 'extensions' in caller ? caller.extensions : caller.actor;
};

const refused = (reason: TokenFault) => ({
  code: 'UNAUTHENTICATED',
  reason,
  http: { status: 401, headers: new Map([['www-authenticate', expect.stringMatching(/^Bearer realm="xueji"/)]]) },
});

test('a valid token gives the actor of its claims', async () => {
  expect(await codeOf(`Bearer ${await sign({})}`)).toEqual(anOffice);
});

test('a registration in the token of an issuer is ignored', async () => {
  const registration = { id: 'p', version: 1, paths: [''], types: null };
  expect(await codeOf(`Bearer ${await sign({ claims: { ...CLAIMS, registration } })}`)).toEqual(anOffice);
});

test.each<[string, Told, TokenFault]>([
  ['expired', { until: -1 }, 'EXPIRED'],
  ['without an end', { until: null }, 'CLAIMS_INVALID'],
  ['not valid yet', { from: 60 }, 'NOT_YET_VALID'],
  ['of another issuer', { issuer: 'elsewhere' }, 'WRONG_ISSUER'],
  ['for another audience', { audience: 'elsewhere' }, 'WRONG_AUDIENCE'],
  ['of nobody', { subject: null }, 'CLAIMS_INVALID'],
  ['with a hat that is none', { claims: { ...CLAIMS, hats: ['king'] } }, 'CLAIMS_INVALID'],
  ['with a path that is none', { claims: { ...CLAIMS, path: "41' or 1=1" } }, 'CLAIMS_INVALID'],
  ['without a unit', { claims: { hats: ['office'], path: '41' } }, 'CLAIMS_INVALID'],
])('a token %s is refused', async (_, told, reason) => {
  expect(await codeOf(`Bearer ${await sign(told)}`)).toEqual(refused(reason));
});

test('a token of an issuer whose clock is a few seconds ahead is accepted', async () => {
  expect(await codeOf(`Bearer ${await sign({ from: 3 })}`)).toEqual(anOffice);
});

test('the answer to a request without a token names the scheme; the answer to an invalid token also names its fault', async () => {
  const challenges = await Promise.all([undefined, `Bearer ${await sign({ until: -1 })}`].map(codeOf));
  expect(challenges.map((one) => (one as { http: { headers: Map<string, string> } }).http.headers.get('www-authenticate'))).toEqual([
    'Bearer realm="xueji"',
    'Bearer realm="xueji", error="invalid_token", error_description="The token has expired; get a new one."',
  ]);
});

test.each<[string, () => Promise<string | undefined>, TokenFault]>([
  ['no header', async () => undefined, 'MISSING'],
  ['another scheme', async () => 'Basic b2ZmaWNlOnNlY3JldA==', 'MALFORMED'],
  ['no token', async () => 'Bearer what', 'UNTRUSTED'],
  [
    'alg none',
    async () => `Bearer ${new UnsecuredJWT({ ...CLAIMS, sub: 'x', iss: 'xueji-demo', aud: 'xueji' }).setExpirationTime('1h').encode()}`,
    'UNTRUSTED',
  ],
  ['another key under our name', async () => `Bearer ${await sign({}, (await generateKeyPair('ES256')).privateKey)}`, 'UNTRUSTED'],
  [
    'an expired token under another key',
    async () => `Bearer ${await sign({ until: -1 }, (await generateKeyPair('ES256')).privateKey)}`,
    'UNTRUSTED',
  ],
  ['a public key as the secret of an HMAC', async () => `Bearer ${await hmacWithPublicKey()}`, 'UNTRUSTED'],
  ['a changed claim', async () => `Bearer ${withClaims(await sign({}), { path: '' })}`, 'UNTRUSTED'],
])('%s is refused', async (_, header, reason) => {
  expect(await codeOf(await header())).toEqual(refused(reason));
});

test('a cached token is refused after it expires', async () => {
  const token = `Bearer ${await sign({ until: 1 })}`;
  expect(await codeOf(token)).toEqual(anOffice);
  const { expiresAtMs } = await signIn.callerOf(token);
  while (Date.now() < expiresAtMs) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await codeOf(token)).toEqual(refused('EXPIRED'));
});

test('keys can come from a URL, and when they cannot be fetched, the token is not at fault', async () => {
  let known = true;
  const issuer = await serve((_, response) => response.writeHead(known ? 200 : 500).end(readFileSync(keys.issuerJwks)));
  const open = () => createSignIn({ ...EXPECTED, jwks: `${issuer.url}/jwks`, internalKeyFile: keys.internalKey });
  const token = `Bearer ${await tokenOf(keys, anOffice)}`;
  expect((await (await open()).callerOf(token)).actor).toEqual(anOffice);
  known = false;
  await expect((await open()).callerOf(token)).rejects.not.toHaveProperty('extensions.code', 'UNAUTHENTICATED');
  await issuer.close();
});

test('rights are equal for two people of one unit and hat, and different for all others', async () => {
  const rightsOf = async (actor: Partial<typeof anOffice>) =>
    (await signIn.callerOf(`Bearer ${await tokenOf(keys, { ...anOffice, ...actor })}`)).rights;
  const own = await rightsOf({});
  expect(await rightsOf({ userId: 'colleague' })).toBe(own);
  expect(await rightsOf({ path: '41/4101/410106' })).not.toBe(own);
  expect(await rightsOf({ hats: ['reader'] })).not.toBe(own);
});

describe('the internal token', () => {
  test('is accepted by the services', async () => {
    const actorOf = internalActors(keys.internalJwks);
    expect(await actorOf(`Bearer ${await signIn.internalTokenFor(anOffice)}`)).toEqual(anOffice);
  });

  test('is signed once for an actor and then reused', async () => {
    const again = { ...anOffice };
    expect(await signIn.internalTokenFor(anOffice)).toBe(await signIn.internalTokenFor(again));
    expect(await signIn.internalTokenFor(anOffice)).not.toBe(await signIn.internalTokenFor({ ...anOffice, path: '' }));
  });
});

async function hmacWithPublicKey(): Promise<string> {
  const { publicKey } = await generateKeyPair('ES256', { extractable: true });
  const secret = new TextEncoder().encode(JSON.stringify(await exportJWK(publicKey)));
  return new SignJWT(CLAIMS)
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject('x')
    .setIssuer('xueji-demo')
    .setAudience('xueji')
    .setExpirationTime('1h')
    .sign(secret);
}

function withClaims(token: string, claims: object): string {
  const [header, payload = '', signature] = token.split('.');
  const changed = { ...JSON.parse(Buffer.from(payload, 'base64url').toString()), ...claims };
  return [header, Buffer.from(JSON.stringify(changed)).toString('base64url'), signature].join('.');
}
