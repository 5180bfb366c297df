/** Builds the pages of the console into the folder that the gateway serves, unless they are built from the same sources already. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from './home.ts';

const folder = join(projectRoot, 'gateway/console');
const built = join(folder, 'dist');
/** Names the sources of the built pages. */
const MARK = '.built-from';

/** Resolves when the pages are there. True when it built them. `signal` ends a build. */
export async function buildConsole(signal?: AbortSignal): Promise<boolean> {
  const digest = digestOfSources();
  if (isBuiltFrom(digest)) return false;
  // The new pages replace the old ones as a whole. Two builds at the same time do not disturb each other.
  const fresh = `${built}-${process.pid}`;
  try {
    const vite = join(projectRoot, 'node_modules/vite/bin/vite.js');
    await promisify(execFile)(process.execPath, [vite, 'build', folder, '--outDir', fresh, '--emptyOutDir', '--logLevel', 'warn'], {
      cwd: folder,
      // Otherwise a test run would build the slower and larger pages for development.
      env: { ...process.env, NODE_ENV: 'production' },
      ...(signal && { signal }),
    });
    writeFileSync(join(fresh, MARK), digest);
    replaceBuilt(fresh, digest);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return true;
}

const isBuiltFrom = (digest: string): boolean => existsSync(join(built, MARK)) && readFileSync(join(built, MARK), 'utf8') === digest;

function replaceBuilt(fresh: string, digest: string): void {
  rmSync(built, { recursive: true, force: true });
  try {
    renameSync(fresh, built);
  } catch (error) {
    // Another build of the same sources may have come first.
    if (!isBuiltFrom(digest)) throw error;
  }
}

function digestOfSources(): string {
  const files = globSync('{src,public}/**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const others = ['index.html', 'vite.config.ts', 'package.json'].map((name) => join(folder, name));
  const hash = createHash('sha256');
  for (const file of [...files, ...others].sort())
    hash
      .update(`${relative(folder, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  return hash.digest('hex');
}
