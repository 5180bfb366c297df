/** Files of changes of key data: who may upload them, and when they are removed. */
import { type Actor, readsAsPartner, wears } from '@xueji/infra/runtime/actor.ts';
import { type Database, statement } from '@xueji/infra/runtime/database.ts';
import type { Refused, SharedRefusal } from '@xueji/infra/runtime/refusal.ts';
import { units, wrongHat } from '@xueji/infra/runtime/who-may.ts';

/** The address of the files, at the gateway and at this service. */
export const KEY_FILES_AT = '/key-data-change-files';

/** Registrars upload. A partner reads and never writes. */
export const refusalOfUpload = (actor: Actor): Refused<SharedRefusal> | null =>
  wears(actor, 'registrar') && !readsAsPartner(actor) ? null : wrongHat(['registrar'], units(actor.path));

const REMOVE_ENDED = statement(`
  delete from files f using key_changes k where f.attached_to = k.id and k.ended_at < $1 returning 1 as one`);

/** Removes the files of changes that ended before an instant. The change keeps their names and digests. */
export const removeEndedEvidence = async (db: Database, endedBefore: Date): Promise<number> =>
  (await db.run(REMOVE_ENDED, [endedBefore])).length;
