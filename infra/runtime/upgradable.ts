/** Whether the migrations of this release can upgrade a database. Separate from the migrations, because `npm start` asks before it waits for anything. */

/** The database is older than the first release. There is no migration from its tables. */
export class DatabaseBeforeRelease extends Error {
  override name = 'DatabaseBeforeRelease';
  override message = `此数据库建于首次正式发布之前，无法升级。请运行npm start -- --reset重新建立；其中的数据会被清除。
This database is older than the first release and cannot be upgraded. Run npm start -- --reset to make a new one; the data in it will be erased.`;
}

/** The lowest number of a current migration. */
const SHARED_BASELINE = 1_705_000_000_000;

type Ask = (sql: string, values?: unknown[]) => Promise<unknown[]>;

/** An unknown higher number is allowed: a newer release may have migrated while this process still runs. */
export async function assertUpgradable(ask: Ask): Promise<void> {
  const [{ migrated }] = (await ask(`select to_regclass('migrations') is not null as migrated`)) as [{ migrated: boolean }];
  const older = migrated ? await ask('select from migrations where timestamp < $1 limit 1', [SHARED_BASELINE]) : [];
  if (older.length > 0) throw new DatabaseBeforeRelease();
}
