/** The caller, as the graph shows it. */
import { type Actor, type Hat, readsAsUnit, wears } from '@xueji/infra/runtime/actor.ts';

export type Permission = 'ENTER' | 'APPROVE' | 'READ_STUDENTS' | 'READ_COUNTS' | 'READ_FEED' | 'OPERATE';

const RULES: Record<Permission, (actor: Actor) => boolean> = {
  ENTER: (actor) => wears(actor, 'registrar'),
  APPROVE: (actor) => wears(actor, 'approver'),
  READ_STUDENTS: (actor) => readsAsUnit(actor) || wears(actor, 'partner'),
  READ_COUNTS: (actor) => readsAsUnit(actor) || wears(actor, 'reader'),
  READ_FEED: (actor) => readsAsUnit(actor) || wears(actor, 'partner'),
  OPERATE: (actor) => wears(actor, 'operator'),
};

export const permissionsOf = (actor: Actor): Permission[] =>
  (Object.keys(RULES) as Permission[]).filter((permission) => RULES[permission](actor));

export const shownHats = ({ hats }: Actor): Uppercase<Hat>[] => hats.map((hat) => hat.toUpperCase() as Uppercase<Hat>);
