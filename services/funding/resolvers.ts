/** The GraphQL resolvers of funding. */
import { type Actor, wears } from '@xueji/infra/runtime/actor.ts';
import { badInput, shown } from '@xueji/infra/runtime/caller-fault.ts';
import { dateInChina, dayAfter } from '@xueji/infra/runtime/clock.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import { idOf } from '@xueji/infra/runtime/input.ts';
import type { ListOrder } from '@xueji/infra/runtime/keyset.ts';
import { connectionOf, type Page, type PageArgs, readPage } from '@xueji/infra/runtime/pages.ts';
import { currentPathOf, storedAfter } from '@xueji/infra/runtime/path-changes.ts';
import { isInForce, policiesInForce } from '@xueji/infra/runtime/policy.ts';
import { covers, levelOf, reachOf, readAs, SCHOOL_LEVEL, type Scope } from '@xueji/infra/runtime/scope.ts';
import type { RequestContext } from '@xueji/infra/runtime/service.ts';
import { countedPath, outsideUnit } from '@xueji/infra/runtime/unit-counts.ts';
import DataLoader from 'dataloader';
import { LocalDateResolver, SafeIntResolver } from 'graphql-scalars';
import type { Entitlement } from './entitlement.ts';
import { PROGRAMMES, type Programme, programmesAt, type Rate } from './policy/nutrition.ts';
import { BY_PLACE, fundingNotes } from './preflight.ts';
import { findEntitled } from './preflight-store.ts';
import { schoolsOnDay } from './school-merge.ts';
import { mergeLoader } from './school-merge-store.ts';
import {
  countByProgramme,
  countEntitled,
  ENTITLED_ORDER,
  type EntitledCounts,
  findEntitlements,
  findSchoolPaths,
  type ListChoice,
  type ListQuery,
  listEntitled,
} from './store.ts';

export type Ports = { db: Database };
export type Context = RequestContext &
  Ports & {
    entitlements: DataLoader<string, Entitlement[] | null>;
    schoolPaths: DataLoader<string, string | null>;
    merges: ReturnType<typeof mergeLoader>;
    counts: DataLoader<string, { programme: Programme; students: number }[]>;
    pages: DataLoader<ListQuery, Entitlement[], string>;
    totals: DataLoader<ListChoice, EntitledCounts, string>;
    entitledTo: DataLoader<string, string[]>;
  };

/** Equal queries of one request are read once. */
const asOneKey = <Query>() => ({ cacheKeyFn: (query: Query) => JSON.stringify(query) });

const programmeOf = (id: string): Programme | null => PROGRAMMES.find((programme) => programme.id === id) ?? null;

export const contextOf = (base: RequestContext, { db }: Ports): Context => ({
  ...base,
  db,
  entitlements: new DataLoader(async (ids: readonly string[]) => {
    const scopes = readAs(base.actor);
    const found = new Map(
      (scopes.length > 0 ? await findEntitlements(db, scopes, ids) : []).map(({ studentId, entitlements }) => [studentId, entitlements]),
    );
    return ids.map((id) => found.get(id) ?? null);
  }),
  schoolPaths: new DataLoader(async (ids: readonly string[]) => {
    const found = new Map((await findSchoolPaths(db, ids)).map(({ schoolId, path }) => [schoolId, path]));
    return ids.map((id) => found.get(id) ?? null);
  }),
  merges: mergeLoader(db),
  pages: new DataLoader((queries) => listEntitled(db, queries), asOneKey<ListQuery>()),
  totals: new DataLoader((queries) => countEntitled(db, queries), asOneKey<ListChoice>()),
  entitledTo: new DataLoader((ids) =>
    findEntitled(
      db,
      ids,
      BY_PLACE.map(({ id }) => id),
    ),
  ),
  counts: new DataLoader(async (paths: readonly string[]) => {
    const ranges = paths.map(base.paths.rangesOf);
    const found = Map.groupBy(await countByProgramme(db, ranges.flat(), dateInChina(base.now())), ({ from }) => from);
    return ranges.map((scopes) => countsIn(scopes.flatMap(({ from }) => found.get(from) ?? [])));
  }),
});

function countsIn(rows: readonly { programme: string; students: number }[]): { programme: Programme; students: number }[] {
  return PROGRAMMES.flatMap((programme) => {
    const students = rows.reduce((sum, row) => sum + (row.programme === programme.id ? row.students : 0), 0);
    return students > 0 ? [{ programme, students }] : [];
  });
}

