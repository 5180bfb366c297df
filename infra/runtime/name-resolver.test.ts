import { createResolver } from './name-resolver.ts';
import { aNameServer, type NameServer, type Zone } from './name-server-testing.ts';
import { until } from './testing.ts';

let servers: NameServer[] = [];
afterEach(async () => {
  await Promise.all(servers.map((server) => server.close()));
  servers = [];
});

async function resolverOf(zone: Zone, { ttlS = 60, timeoutMs = 50, withinMs = 5000 } = {}) {
  const server = await aNameServer(zone, ttlS);
  servers.push(server);
  return { resolve: createResolver({ servers: [server.address], timeoutMs, withinMs }), questions: server.questions };
}
const only =
  (name: string, addresses: Record<4 | 6, readonly string[] | null>): Zone =>
  (asked, family) =>
    asked === name ? addresses[family] : null;
const both = { 4: ['223.5.5.5', '223.6.6.6'], 6: ['2400:3200::1'] };

test('a name has its addresses of both families', async () => {
  const { resolve } = await resolverOf(only('a.example', both));
  expect((await resolve('A.example')).toSorted((one, other) => one.family - other.family)).toEqual([
    { address: '223.5.5.5', family: 4 },
    { address: '223.6.6.6', family: 4 },
    { address: '2400:3200::1', family: 6 },
  ]);
});

/** On a busy machine an answer may be late. A question that is asked again would be counted. */
const PATIENT = { timeoutMs: 60_000, withinMs: 60_000 };

test('a name is queried once while its record is valid, also for concurrent callers', async () => {
  const { resolve, questions } = await resolverOf(only('a.example', both), PATIENT);
  const first = await Promise.all(Array.from({ length: 20 }, () => resolve('a.example')));
  expect(new Set([...first, await resolve('a.example')]).size).toBe(1);
  expect(questions.toSorted()).toEqual(['4 a.example', '6 a.example']);
});

test('a name is queried again when its record has expired', async () => {
  const { resolve, questions } = await resolverOf(only('a.example', both), { ttlS: 0 });
  await resolve('a.example');
  await until(async () => {
    await resolve('a.example');
    return questions.length >= 4;
  });
});

test('when one address family is known, the other is not waited for', async () => {
  const { resolve } = await resolverOf(only('a.example', { 4: ['223.5.5.5'], 6: null }), { timeoutMs: 60_000, withinMs: 60_000 });
  expect(await resolve('a.example')).toEqual([{ address: '223.5.5.5', family: 4 }]);
});

test('a name without an address fails, and is not queried again at once', async () => {
  const { resolve, questions } = await resolverOf(() => [], PATIENT);
  for (let n = 0; n < 3; n += 1) await expect(resolve('none.example')).rejects.toThrow();
  expect(questions.toSorted()).toEqual(['4 none.example', '6 none.example']);
});

test('the whole look-up ends in time, independent of the number of tries', async () => {
  const { resolve } = await resolverOf(() => null, { timeoutMs: 60_000, withinMs: 50 });
  await expect(resolve('dead.example')).rejects.toThrow('in time');
});

test('names whose servers never answer delay no other name', async () => {
  const { resolve, questions } = await resolverOf(only('sound.example', both), { timeoutMs: 60_000, withinMs: 2000 });
  let settled = 0;
  const dead = Array.from({ length: 50 }, (_, n) =>
    resolve(`dead-${n}.example`)
      .catch(() => undefined)
      .finally(() => {
        settled += 1;
      }),
  );
  await until(() => questions.length >= 100);
  expect((await resolve('sound.example')).length).toBe(3);
  expect(settled).toBe(0);
  await Promise.all(dead);
});

test('localhost is loopback, and no name server is asked', async () => {
  const { resolve, questions } = await resolverOf(() => ['223.5.5.5']);
  for (const name of ['localhost', 'any.localhost'])
    expect((await resolve(name)).map(({ address }) => address)).toEqual(['127.0.0.1', '::1']);
  expect(questions).toEqual([]);
});
