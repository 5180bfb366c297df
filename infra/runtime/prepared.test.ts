import pg from 'pg';
import { statement } from './database.ts';
import { roundTrip } from './prepared.ts';

let client: pg.Client;
beforeEach(async () => {
  client = new pg.Client({ connectionString: process.env.XUEJI_TEST_DATABASE_URL });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('create temporary table things (id int primary key, name text, at timestamptz, tags text[], body jsonb)');
});
afterEach(() => client.end());

const run = async (...steps: [string, unknown[]?][]) =>
  (
    await roundTrip(
      client,
      steps.map(([text, values = []]) => ({ query: statement(text), values })),
    )
  ).map(({ rows }) => rows);

const INSERT = 'insert into things select * from unnest($1::int[], $2::text[]) returning id, name';
const ALL = 'select id, name from things order by id';
const failureOf = (work: Promise<unknown>) => work.then(String, (error: Error) => error.message);

test('returns the result of each statement in order, at first and repeated use', async () => {
  for (const id of [1, 2]) {
    const rows = Array.from({ length: id }, (_, index) => ({ id: index + 1, name: `n${index + 1}` }));
    expect(await run(['begin'], [INSERT, [[id], [`n${id}`]]], ['commit'], [ALL])).toEqual([[], [rows.at(-1)], [], rows]);
  }
});

test('reads values as pg itself does', async () => {
  const at = new Date('2026-11-25T08:00:00.123Z');
  const values = [7, '中文 "quoted", \\', at, ['a,b', '', null], JSON.stringify({ a: [1, null] })];
  await run(['insert into things values ($1, $2, $3, $4, $5)', values]);
  const text = 'select *, null::text as nothing, 5000000000::bigint as large, true as yes from things';
  expect(await run([text])).toEqual([(await client.query(text)).rows]);
});

test('skips the statements after a failed one, which rolls back those before it', async () => {
  expect(await failureOf(run([INSERT, [[1], ['a']]], [INSERT, [[1], ['again']]], ['delete from things']))).toMatch('duplicate key');
  expect(await run([ALL])).toEqual([[]]);
});

test('a statement that failed when it was first run can be run again', async () => {
  const divide = 'select 1 / $1::int as one';
  expect(await failureOf(run([divide, [0]], [ALL]))).toMatch('division by zero');
  expect(await run([divide, [1]], [ALL])).toEqual([[{ one: 1 }], []]);
  expect(await failureOf(run(['select nonsense']))).toMatch('nonsense');
  expect(await run([divide, [1]])).toEqual([[{ one: 1 }]]);
});

test('a statement without a name is planned each time, also together with others in one round trip', async () => {
  const texts = ["select 1 as one, 'a' as name", 'select 2 as two', "insert into things values (5, 'e')", 'select name from things'];
  const steps = texts.map((text) => ({ query: { name: '', text }, values: [] }));
  for (const _ of [1, 2]) {
    const given = await roundTrip(client, [...steps, { query: statement(ALL), values: [] }]);
    expect(given.map(({ rows }) => rows)).toEqual([[{ one: 1, name: 'a' }], [{ two: 2 }], [], [{ name: 'e' }], [{ id: 5, name: 'e' }]]);
    await client.query('delete from things');
  }
  expect((await client.query("select count(*)::int as n from pg_prepared_statements where name = ''")).rows).toEqual([{ n: 0 }]);
});

test('a value that cannot be sent is refused before anything is sent', async () => {
  const circular: Record<string, unknown> = {};
  circular.self = circular;
  expect(await failureOf(run([INSERT, [[1], ['a']]], ['select $1::jsonb', [circular]]))).toMatch('circular');
  expect(await run([ALL])).toEqual([[]]);
});

test('rejects when the connection ends under way, and after it', async () => {
  const [[row]] = (await run(['select pg_backend_pid() as pid'])) as [[{ pid: number }]];
  const waiting = failureOf(run(['select pg_sleep(30)']));
  const other = new pg.Client({ connectionString: process.env.XUEJI_TEST_DATABASE_URL });
  await other.connect();
  await other.query('select pg_terminate_backend($1)', [row.pid]);
  await other.end();
  expect(await waiting).toMatch(/terminat/);
  expect(await failureOf(run([ALL]))).toMatch(/terminated|not queryable|closed/);
});

test('a connection in pg’s pipeline mode is refused', async () => {
  const piped = new pg.Client({ connectionString: process.env.XUEJI_TEST_DATABASE_URL, pipeline: true } as pg.ClientConfig);
  await piped.connect();
  expect(() => roundTrip(piped, [{ query: statement(ALL), values: [] }])).toThrow('pipeline: true');
  await piped.end();
});
