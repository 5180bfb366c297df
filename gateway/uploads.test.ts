/** Uploads over real sockets: slow clients, broken connections, and a service that answers early, late or never. */
import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, type RequestListener, request } from 'node:http';
import { connect } from 'node:net';
import { createLogger } from '@xueji/infra/runtime/telemetry.ts';
import express from 'express';
import { bodyInTime } from './http-app.ts';
import { createSignIn } from './sign-in.ts';
import { anOffice, demoKeys, type Running, serve, tokenOf } from './testing.ts';
import { FILES, ROSTERS, type UploadDoor, type UploadLimits, type UploadRoute, uploadRoute } from './uploads.ts';

const LIMITS: UploadLimits = { ofProcess: 4, ofOneUser: 3, totalMs: 20_000, idleMs: 20_000, answerMs: 20_000, drainMs: 200 };
const KB = Buffer.alloc(1024, 0x61);

let token = '';
let otherToken = '';
let signIn: Awaited<ReturnType<typeof createSignIn>>;
const unhandled: unknown[] = [];
const note = (error: unknown) => void unhandled.push(error);
beforeAll(async () => {
  const keys = await demoKeys();
  signIn = await createSignIn({
    jwks: keys.issuerJwks,
    issuer: 'xueji-demo',
    audience: 'xueji',
    internalKeyFile: keys.internalKey,
  });
  token = await tokenOf(keys, anOffice);
  otherToken = await tokenOf(keys, { ...anOffice, userId: 'another' });
  process.on('uncaughtException', note).on('unhandledRejection', note);
});

type Door = { url: string; close(): Promise<void> };
const doors: Door[] = [];
afterEach(async () => {
  for (const door of doors.splice(0)) await door.close();
  expect(unhandled.splice(0)).toEqual([]);
});
afterAll(() => void process.off('uncaughtException', note).off('unhandledRejection', note));

async function openDoor(service: RequestListener, limits: Partial<UploadLimits> = {}, of: UploadDoor = ROSTERS): Promise<Door> {
  const owner = await serve(service);
  const route = uploadRoute(of, {
    signIn,
    service: { origin: owner.url },
    log: createLogger('gateway', 'silent'),
    limits: { ...LIMITS, ...limits },
  });
  const app = express().post(of.path, route);
  const door = await serve(app);
  const close = closing(door, route, owner);
  doors.push({ url: door.url, close });
  return { url: door.url, close };
}
const closing = (door: Running, route: UploadRoute, owner: Running) => async () => {
  await door.close();
  await route.close();
  await owner.close();
};

const takes: RequestListener = (asked, response) => {
  asked.resume().once('end', () => response.writeHead(202, { 'content-type': 'application/json' }).end('{"id":"1"}'));
  asked.on('error', () => undefined);
};
const never: RequestListener = (asked) => void asked.resume().on('error', () => undefined);
const answersAtOnce =
  (status: number): RequestListener =>
  (_, response) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end('{"code":"WrongHat"}');

/** An upload whose body the test sends by itself. */
function begin(url: string, headers: Record<string, string> = {}): ClientRequest {
  const asked = request(`${url}/roster-imports`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'idempotency-key': 'a-key-of-mine', 'transfer-encoding': 'chunked', ...headers },
  });
  asked.on('error', () => undefined);
  asked.write(KB);
  return asked;
}

async function answerOf(asked: ClientRequest) {
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  response.on('error', () => undefined);
  const text = (await Array.fromAsync(response)).join('');
  return {
    status: response.statusCode,
    code: JSON.parse(text).errors?.[0].extensions.code as string | undefined,
    retryAfter: response.headers['retry-after'],
  };
}

/** Sends until the answer is there. */
async function flood(asked: ClientRequest): Promise<void> {
  let answered = false;
  asked.once('response', () => (answered = true)).once('close', () => (answered = true));
  while (!answered) if (!asked.write(KB)) await Promise.race([once(asked, 'drain'), once(asked, 'response')]).catch(() => undefined);
}

