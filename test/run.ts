/**
 * `npm test`: types, lint, generated files, then every test on a real PostgreSQL and a real Kafka, ending with jest's summary.
 * `npm run check` is the quick part: the same without the tests that need a server.
 */
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const quick = process.argv.includes('--quick');
const wanted = process.argv.slice(2).filter((argument) => argument !== '--quick');

/** What a test names when it needs a server; everything else is a unit. */
const NEEDS_SERVER = /openTestDatabase|openEnrolment|XUEJI_TEST_BROKERS|testBrokers|aKafka|startWorld|XUEJI_TEST_DATABASE_URL/;

function step(name: string, command: readonly string[]): void {
  const startedAt = Date.now();
  const [file = '', ...args] = command;
  const { status } = spawnSync(file, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_NO_WARNINGS: '1', ...(quick && { XUEJI_QUICK: '1' }) },
  });
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
  if (status !== 0) process.exit(status ?? 1);
}

const bin = (name: string) => join(root, 'node_modules/.bin', name);
const testFiles = () =>
  globSync('{schema,infra,gateway,services,test}/**/*.test.ts', { cwd: root, exclude: (path) => path.includes('node_modules') });
const units = () => testFiles().filter((file) => !NEEDS_SERVER.test(readFileSync(join(root, file), 'utf8')));

if (wanted.length === 0) {
  step('types', [bin('tsc'), '-p', 'tsconfig.json']);
  step('lint and format', [bin('biome'), 'check', '--error-on-warnings']);
  step('nothing is unused or undeclared', [process.execPath, bin('knip'), '--no-progress']);
  step('generated files are fresh', [process.execPath, 'infra/local/generate.ts', '--check']);
}
const jest = [process.execPath, '--experimental-vm-modules', bin('jest')];
// Whole-system files start five services each, so files run one at a time on two cores; units do not mind.
step('tests', quick ? [...jest, ...units()] : [...jest, '--runInBand', ...wanted]);
