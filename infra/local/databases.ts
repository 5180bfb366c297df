/** One database a service, on one server. */
import pg from 'pg';
import { reasonOf, StartFailure } from './home.ts';

/** Creates the missing databases. Returns a URL for each of `names`, in the same order. */
export async function createDatabases(serverUrl: string, names: readonly string[]): Promise<string[]> {
  if (!URL.canParse(serverUrl))
    throw new StartFailure('DATABASE_URL is no URL: it has the form postgresql://user:password@host:5432/postgres.');
  const { host } = new URL(serverUrl);
  const client = new pg.Client({ connectionString: serverUrl, connectionTimeoutMillis: 5000 });
  await client.connect().catch((error: unknown) => {
    throw new StartFailure(
      `PostgreSQL at ${host} cannot be reached (${reasonOf(error)}): check DATABASE_URL, or start without it for a server of our own.`,
    );
  });
  try {
    const { rows } = await client.query<{ datname: string }>('select datname from pg_database where datname = any($1)', [names]);
    const there = new Set(rows.map((row) => row.datname));
    for (const name of names) {
      // The builtin provider orders by code point like C.UTF-8, but compares keys without calls to the C library.
      if (!there.has(name))
        await client.query(
          `create database ${client.escapeIdentifier(name)} template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' locale 'C.UTF-8'`,
        );
    }
  } finally {
    await client.end();
  }
  return names.map((name) => {
    const url = new URL(serverUrl);
    url.pathname = `/${name}`;
    return url.href;
  });
}
