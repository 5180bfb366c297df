/**
 * A transfer (转学): the case that moves a student from one school to another. State, command and time in; new state and events out, or a refusal.
 */
import { type Actor, wears } from '@xueji/infra/runtime/actor.ts';
import { dateInChina } from '@xueji/infra/runtime/clock.ts';
import type { Refused } from '@xueji/infra/runtime/refusal.ts';
import { ancestorAt, bureauOf, COUNTY_LEVEL, covers, levelOf, SCHOOL_LEVEL } from '@xueji/infra/runtime/scope.ts';
import type { TransferEvent, TransferRefusalCode } from '@xueji/schema/events/transfers.ts';
import { type ChainStep, getChain, type Party, type StepLevel, type TransferScope } from './policy/chains.ts';

export type TransferStatus = 'REQUESTED' | 'IN_REVIEW' | 'APPROVED' | 'COMPLETED' | 'REFUSED' | 'REJECTED' | 'WITHDRAWN' | 'EXPIRED';

/** Which status may follow which; whatever is absent cannot happen. From APPROVED there is no way back. */
export const NEXT: Record<TransferStatus, readonly TransferStatus[]> = {
  REQUESTED: ['IN_REVIEW', 'REFUSED', 'WITHDRAWN', 'EXPIRED'],
  IN_REVIEW: ['APPROVED', 'REJECTED', 'WITHDRAWN', 'EXPIRED'],
  APPROVED: ['COMPLETED'],
  COMPLETED: [],
  REFUSED: [],
  REJECTED: [],
  WITHDRAWN: [],
  EXPIRED: [],
};
/** Statuses in which the student has an open case; at most one a student, by a partial unique index. */
export const OPEN: readonly TransferStatus[] = ['REQUESTED', 'IN_REVIEW', 'APPROVED'];

export type TransferReason =
  | 'HOUSEHOLD_MOVED'
  | 'ADDRESS_CHANGED'
  | 'PARENT_JOB_MOVED'
  | 'JOINED_MIGRANT_PARENTS'
  | 'RETURNED_HOME'
  | 'HEALTH'
  | 'OTHER';

export type Step = {
  readonly number: number;
  readonly party: Party;
  readonly level: StepLevel;
  readonly unitPath: string;
  readonly enteredAt: string | null;
  readonly decidedAt: string | null;
  readonly decidedBy: string | null;
  readonly decision: 'APPROVED' | 'REJECTED' | null;
  readonly opinion: string | null;
};

export type Transfer = {
  readonly studentId: string;
  readonly id: string;
  /** Events published so far. */
  readonly version: number;
  readonly status: TransferStatus;
  readonly toSchoolId: string;
  readonly toPath: string;
  readonly toClassId: string;
  readonly fromSchoolId: string | null;
  /** Known once enrolment holds the placement. */
  readonly fromPath: string | null;
  readonly scope: TransferScope | null;
  readonly reason: TransferReason;
  readonly steps: readonly Step[];
  /** Whose turn it is; null outside IN_REVIEW. */
  readonly currentUnit: string | null;
  readonly identityCleared: boolean;
  readonly recordRehomed: boolean;
  readonly entitlementsRehomed: boolean;
  readonly refusal: TransferRefusalCode | null;
  readonly rejectionReason: string | null;
  readonly requestedBy: string;
  readonly requestedAt: Date;
  readonly approvedAt: Date | null;
  readonly completedAt: Date | null;
};

export type Change = { readonly transfer: Transfer; readonly events: readonly TransferEvent[] };
export type Decision<Code extends string = string> = Change | Refused<Code>;

/** The new state with its events; the version counts them. */
const changed = (transfer: Transfer, events: readonly TransferEvent[]): Change => ({
  transfer: { ...transfer, version: transfer.version + events.length },
  events,
});
const idsOf = ({ id, studentId }: Transfer) => ({ transferId: id, studentId });

export type RequestInput = { studentId: string; toSchoolId: string; toClassId: string; reason: TransferReason };
export type RequestRefusal = 'WrongHat' | 'WrongUnit' | 'TransferAlreadyOpen';

