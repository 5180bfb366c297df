/** How the rows of identity follow a change of paths. */
import { movePath, type RowMove } from '@xueji/infra/runtime/repathing-job.ts';
import { currentUnitIn, escalatedUnitIn, isUnder, repathed, stepsRepathed } from '@xueji/infra/runtime/repathing-steps.ts';

/** The steps of a change of key data are on the line of its school. */
const moveKeyChanges: RowMove = {
  columns: ['key_changes.path', 'key_changes.current_unit', 'key_changes.escalated_unit'],
  of: 'PATH',
  sql: `
    with found as materialized (
      select ctid from key_changes where ${isUnder('path')} limit $3 for update skip locked
    ), moving as materialized (
      select k.ctid as at, ${repathed('k.path')} as path, ${stepsRepathed('k.steps', 'k.path')} as steps
      from key_changes k where k.ctid = any(array(select ctid from found))
    ), moved as (
      update key_changes k set path = m.path, steps = m.steps,
        current_unit = case when k.current_unit is not null then ${currentUnitIn('m.steps')} end,
        escalated_unit = case when k.escalated_unit is not null then ${escalatedUnitIn('m.steps')} end
      from moving m where k.ctid = m.at and ${isUnder('k.path')} returning 1
    ) select count(*)::int as moved, exists (select from key_changes where ${isUnder('path')}) as left from moved`,
};

export const ROW_MOVES: readonly RowMove[] = [
  movePath('students', 'path'),
  movePath('students', 'guest_path'),
  movePath('record_packages', 'from_path'),
  movePath('record_packages', 'to_path'),
  movePath('roster_imports', 'path'),
  movePath('match_attempts', 'unit_path'),
  movePath('guardian_codes', 'path'),
  movePath('student_changes', 'unit_path'),
  movePath('declarations', 'unit_path'),
  movePath('school_places', 'county_path'),
  // A file that is attached belongs to its case.
  movePath('files', 'unit_path', 'attached_to is null'),
  moveKeyChanges,
  movePath('problem_cases', 'path'),
  movePath('problem_cases', 'other_path'),
];
