/**
 * The partner feed on the whole system: every endpoint gives the same events in the same order, a client that resumes by cursor misses no event when
 * the gateway fails, and unauthorised reads get a typed refusal.
 */
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import type { Client } from './client.ts';
import { type ClientName, COMMANDS, digestOfIds, inDatabase, killClients, logOf, newStateFile, startClient } from './feed-clients.ts';
import { eventually, type Pupil, type School, startWorld, type World } from './world.ts';

let world: World;
let from: School;
let to: School;
let pupils: Pupil[];
/** Henan's partner. The receiving side of every transfer here is in its scope. */
let partner: Client;

beforeAll(async () => {
  world = await startWorld({ serviceEnv: { transfers: { XUEJI_FEED_DAYS: '1' } } });
  from = await world.school('440224');
  to = await world.school('411628');
  pupils = await from.pupils(12);
  partner = await world.as('partner', '41', { userId: 'partner-henan' });
}, 120_000);
afterAll(async () => {
  killClients();
  await world?.stop();
});

type Item = { id: string; type: string; cursor: string; previousCursor: string | null };
type Feed = { items: Item[]; end: string; hasMore: boolean };
const FEED = `query ($after: String, $filter: TransferFeedFilter, $first: Int = 100, $wait: Int) {
  transferFeed(after: $after, filter: $filter, first: $first, wait: $wait) { items { id type cursor previousCursor } end hasMore } }`;
const pull = async (client: Client, variables: object = {}): Promise<Feed> =>
  (await client.ask<{ transferFeed: Feed }>(FEED, variables)).transferFeed;
const codeOf = async (client: Client, variables: object, query = FEED) =>
  (await client.send(query, variables)).errors?.[0]?.extensions?.code;

type Verified = { complete: boolean | null; count: number; parts: { from: string; to: string; count: number; digest: string }[] };
const verify = async (client: Client, variables: { from?: string; to: string; digest: string }): Promise<Verified> =>
  (
    await client.ask<{ verifyFeed: Verified }>(
      'query ($from: String, $to: String!, $digest: String!) { verifyFeed(from: $from, to: $to, digest: $digest) { complete count parts { from to count digest } } }',
      variables,
    )
  ).verifyFeed;

const nextPupil = (): Pupil => {
  const pupil = pupils.pop();
  if (!pupil) throw new Error('no pupil is left');
  return pupil;
};
/** A complete transfer: eight events, seven of them visible to the sending side. */
async function move(): Promise<void> {
  const transfer = await nextPupil().askedBy(to);
  await transfer.approve();
  await transfer.becomes('COMPLETED');
}

const lines = async (client: Client, search: string) => {
  const response = await fetch(`${world.system.gatewayUrl}/feed?${search}`, { headers: { authorization: `Bearer ${client.token}` } });
  const body = (await response.text()).split('\n').filter(Boolean);
  return { status: response.status, end: response.headers.get('x-xueji-end') ?? '', body: body.map((line) => JSON.parse(line)) };
};

