/**
 * The rows of uploaded files. A content is recorded before its bytes are moved to their final name. After a crash in between, retention finds the
 * bytes by the record.
 */
import type { Actor } from './actor.ts';
import { type Database, statement, type Tx } from './database.ts';
import type { StoredFile, UploadedFile } from './files.ts';
import type { ContentStore, Incoming } from './files-folder.ts';

const COLUMNS =
  'id, sha256, name, type, size, unit_path as "unitPath", uploaded_by as "uploadedBy", uploaded_at as "uploadedAt", attached_to as "attachedTo"';

const RECORD_CONTENT = statement(`
  insert into file_contents (sha256) values ($1) on conflict (sha256) do update set touched_at = now()`);
// Locks the row until the commit, so that retention cannot remove the content in between.
const HOLD_CONTENT = statement('update file_contents set touched_at = now() where sha256 = $1 returning 1 as one');
const INSERT = statement(`
  insert into files (id, sha256, name, type, size, unit_path, uploaded_by, uploaded_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`);
const REPLACE = statement(`
  update files set sha256 = $2, name = $3, type = $4, size = $5 where id = $1 and attached_to is null returning 1 as one`);
const COUNT_WAITING = statement('select count(*) as files from files where unit_path = $1 and attached_to is null');
const FIND = statement(`select ${COLUMNS} from files where id = $1`);
const LOCK = statement(`select ${COLUMNS} from files where id = any($1::uuid[]) order by id for update`);
const ATTACH = statement(`
  with attached as (update files set attached_to = $2 where id = any($1::uuid[]) and attached_to is null returning 1)
  select expect_rows('files', cardinality($1::uuid[]), (select count(*) from attached))`);
const LOG_ACCESS = statement(`
  insert into file_accesses (file_id, user_id, unit_path, purpose, accessed_at) values ($1, $2, $3, $4, $5)`);

export type NewFile = Omit<UploadedFile, 'attachedTo'>;

/** Stores the content and saves the file. The file is not attached to a case yet. */
export async function saveFile(db: Database, arrived: Incoming, file: NewFile): Promise<void> {
  await db.run(RECORD_CONTENT, [file.sha256]);
  await db.transaction(async (tx) => {
    if ((await tx.run(HOLD_CONTENT, [file.sha256])).length === 0) throw new Error('retention removed this content during the upload');
    await arrived.keepAs(file.sha256);
    tx.write(INSERT, [file.id, file.sha256, file.name, file.type, file.size, file.unitPath, file.uploadedBy, file.uploadedAt]);
  });
}

/** Gives a file that is not attached another content. `also` writes in the same transaction. Does nothing when the file is attached meanwhile. */
export async function replaceContent(db: Database, arrived: Incoming, file: StoredFile, also: (tx: Tx) => void): Promise<void> {
  await db.run(RECORD_CONTENT, [file.sha256]);
  await db.transaction(async (tx) => {
    if ((await tx.run(HOLD_CONTENT, [file.sha256])).length === 0) throw new Error('retention removed this content meanwhile');
    const replaced = await tx.run(REPLACE, [file.id, file.sha256, file.name, file.type, file.size]);
    if (replaced.length === 0) return;
    await arrived.keepAs(file.sha256);
    also(tx);
  });
}

/** The number of a unit's files that are uploaded but not attached. */
export async function countWaiting(db: Database, unitPath: string): Promise<number> {
  const [row] = await db.run<{ files: number }>(COUNT_WAITING, [unitPath]);
  return row?.files ?? 0;
}

export async function findFile(db: Pick<Database, 'run'>, id: string): Promise<UploadedFile | null> {
  const [file] = await db.run<UploadedFile>(FIND, [id]);
  return file ?? null;
}

/** Locks files so that no other transaction attaches or removes them. */
export const lockFiles = (tx: Tx, ids: readonly string[]): Promise<UploadedFile[]> => tx.run<UploadedFile>(LOCK, [ids]);

/** Attaches locked files. The transaction fails if one of them is already attached. */
export function attachFiles(tx: Tx, ids: readonly string[], attachedTo: string): void {
  if (ids.length > 0) tx.write(ATTACH, [ids, attachedTo]);
}

/** Records an access. Called before the first byte is sent. */
export const logAccess = (db: Database, fileId: string, { userId, path }: Actor, purpose: string, at: Date): Promise<unknown> =>
  db.run(LOG_ACCESS, [fileId, userId, path, purpose, at]);

// The interval is longer than the time between the record of a content and the row of its file.
const UNREFERENCED = statement(`
  select c.sha256 from file_contents c where c.touched_at < now() - interval '30 minutes'
    and c.sha256 > $1 and not exists (select from files f where f.sha256 = c.sha256)
  order by c.sha256 limit 100`);
// The foreign key makes this fail for a content that has a file again.
const DELETE_CONTENT = statement(`
  delete from file_contents where sha256 = $1 and touched_at < now() - interval '30 minutes' returning 1 as one`);
const DELETE_WAITING = statement(`
  delete from files where attached_to is null and uploaded_at < $1 returning 1 as one`);
const PRUNE_ACCESSES = statement('delete from file_accesses where accessed_at < $1 returning 1 as one');

/** Removes files that were uploaded before an instant and are not attached. `removeContents` removes their contents later. */
export const removeWaiting = async (db: Database, uploadedBefore: Date): Promise<number> =>
  (await db.run(DELETE_WAITING, [uploadedBefore])).length;

export const pruneAccesses = async (db: Database, before: Date): Promise<number> => (await db.run(PRUNE_ACCESSES, [before])).length;

/** Removes contents that no file has. If one removal fails, the others continue; the next run retries it. */
export async function removeContents(
  db: Database,
  contents: ContentStore,
  failed: (sha256: string, error: unknown) => void,
): Promise<number> {
  let removed = 0;
  let after = '';
  for (;;) {
    const found = await db.run<{ sha256: string }>(UNREFERENCED, [after]);
    for (const { sha256 } of found) {
      after = sha256;
      removed += await removeContent(db, contents, sha256).catch((error: unknown) => {
        failed(sha256, error);
        return 0;
      });
    }
    if (found.length === 0) return removed;
  }
}

/** Locks the row while it removes the bytes, so that an upload of the same content waits and then stores its own bytes. */
const removeContent = (db: Database, contents: ContentStore, sha256: string): Promise<number> =>
  db.transaction(async (tx) => {
    const deleted = await tx.run(DELETE_CONTENT, [sha256]);
    if (deleted.length > 0) await contents.remove(sha256);
    return deleted.length;
  });