/** The receiving school's registrar asks for a student; the school's path is the registrar's own. */
export function requestTransfer(
  id: string,
  input: RequestInput,
  actor: Actor,
  now: Date,
  hasOpenTransfer: boolean,
): Decision<RequestRefusal> {
  if (!wears(actor, 'registrar')) return { refused: 'WrongHat' };
  if (levelOf(actor.path) !== SCHOOL_LEVEL) return { refused: 'WrongUnit' };
  if (hasOpenTransfer) return { refused: 'TransferAlreadyOpen' };

  const transfer: Transfer = {
    ...input,
    id,
    version: 0,
    status: 'REQUESTED',
    toPath: actor.path,
    fromSchoolId: null,
    fromPath: null,
    scope: null,
    steps: [],
    currentUnit: null,
    identityCleared: false,
    recordRehomed: false,
    entitlementsRehomed: false,
    refusal: null,
    rejectionReason: null,
    requestedBy: actor.userId,
    requestedAt: now,
    approvedAt: null,
    completedAt: null,
  };
  const { toSchoolId, toPath, toClassId } = transfer;
  return changed(transfer, [{ type: 'TransferRequested', body: { ...idsOf(transfer), toSchoolId, toPath, toClassId } }]);
}

/** True when the transfer is this actor's to see: one of its two sides lies in the actor's unit. */
export const isVisible = ({ toPath, fromPath }: Transfer, { path }: Actor): boolean =>
  covers(path, toPath) || (fromPath !== null && covers(path, fromPath));

export const currentStepOf = ({ status, steps }: Transfer): Step | null =>
  status === 'IN_REVIEW' ? (steps.find((step) => step.decision === null) ?? null) : null;

export type StepRefusal = 'TransferNotFound' | 'WrongHat' | 'TransferNotInReview' | 'WrongUnit' | 'OwnEntry';

/** Who may not take the current step, and why; null when this actor may. */
function refuseStep(transfer: Transfer, actor: Actor): Refused<StepRefusal> | null {
  // Rights first: a stranger must not learn the status, or that there is a transfer, from the refusal.
  if (!isVisible(transfer, actor)) return { refused: 'TransferNotFound' };
  if (!wears(actor, 'approver')) return { refused: 'WrongHat' };
  const step = currentStepOf(transfer);
  if (!step) return { refused: 'TransferNotInReview' };
  if (step.unitPath !== actor.path) return { refused: 'WrongUnit' };
  if (transfer.requestedBy === actor.userId) return { refused: 'OwnEntry' };
  return null;
}

/** Approves the current step. The last approval is the point of no return. */
export function approveStep(transfer: Transfer, opinion: string | null, actor: Actor, now: Date): Decision<StepRefusal> {
  const refused = refuseStep(transfer, actor);
  const step = currentStepOf(transfer);
  if (refused || !step) return refused ?? { refused: 'TransferNotInReview' };

  const approved: TransferEvent = {
    type: 'TransferStepApproved',
    body: { ...idsOf(transfer), step: step.number, unitPath: step.unitPath },
  };
  const steps = transfer.steps.map((other) => {
    if (other.number === step.number)
      return { ...other, decision: 'APPROVED' as const, decidedAt: now.toISOString(), decidedBy: actor.userId, opinion };
    return other.number === step.number + 1 ? { ...other, enteredAt: now.toISOString() } : other;
  });
  const next = steps.find((other) => other.decision === null);
  if (next) return changed({ ...transfer, steps, currentUnit: next.unitPath }, [approved]);
  return changed({ ...transfer, status: 'APPROVED', steps, currentUnit: null, approvedAt: now }, [
    approved,
    { type: 'TransferApproved', body: idsOf(transfer) },
  ]);
}

/** Ends the case at the current step. */
export function rejectStep(transfer: Transfer, reason: string, actor: Actor, now: Date): Decision<StepRefusal | 'ReasonMissing'> {
  const refused = refuseStep(transfer, actor);
  const step = currentStepOf(transfer);
  if (refused || !step) return refused ?? { refused: 'TransferNotInReview' };
  const words = reason.trim();
  if (words.length < 2 || words.length > 500) return { refused: 'ReasonMissing' };

  const steps = transfer.steps.map((other) =>
    other.number === step.number
      ? { ...other, decision: 'REJECTED' as const, decidedAt: now.toISOString(), decidedBy: actor.userId, opinion: words }
      : other,
  );
  return changed({ ...transfer, status: 'REJECTED', steps, currentUnit: null, rejectionReason: words }, [
    { type: 'TransferRejected', body: { ...idsOf(transfer), step: step.number } },
  ]);
}

