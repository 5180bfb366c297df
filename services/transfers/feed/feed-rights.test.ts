/** A partner's registration is remembered between pages, and yet no page is read under one that has changed. */
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import { type Database, statement } from '@xueji/infra/runtime/database.ts';
import { metrics } from '@xueji/infra/runtime/telemetry.ts';
import { anActor, openTestDatabase } from '@xueji/infra/runtime/testing.ts';
import { TransferTable } from '../case/store.ts';
import { MIGRATIONS } from '../migrations/all.ts';
import { PartnerTable, registerPartners } from '../partner/partner-store.ts';
import { happen } from '../partner/partner-testing.ts';
import { rememberRights } from './feed-rights-store.ts';
import { type FeedQuery, pollFeed } from './feed-store.ts';

const GUANGDONG = '44/4402/440224/2144000001';
const partner = anActor('partner', '', 'partner-of-henan');
const neighbour = anActor('partner', '', 'another-of-henan');

let db: Database;
let pageOf: (query?: Partial<FeedQuery>, reader?: Actor) => Promise<string[]>;
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
  const remembered = rememberRights(db);
  pageOf = async (query, reader = partner) => {
    const options = { rightsOf: (anew: boolean) => remembered(reader, anew), waitMs: 0, waitForHead: async () => 0 };
    const { items } = await pollFeed(db, { after: null, first: 100, types: null, side: null, ...query }, options);
    return items.map(({ eventId }) => eventId);
  };
});
afterEach(() => db.close());

/** As another process of the service would: nothing here is told. */
const change = (set: string, { userId }: Actor = partner) =>
  db.run(statement(`update partners set ${set}, version = version + 1 where client_id = $1`), [userId]);
const statements = async () => (await metrics.statements.get()).values[0]?.value ?? 0;

test('a page is one statement once the registration is known, and so is one that shows nothing', async () => {
  const ids = await happen(db, 3);
  expect(await pageOf()).toEqual(ids);
  const before = await statements();
  expect(await pageOf()).toEqual(ids);
  expect(await pageOf({ side: { from: '44', to: '44~' } })).toEqual([]);
  expect((await statements()) - before).toBe(2);
});

test('a registration that narrows, widens or is suspended holds from the next page on', async () => {
  const henan = await happen(db, 2);
  const guangdong = await happen(db, 2, GUANGDONG);
  expect(await pageOf()).toEqual(henan);
  await change(`paths = '["44"]'`);
  expect(await pageOf()).toEqual(guangdong);
  await change(`paths = '["41", "44"]', types = '["TransferCompleted"]'`);
  expect(await pageOf()).toEqual([]);
  await change(`status = 'SUSPENDED', types = null`);
  await expect(pageOf()).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  await change(`status = 'ACTIVE'`);
  expect(await pageOf()).toEqual([...henan, ...guangdong]);
});

test('partners who ask the same at once are read together, each under its own registration', async () => {
  const ids = await happen(db, 3);
  const both = () => Promise.all([pageOf(), pageOf({}, neighbour)]);
  expect(await both()).toEqual([ids, ids]);
  const before = await statements();
  expect(await both()).toEqual([ids, ids]);
  expect((await statements()) - before).toBe(1);
  await change(`paths = '["44"]'`, neighbour);
  expect(await both()).toEqual([ids, []]);
});

test('a filter that showed nothing shows what a wider registration lets through', async () => {
  await change(`types = '["TransferCompleted"]'`);
  const ids = await happen(db, 1);
  expect(await pageOf({ types: ['TransferRequested'] })).toEqual([]);
  await change('types = null');
  expect(await pageOf({ types: ['TransferRequested'] })).toEqual(ids);
});

test('a cursor beyond the head, of a log that was set back, is told apart from one that has nothing to read', async () => {
  await happen(db, 1);
  const query = { first: 10, types: null, side: null };
  const options = { rightsOf: async () => null, waitMs: 60_000, waitForHead: () => Promise.reject(new Error('waited')) };
  expect(await pollFeed(db, { ...query, after: 2 }, options)).toMatchObject({ items: [], halt: 'BEYOND_HEAD' });
  await expect(pollFeed(db, { ...query, after: 1 }, options)).rejects.toThrow('waited');
});
