/** The faults that can be injected, each with what it is shown to bite by (events.md §6). */
import type { Protection } from '@xueji/infra/runtime/faults.ts';
import { approvedAndWithdrawn, twoProvincesAtOnce } from './case-faults.ts';
import { poisonedEvents } from './poison.ts';
import { clocksDiffer, joinAndLeave, killAnywhere, killAtNamedPoints, stopAndWake } from './process-faults.ts';
import { answersLost, brokersGone, databaseGone } from './server-faults.ts';
import type { BrokerKind, Stage } from './stage.ts';

export type Fault = {
  readonly id: `F${number}`;
  readonly title: string;
  readonly brokers: BrokerKind;
  /** Without this protection the checker must find something; `unguard` takes away what the database guards besides. */
  readonly shownBy: { readonly without: Protection; unguard?(stage: Stage): Promise<unknown> };
  /** Injects until `until`, and leaves every process running. */
  inject(stage: Stage, until: number): Promise<void>;
};

export const FAULTS: readonly Fault[] = [
  killAnywhere,
  killAtNamedPoints,
  stopAndWake,
  databaseGone,
  joinAndLeave,
  poisonedEvents,
  twoProvincesAtOnce,
  approvedAndWithdrawn,
  clocksDiffer,
  answersLost,
  brokersGone,
];
