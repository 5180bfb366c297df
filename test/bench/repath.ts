/**
 * `bench repath`: a county of 100,000 pupils gets another path. Measured is the time from the change until every row of enrolment, identity, funding and
 * statistics has it, all four at work as in a running system, each with one process; readers are right meanwhile. Beside it, the same rows in one
 * plain update a table, which would lock them all for as long.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, type ServiceDatabase, statement } from '@xueji/infra/runtime/database.ts';
import { recordPathChanges } from '@xueji/infra/runtime/path-change-store.ts';
import { type RowMove, repathOnce } from '@xueji/infra/runtime/repathing-job.ts';
import { createDatabases } from '../../infra/local/databases.ts';
import { homeFolder } from '../../infra/local/home.ts';
import { startPostgres } from '../../infra/local/postgres.ts';
import { Enrolment1700000002000 } from '../../services/enrolment/migrations/1700000002000-Enrolment.ts';
import { OfficePhones1700000002100 } from '../../services/enrolment/migrations/1700000002100-OfficePhones.ts';
import { Graduation1700000002300 } from '../../services/enrolment/migrations/1700000002300-Graduation.ts';
import { UnitIndexes1703400000110, Units1703400000100 } from '../../services/enrolment/migrations/1703400000100-Units.ts';
import { ROW_MOVES as ENROLMENT } from '../../services/enrolment/row-moves-store.ts';
import { Funding1700000003000 } from '../../services/funding/migrations/1700000003000-Funding.ts';
import { StageEnds1700000003620 } from '../../services/funding/migrations/1700000003620-StageEnds.ts';
import { UnitIndexes1703400000300 } from '../../services/funding/migrations/1703400000300-UnitIndexes.ts';
import { ROW_MOVES as FUNDING } from '../../services/funding/row-moves-store.ts';
import { MIGRATIONS } from '../../services/identity/migrations/all.ts';
import { ROW_MOVES as IDENTITY } from '../../services/identity/row-moves-store.ts';
import { Statistics1700000004000 } from '../../services/statistics/migrations/1700000004000-Statistics.ts';
import { CountedShards1700000004340 } from '../../services/statistics/migrations/1700000004340-CountedShards.ts';
import { StageEnds1700000004600 } from '../../services/statistics/migrations/1700000004600-StageEnds.ts';
import { PlaceIndexes1703400000210, Places1703400000200 } from '../../services/statistics/migrations/1703400000200-Places.ts';
import { ROW_MOVES as STATISTICS } from '../../services/statistics/row-moves-store.ts';
import type { BenchResult } from './bench-world.ts';

const PUPILS = 100_000;
const SCHOOLS = 200;
const FROM = '41/4101/410122';
const TO = '41/4102/410298';

const [ID, PATH] = [
  "('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid",
  `'${FROM}/21410' || lpad((n % ${SCHOOLS})::text, 5, '0')`,
];
const rows = (count: number) => `from generate_series(1, ${count}) n`;

type Part = {
  migrations: Parameters<typeof openDatabase>[0]['migrations'];
  moves: readonly RowMove[];
  tables: string[];
  fill(count: number): string[];
};
const PARTS: Record<string, Part> = {
  enrolment: {
    migrations: [Enrolment1700000002000, OfficePhones1700000002100, Graduation1700000002300, Units1703400000100, UnitIndexes1703400000110],
    moves: ENROLMENT,
    tables: ['placements'],
    fill: (count) => [
      `insert into placements select ${ID}, 1, ${ID}, ${PATH}, ${ID}, 'PRIMARY', 2024, 'ACTIVE', null, 1, '2026-09-01' ${rows(count)}`,
    ],
  },
  identity: {
    migrations: MIGRATIONS,
    moves: IDENTITY,
    tables: ['students'],
    fill: (count) => [
      `insert into students (student_id, version, path, number, number_kind, name, sex, birth_date, ethnicity, nationality, id_type, migrant_child, left_behind, boarder, orphan, details, registered_at)
       select ${ID}, 1, ${PATH}, 'L' || n, 'L', '生' || n, 'MALE', '2017-01-01', '01', '156', '1', false, 'NONE', false, false, '{"a":"b"}', now() ${rows(count)}`,
    ],
  },
  funding: {
    migrations: [Funding1700000003000, StageEnds1700000003620, UnitIndexes1703400000300],
    moves: FUNDING,
    tables: ['beneficiaries', 'entitlements'],
    fill: (count) => [
      `insert into beneficiaries select ${ID}, 1, ${PATH} ${rows(count)}`,
      `insert into entitlements (student_id, id, programme, school_id, path, from_date) select ${ID}, ${ID}, 'nutrition', ${ID}, ${PATH}, '2026-09-01' ${rows(count)}`,
    ],
  },
  statistics: {
    migrations: [
      Statistics1700000004000,
      CountedShards1700000004340,
      StageEnds1700000004600,
      Places1703400000200,
      PlaceIndexes1703400000210,
    ],
    moves: STATISTICS,
    tables: ['facts'],
    fill: (count) => [
      `insert into facts select ${ID}, 'MALE', '2017-01', false, 'NONE', false, ${ID}, ${PATH}, 'PRIMARY', 2024 ${rows(count)}`,
      `insert into cells select '${FROM}', 'PRIMARY', 2024, 'MALE', false, false, false, ${count}, now()`,
    ],
  },
};

export async function run(scale: number): Promise<BenchResult> {
  const count = Math.round(PUPILS * scale);
  const home = join(homeFolder(), 'bench');
  rmSync(home, { recursive: true, force: true });
  const postgres = await startPostgres({ home });
  try {
    const urls = await createDatabases(postgres.url, Object.keys(PARTS));
    const parts = await Promise.all(
      Object.values(PARTS).map(async (part, index) => ({
        ...part,
        db: await openDatabase({ url: urls[index] ?? '', entities: [], migrations: part.migrations }),
      })),
    );
    for (const { db, fill, tables } of parts) {
      for (const text of fill(count)) await db.source.query(text);
      for (const table of tables) await db.source.query(`analyze ${table}`);
    }
    const yardstick = await seconds(() => Promise.all(parts.map(({ db, tables }) => plainUpdate(db, tables))));
    const value = await seconds(() => Promise.all(parts.map(repathAll)));
    const left = await Promise.all(parts.map(({ db, tables }) => notMoved(db, tables)));
    await Promise.all(parts.map(({ db }) => db.close()));
    return {
      bench: 'repath',
      value,
      unit: `s until all rows of a county of ${count} pupils have its new path`,
      yardstick: `the same rows in one plain update a table: ${yardstick} s`,
      ratio: Math.round((value / yardstick) * 100) / 100,
      conditions: { pupils: count, schools: SCHOOLS, notMoved: left.reduce((sum, one) => sum + one, 0) },
    };
  } finally {
    await postgres.stop();
  }
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const begunAt = performance.now();
  await work();
  return Math.round((performance.now() - begunAt) / 100) / 10;
}

/** There; the job then goes the same way. */
async function plainUpdate(db: ServiceDatabase, tables: readonly string[]): Promise<void> {
  for (const table of tables) await db.source.query(`update ${table} set path = replace(path, '${FROM}', '${FROM}')`);
}

async function repathAll({ db, moves }: { db: ServiceDatabase; moves: readonly RowMove[] }): Promise<void> {
  await db.transaction(async (tx) => recordPathChanges(tx, [{ seq: 1, from: FROM, to: TO, fromSchoolId: null, toSchoolId: null }]));
  for (let result = ''; result !== 'IDLE'; ) {
    result = await repathOnce(db.jobs, moves);
    if (result === 'WAITING') await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function notMoved(db: ServiceDatabase, tables: readonly string[]): Promise<number> {
  let left = 0;
  for (const table of tables) {
    const [row] = await db.run<{ left: number }>(statement(`select count(*)::int as left from ${table} where path not like '${TO}/%'`));
    left += row?.left ?? 0;
  }
  return left;
}
