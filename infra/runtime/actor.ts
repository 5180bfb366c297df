/**
 * Who asks: the claims of a token, the same in the public token of an issuer and in the internal token of the gateway.
 */

/** What a person does in a unit. `registrar` enters, `approver` confirms, `office` reads lists, `reader` counts, `partner` reads its feed, `operator` runs the system. */
export const HATS = ['registrar', 'approver', 'office', 'reader', 'partner', 'operator'] as const;
export type Hat = (typeof HATS)[number];

export type Actor = {
  /** Subject of the token; two tokens of one person have the same. */
  readonly userId: string;
  readonly hats: readonly Hat[];
  /** Code of a region of any level or of a school, or `CN`. */
  readonly unit: string;
  /** Place of the unit in the tree of units, e.g. `41/4101/410105/2141000123`; empty for `CN`. */
  readonly path: string;
};

export const wears = (actor: Actor, hat: Hat): boolean => actor.hats.includes(hat);

/** Reads cases by a hat of the unit, whatever else it wears. */
export const readsAsUnit = (actor: Actor): boolean => (['registrar', 'approver', 'office'] as const).some((hat) => wears(actor, hat));

/** No further than its registration as a partner lets it. */
export const readsAsPartner = (actor: Actor): boolean => wears(actor, 'partner') && !readsAsUnit(actor);

/** Reads the claims of a verified token; null when they do not describe an actor. */
export function actorOf(claims: Record<string, unknown>): Actor | null {
  const { sub, hats, unit, path } = claims;
  if (typeof sub !== 'string' || typeof unit !== 'string' || typeof path !== 'string' || !Array.isArray(hats)) return null;
  if (!hats.every((hat): hat is Hat => HATS.includes(hat))) return null;
  if (!/^([0-9]{2,10}(\/[0-9]{2,10}){0,3})?$/.test(path)) return null;
  return { userId: sub, hats, unit, path };
}

export const claimsOf = (actor: Actor) => ({ sub: actor.userId, hats: actor.hats, unit: actor.unit, path: actor.path });
