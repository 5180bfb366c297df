/** For tests of stores: a roster as the upload stores it, and the messages of its job. */
import type { Database } from '@xueji/infra/runtime/database.ts';
import type { Key } from '@xueji/infra/runtime/keyset.ts';
import { listMessages, MESSAGE_ORDER } from './import-list-store.ts';
import type { RosterImport } from './roster-import.ts';
import type { RowMessage } from './roster-message.ts';
import { addPieces, beginUpload, completeUpload } from './upload-store.ts';

export async function storeRoster(db: Database, job: RosterImport, bytes: Buffer): Promise<{ id: string } | null> {
  await beginUpload(db, job.id);
  if (bytes.length > 0) await addPieces(db, job.id, 0, bytes);
  return completeUpload(db, job);
}

/** The first messages of an import, or those after a position. */
export async function messagesOf(
  db: Pick<Database, 'run'>,
  importId: string,
  { after = null, first = 1000 }: { after?: readonly Key[] | null; first?: number } = {},
): Promise<RowMessage[]> {
  const [found = []] = await listMessages(db, [{ importId, order: MESSAGE_ORDER, after, first: first - 1 }]);
  return found;
}
