import type { Database, ServiceDatabase } from './database.ts';
import { statement } from './database.ts';
import { followPathChanges, recordPathChanges } from './path-change-store.ts';
import { liveActor, rowWithCurrentPaths } from './path-changes.ts';
import {
  moveKeyPath,
  movePath,
  moveSchool,
  nextChunk,
  type RepathResult,
  type RowMove,
  repathOnce,
  startRepathing,
} from './repathing-job.ts';
import { pathRange, readAs } from './scope.ts';
import { createLogger } from './telemetry.ts';
import { anActor, openTestDatabase, until } from './testing.ts';

let db: ServiceDatabase;
beforeAll(async () => {
  db = await openTestDatabase({ entities: [], migrations: [] });
  await db.run(
    statement(
      `create table pupils (id int primary key, path text collate "C" not null, school_id uuid, ended boolean not null default false)`,
    ),
  );
  await db.run(statement(`create table offices (path text collate "C" primary key, phone text)`));
});
afterAll(() => db.close());
beforeEach(async () => {
  for (const table of ['pupils', 'offices', 'path_changes']) await db.run(statement(`delete from ${table}`));
});

const [A, B] = ['00000000-0000-7000-8000-00000000000a', '00000000-0000-7000-8000-00000000000b'];
const MOVES: readonly RowMove[] = [
  movePath('pupils', 'path'),
  moveKeyPath('offices', 'path'),
  moveSchool('pupils', 'school_id', 'not ended'),
];
const [OLD, NEW] = ['41/4101/410105', '41/4102/410206'];

const changePath = (seq: number, from: string, to: string, schools: [string | null, string | null] = [null, null]) =>
  db.transaction(async (tx) => recordPathChanges(tx, [{ seq, from, to, fromSchoolId: schools[0], toSchoolId: schools[1] }]));
const rows = (where: string) => db.run<{ id: number; path: string }>(statement(`select id, path from pupils where ${where} order by id`));

async function untilIdle(options = {}, on: Database = db): Promise<RepathResult[]> {
  const results: RepathResult[] = [];
  while (results.at(-1) !== 'IDLE' && results.length < 100) results.push(await repathOnce(on, MOVES, { waitMs: 0, ...options }));
  return results;
}

test('rows move in chunks, each once, and other rows do not move', async () => {
  await db.run(statement(`insert into pupils select n, '${OLD}/' || n, null from generate_series(1, 10) n`));
  await db.run(statement(`insert into pupils values (11, '${OLD}', null), (12, '41/4101/410106', null), (13, '41/41010', null)`));
  await changePath(1, OLD, NEW);
  expect(await untilIdle({ chunk: 4 })).toEqual(['MOVED', 'MOVED', 'MOVED', 'WAITING', 'DONE', 'IDLE']);
  expect((await rows('true')).map(({ path }) => path)).toEqual([
    ...Array.from({ length: 10 }, (_, n) => `${NEW}/${n + 1}`),
    NEW,
    '41/4101/410106',
    '41/41010',
  ]);
});

test('no row is moved before every process has had time to read the change', async () => {
  await db.run(statement(`insert into pupils values (1, '${OLD}', null)`));
  await changePath(1, OLD, NEW);
  expect(await repathOnce(db, MOVES, { waitMs: 60_000 })).toBe('WAITING');
  expect(await rows('true')).toEqual([{ id: 1, path: OLD }]);
});

test('a chunk that fails changes nothing, and the next try continues', async () => {
  await db.run(statement(`insert into pupils select n, '${OLD}/' || n, null from generate_series(1, 6) n`));
  await changePath(1, OLD, NEW);
  await repathOnce(db, MOVES, { waitMs: 0, chunk: 2 });
  const broken: RowMove = { columns: [], of: 'PATH', sql: 'select 1 / 0 as moved, $1::text, $2::text, $3::int' };
  await expect(repathOnce(db, [...MOVES, broken], { waitMs: 0, chunk: 2 })).rejects.toThrow('division by zero');
  expect(await rows(`path like '${NEW}%'`)).toHaveLength(2);
  await untilIdle({ chunk: 2 });
  expect(await rows(`path like '${NEW}%'`)).toHaveLength(6);
});

test('a row that another transaction holds, or writes with its old path, is moved later and not left behind', async () => {
  await db.run(statement(`insert into pupils values (1, '${OLD}/1', null), (2, '${OLD}/2', null)`));
  await changePath(1, OLD, NEW);
  await db.transaction(async (tx) => {
    await tx.run(statement('select id from pupils where id = 1 for update'));
    await tx.run(statement(`insert into pupils values (3, '${OLD}/3', null)`));
    expect(await repathOnce(db.jobs, MOVES, { waitMs: 0 })).toBe('MOVED');
    expect(await repathOnce(db.jobs, MOVES, { waitMs: 0 })).toBe('WAITING');
    expect(await rows(`path like '${NEW}%'`)).toHaveLength(1);
  });
  await untilIdle();
  expect(await rows(`path like '${NEW}%'`)).toHaveLength(3);
});

