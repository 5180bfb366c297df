import { randomUUID } from 'node:crypto';
import { FACTS_TOPIC } from '@xueji/schema/events/student-facts.ts';
import pg from 'pg';
import { type Database, statement } from './database.ts';
import { faultsOf } from './faults.ts';
import { connectKafka } from './kafka.ts';
import type { Kafka, OutgoingRecord } from './kafka-port.ts';
import { limitMessages, testLogin } from './kafka-testing.ts';
import { appendEvents } from './log.ts';
import type { PublicForm } from './log-record.ts';
import { startRelay } from './relay.ts';
import { createLogger, metrics } from './telemetry.ts';
import { openTestDatabase, saidBy, until } from './testing.ts';

const log = createLogger('test', 'warn');
const faults = faultsOf({ XUEJI_DELIVER_TWICE: false });
const anEvent = (aggregateId: string, version: number) => ({
  topic: 'facts',
  key: aggregateId,
  aggregateId,
  version,
  type: 'Happened',
  body: { version },
  occurredAt: new Date(),
  correlationId: 'test',
});
const PUBLISHED = statement('select sequenced_to as sequenced, published_to as published from relay');
const POSITIONS = statement('select position from event_log order by position');
const IN_ORDER = statement('select position, aggregate_id as "aggregateId" from event_log order by position');
const WAITING_WRITERS = statement(
  `select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%insert into event_log%'`,
);

const WAITING_TO_COMMIT = statement(`select count(*) from pg_stat_activity where datname = current_database() and wait_event = 'advisory'`);
const HELD = statement('select pg_advisory_xact_lock(1)');
const IN_VAIN = statement('select 1 / 0');

/** A real connection that records published events and can lose acknowledgements. */
function recording(
  real: Kafka,
  { failures = 0, clusterId = () => real.clusterId() } = {},
): { kafka: Pick<Kafka, 'publish' | 'clusterId'>; records: OutgoingRecord[]; attempts(): number } {
  const records: OutgoingRecord[] = [];
  let left = failures;
  let attempts = 0;
  const publish: Kafka['publish'] = async (batch) => {
    attempts += 1;
    await real.publish(batch);
    records.push(...batch);
    if (left-- > 0) throw new Error('the receipt was lost');
  };
  return { records, attempts: () => attempts, kafka: { publish, clusterId } };
}

let db: Database & { url: string };
let kafka: Kafka;
let namespace: string;
beforeEach(async () => {
  db = await openTestDatabase({ entities: [], migrations: [] });
  namespace = `log-${randomUUID().slice(0, 8)}`;
  kafka = connectKafka({
    brokers: process.env.XUEJI_TEST_BROKERS ?? '',
    login: testLogin(),
    clientId: 'log-test',
    namespace,
    partitions: 2,
    replication: 1,
  });
  await kafka.ensureTopics(['facts', 'open']);
});
afterEach(async () => {
  await kafka.close();
  await db.close();
});

const relay = (over: Pick<Kafka, 'publish' | 'clusterId'>, more: { publicForm?: PublicForm } = {}) =>
  startRelay({ url: db.url, service: 'test', kafka: over, faults, log, ...more });
const allPublished = (count: number) => async () => {
  const [row] = await db.run<{ published: number }>(PUBLISHED);
  return row?.published === count;
};

test('positions have no gaps and every event is published, also with failing transactions', async () => {
  const { kafka: over, records } = recording(kafka);
  const relaying = relay(over);
  const writers = Array.from({ length: 8 }, async (_, writer) => {
    for (let version = 1; version <= 40; version++) {
      await db
        .transaction(async (tx) => {
          appendEvents(tx, [anEvent(`w${writer}`, version)]);
          // Every seventh transaction fails after it got its position.
          if (version % 7 === 0) tx.beforeCommit(IN_VAIN, []);
        })
        .catch(() => db.transaction(async (tx) => appendEvents(tx, [anEvent(`w${writer}`, version)])));
    }
  });
  await Promise.all(writers);
  await until(allPublished(320));
  await relaying.stop();
  const positions = (await db.run<{ position: number }>(POSITIONS)).map((row) => row.position);
  expect(positions).toEqual(Array.from({ length: 320 }, (_, index) => index + 1));
  for (const writer of Array.from({ length: 8 }, (_, index) => `w${index}`)) {
    expect(records.filter(({ key }) => key === writer).map(({ headers }) => Number(headers.ce_aggversion))).toEqual(
      Array.from({ length: 40 }, (_, index) => index + 1),
    );
  }
});

