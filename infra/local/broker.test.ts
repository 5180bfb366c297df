/** Who gets what at our broker: services by their users, partners by their tokens. On the real broker of XUEJI_TEST_BROKERS. */

import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contractsOf, TOPICS, topicsOf } from '@xueji/schema/events/topics.ts';
import { temporaryFolder } from '../runtime/folder-testing.ts';
import {
  allowPartners,
  asAdmin,
  createAcls,
  type KafkaLogin,
  loginOf,
  namespaced,
  partnerGroupPrefix,
  partnerPrincipal,
} from '../runtime/kafka-access.ts';
import { aKafka, aNamespace, closeAll, readTopic, someRecords, testBrokers, testLogin, until } from '../runtime/kafka-testing.ts';
import { aclsOfUsers, ensureKafkaUsers, type KafkaUsers } from './kafka-users.ts';
import { ensureKeys, type Keys, signToken, type TokenClaims } from './keys.ts';
import { SERVICES } from './system.ts';

const topics = Object.keys(TOPICS);
const namespace = aNamespace();
const brokers = testBrokers();
let users: KafkaUsers;
let keys: Keys;
beforeAll(async () => {
  const home = process.env.XUEJI_TEST_KAFKA_HOME ?? '';
  [users, keys] = [ensureKafkaUsers(home), await ensureKeys(home)];
  const admin = aKafka({ namespace });
  await createAcls({ brokers, login: users.admin }, aclsOfUsers(namespace));
  await admin.ensureTopics(topics);
  // A broker that has just been made has no coordinator yet, and the first question for one makes it.
  await until(
    () =>
      admin.lag('first', []).then(
        () => true,
        () => false,
      ),
    'groups have a coordinator',
    60_000,
  );
  await admin.publish(topics.flatMap((topic) => someRecords({ topic, keys: ['key'], count: 1 })));
}, 60_000);
afterAll(closeAll, 30_000);

const as = (name: string): KafkaLogin => ({ mechanism: 'scram-sha-512', username: name, password: users.scram[name]?.password ?? '' });
const outcome = (work: Promise<unknown>): Promise<'done' | 'refused'> =>
  work.then(
    () => 'done',
    () => 'refused',
  );

test('other users of the machine cannot read the data of the topics', () => {
  expect(statSync(join(process.env.XUEJI_TEST_KAFKA_HOME ?? '', 'kafka')).mode & 0o777).toBe(0o700);
});

describe('a client', () => {
  test.each<[string, () => KafkaLogin | undefined]>([
    ['without credentials', () => undefined],
    ['with a wrong password', () => loginOf('identity', 'ab')],
    ['with a name that nobody has', () => loginOf('nobody', 'ab')],
    ['of a service with the mechanism of the administrator', () => ({ ...testLogin(), username: 'identity' }) as KafkaLogin],
  ])('%s is refused', async (_, login) => {
    expect(await outcome(asAdmin({ brokers, login: login() }, (admin) => admin.listTopics()))).toBe('refused');
  });

  test('of a service can change nothing of the broker', async () => {
    const changes = asAdmin({ brokers, login: as('identity') }, (admin) =>
      admin.createTopics({ topics: [{ topic: `${namespace}.mine` }] }),
    );
    expect(await outcome(changes)).toBe('refused');
    expect(await outcome(createAcls({ brokers, login: as('transfers') }, aclsOfUsers(namespace)))).toBe('refused');
  });
});

test.each(SERVICES)(
  '%s writes its own topics and no others',
  async (service) => {
    const kafka = aKafka({ namespace, login: as(service) });
    const written: string[] = [];
    for (const topic of topics)
      if ((await outcome(kafka.publish(someRecords({ topic, keys: ['key'], count: 1 })))) === 'done') written.push(topic);
    expect(written).toEqual(topics.filter((topic) => topicsOf(service).includes(topic)));
  },
  60_000,
);

