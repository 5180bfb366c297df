/** `npm run --silent bench -- NAME [--scale N]`: one benchmark and its yardstick in one run. The last line is JSON. */
import { parseArgs } from 'node:util';
import { endAllChildren } from '../../infra/local/child.ts';
import type { BenchResult } from './bench-world.ts';

const BENCHES: Record<string, () => Promise<{ run(scale: number): Promise<BenchResult> }>> = {
  graph: () => import('./graph.ts'),
  sweep: () => import('./sweep.ts'),
  transfer: () => import('./transfer.ts'),
  feed: () => import('./feed.ts'),
  overload: () => import('./overload.ts'),
  webhooks: () => import('./webhooks.ts'),
  import: () => import('./import.ts'),
  repath: () => import('./repath.ts'),
  admission: () => import('./admission.ts'),
  classlist: () => import('./classlist.ts'),
  console: () => import('./console.ts'),
  yearrun: () => import('./yearrun.ts'),
};

// Twice three minutes of work at scale 1, plus set-up and tear-down, on a shared machine.
const LONGEST_MINUTES = 25;

const { positionals, values } = parseArgs({ allowPositionals: true, options: { scale: { type: 'string', default: '1' } } });
const [name = ''] = positionals;
const load = BENCHES[name];
const scale = Number(values.scale);
if (!load || !(scale > 0)) {
  console.error(`usage: npm run --silent bench -- ${Object.keys(BENCHES).join('|')} [--scale N]`);
  process.exit(2);
}
let leaving = false;
// A benchmark runs unattended: one that hangs reports it and ends its processes.
const minutes = LONGEST_MINUTES * Math.max(1, scale);
const late = setTimeout(() => void leave(new Error(`${name} did not finish within ${minutes} minutes`)), minutes * 60_000);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void leave(new Error(`ended by ${signal}`)));
const result = await load()
  .then(({ run }) => run(scale))
  .catch(leave);
clearTimeout(late);
console.log(JSON.stringify(result));
process.exit(0);

/** Reports the first error only; later ones are consequences. */
async function leave(error: unknown): Promise<never> {
  if (!leaving) console.error(error);
  leaving = true;
  await endAllChildren();
  process.exit(1);
}
