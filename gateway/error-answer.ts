/** An error at a door that is not Apollo's, in the one form that every door has: `{"errors":[{"message","extensions":{"code", …}}]}`. */
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
  /** What else a client can use, such as the names that exist. */
  readonly more?: object;
};

export const isDoorCode = (code: unknown): code is DoorCode =>
  typeof code === 'string' && (Object.hasOwn(ERROR_CODES, code) || Object.hasOwn(DOOR_CODES, code));

export function answerError(response: Response, status: number, error: DoorError): void {
  answerErrors(response, status, [errorOf(response, error)]);
}

export function errorOf(response: Response, { code, message, whoCanAct, more }: DoorError): GraphQLFormattedError {
  const language = languageOf(response.req);
  return {
    message: inLanguage(message, language),
    extensions: { code, ...(whoCanAct && { whoCanAct: inLanguage(whoCanAct, language) }), ...more, requestId: requestIdOf(response.req) },
  };
}

export function answerErrors(response: Response, status: number, errors: readonly GraphQLFormattedError[]): void {
  const language = languageOf(response.req);
  response.setHeader('cache-control', 'no-store');
  response.status(status).json({ errors: errors.map((error) => errorIn(error, language)) });
}

type Http = { status?: number; headers?: ReadonlyMap<string, string> };

/** Sets the headers that the error brings, and gives its status. Anything but a GraphQLError is a bug, and is thrown on. */
export function readGraphQLError(response: Response, error: unknown): { status: number; error: GraphQLFormattedError } {
  if (!(error instanceof GraphQLError)) throw error;
  const { status = 500, headers } = (error.extensions.http ?? {}) as Http;
  for (const [name, value] of headers ?? []) response.setHeader(name, value);
  response.setHeader('x-request-id', requestIdOf(response.req));
  return { status, error: errorIn(plain(error), languageOf(response.req)) };
}

export function answerGraphQLError(response: Response, thrown: unknown): void {
  const { status, error } = readGraphQLError(response, thrown);
  answerErrors(response, status, [error]);
}

/** What a service says at a door of its own: `{"code","message","whoCanAct", …}`. A code that is not in the list must not reach a client. */
export function readDoorError(text: string): DoorError {
  const { code, message = '', whoCanAct, ...more } = JSON.parse(text) as { code: unknown; message?: string; whoCanAct?: string };
  if (!isDoorCode(code)) throw new Error(`a service answered the code ${code}, which no door knows`);
  return { code, message, more, ...(whoCanAct && { whoCanAct }) };
}
