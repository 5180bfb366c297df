import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';
import { GraphQLError } from 'graphql';
import type { GatewayContext } from './sign-in.ts';
import { createSubgraphClient, type SubgraphClient } from './subgraph-client.ts';
import { anOffice, type Running, serve, serveSubgraph } from './testing.ts';

const LIMITS = { headersTimeoutMs: 300, bodyTimeoutMs: 300, mostBytes: 1000 };
const SDL = `
  type Query { hello(name: String): String echo(header: String!): String refuse: String long: String }
  type Mutation { count: Int }`;

const context: GatewayContext = {
  caller: { actor: anOffice, rights: '', expiresAtMs: Number.POSITIVE_INFINITY },
  requestId: 'request-1',
  language: 'zh' as const,
  headers: ['content-type', 'application/json', 'authorization', 'Bearer internal', 'x-request-id', 'request-1'],
};

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close();
});
const keep = <T extends { close(): Promise<void> }>(each: T): T => {
  opened.unshift(each);
  return each;
};

const clientOf = (url: string): SubgraphClient => {
  const client = createSubgraphClient('transfers', url, LIMITS);
  // `destroy`, not `close`: a test may leave a request that is never answered.
  keep({ close: () => client.pool.destroy() });
  return client;
};

const send = (client: SubgraphClient, query: string, variables: Record<string, unknown> = {}, gone?: AbortSignal) =>
  client.process({
    kind: 'incoming operation',
    request: { query, variables },
    context: { ...context, gone },
    incomingRequestContext: {},
  } as never);

const failureOf = async (answer: Promise<unknown>) => {
  const error = await answer.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof GraphQLError)) throw new Error(`no GraphQLError: ${error}`);
  return { code: error.extensions.code, cause: error.originalError?.message };
};

describe('a subgraph that works', () => {
  const resolvers = {
    Query: {
      hello: (_: unknown, { name }: { name: string }) => `你好 ${name}`,
      echo: (_: unknown, { header }: { header: string }, { headers }: { headers: Record<string, string> }) => headers[header],
      refuse() {
        throw new GraphQLError('no such unit', { extensions: { code: 'BAD_USER_INPUT' } });
      },
      long: () => 'x'.repeat(2000),
    },
  };
  const started = () => serveSubgraph(SDL, resolvers).then(keep);

  test('gets the query and variables, and its data are returned', async () => {
    const { url } = await started();
    const answer = await send(clientOf(`${url}/graphql`), 'query ($n: String) { hello(name: $n) }', { n: '张小明' });
    expect(answer.data).toEqual({ hello: '你好 张小明' });
  });

  test.each([
    ['authorization', 'Bearer internal'],
    ['x-request-id', 'request-1'],
    ['x-user-id', null],
  ])('sees %s as %s', async (header, value) => {
    const { url } = await started();
    const answer = await send(clientOf(`${url}/graphql`), 'query ($h: String!) { echo(header: $h) }', { h: header });
    expect(answer.data).toEqual({ echo: value });
  });

  test('may refuse: its errors are returned with its data', async () => {
    const { url } = await started();
    const { data, errors } = await send(clientOf(`${url}/graphql`), '{ refuse }');
    expect(data).toEqual({ refuse: null });
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });

  test('may answer an invalid operation with 400 and a reason', async () => {
    const { url } = await started();
    const { errors } = await send(clientOf(`${url}/graphql`), '{ nothing }');
    expect(errors?.[0]?.message).toContain('Cannot query field "nothing"');
  });

  test('must not answer with more bytes than the limit', async () => {
    const { url } = await started();
    expect(await failureOf(send(clientOf(`${url}/graphql`), '{ long }'))).toEqual({
      code: 'SUBGRAPH_UNAVAILABLE',
      cause: 'transfers: the answer broke off',
    });
  });
});

