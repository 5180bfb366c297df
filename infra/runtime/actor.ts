/** The actor of a request: the claims of an issuer's token, and of the internal token that the gateway makes from it. */

/**
 * The roles of a person in a unit. `registrar` enters data, `approver` confirms, `office` reads lists, `reader` counts, `partner` reads its feed,
 * `operator` runs the system.
 */
export const HATS = ['registrar', 'approver', 'office', 'reader', 'partner', 'operator'] as const;
export type Hat = (typeof HATS)[number];

/** What a partner is registered for. */
export type PartnerRegistration = {
  readonly id: string;
  readonly version: number;
  /** The registered units within the unit of the partner's token. */
  readonly paths: readonly string[];
  /** Event types; null for all. */
  readonly types: readonly string[] | null;
};

export type Actor = {
  /** Subject of the token; two tokens of one person have the same. */
  readonly userId: string;
  readonly hats: readonly Hat[];
  /** Code of a region of any level or of a school, or `CN`. */
  readonly unit: string;
  /** Position of the unit in the tree of units, e.g. `41/4101/410105/2141000123`; empty for `CN`. */
  readonly path: string;
  /** Only in internal tokens, and only for an actor who reads as a partner. Without it a partner reads no personal data. */
  readonly registration?: PartnerRegistration;
  /** Never in a token. The path ranges of the actor's rows while a service moves them to new paths (`path-changes.ts`). */
  readonly ranges?: readonly { readonly from: string; readonly to: string }[] | undefined;
};

export const wears = (actor: Actor, hat: Hat): boolean => actor.hats.includes(hat);

/** True when the actor has a hat that allows reading personal data. The range is a separate question: a partner's registration narrows it too. */
export const readsAsUnit = (actor: Actor): boolean => (['registrar', 'approver', 'office'] as const).some((hat) => wears(actor, hat));

/** True when the actor reads as a partner. It then reads only what its registration allows, whatever other hats it has. */
export const readsAsPartner = (actor: Actor): boolean => wears(actor, 'partner');

/** True when the actor may read personal data that no partner reads, whatever its registration. */
export const readsAsUnitOnly = (actor: Actor): boolean => readsAsUnit(actor) && !readsAsPartner(actor);

/** Reads the claims of a verified token; null when they do not describe an actor. */
export function actorOf(claims: Record<string, unknown>): Actor | null {
  const { sub, hats, unit, path, registration } = claims;
  if (typeof sub !== 'string' || typeof unit !== 'string' || !isPath(path) || !Array.isArray(hats)) return null;
  if (!hats.every((hat): hat is Hat => HATS.includes(hat))) return null;
  if (registration === undefined) return { userId: sub, hats, unit, path };
  return isRegistration(registration) ? { userId: sub, hats, unit, path, registration } : null;
}

const isPath = (value: unknown): value is string => typeof value === 'string' && /^([0-9]{2,10}(\/[0-9]{2,10}){0,3})?$/.test(value);
const isText = (value: unknown): value is string => typeof value === 'string';

export function isRegistration(value: unknown): value is PartnerRegistration {
  if (typeof value !== 'object' || value === null) return false;
  const { id, version, paths, types } = value as Record<string, unknown>;
  if (!isText(id) || typeof version !== 'number') return false;
  return Array.isArray(paths) && paths.every(isPath) && (types === null || (Array.isArray(types) && types.every(isText)));
}

export const claimsOf = ({ userId, hats, unit, path, registration }: Actor) => ({
  sub: userId,
  hats,
  unit,
  path,
  ...(registration && { registration }),
});
