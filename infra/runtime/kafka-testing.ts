/** For tests against the real broker that jest's global set-up starts. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ConfigResourceTypes, Kafka as KafkaJS, logLevel, type SASLOptions } from 'kafkajs';
import { connectKafka, type KafkaOptions } from './kafka.ts';
import { asAdmin, type KafkaLogin } from './kafka-access.ts';
import type { IncomingRecord, Kafka, OutgoingRecord } from './kafka-port.ts';

export function testBrokers(): string {
  const brokers = process.env.XUEJI_TEST_BROKERS;
  if (!brokers) throw new Error('XUEJI_TEST_BROKERS is not set: run this through npm test');
  return brokers;
}

/** The broker's administrator, for tests of the port that create topics of their own. Not given for a broker that asks for no credentials. */
export function testLogin(): KafkaLogin | undefined {
  return process.env.XUEJI_TEST_KAFKA_HOME ? { mechanism: 'plain', username: 'admin', password: testPassword('admin') } : undefined;
}

/** Of a user of the test broker. */
export const testPassword = (user: string): string =>
  readFileSync(join(process.env.XUEJI_TEST_KAFKA_HOME ?? '', `keys/kafka-${user}-key`), 'utf8');

export const aNamespace = (): string => `test-${randomUUID()}`;

const open: Kafka[] = [];

/** For `afterEach`: closes all connections of the test, also when it failed. */
export const closeAll = async (): Promise<void> => {
  await Promise.all(open.splice(0).map((kafka) => kafka.close()));
};

/** Connects with its own namespace. A fatal consumer error fails the test instead of ending jest. */
export function aKafka(options: Partial<KafkaOptions> = {}): Kafka {
  const onFatal = (error: Error) => {
    throw error;
  };
  const kafka = connectKafka({
    brokers: testBrokers(),
    login: testLogin(),
    clientId: 'test',
    namespace: aNamespace(),
    partitions: 4,
    replication: 1,
    onFatal,
    ...options,
  });
  open.push(kafka);
  return kafka;
}

/** The largest batch of records that the broker accepts on this topic. */
export async function limitMessages(topic: string, bytes: number): Promise<void> {
  const configEntries = [{ name: 'max.message.bytes', value: String(bytes) }];
  const resources = [{ type: ConfigResourceTypes.TOPIC, name: topic, configEntries }];
  await asAdmin({ brokers: testBrokers(), login: testLogin() }, (admin) => admin.alterConfigs({ validateOnly: false, resources }));
}

type TopicRead = { brokers: string; login: KafkaLogin | { token: string }; topic: string; group: string };
type ReadRecord = { key: string | null; headers: Record<string, string>; value: string };

/** The first records of a topic, by a client without our port. Rejects as soon as the broker refuses it. */
export async function readTopic({ brokers, login, topic, group }: TopicRead, count: number): Promise<ReadRecord[]> {
  const consumer = new KafkaJS({
    brokers: brokers.split(','),
    clientId: 'reader',
    sasl: saslOf(login),
    logLevel: logLevel.NOTHING,
    retry: { retries: 0 },
  }).consumer({ groupId: group, retry: { retries: 0 } });
  try {
    await consumer.connect();
    await consumer.subscribe({ topics: [topic], fromBeginning: true });
    const records: ReadRecord[] = [];
    await new Promise<void>((resolve, reject) => {
      consumer.on('consumer.crash', ({ payload }) => reject(payload.error));
      void consumer
        .run({
          eachMessage: async ({ message: { key, headers = {}, value } }) => {
            const texts = Object.entries(headers).map(([name, each]) => [name, String(each)]);
            records.push({ key: key && String(key), headers: Object.fromEntries(texts), value: String(value) });
            if (records.length === count) resolve();
          },
        })
        .catch(reject);
    });
    return records;
  } finally {
    await consumer.disconnect();
  }
}

const saslOf = (login: TopicRead['login']): SASLOptions =>
  'token' in login ? { mechanism: 'oauthbearer', oauthBearerProvider: async () => ({ value: login.token }) } : (login as SASLOptions);

/** The values of these settings of a topic. */
export async function configOf(topic: string, configNames: string[]): Promise<string[]> {
  const asked = { includeSynonyms: false, resources: [{ type: ConfigResourceTypes.TOPIC, name: topic, configNames }] };
  const { resources } = await asAdmin({ brokers: testBrokers(), login: testLogin() }, (admin) => admin.describeConfigs(asked));
  const values = new Map(resources[0]?.configEntries.map(({ configName, configValue }) => [configName, configValue]));
  return configNames.map((name) => values.get(name) ?? '');
}

/** `count` records of each key, numbered in the order in which they are to arrive. */
export function someRecords({
  topic,
  keys,
  count,
  first = 0,
}: {
  topic: string;
  keys: readonly string[];
  count: number;
  first?: number;
}): OutgoingRecord[] {
  return Array.from({ length: count }, (_, index) =>
    keys.map((key) => ({ topic, key, headers: { number: String(first + index) }, value: `${key}:${first + index}` })),
  ).flat();
}

export const valuesOf = (records: readonly IncomingRecord[]): string[] => records.map(({ value }) => String(value));

/** Polls until a condition is true. */
export async function until(condition: () => boolean | Promise<boolean>, what: string, withinMs = 20_000): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`Not within ${withinMs} ms: ${what}`);
    await sleep(10);
  }
}