test('a writer that started before the last check of the rows keeps the change open', async () => {
  await changePath(1, OLD, NEW);
  await db.transaction(async (tx) => {
    await tx.run(statement(`insert into pupils values (1, '${OLD}/1', null)`));
    for (let tries = 0; tries < 3; tries++) expect(await repathOnce(db.jobs, MOVES, { waitMs: 0 })).toBe('WAITING');
  });
  expect(await untilIdle()).toEqual(['MOVED', 'WAITING', 'DONE', 'IDLE']);
});

test.each([
  ['half as long as it may take', 1000, 100, 2000],
  ['very short', 1000, 1, 2000],
  ['twice as long as it may take', 1000, 400, 500],
  ['very long', 1000, 10_000, 250],
  ['very long, and already small', 30, 10_000, 20],
  ['very short, and already large', 15_000, 1, 20_000],
])('the batch after one that was %s', (_, chunk, tookMs, expected) => expect(nextChunk(chunk, tookMs)).toBe(expected));

test('changes are applied in order, also there and back', async () => {
  await db.run(statement(`insert into pupils values (1, '${OLD}/1', null)`));
  await changePath(1, OLD, NEW);
  await changePath(2, NEW, '41/4103/410307');
  await changePath(3, '41/4103/410307', OLD);
  await untilIdle();
  expect(await rows('true')).toEqual([{ id: 1, path: `${OLD}/1` }]);
});

test('a merge replaces school ids in open rows, and keeps the key of the successor', async () => {
  await db.run(
    statement(`insert into pupils values (1, '${OLD}/1', '${A}', false), (2, '${OLD}/1', '${A}', true), (3, '${OLD}/2', '${B}', false)`),
  );
  await db.run(statement(`insert into offices values ('${OLD}/1', 'old'), ('${OLD}/2', 'new'), ('${OLD}', 'county')`));
  await changePath(1, `${OLD}/1`, `${OLD}/2`, [A, B]);
  await untilIdle();
  expect(await db.run(statement('select id, path, school_id as s from pupils order by id'))).toEqual([
    { id: 1, path: `${OLD}/2`, s: B },
    { id: 2, path: `${OLD}/2`, s: A },
    { id: 3, path: `${OLD}/2`, s: B },
  ]);
  expect(await db.run(statement('select path, phone from offices order by path'))).toEqual([
    { path: OLD, phone: 'county' },
    { path: `${OLD}/2`, phone: 'new' },
  ]);
});

test('readers see each row once before, during and after, and under its current path', async () => {
  await db.run(statement(`insert into pupils select n, '${OLD}/' || n, null from generate_series(1, 9) n`));
  const follower = await followPathChanges(db.control);
  db.showRows((shown) => (follower.paths().settled ? shown : shown.map((row) => rowWithCurrentPaths(row, follower.paths()))));
  const PUPILS = statement(
    `select id, path from pupils p where exists (select from unnest($1::text[], $2::text[]) r(f, t) where p.path >= r.f and p.path < r.t)`,
  );
  const seenBy = async (path: string) => {
    await follower.refresh();
    const ranges = readAs(liveActor(anActor('office', path), follower.paths));
    return db.run<{ path: string }>(PUPILS, [ranges.map(({ from }) => from), ranges.map(({ to }) => to)]);
  };
  await changePath(1, OLD, NEW);
  const counts: number[][] = [];
  let result = 'WAITING';
  do {
    const seen = await seenBy(OLD);
    counts.push([seen.length, (await seenBy('41/4101')).length, (await seenBy('41/4102')).length]);
    if (result !== 'IDLE') expect(seen.every(({ path }) => path.startsWith(NEW))).toBe(true);
    result = await repathOnce(db, MOVES, { waitMs: 0, chunk: 2 });
  } while (result !== 'IDLE');
  expect(counts.length).toBeGreaterThan(5);
  expect(new Set(counts.map(String))).toEqual(new Set(['9,0,9']));
  expect(follower.paths().rangesOf(NEW)).toEqual([pathRange(NEW)]);
  follower.stop();
  db.showRows((shown) => shown);
});

test('the job sends no statement while all changes are done, and works on a change that the process reads', async () => {
  let transactions = 0;
  const counting: Database = {
    ...db.jobs,
    transaction(work) {
      transactions += 1;
      return db.jobs.transaction(work);
    },
  };
  const follower = await followPathChanges(db.control);
  let looks = 0;
  const paths = () => {
    looks += 1;
    return follower.paths();
  };
  const job = startRepathing({ db: counting, moves: MOVES, log: createLogger('test', 'silent'), paths, waitMs: 0 });
  await until(async () => looks > 2);
  expect(transactions).toBe(0);
  await db.run(statement(`insert into pupils values (1, '${OLD}/1', null)`));
  await changePath(1, OLD, NEW);
  await until(async () => follower.paths().latest === 1 && follower.paths().settled);
  expect(await rows('true')).toEqual([{ id: 1, path: `${NEW}/1` }]);
  await job.stop();
  follower.stop();
});
