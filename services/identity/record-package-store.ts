/** The table of record packages, and the write of moved records together with their frozen packages. */
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import { type Database, statement, type Tx } from '@xueji/infra/runtime/database.ts';
import { inRanges, pathRange, rangesOf } from '@xueji/infra/runtime/scope.ts';
import { columns, columnsOf } from '@xueji/infra/runtime/table.ts';
import { EntitySchema } from 'typeorm';
import { type Held, type IssuedNumber, type RecordPackage, readsPackages } from './record-package.ts';
import type { Guardian, Student, StudentRecord } from './student.ts';
import { StudentTable } from './student-store.ts';

export const RecordPackageTable = new EntitySchema<RecordPackage>({
  name: 'RecordPackage',
  tableName: 'record_packages',
  columns: columns<RecordPackage>({
    ...{ studentId: '*uuid', transferId: '*uuid', fromPath: 'text', toPath: 'text', content: 'text', sha256: 'text' },
    ...{ gaps: 'jsonb', frozenAt: 'timestamptz' },
  }),
});

const GUARDIAN = `jsonb_build_object('seq', g.seq, 'name', g.name, 'relation', g.relation, 'isGuardian', g.is_guardian, 'phone', g.phone,
  'address', g.address, 'idType', g.id_type, 'idNumber', g.id_number)`;
const NUMBER = `jsonb_build_object('number', n.number, 'kind', n.kind, 'issuedAt', n.issued_at, 'supersededAt', n.superseded_at)`;
const HELD = statement(`
  select ${columnsOf(StudentTable, 's.')},
    coalesce((select jsonb_agg(${GUARDIAN} order by g.seq) from guardians g where g.student_id = s.student_id), '[]') as guardians,
    coalesce((select jsonb_agg(${NUMBER} order by n.issued_at, n.number) from number_history n where n.student_id = s.student_id), '[]') as numbers
  from students s where s.student_id = any($1::uuid[])`);

type HeldRow = Student & { guardians: Guardian[]; numbers: IssuedNumber[] };

/** Reads the package data of students whose records are locked. */
export async function readHeld(tx: Tx, studentIds: readonly string[]): Promise<Map<string, Held>> {
  if (studentIds.length === 0) return new Map();
  const rows = await tx.run<HeldRow>(HELD, [studentIds]);
  return new Map(rows.map((row) => [row.id, heldIn(row)]));
}

function heldIn({ guardians, numbers, ...row }: HeldRow): Held {
  const { version: _, path: __, guestPath: ___, guestTransferId: ____, spells: _____, ...student } = row;
  const instant = (text: string) => new Date(text).toISOString();
  return {
    student,
    guardians,
    numbers: numbers.map((one) => ({
      ...one,
      issuedAt: instant(one.issuedAt),
      supersededAt: one.supersededAt && instant(one.supersededAt),
    })),
  };
}

// One statement, because a hop may use at most ten.
const SAVE = statement(`
  with packed as (
    insert into record_packages (student_id, transfer_id, from_path, to_path, content, sha256, gaps, frozen_at)
    select * from unnest($7::uuid[], $8::uuid[], $9::text[], $10::text[], $11::text[], $12::text[], $13::jsonb[], $14::timestamptz[]) returning 1
  ), saved as (
    update students s set version = d.version, path = d.path, guest_path = d.guest_path, guest_transfer_id = d.guest_transfer_id, spells = d.spells
    from unnest($1::uuid[], $2::int[], $3::text[], $4::text[], $5::uuid[], $6::jsonb[]) as d(id, version, path, guest_path, guest_transfer_id, spells)
    where s.student_id = d.id and s.version <= d.version returning 1
  ), places as (
    select * from unnest($1::uuid[], $3::text[]) as p(id, path)
  ), cases as (
    update problem_cases c set path = coalesce((select p.path from places p where p.id = c.student_id), c.path),
      other_path = coalesce((select p.path from places p where p.id = c.other_student_id), c.other_path)
    where c.student_id = any($1::uuid[]) or c.other_student_id = any($1::uuid[])
  )
  select expect_rows('record_packages', cardinality($7::uuid[]), (select count(*) from packed)),
    expect_rows('students', cardinality($1::uuid[]), (select count(*) from saved))`);

/** Writes records as judged, with the paths of their problem cases, and packages as frozen; these rows are locked, so one that is missed is a bug or a zombie, and nothing may be half done. */
export function saveRecords(tx: Tx, records: readonly StudentRecord[], packages: readonly RecordPackage[]): void {
  if (records.length === 0) return;
  const column = <T>(pick: (record: StudentRecord) => T) => records.map(pick);
  const packed = <T>(pick: (one: RecordPackage) => T) => packages.map(pick);
  tx.write(SAVE, [
    ...[column(({ id }) => id), column(({ version }) => version), column(({ path }) => path), column(({ guestPath }) => guestPath)],
    ...[column(({ guestTransferId }) => guestTransferId), column(({ spells }) => JSON.stringify(spells))],
    ...[packed(({ studentId }) => studentId), packed(({ transferId }) => transferId), packed(({ fromPath }) => fromPath)],
    ...[packed(({ toPath }) => toPath), packed(({ content }) => content), packed(({ sha256 }) => sha256)],
    ...[packed(({ gaps }) => JSON.stringify(gaps)), packed(({ frozenAt }) => frozenAt)],
  ]);
}

// Both sides may read a package permanently: the sending school keeps access.
const BY_TRANSFERS = statement(`
  select ${columnsOf(RecordPackageTable, 'p.')} from record_packages p
  where p.transfer_id = any($1::uuid[]) and (${inRanges('p.from_path', 2)} or ${inRanges('p.to_path', 2)})`);

export async function findRecordPackages(db: Database, actor: Actor, transferIds: readonly string[]): Promise<RecordPackage[]> {
  if (!readsPackages(actor)) return [];
  return db.run<RecordPackage>(BY_TRANSFERS, [transferIds, ...rangesOf(actor.ranges ?? [pathRange(actor.path)])]);
}
