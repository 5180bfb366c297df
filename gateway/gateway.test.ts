/** The gateway as a process, with real HTTP servers: transfers and identity answer, the other three subgraphs do not run. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { createClient } from 'graphql-sse';
import type { Keys } from '../infra/local/keys.ts';
import {
  anOffice,
  demoKeys,
  type GatewayProcess,
  type Running,
  readSdl,
  serve,
  serveSubgraph,
  startGatewayProcess,
  tokenOf,
} from './testing.ts';
import { TURN_LIMITS } from './turns.ts';

type Event = {
  id: string;
  cursor: string;
  type: string;
  occurredAt: string;
  transfer: { id: string; status: string; student: { id: string } };
};

/** A page of this size is answered only when the test releases it. */
const HELD_PAGE = 19;

/** A transfers service of a few lines: its feed is an array, and a new event answers the waiting long polls. */
function transfersFeed() {
  const events: Event[] = [];
  const waiting = new Set<() => void>();
  const seen: { authorization: unknown; unit: unknown }[] = [];
  const held: (() => void)[] = [];
  const resolvers = {
    Query: {
      transferFeed(
        _: unknown,
        { after, first }: { after: string | null; first: number },
        { headers }: { headers: Record<string, unknown> },
      ) {
        seen.push({ authorization: headers.authorization, unit: headers['x-user-unit'] });
        const from = after === 'now' ? events.length : Number(after?.slice(1) ?? 0);
        const items = events.slice(from, from + first);
        return { items, end: `c${from + items.length}`, hasMore: from + items.length < events.length };
      },
      async transfers(_: unknown, { first }: { first: number }) {
        if (first === HELD_PAGE) await new Promise<void>((resolve) => held.push(resolve));
        throw new Error('relation "transfers" does not exist');
      },
    },
  };
  const start = () =>
    serveSubgraph(readSdl('transfers'), resolvers, (app) => {
      app.get('/healthz', (_, response) => void response.json({ status: 'ok', parked: {} }));
      app.post('/track', (_, response) => void response.json(null));
      app.get('/feed/head', (asked, response) => {
        const answer = () => void response.json({ position: events.length });
        if (events.length > Number(asked.query.after)) answer();
        else waiting.add(answer);
      });
    });
  const happen = (count: number) => {
    for (let i = 0; i < count; i += 1) {
      const n = events.length + 1;
      const transfer = { id: `t${n}`, status: 'REQUESTED', student: { id: `s${n}` } };
      events.push({ id: `e${n}`, cursor: `c${n}`, type: 'TransferRequested', occurredAt: '2026-09-01T08:00:00+08:00', transfer });
    }
    for (const answer of waiting) answer();
    waiting.clear();
  };
  return { start, happen, seen, events, held };
}

const takenFile = { headers: {} as Record<string, unknown>, sha256: '', bytes: 0 };
const startIdentity = () =>
  serve(async (asked, response) => {
    const hash = createHash('sha256');
    takenFile.bytes = 0;
    try {
      for await (const chunk of asked) {
        hash.update(chunk);
        takenFile.bytes += chunk.length;
      }
    } catch {
      // The gateway refused a file that was too large and closed the connection, so no answer is needed.
      return;
    }
    Object.assign(takenFile, { headers: asked.headers, sha256: hash.digest('hex') });
    const refused = asked.headers['idempotency-key'] === 'used-before';
    response.writeHead(refused ? 409 : 202, { 'content-type': 'application/json' });
    response.end(JSON.stringify(refused ? { code: 'IdempotencyKeyReused', message: 'used' } : { id: 'import-1' }));
  });

const away = 'http://127.0.0.1:1/graphql';
const feed = transfersFeed();
let keys: Keys;
let servers: Running[];
let gateway: GatewayProcess;
let token: string;

