/** What every endpoint of the gateway promises to clients: one format of errors, their language, GET requests and CORS. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { buildSchema } from 'graphql';
import { isDoorCode } from './error-answer.ts';
import { anOffice, demoKeys, type GatewayProcess, type Running, readSdl, serveSubgraph, startGatewayProcess, tokenOf } from './testing.ts';

const away = 'http://127.0.0.1:1/graphql';
const DESK = 'https://desk.example.cn';
const HEAD = '{ transferFeed(first: 1) { end } }';

let gateway: GatewayProcess;
let transfers: Running;
let token: string;
let operator: string;

const school = (id: string) => ({ __typename: 'School', id });
const resolvers = {
  Query: {
    transferFeed: (_: unknown, { after }: { after: string | null }, { headers }: { headers: Record<string, string> }) => ({
      items: [],
      end: `${headers['accept-language']}:${after ?? 'oldest'}`,
      hasMore: false,
    }),
    transfer: () => ({ id: 't1', toSchool: school('s1') }),
    transfers: () => ({ edges: ['t1', 't2'].map((id) => ({ node: { id, toSchool: school(id) } })) }),
  },
};

beforeAll(async () => {
  const keys = await demoKeys();
  transfers = await serveSubgraph(readSdl('transfers'), resolvers, (app) => {
    app.get('/feed/head', () => undefined);
    app.post('/track', (_, response) => void response.json(null));
    app.get('/operator/parked/9', (_, response) => {
      response.status(404).json({
        code: 'NoSuchEvent',
        message: '没有此编号的待处理事件。No parked event has this id.',
        whoCanAct: '核对编号 · check it',
        ids: [1],
      });
    });
  });
  const subgraphs = { transfers: `${transfers.url}/graphql`, identity: away, enrolment: away, funding: away, statistics: away };
  gateway = await startGatewayProcess(keys, subgraphs, { XUEJI_CORS_ORIGINS: DESK });
  token = await tokenOf(keys, anOffice);
  operator = await tokenOf(keys, { userId: 'o', hats: ['operator'], unit: 'CN', path: '' });
});
afterAll(async () => {
  await gateway.end();
  await transfers.close();
});

type Asked = { method?: string; headers?: Record<string, string>; body?: unknown; bearer?: string | null };
type Told = { message: string; path?: unknown; extensions: { code: string; reason?: string; requestId?: string; whoCanAct?: string } };

async function ask(path: string, { method = 'POST', headers = {}, body, bearer = token }: Asked = {}) {
  const response = await fetch(`${gateway.url}${path}`, {
    method,
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(bearer && { authorization: `Bearer ${bearer}` }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const json = text.startsWith('{') ? (JSON.parse(text) as { data?: unknown; errors?: Told[] }) : {};
  return { status: response.status, headers: response.headers, text, data: json.data, errors: json.errors ?? [] };
}
const query = (text: string, headers: Record<string, string> = {}) => ask('/graphql', { body: { query: text }, headers });
const search = (parameters: Record<string, string>) => `/graphql?${new URLSearchParams(parameters)}`;
const PREFLIGHT = { 'apollo-require-preflight': 'true' };

const ROSTER = { 'content-type': 'text/csv', 'idempotency-key': 'short' };
const DOORS: [string, string, Asked, number, string][] = [
  ['the graph, without a token', '/graphql', { body: { query: HEAD }, bearer: null }, 401, 'UNAUTHENTICATED'],
  ['the graph, with a page too large', '/graphql', { body: { query: HEAD.replace('1', '101') } }, 400, 'PAGE_TOO_LARGE'],
  ['the graph, with no JSON', '/graphql', { body: '{' }, 400, 'BAD_REQUEST'],
  [
    'the graph, with a value of a wrong type',
    '/graphql',
    { body: { query: `query ($f: Int!) ${HEAD.replace('1', '$f')}`, variables: { f: 'x' } } },
    400,
    'BAD_USER_INPUT',
  ],
  ['the graph, with a text that is no query', '/graphql', { body: { query: '{' } }, 400, 'GRAPHQL_PARSE_FAILED'],
  ['the graph, with an unknown field', '/graphql', { body: { query: '{ nothing }' } }, 400, 'GRAPHQL_VALIDATION_FAILED'],
  ['the graph, with no query', '/graphql', { body: {} }, 400, 'BAD_REQUEST'],
  ['the graph, as a form of another site', '/graphql', { body: HEAD, headers: { 'content-type': 'text/plain' } }, 400, 'BAD_REQUEST'],
  ['the graph, by GET without a preflight', `/graphql?query=${encodeURIComponent(HEAD)}`, { method: 'GET' }, 400, 'BAD_REQUEST'],
  ['streams, with a text that is no query', '/graphql/stream', { body: { query: '{' } }, 400, 'GRAPHQL_PARSE_FAILED'],
  ['streams, with an unknown field', '/graphql/stream', { body: { query: 'subscription { nothing }' } }, 400, 'GRAPHQL_VALIDATION_FAILED'],
  ['streams, without a token', '/graphql/stream', { body: { query: HEAD }, bearer: null }, 401, 'UNAUTHENTICATED'],
  ['streams, with a query', '/graphql/stream', { body: { query: HEAD } }, 400, 'BAD_REQUEST'],
  ['lines, without a token', '/feed', { method: 'GET', bearer: null }, 401, 'UNAUTHENTICATED'],
  ['lines, with a wrong size', '/feed?first=0', { method: 'GET' }, 400, 'BAD_USER_INPUT'],
  ['lines, with an unknown parameter', '/feed?form=1', { method: 'GET' }, 400, 'BAD_USER_INPUT'],
  ['uploads, without a token', '/roster-imports', { body: 'a', headers: ROSTER, bearer: null }, 401, 'UNAUTHENTICATED'],
  ['uploads, with a short key', '/roster-imports', { body: 'a', headers: ROSTER }, 400, 'IdempotencyKeyMissing'],
  ['guardians, without a case', '/track', { body: {} }, 400, 'BAD_REQUEST'],
  ['guardians, with a wrong code', '/track', { body: { caseNumber: '1', code: '2' } }, 404, 'TRACKING_NOT_FOUND'],
  ['operators, with another hat', '/operator/transfers/parked', { method: 'GET' }, 403, 'WrongHat'],
  ['operators, without a token', '/operator/transfers/parked', { method: 'GET', bearer: null }, 401, 'UNAUTHENTICATED'],
  ['an address that is none', '/nowhere', { method: 'GET' }, 404, 'NoSuchAddress'],
];

test.each(DOORS)('%s: the error has the common format, in the language of the reader', async (_, path, asked, status, code) => {
  const [chinese, english] = await Promise.all(
    ['zh-CN', 'en-GB'].map((language) => ask(path, { ...asked, headers: { ...asked.headers, 'accept-language': language } })),
  );
  for (const answer of [chinese, english]) {
    expect([answer?.status, answer?.errors]).toMatchObject([status, [{ message: expect.any(String), extensions: { code } }]]);
    expect(isDoorCode(answer?.errors[0]?.extensions.code)).toBe(true);
    // One id in the body and in the header, and no copy in a cache.
    expect(answer?.errors[0]?.extensions.requestId).toEqual(expect.any(String));
    expect([answer?.headers.get('x-request-id'), answer?.headers.get('cache-control')]).toEqual([
      answer?.errors[0]?.extensions.requestId,
      'no-store',
    ]);
    expect(answer?.headers.get('www-authenticate') === null).toBe(status !== 401);
  }
  expect(chinese?.errors[0]?.message).toMatch(/[\u4e00-\u9fff]/);
  expect(english?.errors[0]?.message).not.toMatch(/[\u4e00-\u9fff]/);
});

test("the operators' endpoint names the operator as who can act, and an unknown service is answered with the list of services", async () => {
  const asked = { method: 'GET', headers: { 'accept-language': 'en' } };
  const [reader, misspelt] = [
    await ask('/operator/transfers/parked', asked),
    await ask('/operator/transfer/parked', { ...asked, bearer: operator }),
  ];
  expect(reader.errors[0]?.extensions.whoCanAct).toBe('an operator of the nation');
  expect([misspelt.status, misspelt.errors[0]?.extensions]).toMatchObject([
    404,
    { code: 'NoSuchAddress', services: expect.arrayContaining(['identity', 'transfers']) },
  ]);
});

test("a service's refusal at the operators' endpoint keeps who can act, in the language of the reader", async () => {
  const { status, errors } = await ask('/operator/transfers/parked/9', {
    method: 'GET',
    bearer: operator,
    headers: { 'accept-language': 'en' },
  });
  expect([status, errors]).toEqual([
    404,
    [
      {
        message: 'No parked event has this id.',
        extensions: { code: 'NoSuchEvent', whoCanAct: 'check it', ids: [1], requestId: expect.any(String) },
      },
    ],
  ]);
});

test('the gateway sends the language of the request to the services', async () => {
  expect((await query(HEAD, { 'accept-language': 'en-GB' })).data).toEqual({ transferFeed: { end: 'en:oldest' } });
  expect((await query(HEAD)).data).toEqual({ transferFeed: { end: 'zh:oldest' } });
});

describe('GET', () => {
  test('answers a query, with variables', async () => {
    const text = 'query ($after: String) { transferFeed(first: 1, after: $after) { end } }';
    const { status, data } = await ask(search({ query: text, variables: '{"after":"x"}' }), { method: 'GET', headers: PREFLIGHT });
    expect([status, data]).toEqual([200, { transferFeed: { end: 'zh:x' } }]);
  });

  test('does not execute a mutation', async () => {
    const text = 'mutation { withdrawTransfer(input: { idempotencyKey: "12345678", id: "x" }) { __typename } }';
    expect((await ask(search({ query: text }), { method: 'GET', headers: PREFLIGHT })).status).toBe(405);
  });

  test('is refused when a page of another site could have sent it', async () => {
    const response = await fetch(`${gateway.url}${search({ query: HEAD })}`, { headers: { authorization: `Bearer ${token}` } });
    expect(response.status).toBe(400);
  });

  test('accepts the hash of a document that was sent before', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(HEAD).digest('hex') } };
    const byHash = () => ask(search({ extensions: JSON.stringify(extensions) }), { method: 'GET', headers: PREFLIGHT });
    expect((await byHash()).errors[0]?.extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
    await ask('/graphql', { body: { query: HEAD, extensions } });
    expect((await byHash()).data).toEqual({ transferFeed: { end: 'zh:oldest' } });
  });

  test.each<[string, unknown]>([
    ['whose hash does not fit its document', { version: 1, sha256Hash: createHash('sha256').update('{ other }').digest('hex') }],
    ['without a hash', { version: 1 }],
    ['of another version', { version: 2, sha256Hash: 'x' }],
    ['that is no object', 'x'],
  ])('refuses a persisted query %s as a fault of the caller', async (_, persistedQuery) => {
    const before = gateway.output().length;
    const refused = await ask('/graphql', { body: { query: HEAD, extensions: { persistedQuery } } });
    expect([refused.status, refused.data, refused.errors[0]?.extensions.code]).toEqual([400, undefined, 'BAD_REQUEST']);
    expect(refused.errors[0]?.message).toMatch(/^请求格式有误/);
    expect(gateway.output().slice(before)).not.toContain('operation failed');
  });
});

test.each([
  [HEAD, 200],
  ['{ nothing }', 400],
  ['{', 400],
])('application/graphql-response+json is answered for %s with %i', async (text, status) => {
  const answer = await query(text, { accept: 'application/graphql-response+json' });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/graphql-response+json; charset=utf-8']);
});

describe('a web page of another origin', () => {
  const preflight = (origin: string) =>
    ask('/graphql', { method: 'OPTIONS', bearer: null, headers: { origin, 'access-control-request-method': 'POST' } });

  test('may call when the settings name it, and can read the headers that say how long to wait', async () => {
    const { status, headers } = await preflight(DESK);
    expect([status, headers.get('access-control-allow-origin')]).toEqual([204, DESK]);
    expect(headers.get('access-control-allow-headers')).toContain('authorization');
    expect((await query(HEAD, { origin: DESK })).headers.get('access-control-expose-headers')).toContain('retry-after');
  });

  test('may not call otherwise', async () => {
    expect((await preflight('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
    expect((await query(HEAD, { origin: 'https://evil.example' })).headers.get('access-control-allow-origin')).toBeNull();
  });
});

test('the SDL of the clients is at /schema.graphql, with the subscription, and may be kept', async () => {
  const { headers, text } = await ask('/schema.graphql', { method: 'GET', bearer: null });
  expect(buildSchema(text).getSubscriptionType()?.getFields().transferEvents).toBeDefined();
  expect([headers.get('cache-control'), headers.get('content-type')]).toEqual(['public, max-age=300', 'text/plain; charset=utf-8']);
});

describe('a service that does not answer', () => {
  const unavailableAt = (...path: (string | number)[]) => ({ path, extensions: { code: 'SUBGRAPH_UNAVAILABLE' } });

  test('empties a root field, and the error names it', async () => {
    const { data, errors } = await query('{ all: programmes { id } transfer(id: "t1") { id } }');
    expect([data, errors]).toMatchObject([{ all: null, transfer: { id: 't1' } }, [unavailableAt('all')]]);
  });

  test('empties a part of each item, and an error names each', async () => {
    const { data, errors } = await query('{ transfers(first: 2) { edges { node { id toSchool { id name } } } } }');
    expect(data).toEqual({ transfers: { edges: ['t1', 't2'].map((id) => ({ node: { id, toSchool: null } })) } });
    const at = (index: number) => unavailableAt('transfers', 'edges', index, 'node', 'toSchool');
    expect(errors).toMatchObject([at(0), at(1)]);
  });
});

test.each(['authorization', 'Authorization'])('a socket takes its token as %s', async (name) => {
  const socket = new WebSocket(`${gateway.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init', payload: { [name]: `Bearer ${token}` } }));
  const [{ data }] = (await once(socket, 'message')) as [{ data: string }];
  expect(JSON.parse(data).type).toBe('connection_ack');
  socket.close();
});

test('a socket without a good token is closed with the reason', async () => {
  const socket = new WebSocket(`${gateway.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init', payload: {} }));
  const [{ code, reason }] = (await once(socket, 'close')) as [CloseEvent];
  expect([code, reason]).toEqual([4403, 'UNAUTHENTICATED: MISSING']);
});
