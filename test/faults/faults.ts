/** The faults that can be injected, each with what it is shown to bite by. */
import { decidedAtOnce, twoProvincesAtOnce } from './case-faults.ts';
import type { Fault } from './fault.ts';
import { poisonedEvents } from './poison.ts';
import { clocksDiffer, joinAndLeave, killAnywhere, killAtNamedPoints, stopAndWake } from './process-faults.ts';
import { answersLost, brokersGone, databaseGone } from './server-faults.ts';
import { oldAndNext } from './upgrade.ts';

/** Those that are injected at the same time, in order. */
export const turnsOf = (faults: readonly Fault[]): Fault[][] => [
  ...Map.groupBy(faults, ({ id, brokers, together }) => `${brokers} ${together ?? id}`).values(),
];

/** In the order in which they are injected: those first that one system without its inbox shows to bite, since it is the first that is ready. */
export const FAULTS: readonly Fault[] = [
  killAnywhere,
  stopAndWake,
  databaseGone,
  joinAndLeave,
  poisonedEvents,
  clocksDiffer,
  killAtNamedPoints,
  twoProvincesAtOnce,
  decidedAtOnce,
  oldAndNext,
  answersLost,
  brokersGone,
];
