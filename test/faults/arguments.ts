/** `npm run --silent faults -- [--only F1,F5] [--minutes M] [--seed S]` */
import { parseArgs } from 'node:util';

export const USAGE = 'npm run --silent faults -- [--only F1,F5] [--minutes M] [--seed S]';
const DEFAULT_MINUTES = 14;
const MOST_MINUTES = 24 * 60;

export type Arguments = { only: readonly string[]; minutes: number; seed: number };

/** Throws with one line that says what is wrong. `known` are the names of all faults, in their order. */
export function readArguments(args: readonly string[], known: readonly string[], anySeed: () => number): Arguments {
  const { values } = parseArgs({
    args: [...args],
    options: { only: { type: 'string' }, minutes: { type: 'string' }, seed: { type: 'string' } },
  });
  const wanted = values.only?.split(',').map((name) => name.trim().toUpperCase()) ?? known;
  const unknown = wanted.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`no such fault: ${unknown.join(', ')}; there are ${known.join(', ')}`);
  const minutes = values.minutes === undefined ? DEFAULT_MINUTES : Number(values.minutes);
  if (!(minutes > 0 && minutes <= MOST_MINUTES)) throw new Error(`--minutes ${values.minutes} is not a number up to ${MOST_MINUTES}`);
  const seed = values.seed === undefined ? anySeed() : Number(values.seed);
  if (!Number.isSafeInteger(seed) || seed < 0) throw new Error(`--seed ${values.seed} is not a whole number`);
  return { only: known.filter((name) => wanted.includes(name)), minutes, seed };
}

export type Plan = { proofMs: number; runMs: number };

/** Of each fault: a system started, filled and ended, another one kept, and twice waited until all is quiet; on two quiet cores. */
const AROUND_MS = 34_000;
const SHORTEST_PROOF_MS = 8_000;
const LONGEST_PROOF_MS = 20_000;
const SHORTEST_RUN_MS = 10_000;

/** Divides the minutes among the faults: each is first shown to bite, and then runs as long as there is time. */
export function planOf(minutes: number, faults: number): Plan {
  const each = (minutes * 60_000) / faults - AROUND_MS;
  const proofMs = Math.round(Math.min(LONGEST_PROOF_MS, Math.max(SHORTEST_PROOF_MS, each / 4)));
  return { proofMs, runMs: Math.round(Math.max(SHORTEST_RUN_MS, each - proofMs)) };
}
