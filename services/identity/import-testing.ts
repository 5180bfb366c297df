/** For tests of stores: a roster as the upload stores it. */
import type { Database } from '@xueji/infra/runtime/database.ts';
import type { RosterImport } from './roster-import.ts';
import { addPieces, beginUpload, completeUpload } from './upload-store.ts';

export async function storeRoster(db: Database, job: RosterImport, bytes: Buffer): Promise<{ id: string } | null> {
  await beginUpload(db, job.id);
  if (bytes.length > 0) await addPieces(db, job.id, 0, bytes);
  return completeUpload(db, job);
}
