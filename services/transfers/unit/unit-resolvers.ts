/** Units in GraphQL: references to the regions and schools that enrolment owns. */
import { type Problem, shown } from '@xueji/infra/runtime/caller-fault.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import { COUNTY_LEVEL } from '@xueji/infra/runtime/scope.ts';
import DataLoader from 'dataloader';
import { findSchoolIds } from './unit-store.ts';

export type UnitReference =
  | { readonly __typename: 'Region'; readonly code: string }
  | { readonly __typename: 'School'; readonly id: string };

/** Ids of schools by code; null for an unknown code. */
export const schoolIdLoader = (db: Pick<Database, 'run'>) => new DataLoader<string, string | null>((codes) => findSchoolIds(db, codes));

const SCHOOL_CODE_LENGTH = 10;

/** The unit at a path; null for no path and for an unknown school. */
export async function unitAt(
  path: string | null,
  { schoolIds }: { schoolIds: ReturnType<typeof schoolIdLoader> },
): Promise<UnitReference | null> {
  if (path === null) return null;
  const code = path.split('/').at(-1) ?? '';
  if (code.length < SCHOOL_CODE_LENGTH) return { __typename: 'Region', code: code === '' ? 'CN' : code.padEnd(2 * COUNTY_LEVEL, '0') };
  const id = await schoolIds.load(code);
  return id === null ? null : { __typename: 'School', id };
}

/** The known units at these paths. */
export const unitsAt = async (paths: readonly string[], context: Parameters<typeof unitAt>[1]): Promise<UnitReference[]> =>
  (await Promise.all(paths.map((path) => unitAt(path, context)))).flatMap((unit) => unit ?? []);

export const unitUnknown = (unit: string): Problem => ({
  zh: `没有单位使用代码或路径${shown(unit)}`,
  en: `no unit has the code or path ${shown(unit)}`,
});
