/**
 * `npm test`: types, lint, generated files, then every test on a real PostgreSQL and a real Kafka, ending with jest's summary.
 * `npm run check` is the quick part, without the tests that need a server.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { globSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { ensureBrowser } from './browser.ts';

const root = resolve(import.meta.dirname, '..');
const quick = process.argv.includes('--quick');
const wanted = process.argv.slice(2).filter((argument) => argument !== '--quick');

/** Text in a test file that needs a server. All other files are unit tests. */
const NEEDS_SERVER = /openTestDatabase|openEnrolment|XUEJI_TEST_BROKERS|testBrokers|aKafka|startWorld|XUEJI_TEST_DATABASE_URL/;

/** Text in a test file that starts five services and a gateway. */
const NEEDS_SYSTEM = /startWorld/;

/** Text in a test file that opens pages in a browser. */
const NEEDS_BROWSER = /findBrowser/;

function step(name: string, command: readonly string[]): void {
  const startedAt = Date.now();
  const [file = '', ...args] = command;
  const { status } = spawnSync(file, args, { cwd: root, stdio: 'inherit', env });
  report(name, startedAt, status);
  if (status !== 0) process.exit(status ?? 1);
}

/** Runs two commands at the same time. The output of the second is printed when both are done. */
async function together(commands: Record<string, readonly string[]>): Promise<void> {
  const startedAt = Date.now();
  const statuses = await Promise.all(
    Object.entries(commands).map(async ([name, [file = '', ...args]], index) => {
      const child = spawn(file, args, { cwd: root, stdio: index === 0 ? 'inherit' : ['ignore', 'pipe', 'pipe'], env });
      const outputs = [child.stdout, child.stderr].map((stream) => (stream ? text(stream) : ''));
      const [status] = (await once(child, 'exit')) as [number | null];
      return { name, status, output: (await Promise.all(outputs)).join('') };
    }),
  );
  for (const { name, status, output } of statuses) {
    process.stdout.write(output);
    report(name, startedAt, status);
  }
  if (statuses.some(({ status }) => status !== 0)) process.exit(1);
}

function report(name: string, startedAt: number, status: number | null): void {
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
}

/** Where tests make their temporary folders. What is left there at the end is named, and removed with it. */
const temporary = mkdtempSync(join(tmpdir(), 'xueji-test-'));
// Without a handler an interrupt would end this process without its exit event.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
process.on('exit', () => {
  const left = readdirSync(temporary);
  rmSync(temporary, { recursive: true, force: true });
  if (left.length === 0) return;
  console.log(`FAILED tests have left temporary folders behind: ${left.join(', ')}`);
  process.exitCode ||= 1;
});

const env = { ...process.env, NODE_NO_WARNINGS: '1', XUEJI_TEST_FOLDER: temporary, ...(quick && { XUEJI_QUICK: '1' }) };
const bin = (name: string) => join(root, 'node_modules/.bin', name);
const testFiles = () =>
  globSync('{schema,infra,gateway,services,test}/**/*.test.ts', { cwd: root, exclude: (path) => path.includes('node_modules') });
const filesThat = (matches: (source: string) => boolean) => testFiles().filter((file) => matches(readFileSync(join(root, file), 'utf8')));

if (wanted.length === 0) {
  step('types', [bin('tsc'), '-p', 'tsconfig.json']);
  step('types of the console', [bin('tsc'), '-p', 'gateway/console/tsconfig.json']);
  step('lint and format', [bin('biome'), 'check', '--error-on-warnings']);
  step('nothing is unused or undeclared', [process.execPath, bin('knip'), '--no-progress']);
  step('generated files are fresh', [process.execPath, 'infra/local/generate.ts', '--check']);
}
/** Where no browser can be had, the files that need one are named and left out. CI requires them. */
function filesOfSystem(): string[] {
  const files = filesThat((source) => NEEDS_SYSTEM.test(source));
  const missing = ensureBrowser();
  if (missing === null) return files;
  const left = filesThat((source) => NEEDS_BROWSER.test(source) && NEEDS_SYSTEM.test(source));
  console.log(`NOT RUN ${left.join(', ')}: ${missing}`);
  if (process.env.CI) process.exit(1);
  return files.filter((file) => !left.includes(file));
}

const jest = [process.execPath, '--experimental-vm-modules', bin('jest')];
if (quick) step('tests', [...jest, '--runTestsByPath', ...filesThat((source) => !NEEDS_SERVER.test(source))]);
else if (wanted.length > 0) step('tests', [...jest, '--runInBand', ...wanted]);
// One complete system at a time, because two cores are not enough for two. All other tests run at the same time on separate servers.
else
  await together({
    'tests of the whole system': [...jest, '--runInBand', '--runTestsByPath', ...filesOfSystem()],
    'all other tests': [...jest, '--runInBand', '--runTestsByPath', ...filesThat((source) => !NEEDS_SYSTEM.test(source))],
  });