type FilterInput = { schoolId?: string | null; classId?: string | null };
type ListArgs = PageArgs & { programme: string; on?: string | null; filter?: FilterInput | null };

/** A list of a unit: usually one range of paths, and several while its path changes. */
type UnitList = Omit<ListChoice, 'scope'> & { readonly scopes: readonly Scope[]; readonly page: Page };

/** A list for the unit at `path`, which the caller has named `name`; null for an unknown unit, and for hats that may not read lists. */
async function listOf(
  { path, name, schoolId = null }: { path: string | null; name: string; schoolId?: string | null },
  { programme, on, filter, ...page }: ListArgs,
  context: Context,
): Promise<UnitList | null> {
  const { actor, now } = context;
  const choice = { programme: programmeIn(programme), on: dayIn(on ?? null, dateInChina(now())), ...classIn(path, filter ?? {}) };
  const asked = readPage(ENTITLED_ORDER, page, { programme, on, filter });
  if (path === null || !readsLists(actor)) return null;
  if (!reachOf(actor).some((unit) => covers(unit, path))) throw outsideUnit('eligibilityList', name, actor);
  const scopes = await scopesIn(path, filter?.schoolId ?? null, context);
  return { ...choice, scopes, schools: await schoolsIn(filter?.schoolId ?? schoolId, choice.on, context), page: asked };
}

/** The schools of a school's list on a day; null for a list of a region, and for a school without merges: its path alone finds its children. */
async function schoolsIn(schoolId: string | null, on: string, { paths, merges }: Context): Promise<readonly string[] | null> {
  if (schoolId === null) return null;
  const last = paths.currentSchool(schoolId);
  const family = [last, ...paths.mergedInto(last)];
  if (family.length === 1) return null;
  const known = await Promise.all(family.map((id) => merges.load(id)));
  return schoolsOnDay(
    schoolId,
    on,
    family,
    known.filter((merge) => merge !== null),
  );
}

/** A class filter needs a school: its list is read by the path of the school. */
function classIn(path: string | null, { schoolId, classId }: FilterInput): { classId: string | null } {
  if (!classId) return { classId: null };
  if (!schoolId && path !== null && levelOf(path) < SCHOOL_LEVEL)
    throw badInput('filter.classId', { zh: '请同时给出班级所在学校schoolId', en: 'name the school of the class as well' });
  return { classId: idOf(classId, 'filter.classId') };
}

async function scopesIn(path: string, schoolId: string | null, { schoolPaths, paths }: Context): Promise<readonly Scope[]> {
  if (schoolId === null) return paths.rangesOf(path);
  const school = await schoolPaths.load(idOf(schoolId, 'filter.schoolId'));
  return school !== null && covers(path, school) ? paths.rangesOf(school) : [];
}

const KNOWN = PROGRAMMES.map(({ id }) => id);
const unknownProgramme = (id: string) => ({
  zh: `没有资助项目${id}；现有${KNOWN.join('、')}`,
  en: `${id} is not known; known are ${KNOWN.join(', ')}`,
});

/** Refuses an unknown programme: an empty list would look as if no child were entitled. */
function programmeIn(id: string): string {
  if (!programmeOf(id)) throw badInput('programme', unknownProgramme(shown(id)));
  return id;
}

/** Refuses a future day: entitlements on it are not known yet, because children will move and cohorts will graduate. */
function dayIn(on: string | null, today: string): string {
  if (on !== null && on > today)
    throw badInput('on', {
      zh: `${on}尚未到来；名单只显示今天（${today}）或以前的日期`,
      en: `${on} is in the future; a list shows today (${today}) or an earlier day`,
    });
  return on ?? today;
}

const readsLists = (actor: Actor): boolean => wears(actor, 'office') || wears(actor, 'registrar') || wears(actor, 'approver');

async function pageOf({ scopes, page, ...choice }: UnitList, { pages, paths }: Context) {
  const [path, studentId = ''] = page.after ?? [];
  const after = (scope: Scope) => (path === undefined ? null : [storedAfter(String(path), scope, paths), studentId]);
  const parts = await Promise.all(scopes.map((scope) => pages.load({ ...choice, scope, first: page.first, after: after(scope) })));
  const rows = parts.length === 1 ? (parts[0] ?? []) : parts.flat().sort(byPathAndStudent);
  return connectionOf(page, rows.slice(0, page.first + 1), ({ path, studentId }) => [path, studentId]);
}

