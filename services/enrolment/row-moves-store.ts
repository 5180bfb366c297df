/** How the rows of enrolment follow a change of paths. */
import { moveKeyPath, movePath, type RowMove } from '@xueji/infra/runtime/repathing-job.ts';

export const ROW_MOVES: readonly RowMove[] = [
  movePath('placements', 'path'),
  movePath('holds', 'to_path'),
  movePath('unplaced', 'path'),
  moveKeyPath('office_phones', 'path'),
  // As a rule moved with the decision; these catch a unit that was opened in the same moment. Units that have ended keep their path.
  movePath('schools', 'path', 'closed_on is null'),
  movePath('regions', 'path', 'valid_to is null'),
];
