/** The approval chain of a case: its steps taken in order, each by the right hat of the right unit, and the evidence that a unit asks for. */
import { type Actor, wears } from '@xueji/infra/runtime/actor.ts';
import type { Refused } from '@xueji/infra/runtime/refusal.ts';
import { bureauAt, COUNTY_LEVEL, SCHOOL_LEVEL } from '@xueji/infra/runtime/scope.ts';
import { units, wrongHat, wrongUnit } from '@xueji/infra/runtime/who-may.ts';
import type { TransferEvent } from '@xueji/schema/events/transfers.ts';
import type { CaseClock } from '../calendar/work-calendar.ts';
import type { ChainStep, StepLevel } from '../policy/chains.ts';
import { withTimes } from './case-clock.ts';
import { documentsOf, type GivenEvidence, type GivenFileRefusal } from './evidence.ts';
import {
  changed,
  closed,
  currentStepOf,
  type Decision,
  type EvidenceKind,
  idsOf,
  isVisible,
  outstandingEvidence,
  type RejectionCode,
  type Step,
  type Transfer,
} from './transfer.ts';

const UNIT_LEVEL: Record<StepLevel, number> = { SCHOOL: SCHOOL_LEVEL, COUNTY: COUNTY_LEVEL, CITY: 2, PROVINCE: 1 };

/** The chain's steps with the units that take them. A unit that both sides name signs once, at its last place. */
export function stepsOf(chain: readonly ChainStep[], fromPath: string, toPath: string): Step[] {
  const named = chain.map(({ party, level }) => ({
    party,
    level,
    unitPath: bureauAt(party === 'SENDING' || party === 'GRADUATING' ? fromPath : toPath, UNIT_LEVEL[level]),
  }));
  return named
    .filter(({ unitPath }, index) => named.findLastIndex((other) => other.unitPath === unitPath) === index)
    .map((step, index) => ({
      ...step,
      number: index + 1,
      enteredAt: null,
      clockFrom: null,
      dueAt: null,
      remindedAt: null,
      escalations: [],
      decidedAt: null,
      decidedBy: null,
      decision: null,
      opinion: null,
    }));
}

/** The first undecided step becomes the current one, and its term begins. */
export function enterNextStep(transfer: Transfer, clock: CaseClock): Transfer {
  const next = transfer.steps.find((step) => step.decision === null);
  if (!next) throw new Error(`transfer ${transfer.id} has no step left`);
  const at = clock.now.toISOString();
  const steps = transfer.steps.map((step) => (step.number === next.number ? { ...step, enteredAt: at, clockFrom: at, dueAt: null } : step));
  return withTimes({ ...transfer, steps, currentUnit: next.unitPath }, clock);
}

export type StepRefusal = 'TransferNotFound' | 'WrongHat' | 'TransferNotInReview' | 'WrongUnit' | 'OwnEntry' | 'OnePersonOneStep';

/** The current step, if this actor may take it; otherwise why not. */
function stepFor(transfer: Transfer, actor: Actor): Step | Refused<StepRefusal> {
  // Rights first: a stranger must not learn the status, or that there is a transfer, from the refusal.
  if (!isVisible(transfer, actor)) return { refused: 'TransferNotFound' };
  const step = currentStepOf(transfer);
  const desks = step ? units(step.unitPath, ...step.escalations.map(({ toUnit }) => toUnit)) : units(actor.path);
  if (!wears(actor, 'approver')) return wrongHat(['approver'], desks);
  if (!step) return { refused: 'TransferNotInReview' };
  if (step.unitPath !== actor.path && !step.escalations.some(({ toUnit }) => toUnit === actor.path)) return wrongUnit(['approver'], desks);
  if (hasEntered(transfer, actor)) return { refused: 'OwnEntry' };
  // The person counts and not the unit: several units sign so that several people look.
  if (transfer.steps.some(({ decidedBy }) => decidedBy === actor.userId)) return { refused: 'OnePersonOneStep' };
  return step;
}

/** True for a person who asked for the transfer, or who named documents for it. */
const hasEntered = ({ requestedBy, evidence }: Transfer, { userId }: Actor): boolean =>
  requestedBy === userId || evidence.some(({ providedBy }) => providedBy === userId);

const decided = (
  transfer: Transfer,
  taken: Step,
  decision: 'APPROVED' | 'REJECTED',
  opinion: string | null,
  actor: Actor,
  now: Date,
): Transfer => ({
  ...transfer,
  steps: transfer.steps.map((step) =>
    step.number === taken.number ? { ...step, decision, decidedAt: now.toISOString(), decidedBy: actor.userId, opinion } : step,
  ),
});

