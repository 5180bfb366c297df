/** What cases have against a transfer that nobody has asked for yet. */
import type { RefusalText } from '@xueji/infra/runtime/refusal.ts';
import { COMMAND_REFUSALS } from './refusals.ts';

export type PreflightAsked = {
  /** Of this student, whoever asked for it. */
  readonly hasOpenTransfer: boolean;
  /** The receiving school, which asks. */
  readonly toPath: string;
  readonly now: Date;
};

export type Blocker = RefusalText & { readonly code: string; readonly source: string | null };

/** Each rule gives what it would refuse a request for now, or null; every one is asked. */
export const preflightRules: readonly ((asked: PreflightAsked) => Blocker | null)[] = [
  ({ hasOpenTransfer }) =>
    hasOpenTransfer ? { code: 'TransferAlreadyOpen', ...COMMAND_REFUSALS.TransferAlreadyOpen, source: null } : null,
];

export const caseBlockers = (asked: PreflightAsked): Blocker[] => preflightRules.flatMap((rule) => rule(asked) ?? []);
