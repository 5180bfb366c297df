/** What a caller is told about a failure: a code of `schema/errors.ts` and its meaning. */
import { unended } from '@xueji/infra/runtime/caller-fault.ts';
import { inLanguage, isIn, type Language } from '@xueji/infra/runtime/language.ts';
import { ERROR_CODES, type ErrorCode } from '@xueji/schema/errors.ts';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

// Codes of a subgraph that the caller may see. Other codes, such as an invalid query or a refused token, concern only the gateway and the subgraph.
const SUBGRAPH_CODES = ['BAD_USER_INPUT', 'FORBIDDEN', 'CURSOR_INVALID', 'CURSOR_FOREIGN', 'CURSOR_EXPIRED'];
const TOKENS_EXCEEDED = 'Document contains more that';

/** True when a retry of the same request may succeed soon. */
export const isPassingCode = (code: unknown): boolean => code === 'SUBGRAPH_UNAVAILABLE' || code === 'SERVICE_BUSY';

const isKnown = (code: unknown): code is ErrorCode => typeof code === 'string' && Object.hasOwn(ERROR_CODES, code);
export const isCallersFault = (code: unknown): code is ErrorCode => isKnown(code) && ERROR_CODES[code].fault === 'caller';

/** Apollo Server gives every validation error the same code, so limit rules put their own code into `limit`. */
export function codeOf({ message, extensions = {} }: Pick<GraphQLFormattedError, 'message' | 'extensions'>): ErrorCode {
  const { code, limit, serviceName, validationErrorCode, http } = extensions;
  if (code === 'SERVICE_BUSY') return code;
  if (serviceName !== undefined) return SUBGRAPH_CODES.includes(String(code)) && isCallersFault(code) ? code : 'INTERNAL_SERVER_ERROR';
  if (isCallersFault(limit)) return limit;
  if (validationErrorCode === 'MAX_RECURSIVE_SELECTIONS_EXCEEDED' || message.includes(TOKENS_EXCEEDED)) return 'QUERY_TOO_LARGE';
  return isKnown(code) ? code : isRefusedByStatus(http) ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR';
}

/** Apollo Server gives some refusals of a request a status of HTTP and no code, e.g. for a persisted query whose hash does not fit. */
function isRefusedByStatus(http: unknown): boolean {
  const status = (http as { status?: unknown } | undefined)?.status;
  return typeof status === 'number' && status >= 400 && status < 500;
}

/**
 * For Apollo Server. Removes stacks, subgraph names and all other internal details from an error. The original error is judged when it is given: Apollo
 * Server formats it with INTERNAL_SERVER_ERROR for a missing code, and without its status.
 */
export function formatError(formatted: GraphQLFormattedError, error?: unknown): GraphQLFormattedError {
  const code = codeOf(error instanceof GraphQLError ? error : formatted);
  const { fault, meaning } = ERROR_CODES[code];
  const message = fault === 'caller' ? formatted.message : meaning;
  const { reason, requestId } = formatted.extensions ?? {};
  return {
    message,
    ...(formatted.locations && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
    extensions: {
      code,
      ...(code === 'UNAUTHENTICATED' && typeof reason === 'string' && { reason }),
      ...(typeof requestId === 'string' && { requestId }),
    },
  };
}

/** GraphQL's own messages are English and quote values of the caller. A punctuation mark inside a quoted value must not end a sentence. */
const withoutMarksInQuotes = (message: string): string => message.replace(/"(?:[^"\\]|\\.)*"/g, unended);

/**
 * The error in the reader's language. GraphQL's own messages are English; for a Chinese reader, a Chinese sentence with the meaning of the code and
 * the position in the document comes first.
 */
export function errorIn<Error extends GraphQLFormattedError>(error: Error, language: Language): Error {
  const { extensions } = error;
  const code = extensions?.code;
  const message = isOfGraphQL(code) ? withoutMarksInQuotes(error.message) : error.message;
  const foreign = language === 'zh' && isKnown(code) && !isIn(message, 'zh');
  const prefix = foreign ? placed(inLanguage(ERROR_CODES[code].meaning, 'zh'), error) : '';
  return { ...error, message: `${prefix}${inLanguage(message, language)}` };
}

const isOfGraphQL = (code: unknown): boolean => code === 'GRAPHQL_PARSE_FAILED' || code === 'GRAPHQL_VALIDATION_FAILED';

/** Adds the position in the document to the sentence, if the error has one. */
function placed(sentence: string, { locations: [at] = [] }: GraphQLFormattedError): string {
  return at ? sentence.replace(/。$/, `（第${at.line}行第${at.column}列）。`) : sentence;
}

/** Formats an error as Apollo Server does. */
export const plain = (error: GraphQLError): GraphQLFormattedError =>
  formatError({ ...error.toJSON(), extensions: { ...error.extensions } });

/** For an error that Apollo Server formats before the language and the id of the request are known. */
export const translated = ({ message, originalError, extensions }: GraphQLError, language: Language, requestId: string): GraphQLError =>
  new GraphQLError(inLanguage(message, language), { extensions: { ...extensions, requestId }, ...(originalError && { originalError }) });
