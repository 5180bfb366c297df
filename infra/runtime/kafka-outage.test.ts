/** A broker that goes away and comes back. It has a home of its own, so that the broker of XUEJI_TEST_BROKERS stays for the others. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type RunningBroker, startBroker } from '../local/broker.ts';
import { startEventFlow } from './event-flow.ts';
import { faultsOf } from './faults.ts';
import { temporaryFolder } from './folder-testing.ts';
import { healthOf } from './health.ts';
import { aclsOfServices, asAdmin, createAcls, loginOf } from './kafka-access.ts';
import { aKafka, closeAll, someRecords, until, valuesOf } from './kafka-testing.ts';
import { createLogger } from './telemetry.ts';
import { openTestDatabase } from './testing.ts';

/** An offsets topic that one broker cannot host: groups find no coordinator, as on a new broker. */
const NO_COORDINATOR = { 'offsets.topic.replication.factor': '2' };
const KEYS = ['student-1', 'student-2', 'student-3'];
let home: string;
let broker: RunningBroker;

beforeAll(async () => {
  home = temporaryFolder('outage');
  broker = await startBroker({ home, settings: NO_COORDINATOR });
  const acl = aclsOfServices([{ service: 'transfers', writes: ['transfers'], reads: ['transfers'] }], 'late');
  await createAcls({ brokers: broker.brokers, login: broker.users.admin }, acl);
}, 120_000);
afterAll(async () => {
  await broker.stop();
}, 30_000);
afterEach(closeAll, 60_000);

test('a service that starts without a broker or a group coordinator waits, reports it, and starts when both are available', async () => {
  await broker.stop();
  const db = await openTestDatabase({ entities: [], migrations: [] });
  const flow = startEventFlow({
    service: 'transfers',
    topics: ['transfers'],
    consumption: { contracts: { transfers: {} }, apply: async () => undefined },
    config: {
      DATABASE_URL: db.url,
      KAFKA_BROKERS: broker.brokers,
      KAFKA_USER: 'transfers',
      KAFKA_PASSWORD: broker.users.scram.transfers?.password,
      KAFKA_PARTITIONS: 4,
      KAFKA_REPLICATION: 1,
      XUEJI_NAMESPACE: 'late',
    },
    db,
    faults: faultsOf({ XUEJI_DELIVER_TWICE: false }),
    log: createLogger('late', 'silent'),
  });
  const says = (what: RegExp) => what.test(flow.state().relay.detail) && what.test(flow.state().consumer.detail);
  await until(() => says(/^waits for Kafka: .+/), 'the state says that it waits, and why', 60_000);
  expect(healthOf({ ...flow.state(), parked: {}, lost: [] }).status).toBe('degraded');

  const { stop } = await startBroker({ home, settings: NO_COORDINATOR });
  await until(
    () => /^waits for Kafka: .*coordinator/.test(flow.state().consumer.detail),
    'the state names the missing coordinator',
    60_000,
  );
  await stop();
  broker = await startBroker({ home });
  await flow.begun;
  await until(() => flow.state().relay.draining && flow.state().consumer.consuming, 'events flow', 60_000);
  await flow.stop();
  await db.close();
}, 180_000);

test('publishing rejects while the broker is away and works again when it is back; the consumer goes on by itself', async () => {
  const kafka = aKafka({ brokers: broker.brokers, login: broker.users.admin });
  await kafka.ensureTopics(['transfers']);
  const values: string[] = [];
  const onRecords = async (records: Parameters<typeof valuesOf>[0]) => void values.push(...valuesOf(records));
  const subscription = await kafka.subscribe({ group: 'g', topics: ['transfers'], onRecords });
  await kafka.publish(someRecords({ topic: 'transfers', keys: KEYS, count: 1 }));
  await until(() => values.length === 3, 'the records before the outage arrived');

  await broker.stop();
  const during = someRecords({ topic: 'transfers', keys: KEYS, count: 1, first: 1 });
  await expect(kafka.publish(during)).rejects.toThrow();
  await until(() => !subscription.state().consuming, 'the state tells of the outage');

  const { brokers } = broker;
  // As in a home that an earlier release has made: its broker has no such user yet.
  rmSync(join(home, 'keys/kafka-identity-key'));
  broker = await startBroker({ home });
  const login = loginOf('identity', broker.users.scram.identity?.password);
  await expect(asAdmin({ brokers, login }, (admin) => admin.listTopics())).resolves.toEqual([]);
  expect(broker.brokers).toBe(brokers);
  const backAt = performance.now();
  const published = () =>
    kafka.publish(during).then(
      () => true,
      () => false,
    );
  await until(published, 'a repetition is published', 30_000);
  const publishedMs = Math.round(performance.now() - backAt);
  await until(() => KEYS.every((key) => values.includes(`${key}:1`)), 'the consumer got it', 30_000);
  console.info(`broker back: published after ${publishedMs} ms, consumed after ${Math.round(performance.now() - backAt)} ms`);
  await until(() => subscription.state().consuming, 'the state is well again');
}, 120_000);
