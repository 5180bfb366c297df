import { buildSchema, getOperationAST, parse } from 'graphql';
import { variableFault } from './variables.ts';

const schema = buildSchema('enum Status { OPEN DONE } type Query { list(status: [Status!], first: Int!): [String] }');

function faultOf(query: string, variables: Record<string, unknown>): string | null {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  return variableFault(schema, document, operation, variables)?.message ?? null;
}

const LIST = 'query ($status: [Status!]) { list(status: $status, first: 1) }';
const FIRST = 'query ($first: Int = 5) { list(first: $first) }';

test('a list with very many wrong items is answered by one error, at once', () => {
  let read = 0;
  const items = new Proxy(Array(60_000).fill(0), {
    get(target, name) {
      if (/^\d+$/.test(String(name))) read += 1;
      return Reflect.get(target, name);
    },
  });
  expect(faultOf(LIST, { status: items })).toContain('"$status" got invalid value 0 at "status[0]"');
  expect(read).toBeLessThan(100);
});

test.each<[string, string, Record<string, unknown>, string | null]>([
  ['values that fit', LIST, { status: ['OPEN', 'DONE'] }, null],
  ['null where null is allowed', LIST, { status: null }, null],
  ['an absent variable with a default', FIRST, {}, null],
  ['a value in place of the default', FIRST, { first: 7 }, null],
  [
    'null in place of the default of a required argument',
    FIRST,
    { first: null },
    '$first: 此处不能为空（null）。$first: null is not allowed here.',
  ],
])('%s', (_, query, variables, fault) => {
  expect(faultOf(query, variables)).toBe(fault);
});
