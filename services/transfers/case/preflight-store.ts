/** Reads the data for the rules of a request. */
import { type Database, statement } from '@xueji/infra/runtime/database.ts';

const OPEN = statement(`
  select exists (select from transfers where student_id = $1 and status in ('REQUESTED', 'IN_REVIEW', 'APPROVED')) as open`);

/** True for any open transfer, also one that the caller may not see, because a request would be refused for it. */
export const hasOpenTransfer = async (db: Database, studentId: string): Promise<boolean> =>
  (await db.run<{ open: boolean }>(OPEN, [studentId]))[0]?.open === true;
