/** Files of status changes: when they are removed. */
import { type Database, statement } from '@xueji/infra/runtime/database.ts';

const REMOVE_ENDED = statement(`
  delete from files f using status_changes t where f.attached_to = t.id and t.ended_at < $1 returning 1 as one`);

/** Removes the files of cases that ended before an instant. The case keeps their names and digests. */
export const removeEndedProofs = async (db: Database, endedBefore: Date): Promise<number> =>
  (await db.run(REMOVE_ENDED, [endedBefore])).length;
