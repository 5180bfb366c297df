/** Photos of students in GraphQL. */
import type { KeyObject } from 'node:crypto';
import type { CommandPort } from '@xueji/infra/runtime/command.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import type { ContentStore } from '@xueji/infra/runtime/files-folder.ts';
import { LINK_MS, signLink } from '@xueji/infra/runtime/files-link.ts';
import { refusalOfUpload } from '@xueji/infra/runtime/files-routes.ts';
import { commandOf, idOf } from '@xueji/infra/runtime/input.ts';
import { isRefused, refusalType } from '@xueji/infra/runtime/refusal.ts';
import type { RequestContext } from '@xueji/infra/runtime/service.ts';
import type { MutationSetStudentPhotoArgs, StudentPhotoUrlArgs } from '@xueji/schema/generated/identity.ts';
import type DataLoader from 'dataloader';
import type { CorrectionRefused } from './correction.ts';
import { correctionRefusal, type OfStudent, seesChanges } from './correction-resolvers.ts';
import { KEY_FILES_AT } from './key-change-file-store.ts';
import type { SeenStudent } from './mask.ts';
import type { PhotoInput, PhotoRefused } from './photo.ts';
import { preparePhoto, type StudentPhoto } from './photo-store.ts';
import { IDENTITY_REFUSALS } from './refusals.ts';
import type { CorrectionDone } from './student-change-store.ts';

export type PhotoPorts = { readonly setStudentPhoto: CommandPort<PhotoInput, CorrectionDone | PhotoRefused> };
type Context = RequestContext &
  PhotoPorts & {
    readonly db: Database;
    readonly contents: ContentStore;
    readonly linkKey: KeyObject;
    readonly students: DataLoader<string, SeenStudent | null>;
    readonly photos: DataLoader<string, StudentPhoto | null>;
  };

/** The image is decoded before the transaction begins, since this takes long. Only for callers who may upload files. */
export async function setStudentPhoto(_: unknown, { input }: MutationSetStudentPhotoArgs, context: Context) {
  const { idempotencyKey, revision, evidence } = input;
  const [studentId, fileId] = [idOf(input.studentId, 'input.studentId'), idOf(input.fileId, 'input.fileId')];
  const asked = { studentId, fileId, revision, evidence: evidence?.trim() || null };
  const stopped = refusalOfUpload(context.actor) ? null : await preparePhoto(context.db, context.contents, asked, context.actor);
  if (stopped && 'problem' in stopped) return { ...refusalType(IDENTITY_REFUSALS)({ refused: 'PhotoInvalid' }), problem: stopped.problem };
  const done = stopped ?? (await context.setStudentPhoto(commandOf(context, idempotencyKey, asked)));
  if (isRefused(done)) return correctionRefusal(done as CorrectionRefused);
  return {
    __typename: 'StudentPhotoSet',
    student: context.students.clear(studentId).load(studentId),
    changeId: (done as CorrectionDone).changeId,
  };
}

/** Null for guests, callers who only know the id, and partners. */
export const photoOf = (student: OfStudent, _: unknown, { photos, actor }: Context) =>
  seesChanges(student, actor) ? photos.load(student.id) : null;

export const studentPhoto = {
  // The machine's clock: a link is a token.
  url: ({ fileId }: StudentPhoto, { purpose }: StudentPhotoUrlArgs, { linkKey, actor }: Context) =>
    `${KEY_FILES_AT}/${signLink(linkKey, { fileId, purpose, expiresAtMs: Date.now() + LINK_MS }, actor)}`,
};
