/** Migrates a service's database to the current tables. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { DataSource, type EntitySchema, type MigrationInterface } from 'typeorm';
import * as sharedMigrations from './migrations.ts';
import { assertUpgradable } from './upgradable.ts';

type Migration = new () => MigrationInterface;

export type MigrateOptions = {
  url: string;
  /** Name of the process in `pg_stat_activity`. */
  service?: string;
  entities: EntitySchema[];
  migrations: readonly Migration[];
};

/** A migration that waits for a lock blocks all later statements. So it gives up, and the next start retries. */
const MIGRATION_OPTIONS = '-c lock_timeout=30000 -c idle_in_transaction_session_timeout=30000';

/** The migrations in the files `<number>-<Name>.ts` of a folder, in order of their numbers. */
export async function migrationsIn(folder: string): Promise<Migration[]> {
  const files = readdirSync(folder).filter((name) => /^\d{13}-\w+\.ts$/.test(name));
  const modules = files.toSorted().map((name) => import(pathToFileURL(join(folder, name)).href) as Promise<Record<string, Migration>>);
  return (await Promise.all(modules)).flatMap((module) => Object.values(module));
}

export async function migrate({ url, service = 'xueji', entities, migrations }: MigrateOptions): Promise<DataSource> {
  const source = new DataSource({
    type: 'postgres',
    url,
    entities,
    migrations: [...Object.values(sharedMigrations), ...migrations],
    poolSize: 2,
    applicationName: `xueji ${service} migrations`,
    extra: { keepAlive: true, options: MIGRATION_OPTIONS },
    installExtensions: false,
  });
  await source.initialize();
  const applied = await oneAtATime(source, async () => {
    await assertUpgradable((sql, values) => source.query(sql, values));
    return source.runMigrations({ transaction: 'each' });
  }).catch(async (error: unknown) => {
    await source.destroy();
    throw error;
  });
  if (applied.length > 0) await source.query('analyze');
  return source;
}

const MIGRATION_LOCK = 7_261_002;
const ASK_AGAIN_MS = 100;

/**
 * Lets one process migrate at a time. The others poll for the lock, because a statement that waits for it would block `create index concurrently`.
 */
async function oneAtATime<T>(source: DataSource, work: () => Promise<T>): Promise<T> {
  const runner = source.createQueryRunner();
  const ask = async () => ((await runner.query(`select pg_try_advisory_lock(${MIGRATION_LOCK}) as got`)) as [{ got: boolean }])[0].got;
  try {
    while (!(await ask())) await sleep(ASK_AGAIN_MS);
    return await work();
  } finally {
    await runner.query(`select pg_advisory_unlock(${MIGRATION_LOCK})`).catch(() => undefined);
    await runner.release();
  }
}
