/**
 * The yardstick of `bench transfer`: the commands and effects of a transfer as bulk SQL on one database of the same server, in one loop: no
 * Kafka, no GraphQL, no services. Each stage is one transaction per batch, like each hop of the services, and writes the same rows.
 */
import pg from 'pg';
import type { BenchWorld } from './bench-world.ts';
import { cpuSeconds } from './cpu.ts';

const TABLES = `
  create table students (id uuid primary key, path text, version int not null default 1);
  create table classes (id int primary key, taken int not null, seats int not null, check (taken <= seats));
  create table placements (student_id uuid primary key, school int, class int references classes, hold uuid, version int not null default 1);
  create table spells (student_id uuid, from_date date, to_date date, school int, primary key (student_id, from_date, school));
  create table holds (student_id uuid, transfer_id uuid, state text, primary key (student_id, transfer_id));
  create table transfers (student_id uuid, id uuid, status text, step int not null default 0, version int not null default 1, steps jsonb not null default '[]', at timestamptz default now(), primary key (student_id, id));
  create unique index on transfers (student_id) where status in ('REQUESTED', 'IN_REVIEW', 'APPROVED');
  create index on transfers (id);
  create table entitlements (student_id uuid, id uuid default gen_random_uuid(), valid daterange, school int, primary key (student_id, id));
  create table facts (student_id uuid primary key, school int, version int not null default 1);
  create table cells (school int primary key, students int not null);
  create table command_keys (actor text, key uuid, result jsonb, primary key (actor, key));
  create table event_log (id bigint generated always as identity primary key, topic text, key uuid, version int, type text, body jsonb, at timestamptz default now());`;

const said = (topic: string, type: string) =>
  `insert into event_log (topic, key, version, type, body) select '${topic}', s, 1, '${type}', jsonb_build_object('studentId', s, 'transferId', t) from unnest($1::uuid[], $2::uuid[]) u(s, t)`;
const APPROVAL = [
  'insert into command_keys select $$approver$$, gen_random_uuid(), to_jsonb($2::uuid[]) where cardinality($1::uuid[]) > 0',
  `update transfers set step = step + 1, version = version + 1, steps = steps || jsonb_build_object('by', 'approver', 'at', now()),
     status = case when step = 3 then 'APPROVED' else status end where id = any($2::uuid[]) and student_id = any($1::uuid[])`,
  said('transfers', 'TransferStepApproved'),
];

/** The stages of one transfer, in order; $1 students, $2 transfers. Each is one transaction. */
const STAGES: readonly (readonly string[])[] = [
  [
    `insert into command_keys select 'registrar', t, to_jsonb(s) from unnest($1::uuid[], $2::uuid[]) u(s, t)`,
    `insert into transfers (student_id, id, status) select s, t, 'REQUESTED' from unnest($1::uuid[], $2::uuid[]) u(s, t)`,
    said('transfers', 'TransferRequested'),
  ],
  [
    'select 1 from placements where student_id = any($1::uuid[]) and cardinality($2::uuid[]) > 0 order by student_id for update',
    `insert into holds select s, t, 'HELD' from unnest($1::uuid[], $2::uuid[]) u(s, t)`,
    'update placements p set hold = t, version = version + 1 from unnest($1::uuid[], $2::uuid[]) u(s, t) where p.student_id = s',
    'update classes set taken = taken + n from (select cardinality($1::uuid[]) as n where cardinality($2::uuid[]) > 0) c where id = 2',
    said('transfer-answers', 'PlacementHeld'),
  ],
  [
    'update students set version = version + 1 where id = any($1::uuid[]) and cardinality($2::uuid[]) > 0',
    said('transfer-answers', 'IdentityCleared'),
  ],
  [
    `update transfers set status = 'IN_REVIEW', version = version + 1 where id = any($2::uuid[]) and student_id = any($1::uuid[])`,
    said('transfers', 'TransferReviewStarted'),
  ],
  APPROVAL,
  APPROVAL,
  APPROVAL,
  [...APPROVAL, said('transfers', 'TransferApproved')],
  [
    `update placements p set school = 2, class = 2, hold = null, version = version + 1 from unnest($1::uuid[], $2::uuid[]) u(s, t) where p.student_id = s and p.hold = t`,
    'update classes set taken = taken - n from (select cardinality($1::uuid[]) as n where cardinality($2::uuid[]) > 0) c where id = 1',
    'update spells set to_date = current_date where student_id = any($1::uuid[]) and to_date is null and cardinality($2::uuid[]) > 0',
    'insert into spells select s, current_date + 1, null, 2 from unnest($1::uuid[], $2::uuid[]) u(s, t)',
    `update holds h set state = 'MOVED' from unnest($1::uuid[], $2::uuid[]) u(s, t) where h.student_id = s and h.transfer_id = t`,
    said('placements', 'PlacementMoved'),
  ],
  [
    `update students set path = '41', version = version + 1 where id = any($1::uuid[]) and cardinality($2::uuid[]) > 0`,
    said('transfer-answers', 'RecordRehomed'),
  ],
  [
    'update entitlements set valid = daterange(lower(valid), current_date + 1) where student_id = any($1::uuid[]) and upper_inf(valid) and cardinality($2::uuid[]) > 0',
    'insert into entitlements (student_id, valid, school) select s, daterange(current_date + 1, null), 2 from unnest($1::uuid[], $2::uuid[]) u(s, t)',
    said('transfer-answers', 'EntitlementsRehomed'),
  ],
  [
    'update facts set school = 2, version = version + 1 where student_id = any($1::uuid[]) and cardinality($2::uuid[]) > 0',
    'update cells set students = students + case school when 1 then -1 else 1 end * cardinality($1::uuid[]) where cardinality($2::uuid[]) > 0',
  ],
  [
    `update transfers set status = 'COMPLETED', version = version + 1 where id = any($2::uuid[]) and student_id = any($1::uuid[])`,
    said('transfers', 'TransferCompleted'),
  ],
];

