/** For tests against the real broker that jest's global set-up starts. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { ConfigResourceTypes, Kafka as KafkaJS, logLevel } from 'kafkajs';
import { connectKafka, type KafkaOptions } from './kafka.ts';
import type { IncomingRecord, Kafka, OutgoingRecord } from './kafka-port.ts';

export function testBrokers(): string {
  const brokers = process.env.XUEJI_TEST_BROKERS;
  if (!brokers) throw new Error('XUEJI_TEST_BROKERS is not set: run this through npm test');
  return brokers;
}

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
  const admin = new KafkaJS({ brokers: testBrokers().split(','), clientId: 'test', logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  const configEntries = [{ name: 'max.message.bytes', value: String(bytes) }];
  await admin.alterConfigs({ validateOnly: false, resources: [{ type: ConfigResourceTypes.TOPIC, name: topic, configEntries }] });
  await admin.disconnect();
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
