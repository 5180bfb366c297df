/** Brings a service's database to the tables of today. */
import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource, type EntitySchema, type MigrationInterface } from 'typeorm';
import * as sharedMigrations from './migrations.ts';

export type MigrateOptions = {
  url: string;
  /** Name of the process in `pg_stat_activity`. */
  service?: string;
  entities: EntitySchema[];
  migrations: (new () => MigrationInterface)[];
};

/** A migration that waits for a lock blocks all later statements. So it gives up, and the next start retries. */
const MIGRATION_OPTIONS = '-c lock_timeout=30000 -c idle_in_transaction_session_timeout=30000';

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
    await assertNotBeforeBaseline(source);
    return source.runMigrations({ transaction: 'each' });
  }).catch(async (error: unknown) => {
    await source.destroy();
    throw error;
  });
  if (applied.length > 0) await source.query('analyze');
  return source;
}

/** The database is older than the first release. There is no migration from its tables. */
export class DatabaseBeforeRelease extends Error {
  override name = 'DatabaseBeforeRelease';
  override message = `此数据库建于首次正式发布之前，无法升级。请运行npm start -- --reset重新建立；其中的数据会被清除。
This database is older than the first release and cannot be upgraded. Run npm start -- --reset to make a new one; the data in it will be erased.`;
}

/** The lowest number of a current migration. */
const SHARED_BASELINE = 1_705_000_000_000;

/** An unknown higher number is allowed: a newer release may have migrated while this process still runs. */
async function assertNotBeforeBaseline(source: DataSource): Promise<void> {
  const [{ migrated }] = (await source.query(`select to_regclass('migrations') is not null as migrated`)) as [{ migrated: boolean }];
  const older = migrated ? await source.query('select from migrations where timestamp < $1 limit 1', [SHARED_BASELINE]) : [];
  if (older.length > 0) throw new DatabaseBeforeRelease();
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
