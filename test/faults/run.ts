/** The faults of a run, one after the other: each waits for its proof, is injected into a complete system under load, and is checked. */
import { join } from 'node:path';
import { quantile } from '../bench/cpu.ts';
import type { Plan } from './arguments.ts';
import { startServers } from './brokers.ts';
import { check, untilQuiet } from './checker.ts';
import type { Fault } from './fault.ts';
import { turnsOf } from './faults.ts';
import { recoveryTimes } from './history.ts';
import { type Proofs, seconds, secondsSince, startProofs } from './proofs.ts';
import type { Finding } from './rules.ts';
import { type BrokerKind, reviveAll, type Servers, type Stage, startStage, warmUp } from './stage.ts';
import { termOf } from './term.ts';

export type Outcome = { ok: boolean; injected: number; duplicatesSeen: number; wrong: number; lost: number; recoveryMs: number[] };

type RunOptions = { home: string; seed: number; say: (line: string) => void };
type Place = { servers: Servers; stage: Stage };

/** Timeout from the end of the last fault until every case has ended and no event is on its way. */
const CONVERGED_WITHIN_MS = 30_000;
const SHOWN = 5;
const PER_SECOND = 20;

export async function runFaults(faults: readonly Fault[], { proofMs, runMs }: Plan, options: RunOptions): Promise<Outcome[]> {
  const proofs = startProofs(faults, { ...options, proofMs });
  const outcomes: Outcome[] = [];
  const leaving: Promise<void>[] = [];
  /** One system serves all faults that need the same brokers. The next system starts while the last fault of the current one is injected. */
  const kinds = [...new Set(faults.map(({ brokers }) => brokers))];
  await proofs.begun;
  let next = kinds[0] && begin(kinds[0], options);
  for (const [index, kind] of kinds.entries()) {
    const place = await next;
    if (!place) break;
    const after = kinds[index + 1];
    const runner = new Runner(place.stage, proofs, options.say);
    const turns = turnsOf(faults.filter(({ brokers }) => brokers === kind));
    for (const turn of turns) {
      if (after && turn === turns.at(-1)) next = begin(after, options);
      outcomes.push(await runner.run(turn, runMs));
    }
    leaving.push(leave(place));
  }
  await Promise.all([...leaving, proofs.ended]);
  return outcomes;
}

/** Only the end of the last system is awaited; the others end in the background. */
const leave = ({ stage, servers }: Place): Promise<void> =>
  stage
    .stop()
    .then(() => servers.stop())
    .catch(() => undefined);

function begin(kind: BrokerKind, { home, seed, say }: RunOptions): Promise<Place> {
  const startedAt = Date.now();
  const place = (async () => {
    const servers = await startServers(join(home, kind), kind, seed);
    const stage = await startStage({ servers, seed, pairs: 2, pupilsPerPair: 300, perSecond: PER_SECOND });
    say(`a whole system (brokers: ${kind}) stands after ${secondsSince(startedAt)} s`);
    return { servers, stage };
  })();
  // It is awaited later.
  place.catch(() => undefined);
  return place;
}

class Runner {
  readonly #stage: Stage;
  readonly #proofs: Proofs;
  readonly #say: (line: string) => void;
  /** Earlier findings in the system that continues. */
  readonly #known = new Set<string>();

  constructor(stage: Stage, proofs: Proofs, say: (line: string) => void) {
    this.#stage = stage;
    this.#proofs = proofs;
    this.#say = say;
  }

  async run(faults: readonly Fault[], runMs: number): Promise<Outcome> {
    const bites = await Promise.all(faults.map((fault) => this.#proofs.bites(fault)));
    const outcome = await this.#inject(faults, runMs);
    return { ...outcome, ok: outcome.ok && bites.every(Boolean) };
  }

  async #inject(faults: readonly Fault[], runMs: number): Promise<Outcome> {
    const stage = this.#stage;
    const beganAt = Date.now();
    await warmUp(stage);
    const before = countsOf(stage);
    const term = termOf(runMs);
    await Promise.all(faults.map((fault) => fault.inject(stage, term)));
    const [startedAt, endedAt] = [term.startsAt, Date.now()];
    await reviveAll(stage);
    const findings = (await this.#converge(endedAt)).filter(({ what }) => !this.#known.has(what));
    const convergedMs = Date.now() - endedAt;

    for (const { what } of findings) this.#known.add(what);
    const { history } = stage.driver;
    const counts = differenceOf(countsOf(stage), before);
    const outcome: Outcome = {
      ok: findings.length === 0,
      injected: counts.injected,
      duplicatesSeen: counts.duplicates,
      wrong: findings.filter(({ kind }) => kind === 'wrong').length,
      lost: findings.filter(({ kind }) => kind === 'lost').length,
      recoveryMs: recoveryTimes({ ...history, injectedAt: history.injectedAt.slice(before.injected) }),
    };
    const begun = history.acknowledged.filter(({ act, at }) => act === 'request' && at >= startedAt && at <= endedAt).length;
    for (const { id, title } of faults) this.#say(`${id}  ${title}`);
    for (const remark of history.remarks.slice(before.remarks)) this.#say(`      ${remark}`);
    for (const { kind, what } of findings.slice(0, SHOWN)) this.#say(`      ${kind.toUpperCase()} ${what}`);
    this.#say(
      `      ${seconds(endedAt - startedAt)} s injected of ${secondsSince(beganAt)} s, ${((begun * 1000) / (endedAt - startedAt)).toFixed(1)} transfers ` +
        `begun a second: ${told(outcome, counts)}, quiet ${seconds(convergedMs)} s after the last fault`,
    );
    return outcome;
  }

  async #converge(lastFaultAt: number): Promise<Finding[]> {
    const { system, driver } = this.#stage;
    const left = () => CONVERGED_WITHIN_MS - (Date.now() - lastFaultAt);
    const settled = await driver.settle(left());
    const quiet = await untilQuiet(system.databaseUrls, Math.max(5000, left()));
    const findings = await check(system.databaseUrls, driver.history);
    const within = `${CONVERGED_WITHIN_MS / 1000} s after the last fault`;
    if (!settled) findings.push({ kind: 'wrong', what: `cases of the load had not ended ${within}` });
    if (quiet !== 'quiet') findings.push({ kind: 'wrong', what: `events are ${quiet} and not all applied ${within}` });
    return findings;
  }
}

type Counts = Record<'injected' | 'duplicates' | 'acknowledged' | 'completed' | 'remarks', number>;

const countsOf = ({ driver: { history }, duplicates }: Stage): Counts => ({
  injected: history.injectedAt.length,
  duplicates: duplicates.seen(),
  acknowledged: history.acknowledged.length,
  completed: history.completedAt.size,
  remarks: history.remarks.length,
});

const differenceOf = (after: Counts, before: Counts): Counts => ({
  injected: after.injected - before.injected,
  duplicates: after.duplicates - before.duplicates,
  acknowledged: after.acknowledged - before.acknowledged,
  completed: after.completed - before.completed,
  remarks: after.remarks - before.remarks,
});

const told = ({ wrong, lost, recoveryMs }: Outcome, { injected, acknowledged, completed, duplicates }: Counts): string =>
  `${injected} faults, ${acknowledged} commands acknowledged, ${completed} transfers completed, ${duplicates} duplicates dropped, ` +
  `${wrong} wrong, ${lost} lost; recovered in ${quantile(recoveryMs, 0.5)} ms (p50) ${quantile(recoveryMs, 0.99)} ms (p99)`;
