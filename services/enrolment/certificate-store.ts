/** The register of certificates of each school. A series counts the certificates of one school, year and kind, and never goes back. */
import { type Actor, readsAsPartner } from '@xueji/infra/runtime/actor.ts';
import { type Database, statement, type Tx } from '@xueji/infra/runtime/database.ts';
import { inRanges, rangesOf, readAs } from '@xueji/infra/runtime/scope.ts';
import { columns, columnsOf } from '@xueji/infra/runtime/table.ts';
import { EntitySchema } from 'typeorm';
import type { Certificate } from './certificate.ts';
import type { Movement } from './movement.ts';

export const CertificateTable = new EntitySchema<Certificate>({
  name: 'Certificate',
  tableName: 'certificates',
  columns: columns<Certificate>({
    ...{ schoolCode: '*text', year: '*int', kind: '*text', sequence: '*int', studentId: 'uuid', movement: 'int' },
    ...{ schoolId: 'uuid', stage: 'text', issuedOn: 'date', revokedOn: 'date?' },
  }),
});

/**
 * Parts of a `with`: issue a certificate for each row of the relation `leaving`, which has the columns student_id, movement, kind, school_id,
 * class_id, stage and first_day (the first day after the stage). A school's certificates follow the number of the class, and then the id of the pupil.
 */
export const ISSUED = `
  registered as (
    select s.code as school_code, extract(year from l.first_day - 1)::int as year, l.kind, l.student_id, l.movement, l.school_id, l.stage, c.class_no,
      l.first_day - 1 as issued_on
    from leaving l join schools s on s.id = l.school_id join classes c on c.id = l.class_id
  ), series as (
    insert into certificate_series as t (school_code, year, kind, last)
    select school_code, year, kind, count(*)::int from registered group by school_code, year, kind order by school_code, year, kind
    on conflict (school_code, year, kind) do update set last = t.last + excluded.last returning school_code, year, kind, last
  ), issued as (
    insert into certificates (school_code, year, kind, sequence, student_id, movement, school_id, stage, issued_on)
    select r.school_code, r.year, r.kind,
      s.last - count(*) over (partition by r.school_code, r.year, r.kind)
        + row_number() over (partition by r.school_code, r.year, r.kind order by r.class_no, r.student_id),
      r.student_id, r.movement, r.school_id, r.stage, r.issued_on
    from registered r join series s on s.school_code = r.school_code and s.year = r.year and s.kind = r.kind returning 1
  )`;

const ISSUE = statement(`
  with leaving as (
    select d."studentId" as student_id, d.seq as movement, d.kind, d."fromSchoolId" as school_id, d."fromClassId" as class_id, d."fromStage" as stage,
      d."effectiveOn" as first_day
    from json_to_recordset($1::json) as d ("studentId" uuid, seq int, kind text, "fromSchoolId" uuid, "fromClassId" uuid, "fromStage" text, "effectiveOn" date)
  ), ${ISSUED}
  select expect_rows('certificates', json_array_length($1::json), (select count(*) from issued))`);

/** Issues a certificate for each of these movements. The caller has locked the classes, so no other transaction issues for them. */
export function issueCertificates(tx: Tx, movements: readonly Movement[]): void {
  if (movements.length > 0) tx.write(ISSUE, [JSON.stringify(movements)]);
}

const REVOKE = statement(`
  update certificates c set revoked_on = d."effectiveOn" from json_to_recordset($1::json) as d ("studentId" uuid, "effectiveOn" date)
  where c.student_id = d."studentId" and c.revoked_on is null
    and c.movement = (select max(l.movement) from certificates l where l.student_id = d."studentId")`);

/**
 * What status changes do to certificates: an early graduation gets one, and an undone graduation loses it. A graduation from before certificates were
 * kept has none.
 */
export function changeCertificates(tx: Tx, movements: readonly Movement[]): void {
  const early = movements.filter(({ kind }) => kind === 'GRADUATED_EARLY');
  issueCertificates(
    tx,
    early.map((movement) => ({ ...movement, kind: 'GRADUATED' })),
  );
  const undone = movements.filter(({ kind }) => kind === 'GRADUATION_UNDONE');
  if (undone.length > 0) tx.write(REVOKE, [JSON.stringify(undone)]);
}

const ADMITTED = statement(`
  select p.student_id as "studentId" from placements p join placement_statuses s on s.code = p.status
  where p.student_id = any($1::uuid[]) and (s.on_rolls or exists (
    select from admissions a join admission_statuses t on t.code = a.status where a.student_id = p.student_id and t.takes_seat and a.stage <> p.stage))`);

/** The graduates whom another school has admitted since. The caller has locked their placements. */
export const findAdmitted = async (tx: Tx, studentIds: readonly string[]): Promise<Set<string>> =>
  new Set((await tx.run<{ studentId: string }>(ADMITTED, [studentIds])).map(({ studentId }) => studentId));

const OF_STUDENTS = statement(`
  select ${columnsOf(CertificateTable, 'c.')} from certificates c join placements p on p.student_id = c.student_id
  where c.student_id = any($1::uuid[]) and ${inRanges('p.path', 2)} order by c.student_id, c.movement`);

/** All certificates of students who are in the actor's unit now, the oldest first. A partner reads none. */
export async function findCertificates(db: Pick<Database, 'run'>, actor: Actor, studentIds: readonly string[]): Promise<Certificate[]> {
  const scopes = readsAsPartner(actor) ? [] : readAs(actor);
  return scopes.length > 0 ? db.run<Certificate>(OF_STUDENTS, [studentIds, ...rangesOf(scopes)]) : [];
}
