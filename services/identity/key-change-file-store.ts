/** Files of changes of key data: when they are removed. */
import { type Database, statement } from '@xueji/infra/runtime/database.ts';

/** The address of the files, at the gateway and at this service. */
export const KEY_FILES_AT = '/key-data-change-files';

const REMOVE_ENDED = statement(`
  delete from files f using key_changes k where f.attached_to = k.id and k.ended_at < $1 returning 1 as one`);

/** Removes the files of changes that ended before an instant. The change keeps their names and digests. */
export const removeEndedEvidence = async (db: Database, endedBefore: Date): Promise<number> =>
  (await db.run(REMOVE_ENDED, [endedBefore])).length;
