/** Temporary folders of tests. Each test file removes its own at its end; `npm test` names those that are left. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made: string[] = [];
const removeMade = (): void => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
};

/** A new, empty folder; `name` says in its path who made it. */
export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(process.env.XUEJI_TEST_FOLDER ?? tmpdir(), `xueji-${name}-`));
  made.push(folder);
  return folder;
}

// Jest loads this file anew for each test file. Other programs remove their folders when they end.
if (typeof afterAll === 'function') afterAll(removeMade);
else process.once('exit', removeMade);
