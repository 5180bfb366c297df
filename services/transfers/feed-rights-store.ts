/** What a reader of the feed may see, judged anew for every page. */
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import { readAs, type Scope } from '@xueji/infra/runtime/scope.ts';

export type FeedRights = {
  readonly scope: Scope;
  /** Event types that the reader is entitled to; null for all. */
  readonly types: readonly string[] | null;
};

/** Null when the actor reads no feed at all. */
export async function feedRightsOf(_db: Database, actor: Actor): Promise<FeedRights | null> {
  const scope = readAs(actor);
  return scope && { scope, types: null };
}
