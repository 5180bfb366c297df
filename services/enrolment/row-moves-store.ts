/** How the rows of enrolment follow a change of paths. */
import { moveKeyPath, movePath, type RowMove } from '@xueji/infra/runtime/repathing-job.ts';

export const ROW_MOVES: readonly RowMove[] = [
  movePath('placements', 'path'),
  movePath('holds', 'to_path'),
  movePath('unplaced', 'path'),
  moveKeyPath('office_phones', 'path'),
  // These rows are usually moved with the decision. The job also moves units that opened at the same time. Ended units keep their path.
  movePath('schools', 'path', 'closed_on is null'),
  movePath('regions', 'path', 'valid_to is null'),
];
