import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assertSettings } from './settings.ts';

test.each([
  ['XUEJI_NUMBER_KEY', 'xyz', '64 hex digits'],
  ['XUEJI_CURSOR_KEY', 'AB'.repeat(32), '64 hex digits'],
  ['XUEJI_WEBHOOK_KEY', 'ab'.repeat(31), '64 hex digits'],
  ['DATABASE_URL', 'mysql://here/db', 'postgres://user:password@host:port/database'],
  ['KAFKA_BROKERS', 'localhost', 'host:port'],
  ['KAFKA_PARTITIONS', '0', '>=1'],
  ['DATABASE_READS', '', '>=1'],
  ['DATABASE_READS', 'many', 'expected number'],
  ['LOG_LEVEL', 'loud', '"info"'],
  ['XUEJI_NOW', 'yesterday', 'an instant with offset'],
  ['XUEJI_CRASH_AT', 'anywhere', 'relay.afterPublish'],
  ['XUEJI_WITHOUT', 'everything', 'inbox'],
  ['XUEJI_WEBHOOK_ALLOW_PRIVATE', 'yes', '"1"'],
  ['XUEJI_TRUST_PROXY', '10.0.0.0/33', '10.0.0.0/8'],
  ['XUEJI_CLIENT_BUDGET', '-1', '>=1'],
])('a malformed %s is named with its form', (name, value, form) => {
  expect(() => assertSettings({ [name]: value })).toThrow(new RegExp(`^Configuration: ${name}: [^\\n]*${RegExp.escape(form)}[^\\n]*$`));
});

test('settings that are absent, empty where that is allowed, or well-formed are accepted', () => {
  for (const env of [
    {},
    { XUEJI_NUMBER_KEY: '', DATABASE_URL: '', KAFKA_BROKERS: '', XUEJI_CRASH_AT: '' },
    {
      XUEJI_NUMBER_KEY: 'ab'.repeat(32),
      KAFKA_BROKERS: 'a:9092,b:9092',
      XUEJI_TRUST_PROXY: 'loopback, 10.0.0.0/8, ::1, 10.0.0.0/255.0.0.0',
    },
    // The system sets these itself.
    { PORT: 'x', XUEJI_SUBGRAPHS: 'x', XUEJI_NAMESPACE: 'X Y' },
  ])
    expect(() => assertSettings(env)).not.toThrow();
});

test('npm start says it before it makes anything', async () => {
  const home = join(mkdtempSync(join(tmpdir(), 'xueji-settings-')), 'home');
  const env = { ...process.env, XUEJI_HOME: home, XUEJI_NUMBER_KEY: 'xyz' };
  const { code, stderr } = await new Promise<{ code: unknown; stderr: string }>((resolve) => {
    execFile(process.execPath, [join(import.meta.dirname, 'main.ts')], { env, timeout: 15_000 }, (error, _, stderr) =>
      resolve({ code: error?.code, stderr }),
    );
  });
  expect([code, stderr]).toEqual([1, 'Xueji cannot start. Configuration: XUEJI_NUMBER_KEY: expected 64 hex digits in lower case\n']);
  expect(existsSync(home)).toBe(false);
}, 20_000);
