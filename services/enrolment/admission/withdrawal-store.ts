/**
 * Admissions end before the child has a class, and the seats are free for others. This is possible also after the school or the school year has ended, so
 * that another school can admit the child.
 */
import type { Command } from '@xueji/infra/runtime/command.ts';
import type { Tx } from '@xueji/infra/runtime/database.ts';
import type { Refused } from '@xueji/infra/runtime/refusal.ts';
import { type Admission, isOpen, type PlanRefused, refusePlanTo, takesSeat, withdrawn } from './admission.ts';
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
  return commands.map(({ actor, input: { planId, studentIds } }) => {
    const refused = refusePlanTo(actor, plans.get(planId));
    if (refused) return refused;
    const ending = studentIds.flatMap((id) => open.get(`${id}/${planId}`) ?? []);
    if (ending.length === 0) return { refused: 'NothingToWithdraw' };
    for (const { studentId } of ending) open.delete(`${studentId}/${planId}`);
    saveEnded(tx, planId, ending);
    const ended = new Set(ending.map(({ studentId }) => studentId));
    return { planId, withdrawn: ending.length, notWithdrawn: studentIds.filter((id) => !ended.has(id)) };
  });
}

const saveEnded = (tx: Tx, planId: string, ending: readonly Admission[]): void =>
  saveAdmissions(tx, ending.map(withdrawn), new Map([[planId, -ending.filter(takesSeat).length]]));
