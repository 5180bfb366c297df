import { readFileSync } from 'node:fs';
import { buildSchema, GraphQLError, getOperationAST, isListType, isObjectType, parse } from 'graphql';
import { createBudgets, createRefusalPace } from './budgets.ts';
import { costOfOperations } from './query-cost.ts';
import { readSdl } from './testing.ts';

const supergraph = readSdl('supergraph');
const schema = buildSchema(supergraph);
const costOf = costOfOperations(supergraph);

function judge(query: string, variables: object = {}) {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  return costOf(schema, document, operation, variables);
}
const cost = (query: string, variables: object = {}): number => judge(query, variables).cost;
const REQUEST_BUDGET = 50_000;

test.each([
  ['one object', '{ school(id: 1) { name } }', 1],
  ['objects in each other', '{ school(id: 1) { name county { name } } }', 2],
  // The connection, 10 edges, 10 nodes.
  ['a page', '{ students(first: 10) { edges { node { name } } } }', 21],
  [
    'a page in a page',
    '{ region(code: 1) { schools(first: 10) { edges { node { classes(first: 30) { edges { node { name } } } } } } } }',
    1 + 1 + 10 + 10 + 10 + 300 + 300,
  ],
  ['a list of assumed size', '{ student(id: 1) { guardians { name } } }', 3],
  ['a weighted field', '{ region(code: 1) { transferLeague { asOf } } }', 1 + 2000 + 1],
  ['aliases', '{ a: school(id: 1) { name } b: school(id: 2) { name } }', 2],
  [
    'a fragment, wherever it is spread',
    '{ a: school(id: 1) { ...F } b: school(id: 2) { ...F } } fragment F on School { county { name } }',
    4,
  ],
  [
    'a page size that is stated outside a fragment',
    '{ students(first: 10) { ...F } } fragment F on StudentConnection { edges { cursor } }',
    11,
  ],
  ['inline fragments', '{ school(id: 1) { ... on School { county { name } } ... { county { name } } } }', 3],
  ['the name of a type', '{ __typename }', 0],
  ['the schema as a whole', '{ __schema { types { name } } }', 10_000],
  ['one type of the schema, twice', '{ a: __type(name: "School") { name } b: __type(name: "Class") { name } }', 1000],
  ['a command', 'mutation { withdrawTransfer(input: { idempotencyKey: "k", id: "1" }) { ... on Refusal { message } } }', 11],
])('%s', (_, query, expected) => {
  expect(cost(query)).toBe(expected);
});

test.each([
  ['its value', '($n: Int!)', { n: 30 }, 30],
  ['its default', '($n: Int = 20)', {}, 20],
  ['its value rather than its default', '($n: Int = 20)', { n: 30 }, 30],
  ['nothing below zero', '($n: Int!)', { n: -5 }, 0],
])('a page size in a variable counts by %s', (_, definition, variables, edges) => {
  expect(cost(`query ${definition} { students(first: $n) { edges { cursor } } }`, variables)).toBe(1 + edges);
});

test('the time for fragments that spread each other twice grows with their text only', () => {
  const fragments = Array.from({ length: 60 }, (_, n) => `fragment F${n} on Student { ...F${n + 1} ...F${n + 1} }`).join(' ');
  const query = `query ($n: Int!) { student(id: 1) { ...F0 } } ${fragments} fragment F60 on Student { placement { school { stages { years } } } }`;
  expect(cost(query, { n: 1 })).toBeGreaterThan(1e18);
});

test.each([
  [
    'one list for every school of the nation',
    '{ region(code: "CN") { children(first: 40) { edges { node { schools(first: 100) { edges { node { eligibilityList(programme: "nutrition", first: 100) { edges { node { student { name } } } } } } } } } } } }',
  ],
  [
    'up and down five times',
    `{ region(code: "CN") { ${'children(first: 20) { edges { node { parent { '.repeat(5)} name ${'} } } }'.repeat(5)} } }`,
  ],
  [
    'every county in the league',
    '{ region(code: "CN") { children(first: 100, filter: { level: COUNTY }) { edges { node { transferLeague { total { overdue } } } } } } }',
  ],
])('%s is refused', (_, query) => {
  const budgets = createBudgets(supergraph, { request: REQUEST_BUDGET, clientMinute: 1 });
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  expect(() => budgets.judge(schema, document, operation, {})).toThrow(
    expect.objectContaining({
      message: expect.stringMatching(/costs \d+; at most 50000/),
      extensions: expect.objectContaining({ code: 'QUERY_TOO_COSTLY' }),
    }),
  );
});

const NODE =
  'id name number placement { school { id name } class { id name } } entitlements(first: 4) { edges { node { programme { id name } from until } } }';

