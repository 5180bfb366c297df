import { buildSchema, parse, print } from 'graphql';
import { createBudgets } from './budgets.ts';
import { type SubscriptionRequest, subscriptionReader, takeCursor } from './subscription-document.ts';
import { readSdl } from './testing.ts';

const apiSchema = buildSchema(
  print(parse(readSdl('transfers')))
    .replace(/^extend schema.*$/m, '')
    .replaceAll(/ @(key|shareable|external|requires|inaccessible|cost|listSize)(\([^)]*\))?/g, ''),
);
const budgets = createBudgets(readSdl('supergraph'), { request: 50_000, clientMinute: 1 });
const read = subscriptionReader(apiSchema, readSdl('subscriptions'), budgets);

const readOne = (query: string, rest: Partial<SubscriptionRequest> = {}) => read({ query, variables: {}, ...rest });
const flat = (query: string) => query.replaceAll(/\s+/g, ' ').trim();

test('is refused when one page costs more than the limit of a feed page', () => {
  const everything = 'subscription { transferEvents { transfer { timeline(first: 100) { edges { node { type } } } } } }';
  expect(readOne(everything)).toMatchObject({ errors: [{ extensions: { code: 'QUERY_TOO_COSTLY' } }] });
  expect(readOne(everything.replace('first: 100', 'first: 10'))).toHaveProperty('query');
});

describe('is turned into a query for a page of the feed', () => {
  test.each([
    [
      'plain',
      'subscription { transferEvents { id type } }',
      'query ($xuejiFirst: Int!, $xuejiAfter: String) { transferFeed(first: $xuejiFirst, after: $xuejiAfter) { items { id type xuejiCursor: cursor } end hasMore } }',
    ],
    [
      'aliases inside',
      'subscription { transferEvents { key: id at: occurredAt cursor } }',
      'query ($xuejiFirst: Int!, $xuejiAfter: String) { transferFeed(first: $xuejiFirst, after: $xuejiAfter) { items { key: id at: occurredAt cursor xuejiCursor: cursor } end hasMore } }',
    ],
    [
      'a filter and its variable, without the variable of after',
      'subscription S($f: TransferFeedFilter, $a: String) { transferEvents(filter: $f, after: $a) { id } }',
      'query S($f: TransferFeedFilter, $xuejiFirst: Int!, $xuejiAfter: String) { transferFeed(filter: $f, first: $xuejiFirst, after: $xuejiAfter) { items { id xuejiCursor: cursor } end hasMore } }',
    ],
    [
      'fragments, and variables that only they use',
      'subscription ($with: Boolean!) { transferEvents { ...E } } fragment E on TransferEvent { id transfer @include(if: $with) { ...T } } fragment T on Transfer { status }',
      'query ($with: Boolean!, $xuejiFirst: Int!, $xuejiAfter: String) { transferFeed(first: $xuejiFirst, after: $xuejiAfter) { items { ...E xuejiCursor: cursor } end hasMore } } ' +
        'fragment E on TransferEvent { id transfer @include(if: $with) { ...T } } fragment T on Transfer { status }',
    ],
  ])('%s', (_, query, expected) => {
    expect(flat((readOne(query, { variables: { with: true } }) as { query: string }).query)).toBe(expected);
  });

  test('with only the named operation and its fragments', () => {
    const query =
      'subscription A { transferEvents { ...F } } subscription B { transferEvents { type } } fragment F on TransferEvent { id }';
    const { query: page } = readOne(query, { operationName: 'B' }) as { query: string };
    expect(page).not.toContain('fragment');
    expect(page).toContain('type');
  });
});

test.each([
  ['its own name', 'subscription { transferEvents { id } }', 'transferEvents'],
  ['its alias', 'subscription { news: transferEvents { id } }', 'news'],
])('each result carries the event under %s', (_, query, responseKey) => {
  expect(readOne(query)).toMatchObject({ responseKey });
});

test.each([
  ['in the document', 'subscription { transferEvents(after: "c7") { id } }', {}, 'c7'],
  ['in a variable', 'subscription ($a: String) { transferEvents(after: $a) { id } }', { a: 'c7' }, 'c7'],
  ['by default', 'subscription ($a: String = "c7") { transferEvents(after: $a) { id } }', {}, 'c7'],
  ['not at all', 'subscription { transferEvents { id } }', {}, null],
  ['as null', 'subscription { transferEvents(after: null) { id } }', {}, null],
])('its cursor stands %s', (_, query, variables, after) => {
  expect(readOne(query, { variables })).toMatchObject({ after });
});

test('only the variables that the page uses are sent, so that equal subscriptions form a group', () => {
  const query = 'subscription ($f: TransferFeedFilter, $a: String) { transferEvents(filter: $f, after: $a) { id } }';
  expect(readOne(query, { variables: { f: { unit: '41' }, a: 'c1', other: 1 } })).toMatchObject({ variables: { f: { unit: '41' } } });
});

const deep = `${'openTransfer { student { '.repeat(6)} id ${'} }'.repeat(6)}`;

test.each([
  ['no GraphQL', 'subscription {', {}, 'GRAPHQL_PARSE_FAILED'],
  ['a query', '{ transferFeed(first: 1) { end } }', {}, 'BAD_REQUEST'],
  ['an unknown field', 'subscription { transferEvents { name } }', {}, 'GRAPHQL_VALIDATION_FAILED'],
  ['two root fields', 'subscription { a: transferEvents { id } b: transferEvents { id } }', {}, 'GRAPHQL_VALIDATION_FAILED'],
  ['a root in a fragment', 'subscription { ...R } fragment R on Subscription { transferEvents { id } }', {}, 'GRAPHQL_VALIDATION_FAILED'],
  [
    'a root that may be skipped',
    'subscription ($s: Boolean!) { transferEvents @skip(if: $s) { id } }',
    { s: true },
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['a reserved alias', 'subscription { transferEvents { xuejiCursor: id } }', {}, 'GRAPHQL_VALIDATION_FAILED'],
  [
    'no operation of that name',
    'subscription A { transferEvents { id } } subscription B { transferEvents { id } }',
    {},
    'OPERATION_RESOLUTION_FAILURE',
  ],
  ['a variable of the wrong type', 'subscription ($a: String) { transferEvents(after: $a) { id } }', { a: 7 }, 'BAD_USER_INPUT'],
  [
    'null in place of a default where null is not allowed',
    'subscription ($w: Boolean = true) { transferEvents { id @include(if: $w) } }',
    { w: null },
    'BAD_USER_INPUT',
  ],
  ['more depth than a query may have', `subscription { transferEvents { transfer { student { ${deep} } } } }`, {}, undefined],
])('refuses %s', (_, query, variables, code) => {
  const read = readOne(query, { variables });
  if (!('errors' in read)) throw new Error('it is not refused');
  expect(read.errors[0]?.extensions).toMatchObject(code ? { code } : { limit: 'QUERY_TOO_DEEP' });
});

test('the added cursor is removed from the item', () => {
  expect(takeCursor({ id: 'e1', xuejiCursor: 'c1' })).toEqual({ cursor: 'c1', event: { id: 'e1' } });
});
