/** Photos of students in the database and in the files store. */
import { createHash, randomUUIDv7 } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import type { Command } from '@xueji/infra/runtime/command.ts';
import { type Database, statement, type Tx } from '@xueji/infra/runtime/database.ts';
import type { ContentStore } from '@xueji/infra/runtime/files-folder.ts';
import { attachFiles, findFile, lockFiles, replaceContent } from '@xueji/infra/runtime/files-store.ts';
import { isRefused } from '@xueji/infra/runtime/refusal.ts';
import { inRanges, rangesOf, readAs } from '@xueji/infra/runtime/scope.ts';
import { type PhotoAsked, type PhotoInput, type PhotoProblem, type PhotoRefused, setPhoto } from './photo.ts';
import { encodePhoto } from './photo-image-store.ts';
import { type CorrectionDone, lockHeld, loggedChanges, readHeldRecords, saveHeld } from './student-change-store.ts';

const MARK = statement('insert into encoded_photos (file_id) values ($1) on conflict do nothing');
const IS_ENCODED = statement('select file_id as id from encoded_photos where file_id = $1');

const OLD = statement(`
  select p.file_id as "fileId", f.sha256 from student_photos p join files f on f.id = p.file_id where p.student_id = $1`);
/** The record and the photo so far, without a lock: the command judges again. */
const findRecordOf = (db: Database, studentId: string) =>
  db.transaction(async (tx) => {
    const held = (await readHeldRecords(tx, [studentId])).get(studentId);
    const [old] = await tx.run<{ sha256: string }>(OLD, [studentId]);
    return { held, old: old?.sha256 ?? null };
  });

function refusalOfPhoto(asked: PhotoAsked): PhotoRefused | null {
  const outcome = setPhoto(asked);
  return isRefused(outcome) ? outcome : null;
}

/**
 * Replaces the content of an uploaded image by the photo that is made of it, if the command would then set the photo. Otherwise the file stays as it is.
 * Null when it is done, or when the file is not the actor's to use: then the command refuses it. After a crash the file is as it was, or done.
 */
export async function preparePhoto(
  db: Database,
  contents: ContentStore,
  input: PhotoInput,
  actor: Actor,
): Promise<PhotoRefused | { readonly problem: PhotoProblem } | null> {
  const file = await findFile(db, input.fileId);
  if (file?.unitPath !== actor.path || file.attachedTo !== null || (await db.run(IS_ENCODED, [file.id])).length > 0) return null;
  const asked = { input, actor, isEncoded: true, ...(await findRecordOf(db, input.studentId)) };
  // Rights first: decoding takes long, and a stranger must learn nothing of the record.
  const refused = refusalOfPhoto({ ...asked, file });
  if (refused) return refused;
  if (file.type === 'PDF') return { problem: 'NO_IMAGE' };
  const content = await contents.read(file.sha256);
  if (!content) throw new Error(`the content of file ${file.id} is not in the store`);
  const photo = await encodePhoto(await buffer(content));
  if (typeof photo === 'string') return { problem: photo };
  const sha256 = createHash('sha256').update(photo).digest('hex');
  const made = { id: file.id, name: '学籍照片.jpg', type: 'JPEG', size: photo.length, sha256 } as const;
  const refusedAsMade = refusalOfPhoto({ ...asked, file: { ...file, ...made } });
  if (refusedAsMade) return refusedAsMade;
  await storePhoto(db, contents, made, photo);
  return null;
}

type MadePhoto = Parameters<typeof replaceContent>[2];
async function storePhoto(db: Database, contents: ContentStore, made: MadePhoto, photo: Buffer): Promise<void> {
  const arrived = await contents.begin();
  try {
    await arrived.write(photo);
    await replaceContent(db, arrived, made, (tx) => tx.write(MARK, [made.id]));
  } finally {
    await arrived.drop();
  }
}

const SAVE = statement(`
  insert into student_photos (student_id, file_id, set_at) values ($1, $2, $3)
  on conflict (student_id) do update set file_id = excluded.file_id, set_at = excluded.set_at`);
const REMOVE_FILE = statement('delete from files where id = $1');

export async function setPhotos(tx: Tx, commands: readonly Command<PhotoInput>[]): Promise<(CorrectionDone | PhotoRefused)[]> {
  const results: (CorrectionDone | PhotoRefused)[] = [];
  for (const command of commands) results.push(await setOne(tx, command));
  return results;
}

/** The lock of the record is taken first, so that two photos for one student follow each other. */
async function setOne(tx: Tx, command: Command<PhotoInput>): Promise<CorrectionDone | PhotoRefused> {
  const { input, actor, now } = command;
  const { studentId, fileId, evidence } = input;
  const before = await lockHeld(tx, [studentId]);
  const [file] = await lockFiles(tx, [fileId]);
  const isEncoded = (await tx.run(IS_ENCODED, [fileId])).length > 0;
  const [old] = await tx.run<{ fileId: string; sha256: string }>(OLD, [studentId]);
  const made = setPhoto({ held: before.get(studentId), file, isEncoded, old: old?.sha256 ?? null, input, actor });
  if (isRefused(made)) return made as PhotoRefused;
  const changeId = randomUUIDv7();
  saveHeld(tx, before, new Map([[studentId, made]]), loggedChanges(made, { changeId, actor, now, evidence }), command);
  attachFiles(tx, [fileId], studentId);
  tx.write(SAVE, [studentId, fileId, now]);
  if (old) tx.write(REMOVE_FILE, [old.fileId]);
  return { studentId, changeId };
}

export type StudentPhoto = { readonly studentId: string; readonly fileId: string; readonly setAt: Date };
const FIND = statement(`
  select p.student_id as "studentId", p.file_id as "fileId", p.set_at as "setAt" from student_photos p join students s using (student_id)
  where p.student_id = any($1::uuid[]) and ${inRanges('s.path', 2)}`);

/** Photos of records that the actor's units hold. */
export const findPhotos = (db: Pick<Database, 'run'>, actor: Actor, studentIds: readonly string[]): Promise<StudentPhoto[]> =>
  db.run<StudentPhoto>(FIND, [studentIds, ...rangesOf(readAs(actor))]);
