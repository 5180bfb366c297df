/** `npm run --silent faults -- [--only F1,F5] [--minutes M] [--seed S]` */
import { parseArgs } from 'node:util';

export const USAGE = 'npm run --silent faults -- [--only F1,F5] [--minutes M] [--seed S]';
/** Minutes for all faults when each is injected for a minute. */
const DEFAULT_MINUTES = 15;
const MOST_MINUTES = 24 * 60;

export type Arguments = { only: readonly string[]; minutes: number; seed: number };

/** Throws an error of one line. `known` are the names of all faults, in their order. */
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

/** Time until the first fault can be injected: start and fill two systems, and run one proof. */
const BEFORE_MS = 60_000;
/** Overhead per fault: warm-up, waiting until the system is quiet, and a share of the starts. */
const AROUND_MS = 22_000;
const LONGEST_PROOF_MS = 25_000;
const SHORTEST_RUN_MS = 10_000;

/** Divides the minutes among the faults: 15 minutes give each of ten faults one minute on any machine. A proof ends when it finds something. */
export function planOf(minutes: number, turns: number): Plan {
  const runMs = Math.max(SHORTEST_RUN_MS, (minutes * 60_000 - BEFORE_MS) / turns - AROUND_MS);
  return { proofMs: LONGEST_PROOF_MS, runMs: Math.round(runMs) };
}
