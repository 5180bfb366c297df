/** `POST PATH` takes a file piece by piece; `GET PATH/LINK` sends one back to the person whom the link was made for. */
import { createHash, type KeyObject, randomUUIDv7 } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import type { Express, Request, Response } from 'express';
import { type Actor, readsAsPartner, wears } from './actor.ts';
import type { Clock } from './clock.ts';
import type { Database } from './database.ts';
import {
  ENDING_BYTES,
  FILE_REFUSALS,
  type FileRefusal,
  FileRefused,
  FORMATS,
  fileNameOf,
  isComplete,
  isNamedAs,
  MOST_FILE_BYTES,
  SIGNATURE_BYTES,
  type StoredFile,
  typeOfBytes,
} from './files.ts';
import type { ContentStore, Incoming } from './files-folder.ts';
import { openLink } from './files-link.ts';
import { countWaiting, findFile, logAccess, saveFile } from './files-store.ts';
import { isRefused, type Refused, refusalType, SHARED_REFUSALS, type SharedRefusal } from './refusal.ts';
import { units, wrongHat } from './who-may.ts';

/** Each upload holds one chunk in memory. Several gateways may share this process. */
const MOST_UPLOADS = 128;
/** A file that is not attached is removed after a day, so a unit can fill at most 2 GB. */
const MOST_WAITING_OF_UNIT = 200;
/** A gateway ends an upload after 60 s without bytes. After this longer time the gateway itself has failed. */
const IDLE_MS = 120_000;

export type FilePorts = { readonly db: Database; readonly contents: ContentStore; readonly linkKey: KeyObject };
type ActorOf = (request: Request) => Promise<Actor>;

/** Registrars upload. A partner reads and never writes. */
export const refusalOfUpload = (actor: Actor): Refused<SharedRefusal> | null =>
  wears(actor, 'registrar') && !readsAsPartner(actor) ? null : wrongHat(['registrar'], units(actor.path));

/** `path`: the address, at the gateway and here. */
export function fileRoutes(app: Express, ports: FilePorts, actorOf: ActorOf, now: Clock, path = '/files'): void {
  let open = 0;
  app.post(path, async (request: Request, response: Response) => {
    // Rights first: the bytes of a stranger are not read.
    const actor = await actorOf(request);
    const refused = refusalOfUpload(actor);
    if (refused) return refuseRights(response, refused);
    const name = fileNameOf(request.get('x-file-name'));
    if (name === null) return refuse(response, 'FileNameInvalid');
    if (Number(request.get('content-length') ?? 0) > MOST_FILE_BYTES) return refuse(response, 'FileTooLarge');
    if (open >= MOST_UPLOADS) return refuse(response, 'TooManyUploads');
    open += 1;
    try {
      if ((await countWaiting(ports.db, actor.path)) >= MOST_WAITING_OF_UNIT) return refuse(response, 'TooManyFiles');
      const { id, type, size, sha256 } = await takeFile(ports, request, name, actor, now());
      response.status(201).json({ id, name, type, size, sha256 });
    } catch (error) {
      if (error instanceof FileRefused) return refuse(response, error.code);
      // An upload that was cut off needs no answer.
      if (!request.destroyed || request.complete) throw error;
    } finally {
      open -= 1;
    }
  });
  app.get(`${path}/:link`, async (request: Request<{ link: string }>, response: Response) => {
    const actor = await actorOf(request as unknown as Request);
    // Use the machine's clock, as for tokens.
    const link = openLink(ports.linkKey, request.params.link, actor, Date.now());
    if (isRefused(link)) return refuse(response, link.refused);
    const file = await findFile(ports.db, link.fileId);
    if (!file) return refuse(response, 'FileNotFound');
    const content = await ports.contents.read(file.sha256);
    if (!content) throw new Error(`the content of file ${file.id} is not in the store`);
    try {
      await logAccess(ports.db, file.id, actor, link.purpose, now());
    } catch (error) {
      content.destroy();
      throw error;
    }
    // When the reader disconnects, or the disk fails after the head was sent, the connection breaks, so that the reader does not take a part for the whole.
    await pipeline(content, headed(response, file)).catch(() => undefined);
  });
}

function refuseRights(response: Response, refused: Refused<SharedRefusal>): void {
  const { __typename: code, ...words } = refusalType(SHARED_REFUSALS)(refused);
  response.status(403).json({ code, ...words });
}

function refuse(response: Response, code: FileRefusal): void {
  const { status, message } = FILE_REFUSALS[code];
  response.status(status).json({ code, message });
}

/** The headers make a browser save the file and never show it as one of our pages. */
function headed(response: Response, { name, type, size }: StoredFile): Response {
  return response.attachment(name).set({
    'content-type': FORMATS[type].mediaType,
    'content-length': String(size),
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, no-store',
  });
}

async function takeFile({ db, contents }: FilePorts, request: Request, name: string, actor: Actor, now: Date): Promise<StoredFile> {
  request.setTimeout(IDLE_MS, () => request.destroy());
  const arrived = await contents.begin();
  try {
    const known = await storeBytes(arrived, request, name);
    const file = { id: randomUUIDv7(), name, ...known };
    await saveFile(db, arrived, { ...file, unitPath: actor.path, uploadedBy: actor.userId, uploadedAt: now });
    return file;
  } catch (error) {
    // If this also fails, retention removes the bytes later.
    await arrived.drop().catch(() => undefined);
    throw error;
  }
}

/** Stores the body while it arrives. A file of a type that is not allowed is refused at its first bytes. */
async function storeBytes(arrived: Incoming, request: Request, name: string): Promise<Pick<StoredFile, 'type' | 'size' | 'sha256'>> {
  const hash = createHash('sha256');
  let size = 0;
  let first: Buffer = Buffer.alloc(0);
  let last: Buffer = first;
  // Keep the connection open at the end of the loop, so that a refusal can be answered.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_FILE_BYTES) throw new FileRefused('FileTooLarge');
    if (first.length < SIGNATURE_BYTES) {
      first = Buffer.concat([first, chunk.subarray(0, SIGNATURE_BYTES)]);
      if (first.length >= SIGNATURE_BYTES) checkType(first, name);
    }
    last = chunk.length < ENDING_BYTES ? Buffer.concat([last, chunk]).subarray(-ENDING_BYTES) : chunk.subarray(-ENDING_BYTES);
    hash.update(chunk);
    await arrived.write(chunk);
  }
  if (size === 0) throw new FileRefused('FileEmpty');
  const type = checkType(first, name);
  if (!isComplete(last, type)) throw new FileRefused('FileIncomplete');
  return { type, size, sha256: hash.digest('hex') };
}

function checkType(first: Buffer, name: string): StoredFile['type'] {
  const type = typeOfBytes(first);
  if (type === null) throw new FileRefused('FileTypeUnsupported');
  if (!isNamedAs(name, type)) throw new FileRefused('FileTypeMismatch');
  return type;
}