export type Yardstick = { perSecond: number; transfers: number; seconds: number; cpuMs: { postgres: number; loop: number } };

export async function runYardstick(
  { databaseServerUrl: serverUrl, serverPids }: Pick<BenchWorld, 'databaseServerUrl' | 'serverPids'>,
  transfers: number,
  batch: number,
): Promise<Yardstick> {
  const server = new pg.Client({ connectionString: serverUrl });
  await server.connect();
  await server.query('drop database if exists yardstick');
  await server.query('create database yardstick');
  await server.end();
  const url = new URL(serverUrl);
  url.pathname = '/yardstick';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    const students = await fill(client, transfers);
    const [serverBefore, loopBefore] = [cpuSeconds(serverPids.postgres), process.cpuUsage()];
    const startedAt = performance.now();
    for (let done = 0; done < students.length; done += batch) await moveBatch(client, students.slice(done, done + batch));
    const seconds = (performance.now() - startedAt) / 1000;
    const { user, system } = process.cpuUsage(loopBefore);
    const per = (ms: number) => Number((ms / transfers).toFixed(2));
    const cpuMs = { postgres: per((cpuSeconds(serverPids.postgres) - serverBefore) * 1000), loop: per((user + system) / 1000) };
    const { rows } = await client.query(`select count(*)::int as n from transfers where status = 'COMPLETED'`);
    if (rows[0]?.n !== transfers) throw new Error(`the yardstick completed ${rows[0]?.n} of ${transfers}`);
    return { perSecond: Math.round(transfers / seconds), transfers, seconds: Number(seconds.toFixed(2)), cpuMs };
  } finally {
    await client.end();
  }
}

async function fill(client: pg.Client, count: number): Promise<string[]> {
  await client.query(TABLES);
  await client.query('insert into students (id) select gen_random_uuid() from generate_series(1, $1::int)', [count]);
  await client.query(`insert into classes values (1, ${count}, ${count}), (2, 0, ${count})`);
  await client.query('insert into placements (student_id, school, class) select id, 1, 1 from students');
  await client.query(`insert into spells select id, '2024-09-01', null, 1 from students`);
  await client.query(`insert into entitlements (student_id, valid, school) select id, daterange('2024-09-01', null), 1 from students`);
  await client.query('insert into facts (student_id, school) select id, 1 from students');
  await client.query(`insert into cells values (1, ${count}), (2, 0)`);
  await client.query('analyze');
  return (await client.query<{ id: string }>('select id from students')).rows.map(({ id }) => id);
}

async function moveBatch(client: pg.Client, students: readonly string[]): Promise<void> {
  const transfers = students.map(() => crypto.randomUUID());
  for (const [stage, statements] of STAGES.entries()) {
    await client.query('begin');
    for (const [index, text] of statements.entries())
      await client.query({ name: `${stage}/${index}`, text, values: [students, transfers] });
    await client.query('commit');
  }
}
