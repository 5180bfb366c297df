/**
 * `bench sweep`: a hundred thousand open cases whose terms end at one midnight. It measures the time until all are processed, the longest batch of
 * the sweep, and the list of a unit's own work, overdue first. Yardstick: the same rows updated by plain SQL in batches of the same size, without
 * decisions and events.
 */
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Database, openDatabase, statement } from '@xueji/infra/runtime/database.ts';
import { anActor } from '@xueji/infra/runtime/testing.ts';
import { createDatabases } from '../../infra/local/databases.ts';
import { homeFolder } from '../../infra/local/home.ts';
import { startPostgres } from '../../infra/local/postgres.ts';
import { openCalendars } from '../../services/transfers/calendar/calendar-store.ts';
import { withTimes } from '../../services/transfers/case/case-clock.ts';
import { answered, NOW } from '../../services/transfers/case/case-testing.ts';
import { SWEEP_SIZE, sweepCases } from '../../services/transfers/case/sweep-store.ts';
import { TransferTable } from '../../services/transfers/case/table-store.ts';
import { listOwnWork } from '../../services/transfers/case/transfer-store.ts';
import { MIGRATIONS } from '../../services/transfers/migrations/all.ts';
import type { BenchResult } from './bench-world.ts';
import { quantile } from './cpu.ts';

const CASES = 100_000;
const SCHOOLS = 1000;
const LISTS = 200;
const LONG_AGO = '2026-11-10T10:00:00+08:00';

export async function run(scale: number): Promise<BenchResult> {
  const home = join(homeFolder(), 'bench');
  rmSync(home, { recursive: true, force: true });
  const postgres = await startPostgres({ home });
  try {
    const [url = ''] = await createDatabases(postgres.url, ['sweep']);
    const db = await openDatabase({ url, entities: [TransferTable], migrations: MIGRATIONS });
    const result = await measure(db, Math.round(CASES * scale));
    await db.close();
    return result;
  } finally {
    await postgres.stop();
  }
}

async function measure(db: Database, count: number): Promise<BenchResult> {
  const calendars = await openCalendars(db);
  const calendar = calendars.current();
  const waiting = withTimes(answered(), { now: NOW, calendar });
  await fill(db, count, waiting as unknown as Record<string, unknown>);
  const lists = await timeLists(db);
  const yardstick = await timeSets(() => rewrite(db));
  const now = new Date((waiting.dueAt?.getTime() ?? 0) + 1000);
  const clock = { now, calendar };
  const ours = await timeSets(() => sweepCases({ db }, 'due', clock));
  const listsAfter = await timeLists(db);
  return {
    bench: 'sweep',
    value: round(ours.seconds),
    unit: `s until ${ours.found} cases that fall due at one midnight are found, judged and told`,
    yardstick: `the same rows rewritten as plain SQL in the same sets: ${round(yardstick.seconds)} s`,
    ratio: round(ours.seconds / yardstick.seconds),
    conditions: {
      cases: count,
      setOf: SWEEP_SIZE,
      setMsP50: round(quantile(ours.setsMs, 0.5)),
      setMsP99: round(quantile(ours.setsMs, 0.99)),
      setMsLongest: round(Math.max(...ours.setsMs)),
      ownWork: { lists: LISTS, p50Ms: round(lists.p50), p95Ms: round(lists.p95), p95MsWhenOverdue: round(listsAfter.p95) },
      since: LONG_AGO,
    },
  };
}

const round = (value: number) => Number(value.toFixed(2));
const toPath = (school: number) => `41/4116/411628/21410${String(school).padStart(5, '0')}`;

/** Inserts cases in their first step, spread over the schools of one county, directly into the table. */
async function fill(db: Database, count: number, waiting: Record<string, unknown>): Promise<void> {
  const repository = db.source.getRepository(TransferTable);
  await repository.insert(waiting as never);
  await db.source.query(
    `insert into transfers select (t).* from (
       select jsonb_populate_record(t, jsonb_build_object('student_id', gen_random_uuid(), 'id', gen_random_uuid(),
         'to_path', '41/4116/411628/21410' || lpad((g % $2)::text, 5, '0'), 'current_unit', '41/4116/411628/21410' || lpad((g % $2)::text, 5, '0'))) as t
       from transfers t, generate_series(1, $1 - 1) g) rows`,
    [count, SCHOOLS],
  );
  await db.source.query('analyze');
}

const REWRITE = statement(`
  with due as (select student_id, id from transfers where calendar_version < 1000000 order by wake_at limit ${SWEEP_SIZE} for update skip locked)
  update transfers t set calendar_version = 1000000, steps = t.steps from due where t.student_id = due.student_id and t.id = due.id returning 1 as one`);
const rewrite = async (db: Database) => (await db.transaction(({ run }) => run(REWRITE))).length;

async function timeSets(set: () => Promise<number>) {
  const setsMs: number[] = [];
  const begun = performance.now();
  let found = 0;
  for (let last = -1; last !== 0; found += last) {
    const at = performance.now();
    last = await set();
    if (last > 0) setsMs.push(performance.now() - at);
  }
  return { found, seconds: (performance.now() - begun) / 1000, setsMs };
}

async function timeLists(db: Database) {
  const times: number[] = [];
  for (let index = 0; index < LISTS; index += 1) {
    const actor = anActor('approver', toPath(index % SCHOOLS), randomUUID());
    const at = performance.now();
    await listOwnWork(db, actor, { after: null, first: 50 });
    times.push(performance.now() - at);
  }
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}
