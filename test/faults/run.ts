/** One fault: shown to bite on a system that lacks a protection, then injected into the system of this run, and judged. */
import { quantile } from '../bench/cpu.ts';
import type { Plan } from './arguments.ts';
import { startProxiedBroker, startThreeBrokers } from './brokers.ts';
import { check, untilQuiet } from './checker.ts';
import type { Fault } from './faults.ts';
import { recoveryTimes } from './history.ts';
import type { Finding } from './rules.ts';
import {
  type BrokerKind,
  type Brokers,
  pause,
  reviveAll,
  type Servers,
  type Stage,
  startOneBroker,
  startServers,
  startStage,
} from './stage.ts';

export type Outcome = { ok: boolean; injected: number; duplicatesSeen: number; wrong: number; lost: number; recoveryMs: number[] };

type RunOptions = { home: string; seed: number; say: (line: string) => void };

const PER_SECOND = 20;
/** From the end of the last fault until every case has ended and nothing is on its way. */
const CONVERGED_WITHIN_MS: Record<BrokerKind, number> = { one: 30_000, proxied: 30_000, three: 60_000 };
/** The whole load is lost with a protection: nothing more is to be waited for. */
const PROOF_SETTLES_MS = 6000;
/** Chance may spare a system once. */
const PROOF_ROUNDS = 3;
const SHOWN = 5;

const startBrokers: Record<BrokerKind, (home: string, seed: number) => Promise<Brokers>> = {
  one: startOneBroker,
  proxied: startProxiedBroker,
  three: startThreeBrokers,
};

export class Runner {
  readonly #options: RunOptions;
  #servers: Servers | null = null;
  #stage: Stage | null = null;
  /** What was found before in the system that goes on. */
  #known = new Set<string>();

  constructor(options: RunOptions) {
    this.#options = options;
  }

  async run(fault: Fault, { proofMs, runMs }: Plan): Promise<Outcome> {
    this.#options.say(`${fault.id}  ${fault.title}: shown for ${proofMs / 1000} s, run for ${runMs / 1000} s`);
    await this.#prepare(fault.brokers);
    const bites = await this.#prove(fault, proofMs);
    const outcome = await this.#inject(fault, runMs);
    return { ...outcome, ok: outcome.ok && bites };
  }

  /** One system serves all faults that need the same brokers. */
  async #prepare(kind: BrokerKind): Promise<void> {
    this.#servers ??= await startServers(this.#options.home);
    if (this.#servers.brokers.kind === kind) return;
    await this.#stage?.stop();
    this.#stage = null;
    await this.#servers.brokers.stop();
    this.#servers.brokers = await startBrokers[kind](this.#options.home, this.#options.seed);
  }

  async #prove({ id, shownBy, inject }: Fault, proofMs: number): Promise<boolean> {
    const { seed, say } = this.#options;
    const servers = this.#given();
    const stage = await startStage({
      servers,
      seed,
      pairs: 1,
      pupilsPerPair: 150,
      perSecond: PER_SECOND,
      without: shownBy.without,
    });
    try {
      await shownBy.unguard?.(stage);
      let findings: Finding[] = [];
      for (let round = 0; round < PROOF_ROUNDS && findings.length === 0; round++) {
        await warmUp(stage);
        await inject(stage, Date.now() + proofMs);
        await reviveAll(stage);
        await stage.driver.settle(PROOF_SETTLES_MS);
        await untilQuiet(stage.system.databaseUrls, PROOF_SETTLES_MS);
        findings = await check(stage.system.databaseUrls, stage.driver.history);
      }
      const [first] = findings;
      say(`      without the ${shownBy.without}: ${findings.length} found${first ? `, e.g. ${first.what}` : `: ${id} DOES NOT BITE`}`);
      return findings.length > 0;
    } finally {
      await stage.stop();
    }
  }

  async #inject(fault: Fault, runMs: number): Promise<Outcome> {
    const { seed, say } = this.#options;
    this.#stage ??= await startStage({ servers: this.#given(), seed, pairs: 2, pupilsPerPair: 150, perSecond: PER_SECOND });
    const stage = this.#stage;
    const { history } = stage.driver;
    const before = { injected: history.injectedAt.length, duplicates: stage.duplicates.seen(), acknowledged: history.acknowledged.length };
    const completedBefore = history.completedAt.size;
    await warmUp(stage);
    await fault.inject(stage, Date.now() + runMs);
    const lastFaultAt = Date.now();
    await reviveAll(stage);
    const findings = (await this.#converge(stage, fault.brokers)).filter(({ what }) => !this.#known.has(what));
    const convergedMs = Date.now() - lastFaultAt;
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
    for (const { kind, what } of findings.slice(0, SHOWN)) say(`      ${kind.toUpperCase()} ${what}`);
    say(
      `      ${outcome.injected} faults, ${history.acknowledged.length - before.acknowledged} commands acknowledged, ${history.completedAt.size - completedBefore} transfers completed, ` +
        `${outcome.duplicatesSeen} duplicates dropped, ${outcome.wrong} wrong, ${outcome.lost} lost; recovered in ${quantile(recoveryMs, 0.5)} ms (p50) ` +
        `${quantile(recoveryMs, 0.99)} ms (p99), quiet ${convergedMs} ms after the last fault`,
    );
    return outcome;
  }

  async #converge(stage: Stage, kind: BrokerKind): Promise<Finding[]> {
    const within = CONVERGED_WITHIN_MS[kind];
    const startedAt = Date.now();
    const settled = await stage.driver.settle(within);
    const quiet = await untilQuiet(stage.system.databaseUrls, Math.max(5000, within - (Date.now() - startedAt)));
    const findings = await check(stage.system.databaseUrls, stage.driver.history);
    if (!settled) findings.push({ kind: 'wrong', what: `cases of the load had not ended ${within / 1000} s after the last fault` });
    if (quiet !== 'quiet') findings.push({ kind: 'wrong', what: `events are ${quiet} and not all applied` });
    return findings;
  }

  #given(): Servers {
    if (!this.#servers) throw new Error('no servers yet');
    return this.#servers;
  }
}

const WARM_AFTER = 20;
const WARM_WITHIN_MS = 120_000;

/** A fault in a system at rest shows nothing. */
async function warmUp({ driver }: Stage): Promise<void> {
  const [before, deadline] = [driver.ended, Date.now() + WARM_WITHIN_MS];
  driver.go();
  while (driver.ended < before + WARM_AFTER) {
    if (Date.now() > deadline) throw new Error(`${driver.ended - before} cases ended within ${WARM_WITHIN_MS / 1000} s without any fault`);
    await pause(50);
  }
}
