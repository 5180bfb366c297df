/** How the rows of enrolment follow a change of paths. */
import { moveKeyPath, movePath, moveSchool, type RowMove } from '@xueji/infra/runtime/repathing-job.ts';
import { currentUnitIn, escalatedUnitIn, isUnder, repathed, stepsRepathed } from '@xueji/infra/runtime/repathing-steps.ts';

/** The steps of a case lie on the line of its school, so the path of the school finds all of them. */
const moveStatusChanges: RowMove = {
  columns: ['path', 'current_unit', 'escalated_unit'].map((column) => `status_changes.${column}`),
  of: 'PATH',
  sql: `
    with found as materialized (
      select ctid from status_changes where ${isUnder('path')} limit $3 for update skip locked
    ), moving as materialized (
      select t.ctid as at, ${repathed('t.path')} as path, ${stepsRepathed('t.steps', 't.path')} as steps
      from status_changes t where t.ctid = any(array(select ctid from found))
    ), moved as (
      update status_changes t set path = m.path, steps = m.steps,
        current_unit = case when t.current_unit is not null then ${currentUnitIn('m.steps')} end,
        escalated_unit = case when t.escalated_unit is not null then ${escalatedUnitIn('m.steps')} end
      from moving m where t.ctid = m.at and ${isUnder('t.path')} returning 1
    ) select count(*)::int as moved, exists (select from status_changes where ${isUnder('path')}) as left from moved`,
};

const rangeOf = (path: string) => `path_range(${path}, case ${path} when '' then '~' else ${path} || '0' end)`;

/**
 * A run that has not ended, and would now share a unit with another one, ends as CANCELLED: `year_runs_apart` and `year_runs_one_dry` allow no two, and
 * a row that cannot move would stop all later changes of paths. A run can be started again, because it does nothing twice.
 */
const moveYearRuns: RowMove = {
  columns: ['year_runs.path'],
  of: 'PATH',
  sql: `
    with found as materialized (
      select ctid from year_runs where ${isUnder('path')} limit $3 for update skip locked
    ), moving as materialized (
      select t.ctid as at, ${repathed('t.path')} as path, t.ended_at is null and exists (
        select from year_runs o where o.ended_at is null and o.dry_run = t.dry_run and not ${isUnder('o.path')} and
          case when t.dry_run then o.path = ${repathed('t.path')} else ${rangeOf('o.path')} && ${rangeOf(repathed('t.path'))} end) as meets
      from year_runs t where t.ctid = any(array(select ctid from found))
    ), moved as (
      update year_runs t set path = m.path, ended_at = case when m.meets then now() else t.ended_at end,
        outcome = case when m.meets then 'CANCELLED' else t.outcome end
      from moving m where t.ctid = m.at and ${isUnder('t.path')} returning t.id, m.meets
    ), stopped as (
      delete from year_run_waiting w using moved m where m.meets and w.run_id = m.id
    ) select count(*)::int as moved, exists (select from year_runs where ${isUnder('path')}) as left from moved`,
};

/** SQL: true for a school whose path changes from `$1`. The path of an ended school changes with a bureau above it, and not with its own merge. */
export const FOLLOWS_BUREAU = '(closed_on is null or path <> $1)';

export const ROW_MOVES: readonly RowMove[] = [
  movePath('placements', 'path'),
  movePath('holds', 'to_path'),
  movePath('unplaced', 'path'),
  movePath('admission_plans', 'path'),
  movePath('admissions', 'path'),
  moveSchool('admissions', 'school_id'),
  moveYearRuns,
  moveStatusChanges,
  moveSchool('status_changes', 'school_id', 'ended_at is null'),
  // A file that is attached belongs to its case.
  movePath('files', 'unit_path', 'attached_to is null'),
  moveKeyPath('office_phones', 'path'),
  // These rows are usually moved with the decision. The job also moves units that opened or ended at the same time. Ended regions keep their path.
  movePath('schools', 'path', FOLLOWS_BUREAU),
  movePath('regions', 'path', 'valid_to is null'),
];
