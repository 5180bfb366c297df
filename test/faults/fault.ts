/** A fault: how it is injected, and what proves its effect. */
import type { Protection } from '@xueji/infra/runtime/faults.ts';
import type { BrokerKind, Stage } from './stage.ts';
import type { Term } from './term.ts';

/** Without this protection the checker must find an error. `unguard` also removes the database's own constraint. */
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
  /** Why it cannot be injected in this environment; null when it can. */
  whyNot?(): string | null;
  /** Injects until the term is over, and leaves every process running. */
  inject(stage: Stage, term: Term): Promise<void>;
};
