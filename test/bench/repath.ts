/**
 * `bench repath`: a county of 100,000 pupils gets another path. It measures the time until every row of the five services has the new path, with the
 * job of each service running as in production. At the same time 20 commands a second change pupils of the county. Yardstick: one plain update per
 * table, which locks all rows for its whole duration.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, type ServiceDatabase, statement } from '@xueji/infra/runtime/database.ts';
import { followPathChanges, recordPathChanges } from '@xueji/infra/runtime/path-change-store.ts';
import { type RowMove, startRepathing } from '@xueji/infra/runtime/repathing-job.ts';
import { insertRows } from '@xueji/infra/runtime/table.ts';
import { createLogger } from '@xueji/infra/runtime/telemetry.ts';
import { createDatabases } from '../../infra/local/databases.ts';
import { homeFolder } from '../../infra/local/home.ts';
import { startPostgres } from '../../infra/local/postgres.ts';
import { MIGRATIONS as ENROLMENT_MIGRATIONS } from '../../services/enrolment/migrations/all.ts';
import { ROW_MOVES as ENROLMENT } from '../../services/enrolment/row-moves-store.ts';
import { MIGRATIONS as FUNDING_MIGRATIONS } from '../../services/funding/migrations/all.ts';
import { ROW_MOVES as FUNDING } from '../../services/funding/row-moves-store.ts';
import { MIGRATIONS as IDENTITY_MIGRATIONS } from '../../services/identity/migrations/all.ts';
import { ROW_MOVES as IDENTITY } from '../../services/identity/row-moves-store.ts';
import { MIGRATIONS as STATISTICS_MIGRATIONS } from '../../services/statistics/migrations/all.ts';
import { ROW_MOVES as STATISTICS } from '../../services/statistics/row-moves-store.ts';
import { answered, approveOne } from '../../services/transfers/case/case-testing.ts';
import { TransferTable } from '../../services/transfers/case/table-store.ts';
import { MIGRATIONS as TRANSFERS_MIGRATIONS } from '../../services/transfers/migrations/all.ts';
import { ROW_MOVES as TRANSFERS } from '../../services/transfers/row-moves-store.ts';
import type { BenchResult } from './bench-world.ts';
import { latenciesOf, sendBySchedule } from './open-loop.ts';

const PUPILS = 100_000;
const SCHOOLS = 200;
/** The first path of the rows; the yardstick moves them to `FROM`. */
const START = '41/4103/410328';
const FROM = '41/4101/410122';
const TO = '41/4102/410298';
/** Commands per second that change a pupil of the county during the move. */
const COMMANDS_PER_S = 20;

/** Ids like those of the services: UUIDv7 with a time part and a random part. An index over ids that differ only in their last digits is slower. */
const ID = `(lpad(to_hex(1790000000000 + n / 20), 12, '0') || '7' || substr(md5(n::text), 1, 3) || '8' || substr(md5(n::text), 4, 15))::uuid`;
const PATH = `'${START}/21410' || lpad((n % ${SCHOOLS})::text, 5, '0')`;
const rows = (count: number) => `from generate_series(1, ${count}) n`;

type Part = {
  migrations: Parameters<typeof openDatabase>[0]['migrations'];
  moves: readonly RowMove[];
  /** Tables with many rows, and their path columns. */
  tables: Record<string, string>;
  seed?(db: ServiceDatabase): Promise<void>;
  fill(count: number): string[];
};
const PARTS: Record<string, Part> = {
  enrolment: {
    migrations: ENROLMENT_MIGRATIONS,
    moves: ENROLMENT,
    tables: { placements: 'path' },
    fill: (count) => [
      `insert into placements select ${ID}, 1, ${ID}, ${PATH}, ${ID}, 'PRIMARY', 2024, 'ACTIVE', null, 1, '2026-09-01' ${rows(count)}`,
    ],
  },
  identity: {
    migrations: IDENTITY_MIGRATIONS,
    moves: IDENTITY,
    tables: { students: 'path' },
    fill: (count) => [
      `insert into students (student_id, version, path, number, number_kind, name, sex, birth_date, ethnicity, nationality, id_type, migrant_child, left_behind, boarder, orphan, details, registered_at)
       select ${ID}, 1, ${PATH}, 'L' || n, 'L', '生' || n, 'MALE', '2017-01-01', '01', '156', '1', false, 'NONE', false, false, '{"a":"b"}', now() ${rows(count)}`,
    ],
  },
  transfers: {
    migrations: TRANSFERS_MIGRATIONS,
    moves: TRANSFERS,
    tables: { transfers: 'to_path', event_log: 'to_path' },
    seed: (db) => db.transaction(async (tx) => insertRows(tx, TransferTable, [approveOne(answered())])),
    // A tenth of the pupils have a transfer with four events each.
    fill: (count) => [
      `insert into transfers select (jsonb_populate_record(t, replace(to_jsonb(t)::text, '41/4116/411628', '${START}')::jsonb
         || jsonb_build_object('student_id', ${ID}, 'id', ${ID}))).* from transfers t, generate_series(1, ${count / 10}) n`,
      `delete from transfers where to_path like '41/4116/%'`,
      `insert into event_log (position, topic, key, aggregate_id, version, type, body, occurred_at, correlation_id, to_path, from_path)
       select n, 'transfers', ${ID}, n / 4, n % 4, 'StepApproved', '{}', now(), '', ${PATH}, '44/4402/440224/2144000001' ${rows((count / 10) * 4)}`,
    ],
  },
  funding: {
    migrations: FUNDING_MIGRATIONS,
    moves: FUNDING,
    tables: { beneficiaries: 'path', entitlements: 'path' },
    fill: (count) => [
      `insert into beneficiaries select ${ID}, 1, ${PATH} ${rows(count)}`,
      `insert into entitlements (student_id, id, programme, school_id, path, from_date) select ${ID}, ${ID}, 'nutrition', ${ID}, ${PATH}, '2026-09-01' ${rows(count)}`,
    ],
  },
  statistics: {
    migrations: STATISTICS_MIGRATIONS,
    moves: STATISTICS,
    tables: { facts: 'path', cells: 'county_path' },
    fill: (count) => [
      `insert into facts select ${ID}, 'MALE', '2017-01', false, 'NONE', false, ${ID}, ${PATH}, 'PRIMARY', 2024 ${rows(count)}`,
      `insert into cells select '${START}', 'PRIMARY', 2024, 'MALE', false, false, false, ${count}, now()`,
    ],
  },
};

