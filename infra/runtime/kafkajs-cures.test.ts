/** Defects of KafkaJS 2.2.4: each test shows one unpatched and then patched. Remove a patch when its first test fails. */
import { createRequire } from 'node:module';
import { jest } from '@jest/globals';
import { publishRounds } from './kafka-publish.ts';
import { cureIdleTimers } from './kafkajs-cures.ts';
import { answerLost, type Behaviour, notLeader, ScriptedCluster, settle } from './kafkajs-scripted.ts';

/** With two partitions `foobar` goes to 0 and `a-lit…` to 1. */
const A = { topic: 't', key: 'foobar', headers: {}, value: 'A' };
const B = { topic: 't', key: 'a-little-bit-longer-string', headers: {}, value: 'B' };
const A2 = { ...A, value: 'A2' };
const asSent = [
  {
    topic: 't',
    messages: [
      { partition: 0, value: 'A' },
      { partition: 1, value: 'B' },
    ],
  },
];
const onlyA = [{ topic: 't', messages: [{ partition: 0, value: 'A' }] }];
const onlyA2 = [{ topic: 't', messages: [{ partition: 0, value: 'A2' }] }];
const PARTITIONS = 2;

let cluster: ScriptedCluster;
beforeEach(() => {
  cluster = new ScriptedCluster();
});

const asItComes = () => cluster.producer({ idempotent: false, retries: 3 });
const cured = () => cluster.producer({ idempotent: false, retries: 0 });

describe('the leader moves to a broker that has already answered', () => {
  /** Broker 1 refuses after broker 2 has answered, and broker 2 leads both partitions from then on. */
  const leaderMoves: Behaviour = async () => {
    await settle();
    cluster.leaders = { 0: 2, 1: 2 };
    throw notLeader();
  };

  test('unpatched: the promise resolves and the record is lost', async () => {
    cluster.script(1, leaderMoves);
    const receipts = await (await asItComes()).sendBatch({ topicMessages: asSent });
    expect(receipts).toEqual([expect.objectContaining({ partition: 1, errorCode: 0 })]);
    expect(cluster.log).toEqual({ 0: [], 1: ['B'] });
  });

  test('patched: publish rejects, and the retry sends the record to its new leader', async () => {
    cluster.script(1, leaderMoves);
    const producer = await cured();
    await expect(publishRounds(producer, [A, B], PARTITIONS)).rejects.toThrow();
    await publishRounds(producer, [A, B], PARTITIONS);
    expect(cluster.log).toEqual({ 0: ['A'], 1: ['B', 'B'] });
  });

  test('patched: a resolved call without an acknowledgement of every partition is a rejection', async () => {
    cluster.script(1, leaderMoves);
    await expect(publishRounds(await asItComes(), [A, B], PARTITIONS)).rejects.toThrow('no acknowledgement for t/0');
  });
});

describe('the answer of one produce is lost while another record waits', () => {
  const writtenUnanswered: Behaviour = async (write) => {
    write();
    throw answerLost();
  };

  test('unpatched, idempotent: the second record is acknowledged and lost', async () => {
    cluster.script(1, writtenUnanswered);
    const producer = await cluster.producer({ idempotent: true, retries: 3 });
    const first = producer.sendBatch({ topicMessages: onlyA });
    await settle();
    const second = await producer.sendBatch({ topicMessages: onlyA2 });
    await first;
    expect(second).toEqual([expect.objectContaining({ partition: 0, errorCode: 0 })]);
    expect(cluster.log[0]).toEqual(['A', 'A']);
  });

  test('patched: both are in the log, first occurrences in order', async () => {
    cluster.script(1, writtenUnanswered);
    const producer = await cured();
    await expect(publishRounds(producer, [A], PARTITIONS)).rejects.toThrow();
    await publishRounds(producer, [A, A2], PARTITIONS);
    expect(cluster.log[0]).toEqual(['A', 'A', 'A2']);
  });
});

describe('one broker refuses while another has not answered yet', () => {
  const refuses: Behaviour = async () => {
    throw notLeader();
  };
  /** Writes the received records when the test releases them. */
  const gated = () => {
    const { promise: opened, resolve: openGate } = Promise.withResolvers<void>();
    const behaviour: Behaviour = async (write) => {
      await opened;
      return write();
    };
    return { behaviour, openGate };
  };

  test('unpatched: one successful call writes a record twice without an error', async () => {
    const { behaviour, openGate } = gated();
    cluster.script(1, refuses);
    cluster.script(2, behaviour, async (write) => {
      openGate();
      return write();
    });
    await (await asItComes()).sendBatch({ topicMessages: asSent });
    await Promise.all(cluster.inFlight);
    expect(cluster.log).toEqual({ 0: ['A'], 1: ['B', 'B'] });
  });

  test('patched: a record is written again only after the caller got a rejection', async () => {
    const { behaviour, openGate } = gated();
    cluster.script(1, refuses);
    cluster.script(2, behaviour);
    const producer = await cured();
    await expect(publishRounds(producer, [A, B], PARTITIONS)).rejects.toThrow();
    openGate();
    await Promise.all(cluster.inFlight);
    expect(cluster.log).toEqual({ 0: [], 1: ['B'] });
    await publishRounds(producer, [A, B], PARTITIONS);
    expect(cluster.log).toEqual({ 0: ['A'], 1: ['B', 'B'] });
  });
});

