/** A double admission (重复招生) is decided: the common bureau of the schools says which admission of the child stands. Pure decisions. */
import { type Actor, wears } from '@xueji/infra/runtime/actor.ts';
import { wordsOfReason } from '@xueji/infra/runtime/approval.ts';
import { isRefused, type Refused } from '@xueji/infra/runtime/refusal.ts';
import { bureauOf, covers } from '@xueji/infra/runtime/scope.ts';
import { commonUnit, unitOrAbove, wrongHat, wrongUnit } from '@xueji/infra/runtime/who-may.ts';
import type { Placement } from '../placement.ts';
import { type Admission, isGraduate, type PlanAtSchool, takesSeat, withdrawn } from './admission.ts';
import { isAdmissionYear } from './plan.ts';

/** `planId`: the admission that stands. */
export type DecisionInput = { readonly planId: string; readonly studentId: string; readonly reason: string };
type CaseRefusal = 'WrongHat' | 'WrongUnit' | 'AdmissionPlanNotFound' | 'NoDoubleAdmission' | 'OwnEntry' | 'ReasonMissing';
type SeatRefusal = 'AdmittedChildSits' | 'UnitEnded' | 'AdmissionYearOver' | 'StudentNotGraduate' | 'GraduateHeld' | 'AdmissionPlanFull';
export type DecisionRefusal = CaseRefusal | SeatRefusal;

export type DecisionAsked = {
  readonly plan: PlanAtSchool | undefined;
  /** All admissions of the student. */
  readonly admissions: readonly Admission[];
  readonly placement: Placement | undefined;
  readonly actor: Actor;
  readonly input: DecisionInput;
  readonly today: string;
};
/** `ended`: the admissions that do not stand. `freed` and `taken`: the plans in which a seat becomes free, and is taken. */
export type Decided = {
  readonly standing: Admission;
  readonly ended: readonly Admission[];
  readonly freed: string | null;
  readonly taken: string | null;
};

type Case = { readonly own: Admission; readonly rivals: readonly Admission[] };

export function decideAdmission(asked: DecisionAsked): Decided | Refused<DecisionRefusal> {
  const found = caseFor(asked);
  if (isRefused(found)) return found as Refused<CaseRefusal>;
  const { own, rivals } = found;
  const first = rivals.find(takesSeat);
  const refused = takesSeat(own) ? null : refuseSeat(asked, first);
  if (refused) return refused;
  const decision = { decidedOn: asked.today, decidedBy: asked.actor.userId, decisionReason: asked.input.reason.trim() };
  return {
    standing: { ...own, ...decision, status: takesSeat(own) ? own.status : 'ADMITTED' },
    ended: rivals.map((one) => ({ ...withdrawn(one), ...decision })),
    freed: first?.planId ?? null,
    taken: takesSeat(own) ? null : own.planId,
  };
}

/** The open admissions of the child for the year of the plan, if this actor may decide between them. */
function caseFor({ plan, admissions, actor, input }: DecisionAsked): Case | Refused<CaseRefusal> {
  if (!wears(actor, 'approver')) return wrongHat(['approver'], unitOrAbove(plan ? bureauOf(plan.school.path) : actor.path));
  if (!plan) return { refused: 'AdmissionPlanNotFound' };
  // A stranger does not learn whether there is a case.
  if (!covers(actor.path, bureauOf(plan.school.path))) return wrongUnit(['approver'], unitOrAbove(bureauOf(plan.school.path)));
  const open = admissions.filter(({ entryYear, status }) => entryYear === plan.entryYear && status !== 'WITHDRAWN');
  const own = open.find(({ planId }) => planId === plan.id);
  const rivals = open.filter((one) => one !== own);
  if (!own || rivals.length === 0) return { refused: 'NoDoubleAdmission' };
  const common = commonUnit(open.map(({ path }) => bureauOf(path)));
  if (!covers(actor.path, common)) return wrongUnit(['approver'], unitOrAbove(common));
  if (open.some(({ admittedBy }) => admittedBy === actor.userId)) return { refused: 'OwnEntry' };
  return wordsOfReason(input.reason) === null ? { refused: 'ReasonMissing' } : { own, rivals };
}

/** A child that gets a seat by the decision is still a graduate whom nothing holds, and the plan has a seat. */
function refuseSeat({ plan, placement, today }: DecisionAsked, first: Admission | undefined): Refused<SeatRefusal> | null {
  if (first?.status === 'PLACED') return { refused: 'AdmittedChildSits' };
  if (!plan || plan.school.closedOn !== null) return { refused: 'UnitEnded' };
  if (!isAdmissionYear(plan.entryYear, today)) return { refused: 'AdmissionYearOver' };
  if (!placement || !isGraduate(placement)) return { refused: 'StudentNotGraduate' };
  if (placement.hold !== null) return { refused: 'GraduateHeld' };
  return plan.admitted >= plan.seats ? { refused: 'AdmissionPlanFull' } : null;
}
