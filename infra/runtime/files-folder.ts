/** Stores file contents in a folder, each under its SHA-256. Several processes may share the folder, on one machine or over the network. */
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, constants, type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';

/** A content whose bytes are arriving. */
export type Incoming = {
  write(bytes: Buffer): Promise<void>;
  /** Makes the content readable under this SHA-256. If the SHA-256 exists already, its content is the same. */
  keepAs(sha256: string): Promise<void>;
  /** Removes the received bytes. Does nothing after `keepAs`. */
  drop(): Promise<void>;
};

/** A store of contents. Other kinds of stores implement the same functions. */
export type ContentStore = {
  begin(): Promise<Incoming>;
  /** Null when there is no such content. */
  read(sha256: string): Promise<Readable | null>;
  remove(sha256: string): Promise<void>;
  /** Removes unfinished uploads of dead processes. Returns their number. */
  removeUnfinished(olderThanMs: number): Promise<number>;
};

/**
 * Opens a service's part of the folder and creates it if needed. Each service has its own part, because it removes contents that its tables do not refer to.
 */
export async function openFolder(root: string | undefined, service: string): Promise<ContentStore> {
  if (!root) throw new Error('Configuration: XUEJI_FILES is missing: name the folder of uploaded files');
  const folder = join(root, service);
  const unfinished = join(folder, 'unfinished');
  await prepare(unfinished).catch((error: Error) => {
    throw new Error(
      `Configuration: XUEJI_FILES: ${folder} cannot be written to (${error.message}): name a folder that this process may write to`,
    );
  });
  // Two levels keep each folder small: 16 million files give 256 files per folder.
  const folderOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2, 4));
  const pathOf = (sha256: string) => join(folderOf(sha256), sha256);
  return {
    async begin() {
      const path = join(unfinished, randomUUID());
      const file = await open(path, 'wx', 0o600);
      return {
        write: (bytes) => file.writeFile(bytes),
        async keepAs(sha256) {
          await file.sync();
          await file.close();
          const made = await mkdir(folderOf(sha256), { recursive: true });
          await rename(path, pathOf(sha256));
          await syncFolder(folderOf(sha256));
          if (made) for (const parent of [dirname(folderOf(sha256)), folder]) await syncFolder(parent);
        },
        async drop() {
          await file.close().catch(() => undefined);
          await rm(path, { force: true });
        },
      };
    },
    read: (sha256) => openStream(pathOf(sha256)),
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
    async removeUnfinished(olderThanMs) {
      const old = await Promise.all((await readdir(unfinished)).map((name) => ifOlder(join(unfinished, name), olderThanMs)));
      const paths = old.filter((path) => path !== null);
      await Promise.all(paths.map((path) => rm(path, { force: true })));
      return paths.length;
    },
  };
}

async function prepare(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await access(folder, constants.W_OK);
}

async function openStream(path: string): Promise<Readable | null> {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  return file && readFrom(file);
}
const readFrom = (file: FileHandle): Readable => createReadStream('', { fd: file, highWaterMark: 64 * 1024 });

/** Flushes a folder: after a power cut, a new entry exists only if the folder itself was flushed. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, constants.O_RDONLY);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function ifOlder(path: string, olderThanMs: number): Promise<string | null> {
  const found = await stat(path).catch(() => null);
  return found && Date.now() - found.mtimeMs > olderThanMs ? path : null;
}