export type WithdrawRefusal = 'TransferNotFound' | 'WrongHat' | 'WrongUnit' | 'TransferNotOpen';

/** The receiving school takes its request back, until the last approval. */
export function withdrawTransfer(transfer: Transfer, actor: Actor): Decision<WithdrawRefusal> {
  if (!isVisible(transfer, actor)) return { refused: 'TransferNotFound' };
  if (!wears(actor, 'registrar')) return { refused: 'WrongHat' };
  if (actor.path !== transfer.toPath) return { refused: 'WrongUnit' };
  if (!NEXT[transfer.status].includes('WITHDRAWN')) return { refused: 'TransferNotOpen' };
  return changed({ ...transfer, status: 'WITHDRAWN', currentUnit: null }, [{ type: 'TransferWithdrawn', body: idsOf(transfer) }]);
}

/** Which chain applies, by where the two schools lie. */
export function scopeOf(fromPath: string, toPath: string): TransferScope {
  if (bureauOf(fromPath) === bureauOf(toPath)) return 'SAME_COUNTY';
  return ancestorAt(fromPath, 1) === ancestorAt(toPath, 1) ? 'CROSS_COUNTY' : 'CROSS_PROVINCE';
}

const UNIT_LEVEL: Record<StepLevel, number> = { SCHOOL: SCHOOL_LEVEL, COUNTY: COUNTY_LEVEL };

/** The chain's steps with the units that take them; the first is entered now. */
export function stepsOf(chain: readonly ChainStep[], fromPath: string, toPath: string, now: Date): Step[] {
  return chain.map(({ party, level }, index) => ({
    number: index + 1,
    party,
    level,
    unitPath: ancestorAt(party === 'SENDING' ? fromPath : toPath, UNIT_LEVEL[level]) ?? '',
    enteredAt: index === 0 ? now.toISOString() : null,
    decidedAt: null,
    decidedBy: null,
    decision: null,
    opinion: null,
  }));
}

const unchanged = (transfer: Transfer): Change => ({ transfer, events: [] });

/** Enrolment holds the placement, and tells where the student is. */
export function placementHeld(transfer: Transfer, from: { fromSchoolId: string; fromPath: string }, now: Date): Change {
  if (transfer.status !== 'REQUESTED') return unchanged(transfer);
  return beginReview({ ...transfer, ...from }, now);
}

/** Identity has nothing against it. */
export function identityCleared(transfer: Transfer, now: Date): Change {
  if (transfer.status !== 'REQUESTED') return unchanged(transfer);
  return beginReview({ ...transfer, identityCleared: true }, now);
}

/** The chain begins when both have answered, in either order. */
function beginReview(transfer: Transfer, now: Date): Change {
  const { fromPath, toPath } = transfer;
  if (!transfer.identityCleared || fromPath === null) return unchanged(transfer);
  const scope = scopeOf(fromPath, toPath);
  const steps = stepsOf(getChain(scope, dateInChina(now)).steps, fromPath, toPath, now);
  return changed({ ...transfer, status: 'IN_REVIEW', scope, steps, currentUnit: steps[0]?.unitPath ?? null }, [
    { type: 'TransferReviewStarted', body: { ...idsOf(transfer), fromPath, toPath, steps: steps.length } },
  ]);
}

/** Enrolment or identity cannot agree; what the other one has taken is released by the event. */
export function factsRefused(transfer: Transfer, code: TransferRefusalCode): Change {
  if (!NEXT[transfer.status].includes('REFUSED')) return unchanged(transfer);
  return changed({ ...transfer, status: 'REFUSED', refusal: code }, [{ type: 'TransferRefused', body: { ...idsOf(transfer), code } }]);
}

/** Record or entitlements have followed the student; the case is complete when both have. */
export function rehomed(transfer: Transfer, what: 'recordRehomed' | 'entitlementsRehomed', now: Date): Change {
  if (!NEXT[transfer.status].includes('COMPLETED')) return unchanged(transfer);
  const followed = { ...transfer, [what]: true };
  if (!followed.recordRehomed || !followed.entitlementsRehomed) return unchanged(followed);
  return changed({ ...followed, status: 'COMPLETED', completedAt: now }, [{ type: 'TransferCompleted', body: idsOf(transfer) }]);
}
