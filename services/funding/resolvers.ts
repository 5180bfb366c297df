/** GraphQL in, GraphQL out. */
import { type Actor, wears } from '@xueji/infra/runtime/actor.ts';
import { dateInChina, dayAfter } from '@xueji/infra/runtime/clock.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import { countsAs, covers, pathOfRegion, pathRange, readAs } from '@xueji/infra/runtime/scope.ts';
import { badInput, type RequestContext } from '@xueji/infra/runtime/service.ts';
import DataLoader from 'dataloader';
import { LocalDateResolver } from 'graphql-scalars';
import type { Entitlement } from './entitlement.ts';
import { PROGRAMMES, type Programme } from './policy/nutrition.ts';
import { BY_PLACE, fundingNotes } from './preflight.ts';
import { findEntitled } from './preflight-store.ts';
import { countByProgramme, countEntitled, findEntitlements, findSchoolPaths, type ListQuery, listEntitled } from './store.ts';

export type Ports = { db: Database };
export type Context = RequestContext &
  Ports & {
    entitlements: DataLoader<string, Entitlement[] | null>;
    schoolPaths: DataLoader<string, string | null>;
    counts: DataLoader<string, { programme: Programme; students: number }[]>;
  };

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
  counts: new DataLoader(async (paths: readonly string[]) => {
    const found = Map.groupBy(await countByProgramme(db, paths.map(pathRange), dateInChina(base.now())), ({ from }) => from);
    return paths.map((path) =>
      (found.get(path) ?? []).flatMap(({ programme, students }) => {
        const known = programmeOf(programme);
        return known ? [{ programme: known, students }] : [];
      }),
    );
  }),
});

type ListArgs = { programme: string; on?: string | null; first: number; after?: string | null };

/** A list for the unit at `path`; null when it is not this actor's to read. */
function listOf(
  path: string | null,
  { programme, on, first, after }: ListArgs,
  { actor, now }: Context,
): (Omit<ListQuery, 'after'> & { after: string | null }) | null {
  if (first < 1 || first > 100) throw badInput('first: 1 to 100');
  if (path === null || !readsLists(actor) || !covers(actor.path, path)) return null;
  return { scope: pathRange(path), programme, on: on ?? dateInChina(now()), first, after: after ?? null };
}

const readsLists = (actor: Actor): boolean => wears(actor, 'office') || wears(actor, 'registrar') || wears(actor, 'approver');

const toCursor = ({ path, studentId }: Entitlement): string => Buffer.from(`${path} ${studentId}`).toString('base64url');

function fromCursor(cursor: string | null): ListQuery['after'] {
  if (cursor === null) return null;
  const [path, studentId] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ');
  if (path === undefined || !/^[0-9a-f-]{36}$/.test(studentId ?? '')) throw badInput('after: not a cursor of this list');
  return { path, studentId: studentId ?? '' };
}

type EligibilityList = NonNullable<ReturnType<typeof listOf>>;

async function pageOf(list: EligibilityList, db: Database) {
  const rows = await listEntitled(db, { ...list, after: fromCursor(list.after) });
  const edges = rows.slice(0, list.first).map((node) => ({ node, cursor: toCursor(node) }));
  return { edges, pageInfo: { hasNextPage: rows.length > list.first, endCursor: edges.at(-1)?.cursor ?? null } };
}

const once = <T>(make: () => Promise<T>) => {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make();
    return made;
  };
};

/** The page and the counts are each read once, also when several of their fields are selected. */
const withPage = (list: EligibilityList | null, db: Database) => {
  if (!list) return null;
  const page = once(() => pageOf(list, db));
  const counts = once(() => countEntitled(db, list));
  return {
    total: async () => (await counts()).total,
    outlived: async () => (await counts()).outlived,
    edges: async () => (await page()).edges,
    pageInfo: async () => (await page()).pageInfo,
  };
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
    async fundingNotes({ studentId }: { studentId: string }, _: unknown, { actor, db, now }: Context) {
      if (!wears(actor, 'registrar')) return null;
      const entitled = await findEntitled(
        db,
        studentId,
        BY_PLACE.map(({ id }) => id),
      );
      return fundingNotes({ entitled, toPath: actor.path, date: dayAfter(dateInChina(now())) });
    },
  },
  School: {
    eligibilityList: async ({ id }: { id: string }, args: ListArgs, context: Context) =>
      withPage(listOf(await context.schoolPaths.load(id), args, context), context.db),
  },
  Region: {
    eligibilityList: ({ code }: { code: string }, args: ListArgs, context: Context) =>
      withPage(listOf(pathOfRegion(code), args, context), context.db),
    entitled({ code }: { code: string }, _: unknown, { actor, counts }: Context) {
      const path = pathOfRegion(code);
      return path !== null && countsAs(actor, path) ? counts.load(path) : null;
    },
  },
};
