/** The faults that can be injected, each with its proof. */
import { decidedAtOnce, twoProvincesAtOnce } from './case-faults.ts';
import type { Fault } from './fault.ts';
import { poisonedEvents } from './poison.ts';
import { clocksDiffer, joinAndLeave, killAnywhere, killAtNamedPoints, stopAndWake } from './process-faults.ts';
import { answersLost, brokersGone, databaseGone } from './server-faults.ts';
import { oldAndNext } from './upgrade.ts';
import { yearRunKilled } from './year-run-fault.ts';

/** Faults that are injected at the same time, in order. */
export const turnsOf = (faults: readonly Fault[]): Fault[][] => [
  ...Map.groupBy(faults, ({ id, brokers, together }) => `${brokers} ${together ?? id}`).values(),
];

/** In the order of injection: first the faults whose proof needs only a system without its inbox, because this system is ready first. */
export const FAULTS: readonly Fault[] = [
  killAnywhere,
  stopAndWake,
  databaseGone,
  joinAndLeave,
  poisonedEvents,
  clocksDiffer,
  killAtNamedPoints,
  yearRunKilled,
  twoProvincesAtOnce,
  decidedAtOnce,
  oldAndNext,
  answersLost,
  brokersGone,
];
