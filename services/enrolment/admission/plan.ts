/** An admission plan (招生计划): how many seats a school has for the first grade of a stage, and for which catchment area. The county sets it. */
import { type Actor, wears } from '@xueji/infra/runtime/actor.ts';
import { schoolYearOf } from '@xueji/infra/runtime/clock.ts';
import type { Refused } from '@xueji/infra/runtime/refusal.ts';
import { bureauOf, COUNTY_LEVEL, covers, levelOf } from '@xueji/infra/runtime/scope.ts';
import { unitOrAbove, wrongHat, wrongUnit } from '@xueji/infra/runtime/who-may.ts';
import type { Stage } from '@xueji/schema/events/contract.ts';
import type { School } from '../school.ts';

export type AdmissionPlan = {
  readonly id: string;
  readonly schoolId: string;
  readonly path: string;
  readonly stage: Stage;
  /** The school year that the admitted pupils begin in. */
  readonly entryYear: number;
  readonly seats: number;
  /** Seats that are taken. */
  readonly admitted: number;
  /** Names of villages, communities and streets, or division codes. */
  readonly catchment: readonly string[];
  readonly note: string | null;
  readonly setBy: string;
  readonly setAt: Date;
};

export type PlanInput = Pick<AdmissionPlan, 'schoolId' | 'stage' | 'entryYear' | 'seats' | 'catchment' | 'note'>;
export type PlanRefusal = 'WrongHat' | 'WrongUnit' | 'SchoolNotFound' | 'UnitEnded' | 'AdmissionPlanInvalid' | 'AdmissionPlanBelowAdmitted';
type PlanAsked = {
  readonly actor: Actor;
  readonly input: PlanInput;
  readonly school: Pick<School, 'id' | 'path' | 'closedOn' | 'stages'> | undefined;
  readonly known: AdmissionPlan | undefined;
  readonly now: Date;
  readonly today: string;
};

/** A large senior school admits about 1,000 pupils a year. */
const MOST_SEATS = 2000;
const MOST_AREAS = 200;
const LONGEST_AREA = 100;
const LONGEST_NOTE = 2000;

/** County, township or village of GB/T 2260 and GB/T 10114. */
const DIVISION = /^(\d{6}|\d{9}|\d{12})$/;
const isArea = (area: string): boolean => area !== '' && area.length <= LONGEST_AREA && (DIVISION.test(area) || !/^\d+$/.test(area));

/** Admission is to the current school year or to the next one. */
export const isAdmissionYear = (entryYear: number, today: string): boolean =>
  entryYear === schoolYearOf(today) || entryYear === schoolYearOf(today) + 1;

function isPlanValid({ input: { stage, entryYear, seats, catchment, note }, school, today }: PlanAsked): boolean {
  const isTaught = school?.stages.some((one) => one.stage === stage) ?? false;
  const fits = Number.isInteger(seats) && seats >= 0 && seats <= MOST_SEATS && (note?.length ?? 0) <= LONGEST_NOTE;
  return (
    isTaught &&
    fits &&
    isAdmissionYear(entryYear, today) &&
    catchment.length <= MOST_AREAS &&
    catchment.every((area) => isArea(area.trim()))
  );
}

/** The bureau of a county, or a unit above it, sets the plan of its schools. A school does not set its own plan. */
function refusePlan(asked: PlanAsked): Refused<PlanRefusal> | null {
  const { actor, school, input, known } = asked;
  const bureau = school && unitOrAbove(bureauOf(school.path));
  if (!wears(actor, 'registrar')) return wrongHat(['registrar'], bureau ?? unitOrAbove(actor.path));
  if (!school) return { refused: 'SchoolNotFound' };
  if (!covers(actor.path, school.path) || levelOf(actor.path) > COUNTY_LEVEL)
    return wrongUnit(['registrar'], unitOrAbove(bureauOf(school.path)));
  if (school.closedOn !== null) return { refused: 'UnitEnded' };
  if (!isPlanValid(asked)) return { refused: 'AdmissionPlanInvalid' };
  return input.seats < (known?.admitted ?? 0) ? { refused: 'AdmissionPlanBelowAdmitted' } : null;
}

/** A plan that exists keeps its id and its admissions. */
export function setPlan(asked: PlanAsked, newId: string): AdmissionPlan | Refused<PlanRefusal> {
  const { actor, input, school, known, now } = asked;
  const refused = refusePlan(asked);
  if (refused || !school) return refused ?? { refused: 'SchoolNotFound' };
  const { stage, entryYear, seats } = input;
  return {
    ...{ id: known?.id ?? newId, schoolId: school.id, path: school.path, stage, entryYear, seats, admitted: known?.admitted ?? 0 },
    ...{ catchment: [...new Set(input.catchment.map((area) => area.trim()))], note: input.note?.trim() || null },
    ...{ setBy: actor.userId, setAt: now },
  };
}
