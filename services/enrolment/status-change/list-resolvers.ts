/** Lists of status changes and of suspended pupils in GraphQL. */
import { badInput, shown } from '@xueji/infra/runtime/caller-fault.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import { isId } from '@xueji/infra/runtime/ids.ts';
import { connectionOf, type PageArgs, readPage } from '@xueji/infra/runtime/pages.ts';
import type { Scope } from '@xueji/infra/runtime/scope.ts';
import type { RequestContext } from '@xueji/infra/runtime/service.ts';
import type { Loaders } from '../loaders.ts';
import type { Placement } from '../placement.ts';
import type { ChangeKind } from '../policy/status-changes.ts';
import { sixDigits } from '../unit/region-store.ts';
import { findStatusChange } from './change-resolvers.ts';
import { DUE_ORDER, listOwnWork, listStatusChanges, listSuspended, NEWEST_FIRST, SUSPENDED_ORDER } from './list-store.ts';
import type { ChangeStatus, StatusChange } from './status-change.ts';

type Context = RequestContext & Loaders & { readonly db: Database };
type FilterInput = { kind?: ChangeKind[] | null; status?: ChangeStatus[] | null; unit?: string | null; reportedLate?: boolean | null };

/** Where the rows of a unit stand; null when no unit is named. */
async function rangesOfUnit(unit: string | null | undefined, argument: string, context: Context): Promise<readonly Scope[] | null> {
  if (unit === null || unit === undefined) return null;
  const { schoolsByCode, currentRegions, paths } = context;
  const found = /^\d{10}$/.test(unit) ? await schoolsByCode.load(unit) : await currentRegions.load(sixDigits(unit));
  if (!found) throw badInput(argument, { zh: `没有单位使用代码${shown(unit)}`, en: `no unit has the code ${shown(unit)}` });
  return paths.rangesOf(found.path);
}

const byId = ({ id }: StatusChange) => [id];
const byDueAt = ({ dueAt, id }: StatusChange) => [dueAt ?? '', id];

async function statusChanges(_: unknown, { filter, ...args }: PageArgs & { filter?: FilterInput | null }, context: Context) {
  const page = readPage(NEWEST_FIRST, args, filter);
  const unit = await rangesOfUnit(filter?.unit, 'filter.unit', context);
  return connectionOf(page, await listStatusChanges(context.db, context.actor, { ...filter, unit }, page), byId);
}

async function statusChangesToDecide(_: unknown, args: PageArgs, { db, actor }: Context) {
  const page = readPage(DUE_ORDER, args);
  return connectionOf(page, await listOwnWork(db, actor, page), byDueAt);
}

type SuspendedArgs = PageArgs & { unit?: string | null; dueBy?: string | null };
async function suspendedStudents(_: unknown, { unit, dueBy, ...args }: SuspendedArgs, context: Context) {
  const page = readPage(SUSPENDED_ORDER, args, { unit, dueBy });
  const ranges = await rangesOfUnit(unit, 'unit', context);
  const rows = await listSuspended(context.db, context.actor, { unit: ranges, dueBy: dueBy ?? null }, page);
  return connectionOf(page, rows, ({ dueOn, studentId }) => [dueOn ?? '', studentId]);
}

async function ofStudent({ id }: { id: string }, args: PageArgs, { statusChangeLists }: Context) {
  const page = readPage(NEWEST_FIRST, args, { id });
  return connectionOf(page, isId(id) ? await statusChangeLists.load({ ...page, studentId: id }) : [], byId);
}

export const changeListResolvers = {
  Query: { statusChange: findStatusChange, statusChanges, statusChangesToDecide, suspendedStudents },
  Student: { statusChanges: ofStudent },
  SuspendedStudent: {
    student: ({ studentId }: Placement) => ({ id: studentId }),
    school: ({ schoolId }: Placement, _: unknown, { schools }: Context) => schools.load(schoolId),
    class: ({ classId }: Placement, _: unknown, { classes }: Context) => classes.load(classId),
    endsOn: ({ dueOn }: Placement) => dueOn,
    extended: ({ extensions }: Placement) => extensions > 0,
  },
};
