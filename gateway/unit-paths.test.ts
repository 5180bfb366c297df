import { createLogger } from '@xueji/infra/runtime/telemetry.ts';
import { until } from '@xueji/infra/runtime/testing.ts';
import { createSignIn } from './sign-in.ts';
import { demoKeys, type Running, serve, tokenOf } from './testing.ts';
import { followUnitPaths, type UnitPaths } from './unit-paths.ts';

const lineOf = (n: number) => ({ code: `21${String(n).padStart(8, '0')}`, line: `41/4101/410105/21${String(n).padStart(8, '0')}` });
const schools = Array.from({ length: 7000 }, (_, n) => lineOf(n));
const LATER = '2199999999';
let asked: string[];
let enrolment: Running;
let units: UnitPaths;
let port: number;

/** The answers of enrolment's route, page by page. */
const listen = (on = 0) =>
  serve((request, response) => {
    const { searchParams } = new URL(request.url ?? '', 'http://x');
    asked.push(request.url ?? '');
    const code = searchParams.get('code');
    const after = searchParams.get('after') ?? '';
    const page = code ? schools.filter((one) => one.code === code) : schools.filter((one) => one.code > after).slice(0, 5000);
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ schools: page }));
  }, on);

beforeEach(async () => {
  asked = [];
  enrolment = await listen();
  port = Number(new URL(enrolment.url).port);
  units = followUnitPaths({ origin: enrolment.url, internalTokenFor: async () => 'token', log: createLogger('test', 'silent') });
});
afterEach(async () => {
  await units.stop();
  await enrolment.close();
});
const read = () => until(() => asked.some((url) => url.includes(`after=${schools[4999]?.code}`)));

test('all schools are read page by page, and stay known while enrolment is unavailable', async () => {
  await read();
  await until(async () => (await units.firstPathOf('2100006999')) !== null);
  await enrolment.close();
  expect(await units.firstPathOf('2100000042')).toBe('41/4101/410105/2100000042');
  expect(await units.firstPathOf('410105')).toBe('41/4101/410105');
  expect(await units.firstPathOf('CN')).toBe('');
  expect(await units.firstPathOf('nobody')).toBeNull();
  await expect(units.firstPathOf(LATER)).rejects.toThrow();
  enrolment = await listen(port);
  expect(await units.firstPathOf('2100000042')).toBe('41/4101/410105/2100000042');
});

test('a school that opened later is requested once; an unknown code is requested again after a time', async () => {
  await read();
  schools.push({ code: LATER, line: `44/4401/${LATER}` });
  for (let times = 0; times < 3; times++) expect(await units.firstPathOf(LATER)).toBe(`44/4401/${LATER}`);
  for (let times = 0; times < 3; times++) expect(await units.firstPathOf('2188888888')).toBeNull();
  expect(asked.filter((url) => url.includes('code='))).toHaveLength(2);
  schools.pop();
});

test('a token without a path gives an actor at the first path of its unit; a token of an unknown unit is refused', async () => {
  await read();
  const keys = await demoKeys();
  const signIn = await createSignIn({
    ...{ issuer: 'xueji-demo', audience: 'xueji', jwks: keys.issuerJwks, internalKeyFile: keys.internalKey },
    firstPathOf: units.firstPathOf,
  });
  const callerOf = async (unit: string) => {
    const token = await tokenOf(keys, { userId: 'u', hats: ['office'], unit } as never);
    return signIn.callerOf(`Bearer ${token}`);
  };
  expect((await callerOf('2100000001')).actor).toEqual({
    userId: 'u',
    hats: ['office'],
    unit: '2100000001',
    path: '41/4101/410105/2100000001',
  });
  expect((await callerOf('410105')).actor.path).toBe('41/4101/410105');
  await expect(callerOf('2177777777')).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
  await enrolment.close();
  await expect(callerOf('2166666666')).rejects.toMatchObject({ extensions: { code: 'SUBGRAPH_UNAVAILABLE', http: { status: 503 } } });
  enrolment = await listen(port);
});
