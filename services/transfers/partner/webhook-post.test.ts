/** The address check applies to the connection itself, not only to an earlier look-up. */
import { createResolver, type Resolve } from '@xueji/infra/runtime/name-resolver.ts';
import { aNameServer } from '@xueji/infra/runtime/name-server-testing.ts';
import { refuseUrl } from '@xueji/infra/runtime/public-address.ts';
import { until } from '@xueji/infra/runtime/testing.ts';
import { anEndpoint } from './partner-testing.ts';
import { createPost, signingKeyOf } from './webhook-post.ts';

const posting = (url: string) => ({
  url,
  id: 'x',
  contentType: 'application/json',
  body: '{}',
  keys: [signingKeyOf('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw')],
});

test('a name that was public earlier and is private now gets no connection', async () => {
  const endpoint = await anEndpoint();
  let asked = 0;
  const rebinding: Resolve = async () => [{ address: asked++ === 0 ? '223.5.5.5' : '127.0.0.1', family: 4 }];
  const rules = { allowPrivate: false, resolve: rebinding };
  const { port } = new URL(endpoint.url);
  const url = `https://rebinding.example:${port}/`;
  expect(await refuseUrl(url, rules)).toBeNull();
  const { post, close } = createPost(rules);
  expect(await post(posting(url))).toMatchObject({ statusCode: null, error: 'address refused: NOT_PUBLIC' });
  expect([asked, endpoint.received]).toEqual([2, []]);
  await close();
  await endpoint.close();
});

test('the connection uses the checked address', async () => {
  const endpoint = await anEndpoint();
  let asked = 0;
  // A second look-up would give an address where nobody listens.
  const rebinding: Resolve = async () => [{ address: asked++ === 0 ? '127.0.0.1' : '127.0.0.2', family: 4 }];
  const { post, close } = createPost({ allowPrivate: true, resolve: rebinding });
  const { port } = new URL(endpoint.url);
  expect(await post(posting(`http://partner.example:${port}/`))).toMatchObject({ statusCode: 204, error: null });
  expect([asked, endpoint.received[0]?.headers.host]).toEqual([1, `partner.example:${port}`]);
  await close();
  await endpoint.close();
});

test('a name without an address and a closed port give answers, not exceptions', async () => {
  const none: Resolve = async () => {
    throw new Error('ENOTFOUND');
  };
  const lost = createPost({ allowPrivate: true, resolve: none });
  expect(await lost.post(posting('https://nowhere.example/'))).toMatchObject({ statusCode: null, error: 'address refused: UNRESOLVABLE' });
  expect(await lost.post(posting('http://127.0.0.1:1/'))).toMatchObject({
    statusCode: null,
    error: expect.stringContaining('ECONNREFUSED'),
  });
  await lost.close();
});

test('ten endpoints whose name servers never answer delay no other request, and end with their own timeout', async () => {
  const endpoint = await anEndpoint();
  const server = await aNameServer((name, family) => (name === 'sound.example' ? (family === 4 ? ['127.0.0.1'] : []) : null));
  const resolve = createResolver({ servers: [server.address], timeoutMs: 60_000, withinMs: 60_000 });
  const { post, close } = createPost({ allowPrivate: true, resolve, timeoutMs: 1500 });
  let settled = 0;
  const dead = Array.from({ length: 10 }, (_, n) => post(posting(`http://dead-${n}.example/`)).finally(() => (settled += 1)));
  await until(() => server.questions.length >= 20);
  expect(await post(posting(`http://sound.example:${new URL(endpoint.url).port}/`))).toMatchObject({ statusCode: 204 });
  expect(settled).toBe(0);
  for (const answer of await Promise.all(dead)) expect(answer).toMatchObject({ statusCode: null, error: expect.any(String) });
  await Promise.all([close(), server.close(), endpoint.close()]);
});

test('a name server that gives another address each time is asked once for a connection', async () => {
  const endpoint = await anEndpoint();
  const server = await aNameServer((_, family) => {
    const asked = server.questions.filter((question) => question.startsWith('4')).length;
    return family === 6 ? [] : [asked === 1 ? '127.0.0.1' : '127.0.0.2'];
  }, 0);
  const { post, close } = createPost({ allowPrivate: true, resolve: createResolver({ servers: [server.address] }) });
  expect(await post(posting(`http://rebinding.example:${new URL(endpoint.url).port}/`))).toMatchObject({ statusCode: 204 });
  const guarded = createPost({ allowPrivate: false, resolve: createResolver({ servers: [server.address] }) });
  expect(await guarded.post(posting('https://rebinding.example/'))).toMatchObject({ error: 'address refused: NOT_PUBLIC' });
  await Promise.all([close(), guarded.close(), server.close(), endpoint.close()]);
});
