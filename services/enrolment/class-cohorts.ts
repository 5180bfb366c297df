/** Cohorts are added to a class: it becomes a composite class (复式班), or a larger one. */
import { type Actor, wears } from '@xueji/infra/runtime/actor.ts';
import type { Refused } from '@xueji/infra/runtime/refusal.ts';
import { covers } from '@xueji/infra/runtime/scope.ts';
import { unitOrAbove, wrongHat, wrongUnit } from '@xueji/infra/runtime/who-may.ts';
import type { ClassSize } from './policy/class-size.ts';
import { cohortsOf, hasCohort, isClassValid, newClass, type SchoolClass, type SchoolStage, seatKeys } from './school-class.ts';

export type AddCohortsRefusal =
  | 'WrongHat'
  | 'WrongUnit'
  | 'ClassNotFound'
  | 'UnitEnded'
  | 'ClassTakesNobody'
  | 'ClassInputInvalid'
  | 'ClassExists';

export type AddCohortsAsked = {
  readonly actor: Actor;
  readonly entryYears: readonly number[];
  readonly schoolClass: SchoolClass | undefined;
  readonly school: { readonly path: string; readonly closedOn: string | null; readonly stages: readonly SchoolStage[] } | undefined;
  /** The other classes of the school. */
  readonly others: readonly SchoolClass[];
  readonly size: ClassSize;
  readonly today: string;
};

/** The class with its cohorts in order. A cohort that the class has already changes nothing. */
export function addCohorts(asked: AddCohortsAsked): SchoolClass | Refused<AddCohortsRefusal> {
  const { schoolClass, entryYears, others } = asked;
  const refused = refuseToAdd(asked);
  if (refused || !schoolClass) return refused ?? { refused: 'ClassNotFound' };
  const added = [...new Set(entryYears)].filter((year) => !hasCohort(schoolClass, year));
  const [entryYear = schoolClass.entryYear, ...furtherEntryYears] = [...cohortsOf(schoolClass), ...added];
  const { furtherEntryYears: further = null, entryYear: first } = newClass(schoolClass.id, schoolClass.schoolId, {
    ...schoolClass,
    ...{ entryYear, furtherEntryYears },
  });
  const after = { ...schoolClass, entryYear: first, furtherEntryYears: further };
  const taken = new Set(others.flatMap(seatKeys));
  return seatKeys(after).some((key) => taken.has(key)) ? { refused: 'ClassExists' } : after;
}

/** A new cohort follows the rule of a new class. The older cohorts of the class may have ended their stage. */
function refuseToAdd({ actor, entryYears, schoolClass, school, size, today }: AddCohortsAsked): Refused<AddCohortsRefusal> | null {
  if (!wears(actor, 'registrar')) return wrongHat(['registrar'], unitOrAbove(school?.path ?? actor.path));
  if (!schoolClass || !school) return { refused: 'ClassNotFound' };
  if (!covers(actor.path, school.path)) return wrongUnit(['registrar'], unitOrAbove(school.path));
  if (school.closedOn !== null) return { refused: 'UnitEnded' };
  if (!schoolClass.open) return { refused: 'ClassTakesNobody' };
  const isValid = (entryYear: number) => isClassValid({ ...schoolClass, entryYear, furtherEntryYears: null }, school.stages, size, today);
  return entryYears.length > 0 && entryYears.every(isValid) ? null : { refused: 'ClassInputInvalid' };
}
