/** A class: a cohort of one stage that entered together, or several cohorts of it in a composite class (复式班), with its seats. */
import { type Actor, wears } from '@xueji/infra/runtime/actor.ts';
import { schoolYearOf } from '@xueji/infra/runtime/clock.ts';
import type { Refused } from '@xueji/infra/runtime/refusal.ts';
import { bureauAt, COUNTY_LEVEL, covers, levelOf } from '@xueji/infra/runtime/scope.ts';
import { unitOrAbove, wrongHat, wrongUnit } from '@xueji/infra/runtime/who-may.ts';
import type { Stage } from '@xueji/schema/events/contract.ts';
import { type ClassSize, isLimitValid } from './policy/class-size.ts';

/** `years` is the 学制 of the stage at this school. */
export type SchoolStage = { readonly stage: Stage; readonly years: number };

export type SchoolClass = {
  readonly id: string;
  readonly schoolId: string;
  readonly stage: Stage;
  readonly entryYear: number;
  /** The other cohorts of a composite class, in order. `entryYear` is the oldest one. */
  readonly furtherEntryYears?: readonly number[] | null | undefined;
  readonly classNo: number;
  readonly limit: number;
  /** Why a bureau allows more pupils than the school may allow by itself. */
  readonly limitReason?: string | null | undefined;
  /** Pupils here and seats reserved by open transfers. */
  readonly taken: number;
  readonly reserved: number;
  readonly open: boolean;
};
export type NewClass = Pick<SchoolClass, 'stage' | 'entryYear' | 'furtherEntryYears' | 'classNo' | 'limit' | 'limitReason'>;

/** How each event changes the seats of a class. Each reservation is cancelled or completed by another event, so that no seat is lost. */
export const SEAT_CHANGES = {
  ENTER: { taken: 1, reserved: 0 },
  LEAVE: { taken: -1, reserved: 0 },
  RESERVE: { taken: 1, reserved: 1 },
  SIT_DOWN: { taken: 0, reserved: -1 },
  SET_FREE: { taken: -1, reserved: -1 },
} as const;
export type SeatChange = keyof typeof SEAT_CHANGES;

export const changeSeat = (schoolClass: SchoolClass, change: SeatChange): SchoolClass => ({
  ...schoolClass,
  taken: schoolClass.taken + SEAT_CHANGES[change].taken,
  reserved: schoolClass.reserved + SEAT_CHANGES[change].reserved,
});

export const isFull = ({ taken, limit }: SchoolClass): boolean => taken >= limit;

type Cohorts = Pick<SchoolClass, 'entryYear' | 'furtherEntryYears'>;

/** The entry years of a class, the oldest cohort first. */
export const cohortsOf = ({ entryYear, furtherEntryYears }: Cohorts): readonly number[] => [entryYear, ...(furtherEntryYears ?? [])];
export const hasCohort = (schoolClass: Cohorts, entryYear: number): boolean => cohortsOf(schoolClass).includes(entryYear);

/** E.g. `2026级3班`; a composite class is `2025、2026级3班`. */
export const nameOf = (schoolClass: NewClass): string => `${cohortsOf(schoolClass).join('、')}级${schoolClass.classNo}班`;

/** What tells the classes of one school apart. */
export const seatKey = ({ stage, entryYear, classNo }: Pick<NewClass, 'stage' | 'entryYear' | 'classNo'>): string =>
  `${stage}/${entryYear}/${classNo}`;

/** The same for each cohort of a class: no two classes have one of them in common. */
export const seatKeys = (schoolClass: Pick<NewClass, 'stage' | 'classNo'> & Cohorts): string[] =>
  cohortsOf(schoolClass).map((entryYear) => seatKey({ ...schoolClass, entryYear }));

export function newClass(id: string, schoolId: string, { stage, classNo, limit, limitReason, ...cohorts }: NewClass): SchoolClass {
  const [entryYear = cohorts.entryYear, ...further] = cohortsOf(cohorts).toSorted((one, other) => one - other);
  return {
    ...{ id, schoolId, stage, entryYear, classNo, limit, limitReason: limitReason?.trim() || null },
    ...{ taken: 0, reserved: 0, open: true, ...(further.length > 0 && { furtherEntryYears: further }) },
  };
}

const between = (value: number, least: number, most: number): boolean => Number.isInteger(value) && value >= least && value <= most;

/**
 * True when a school with these stages may have this class. Its cohort starts next school year at the latest, and left its stage last summer at the
 * earliest.
 */
export const isClassValid = (input: NewClass, stages: readonly SchoolStage[], size: ClassSize, today: string): boolean =>
  stages.some(
    ({ stage, years }) =>
      stage === input.stage && cohortsOf(input).every((year) => between(year, schoolYearOf(today) - years, schoolYearOf(today) + 1)),
  ) &&
  new Set(cohortsOf(input)).size === cohortsOf(input).length &&
  between(input.classNo, 1, 99) &&
  isLimitValid(input, size);

export type OpenClassRefusal = 'WrongHat' | 'WrongUnit' | 'SchoolNotFound' | 'UnitEnded' | 'ClassExists' | 'ClassInputInvalid';
/** The properties of the school that a class depends on. */
type SchoolOfClass = { readonly path: string; readonly closedOn: string | null; readonly stages: readonly SchoolStage[] };
export type OpenClassAsked = {
  school: SchoolOfClass | undefined;
  exists: boolean;
  input: NewClass;
  actor: Actor;
  size: ClassSize;
  today: string;
};

/** Above a size only the county, or a unit above it, sets the limit; null when the actor may. */
export const refuseLimitOfSchool = (limit: number, { mostBySchool }: ClassSize, actor: Actor, schoolPath: string) =>
  limit > mostBySchool && levelOf(actor.path) > COUNTY_LEVEL
    ? wrongUnit(['registrar'], unitOrAbove(bureauAt(schoolPath, COUNTY_LEVEL)))
    : null;

export function refuseClass({ school, exists, input, actor, size, today }: OpenClassAsked): Refused<OpenClassRefusal> | null {
  if (!wears(actor, 'registrar')) return wrongHat(['registrar'], unitOrAbove(school?.path ?? actor.path));
  if (!school) return { refused: 'SchoolNotFound' };
  if (!covers(actor.path, school.path)) return wrongUnit(['registrar'], unitOrAbove(school.path));
  if (school.closedOn !== null) return { refused: 'UnitEnded' };
  const ofSchool = refuseLimitOfSchool(input.limit, size, actor, school.path);
  if (ofSchool) return ofSchool;
  if (!isClassValid(input, school.stages, size, today)) return { refused: 'ClassInputInvalid' };
  return exists ? { refused: 'ClassExists' } : null;
}

export type CloseClassRefusal = 'WrongHat' | 'WrongUnit' | 'ClassNotFound' | 'SeatsReserved';

/** Closes a class to new students. A closed class does not change. */
export function closeClass(
  schoolClass: SchoolClass | undefined,
  schoolPath: string,
  actor: Actor,
): SchoolClass | Refused<CloseClassRefusal> {
  if (!wears(actor, 'registrar')) return wrongHat(['registrar'], unitOrAbove(schoolClass ? schoolPath : actor.path));
  if (!schoolClass) return { refused: 'ClassNotFound' };
  if (!covers(actor.path, schoolPath)) return wrongUnit(['registrar'], unitOrAbove(schoolPath));
  if (schoolClass.reserved > 0) return { refused: 'SeatsReserved' };
  return schoolClass.open ? { ...schoolClass, open: false } : schoolClass;
}