type Message = {
  type: string;
  id?: string;
  payload?: { data?: { transferEvents: { id: string } }; errors?: { extensions: { code: string } }[] };
};
/** A client of the protocol without a library, so that the test sees close codes. */
async function openSocket(authorization: string | undefined) {
  const socket = new WebSocket(`${world.system.gatewayUrl.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  const messages: Message[] = [];
  const closed = once(socket, 'close').then(([event]) => (event as CloseEvent).code);
  socket.addEventListener('message', ({ data }) => messages.push(JSON.parse(String(data))));
  await Promise.race([once(socket, 'open'), closed]);
  const send = (message: object) => socket.send(JSON.stringify(message));
  const of = (type: string) => messages.filter((message) => message.type === type);
  if (authorization !== undefined) send({ type: 'connection_init', payload: { authorization } });
  return {
    send,
    of,
    closed,
    close: () => socket.close(),
    subscribe: (id: string, query: string) => send({ id, type: 'subscribe', payload: { query } }),
  };
}
const acknowledged = async (client: Client) => {
  const socket = await openSocket(`Bearer ${client.token}`);
  await eventually(
    async () => socket.of('connection_ack').length,
    (count) => count === 1,
  );
  return socket;
};

describe('every endpoint', () => {
  test('gives the same events in the same order, replayed and live', async () => {
    await move();
    const stream = await partner.subscribe<{ transferEvents: { id: string } }>('subscription { transferEvents(after: "oldest") { id } }');
    const socket = await acknowledged(partner);
    socket.subscribe('a', 'subscription { transferEvents(after: "oldest") { id transfer { toSchool { name } } } }');
    const waiting = pull(partner, { after: (await pull(partner)).end, wait: 20 });
    await move();
    const log = (await logOf(world, '41')).map(({ id }) => id);
    expect(log).toHaveLength(16);
    await eventually(
      async () => [stream.items.length, socket.of('next').length],
      (counts) => counts.every((count) => count >= log.length),
    );
    expect(stream.items.map(({ data }) => data.transferEvents.id)).toEqual(log);
    expect(socket.of('next').map(({ payload }) => payload?.data?.transferEvents.id)).toEqual(log);
    expect((await lines(partner, 'first=1000')).body.map(({ id }) => id)).toEqual(log);
    expect((await pull(partner)).items.map(({ id }) => id)).toEqual(log);
    expect((await waiting).items[0]?.id).toBe(log[8]);
    stream.close();
    socket.send({ id: 'a', type: 'complete' });
    socket.close();
  });

  test('returns a chain of cursors without a gap, page by page', async () => {
    const chain: Item[] = [];
    for (let [after, more]: [string | null, boolean] = [null, true]; more; ) {
      const page = await pull(partner, { after, first: 5 });
      chain.push(...page.items);
      [after, more] = [page.end, page.hasMore];
    }
    expect(chain).toHaveLength(16);
    expect(chain.slice(1).map(({ previousCursor }) => previousCursor)).toEqual(chain.slice(0, -1).map(({ cursor }) => cursor));
    const [first] = (await pull(partner, { after: chain[0]?.previousCursor, first: 1 })).items;
    expect(first?.id).toBe(chain[0]?.id);
    const filter = { types: ['TransferApproved'] };
    const [one, two] = (await pull(partner, { filter })).items;
    expect(two?.previousCursor).toBe(one?.cursor);
    expect((await pull(partner, { filter, after: one?.cursor })).items[0]?.previousCursor).toBe(one?.cursor);
  });

  test('writes lines that are CloudEvents, and returns their end', async () => {
    const { status, end, body } = await lines(partner, 'first=3&types=TransferRequested,TransferStepApproved');
    expect(status).toBe(200);
    expect(body.map(({ type }) => type)).toEqual([
      'cn.xueji.TransferRequested.v1',
      'cn.xueji.TransferStepApproved.v1',
      'cn.xueji.TransferStepApproved.v1',
    ]);
    expect(body[1]).toMatchObject({
      specversion: '1.0',
      source: '/xueji/transfers',
      previouscursor: body[0].cursor,
      data: { toSchoolId: to.id, fromSchoolId: from.id, step: 1 },
    });
    expect((await lines(partner, `after=${end}&first=1`)).body[0].previouscursor).not.toBeUndefined();
    expect(await lines(partner, `after=${(await pull(partner)).end}`)).toMatchObject({ status: 200, body: [] });
  });

  test('returns an empty page without an error for a filter outside the scope', async () => {
    for (const unit of ['44', '65']) expect((await pull(partner, { filter: { unit } })).items).toEqual([]);
    for (const unit of ['41/4116', '4116', '411600']) expect((await pull(partner, { filter: { unit } })).items).toHaveLength(16);
    await expect(pull(partner, { filter: { unit: '990000' } })).rejects.toThrow(/unit: 没有单位使用代码或路径990000/);
  });
});

describe('a cursor', () => {
  test.each([
    ['forged', async () => Buffer.from('p7').toString('base64url'), 'CURSOR_INVALID'],
    ["another partner's", async () => (await pull(await world.as('partner', '41', { userId: 'partner-other' }))).end, 'CURSOR_FOREIGN'],
    ["another unit's", async () => (await pull(await world.as('office', ''))).end, 'CURSOR_FOREIGN'],
  ])('%s is refused by name at every door', async (_, cursorOf, code) => {
    const after = await cursorOf();
    expect(await codeOf(partner, { after })).toBe(code);
    expect(
      await codeOf(partner, { to: after }, `query ($to: String!) { verifyFeed(to: $to, digest: "${'0'.repeat(64)}") { complete } }`),
    ).toBe(code);
    expect(await lines(partner, `after=${after}`)).toMatchObject({
      status: 400,
      body: [{ errors: [{ extensions: { code }, message: expect.any(String) }] }],
    });
    const stream = await partner.subscribe('subscription { transferEvents { id } }', { lastEventId: after });
    await eventually(async () => stream.ended(), Boolean);
    expect(stream.errors).toMatchObject([{ extensions: { code } }]);
    const socket = await acknowledged(partner);
    socket.subscribe('a', `subscription { transferEvents(after: "${after}") { id } }`);
    await eventually(
      async () => socket.of('complete').length,
      (count) => count === 1,
    );
    expect(socket.of('next')).toMatchObject([{ payload: { errors: [{ extensions: { code } }] } }]);
    socket.close();
  });

  test.each([
    ['in quotes', (cursor: string) => `"${cursor}"`],
    ['twice', (cursor: string) => `${cursor}, ${cursor}`],
    ['with a semicolon', (cursor: string) => `${cursor};`],
    ['in angle brackets', (cursor: string) => `<${cursor}>`],
    ['with a percent sign', (cursor: string) => `${cursor}%`],
    ['padded', (cursor: string) => `${cursor}=`],
    ['with a space inside', (cursor: string) => `${cursor.slice(0, 20)} ${cursor.slice(20)}`],
    ['cut', (cursor: string) => cursor.slice(0, -1)],
    ['empty', () => ''],
  ])('%s is refused at every door', async (_, spoil) => {
    const after = spoil((await pull(partner, { first: 1 })).end);
    const code = 'CURSOR_INVALID';
    expect(await codeOf(partner, { after })).toBe(code);
    expect(await lines(partner, `after=${encodeURIComponent(after)}`)).toMatchObject({
      status: 400,
      body: [{ errors: [{ extensions: { code } }] }],
    });
    const byDocument = await partner.subscribe('subscription ($after: String) { transferEvents(after: $after) { id } }', {
      variables: { after },
    });
    const byHeader = await partner.subscribe('subscription { transferEvents { id } }', { lastEventId: after });
    for (const stream of [byDocument, byHeader]) {
      await eventually(async () => stream.ended(), Boolean);
      expect([stream.items, stream.errors]).toMatchObject([[], [{ extensions: { code } }]]);
    }
  });

  test('"now" is the end of the feed', async () => {
    expect(await pull(partner, { after: 'now' })).toMatchObject({ items: [], hasMore: false });
  });
});

describe('verifyFeed', () => {
  test('confirms a complete reader, and leads an incomplete reader to the missing event', async () => {
    const { items } = await pull(partner);
    const last = items.at(-1)?.cursor ?? '';
    expect(await verify(partner, { to: last, digest: digestOfIds(items.map(({ id }) => id)) })).toEqual({
      complete: true,
      count: 16,
      parts: [],
    });
    const mine = items.filter((_, index) => index !== 10);
    const { complete, parts } = await verify(partner, { to: last, digest: digestOfIds(mine.map(({ id }) => id)) });
    expect(complete).toBe(false);
    // With sixteen events each part is one event: the part with an unknown end is the missing event.
    expect(parts.filter((part) => !mine.some(({ cursor }) => cursor === part.to))).toMatchObject([
      { count: 1, from: items[9]?.cursor, to: items[10]?.cursor },
    ]);
  });
});

describe('a socket', () => {
  test.each([
    ['subscribes before it says who it is', undefined, 4401],
    ['has a bad token', 'Bearer a.b.c', 4403],
    ['brings no token', '', 4403],
  ])('that %s is closed', async (_, authorization, code) => {
    const socket = await openSocket(authorization);
    if (authorization === undefined) socket.subscribe('a', 'subscription { transferEvents { id } }');
    expect(await socket.closed).toBe(code);
  });

  test('that sends nothing is closed', async () => {
    expect(await (await openSocket(undefined)).closed).toBe(4408);
  });

  test('gets an error when the token expires, and is closed', async () => {
    const socket = await acknowledged(await world.as('partner', '41', { userId: 'partner-short', expiresInSeconds: 3 }));
    socket.subscribe('a', 'subscription { transferEvents { id } }');
    expect(await socket.closed).toBe(4401);
    expect(socket.of('next')).toMatchObject([{ payload: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] } }]);
  });

  test.each([
    ['a query', '{ transferFeed(first: 1) { end } }', 'BAD_REQUEST'],
    ['no GraphQL', 'subscription {', 'GRAPHQL_PARSE_FAILED'],
    [
      'a document over the limits',
      `subscription { transferEvents { ${Array.from({ length: 60 }, (_, index) => `a${index}: id`).join(' ')} } }`,
      'TOO_MANY_ALIASES',
    ],
  ])('is refused %s, and lives on', async (_, query, code) => {
    const socket = await acknowledged(partner);
    socket.subscribe('a', query);
    await eventually(
      async () => socket.of('error').length,
      (count) => count === 1,
    );
    expect(socket.of('error')).toMatchObject([{ id: 'a', payload: [{ extensions: { code } }] }]);
    socket.subscribe('b', 'subscription { transferEvents(after: "oldest") { id } }');
    await eventually(
      async () => socket.of('next').length,
      (count) => count === 16,
    );
    socket.close();
  });

  test('and streams and long polls share the stream slots of one user', async () => {
    const eager = await world.as('partner', '41', { userId: 'partner-eager' });
    const streams = await Promise.all(Array.from({ length: 18 }, () => eager.subscribe('subscription { transferEvents { id } }')));
    const socket = await acknowledged(eager);
    // The first subscription uses the socket's slot, the second takes the last slot.
    for (const id of ['a', 'b', 'c']) socket.subscribe(id, 'subscription { transferEvents { id } }');
    await eventually(
      async () => socket.of('error').length,
      (count) => count === 1,
    );
    expect(socket.of('error')).toMatchObject([{ payload: [{ extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } }] }]);
    expect(await codeOf(eager, { after: 'now', wait: 1 })).toBe('TOO_MANY_SUBSCRIPTIONS');
    expect((await lines(eager, 'after=now&wait=1')).status).toBe(429);
    expect(await (await openSocket(`Bearer ${eager.token}`)).closed).toBe(4429);
    // A query without waiting needs no slot, and a released slot can be taken again.
    expect((await pull(eager, { after: 'now' })).items).toEqual([]);
    socket.send({ id: 'b', type: 'complete' });
    await eventually(
      () => codeOf(eager, { after: 'now', wait: 1 }),
      (code) => code === undefined,
    );
    socket.close();
    for (const stream of streams) stream.close();
  });
});

test('a long poll releases its slot when its connection closes', async () => {
  const eager = await world.as('partner', '41', { userId: 'partner-aborting' });
  const headers = { authorization: `Bearer ${eager.token}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ query: '{ transferFeed(first: 1, after: "now", wait: 20) { end } }' });
  let refused = 0;
  const waiting = Array.from({ length: 25 }, (_, index) => {
    const closing = new AbortController();
    const url = `${world.system.gatewayUrl}${index % 2 ? '/graphql' : '/feed?after=now&wait=20'}`;
    const answered = fetch(url, { headers, signal: closing.signal, ...(index % 2 && { method: 'POST', body }) }).then(
      ({ status }) => {
        refused += status === 429 ? 1 : 0;
      },
      () => undefined,
    );
    return { closing, answered };
  });
  await eventually(
    async () => refused,
    (count) => count === 5,
  );
  const closedAt = Date.now();
  for (const { closing } of waiting) closing.abort();
  await Promise.all(waiting.map(({ answered }) => answered));
  await eventually(
    () => codeOf(eager, { after: 'now', wait: 1 }),
    (code) => code === undefined,
  );
  expect(Date.now() - closedAt).toBeLessThan(10_000);
});

