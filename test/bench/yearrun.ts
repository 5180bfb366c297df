/**
 * `bench yearrun`: the year run of the nation with 1,000,000 placements, a sixth of which graduate, and 2 % of which are exceptions. It measures the dry
 * run, the run, and other commands before and during the run. Yardstick: the same rows in a copy of the database, one plain statement a table.
 */
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { commandPort } from '@xueji/infra/runtime/command.ts';
import { openDatabase, type ServiceDatabase, statement } from '@xueji/infra/runtime/database.ts';
import { faultsOf } from '@xueji/infra/runtime/faults.ts';
import { startJobs } from '@xueji/infra/runtime/jobs.ts';
import { isRefused } from '@xueji/infra/runtime/refusal.ts';
import { createLogger } from '@xueji/infra/runtime/telemetry.ts';
import { anActor, until } from '@xueji/infra/runtime/testing.ts';
import pg from 'pg';
import { createDatabases } from '../../infra/local/databases.ts';
import { homeFolder } from '../../infra/local/home.ts';
import { startPostgres } from '../../infra/local/postgres.ts';
import { MIGRATIONS } from '../../services/enrolment/migrations/all.ts';
import { changeClasses, seatParts } from '../../services/enrolment/placing-store.ts';
import { seedRegions } from '../../services/enrolment/unit/region-store.ts';
import { findRun, startYearRuns } from '../../services/enrolment/year-run/start-store.ts';
import type { YearRun } from '../../services/enrolment/year-run/year-run.ts';
import { yearRuns } from '../../services/enrolment/year-run/year-run-job.ts';
import type { BenchResult } from './bench-world.ts';
import { latenciesOf, sendBySchedule } from './open-loop.ts';

const PLACEMENTS = 1_000_000;
/** Six grades of four classes of 42 pupils. */
const PUPILS_A_CLASS = 42;
const CLASSES_A_SCHOOL = 24;
const COMMANDS_PER_S = 20;
/** Commands before the run: 20 s of them. */
const AT_REST = 400;
/** In the season, before the school year of 2026. */
const NOW = new Date('2026-07-01T10:00:00+08:00');
const LONGEST_RUN_MS = 600_000;
const NATION = anActor('registrar', '');

/** Ids like those of the services: UUIDv7 with a time part and a random part. */
const idOf = (kind: string, n: string) =>
  `(lpad(to_hex(1790000000000 + (${n}) / 20), 12, '0') || '7' || substr(md5('${kind}' || (${n})), 1, 3) || '8' || substr(md5('${kind}' || (${n})), 4, 15))::uuid`;
const SCHOOL = `n / ${PUPILS_A_CLASS} / ${CLASSES_A_SCHOOL}`;
const CLASS = `n / ${PUPILS_A_CLASS}`;
/** 100 counties of one province that exist, and as many schools in each. */
const PATH = (school: string) => `'41/4101/410105/21410' || lpad((${school})::text, 5, '0')`;
const GRADE = `n / ${PUPILS_A_CLASS} % ${CLASSES_A_SCHOOL} / 4`;

/** 2 % are exceptions: 1 % suspended, 0.5 % missing, and 0.5 % with an open case. */
const fillWith = (count: number): string[] => [
  `insert into schools (id, code, name, path, county_code, locality, stages, version, opened_on)
   select ${idOf('s', 'n')}, '21410' || lpad(n::text, 5, '0'), '第' || n || '小学', ${PATH('n')}, '410105', 'RURAL', '[{"stage":"PRIMARY","years":6}]', 25, '2015-09-01'
   from generate_series(0, ${count - 1} / ${PUPILS_A_CLASS * CLASSES_A_SCHOOL}) n`,
  `insert into classes (id, school_id, stage, entry_year, class_no, "limit", taken, reserved, open)
   select ${idOf('c', 'k')}, ${idOf('s', `k / ${CLASSES_A_SCHOOL}`)}, 'PRIMARY', 2020 + k % ${CLASSES_A_SCHOOL} / 4, 1 + k % 4, 55, 0, 0, true
   from generate_series(0, ${count - 1} / ${PUPILS_A_CLASS}) k`,
  `insert into placements (student_id, version, school_id, path, class_id, stage, entry_year, status, hold, spell, since, movements)
   select ${idOf('p', 'n')}, 1, ${idOf('s', SCHOOL)}, ${PATH(SCHOOL)}, ${idOf('c', CLASS)}, 'PRIMARY', 2020 + ${GRADE},
     case when n % 200 in (3, 7) then 'SUSPENDED' when n % 200 = 11 then 'MISSING' else 'ACTIVE' end,
     case when n % 200 = 13 then ${idOf('t', 'n')} end, 1, '2020-09-01', 1 from generate_series(0, ${count - 1}) n`,
  `insert into spells (student_id, seq, school_id, class_id, path, stage, entry_year, status, from_date, entry_kind)
   select student_id, 1, school_id, class_id, path, stage, entry_year, status, since, 'REGISTERED' from placements`,
  `insert into movements (student_id, seq, kind, effective_on, to_school_id, to_path, to_class_id, to_stage, to_entry_year, to_status)
   select student_id, 1, 'REGISTERED', since, school_id, path, class_id, stage, entry_year, status from placements`,
  `update classes c set taken = n from (select class_id, count(*)::int as n from placements where status = 'ACTIVE' group by class_id) p where p.class_id = c.id`,
];

