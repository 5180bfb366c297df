/**
 * Admissions end before the child has a class, and the seats are free for others. This is possible also after the school or the school year has ended, so
 * that another school can admit the child.
 */
import { dateInChina } from '@xueji/infra/runtime/clock.ts';
import type { Command } from '@xueji/infra/runtime/command.ts';
import type { Tx } from '@xueji/infra/runtime/database.ts';
import type { Refused } from '@xueji/infra/runtime/refusal.ts';
import {
  type Admission,
  isOpen,
  type PlanAtSchool,
  type PlanRefused,
  refusePlanTo,
  successorOf,
  takesSeat,
  withdrawn,
} from './admission.ts';
import { type AdmitInput, lockForPlans, saveAdmissions } from './store.ts';

export type WithdrawAdmissionsRefusal = PlanRefused | 'NothingToWithdraw';
/** `notWithdrawn`: ids without an admission to this plan that can end. */
export type WithdrawalDone = { readonly planId: string; readonly withdrawn: number; readonly notWithdrawn: readonly string[] };

export async function withdrawAdmissions(
  tx: Tx,
  commands: readonly Command<AdmitInput>[],
): Promise<(WithdrawalDone | Refused<WithdrawAdmissionsRefusal>)[]> {
  const found = await lockForPlans(
    tx,
    commands.flatMap(({ input }) => input.studentIds),
    commands.map(({ input }) => input.planId),
  );
  const plans = new Map(found.plans.map((plan) => [plan.id, plan]));
  const open = new Map(found.admissions.filter(isOpen).map((one) => [`${one.studentId}/${one.planId}`, one]));
  const placements = new Map(found.placements.map((one) => [one.studentId, one]));
  return commands.map(({ actor, now, input: { planId, studentIds } }) => {
    const refused = refusePlanTo(actor, plans.get(planId));
    if (refused) return refused;
    const ending = studentIds.flatMap((id) => open.get(`${id}/${planId}`) ?? []);
    if (ending.length === 0) return { refused: 'NothingToWithdraw' };
    for (const { studentId } of ending) open.delete(`${studentId}/${planId}`);
    const next = ending.filter(takesSeat).flatMap(({ studentId, entryYear }) => {
      const doubles = [...open.values()].filter((one) => one.studentId === studentId && one.entryYear === entryYear && !takesSeat(one));
      const successor = successorOf({ doubles, plans, placement: placements.get(studentId), today: dateInChina(now) });
      if (!successor) return [];
      open.set(`${studentId}/${successor.planId}`, successor);
      return [admitInto(plans, successor)];
    });
    saveEnded(tx, planId, ending, next);
    const ended = new Set(ending.map(({ studentId }) => studentId));
    return { planId, withdrawn: ending.length, notWithdrawn: studentIds.filter((id) => !ended.has(id)) };
  });
}

/** Counts the seat, so that the next child of the batch does not get it too. */
function admitInto(plans: Map<string, PlanAtSchool>, successor: Admission): Admission {
  const plan = plans.get(successor.planId);
  if (plan) plans.set(plan.id, { ...plan, admitted: plan.admitted + 1 });
  return successor;
}

function saveEnded(tx: Tx, planId: string, ending: readonly Admission[], next: readonly Admission[]): void {
  const added = new Map([[planId, -ending.filter(takesSeat).length]]);
  for (const { planId: other } of next) added.set(other, (added.get(other) ?? 0) + 1);
  saveAdmissions(tx, [...ending.map(withdrawn), ...next], added);
}
