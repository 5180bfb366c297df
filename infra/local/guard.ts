/**
 * Runs between a starter and a third-party program (PostgreSQL, Java). When the IPC channel to the starter closes, or on SIGTERM, it ends the
 * program. So a killed starter leaves no process behind.
 */
import { spawn } from 'node:child_process';

export type GuardSpec = {
  command: string;
  args: string[];
  cwd: string;
  /** Run as this user; both or none. */
  uid?: number;
  gid?: number;
  /** Signals that end the program, from graceful to forced, each with the time until the next one. */
  ending: { signal: NodeJS.Signals; patienceMs: number }[];
};
export type GuardMessage = { pid: number } | { failed: string } | { code: number | null; signal: NodeJS.Signals | null };

const spec = JSON.parse(process.argv[2] ?? '') as GuardSpec;
const { command, args, ending, ...options } = spec;
const program = spawn(command, args, { ...options, stdio: ['ignore', 'inherit', 'inherit'] });
let ended = false;

program.once('spawn', () => tell({ pid: program.pid ?? 0 }));
program.once('error', (error) => leave({ failed: error.message }, 127));
program.once('exit', (code, signal) => leave({ code, signal }, code ?? 1));
process.once('disconnect', endProgram);
process.once('SIGTERM', endProgram);

function tell(message: GuardMessage, then = () => {}): void {
  if (process.connected) process.send?.(message, undefined, undefined, then);
  else then();
}

function leave(message: GuardMessage, exitCode: number): void {
  tell(message, () => process.exit(exitCode));
}

function endProgram(): void {
  if (ended) return;
  ended = true;
  askToEnd(0);
}

function askToEnd(step: number): void {
  const next = ending[step];
  if (!next) return;
  program.kill(next.signal);
  setTimeout(askToEnd, next.patienceMs, step + 1).unref();
}
