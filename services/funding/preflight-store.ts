/** What the notes on a move are made from. */
import { type Database, statement } from '@xueji/infra/runtime/database.ts';

const ENTITLED = statement(
  `select programme from entitlements where student_id = $1 and programme = any($2::text[]) and until_date is null`,
);

/** Those of the given programmes that the child is entitled to, at whatever school: the caller has found the child. */
export const findEntitled = async (db: Database, studentId: string, programmes: readonly string[]): Promise<string[]> =>
  (await db.run<{ programme: string }>(ENTITLED, [studentId, programmes])).map(({ programme }) => programme);
