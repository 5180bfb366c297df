import type { FeedItem, FeedPage } from './feed-page.ts';
import { FeedPump, type Subscriber } from './feed-pump.ts';

/** A feed of numbered events, and readers that record what they got. */
function aFeed(options: { retryMs?: number; patienceMs?: number } = {}) {
  let length = 0;
  let away = false;
  const pages: string[] = [];
  const held: (() => void)[] = [];
  let holding = false;

  const pump = new FeedPump<Reader>({
    ...options,
    async askPage({ channel, cursor }, size) {
      pages.push(`${channel}:${cursor}`);
      const page = pageAfter(Number(cursor), size);
      if (holding) await new Promise<void>((resolve) => held.push(resolve));
      return page;
    },
  });
  const pageAfter = (from: number, size: number): FeedPage => {
    if (away) return { kind: 'unavailable', errors: [{ message: 'away' }] };
    if (from < 0) return { kind: 'refused', errors: [{ message: 'no cursor' }] };
    const to = Math.min(length, from + size);
    const items: FeedItem[] = Array.from({ length: to - from }, (_, index) => ({ cursor: String(from + index + 1), result: { data: {} } }));
    return { kind: 'page', items, end: String(to), more: to < length };
  };
  return {
    pump,
    pages,
    grow(by: number) {
      length += by;
      pump.wake();
    },
    set away(is: boolean) {
      away = is;
    },
    /** Delays pages: they are read, but returned only after the release. */
    hold() {
      holding = true;
      return () => {
        holding = false;
        for (const release of held.splice(0)) release();
      };
    },
    reader: (channel = 'a', cursor = '0') => join(pump, channel, cursor),
  };
}

type Reader = Subscriber & { got: string[]; failed: string[]; writable: boolean; expired: boolean };

function join(pump: FeedPump<Reader>, channel: string, cursor: string): Reader {
  const reader: Reader = {
    channel,
    cursor,
    got: [],
    failed: [],
    writable: true,
    expired: false,
    isWritable: () => reader.writable,
    mayRead() {
      if (reader.expired) pump.remove(reader);
      return !reader.expired;
    },
    send: (items) => reader.got.push(...items.map(({ cursor }) => cursor)),
    fail(errors) {
      reader.failed.push(...errors.map(({ message }) => message));
      pump.remove(reader);
    },
  };
  pump.add(reader);
  return reader;
}

const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => String(from + index));