test.each(SERVICES)(
  '%s sees the topics that it reads or writes, and reads in its own group only',
  async (service) => {
    const own = [...Object.keys(contractsOf(service)), ...topicsOf(service)].map((topic) => namespaced(namespace, topic));
    const [seen, ownGroup, otherGroup] = await asAdmin({ brokers, login: as(service) }, async (admin) => [
      (await admin.listTopics()).filter((topic) => topic.startsWith(namespace)),
      await outcome(admin.fetchOffsets({ groupId: namespaced(namespace, service) })),
      await outcome(admin.fetchOffsets({ groupId: namespaced(namespace, 'other') })),
    ]);
    expect([[...seen].sort(), ownGroup, otherGroup]).toEqual([[...new Set(own)].sort(), 'done', 'refused']);
  },
  60_000,
);

test('a service does not read what it only writes', async () => {
  const reads = (topic: string) =>
    outcome(
      readTopic({ brokers, login: as('identity'), topic: namespaced(namespace, topic), group: namespaced(namespace, 'identity') }, 1),
    );
  expect([await reads('transfers'), await reads('students')]).toEqual(['done', 'refused']);
}, 60_000);

describe('a partner', () => {
  const [clientId, otherId] = ['school-app', 'school-app:2'];
  const publicTopic = { topic: 'transfers-public', namespace };
  const keeper = () => ({ brokers, login: as('access-keeper') });
  const claims = (sub: string): TokenClaims => ({ sub, hats: ['partner'], unit: 'CN' });
  const groupOf = (id: string) => namespaced(namespace, `${partnerGroupPrefix(id)}desk`);
  const reads = (token: string, { topic = 'transfers-public', group = groupOf(clientId) } = {}) =>
    outcome(readTopic({ brokers, login: { token }, topic: namespaced(namespace, topic), group }, 1));
  beforeAll(() => allowPartners(keeper(), publicTopic, [clientId, otherId]), 30_000);

  test('reads the public topic in groups of its own, and nothing else', async () => {
    const token = await signToken(keys, claims(clientId));
    const group = groupOf(clientId);
    await expect(
      readTopic({ brokers, login: { token }, topic: namespaced(namespace, 'transfers-public'), group }, 1),
    ).resolves.toMatchObject([{ key: 'key' }]);
    expect(await reads(token, { topic: 'transfers' })).toBe('refused');
    expect(await reads(token, { group: groupOf(otherId) })).toBe('refused');
    expect(await reads(token, { group: namespaced(namespace, 'identity') })).toBe('refused');
  }, 60_000);

  test.each<[string, () => Promise<string>]>([
    ['that is not registered', () => signToken(keys, claims('stranger'))],
    ['whose token has expired', () => signToken(keys, claims(clientId), { expiresInSeconds: -120 })],
    ['whose token another issuer has signed', async () => signToken(await foreignKeys(), claims(clientId))],
    ['that is a member of staff', () => signToken(keys, { ...claims(clientId), hats: ['registrar'] })],
    ['that has the name of a service', () => signToken(keys, claims('transfers'))],
    ['that has the name of the administrator', () => signToken(keys, claims('admin'))],
  ])(
    '%s is refused',
    async (_, token) => {
      expect(await reads(await token())).toBe('refused');
    },
    60_000,
  );

  test('whose registration ends reads no more, and the others go on', async () => {
    const [token, other] = [await signToken(keys, claims(clientId)), await signToken(keys, claims(otherId))];
    const { removed } = await allowPartners(keeper(), publicTopic, [otherId]);
    expect(removed).toEqual([partnerPrincipal(clientId)]);
    expect(await reads(token, { group: `${groupOf(clientId)}-2` })).toBe('refused');
    expect(await reads(other, { group: groupOf(otherId) })).toBe('done');
    expect(await allowPartners(keeper(), publicTopic, [otherId])).toEqual({ added: [], removed: [] });
  }, 60_000);
});

/** Keys of somebody else, who gives his key the same id. */
async function foreignKeys(): Promise<Keys> {
  const foreign = await ensureKeys(temporaryFolder('broker'));
  const [ours, theirs] = [keys.issuerKey, foreign.issuerKey].map((file) => JSON.parse(readFileSync(file, 'utf8')) as { kid: string });
  writeFileSync(foreign.issuerKey, JSON.stringify({ ...theirs, kid: ours?.kid }));
  return foreign;
}
