/** Errors of endpoints that Apollo Server does not serve, in the format that every endpoint uses: `{"errors":[{"message","extensions":{"code", …}}]}`. */
import { inLanguage, languageOf } from '@xueji/infra/runtime/language.ts';
import { DOOR_CODES, type DoorCode, ERROR_CODES } from '@xueji/schema/errors.ts';
import type { Response } from 'express';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { errorIn, plain } from './errors.ts';
import { requestIdOf } from './request-id.ts';

export type DoorError = {
  readonly code: DoorCode;
  readonly message: string;
  readonly whoCanAct?: string;
  /** Further data for the client, such as a list of valid names. */
  readonly more?: object;
};

export const isDoorCode = (code: unknown): code is DoorCode =>
  typeof code === 'string' && (Object.hasOwn(ERROR_CODES, code) || Object.hasOwn(DOOR_CODES, code));

export function answerError(response: Response, status: number, error: DoorError): void {
  answerErrors(response, status, [errorOf(response, error)]);
}

export function errorOf(response: Response, { code, message, whoCanAct, more }: DoorError): GraphQLFormattedError {
  const language = languageOf(response.req);
  const requestId = asError(response);
  return {
    message: inLanguage(message, language),
    extensions: { code, ...(whoCanAct && { whoCanAct: inLanguage(whoCanAct, language) }), ...more, requestId },
  };
}

export function answerErrors(response: Response, status: number, errors: readonly GraphQLFormattedError[]): void {
  const language = languageOf(response.req);
  const requestId = asError(response);
  const named = errors.map((error) => ({ ...error, extensions: { ...error.extensions, requestId } }));
  response.status(status).json({ errors: named.map((error) => errorIn(error, language)) });
}

/** Sets the headers of every error, and returns the id of the request, which the body repeats. */
function asError(response: Response): string {
  const requestId = requestIdOf(response.req);
  response.setHeader('x-request-id', requestId).setHeader('cache-control', 'no-store');
  return requestId;
}

type Http = { status?: number; headers?: ReadonlyMap<string, string> };

/** Sets the error's headers on the response and returns its status. Rethrows everything that is not a GraphQLError, because that is a bug. */
export function readGraphQLError(response: Response, error: unknown): { status: number; error: GraphQLFormattedError } {
  if (!(error instanceof GraphQLError)) throw error;
  const { status = 500, headers } = (error.extensions.http ?? {}) as Http;
  for (const [name, value] of headers ?? []) response.setHeader(name, value);
  const requestId = asError(response);
  const known = plain(error);
  return { status, error: errorIn({ ...known, extensions: { ...known.extensions, requestId } }, languageOf(response.req)) };
}

export function answerGraphQLError(response: Response, thrown: unknown): void {
  const { status, error } = readGraphQLError(response, thrown);
  answerErrors(response, status, [error]);
}

/**
 * Reads an error from an endpoint of a service: `{"code","message","whoCanAct", …}`. Throws when the code is not in the list, so that no unknown code
 * reaches a client.
 */
export function readDoorError(text: string): DoorError {
  const { code, message = '', whoCanAct, ...more } = JSON.parse(text) as { code: unknown; message?: string; whoCanAct?: string };
  if (!isDoorCode(code)) throw new Error(`a service answered the code ${code}, which is not in the list of codes`);
  return { code, message, more, ...(whoCanAct && { whoCanAct }) };
}
