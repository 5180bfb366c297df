/** The faults of a run, one after the other: each waits until it has been shown to bite, is injected into a whole system under load, and judged. */
import { join } from 'node:path';
import { quantile } from '../bench/cpu.ts';
import type { Plan } from './arguments.ts';
import { startServers } from './brokers.ts';
import { check, untilQuiet } from './checker.ts';
import type { Fault } from './faults.ts';
import { recoveryTimes } from './history.ts';
import { type Proofs, seconds, secondsSince, startProofs } from './proofs.ts';
import type { Finding } from './rules.ts';
import { type BrokerKind, reviveAll, type Servers, type Stage, startStage, warmUp } from './stage.ts';
import { termOf } from './term.ts';

export type Outcome = { ok: boolean; injected: number; duplicatesSeen: number; wrong: number; lost: number; recoveryMs: number[] };

type RunOptions = { home: string; seed: number; say: (line: string) => void };
type Place = { servers: Servers; stage: Stage };

/** From the end of the last fault until every case has ended and nothing is on its way. */
const CONVERGED_WITHIN_MS = 30_000;
const SHOWN = 5;
const PER_SECOND = 20;

export async function runFaults(faults: readonly Fault[], { proofMs, runMs }: Plan, options: RunOptions): Promise<Outcome[]> {
  const proofs = startProofs(faults, { ...options, proofMs });
  const outcomes: Outcome[] = [];
  const leaving: Promise<void>[] = [];
  /** One place serves all faults that need the same brokers, and the next is made ready while the last fault is injected into it. */
  const kinds = [...new Set(faults.map(({ brokers }) => brokers))];
  await proofs.begun;
  let next = kinds[0] && begin(kinds[0], options);
  for (const [index, kind] of kinds.entries()) {
    const place = await next;
    if (!place) break;
    const after = kinds[index + 1];
    const runner = new Runner(place.stage, proofs, options.say);
    const here = faults.filter(({ brokers }) => brokers === kind);
    for (const fault of here) {
      if (after && fault === here.at(-1)) next = begin(after, options);
      outcomes.push(await runner.run(fault, runMs));
    }
    leaving.push(place.stage.stop().then(() => place.servers.stop()));
  }
  await Promise.all([...leaving, proofs.ended]);
  return outcomes;
}

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
  /** What was found before in the system that goes on. */
  readonly #known = new Set<string>();

  constructor(stage: Stage, proofs: Proofs, say: (line: string) => void) {
    this.#stage = stage;
    this.#proofs = proofs;
    this.#say = say;
  }

  async run(fault: Fault, runMs: number): Promise<Outcome> {
    const bites = await this.#proofs.bites(fault);
    const outcome = await this.#inject(fault, runMs);
    return { ...outcome, ok: outcome.ok && bites };
  }

  async #inject(fault: Fault, runMs: number): Promise<Outcome> {
    const stage = this.#stage;
    const { history } = stage.driver;
    const beganAt = Date.now();
    await warmUp(stage);
    const before = {
      injected: history.injectedAt.length,
      duplicates: stage.duplicates.seen(),
      acknowledged: history.acknowledged.length,
      completed: history.completedAt.size,
      remarks: history.remarks.length,
    };
    const term = termOf(runMs);
    await fault.inject(stage, term);
    const lastFaultAt = Date.now();
    await reviveAll(stage);
    const findings = (await this.#converge(lastFaultAt)).filter(({ what }) => !this.#known.has(what));
    const convergedMs = Date.now() - lastFaultAt;

    const acknowledged = history.acknowledged.slice(before.acknowledged);
    const injectedS = (lastFaultAt - term.startsAt) / 1000;
    const asked = acknowledged.filter(({ act, at }) => act === 'request' && at <= lastFaultAt).length;
    const recoveryMs = recoveryTimes({ ...history, injectedAt: history.injectedAt.slice(before.injected) });
    const outcome: Outcome = {
      ok: findings.length === 0,
      injected: history.injectedAt.length - before.injected,
      duplicatesSeen: stage.duplicates.seen() - before.duplicates,
      wrong: findings.filter(({ kind }) => kind === 'wrong').length,
      lost: findings.filter(({ kind }) => kind === 'lost').length,
      recoveryMs,
    };
    for (const { what } of findings) this.#known.add(what);
    this.#say(`${fault.id}  ${fault.title}`);
    for (const remark of history.remarks.slice(before.remarks)) this.#say(`      ${remark}`);
    for (const { kind, what } of findings.slice(0, SHOWN)) this.#say(`      ${kind.toUpperCase()} ${what}`);
    this.#say(
      `      ${injectedS.toFixed(1)} s injected of ${secondsSince(beganAt)} s, ${(asked / injectedS).toFixed(1)} transfers begun a second: ` +
        `${outcome.injected} faults, ${acknowledged.length} commands acknowledged, ${history.completedAt.size - before.completed} transfers completed, ` +
        `${outcome.duplicatesSeen} duplicates dropped, ${outcome.wrong} wrong, ${outcome.lost} lost; recovered in ${quantile(recoveryMs, 0.5)} ms (p50) ` +
        `${quantile(recoveryMs, 0.99)} ms (p99), quiet ${seconds(convergedMs)} s after the last fault`,
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
