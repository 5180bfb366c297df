/** The port's promises, on the real broker of XUEJI_TEST_BROKERS. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { FACTS_TOPIC } from '@xueji/schema/events/student-facts.ts';
import type { IncomingRecord, Kafka } from './kafka-port.ts';
import { aKafka, aNamespace, closeAll, configOf, someRecords, testBrokers, testLogin, until, valuesOf } from './kafka-testing.ts';

const KEYS = ['student-1', 'student-2', 'student-3', 'student-4', 'student-5'];
let kafka: Kafka;

beforeEach(() => {
  kafka = aKafka();
});
afterEach(closeAll);

/** Subscribes and collects; `before` may reject. */
async function collect(from: Kafka, topics: string[], { group = 'g', before = async (_: readonly IncomingRecord[]) => {} } = {}) {
  const calls: (readonly IncomingRecord[])[] = [];
  const onRecords = async (records: readonly IncomingRecord[]) => {
    await before(records);
    calls.push(records);
  };
  const subscription = await from.subscribe({ group, topics, onRecords });
  return { subscription, calls, values: () => valuesOf(calls.flat()) };
}

const ofKey = (values: readonly string[], key: string) => values.filter((value) => value.startsWith(`${key}:`));
const inOrder = (key: string, count: number) => Array.from({ length: count }, (_, index) => `${key}:${index}`);

test('published records arrive once, complete, and in order per key', async () => {
  await kafka.ensureTopics(['transfers', 'students']);
  await kafka.publish([
    ...someRecords({ topic: 'transfers', keys: KEYS, count: 300 }),
    { topic: 'students', key: '张三', headers: { ce_type: '学籍' }, value: '{"a":"学生"}' },
  ]);
  const { calls, values } = await collect(kafka, ['transfers', 'students']);
  await until(() => values().length >= 1501, 'all records arrived');
  expect(values()).toHaveLength(1501);
  for (const key of KEYS) expect(ofKey(values(), key)).toEqual(inOrder(key, 300));
  expect(Math.max(...calls.map((records) => records.length))).toBeLessThanOrEqual(500);
  const student = calls.flat().find(({ topic }) => topic === 'students');
  expect(student).toMatchObject({ key: '张三', headers: { ce_type: '学籍' }, offset: '0', value: Buffer.from('{"a":"学生"}') });
});

test('of a topic of latest versions Kafka keeps the last record of each key, and deletes none by age', async () => {
  const namespace = aNamespace();
  await aKafka({ namespace }).ensureTopics([FACTS_TOPIC, 'students']);
  const policyOf = async (topic: string) => (await configOf(`${namespace}.${topic}`, ['cleanup.policy', 'retention.ms'])).join(' ');
  expect([await policyOf(FACTS_TOPIC), await policyOf('students')]).toEqual(['compact 604800000', 'delete 3024000000']);
});

test('one fetch of several partitions and topics is handed over in one call', async () => {
  await kafka.ensureTopics(['transfers', 'students']);
  await kafka.publish([
    ...someRecords({ topic: 'transfers', keys: KEYS, count: 10 }),
    ...someRecords({ topic: 'students', keys: KEYS, count: 10 }),
  ]);
  const { calls, values } = await collect(kafka, ['transfers', 'students']);
  await until(() => values().length >= 100, 'all records arrived');
  expect(calls).toHaveLength(1);
});

test('each group gets all records and has its own lag', async () => {
  await kafka.ensureTopics(['transfers']);
  await kafka.publish(someRecords({ topic: 'transfers', keys: KEYS, count: 20 }));
  const funding = await collect(kafka, ['transfers'], { group: 'funding' });
  const statistics = await collect(kafka, ['transfers'], { group: 'statistics' });
  await until(() => funding.values().length === 100 && statistics.values().length === 100, 'both groups got all');
  await until(async () => (await kafka.lag('funding', ['transfers'])) === 0, 'the offsets are committed by the timer');
  expect(await kafka.lag('identity', ['transfers'])).toBe(100);
});

