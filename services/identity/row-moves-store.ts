/** How the rows of identity follow a change of paths. */
import { movePath, type RowMove } from '@xueji/infra/runtime/repathing-job.ts';

const isIn = (column: string) => `(${column} >= $1 and ${column} < $1 || '0')`;
/** The unit of the same level on the line of a school, or the next one above it: codes of higher units are shorter. */
const ON_LINE = `
  (select coalesce(string_agg(segment, '/' order by at), '') from unnest(string_to_array(repathed(k.path, $1, $2), '/')) with ordinality as l(segment, at)
   where length(segment) <= length(regexp_replace(s ->> 'unitPath', '^.*/', '')))`;
/** A step that is decided keeps its unit. An open step goes to the bureau that is above the school now. */
const STEPS = `
  (select coalesce(jsonb_agg(case when s ->> 'decision' is null then s || jsonb_build_object('unitPath', ${ON_LINE}) else s end order by n), '[]')
   from jsonb_array_elements(k.steps) with ordinality as y(s, n))`;

/** The steps of a change of key data are on the line of its school. */
const moveKeyChanges: RowMove = {
  columns: ['key_changes.path', 'key_changes.current_unit', 'key_changes.escalated_unit'],
  of: 'PATH',
  sql: `
    with found as materialized (
      select ctid from key_changes where ${isIn('path')} limit $3 for update skip locked
    ), moving as materialized (
      select k.ctid as at, repathed(k.path, $1, $2) as path, ${STEPS} as steps from key_changes k where k.ctid = any(array(select ctid from found))
    ), moved as (
      update key_changes k set path = m.path, steps = m.steps, current_unit = case when k.current_unit is not null then
        (select s ->> 'unitPath' from jsonb_array_elements(m.steps) with ordinality as z(s, n) where s ->> 'decision' is null order by n limit 1) end
      from moving m where k.ctid = m.at and ${isIn('k.path')} returning 1
    ) select count(*)::int as moved, exists (select from key_changes where ${isIn('path')}) as left from moved`,
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
