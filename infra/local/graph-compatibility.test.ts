import { breaksOfGraph } from './graph-compatibility.ts';

const TODAY = new Date('2027-09-01');
const released = (field: string) => `type Query { school(id: ID!): School } type School { id: ID! ${field} }`;
const breaks = (before: string, after: string) => breaksOfGraph(released(before), released(after), TODAY);

test.each([
  ['a field', 'name: String', ''],
  ['the certainty that a field has a value', 'name: String!', 'name: String'],
  ['an argument', 'name(short: Boolean): String', 'name: String'],
  ['the liberty to leave out an argument', 'name: String', 'name(short: Boolean!): String'],
  ['a field that was never announced to end', 'name: String @deprecated(reason: "Use `title`.")', ''],
  ['a field before the day that was announced', 'name: String @deprecated(reason: "Use `title`. Ends on 2027-09-02.")', ''],
])('%s cannot be taken away', async (_, before, after) => {
  expect(await breaks(before, after)).toHaveLength(1);
});

test.each([
  ['a field is added', '', 'name: String'],
  ['an argument is added that may be left out', 'name: String', 'name(short: Boolean): String'],
  ['a field is announced to end', 'name: String', 'name: String @deprecated(reason: "Use `title`. Ends on 2028-09-01.")'],
  ['a field ends on the day that was announced', 'name: String @deprecated(reason: "Use `title`. Ends on 2027-09-01.")', ''],
])('nobody breaks when %s', async (_, before, after) => {
  expect(await breaks(before, after)).toEqual([]);
});
