/** Which partners the broker lets read the public topic: on a real PostgreSQL and the real broker of XUEJI_TEST_BROKERS. */
import { randomUUID } from 'node:crypto';
import type { Command } from '@xueji/infra/runtime/command.ts';
import type { ServiceDatabase } from '@xueji/infra/runtime/database.ts';
import { aclsOfAccessKeeper, allowPartners, createAcls, partnerPrincipal } from '@xueji/infra/runtime/kafka-access.ts';
import { aNamespace, testBrokers, testLogin, testPassword } from '@xueji/infra/runtime/kafka-testing.ts';
import { createLogger } from '@xueji/infra/runtime/telemetry.ts';
import { anActor, openTestDatabase } from '@xueji/infra/runtime/testing.ts';
import { PUBLIC_TOPIC } from '@xueji/schema/events/transfers-public.ts';
import { MIGRATIONS } from '../migrations/all.ts';
import { partnerKafkaAccess } from './partner-kafka-job.ts';
import { type PartnerDone, PartnerTable, registerPartners, resumePartners, suspendPartners } from './partner-store.ts';

const KEEPER = 'access-keeper';
const namespace = aNamespace();
const admin = { brokers: testBrokers(), login: testLogin() };
const config = {
  KAFKA_BROKERS: testBrokers(),
  KAFKA_ACCESS_USER: KEEPER,
  KAFKA_ACCESS_PASSWORD: testPassword(KEEPER),
  XUEJI_NAMESPACE: namespace,
};
let db: ServiceDatabase & { url: string };
beforeAll(async () => {
  db = await openTestDatabase({ entities: [PartnerTable], migrations: MIGRATIONS });
  await createAcls(admin, aclsOfAccessKeeper(KEEPER));
});
afterAll(() => db.close());

const log = createLogger('test', 'silent');
const run = async () => {
  for (const kind of partnerKafkaAccess({ db, config, log })) await kind.run();
};
const command = <Input>(input: Input): Command<Input> => ({
  actor: anActor('operator', ''),
  input,
  key: randomUUID(),
  now: new Date(),
  requestId: 'test',
});
async function register(clientId: string, paths: string[], types: string[] | null = null): Promise<string> {
  const [done] = await db.transaction((tx) => registerPartners(tx, [command({ clientId, name: '合作系统', paths, types, fields: null })]));
  return (done as PartnerDone).partnerId;
}
/** What is left to do for exactly these partners to be let in. */
const differenceTo = (...clientIds: string[]) => allowPartners(admin, { topic: PUBLIC_TOPIC, namespace }, clientIds);

test('a partner of the whole country and of all types is let in; one that is narrower, or suspended, is not', async () => {
  await register('one-province', ['41']);
  await register('one-type', [''], ['cn.xueji.TransferCompleted.v1']);
  const id = await register('national', ['']);
  await run();
  expect(await differenceTo('national')).toEqual({ added: [], removed: [] });

  await db.transaction((tx) => suspendPartners(tx, [command({ id })]));
  await run();
  expect(await differenceTo()).toEqual({ added: [], removed: [] });

  await db.transaction((tx) => resumePartners(tx, [command({ id })]));
  await run();
  expect(await differenceTo()).toEqual({ added: [], removed: [partnerPrincipal('national')] });
}, 60_000);

test('a broker that is away fails no job, and a broker without an access list of ours has none', async () => {
  const away = partnerKafkaAccess({ db, config: { ...config, KAFKA_BROKERS: '127.0.0.1:1' }, log });
  await expect(away[0]?.run()).resolves.toBeUndefined();
  expect(partnerKafkaAccess({ db, config: { KAFKA_BROKERS: '127.0.0.1:1', XUEJI_NAMESPACE: '' }, log })).toEqual([]);
});