test('while one writer has its position and is not committed, another waits and no event of both is visible', async () => {
  const [held, mayCommit] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const holding = db.transaction(async (tx) => {
    await tx.run(HELD);
    held.resolve();
    await mayCommit.promise;
  });
  await held.promise;
  const late = db.transaction(async (tx) => {
    appendEvents(tx, [anEvent('late', 1)]);
    tx.beforeCommit(HELD, []);
  });
  await until(async () => ((await db.run<{ count: number }>(WAITING_TO_COMMIT))[0]?.count ?? 0) === 1);
  const next = db.transaction(async (tx) => appendEvents(tx, [anEvent('next', 1)]));
  try {
    await until(async () => ((await db.run<{ count: number }>(WAITING_WRITERS))[0]?.count ?? 0) === 1);
    expect(await db.run(POSITIONS)).toEqual([]);
  } finally {
    mayCommit.resolve();
    await Promise.allSettled([holding, late, next]);
  }
  expect(await db.run(IN_ORDER)).toEqual([
    { position: 1, aggregateId: 'late' },
    { position: 2, aggregateId: 'next' },
  ]);
});

test('a lost acknowledgement repeats the round in order and loses nothing', async () => {
  const { kafka: over, records } = recording(kafka, { failures: 2 });
  await db.transaction(async (tx) =>
    appendEvents(
      tx,
      [1, 2, 3].map((version) => anEvent('a', version)),
    ),
  );
  const relaying = relay(over);
  await until(allPublished(3));
  await relaying.stop();
  expect(records.map(({ headers }) => headers.ce_aggversion)).toEqual(['1', '2', '3', '1', '2', '3', '1', '2', '3']);
});

test('events for partners only are not published to services, whose versions have no gap', async () => {
  const { kafka: over, records } = recording(kafka);
  const relaying = relay(over, { publicForm: ({ aggregateId, body }) => ({ topic: 'open', key: aggregateId, body }) });
  const events = [null, 1, null, 2].map((internalVersion, index) => ({ ...anEvent('told', index + 1), internalVersion }));
  await db.transaction(async (tx) => appendEvents(tx, events));
  await until(allPublished(4));
  await relaying.stop();
  const versionsOn = (topic: string) => records.filter((one) => one.topic === topic).map(({ headers }) => headers.ce_aggversion);
  expect(versionsOn('open')).toEqual(['1', '2', '3', '4']);
  expect(versionsOn('facts')).toEqual(['1', '2']);
});

test('on a topic of latest versions a replaced event loses its body, keeps its place and is published no more', async () => {
  await kafka.ensureTopics([FACTS_TOPIC]);
  const latest = (aggregateId: string, version: number) => ({ ...anEvent(aggregateId, version), topic: FACTS_TOPIC });
  await db.transaction(async (tx) => appendEvents(tx, [latest('a', 1), latest('b', 1), anEvent('a', 1), latest('b', 2)]));
  await db.transaction(async (tx) => appendEvents(tx, [latest('a', 2), anEvent('a', 2)]));
  const { kafka: over, records } = recording(kafka);
  const relaying = relay(over);
  await until(allPublished(6));
  await relaying.stop();
  const said = records.map(({ topic, key, value, headers }) => [topic, key, headers.ce_aggversion, value]);
  expect(said).toEqual([
    ['facts', 'a', '1', '{"version": 1}'],
    [FACTS_TOPIC, 'b', '2', '{"version": 2}'],
    [FACTS_TOPIC, 'a', '2', '{"version": 2}'],
    ['facts', 'a', '2', '{"version": 2}'],
  ]);
  expect((await saidBy(db)).map(({ body }) => body.version)).toEqual([undefined, undefined, 1, 2, 2, 2]);
});

test('of two relays one publishes; when it loses its connection the other goes on', async () => {
  const one = recording(kafka);
  const two = recording(kafka);
  const relays = [relay(one.kafka), relay(two.kafka)];
  await db.transaction(async (tx) => appendEvents(tx, [anEvent('a', 1)]));
  await until(allPublished(1));
  const client = new pg.Client({ connectionString: db.url });
  await client.connect();
  await client.query(
    `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted and database = (select oid from pg_database where datname = current_database())`,
  );
  await client.end();
  await db.transaction(async (tx) => appendEvents(tx, [anEvent('a', 2)]));
  await until(allPublished(2));
  await Promise.all(relays.map((each) => each.stop()));
  // Either of them may have published first.
  expect([...one.records, ...two.records].map(({ headers }) => headers.ce_aggversion).toSorted()).toEqual(['1', '2']);
});

