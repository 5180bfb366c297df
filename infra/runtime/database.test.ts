import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type Database, isTransient, openDatabase, statement } from './database.ts';
import { openTestDatabase } from './testing.ts';
import { DatabaseBeforeRelease } from './upgradable.ts';

const PID = statement('select pg_backend_pid() as pid');
const END = statement('select pg_terminate_backend($1)');
const LIVES = statement('select 1 as one from pg_stat_activity where pid = $1');
const NOTHING = statement('select 1 as one');

describe('a connection that is ended in the middle of a transaction', () => {
  let db: Database;
  beforeAll(async () => {
    db = await openTestDatabase({ entities: [], migrations: [] });
  });
  afterAll(() => db.close());

  test.each(['a statement', 'nothing'])('is a passing fault, also when %s was under way', async (underWay) => {
    const failed = await db
      .transaction(async (tx) => {
        const [row] = await tx.run<{ pid: number }>(PID);
        const running = underWay === 'nothing' ? null : tx.run(statement('select pg_sleep(30)')).catch((error: unknown) => error);
        await db.run(END, [row?.pid]);
        while ((await db.run(LIVES, [row?.pid])).length > 0);
        if (running) throw await running;
        await tx.run(NOTHING);
      })
      .then(
        () => null,
        (error: unknown) => error,
      );
    expect([failed instanceof Error && failed.message, isTransient(failed)]).toEqual([expect.any(String), true]);
    expect(await db.run(NOTHING)).toEqual([{ one: 1 }]);
  });
});

test('a plan made while a table has one row still reads by key when it has a million', async () => {
  const db = await openTestDatabase({ entities: [], migrations: [] });
  await db.source.query(`insert into inbox (topic, aggregate_id, version) values ('students', 's1', 1)`);
  await db.source.query('analyze inbox');
  const plan = await db.transaction((tx) =>
    tx.run({ name: 'plan', text: `explain select version from inbox where topic = 'students' and aggregate_id = 's1'` }),
  );
  expect(JSON.stringify(plan)).toContain('inbox_pkey');
  await db.close();
});

describe('a migration that this process does not know', () => {
  const remember = (db: Database, number: number) =>
    db.source.query('insert into migrations (timestamp, name) values ($1, $2)', [number, `Unknown${number}`]);

  test('older than the first release: the database is refused in Chinese and English', async () => {
    const before = await openTestDatabase({ entities: [], migrations: [] });
    await remember(before, 1_704_999_999_999);
    const opened = openDatabase({ url: before.url, entities: [], migrations: [] });
    await expect(opened).rejects.toThrow(DatabaseBeforeRelease);
    await expect(opened).rejects.toThrow(/首次正式发布之前.*--reset.*\n.*older than the first release.*--reset/);
    await before.close();
  });

  test('from a newer release: the process runs beside it', async () => {
    const before = await openTestDatabase({ entities: [], migrations: [] });
    await remember(before, 1_999_000_000_000);
    const beside = await openDatabase({ url: before.url, entities: [], migrations: [] });
    expect(await beside.run(NOTHING)).toEqual([{ one: 1 }]);
    await Promise.all([before.close(), beside.close()]);
  });
});

test('of processes that start at once one migrates, and an index is built concurrently', async () => {
  let runs = 0;
  class Notes1999000000000 implements MigrationInterface {
    name = 'Notes1999000000000';
    transaction = false;
    async up(runner: QueryRunner): Promise<void> {
      runs++;
      await runner.query('drop index concurrently if exists inbox_by_version');
      await runner.query('create index concurrently inbox_by_version on inbox (version)');
    }
    async down(): Promise<void> {}
  }
  const before = await openTestDatabase({ entities: [], migrations: [] });
  const all = await Promise.all([1, 2, 3].map(() => openDatabase({ url: before.url, entities: [], migrations: [Notes1999000000000] })));
  expect(runs).toBe(1);
  expect(await before.run(statement(`select indisvalid as valid from pg_index where indexrelid = 'inbox_by_version'::regclass`))).toEqual([
    { valid: true },
  ]);
  await Promise.all([before, ...all].map((db) => db.close()));
});