/** Approves the current step. The last approval is the point of no return. */
export function approveStep(transfer: Transfer, opinion: string | null, actor: Actor, clock: CaseClock): Decision<StepRefusal> {
  const step = stepFor(transfer, actor);
  if ('refused' in step) return step;

  const approved: TransferEvent = {
    type: 'TransferStepApproved',
    body: { ...idsOf(transfer), step: step.number, unitPath: step.unitPath },
  };
  const after = decided(transfer, step, 'APPROVED', opinion, actor, clock.now);
  if (after.steps.some(({ decision }) => decision === null)) return changed(enterNextStep(after, clock), [approved]);
  return changed({ ...closed(after, 'APPROVED', clock.now), endedAt: null, approvedAt: clock.now }, [
    approved,
    { type: 'TransferApproved', body: idsOf(transfer) },
  ]);
}

const wordsOf = (text: string): string | null => {
  const words = text.trim();
  return words.length >= 2 && words.length <= 500 ? words : null;
};

export type Rejection = { readonly code: RejectionCode; readonly reason: string };

/** Ends the case at the current step. */
export function rejectStep(
  transfer: Transfer,
  { code, reason }: Rejection,
  actor: Actor,
  { now }: CaseClock,
): Decision<StepRefusal | 'ReasonMissing'> {
  const step = stepFor(transfer, actor);
  if ('refused' in step) return step;
  const words = wordsOf(reason);
  if (words === null) return { refused: 'ReasonMissing' };
  const after = decided(transfer, step, 'REJECTED', words, actor, now);
  return changed({ ...closed(after, 'REJECTED', now), rejectionCode: code, rejectionReason: words }, [
    { type: 'TransferRejected', body: { ...idsOf(transfer), step: step.number, code } },
  ]);
}

/** Asks the receiving school for more evidence; the unit's term stops until it comes. */
export function askForEvidence(
  transfer: Transfer,
  { kind, note }: { kind: EvidenceKind; note: string },
  actor: Actor,
  clock: CaseClock,
): Decision<StepRefusal | 'EvidenceOutstanding' | 'ReasonMissing'> {
  const step = stepFor(transfer, actor);
  if ('refused' in step) return step;
  if (outstandingEvidence(transfer)) return { refused: 'EvidenceOutstanding' };
  const words = wordsOf(note);
  if (words === null) return { refused: 'ReasonMissing' };
  const asked = {
    step: step.number,
    kind,
    note: words,
    askedAt: clock.now.toISOString(),
    askedBy: actor.path,
    remindedAt: null,
    providedAt: null,
    providedBy: null,
    documents: [],
  };
  // The school's term is a new one: the deadline of the unit's own term does not count for it.
  const steps = transfer.steps.map((other) => (other.number === step.number ? { ...other, dueAt: null } : other));
  return changed(withTimes({ ...transfer, steps, evidence: [...transfer.evidence, asked] }, clock), [
    { type: 'TransferEvidenceRequested', body: { ...idsOf(transfer), step: step.number } },
  ]);
}

export type EvidenceRefusal = 'TransferNotFound' | 'WrongHat' | 'WrongUnit' | 'EvidenceNotAsked' | 'EvidenceIncomplete' | GivenFileRefusal;

/** The receiving school gives files that it has uploaded; the unit that asked has a new term from now. */
export function provideEvidence(transfer: Transfer, given: GivenEvidence, actor: Actor, clock: CaseClock): Decision<EvidenceRefusal> {
  if (!isVisible(transfer, actor)) return { refused: 'TransferNotFound' };
  if (!wears(actor, 'registrar')) return wrongHat(['registrar'], units(transfer.toPath));
  if (actor.path !== transfer.toPath) return wrongUnit(['registrar'], units(transfer.toPath));
  const outstanding = outstandingEvidence(transfer);
  if (!outstanding) return { refused: 'EvidenceNotAsked' };
  const documents = documentsOf(given, actor);
  if ('refused' in documents) return documents;

  const at = clock.now.toISOString();
  const steps = transfer.steps.map((step) =>
    step.number === outstanding.step ? { ...step, clockFrom: at, dueAt: null, remindedAt: null, escalations: [] } : step,
  );
  const evidence = [...transfer.evidence.slice(0, -1), { ...outstanding, providedAt: at, providedBy: actor.userId, documents }];
  return changed(withTimes({ ...transfer, steps, evidence }, clock), [
    { type: 'TransferEvidenceProvided', body: { ...idsOf(transfer), step: outstanding.step } },
  ]);
}
