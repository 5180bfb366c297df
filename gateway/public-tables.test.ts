import { Kind, parse } from 'graphql';
import { readsPublicTables } from './public-tables.ts';

test.each([
  ['{ codeTable(name: "sex") { code label } }', true],
  ['query Q { sex: codeTable(name: "sex") { code } policies(province: "41") { article } }', true],
  ['{ codeTable(name: "sex") { code } viewer { userId } }', false],
  ['{ codeTable: viewer { userId } }', false],
  ['{ ...F } fragment F on Query { codeTable(name: "sex") { code } }', false],
  ['{ students(first: 1) { totalCount } }', false],
  ['mutation { codeTable }', false],
])('%s may be kept: %s', (source, kept) => {
  const [operation] = parse(source).definitions;
  expect(operation?.kind === Kind.OPERATION_DEFINITION && readsPublicTables(operation)).toBe(kept);
});
