/**
 * Units form a tree, and a path names a place in it: `41/4101/410105/2141000123` is province, city, county, school.
 * Paths are compared bytewise (`COLLATE "C"` in tables), so that a prefix is a range and an index serves it.
 */
import type { Actor } from './actor.ts';

/** The unit's own bureau: its path without the last segment; the bureau of a province is the nation (the empty path). */
export const bureauOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** Segments of a path: 0 nation, 1 province, 2 city, 3 county, 4 school. */
export const levelOf = (path: string): number => (path === '' ? 0 : path.split('/').length);

export const SCHOOL_LEVEL = 4;
export const COUNTY_LEVEL = 3;

/** The ancestor of `path` at `level`; null when the path is shorter. */
export function ancestorAt(path: string, level: number): string | null {
  return levelOf(path) < level ? null : path.split('/').slice(0, level).join('/');
}

/** True when `path` is `scope` itself or lies below it. */
export const covers = (scope: string, path: string): boolean => scope === '' || path === scope || path.startsWith(`${scope}/`);

/** The range of paths at or below a scope: `path >= from and path < to`. `to` sorts after every digit and slash. */
export const pathRange = (scope: string): { from: string; to: string } =>
  scope === '' ? { from: '', to: '~' } : { from: scope, to: `${scope}~` };

export type Scope = { readonly from: string; readonly to: string };

/**
 * What an actor may read of persons, as a range of paths for the `WHERE`; null when none of the hats reads persons.
 * Every read of persons goes through this function, `_entities` included.
 */
export function readAs(actor: Actor): Scope | null {
  const readsPersons = actor.hats.some((hat) => hat === 'registrar' || hat === 'approver' || hat === 'office' || hat === 'partner');
  return readsPersons ? pathRange(actor.path) : null;
}

/**
 * Path of a region: `CN` → '', `41` or `410000` → `41`, `4101` or `410100` → `41/4101`, `410105` → `41/4101/410105`. Null for anything else.
 * Codes of GB/T 2260 are two digits a level.
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

/** True when an actor may read counts of the unit at `path`: numbers follow the same scope as persons, and `reader` reads nothing else. */
export const countsAs = (actor: Actor, path: string): boolean =>
  covers(actor.path, path) && actor.hats.some((hat) => hat === 'registrar' || hat === 'approver' || hat === 'office' || hat === 'reader');
