/**
 * Commands of people on an approval. Pure functions: state, actor and time in; the new state or a typed refusal out. A person never approves a case
 * that they entered, and decides at most one step.
 */
import { type Actor, readsAsUnit, wears } from './actor.ts';
import {
  type Approval,
  type ApprovalClock,
  type ApprovalRules,
  type ApprovalStep,
  currentStepOf,
  desksOf,
  type EvidenceRequest,
  isApproved,
  NO_TURN,
  outstandingEvidence,
  UNDECIDED,
  withLastEvidence,
  withStep,
} from './approval-state.ts';
import { withTimes } from './approval-time.ts';
import { isRefused, type Refused } from './refusal.ts';
import { covers } from './scope.ts';
import { units, wrongHat, wrongUnit } from './who-may.ts';

export type StepRefusal = 'WrongHat' | 'NotInReview' | 'WrongUnit' | 'OwnEntry' | 'OnePersonOneStep';
export type EntrantRefusal = 'WrongHat' | 'WrongUnit';

/** The new state, and the step before the change. */
export type Taken<State> = { readonly state: State; readonly step: ApprovalStep };

/** The current step if this actor may take it, otherwise the refusal. */
function stepFor<State extends Approval>(rules: ApprovalRules<State>, state: State, actor: Actor): ApprovalStep | Refused<StepRefusal> {
  const step = currentStepOf(state);
  const hat = step?.hat ?? 'approver';
  const desks = step ? desksOf(step) : [actor.path];
  if (!wears(actor, hat)) return wrongHat([hat], units(...desks));
  if (!step) return { refused: 'NotInReview' };
  if (!desks.includes(actor.path)) return wrongUnit([hat], units(...desks));
  if (hasEntered(rules, state, actor)) return { refused: 'OwnEntry' };
  // Check the person, not the unit: several units sign so that several people check the case.
  return state.steps.some((other) => hasDecided(other, step, actor)) ? { refused: 'OnePersonOneStep' } : step;
}

/** True for the person who entered the case and for those who provided evidence for it. */
const hasEntered = <State extends Approval>({ entrantOf }: ApprovalRules<State>, state: State, { userId }: Actor): boolean =>
  entrantOf(state).userId === userId || state.evidence.some(({ providedBy }) => providedBy === userId);

/** True when the actor has decided the other step. After the case was sent back, the same person may decide the same step again. */
const hasDecided = (other: ApprovalStep, step: ApprovalStep, { userId }: Actor): boolean =>
  other.decidedBy === userId || (other.number !== step.number && (other.formerDeciders ?? []).includes(userId));

/** Null when this actor acts for the unit that entered the case, otherwise the refusal. */
export function refusalOfEntrant<State extends Approval>(
  { entrantOf }: ApprovalRules<State>,
  state: State,
  actor: Actor,
): Refused<EntrantRefusal> | null {
  const { unitPath, hat } = entrantOf(state);
  if (!wears(actor, hat)) return wrongHat([hat], units(unitPath));
  return actor.path === unitPath ? null : wrongUnit([hat], units(unitPath));
}

/** True when the actor may see who acted: people of the unit and of the units above it. Others see only the unit. */
export const knowsWho = (actor: Actor, unitPath: string): boolean => readsAsUnit(actor) && covers(actor.path, unitPath);

/** Makes the first undecided step the current one and starts its term. */
export function enterNextStep<State extends Approval>(rules: ApprovalRules<State>, state: State, clock: ApprovalClock): State {
  const next = state.steps.find(({ decision }) => decision === null);
  if (!next) throw new Error('the chain has no undecided step');
  const at = clock.now.toISOString();
  const entered = withStep(state, next.number, { enteredAt: at, clockFrom: at, dueAt: null });
  return withTimes(rules, { ...entered, currentUnit: next.unitPath }, clock);
}

/** Ends the case: no unit must act, and no term runs. The service stores the reason. */
export const endApproval = <State extends Approval>(state: State): State => ({ ...state, ...NO_TURN });

type Decided = { readonly decision: 'APPROVED' | 'REJECTED'; readonly opinion: string | null };
const decided = <State extends Approval>(state: State, step: ApprovalStep, made: Decided, { userId }: Actor, now: Date): State =>
  withStep(state, step.number, { ...made, decidedAt: now.toISOString(), decidedBy: userId });

/** Approves the current step. After the last step `isApproved` is true. */
export function approveStep<State extends Approval>(
  rules: ApprovalRules<State>,
  before: State,
  opinion: string | null,
  actor: Actor,
  clock: ApprovalClock,
): Taken<State> | Refused<StepRefusal> {
  const step = stepFor(rules, before, actor);
  if (isRefused(step)) return step;
  const state = decided(before, step, { decision: 'APPROVED', opinion }, actor, clock.now);
  return { step, state: isApproved(state) ? endApproval(state) : enterNextStep(rules, state, clock) };
}

