import type { Database } from './database.ts';
import { pathsAfter } from './path-changes.ts';
import { findRegionPaths, rememberRegions } from './region-codes.ts';
import { openTestDatabase } from './testing.ts';

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase({ entities: [], migrations: [] });
  for (let times = 0; times < 2; times++) await db.transaction(async (tx) => rememberRegions(tx, ['440298', '440299']));
});
afterAll(() => db.close());

const change = (seq: number, from: string, to: string) => ({ seq, from, to, fromSchoolId: null, toSchoolId: null, done: true });
const PATHS = pathsAfter([change(1, '41/4116/411628', '41/4101/411628'), change(2, '44/4402/440299', '44/4403/440399')]);

test.each([
  ['the nation', '', true],
  ['a province', '44', true],
  ['a county of the code table', '44/4402/440224', true],
  ['a county that has moved', '41/4101/411628', true],
  ['a county that was opened', '44/4402/440298', true],
  ['a county that was opened and has another code now', '44/4403/440399', true],
  ['a code that nobody has', '44/4402/440297', false],
  ['a county below another city', '44/4403/440224', false],
  ['a province that does not exist', '99', false],
  ['an abolished code at its first path', '37/3712', false],
  ['an abolished code below its successor', '37/3701/371202', false],
])('%s is a region, or is none', async (_, path, isRegion) => {
  expect([...(await findRegionPaths(db, [path, '41'], PATHS))].sort()).toEqual((isRegion ? [path, '41'] : ['41']).sort());
});
