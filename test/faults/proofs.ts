/**
 * The proofs that faults are effective: on a system without one protection, a fault is injected until the checker finds its effect. The proofs run
 * before and at the same time as the injections, on separate servers.
 */
import { join } from 'node:path';
import type { Protection } from '@xueji/infra/runtime/faults.ts';
import { startServers } from './brokers.ts';
import { check, lookForLasting, untilQuiet } from './checker.ts';
import type { Fault, Proof } from './fault.ts';
import { ownOf } from './lasting.ts';
import type { Finding } from './rules.ts';
import { type BrokerKind, pause, reviveAll, type Servers, type Stage, startStage, warmUp } from './stage.ts';
import { termOf } from './term.ts';

/** Load of a proof. It is small, because the injections at the same time need the processors. */
const PER_SECOND = 8;

export type RunOptions = { home: string; seed: number; proofMs: number; say: (line: string) => void };
export type Proofs = {
  /** Resolves when all proofs of the fault have been tried. True when all of them succeeded. */
  bites(fault: Fault): Promise<boolean>;
  /** Resolves when the first system is ready. */
  begun: Promise<void>;
  /** Resolves when all processes have ended. */
  ended: Promise<void>;
};

type Showing = { readonly fault: Fault; readonly proof: Proof };

/** The systems for proofs: one serves all faults that need the same brokers and the same missing protection. */
export const proofRuns = (faults: readonly Fault[]): Showing[][] => [
  ...Map.groupBy(
    faults.flatMap((fault) => fault.shownBy.map((proof) => ({ fault, proof }))),
    ({ fault, proof }) => `${fault.brokers} ${proof.without}`,
  ).values(),
];

export function startProofs(faults: readonly Fault[], options: RunOptions): Proofs {
  const waiting = new Map(faults.map((fault) => [fault, fault.shownBy.map((proof) => ({ proof, ...Promise.withResolvers<boolean>() }))]));
  const all = [...waiting.values()].flat();
  // The error reaches the waiting caller; there may be none yet.
  for (const { promise } of all) promise.catch(() => undefined);
  const tell = ({ fault, proof }: Showing, bites: boolean) =>
    waiting
      .get(fault)
      ?.find((one) => one.proof === proof)
      ?.resolve(bites);
  const begun = Promise.withResolvers<void>();
  const ended = proveAll(faults, { ...options, begun: begun.resolve, tell }).catch((error: unknown) => {
    for (const { reject } of [begun, ...all]) reject(error);
  });
  return {
    bites: async (fault) => (await Promise.all(waiting.get(fault)?.map(({ promise }) => promise) ?? [])).every(Boolean),
    begun: begun.promise,
    ended,
  };
}

type LaneOptions = RunOptions & { begun(): void; tell(showing: Showing, bites: boolean): void };

async function proveAll(faults: readonly Fault[], options: LaneOptions): Promise<void> {
  let servers: Servers | null = null;
  try {
    for (const run of proofRuns(faults)) {
      const [first] = run;
      if (!first) continue;
      const kind: BrokerKind = first.fault.brokers;
      if (servers?.brokers.kind !== kind) {
        await servers?.stop();
        servers = await startServers(join(options.home, `proofs-${kind}`), kind, options.seed);
      }
      await proveOn(servers, run, first.proof.without, options);
    }
  } finally {
    await servers?.stop();
  }
}

async function proveOn(servers: Servers, run: readonly Showing[], without: Protection, options: LaneOptions): Promise<void> {
  const startedAt = Date.now();
  const stage = await startStage({ servers, seed: options.seed, pairs: 1, pupilsPerPair: 150, perSecond: PER_SECOND, without });
  options.say(`proofs: a system without the ${without} stands after ${secondsSince(startedAt)} s`);
  options.begun();
  try {
    for (const [index, showing] of run.entries()) {
      // Errors from an earlier fault must not be found again.
      if (index > 0) await stage.reload();
      options.tell(showing, await prove(stage, showing, options));
    }
  } finally {
    await stage.stop();
  }
}

/** Number of tries, because one try may miss the fault by chance. */
const ROUNDS = 3;
/** The protection affects the whole load, so do not wait for the system to become quiet. */
const SETTLES_MS = 4000;
/** Events that are still on their way are not judged. */
const STILL_WITHIN_MS = 30_000;

async function prove(stage: Stage, { fault, proof }: Showing, { proofMs, say }: RunOptions): Promise<boolean> {
  const startedAt = Date.now();
  await proof.unguard?.(stage);
  let findings: Finding[] = [];
  let injectedMs = 0;
  for (let round = 0; round < ROUNDS && findings.length === 0; round++) {
    await warmUp(stage);
    injectedMs += await injectUntilSeen(stage, fault, proofMs);
    await reviveAll(stage);
    await stage.driver.settle(SETTLES_MS);
    if ((await untilQuiet(stage.system.databaseUrls, STILL_WITHIN_MS)) !== 'moving') findings = await ownFindings(stage);
  }
  const [first] = findings;
  const found = first ? `${findings.length} found, e.g. ${first.what}` : `nothing found, ${fault.id} DOES NOT BITE`;
  say(`${fault.id}  without the ${proof.without}, ${seconds(injectedMs)} s injected of ${secondsSince(startedAt)} s: ${found}`);
  return findings.length > 0;
}

const ownFindings = async ({ system, driver }: Stage): Promise<Finding[]> =>
  ownOf(await check(system.databaseUrls, driver.history), driver.history);

const LOOK_MS = 2000;
/** Longer than any fault stops the consumers of a healthy system. */
const STANDS_MS = 9000;

/** Injects until a permanent error is found. Returns the duration. */
async function injectUntilSeen(stage: Stage, fault: Fault, proofMs: number): Promise<number> {
  const seen = new AbortController();
  const ended = new AbortController();
  const looking = (async () => {
    const since = new Map<string, number>();
    while (!ended.signal.aborted && !seen.signal.aborted) {
      const { lasting, others } = await lookForLasting(stage.system.databaseUrls, stage.driver.history);
      for (const { what } of others) since.set(what, since.get(what) ?? Date.now());
      for (const what of since.keys()) if (!others.some((one) => one.what === what)) since.delete(what);
      if (lasting.length > 0 || [...since.values()].some((at) => Date.now() - at > STANDS_MS)) seen.abort();
      else await pause(LOOK_MS);
    }
  })();
  const startedAt = Date.now();
  try {
    await fault.inject(stage, termOf(proofMs, seen.signal));
    return Date.now() - startedAt;
  } finally {
    ended.abort();
    await looking;
  }
}

export const seconds = (ms: number): string => (ms / 1000).toFixed(1);
export const secondsSince = (at: number): string => seconds(Date.now() - at);
