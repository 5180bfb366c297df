/** Folders with the code of other releases for tests of upgrades: the last release and the next one. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { projectRoot } from '../../infra/local/home.ts';
import { NEXT_RELEASE } from './next-release.ts';

export type Releases = { readonly old: string; readonly next: string };

const CODE = ['schema', 'infra', 'gateway', 'services'];

/** The commit that `npm run generate -- --release` wrote down. */
const releasedCommit = (): string | null =>
  (JSON.parse(readFileSync(join(projectRoot, 'schema/events/released.json'), 'utf8')) as { commit: string | null }).commit;

/** Why the old release is not available here; null when it is. */
export function whyNoOldRelease(): string | null {
  const commit = releasedCommit();
  if (!commit) return 'released.json names no commit';
  try {
    execFileSync('git', ['cat-file', '-e', `${commit}^{commit}`], { cwd: projectRoot, stdio: 'ignore' });
    return null;
  } catch {
    return `the released commit ${commit} is not in the history that is here`;
  }
}

/** Creates both in a folder. */
export function checkOutReleases(folder: string): Releases {
  const releases = { old: join(folder, 'old-release'), next: join(folder, 'next-release') };
  for (const each of Object.values(releases)) {
    rmSync(each, { recursive: true, force: true });
    mkdirSync(each, { recursive: true });
  }
  const archive = execFileSync('git', ['archive', releasedCommit() ?? '', 'package.json', ...CODE], {
    cwd: projectRoot,
    maxBuffer: 2 ** 28,
  });
  execFileSync('tar', ['-x', '-C', releases.old], { input: archive });
  for (const name of ['package.json', ...CODE])
    cpSync(join(projectRoot, name), join(releases.next, name), {
      recursive: true,
      filter: (path) => !path.includes('node_modules') && !path.endsWith('.test.ts'),
    });
  for (const { file, find, put } of NEXT_RELEASE) {
    const text = readFileSync(join(releases.next, file), 'utf8');
    if (text.split(find).length !== 2) throw new Error(`${file} has "${find}" not exactly once: renew next-release.ts`);
    writeFileSync(
      join(releases.next, file),
      text.replace(find, () => put),
    );
  }
  for (const each of Object.values(releases)) linkPackages(each);
  return releases;
}

/** The installed packages are shared; the project's own are those of the release. */
function linkPackages(release: string): void {
  const installed = join(projectRoot, 'node_modules');
  const linked = join(release, 'node_modules');
  mkdirSync(join(linked, '@xueji'), { recursive: true });
  for (const name of readdirSync(installed))
    if (name !== '@xueji' && !name.startsWith('.')) symlinkSync(join(installed, name), join(linked, name));
  const folders = [
    ...CODE.filter((name) => name !== 'services'),
    ...readdirSync(join(release, 'services')).map((name) => `services/${name}`),
  ];
  for (const folder of folders) {
    symlinkSync(join(release, folder), join(linked, '@xueji', relative(dirname(folder), folder)));
    const own = join(projectRoot, folder, 'node_modules');
    if (existsSync(own)) symlinkSync(own, join(release, folder, 'node_modules'));
  }
}