test('clients that resume by cursor get all events of their scope in order, although the gateway is killed repeatedly', async () => {
  const readers = await Promise.all(
    (Object.keys(COMMANDS) as ClientName[]).flatMap((name) =>
      // The nation sees the same as Henan; Guangdong sees all events except requests.
      ['41', '44'].map(async (scope) => {
        const client = await world.as('partner', scope, { userId: `partner-${name}-${scope}` });
        return { name, scope, client, process: startClient(name, world, client) };
      }),
    ),
  );
  const interrupted = startClient('node', world, partner, newStateFile());
  for (let round = 0; round < 3; round += 1) {
    const transfer = await nextPupil().askedBy(to);
    await transfer.approve();
    // The events after the last approval happen while the gateway is down.
    await world.system.kill('gateway');
    if (round === 1) interrupted.kill();
    await world.system.start('gateway');
    await transfer.becomes('COMPLETED');
  }
  for (const { scope, client, process } of readers) {
    const log = (await logOf(world, scope)).map(({ id }) => id);
    await eventually(
      async () => process.ids().length,
      (count) => count >= log.length,
      30_000,
    );
    expect(process.ids()).toEqual(log);
    expect(await verify(client, { to: 'now', digest: digestOfIds(process.ids()) })).toMatchObject({ complete: true, count: log.length });
  }
  // A killed client continues from its file: the last line may come twice, and none is missing.
  const resumed = startClient('node', world, partner, interrupted.stateFile);
  const log = (await logOf(world, '41')).map(({ id }) => id);
  const all = () => [...new Set([...interrupted.ids(), ...resumed.ids()])];
  await eventually(
    async () => all().length,
    (count) => count >= log.length,
  );
  expect(all()).toEqual(log);
  expect(interrupted.ids().length + resumed.ids().length).toBeLessThanOrEqual(log.length + 1);
  killClients();
}, 180_000);

