import { buildSchema, parse, validate } from 'graphql';
import { assertPageSizes, limitRules, MOST_TOKENS } from './limits.ts';

const schema = buildSchema(`
  type Query { school(id: ID): School schools(first: Int!, after: String): [School] name: String }
  type School { name: String county: School pupils(first: Int!): [School] }`);

const limitsOf = (query: string) => validate(schema, parse(query), limitRules).map(({ extensions }) => extensions.limit);

const nested = (depth: number) => `${'county { '.repeat(depth)}name${' }'.repeat(depth)}`;
const repeat = (count: number, text: (index: number) => string) => Array.from({ length: count }, (_, index) => text(index)).join(' ');

test.each([
  ['12 fields deep', `{ school { ${nested(10)} } }`, []],
  ['13 fields deep', `{ school { ${nested(11)} } }`, ['QUERY_TOO_DEEP']],
  [
    'deep through a fragment',
    `{ school { ${nested(5).replace('name', '...F')} } } fragment F on School { ${nested(6)} }`,
    ['QUERY_TOO_DEEP'],
  ],
  ['deep through an inline fragment', `{ school { ... on School { ${nested(11)} } } }`, ['QUERY_TOO_DEEP']],
  ['fragments in a circle', '{ school { ...A } } fragment A on School { county { ...B } } fragment B on School { county { ...A } }', []],
  ['50 aliases', `{ school { ${repeat(50, (i) => `a${i}: name`)} } }`, []],
  ['51 aliases', `{ school { ${repeat(51, (i) => `a${i}: name`)} } }`, ['TOO_MANY_ALIASES']],
  [
    'aliases of a fragment, wherever it is spread',
    `{ school { ...F county { ...F } } } fragment F on School { ${repeat(26, (i) => `a${i}: name`)} }`,
    ['TOO_MANY_ALIASES'],
  ],
  ['20 fields at the root', `{ ${repeat(20, (i) => `a${i}: name`)} }`, []],
  ['21 fields at the root', `{ ${repeat(21, (i) => `a${i}: name`)} }`, ['TOO_MANY_ROOT_FIELDS']],
  ['21 fields at the root in a fragment', `{ ...F } fragment F on Query { ${repeat(21, (i) => `a${i}: name`)} }`, ['TOO_MANY_ROOT_FIELDS']],
  ['a page of 1', '{ schools(first: 1) { name } }', []],
  ['a page of 100', '{ schools(first: 100) { name } }', []],
  ['a page of 101', '{ schools(first: 101) { name } }', ['PAGE_TOO_LARGE']],
  ['a page of 0', '{ schools(first: 0) { name } }', ['PAGE_TOO_LARGE']],
  ['a negative page', '{ schools(first: -1) { name } }', ['PAGE_TOO_LARGE']],
  ['a large page further down', '{ school { pupils(first: 1000) { name } } }', ['PAGE_TOO_LARGE']],
  ['the introspection of tools', `{ __schema { types { ${'ofType { '.repeat(14)} name ${' }'.repeat(14)} } } }`, []],
])('%s', (_, query, limits) => {
  expect(limitsOf(query)).toEqual(limits);
});

describe('a page size in a variable', () => {
  const document = parse('query ($n: Int! = 500, $m: Int!) { schools(first: $n) { pupils(first: $m) { name } } }');

  test.each([
    ['within', { n: 100, m: 1 }, null],
    ['too large', { n: 101, m: 1 }, 'PAGE_TOO_LARGE'],
    ['too small', { n: 1, m: 0 }, 'PAGE_TOO_LARGE'],
    ['too large by default', { m: 1 }, 'PAGE_TOO_LARGE'],
    ['no number, which the schema refuses', { n: 1, m: '500' }, null],
  ])('%s', (_, variables, code) => {
    let seen: unknown = null;
    try {
      assertPageSizes(document, variables);
    } catch (error) {
      seen = (error as { extensions: { code: string } }).extensions.code;
    }
    expect(seen).toBe(code);
  });
});

test('a document of too many tokens is not parsed to its end', () => {
  expect(() => parse(`{ ${'a '.repeat(MOST_TOKENS)} }`, { maxTokens: MOST_TOKENS })).toThrow('more that 2000 tokens');
});
