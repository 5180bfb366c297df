/** Windows of the event log: the visible events of a range of positions for one reader. Readers in one turn of the event loop share one statement. */
import { type Database, statement } from '@xueji/infra/runtime/database.ts';
import { COUNTY_LEVEL, levelOf, type Scope } from '@xueji/infra/runtime/scope.ts';
import DataLoader from 'dataloader';
import type { Registration } from './feed-rights-store.ts';

export type FeedItem = {
  position: number;
  eventId: string;
  type: string;
  occurredAt: Date;
  transferId: string;
  studentId: string;
  step: number | null;
};

/** The filter: paths of units, and types. */
export type Choice = { readonly ranges: readonly Scope[]; readonly types: readonly string[] | null };

export type Window = {
  /** Null when nothing is visible; then only the ends of the log and the registration are read. */
  readonly choice: Choice | null;
  readonly registration: Registration | undefined;
  /** Null begins at the oldest event kept. */
  readonly after: number | null;
  /** The largest number of positions to scan. */
  readonly span: number;
  readonly upTo: number | null;
  readonly most: number;
};
export type Seen = {
  head: number;
  /** The position before the oldest event that is kept. */
  prunedTo: number;
  /** Version of the current registration; null for none. */
  registered: number | null;
  items: FeedItem[];
};

const COLUMNS = `e.position, e.event_id as "eventId", e.type, e.occurred_at as "occurredAt", e.aggregate_id as "transferId", e.key as "studentId", (e.body->>'step')::int as step`;
const RANGES = 'unnest(q."from", q."to") as r("from", "to")';
const OF_TYPE = '(q.types is null or e.type = any(q.types))';
const SEEN_FROM = (side: string) => `(e.${side} >= r.from and e.${side} < r.to)`;

/** A nation, province or city sees much of the log, so the events are scanned by position, window by window. */
const broadly = (range: string, order: 'asc' | 'desc') => `
  select ${COLUMNS} from event_log e
  where ${range} and ${OF_TYPE} and exists (select from ${RANGES} where ${SEEN_FROM('to_path')} or ${SEEN_FROM('from_path')})
  order by e.position ${order} limit q.most`;
/** A county or school sees little of the log, so its events are found by path. A transfer between two of its ranges appears once. */
const narrowly = (range: string, order: 'asc' | 'desc') => `
  select * from (
    select ${COLUMNS} from ${RANGES} join event_log e on ${SEEN_FROM('to_path')} where ${range} and ${OF_TYPE}
    union
    select ${COLUMNS} from ${RANGES} join event_log e on ${SEEN_FROM('from_path')} where ${range} and ${OF_TYPE}) seen
  order by position ${order} limit q.most`;

const QUESTIONS = `jsonb_to_recordset($1::jsonb) as q(n int, after bigint, span bigint, "upTo" bigint, most int, partners uuid[], types text[], "from" text[], "to" text[])`;
const IN_WINDOW = `e.position > coalesce(q.after, log."prunedTo") and e.position <= least(log.head, coalesce(q.after, log."prunedTo") + q.span, q."upTo")`;
/** One statement, so that the ends of the log, the registrations and the rows are of one instant. Each query returns at least one row. */
const windowsOf = (rows: (range: string, order: 'asc') => string) =>
  statement(`
    select q.n, log.head, log."prunedTo", r.registered, seen.*
    from (select r.sequenced_to as head, f.pruned_to as "prunedTo" from relay r, feed_retention f) log cross join ${QUESTIONS}
    cross join lateral (
      select jsonb_object_agg(p.id, p.version) as registered from partners p where p.id = any(q.partners) and p.status = 'ACTIVE') r
    left join lateral (${rows(IN_WINDOW, 'asc')}) seen on true
    order by q.n, seen.position`);
const WINDOWS = { broad: windowsOf(broadly), narrow: windowsOf(narrowly) };

const LAST_BEFORE = 'e.position > q.after and e.position <= q."upTo"';
const lastOf = (rows: (range: string, order: 'desc') => string) =>
  statement(`select seen.position from ${QUESTIONS} cross join lateral (${rows(LAST_BEFORE, 'desc')}) seen`);
const LAST = { broad: lastOf(broadly), narrow: lastOf(narrowly) };

/** The access path: by position or by unit path. `narrow` when nothing is visible. */
export const wayOf = (choice: Choice | null): 'broad' | 'narrow' =>
  !choice || choice.ranges.every(({ from }) => levelOf(from) >= COUNTY_LEVEL) ? 'narrow' : 'broad';

const questionOf = ({ choice, after, span, upTo, most }: Omit<Window, 'registration'>) => ({
  after,
  span,
  upTo,
  most: choice ? most : 0,
  types: choice?.types ?? null,
  from: choice?.ranges.map(({ from }) => from) ?? [],
  to: choice?.ranges.map(({ to }) => to) ?? [],
});

type Row = Omit<Seen, 'items' | 'registered'> & { n: number; registered: Record<string, number> | null } & (FeedItem | { position: null });

/** Equal queries of different readers share their rows. Each registration is checked separately. */
async function readWindows(db: Database, way: 'broad' | 'narrow', windows: readonly Window[]): Promise<Seen[]> {
  const asked = [...Map.groupBy(windows, (window) => JSON.stringify(questionOf(window)))];
  const questions = asked.map(([question, group], n) => ({
    ...(JSON.parse(question) as object),
    n,
    partners: group.flatMap(({ registration }) => registration?.id ?? []),
  }));
  const rows = Map.groupBy(await db.run<Row>(WINDOWS[way], [JSON.stringify(questions)]), ({ n }) => n);
  const seen = new Map<Window, Seen>();
  for (const [n, [, group]] of asked.entries()) {
    const own = rows.get(n) ?? [];
    const { head = 0, prunedTo = 0, registered = null } = own[0] ?? {};
    const items = own.flatMap((row) => (row.position === null ? [] : row));
    for (const window of group)
      seen.set(window, { head, prunedTo, registered: registered?.[window.registration?.id ?? ''] ?? null, items });
  }
  return windows.flatMap((window) => seen.get(window) ?? []);
}

type Join = Record<'broad' | 'narrow', DataLoader<Window, Seen>>;
/** A larger page belongs to a replay and is read separately, so that other readers do not wait for its rows. */
const MOST_JOINED = 100;
const joins = new WeakMap<Database, Join>();

function joinOf(db: Database): Join {
  const known = joins.get(db);
  if (known) return known;
  const joined = (way: 'broad' | 'narrow') =>
    new DataLoader<Window, Seen>((windows) => readWindows(db, way, windows), {
      cache: false,
      batchScheduleFn: (flush) => setImmediate(flush),
    });
  const join = { broad: joined('broad'), narrow: joined('narrow') };
  joins.set(db, join);
  return join;
}

export async function lookAt(db: Database, window: Window): Promise<Seen> {
  const way = wayOf(window.choice);
  if (window.most <= MOST_JOINED) return joinOf(db)[way].load(window);
  const [seen] = await readWindows(db, way, [window]);
  return seen ?? { head: 0, prunedTo: 0, registered: null, items: [] };
}

/** The last matching position in `(after, upTo]`; null for none. */
export async function findLast(db: Database, choice: Choice, after: number, upTo: number): Promise<number | null> {
  const question = questionOf({ choice, after, span: 0, upTo, most: 1 });
  const [row] = await db.run<{ position: number }>(LAST[wayOf(choice)], [JSON.stringify([question])]);
  return row?.position ?? null;
}
