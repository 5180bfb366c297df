/**
 * Units form a tree, and a path names a node: `41/4101/410105/2141000123` is province, city, county, school. A path is a line of authority, so
 * `41/4101/2141000456` is a school that the city runs. Paths are compared bytewise (`COLLATE "C"` in tables), so that a subtree is a range and an
 * index serves it.
 */
import { type Actor, readsAsPartner, readsAsUnit, wears } from './actor.ts';

/** The unit's own bureau: its path without the last segment; the bureau of a province is the nation (the empty path). */
export const bureauOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** The code of the unit at this path; empty for the nation. */
export const codeOfPath = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const LEVEL_OF_DIGITS: Readonly<Record<number, number>> = { 0: 0, 2: 1, 4: 2, 6: 3, 10: 4 };

/**
 * Level of a unit: 0 nation, 1 province, 2 city, 3 county, 4 school. It follows from the number of digits of the code, because a city may run a
 * school directly.
 */
export const levelOf = (path: string): number => LEVEL_OF_DIGITS[codeOfPath(path).length] ?? SCHOOL_LEVEL;

export const SCHOOL_LEVEL = 4;
export const COUNTY_LEVEL = 3;

/** The unit and all units above it without the nation, highest first. */
export function lineOf(path: string): string[] {
  if (path === '') return [];
  const segments = path.split('/');
  return segments.map((_, index) => segments.slice(0, index + 1).join('/'));
}

/** The unit of a level on the line of authority of `path`; null when there is none. */
export const ancestorAt = (path: string, level: number): string | null =>
  level === 0 ? '' : (lineOf(path).find((unit) => levelOf(unit) === level) ?? null);

/** The bureau of this level on a unit's line, or the next one above: for a school run by a city, the county level gives the city. */
export const bureauAt = (path: string, level: number): string => lineOf(path).findLast((unit) => levelOf(unit) <= level) ?? '';

/** True when `path` is `scope` itself or lies below it. */
export const covers = (scope: string, path: string): boolean => scope === '' || path === scope || path.startsWith(`${scope}/`);

/** The units without those that are below another of them, sorted. */
export const widest = (paths: readonly string[]): string[] =>
  [...new Set(paths)].filter((path) => !paths.some((other) => other !== path && covers(other, path))).sort();

/**
 * The range of paths at or below a scope: `path >= from and path < to`. `0` sorts directly after the slash, so the range of `41/4101` does not
 * include `41/410105`.
 */
export const pathRange = (scope: string): Scope => (scope === '' ? { from: '', to: '~' } : { from: scope, to: `${scope}0` });

export type Scope = { readonly from: string; readonly to: string };

/** The units that an actor may read: its own unit, or the registered units of a partner. Units below them are included. */
export const reachOf = (actor: Actor): readonly string[] => (readsAsPartner(actor) ? (actor.registration?.paths ?? []) : [actor.path]);

/**
 * The path ranges for the `WHERE` in which an actor may read personal data; empty when no hat allows it. The ranges do not overlap. Every read of
 * personal data uses this function, including `_entities`.
 */
export const readAs = (actor: Actor): readonly Scope[] =>
  readsAsUnit(actor) || wears(actor, 'partner') ? (actor.ranges ?? reachOf(actor).map(pathRange)) : [];

/** True when the actor may read events of this type. Partners are registered for types. */
export function readsEvents(actor: Actor, type: string): boolean {
  if (!readsAsPartner(actor)) return true;
  const { types = [] } = actor.registration ?? {};
  return types === null || types.includes(type);
}

/** SQL: true when the path in `column` lies in one of the ranges in the parameters `$at` and `$at + 1`, which `rangesOf` returns. */
export const inRanges = (column: string, at: number): string =>
  `exists (select from unnest($${at}::text[], $${at + 1}::text[]) as r("from", "to") where ${column} >= r."from" and ${column} < r."to")`;

/** Ranges as two parameters of a statement. */
export const rangesOf = (scopes: readonly Scope[]): [from: string[], to: string[]] => [
  scopes.map(({ from }) => from),
  scopes.map(({ to }) => to),
];

/** The intersection of the scopes with another scope. */
export const narrowedTo = (scopes: readonly Scope[], other: Scope): Scope[] =>
  scopes.flatMap((scope) => {
    const [, from = ''] = [scope.from, other.from].sort();
    const [to = ''] = [scope.to, other.to].sort();
    return from < to ? [{ from, to }] : [];
  });

/**
 * The first path of the region with this code: `CN` → '', `41` or `410000` → `41`, `4101` or `410100` → `41/4101`, `410105` → `41/4101/410105`.
 * Null for anything else. Codes of GB/T 2260 are two digits a level. `Paths.current` maps it to the current path.
 */
export function pathOfRegion(code: string): string | null {
  if (code === 'CN') return '';
  if (!/^([0-9]{2}){1,3}$/.test(code)) return null;
  const trimmed = code.length === 6 ? code.replace(/(00){1,2}$/, '') : code;
  return [2, 4, 6]
    .filter((length) => length <= trimmed.length)
    .map((length) => trimmed.slice(0, length))
    .join('/');
}

/**
 * True when an actor may read counts of the unit at `path`. Counts have the same scope as personal data, and `reader` reads only counts. A partner
 * with the hat `reader` reads the counts of its registered units.
 */
export const countsAs = (actor: Actor, path: string): boolean => readsCounts(actor) && reachOf(actor).some((unit) => covers(unit, path));

/** True when a hat of the actor allows reading counts. The unit is checked separately. */
export const readsCounts = (actor: Actor): boolean => readsAsUnit(actor) || wears(actor, 'reader');