describe('rounds', () => {
  test('a partition gets at most 256 records per request, in order, and a round waits for the acknowledgements of the one before', async () => {
    const sizes: number[] = [];
    const note: Behaviour = async (write) => {
      const before = cluster.log[0]?.length ?? 0;
      const answer = write();
      sizes.push((cluster.log[0]?.length ?? 0) - before);
      return answer;
    };
    cluster.script(1, note, note, note);
    const records = Array.from({ length: 600 }, (_, index) => ({ ...A, value: String(index) }));
    await publishRounds(await cured(), records, PARTITIONS);
    expect(sizes).toEqual([256, 256, 88]);
    expect(cluster.log[0]).toEqual(records.map(({ value }) => value));
  });

  test('a partition gets at most 512 KiB per request', async () => {
    const sent: string[][] = [];
    const producer = await cured();
    const value = 'x'.repeat(200_000);
    const note: Behaviour = async (write) => {
      sent.push([...(cluster.log[0] ?? [])]);
      return write();
    };
    cluster.script(1, note, note, note);
    await publishRounds(
      producer,
      Array.from({ length: 5 }, () => ({ ...A, value })),
      PARTITIONS,
    );
    expect(sent.map((before) => before.length)).toEqual([0, 2, 4]);
  });
});

describe('an idle connection', () => {
  /** How many timers a queue sets in a second after one request was answered, and how many of them with a negative delay. */
  function idleTimers() {
    const RequestQueue = createRequire(import.meta.url)('kafkajs/src/network/requestQueue');
    jest.useFakeTimers();
    const armed = jest.spyOn(globalThis, 'setTimeout');
    const logger = { debug: () => undefined, warn: () => undefined };
    const queue = new RequestQueue({
      maxInFlightRequests: null,
      requestTimeout: 30_000,
      enforceRequestTimeout: true,
      clientId: 'c',
      broker: 'b',
      logger,
    });
    const entry = { correlationId: 1, resolve: () => undefined, reject: () => undefined };
    queue.push({ entry, expectResponse: true, sendRequest: () => undefined });
    queue.fulfillRequest({ correlationId: 1, payload: Buffer.alloc(0), size: 0 });
    jest.advanceTimersByTime(1000);
    const delays = armed.mock.calls.map(([, delay]) => delay ?? 0);
    queue.destroy();
    armed.mockRestore();
    jest.useRealTimers();
    return { armed: delays.length, negative: delays.filter((delay) => delay < 0).length };
  }

  test('unpatched: wakes up every millisecond, with negative delays', () => {
    const { armed, negative } = idleTimers();
    expect(armed).toBeGreaterThan(900);
    expect(negative).toBe(armed);
  });

  test('patched: sets no timer', () => {
    cureIdleTimers();
    expect(idleTimers()).toEqual({ armed: 0, negative: 0 });
  });

  test('patched: throttled requests are sent when the throttle ends, and waiting requests when there is an in-flight slot', () => {
    cureIdleTimers();
    const RequestQueue = createRequire(import.meta.url)('kafkajs/src/network/requestQueue');
    jest.useFakeTimers();
    const logger = { debug: () => undefined, warn: () => undefined };
    const queue = new RequestQueue({
      maxInFlightRequests: 1,
      requestTimeout: 30_000,
      enforceRequestTimeout: true,
      clientId: 'c',
      broker: 'b',
      logger,
    });
    const sent: number[] = [];
    const push = (correlationId: number) =>
      queue.push({ entry: { correlationId, resolve: () => undefined }, expectResponse: true, sendRequest: () => sent.push(correlationId) });
    queue.maybeThrottle(500);
    push(1);
    push(2);
    jest.advanceTimersByTime(499);
    expect(sent).toEqual([]);
    jest.advanceTimersByTime(2);
    expect(sent).toEqual([1]);
    queue.fulfillRequest({ correlationId: 1, payload: Buffer.alloc(0), size: 0 });
    expect(sent).toEqual([1, 2]);
    queue.destroy();
    jest.useRealTimers();
  });
});
