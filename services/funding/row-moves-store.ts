/** How the rows of funding follow a change of paths. */
import { movePath, moveSchool, type RowMove } from '@xueji/infra/runtime/repathing-job.ts';

export const ROW_MOVES: readonly RowMove[] = [
  movePath('beneficiaries', 'path'),
  movePath('entitlements', 'path'),
  movePath('school_paths', 'path'),
  // An ended entitlement belongs to the school of its time.
  moveSchool('entitlements', 'school_id', 'until_date is null'),
];
