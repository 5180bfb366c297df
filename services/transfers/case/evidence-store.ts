/** Evidence in the database: files are attached in the transaction that changes the case, and removed some time after the case has ended. */
import type { Command } from '@xueji/infra/runtime/command.ts';
import { type Database, statement, type Tx } from '@xueji/infra/runtime/database.ts';
import { attachFiles, lockFiles } from '@xueji/infra/runtime/files-store.ts';
import { isRefused } from '@xueji/infra/runtime/refusal.ts';
import type { WorkCalendar } from '@xueji/infra/runtime/work-calendar.ts';
import type { GivenDocument } from './evidence.ts';
import { type EvidenceRefusal, provideEvidence } from './review.ts';
import { judgeOne } from './store.ts';

export type ProvideEvidenceInput = { id: string; documents: readonly GivenDocument[] };

/** Files are locked before transfers, in the order of their ids, by every transaction that locks both. */
export const provideEvidenceWith = (calendar: () => WorkCalendar) => async (tx: Tx, commands: readonly Command<ProvideEvidenceInput>[]) => {
  const ids = commands.flatMap(({ input }) => input.documents.map(({ fileId }) => fileId));
  const files = new Map((await lockFiles(tx, [...new Set(ids)])).map((file) => [file.id, file]));
  return judgeOne<ProvideEvidenceInput, EvidenceRefusal>((transfer, { input: { documents }, actor, now }) => {
    const decision = provideEvidence(transfer, { documents, files }, actor, { now, calendar: calendar() });
    if (isRefused(decision)) return decision;
    const given = documents.flatMap(({ fileId }) => files.get(fileId) ?? []);
    // The next command of this set sees them as attached.
    for (const file of given) files.set(file.id, { ...file, attachedTo: transfer.id });
    attachFiles(
      tx,
      given.map(({ id }) => id),
      transfer.id,
    );
    return decision;
  })(tx, commands);
};

const REMOVE_ENDED = statement(`
  delete from files f using transfers t where f.attached_to = t.id and t.ended_at < $1 returning 1 as one`);

/** Removes the files of cases that ended before an instant. The case keeps their names and digests. */
export const removeEndedEvidence = async (db: Database, endedBefore: Date): Promise<number> =>
  (await db.run(REMOVE_ENDED, [endedBefore])).length;
