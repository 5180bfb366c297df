/** Admission (招生入学): a graduate goes on to a school of the next stage. Pure decisions. */
import { type Actor, wears } from '@xueji/infra/runtime/actor.ts';
import type { Refused } from '@xueji/infra/runtime/refusal.ts';
import { ancestorAt, covers } from '@xueji/infra/runtime/scope.ts';
import { unitOrAbove, wrongHat, wrongUnit } from '@xueji/infra/runtime/who-may.ts';
import type { Stage } from '@xueji/schema/events/contract.ts';
import type { PlacementStatus } from '@xueji/schema/events/placements.ts';
import { movementOf } from '../movement.ts';
import { type Change, firstDayAfter, type Placement, type SchoolPlace, seatFacts, spellFrom } from '../placement.ts';
import { NEXT_STAGE } from '../policy/graduation.ts';
import type { SchoolClass } from '../school-class.ts';
import { type AdmissionPlan, isAdmissionYear } from './plan.ts';

/**
 * ADMITTED: has a seat of the plan and no class yet. PLACED: sits in a class. DOUBLE: another school has admitted the child before, and this admission takes
 * no seat. WITHDRAWN: ended without a class.
 */
export type AdmissionStatus = 'ADMITTED' | 'PLACED' | 'DOUBLE' | 'WITHDRAWN';

export type Admission = {
  readonly studentId: string;
  readonly planId: string;
  readonly entryYear: number;
  readonly schoolId: string;
  readonly path: string;
  readonly stage: Stage;
  readonly status: AdmissionStatus;
  readonly seed: string | null;
  readonly admittedOn: string;
  readonly admittedBy: string;
  readonly arrivedOn: string | null;
  /** Of a double admission that was decided, for the admission that stands and for those that ended. */
  readonly decidedOn: string | null;
  readonly decidedBy: string | null;
  readonly decisionReason: string | null;
};

export const takesSeat = ({ status }: Pick<Admission, 'status'>): boolean => status === 'ADMITTED' || status === 'PLACED';

/** An admission that can still be withdrawn. A child in a class leaves the school by a transfer or a status change. */
export const isOpen = ({ status }: Pick<Admission, 'status'>): boolean => status === 'ADMITTED' || status === 'DOUBLE';
export const withdrawn = (admission: Admission): Admission => ({ ...admission, status: 'WITHDRAWN', arrivedOn: null });

/** Who may be admitted to the next stage: pupils who finished theirs (毕业, 结业). From primary school everybody goes on, also who left it early (肄业). */
const FINISHED: readonly PlacementStatus[] = ['GRADUATED', 'COMPLETED'];
export const isGraduate = (placement: Pick<Placement, 'status' | 'stage'> | undefined): boolean =>
  placement !== undefined && (FINISHED.includes(placement.status) || (placement.status === 'ENDED_EARLY' && placement.stage === 'PRIMARY'));

/** A plan with its school today. After a merge this is the successor. */
export type PlanAtSchool = AdmissionPlan & { readonly school: Pick<SchoolPlace, 'id' | 'path'> & { readonly closedOn: string | null } };

export type PlanRefused = 'WrongHat' | 'WrongUnit' | 'AdmissionPlanNotFound';
export type PlanUseRefusal = PlanRefused | 'UnitEnded' | 'AdmissionYearOver';

/** Who may act for a plan: the school or a bureau above it. */
export function refusePlanTo(actor: Actor, plan: PlanAtSchool | undefined): Refused<PlanRefused> | null {
  if (!wears(actor, 'registrar')) return wrongHat(['registrar'], unitOrAbove(plan?.school.path ?? actor.path));
  if (!plan) return { refused: 'AdmissionPlanNotFound' };
  return covers(actor.path, plan.school.path) ? null : wrongUnit(['registrar'], unitOrAbove(plan.school.path));
}

/** Nobody is admitted to a closed school, or to a school year that has ended. */
export function refusePlanUse(plan: PlanAtSchool | undefined, actor: Actor, today: string): Refused<PlanUseRefusal> | null {
  const refused = refusePlanTo(actor, plan);
  if (refused || !plan) return refused;
  if (plan.school.closedOn !== null) return { refused: 'UnitEnded' };
  return isAdmissionYear(plan.entryYear, today) ? null : { refused: 'AdmissionYearOver' };
}

