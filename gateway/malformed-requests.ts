/**
 * Requests that Apollo Server refuses before it reads an operation. Its plugins then get the error but not the request, so this module stores the
 * language and the id of the request for them, and sets the headers that every answer has.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { ApolloServerPlugin } from '@apollo/server';
import { type Language, languageOf } from '@xueji/infra/runtime/language.ts';
import type { RequestHandler } from 'express';
import type { GraphQLError } from 'graphql';
import { errorIn } from './errors.ts';
import { requestIdOf } from './request-id.ts';
import type { GatewayContext } from './sign-in.ts';

const requests = new AsyncLocalStorage<{ readonly language: Language; readonly requestId: string }>();

export const keepingRequest =
  (handler: RequestHandler): RequestHandler =>
  (request, response, next) => {
    const requestId = requestIdOf(request);
    response.setHeader('x-request-id', requestId).setHeader('cache-control', 'no-store');
    return requests.run({ language: languageOf(request), requestId }, handler, request, response, next);
  };

const FORGEABLE =
  '请求头content-type须为application/json；GET请求须带非空的请求头apollo-require-preflight，以防止跨站请求伪造（CSRF）。' +
  'The header content-type must be application/json; a GET request needs the header apollo-require-preflight, not empty. ' +
  'This prevents cross-site request forgery (CSRF).';

export const malformedRequests: ApolloServerPlugin<GatewayContext> = {
  async invalidRequestWasReceived({ error }) {
    const message = error.message.includes('(CSRF)') ? FORGEABLE : error.message;
    const { language, requestId } = requests.getStore() ?? { language: 'zh' };
    error.message = errorIn({ message, extensions: { code: 'BAD_REQUEST' } }, language).message;
    Object.assign(error, { extensions: { ...(error as Partial<GraphQLError>).extensions, requestId } });
  },
};
