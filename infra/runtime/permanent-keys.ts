/**
 * Keys that must never change, because stored data depend on them. Each database stores a fingerprint of its service's keys. A service with another
 * key does not start: it would find no claimed number, accept no cursor, and sign with other secrets.
 */
import { createHmac } from 'node:crypto';
import type { ServiceConfig } from './config.ts';
import { type Database, statement } from './database.ts';

const NAMES = ['XUEJI_NUMBER_KEY', 'XUEJI_CURSOR_KEY', 'XUEJI_WEBHOOK_KEY'] as const;
export type PermanentKeys = Pick<ServiceConfig, (typeof NAMES)[number]>;

const REMEMBER = statement(`
  insert into permanent_keys (name, fingerprint) select * from unnest($1::text[], $2::text[]) on conflict do nothing`);
const CHANGED = statement(`
  select k.name from permanent_keys k join unnest($1::text[], $2::text[]) as given(name, fingerprint) using (name)
  where k.fingerprint <> given.fingerprint order by 1`);

/** A key of 32 random bytes cannot be computed from its fingerprint. */
const fingerprintOf = (key: string, name: string): string =>
  createHmac('sha256', Buffer.from(key, 'hex')).update(name).digest('hex').slice(0, 32);

/** Stores the fingerprint of a new key. Throws when a key differs from the stored fingerprint. */
export async function assertSameKeys(db: Database, keys: PermanentKeys): Promise<void> {
  const given = NAMES.flatMap((name) => (keys[name] ? [{ name, fingerprint: fingerprintOf(keys[name], name) }] : []));
  const values = [given.map(({ name }) => name), given.map(({ fingerprint }) => fingerprint)];
  await db.transaction(async (tx) => {
    await tx.run(REMEMBER, values);
    const changed = await tx.run<{ name: string }>(CHANGED, values);
    if (changed.length > 0)
      throw new Error(
        `Configuration: ${changed.map(({ name }) => name).join(', ')} is not the key that this database was filled with: give that key again`,
      );
  });
}
