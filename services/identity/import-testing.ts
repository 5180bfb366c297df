/** For tests of stores: a roster as the upload stores it. */
import type { Database } from '@xueji/infra/runtime/database.ts';
import type { RosterImport } from './roster-import.ts';
import { addPiece, beginUpload, completeUpload, PIECE_BYTES } from './upload-store.ts';

export async function storeRoster(db: Database, job: RosterImport, bytes: Buffer): Promise<{ id: string } | null> {
  await beginUpload(db, job.id);
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) await addPiece(db, job.id, at / PIECE_BYTES, bytes.subarray(at, at + PIECE_BYTES));
  return completeUpload(db, job);
}
