/**
 * `bench import`: the rosters of one county with 200,000 pupils in total, and files of one pupil at the same time, through the gateway of a complete
 * system. It measures rows per second, the peak memory of identity, and the duration of a one-row file. Yardstick: the same students, guardians,
 * numbers and events written by plain SQL in batches of the same size, without parsing, checks and claims.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { createDatabases } from '../../infra/local/databases.ts';
import { countyPath } from '../../infra/local/demo/places.ts';
import { generateDemo } from '../../infra/local/demo/roster.ts';
import type { Client } from '../client.ts';
import { type BenchResult, type BenchWorld, startBenchWorld } from './bench-world.ts';

const ROWS = 200_000;
const SET = 500;
/** Less than the largest accepted file. */
const MOST_FILE_BYTES = 60 * 1024 * 1024;
const SHORT_FILE_EVERY_MS = 2000;
const POLL_MS = 25;
const COUNTY = '411628';

type Job = { status: string; checked: number; registered: number; refused: number };

export async function run(scale: number): Promise<BenchResult> {
  const world = await startBenchWorld();
  try {
    return await measure(world, Math.round(ROWS * scale));
  } finally {
    await world.end();
  }
}

async function measure(world: BenchWorld, rows: number): Promise<BenchResult> {
  const { files, short } = rosters(rows);
  const registrar = await world.as('registrar', countyPath(COUNTY), { expiresInSeconds: 4 * 3600 });
  const idleMb = peakMb(world);
  const begun = performance.now();
  const ids = await Promise.all(files.map((file) => upload(registrar, file)));
  const oneRow: number[] = [];
  let jobs = await find(registrar, ids);
  while (jobs.some(isOpen)) {
    const started = performance.now();
    const one = await upload(registrar, short());
    while ((await find(registrar, [one])).some(isOpen)) await wait(POLL_MS);
    oneRow.push((performance.now() - started) / 1000);
    await wait(SHORT_FILE_EVERY_MS);
    jobs = await find(registrar, ids);
  }
  const seconds = (performance.now() - begun) / 1000;
  const failed = jobs.find(({ status }) => status !== 'DONE');
  if (failed) throw new Error(`a roster was not read: ${JSON.stringify(failed)}`);
  const rssMb = peakMb(world);
  const plain = await writePlainly(world);
  return {
    bench: 'import',
    value: round(rows / seconds),
    unit: 'rows a second, from the first byte of the upload to the last row registered or refused',
    yardstick: `the same students, guardians, numbers and events inserted by plain SQL in sets of ${SET}: ${round(plain)} rows/s`,
    ratio: round(rows / seconds / plain, 3),
    conditions: {
      rows,
      files: files.length,
      fileMb: round(files.reduce((sum, file) => sum + file.length, 0) / 1024 / 1024),
      registered: jobs.reduce((sum, { registered }) => sum + registered, 0),
      refused: jobs.reduce((sum, { refused }) => sum + refused, 0),
      seconds: round(seconds, 1),
      identityRssMb: rssMb,
      identityRssIdleMb: idleMb,
      oneRowSeconds: round(Math.max(...oneRow), 2),
      oneRowFiles: oneRow.length,
    },
  };
}

const round = (value: number, digits = 0) => Number(value.toFixed(digits));
const isOpen = ({ status }: Job) => status === 'QUEUED' || status === 'RUNNING';
const peakMb = (world: BenchWorld): number =>
  round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${world.system.pids().identity}/status`, 'utf8'))?.[1]) / 1024);

/** The demo's rows as files of one county, and files of one row each with other pupils. */
function rosters(rows: number) {
  const lists = generateDemo({ students: rows + 1000 }).rosters.map(({ csv }) => csv.trimEnd().split('\r\n'));
  const header = lists[0]?.[0] ?? '';
  const lines = lists.flatMap((list) => list.slice(1));
  const rest = lines.splice(rows);
  const toFile = (part: readonly string[]) => Buffer.from(`${[header, ...part].join('\r\n')}\r\n`);
  const files: Buffer[] = [];
  const perFile = Math.ceil(lines.length / Math.ceil(Buffer.byteLength(lines.join('\r\n')) / MOST_FILE_BYTES));
  while (lines.length > 0) files.push(toFile(lines.splice(0, perFile)));
  return { files, short: () => toFile(rest.splice(0, 1)) };
}

async function upload(client: Client, bytes: Buffer): Promise<string> {
  const { status, body } = await client.upload(bytes, 'roster.csv', randomUUID());
  if (!body.id) throw new Error(`the upload was answered with ${status} ${body.code}`);
  return body.id;
}

const FIND = 'query ($id: ID!) { rosterImport(id: $id) { status checked registered refused } }';
const find = (client: Client, ids: readonly string[]): Promise<Job[]> =>
  Promise.all(ids.map(async (id) => (await client.ask<{ rosterImport: Job }>(FIND, { id })).rosterImport));

const PLAIN_STUDENTS = 20_000;
const TABLES = ['students', 'guardians', 'number_history', 'number_claims', 'event_log'];

/** Copies a part of the imported rows into plain tables of another database, batch by batch in one loop. */
async function writePlainly({ system, databaseServerUrl }: BenchWorld): Promise<number> {
  const [other] = await createDatabases(databaseServerUrl, ['yardstick']);
  const [from, to] = [new pg.Client({ connectionString: system.databaseUrls.identity }), new pg.Client({ connectionString: other })];
  await Promise.all([from.connect(), to.connect()]);
  const written = new Map<string, { columns: string; sets: string[] }>();
  for (const table of TABLES) {
    const shape = `select string_agg(format('%I %s', attname, format_type(atttypid, atttypmod)), ', ' order by attnum) as columns
      from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped`;
    const { rows: columns } = await from.query<{ columns: string }>(shape, [table]);
    await to.query(`create table ${table} (${columns[0]?.columns})`);
    const part = `select * from ${table} limit (select least(1, ${PLAIN_STUDENTS}.0 / greatest(1, (select count(*) from students))) * count(*) from ${table})`;
    const sets = `select json_agg(r)::text as set from (select r, row_number() over () as n from (${part}) r) numbered group by n / ${SET}`;
    written.set(table, { columns: columns[0]?.columns ?? '', sets: (await from.query<{ set: string }>(sets)).rows.map(({ set }) => set) });
  }
  for (const [table, key] of [
    ['students', 'student_id'],
    ['guardians', 'student_id, seq'],
    ['number_history', 'student_id, number'],
    ['number_claims', 'number_hmac'],
  ])
    await to.query(`create unique index on ${table} (${key})`);
  const begun = performance.now();
  const most = Math.max(...[...written.values()].map(({ sets }) => sets.length));
  for (let set = 0; set < most; set += 1) {
    await to.query('begin');
    for (const [table, { columns, sets }] of written)
      if (sets[set])
        await to.query({
          name: table,
          text: `insert into ${table} select * from json_to_recordset($1::json) as d(${columns})`,
          values: [sets[set]],
        });
    await to.query('commit');
  }
  const seconds = (performance.now() - begun) / 1000;
  const students = Number((await to.query('select count(*) from students')).rows[0].count);
  await Promise.all([from.end(), to.end()]);
  return students / seconds;
}
