/** How the rows of funding follow a change of paths. */
import { movePath, type RowMove } from '@xueji/infra/runtime/repathing-job.ts';

/** An ended entitlement belongs to the school of its time. An open one goes on at the successor, and keeps the school for which it was opened. */
const moveOpenEntitlements: RowMove = {
  columns: [],
  of: 'SCHOOL',
  sql: `
    with found as materialized (
      select ctid from entitlements where school_id = $1::uuid and until_date is null limit $3 for update skip locked
    ), moved as (
      update entitlements set school_id = $2::uuid, first_school_id = coalesce(first_school_id, school_id)
      where ctid = any(array(select ctid from found)) and school_id = $1::uuid and until_date is null returning 1
    ) select count(*)::int as moved, exists (select from entitlements where school_id = $1::uuid and until_date is null) as left from moved`,
};

export const ROW_MOVES: readonly RowMove[] = [
  movePath('beneficiaries', 'path'),
  movePath('entitlements', 'path'),
  movePath('school_paths', 'path'),
  moveOpenEntitlements,
];
