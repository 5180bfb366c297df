/** `npm run --silent bench -- NAME [--scale N]`: one benchmark beside its yardstick, in one run; the last line is JSON. */
import { parseArgs } from 'node:util';
import type { BenchResult } from './bench-world.ts';

const BENCHES: Record<string, () => Promise<{ run(scale: number): Promise<BenchResult> }>> = {
  transfer: () => import('./transfer.ts'),
  feed: () => import('./feed.ts'),
};

const { positionals, values } = parseArgs({ allowPositionals: true, options: { scale: { type: 'string', default: '1' } } });
const [name = ''] = positionals;
const load = BENCHES[name];
const scale = Number(values.scale);
if (!load || !(scale > 0)) {
  console.error(`usage: npm run --silent bench -- ${Object.keys(BENCHES).join('|')} [--scale N]`);
  process.exit(2);
}
const result = await (await load()).run(scale);
console.log(JSON.stringify(result));
process.exit(0);