beforeAll(async () => {
  keys = await demoKeys();
  servers = await Promise.all([feed.start(), startIdentity()]);
  const [transfers, identity] = servers.map(({ url }) => `${url}/graphql`);
  const subgraphs = { transfers: String(transfers), identity: String(identity), enrolment: away, funding: away, statistics: away };
  gateway = await startGatewayProcess(keys, subgraphs);
  token = await tokenOf(keys, anOffice);
});
afterAll(async () => {
  await gateway.end();
  for (const server of servers) await server.close();
});

const post = async (body: string, headers: Record<string, string> = {}, path = '/graphql') => {
  const response = await fetch(`${gateway.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
    body,
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
};
const ask = async (query: string, rest: { variables?: object; headers?: Record<string, string> } = {}) => {
  const { status, headers, text } = await post(JSON.stringify({ query, variables: rest.variables }), rest.headers);
  const { data, errors } = JSON.parse(text) as {
    data?: unknown;
    errors?: { message: string; extensions: { code: string; requestId?: string } }[];
  };
  return { status, headers, text, data, code: errors?.[0]?.extensions.code, requestId: errors?.[0]?.extensions.requestId };
};

async function until(condition: () => boolean): Promise<void> {
  const deadline = Date.now() + 8000;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error(`the condition did not become true in time; output of the gateway: ${gateway.output()}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** 20 transfers, 12 lines of each timeline, 100 classes of each school: it costs about 25,000, and a page of 100 more than one operation may. */
const COSTLY =
  '{ transfers(first: 20) { edges { node { timeline(first: 12) { edges { node { school { classes(first: 100) { edges { node { id } } } } } } } } } } }';

describe('a query', () => {
  test('is answered through the graph, and the answer must not be cached', async () => {
    const { status, data, headers } = await ask('{ transferFeed(first: 1) { end } }');
    expect({ status, data }).toEqual({ status: 200, data: { transferFeed: { end: expect.any(String) } } });
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test('is sent with the internal token, without the public token and without identity headers of the client', async () => {
    await ask('{ transferFeed(first: 1) { end } }', { headers: { 'x-user-unit': 'CN' } });
    const last = feed.seen.at(-1);
    expect(last?.unit).toBeUndefined();
    const [, claims = ''] = String(last?.authorization).split('.');
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({
      iss: 'xueji-gateway',
      aud: 'xueji-services',
      sub: anOffice.userId,
    });
  });

  test.each([
    ['without a token', '{ transferFeed(first: 1) { end } }', { headers: { authorization: '' } }, 401, 'UNAUTHENTICATED'],
    ['with a bad token', '{ transferFeed(first: 1) { end } }', { headers: { authorization: 'Bearer a.b.c' } }, 401, 'UNAUTHENTICATED'],
    ['without a token, even if it is no GraphQL', '{', { headers: { authorization: '' } }, 401, 'UNAUTHENTICATED'],
    ['that is no GraphQL', '{', {}, 400, 'GRAPHQL_PARSE_FAILED'],
    ['for a field that is not there', '{ pupils }', {}, 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['for the schema', '{ __schema { types { name } } }', {}, 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['of too many tokens', `{ ${'a '.repeat(2001)} }`, {}, 400, 'QUERY_TOO_LARGE'],
    ['for too large a page', '{ transferFeed(first: 101) { end } }', {}, 400, 'PAGE_TOO_LARGE'],
    [
      'for too large a page in a variable',
      'query ($n: Int!) { transferFeed(first: $n) { end } }',
      { variables: { n: 101 } },
      400,
      'PAGE_TOO_LARGE',
    ],
    [
      'with a variable of the wrong type',
      'query ($n: Int!) { transferFeed(first: $n) { end } }',
      { variables: { n: 'x' } },
      400,
      'BAD_USER_INPUT',
    ],
    ['of two operations, none of which is named', 'query A { __typename } query B { __typename }', {}, 400, 'OPERATION_RESOLUTION_FAILURE'],
    ['that costs too much', COSTLY.replace('first: 20', 'first: 100'), {}, 400, 'QUERY_TOO_COSTLY'],
    [
      'with a NUL in a variable',
      'query ($after: String) { transferFeed(first: 1, after: $after) { end } }',
      { variables: { after: '\0' } },
      400,
      'BAD_USER_INPUT',
    ],
    ['with a NUL in its document', '{ transferFeed(first: 1, after: "\\u0000") { end } }', {}, 400, 'BAD_USER_INPUT'],
    ['with half of a surrogate pair in its document', '{ transferFeed(first: 1, after: "\\ud800") { end } }', {}, 400, 'BAD_USER_INPUT'],
    ['that is a subscription', 'subscription { transferEvents { id } }', {}, 400, 'BAD_REQUEST'],
    ['that a subgraph fails at', '{ transfers(first: 1) { pageInfo { hasNextPage } } }', {}, 200, 'INTERNAL_SERVER_ERROR'],
    ['for a subgraph that is away', '{ programmes { id } }', {}, 200, 'SUBGRAPH_UNAVAILABLE'],
  ])('%s', async (_, query, rest, status, code) => {
    expect(await ask(query, rest)).toMatchObject({ status, code });
  });

  test('returns its cost, and is refused with a time to wait when the budget of the minute is spent', async () => {
    const spender = { authorization: `Bearer ${await tokenOf(keys, { ...anOffice, userId: 'spender' })}` };
    const costs: number[] = [];
    for (let asked = 0; asked < 60; asked += 1) {
      const { status, headers, code } = await ask(COSTLY, { headers: spender });
      costs.push(Number(headers.get('x-query-cost')));
      if (status !== 429) continue;
      expect([code, Number(headers.get('retry-after'))]).toEqual(['BUDGET_EXHAUSTED', expect.any(Number)]);
      expect(costs.slice(0, -1).reduce((sum, cost) => sum + cost)).toBeLessThanOrEqual(600_000);
      expect((await ask('{ transferFeed(first: 1) { end } }', { headers: spender })).status).toBe(200);
      return;
    }
    throw new Error(`never refused, at costs of ${costs}`);
  });

  test('waits for its turn when it is costly; cheap queries, the feed and commands do not wait for it', async () => {
    const [{ atOnce } = { atOnce: 0 }] = TURN_LIMITS.lanes.slice(-1);
    const costly = COSTLY.replace('first: 20', `first: ${HELD_PAGE}`);
    const asked = Array.from({ length: atOnce + 1 }, async (_, index) => {
      const authorization = `Bearer ${await tokenOf(keys, { ...anOffice, userId: `costly-${index}` })}`;
      return ask(costly, { headers: { authorization } });
    });
    await until(() => feed.held.length === atOnce);
    expect((await ask('{ transferFeed(first: 1) { end } }')).status).toBe(200);
    expect((await ask('{ programmes { id } }')).code).toBe('SUBGRAPH_UNAVAILABLE');
    expect((await ask('mutation { withdrawTransfer(input: {idempotencyKey: "k", id: "1"}) { __typename } }')).status).toBe(200);
    expect(feed.held).toHaveLength(atOnce);
    // An operation that costs as much as a costly query waits like one, also when it is a command or reads the feed.
    const lists = Array.from({ length: 6 }, (_, index) => `t${index}: timeline(first: 100) { edges { node { type } } }`).join(' ');
    const waiting = [
      `{ transferFeed(first: 20) { items { transfer { ${lists} } } } }`,
      `mutation { withdrawTransfer(input: {idempotencyKey: "k", id: "1"}) { ... on TransferStepTaken { transfer { ${lists} } } } }`,
    ].map((query) => ask(query).then(({ status }) => status));
    const quick = ask('{ transferFeed(first: 1) { end } }').then(() => 'quick');
    expect(await Promise.race([...waiting, quick])).toBe('quick');
    feed.held[0]?.();
    await until(() => feed.held.length === atOnce + 1);
    for (const release of feed.held) release();
    await Promise.all(asked);
    expect(await Promise.all(waiting)).toEqual([200, 200]);
  });

  test('that is refused repeatedly, for its depth or its cost, gets its refusals with a delay', async () => {
    const refused = { authorization: `Bearer ${await tokenOf(keys, { ...anOffice, userId: 'refused' })}` };
    const tooDeep = `{ ${'a { '.repeat(40)} b ${' }'.repeat(40)} }`;
    for (let asked = 0; asked < 20; asked += 1) await ask(tooDeep, { headers: refused });
    const startedAt = performance.now();
    expect((await ask(tooDeep, { headers: refused })).status).toBe(400);
    // This is a lower bound of the delay, not a time limit.
    expect(performance.now() - startedAt).toBeGreaterThan(900);
  });

  test('gets no cause of our own failures; our log has the cause once, under the same id', async () => {
    const { text, requestId } = await ask('{ transfers(first: 1) { pageInfo { hasNextPage } } }');
    expect(text).not.toMatch(/relation|stack|transfers\.ts|serviceName/);
    await until(() => gateway.output().includes(String(requestId)));
    expect(gateway.output().split(String(requestId))).toHaveLength(2);
  });

  test.each([
    ['a batch', '[{"query":"{ __typename }"}]', {}, 400],
    ['no JSON', '{', {}, 400],
    ['a form, as a page of another site could send', 'query=1', { 'content-type': 'application/x-www-form-urlencoded' }, 400],
    ['more than 256 kB', JSON.stringify({ query: 'x'.repeat(300_000) }), {}, 413],
  ])('is not %s', async (_, body, headers, status) => {
    expect((await post(body, headers)).status).toBe(status);
  });

  test('by GET cannot be a mutation', async () => {
    const query = encodeURIComponent('mutation { withdrawTransfer(input: {idempotencyKey: "k", id: "1"}) { __typename } }');
    const response = await fetch(`${gateway.url}/graphql?query=${query}`, {
      headers: { authorization: `Bearer ${token}`, 'apollo-require-preflight': '1' },
    });
    expect(response.status).toBe(405);
  });
});

describe('besides GraphQL', () => {
  test.each(['/healthz', '/readyz'])('%s reports on the public port that a part is unavailable, but not which one', async (path) => {
    const response = await fetch(gateway.url + path);
    expect([response.status, await response.json()]).toEqual([200, { status: 'degraded' }]);
  });

  test('/healthz on the internal port names each unhealthy subgraph', async () => {
    const response = await fetch(`${gateway.internalUrl}/healthz`);
    const { subgraphs } = (await response.json()) as { subgraphs: Record<string, unknown> };
    expect(response.status).toBe(200);
    expect(subgraphs).toMatchObject({
      transfers: { status: 'ok' },
      funding: { status: 'unavailable', problem: expect.stringContaining('ECONNREFUSED') },
    });
  });

  test('metrics are on the internal port and not on the public one', async () => {
    expect(await (await fetch(`${gateway.internalUrl}/metrics`)).text()).toContain('xueji_gateway_operation_seconds_count');
    expect((await fetch(`${gateway.url}/metrics`)).status).toBe(404);
  });

  test('/ shows the home page', async () => {
    expect(await (await fetch(gateway.url)).text()).toContain('Xueji');
  });
});

test.each([
  { caseNumber: 'A\0', code: 'x' },
  { caseNumber: 'A', code: '\uD800' },
])('/track refuses a text that cannot be stored: %j', async (asked) => {
  const { status, text } = await post(JSON.stringify(asked), {}, '/track');
  expect({ status, body: JSON.parse(text) }).toMatchObject({ status: 400, body: { errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] } });
});

describe('a case that is looked up without an account', () => {
  const look = async (caseNumber: string, address: string) => {
    const body = JSON.stringify({ caseNumber, code: 'WRONG' });
    const { status, headers } = await post(body, { authorization: '', 'x-forwarded-for': address }, '/track');
    return { status, wait: Number(headers.get('retry-after')) };
  };

  test('is answered for a person who mistypes, and refused for a program that guesses, also from many addresses', async () => {
    for (let n = 1; n <= 20; n += 1) expect((await look('20261125-AAAAAAAA', `10.0.0.${n}`)).status).toBe(404);
    const refused = await look('20261125-AAAAAAAA', '10.0.0.99');
    expect([refused.status, refused.wait > 0 && refused.wait <= 60]).toEqual([429, true]);
    for (let n = 1; n <= 39; n += 1) expect((await look(`20261125-${n}`, `10.0.1.${n}`)).status).toBe(404);
    expect((await look('20261125-BBBBBBBB', '10.0.2.1')).status).toBe(429);
  });
});

describe('a roster file', () => {
  const file = Buffer.alloc(5_000_000, '姓名,学籍号\n');
  const send = (headers: Record<string, string>, body: Uint8Array<ArrayBuffer> = file) =>
    fetch(`${gateway.url}/roster-imports`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'text/csv',
        'idempotency-key': 'roster-2026-1',
        'x-file-name': '%E8%8A%B1.csv',
        ...headers,
      },
      body,
    });

  test('reaches identity byte for byte, with its name, its key and the internal token', async () => {
    const response = await send({});
    expect({ status: response.status, body: await response.json() }).toEqual({ status: 202, body: { id: 'import-1' } });
    expect(takenFile.sha256).toBe(createHash('sha256').update(file).digest('hex'));
    expect(takenFile.headers).toMatchObject({ 'idempotency-key': 'roster-2026-1', 'x-file-name': '%E8%8A%B1.csv' });
    expect(takenFile.headers.authorization).not.toContain(token);
  });

  test.each([
    ['without a token', { authorization: '' }, 401, 'UNAUTHENTICATED'],
    ['without a key', { 'idempotency-key': '' }, 400, 'IdempotencyKeyMissing'],
    ['in a form', { 'content-type': 'multipart/form-data; boundary=x' }, 415, 'FileTypeUnsupported'],
    ['under a key that identity refuses', { 'idempotency-key': 'used-before' }, 409, 'IdempotencyKeyReused'],
  ])('%s', async (_, headers, status, code) => {
    const response = await send(headers, Buffer.from('a'));
    expect({ status: response.status, body: await response.json() }).toMatchObject({
      status,
      body: { errors: [{ extensions: { code } }] },
    });
  });

  test('beyond 32 of one user is answered with 429, also when it is cut off, and the gateway keeps working', async () => {
    const begin = (key: string) => {
      const headers = { authorization: `Bearer ${token}`, 'idempotency-key': key, 'transfer-encoding': 'chunked' };
      const asked = request(`${gateway.url}/roster-imports`, { method: 'POST', headers, agent: false });
      asked.on('error', () => {}).write('a');
      return asked;
    };
    const held = Array.from({ length: 32 }, (_, index) => begin(`held-upload-${index}`));
    const first = begin('beyond-the-places');
    const [response] = (await once(first, 'response')) as [IncomingMessage];
    expect(response.statusCode).toBe(429);
    for (let count = 0; count < 10; count += 1) {
      const cut = begin('cut-off-beyond-the-places');
      await once(cut, 'socket');
      cut.destroy();
    }
    for (const asked of [first, ...held]) asked.destroy();
    for (let status = 429; status === 429; ) ({ status } = await send({ 'idempotency-key': 'after-the-others' }, Buffer.from('a')));
    expect((await send({ 'idempotency-key': 'after-the-others' }, Buffer.from('a'))).status).toBe(202);
  });

  test('of more than 64 MB is refused, also without a Content-Length', async () => {
    const asked = request(`${gateway.url}/roster-imports`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'text/csv',
        'idempotency-key': 'roster-2026-2',
        'transfer-encoding': 'chunked',
      },
    });
    asked.on('error', () => {});
    const answered = once(asked, 'response') as Promise<[IncomingMessage]>;
    let over = false;
    void answered.then(([response]) => {
      over = true;
      // The gateway closes the connection while the client still sends.
      response.on('error', () => {}).resume();
    });
    const megabyte = Buffer.alloc(1024 * 1024);
    for (let sent = 0; sent < 80 && !over; sent += 1) {
      if (!asked.write(megabyte)) await Promise.race([once(asked, 'drain'), answered]);
    }
    expect((await answered)[0].statusCode).toBe(413);
    asked.destroy();
  });
});

describe('a subscription', () => {
  type Seen = { events: { transferEvents: Record<string, unknown> }[]; ids: string[]; ended: boolean; errors: unknown[]; stop(): void };

  /** Subscribes with the protocol's own client. */
  const subscribe = (query: string, { bearer = token, lastEventId = '' } = {}): Promise<Seen> =>
    new Promise((resolve) => {
      const seen: Seen = { events: [], ids: [], ended: false, errors: [], stop: () => {} };
      const client = createClient({
        url: `${gateway.url}/graphql/stream`,
        retryAttempts: 0,
        headers: { authorization: `Bearer ${bearer}`, ...(lastEventId && { 'last-event-id': lastEventId }) },
        onMessage: ({ id }: { id?: string }) => void (id && seen.ids.push(id)),
        fetchFn: async (...args: Parameters<typeof fetch>) => {
          const response = await fetch(...args);
          setImmediate(resolve, seen);
          return response;
        },
      } as never);
      seen.stop = client.subscribe(
        { query },
        {
          next: ({ data, errors }) => {
            if (errors) seen.errors.push(...errors);
            else if (data) seen.events.push(data as Seen['events'][number]);
          },
          error: (error) => void seen.errors.push(error),
          complete() {
            seen.ended = true;
          },
        },
      );
    });
  const idsOf = ({ events }: Seen) => events.map(({ transferEvents }) => transferEvents.id);

  test('starts now and delivers new events with the selected fields', async () => {
    feed.happen(2);
    const before = feed.events.length;
    const seen = await subscribe(
      'subscription { transferEvents { id at: occurredAt ...T } } fragment T on TransferEvent { transfer { status } }',
    );
    feed.happen(3);
    await until(() => seen.events.length === 3);
    expect(seen.events[0]?.transferEvents).toEqual({ id: `e${before + 1}`, at: expect.any(String), transfer: { status: 'REQUESTED' } });
    seen.stop();
  });

  test('replays from a cursor or from the last event of a lost connection, and continues live', async () => {
    feed.happen(250);
    const all = feed.events.map(({ id }) => id);
    const [named, lost] = [
      await subscribe('subscription { transferEvents(after: "c3") { id } }'),
      await subscribe('subscription { transferEvents(after: "c3") { id } }', { lastEventId: 'c120' }),
    ];
    feed.happen(1);
    await until(() => named.events.length === all.length - 3 + 1 && lost.events.length === all.length - 120 + 1);
    expect(idsOf(named)).toEqual([...all.slice(3), `e${all.length + 1}`]);
    expect(idsOf(lost)).toEqual([...all.slice(120), `e${all.length + 1}`]);
    named.stop();
    lost.stop();
  });

  test('sends the cursor of each event as its SSE id', async () => {
    const response = await fetch(
      `${gateway.url}/graphql/stream?query=${encodeURIComponent('subscription { transferEvents(after: "c0") { id } }')}`,
      {
        headers: { authorization: `Bearer ${token}` },
      },
    );
    let text = '';
    for await (const chunk of response.body ?? []) {
      text += Buffer.from(chunk).toString();
      if (text.includes('id: c2')) break;
    }
    expect(text).toContain('event: next\nid: c1\ndata: {"data":{"transferEvents":{"id":"e1"}}}\n\nevent: next\nid: c2\n');
  });

  test('ends with a reason when the token does', async () => {
    const seen = await subscribe('subscription { transferEvents { id } }', { bearer: await tokenOf(keys, anOffice, 2) });
    await until(() => seen.ended);
    expect(seen.errors).toEqual([expect.objectContaining({ extensions: { code: 'UNAUTHENTICATED', reason: 'EXPIRED' } })]);
  });

  test.each([
    ['without a token', 'subscription { transferEvents { id } }', '', 401, 'UNAUTHENTICATED'],
    ['that is a query', '{ transferFeed(first: 1) { end } }', null, 400, 'BAD_REQUEST'],
    ['for a field that is not there', 'subscription { transferEvents { name } }', null, 400, 'GRAPHQL_VALIDATION_FAILED'],
  ])('%s', async (_, query, authorization, status, code) => {
    const headers: Record<string, string> = authorization === null ? {} : { authorization };
    const answer = await post(JSON.stringify({ query }), headers, '/graphql/stream');
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text).errors[0].extensions.code).toBe(code);
  });

  test.each([
    [
      'too many aliases',
      `subscription { transferEvents { ${Array.from({ length: 60 }, (_, n) => `a${n}: id`).join(' ')} } }`,
      {},
      'TOO_MANY_ALIASES',
    ],
    [
      'too large a page in a variable',
      'subscription ($n: Int!) { transferEvents { transfer { toSchool { eligibilityList(programme: "nutrition", first: $n) { totalCount } } } } }',
      { n: 101 },
      'PAGE_TOO_LARGE',
    ],
    ['a NUL in a variable', 'subscription ($c: String) { transferEvents(after: $c) { id } }', { c: '\0' }, 'BAD_USER_INPUT'],
    ['a NUL in its document', 'subscription { transferEvents(after: "\\u0000") { id } }', {}, 'BAD_USER_INPUT'],
    ['half of a surrogate pair in its document', 'subscription { transferEvents(after: "\\ud800") { id } }', {}, 'BAD_USER_INPUT'],
  ])('with %s is refused before it begins', async (_, query, variables, code) => {
    const answer = await post(JSON.stringify({ query, variables }), {}, '/graphql/stream');
    expect({ status: answer.status, code: JSON.parse(answer.text).errors[0].extensions.code }).toEqual({ status: 400, code });
  });

  test('is refused when it is the 21st of one user', async () => {
    const bearer = await tokenOf(keys, { ...anOffice, userId: 'eager' });
    const open = await Promise.all(Array.from({ length: 20 }, () => subscribe('subscription { transferEvents { id } }', { bearer })));
    const body = JSON.stringify({ query: 'subscription { transferEvents { id } }' });
    const refused = await post(body, { authorization: `Bearer ${bearer}` }, '/graphql/stream');
    expect({ status: refused.status, code: JSON.parse(refused.text).errors[0].extensions.code }).toEqual({
      status: 429,
      code: 'TOO_MANY_SUBSCRIPTIONS',
    });
    for (const { stop } of open) stop();
  });

  test('is completed when the gateway stops, and the gateway stops in time', async () => {
    const [transfers] = servers;
    const own = await startGatewayProcess(keys, {
      transfers: `${transfers?.url}/graphql`,
      identity: away,
      enrolment: away,
      funding: away,
      statistics: away,
    });
    const response = await fetch(`${own.url}/graphql/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: 'subscription { transferEvents { id } }' }),
    });
    const ended = own.end();
    expect(await response.text()).toMatch(/event: complete\ndata:\n\n$/);
    // It stopped by itself and was not killed for taking too long.
    expect(await ended).toBe(0);
  });
});

describe('a large answer', () => {
  const query = '{ transferFeed(first: 100) { items { id cursor type occurredAt transfer { id status } } end } }';

  test.each(['gzip', 'br'])('is compressed for a client that accepts %s', async (coding) => {
    const before = feed.events.length;
    if (before < 100) feed.happen(100 - before);
    const { headers, data } = await ask(query, { headers: { 'accept-encoding': coding } });
    expect(headers.get('content-encoding')).toBe(coding);
    expect(data).toMatchObject({ transferFeed: { items: expect.arrayContaining([expect.objectContaining({ id: 'e100' })]) } });
  });

  test('is not compressed for a client that accepts no coding; a small answer is never compressed', async () => {
    expect((await ask(query, { headers: { 'accept-encoding': 'identity' } })).headers.get('content-encoding')).toBeNull();
    expect((await ask('{ transferFeed(first: 1) { end } }')).headers.get('content-encoding')).toBeNull();
  });
});
