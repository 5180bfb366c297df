/** Sends a file to one of the addresses that take files. */
import type { Language } from './messages.ts';
import { csrfHeader } from './session.ts';

export type UploadOptions = {
  language: Language;
  idempotencyKey: string;
  onProgress?: (percent: number) => void;
  /** Further headers of the address. */
  headers?: Readonly<Record<string, string>>;
};

/** `fetch` cannot report the progress of an upload, so this uses the older way. */
export function uploadFile(address: string, file: File, options: UploadOptions): Promise<{ id: string }> {
  const { language, idempotencyKey, onProgress, headers: further } = options;
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    const headers = {
      ...csrfHeader(),
      ...further,
      'content-type': file.type || 'text/csv',
      'accept-language': language,
      'idempotency-key': idempotencyKey,
      'x-file-name': encodeURIComponent(file.name),
    };
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(Math.floor((loaded / total) * 100));
    request.onerror = () => reject(new Error('The file did not arrive'));
    request.onload = () => {
      const body = parsed(request.responseText);
      if (request.status < 300 && body.id) return resolve({ id: body.id });
      reject(new Error(body.errors?.[0]?.message ?? `HTTP ${request.status}`));
    };
    request.send(file);
  });
}

/** What a file field of a form holds. */
export type ChosenFiles = readonly { originFileObj?: File }[];

/** Sends the files of a form. A file whose command is refused belongs to nothing and is removed later. */
export const uploadChosen = (address: string, files: ChosenFiles, language: Language): Promise<{ id: string; title: string }[]> =>
  Promise.all(
    files.flatMap(({ originFileObj: file }) =>
      file
        ? [uploadFile(address, file, { language, idempotencyKey: crypto.randomUUID() }).then(({ id }) => ({ id, title: file.name }))]
        : [],
    ),
  );

function parsed(text: string): { id?: string; errors?: { message: string }[] } {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
