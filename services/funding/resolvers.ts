/** GraphQL in, GraphQL out. */
import { type Actor, wears } from '@xueji/infra/runtime/actor.ts';
import { dateInChina, dayAfter } from '@xueji/infra/runtime/clock.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import { currentPathOf } from '@xueji/infra/runtime/path-changes.ts';
import { countsAs, covers, reachOf, readAs, type Scope } from '@xueji/infra/runtime/scope.ts';
import { badInput, type RequestContext } from '@xueji/infra/runtime/service.ts';
import DataLoader from 'dataloader';
import { LocalDateResolver } from 'graphql-scalars';
import type { Entitlement } from './entitlement.ts';
import { PROGRAMMES, type Programme } from './policy/nutrition.ts';
import { BY_PLACE, fundingNotes } from './preflight.ts';
import { findEntitled } from './preflight-store.ts';
import {
  countByProgramme,
  countEntitled,
  type EntitledCounts,
  findEntitlements,
  findSchoolPaths,
  type ListQuery,
  listEntitled,
} from './store.ts';

export type Ports = { db: Database };
export type Context = RequestContext &
  Ports & {
    entitlements: DataLoader<string, Entitlement[] | null>;
    schoolPaths: DataLoader<string, string | null>;
    counts: DataLoader<string, { programme: Programme; students: number }[]>;
    pages: DataLoader<ListQuery, Entitlement[], string>;
    totals: DataLoader<Pick<ListQuery, 'scope' | 'programme' | 'on'>, EntitledCounts, string>;
    entitledTo: DataLoader<string, string[]>;
  };

/** Equal questions of one request are asked once. */
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
  pages: new DataLoader((queries) => listEntitled(db, queries), asOneKey<ListQuery>()),
  totals: new DataLoader((queries) => countEntitled(db, queries), asOneKey<Pick<ListQuery, 'scope' | 'programme' | 'on'>>()),
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

type ListArgs = { programme: string; on?: string | null; first: number; after?: string | null };

/** A list of a unit: as a rule one range of paths, and several while its path changes. */
type UnitList = Omit<ListQuery, 'scope'> & { readonly scopes: readonly Scope[] };

/** A list for the unit at `path`; null when it is not this actor's to read. */
function listOf(path: string | null, { programme, on, first, after }: ListArgs, { actor, now, paths }: Context): UnitList | null {
  const query = {
    programme: programmeIn(programme),
    on: on ?? dateInChina(now()),
    first: pageSize(first),
    after: fromCursor(after ?? null),
  };
  if (path === null || !readsLists(actor) || !reachOf(actor).some((unit) => covers(unit, path))) return null;
  return { scopes: paths.rangesOf(path), ...query };
}

function pageSize(first: number): number {
  if (first < 1 || first > 100) throw badInput('first: 1 to 100');
  return first;
}

/** A programme that does not exist has no list: an empty one would look as if nobody were entitled. */
function programmeIn(id: string): string {
  if (!programmeOf(id))
    throw badInput(`programme: ${id.slice(0, 50)} is not known; known are ${PROGRAMMES.map((one) => one.id).join(', ')}`);
  return id;
}

const readsLists = (actor: Actor): boolean => wears(actor, 'office') || wears(actor, 'registrar') || wears(actor, 'approver');

const PATH = /^[0-9/]{2,40}$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const toCursor = ({ path, studentId }: Entitlement): string => Buffer.from(`${path} ${studentId}`).toString('base64url');

function fromCursor(cursor: string | null): ListQuery['after'] {
  if (cursor === null) return null;
  const [path, studentId] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ');
  if (path === undefined || !PATH.test(path) || !UUID.test(studentId ?? '')) throw badInput('after: not a cursor of this list');
  return { path, studentId: studentId ?? '' };
}

async function pageOf({ scopes, ...list }: UnitList, { pages }: Context) {
  const parts = await Promise.all(scopes.map((scope) => pages.load({ scope, ...list })));
  const rows = parts.length === 1 ? (parts[0] ?? []) : parts.flat().sort(byPathAndStudent);
  const edges = rows.slice(0, list.first).map((node) => ({ node, cursor: toCursor(node) }));
  return { edges, pageInfo: { hasNextPage: rows.length > list.first, endCursor: edges.at(-1)?.cursor ?? null } };
}

const byPathAndStudent = (one: Entitlement, other: Entitlement): number =>
  `${one.path} ${one.studentId}` < `${other.path} ${other.studentId}` ? -1 : 1;

async function countsOf({ scopes, programme, on }: UnitList, { totals }: Context): Promise<EntitledCounts> {
  const parts = await Promise.all(scopes.map((scope) => totals.load({ scope, programme, on })));
  return parts.reduce((sum, part) => ({ total: sum.total + part.total, outlived: sum.outlived + part.outlived }), {
    total: 0,
    outlived: 0,
  });
}

/** What is not selected is not read. */
const withPage = (list: UnitList | null, context: Context) =>
  list && {
    total: async () => (await countsOf(list, context)).total,
    outlived: async () => (await countsOf(list, context)).outlived,
    edges: async () => (await pageOf(list, context)).edges,
    pageInfo: async () => (await pageOf(list, context)).pageInfo,
  };

export const resolvers = {
  LocalDate: LocalDateResolver,
  Query: {
    programmes: () => PROGRAMMES,
    programme: (_: unknown, { id }: { id: string }) => programmeOf(id),
  },
  Programme: { __resolveReference: ({ id }: { id: string }) => programmeOf(id) },
  Entitlement: {
    programme: ({ programme }: Entitlement) => programmeOf(programme),
    student: ({ studentId }: Entitlement) => ({ __typename: 'Student', id: studentId }),
    school: ({ schoolId }: Entitlement) => ({ __typename: 'School', id: schoolId }),
    from: ({ fromDate }: Entitlement) => fromDate,
    until: ({ untilDate }: Entitlement) => untilDate,
  },
  Student: {
    entitlements: ({ id }: { id: string }, _: unknown, { entitlements }: Context) => entitlements.load(id),
  },
  TransferPreflight: {
    async fundingNotes({ studentId }: { studentId: string }, _: unknown, { actor, entitledTo, now }: Context) {
      if (!wears(actor, 'registrar')) return null;
      const entitled = await entitledTo.load(studentId);
      return fundingNotes({ entitled, toPath: actor.path, date: dayAfter(dateInChina(now())) });
    },
  },
  School: {
    eligibilityList: async ({ id }: { id: string }, args: ListArgs, context: Context) =>
      withPage(listOf(await context.schoolPaths.load(id), args, context), context),
  },
  Region: {
    eligibilityList: ({ code }: { code: string }, args: ListArgs, context: Context) =>
      withPage(listOf(currentPathOf(code, context.paths), args, context), context),
    entitled({ code }: { code: string }, _: unknown, { actor, counts, paths }: Context) {
      const path = currentPathOf(code, paths);
      return path !== null && countsAs(actor, path) ? counts.load(path) : null;
    },
  },
};
