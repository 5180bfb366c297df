/** What a caller may learn of a failure: one of these codes, and the request's id by which we find the cause in our log. */
import type { ApolloServerPlugin } from '@apollo/server';
import type { Logger } from '@xueji/infra/runtime/telemetry.ts';
import { type FormattedExecutionResult, GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { GatewayContext } from './sign-in.ts';

/** Faults of the caller: the message helps, and is passed on. */
const CALLERS_FAULTS = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'QUERY_TOO_LARGE',
  'QUERY_TOO_DEEP',
  'TOO_MANY_ALIASES',
  'TOO_MANY_ROOT_FIELDS',
  'PAGE_TOO_LARGE',
  'QUERY_TOO_COSTLY',
  'BUDGET_EXHAUSTED',
  'TOO_MANY_SUBSCRIPTIONS',
  'CURSOR_INVALID',
  'CURSOR_FOREIGN',
  'CURSOR_EXPIRED',
  'FIELD_NOT_GRANTED',
] as const;

/** Faults of ours: the caller learns no more than that. */
const OUR_FAULTS = {
  REFERENCE_NOT_FOUND: 'What this field refers to does not exist; the part that needs it is null. 此处引用的对象不存在,该部分为空。',
  SUBGRAPH_UNAVAILABLE: 'A part of the system does not answer; what it would have given is null. 系统的一部分暂时没有响应。',
  SERVICE_BUSY:
    'A part of the system is busy; what it would have given is null. Try again in a few seconds. 系统的一部分繁忙，请稍后重试。',
  INTERNAL_SERVER_ERROR: 'Internal server error. 系统内部错误。',
} as const;

export type ErrorCode = (typeof CALLERS_FAULTS)[number] | keyof typeof OUR_FAULTS;

// What a subgraph may say to the caller. Anything else of it is between the gateway and the subgraph: a query that it does not understand, a token that it refuses.
const SUBGRAPH_CODES = ['BAD_USER_INPUT', 'FORBIDDEN', 'CURSOR_INVALID', 'CURSOR_FOREIGN', 'CURSOR_EXPIRED'];
const TOKENS_EXCEEDED = 'Document contains more that';

/** The same request may be answered a moment later. */
export const isPassingCode = (code: unknown): boolean => code === 'SUBGRAPH_UNAVAILABLE' || code === 'SERVICE_BUSY';

const isOwnFault = (code: unknown): code is keyof typeof OUR_FAULTS => typeof code === 'string' && Object.hasOwn(OUR_FAULTS, code);
const isCallersFault = (code: unknown): code is (typeof CALLERS_FAULTS)[number] => CALLERS_FAULTS.some((known) => known === code);

/** `limit` is the code of a limit rule: Apollo Server gives every validation error the same code. */
export function codeOf({ message, extensions = {} }: Pick<GraphQLFormattedError, 'message' | 'extensions'>): ErrorCode {
  const { code, limit, serviceName, validationErrorCode } = extensions;
  if (code === 'SERVICE_BUSY') return code;
  if (serviceName !== undefined) return SUBGRAPH_CODES.includes(String(code)) && isCallersFault(code) ? code : 'INTERNAL_SERVER_ERROR';
  if (isCallersFault(limit)) return limit;
  if (validationErrorCode === 'MAX_RECURSIVE_SELECTIONS_EXCEEDED' || message.includes(TOKENS_EXCEEDED)) return 'QUERY_TOO_LARGE';
  if (isCallersFault(code)) return code;
  return isOwnFault(code) ? code : 'INTERNAL_SERVER_ERROR';
}

/** For Apollo Server: neither stack nor the names of subgraphs nor anything else of ours leaves through an error. */
export function formatError(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const code = codeOf(formatted);
  const message = isCallersFault(code) ? formatted.message : OUR_FAULTS[code];
  return {
    message,
    ...(formatted.locations && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
    extensions: { code },
  };
}

/** The one place where the causes of our own faults are logged; the answer carries the same request id. */
export const errorLog = (log: Logger): ApolloServerPlugin<GatewayContext> => ({
  async requestDidStart({ contextValue: { requestId, gone } }) {
    return {
      async didEncounterErrors({ errors, operationName }) {
        // What was aborted because its client left is no fault.
        if (gone?.aborted) return;
        for (const error of errors)
          if (!isCallersFault(codeOf(error))) log.error({ ...causeOf(error), operationName, requestId }, 'operation failed');
      },
      async willSendResponse({ response: { body } }) {
        if (body.kind !== 'single') return;
        const missing = takeMissing(body.singleResult);
        if (missing.length > 0) log.warn({ paths: missing.map(({ path }) => path?.join('.')), requestId }, 'references lead nowhere');
        for (const error of body.singleResult.errors ?? []) Object.assign(error.extensions ?? {}, { requestId });
      },
    };
  },
  async contextCreationDidFail({ error }) {
    if (!(error instanceof GraphQLError)) log.error({ err: error }, 'sign-in failed');
  },
});

/**
 * The gateway reports a non-null field that has no value in an extension, and the answer carries no error. This happens when an entity does not
 * exist: its own service then says nothing of its fields. The reports become errors at their own paths.
 */
export function takeMissing(result: FormattedExecutionResult): GraphQLFormattedError[] {
  const { valueCompletion, ...extensions } = result.extensions ?? {};
  if (!Array.isArray(valueCompletion)) return [];
  const missing = (valueCompletion as GraphQLError[]).map(({ message, path }) =>
    formatError({ message, ...(path && { path }), extensions: { code: 'REFERENCE_NOT_FOUND' } }),
  );
  result.errors = [...(result.errors ?? []), ...missing];
  if (Object.keys(extensions).length > 0) result.extensions = extensions;
  else delete result.extensions;
  return missing;
}

function causeOf(error: GraphQLError) {
  const { serviceName, code } = error.extensions;
  if (serviceName) return { subgraph: serviceName, code, reason: error.message, path: error.path };
  return { err: error.originalError ?? error, path: error.path };
}
