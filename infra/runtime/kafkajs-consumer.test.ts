/** Defects of KafkaJS 2.2.4's consumer on the real broker of XUEJI_TEST_BROKERS: as it comes, and behind the port. */
import { type Consumer, type ConsumerRunConfig, Kafka as KafkaJS, logLevel, type SASLOptions } from 'kafkajs';
import type { IncomingRecord, Skipped } from './kafka-port.ts';
import { aKafka, aNamespace, closeAll, someRecords, testBrokers, testLogin, until, valuesOf } from './kafka-testing.ts';

const KEY = ['student'];
const retry = { retries: 1, initialRetryTime: 20 };
let namespace: string;
let client: KafkaJS;
const consumers: Consumer[] = [];

beforeEach(() => {
  namespace = aNamespace();
  const login = testLogin();
  const sasl = login && { sasl: login as SASLOptions };
  client = new KafkaJS({ brokers: testBrokers().split(','), ...sasl, clientId: 'as-it-comes', logLevel: logLevel.NOTHING, retry });
});
afterEach(async () => {
  await Promise.all(consumers.splice(0).map((consumer) => consumer.disconnect()));
  await closeAll();
});

/** Runs a consumer without any of the port's settings. */
async function run(config: ConsumerRunConfig, fromBeginning = true): Promise<Consumer> {
  const consumer = client.consumer({ groupId: `${namespace}.g`, maxWaitTimeInMs: 50, retry });
  consumers.push(consumer);
  await consumer.connect();
  await consumer.subscribe({ topics: [`${namespace}.transfers`], fromBeginning });
  await consumer.run(config);
  return consumer;
}

/** A port with `count` records published, all of one key. */
async function published(count: number) {
  const kafka = aKafka({ namespace, partitions: 1 });
  await kafka.ensureTopics(['transfers']);
  await kafka.publish(someRecords({ topic: 'transfers', keys: KEY, count }));
  return kafka;
}

const inOrder = (count: number) => Array.from({ length: count }, (_, index) => `student:${index}`);

async function collect(kafka: ReturnType<typeof aKafka>, before = async (_: readonly IncomingRecord[]) => {}) {
  const values: string[] = [];
  const onRecords = async (records: readonly IncomingRecord[]) => {
    await before(records);
    values.push(...valuesOf(records));
  };
  await kafka.subscribe({ group: 'g', topics: ['transfers'], onRecords });
  return values;
}

describe('a handler has a bug and throws a TypeError', () => {
  test('unpatched: the consumer stops for ever and the process continues', async () => {
    const kafka = await published(3);
    const calls: string[] = [];
    const consumer = await run({
      eachMessage: async ({ message }) => {
        calls.push(String(message.value));
        throw new TypeError('a bug');
      },
    });
    const crashed = await new Promise<boolean>((resolve) => consumer.on(consumer.events.CRASH, ({ payload }) => resolve(payload.restart)));
    expect(crashed).toBe(false);
    expect(calls).toEqual(['student:0']);
    expect(await kafka.lag('g', ['transfers'])).toBe(3);
  });

  test('behind the port: the records are retried until the handler accepts them', async () => {
    const kafka = await published(3);
    let attempts = 0;
    const values = await collect(kafka, async () => {
      if (++attempts < 3) throw new TypeError('a bug');
    });
    await until(() => values.length >= 3, 'all records arrived');
    expect(values).toEqual(inOrder(3));
  });
});

describe('a handler returns in the middle of a batch because it is being stopped', () => {
  test('unpatched: the rest of the batch is committed without being handled', async () => {
    const kafka = await published(10);
    const handled: string[] = [];
    const consumer: Consumer = await run({
      eachBatch: async ({ batch, isRunning }) => {
        for (const { value } of batch.messages) {
          if (!isRunning()) return;
          handled.push(String(value));
          void consumer.stop();
        }
      },
    });
    await until(async () => (await kafka.lag('g', ['transfers'])) === 0, 'the group counts as done');
    expect(handled).toEqual(['student:0']);
  });

  test('behind the port: the next process gets the records that were not handled', async () => {
    const kafka = await published(10);
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const { promise: finished, resolve: finish } = Promise.withResolvers<void>();
    const handled: string[] = [];
    const onRecords = async (records: readonly IncomingRecord[]) => {
      begin();
      await finished;
      handled.push(...valuesOf(records));
    };
    const subscription = await kafka.subscribe({ group: 'g', topics: ['transfers'], onRecords, maxRecords: 4 });
    await begun;
    const stopped = subscription.stop();
    finish();
    await stopped;
    expect(handled).toEqual(inOrder(4));

    const values = await collect(kafka);
    await until(() => values.length >= 6, 'the rest arrived');
    expect(values).toEqual(inOrder(10).slice(4));
  });
});

