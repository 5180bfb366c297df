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

/** SQL: true for a school whose path changes from `$1`. The path of an ended school changes with a bureau above it, and not with its own merge. */
export const FOLLOWS_BUREAU = '(closed_on is null or path <> $1)';

export const ROW_MOVES: readonly RowMove[] = [
  movePath('placements', 'path'),
  movePath('holds', 'to_path'),
  movePath('unplaced', 'path'),
  movePath('admission_plans', 'path'),
  movePath('admissions', 'path'),
  moveSchool('admissions', 'school_id'),
  movePath('year_runs', 'path'),
  moveStatusChanges,
  moveSchool('status_changes', 'school_id', 'ended_at is null'),
  // A file that is attached belongs to its case.
  movePath('files', 'unit_path', 'attached_to is null'),
  moveKeyPath('office_phones', 'path'),
  // These rows are usually moved with the decision. The job also moves units that opened or ended at the same time. Ended regions keep their path.
  movePath('schools', 'path', FOLLOWS_BUREAU),
  movePath('regions', 'path', 'valid_to is null'),
];
