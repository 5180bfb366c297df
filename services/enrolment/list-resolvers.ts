/** The GraphQL resolvers of lists of units and classes. */
import { dateInChina } from '@xueji/infra/runtime/clock.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import { isId } from '@xueji/infra/runtime/ids.ts';
import { directed } from '@xueji/infra/runtime/keyset.ts';
import { connectionOf, readPage } from '@xueji/infra/runtime/pages.ts';
import { pathRange } from '@xueji/infra/runtime/scope.ts';
import type { RequestContext } from '@xueji/infra/runtime/service.ts';
import type { RegionChildrenArgs, RegionSchoolsArgs, SchoolClassesArgs, StudentMovementsArgs } from '@xueji/schema/generated/enrolment.ts';
import {
  CLASS_KEYS,
  CLASS_ORDERS,
  countClasses,
  countSchools,
  REGION_KEYS,
  REGION_ORDERS,
  SCHOOL_KEYS,
  SCHOOL_ORDERS,
} from './list-store.ts';
import type { Loaders } from './loaders.ts';
import { MOVEMENT_KEYS, MOVEMENT_ORDER } from './movement-store.ts';
import type { School } from './school.ts';
import type { Region } from './unit/region.ts';

/** `counts` counts rows for `totalCount`. */
type Context = RequestContext & Loaders & { readonly counts: Database };

export async function childrenOf(region: Region, { filter, orderBy, ...args }: RegionChildrenArgs, { regionLists, now }: Context) {
  const by = orderBy?.field ?? 'CODE';
  const page = readPage(directed(REGION_ORDERS[by], orderBy), args, { code: region.code, filter });
  const rows = await regionLists.load({ ...page, parent: region, today: dateInChina(now()), filter: filter ?? {} });
  return connectionOf(page, rows, REGION_KEYS[by]);
}

export async function schoolsOf(region: Region, { filter, orderBy, ...args }: RegionSchoolsArgs, { schoolLists, counts }: Context) {
  const by = orderBy?.field ?? 'ID';
  const page = readPage(directed(SCHOOL_ORDERS[by], orderBy), args, { code: region.code, filter });
  const list = { ...page, scope: pathRange(region.path), filter: filter ?? {} };
  return { ...connectionOf(page, await schoolLists.load(list), SCHOOL_KEYS[by]), totalCount: () => countSchools(counts, list) };
}

export async function classesOf({ id }: School, { filter, orderBy, ...args }: SchoolClassesArgs, { classLists, counts }: Context) {
  const by = orderBy?.field ?? 'COHORT';
  const page = readPage(directed(CLASS_ORDERS[by], orderBy), args, { id, filter });
  const list = { ...page, schoolId: id, filter: filter ?? {} };
  return { ...connectionOf(page, await classLists.load(list), CLASS_KEYS[by]), totalCount: () => countClasses(counts, list) };
}

/** Null for a student whom the actor may not see: such a student is not one without movements. */
export async function movementsOf({ id }: { id: string }, args: StudentMovementsArgs, { placements, movementLists }: Context) {
  const page = readPage(MOVEMENT_ORDER, args, { id });
  if (!isId(id) || !(await placements.load(id))) return null;
  return connectionOf(page, await movementLists.load({ ...page, studentId: id }), MOVEMENT_KEYS);
}
