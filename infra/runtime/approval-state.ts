/**
 * The state of an approval: a chain of steps, taken in order, each by one person of one unit. A service keeps these fields in its own row and tells by
 * `ApprovalRules` what the row means. Nothing here knows what is approved.
 */
import type { Hat } from './actor.ts';

export type Escalation = { readonly toUnit: string; readonly at: string };

export type ApprovalStep = {
  /** Place in the chain, from 1. */
  readonly number: number;
  readonly unitPath: string;
  /** The hat that takes the step; `approver` when none is named. */
  readonly hat?: Hat;
  readonly enteredAt: string | null;
  /** From when the unit's term counts: its entry, or the arrival of the evidence that it asked for. */
  readonly clockFrom: string | null;
  /** End of the unit's term, by the calendar as it was known last. */
  readonly dueAt: string | null;
  readonly remindedAt: string | null;
  /** Superior units that may take the step as well, since it is overdue. */
  readonly escalations: readonly Escalation[];
  readonly decidedAt: string | null;
  readonly decidedBy: string | null;
  readonly decision: 'APPROVED' | 'REJECTED' | null;
  readonly opinion: string | null;
  /** People whose decisions are void because a later step sent the matter back. */
  readonly formerDeciders?: readonly string[];
};

export type EvidenceRequest<Kind extends string = string, Document = unknown> = {
  /** The step that asked. */
  readonly step: number;
  readonly kind: Kind;
  readonly note: string;
  readonly askedAt: string;
  readonly askedBy: string;
  readonly remindedAt: string | null;
  readonly providedAt: string | null;
  /** Not in evidence that was given before this was kept. */
  readonly providedBy?: string | null;
  readonly documents: readonly Document[];
};

/** Whose turn it is, and when time changes something. Columns of their own, so that an index serves lists and sweepers. */
export type Turn = {
  /** The unit of the current step; null before the first step and after the end. */
  readonly currentUnit: string | null;
  /** The highest unit that may take the current step as well, since it is overdue. */
  readonly escalatedUnit: string | null;
  /** End of the current term; null when no term runs. */
  readonly dueAt: Date | null;
  /** When time alone changes the state next; null when it never does. */
  readonly wakeAt: Date | null;
};
export const NO_TURN: Turn = { currentUnit: null, escalatedUnit: null, dueAt: null, wakeAt: null };

export type Approval<Step extends ApprovalStep = ApprovalStep, Evidence extends EvidenceRequest = EvidenceRequest> = Turn & {
  readonly steps: readonly Step[];
  readonly evidence: readonly Evidence[];
  /** Calendar by which `dueAt` and `wakeAt` were counted. */
  readonly calendarVersion: number;
};

/** Who entered the matter. This unit gives evidence; this person takes no step. */
export type Entrant = { readonly unitPath: string; readonly hat: Hat; readonly userId: string };

export type StepTerm = {
  /** Working days that the unit has; the day from which the term counts is not one of them. */
  readonly workingDays: number;
  /** The unit is reminded when this working day begins. */
  readonly remindOnWorkingDay: number;
};

export type ApprovalRules<State extends Approval> = {
  readonly entrantOf: (state: State) => Entrant;
  /** The term of a unit that counts from a date in China. */
  readonly termOf: (unitPath: string, from: string) => StepTerm;
  /** When a matter that is still open ends by itself. */
  readonly expiresAt: (state: State) => Date;
};

export type ApprovalClock = {
  readonly now: Date;
  /** Grows with every notice of holidays. */
  readonly calendarVersion: number;
  /** The nth working day after a date. */
  readonly workdayAfter: (date: string, workingDays: number) => string;
};

/** A chain of these units, not yet begun. A unit that is named more than once signs once, at its last place. */
export const newSteps = <Named extends Pick<ApprovalStep, 'unitPath' | 'hat'>>(named: readonly Named[]): (Named & ApprovalStep)[] =>
  named
    .filter(({ unitPath }, index) => named.findLastIndex((other) => other.unitPath === unitPath) === index)
    .map((step, index) => ({ ...step, ...UNDECIDED, number: index + 1 }));

/** A step that nobody has entered. */
export const UNDECIDED = {
  enteredAt: null,
  clockFrom: null,
  dueAt: null,
  remindedAt: null,
  escalations: [],
  decidedAt: null,
  decidedBy: null,
  decision: null,
  opinion: null,
} satisfies Partial<ApprovalStep>;

export const currentStepOf = <State extends Approval>({ currentUnit, steps }: State): State['steps'][number] | null =>
  currentUnit === null ? null : (steps.find(({ decision }) => decision === null) ?? null);

/** Evidence that the current step waits for; null when it waits for its unit. */
export function outstandingEvidence<State extends Approval>(state: State): State['evidence'][number] | null {
  const last = state.evidence.at(-1);
  return last && last.providedAt === null && last.step === currentStepOf(state)?.number ? last : null;
}

/** True when every step is approved. */
export const isApproved = ({ steps }: Pick<Approval, 'steps'>): boolean =>
  steps.length > 0 && steps.every(({ decision }) => decision === 'APPROVED');

/** The units that may take the step: its own, and the superiors to which it has come because it is overdue. */
export const desksOf = ({ unitPath, escalations }: Pick<ApprovalStep, 'unitPath' | 'escalations'>): readonly string[] => [
  unitPath,
  ...escalations.map(({ toUnit }) => toUnit),
];

/** Who took the step at this instant; null when nobody did. A step that was sent back may have been taken before by another person. */
export const deciderAt = (steps: readonly ApprovalStep[], number: number | null, at: Date): string | null =>
  steps.find((step) => step.number === number && step.decidedAt === at.toISOString())?.decidedBy ?? null;

/** The state with one of its steps changed. */
export const withStep = <State extends Approval>(state: State, number: number, change: Partial<ApprovalStep>): State => ({
  ...state,
  steps: state.steps.map((step) => (step.number === number ? { ...step, ...change } : step)),
});

/** The state in which the evidence that was asked for last is changed. */
export const withLastEvidence = <State extends Approval>(state: State, change: Partial<EvidenceRequest>): State => ({
  ...state,
  evidence: state.evidence.map((one, index) => (index === state.evidence.length - 1 ? { ...one, ...change } : one)),
});
