/** What the rules of a request are asked about. */
import { type Database, statement } from '@xueji/infra/runtime/database.ts';

const OPEN = statement(`
  select exists (select from transfers where student_id = $1 and status in ('REQUESTED', 'IN_REVIEW', 'APPROVED')) as open`);

/** True whoever may see the transfer: that there is one is what a request would be refused for. */
export const hasOpenTransfer = async (db: Database, studentId: string): Promise<boolean> =>
  (await db.run<{ open: boolean }>(OPEN, [studentId]))[0]?.open === true;
