/** Reads the data for the notes on a move. */
import { type Database, statement } from '@xueji/infra/runtime/database.ts';

const ENTITLED = statement(`
  select student_id as "studentId", programme from entitlements
  where student_id = any($1::uuid[]) and programme = any($2::text[]) and until_date is null`);

/** For each child, the given programmes that it is entitled to, at any school. The caller has already checked access to the child. */
export async function findEntitled(
  db: Pick<Database, 'run'>,
  studentIds: readonly string[],
  programmes: readonly string[],
): Promise<string[][]> {
  const rows = await db.run<{ studentId: string; programme: string }>(ENTITLED, [studentIds, programmes]);
  const found = Map.groupBy(rows, ({ studentId }) => studentId);
  return studentIds.map((id) => (found.get(id) ?? []).map(({ programme }) => programme));
}
