/**
 * The state of an approval: a chain of steps, taken in order, each by one person of one unit. A service stores these fields in its own row, and its
 * `ApprovalRules` interpret the row. This module does not know what is approved.
 */
import type { Hat } from './actor.ts';

export type Escalation = { readonly toUnit: string; readonly at: string };

export type ApprovalStep = {
  /** Position in the chain, from 1. */
  readonly number: number;
  readonly unitPath: string;
  /** The hat that takes the step; `approver` when none is named. */
  readonly hat?: Hat;
  readonly enteredAt: string | null;
  /** Start of the unit's term: when the step was entered, or when the requested evidence arrived. */
  readonly clockFrom: string | null;
  /** End of the unit's term, by the last known calendar. */
  readonly dueAt: string | null;
  readonly remindedAt: string | null;
  /** Superior units that may also take the step, because it is overdue. */
  readonly escalations: readonly Escalation[];
  readonly decidedAt: string | null;
  readonly decidedBy: string | null;
  readonly decision: 'APPROVED' | 'REJECTED' | null;
  readonly opinion: string | null;
  /** People whose decisions are void because a later step sent the case back. */
  readonly formerDeciders?: readonly string[];
};

export type EvidenceRequest<Kind extends string = string, Document = unknown> = {
  /** The step that asked for the evidence. */
  readonly step: number;
  readonly kind: Kind;
  readonly note: string;
  readonly askedAt: string;
  readonly askedBy: string;
  readonly remindedAt: string | null;
  readonly providedAt: string | null;
  /** Absent in evidence from before this field existed. */
  readonly providedBy?: string | null;
  readonly documents: readonly Document[];
};

/** The unit that must act, and the time of the next automatic change. These are separate columns, so that an index serves lists and sweeps. */
export type Turn = {
  /** The unit of the current step; null before the first step and after the end. */
  readonly currentUnit: string | null;
  /** The highest superior unit that may also take the current step, because it is overdue. */
  readonly escalatedUnit: string | null;
  /** End of the current term; null when no term runs. */
  readonly dueAt: Date | null;
  /** The time of the next automatic change; null when there is none. */
  readonly wakeAt: Date | null;
};
export const NO_TURN: Turn = { currentUnit: null, escalatedUnit: null, dueAt: null, wakeAt: null };

export type Approval<Step extends ApprovalStep = ApprovalStep, Evidence extends EvidenceRequest = EvidenceRequest> = Turn & {
  readonly steps: readonly Step[];
  readonly evidence: readonly Evidence[];
  /** Version of the calendar with which `dueAt` and `wakeAt` were computed. */
  readonly calendarVersion: number;
};

/** Who entered the case. This unit provides evidence; this person may not decide a step. */
export type Entrant = { readonly unitPath: string; readonly hat: Hat; readonly userId: string };

export type StepTerm = {
  /** Working days of the term. The start day does not count. */
  readonly workingDays: number;
  /** The unit gets a reminder at the start of this working day. */
  readonly remindOnWorkingDay: number;
};

export type ApprovalRules<State extends Approval> = {
  readonly entrantOf: (state: State) => Entrant;
  /** The term of a unit that starts on this date in China. */
  readonly termOf: (unitPath: string, from: string) => StepTerm;
  /** When an open case expires. */
  readonly expiresAt: (state: State) => Date;
};

export type ApprovalClock = {
  readonly now: Date;
  /** Grows with every notice of holidays. */
  readonly calendarVersion: number;
  /** The nth working day after a date. */
  readonly workdayAfter: (date: string, workingDays: number) => string;
};

/** A new chain of these units. A unit that appears more than once signs once, at its last position. */
export const newSteps = <Named extends Pick<ApprovalStep, 'unitPath' | 'hat'>>(named: readonly Named[]): (Named & ApprovalStep)[] =>
  named
    .filter(({ unitPath }, index) => named.findLastIndex((other) => other.unitPath === unitPath) === index)
    .map((step, index) => ({ ...step, ...UNDECIDED, number: index + 1 }));

/** A step that has not started. */
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

/** True when all steps are approved. */
export const isApproved = ({ steps }: Pick<Approval, 'steps'>): boolean =>
  steps.length > 0 && steps.every(({ decision }) => decision === 'APPROVED');

/** The units that may take the step: its own unit, and the superiors to which it was escalated. */
export const desksOf = ({ unitPath, escalations }: Pick<ApprovalStep, 'unitPath' | 'escalations'>): readonly string[] => [
  unitPath,
  ...escalations.map(({ toUnit }) => toUnit),
];

/** The person who decided the step at this instant; null when there is none. Before the step was sent back, another person may have decided it. */
export const deciderAt = (steps: readonly ApprovalStep[], number: number | null, at: Date): string | null =>
  steps.find((step) => step.number === number && step.decidedAt === at.toISOString())?.decidedBy ?? null;

/** The state with one of its steps changed. */
export const withStep = <State extends Approval>(state: State, number: number, change: Partial<ApprovalStep>): State => ({
  ...state,
  steps: state.steps.map((step) => (step.number === number ? { ...step, ...change } : step)),
});

/** The state with the last evidence request changed. */
export const withLastEvidence = <State extends Approval>(state: State, change: Partial<EvidenceRequest>): State => ({
  ...state,
  evidence: state.evidence.map((one, index) => (index === state.evidence.length - 1 ? { ...one, ...change } : one)),
});
