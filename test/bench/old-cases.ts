/** Cases that ended long ago, for benchmarks that need a large table of transfers. */
import pg from 'pg';
import { answered, approveOne, clockAt } from '../../services/transfers/case/case-testing.ts';
import type { BenchWorld } from './bench-world.ts';

type Place = { studentId: string; schoolId: string; path: string; classId: string };

/** Inserts old cases of existing students and schools directly into the table of transfers, because there must be many. */
export async function fillOldCases({ system }: BenchWorld, count: number): Promise<void> {
  const places = await placesOf(system.databaseUrls.enrolment);
  const client = new pg.Client({ connectionString: system.databaseUrls.transfers });
  await client.connect();
  try {
    // An id with an early timestamp, like an old case, so that the newest cases of a list are those of the benchmark.
    await client.query(
      `insert into transfers select (t).* from (select jsonb_populate_record(null::transfers, $1::jsonb || jsonb_build_object(
         'student_id', arrived."studentId", 'id', '01920000' || substr(gen_random_uuid()::text, 9), 'case_number', 'OLD-' || g,
         'to_school_id', arrived."schoolId", 'to_path', arrived.path, 'to_class_id', arrived."classId",
         'from_school_id', origin."schoolId", 'from_path', origin.path)) as t
       from generate_series(1, $2::int) g
       join jsonb_to_recordset($3) as arrived(n int, "studentId" uuid, "schoolId" uuid, path text, "classId" uuid) on arrived.n = g % $4
       join jsonb_to_recordset($3) as origin(n int, "schoolId" uuid, path text) on origin.n = (g + $4 / 2) % $4) rows`,
      [JSON.stringify(anOldCase()), count, JSON.stringify(places.map((place, n) => ({ ...place, n }))), places.length],
    );
    await client.query('analyze transfers');
  } finally {
    await client.end();
  }
}

/** The placements of students, ordered so that neighbours are at different schools. */
async function placesOf(enrolmentUrl: string): Promise<Place[]> {
  const client = new pg.Client({ connectionString: enrolmentUrl });
  await client.connect();
  try {
    const { rows } = await client.query<Place>(
      `select student_id as "studentId", school_id as "schoolId", path, class_id as "classId" from placements order by md5(student_id::text)`,
    );
    return rows;
  } finally {
    await client.end();
  }
}

/** A row with the columns of the table. */
function anOldCase(): object {
  const days = ['2026-11-25T10:00:00', '2026-11-26T10:00:00', '2026-11-26T11:00:00', '2026-11-26T12:00:00'];
  const done = days.reduce((transfer, at) => approveOne(transfer, clockAt(new Date(`${at}+08:00`))), answered());
  const row = {
    ...done,
    status: 'COMPLETED',
    wakeAt: null,
    recordRehomed: true,
    entitlementsRehomed: true,
    packageSha256: '0'.repeat(64),
    packageGaps: 0,
    endedAt: done.approvedAt,
    completedAt: done.approvedAt,
  };
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), value]),
  );
}
