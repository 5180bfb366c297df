/** The watch list of a school and of a region in GraphQL. */
import { readsAsUnitOnly } from '@xueji/infra/runtime/actor.ts';
import { dateInChina } from '@xueji/infra/runtime/clock.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import { connectionOf, readPage } from '@xueji/infra/runtime/pages.ts';
import { codeOfPath } from '@xueji/infra/runtime/scope.ts';
import type { RequestContext } from '@xueji/infra/runtime/service.ts';
import type { SchoolWatchListArgs } from '@xueji/schema/generated/enrolment.ts';
import type { Loaders } from './loaders.ts';
import { countWatched, type WatchItem, watchOrder, watchScopes } from './watch-list-store.ts';

type Context = RequestContext & Loaders & { readonly counts: Database };

async function watchList({ path }: { path: string }, { kind, ...args }: SchoolWatchListArgs, { actor, now, watchLists, counts }: Context) {
  if (!readsAsUnitOnly(actor)) return null;
  const page = readPage(watchOrder(kind), args, { code: codeOfPath(path) });
  const list = { ...page, kind, scopes: watchScopes(actor, path), today: dateInChina(now()) };
  const keysOf = (item: WatchItem) => [item.path, item.id];
  return { ...connectionOf(page, await watchLists.load(list), keysOf), totalCount: () => countWatched(counts, list) };
}

export const watchListFields = { School: { watchList }, Region: { watchList } };

export const watchListResolvers = {
  WatchItem: {
    student: ({ studentId }: WatchItem) => (studentId ? { id: studentId } : null),
    class: ({ classId }: WatchItem, _: unknown, { classes }: Context) => (classId ? classes.load(classId) : null),
    school: ({ schoolId }: WatchItem, _: unknown, { schools }: Context) => schools.load(schoolId),
  },
};
