/**
 * `bench classlist`: the list of a class of 50 by name, with the placement of each pupil: one statement of identity and one of enrolment. It is measured
 * with a tenth of the students and then with all of them. Yardstick: the same list with a tenth of the students, which a larger table must not slow down.
 */
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Database, openDatabase } from '@xueji/infra/runtime/database.ts';
import { readAs } from '@xueji/infra/runtime/scope.ts';
import { anActor } from '@xueji/infra/runtime/testing.ts';
import { createDatabases } from '../../infra/local/databases.ts';
import { homeFolder } from '../../infra/local/home.ts';
import { startPostgres } from '../../infra/local/postgres.ts';
import { MIGRATIONS as ENROLMENT } from '../../services/enrolment/migrations/all.ts';
import { findPlacements } from '../../services/enrolment/placement-store.ts';
import { MIGRATIONS as IDENTITY } from '../../services/identity/migrations/all.ts';
import { listStudents, STUDENT_ORDERS } from '../../services/identity/student-list-store.ts';
import type { BenchResult } from './bench-world.ts';
import { quantile } from './cpu.ts';

const STUDENTS = 1_000_000;
const CLASS = 50;
const LISTS = 500;
/** Classes of one school. */
const CLASSES_OF_SCHOOL = 20;

const uuid = (text: string) => `md5(${text})::uuid`;
const STUDENT = uuid(`'student' || n`);
const CLASS_ID = uuid(`'class' || n / ${CLASS}`);
const SCHOOL_ID = uuid(`'school' || n / ${CLASS * CLASSES_OF_SCHOOL}`);
const PATH = `'41/4103/410328/21410' || lpad((n / ${CLASS * CLASSES_OF_SCHOOL})::text, 5, '0')`;

export async function run(scale: number): Promise<BenchResult> {
  const home = join(homeFolder(), 'bench');
  rmSync(home, { recursive: true, force: true });
  const postgres = await startPostgres({ home });
  try {
    const [identityUrl = '', enrolmentUrl = ''] = await createDatabases(postgres.url, ['identity', 'enrolment']);
    const identity = await openDatabase({ url: identityUrl, entities: [], migrations: IDENTITY });
    const enrolment = await openDatabase({ url: enrolmentUrl, entities: [], migrations: ENROLMENT });
    const result = await measure(identity, enrolment, Math.round(STUDENTS * scale));
    await Promise.all([identity.close(), enrolment.close()]);
    return result;
  } finally {
    await postgres.stop();
  }
}

async function measure(identity: Database, enrolment: Database, students: number): Promise<BenchResult> {
  const few = students / 10;
  await fill(identity, enrolment, 0, few);
  const small = await timeLists(identity, enrolment, few);
  await fill(identity, enrolment, few, students);
  const large = await timeLists(identity, enrolment, students);
  return {
    bench: 'classlist',
    value: round(large.p95),
    unit: `ms for the list of a class of ${CLASS} by name, p95 of ${LISTS} lists, with ${students} students`,
    yardstick: `the same with ${few} students: ${round(small.p95)} ms`,
    ratio: round(large.p50 / small.p50),
    conditions: {
      statements: large.statements,
      p50Ms: round(large.p50),
      p50MsWithFew: round(small.p50),
      p95Ratio: round(large.p95 / small.p95),
    },
  };
}

async function fill(identity: Database, enrolment: Database, from: number, to: number): Promise<void> {
  const rows = `from generate_series(${from}, ${to - 1}) n`;
  await identity.source.query(`
    insert into students (student_id, version, path, number, number_kind, name, sex, birth_date, ethnicity, nationality, id_type, migrant_child, left_behind,
      boarder, orphan, details, registered_at, spells)
    select ${STUDENT}, 1, ${PATH}, 'L' || n, 'L', '生' || md5(n::text), 'MALE', '2017-01-01', '01', '156', '1', false, 'NONE', false, false, '{"a":"b"}', now(),
      jsonb_build_array(jsonb_build_object('schoolId', ${SCHOOL_ID}, 'classId', ${CLASS_ID}, 'path', ${PATH}, 'stage', 'PRIMARY', 'entryYear', 2024,
        'from', '2024-09-01', 'to', null)) ${rows}`);
  await enrolment.source.query(`
    insert into placements (student_id, version, school_id, path, class_id, stage, entry_year, status, hold, spell, since)
    select ${STUDENT}, 1, ${SCHOOL_ID}, ${PATH}, ${CLASS_ID}, 'PRIMARY', 2024, 'ACTIVE', null, 1, '2024-09-01' ${rows}`);
  for (const db of [identity, enrolment]) await db.source.query('vacuum analyze');
}

async function timeLists(identity: Database, enrolment: Database, students: number) {
  let statements = 0;
  const counting = (db: Database): Database => ({
    ...db,
    run: (query, values) => {
      statements += 1;
      return db.run(query, values);
    },
  });
  const [ofIdentity, ofEnrolment] = [counting(identity), counting(enrolment)];
  const times: number[] = [];
  for (let at = 0; at < LISTS; at += 1) {
    const number = (at * 7919) % Math.floor(students / CLASS);
    const path = `41/4103/410328/21410${String(Math.floor(number / CLASSES_OF_SCHOOL)).padStart(5, '0')}`;
    const actor = anActor('registrar', path);
    const filter = { classId: idOf(`class${number}`) };
    const begun = performance.now();
    const list = { scopes: readAs(actor), filter, schools: null, claims: null, order: STUDENT_ORDERS.NAME, first: CLASS, after: null };
    const [found = []] = await listStudents(ofIdentity, [list]);
    const placements = await findPlacements(
      ofEnrolment,
      actor,
      found.map(({ id }) => id),
    );
    times.push(performance.now() - begun);
    if (found.length !== CLASS || placements.length !== CLASS)
      throw new Error(`class ${number}: ${found.length} and ${placements.length} of ${CLASS}`);
  }
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95), statements: statements / LISTS };
}

/** As `md5(text)::uuid` of PostgreSQL. */
const idOf = (text: string): string =>
  createHash('md5')
    .update(text)
    .digest('hex')
    .replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
const round = (value: number) => Number(value.toFixed(2));
