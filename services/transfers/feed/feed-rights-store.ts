/** The rights of a reader of the feed. */
import { type Actor, type PartnerRegistration, readsAsPartner } from '@xueji/infra/runtime/actor.ts';
import { forbidden } from '@xueji/infra/runtime/caller-fault.ts';
import { type Database, statement } from '@xueji/infra/runtime/database.ts';
import { pathRange, readAs, type Scope } from '@xueji/infra/runtime/scope.ts';
import type { FieldGroup } from '@xueji/schema/partner-fields.ts';
import { GraphQLError } from 'graphql';

export type FeedRights = {
  /** A transfer is visible when one of its two sides is in one of the scopes. */
  readonly scopes: readonly Scope[];
  /** Event types that the reader may see; null for all. */
  readonly types: readonly string[] | null;
  /** The partner's registration; absent when the reader is not a partner. */
  readonly registration?: Registration;
};
export type Registration = Pick<PartnerRegistration, 'id' | 'version'>;

/**
 * An actor of a unit reads the feed of the unit. A partner reads what it is registered for, whatever other hats it has. Null when the actor may not
 * read the feed. Throws FORBIDDEN for a partner that is not registered or is suspended: an empty page would move its cursor past events that it may
 * read when it is active again.
 */
export function feedRightsOf(actor: Actor): FeedRights | null {
  const scopes = readAs(actor);
  if (!readsAsPartner(actor)) return scopes.length > 0 ? { scopes, types: null } : null;
  if (!actor.registration)
    throw forbidden({
      zh: '该合作系统未登记或已停用，请联系平台运营方',
      en: 'This partner is not registered, or suspended: ask the operator',
    });
  const rights = rightsTo({ ...actor.registration, ...(actor.ranges && { ranges: actor.ranges }) });
  if (!rights)
    throw forbidden({
      zh: '令牌所属单位不在登记的数据范围内',
      en: 'The token’s unit and the registered units have nothing in common',
    });
  return rights;
}

/** The gateway retries with the current registration. */
export const registrationChanged = () =>
  new GraphQLError('The registration in the token is out of date', { extensions: { code: 'REGISTRATION_CHANGED' } });

const ACTIVE_BY_ID = statement(
  `select id, paths, types, version, client_id as "clientId", fields from partners where id = $1 and status = 'ACTIVE'`,
);

type Reader = { readonly clientId: string; readonly fields: readonly FieldGroup[] | null };
/** The rights of a partner's webhooks, and the partner as a reader for the event format. */
export type PartnerRights = FeedRights & { readonly registration: Registration; readonly partner: Reader };

/** The rights of this partner's webhooks; null while it is suspended. */
export async function feedRightsOfPartner(db: Pick<Database, 'run'>, id: string): Promise<PartnerRights | null> {
  const [registered] = await db.run<PartnerRegistration & Reader>(ACTIVE_BY_ID, [id]);
  const rights = registered ? rightsTo(registered) : null;
  if (!registered || !rights) return null;
  const { clientId, fields, version } = registered;
  return { ...rights, registration: { id, version }, partner: { clientId, fields } };
}

const rightsTo = ({ paths, ranges, types, id, version }: PartnerRegistration & Pick<Actor, 'ranges'>): FeedRights | null =>
  paths.length > 0 ? { scopes: ranges ?? paths.map(pathRange), types, registration: { id, version } } : null;