type Opened = Part & { name: string; db: ServiceDatabase };

export async function run(scale: number): Promise<BenchResult> {
  const count = Math.round(PUPILS * scale);
  const home = join(homeFolder(), 'bench');
  rmSync(home, { recursive: true, force: true });
  const postgres = await startPostgres({ home });
  try {
    const urls = await createDatabases(postgres.url, Object.keys(PARTS));
    const parts: Opened[] = [];
    for (const [name, part] of Object.entries(PARTS))
      parts.push({ ...part, name, db: await openDatabase({ url: urls[parts.length] ?? '', entities: [], migrations: part.migrations }) });
    for (const part of parts) await fillPart(part, count);
    const yardstick = await seconds(() => Promise.all(parts.map(plainUpdate)));
    for (const { db } of parts) await db.source.query('vacuum analyze');
    const { value, services, commands } = await measure(parts, count);
    const left = await Promise.all(parts.map(notMoved));
    await Promise.all(parts.map(({ db }) => db.close()));
    return {
      bench: 'repath',
      value,
      unit: `s until all rows of a county of ${count} pupils have its new path`,
      yardstick: `the same rows in one plain update a table: ${yardstick} s`,
      ratio: Math.round((value / yardstick) * 100) / 100,
      conditions: { pupils: count, schools: SCHOOLS, services, commands, notMoved: left.reduce((sum, one) => sum + one, 0) },
    };
  } finally {
    await postgres.stop();
  }
}

async function fillPart({ db, seed, fill }: Opened, count: number): Promise<void> {
  await seed?.(db);
  for (const text of fill(count)) await db.source.query(text);
  await db.source.query('analyze');
}

/** Runs all services at the same time. `services`: the time of each service. `commands`: latencies of commands during the move. */
async function measure(parts: readonly Opened[], count: number) {
  const log = createLogger('bench', 'error');
  const services: Record<string, number> = {};
  let isOver = false;
  const commands = changePupils(parts, count, () => isOver);
  const jobs = await Promise.all(parts.map((part) => startJob(part, log)));
  const value = await seconds(() =>
    Promise.all(
      parts.map(async (part) => {
        services[part.name] = await seconds(() => changePath(part));
      }),
    ),
  );
  isOver = true;
  await Promise.all(jobs.map((stop) => stop()));
  return { value, services, commands: latenciesOf(await commands) };
}

/** As a service does it. The result stops the job. */
async function startJob({ db, moves }: Opened, log: ReturnType<typeof createLogger>): Promise<() => Promise<void>> {
  const follower = await followPathChanges(db.control);
  const job = startRepathing({ db: db.jobs, moves, log, paths: follower.paths });
  return async () => {
    follower.stop();
    await job.stop();
  };
}

async function changePath({ db }: Opened): Promise<void> {
  await db.transaction(async (tx) => recordPathChanges(tx, [{ seq: 1, from: FROM, to: TO, fromSchoolId: null, toSchoolId: null }]));
  const DONE = statement('select 1 as one from path_changes where done_at is not null');
  while ((await db.control.run(DONE)).length === 0) await new Promise((resolve) => setTimeout(resolve, 100));
}

const CHANGE_PUPIL = statement(
  `update placements set version = version + 1 where student_id = (select ${ID} from (select $1::int as n) x)`,
);

/** Sends scheduled commands on pupils of the county, each in its own transaction, until all rows are moved. */
async function changePupils(parts: readonly Opened[], count: number, isOver: () => boolean): Promise<number[]> {
  const enrolment = parts.find(({ name }) => name === 'enrolment')?.db;
  const times: number[] = [];
  while (!isOver()) {
    const first = times.length * 7919;
    const send = (index: number) => enrolment?.run(CHANGE_PUPIL, [((first + index * 7919) % count) + 1]) ?? Promise.resolve();
    times.push(...(await sendBySchedule({ perSecond: COMMANDS_PER_S, requests: COMMANDS_PER_S }, send)));
  }
  return times;
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const begunAt = performance.now();
  await work();
  return Math.round((performance.now() - begunAt) / 100) / 10;
}

async function plainUpdate({ db, tables }: Opened): Promise<void> {
  for (const [table, column] of Object.entries(tables))
    await db.source.query(`update ${table} set ${column} = replace(${column}, '${START}', '${FROM}')`);
}

async function notMoved({ db, tables }: Opened): Promise<number> {
  let left = 0;
  for (const [table, column] of Object.entries(tables)) {
    const text = `select count(*)::int as left from ${table} where ${column} not like '${TO}%'`;
    left += (await db.run<{ left: number }>(statement(text)))[0]?.left ?? 0;
  }
  return left;
}
