/** The feed: the event log as one reader may see it, in order of position. */
import { type Database, statement } from '@xueji/infra/runtime/database.ts';
import { COUNTY_LEVEL, levelOf, type Scope } from '@xueji/infra/runtime/scope.ts';
import type { FeedRights } from './feed-rights-store.ts';

export type FeedItem = { position: number; eventId: string; type: string; occurredAt: Date; transferId: string; step: number | null };
export type FeedPage = {
  items: FeedItem[];
  /** Where the page ends, whether or not anything matched. */
  end: number;
  /** The log goes on after `end`. */
  more: boolean;
  /** What follows `after` is not kept any more; then nothing is read, and `end` is `after`. */
  expired: boolean;
};
export type FeedQuery = {
  /** Null begins at the oldest event kept. */
  after: number | null;
  first: number;
  types: readonly string[] | null;
  side: Scope | null;
};

type Bounds = { head: number; prunedTo: number };
const BOUNDS = statement('select r.sequenced_to as head, f.pruned_to as "prunedTo" from relay r, feed_retention f');

const COLUMNS = `e.position, e.event_id as "eventId", e.type, e.occurred_at as "occurredAt", e.aggregate_id as "transferId", (e.body->>'step')::int as step`;
const IN_RANGE = 'e.position > $1 and e.position <= $2 and ($5::text[] is null or e.type = any($5))';
const RANGES = 'unnest($3::text[], $4::text[]) as r("from", "to")';
const SEEN_FROM = (side: string) => `(e.${side} >= r.from and e.${side} < r.to)`;

/** A nation, province or city sees much of the log: what lies at a position is looked at, window by window. */
const broadly = (order: 'asc' | 'desc') =>
  statement(`select ${COLUMNS} from event_log e
    where ${IN_RANGE} and exists (select from ${RANGES} where ${SEEN_FROM('to_path')} or ${SEEN_FROM('from_path')})
    order by e.position ${order} limit $6`);
/** A county or school sees little of it: what it sees is found by its path, once for a transfer between two of its ranges. */
const narrowly = (order: 'asc' | 'desc') =>
  statement(`select * from (
      select ${COLUMNS} from ${RANGES} join event_log e on ${SEEN_FROM('to_path')} where ${IN_RANGE}
      union
      select ${COLUMNS} from ${RANGES} join event_log e on ${SEEN_FROM('from_path')} where ${IN_RANGE}) seen
    order by position ${order} limit $6`);
const BROAD = { asc: broadly('asc'), desc: broadly('desc') };
const NARROW = { asc: narrowly('asc'), desc: narrowly('desc') };

const WINDOW = 5000;
/** A reader far behind must not hold a long scan; a call that found nothing in so many positions still moves the reader on. */
const LONGEST_SCAN = 200_000;

async function boundsOf(db: Database): Promise<Bounds> {
  const [row] = await db.run<Bounds>(BOUNDS);
  return row ?? { head: 0, prunedTo: 0 };
}
export const headOfFeed = async (db: Database): Promise<number> => (await boundsOf(db)).head;
/** The position before the oldest event that is kept. */
export const beginOfFeed = async (db: Database): Promise<number> => (await boundsOf(db)).prunedTo;

/** A page of what these rights let through after a position. */
export async function readFeed(db: Database, rights: FeedRights | null, query: FeedQuery): Promise<FeedPage> {
  const before = await boundsOf(db);
  const after = query.after ?? before.prunedTo;
  const choice = choiceOf(rights, query);
  const page = choice ? await scan(db, choice, { after, upTo: before.head, most: query.first }) : { items: [], end: before.head };
  // Looked at last: whatever was cleared while we read is missed here and not later.
  const { head, prunedTo } = await boundsOf(db);
  if (after < prunedTo) return query.after === null ? readFeed(db, rights, query) : { items: [], end: after, more: false, expired: true };
  return { ...page, more: page.end < head, expired: false };
}

/** What is looked for: paths of units, and types. */
type Choice = { readonly ranges: readonly Scope[]; readonly types: readonly string[] | null };

