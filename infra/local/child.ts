/**
 * Child processes that end when the starter ends. Our own Node programs exit when the IPC channel closes; other programs run under guard.ts. All are
 * detached: Ctrl-C in a terminal reaches only the starter, which then stops them in order.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { GuardMessage, GuardSpec } from './guard.ts';
import { logFile, StartFailure, tailOf } from './home.ts';
import { identify, isAlive, type ProcessIdentity, signalTo } from './process-table.ts';

export type Exit = { code: number | null; signal: NodeJS.Signals | null };
export type Child = {
  name: string;
  /** The pid of the program, not of its guard. */
  pid: number;
  logFile: string;
  exited: Promise<Exit>;
  /** Asks the program to end, kills it when it does not, and resolves when it has ended. */
  end(): Promise<Exit>;
  signal(signal: NodeJS.Signals): void;
};
export type NodeChild = Child & { ready: Promise<void> };
export type ChildPlace = { name: string; home: string };

/** All running children, so that an interrupted start can end them. */
const living = new Map<Child, number>();
let closed = false;
const observers = new Set<(identity: ProcessIdentity & { name: string }) => void>();

/** Calls the observer for every process that starts from now on, including guards. */
export function observeChildren(observer: (identity: ProcessIdentity & { name: string }) => void): void {
  observers.add(observer);
}

/** Ends all children, later ranks first, and refuses new ones from now on. */
export async function endAllChildren(): Promise<void> {
  closed = true;
  for (const rank of [...new Set(living.values())].sort((a, b) => b - a)) {
    await Promise.all([...living].filter(([, childRank]) => childRank === rank).map(([child]) => child.end()));
  }
}

/** Order of the shutdown: gateway (3), then services (2), then servers (1). */
export type Rank = 1 | 2 | 3;

/** Gateway 2.5 s, then services 2.5 s, then servers 4.5 s: everything ends within 10 s. */
const NODE_PATIENCE_MS = 2500;

/** Starts one of our own programs. `ready` resolves when it sends `{ ready: true }`, and rejects when it ends before that or takes too long. */
export function startNode(place: ChildPlace & { main: string; env: NodeJS.ProcessEnv; rank: Rank; readyWithinMs: number }): NodeChild {
  const launched = launch(place, [place.main], place.env);
  const exited = exitOf(launched);
  const end = once(async () => {
    launched.kill('SIGTERM');
    const insist = setTimeout(() => launched.kill('SIGKILL'), NODE_PATIENCE_MS);
    return exited.finally(() => clearTimeout(insist));
  });
  const child: Child = {
    name: place.name,
    pid: launched.pid ?? 0,
    logFile: logFile(place.home, place.name),
    exited,
    end,
    signal: (signal) => void launched.kill(signal),
  };
  register(child, place.rank);
  return { ...child, ready: readiness(launched, child, place.readyWithinMs) };
}

/** Starts a third-party program under a guard. Resolves when the process runs. The caller must check that it serves. */
export async function startGuarded(place: ChildPlace & { spec: GuardSpec; rank: Rank; env?: NodeJS.ProcessEnv }): Promise<Child> {
  const guard = launch(place, [join(import.meta.dirname, 'guard.ts'), JSON.stringify(place.spec)], place.env ?? process.env);
  let last: Exit | undefined;
  guard.on('message', (message: GuardMessage) => {
    if ('code' in message) last = message;
  });
  const program = await firstWord(guard, place);
  const known = identify(program);
  const exited = exitOf(guard).then(async (exit) => {
    // A killed guard could not end its program.
    if (!last && known && isAlive(known)) await insistOnEnd(known, place.spec);
    return last ?? exit;
  });
  const end = once(async () => {
    guard.kill('SIGTERM');
    return exited;
  });
  const child: Child = {
    name: place.name,
    pid: program,
    logFile: logFile(place.home, place.name),
    exited,
    end,
    signal: (signal) => signalTo(program, signal),
  };
  register(child, place.rank);
  announce(place.name, program);
  return child;
}

/** Runs a guarded program until it ends. Its output is in its log. */
export async function runGuarded(place: ChildPlace & { spec: GuardSpec; env?: NodeJS.ProcessEnv }): Promise<Exit> {
  const child = await startGuarded({ ...place, rank: 1 });
  return child.exited;
}

function launch(place: ChildPlace, args: string[], env: NodeJS.ProcessEnv): ChildProcess {
  if (closed) throw new StartFailure(`${place.name} was not started: the system is being ended.`);
  const file = logFile(place.home, place.name);
  mkdirSync(dirname(file), { recursive: true });
  const log = openSync(file, 'a');
  const started = spawn(process.execPath, args, { env, stdio: ['ignore', log, log, 'ipc'], detached: true });
  closeSync(log);
  if (started.pid !== undefined) announce(place.name, started.pid);
  return started;
}

function announce(name: string, pid: number): void {
  const identity = identify(pid);
  if (identity) for (const observer of observers) observer({ ...identity, name });
}

function register(child: Child, rank: Rank): void {
  living.set(child, rank);
  void child.exited.finally(() => living.delete(child));
}

function exitOf(child: ChildProcess): Promise<Exit> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
    child.once('error', reject);
  });
}

function firstWord(guard: ChildProcess, place: ChildPlace): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) =>
      reject(new StartFailure(`${place.name} could not be started (${why}); see ${logFile(place.home, place.name)}.`));
    guard.once('message', (message: GuardMessage) =>
      'pid' in message ? resolve(message.pid) : fail('failed' in message ? message.failed : 'ended at once'),
    );
    guard.once('error', (error) => fail(error.message));
    guard.once('exit', () => fail('its guard ended'));
  });
}

function readiness(launched: ChildProcess, child: Child, withinMs: number): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const fail = (why: string) => reject(new StartFailure(`${child.name} ${why}: ${tailOf(child.logFile, 2)} (log: ${child.logFile})`));
  const late = setTimeout(() => fail(`was not ready within ${withinMs / 1000} s`), withinMs);
  launched.on('message', (message: { ready?: boolean }) => message.ready && resolve());
  void child.exited.then(({ code, signal }) => fail(`ended while starting (${signal ?? `exit ${code}`})`), reject);
  return promise.finally(() => clearTimeout(late));
}

async function insistOnEnd(known: ProcessIdentity, spec: GuardSpec): Promise<void> {
  for (const { signal, patienceMs } of spec.ending) {
    signalTo(known.pid, signal);
    if (await goneWithin(known, patienceMs)) return;
  }
}

/** Polls every 50 ms, because there is no event for the end of a process that is not our child. */
export async function goneWithin(known: ProcessIdentity, patienceMs: number): Promise<boolean> {
  const deadline = Date.now() + patienceMs;
  while (isAlive(known)) {
    if (Date.now() > deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return true;
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined;
  return () => {
    running ??= work();
    return running;
  };
}
