import { GraphQLError } from 'graphql';
import { idOf } from './input.ts';
import { allOf, beginsWith, behind, inAnyRange, type ListOrder, orderBy, type Parameters, parameters, readPages } from './keyset.ts';
import { connectionOf, readPage } from './pages.ts';

const BY_NAME: ListOrder = {
  name: 'pupils by name',
  keys: [
    { sql: 'name', type: 'text' },
    { sql: 'id', type: 'uuid' },
  ],
};
const ID = '0199d3f0-0000-7000-8000-000000000001';
const codeOf = (work: () => unknown) => {
  try {
    work();
    return 'done';
  } catch (error) {
    return error instanceof GraphQLError ? error.extensions.code : error;
  }
};
type Row = { id: string; name: string };
const cursorAt = (order: ListOrder, filter: unknown, row: Row) =>
  connectionOf(readPage(order, { first: 1 }, filter), [row], ({ name, id }) => [name, id]).pageInfo.endCursor;

test('a page is 1 to 100 rows', () => {
  expect([0, -1, 101, 1, 100].map((first) => codeOf(() => readPage(BY_NAME, { first })))).toEqual([
    'BAD_USER_INPUT',
    'BAD_USER_INPUT',
    'BAD_USER_INPUT',
    'done',
    'done',
  ]);
});

test('a cursor continues after its row, only in the same list, order and filter', () => {
  const filter = { unit: '41', status: ['ACTIVE'] };
  const after = cursorAt(BY_NAME, filter, { id: ID, name: '王芳' });
  expect(readPage(BY_NAME, { first: 1, after }, filter).after).toEqual(['王芳', ID]);
  expect(readPage(BY_NAME, { first: 1, after }, { status: ['ACTIVE'], name: null, unit: '41' }).after).toEqual(['王芳', ID]);
  const others: [ListOrder, unknown][] = [
    [{ ...BY_NAME, name: 'pupils by number' }, filter],
    [BY_NAME, { ...filter, unit: '42' }],
    [BY_NAME, { ...filter, status: ['ACTIVE', 'GRADUATED'] }],
    [BY_NAME, null],
  ];
  for (const [order, other] of others) expect(codeOf(() => readPage(order, { first: 1, after }, other))).toBe('CURSOR_INVALID');
});

test('a forged cursor is refused before PostgreSQL sees it', () => {
  const [tag] = JSON.parse(Buffer.from(cursorAt(BY_NAME, null, { id: ID, name: 'x' }) ?? '', 'base64url').toString());
  const made = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
  const wrong = ['', 'x', 'null', made(), made(tag), made(tag, 'x'), made(tag, 'x', 'y'), made(tag, 1, ID), made(tag, 'x', ID, ID)];
  for (const after of [...wrong, made(tag, 'a\0', ID), made(tag, '\ud800', ID)])
    expect([after, codeOf(() => readPage(BY_NAME, { first: 1, after }))]).toEqual([after, 'CURSOR_INVALID']);
});

test.each([
  ['date', '2026-02-30', false],
  ['date', '2026-02-28', true],
  ['timestamptz', '2026-02-28T25:00:00.000Z', false],
  ['timestamptz', '2026-02-28T23:00:00.000Z', true],
  ['int', 1.5, false],
  ['int', 2 ** 31, false],
  ['int', 7, true],
  ['bigint', 2 ** 31, true],
  ['bigint', 2 ** 53, false],
] as const)('a key of type %s may be %s: %s', (type, key, fits) => {
  const order = { name: 'one', keys: [{ sql: 'k', type }] };
  const page = readPage(order, { first: 1 });
  const after = connectionOf(page, [key], (one) => [one]).pageInfo.endCursor;
  expect(codeOf(() => readPage(order, { first: 1, after }))).toBe(fits ? 'done' : 'CURSOR_INVALID');
});

test('page info says whether there are rows before and after a page', () => {
  const rows = ['a', 'b', 'c'].map((name) => ({ id: ID, name }));
  const keysOf = ({ name, id }: Row) => [name, id];
  const first = connectionOf(readPage(BY_NAME, { first: 2 }), rows, keysOf);
  expect(first.edges.map(({ node }) => node.name)).toEqual(['a', 'b']);
  expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false, startCursor: first.edges[0]?.cursor });
  const second = connectionOf(readPage(BY_NAME, { first: 2, after: first.pageInfo.endCursor }), rows.slice(2), keysOf);
  expect(second.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  expect(connectionOf(readPage(BY_NAME, { first: 2 }), [], keysOf).pageInfo).toEqual({
    hasNextPage: false,
    hasPreviousPage: false,
    startCursor: null,
    endCursor: null,
  });
});

test('a statement is composed of the given conditions', () => {
  const chosen = parameters();
  const where = allOf([
    inAnyRange('path', [{ from: '41', to: '41~' }], chosen),
    null,
    beginsWith('name', chosen.add('王', 'text')),
    behind(BY_NAME, ['王芳', ID], chosen),
  ]);
  expect(where).toBe(
    `(path >= $1::text and path < $2::text) and name >= $3::text and name < $3::text || U&'\\+10FFFF' and (name, id) > ($4::text, $5::uuid)`,
  );
  expect(chosen.values).toEqual(['41', '41~', '王', '王芳', ID]);
  expect(orderBy({ ...BY_NAME, descending: true })).toBe('order by name desc, id desc');
  expect(behind({ ...BY_NAME, descending: true }, ['a', ID], parameters())).toBe('(name, id) < ($1::text, $2::uuid)');
  expect(inAnyRange('path', [], parameters())).toBe('false');
});

test('many lists of many ranges are read by several statements within the parameter limit of PostgreSQL', async () => {
  const sent: number[] = [];
  const run = async <Row extends object>(_: unknown, values: readonly unknown[] = []): Promise<Row[]> => {
    sent.push(values.length);
    return [{ page: 0, name: `first of ${sent.length}` } as unknown as Row];
  };
  const ranges = Array.from({ length: 500 }, (_, n) => ({ from: `${n}`, to: `${n}~` }));
  const query = { columns: '1', from: 't', order: BY_NAME, first: 1, after: null };
  const pages = await readPages<{ name: string }>(
    { run },
    Array(100).fill({ ...query, where: (chosen: Parameters) => [inAnyRange('path', ranges, chosen)] }),
  );
  expect(pages).toHaveLength(100);
  expect(sent.length).toBeGreaterThan(1);
  expect(Math.max(...sent)).toBeLessThan(65_535);
  expect(pages.flatMap((rows, index) => (rows.length > 0 ? [index] : []))).toHaveLength(sent.length);
});

test('a valid id is converted to its stored form, and any other text is an error of the caller', () => {
  expect(idOf(ID.toUpperCase(), 'id')).toBe(ID);
  expect(codeOf(() => idOf('x', 'id'))).toBe('BAD_USER_INPUT');
});
