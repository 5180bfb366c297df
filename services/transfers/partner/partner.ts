/** A partner (合作系统): an external program that reads the feed of transfer events within the limits of its registration. */
import { type Actor, type Hat, type PartnerRegistration, wears } from '@xueji/infra/runtime/actor.ts';
import type { Refused } from '@xueji/infra/runtime/refusal.ts';
import { covers, widest } from '@xueji/infra/runtime/scope.ts';
import { commonUnit, unitOrAbove, wrongHat, wrongUnit } from '@xueji/infra/runtime/who-may.ts';
import type { FieldGroup } from '@xueji/schema/partner-fields.ts';

export type PartnerStatus = 'ACTIVE' | 'SUSPENDED';

/** What a partner may read. */
export type PartnerScope = {
  /** Units whose transfers it sees, incoming and outgoing. No unit is below another. */
  readonly paths: readonly string[];
  /** Event types; null for all, including types of later versions. */
  readonly types: readonly string[] | null;
  /** Field groups of the graph that it may select; null for all, including fields of later versions. */
  readonly fields: readonly FieldGroup[] | null;
};

export type Partner = PartnerScope & {
  readonly id: string;
  /** Subject of its tokens, as the issuer knows it. */
  readonly clientId: string;
  readonly name: string;
  readonly status: PartnerStatus;
  readonly version: number;
  readonly registeredBy: string;
  readonly registeredAt: Date;
  readonly changedBy: string;
  readonly changedAt: Date;
};

/** Who may do which action. An operator may do it for partners with all units in its own unit; a partner for itself. */
export const MAY = {
  registerPartner: ['operator'],
  changePartnerScope: ['operator'],
  suspendPartner: ['operator'],
  resumePartner: ['operator'],
  readPartner: ['operator', 'partner'],
  addWebhook: ['partner'],
  removeWebhook: ['partner', 'operator'],
  pauseWebhook: ['partner', 'operator'],
  resumeWebhook: ['partner', 'operator'],
  resendWebhook: ['partner', 'operator'],
  testWebhook: ['partner', 'operator'],
  rotateWebhookSecret: ['partner'],
  changeWebhook: ['partner'],
} as const satisfies Record<string, readonly Hat[]>;
export type PartnerAction = keyof typeof MAY;

export const hatsFor = (action: PartnerAction): readonly Hat[] => MAY[action];

/** True when this actor may do this to this partner. */
export function mayTo(action: PartnerAction, actor: Actor, partner: Pick<Partner, 'clientId' | 'paths'>): boolean {
  const operates = hatsFor(action).includes('operator') && wears(actor, 'operator') && coversAll(actor, partner.paths);
  const isItself = hatsFor(action).includes('partner') && wears(actor, 'partner') && actor.userId === partner.clientId;
  return operates || isItself;
}

export const wearsHatFor = (action: PartnerAction, actor: Actor): boolean => hatsFor(action).some((hat) => wears(actor, hat));

const coversAll = (actor: Actor, paths: readonly string[]): boolean => paths.every((path) => covers(actor.path, path));

/** The parts of a partner's units that are also in the unit of its token. */
export const within = (paths: readonly string[], tokenPath: string): string[] =>
  paths.flatMap((path) => {
    if (covers(tokenPath, path)) return [path];
    return covers(path, tokenPath) ? [tokenPath] : [];
  });

/** What the gateway reads before a partner's request: its registration, and the fields that it may select. */
export type Grant = PartnerRegistration & Pick<PartnerScope, 'fields'>;

export const grantOf = ({ id, version, paths, types, fields }: Partner, tokenPath: string): Grant => ({
  id,
  version,
  paths: within(paths, tokenPath),
  types,
  fields,
});

export type RegisterInput = PartnerScope & { readonly clientId: string; readonly name: string };
export type RegisterRefusal = 'WrongHat' | 'WrongUnit' | 'PartnerClientIdTaken';
export type ChangeRefusal = 'WrongHat' | 'WrongUnit' | 'PartnerNotFound';

export function registerPartner(
  id: string,
  input: RegisterInput,
  actor: Actor,
  now: Date,
  clientIdTaken: boolean,
): Partner | Refused<RegisterRefusal> {
  if (!wearsHatFor('registerPartner', actor)) return wrongHat(hatsFor('registerPartner'), unitOrAbove(commonUnit(input.paths)));
  if (!coversAll(actor, input.paths)) return wrongUnit(hatsFor('registerPartner'), unitOrAbove(commonUnit(input.paths)));
  if (clientIdTaken) return { refused: 'PartnerClientIdTaken' };
  return {
    ...input,
    paths: widest(input.paths),
    id,
    status: 'ACTIVE',
    version: 1,
    registeredBy: actor.userId,
    registeredAt: now,
    changedBy: actor.userId,
    changedAt: now,
  };
}

/** Judges a change of a partner, which may be absent. */
function judgeChange(
  action: PartnerAction,
  partner: Partner | null,
  change: Partial<PartnerScope & Pick<Partner, 'status'>>,
  actor: Actor,
  now: Date,
): Partner | Refused<ChangeRefusal> {
  // A stranger must not learn the partner's units from the refusal.
  if (!wearsHatFor(action, actor)) return wrongHat(hatsFor(action), unitOrAbove(actor.path));
  // For this operator, a partner of another region does not exist.
  if (!partner || !mayTo(action, actor, partner)) return { refused: 'PartnerNotFound' };
  if (change.paths && !coversAll(actor, change.paths)) return wrongUnit(hatsFor(action), unitOrAbove(commonUnit(change.paths)));
  return { ...partner, ...change, version: partner.version + 1, changedBy: actor.userId, changedAt: now };
}

export const changePartnerScope = (partner: Partner | null, { paths, types, fields }: PartnerScope, actor: Actor, now: Date) =>
  judgeChange('changePartnerScope', partner, { paths: widest(paths), types, fields }, actor, now);

/** Suspends a partner: its feed and webhooks stop at their current positions. */
export const suspendPartner = (partner: Partner | null, actor: Actor, now: Date) =>
  judgeChange('suspendPartner', partner, { status: 'SUSPENDED' }, actor, now);

export const resumePartner = (partner: Partner | null, actor: Actor, now: Date) =>
  judgeChange('resumePartner', partner, { status: 'ACTIVE' }, actor, now);
