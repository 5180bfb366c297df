/** The key with which a service signs links to its files. It lives in the service's database, so all its processes have the same one. */
import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { type Database, statement } from './database.ts';

const MAKE = statement('insert into file_link_keys (key) values ($1) on conflict do nothing');
const READ = statement('select key from file_link_keys');

export async function getLinkKey(db: Pick<Database, 'run'>): Promise<KeyObject> {
  await db.run(MAKE, [randomBytes(32)]);
  const [row] = await db.run<{ key: Buffer }>(READ);
  if (!row) throw new Error('the key of file links was not saved');
  return createSecretKey(row.key);
}