test('an upload beyond the limit is answered with 429, also when it is cut off; the others continue', async () => {
  let begun = 0;
  const door = await openDoor((asked, response) => {
    begun += 1;
    takes(asked, response);
  });
  const held = [begin(door.url), begin(door.url), begin(door.url)];
  while (begun < 3) await new Promise((resolve) => setImmediate(resolve));
  expect(await answerOf(begin(door.url))).toEqual({ status: 429, code: 'TooManyUploads', retryAfter: '10' });
  const cut = begin(door.url);
  await once(cut, 'socket');
  cut.destroy();
  const other = begin(door.url, { authorization: `Bearer ${otherToken}` });
  for (const asked of [...held, other]) {
    const answered = answerOf(asked);
    asked.end();
    expect(await answered).toMatchObject({ status: 202 });
  }
});

test('a slot is freed when the connection of the client breaks', async () => {
  let begun = 0;
  const door = await openDoor(
    (asked, response) => {
      begun += 1;
      takes(asked, response);
    },
    { ofProcess: 1, ofOneUser: 1 },
  );
  for (let round = 1; round <= 3; round += 1) {
    const asked = begin(door.url);
    while (begun < round) await new Promise((resolve) => setImmediate(resolve));
    asked.destroy();
    for (let status: number | undefined = 429; status === 429; ) {
      const next = begin(door.url);
      const answered = answerOf(next);
      next.end();
      ({ status } = await answered);
      if (status === 202) begun = round;
    }
  }
});

test.each([
  ['before the head is complete', 'POST /roster-imports HTTP/1.1\r\nhost: x\r\n'],
  [
    'after the head',
    'POST /roster-imports HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\nidempotency-key: a-key-of-mine\r\nauthorization: TOKEN\r\n\r\n',
  ],
  [
    'in the middle of a chunk',
    'POST /roster-imports HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\nidempotency-key: a-key-of-mine\r\nauthorization: TOKEN\r\n\r\nff\r\nab',
  ],
  [
    'behind a broken chunk',
    'POST /roster-imports HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\nidempotency-key: a-key-of-mine\r\nauthorization: TOKEN\r\n\r\nzz\r\nab',
  ],
])('a client that is cut off %s hurts nobody', async (_, text) => {
  const door = await openDoor(takes);
  for (const reset of [true, false]) {
    const socket = connect(Number(new URL(door.url).port), '127.0.0.1');
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    await new Promise((resolve) => socket.write(text.replace('TOKEN', `Bearer ${token}`), resolve));
    if (reset) socket.resetAndDestroy();
    else socket.destroy();
  }
  const next = begin(door.url);
  const answered = answerOf(next);
  next.end();
  expect(await answered).toMatchObject({ status: 202 });
});

test.each([401, 403, 409, 413, 429, 503])('a service that answers %i while the client still sends', async (status) => {
  const door = await openDoor(answersAtOnce(status));
  const asked = begin(door.url);
  const answered = answerOf(asked);
  void flood(asked);
  // Errors between the service and the gateway are not shown to the client.
  const seen = status === 401 || status === 503 ? { status: 503, code: 'SUBGRAPH_UNAVAILABLE' } : { status, code: 'WrongHat' };
  expect(await answered).toMatchObject(seen);
  asked.destroy();
});

test('a service that breaks the connection, and a service that does not run', async () => {
  const door = await openDoor((asked) => void asked.once('data', () => asked.socket.resetAndDestroy()));
  const asked = begin(door.url);
  const answered = answerOf(asked);
  void flood(asked);
  expect(await answered).toMatchObject({ status: 503, code: 'SUBGRAPH_UNAVAILABLE', retryAfter: '10' });
  asked.destroy();
});

test.each([
  ['a silent client', { idleMs: 100 }, 408, 'UploadIdle', takes],
  ['a client that never ends', { totalMs: 100 }, 408, 'UploadTooSlow', takes],
  ['a service that never answers', { answerMs: 1000 }, 503, 'SUBGRAPH_UNAVAILABLE', never],
] as const)('%s is told apart', async (_, limits, status, code, service) => {
  const door = await openDoor(service, limits);
  const asked = begin(door.url);
  const answered = answerOf(asked);
  if (service === never) asked.end();
  expect(await answered).toMatchObject({ status, code });
});