describe('a subgraph that fails', () => {
  const answering = (status: number, type: string, body: string) =>
    serve((_, response) => response.writeHead(status, { 'content-type': type }).end(body)).then(keep);

  test.each([
    ['500', 500, 'application/json', '{"errors":[{"message":"secret"}]}', 'SUBGRAPH_UNAVAILABLE', 'transfers: answered 500'],
    ['401: our own token is at fault', 401, 'application/json', '{"errors":[]}', 'SUBGRAPH_UNAVAILABLE', 'transfers: answered 401'],
    ['403', 403, 'application/json', '{"errors":[]}', 'FORBIDDEN', undefined],
    ['a page of HTML', 200, 'text/html', '<p>', 'SUBGRAPH_UNAVAILABLE', 'transfers: the answer is not JSON'],
    ['a number', 200, 'application/json', '7', 'SUBGRAPH_UNAVAILABLE', 'transfers: the answer is not a GraphQL result'],
    ['half a body', 200, 'application/json', '{"data":', 'SUBGRAPH_UNAVAILABLE', expect.stringContaining('JSON')],
  ])('answers %s', async (_, status, type, body, code, cause) => {
    const { url } = await answering(status, type, body);
    expect(await failureOf(send(clientOf(url), '{ hello }'))).toEqual({ code, cause });
  });

  test('does not listen', async () => {
    const { url, close } = await serve(() => {});
    await close();
    expect((await failureOf(send(clientOf(url), '{ hello }'))).code).toBe('SUBGRAPH_UNAVAILABLE');
  });

  test('never answers', async () => {
    const { url } = keep(await serve(() => {}));
    expect((await failureOf(send(clientOf(url), '{ hello }'))).cause).toContain('Headers Timeout');
  });

  test('sends its answer too slowly', async () => {
    const timers: NodeJS.Timeout[] = [];
    const { url } = keep(
      await serve((_, response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        timers.push(setInterval(() => response.write(' '), 50));
      }),
    );
    expect((await failureOf(send(clientOf(url), '{ hello }'))).cause).toBe('transfers: the answer broke off');
    for (const timer of timers) clearInterval(timer);
  });

  test.each([
    ['a query is retried once', '{ hello }', 2],
    ['a mutation is not', 'mutation { count }', 1],
  ])('resets the connection: %s', async (_, query, attempts) => {
    const { url, received } = await resetting();
    expect((await failureOf(send(clientOf(url), query))).code).toBe('SUBGRAPH_UNAVAILABLE');
    expect(received()).toBe(attempts);
  });

  test('resets the connection once, and answers the second time', async () => {
    const { url } = await resetting(1);
    expect((await send(clientOf(url), '{ hello }')).data).toEqual({ hello: 'again' });
  });
});

describe('a client that has closed its request', () => {
  test.each([
    ['aborts its query', '{ hello }', true],
    ['does not abort its mutation', 'mutation { count }', false],
  ])('%s', async (_, query, aborts) => {
    const arrived = Promise.withResolvers<ServerResponse>();
    const { url } = keep(await serve((_request, response) => arrived.resolve(response)));
    const client = new AbortController();
    const answer = failureOf(send(clientOf(url), query, {}, client.signal));
    const response = await arrived.promise;
    const closed = once(response, 'close');
    client.abort();
    if (!aborts) response.writeHead(500).end();
    await closed;
    expect(response.writableFinished).toBe(!aborts);
    expect((await answer).cause).toBe(aborts ? 'transfers: the client has closed its request' : 'transfers: answered 500');
  });

  test('does not start a query that has waited', async () => {
    let received = 0;
    const { url } = keep(await serve(() => received++));
    const failed = await failureOf(send(clientOf(url), '{ hello }', {}, AbortSignal.abort()));
    expect([failed.cause, received]).toEqual(['transfers: the client has closed its request', 0]);
  });
});

/** Takes a request and resets its connection, the first `times` times. */
async function resetting(times = Number.POSITIVE_INFINITY): Promise<Running & { received(): number }> {
  let received = 0;
  const body = '{"data":{"hello":"again"}}';
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.once('data', () => {
      received += 1;
      if (received <= times) socket.resetAndDestroy();
      else socket.end(`HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  };
  return keep({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, received: () => received, close });
}
