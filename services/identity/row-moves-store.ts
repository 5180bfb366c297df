/** How the rows of identity follow a change of paths. */
import { movePath, type RowMove } from '@xueji/infra/runtime/repathing-job.ts';

export const ROW_MOVES: readonly RowMove[] = [
  movePath('students', 'path'),
  movePath('students', 'guest_path'),
  movePath('record_packages', 'from_path'),
  movePath('record_packages', 'to_path'),
  movePath('roster_imports', 'path'),
  movePath('match_attempts', 'unit_path'),
  movePath('guardian_codes', 'path'),
  movePath('student_changes', 'unit_path'),
  movePath('problem_cases', 'path'),
  movePath('problem_cases', 'other_path'),
];
