/**
 * `GET /feed?after=&first=&wait=&types=`: the feed as JSON lines, one CloudEvent (structured mode) a line, for networks that allow only file
 * transfers. Lines leave out ids that the partner is not granted. The header `x-xueji-end` is the next `after`. Errors are JSON, as at every other
 * endpoint.
 */
import type { ApolloServer } from '@apollo/server';
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import { namedFault, sentences } from '@xueji/infra/runtime/caller-fault.ts';
import { callerGone } from '@xueji/infra/runtime/caller-gone.ts';
import { languageOf } from '@xueji/infra/runtime/language.ts';
import { ceTypeOf } from '@xueji/schema/events/contract.ts';
import type { Request, RequestHandler, Response } from 'express';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { answerErrors, answerGraphQLError } from './error-answer.ts';
import { isUnavailable } from './feed-page.ts';
import type { FieldGrants } from './field-grants.ts';
import { requestIdOf } from './request-id.ts';
import type { GatewayContext, SignIn } from './sign-in.ts';

/** The parts of a line about the transfer, keyed by the coordinate of the field whose grant they need. */
const PARTS = { 'Transfer.student': 'student { id }', 'Transfer.fromSchool': 'fromSchool { id }', 'Transfer.toSchool': 'toSchool { id }' };

const pageOf = (parts: readonly string[]) => `query ($filter: TransferFeedFilter, $first: Int!, $after: String, $wait: Int) {
  transferFeed(filter: $filter, first: $first, after: $after, wait: $wait) {
    items { id cursor previousCursor type occurredAt step transfer { id ${parts.join(' ')} } } end hasMore } }`;

type Item = {
  id: string;
  cursor: string;
  previousCursor: string | null;
  type: string;
  occurredAt: string;
  step: number | null;
  transfer: { id: string; student?: { id: string } | null; fromSchool?: { id: string } | null; toSchool?: { id: string } | null } | null;
};
type Feed = { transferFeed: { items: Item[]; end: string; hasMore: boolean } | null };
type Asked = { filter: { types: string[] } | null; first: number; after: string | null; wait: number };

const PAGE_SIZE = 100;
const MOST = 1000;
const STATUS: Record<string, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  FIELD_NOT_GRANTED: 403,
  TOO_MANY_SUBSCRIPTIONS: 429,
  BUDGET_EXHAUSTED: 429,
  SUBGRAPH_UNAVAILABLE: 503,
  SERVICE_BUSY: 503,
  INTERNAL_SERVER_ERROR: 500,
};

export type FeedLinesOptions = { server: ApolloServer<GatewayContext>; signIn: SignIn; grants: FieldGrants };

export function feedLines({ server, signIn, grants }: FeedLinesOptions): RequestHandler {
  const answer = async (request: Request, response: Response) => {
    const caller = await signIn.callerOf(request.headers.authorization);
    const asked = askedIn(request);
    const query = await pageFor(caller.actor, grants);
    const lines: string[] = [];
    const gone = callerGone(response);
    let [after, more] = [asked.after, true];
    while (more && lines.length < asked.first && !gone.aborted) {
      const variables = {
        ...asked,
        after,
        first: Math.min(PAGE_SIZE, asked.first - lines.length),
        wait: lines.length > 0 ? 0 : asked.wait,
      };
      // Each page has a new context: rights are checked for every page, and only the first page waits for new events.
      const contextValue = { ...(await signIn.contextFor(caller, requestIdOf(request), languageOf(request))), gone };
      const { body, http } = await server.executeOperation<Feed>({ query, variables }, { contextValue });
      const { data, errors } = body.kind === 'single' ? body.singleResult : {};
      // An item that cannot be read completely becomes a line with nulls: one bad item must not stop the feed for its readers.
      const retryAfter = http.headers.get('retry-after');
      if (retryAfter) response.setHeader('retry-after', retryAfter);
      const unavailable = errors?.find(isUnavailable);
      if (!data?.transferFeed || unavailable) return refuse(response, unavailable ?? errors?.[0]);
      lines.push(...data.transferFeed.items.map(lineOf));
      [after, more] = [data.transferFeed.end, data.transferFeed.hasMore];
    }
    send(response, lines, after);
  };
  return async (request, response) => {
    response.setHeader('x-request-id', requestIdOf(request));
    await answer(request, response).catch((error: unknown) => answerGraphQLError(response, error));
  };
}

async function pageFor(actor: Actor, { allows }: FieldGrants): Promise<string> {
  const parts = await Promise.all(
    Object.entries(PARTS).map(async ([coordinate, part]) => ((await allows(actor, coordinate)) ? [part] : [])),
  );
  return pageOf(parts.flat());
}

function askedIn({ query }: Request): Asked {
  const { after = null, first = '100', wait = '0', types = '', ...unknown } = query as Record<string, unknown>;
  const [name] = Object.keys(unknown);
  // Without this check, a misspelt `after` would start the feed at the beginning.
  if (name !== undefined) throw badInput(namedFault(name.slice(0, 50), PARAMETER_UNKNOWN));
  if ((after !== null && typeof after !== 'string') || typeof types !== 'string')
    throw badInput(sentences({ zh: 'after和types只能各给一次', en: 'after and types are given once' }));
  const [most, waitS] = [Number(first), Number(wait)];
  if (!Number.isInteger(most) || most < 1 || most > MOST) throw badInput(namedFault('first', { zh: `应为1至${MOST}`, en: `1 to ${MOST}` }));
  if (!Number.isInteger(waitS)) throw badInput(namedFault('wait', { zh: '应为整秒', en: 'whole seconds' }));
  return { after, first: most, wait: waitS, filter: types ? { types: types.split(',') } : null };
}

const PARAMETER_UNKNOWN = {
  zh: '没有此参数，可用after、first、wait、types',
  en: 'no such parameter; after, first, wait and types are known',
};

const badInput = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });

const lineOf = ({ id, cursor, previousCursor, type, occurredAt, step, transfer }: Item): string =>
  JSON.stringify({
    specversion: '1.0',
    id,
    source: '/xueji/transfers',
    type: ceTypeOf(type),
    subject: transfer?.id,
    time: occurredAt,
    datacontenttype: 'application/json',
    cursor,
    ...(previousCursor && { previouscursor: previousCursor }),
    data: {
      transferId: transfer?.id ?? null,
      studentId: idIn(transfer?.student),
      fromSchoolId: idIn(transfer?.fromSchool),
      toSchoolId: idIn(transfer?.toSchool),
      ...(step !== null && { step }),
    },
  });

/** Undefined when the field is not granted. The line then leaves the id out. */
const idIn = (part: { id: string } | null | undefined): string | null | undefined => (part === null ? null : part?.id);

function refuse(response: Response, error: GraphQLFormattedError = { message: '', extensions: { code: 'INTERNAL_SERVER_ERROR' } }): void {
  answerErrors(response, STATUS[String(error.extensions?.code)] ?? 400, [error]);
}

function send(response: Response, lines: readonly string[], end: string | null): void {
  response.setHeader('cache-control', 'no-store');
  if (end) response.setHeader('x-xueji-end', end);
  response.type('application/x-ndjson').send(lines.map((line) => `${line}\n`).join(''));
}
