/** Requests a page of the feed through the gateway's ordinary query path, with the subscriber's own rights. */
import type { ApolloServer } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import { isPassingCode } from './errors.ts';
import type { GatewayContext } from './sign-in.ts';
import { type FeedQuery, takeCursor } from './subscription-document.ts';

export type FeedItem = { cursor: string; result: { data: Record<string, unknown>; errors?: GraphQLFormattedError[] } };

export type FeedPage =
  /** `more`: the feed goes on after `end`. */
  | { kind: 'page'; items: readonly FeedItem[]; end: string; more: boolean }
  /** The caller should retry. */
  | { kind: 'unavailable'; errors: readonly GraphQLFormattedError[] }
  | { kind: 'refused'; errors: readonly GraphQLFormattedError[] };

type Feed = { transferFeed: { items: Record<string, unknown>[]; end: string; hasMore: boolean } | null };

export async function askFeedPage(
  server: ApolloServer<GatewayContext>,
  feed: FeedQuery,
  { first, after }: { first: number; after: string },
  context: GatewayContext,
): Promise<FeedPage> {
  const variables = { ...feed.variables, xuejiFirst: first, xuejiAfter: after };
  const { body } = await server.executeOperation<Feed>(
    { query: feed.query, variables },
    { contextValue: { ...context, mostPage: first, isOwn: true } },
  );
  const { data, errors = [] } = body.kind === 'single' ? body.singleResult : {};
  // Do not send an event whose parts are temporarily unavailable: the subscriber would not get it again with the parts.
  if (errors.some(isUnavailable)) return { kind: 'unavailable', errors };
  if (!data?.transferFeed) return { kind: errors.some(isPassing) ? 'unavailable' : 'refused', errors };

  const { items, end, hasMore } = data.transferFeed;
  return {
    kind: 'page',
    items: items.map((item, index) => toItem(feed.responseKey, item, errorsOf(errors, index, feed.responseKey))),
    end,
    more: hasMore,
  };
}

/** The cursor where a stream starts when its request names none. */
export async function askFeedEnd(
  server: ApolloServer<GatewayContext>,
  context: GatewayContext,
): Promise<string | { errors: readonly GraphQLFormattedError[] }> {
  const { body } = await server.executeOperation<Feed>(
    { query: '{ transferFeed(first: 1, after: "now") { end } }' },
    { contextValue: { ...context, isOwn: true } },
  );
  const { data, errors = [] } = body.kind === 'single' ? body.singleResult : {};
  return data?.transferFeed?.end ?? { errors };
}

/** True when a retry may return the missing part. */
export const isUnavailable = ({ extensions }: GraphQLFormattedError): boolean => isPassingCode(extensions?.code);
const isPassing = ({ extensions }: GraphQLFormattedError): boolean => extensions?.code === 'INTERNAL_SERVER_ERROR';

function toItem(responseKey: string, item: Record<string, unknown>, errors: GraphQLFormattedError[]): FeedItem {
  const { cursor, event } = takeCursor(item);
  return { cursor, result: { data: { [responseKey]: event }, ...(errors.length > 0 && { errors }) } };
}

/** Errors below the item, with paths as the subscriber sees them. */
function errorsOf(errors: readonly GraphQLFormattedError[], index: number, responseKey: string): GraphQLFormattedError[] {
  return errors
    .filter(({ path }) => path?.[0] === 'transferFeed' && path[2] === index)
    .map(({ path = [], ...error }) => ({ ...error, path: [responseKey, ...path.slice(3)] }));
}
