/** The guard holds for the connection itself, not only for the question before it. */
import type { Resolve } from '@xueji/infra/runtime/public-address.ts';
import { anEndpoint } from './partner-testing.ts';
import { createPost, signingKeyOf } from './webhook-post.ts';

const posting = (url: string) => ({
  url,
  id: 'x',
  contentType: 'application/json',
  body: '{}',
  keys: [signingKeyOf('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw')],
});

test('a name that is public when asked and private when connected to is not connected to', async () => {
  const endpoint = await anEndpoint();
  let asked = 0;
  const rebinding: Resolve = async () => [{ address: asked++ === 0 ? '223.5.5.5' : '127.0.0.1', family: 4 }];
  const { post, close } = createPost({ allowPrivate: false, resolve: rebinding });
  const { port } = new URL(endpoint.url);
  expect(await post(posting(`https://rebinding.example:${port}/`))).toMatchObject({
    statusCode: null,
    error: 'address refused: NOT_PUBLIC',
  });
  expect([asked, endpoint.received]).toEqual([2, []]);
  await close();
  await endpoint.close();
});

test('the connection goes to the address that was judged', async () => {
  const endpoint = await anEndpoint();
  const { post, close } = createPost({ allowPrivate: true, resolve: async () => [{ address: '127.0.0.1', family: 4 }] });
  const { port } = new URL(endpoint.url);
  expect(await post(posting(`http://partner.example:${port}/`))).toMatchObject({ statusCode: 204, error: null });
  expect(endpoint.received[0]?.headers.host).toBe(`partner.example:${port}`);
  await close();
  await endpoint.close();
});

test('a name without an address, and a port where nobody listens, are answers and not exceptions', async () => {
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
