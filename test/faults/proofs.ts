/**
 * The proofs that faults bite: on systems that each lack one protection, a fault is injected until the checker finds what it has done. They run
 * beside the injections, on servers of their own, and ahead of them.
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

/** Enough to be bitten; the injections beside it need the processors. */
const PER_SECOND = 8;

export type RunOptions = { home: string; seed: number; proofMs: number; say: (line: string) => void };
export type Proofs = {
  /** Resolves when all has been tried by which the fault is to be shown to bite; tells whether all of it did. */
  bites(fault: Fault): Promise<boolean>;
  /** Resolves when the first system stands. */
  begun: Promise<void>;
  /** Resolves when nothing of it runs any more. */
  ended: Promise<void>;
};

type Showing = { readonly fault: Fault; readonly proof: Proof };

/** What is tried on one system after the other: one serves all faults that need the same brokers and are shown by the same protection. */
export const proofRuns = (faults: readonly Fault[]): Showing[][] => [
  ...Map.groupBy(
    faults.flatMap((fault) => fault.shownBy.map((proof) => ({ fault, proof }))),
    ({ fault, proof }) => `${fault.brokers} ${proof.without}`,
  ).values(),
];

export function startProofs(faults: readonly Fault[], options: RunOptions): Proofs {
  const waiting = new Map(faults.map((fault) => [fault, fault.shownBy.map((proof) => ({ proof, ...Promise.withResolvers<boolean>() }))]));
  const all = [...waiting.values()].flat();
  // Whoever waits for one is told; nobody may be waiting yet.
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
      // What an earlier fault has spoilt must not be found again.
      if (index > 0) await stage.reload();
      options.tell(showing, await prove(stage, showing, options));
    }
  } finally {
    await stage.stop();
  }
}

/** Chance may spare a system once. */
const ROUNDS = 3;
/** The whole load is lost with a protection: nothing more is to be waited for. */
const SETTLES_MS = 4000;
/** What is still moving is not judged. */
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
/** Longer than any fault leaves a healthy system without its consumers. */
const STANDS_MS = 9000;

/** Injects until something is seen that no waiting will put right; returns how long it took. */
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
