/** A real PostgreSQL from npm, on 127.0.0.1 only, with a password of its own. */
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { type Child, type Exit, runGuarded, startGuarded } from './child.ts';
import type { GuardSpec } from './guard.ts';
import { logFile, prepareFolder, StartFailure, tailOf } from './home.ts';
import { keptPorts } from './ports.ts';
import { type PostgresPlace, placePostgres } from './postgres-place.ts';
import { identify } from './process-table.ts';

export type PostgresOptions = {
  home: string;
  progress?: (line: string) => void;
  onExit?: (exit: Exit) => void;
  /** Additional settings, for example for a benchmark that needs commit times. */
  settings?: Record<string, string>;
};
export type RunningPostgres = { url: string; pid: number; logFile: string; stop(): Promise<void> };

const NAME = 'postgres';
/**
 * Five services use up to 27 connections each. The limit is twice that for a second system on the same server, plus connections for tests. A
 * connection costs about 10 MB only while it is used.
 */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '512MB',
  max_connections: '400',
  jit: 'off',
  fsync: 'on',
};
/** `fast`, then `immediate` (the next start recovers from the write-ahead log), then a kill. */
const ENDING: GuardSpec['ending'] = [
  { signal: 'SIGINT', patienceMs: 3500 },
  { signal: 'SIGQUIT', patienceMs: 1000 },
  { signal: 'SIGKILL', patienceMs: 1000 },
];
/** Crash recovery may take long. A server that exits is reported at once. */
const READY_WITHIN_MS = 180_000;

/** Starts the server of this home and creates it first if needed. Resolves when it answers a query. */
export async function startPostgres({ home, progress = () => {}, onExit, settings: more = {} }: PostgresOptions): Promise<RunningPostgres> {
  prepareFolder(home, 200, 'XUEJI_HOME');
  const place = placePostgres(home, progress);
  const password = ensurePassword(home);
  if (!existsSync(join(place.base, 'data'))) await initialise(home, place, password);
  forgetDeadPostmaster(place);

  const [port] = await keptPorts(join(home, 'postgres', 'port'), 1);
  const settings = Object.entries({ ...SETTINGS, ...more, port: String(port) }).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
  const child = await startGuarded({
    name: NAME,
    home,
    rank: 1,
    spec: specOf(place, 'postgres', ['-D', join(place.base, 'data'), ...settings]),
  });
  const url = `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;
  await answering(url, child);

  if (onExit) void child.exited.then(onExit);
  return { url, pid: child.pid, logFile: child.logFile, stop: async () => void (await child.end()) };
}

function ensurePassword(home: string): string {
  const file = join(home, 'keys', 'postgres-password');
  mkdirSync(join(home, 'keys'), { recursive: true, mode: 0o700 });
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

/** Creates the data folder under a temporary name, so that an interrupted start begins again. */
async function initialise(home: string, place: PostgresPlace, password: string): Promise<void> {
  const half = join(place.base, 'data.half');
  const passwordFile = join(place.base, 'password');
  rmSync(half, { recursive: true, force: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (place.user) chownSync(passwordFile, place.user.uid, place.user.gid);
  const args = [
    `--pgdata=${half}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ];
  const { code } = await runGuarded({ name: 'initdb', home, spec: specOf(place, 'initdb', args) });
  rmSync(passwordFile, { force: true });
  if (code !== 0)
    throw new StartFailure(`PostgreSQL could not be set up: ${tailOf(logFile(home, 'initdb'), 2)} (log: ${logFile(home, 'initdb')})`);
  renameSync(half, join(place.base, 'data'));
}

/** A killed server leaves its pid file. If another process has that pid now, PostgreSQL would refuse to start. */
function forgetDeadPostmaster(place: PostgresPlace): void {
  const file = join(place.base, 'data', 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  const command = identify(pid)?.command ?? '';
  if (command.includes(join(place.base, 'data')))
    throw new StartFailure(`A PostgreSQL already serves ${place.base} (pid ${pid}): stop it, or set XUEJI_HOME to another folder.`);
  rmSync(file);
}

const specOf = (place: PostgresPlace, program: string, args: string[]): GuardSpec => ({
  command: join(place.bin, program),
  args,
  cwd: place.base,
  ...place.user,
  ending: ENDING,
});

async function answering(url: string, child: Child): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  let gone = false;
  void child.exited.then(() => {
    gone = true;
  });
  while (!(await answers(url))) {
    if (!gone && Date.now() < deadline) continue;
    await child.end();
    throw new StartFailure(`PostgreSQL did not start: ${tailOf(child.logFile, 2)} (log: ${child.logFile})`);
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    await new Promise((resolve) => setTimeout(resolve, 50));
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