test('a broker that has lost its data gets every event again', async () => {
  const first = relay(kafka);
  await db.transaction(async (tx) => appendEvents(tx, [anEvent('a', 1), anEvent('a', 2)]));
  await until(allPublished(2));
  await first.stop();
  const { kafka: wiped, records } = recording(kafka, { clusterId: async () => 'another' });
  const second = relay(wiped);
  await until(() => records.length === 2);
  await until(allPublished(2));
  await second.stop();
  expect(records.map(({ headers }) => headers.ce_aggversion)).toEqual(['1', '2']);
});

test('events of a rolled back transaction are never published', async () => {
  await expect(
    db.transaction(async (tx) => {
      appendEvents(tx, [anEvent('a', 1)]);
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  expect(await db.run(POSITIONS)).toEqual([]);
});

test('an event is a CloudEvent in binary mode', async () => {
  const { kafka: over, records } = recording(kafka);
  await db.transaction(async (tx) => appendEvents(tx, [anEvent('a', 1)]));
  const relaying = relay(over);
  await until(() => records.length === 1);
  await relaying.stop();
  expect(JSON.parse(records[0]?.value ?? '')).toEqual({ version: 1 });
  expect(records[0]).toMatchObject({
    topic: 'facts',
    key: 'a',
    headers: {
      ce_specversion: '1.0',
      ce_source: '/xueji/test',
      ce_type: 'cn.xueji.Happened.v1',
      ce_subject: 'a',
      ce_partitionkey: 'a',
      'content-type': 'application/json',
    },
  });
});

describe('a record that the broker refuses', () => {
  const withText = (aggregateId: string, text: string) => ({ ...anEvent(aggregateId, 1), body: { text } });
  const append = (...events: ReturnType<typeof withText>[]) => db.transaction(async (tx) => appendEvents(tx, events));
  const refusedRecords = async () => (await metrics.relayRefused.get()).values[0]?.value;

  test('stops the log, is named by health and metrics, and is published in order as soon as the broker accepts it', async () => {
    const topic = `${namespace}.facts`;
    const limit = (bytes: number) => limitMessages(topic, bytes);
    const { kafka: over, records, attempts } = recording(kafka);
    await limit(2000);
    await append(withText('before', 'short'), withText('large', 'x'.repeat(5000)), withText('after', 'short'));
    const relaying = relay(over);
    await until(() => /position 2 .*type Happened.* topic facts/.test(relaying.state().detail));
    await until(allPublished(1));
    // Retried and refused again: the events behind it are not published in the meantime.
    await append(withText('later', 'short'));
    const before = attempts();
    await until(() => attempts() >= before + 2);
    expect([relaying.state().draining, await refusedRecords()]).toEqual([false, 1]);
    await limit(1_000_000);
    await until(allPublished(4));
    expect([relaying.state(), await refusedRecords()]).toEqual([{ draining: true, detail: 'ok' }, 0]);
    await relaying.stop();
    expect(records.map(({ key }) => key)).toEqual(['before', 'large', 'after', 'later']);
  });

  test('cannot be too large: such an event is refused with its decision', async () => {
    await expect(append(withText('huge', '籍'.repeat(100_000)))).rejects.toThrow(/Happened of huge has 300011 bytes/);
    expect(await db.run(POSITIONS)).toEqual([]);
  });
});

test('an event names its readers, also when a process of an older release wrote or publishes it', async () => {
  const { kafka: over, records } = recording(kafka);
  await kafka.ensureTopics(['placements']);
  const placement = (type: string, version: number) => ({ ...anEvent('a', version), topic: 'placements', type });
  await db.transaction(async (tx) => appendEvents(tx, [placement('StudentGraduated', 1), placement('PlacementReleased', 2)]));
  // Like an older release that writes a known type, and like a newer release that writes an unknown type.
  await db.source.query(`
    with head as (update relay set sequenced_to = sequenced_to + 2)
    insert into event_log (position, topic, key, aggregate_id, version, internal_version, type, body, occurred_at, correlation_id, readers) values
      (3, 'placements', 'a', 'a', 3, 3, 'PlacementMoved', '{}', now(), 'test', null),
      (4, 'placements', 'a', 'a', 4, 4, 'PlacementMoved.v2', '{}', now(), 'test', 'statistics')`);
  const relaying = relay(over);
  await until(() => records.length === 4);
  await relaying.stop();
  expect(records.map(({ headers }) => [headers.ce_type, headers.ce_readers])).toEqual([
    ['cn.xueji.StudentGraduated.v1', 'identity,funding,statistics'],
    ['cn.xueji.PlacementReleased.v1', ''],
    ['cn.xueji.PlacementMoved.v1', 'identity,funding,statistics'],
    ['cn.xueji.PlacementMoved.v2', 'statistics'],
  ]);
});
