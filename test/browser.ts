/** The browser of the console's tests: Debian's Chromium, which `npm test` installs where it may. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const PACKAGES = ['chromium', 'fonts-noto-cjk'];

function programIn(name: string): string | null {
  const places = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));
  return places.find(isProgram) ?? null;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of Chromium. Null when this machine has none. */
export const findBrowser = (): string | null => programIn('chromium');

/** Installs Chromium by apt when it is missing and this user may. Returns why there is none, or null when it is there. */
export function ensureBrowser(): string | null {
  if (findBrowser()) return null;
  const apt = programIn('apt-get');
  if (!apt || process.getuid?.() !== 0) return `no Chromium here, and this user cannot install it (apt-get install ${PACKAGES.join(' ')})`;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...args: string[]) => spawnSync(apt, args, { env, encoding: 'utf8' });
  run('update');
  const { status, stderr } = run('install', '-y', '--no-install-recommends', ...PACKAGES);
  return status === 0 && findBrowser() ? null : `Chromium cannot be installed: ${stderr.trim().split('\n').at(-1)}`;
}
