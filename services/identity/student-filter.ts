/** Filters of student lists, and who may use which filter. */
import { type Actor, readsAsPartner, readsAsUnitOnly, wears } from '@xueji/infra/runtime/actor.ts';
import type { Problem } from '@xueji/infra/runtime/caller-fault.ts';
import type { Paths } from '@xueji/infra/runtime/path-changes.ts';
import { covers, narrowedTo, pathOfRegion, readAs, type Scope } from '@xueji/infra/runtime/scope.ts';
import type { Stage } from '@xueji/schema/events/contract.ts';

/** Where a record stands between school and school, as far as identity knows it. */
export type StudentStatus = 'IN_SCHOOL' | 'AWAY' | 'GRADUATED' | 'OFF_ROLLS' | 'NOT_PLACED';
export type FocusGroup = 'MIGRANT_CHILD' | 'LEFT_BEHIND' | 'BOARDER' | 'ORPHAN' | 'DISABLED';

export type StudentFilter = {
  readonly schoolId?: string | null;
  readonly classId?: string | null;
  readonly name?: string | null;
  readonly initials?: string | null;
  readonly number?: string | null;
  readonly phone?: string | null;
  readonly sex?: 'MALE' | 'FEMALE' | null;
  readonly stage?: Stage | null;
  readonly entryYear?: number | null;
  readonly status?: StudentStatus | null;
  readonly focus?: readonly FocusGroup[] | null;
};

type Rule = { readonly field: keyof StudentFilter; readonly mayUse: (actor: Actor) => boolean; readonly who: Problem };

const entersNumbers = (actor: Actor): boolean => wears(actor, 'registrar') && !readsAsPartner(actor);

/** A filter reveals as much as its field. Numbers and phones are masked for all readers, so only a person who enters them may filter by one. */
const RULES: readonly Rule[] = [
  { field: 'number', mayUse: entersNumbers, who: { zh: '仅学籍管理员可按号码筛选', en: 'only registrars filter by number' } },
  { field: 'phone', mayUse: entersNumbers, who: { zh: '仅学籍管理员可按电话筛选', en: 'only registrars filter by phone' } },
  {
    field: 'sex',
    mayUse: (actor) => readsAsUnitOnly(actor),
    who: { zh: '合作系统不能按性别筛选', en: 'partners do not filter by sex' },
  },
  {
    field: 'focus',
    mayUse: (actor) => readsAsUnitOnly(actor),
    who: { zh: '合作系统不能按重点群体筛选', en: 'partners do not filter by focus group' },
  },
];

/** Why this actor may not use this filter, with the name of the field; null when it may. */
export function refusalOfFilter(filter: StudentFilter, actor: Actor): Problem | null {
  const broken = RULES.find(({ field, mayUse }) => filter[field] !== null && filter[field] !== undefined && !mayUse(actor));
  if (!broken) return null;
  const { field, who } = broken;
  return { zh: `filter.${field}: ${who.zh}`, en: `filter.${field}: ${who.en}` };
}

const PATH = /^\d{2}(\/(\d{4}|\d{6}|\d{10})){0,3}$/;

/** The path of a unit that is given by a region's code or by a path; null for anything else. An empty text is the nation. */
export const pathOfUnit = (unit: string): string | null => (unit === '' ? '' : (pathOfRegion(unit) ?? (PATH.test(unit) ? unit : null)));

/**
 * The schools that the spells of a school's pupils name: the school, and the schools that have merged into it. None for a school that has merged into
 * another: its pupils are at the successor.
 */
export const schoolsOfList = (id: string, { currentSchool, mergedInto }: Pick<Paths, 'currentSchool' | 'mergedInto'>): readonly string[] =>
  currentSchool(id) === id ? [id, ...mergedInto(id)] : [];

/** The scopes of a unit's list for this actor; empty when the actor may not read the unit. */
export const scopesOfList = (actor: Actor, path: string, { rangesOf }: Pick<Paths, 'rangesOf'>): readonly Scope[] =>
  covers(actor.path, path) ? rangesOf(path).flatMap((range) => narrowedTo(readAs(actor), range)) : [];
