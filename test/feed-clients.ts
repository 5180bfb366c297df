/** The example clients as processes, and the log for comparison with their events. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { temporaryFolder } from '@xueji/infra/runtime/folder-testing.ts';
import pg from 'pg';
import type { Client } from './client.ts';
import type { World } from './world.ts';

const clients = join(import.meta.dirname, 'clients');
export const COMMANDS = {
  curl: ['sh', 'feed.sh'],
  node: [process.execPath, 'feed.mjs'],
  python: ['python3', 'feed.py'],
} as const;
export type ClientName = keyof typeof COMMANDS;

export type RunningClient = {
  /** Ids of the events received, in order. */
  ids(): string[];
  errors(): string;
  exited(): boolean;
  /** Kills the client, as a power cut would. */
  kill(): void;
};

const running = new Set<ChildProcess>();

/** Continues where an earlier process with the same state file stopped. */
export function startClient(
  name: ClientName,
  world: World,
  { token }: Client,
  stateFile = newStateFile(),
): RunningClient & { stateFile: string } {
  const [program, file] = COMMANDS[name];
  const env = { ...process.env, XUEJI_URL: world.system.gatewayUrl, XUEJI_TOKEN: token };
  // A separate process group, so that the shell's curl ends with it.
  const child = spawn(program, [join(clients, file), stateFile], { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  running.add(child);
  let [output, errors] = ['', ''];
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (errors += chunk));
  return {
    stateFile,
    ids: () =>
      output
        .split('\n')
        .slice(0, -1)
        .map((line) => (JSON.parse(line) as { id: string }).id),
    errors: () => errors,
    exited: () => child.exitCode !== null,
    kill: () => killGroup(child),
  };
}

export const newStateFile = (): string => join(temporaryFolder('feed'), 'state');

function killGroup(child: ChildProcess): void {
  running.delete(child);
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has already ended.
  }
}
export function killClients(): void {
  for (const child of running) killGroup(child);
}

/** The events of a scope, read directly from the log without the feed's code. */
export async function logOf(world: World, scope: string): Promise<{ id: string; position: number }[]> {
  return inDatabase(world, async (client) => {
    const { rows } = await client.query(
      `select event_id as id, position::int from event_log where topic = 'transfers'
         and (to_path like $1 || '%' or from_path like $1 || '%') order by position`,
      [scope],
    );
    return rows;
  });
}

export async function inDatabase<T>(world: World, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: world.system.databaseUrls.transfers });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** As schema/transfers.graphql defines it, written again. */
export const digestOfIds = (ids: readonly string[]): string =>
  createHash('sha256')
    .update(ids.map((id) => `${id}\n`).join(''))
    .digest('hex');
