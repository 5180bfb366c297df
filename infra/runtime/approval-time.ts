/** Automatic changes of an approval over time: reminder, escalation to the superior unit, expiry. Time never approves anything. */
import {
  type Approval,
  type ApprovalClock,
  type ApprovalRules,
  type ApprovalStep,
  currentStepOf,
  NO_TURN,
  outstandingEvidence,
  type StepTerm,
  withLastEvidence,
  withStep,
} from './approval-state.ts';
import { dateInChina, endOfDate, startOfDate } from './clock.ts';
import { bureauOf, levelOf } from './scope.ts';

type Times = { readonly dueAt: Date; readonly remindAt: Date | null; readonly escalateAt: Date | null };

/** The superior unit, which may take an overdue step. Null above a province, because the nation decides no single cases. */
const superiorOf = (unit: string): string | null => (levelOf(unit) > 1 ? bureauOf(unit) : null);

const holderOf = ({ unitPath, escalations }: ApprovalStep): string => escalations.at(-1)?.toUnit ?? unitPath;

/** The unit that must act: the unit of the step, or the one that must provide evidence. Null when no unit must act. */
export function actingUnitOf<State extends Approval>({ entrantOf }: ApprovalRules<State>, state: State): string | null {
  const step = currentStepOf(state);
  return step && (outstandingEvidence(state) ? entrantOf(state).unitPath : step.unitPath);
}

/** The start date of the term, and the term in force on that date. */
function termStartOf<State extends Approval>(
  rules: ApprovalRules<State>,
  state: State,
  step: ApprovalStep,
): StepTerm & { readonly from: string } {
  const from = dateInChina(new Date(outstandingEvidence(state)?.askedAt ?? step.clockFrom ?? ''));
  return { ...rules.termOf(actingUnitOf(rules, state) ?? step.unitPath, from), from };
}

/** The end of the step's term by this calendar. */
function countedDueAt<State extends Approval>(rules: ApprovalRules<State>, state: State, step: ApprovalStep, clock: ApprovalClock): Date {
  const { from, workingDays } = termStartOf(rules, state, step);
  return endOfDate(clock.workdayAfter(from, workingDays));
}

function timesOf<State extends Approval>(rules: ApprovalRules<State>, state: State, step: ApprovalStep, clock: ApprovalClock): Times {
  const evidence = outstandingEvidence(state);
  const { from, workingDays, remindOnWorkingDay } = termStartOf(rules, state, step);
  // Do not move a deadline that has passed: people were told about it, and the superior unit may already have acted.
  const isPast = step.dueAt !== null && new Date(step.dueAt) <= clock.now;
  const dueAt = isPast ? new Date(step.dueAt ?? '') : endOfDate(clock.workdayAfter(from, workingDays));
  const remindedAt = evidence ? evidence.remindedAt : step.remindedAt;
  const remindAt = remindedAt === null ? startOfDate(clock.workdayAfter(from, remindOnWorkingDay)) : null;
  // While evidence is outstanding the unit cannot act, so there is no escalation. The expiry of the case ends the wait.
  if (evidence || superiorOf(holderOf(step)) === null) return { dueAt, remindAt, escalateAt: null };
  const last = step.escalations.at(-1);
  if (!last) return { dueAt, remindAt, escalateAt: dueAt };
  return { dueAt, remindAt, escalateAt: endOfDate(clock.workdayAfter(dateInChina(new Date(last.at)), workingDays)) };
}

/** The state with recomputed deadlines. Every change of an open case ends with this. */
export function withTimes<State extends Approval>(rules: ApprovalRules<State>, state: State, clock: ApprovalClock): State {
  const expiresAt = rules.expiresAt(state);
  const step = currentStepOf(state);
  if (!step) return { ...state, dueAt: null, escalatedUnit: null, wakeAt: state.wakeAt && expiresAt };
  const { dueAt, remindAt, escalateAt } = timesOf(rules, state, step, clock);
  const wakeAt = [remindAt, escalateAt].reduce<Date>((first, at) => (at && at < first ? at : first), expiresAt);
  return {
    ...withStep(state, step.number, { dueAt: dueAt.toISOString() }),
    dueAt,
    escalatedUnit: step.escalations.at(-1)?.toUnit ?? null,
    wakeAt,
    calendarVersion: clock.calendarVersion,
  };
}

