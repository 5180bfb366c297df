/** What a fault is: how it is injected, and what shows that it bites. */
import type { Protection } from '@xueji/infra/runtime/faults.ts';
import type { BrokerKind, Stage } from './stage.ts';
import type { Term } from './term.ts';

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
