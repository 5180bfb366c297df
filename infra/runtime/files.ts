/** Rules for uploaded files: allowed types, names and sizes. */
import type { RefusalText } from './refusal.ts';
import { isStorable, normalText, textOfHeader } from './text.ts';

export type FileType = 'PDF' | 'JPEG' | 'PNG';

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

type Format = {
  readonly mediaType: string;
  readonly extensions: readonly string[];
  /** The first bytes of every file of this type. */
  readonly signature: Buffer;
  /** Bytes that appear in the last kilobyte of a complete file. JPEG has none, because phones append a video to a photo. */
  readonly ending?: Buffer;
};

export const FORMATS: Record<FileType, Format> = {
  PDF: { mediaType: 'application/pdf', extensions: ['pdf'], signature: latin1('%PDF-'), ending: latin1('%%EOF') },
  JPEG: { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'], signature: Buffer.from('ffd8ff', 'hex') },
  PNG: { mediaType: 'image/png', extensions: ['png'], signature: Buffer.from('89504e470d0a1a0a', 'hex'), ending: latin1('IEND') },
};
const TYPES = Object.keys(FORMATS) as FileType[];

/** Number of first bytes needed to detect the type. */
export const SIGNATURE_BYTES = Math.max(...TYPES.map((type) => FORMATS[type].signature.length));
/** Number of last bytes needed to check that a file is complete. */
export const ENDING_BYTES = 1024;
export const MOST_FILE_BYTES = 10 * 1024 * 1024;
const LONGEST_NAME = 200;

/** A file as the graph shows it. Its content is stored under its SHA-256. */
export type StoredFile = {
  readonly id: string;
  readonly name: string;
  readonly type: FileType;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
};

/** A file with the unit that uploaded it and the case that refers to it. */
export type UploadedFile = StoredFile & {
  readonly unitPath: string;
  readonly uploadedBy: string;
  readonly uploadedAt: Date;
  /** The case that refers to it; null until it is attached. */
  readonly attachedTo: string | null;
};

/** The type of a file by its first bytes; null for a type that is not allowed. */
export const typeOfBytes = (first: Buffer): FileType | null =>
  TYPES.find((type) => first.subarray(0, FORMATS[type].signature.length).equals(FORMATS[type].signature)) ?? null;

/** Checks the last bytes. False for a file that was cut off. */
export const isComplete = (last: Buffer, type: FileType): boolean => {
  const { ending } = FORMATS[type];
  return ending === undefined || last.subarray(-ENDING_BYTES).includes(ending);
};

/** True when the name has an extension of this type. */
export const isNamedAs = (name: string, type: FileType): boolean =>
  FORMATS[type].extensions.some((extension) => name.toLowerCase().endsWith(`.${extension}`));

/** The name in the header `x-file-name`; null when it is missing, or contains a folder or control characters. */
export function fileNameOf(header: string | undefined): string | null {
  const given = textOfHeader(header ?? '');
  if (!isStorable(given) || /[/\\]|\p{Cc}/u.test(given)) return null;
  const name = normalText(given);
  return name.length > 0 && name.length <= LONGEST_NAME ? name : null;
}

export type FileRefusal =
  | 'FileEmpty'
  | 'FileTooLarge'
  | 'FileNameInvalid'
  | 'FileTypeUnsupported'
  | 'FileTypeMismatch'
  | 'FileIncomplete'
  | 'TooManyFiles'
  | 'TooManyUploads'
  | 'FileLinkInvalid'
  | 'FileLinkForeign'
  | 'FileLinkExpired'
  | 'FileNotFound';

/** The HTTP status and the message of each refusal. */
export const FILE_REFUSALS: Record<FileRefusal, { readonly status: number } & Pick<RefusalText, 'message'>> = {
  FileEmpty: { status: 400, message: '文件没有内容。The file is empty.' },
  FileTooLarge: { status: 413, message: '文件超过10MB。The file is larger than 10 MB.' },
  FileNameInvalid: {
    status: 400,
    message:
      '请求头x-file-name应为1–200字的文件名，不含路径和控制字符。The header x-file-name must be a file name of 1 to 200 characters, without a path and without control characters.',
  },
  FileTypeUnsupported: {
    status: 415,
    message:
      '只接受PDF、JPEG和PNG文件；该文件的内容不是其中任何一种。Only PDF, JPEG and PNG are taken. The content of this file is none of them.',
  },
  FileTypeMismatch: {
    status: 415,
    message: '文件名的扩展名与文件内容不符。The extension of the file name does not match the content of the file.',
  },
  FileIncomplete: {
    status: 400,
    message: '文件不完整，结尾缺失，请重新扫描或导出。The end of the file is missing: scan or export it again.',
  },
  TooManyFiles: {
    status: 429,
    message:
      '本单位有过多已上传但未使用的文件，请先使用这些文件，或24小时后重试。Your unit has too many uploaded files that are not attached yet. Attach them, or try again after 24 hours.',
  },
  TooManyUploads: { status: 429, message: '同时上传的文件过多，请稍后重试。Too many uploads are in progress: try again later.' },
  FileLinkInvalid: { status: 400, message: '文件链接无效，请重新获取。The link is not valid. Ask the graph for a new one.' },
  FileLinkForeign: { status: 403, message: '文件链接只对获取它的用户有效。The link works only for the user who asked for it.' },
  FileLinkExpired: { status: 410, message: '文件链接已过期，请重新获取。The link has expired. Ask the graph for a new one.' },
  FileNotFound: { status: 404, message: '文件已不存在。The file does not exist any more.' },
};

/** Thrown while the bytes of an upload arrive. */
export class FileRefused extends Error {
  readonly code: FileRefusal;
  constructor(code: FileRefusal) {
    super(code);
    this.code = code;
  }
}