test.each([
  ['application/vnd.ms-excel', 202],
  ['text/plain; charset=gb18030', 202],
  ['TEXT/CSV', 202],
  ['nonsense', 202],
  ['multipart/form-data; boundary=x', 415],
])('the type %s is answered with %i', async (type, status) => {
  const door = await openDoor(takes);
  const asked = begin(door.url, { 'content-type': type });
  const answered = answerOf(asked);
  asked.end();
  expect(await answered).toMatchObject({ status });
});

test('a compressed file is refused', async () => {
  const door = await openDoor(takes);
  const asked = begin(door.url, { 'content-encoding': 'gzip' });
  const answered = answerOf(asked);
  asked.end();
  expect(await answered).toMatchObject({ status: 415, code: 'FileTypeUnsupported' });
});

describe('the endpoint for files', () => {
  const beginFile = (url: string, headers: Record<string, string>): ClientRequest => {
    const asked = request(`${url}/files`, { method: 'POST', headers: { authorization: `Bearer ${token}`, ...headers } });
    asked.on('error', () => undefined);
    return asked;
  };

  test('needs no key, and tells the service the name and nothing of the client’s own', async () => {
    let seen: unknown;
    const door = await openDoor(
      ({ headers, url }, response) => {
        seen = { url, name: headers['x-file-name'], key: headers['idempotency-key'], cookie: headers.cookie };
        response.writeHead(201, { 'content-type': 'application/json' }).end('{"id":"1"}');
      },
      {},
      FILES,
    );
    const asked = beginFile(door.url, { 'x-file-name': 'a.pdf', 'idempotency-key': 'a-key-of-mine', cookie: 'a=b' });
    const answered = answerOf(asked);
    asked.end(KB);
    expect(await answered).toMatchObject({ status: 201 });
    expect(seen).toEqual({ url: '/files', name: 'a.pdf', key: undefined, cookie: undefined });
  });

  test.each([
    ['a length above 10 MB', { 'content-length': String(10 * 1024 * 1024 + 1) }, 413, 'FileTooLarge'],
    ['a form', { 'content-type': 'multipart/form-data; boundary=x' }, 415, 'FileTypeUnsupported'],
    ['a packed body', { 'content-encoding': 'gzip' }, 415, 'FileTypeUnsupported'],
    ['no token', { authorization: '' }, 401, 'UNAUTHENTICATED'],
  ])('refuses %s before the service is asked', async (_, headers, status, code) => {
    const asks: unknown[] = [];
    const door = await openDoor(({ url }) => void asks.push(url), {}, FILES);
    const asked = beginFile(door.url, { 'x-file-name': 'a.pdf', ...headers });
    const answered = answerOf(asked);
    asked.write(KB);
    expect(await answered).toMatchObject({ status, code });
    expect(asks).toEqual([]);
    asked.destroy();
  });

  test('refuses more than 10 MB that came without a length', async () => {
    const door = await openDoor(never, {}, FILES);
    const asked = beginFile(door.url, { 'x-file-name': 'a.pdf', 'transfer-encoding': 'chunked' });
    const answered = answerOf(asked);
    asked.write(Buffer.alloc(FILES.mostBytes + 1));
    expect(await answered).toMatchObject({ status: 413, code: 'FileTooLarge' });
    asked.destroy();
  });
});

test('every other body must arrive in time, and the answer says so', async () => {
  const app = express()
    .use(bodyInTime(100))
    .post('/graphql', express.json(), (_, response) => void response.json({ ok: true }));
  const door = await serve(app);
  doors.push(door);
  const asked = request(`${door.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': '1000' },
  });
  asked.on('error', () => undefined);
  asked.write('{');
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  expect(response.statusCode).toBe(408);
  expect(JSON.parse((await Array.fromAsync(response)).join('')).errors[0].extensions.code).toBe('BAD_REQUEST');
});
