/** What a transfer tells approval: its terms, who has asked, and when it expires. What time does to it, as events of the case. */
import type { ApprovalClock, ApprovalRules } from '@xueji/infra/runtime/approval-state.ts';
import * as approval from '@xueji/infra/runtime/approval-time.ts';
import { dateInChina, daysAfter, endOfDate } from '@xueji/infra/runtime/clock.ts';
import { approvalClock, type CaseClock, isProvisional, noticeSince, workdaysBetween } from '@xueji/infra/runtime/work-calendar.ts';
import { getTerms } from '../policy/terms.ts';
import { type Change, changed, closed, idsOf, provinceOf, type Transfer } from './transfer.ts';

/** The end of the last day on which the case may still be open. */
export function expiryOf({ requestedAt, toPath }: Pick<Transfer, 'requestedAt' | 'toPath'>): Date {
  const date = dateInChina(requestedAt);
  return endOfDate(daysAfter(date, getTerms(provinceOf(toPath), date).expiryDays));
}

/** The receiving school asks and gives evidence. Every unit has the term of its own province. */
export const RULES: ApprovalRules<Transfer> = {
  entrantOf: ({ toPath, requestedBy }) => ({ unitPath: toPath, hat: 'registrar', userId: requestedBy }),
  termOf: (unitPath, from) => {
    const { stepWorkingDays, remindOnWorkingDay } = getTerms(provinceOf(unitPath), from);
    return { workingDays: stepWorkingDays, remindOnWorkingDay };
  },
  expiresAt: expiryOf,
};

export const timeOf = ({ now, calendar }: CaseClock): ApprovalClock => approvalClock(calendar, now);

/** The case with its deadlines counted anew. */
export const withTimes = (transfer: Transfer, clock: CaseClock): Transfer => approval.withTimes(RULES, transfer, timeOf(clock));

/** The deadlines of a case that an older calendar has counted. A deadline that is counted differently is an event of the case. */
function recount(transfer: Transfer, clock: CaseClock): Change {
  const { state, moved } = approval.recount(RULES, transfer, timeOf(clock));
  if (moved === null) return { transfer: state, events: [] };
  const { step, oldDueAt, newDueAt } = moved;
  const years = [step.enteredAt ?? oldDueAt, oldDueAt, newDueAt].map((at) => Number(dateInChina(new Date(at)).slice(0, 4)));
  const notice = noticeSince(clock.calendar, transfer.calendarVersion, Math.min(...years), Math.max(...years));
  const body = { ...idsOf(transfer), step: step.number, oldDueAt, newDueAt, notice };
  return changed(state, [{ type: 'TransferDeadlineRecounted', body }]);
}

/** What the sweeper does to a case: deadlines first follow the calendar, so that none fires by an old one. */
export const sweepCase = (transfer: Transfer, clock: CaseClock): Change =>
  approval.isStale(transfer, timeOf(clock)) ? recount(transfer, clock) : passTime(transfer, clock);

/** The case as it is at this instant, one change at a time. Ask again until nothing is due. */
export function passTime(transfer: Transfer, clock: CaseClock): Change {
  const { state, news } = approval.passTime(RULES, transfer, timeOf(clock));
  if (news === null) return { transfer: state, events: [] };
  if (news.type === 'EXPIRED') return changed(closed(state, 'EXPIRED', clock.now), [{ type: 'TransferExpired', body: idsOf(transfer) }]);
  const body = { ...idsOf(transfer), step: news.step.number };
  if (news.type === 'REMINDED') return changed(state, [{ type: 'TransferStepReminded', body: { ...body, unitPath: news.unitPath } }]);
  const { unitPath } = news.step;
  return changed(state, [{ type: 'TransferStepEscalated', body: { ...body, unitPath, toUnitPath: news.toUnit } }]);
}

export type Term = { dueAt: Date; overdue: boolean; workingDaysLeft: number; provisional: boolean; unitPath: string };

/** The term of the unit that has to act now, as a person reads it; null when nobody has to. */
export function termOf(transfer: Transfer, { now, calendar }: CaseClock): Term | null {
  const unitPath = approval.actingUnitOf(RULES, transfer);
  if (unitPath === null || transfer.dueAt === null) return null;
  // The term ends at 24:00, which is 0:00 of the next date.
  const lastDay = daysAfter(dateInChina(transfer.dueAt), -1);
  return {
    dueAt: transfer.dueAt,
    overdue: transfer.dueAt <= now,
    workingDaysLeft: workdaysBetween(calendar, dateInChina(now), lastDay),
    provisional: isProvisional(calendar, lastDay),
    unitPath,
  };
}