export type AdmitRefusal = 'StudentNotGraduate' | 'GraduateOfAnotherProvince' | 'StageNotNext' | 'GraduateHeld' | 'AdmissionPlanFull';
export type AdmitAsked = {
  readonly plan: PlanAtSchool;
  readonly studentId: string;
  readonly placement: Placement | undefined;
  /** The admissions of this student to the same school year. */
  readonly others: readonly Admission[];
  readonly actor: Actor;
  readonly today: string;
};
/** `admission` is null when nothing changes. `first` is the admission of the other school that has the seat. */
export type Admitted = { readonly admission: Admission | null; readonly first: Admission | null };

/** A child who has a seat keeps it, and an admission by a second school is a double one. */
export function admit(asked: AdmitAsked): Admitted | Refused<AdmitRefusal> {
  const { plan, placement, others } = asked;
  const own = others.find(({ planId }) => planId === plan.id);
  if (own && takesSeat(own)) return { admission: null, first: null };
  const province = (path: string) => ancestorAt(path, 1);
  if (placement && province(placement.path) !== province(plan.school.path)) return { refused: 'GraduateOfAnotherProvince' };
  const first = others.find(takesSeat) ?? null;
  if (first) return { admission: own?.status === 'DOUBLE' ? null : made(asked, 'DOUBLE'), first };
  if (!placement || !isGraduate(placement)) return { refused: 'StudentNotGraduate' };
  if (NEXT_STAGE[placement.stage] !== plan.stage) return { refused: 'StageNotNext' };
  if (placement.hold !== null) return { refused: 'GraduateHeld' };
  return plan.admitted >= plan.seats ? { refused: 'AdmissionPlanFull' } : { admission: made(asked, 'ADMITTED'), first: null };
}

const made = ({ plan, studentId, actor, today }: AdmitAsked, status: AdmissionStatus): Admission => ({
  ...{ studentId, planId: plan.id, entryYear: plan.entryYear, schoolId: plan.school.id, path: plan.school.path, stage: plan.stage, status },
  ...{ seed: null, admittedOn: today, admittedBy: actor.userId, arrivedOn: null },
  ...{ decidedOn: null, decidedBy: null, decisionReason: null },
});

type Freed = {
  /** The double admissions of a child whose first admission has ended. */
  readonly doubles: readonly Admission[];
  readonly plans: ReadonlyMap<string, PlanAtSchool>;
  readonly placement: Placement | undefined;
  readonly today: string;
};

/** The double admission that takes the seat when the first admission ends: the oldest whose plan has one. Null when none can. */
export function successorOf({ doubles, plans, placement, today }: Freed): Admission | null {
  if (reasonNotToPlace(placement) !== null) return null;
  const byAge = doubles.toSorted((a, b) => (a.admittedOn + a.planId < b.admittedOn + b.planId ? -1 : 1));
  const next = byAge.find(({ planId }) => {
    const plan = plans.get(planId);
    return plan && plan.school.closedOn === null && plan.admitted < plan.seats && isAdmissionYear(plan.entryYear, today);
  });
  return next ? { ...next, status: 'ADMITTED' } : null;
}

export type NotPlacedReason = 'HELD' | 'NOT_GRADUATE';

/** Why an admitted child gets no class now; null when it does. */
export function reasonNotToPlace(placement: Placement | undefined): NotPlacedReason | null {
  if (!isGraduate(placement)) return 'NOT_GRADUATE';
  return placement?.hold === null ? null : 'HELD';
}

/** The graduate sits in the class: from tomorrow on, or from the first day of its school year when that is later. */
export function seatAdmitted(
  placement: Placement,
  schoolClass: SchoolClass,
  school: SchoolPlace,
  today: string,
): Change & { placement: Placement } {
  const { studentId, status: fromStatus } = placement;
  const { id: classId, stage, entryYear } = schoolClass;
  const place = { schoolId: school.id, path: school.path, classId, stage, entryYear };
  const [, since = today] = [firstDayAfter(placement.since, today), `${entryYear}-09-01`].sort();
  const { version, spell, movements } = placement;
  const after: Placement = {
    ...{ studentId, version: version + 1, ...place, status: 'ACTIVE', hold: null, spell: spell + 1, since },
    ...{ movements: movements + 1, dueOn: null, extensions: 0 },
  };
  return {
    placement: after,
    spells: [spellFrom(after, 'ADMITTED')],
    movement: movementOf(placement, after, { kind: 'ADMITTED', effectiveOn: since }),
    seats: [{ classId, change: 'ENTER' }],
    event: {
      type: 'StudentStatusChanged',
      body: {
        ...{ studentId, movement: after.movements, kind: 'ADMITTED', fromStatus, toStatus: 'ACTIVE', effectiveOn: since },
        ...{ ...place, ...seatFacts(place, school) },
      },
    },
  };
}
