/**
 * `npm run --silent faults -- [--only F1,F5] [--minutes M] [--seed S]`: each fault is first proved effective on a system without a protection, and
 * then injected into a running system under load. The proofs run at the same time as the injections, on separate servers. The last line is JSON; exit
 * 1 when anything is lost or wrong, or a fault had no effect in its proof.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { endAllChildren } from '../../infra/local/child.ts';
import { homeFolder, reasonOf } from '../../infra/local/home.ts';
import { lockHome } from '../../infra/local/run-file.ts';
import { quantile } from '../bench/cpu.ts';
import { planOf, readArguments, USAGE } from './arguments.ts';
import { FAULTS, turnsOf } from './faults.ts';
import { type Outcome, runFaults } from './run.ts';

const home = join(homeFolder(), 'faults');
let ending = false;
for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) process.on(event, () => void end(130));

const args = read();
mkdirSync(home, { recursive: true });
lockHome(home);
for (const entry of ['one', 'proxied', 'three', 'proofs-one', 'proofs-proxied', 'proofs-three'])
  rmSync(join(home, entry), { recursive: true, force: true });

const faults = FAULTS.filter(({ id }) => args.only.includes(id)).filter(({ id, whyNot }) => {
  const reason = whyNot?.() ?? null;
  if (reason) say(`${id} is not run: ${reason}`);
  return reason === null;
});
const plan = planOf(args.minutes, turnsOf(faults).length);
say(`seed ${args.seed}, ${args.minutes} minutes for ${args.only.join(', ')}: each injected for ${Math.round(plan.runMs / 1000)} s`);
try {
  const outcomes = faults.length === 0 ? [] : await runFaults(faults, plan, { home, seed: args.seed, say });
  say(`all in ${(performance.now() / 60_000).toFixed(1)} minutes`);
  report(outcomes);
  await end(outcomes.every(({ ok }) => ok) ? 0 : 1);
} catch (error) {
  if (!ending) console.error(error);
  await end(1);
}

function read() {
  try {
    return readArguments(
      process.argv.slice(2),
      FAULTS.map(({ id }) => id),
      () => Date.now() % 1_000_000,
    );
  } catch (error) {
    console.error(`${reasonOf(error)}\nusage: ${USAGE}`);
    process.exit(2);
  }
}

function report(all: readonly Outcome[]): void {
  const times = all.flatMap(({ recoveryMs }) => recoveryMs);
  const sum = (pick: (outcome: Outcome) => number) => all.reduce((total, outcome) => total + pick(outcome), 0);
  const result = {
    runs: faults.length,
    faults: sum(({ injected }) => injected),
    duplicatesSeen: sum(({ duplicatesSeen }) => duplicatesSeen),
    effectsWrong: sum(({ wrong }) => wrong),
    lost: sum(({ lost }) => lost),
    recoveryP50Ms: times.length > 0 ? quantile(times, 0.5) : null,
    recoveryP99Ms: times.length > 0 ? quantile(times, 0.99) : null,
  };
  console.log(JSON.stringify(result));
}

function say(line: string): void {
  if (!ending) console.log(`${(performance.now() / 1000).toFixed(1).padStart(6)} s  ${line}`);
}

async function end(code: number): Promise<void> {
  if (ending) return;
  ending = true;
  await endAllChildren();
  process.exit(code);
}
