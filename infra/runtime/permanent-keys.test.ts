import { type ServiceDatabase, statement } from './database.ts';
import { assertSameKeys } from './permanent-keys.ts';
import { openTestDatabase } from './testing.ts';

const [ONE, OTHER] = ['1'.repeat(64), '2'.repeat(64)];
let db: ServiceDatabase;
beforeAll(async () => {
  db = await openTestDatabase({ entities: [], migrations: [] });
});
afterAll(() => db.close());

test('a database accepts only the key that it was filled with; the key of a new setting is stored as well', async () => {
  await assertSameKeys(db, { XUEJI_CURSOR_KEY: ONE });
  await assertSameKeys(db, { XUEJI_CURSOR_KEY: ONE });
  const refused = assertSameKeys(db, { XUEJI_CURSOR_KEY: OTHER, XUEJI_WEBHOOK_KEY: ONE });
  await expect(refused).rejects.toThrow(/^Configuration: XUEJI_CURSOR_KEY is not the key/);
  // A refused start has written nothing.
  await assertSameKeys(db, { XUEJI_CURSOR_KEY: ONE, XUEJI_WEBHOOK_KEY: OTHER });
  await assertSameKeys(db, {});
  expect(JSON.stringify(await db.run(statement('select * from permanent_keys')))).not.toContain(ONE);
});

test('of two processes that start at once with different keys, one is refused', async () => {
  const both = await Promise.allSettled([ONE, OTHER].map((key) => assertSameKeys(db, { XUEJI_NUMBER_KEY: key })));
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});