/** True when the deadlines were computed with an older calendar. */
export const isStale = ({ dueAt, calendarVersion }: Approval, clock: ApprovalClock): boolean =>
  dueAt !== null && calendarVersion < clock.calendarVersion;

export type Recounted<State> = {
  readonly state: State;
  /** The deadline that has changed; null when none has. */
  readonly moved: { readonly step: ApprovalStep; readonly oldDueAt: string; readonly newDueAt: string } | null;
};

/** Recomputes the deadlines with the current calendar. */
export function recount<State extends Approval>(rules: ApprovalRules<State>, before: State, clock: ApprovalClock): Recounted<State> {
  const step = currentStepOf(before);
  const state = withTimes(rules, before, clock);
  if (!step || step.dueAt === null || state.dueAt === null) return { state, moved: null };
  if (Date.parse(step.dueAt) === countedDueAt(rules, before, step, clock).getTime()) return { state, moved: null };
  return { state, moved: { step, oldDueAt: new Date(step.dueAt).toISOString(), newDueAt: state.dueAt.toISOString() } };
}

/** The automatic change that has happened. */
export type TimeNews =
  | { readonly type: 'REMINDED'; readonly step: ApprovalStep; readonly unitPath: string }
  | { readonly type: 'ESCALATED'; readonly step: ApprovalStep; readonly toUnit: string }
  | { readonly type: 'EXPIRED' };
export type Passed<State> = { readonly state: State; readonly news: TimeNews | null };

/** Applies the next automatic change that is due. Call it again until `news` is null. */
export function passTime<State extends Approval>(rules: ApprovalRules<State>, state: State, clock: ApprovalClock): Passed<State> {
  const { now } = clock;
  if (state.wakeAt === null) return { state, news: null };
  if (rules.expiresAt(state) <= now) return { state: { ...state, ...NO_TURN }, news: { type: 'EXPIRED' } };
  const step = currentStepOf(state);
  if (!step) return { state: withTimes(rules, state, clock), news: null };

  const { remindAt, escalateAt } = timesOf(rules, state, step, clock);
  const superior = superiorOf(holderOf(step));
  if (escalateAt && escalateAt <= now && superior !== null) return escalate(rules, state, step, superior, clock);
  if (remindAt && remindAt <= now) return remind(rules, state, step, clock);
  // A newer calendar has moved the deadline to a later time.
  return { state: withTimes(rules, state, clock), news: null };
}

function escalate<State extends Approval>(
  rules: ApprovalRules<State>,
  state: State,
  step: ApprovalStep,
  toUnit: string,
  clock: ApprovalClock,
): Passed<State> {
  const at = clock.now.toISOString();
  const overdue = { remindedAt: step.remindedAt ?? at, escalations: [...step.escalations, { toUnit, at }] };
  return { state: withTimes(rules, withStep(state, step.number, overdue), clock), news: { type: 'ESCALATED', step, toUnit } };
}

/** Reminds the unit that must act. */
function remind<State extends Approval>(
  rules: ApprovalRules<State>,
  state: State,
  step: ApprovalStep,
  clock: ApprovalClock,
): Passed<State> {
  const remindedAt = clock.now.toISOString();
  const reminded = outstandingEvidence(state) ? withLastEvidence(state, { remindedAt }) : withStep(state, step.number, { remindedAt });
  const unitPath = actingUnitOf(rules, state) ?? step.unitPath;
  return { state: withTimes(rules, reminded, clock), news: { type: 'REMINDED', step, unitPath } };
}