const byPathAndStudent = (one: Entitlement, other: Entitlement): number =>
  `${one.path} ${one.studentId}` < `${other.path} ${other.studentId}` ? -1 : 1;

async function countsOf({ scopes, page: _, ...choice }: UnitList, { totals }: Context): Promise<EntitledCounts> {
  const parts = await Promise.all(scopes.map((scope) => totals.load({ scope, ...choice })));
  return parts.reduce((sum, part) => ({ total: sum.total + part.total, outlived: sum.outlived + part.outlived }), {
    total: 0,
    outlived: 0,
  });
}

/** Fields that are not selected are not read. */
const withPage = (list: UnitList | null, context: Context) =>
  list && {
    totalCount: async () => (await countsOf(list, context)).total,
    outlived: async () => (await countsOf(list, context)).outlived,
    edges: async () => (await pageOf(list, context)).edges,
    pageInfo: async () => (await pageOf(list, context)).pageInfo,
  };

const BY_START: ListOrder = {
  name: 'entitlements by first day',
  keys: [
    { sql: 'e.from_date', type: 'date' },
    { sql: 'e.id', type: 'uuid' },
  ],
};
type OfStudentArgs = PageArgs & { filter?: { programme?: string | null; on?: string | null } | null };

/** A child has few entitlements, and all of them are read for each page. */
async function entitlementsOf({ id }: { id: string }, { filter, ...args }: OfStudentArgs, { entitlements }: Context) {
  const page = readPage(BY_START, args, { id, filter });
  const { programme, on } = filter ?? {};
  const wanted = (one: Entitlement) =>
    (!programme || one.programme === programme) && (!on || isInForce({ from: one.fromDate, until: one.untilDate }, on));
  const keysOf = (one: Entitlement): [string, string] => [one.fromDate, one.id];
  const all = await entitlements.load(id);
  const after = page.after?.join(' ') ?? '';
  const rows = all?.filter((one) => wanted(one) && keysOf(one).join(' ') > after);
  return rows ? connectionOf(page, rows.slice(0, page.first + 1), keysOf) : null;
}

const fenOf = (fen: number) => ({ fen });

export const resolvers = {
  LocalDate: LocalDateResolver,
  SafeInt: SafeIntResolver,
  Rate: { amount: ({ fen }: Rate) => fenOf(fen) },
  Query: {
    programmes: () => PROGRAMMES,
    programme: (_: unknown, { id }: { id: string }) => programmeOf(id),
  },
  Programme: { __resolveReference: ({ id }: { id: string }) => programmeOf(id) },
  Entitlement: {
    programme: ({ programme }: Entitlement) => programmeOf(programme),
    student: ({ studentId }: Entitlement) => ({ __typename: 'Student', id: studentId }),
    school: ({ schoolId }: Entitlement) => ({ __typename: 'School', id: schoolId }),
    class: ({ classId }: Entitlement) => classId && { __typename: 'Class', id: classId },
    from: ({ fromDate }: Entitlement) => fromDate,
    until: ({ untilDate }: Entitlement) => untilDate,
  },
  Student: {
    entitlements: entitlementsOf,
  },
  Policies: {
    funding: ({ province, on }: { province: string; on: string }) => policiesInForce(province === 'CN' ? null : province, on),
  },
  TransferPreflight: {
    async fundingNotes({ studentId }: { studentId: string }, _: unknown, { actor, entitledTo, now, paths }: Context) {
      if (!wears(actor, 'registrar')) return null;
      const entitled = await entitledTo.load(studentId);
      return fundingNotes({ entitled, toPath: actor.path, date: dayAfter(dateInChina(now())) }, programmesAt(BY_PLACE, paths.current));
    },
  },
  School: {
    eligibilityList: async ({ id }: { id: string }, args: ListArgs, context: Context) =>
      withPage(await listOf({ path: await context.schoolPaths.load(id), name: id, schoolId: id }, args, context), context),
  },
  Region: {
    eligibilityList: async ({ code }: { code: string }, args: ListArgs, context: Context) =>
      withPage(await listOf({ path: currentPathOf(code, context.paths), name: code }, args, context), context),
    entitled({ code }: { code: string }, _: unknown, context: Context) {
      const path = countedPath(code, context);
      return path === null ? null : context.counts.load(path);
    },
  },
};