/** The trimmed text of a reason; null when it is too short or too long. */
export function wordsOfReason(text: string): string | null {
  const words = text.trim();
  return words.length >= 2 && words.length <= 500 ? words : null;
}

type ReasonedRefusal = StepRefusal | 'ReasonMissing';

/** The current step and the reason if this actor may take the step and gives a valid reason, otherwise the refusal. */
function reasonedStep<State extends Approval>(
  rules: ApprovalRules<State>,
  state: State,
  reason: string,
  actor: Actor,
): { readonly step: ApprovalStep; readonly words: string } | Refused<ReasonedRefusal> {
  const step = stepFor(rules, state, actor);
  if (isRefused(step)) return step;
  const words = wordsOfReason(reason);
  return words === null ? { refused: 'ReasonMissing' } : { step, words };
}

/** Rejects the case at the current step. The reason is stored as the opinion of the step. */
export function rejectStep<State extends Approval>(
  rules: ApprovalRules<State>,
  state: State,
  reason: string,
  actor: Actor,
  { now }: Pick<ApprovalClock, 'now'>,
): Taken<State> | Refused<ReasonedRefusal> {
  const taken = reasonedStep(rules, state, reason, actor);
  if (isRefused(taken)) return taken;
  const after = decided(state, taken.step, { decision: 'REJECTED', opinion: taken.words }, actor, now);
  return { step: taken.step, state: endApproval(after) };
}

/** Sends the case back to an earlier step. The decisions from that step on become void, and its unit gets a new term. */
export function sendBack<State extends Approval>(
  rules: ApprovalRules<State>,
  state: State,
  { toStep, reason }: { readonly toStep: number; readonly reason: string },
  actor: Actor,
  clock: ApprovalClock,
): Taken<State> | Refused<ReasonedRefusal | 'StepNotEarlier'> {
  const taken = reasonedStep(rules, state, reason, actor);
  if (isRefused(taken)) return taken;
  if (!state.steps.some(({ number }) => number === toStep && number < taken.step.number)) return { refused: 'StepNotEarlier' };
  const steps = state.steps.map((step) =>
    step.number < toStep
      ? step
      : { ...step, ...UNDECIDED, formerDeciders: [...(step.formerDeciders ?? []), ...(step.decidedBy === null ? [] : [step.decidedBy])] },
  );
  // Evidence requests of a void step become void too.
  const evidence = state.evidence.filter(({ step, providedAt }) => providedAt !== null || step < toStep);
  return { step: taken.step, state: enterNextStep(rules, { ...state, steps, evidence }, clock) };
}

/** Asks the unit that entered the case for evidence. The term of the step's unit stops until the evidence arrives. */
export function askForEvidence<State extends Approval>(
  rules: ApprovalRules<State>,
  state: State,
  { kind, note }: { readonly kind: State['evidence'][number]['kind']; readonly note: string },
  actor: Actor,
  clock: ApprovalClock,
): Taken<State> | Refused<ReasonedRefusal | 'EvidenceOutstanding'> {
  const step = stepFor(rules, state, actor);
  if (isRefused(step)) return step;
  if (outstandingEvidence(state)) return { refused: 'EvidenceOutstanding' };
  const words = wordsOfReason(note);
  if (words === null) return { refused: 'ReasonMissing' };
  const asked: EvidenceRequest = {
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
  // The unit that was asked gets its own term, so the deadline of the step does not apply.
  const waiting = withStep({ ...state, evidence: [...state.evidence, asked] }, step.number, { dueAt: null });
  return { step, state: withTimes(rules, waiting, clock) };
}

/** Provides the requested evidence. The unit that asked gets a new term from now. `documentsOf` checks the documents after the rights check. */
export function giveEvidence<State extends Approval, Code extends string>(
  rules: ApprovalRules<State>,
  state: State,
  documentsOf: () => State['evidence'][number]['documents'] | Refused<Code>,
  actor: Actor,
  clock: ApprovalClock,
): Taken<State> | Refused<EntrantRefusal | 'EvidenceNotAsked' | Code> {
  const refused = refusalOfEntrant(rules, state, actor);
  if (refused) return refused;
  const step = currentStepOf(state);
  if (!step || !outstandingEvidence(state)) return { refused: 'EvidenceNotAsked' };
  const documents = documentsOf();
  if ('refused' in documents) return documents;

  const at = clock.now.toISOString();
  const given = withLastEvidence(state, { providedAt: at, providedBy: actor.userId, documents });
  const renewed = withStep(given, step.number, { clockFrom: at, dueAt: null, remindedAt: null, escalations: [] });
  return { step, state: withTimes(rules, renewed, clock) };
}