describe('the committed offset is out of range, for example because a topic was created again', () => {
  async function remade() {
    const kafka = await published(3);
    const { promise: read, resolve: onRead } = Promise.withResolvers<void>();
    const ahead = await run({ autoCommit: false, eachMessage: async () => onRead() });
    await read;
    await ahead.commitOffsets([{ topic: `${namespace}.transfers`, partition: 0, offset: '1000' }]);
    await ahead.disconnect();
    return kafka;
  }

  test('unpatched: the consumer jumps to the end and skips everything', async () => {
    const kafka = await remade();
    const values: string[] = [];
    const consumer = await run({ eachMessage: async ({ message }) => void values.push(String(message.value)) }, false);
    let fetches = 0;
    consumer.on(consumer.events.FETCH, () => void fetches++);
    await until(() => fetches > 3, 'it has reset its offset');
    await kafka.publish(someRecords({ topic: 'transfers', keys: KEY, count: 1, first: 3 }));
    await until(() => values.length > 0, 'the newest record arrived');
    expect(values).toEqual(['student:3']);
  });

  test('behind the port: it starts at the beginning', async () => {
    const values = await collect(await remade());
    await until(() => values.length >= 3, 'all records arrived');
    expect(values).toEqual(inOrder(3));
  });
});

describe('a topic was trimmed below what the group has read', () => {
  async function trim(offset: number): Promise<void> {
    const admin = client.admin();
    await admin.connect();
    // It loads the topic's metadata, without which KafkaJS deletes nothing.
    await admin.fetchTopicOffsets(`${namespace}.transfers`);
    await admin.deleteTopicRecords({ topic: `${namespace}.transfers`, partitions: [{ partition: 0, offset: String(offset) }] });
    await admin.disconnect();
  }
  const read = (kafka: ReturnType<typeof aKafka>, before = async () => {}) => {
    const [values, skipped]: [string[], Skipped[]] = [[], []];
    const onRecords = async (records: readonly IncomingRecord[]) => {
      await before();
      values.push(...valuesOf(records));
    };
    const onSkipped = async (told: readonly Skipped[]) => void skipped.push(...told);
    return { values, skipped, subscription: kafka.subscribe({ group: 'g', topics: ['transfers'], onRecords, onSkipped }) };
  };

  test('while it did not run: the gap is reported before the first record', async () => {
    const kafka = await published(2);
    const first = read(kafka);
    await until(() => first.values.length === 2, 'the first records arrived');
    await (await first.subscription).stop();
    await kafka.publish(someRecords({ topic: 'transfers', keys: KEY, count: 4, first: 2 }));
    await trim(5);
    const again = read(kafka);
    await until(() => again.values.length === 1, 'what is left arrived');
    expect([first.skipped, again.skipped[0]]).toEqual([[], { topic: 'transfers', partition: 0, from: 2, to: 5 }]);
  });

  test('while it runs: the gap is reported with the next record', async () => {
    const kafka = await published(2);
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const { values, skipped } = read(kafka, () => {
      begin();
      return held;
    });
    await begun;
    await kafka.publish(someRecords({ topic: 'transfers', keys: KEY, count: 3, first: 2 }));
    await trim(5);
    release();
    await until(() => values.length === 2, 'what was fetched before arrived');
    await kafka.publish(someRecords({ topic: 'transfers', keys: KEY, count: 1, first: 5 }));
    await until(() => values.includes('student:5'), 'the newest record arrived');
    expect(skipped[0]).toEqual({ topic: 'transfers', partition: 0, from: 2, to: 5 });
  });
});