test('an expired cursor gets a typed refusal, and a client stops', async () => {
  const stale = (await pull(partner, { first: 2 })).items[1]?.cursor ?? '';
  const log = await logOf(world, '');
  await inDatabase(world, (client) =>
    client.query(`update event_log set occurred_at = now() - interval '2 days' where position <= $1`, [log[3]?.position]),
  );
  await world.system.kill('transfers');
  await world.system.start('transfers');
  await eventually(
    () => logOf(world, ''),
    (kept) => kept.length === log.length - 4,
  );
  await eventually(
    () => pull(partner),
    ({ items }) => items[0]?.id === log[4]?.id,
  );
  expect(await codeOf(partner, { after: stale })).toBe('CURSOR_EXPIRED');
  expect(await lines(partner, `after=${stale}`)).toMatchObject({
    status: 400,
    body: [{ errors: [{ extensions: { code: 'CURSOR_EXPIRED' } }] }],
  });
  expect((await pull(partner)).items[0]?.previousCursor).toBeNull();
  const stopped = (Object.keys(COMMANDS) as ClientName[]).map((name) => {
    const stateFile = newStateFile();
    writeFileSync(stateFile, stale);
    return startClient(name, world, partner, stateFile);
  });
  await eventually(
    async () => stopped.map((process) => process.exited() && process.errors().includes('CURSOR_EXPIRED')),
    (ends) => ends.every(Boolean),
  );
  expect((await verify(partner, { to: 'now', digest: digestOfIds(log.slice(4).map(({ id }) => id)) })).complete).toBe(true);
}, 60_000);
