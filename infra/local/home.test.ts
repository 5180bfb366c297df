import { chmodSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../runtime/folder-testing.ts';
import { privateFolder, tailOf } from './home.ts';

test('the tail of a log has the error message and not the stack', () => {
  const folder = temporaryFolder('home');
  const log = join(folder, 'service.log');
  const end = ['Error: listen EADDRINUSE', '    at Server.listen (node:net:1)', '  code: 4', '}', '', 'Node.js v24.21.0', ''];
  writeFileSync(log, ['{"level":30,"msg":"starting"}', 'node:net:2328', ...end].join('\n'));
  expect(tailOf(log, 2)).toBe('node:net:2328 | Error: listen EADDRINUSE');
  rmSync(folder, { recursive: true });
});

test.each([
  ['a new folder', (_: string) => undefined],
  ['a folder that everybody could read', (folder: string) => mkdirSync(folder) ?? chmodSync(folder, 0o755)],
])('%s is closed to other users', (_, before) => {
  const home = temporaryFolder('home');
  const folder = join(home, 'kafka');
  before(folder);
  privateFolder(folder);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  rmSync(home, { recursive: true });
});
