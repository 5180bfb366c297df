/** `npm start -- --reset`: removes the data that Xueji itself made in its home, and nothing else. */
import { existsSync, readdirSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { StartFailure } from './home.ts';
import { removeCopy } from './postgres-place.ts';

/** The mark of a system that holds, or was about to hold, the demo's students. */
export const DEMO_MARK = 'demo-loaded';

/** What a start makes, by folder. Keys stay: tokens, and backups of the databases, need them. */
const MADE: Record<string, readonly string[]> = {
  postgres: ['data', 'data.half', 'password', 'port'],
  logs: [
    'postgres',
    'initdb',
    'kafka',
    'kafka-format',
    'kafka-users',
    'gateway',
    'identity',
    'enrolment',
    'transfers',
    'funding',
    'statistics',
  ],
};
const MADE_BY_BROKER = ['data', 'tmp', 'ports', 'server.properties', 'cluster-id', 'formatted', 'users-known', 'users', 'admin'];
/** `identity-24001.log` is the log of a second process. */
const logOf = (names: readonly string[]) => (file: string) => names.some((name) => file === `${name}.log` || isSecond(name, file));
const isSecond = (name: string, file: string) => file.startsWith(`${name}-`) && /-\d+\.log$/.test(file);

const entriesOf = (folder: string): string[] =>
  existsSync(folder) && statSync(folder).isDirectory() ? readdirSync(folder).map((name) => join(folder, name)) : [];
const only = (paths: readonly string[], isOurs: (name: string) => boolean): string[] =>
  paths.filter((path) => isOurs(path.slice(path.lastIndexOf('/') + 1)));

/** What a reset removes, and what lies beside it and is not ours. */
export function planReset(home: string): { remove: string[]; keep: string[] } {
  const { postgres = [], logs = [] } = MADE;
  const versions = entriesOf(join(home, 'kafka'));
  const remove = [
    ...only(entriesOf(join(home, 'postgres')), (name) => postgres.includes(name)),
    ...versions.flatMap((version) => only(entriesOf(version), (name) => MADE_BY_BROKER.includes(name))),
    ...only(entriesOf(join(home, 'logs')), logOf(logs)),
    // The tables that name these files go as well.
    ...only(entriesOf(join(home, 'files')), (name) => name === 'transfers'),
    ...only(entriesOf(home), (name) => name === DEMO_MARK),
  ];
  const beside = ['postgres', 'logs', 'files'].flatMap((folder) => entriesOf(join(home, folder)));
  const inVersions = versions.flatMap((version) => (statSync(version).isDirectory() ? entriesOf(version) : [version]));
  return { remove, keep: [...beside, ...inVersions].filter((path) => !remove.includes(path)) };
}

/** Removes what `planReset` says, then the folders that are empty; answers with a line that says what was done. */
export function resetHome(home: string): string {
  const { remove, keep } = planReset(home);
  for (const path of remove) rmSync(path, { recursive: true, force: true });
  for (const folder of [...entriesOf(join(home, 'kafka')), ...['kafka', 'postgres', 'logs', 'files'].map((name) => join(home, name))])
    removeIfEmpty(folder);
  removeCopy(home);
  const named = (paths: readonly string[]) => paths.map((path) => relative(home, path)).join(', ');
  const erased = remove.length > 0 ? `erased in ${home}: ${named(remove)}` : `nothing to erase in ${home}`;
  return `${erased}; the keys are kept${keep.length > 0 ? `; not made by Xueji and kept: ${named(keep)}` : ''}`;
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // It holds a file that is not ours, or is a file, or is not there.
  }
}

/**
 * A person at a terminal is asked. A script may erase a demo; it needs `--yes` for data that were entered by hand.
 * Throws a StartFailure when the data stay.
 */
export async function confirmReset(home: string, { yes, terminal }: { yes: boolean; terminal: boolean }): Promise<void> {
  if (yes || !existsSync(join(home, 'postgres', 'data'))) return;
  if (terminal) return askPerson(home);
  if (!existsSync(join(home, DEMO_MARK)))
    throw new StartFailure(`${home} holds data that are no demo: erase them with npm start -- --reset --yes, or start without --reset.`);
}

async function askPerson(home: string): Promise<void> {
  const { remove } = planReset(home);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(
    `Erase all students and events in ${home}?\n  ${remove.join('\n  ')}\nThe keys are kept. Type yes to erase: `,
  );
  terminal.close();
  if (answer.trim().toLowerCase() !== 'yes') throw new StartFailure('Nothing was erased: start without --reset to go on with the data.');
}
