/** Checks a possible transfer before it is requested. */
import { dateInChina } from '@xueji/infra/runtime/clock.ts';
import type { RefusalText } from '@xueji/infra/runtime/refusal.ts';
import type { Stage } from '@xueji/schema/events/contract.ts';
import { findProhibitions, textOf } from '../policy/prohibitions.ts';
import { COMMAND_REFUSALS } from '../refusals.ts';
import { provinceOf, scopeOf } from './transfer.ts';

/** Enrolment's facts of the move; null while the child or the class is unknown. */
export type PreflightFacts = {
  readonly stage: Stage;
  readonly graduating: boolean;
  readonly graduated: boolean;
  readonly fromPath: string;
  readonly toPath: string;
};

export type Blocker = RefusalText & { readonly code: string; readonly source: string | null };

/** Blockers from other cases. */
export const caseBlockers = (hasOpenTransfer: boolean): Blocker[] =>
  hasOpenTransfer ? [{ code: 'TransferAlreadyOpen', ...COMMAND_REFUSALS.TransferAlreadyOpen, source: null }] : [];

/** Blockers from policy for a request made now; none while enrolment does not know the facts. */
export function policyBlockers(facts: PreflightFacts | null, now: Date): Blocker[] {
  if (!facts) return [];
  const { stage, graduating, graduated, fromPath, toPath } = facts;
  const scope = graduated ? 'AFTER_GRADUATION' : scopeOf(fromPath, toPath);
  const asked = {
    ...{ scope, stage, graduating, date: dateInChina(now) },
    ...{ fromProvince: provinceOf(fromPath), toProvince: provinceOf(toPath) },
  };
  return findProhibitions(asked).map((rule) => ({ code: 'ProhibitedByPolicy', ...textOf(rule), source: rule.source }));
}
