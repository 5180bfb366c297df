/**
 * `npm run check:policy`: reads every policy file with the overlay of XUEJI_POLICY, makes the checks of the services' start for today (or XUEJI_NOW), and
 * prints the result for each file. Exit 1 when one is refused.
 */
import { globSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { dateInChina, startClock } from '@xueji/infra/runtime/clock.ts';
import { policyFiles, policyGaps, strayFiles } from '@xueji/infra/runtime/policy.ts';

const root = resolve(import.meta.dirname, '..');
const modules = globSync('services/*/policy/*.ts', { cwd: root }).filter((path) => !path.endsWith('.test.ts'));
const problems = new Set<string>();
for (const module of modules) {
  await import(join(root, module)).catch((error: unknown) => problems.add(error instanceof Error ? error.message : String(error)));
}
const known = policyFiles().map(({ name }) => name);
const today = dateInChina(startClock(process.env.XUEJI_NOW || undefined)());
for (const gap of policyGaps(today)) problems.add(gap);
const overlay = process.env.XUEJI_POLICY;
if (overlay && problems.size === 0)
  for (const path of strayFiles(overlay, known))
    problems.add(`Policy: ${join(overlay, path)} is read by no service. Known files: ${known.join(', ')}`);

for (const { name, rows, gapFrom } of policyFiles()) if (gapFrom(today) === null) console.log(`ok     ${name} (${rows.length} rows)`);
for (const problem of problems) console.log(`BROKEN ${problem}`);
process.exitCode = problems.size > 0 ? 1 : 0;
