import { randomUUID } from 'node:crypto';
import type { Database } from '@xueji/infra/runtime/database.ts';
import { appendEvents, type NewEvent } from '@xueji/infra/runtime/log.ts';
import { pathRange } from '@xueji/infra/runtime/scope.ts';
import { openTestDatabase } from '@xueji/infra/runtime/testing.ts';
import { TransferTable } from '../case/table-store.ts';
import { MIGRATIONS } from '../migrations/all.ts';
import { digestOf, partsOf } from './feed-digest.ts';
import { followHead } from './feed-head-store.ts';
import { pruneFeed } from './feed-retention-store.ts';
import type { FeedRights } from './feed-rights-store.ts';
import { type FeedPage, type FeedQuery, findPrevious, pollFeed, readFeed, readRange } from './feed-store.ts';

const HENAN = '41/4116/411628/2141000001';
const GUANGDONG = '44/4402/440224/2144000001';
const DAY = (day: number) => new Date(Date.UTC(2026, 8, day));

let db: Database;
beforeEach(async () => {
  db = await openTestDatabase({ entities: [TransferTable], migrations: MIGRATIONS });
});
afterEach(() => db.close());

const rightsAt = (path: string, types: readonly string[] | null = null) => ({ scopes: [pathRange(path)], types });
const NATION = rightsAt('');
const aQuery = (query: Partial<FeedQuery> = {}): FeedQuery => ({ after: null, first: 100, types: null, side: null, ...query });
const page = async (rights: FeedRights | null, query: Partial<FeedQuery> = {}): Promise<FeedPage> => {
  const read = await readFeed(db, rights, aQuery(query));
  if (!read) throw new Error('not under this registration');
  return read;
};
const positions = async (rights: FeedRights | null, query: Partial<FeedQuery> = {}) =>
  (await page(rights, query)).items.map(({ position }) => position);

type Happening = { to?: string; from?: string; firstDay?: number };
/** A transfer and its events, one a day; the sending side is known from the second event on. */
const happen = (types: readonly string[], { to = HENAN, from = GUANGDONG, firstDay = 1 }: Happening = {}): Promise<void> =>
  say(types, (index) => ({ occurredAt: DAY(firstDay + index), sides: { toPath: to, fromPath: index === 0 ? null : from } }));
/** A long transfer that only the receiving side sees. */
const happenLong = (events: number) =>
  say(
    Array.from({ length: events }, (_, index) => (index === 0 ? 'TransferRequested' : 'TransferExpired')),
    () => ({ occurredAt: DAY(1), sides: { toPath: HENAN, fromPath: null } }),
  );
const say = (types: readonly string[], more: (index: number) => Pick<NewEvent, 'occurredAt' | 'sides'>): Promise<void> => {
  const [key, aggregateId] = [randomUUID(), randomUUID()];
  const said = types.map((type, index) => ({
    topic: 'transfers',
    key,
    aggregateId,
    version: index + 1,
    type,
    body: {},
    correlationId: 'test',
    ...more(index),
  }));
  return db.transaction(async (tx) => appendEvents(tx, said));
};
/** As the relay does when the broker has taken all, or all up to a position. */
const publish = (upTo?: number) => db.source.query('update relay set published_to = coalesce($1, sequenced_to)', [upTo ?? null]);

describe('a page', () => {
  test('shows each side what it could see when it happened, and the same whenever it is read', async () => {
    await happen(['TransferRequested']);
    expect(await positions(rightsAt('44'))).toEqual([]);
    await happen(['TransferRequested', 'TransferReviewStarted', 'TransferApproved']);
    expect(await positions(rightsAt('41'))).toEqual([1, 2, 3, 4]);
    expect(await positions(rightsAt('44'))).toEqual([3, 4]);
  });

  test.each([
    ['the nation', '', [1, 2, 3, 4]],
    ['a province', '41', [1, 2, 3]],
    ['a city', '41/4116', [1, 2, 3]],
    ['a county', '41/4116/411628', [1, 2, 3]],
    ['a school', HENAN, [1, 2]],
    ['another county', '41/4116/411627', []],
    ['the sending county', '44/4402/440224', [2, 4]],
  ])('for %s', async (_, path, expected) => {
    await happen(['TransferRequested', 'TransferReviewStarted']);
    await happen(['TransferRequested'], { to: '41/4116/411628/2141000002' });
    await happen(['TransferRequested'], { to: '44/4402/440224/2144000009' });
    expect(await positions(rightsAt(path))).toEqual(expected);
  });

  test.each([
    ['below the unit', '41', '41/4116', [1, 2]],
    ['the unit itself', '41', '41', [1, 2]],
    ['above the unit, shows what the unit sees', '44', '', [2]],
    ['of another unit, shows nothing', '41', '44', []],
  ])('filtered to a unit %s', async (_, path, unit, expected) => {
    await happen(['TransferRequested', 'TransferReviewStarted']);
    expect(await positions(rightsAt(path), { side: [pathRange(unit)] })).toEqual(expected);
  });

  test('shows the types that are asked for and allowed', async () => {
    await happen(['TransferRequested', 'TransferReviewStarted', 'TransferApproved']);
    const some = rightsAt('', ['TransferRequested', 'TransferApproved']);
    expect(await positions(some)).toEqual([1, 3]);
    expect(await positions(some, { types: ['TransferReviewStarted', 'TransferApproved'] })).toEqual([3]);
    expect(await page(some, { types: ['TransferReviewStarted'] })).toMatchObject({ items: [], end: 3, more: false });
    expect(await page(null)).toMatchObject({ items: [], end: 3, more: false });
  });

  test('ends at its last item when it is full, and at the head when it is not', async () => {
    await happen(['TransferRequested', 'TransferReviewStarted', 'TransferApproved']);
    expect(await page(NATION, { first: 2 })).toMatchObject({ end: 2, more: true });
    expect(await page(rightsAt('44'), { after: 1, first: 2 })).toMatchObject({ end: 3, more: false });
  });

  test('of a log without sides cannot be written', async () => {
    const orphan = say(['TransferRequested'], () => ({ occurredAt: DAY(1) }));
    await expect(orphan).rejects.toThrow('event_log_has_sides');
  });
});

