/**
 * Random commands, messages, crashes and times against the pure decisions of the services: in any order of events, the final state is consistent. A
 * failing seed is printed; `XUEJI_SEED=N npm run check -- test/simulation` runs it alone.
 */
import { createRandom, type Random } from '../../infra/local/demo/random.ts';
import { findWrongs } from './check.ts';
import { ask, decide, sweep, wait } from './people.ts';
import { askStatusChange, decideStatusChange, graduateClass, moveToClass, sweepStatusChanges } from './schools.ts';
import { consume, createWorld, relay, SERVICES, settle, type Without, type World } from './world.ts';

const SEEDS = 10_000;
const STEPS = 60;

/** Delivers events: every service publishes some and applies some, in any order of services. */
function network(world: World, random: Random): void {
  for (let hops = SERVICES.length; hops > 0; hops -= 1) {
    relay(world, random.pick(SERVICES), random);
    consume(world, random.pick(SERVICES), random);
  }
}

const HAPPENINGS: readonly (readonly [(world: World, random: Random) => void, number])[] = [
  [ask, 6],
  [decide, 30],
  [network, 40],
  [sweep, 4],
  [wait, 5],
  [askStatusChange, 3],
  [decideStatusChange, 8],
  [sweepStatusChanges, 4],
  [moveToClass, 2],
  [graduateClass, 0.2],
];

function wrongsOf(seed: number, without: Without = null): string[] {
  const random = createRandom(seed);
  const world = createWorld(without);
  try {
    for (let step = 0; step < STEPS; step += 1) random.weighted(HAPPENINGS)(world, random);
    settle(world, random);
    const wrongs = findWrongs(world);
    seen.add(world);
    return wrongs;
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/** How much of the state space the seeds have covered. */
const seen = {
  types: new Map<string, number>(),
  add({ processes }: World) {
    for (const name of SERVICES) for (const { type } of processes[name].log) this.types.set(type, (this.types.get(type) ?? 0) + 1);
  },
};

test('the final state is consistent in any order of events', () => {
  const only = process.env.XUEJI_SEED;
  const seeds = only ? [Number(only)] : Array.from({ length: SEEDS }, (_, index) => index + 1);
  for (const seed of seeds) {
    const wrongs = wrongsOf(seed);
    if (wrongs.length > 0) throw new Error(`XUEJI_SEED=${seed}: ${wrongs.join('; ')}`);
  }
  if (only) return;
  // The seeds cover every way in which a case can end, often.
  const ways = [
    'TransferCompleted',
    'TransferRefused',
    'TransferRejected',
    'TransferWithdrawn',
    'TransferExpired',
    'TransferStepEscalated',
    'StudentStatusChanged',
    'ClassChanged',
    'StudentGraduated',
    'PlacementLost',
  ];
  expect(ways.filter((type) => (seen.types.get(type) ?? 0) < SEEDS / 200)).toEqual([]);
}, 300_000);

test.each(['inbox', 'log'] as const)('without the %s, the same checks find violations', (without) => {
  const wrong = Array.from({ length: 200 }, (_, index) => wrongsOf(index + 1, without)).filter((wrongs) => wrongs.length > 0);
  expect(wrong.length).toBeGreaterThan(50);
});
