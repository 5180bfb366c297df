/** Downloads over real sockets: readers who leave or are slow, and a service that refuses, breaks off or is not there. */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, type RequestListener, request } from 'node:http';
import { createLogger } from '@xueji/infra/runtime/telemetry.ts';
import { until } from '@xueji/infra/runtime/testing.ts';
import express from 'express';
import { type DownloadLimits, fileDownload } from './file-download.ts';
import { createSignIn } from './sign-in.ts';
import { anOffice, demoKeys, serve, tokenOf } from './testing.ts';

const FILE = randomBytes(3_000_000);
let token = '';
let signIn: Awaited<ReturnType<typeof createSignIn>>;
beforeAll(async () => {
  const keys = await demoKeys();
  signIn = await createSignIn({ jwks: keys.issuerJwks, issuer: 'xueji-demo', audience: 'xueji', internalKeyFile: keys.internalKey });
  token = await tokenOf(keys, anOffice);
});
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function openDoor(service: RequestListener, limits: Partial<DownloadLimits> = {}): Promise<string> {
  const owner = await serve(service);
  const route = fileDownload({ path: '/files', signIn, service: { origin: owner.url }, log: createLogger('gateway', 'silent'), limits });
  const door = await serve(express().get('/files/:link', route));
  closing.push(door.close, route.close, owner.close);
  return `${door.url}/files/a.link`;
}
const get = (url: string, authorization = `Bearer ${token}`) => fetch(url, { headers: { authorization } });
const sends: RequestListener = (_, response) =>
  void response
    .writeHead(200, {
      'content-type': 'application/pdf',
      'content-length': FILE.length,
      'x-content-type-options': 'nosniff',
      'set-cookie': 'a=b',
    })
    .end(FILE);
const withCode = (code: string) => ({ errors: [expect.objectContaining({ extensions: expect.objectContaining({ code }) })] });
const refuses =
  (status: number): RequestListener =>
  (_, response) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end('{"code":"FileLinkExpired","message":"Expired."}');

test('a file comes as the service sends it, with the headers that guard it and no others', async () => {
  const response = await get(await openDoor(sends));
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-length': String(FILE.length),
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  });
  expect(response.headers.has('set-cookie')).toBe(false);
  expect(Buffer.from(await response.arrayBuffer()).equals(FILE)).toBe(true);
});

test.each([400, 403, 404, 410])('a refusal with %i reaches the reader', async (status) => {
  const response = await get(await openDoor(refuses(status)));
  expect([response.status, await response.json()]).toEqual([status, withCode('FileLinkExpired')]);
});

test.each([
  ['answers 500', refuses(500)],
  ['answers 401', refuses(401)],
  ['breaks off', ((asked) => asked.socket.resetAndDestroy()) as RequestListener],
])('a service that %s is not available', async (_, service) => {
  const response = await get(await openDoor(service));
  expect([response.status, await response.json()]).toEqual([503, withCode('SUBGRAPH_UNAVAILABLE')]);
});

test('a reader without a token is refused before the service is asked', async () => {
  const asks: unknown[] = [];
  const response = await get(await openDoor(({ url }) => void asks.push(url)), '');
  expect([response.status, asks]).toEqual([401, []]);
});

test('a service that breaks off in the middle ends the connection, so that no part is taken for the whole', async () => {
  const url = await openDoor((asked, response) => {
    response.writeHead(200, { 'content-length': FILE.length });
    response.write(FILE.subarray(0, 100_000), () => asked.socket.resetAndDestroy());
  });
  await expect(get(url).then((response) => response.arrayBuffer())).rejects.toThrow();
});

function begin(url: string): ClientRequest {
  const asked = request(url, { headers: { authorization: `Bearer ${token}` } });
  asked.on('error', () => undefined);
  return asked.end();
}

test('downloads beyond the places are refused, and a reader who leaves gives the place back', async () => {
  const url = await openDoor((_, response) => void response.writeHead(200).write('a part'), { ofProcess: 2, ofOneUser: 1 });
  const held = begin(url);
  const [response] = (await once(held, 'response')) as [IncomingMessage];
  response.on('error', () => undefined);
  const refused = await get(url);
  expect([refused.status, refused.headers.get('retry-after'), await refused.json()]).toEqual([429, '10', withCode('TooManyDownloads')]);
  held.destroy();
  await until(async () => {
    const next = begin(url);
    const [answered] = (await once(next, 'response')) as [IncomingMessage];
    answered.on('error', () => undefined);
    next.destroy();
    return answered.statusCode === 200;
  });
});

test('a download that takes too long ends', async () => {
  const url = await openDoor((_, response) => void response.writeHead(200).write('a part'), { totalMs: 100 });
  await expect(get(url).then((response) => response.arrayBuffer())).rejects.toThrow();
});
