/** What the units of the chain, the school that has asked, and time do to a status change. Pure; the effect on the placement is in `effect.ts`. */
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import * as approval from '@xueji/infra/runtime/approval.ts';
import { type ApprovalClock, isApproved } from '@xueji/infra/runtime/approval-state.ts';
import * as time from '@xueji/infra/runtime/approval-time.ts';
import { dateInChina, startOfDate } from '@xueji/infra/runtime/clock.ts';
import type { UploadedFile } from '@xueji/infra/runtime/files.ts';
import { isRefused, type Refused } from '@xueji/infra/runtime/refusal.ts';
import type { ProofKind } from '../policy/status-changes.ts';
import { documentsOf, type GivenProof, type ProofRefused } from './request.ts';
import { type ChangeStatus, isVisible, NEXT, rulesFor, type StatusChange } from './status-change.ts';

type Named<Code extends string> = 'StatusChangeNotFound' | (Code extends 'NotInReview' ? 'StatusChangeNotInReview' : Code);
export type StepRefusal = Named<approval.StepRefusal>;
export type Decided<Code extends string> = StatusChange | Refused<Code>;

/** Rights first: a stranger must not learn that there is a case. */
function judged<Code extends string>(
  change: StatusChange,
  actor: Actor,
  judge: () => approval.Taken<StatusChange> | Refused<Code>,
): Decided<Named<Code>> {
  if (!isVisible(change, actor)) return { refused: 'StatusChangeNotFound' } as Refused<Named<Code>>;
  const taken = judge();
  if (!isRefused(taken)) return taken.state;
  return (taken.refused === 'NotInReview' ? { refused: 'StatusChangeNotInReview' } : taken) as Refused<Named<Code>>;
}

/** The case is over, and nothing waits. */
export const ended = (change: StatusChange, status: ChangeStatus, now: Date, more: Partial<StatusChange> = {}): StatusChange => ({
  ...approval.endApproval(change),
  status,
  endedAt: now,
  ...more,
});

/** The effective date has come. */
export const isDue = ({ effectiveOn }: StatusChange, now: Date): boolean => effectiveOn <= dateInChina(now);

/** Approves the current step. After the last one the change is DONE, or it waits for its effective date. */
export function approveStep(change: StatusChange, opinion: string | null, actor: Actor, clock: ApprovalClock): Decided<StepRefusal> {
  const state = judged(change, actor, () => approval.approveStep(rulesFor(change), change, opinion, actor, clock));
  if (isRefused(state) || !isApproved(state)) return state;
  if (isDue(state, clock.now)) return ended(state, 'DONE', clock.now);
  return { ...state, status: 'APPROVED', wakeAt: startOfDate(state.effectiveOn) };
}

export function rejectStep(
  change: StatusChange,
  reason: string,
  actor: Actor,
  clock: ApprovalClock,
): Decided<StepRefusal | 'ReasonMissing'> {
  const state = judged(change, actor, () => approval.rejectStep(rulesFor(change), change, reason, actor, clock));
  return isRefused(state) ? state : ended(state, 'REJECTED', clock.now, { rejection: reason.trim() });
}

export type AskEvidenceRefusal = StepRefusal | 'ReasonMissing' | 'EvidenceOutstanding';

/** Asks the school for more evidence. The term of the unit stops until the evidence arrives. */
export const askForEvidence = (
  change: StatusChange,
  asked: { readonly kind: ProofKind; readonly note: string },
  actor: Actor,
  clock: ApprovalClock,
): Decided<AskEvidenceRefusal> => judged(change, actor, () => approval.askForEvidence(rulesFor(change), change, asked, actor, clock));

export type GiveEvidenceRefusal = Named<approval.EntrantRefusal | 'EvidenceNotAsked' | 'ProofMissing' | 'ProofFileUnusable'>;
type Given = { readonly documents: readonly GivenProof[]; readonly files: ReadonlyMap<string, UploadedFile> };

/** The school gives the documents. The unit that asked for them gets a new term from now. */
export function giveEvidence(
  change: StatusChange,
  { documents, files }: Given,
  actor: Actor,
  clock: ApprovalClock,
): Decided<GiveEvidenceRefusal> {
  const asked = change.evidence.at(-1);
  const needed = documents.length === 0 && asked ? [asked.kind] : [];
  const given = () => documentsOf(documents, needed, { files }, actor);
  return judged(change, actor, () =>
    approval.giveEvidence<StatusChange, ProofRefused['refused']>(rulesFor(change), change, given, actor, clock),
  );
}

export type WithdrawRefusal = 'StatusChangeNotFound' | approval.EntrantRefusal | 'StatusChangeEnded';

/** The school takes its request back, until the change has taken effect. */
export function withdraw(change: StatusChange, actor: Actor, now: Date): Decided<WithdrawRefusal> {
  if (!isVisible(change, actor)) return { refused: 'StatusChangeNotFound' };
  const refused = approval.refusalOfEntrant(rulesFor(change), change, actor);
  if (refused) return refused;
  return NEXT[change.status].includes('WITHDRAWN') ? ended(change, 'WITHDRAWN', now) : { refused: 'StatusChangeEnded' };
}

/** The case as it is at this instant, one change at a time; DONE when the effective date of an approved case has come. */
export function passTime(change: StatusChange, clock: ApprovalClock): StatusChange {
  if (change.status === 'APPROVED') return isDue(change, clock.now) ? ended(change, 'DONE', clock.now) : change;
  const rules = rulesFor(change);
  if (time.isStale(change, clock)) return time.recount(rules, change, clock).state;
  const { state, news } = time.passTime(rules, change, clock);
  return news?.type === 'EXPIRED' ? ended(state, 'EXPIRED', clock.now) : state;
}
