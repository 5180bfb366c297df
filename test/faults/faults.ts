/** The faults that can be injected, each with what it is shown to bite by. */
import type { Protection } from '@xueji/infra/runtime/faults.ts';
import { decidedAtOnce, twoProvincesAtOnce } from './case-faults.ts';
import { poisonedEvents } from './poison.ts';
import { clocksDiffer, joinAndLeave, killAnywhere, killAtNamedPoints, stopAndWake } from './process-faults.ts';
import { answersLost, brokersGone, databaseGone } from './server-faults.ts';
import type { BrokerKind, Stage } from './stage.ts';
import type { Term } from './term.ts';
import { oldAndNext } from './upgrade.ts';

/** Without this protection the checker must find something; `unguard` takes away what the database guards besides. */
export type Proof = { readonly without: Protection; unguard?(stage: Stage): Promise<unknown> };

export type Fault = {
  readonly id: `F${number}`;
  readonly title: string;
  readonly brokers: BrokerKind;
  readonly shownBy: readonly Proof[];
  /**
   * Faults of the same kind that do not disturb each other are injected at the same time, and judged and counted together: the hold that the races
   * of F12 go without for a while is not what those of F13 are about.
   */
  readonly together?: 'people';
  /** Why it cannot be injected here; null when it can. */
  whyNot?(): string | null;
  /** Injects until the term is over, and leaves every process running. */
  inject(stage: Stage, term: Term): Promise<void>;
};

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
