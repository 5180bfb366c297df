/** Units as callers name them: by code or by path. */
import { pathOfRegion } from '@xueji/infra/runtime/scope.ts';
import { REGIONS } from '@xueji/schema/codes/regions.ts';

const REGION_PATHS: ReadonlySet<string> = new Set(['', ...REGIONS.map(({ code }) => pathOfRegion(code) ?? '')]);

const SCHOOL_CODE = /^[0-9]{10}$/;

/** A region by its path, or a school whose path has to be looked up by its code. `path` is what the caller wrote, when it is a path. */
export type NamedUnit = { readonly path: string } | { readonly schoolCode: string; readonly path: string | null };

/** Null when the text names no region, and is no code or path of a school. */
export function unitNamed(text: string): NamedUnit | null {
  const segments = text.split('/');
  const last = segments.at(-1) ?? '';
  if (SCHOOL_CODE.test(last)) return { schoolCode: last, path: segments.length === 1 ? null : text };
  const path = segments.length > 1 || text === '' ? text : pathOfRegion(text);
  return path !== null && REGION_PATHS.has(path) ? { path } : null;
}

/** The path of a unit that a caller has named; null when there is no such unit. `schools` holds the paths of schools by code. */
export function pathOfUnit(text: string, schools: ReadonlyMap<string, string>): string | null {
  const unit = unitNamed(text);
  if (unit === null || !('schoolCode' in unit)) return unit?.path ?? null;
  const path = schools.get(unit.schoolCode) ?? null;
  return unit.path === null || unit.path === path ? path : null;
}
