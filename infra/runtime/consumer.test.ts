import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Consumption, startConsumer } from './consumer.ts';
import { type ServiceDatabase, statement } from './database.ts';
import { faultsOf } from './faults.ts';
import type { IncomingRecord, Kafka, SubscribeOptions } from './kafka-port.ts';
import { createLogger } from './telemetry.ts';
import { openTestDatabase } from './testing.ts';

const INSERT = statement('insert into effects (id) select * from unnest($1::text[])');
const EFFECTS = statement('select id from effects where id = $1');
const PARKED = statement("select reason, event->>'type' as type from parked_events where aggregate_id = $1");
const WAITING = statement(`select 1 as one from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`);

describe('a consumer', () => {
  let db: ServiceDatabase;
  beforeAll(async () => {
    db = await openTestDatabase({
      entities: [],
      migrations: [],
      pools: { consumer: { size: 2, waitMs: 1500, statementMs: 2000, lockMs: 1500 } },
    });
    await db.source.query('create table effects (id text primary key)');
  });
  afterAll(() => db.close());

  /** The handler that Kafka calls with fetched records. */
  async function handlerOf(apply: Consumption['apply']): Promise<SubscribeOptions['onRecords']> {
    const { promise, resolve } = Promise.withResolvers<SubscribeOptions['onRecords']>();
    const kafka = {
      async subscribe({ onRecords }: SubscribeOptions) {
        resolve(onRecords);
        return { stop: async () => undefined, state: () => ({ consuming: true, detail: 'test' }) };
      },
    } as unknown as Kafka;
    const consumption = { contracts: { t: { Happened: z.object({}) } }, apply };
    const faults = faultsOf({ XUEJI_DELIVER_TWICE: false });
    await startConsumer({ service: 'test', db: db.consumer, kafka, consumption, faults, log: createLogger('test', 'silent') });
    return promise;
  }
  const record = (id: string): IncomingRecord => ({
    topic: 't',
    partition: 0,
    offset: '0',
    key: id,
    headers: { ce_type: 'cn.xueji.Happened.v1', ce_aggversion: '1', ce_subject: id, ce_id: randomUUID() },
    value: Buffer.from('{}'),
  });
  const insert: Consumption['apply'] = async (tx, events) => void (await tx.run(INSERT, [events.map(({ aggregateId }) => aggregateId)]));

  test('does not park an event that another process applied at the same time', async () => {
    const event = record(randomUUID());
    const id = event.key ?? '';
    const bothWrite = Promise.withResolvers<void>();
    const owner = await handlerOf(async (tx, events) => {
      await insert(tx, events);
      await bothWrite.promise;
    });
    const successor = await handlerOf(insert);
    const first = owner([event]);
    while (
      (await db.run(statement("select 1 as one from pg_locks where mode = 'RowExclusiveLock' and relation = 'effects'::regclass")))
        .length === 0
    );
    const second = successor([event]);
    while ((await db.run(WAITING)).length === 0);
    bothWrite.resolve();
    const refused = expect(second).rejects.toThrow('applied by another process');
    await Promise.all([first, refused]);
    // The subscription delivers rejected records again.
    await successor([event]);
    expect([await db.run(EFFECTS, [id]), await db.run(PARKED, [id])]).toEqual([[{ id }], []]);
  });

  test('parks an event that fails again, alone', async () => {
    const [good, bad] = [record(randomUUID()), record(randomUUID())];
    const handle = await handlerOf(async (tx, events) => {
      if (events.some(({ aggregateId }) => aggregateId === bad.key)) throw new TypeError('cannot read properties of undefined');
      await insert(tx, events);
    });
    await handle([good, bad]);
    expect(await db.run(EFFECTS, [good.key])).toEqual([{ id: good.key }]);
    expect(await db.run(PARKED, [bad.key])).toEqual([{ reason: 'FAILED', type: 'Happened' }]);
  });

  test('parks only the event that exceeds the statement timeout', async () => {
    const [good, slow] = [record(randomUUID()), record(randomUUID())];
    const handle = await handlerOf(async (tx, events) => {
      await insert(tx, events);
      if (events.some(({ aggregateId }) => aggregateId === slow.key)) await tx.run(statement('select pg_sleep(60)'));
    });
    await handle([good, slow]);
    expect(await db.run(EFFECTS, [good.key])).toEqual([{ id: good.key }]);
    expect([await db.run(EFFECTS, [slow.key]), await db.run(PARKED, [slow.key])]).toEqual([[], [{ reason: 'FAILED', type: 'Happened' }]]);
  });

  test.each([
    ['a lock that another holds', 1, statement('lock table inbox in exclusive mode')],
    ['a free connection', 2, statement('select 1')],
  ])('parks nothing when it waited too long for %s', async (_, count, hold) => {
    const event = record(randomUUID());
    const handle = await handlerOf(insert);
    const release = Promise.withResolvers<void>();
    const holding = Array.from({ length: count }, () => Promise.withResolvers<void>());
    const held = holding.map(({ resolve }) =>
      db.consumer.transaction(async (tx) => {
        await tx.run(hold);
        resolve();
        await release.promise;
      }),
    );
    await Promise.all(holding.map(({ promise }) => promise));
    await expect(handle([event])).rejects.toThrow();
    release.resolve();
    await Promise.all(held);
    await handle([event]);
    expect([await db.run(EFFECTS, [event.key]), await db.run(PARKED, [event.key])]).toEqual([[{ id: event.key }], []]);
  });
});
