/** What time alone does to a case: a reminder, an escalation to the superior unit, an expiry. It never approves anything. */
import { dateInChina, daysAfter, endOfDate, startOfDate } from '@xueji/infra/runtime/clock.ts';
import { bureauOf, levelOf } from '@xueji/infra/runtime/scope.ts';
import { type CaseClock, isProvisional, noticeSince, type WorkCalendar, workdayAfter, workdaysBetween } from '../calendar/work-calendar.ts';
import { getTerms, type Terms } from '../policy/terms.ts';
import {
  type Change,
  changed,
  closed,
  currentStepOf,
  idsOf,
  outstandingEvidence,
  provinceOf,
  type Step,
  type Transfer,
} from './transfer.ts';

/** The end of the last day on which the case may still be open. */
export function expiryOf({ requestedAt, toPath }: Pick<Transfer, 'requestedAt' | 'toPath'>): Date {
  const date = dateInChina(requestedAt);
  return endOfDate(daysAfter(date, getTerms(provinceOf(toPath), date).expiryDays));
}

type Times = { readonly dueAt: Date; readonly remindAt: Date | null; readonly escalateAt: Date | null };

/** The unit above, which may take an overdue step; null above a province, where nobody decides single cases. */
const superiorOf = (unit: string): string | null => (levelOf(unit) > 1 ? bureauOf(unit) : null);

const holderOf = ({ unitPath, escalations }: Step): string => escalations.at(-1)?.toUnit ?? unitPath;

/** The end of the step's term by this calendar. */
function countedDueAt(transfer: Transfer, step: Step, calendar: WorkCalendar): Date {
  const { from, stepWorkingDays } = termStartOf(transfer, step);
  return endOfDate(workdayAfter(calendar, from, stepWorkingDays));
}

/** The date from which the term counts, and the rules in force on it. */
function termStartOf(transfer: Transfer, step: Step): Terms & { readonly from: string } {
  const evidence = outstandingEvidence(transfer);
  const from = dateInChina(new Date(evidence?.askedAt ?? step.clockFrom ?? ''));
  return { ...getTerms(provinceOf(evidence ? transfer.toPath : step.unitPath), from), from };
}

function timesOf(transfer: Transfer, step: Step, { now, calendar }: CaseClock): Times {
  const evidence = outstandingEvidence(transfer);
  const { from, stepWorkingDays, remindOnWorkingDay } = termStartOf(transfer, step);
  // A deadline that has passed stays: people have been told, and the superior unit may have acted on it.
  const isPast = step.dueAt !== null && new Date(step.dueAt) <= now;
  const dueAt = isPast ? new Date(step.dueAt ?? '') : countedDueAt(transfer, step, calendar);
  const remindedAt = evidence ? evidence.remindedAt : step.remindedAt;
  const remindAt = remindedAt === null ? startOfDate(workdayAfter(calendar, from, remindOnWorkingDay)) : null;
  // While evidence is awaited the unit cannot act, so nobody acts in its place; the case's own expiry ends the wait.
  if (evidence || superiorOf(holderOf(step)) === null) return { dueAt, remindAt, escalateAt: null };
  const last = step.escalations.at(-1);
  if (!last) return { dueAt, remindAt, escalateAt: dueAt };
  return { dueAt, remindAt, escalateAt: endOfDate(workdayAfter(calendar, dateInChina(new Date(last.at)), stepWorkingDays)) };
}

/** The case with its deadlines counted anew; every change of an open case ends with this. */
export function withTimes(transfer: Transfer, clock: CaseClock): Transfer {
  const expiresAt = expiryOf(transfer);
  const step = currentStepOf(transfer);
  if (!step) return { ...transfer, dueAt: null, escalatedUnit: null, wakeAt: transfer.status === 'REQUESTED' ? expiresAt : null };
  const { dueAt, remindAt, escalateAt } = timesOf(transfer, step, clock);
  const wakeAt = [remindAt, escalateAt, expiresAt].reduce<Date>((first, at) => (at && at < first ? at : first), expiresAt);
  return {
    ...transfer,
    steps: transfer.steps.map((other) => (other.number === step.number ? { ...other, dueAt: dueAt.toISOString() } : other)),
    dueAt,
    escalatedUnit: step.escalations.at(-1)?.toUnit ?? null,
    wakeAt,
    calendarVersion: clock.calendar.version,
  };
}

