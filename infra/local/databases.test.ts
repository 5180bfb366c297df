import { openTestDatabase } from '../runtime/testing.ts';
import { createDatabases } from './databases.ts';
import { StartFailure } from './home.ts';

test('a database that cannot be upgraded is refused before anything else starts', async () => {
  const db = await openTestDatabase({ entities: [], migrations: [] });
  const again = () => createDatabases(process.env.XUEJI_TEST_DATABASE_URL ?? '', [new URL(db.url).pathname.slice(1)]);
  expect(await again()).toEqual([db.url]);
  await db.source.query('insert into migrations (timestamp, name) values (1704999999999, $1)', ['Older']);
  await expect(again()).rejects.toThrow(StartFailure);
  await expect(again()).rejects.toThrow(/首次正式发布之前.*older than the first release.*--reset/);
  await db.close();
});