export async function run(scale: number): Promise<BenchResult> {
  const count = Math.round(PLACEMENTS * scale);
  const home = join(homeFolder(), 'bench');
  rmSync(home, { recursive: true, force: true });
  const postgres = await startPostgres({ home });
  try {
    const [url = ''] = await createDatabases(postgres.url, ['enrolment']);
    await fill(url, count);
    const yardstickS = await runYardstick(postgres.url, url);
    const db = await openDatabase({ url, entities: [], migrations: MIGRATIONS });
    const measured = await measure(db, count);
    await db.close();
    return {
      bench: 'yearrun',
      value: measured.runS,
      unit: `s for the year run of ${count} placements`,
      yardstick: `the same rows in one plain statement a table: ${yardstickS.all} s; placements and movements alone: ${yardstickS.two} s`,
      ratio: Math.round((measured.runS / yardstickS.all) * 100) / 100,
      conditions: { placements: count, ...measured },
    };
  } finally {
    await postgres.stop();
  }
}

async function fill(url: string, count: number): Promise<void> {
  const db = await openDatabase({ url, entities: [], migrations: MIGRATIONS });
  await seedRegions(db);
  for (const text of fillWith(count)) await db.source.query(text);
  await db.source.query('vacuum analyze');
  await db.close();
}

async function measure(db: ServiceDatabase, count: number) {
  const log = createLogger('bench', 'error');
  const worker = startJobs({ db: db.jobs, log, kinds: [yearRuns({ now: () => NOW, log })] });
  const dry = await runOnce(db, true, worker.wake);
  const atRest = latenciesOf(await sendBySchedule({ perSecond: COMMANDS_PER_S, requests: AT_REST }, classChanges(db, count)));
  let isOver = false;
  const meanwhile = whileRunning(db, count, () => isOver);
  const real = await runOnce(db, false, worker.wake);
  isOver = true;
  const during = latenciesOf(await meanwhile);
  await worker.stop();
  const again = await db.run<{ certificates: number }>(statement('select count(*)::int as certificates from certificates'));
  return {
    ...{ dryRunS: dry.seconds, runS: real.seconds, atRest, during, p95Ratio: Math.round((during.p95Ms / atRest.p95Ms) * 100) / 100 },
    ...{ dryRun: dry.counts, run: real.counts, certificates: again[0]?.certificates },
  };
}

/** Starts a run of the nation and waits for its end. */
async function runOnce(db: ServiceDatabase, dryRun: boolean, wake: () => void) {
  const input = { unit: 'CN', schoolYear: 2026, dryRun, exceptions: [] };
  const command = { actor: NATION, key: randomUUID(), input, now: NOW, requestId: 'bench' };
  const begunMs = performance.now();
  const [started] = await db.transaction((tx) => startYearRuns(tx, [command]));
  if (!started || isRefused(started)) throw new Error(`the run was refused: ${started?.refused}`);
  wake();
  let ended: YearRun | undefined;
  await until(async () => {
    ended = await findRun(db.control, started.runId);
    return ended?.endedAt != null;
  }, LONGEST_RUN_MS);
  return { seconds: Math.round((performance.now() - begunMs) / 100) / 10, counts: ended?.counts };
}

