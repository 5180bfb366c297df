/**
 * What the machine says about a process. A pid alone proves nothing, for the kernel gives it out again: a process is known by pid, start time and command line.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

export type ProcessIdentity = { pid: number; started: string; command: string };

/** Null when no such process lives; a zombie that only waits to be reaped does not live. */
export function identify(pid: number): ProcessIdentity | null {
  return existsSync('/proc/self/stat') ? identifyByProc(pid) : identifyByPs(pid);
}

/** True while the very process that `known` describes is alive. */
export function isAlive(known: ProcessIdentity): boolean {
  const now = identify(known.pid);
  return now !== null && now.started === known.started && now.command === known.command;
}

/** Sends the signal unless the process has gone meanwhile. */
export function signalTo(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function identifyByProc(pid: number): ProcessIdentity | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold anything, so fields are counted from its end: state is the 3rd field, start time the 22nd.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z') return null;
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return { pid, started: fields[19] ?? '', command };
  } catch {
    return null;
  }
}

function identifyByPs(pid: number): ProcessIdentity | null {
  const { status, stdout } = spawnSync('ps', ['-o', 'stat=,lstart=,args=', '-p', String(pid)], { encoding: 'utf8' });
  // lstart is five words: `Tue Nov 24 04:31:15 2026`.
  const line = /^\s*(\S+)\s+(\S+\s+\S+\s+\S+\s+\S+\s+\S+)\s+(.*)$/m.exec(stdout ?? '');
  if (status !== 0 || !line || line[1]?.startsWith('Z')) return null;
  return { pid, started: line[2] ?? '', command: line[3] ?? '' };
}
