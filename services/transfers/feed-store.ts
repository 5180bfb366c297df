/** The feed: the event log as one reader may see it, in order of position. */
import { once } from 'node:events';
import { type Database, statement } from '@xueji/infra/runtime/database.ts';
import { sequenced } from '@xueji/infra/runtime/log.ts';
import type { FeedRights } from './feed-rights-store.ts';

export type FeedItem = { position: number; eventId: string; type: string; occurredAt: Date; transferId: string; step: number | null };
export type FeedPage = { items: FeedItem[]; end: number };
export type FeedQuery = { after: number; first: number; types: readonly string[] | null; side: { from: string; to: string } | null };

const HEAD = statement('select sequenced_to as head from relay');
// A reader far behind must not hold a long scan: the log is read in windows, and a window that matches nothing still moves the reader on.
const WINDOW = 5000;
const READ = statement(`
  select e.position, e.event_id as "eventId", e.type, e.occurred_at as "occurredAt", t.id as "transferId", (e.body->>'step')::int as step
  from event_log e join transfers t on t.student_id = e.key::uuid and t.id = e.aggregate_id::uuid
  where e.position > $1 and e.position <= $2
    and ((t.to_path >= $3 and t.to_path < $4) or (t.from_path >= $3 and t.from_path < $4))
    and ($5::text[] is null or e.type = any($5))
    and ($6::text is null or (t.to_path >= $6 and t.to_path < $7) or (t.from_path >= $6 and t.from_path < $7))
  order by e.position limit $8`);

export async function headOfFeed(db: Database): Promise<number> {
  const [row] = await db.run<{ head: number }>(HEAD);
  return row?.head ?? 0;
}

/** A page of what these rights let through after a position; `end` is where it ends, whether or not anything matched. */
export async function readFeed(db: Database, rights: FeedRights | null, { after, first, types, side }: FeedQuery): Promise<FeedPage> {
  const wanted = wantedTypes(rights, types);
  const scope = wanted?.length === 0 ? null : rights?.scope;
  const head = await headOfFeed(db);
  const items: FeedItem[] = [];
  let end = Math.min(after, head);
  while (scope && end < head && items.length < first) {
    const upTo = Math.min(end + WINDOW, head);
    const rows = await db.run<FeedItem>(READ, [
      end,
      upTo,
      scope.from,
      scope.to,
      wanted,
      side?.from ?? null,
      side?.to ?? null,
      first - items.length,
    ]);
    items.push(...rows);
    end = items.length === first ? (rows.at(-1)?.position ?? upTo) : upTo;
  }
  return { items, end: scope ? end : head };
}

/** What is asked for and allowed; null for all. */
const wantedTypes = (rights: FeedRights | null, asked: readonly string[] | null): readonly string[] | null =>
  rights?.types ? (asked ?? rights.types).filter((type) => rights.types?.includes(type)) : asked;

/** Waits until the log has a position after `after`, or the time is over; answers with its head. */
export async function waitForFeed(db: Database, after: number, waitMs: number): Promise<number> {
  const deadline = Date.now() + waitMs;
  for (;;) {
    // Listening begins before looking, so that nothing can come between.
    const woken = AbortSignal.timeout(Math.max(1, Math.min(200, deadline - Date.now())));
    const rows = once(sequenced, 'rows', { signal: woken }).catch(() => undefined);
    const head = await headOfFeed(db);
    if (head > after || Date.now() >= deadline) return head;
    await rows;
  }
}

/** Opaque to partners; `now` is the end of the feed. */
export const toCursor = (position: number): string => Buffer.from(`p${position}`).toString('base64url');

/** The position that a cursor stands for; null when it is none of ours. */
export function fromCursor(cursor: string): number | null {
  const digits = /^p(\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'))?.[1];
  return digits === undefined ? null : Number(digits);
}
