/** The approval chain of a transfer: which units sign, and the events of what they decide. */
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import * as approval from '@xueji/infra/runtime/approval.ts';
import { isApproved, newSteps } from '@xueji/infra/runtime/approval-state.ts';
import { isRefused, type Refused } from '@xueji/infra/runtime/refusal.ts';
import { bureauAt, COUNTY_LEVEL, SCHOOL_LEVEL } from '@xueji/infra/runtime/scope.ts';
import type { CaseClock } from '@xueji/infra/runtime/work-calendar.ts';
import type { TransferEvent } from '@xueji/schema/events/transfers.ts';
import type { ChainStep, StepLevel } from '../policy/chains.ts';
import { RULES, timeOf } from './case-clock.ts';
import { documentsOf, type GivenEvidence, type GivenFileRefusal } from './evidence.ts';
import {
  changed,
  closed,
  type Decision,
  type EvidenceKind,
  idsOf,
  isVisible,
  type RejectionCode,
  type Step,
  type Transfer,
} from './transfer.ts';

const UNIT_LEVEL: Record<StepLevel, number> = { SCHOOL: SCHOOL_LEVEL, COUNTY: COUNTY_LEVEL, CITY: 2, PROVINCE: 1 };

/** The chain's steps with the units that take them. */
export const stepsOf = (chain: readonly ChainStep[], fromPath: string, toPath: string): Step[] =>
  newSteps(
    chain.map(({ party, level }) => ({
      party,
      level,
      unitPath: bureauAt(party === 'SENDING' || party === 'GRADUATING' ? fromPath : toPath, UNIT_LEVEL[level]),
    })),
  );

export const enterNextStep = (transfer: Transfer, clock: CaseClock): Transfer => approval.enterNextStep(RULES, transfer, timeOf(clock));

type Outcome<Code extends string> = approval.Taken<Transfer> | Refused<Code>;
type NamedForTransfers<Code extends string> = 'TransferNotFound' | (Code extends 'NotInReview' ? 'TransferNotInReview' : Code);

/** What approval decides about a transfer that this actor may see. */
function judged<Code extends string>(transfer: Transfer, actor: Actor, judge: () => Outcome<Code>): Outcome<NamedForTransfers<Code>> {
  // Rights first: a stranger must not learn the status, or that there is a transfer, from the refusal.
  if (!isVisible(transfer, actor)) return { refused: 'TransferNotFound' };
  const outcome = judge() as Outcome<NamedForTransfers<Code> | 'NotInReview'>;
  if (isRefused(outcome) && outcome.refused === 'NotInReview')
    return { refused: 'TransferNotInReview' } as Refused<NamedForTransfers<Code>>;
  return outcome as Outcome<NamedForTransfers<Code>>;
}

export type StepRefusal = NamedForTransfers<approval.StepRefusal>;

/** Approves the current step. The last approval is the point of no return. */
export function approveStep(transfer: Transfer, opinion: string | null, actor: Actor, clock: CaseClock): Decision<StepRefusal> {
  const taken = judged(transfer, actor, () => approval.approveStep(RULES, transfer, opinion, actor, timeOf(clock)));
  if (isRefused(taken)) return taken;

  const { state, step } = taken;
  const approved: TransferEvent = {
    type: 'TransferStepApproved',
    body: { ...idsOf(transfer), step: step.number, unitPath: step.unitPath },
  };
  if (!isApproved(state)) return changed(state, [approved]);
  return changed({ ...state, status: 'APPROVED', approvedAt: clock.now }, [approved, { type: 'TransferApproved', body: idsOf(transfer) }]);
}

export type Rejection = { readonly code: RejectionCode; readonly reason: string };

/** Ends the case at the current step. */
export function rejectStep(
  transfer: Transfer,
  { code, reason }: Rejection,
  actor: Actor,
  { now }: CaseClock,
): Decision<StepRefusal | 'ReasonMissing'> {
  const taken = judged(transfer, actor, () => approval.rejectStep(RULES, transfer, reason, actor, { now }));
  if (isRefused(taken)) return taken;
  const { state, step } = taken;
  const rejected = { ...closed(state, 'REJECTED', now), rejectionCode: code, rejectionReason: reason.trim() };
  return changed(rejected, [{ type: 'TransferRejected', body: { ...idsOf(transfer), step: step.number, code } }]);
}

/** Asks the receiving school for more evidence; the unit's term stops until it comes. */
export function askForEvidence(
  transfer: Transfer,
  asked: { kind: EvidenceKind; note: string },
  actor: Actor,
  clock: CaseClock,
): Decision<StepRefusal | 'EvidenceOutstanding' | 'ReasonMissing'> {
  const taken = judged(transfer, actor, () => approval.askForEvidence(RULES, transfer, asked, actor, timeOf(clock)));
  if (isRefused(taken)) return taken;
  return changed(taken.state, [{ type: 'TransferEvidenceRequested', body: { ...idsOf(transfer), step: taken.step.number } }]);
}

export type EvidenceRefusal = 'TransferNotFound' | approval.EntrantRefusal | 'EvidenceNotAsked' | GivenFileRefusal;

/** The receiving school gives files that it has uploaded; the unit that asked has a new term from now. */
export function provideEvidence(transfer: Transfer, given: GivenEvidence, actor: Actor, clock: CaseClock): Decision<EvidenceRefusal> {
  const taken = judged(transfer, actor, () =>
    approval.giveEvidence(RULES, transfer, () => documentsOf(given, actor), actor, timeOf(clock)),
  );
  if (isRefused(taken)) return taken;
  return changed(taken.state, [{ type: 'TransferEvidenceProvided', body: { ...idsOf(transfer), step: taken.step.number } }]);
}
