/** The folder with all state of a running system: databases, broker, keys, logs and the run file. */
import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  statfsSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** An error that the user can solve. It is shown as one line, without a stack. */
export class StartFailure extends Error {
  override name = 'StartFailure';
}

export const projectRoot = resolve(import.meta.dirname, '../..');

/** `XUEJI_HOME`, or `.xueji` beside package.json; an empty value counts as unset. */
export const homeFolder = (env = process.env): string => resolve(env.XUEJI_HOME || join(projectRoot, '.xueji'));

/** `XUEJI_CACHE`: the folder for downloads that all homes share. */
export const cacheFolder = (env = process.env): string => resolve(env.XUEJI_CACHE || join(homedir(), '.cache/xueji'));

export const logFile = (home: string, name: string): string => join(home, 'logs', `${name}.log`);

/** Creates the folder and checks that it is writable and that `neededMb` are free. The error names `variable`, which moves the folder. */
export function prepareFolder(folder: string, neededMb: number, variable: 'XUEJI_HOME' | 'XUEJI_CACHE'): void {
  const probe = join(folder, `.probe-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK | constants.X_OK);
    const { bavail, bsize } = statfsSync(folder);
    const freeMb = Math.floor((bavail * bsize) / 2 ** 20);
    if (freeMb < neededMb)
      throw new StartFailure(
        `${folder} has ${freeMb} MB free and ${neededMb} are needed: free some space, or set ${variable} to another folder.`,
      );
    writeFileSync(probe, 'x'.repeat(4096));
    unlinkSync(probe);
  } catch (error) {
    if (error instanceof StartFailure) throw error;
    throw new StartFailure(`${folder} cannot be written (${reasonOf(error)}): set ${variable} to a folder that can.`, { cause: error });
  }
}

/** Creates a folder that other users of this machine cannot read. Also closes one that an earlier release has made. */
export function privateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
}

/** First line of an error. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';

/** False for stack frames, fields of an error and Node's version line. */
const saysSomething = (line: string): boolean => /^\S/.test(line) && !/^(Node\.js v\d|[{}]$)/.test(line);

/** The last meaningful lines of a log, for an error message. */
export function tailOf(file: string, lines: number): string {
  try {
    const fd = openSync(file, 'r');
    const size = fstatSync(fd).size;
    const buffer = Buffer.alloc(Math.min(size, 4096));
    readSync(fd, buffer, 0, buffer.length, size - buffer.length);
    closeSync(fd);
    return buffer.toString('utf8').split('\n').filter(saysSomething).slice(-lines).join(' | ').slice(-600);
  } catch {
    return '';
  }
}
