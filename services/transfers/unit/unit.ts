/** Units as callers name them: by code or by path. */
import type { Paths } from '@xueji/infra/runtime/path-changes.ts';
import { pathOfRegion } from '@xueji/infra/runtime/scope.ts';
import { REGIONS } from '@xueji/schema/codes/regions.ts';

/** The regions of the national code table, each at its first path. */
const REGION_PATHS: ReadonlySet<string> = new Set(['', ...REGIONS.map(({ code }) => pathOfRegion(code) ?? '')]);

const SCHOOL_CODE = /^[0-9]{10}$/;

/** A region by its path, or a school whose path has to be looked up by its code. `path` is what the caller wrote, when it is a path. */
export type NamedUnit = { readonly path: string } | { readonly schoolCode: string; readonly path: string | null };

/** Null when the text is no code or path of a unit. */
export function unitNamed(text: string): NamedUnit | null {
  const segments = text.split('/');
  const last = segments.at(-1) ?? '';
  if (SCHOOL_CODE.test(last)) return { schoolCode: last, path: segments.length === 1 ? null : text };
  const path = segments.length > 1 || text === '' ? text : pathOfRegion(text);
  return path === null ? null : { path };
}

type Changes = Pick<Paths, 'current' | 'former'>;

/** A region has the path of the code table, or a path to which one of the table has come. */
const isRegion = (path: string, { former }: Changes): boolean => [path, ...former(path)].some((one) => REGION_PATHS.has(one));

/**
 * The path today of a unit that a caller has named, by any code or path that it ever had; null when there is no such unit. `schools` holds the paths
 * of schools by code.
 */
export function pathOfUnit(text: string, schools: ReadonlyMap<string, string>, paths: Changes): string | null {
  const unit = unitNamed(text);
  if (unit === null) return null;
  const path = unit.path === null ? null : paths.current(unit.path);
  if (!('schoolCode' in unit)) return path !== null && isRegion(path, paths) ? path : null;
  const found = schools.get(unit.schoolCode) ?? null;
  return path === null || path === found ? found : null;
}