test('topics can be ensured again, but not with another number of partitions', async () => {
  const namespace = aNamespace();
  const [four, eight] = [aKafka({ namespace }), aKafka({ namespace, partitions: 8 })];
  await Promise.all([four.ensureTopics(['a', 'b']), four.ensureTopics(['b', 'c']), kafka.ensureTopics(['a'])]);
  await four.ensureTopics(['a', 'b', 'c', 'd']);
  await expect(eight.ensureTopics(['a'])).rejects.toThrow('was born with 4 partitions');
});

test('stop commits handled records, so that a restart gets no duplicates', async () => {
  const namespace = aNamespace();
  const first = aKafka({ namespace });
  await first.ensureTopics(['transfers']);
  await first.publish(someRecords({ topic: 'transfers', keys: KEYS, count: 10 }));
  const before = await collect(first, ['transfers']);
  await until(() => before.values().length === 50, 'all records arrived');
  await first.close();

  const second = aKafka({ namespace });
  expect(await second.lag('g', ['transfers'])).toBe(0);
  const after = await collect(second, ['transfers']);
  await second.publish(someRecords({ topic: 'transfers', keys: ['later'], count: 1 }));
  await until(() => after.values().length > 0, 'the record published after the restart arrived');
  expect(after.values()).toEqual(['later:0']);
});

test('stop during a rejected call skips no records', async () => {
  const namespace = aNamespace();
  const first = aKafka({ namespace });
  await first.ensureTopics(['transfers']);
  await first.publish(someRecords({ topic: 'transfers', keys: KEYS, count: 10 }));
  let attempts = 0;
  const before = async () => {
    attempts++;
    throw new Error('the database is away');
  };
  await collect(first, ['transfers'], { before });
  await until(() => attempts === 2, 'the records came again');
  await first.close();

  const second = aKafka({ namespace });
  const { values } = await collect(second, ['transfers']);
  await until(() => values().length >= 50, 'the records came to the next process');
  for (const key of KEYS) expect(ofKey(values(), key)).toEqual(inOrder(key, 10));
});

test.each([
  ['an Error', new Error('the database is away')],
  ['a TypeError', new TypeError('a bug')],
])('a handler that rejects twice with %s loses nothing and keeps the order, without a rebalance', async (_, error) => {
  const log: string[] = [];
  const logged = aKafka({ log: (_level, message) => log.push(message) });
  await logged.ensureTopics(['transfers']);
  let attempts = 0;
  const before = async () => {
    if (++attempts <= 2) throw error;
  };
  const { values, subscription } = await collect(logged, ['transfers'], { before });
  await logged.publish(someRecords({ topic: 'transfers', keys: KEYS, count: 20 }));
  await logged.publish(someRecords({ topic: 'transfers', keys: KEYS, count: 20, first: 20 }));
  await until(() => values().length >= 200, 'all records arrived');
  for (const key of KEYS) expect(ofKey(values(), key)).toEqual(inOrder(key, 40));
  expect(subscription.state()).toEqual({ consuming: true, detail: '4 partitions' });
  expect(log.filter((message) => /joined the group/.test(message))).toHaveLength(1);
  expect(log.filter((message) => /Crash|rebalancing/.test(message))).toEqual([]);
});

test('a handler that rejects for longer than a session keeps its membership by heartbeats', async () => {
  const log: string[] = [];
  const logged = aKafka({ log: (_level, message) => log.push(message) });
  await logged.ensureTopics(['transfers']);
  await logged.publish(someRecords({ topic: 'transfers', keys: KEYS, count: 1 }));
  const since = Date.now();
  // Longer than the session of 6 s: without heartbeats the group would have reassigned the partitions.
  const before = async () => {
    if (Date.now() - since < 8000) throw new Error('the database is away');
  };
  const { values, subscription } = await collect(logged, ['transfers'], { before });
  await until(() => subscription.state().detail.startsWith('records rejected 4 times'), 'the state tells of it');
  await until(() => values().length >= 5, 'the records came again');
  expect(values()).toHaveLength(5);
  expect(log.filter((message) => /joined the group/.test(message))).toHaveLength(1);
}, 60_000);

