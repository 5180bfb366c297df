/** Parses units that callers name by code or by path. */
import type { Paths } from '@xueji/infra/runtime/path-changes.ts';
import { pathOfRegion } from '@xueji/infra/runtime/scope.ts';

const SCHOOL_CODE = /^[0-9]{10}$/;

/** A region by its path, or a school whose path has to be looked up by its code. `path` is what the caller wrote, when it is a path. */
export type NamedUnit = { readonly path: string } | { readonly schoolCode: string; readonly path: string | null };

/** Null when the text is not the code or path of a unit. */
export function unitNamed(text: string): NamedUnit | null {
  const segments = text.split('/');
  const last = segments.at(-1) ?? '';
  if (SCHOOL_CODE.test(last)) return { schoolCode: last, path: segments.length === 1 ? null : text };
  const path = segments.length > 1 || text === '' ? text : pathOfRegion(text);
  return path === null ? null : { path };
}

/** The existing units: paths of schools by code, and paths of regions. */
export type KnownUnits = { readonly schools: ReadonlyMap<string, string>; readonly regions: ReadonlySet<string> };

/** The current path of a unit that a caller has named by any current or former code or path; null when there is no such unit. */
export function pathOfUnit(text: string, { schools, regions }: KnownUnits, { current }: Pick<Paths, 'current'>): string | null {
  const unit = unitNamed(text);
  if (unit === null) return null;
  const path = unit.path === null ? null : current(unit.path);
  if (!('schoolCode' in unit)) return path !== null && regions.has(path) ? path : null;
  const found = schools.get(unit.schoolCode) ?? null;
  return path === null || path === found ? found : null;
}