/** The deadlines of a case that an older calendar has counted. A deadline that is counted differently is an event of the case. */
export function recount(transfer: Transfer, clock: CaseClock): Change {
  const step = currentStepOf(transfer);
  const after = withTimes(transfer, clock);
  if (!step || step.dueAt === null || after.dueAt === null) return { transfer: after, events: [] };
  const [oldDueAt, counted] = [new Date(step.dueAt), countedDueAt(transfer, step, clock.calendar)];
  if (oldDueAt.getTime() === counted.getTime()) return { transfer: after, events: [] };
  const times = { oldDueAt: oldDueAt.toISOString(), newDueAt: after.dueAt.toISOString() };
  const years = [step.enteredAt ?? times.oldDueAt, times.oldDueAt, times.newDueAt].map((at) =>
    Number(dateInChina(new Date(at)).slice(0, 4)),
  );
  const notice = noticeSince(clock.calendar, transfer.calendarVersion, Math.min(...years), Math.max(...years));
  const body = { ...idsOf(transfer), step: step.number, ...times, notice };
  return changed(after, [{ type: 'TransferDeadlineRecounted', body }]);
}

const isStale = ({ dueAt, calendarVersion }: Transfer, { calendar }: CaseClock): boolean =>
  dueAt !== null && calendarVersion < calendar.version;

/** What the sweeper does to a case: deadlines first follow the calendar, so that none fires by an old one. */
export const sweepCase = (transfer: Transfer, clock: CaseClock): Change =>
  isStale(transfer, clock) ? recount(transfer, clock) : passTime(transfer, clock);

/** The case as it is at this instant, one change at a time: asked again until nothing is due. */
export function passTime(transfer: Transfer, clock: CaseClock): Change {
  const { now } = clock;
  if (transfer.wakeAt === null) return { transfer, events: [] };
  if (expiryOf(transfer) <= now) return changed(closed(transfer, 'EXPIRED', now), [{ type: 'TransferExpired', body: idsOf(transfer) }]);
  const step = currentStepOf(transfer);
  if (!step) return { transfer: withTimes(transfer, clock), events: [] };

  const { remindAt, escalateAt } = timesOf(transfer, step, clock);
  const superior = superiorOf(holderOf(step));
  if (escalateAt && escalateAt <= now && superior !== null) return escalate(transfer, step, superior, clock);
  if (remindAt && remindAt <= now) return remind(transfer, step, clock);
  // The calendar has moved the deadline on since it was counted.
  return { transfer: withTimes(transfer, clock), events: [] };
}

export type Term = { dueAt: Date; overdue: boolean; workingDaysLeft: number; provisional: boolean; unitPath: string };

/** The term of whoever has to act now, as a person reads it; null when nobody has to. */
export function termOf(transfer: Transfer, { now, calendar }: CaseClock): Term | null {
  const step = currentStepOf(transfer);
  if (!step || transfer.dueAt === null) return null;
  // The term ends at 24:00, which is 0:00 of the next date.
  const lastDay = daysAfter(dateInChina(transfer.dueAt), -1);
  return {
    dueAt: transfer.dueAt,
    overdue: transfer.dueAt <= now,
    workingDaysLeft: workdaysBetween(calendar, dateInChina(now), lastDay),
    provisional: isProvisional(calendar, lastDay),
    unitPath: outstandingEvidence(transfer) ? transfer.toPath : step.unitPath,
  };
}

function escalate(transfer: Transfer, step: Step, toUnit: string, clock: CaseClock): Change {
  const at = clock.now.toISOString();
  const overdue: Step = { ...step, remindedAt: step.remindedAt ?? at, escalations: [...step.escalations, { toUnit, at }] };
  return changed(withTimes(withStep(transfer, overdue), clock), [
    { type: 'TransferStepEscalated', body: { ...idsOf(transfer), step: step.number, unitPath: step.unitPath, toUnitPath: toUnit } },
  ]);
}

/** Reminds whoever has to act: the step's unit, or the receiving school that owes evidence. */
function remind(transfer: Transfer, step: Step, clock: CaseClock): Change {
  const at = clock.now.toISOString();
  const evidence = outstandingEvidence(transfer);
  const reminded = evidence
    ? { ...transfer, evidence: [...transfer.evidence.slice(0, -1), { ...evidence, remindedAt: at }] }
    : withStep(transfer, { ...step, remindedAt: at });
  const unitPath = evidence ? transfer.toPath : step.unitPath;
  return changed(withTimes(reminded, clock), [{ type: 'TransferStepReminded', body: { ...idsOf(transfer), step: step.number, unitPath } }]);
}

const withStep = (transfer: Transfer, step: Step): Transfer => ({
  ...transfer,
  steps: transfer.steps.map((other) => (other.number === step.number ? step : other)),
});