async function until(condition: () => boolean): Promise<void> {
  const deadline = Date.now() + 4000;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error('the condition did not become true in time');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

test('earlier and later events arrive once and in order', async () => {
  const feed = aFeed();
  feed.grow(3);
  const reader = feed.reader();
  await until(() => reader.got.length === 3);
  feed.grow(2);
  await until(() => reader.got.length === 5);
  expect(reader.got).toEqual(numbers(1, 5));
});

test('a replay reads page by page up to the head', async () => {
  const feed = aFeed();
  feed.grow(1250);
  const reader = feed.reader();
  await until(() => reader.got.length === 1250);
  expect(reader.got).toEqual(numbers(1, 1250));
  expect(feed.pages).toEqual(['a:0', 'a:100', 'a:600', 'a:1100']);
});

/** Makes a reader take its events some turns of the event loop later, like a socket. */
function takesLater(reader: Reader, { pump }: ReturnType<typeof aFeed>, when = () => true): void {
  const { send } = reader;
  reader.send = (items) => {
    send(items);
    reader.writable = false;
    const take = () => {
      if (!when()) return void setImmediate(take);
      reader.writable = true;
      pump.wake(reader);
    };
    setImmediate(take);
  };
}

test('a replay waits until its socket has taken a page, and continues with large pages', async () => {
  const feed = aFeed();
  feed.grow(1250);
  const reader = feed.reader();
  takesLater(reader, feed);
  await until(() => reader.got.length === 1250);
  expect(reader.got).toEqual(numbers(1, 1250));
  expect(feed.pages).toEqual(['a:0', 'a:100', 'a:600', 'a:1100']);
});

test('of two subscribers that replay together, a slow one misses no event', async () => {
  const feed = aFeed();
  feed.grow(3000);
  const [slow, quick] = [feed.reader(), feed.reader()];
  takesLater(slow, feed, () => quick.got.length !== 600);
  takesLater(quick, feed);
  await until(() => slow.got.length >= 3000 && quick.got.length >= 3000);
  expect([slow.got, quick.got]).toEqual([numbers(1, 3000), numbers(1, 3000)]);
});

test('equal subscribers cost one page; another channel or another cursor costs another', async () => {
  const feed = aFeed();
  feed.grow(2);
  const readers = [feed.reader('a'), feed.reader('a'), feed.reader('a'), feed.reader('b'), feed.reader('a', '1')];
  await until(() => readers.every(({ cursor }) => cursor === '2'));
  expect([...feed.pages].sort()).toEqual(['a:0', 'a:1', 'b:0']);
  feed.pages.length = 0;
  feed.grow(1);
  await until(() => readers.every(({ cursor }) => cursor === '3'));
  // They have the same cursor now, so they are one group.
  expect([...feed.pages].sort()).toEqual(['a:2', 'b:2']);
});

test('an event that arrives while a page is on its way is delivered', async () => {
  const feed = aFeed();
  const reader = feed.reader();
  await until(() => feed.pages.length === 1);
  const letGo = feed.hold();
  feed.grow(1);
  await until(() => feed.pages.length === 2);
  feed.grow(1);
  letGo();
  await until(() => reader.got.length === 2);
  expect(reader.got).toEqual(numbers(1, 2));
});

test('back-pressure: no page is requested for a slow subscriber, it misses no event, and it delays no other subscriber', async () => {
  const feed = aFeed();
  const [slow, quick] = [feed.reader(), feed.reader()];
  await until(() => feed.pages.length === 1);
  slow.writable = false;
  feed.grow(150);
  await until(() => quick.got.length === 150);
  expect(slow.got).toEqual([]);
  slow.writable = true;
  feed.pump.wake(slow);
  await until(() => slow.got.length === 150);
  expect(slow.got).toEqual(numbers(1, 150));
});

test('a page that fails is retried, and no event is skipped', async () => {
  const feed = aFeed({ retryMs: 5 });
  const reader = feed.reader();
  feed.away = true;
  feed.grow(2);
  await until(() => feed.pages.length > 3);
  feed.away = false;
  await until(() => reader.got.length === 2);
  expect(reader).toMatchObject({ got: ['1', '2'], failed: [] });
});

test('when retries fail for too long, the stream ends with the reason', async () => {
  const feed = aFeed({ retryMs: 5, patienceMs: 60 });
  feed.away = true;
  const reader = feed.reader();
  await until(() => reader.failed.length > 0);
  expect(reader).toMatchObject({ got: [], failed: ['away'], cursor: '0' });
});

test('a refused page ends the stream at once', async () => {
  const feed = aFeed();
  const reader = feed.reader('a', '-1');
  await until(() => reader.failed.length > 0);
  expect(feed.pages).toHaveLength(1);
});

test('a subscriber that has lost its right gets no more events', async () => {
  const feed = aFeed();
  const [ended, other] = [feed.reader(), feed.reader()];
  await until(() => feed.pages.length === 1);
  ended.expired = true;
  feed.grow(1);
  await until(() => other.got.length === 1);
  expect(ended.got).toEqual([]);
});

test('a subscriber that disconnected while its page was on its way gets nothing', async () => {
  const feed = aFeed();
  const [gone, other] = [feed.reader(), feed.reader()];
  await until(() => feed.pages.length === 1);
  const letGo = feed.hold();
  feed.grow(1);
  await until(() => feed.pages.length === 2);
  feed.pump.remove(gone);
  letGo();
  await until(() => other.got.length === 1);
  expect(gone.got).toEqual([]);
});
