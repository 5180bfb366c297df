import { randomUUID } from 'node:crypto';
import { type Database, statement, type Tx } from './database.ts';
import { appendEvents } from './log.ts';
import { openTestDatabase } from './testing.ts';

const NEXT = statement('select position::int from next_events(1000)');
const PUBLISHED = statement('select mark_published($1)');
const READS = statement(`
  select (select coalesce(sum(idx_tup_read), 0) from pg_stat_user_indexes where relname = 'event_log')::int
    + (select seq_tup_read from pg_stat_user_tables where relname = 'event_log')::int as reads`);
const FLUSH = statement('select pg_stat_force_next_flush()');

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase({ entities: [], migrations: [] });
});
afterAll(() => db.close());

const anEvent = () => ({
  topic: 'facts',
  key: 'a',
  aggregateId: randomUUID(),
  version: 1,
  type: 'Happened',
  body: {},
  occurredAt: new Date(),
  correlationId: 'test',
});

/** Rows of the log, in its table and its indexes, that are read while `count` events get their positions. */
async function readsOfNumbering(count: number): Promise<number> {
  await db.transaction((tx) => appendEvents(tx, Array.from({ length: count }, anEvent)));
  const before = await readsSoFar();
  await db.transaction(async (tx) => {
    const rows = await tx.run<{ position: number }>(NEXT);
    expect(rows).toHaveLength(count);
    await tx.run(PUBLISHED, [rows.at(-1)?.position]);
  });
  return (await readsSoFar()) - before;
}

/** On one connection, so that its counts are told before they are asked for. */
const readsSoFar = () =>
  db.transaction(async (tx: Tx) => {
    await tx.run(FLUSH);
    return (await tx.run<{ reads: number }>(READS))[0]?.reads ?? 0;
  });

test('what numbering reads grows with the rows, not with their square', async () => {
  // As in a quiet system: the plan is made for few rows.
  for (let round = 0; round < 8; round++) await readsOfNumbering(3);
  const many = await readsOfNumbering(800);
  expect(many).toBeGreaterThanOrEqual(800);
  expect(many).toBeLessThan(20 * 800);
});