test('a handler that never answers is reported to the supervisor as a stall', async () => {
  const { promise: fatal, resolve: onFatal } = Promise.withResolvers<Error>();
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const watched = aKafka({ onFatal, stalledAfterMs: 600, handlerWithinMs: 1200 });
  await watched.ensureTopics(['transfers']);
  await watched.publish(someRecords({ topic: 'transfers', keys: KEYS, count: 1 }));
  const { subscription } = await collect(watched, ['transfers'], { before: () => released });
  expect((await fatal).message).toBe('stalled: the handler gave no answer for 1.2 s');
  expect(subscription.state()).toEqual({ consuming: false, detail: (await fatal).message });
  release();
});

test('a slow handler is not a stall, and its records are committed when it is done', async () => {
  const fatal: Error[] = [];
  const watched = aKafka({ onFatal: (error) => fatal.push(error), stalledAfterMs: 60 });
  await watched.ensureTopics(['transfers']);
  await watched.publish(someRecords({ topic: 'transfers', keys: KEYS, count: 1 }));
  const before = async () => {
    const since = Date.now();
    await until(() => Date.now() - since > 600, 'the handler has taken ten times as long as a stall');
  };
  const { values } = await collect(watched, ['transfers'], { before });
  await until(async () => values().length === 5 && (await watched.lag('g', ['transfers'])) === 0, 'all is done and committed');
  expect(fatal).toEqual([]);
});

test('an idle member is not a stall', async () => {
  const fatal: Error[] = [];
  const watched = aKafka({ onFatal: (error) => fatal.push(error), stalledAfterMs: 500 });
  await watched.ensureTopics(['transfers']);
  await watched.publish(someRecords({ topic: 'transfers', keys: KEYS, count: 1 }));
  const { values, subscription } = await collect(watched, ['transfers']);
  await until(async () => values().length === 5 && (await watched.lag('g', ['transfers'])) === 0, 'all is done and committed');
  const idleSince = Date.now();
  await until(() => Date.now() - idleSince > 1500, 'it was idle three times as long');
  expect(fatal).toEqual([]);
  expect(subscription.state().consuming).toBe(true);
});

const VICTIM = `
  const { connectKafka } = await import(process.env.KAFKA_PORT);
  const options = { brokers: process.env.XUEJI_TEST_BROKERS, login: JSON.parse(process.env.LOGIN), clientId: 'victim', namespace: process.env.NAMESPACE, partitions: 4, replication: 1 };
  await connectKafka(options).subscribe({ group: 'g', topics: ['transfers'], onRecords: async (records) => process.send(records.length) });
`;

test('when a consumer is killed its replacement consumes again after one session', async () => {
  const namespace = aNamespace();
  const own = aKafka({ namespace });
  await own.ensureTopics(['transfers']);
  const env = {
    ...process.env,
    NAMESPACE: namespace,
    KAFKA_PORT: new URL('./kafka.ts', import.meta.url).href,
    XUEJI_TEST_BROKERS: testBrokers(),
    LOGIN: JSON.stringify(testLogin() ?? null),
  };
  const victim = spawn(process.execPath, ['--input-type=module', '-e', VICTIM], { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  await own.publish(someRecords({ topic: 'transfers', keys: KEYS, count: 1 }));
  await once(victim, 'message');
  victim.kill('SIGKILL');
  await once(victim, 'exit');

  const killedAt = performance.now();
  await own.publish(someRecords({ topic: 'transfers', keys: KEYS, count: 1, first: 1 }));
  const { values } = await collect(own, ['transfers']);
  await until(() => KEYS.every((key) => values().includes(`${key}:1`)), 'the replacement got what was published after the kill');
  const recoveredMs = Math.round(performance.now() - killedAt);
  console.info(`killed consumer: its replacement consumes after ${recoveredMs} ms`);
  expect(recoveredMs).toBeLessThan(20_000);
}, 60_000);
