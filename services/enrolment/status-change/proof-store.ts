/** Files of status changes: who may upload them, and when they are removed. */
import { type Actor, readsAsPartner, wears } from '@xueji/infra/runtime/actor.ts';
import { type Database, statement } from '@xueji/infra/runtime/database.ts';
import type { Refused, SharedRefusal } from '@xueji/infra/runtime/refusal.ts';
import { units, wrongHat } from '@xueji/infra/runtime/who-may.ts';

/** Registrars upload. A partner reads and never writes. */
export const refusalOfUpload = (actor: Actor): Refused<SharedRefusal> | null =>
  wears(actor, 'registrar') && !readsAsPartner(actor) ? null : wrongHat(['registrar'], units(actor.path));

const REMOVE_ENDED = statement(`
  delete from files f using status_changes t where f.attached_to = t.id and t.ended_at < $1 returning 1 as one`);

/** Removes the files of cases that ended before an instant. The case keeps their names and digests. */
export const removeEndedProofs = async (db: Database, endedBefore: Date): Promise<number> =>
  (await db.run(REMOVE_ENDED, [endedBefore])).length;
