/**
 * Requests that Apollo Server refuses before it reads an operation. Its plugins then get the error but not the request, so this module stores the
 * language of the request for them.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { ApolloServerPlugin } from '@apollo/server';
import { type Language, languageOf } from '@xueji/infra/runtime/language.ts';
import type { RequestHandler } from 'express';
import { errorIn } from './errors.ts';
import type { GatewayContext } from './sign-in.ts';

const languages = new AsyncLocalStorage<Language>();

export const keepingLanguage =
  (handler: RequestHandler): RequestHandler =>
  (request, response, next) =>
    languages.run(languageOf(request), handler, request, response, next);

const FORGEABLE =
  '请求头content-type须为application/json；GET请求须带非空的请求头apollo-require-preflight，以防止跨站请求伪造（CSRF）。' +
  'The header content-type must be application/json; a GET request needs the header apollo-require-preflight, not empty. ' +
  'This prevents cross-site request forgery (CSRF).';

export const malformedRequests: ApolloServerPlugin<GatewayContext> = {
  async invalidRequestWasReceived({ error }) {
    const message = error.message.includes('(CSRF)') ? FORGEABLE : error.message;
    error.message = errorIn({ message, extensions: { code: 'BAD_REQUEST' } }, languages.getStore() ?? 'zh').message;
  },
};
