import type { Database } from './database.ts';
import { openTestDatabase } from './testing.ts';

let db: Database;
beforeEach(async () => {
  db = await openTestDatabase({ entities: [], migrations: [] });
});
afterEach(() => db.close());

test('a plan made while a table has one row still reads by key when it has a million', async () => {
  await db.source.query(`insert into inbox (topic, aggregate_id, version) values ('students', 's1', 1)`);
  await db.source.query('analyze inbox');
  const plan = await db.transaction((tx) =>
    tx.run({ name: 'plan', text: `explain select version from inbox where topic = 'students' and aggregate_id = 's1'` }),
  );
  expect(JSON.stringify(plan)).toContain('inbox_pkey');
});