test.each([
  ['by position', ''],
  ['by path', '41/4116/411628'],
])('a long log is read to its end in order, %s', async (_, path) => {
  await happenLong(12000);
  const seen: number[] = [];
  for (let [after, more]: [number | null, boolean] = [null, true]; more; ) {
    const { items, end, more: goesOn } = await page(rightsAt(path), { after, first: 5001 });
    seen.push(...items.map(({ position }) => position));
    [after, more] = [end, goesOn];
  }
  expect(seen).toEqual(Array.from({ length: 12_000 }, (_, index) => index + 1));
  expect(await positions(rightsAt(path), { types: ['TransferRequested'], after: 0 })).toEqual([1]);
  expect(await findPrevious(db, rightsAt(path), { after: 12_000, types: ['TransferRequested'], side: null })).toBe(1);
});

test('the item before is that of the same reader and filter, and 0 where the feed begins', async () => {
  await happen(['TransferRequested', 'TransferReviewStarted', 'TransferApproved']);
  const before = (path: string, after: number, types: string[] | null = null) =>
    findPrevious(db, rightsAt(path), { after, types, side: null });
  expect(
    await Promise.all([before('41', 2), before('44', 2), before('44', 1), before(GUANGDONG, 1), before('41', 2, ['TransferRequested'])]),
  ).toEqual([2, 2, 0, 0, 1]);
});

describe('clearing', () => {
  beforeEach(async () => {
    await happen(['TransferRequested', 'TransferReviewStarted', 'TransferApproved']);
    await happen(['TransferRequested', 'TransferReviewStarted'], { firstDay: 2 });
  });
  const kept = async () =>
    (await db.source.query('select position from event_log order by position')).map(({ position }: { position: number }) => position);

  test('takes the oldest events up to the first that is kept, and says so to whom it concerns', async () => {
    await publish();
    expect(await pruneFeed(db, DAY(3))).toBe(2);
    expect(await kept()).toEqual([3, 4, 5]);
    expect(await positions(NATION)).toEqual([3, 4, 5]);
    expect(await positions(NATION, { after: 2 })).toEqual([3, 4, 5]);
    expect(await page(NATION, { after: 1 })).toEqual({ items: [], end: 1, more: false, halt: 'EXPIRED' });
    expect(await findPrevious(db, NATION, { after: 2, types: null, side: null })).toBeNull();
    expect((await readRange(db, NATION, { ...aQuery({ after: 1 }), upTo: 5 })).halt).toBe('EXPIRED');
  });

  test('takes nothing that is not published, and is no harm twice', async () => {
    await publish(1);
    expect([await pruneFeed(db, DAY(30)), await pruneFeed(db, DAY(30))]).toEqual([1, 0]);
    await publish();
    expect(await pruneFeed(db, DAY(30))).toBe(4);
    expect(await page(NATION)).toEqual({ items: [], end: 5, more: false, halt: null });
  });
});

describe('waiting', () => {
  test('ends with the event that came', async () => {
    const waitForHead = followHead(db);
    const waiting = pollFeed(db, aQuery(), { rights: NATION, waitMs: 20_000, waitForHead });
    await happen(['TransferRequested']);
    expect((await waiting).items).toHaveLength(1);
  });

  test('goes on when what came is for others, and ends in time at what was seen', async () => {
    const waiting = pollFeed(db, aQuery(), { rights: rightsAt('65'), waitMs: 700, waitForHead: followHead(db) });
    await happen(['TransferRequested']);
    expect(await waiting).toMatchObject({ items: [], end: 1 });
  });
});

test('a gap is found part by part', async () => {
  await happenLong(1000);
  const all = await readRange(db, NATION, { ...aQuery({ first: 10_000 }), upTo: 1000 });
  const mine = all.items.filter(({ position }) => position !== 700);
  expect(digestOf(mine)).not.toBe(digestOf(all.items));

  let [begin, events] = [0, all.items];
  for (let calls = 0; events.length > 1; calls += 1) {
    expect(calls).toBeLessThan(4);
    const differs = partsOf(events, begin).find(
      ({ after, upTo, digest }) => digestOf(mine.filter(({ position }) => position > after && position <= upTo)) !== digest,
    );
    if (!differs) throw new Error('no part differs');
    begin = differs.after;
    events = (await readRange(db, NATION, { ...aQuery({ after: begin, first: 10_000 }), upTo: differs.upTo })).items;
  }
  expect(events.map(({ position }) => position)).toEqual([700]);
});
