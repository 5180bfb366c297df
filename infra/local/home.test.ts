import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tailOf } from './home.ts';

test('the tail of a log names the error, not the stack below it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'xueji-home-'));
  const log = join(folder, 'service.log');
  const end = ['Error: listen EADDRINUSE', '    at Server.listen (node:net:1)', '  code: 4', '}', '', 'Node.js v24.21.0', ''];
  writeFileSync(log, ['{"level":30,"msg":"starting"}', 'node:net:2328', ...end].join('\n'));
  expect(tailOf(log, 2)).toBe('node:net:2328 | Error: listen EADDRINUSE');
  rmSync(folder, { recursive: true });
});
