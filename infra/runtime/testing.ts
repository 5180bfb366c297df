/** For tests of stores and consumers on a real PostgreSQL: one database per test file, and events as other services send them. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Actor, Hat } from './actor.ts';
import { applyKnown, type Consumption } from './consumer.ts';
import { type Database, type OpenOptions, openDatabase, type ServiceDatabase, statement } from './database.ts';
import type { Incoming } from './inbox.ts';
import { throughInbox } from './inbox-store.ts';

/** Databases of this test file that are migrated and unused, by the names of their migrations. */
const templates = new Map<string, Promise<string>>();
const openedOnce = new Set<string>();

/**
 * Opens a new, migrated database on the test server (`XUEJI_TEST_DATABASE_URL`, given by jest's global set-up). From the second one of a file on it is a
 * copy of a migrated one, because to copy is faster than to migrate.
 */
export async function openTestDatabase(options: Omit<OpenOptions, 'url'>): Promise<ServiceDatabase & { url: string }> {
  const key = options.migrations.map(({ name }) => name).join();
  const isFirst = !openedOnce.has(key);
  openedOnce.add(key);
  const url = await createTestDatabase(isFirst ? null : await templateOf(key, options));
  return { ...(await openDatabase({ url, ...options })), url };
}

function templateOf(key: string, { entities, migrations }: Omit<OpenOptions, 'url'>): Promise<string> {
  const template = templates.get(key) ?? migratedDatabase({ entities, migrations });
  templates.set(key, template);
  return template;
}

async function migratedDatabase(options: Omit<OpenOptions, 'url'>): Promise<string> {
  const url = await createTestDatabase(null);
  await (await openDatabase({ url, ...options })).close();
  return new URL(url).pathname.slice(1);
}

async function createTestDatabase(template: string | null): Promise<string> {
  const server = process.env.XUEJI_TEST_DATABASE_URL;
  if (!server) throw new Error('XUEJI_TEST_DATABASE_URL is not set: run this through npm test');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`create database ${name}${template ? ` template ${template}` : ''}`).finally(() => client.end());
  return Object.assign(new URL(server), { pathname: `/${name}` }).href;
}

/** Waits for a condition. */
export async function until(condition: () => Promise<boolean> | boolean, withinMs = 20_000): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('not in time');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

export const anActor = (hat: Hat, path: string, userId = `${hat}@${path}`): Actor => ({
  userId,
  hats: [hat],
  unit: path.split('/').at(-1) || 'CN',
  path,
});

/** A partner with a token of the unit at `path`, registered for these units of it. */
export const aPartner = (paths: readonly string[], path = '', types: readonly string[] | null = null): Actor => ({
  ...anActor('partner', path),
  registration: { id: 'partner', version: 1, paths, types },
});

type Sent = { topic: string; type: string; key: string; aggregateId?: string; version: number; body: object };

/** An event as it arrives. By default the aggregate is the key. */
export const arriving = ({ topic, type, key, aggregateId = key, version, body }: Sent): Incoming => ({
  topic,
  type,
  key,
  aggregateId,
  version,
  body,
  eventId: randomUUID(),
  occurredAt: '2026-11-24T08:00:00+08:00',
  correlationId: 'test',
});

/** Passes events through the inbox of a service in one transaction, after checking each against its contract. */
export async function deliver(db: Database, consumption: Consumption, events: readonly Incoming[]): Promise<void> {
  for (const event of events) consumption.contracts[event.topic]?.[event.type]?.parse(event.body);
  await db.transaction((tx) => throughInbox(tx, events, (inner, set) => applyKnown(consumption, inner, set)));
}

const LOGGED = statement('select topic, type, key, aggregate_id as "aggregateId", version, body from event_log order by position');

/** All events in the log of a service, in order. */
export const saidBy = (db: Database) =>
  db.run<{ topic: string; type: string; key: string; aggregateId: string; version: number; body: Record<string, unknown> }>(LOGGED);
