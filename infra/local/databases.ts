/** One database a service, on one server. */
import pg from 'pg';
import { assertUpgradable, DatabaseBeforeRelease } from '../runtime/upgradable.ts';
import { reasonOf, StartFailure } from './home.ts';

/**
 * Creates the missing databases. Returns a URL for each of `names`, in the same order. Refuses databases that cannot be upgraded here, because services
 * see theirs only after the broker serves.
 */
export async function createDatabases(serverUrl: string, names: readonly string[]): Promise<string[]> {
  if (!URL.canParse(serverUrl))
    throw new StartFailure('DATABASE_URL is no URL: it has the form postgresql://user:password@host:5432/postgres.');
  const urlOf = (name: string) => Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href;
  const there = await withClient(serverUrl, async (client) => {
    const { rows } = await client.query<{ datname: string }>('select datname from pg_database where datname = any($1)', [names]);
    const found = new Set(rows.map((row) => row.datname));
    for (const name of names) {
      // The builtin provider orders by code point like C.UTF-8, but compares keys without calls to the C library.
      if (!found.has(name))
        await client.query(
          `create database ${client.escapeIdentifier(name)} template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' locale 'C.UTF-8'`,
        );
    }
    return found;
  });
  for (const name of there) await withClient(urlOf(name), assertCurrent);
  return names.map(urlOf);
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  await client.connect().catch((error: unknown) => {
    const { host } = new URL(url);
    throw new StartFailure(
      `PostgreSQL at ${host} cannot be reached (${reasonOf(error)}): check DATABASE_URL, or start without it for a server of our own.`,
    );
  });
  return work(client).finally(() => client.end());
}

const assertCurrent = (client: pg.Client): Promise<void> =>
  assertUpgradable(async (sql, values) => (await client.query(sql, values)).rows).catch((error: unknown) => {
    throw error instanceof DatabaseBeforeRelease ? new StartFailure(error.message.replace('\n', ' '), { cause: error }) : error;
  });
