/** A partner reads the feed by the registration in its token, and no page is read under one that has changed. */
import { randomUUID } from 'node:crypto';
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import { type Database, statement } from '@xueji/infra/runtime/database.ts';
import { metrics } from '@xueji/infra/runtime/telemetry.ts';
import { anActor, openTestDatabase } from '@xueji/infra/runtime/testing.ts';
import { TransferTable } from '../case/table-store.ts';
import { MIGRATIONS } from '../migrations/all.ts';
import { findGrant, PartnerTable, registerPartners } from '../partner/partner-store.ts';
import { happen } from '../partner/partner-testing.ts';
import { feedRightsOf } from './feed-rights-store.ts';
import { type FeedQuery, pollFeed } from './feed-store.ts';

const GUANGDONG = '44/4402/440224/2144000001';
const partner = anActor('partner', '', 'partner-of-henan');
const neighbour = anActor('partner', '', 'another-of-henan');

let db: Database;
/** As the gateway has last put it into the reader's token. */
let registrations: Map<string, Actor['registration']>;
beforeEach(async () => {
  db = await openTestDatabase({ entities: [TransferTable, PartnerTable], migrations: MIGRATIONS });
  const commands = [partner, neighbour].map(({ userId: clientId }) => ({
    actor: anActor('operator', ''),
    input: { clientId, name: '合作系统', paths: ['41'], types: null, fields: null },
    key: `register-${clientId}`,
    now: new Date(),
    requestId: 'test',
  }));
  await db.transaction((tx) => registerPartners(tx, commands));
  registrations = new Map();
  await Promise.all([renew(partner), renew(neighbour)]);
});
afterEach(() => db.close());

const renew = async (reader: Actor) => registrations.set(reader.userId, (await findGrant(db, reader)) ?? undefined);
async function pageOf(query: Partial<FeedQuery> = {}, reader: Actor = partner): Promise<string[]> {
  const registration = registrations.get(reader.userId);
  const rights = feedRightsOf(registration ? { ...reader, registration } : reader);
  const options = { rights, waitMs: 0, waitForHead: async () => 0 };
  const { items } = await pollFeed(db, { after: null, first: 100, types: null, side: null, ...query }, options);
  return items.map(({ eventId }) => eventId);
}
/** The page under a token that is out of date is refused; the gateway asks again with a new one. */
async function pageAfterChange(query: Partial<FeedQuery> = {}, reader: Actor = partner): Promise<string[]> {
  await expect(pageOf(query, reader)).rejects.toMatchObject({ extensions: { code: 'REGISTRATION_CHANGED' } });
  await renew(reader);
  return pageOf(query, reader);
}

/** As another process of the service would: nothing here is told. */
const change = (set: string, { userId }: Actor = partner) =>
  db.run(statement(`update partners set ${set}, version = version + 1 where client_id = $1`), [userId]);
const statements = async () => (await metrics.statements.get()).values[0]?.value ?? 0;

test('a page is one statement, and so is one that shows nothing', async () => {
  const ids = await happen(db, 3);
  const before = await statements();
  expect(await pageOf()).toEqual(ids);
  expect(await pageOf({ side: [{ from: '44', to: '440' }] })).toEqual([]);
  expect((await statements()) - before).toBe(2);
});

test('a registration that narrows, widens or is suspended holds from the next page on', async () => {
  const henan = await happen(db, 2);
  const guangdong = await happen(db, 2, GUANGDONG);
  expect(await pageOf()).toEqual(henan);
  await change(`paths = '["44"]'`);
  expect(await pageAfterChange()).toEqual(guangdong);
  await change(`paths = '["41", "44"]', types = '["TransferCompleted"]'`);
  expect(await pageAfterChange()).toEqual([]);
  await change(`status = 'SUSPENDED', types = null`);
  await expect(pageAfterChange()).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  await change(`status = 'ACTIVE'`);
  await renew(partner);
  expect(await pageOf()).toEqual([...henan, ...guangdong]);
});

test('partners who ask the same at once are read together, each under its own registration', async () => {
  const ids = await happen(db, 3);
  const both = () => Promise.all([pageOf(), pageOf({}, neighbour)]);
  const before = await statements();
  expect(await both()).toEqual([ids, ids]);
  expect((await statements()) - before).toBe(1);
  await change(`paths = '["44"]'`, neighbour);
  expect(await Promise.all([pageOf(), pageAfterChange({}, neighbour)])).toEqual([ids, []]);
});

test('a filter that showed nothing shows what a wider registration lets through', async () => {
  await change(`types = '["TransferCompleted"]'`);
  const ids = await happen(db, 1);
  expect(await pageAfterChange({ types: ['TransferRequested'] })).toEqual([]);
  await change('types = null');
  expect(await pageAfterChange({ types: ['TransferRequested'] })).toEqual(ids);
});

test('a token without a registration reads nothing, whatever stands in the table', async () => {
  await happen(db, 1);
  registrations.delete(partner.userId);
  await expect(pageOf()).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
});

test('a token whose unit has nothing in common with the registered units is told so', async () => {
  await change(`paths = '["44"]'`);
  expect(await findGrant(db, { ...partner, path: '41' })).toMatchObject({ paths: [] });
  registrations.set(partner.userId, { id: randomUUID(), version: 1, paths: [], types: null });
  await expect(pageOf()).rejects.toMatchObject({
    extensions: { code: 'FORBIDDEN' },
    message: expect.stringContaining('nothing in common'),
  });
});

test('a cursor beyond the head, of a log that was set back, is told apart from one that has nothing to read', async () => {
  await happen(db, 1);
  const query = { first: 10, types: null, side: null };
  const options = { rights: null, waitMs: 60_000, waitForHead: () => Promise.reject(new Error('waited')) };
  expect(await pollFeed(db, { ...query, after: 2 }, options)).toMatchObject({ items: [], halt: 'BEYOND_HEAD' });
  await expect(pollFeed(db, { ...query, after: 1 }, options)).rejects.toThrow('waited');
});