test.each([
  [
    '100 students with all that is known of them',
    `{ students(first: 100) { edges { node { ${NODE} guardians { name } spells { school { name } class { name } } } } } }`,
  ],
  [
    '100 cases with steps, evidence and timeline',
    '{ transfers(first: 100) { edges { node { id student { name } toSchool { name } fromSchool { name } toClass { name } term { dueAt } steps { number } evidence { note documents { title } } timeline(first: 12) { edges { node { type school { name } region { name } } } } } } } }',
  ],
  [
    'counts of 100 counties of the nation',
    '{ region(code: "CN") { children(first: 100, filter: { level: COUNTY }) { edges { node { code name statistics { students } openTransfers { incoming } } } } } }',
  ],
  [
    'counts by grade of 100 cities of the nation',
    '{ region(code: "CN") { children(first: 100, filter: { level: CITY }) { edges { node { name statisticsByGrade { grade counts { students } } } } } } }',
  ],
  [
    'a page of the list of each of 100 schools',
    '{ region(code: "41") { schools(first: 100) { edges { node { name eligibilityList(programme: "nutrition", first: 100) { edges { node { student { name } } } } } } } } }',
  ],
  [
    'the league of a nation by province',
    '{ region(code: "CN") { transferLeague { total { open steps { level mean: meanHours } } regions { region { name } open steps { level } } } } }',
  ],
])('%s has room in the budget of one request', (_, query) => {
  expect(cost(query)).toBeLessThanOrEqual(REQUEST_BUDGET);
});

test('every query of the README fits into the budget of one request', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const queries = [...readme.matchAll(/-d '(\{"query":.*?\})'/g)].map(([, body = '']) => (JSON.parse(body) as { query: string }).query);
  const costs = queries.filter((query) => !query.startsWith('subscription')).map((query) => cost(query));
  expect(costs.length).toBeGreaterThan(0);
  for (const one of costs) expect(one).toBeLessThanOrEqual(REQUEST_BUDGET / 10);
});

test.each([
  ['{ transferFeed(first: 1) { end } }', true],
  ['{ ...F } fragment F on Query { ... { transferFeed(first: 1) { end } } verifyFeed(to: "now", digest: "") { end } }', true],
  ['{ transferFeed(first: 1) { end } students(first: 1) { edges { cursor } } }', false],
  ['mutation { withdrawTransfer(input: { idempotencyKey: "k", id: "1" }) { __typename } }', false],
])('%s reads the feed alone: %s', (query, readsFeed) => {
  expect(judge(query).readsFeed).toBe(readsFeed);
});

test('every list of objects states its size', () => {
  const sized = new Set([...supergraph.matchAll(/sizedFields: \["(\w+)"\]/g)].map(([, name]) => name));
  const unsized = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
    .filter(({ field }) => /^\[/.test(String(field.type)) && isObjectType(leafOf(field.type)))
    .filter(({ field }) => !sized.has(field.name) && !field.astNode?.directives?.some(({ name }) => name.value === 'listSize'));
  expect(unsized.map(({ type, field }) => `${type.name}.${field.name}`)).toEqual([]);
});
const leafOf = (type: unknown): unknown =>
  isListType(type) ? leafOf(type.ofType) : typeof type === 'object' && type && 'ofType' in type ? leafOf(type.ofType) : type;

describe('the budget of a client', () => {
  const limits = { request: 1000, clientMinute: 1000 };
  const spend = (budgets: ReturnType<typeof createBudgets>, userId: string, points: number, readsFeed = false) =>
    budgets.spend(userId, { cost: points, readsFeed }).then(
      () => 'spent',
      (error: GraphQLError) => error,
    );

  test('is refused with a time to wait once it is spent, and a cheaper operation still passes', async () => {
    const budgets = createBudgets(supergraph, limits);
    expect(await spend(budgets, 'a', 900)).toBe('spent');
    const refused = await spend(budgets, 'a', 200);
    expect(refused).toBeInstanceOf(GraphQLError);
    const { code, http } = (refused as GraphQLError).extensions as { code: string; http: { status: number; headers: Map<string, string> } };
    expect([code, http.status, Number(http.headers.get('retry-after'))]).toEqual(['BUDGET_EXHAUSTED', 429, expect.any(Number)]);
    expect(await spend(budgets, 'a', 100)).toBe('spent');
  });

  test('is separate: neither another client nor the feed has to wait', async () => {
    const budgets = createBudgets(supergraph, limits);
    await spend(budgets, 'a', 1000);
    expect(await spend(budgets, 'b', 1000)).toBe('spent');
    expect(await spend(budgets, 'a', 5000, true)).toBe('spent');
    expect(await spend(budgets, 'a', 1, true)).toBeInstanceOf(GraphQLError);
  });
});

test('a program that is refused repeatedly waits for its refusals, and no other user waits', async () => {
  const paced = createRefusalPace();
  for (let refusal = 0; refusal < 20; refusal++) await paced('program');
  const waits = paced('program').then(() => 'program');
  expect(await Promise.race([waits, paced('person').then(() => 'person')])).toBe('person');
  expect(await waits).toBe('program');
});
