/** The feed: the event log filtered by the rights of one reader, in order of position. */
import { type Database, statement } from '@xueji/infra/runtime/database.ts';
import { narrowedTo, type Scope } from '@xueji/infra/runtime/scope.ts';
import { type FeedRights, registrationChanged } from './feed-rights-store.ts';
import { type Choice, type FeedItem, findLast, lookAt, wayOf } from './feed-window-store.ts';

export type FeedPage = {
  items: FeedItem[];
  /** The position at which the page ends, also without matching events. */
  end: number;
  /** True when the log continues after `end`. */
  more: boolean;
  /** Why no events were read; `end` is then the start of the page. Null without an error. */
  halt: Halt | null;
};
/** `EXPIRED`: events after `after` have been removed. `BEYOND_HEAD`: the log was restored to a state before `after`. */
export type Halt = 'EXPIRED' | 'BEYOND_HEAD';
export type FeedQuery = {
  /** Null starts at the oldest stored event. */
  after: number | null;
  first: number;
  types: readonly string[] | null;
  side: readonly Scope[] | null;
};

type Bounds = { head: number; prunedTo: number };
const BOUNDS = statement('select r.sequenced_to as head, f.pruned_to as "prunedTo" from relay r, feed_retention f');

const WINDOW = 5000;
/** Limits the scan of one call: after this many positions without a match, the call returns and moves the reader forward. */
const LONGEST_SCAN = 200_000;
/** A scope without a broad filter reads the log by path, so one window covers the whole log. */
const WHOLE_LOG = 2 ** 52;

async function boundsOf(db: Database): Promise<Bounds> {
  const [row] = await db.run<Bounds>(BOUNDS);
  return row ?? { head: 0, prunedTo: 0 };
}
export const headOfFeed = async (db: Database): Promise<number> => (await boundsOf(db)).head;
/** The position before the oldest stored event. */
export const beginOfFeed = async (db: Database): Promise<number> => (await boundsOf(db)).prunedTo;

/** A page of the events after a position that these rights allow. Null when the registration has changed since the rights were read. */
export async function readFeed(db: Database, rights: FeedRights | null, query: FeedQuery): Promise<FeedPage | null> {
  const scanned = await scan(db, rights, { ...query, upTo: null });
  if (!scanned) return null;
  const { items, end, head, halt } = scanned;
  return { items, end, more: halt === null && end < head, halt };
}

/** Throws when the registration has changed: events and their related data must be read with the same registration. */
async function asRegistered<Read>(reading: Promise<Read | null>): Promise<Read> {
  const read = await reading;
  if (!read) throw registrationChanged();
  return read;
}

/** Null when nothing is visible. A filter outside the rights is not an error; it gives an empty result. */
function choiceOf(rights: FeedRights | null, { types, side }: Pick<FeedQuery, 'types' | 'side'>): Choice | null {
  const scopes = rights?.scopes ?? [];
  const ranges = side ? side.flatMap((scope) => narrowedTo(scopes, scope)) : scopes;
  const wanted = rights?.types ? (types ?? rights.types).filter((type) => rights.types?.includes(type)) : types;
  return ranges.length > 0 && wanted?.length !== 0 ? { ranges, types: wanted } : null;
}

type Range = FeedQuery & { upTo: number | null };
type Scanned = Pick<FeedPage, 'items' | 'end' | 'halt'> & { begin: number; head: number };

/** Reads window by window until the page is full or the log or the range ends. Null as for a page. */
async function scan(db: Database, rights: FeedRights | null, { after, first, upTo, ...query }: Range): Promise<Scanned | null> {
  const choice = choiceOf(rights, query);
  const registration = rights?.registration;
  const broad = wayOf(choice) === 'broad';
  const span = broad ? WINDOW : WHOLE_LOG;
  const items: FeedItem[] = [];
  let [begin, at] = [after, after];
  for (;;) {
    const seen = await lookAt(db, { choice, registration, after: at, span, upTo, most: first - items.length });
    if (registration && registration.version !== seen.registered) return null;
    const from = at ?? seen.prunedTo;
    begin ??= from;
    const halt = haltAt(from, seen);
    if (halt) return { items: [], begin, end: begin, head: seen.head, halt };
    items.push(...seen.items);
    const last = Math.min(seen.head, upTo ?? WHOLE_LOG, broad ? begin + LONGEST_SCAN : WHOLE_LOG);
    const end = items.length === first ? (seen.items.at(-1)?.position ?? from) : Math.min(from + span, last);
    if (items.length === first || end >= last) return { items, begin, end, head: seen.head, halt: null };
    at = end;
  }
}

function haltAt(from: number, { head, prunedTo }: Bounds): Halt | null {
  if (from > head) return 'BEYOND_HEAD';
  return from < prunedTo ? 'EXPIRED' : null;
}

/** The item before a position in the same feed. Null when it is too far back or was removed; 0 at the start of the feed. */
export async function findPrevious(
  db: Database,
  rights: FeedRights | null,
  { after, ...query }: Pick<FeedQuery, 'types' | 'side'> & { after: number },
): Promise<number | null> {
  const choice = choiceOf(rights, query);
  if (!choice) return null;
  const narrow = wayOf(choice) === 'narrow';
  const first = narrow ? 0 : Math.max(0, after - LONGEST_SCAN);
  for (let upTo = after; upTo > first; upTo -= WINDOW) {
    const from = narrow ? 0 : Math.max(first, upTo - WINDOW);
    const last = await findLast(db, choice, from, upTo);
    if (last !== null) return last;
    if (narrow) break;
  }
  const { prunedTo } = await boundsOf(db);
  return first === 0 && prunedTo === 0 ? 0 : null;
}

export type PollOptions = {
  rights: FeedRights | null;
  waitMs: number;
  waitForHead(after: number, waitMs: number): Promise<number>;
};

/** Reads a page; if it is empty, waits for new events. */
export async function pollFeed(db: Database, query: FeedQuery, { rights, waitMs, waitForHead }: PollOptions): Promise<FeedPage> {
  const deadline = Date.now() + waitMs;
  const read = (after: number | null) => asRegistered(readFeed(db, rights, { ...query, after }));
  let page = await read(query.after);
  while (page.items.length === 0 && !page.halt && Date.now() < deadline) {
    if (!page.more) await waitForHead(page.end, deadline - Date.now());
    page = await read(page.end);
  }
  return page;
}

/** The events of a range for verification: up to position `upTo`, at most `first`. */
export const readRange = (db: Database, rights: FeedRights | null, query: FeedQuery & { upTo: number }): Promise<Omit<Scanned, 'head'>> =>
  asRegistered(scan(db, rights, query));