/** Sends a pupil of the second grade from the first class to the second, or back: rows, seats and events, as the command does it. */
function classChanges(db: ServiceDatabase, count: number): (index: number) => Promise<unknown> {
  const port = commandPort({
    ...{ db, faults: faultsOf({ XUEJI_DELIVER_TWICE: false }), mutation: 'changeClasses', most: 10 },
    ...{ judge: changeClasses, parts: seatParts },
  });
  const schools = Math.floor(count / PUPILS_A_CLASS / CLASSES_A_SCHOOL);
  const FIND = statement(`
    select ${idOf('p', '$1::int')} as "studentId", ${idOf('c', '$2::int')} as "classId"`);
  return async (index) => {
    const school = (index * 7919) % schools;
    const firstClass = school * CLASSES_A_SCHOOL + 16;
    const toClass = firstClass + 1 - (Math.floor(index / schools) % 2);
    const [seat] = await db.control.run<{ studentId: string; classId: string }>(FIND, [firstClass * PUPILS_A_CLASS + 1, toClass]);
    if (seat) await port({ actor: NATION, key: randomUUID(), input: { seats: [seat] }, now: NOW, requestId: 'bench' });
  };
}

async function whileRunning(db: ServiceDatabase, count: number, isOver: () => boolean): Promise<number[]> {
  const send = classChanges(db, count);
  const times: number[] = [];
  for (let first = AT_REST; !isOver(); first += COMMANDS_PER_S)
    times.push(...(await sendBySchedule({ perSecond: COMMANDS_PER_S, requests: COMMANDS_PER_S }, (index) => send(first + index))));
  return times;
}

const LEAVING = `select * from placements where entry_year = 2020 and status = 'ACTIVE' and hold is null`;
const SIDE = 'school_id, path, class_id, stage, entry_year';
/** What the run writes of the pupils. The first two statements are the pupils and their history. */
const PLAIN = [
  `create temp table leaving as ${LEAVING}`,
  `insert into movements (student_id, seq, kind, effective_on, from_school_id, from_path, from_class_id, from_stage, from_entry_year, from_status,
     to_school_id, to_path, to_class_id, to_stage, to_entry_year, to_status)
   select student_id, movements + 1, 'GRADUATED', '2026-07-02', ${SIDE}, status, ${SIDE}, 'GRADUATED' from leaving`,
  `update placements p set status = 'GRADUATED', version = version + 1, movements = movements + 1, since = '2026-07-02'
   where entry_year = 2020 and status = 'ACTIVE' and hold is null`,
  `update spells s set to_date = '2026-07-01', exit_kind = 'GRADUATED' from leaving l where s.student_id = l.student_id and s.seq = l.spell`,
  `insert into certificates (school_code, year, kind, sequence, student_id, movement, school_id, stage, issued_on)
   select s.code, 2026, 'GRADUATED', row_number() over (partition by s.code order by l.student_id), l.student_id, 2, l.school_id, l.stage, '2026-07-01'
   from leaving l join schools s on s.id = l.school_id`,
  `insert into event_log (position, topic, key, aggregate_id, version, internal_version, type, body, occurred_at, correlation_id, readers)
   select row_number() over (), 'placements', student_id::text, student_id::text, 2, 2, 'StudentGraduated', jsonb_build_object('studentId', student_id,
     'schoolId', school_id, 'path', path, 'classId', class_id, 'stage', stage, 'entryYear', entry_year, 'graduatedOn', '2026-07-01'), now(),
     'bench', 'identity,funding,statistics' from leaving`,
  `update classes c set taken = c.taken - n, open = false from (select class_id, count(*)::int as n from leaving group by class_id) l where l.class_id = c.id`,
];

/** Runs in a copy of the database, each statement in a transaction of its own, so that it holds its locks as short as it can. */
async function runYardstick(serverUrl: string, url: string): Promise<{ all: number; two: number }> {
  const name = new URL(url).pathname.slice(1);
  const server = new pg.Client({ connectionString: serverUrl });
  await server.connect();
  await server.query(`create database yardstick template ${name}`);
  await server.end();
  const copy = new URL(url);
  copy.pathname = '/yardstick';
  const client = new pg.Client({ connectionString: copy.href });
  await client.connect();
  const seconds: number[] = [];
  for (const text of PLAIN) {
    const begunMs = performance.now();
    await client.query(text);
    seconds.push((performance.now() - begunMs) / 1000);
  }
  await client.end();
  const sum = (some: readonly number[]) => Math.round(some.reduce((total, one) => total + one, 0) * 10) / 10;
  return { all: sum(seconds), two: sum(seconds.slice(1, 3)) };
}
