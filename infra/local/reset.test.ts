import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder } from '../runtime/folder-testing.ts';
import { homeFolder, projectRoot, StartFailure } from './home.ts';
import { confirmReset, DEMO_MARK, resetHome } from './reset.ts';

const OURS = [
  'postgres/data/PG_VERSION',
  'postgres/port',
  'kafka/4.1.1/data/t-0/0.log',
  'kafka/4.1.1/cluster-id',
  'kafka/4.1.1/users-known',
  'logs/identity.log',
  'logs/identity-24001.log',
  'files/transfers/ab/cd/abcd',
  DEMO_MARK,
];
const KEYS = ['keys/number-key', 'keys/postgres-password'];
const FOREIGN = [
  'thesis.md',
  'postgres/notes.txt',
  'kafka/plan.md',
  'kafka/4.1.1/mine',
  'logs/mine.log',
  'logs/identity-notes.log',
  'files/mine.pdf',
  'keys/mine.pem',
];

let home: string;
beforeEach(() => {
  home = temporaryFolder('reset');
});
const fill = (paths: readonly string[]) => {
  for (const path of paths) {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), 'x');
  }
};
const left = (paths: readonly string[]) => paths.filter((path) => existsSync(join(home, path)));

test('a reset removes the files of Xueji, keeps keys and other files, and reports both', () => {
  fill([...OURS, ...KEYS, ...FOREIGN]);
  const report = resetHome(home);
  expect(left(OURS)).toEqual([]);
  expect(left([...KEYS, ...FOREIGN])).toEqual([...KEYS, ...FOREIGN]);
  expect(report).toContain('postgres/data');
  expect(report).toContain('the keys are kept');
  expect(report).toContain('postgres/notes.txt');
});

test('a reset leaves no empty folders, and a second reset does nothing', () => {
  fill(OURS);
  resetHome(home);
  expect(left(['postgres', 'kafka', 'logs'])).toEqual([]);
  expect(resetHome(home)).toContain('nothing to erase');
});

test.each([
  ['a demo', [...OURS], { yes: false, terminal: false }, true],
  ['no data', [], { yes: false, terminal: false }, true],
  ['data that are no demo', ['postgres/data/PG_VERSION'], { yes: false, terminal: false }, false],
  ['data that are no demo, with --yes', ['postgres/data/PG_VERSION'], { yes: true, terminal: false }, true],
])('a script that resets %s', async (_, paths, options, allowed) => {
  fill(paths);
  const asked = confirmReset(home, options);
  if (allowed) await expect(asked).resolves.toBeUndefined();
  else await expect(asked).rejects.toThrow(StartFailure);
});

test.each([{}, { XUEJI_HOME: '' }])('the home of %j is .xueji beside package.json', (env) => {
  expect(homeFolder(env)).toBe(join(projectRoot, '.xueji'));
});
