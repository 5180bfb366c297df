/** The feed in GraphQL: pages, verification, and cursors. */
import type { KeyObject } from 'node:crypto';
import { badInput, namedFault, outOfRange } from '@xueji/infra/runtime/caller-fault.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import { pageSize } from '@xueji/infra/runtime/pages.ts';
import { isRefused } from '@xueji/infra/runtime/refusal.ts';
import type { RequestContext } from '@xueji/infra/runtime/service.ts';
import { MOST_FEED_PAGE } from '@xueji/schema/feed-page.ts';
import type DataLoader from 'dataloader';
import { GraphQLError } from 'graphql';
import type { Transfer } from '../case/transfer.ts';
import { unitUnknown } from '../unit/unit-resolvers.ts';
import { findUnitPaths } from '../unit/unit-store.ts';
import { CURSOR_REFUSALS, type CursorRefusal, type Cursors } from './feed-cursor.ts';
import { digestOf, partsOf } from './feed-digest.ts';
import type { WaitForHead } from './feed-head-store.ts';
import { feedRightsOf } from './feed-rights-store.ts';
import { type FeedQuery, findPrevious, type Halt, headOfFeed, pollFeed, readRange } from './feed-store.ts';
import type { FeedItem } from './feed-window-store.ts';

export type FeedPorts = { cursorKey: KeyObject; waitForHead: WaitForHead };
type Context = RequestContext &
  FeedPorts & { readonly db: Database; readonly cursors: Cursors; readonly transfers: DataLoader<string, Transfer | null> };

type Filter = { types?: string[] | null; unit?: string | null } | null;
type FeedArgs = { filter?: Filter; first: number; after?: string | null; wait?: number | null };
type VerifyArgs = { filter?: Filter; from?: string | null; to: string; digest: string };

// The gateway waits 30 s for the answer to such a query.
const LONGEST_WAIT_S = 20;
const MOST_VERIFIED = 10_000;

const refuse = (argument: string, code: CursorRefusal) =>
  new GraphQLError(namedFault(argument, CURSOR_REFUSALS[code]), { extensions: { code } });

function positionOf(argument: string, cursor: string, cursors: Cursors): number {
  const opened = cursors.open(cursor);
  if (isRefused(opened)) throw refuse(argument, opened.refused as CursorRefusal);
  return opened.position;
}

/** The position of a reader's cursor; null for the oldest stored event. */
async function placeOf(
  argument: string,
  after: string | null | undefined,
  { cursors, db }: Pick<Context, 'cursors' | 'db'>,
): Promise<number | null> {
  if (after === null || after === undefined || after === 'oldest') return null;
  return after === 'now' ? headOfFeed(db) : positionOf(argument, after, cursors);
}

/** The same, checked before anything is read. */
export async function positionAfter(
  argument: string,
  after: string | null | undefined,
  context: Pick<Context, 'cursors' | 'db'>,
): Promise<number | null> {
  const position = await placeOf(argument, after, context);
  if (position !== null && position > (await headOfFeed(context.db))) throw refuse(argument, HALTED.BEYOND_HEAD);
  return position;
}

/** If the log was restored to an earlier state, new events may have the positions of older cursors. */
const HALTED: Record<Halt, CursorRefusal> = { EXPIRED: 'CURSOR_EXPIRED', BEYOND_HEAD: 'CURSOR_INVALID' };

async function choiceIn(
  filter: Filter | undefined,
  { db, paths }: Pick<Context, 'db' | 'paths'>,
): Promise<Pick<FeedQuery, 'types' | 'side'>> {
  const types = filter?.types ?? null;
  if (!filter?.unit) return { types, side: null };
  const [path] = await findUnitPaths(db, [filter.unit], paths);
  if (typeof path !== 'string') throw badInput('filter.unit', unitUnknown(filter.unit));
  return { types, side: paths.rangesOf(path) };
}

function waitMs(wait: number | null | undefined): number {
  if (wait && (wait < 0 || wait > LONGEST_WAIT_S)) throw outOfRange('wait', 0, LONGEST_WAIT_S, { zh: '秒', en: ' seconds' });
  return (wait ?? 0) * 1000;
}

type Item = FeedItem & { previous(): Promise<number | null> };

async function transferFeed(_: unknown, { filter, first, after, wait }: FeedArgs, context: Context) {
  const { db, actor, cursors, waitForHead } = context;
  const query: FeedQuery = {
    ...(await choiceIn(filter, context)),
    after: await placeOf('after', after, context),
    first: pageSize(first, MOST_FEED_PAGE.replay),
  };
  const rights = feedRightsOf(actor);
  const { items, end, more, halt } = await pollFeed(db, query, { rights, waitMs: waitMs(wait), waitForHead });
  if (halt) throw refuse('after', HALTED[halt]);

  const beforeFirst = (position: number) => findPrevious(db, rights, { ...query, after: position - 1 });
  return {
    items: items.map((item, index): Item => ({ ...item, previous: async () => items[index - 1]?.position ?? beforeFirst(item.position) })),
    end: cursors.seal(end),
    hasMore: more,
  };
}

async function verifyFeed(_: unknown, { filter, from, to, digest }: VerifyArgs, context: Context) {
  const { db, actor, cursors } = context;
  if (!/^[0-9a-f]{64}$/i.test(digest)) throw badInput('digest', { zh: '应为SHA-256的64位十六进制数字', en: 'SHA-256 as 64 hex digits' });
  const query: FeedQuery = {
    ...(await choiceIn(filter, context)),
    after: await positionAfter('from', from, context),
    first: MOST_VERIFIED,
  };
  const upTo = await positionAfter('to', to, context);
  if (upTo === null) throw badInput('to', { zh: '应为游标或"now"', en: 'a cursor, or "now"' });
  if (query.after !== null && upTo < query.after) throw badInput('to', { zh: '早于from', en: 'lies before from' });
  const { items, begin, end, halt } = await readRange(db, feedRightsOf(actor), { ...query, upTo });
  if (halt) throw refuse('from', HALTED[halt]);

  const ours = digestOf(items);
  const complete = end < upTo ? null : ours === digest.toLowerCase();
  const parts = complete ? [] : partsOf(items, begin);
  return {
    complete,
    count: items.length,
    digest: ours,
    end: cursors.seal(end),
    parts: parts.map((part) => ({ ...part, from: cursors.seal(part.after), to: cursors.seal(part.upTo) })),
  };
}

export const feedResolvers = {
  Query: { transferFeed, verifyFeed },
  TransferEvent: {
    id: ({ eventId }: Item) => eventId,
    cursor: ({ position }: Item, _: unknown, { cursors }: Context) => cursors.seal(position),
    async previousCursor({ previous }: Item, _: unknown, { cursors }: Context) {
      const position = await previous();
      return position === null ? null : cursors.seal(position);
    },
    transfer: ({ transferId }: Item, _: unknown, { transfers }: Context) => transfers.load(transferId),
  },
};
