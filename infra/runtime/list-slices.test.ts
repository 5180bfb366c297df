/** A page of nested lists does not hold the thread from its first entry to its last. */
import { buildSchema, graphql } from 'graphql';
import { createSlices, sliceLists } from './list-slices.ts';

const SDL = `
  type Query { cases: [Case!]! }
  type Case { timeline: EntryConnection }
  type EntryConnection { edges: [Entry!]! }
  type Entry { at: Int }`;

/** Most entries that are completed in one turn of the event loop, and the answer. */
async function complete(cases: number, entries: number, slice: typeof sliceLists) {
  let [inThisTurn, most, going] = [0, 0, true];
  const countTurn = () => {
    most = Math.max(most, inThisTurn);
    inThisTurn = 0;
    if (going) setImmediate(countTurn);
  };
  setImmediate(countTurn);
  const at = () => ++inThisTurn;
  const timeline = async () => ({ edges: Array.from({ length: entries }, () => ({ at })) });
  const rootValue = { cases: Array.from({ length: cases }, () => ({ timeline })) };
  const answer = await graphql({ schema: slice(buildSchema(SDL)), source: '{ cases { timeline { edges { at } } } }', rootValue });
  going = false;
  countTurn();
  const data = answer.data as { cases: { timeline: { edges: unknown[] } }[] };
  return { most, entries: data.cases.flatMap(({ timeline }) => timeline.edges).length };
}

test('a hundred lists are completed in many turns of the event loop', async () => {
  expect(await complete(100, 12, (schema) => schema)).toEqual({ most: 1200, entries: 1200 });
  expect(await complete(100, 12, (schema) => sliceLists(schema, 60))).toEqual({ most: 60, entries: 1200 });
});

test('a list that is longer than a slice is completed all the same', async () => {
  expect(await complete(2, 80, (schema) => sliceLists(schema, 60))).toEqual({ most: 80, entries: 160 });
});

test('who comes first begins first', async () => {
  const mayBegin = createSlices(2);
  const order: number[] = [];
  await Promise.all([1, 2, 3, 4, 5].map((one) => mayBegin(1).then(() => order.push(one))));
  expect(order).toEqual([1, 2, 3, 4, 5]);
});
