/**
 * The year run (毕业, then 升级): graduates the last grades of a unit, and prepares the school year that begins. A grade follows from the entry year of
 * its cohort, so the other pupils go up without a write. Pure.
 */
import { type Actor, wears } from '@xueji/infra/runtime/actor.ts';
import { schoolYearOf } from '@xueji/infra/runtime/clock.ts';
import type { Refused } from '@xueji/infra/runtime/refusal.ts';
import { ancestorAt, covers } from '@xueji/infra/runtime/scope.ts';
import { unitOrAbove, wrongHat, wrongUnit } from '@xueji/infra/runtime/who-may.ts';
import type { Stage } from '@xueji/schema/events/contract.ts';
import { isInSeason } from '../policy/graduation.ts';

export type YearRunOutcome = 'DONE' | 'CANCELLED';

/** What a line of the results says. The first kinds are about pupils, then about classes, then about schools. */
export const RESULT_KINDS = [
  'SUSPENDED',
  'ABROAD',
  'MISSING',
  'LEFT',
  'OPEN_CASE',
  'PROBLEM_CASE',
  'ARRIVING',
  'OUTLIVED',
  'OTHER_COHORT',
  'GRADUATING_CLASS',
  'EMPTY_CLASS',
  'OUTLIVED_CLASS',
  'CLOSING_CLASS',
  'NEW_CLASSES',
  'OTHER_YEARS',
  'EARLY_GRADE',
  'OUT_OF_SEASON',
  'FAILED_SCHOOL',
] as const;
export type ResultKind = (typeof RESULT_KINDS)[number];

/** Pupils, classes or school stages by kind. GRADUATING_CLASS and EARLY_GRADE count pupils, NEW_CLASSES counts classes. */
export type ResultCounts = Partial<Record<ResultKind, number>>;

export type YearRun = {
  readonly id: string;
  readonly path: string;
  /** The school year that begins: 2027 for 1 September 2027. */
  readonly schoolYear: number;
  readonly dryRun: boolean;
  /** The date of every decision. */
  readonly asOf: string;
  readonly startedBy: string;
  readonly startedAt: Date;
  readonly schools: number;
  readonly schoolsDone: number;
  readonly counts: ResultCounts;
  readonly endedAt: Date | null;
  readonly outcome: YearRunOutcome | null;
};

export type SettledAs = 'GRADUATED' | 'COMPLETED' | 'ENDED_EARLY' | 'MOVED' | 'STAYED';
export type YearRunResult = {
  readonly runId: string;
  readonly seq: number;
  readonly kind: ResultKind;
  readonly schoolId: string;
  readonly classId: string | null;
  readonly studentId: string | null;
  readonly stage: Stage | null;
  readonly entryYear: number | null;
  readonly number: number | null;
  readonly settledAs: SettledAs | null;
  readonly settledOn: string | null;
};

export type StartRefusal = 'WrongHat' | 'WrongUnit' | 'SchoolYearInvalid' | 'YearRunOutOfSeason';
type StartAsked = {
  readonly actor: Actor;
  readonly path: string;
  readonly schoolYear: number;
  readonly dryRun: boolean;
  readonly today: string;
};

/** Why a run cannot start. A dry run may look ahead at any time of the year. */
export function refuseStart({ actor, path, schoolYear, dryRun, today }: StartAsked): Refused<StartRefusal> | null {
  if (!wears(actor, 'registrar')) return wrongHat(['registrar'], unitOrAbove(path));
  if (!covers(actor.path, path)) return wrongUnit(['registrar'], unitOrAbove(path));
  const ahead = schoolYear - schoolYearOf(today);
  if (ahead !== 0 && ahead !== 1) return { refused: 'SchoolYearInvalid' };
  return dryRun || graduatesOn(path, schoolYear, today) ? null : { refused: 'YearRunOutOfSeason' };
}

/** True when the last grade of a unit may graduate: in the season before the school year begins, and on any day after that. */
export const graduatesOn = (path: string, schoolYear: number, today: string): boolean =>
  schoolYear <= schoolYearOf(today) || isInSeason(ancestorAt(path, 1) ?? '', today);

export type CancelRefusal = 'WrongHat' | 'YearRunNotFound' | 'YearRunEnded';

/** Outside the unit a run does not exist. */
export function refuseCancel(run: Pick<YearRun, 'path' | 'endedAt'> | undefined, actor: Actor): Refused<CancelRefusal> | null {
  if (!wears(actor, 'registrar')) return wrongHat(['registrar'], unitOrAbove(run?.path ?? actor.path));
  if (!run || !covers(actor.path, run.path)) return { refused: 'YearRunNotFound' };
  return run.endedAt === null ? null : { refused: 'YearRunEnded' };
}

export function addCounts(one: ResultCounts, other: ResultCounts): ResultCounts {
  const sums = RESULT_KINDS.map((kind) => [kind, (one[kind] ?? 0) + (other[kind] ?? 0)] as const);
  return Object.fromEntries(sums.filter(([, sum]) => sum > 0));
}

/** At most this many schools are read for one chunk. */
export const MOST_SCHOOLS = 200;

/** The first schools whose pupils fill a chunk; at least one. */
export function schoolsOfChunk<School extends { readonly pupils: number }>(schools: readonly School[], rows: number): School[] {
  let left = rows;
  const end = schools.findIndex(({ pupils }, at) => {
    const isFull = at > 0 && pupils > left;
    left -= pupils;
    return isFull;
  });
  return end < 0 ? [...schools] : schools.slice(0, end);
}
