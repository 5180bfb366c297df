/** Photos of students (学籍照片): which images are taken, and who sets one. Pure decisions. */
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import type { UploadedFile } from '@xueji/infra/runtime/files.ts';
import { isRefused, type Refused } from '@xueji/infra/runtime/refusal.ts';
import { type Corrected, type CorrectionRefused, fieldInvalid, type HeldRecord, MOST_EVIDENCE, recordFor } from './correction.ts';

/** The size of a stored photo, as on an identity card, and the sizes that are taken. */
export const PIXELS = { width: 358, height: 441, least: 100, most: 50_000_000 } as const;

export type PhotoProblem = 'NO_IMAGE' | 'UNREADABLE' | 'TOO_MANY_PIXELS' | 'TOO_SMALL' | 'ANIMATED';

type Header = { readonly format?: string; readonly width?: number; readonly height?: number };

/** What is wrong with an image, by its header alone. */
export function problemOfHeader({ format, width = 0, height = 0 }: Header, bytes: Buffer): PhotoProblem | null {
  if (format !== 'jpeg' && format !== 'png') return 'NO_IMAGE';
  if (width * height > PIXELS.most) return 'TOO_MANY_PIXELS';
  if (Math.min(width, height) < PIXELS.least) return 'TOO_SMALL';
  return format === 'png' && isAnimated(bytes) ? 'ANIMATED' : null;
}

const SIGNATURE_BYTES = 8;
/** Length, type and checksum. */
const CHUNK_BYTES = 12;

/** An animated PNG has a chunk `acTL` before its first pixels. */
function isAnimated(png: Buffer): boolean {
  for (let at = SIGNATURE_BYTES; at + CHUNK_BYTES <= png.length; at += CHUNK_BYTES + png.readUInt32BE(at)) {
    const type = png.toString('latin1', at + 4, at + 8);
    if (type === 'acTL') return true;
    if (type === 'IDAT') return false;
  }
  return false;
}

export type PhotoInput = {
  readonly studentId: string;
  readonly revision: number;
  readonly fileId: string;
  readonly evidence: string | null;
};
export type PhotoRefused = CorrectionRefused | Refused<'PhotoFileUnusable'>;

export type PhotoAsked = {
  readonly held: HeldRecord | undefined;
  readonly file: UploadedFile | undefined;
  /** True when the file holds a photo that was encoded anew. */
  readonly isEncoded: boolean;
  /** The SHA-256 of the photo so far. */
  readonly old: string | null;
  readonly input: PhotoInput;
  readonly actor: Actor;
};

/** A photo is a correction of the record: the log has the digests of the old and the new one. */
export function setPhoto({ held, file, isEncoded, old, input, actor }: PhotoAsked): Corrected | PhotoRefused {
  const record = recordFor(held, actor);
  if (isRefused(record)) return record;
  if (record.revision !== input.revision) return { refused: 'StudentChangedMeanwhile', revision: record.revision };
  if ((input.evidence ?? '').length > MOST_EVIDENCE) return fieldInvalid('evidence', 'TextTooLong');
  const isOwn = file?.unitPath === actor.path && file.attachedTo === null;
  if (!file || !isOwn || !isEncoded) return { refused: 'PhotoFileUnusable' };
  if (file.sha256 === old) return { refused: 'NothingToCorrect' };
  const change = { member: null, field: 'photo', old, new: file.sha256 };
  return { record: { ...record, revision: record.revision + 1 }, guardians: held?.guardians ?? [], changes: [change] };
}
