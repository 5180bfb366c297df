import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { takeMissing } from './error-log.ts';
import { errorIn, formatError } from './errors.ts';

const SECRET = 'select name from students at 10.0.0.7';

test.each<[string, GraphQLFormattedError['extensions'], string, boolean]>([
  ['a bug of ours', {}, 'INTERNAL_SERVER_ERROR', false],
  ['a code that nobody knows', { code: 'ER_SQL' }, 'INTERNAL_SERVER_ERROR', false],
  ['a subgraph that is away', { code: 'SUBGRAPH_UNAVAILABLE' }, 'SUBGRAPH_UNAVAILABLE', false],
  ['no token', { code: 'UNAUTHENTICATED' }, 'UNAUTHENTICATED', true],
  ['a limit', { code: 'GRAPHQL_VALIDATION_FAILED', limit: 'QUERY_TOO_DEEP' }, 'QUERY_TOO_DEEP', true],
  [
    'too many selections',
    { code: 'GRAPHQL_VALIDATION_FAILED', validationErrorCode: 'MAX_RECURSIVE_SELECTIONS_EXCEEDED' },
    'QUERY_TOO_LARGE',
    true,
  ],
  ["a subgraph's bug", { code: 'INTERNAL_SERVER_ERROR', serviceName: 'identity' }, 'INTERNAL_SERVER_ERROR', false],
  ["a subgraph's word on the input", { code: 'BAD_USER_INPUT', serviceName: 'identity' }, 'BAD_USER_INPUT', true],
  ['a subgraph that is busy', { code: 'SERVICE_BUSY', serviceName: 'identity' }, 'SERVICE_BUSY', false],
  ["a subgraph's refusal", { code: 'FORBIDDEN', serviceName: 'identity' }, 'FORBIDDEN', true],
  [
    'a query that a subgraph does not understand',
    { code: 'GRAPHQL_VALIDATION_FAILED', serviceName: 'identity' },
    'INTERNAL_SERVER_ERROR',
    false,
  ],
  ["a subgraph that refuses the gateway's token", { code: 'UNAUTHENTICATED', serviceName: 'identity' }, 'INTERNAL_SERVER_ERROR', false],
])('%s', (_, extensions = {}, code, toldWhy) => {
  const seen = formatError({ message: SECRET, path: ['a'], extensions: { ...extensions, stacktrace: [SECRET] } });
  expect(seen).toEqual({ message: toldWhy ? SECRET : expect.not.stringContaining('select'), path: ['a'], extensions: { code } });
});

test.each([
  [400, 'BAD_REQUEST'],
  [503, 'INTERNAL_SERVER_ERROR'],
])('an error of Apollo Server without a code, with the status %i', (status, code) => {
  const error = new GraphQLError('provided sha does not match query', { extensions: { http: { status } } });
  expect(formatError({ message: error.message, extensions: { code: 'INTERNAL_SERVER_ERROR' } }, error).extensions).toEqual({ code });
});

test('a reference to a missing entity is an error at its own path, and the other data stay', () => {
  const path = ['transfers', 'edges', 0, 'node', 'toSchool', 'name'];
  const result = { data: { transfers: null }, extensions: { valueCompletion: [new GraphQLError(SECRET, { path })], other: 1 } };
  takeMissing(result);
  expect(result).toEqual({
    data: { transfers: null },
    errors: [{ message: expect.not.stringContaining('select'), path, extensions: { code: 'REFERENCE_NOT_FOUND' } }],
    extensions: { other: 1 },
  });
});

test.each([
  ['zh', 'A page has 1 to 100 items. 每页1至100项。', '每页1至100项。'],
  ['en', 'A page has 1 to 100 items. 每页1至100项。', 'A page has 1 to 100 items.'],
  ['zh', 'Cannot query field "x".', '分页过大。Cannot query field "x".'],
  ['en', 'Cannot query field "x".', 'Cannot query field "x".'],
] as const)('a message is shown in %s: %s', (language, message, shown) => {
  expect(errorIn({ message, extensions: { code: 'PAGE_TOO_LARGE' } }, language).message).toBe(shown);
});
