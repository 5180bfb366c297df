/**
 * `bench admission`: a school admits 500 graduates and places them into ten classes, with other placements in the table. Each run is one command for the
 * admission and one for the class placing, through their ports. Yardstick: the same rows of placements, spells, movements and admissions as plain SQL.
 */
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { commandPort } from '@xueji/infra/runtime/command.ts';
import { type Database, openDatabase } from '@xueji/infra/runtime/database.ts';
import { faultsOf } from '@xueji/infra/runtime/faults.ts';
import { isRefused } from '@xueji/infra/runtime/refusal.ts';
import { anActor } from '@xueji/infra/runtime/testing.ts';
import { createDatabases } from '../../infra/local/databases.ts';
import { homeFolder } from '../../infra/local/home.ts';
import { startPostgres } from '../../infra/local/postgres.ts';
import { placeAdmitted } from '../../services/enrolment/admission/placing-store.ts';
import { setAdmissionPlans } from '../../services/enrolment/admission/plan-store.ts';
import { admitGraduates, admitParts } from '../../services/enrolment/admission/store.ts';
import { MIGRATIONS } from '../../services/enrolment/migrations/all.ts';
import { openSchools } from '../../services/enrolment/school-store.ts';
import { seedRegions } from '../../services/enrolment/unit/region-store.ts';
import type { BenchResult } from './bench-world.ts';
import { quantile } from './cpu.ts';

const GRADUATES = 500;
const CLASSES = 10;
const OTHERS = 1_000_000;
const SCHOOLS = 20;
const NOW = new Date('2026-08-25T09:00:00+08:00');
const COUNTY = anActor('registrar', '41/4101/410105');
const faults = faultsOf({ XUEJI_DELIVER_TWICE: false });
const commandOf = <Input>(input: Input) => ({ actor: COUNTY, key: randomUUID(), input, now: NOW, requestId: 'bench' });

export async function run(scale: number): Promise<BenchResult> {
  const home = join(homeFolder(), 'bench');
  rmSync(home, { recursive: true, force: true });
  const postgres = await startPostgres({ home });
  try {
    const [url = ''] = await createDatabases(postgres.url, ['admission']);
    const db = await openDatabase({ url, entities: [], migrations: MIGRATIONS });
    await seedRegions(db);
    const others = Math.round(OTHERS * scale);
    await fill(db, others);
    const result = await measure(db, others);
    await db.close();
    return result;
  } finally {
    await postgres.stop();
  }
}

const STUDENTS = 'student_id, version, school_id, path, class_id, stage, entry_year, status, hold, spell, since, movements';
async function fill(db: Database, others: number): Promise<void> {
  await db.source.query(`
    insert into placements (${STUDENTS}) select gen_random_uuid(), 1, gen_random_uuid(), '41/4101/410105/21410' || lpad((n % 2000)::text, 5, '0'),
      gen_random_uuid(), 'PRIMARY', 2021 + n % 6, 'ACTIVE', null, 1, '2026-09-01', 0 from generate_series(1, ${others}) n`);
  await db.source.query('vacuum analyze');
}

/** Graduates of a primary school of the county. */
async function makeGraduates(db: Database): Promise<string[]> {
  const rows = await db.source.query(`
    with made as (
      insert into placements (${STUDENTS}) select gen_random_uuid(), 2, gen_random_uuid(), '41/4101/410105/2141099999', gen_random_uuid(), 'PRIMARY', 2020,
        'GRADUATED', null, 1, '2026-07-01', 0 from generate_series(1, ${GRADUATES}) returning student_id
    ), sexes as (insert into student_sexes select student_id, case when random() < 0.5 then 'MALE' else 'FEMALE' end from made)
    select student_id as id from made`);
  return (rows as { id: string }[]).map(({ id }) => id);
}

