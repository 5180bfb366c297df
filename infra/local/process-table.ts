/** Identifies processes. The kernel reuses pids, so a process is identified by pid, start time and command line. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

export type ProcessIdentity = { pid: number; started: string; command: string };

/** Null when no such process runs. A zombie does not count as running. */
export function identify(pid: number): ProcessIdentity | null {
  return existsSync('/proc/self/stat') ? identifyByProc(pid) : identifyByPs(pid);
}

/** True while exactly the process that `known` describes runs. */
export function isAlive(known: ProcessIdentity): boolean {
  const now = identify(known.pid);
  return now !== null && now.started === known.started && now.command === known.command;
}

/** Sends the signal. Does nothing when the process has already ended. */
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
    // The name in parentheses may contain any characters, so count fields from its end: state is the 3rd field, start time the 22nd.
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
