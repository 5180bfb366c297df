/** What a reader of the feed may see, judged anew for every page. */
import { type Actor, readsAsUnit } from '@xueji/infra/runtime/actor.ts';
import { type Database, statement } from '@xueji/infra/runtime/database.ts';
import { pathRange, readAs, type Scope } from '@xueji/infra/runtime/scope.ts';
import { forbidden } from '@xueji/infra/runtime/service.ts';
import { LRUCache } from 'lru-cache';
import { type PartnerScope, within } from '../partner/partner.ts';

export type FeedRights = {
  /** Whoever lies in one of them, on either side of a transfer, is seen. */
  readonly scopes: readonly Scope[];
  /** Event types that the reader is entitled to; null for all. */
  readonly types: readonly string[] | null;
  /** The partner's registration that says so; absent for who reads by a hat of the unit. */
  readonly registration?: Registration;
};
export type Registration = { readonly id: string; readonly version: number };

/** Fields are judged by the gateway, which knows what is selected; an event by itself is granted to every partner. */
type Registered = Pick<PartnerScope, 'paths' | 'types'> & Registration;
const ACTIVE_BY_CLIENT = statement(`select id, paths, types, version from partners where client_id = $1 and status = 'ACTIVE'`);
const ACTIVE_BY_ID = statement(`select id, paths, types, version from partners where id = $1 and status = 'ACTIVE'`);

/**
 * Who reads cases by another hat reads the feed of the unit; a partner what it is registered for, within the unit of its token.
 * Null when the actor reads no feed at all. Throws FORBIDDEN for a partner that is not registered, or suspended: an empty page would move its
 * cursor past what it may read when it comes back.
 */
export async function feedRightsOf(db: Pick<Database, 'run'>, actor: Actor): Promise<FeedRights | null> {
  const scope = readAs(actor);
  if (!scope || readsAsUnit(actor)) return scope && { scopes: [scope], types: null };

  const [registered] = await db.run<Registered>(ACTIVE_BY_CLIENT, [actor.userId]);
  if (!registered)
    throw forbidden('This partner is not registered, or suspended: ask the operator. 该合作系统未登记或已停用,请联系平台运营方。');
  const rights = rightsTo({ ...registered, paths: within(registered.paths, actor.path) });
  if (!rights) throw forbidden('The token’s unit and the registered units have nothing in common. 令牌所属单位不在登记的数据范围内。');
  return rights;
}

/** What a webhook of this partner may carry; null while it is suspended. */
export async function feedRightsOfPartner(db: Pick<Database, 'run'>, id: string): Promise<FeedRights | null> {
  const [registered] = await db.run<Registered>(ACTIVE_BY_ID, [id]);
  return registered ? rightsTo(registered) : null;
}

const rightsTo = ({ paths, types, id, version }: Registered): FeedRights | null =>
  paths.length > 0 ? { scopes: paths.map(pathRange), types, registration: { id, version } } : null;

/** `anew` when what is remembered has turned out to be no longer so. */
export type RightsOf = (actor: Actor, anew: boolean) => Promise<FeedRights | null>;

const MOST_REMEMBERED = 10_000;

/** A reader's rights as they were last read. A page is read only under the registration that stands at its own instant, so this may be out of date. */
export function rememberRights(db: Pick<Database, 'run'>): RightsOf {
  const remembered = new LRUCache<string, FeedRights>({ max: MOST_REMEMBERED });
  return async (actor, anew) => {
    const reader = JSON.stringify([actor.userId, actor.path, readsAsUnit(actor)]);
    const known = anew ? undefined : remembered.get(reader);
    if (known) return known;
    remembered.delete(reader);
    const rights = await feedRightsOf(db, actor);
    if (rights?.registration) remembered.set(reader, rights);
    return rights;
  };
}