async function openPlan(db: Database, at: number): Promise<string> {
  const classes = Array.from({ length: CLASSES }, (_, index) => ({
    stage: 'JUNIOR' as const,
    entryYear: 2026,
    classNo: index + 1,
    limit: 55,
  }));
  const school = {
    code: `314100${String(at).padStart(4, '0')}`,
    name: `第${at}中学`,
    countyCode: '410105',
    locality: 'URBAN' as const,
    classes,
  };
  const [opened] = await db.transaction((tx) =>
    openSchools(tx, [commandOf({ ...school, stages: [{ stage: 'JUNIOR' as const, years: 3 }] })]),
  );
  if (!opened || isRefused(opened)) throw new Error(`no school: ${opened?.refused}`);
  const plan = { schoolId: opened.schoolId, stage: 'JUNIOR' as const, entryYear: 2026, seats: GRADUATES, catchment: [], note: null };
  const [set] = await db.transaction((tx) => setAdmissionPlans(tx, [commandOf(plan)]));
  if (!set || isRefused(set)) throw new Error(`no plan: ${set?.refused}`);
  return set.planId;
}

async function measure(db: Database, others: number): Promise<BenchResult> {
  const admit = commandPort({ db, faults, mutation: 'admitGraduates', judge: admitGraduates, parts: admitParts });
  const place = commandPort({ db, faults, mutation: 'placeAdmitted', most: 1, judge: placeAdmitted });
  const [admitted, placed, plain]: [number[], number[], number[]] = [[], [], []];
  for (let at = 0; at < SCHOOLS; at += 1) {
    const [planId, ids] = [await openPlan(db, at), await makeGraduates(db)];
    plain.push(await seconds(() => plainly(db, ids, planId)));
    admitted.push(await seconds(() => admit(commandOf({ planId, studentIds: ids }))));
    placed.push(
      await seconds(async () => {
        const done = await place(commandOf({ planId, seed: '20260825' }));
        if (isRefused(done) || done.placed !== GRADUATES) throw new Error(`not placed: ${JSON.stringify(done).slice(0, 200)}`);
      }),
    );
  }
  const whole = admitted.map((time, at) => time + (placed[at] ?? 0));
  return {
    bench: 'admission',
    value: round(quantile(whole, 0.95)),
    unit: `s to admit ${GRADUATES} graduates and place them into ${CLASSES} classes, p95 of ${SCHOOLS} schools`,
    yardstick: `the same rows as plain SQL: ${round(quantile(plain, 0.5))} s (p50)`,
    ratio: round(quantile(whole, 0.5) / quantile(plain, 0.5)),
    conditions: {
      others,
      admitP50: round(quantile(admitted, 0.5)),
      placeP50: round(quantile(placed, 0.5)),
      longest: round(Math.max(...whole)),
    },
  };
}

/** The same rows without decisions, and rolled back, so that the commands find the graduates as they were. */
async function plainly(db: Database, ids: readonly string[], planId: string): Promise<void> {
  const runner = db.source.createQueryRunner();
  const seated = `student_id, spell + 1, school_id, class_id, '2026-09-01'`;
  await runner.startTransaction();
  await runner.query(
    `insert into admissions select student_id, $2::uuid, 2026, school_id, path, 'JUNIOR', 'ADMITTED', null, '2026-08-25', 'x', null
     from placements where student_id = any($1::uuid[])`,
    [ids, planId],
  );
  await runner.query(
    `insert into spells (student_id, seq, school_id, class_id, from_date) select ${seated} from placements where student_id = any($1::uuid[])`,
    [ids],
  );
  await runner.query(
    `insert into movements (student_id, seq, kind, effective_on) select student_id, 1, 'ADMITTED', '2026-09-01' from placements where student_id = any($1::uuid[])`,
    [ids],
  );
  await runner.query(
    `update placements set status = 'ACTIVE', stage = 'JUNIOR', entry_year = 2026, version = version + 1 where student_id = any($1::uuid[])`,
    [ids],
  );
  await runner.rollbackTransaction();
  await runner.release();
}

const round = (value: number) => Number(value.toFixed(3));
async function seconds(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}
