/** A page of nested lists does not hold the thread from its first entry to its last. */
import { buildSchema, graphql } from 'graphql';
import { createSlices, sliceLists } from './list-slices.ts';
import { subgraphSchema } from './subgraph.ts';

const SDL = `
  type Query { cases: [Case!]! }
  type Case { timeline: EntryConnection }
  type EntryConnection { edges: [Entry!]! }
  type Entry { at: Int }`;

/** Most calls of `count` in one turn of the event loop while `work` goes on. */
async function mostInOneTurn(work: (count: () => number) => Promise<unknown>): Promise<number> {
  let [inThisTurn, most, going] = [0, 0, true];
  const countTurn = () => {
    most = Math.max(most, inThisTurn);
    inThisTurn = 0;
    if (going) setImmediate(countTurn);
  };
  setImmediate(countTurn);
  await work(() => ++inThisTurn);
  going = false;
  countTurn();
  return most;
}

async function complete(cases: number, entries: number, slice: typeof sliceLists) {
  let answer: Awaited<ReturnType<typeof graphql>> = {};
  const most = await mostInOneTurn(async (at) => {
    const timeline = async () => ({ edges: Array.from({ length: entries }, () => ({ at })) });
    const rootValue = { cases: Array.from({ length: cases }, () => ({ timeline })) };
    answer = await graphql({ schema: slice(buildSchema(SDL)), source: '{ cases { timeline { edges { at } } } }', rootValue });
  });
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

test('a service answers a page of transfers with timelines in slices', async () => {
  const most = await mostInOneTurn(async (count) => {
    const entry = { node: { id: () => String(count()) } };
    const timeline = async () => ({ edges: Array.from({ length: 12 }, () => entry) });
    const schema = subgraphSchema('transfers', {
      Query: { transfers: () => ({ edges: Array.from({ length: 100 }, () => ({ node: {} })) }) },
      Transfer: { timeline },
    });
    const source = '{ transfers(first: 100) { edges { node { timeline(first: 12) { edges { node { id } } } } } } }';
    expect((await graphql({ schema, source })).errors).toBeUndefined();
  });
  expect(most).toBeGreaterThan(0);
  expect(most).toBeLessThanOrEqual(150);
});

test('who comes first begins first', async () => {
  const mayBegin = createSlices(2);
  const order: number[] = [];
  await Promise.all([1, 2, 3, 4, 5].map((one) => mayBegin(1).then(() => order.push(one))));
  expect(order).toEqual([1, 2, 3, 4, 5]);
});
