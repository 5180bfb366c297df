/**
 * `run.json`: the processes and addresses of this home. Other commands find the running system in it, and the next start finds processes that a dead
 * starter left.
 */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { goneWithin } from './child.ts';
import { StartFailure } from './home.ts';
import { identify, isAlive, type ProcessIdentity, signalTo } from './process-table.ts';
import type { ServiceName } from './system.ts';

export type Run = {
  pid: number;
  /** Set when the system is ready. */
  gatewayUrl?: string;
  internalUrl?: string;
  serviceUrls?: Record<ServiceName, string>;
  databaseUrls?: Record<ServiceName, string>;
  brokers?: string;
  processes: (ProcessIdentity & { name: string })[];
};

const runFile = (home: string): string => join(home, 'run.json');

/** Null when the file names no running system. */
export function readRun(home: string): Run | null {
  try {
    return JSON.parse(readFileSync(runFile(home), 'utf8')) as Run;
  } catch {
    return null;
  }
}

/** The run, if its starter is alive; otherwise null. */
export function findRunning(home: string): Run | null {
  const run = readRun(home);
  return run && identify(run.pid) ? run : null;
}

/** The file contains URLs with passwords, so only its owner can read it. */
export function writeRun(home: string, run: Run): void {
  writeFileSync(`${runFile(home)}.half`, JSON.stringify(run, null, 1), { mode: 0o600 });
  renameSync(`${runFile(home)}.half`, runFile(home));
}

export const forgetRun = (home: string): void => rmSync(runFile(home), { force: true });

let lock: DatabaseSync | null = null;

/** Allows one starter per home. The lock is SQLite's lock on a file: the kernel frees it when the process ends, also after a crash. */
export function lockHome(home: string): void {
  lock = new DatabaseSync(join(home, 'lock'));
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    const run = readRun(home);
    const where = run?.gatewayUrl ? `at ${run.gatewayUrl}` : 'and is not ready yet';
    throw new StartFailure(
      `Xueji runs already in ${home}, as pid ${run?.pid ?? 'unknown'} ${where}: use it, end it first, or set XUEJI_HOME to another folder.`,
      { cause: error },
    );
  }
}

const POLITE_MS = 3000;

/** Ends the processes of a run whose starter is dead. It only ends processes that are still exactly the recorded ones. */
export async function endLeftovers(home: string): Promise<number> {
  const left = (readRun(home)?.processes ?? []).filter(isAlive);
  for (const known of left) signalTo(known.pid, 'SIGTERM');
  await Promise.all(
    left.map(async (known) => {
      if (await goneWithin(known, POLITE_MS)) return;
      signalTo(known.pid, 'SIGKILL');
      await goneWithin(known, POLITE_MS);
    }),
  );
  forgetRun(home);
  return left.length;
}
