/** Answers and log entries of failures in a service. */
import { unwrapResolverError } from '@apollo/server/errors';
import type { ErrorRequestHandler } from 'express';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { isTimeLimit } from './database.ts';
import { CallerGone } from './pools.ts';
import type { Logger } from './telemetry.ts';

/** The service is overloaded. The caller may retry after `RETRY_AFTER_S`. */
export const SERVICE_BUSY = {
  code: 'SERVICE_BUSY',
  message: '系统繁忙，请稍后重试。The service is busy: try again in a few seconds.',
} as const;
const RETRY_AFTER_S = 2;

/** For Apollo Server. Turns time limits of the database into SERVICE_BUSY. */
export function formatFailure(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  if (!isTimeLimit(unwrapResolverError(error))) return formatted;
  return { ...formatted, message: SERVICE_BUSY.message, extensions: { code: SERVICE_BUSY.code } };
}

/** The meaning of an error that Express throws: an unreadable body, or our own failure. */
function meaningOf(status: number): string {
  if (status >= 500) return '系统内部错误。Internal server error.';
  return status === 413 ? '请求内容过大。The body is too large.' : '请求内容不是JSON。The body is not JSON.';
}

/** Answers an error of a route: a caller's error with its code, our own failure without details. */
export const answerFailure =
  (log: Logger): ErrorRequestHandler =>
  (error, _request, response, next) => {
    if (response.headersSent) return next(error);
    if (isTimeLimit(error)) return void response.status(503).setHeader('retry-after', RETRY_AFTER_S).json(SERVICE_BUSY);
    const status =
      error instanceof GraphQLError ? ((error.extensions.http as { status?: number } | undefined)?.status ?? 400) : (error.status ?? 500);
    if (status >= 500) log.error({ err: error }, 'request failed');
    response.status(status).json({
      code: error instanceof GraphQLError ? error.extensions.code : status >= 500 ? 'INTERNAL_SERVER_ERROR' : 'BAD_REQUEST',
      message: error instanceof GraphQLError ? error.message : meaningOf(status),
    });
  };

/** Logs our own failures; nothing else logs them. Errors that are thrown on purpose have their own code and are not logged. */
export const errorLog = (log: Logger) => ({
  async requestDidStart() {
    return {
      async didEncounterErrors({ errors }: { errors: readonly GraphQLError[] }) {
        for (const error of errors) logFailure(log, error);
      },
    };
  },
});

function logFailure(log: Logger, error: GraphQLError): void {
  const cause = error.originalError ?? error;
  if (cause instanceof CallerGone) return;
  if (isTimeLimit(cause)) log.warn({ reason: cause.message, path: error.path }, 'answered SERVICE_BUSY');
  else if (!error.extensions.code || error.extensions.code === 'INTERNAL_SERVER_ERROR')
    log.error({ err: cause, path: error.path }, 'operation failed');
}
