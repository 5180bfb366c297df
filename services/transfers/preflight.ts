/** What cases have against a transfer that nobody has asked for yet. */
import { dateInChina } from '@xueji/infra/runtime/clock.ts';
import type { RefusalText } from '@xueji/infra/runtime/refusal.ts';
import type { Stage } from '@xueji/schema/events/contract.ts';
import { findProhibitions } from './policy/prohibitions.ts';
import { COMMAND_REFUSALS } from './refusals.ts';
import { provinceOf, scopeOf } from './transfer.ts';

/** What enrolment knows of the move; null while the child or the class is not known. */
export type PreflightFacts = { readonly stage: Stage; readonly graduating: boolean; readonly fromPath: string; readonly toPath: string };

export type PreflightAsked = {
  /** Of this student, whoever asked for it. */
  readonly hasOpenTransfer: boolean;
  readonly facts: PreflightFacts | null;
  readonly now: Date;
};

export type Blocker = RefusalText & { readonly code: string; readonly source: string | null };

/** Each rule gives what it would refuse a request for now; every one is asked. */
export const preflightRules: readonly ((asked: PreflightAsked) => Blocker[])[] = [
  ({ hasOpenTransfer }) =>
    hasOpenTransfer ? [{ code: 'TransferAlreadyOpen', ...COMMAND_REFUSALS.TransferAlreadyOpen, source: null }] : [],
  ({ facts, now }) => (facts ? prohibitionsOf(facts, dateInChina(now)) : []),
];

export const caseBlockers = (asked: PreflightAsked): Blocker[] => preflightRules.flatMap((rule) => rule(asked));

function prohibitionsOf({ stage, graduating, fromPath, toPath }: PreflightFacts, date: string): Blocker[] {
  const asked = {
    ...{ scope: scopeOf(fromPath, toPath), stage, graduating, date },
    ...{ fromProvince: provinceOf(fromPath), toProvince: provinceOf(toPath) },
  };
  return findProhibitions(asked).map(({ text, source }) => ({ code: 'ProhibitedByPolicy', ...text, source }));
}
