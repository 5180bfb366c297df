/** `/graphql/stream`: GraphQL over server-sent events. */
import { languageOf } from '@xueji/infra/runtime/language.ts';
import type { Request, RequestHandler, Response } from 'express';
import { GraphQLError } from 'graphql';
import { answerErrors, answerGraphQLError } from './error-answer.ts';
import { openEventStream } from './event-stream.ts';
import { type Places, type Release, tooMany } from './places.ts';
import type { SignIn } from './sign-in.ts';
import type { SubscriptionRequest } from './subscription-document.ts';
import type { Subscriptions } from './subscriptions.ts';

export type DoorOptions = { subscriptions: Subscriptions; signIn: SignIn; places: Places };

export function sseDoor({ subscriptions, signIn, places }: DoorOptions): RequestHandler {
  const open = async (request: Request, response: Response, release: { current: Release | null }) => {
    const caller = await signIn.callerOf(request.headers.authorization);
    const asked = subscriptionOf(request);
    release.current = places.take(caller.actor.userId);
    if (!release.current) throw tooMany();
    const opening = { language: languageOf(request), resumeAt: cursorIn(request) };
    const prepared = await subscriptions.prepare(caller, asked, opening);
    if ('errors' in prepared) return answerErrors(response, prepared.status, prepared.errors);
    if (response.destroyed) return;
    subscriptions.join(caller, prepared, (events) => openEventStream(response, events));
  };
  return async (request, response) => {
    const release: { current: Release | null } = { current: null };
    // `close` is emitted however the connection ends.
    response.on('close', () => release.current?.());
    // Before the stream starts, an error is sent as an HTTP status, so that no client takes it for an event.
    await open(request, response, release).catch((error: unknown) => answerGraphQLError(response, error));
    if (response.destroyed) release.current?.();
  };
}

function subscriptionOf({ method, body, query: search }: Request): SubscriptionRequest {
  const source: Record<string, unknown> = method === 'GET' ? search : body;
  const { query, variables, operationName } = source ?? {};
  const given: unknown = typeof variables === 'string' ? parseVariables(variables) : (variables ?? {});
  if (typeof query !== 'string' || typeof given !== 'object' || given === null || Array.isArray(given))
    throw badRequest('请提供query（文本）和variables（对象）。Send query (a text) and variables (an object).');
  return { query, variables: { ...given }, operationName: typeof operationName === 'string' ? operationName : undefined };
}

function parseVariables(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest('variables: 不是JSON。variables: not JSON.');
  }
}

/** After a reconnect, the client sends the last cursor that it got. It is later than the cursor in the document. */
function cursorIn(request: Request): string | null {
  const last = request.headers['last-event-id'];
  // Every value of the header is validated as a cursor. If a malformed one meant "from now", the client would lose events without an error.
  return last === undefined ? null : String(last);
}

const badRequest = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });
