/** Looks at the pupils and classes of some schools before the school year changes, and writes the lines of the results. Writes nothing else. */
import { type Database, statement, type Tx } from '@xueji/infra/runtime/database.ts';
import { pathRange } from '@xueji/infra/runtime/scope.ts';
import { columns, columnsOf } from '@xueji/infra/runtime/table.ts';
import { EntitySchema } from 'typeorm';
import { kindsThatWait } from '../policy/graduation-waits.ts';
import { hasCase } from '../problem-case-store.ts';
import type { School } from '../school.ts';
import { ClassTable, SchoolTable } from '../school-store.ts';
import type { PlannedClass } from './class-plan.ts';
import { MOST_SCHOOLS, type ResultCounts, type ResultKind, type YearRun, type YearRunResult } from './year-run.ts';

export const YearRunResultTable = new EntitySchema<YearRunResult>({
  name: 'YearRunResult',
  tableName: 'year_run_results',
  columns: columns<YearRunResult>({
    ...{ runId: '*uuid', seq: '*int', kind: 'text', schoolId: 'uuid', classId: 'uuid?', studentId: 'uuid?', stage: 'text?' },
    ...{ entryYear: 'int?', number: 'int?', settledAs: 'text?', settledOn: 'date?' },
  }),
});

export type SchoolToRun = School & { readonly pupils: number };

// By id, which never changes: a school whose path changes during the run is neither left out nor taken twice.
const NEXT_SCHOOLS = statement(`
  select ${columnsOf(SchoolTable, 's.')}, coalesce((select sum(c.taken) from classes c where c.school_id = s.id), 0)::int as pupils
  from schools s where s.id > $1::uuid and s.path >= $2 and s.path < $3 and s.closed_on is null order by s.id limit ${MOST_SCHOOLS}`);

const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

export function findNextSchools(db: Pick<Database, 'run'>, { path }: YearRun, after: string | null): Promise<SchoolToRun[]> {
  const { from, to } = pathRange(path);
  return db.run<SchoolToRun>(NEXT_SCHOOLS, [after ?? BEFORE_ALL, from, to]);
}

/**
 * Parts of a `with`: `taught`, the stages of the schools `$1`; and `cohorts`, their classes. `ahead`: school years that the youngest cohort of the class
 * still has in its stage when the school year `$2` begins. It is 0 for the cohort that graduates, and negative for one that should have graduated before.
 * `oldest`: the same of the oldest cohort. Only in a composite class do they differ.
 */
export const COHORTS = `
  taught as (
    select s.id as school_id, s.county_code, t.stage, t.years
    from schools s, jsonb_to_recordset(s.stages) as t (stage text, years int) where s.id = any($1::uuid[])
  ), cohorts as (
    select c.id, c.school_id, c.stage, c.entry_year, c.class_no, c.open, c.taken, c.reserved, t.years, c.entry_year + t.years - $2::int as oldest,
      coalesce((select max(y::int) from jsonb_array_elements_text(c.further_entry_years) y), c.entry_year) + t.years - $2::int as ahead, c.further_entry_years
    from classes c left join taught t on t.school_id = c.school_id and t.stage = c.stage where c.school_id = any($1::uuid[])
  )`;

// A pupil with one movement has had no decision since the record began, so nothing is compared.
// The most frequent number of years of a stage in the county is its default. Of two that are equally frequent, the larger.
const FOUND = `
  pupils as (
    select p.student_id, p.class_id, p.school_id, p.stage, p.entry_year, p.status, p.hold, p.movements, p.entry_year + c.years - $2::int as ahead,
      ${hasCase('p.student_id', '$6')} as in_case, p.stage <> c.stage or not (p.entry_year = c.entry_year or coalesce(c.further_entry_years, '[]') @> to_jsonb(p.entry_year)) as elsewhere
    from cohorts c join placements p on p.class_id = c.id join placement_statuses s on s.code = p.status and s.on_rolls
  ), graduating as (
    select class_id, school_id, stage, entry_year, count(*)::int as number
    from pupils where ahead = 0 and status = 'ACTIVE' and hold is null and not in_case group by class_id, school_id, stage, entry_year
  ), defaults as (
    select s.county_code, t.stage, mode() within group (order by t.years desc) as years
    from schools s, jsonb_to_recordset(s.stages) as t (stage text, years int)
    where s.closed_on is null and s.county_code in (select county_code from taught) group by s.county_code, t.stage
  ), others as (
    select t.*, d.years as usual from taught t join defaults d on d.county_code = t.county_code and d.stage = t.stage where d.years <> t.years
  ), found (kind, school_id, class_id, student_id, stage, entry_year, number) as (
    select status, school_id, class_id, student_id, stage, entry_year, null::int from pupils where status <> 'ACTIVE'
    union all
    select 'OPEN_CASE', school_id, class_id, student_id, stage, entry_year, null from pupils where status = 'ACTIVE' and ahead = 0 and hold is not null
    union all
    select 'PROBLEM_CASE', school_id, class_id, student_id, stage, entry_year, null from pupils where status = 'ACTIVE' and ahead = 0 and in_case
    union all
    select 'ARRIVING', c.school_id, c.id, h.student_id, c.stage, coalesce(h.to_entry_year, c.entry_year), null
    from cohorts c join schools s on s.id = c.school_id join holds h on h.to_path = s.path and h.to_class_id = c.id and h.state = 'HELD'
    where coalesce(h.to_entry_year, c.entry_year) + c.years = $2 and c.reserved > 0
    union all
    select 'OUTLIVED', school_id, class_id, student_id, stage, entry_year, null from pupils where ahead < 0
    union all
    select 'OTHER_COHORT', p.school_id, p.class_id, p.student_id, p.stage, p.entry_year, null
    from pupils p where p.elsewhere or (p.movements > 1 and exists (
      select from movements m where m.student_id = p.student_id and m.seq = p.movements and (m.to_entry_year <> p.entry_year or m.to_class_id <> p.class_id)))
    union all
    select 'GRADUATING_CLASS', school_id, class_id, null, stage, entry_year, number from graduating
    union all
    select 'EMPTY_CLASS', school_id, id, null, stage, entry_year, null from cohorts where open and taken = 0 and ahead > 0 and entry_year < $2
    union all
    select 'OUTLIVED_CLASS', school_id, id, null, stage, entry_year, null from cohorts where open and ahead < 0
    union all
    select 'OTHER_YEARS', school_id, null, null, stage, null, null from others
    union all
    select 'EARLY_GRADE', o.school_id, null, null, o.stage, g.entry_year, sum(g.number)::int
    from others o join graduating g on g.school_id = o.school_id and g.stage = o.stage where o.years < o.usual group by o.school_id, o.stage, g.entry_year
  )`;

/** `$3` is the run, `$4` the number of the last line before, `$5` a dry run, and `$6` the kinds of problem cases for which pupils wait. */
const EXAMINE = statement(`
  with ${COHORTS}, ${FOUND}, written as (
    insert into year_run_results (run_id, seq, kind, school_id, class_id, student_id, stage, entry_year, number)
    select $3::uuid, $4::int + row_number() over (order by school_id, kind, stage, entry_year, class_id, student_id), kind, school_id, class_id, student_id, stage,
      entry_year, number
    from found returning kind, student_id, number
  ), waiting as (
    insert into year_run_waiting (student_id, run_id)
    select distinct student_id, $3::uuid from written where kind in ('OPEN_CASE', 'PROBLEM_CASE', 'ARRIVING') and not $5::boolean on conflict do nothing
  )
  select kind, count(*)::int as lines, sum(coalesce(number, 1))::int as number from written group by kind`);

export type Examined = { readonly lines: number; readonly counts: ResultCounts };

/** The schools are examined as they are now; the caller has locked what it will change. */
export async function examineSchools(
  tx: Tx,
  { id, schoolYear, dryRun, asOf }: YearRun,
  schoolIds: readonly string[],
  lastLine: number,
): Promise<Examined> {
  const given = [schoolIds, schoolYear, id, lastLine, dryRun, kindsThatWait(asOf)];
  const rows = await tx.run<{ kind: ResultKind; lines: number; number: number }>(EXAMINE, given);
  return {
    lines: rows.reduce((sum, { lines }) => sum + lines, 0),
    counts: Object.fromEntries(rows.map(({ kind, number }) => [kind, number])),
  };
}

const PLANNED = statement(`
  with ${COHORTS}, past as (
    select c.id, count(*) filter (where not (p.status = 'ACTIVE' and p.hold is null and p.entry_year + c.years = $2
      and not ${hasCase('p.student_id', '$3')}))::int as remaining
    from cohorts c join placements p on p.class_id = c.id join placement_statuses s on s.code = p.status and s.on_rolls where c.ahead <= 0 group by c.id
  )
  select ${columnsOf(ClassTable, 't.')}, coalesce(p.remaining, case when c.ahead <= 0 then 0 else t.taken end) as remaining
  from cohorts c join classes t on t.id = c.id left join past p on p.id = c.id order by t.school_id, t.stage, t.class_no`);

/** The classes of the schools, with the pupils who stay in a class of the last grade after the graduation. */
export const findPlannedClasses = (tx: Tx, { schoolYear, asOf }: YearRun, schoolIds: readonly string[]): Promise<PlannedClass[]> =>
  tx.run<PlannedClass>(PLANNED, [schoolIds, schoolYear, kindsThatWait(asOf)]);