/** Null when nothing can be seen: a filter outside the rights is no error, it shows nothing. */
function choiceOf(rights: FeedRights | null, { types, side }: Pick<FeedQuery, 'types' | 'side'>): Choice | null {
  const scopes = rights?.scopes ?? [];
  const ranges = side ? scopes.flatMap((scope) => narrower(scope, side) ?? []) : scopes;
  const wanted = rights?.types ? (types ?? rights.types).filter((type) => rights.types?.includes(type)) : types;
  return ranges.length > 0 && wanted?.length !== 0 ? { ranges, types: wanted } : null;
}

/** Units lie within each other or apart. */
function narrower(one: Scope, other: Scope): Scope | null {
  if (other.from >= one.from && other.to <= one.to) return other;
  return one.from >= other.from && one.to <= other.to ? one : null;
}

const isNarrow = ({ ranges }: Choice): boolean => ranges.every(({ from }) => levelOf(from) >= COUNTY_LEVEL);

async function scan(
  db: Database,
  choice: Choice,
  { after, upTo, most }: { after: number; upTo: number; most: number },
): Promise<{ items: FeedItem[]; end: number }> {
  const narrow = isNarrow(choice);
  const last = narrow ? upTo : Math.min(upTo, after + LONGEST_SCAN);
  const items: FeedItem[] = [];
  let end = after;
  while (end < last && items.length < most) {
    const to = narrow ? last : Math.min(end + WINDOW, last);
    const rows = await db.run<FeedItem>((narrow ? NARROW : BROAD).asc, valuesOf(choice, end, to, most - items.length));
    items.push(...rows);
    end = items.length === most ? (rows.at(-1)?.position ?? to) : to;
  }
  return { items, end };
}

const valuesOf = ({ ranges, types }: Choice, after: number, upTo: number, most: number) => [
  after,
  upTo,
  ranges.map(({ from }) => from),
  ranges.map(({ to }) => to),
  types,
  most,
];

/** The item before a position in the same feed: null when it lies too far back or is not kept, 0 when the feed begins there. */
export async function findPrevious(
  db: Database,
  rights: FeedRights | null,
  { after, ...query }: Pick<FeedQuery, 'types' | 'side'> & { after: number },
): Promise<number | null> {
  const choice = choiceOf(rights, query);
  if (!choice) return null;
  const narrow = isNarrow(choice);
  const first = narrow ? 0 : Math.max(0, after - LONGEST_SCAN);
  for (let upTo = after; upTo > first; upTo -= WINDOW) {
    const from = narrow ? 0 : Math.max(first, upTo - WINDOW);
    const [row] = await db.run<FeedItem>((narrow ? NARROW : BROAD).desc, valuesOf(choice, from, upTo, 1));
    if (row) return row.position;
    if (narrow) break;
  }
  const { prunedTo } = await boundsOf(db);
  return first === 0 && prunedTo === 0 ? 0 : null;
}

export type PollOptions = {
  /** Asked anew for every page. */
  rightsOf(): Promise<FeedRights | null>;
  waitMs: number;
  waitForHead(after: number, waitMs: number): Promise<number>;
};

/** A page; when there is nothing to show, waits for something. */
export async function pollFeed(db: Database, query: FeedQuery, { rightsOf, waitMs, waitForHead }: PollOptions): Promise<FeedPage> {
  const deadline = Date.now() + waitMs;
  let page = await readFeed(db, await rightsOf(), query);
  while (page.items.length === 0 && !page.expired && Date.now() < deadline) {
    if (!page.more) await waitForHead(page.end, deadline - Date.now());
    page = await readFeed(db, await rightsOf(), { ...query, after: page.end });
  }
  return page;
}

/** Events of a range for a comparison: `upTo` at the latest, `most` at the most. */
export async function readRange(
  db: Database,
  rights: FeedRights | null,
  query: FeedQuery & { upTo: number },
): Promise<Omit<FeedPage, 'more'> & { begin: number }> {
  const begin = query.after ?? (await boundsOf(db)).prunedTo;
  const choice = choiceOf(rights, query);
  const range = { after: begin, upTo: query.upTo, most: query.first };
  const page = choice ? await scan(db, choice, range) : { items: [], end: query.upTo };
  const { prunedTo } = await boundsOf(db);
  return { ...page, begin, expired: begin < prunedTo };
}
