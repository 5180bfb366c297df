/** Graduates the last grades of some schools set-wise: the rows are those of `graduate` in graduation.ts, which a test compares. */
import { statement, type Tx } from '@xueji/infra/runtime/database.ts';
import { appendEvents } from '@xueji/infra/runtime/log.ts';
import { columnsOf } from '@xueji/infra/runtime/table.ts';
import type { GraduationKind } from '../certificate.ts';
import { ISSUED } from '../certificate-store.ts';
import { graduationEvent } from '../graduation.ts';
import type { Placement } from '../placement.ts';
import { saidOf } from '../placement-set.ts';
import { PlacementTable } from '../placement-store.ts';
import { kindsThatWait } from '../policy/graduation-waits.ts';
import { hasCase } from '../problem-case-store.ts';
import { COHORTS } from './examine-store.ts';
import type { YearRun } from './year-run.ts';

// Schools, pupils, classes: the order in which every transaction locks them.
const LOCK_SCHOOLS = statement('select count(*) from (select from schools where id = any($1::uuid[]) order by id for update) l');
const LOCK_PUPILS = statement(`
  with ${COHORTS}
  select count(*) from (
    select from placements where class_id in (select id from cohorts where oldest <= 0 and ahead >= 0) and status in (select code from placement_statuses where on_rolls)
    order by student_id for update
  ) l`);
// Seats of the other grades change meanwhile. Opening and closing a class waits for the school.
const LOCK_CLASSES = statement(`
  with ${COHORTS}
  select count(*) from (select from classes where id in (select id from cohorts where oldest <= 0) order by id for update) l`);

/** All pupils of the last grades are locked, so that the results and the graduation speak of the same pupils. */
export async function lockForRun(tx: Tx, schoolYear: number, schoolIds: readonly string[]): Promise<void> {
  await tx.run(LOCK_SCHOOLS, [schoolIds]);
  await tx.run(LOCK_PUPILS, [schoolIds, schoolYear]);
  await tx.run(LOCK_CLASSES, [schoolIds, schoolYear]);
}

const SIDES = 'school_id, path, class_id, stage, entry_year';
// The pupils are locked. Every other row follows from the placement as it was updated.
const GRADUATE = statement(`
  with ${COHORTS}, graduated as (
    update placements p set version = p.version + 1, movements = p.movements + 1, since = greatest(p.since, $3::date + 1),
      status = coalesce((select x.kind from year_run_exceptions x where x.student_id = p.student_id and x.run_id = $4::uuid), 'GRADUATED')
    from cohorts c
    where p.class_id = c.id and c.oldest <= 0 and c.ahead >= 0 and p.entry_year + c.years = $2 and p.status = 'ACTIVE' and p.hold is null
      and not ${hasCase('p.student_id', '$5')}
    returning p.*
  ), leaving as (
    select student_id, movements as movement, status as kind, school_id, class_id, stage, since as first_day from graduated
  ), ${ISSUED}, left_spells as (
    update spells t set to_date = g.since - 1, exit_kind = g.status
    from graduated g where t.student_id = g.student_id and t.seq = g.spell and t.to_date is null returning 1
  ), recorded as (
    insert into movements (student_id, seq, kind, effective_on, from_school_id, from_path, from_class_id, from_stage, from_entry_year, from_status,
      to_school_id, to_path, to_class_id, to_stage, to_entry_year, to_status)
    select student_id, movements, status, since, ${SIDES}, 'ACTIVE', ${SIDES}, status from graduated returning 1
  ), seated as (
    update classes c set taken = c.taken - g.pupils from (select class_id, count(*)::int as pupils from graduated group by class_id) g
    where c.id = g.class_id returning g.pupils
  ), checked as materialized (
    select expect_rows('spells', count(*), (select count(*) from left_spells)), expect_rows('movements', count(*), (select count(*) from recorded)),
      expect_rows('certificates', count(*), (select count(*) from issued)), expect_rows('seats', count(*), (select coalesce(sum(pupils), 0) from seated)::bigint)
    from graduated
  )
  select ${columnsOf(PlacementTable, 'g.')} from graduated g, checked order by g.student_id`);

/** Returns the pupils who have graduated. */
export async function graduateSchools(tx: Tx, run: YearRun, schoolIds: readonly string[], now: Date): Promise<Placement[]> {
  const graduated = await tx.run<Placement>(GRADUATE, [schoolIds, run.schoolYear, run.asOf, run.id, kindsThatWait(run.asOf)]);
  appendEvents(
    tx,
    graduated.map((placement) => ({
      ...saidOf(graduationEvent(placement, placement.status as GraduationKind), placement, run.id),
      occurredAt: now,
    })),
  );
  return graduated;
}
