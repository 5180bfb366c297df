/** The GraphQL resolvers of partners. */
import { type CommandPort, commandPort } from '@xueji/infra/runtime/command.ts';
import type { ServiceConfig } from '@xueji/infra/runtime/config.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import type { Faults } from '@xueji/infra/runtime/faults.ts';
import { commandOf, idOf } from '@xueji/infra/runtime/input.ts';
import { connectionOf, type PageArgs, readPage } from '@xueji/infra/runtime/pages.ts';
import { isRefused, type Refused } from '@xueji/infra/runtime/refusal.ts';
import DataLoader from 'dataloader';
import { headOfFeed } from '../feed/feed-store.ts';
import { unitsAt } from '../unit/unit-resolvers.ts';
import { type Partner, type PartnerScope, type RegisterInput, wearsHatFor } from './partner.ts';
import { type ById, type Keyed, partnerScopeOf, type ScopeInput, textOf } from './partner-input-resolvers.ts';
import { toRefusal, unitRefusal } from './partner-refusals.ts';
import {
  changePartnerScopes,
  findOwnPartner,
  findPartner,
  listPartners,
  PARTNER_ORDER,
  type PartnerDone,
  registerPartners,
  resumePartners,
  suspendPartners,
} from './partner-store.ts';
import type { Webhook } from './webhook.ts';
import {
  deliveryFields,
  type WebhookContext,
  type WebhookPorts,
  webhookFields,
  webhookMutations,
  webhookPorts,
} from './webhook-resolvers.ts';
import { type DeliveryPage, findDeliveries, findWebhooks } from './webhook-store.ts';

type OnePartner<Input = object> = CommandPort<Input & { id: string }, PartnerDone | Refused>;

export type PartnerPorts = WebhookPorts & {
  readonly registerPartner: CommandPort<RegisterInput, PartnerDone | Refused>;
  readonly changePartnerScope: OnePartner<PartnerScope>;
  readonly suspendPartner: OnePartner;
  readonly resumePartner: OnePartner;
};

export function partnerPorts({ db, faults, config }: { db: Database; faults: Faults; config: ServiceConfig }): PartnerPorts {
  const parts = { db, faults };
  return {
    ...webhookPorts({ db, faults, config }),
    registerPartner: commandPort({ ...parts, mutation: 'registerPartner', judge: registerPartners }),
    changePartnerScope: commandPort({ ...parts, mutation: 'changePartnerScope', judge: changePartnerScopes }),
    suspendPartner: commandPort({ ...parts, mutation: 'suspendPartner', judge: suspendPartners }),
    resumePartner: commandPort({ ...parts, mutation: 'resumePartner', judge: resumePartners }),
  };
}

type PartnerContext = WebhookContext & PartnerPorts & Pick<ReturnType<typeof partnerContextOf>, 'webhooksOf'>;

export function partnerContextOf({ db }: { db: Database }) {
  let head: Promise<number> | null = null;
  return {
    webhooksOf: new DataLoader<string, Webhook[]>(async (partnerIds) => {
      const found = Object.groupBy(await findWebhooks(db, partnerIds), ({ partnerId }) => partnerId);
      return partnerIds.map((id) => found[id] ?? []);
    }),
    deliveryPages: new DataLoader((pages: readonly DeliveryPage[]) => findDeliveries(db, pages)),
    headOfFeed() {
      head ??= headOfFeed(db);
      return head;
    },
  };
}

async function toPartner(outcome: PartnerDone | Refused, success: 'PartnerRegistered' | 'PartnerChanged', { db, actor }: PartnerContext) {
  if (isRefused(outcome)) return toRefusal(outcome);
  return { __typename: success, partner: await findPartner(db, actor, outcome.partnerId) };
}

const onPartner =
  (port: 'suspendPartner' | 'resumePartner') =>
  async (_: unknown, { input: { idempotencyKey, id } }: ById, context: PartnerContext) =>
    toPartner(await context[port](commandOf(context, idempotencyKey, { id: idOf(id, 'input.id') })), 'PartnerChanged', context);

const Query = {
  partner: (_: unknown, { id }: { id?: string | null }, { db, actor }: PartnerContext) =>
    id ? findPartner(db, actor, idOf(id, 'id')) : findOwnPartner(db, actor),
  async partners(_: unknown, args: PageArgs, { db, actor, paths }: PartnerContext) {
    const page = readPage(PARTNER_ORDER, args);
    const mayRead = wearsHatFor('registerPartner', actor);
    return connectionOf(page, mayRead ? await listPartners(db, paths.rangesOf(actor.path), page) : [], ({ id }) => [id]);
  },
};

const Mutation = {
  async registerPartner(
    _: unknown,
    { input: { idempotencyKey, clientId, name, ...scope } }: Keyed<ScopeInput & { clientId: string; name: string }>,
    context: PartnerContext,
  ) {
    const allowed = await partnerScopeOf(scope, context);
    if (isRefused(allowed)) return unitRefusal(allowed);
    const input = { clientId: textOf('input.clientId', clientId, 3, 200), name: textOf('input.name', name, 2, 100), ...allowed };
    return toPartner(await context.registerPartner(commandOf(context, idempotencyKey, input)), 'PartnerRegistered', context);
  },
  async changePartnerScope(
    _: unknown,
    { input: { idempotencyKey, id, ...scope } }: Keyed<ScopeInput & { id: string }>,
    context: PartnerContext,
  ) {
    const allowed = await partnerScopeOf(scope, context);
    if (isRefused(allowed)) return unitRefusal(allowed);
    const command = commandOf(context, idempotencyKey, { id: idOf(id, 'input.id'), ...allowed });
    return toPartner(await context.changePartnerScope(command), 'PartnerChanged', context);
  },
  suspendPartner: onPartner('suspendPartner'),
  resumePartner: onPartner('resumePartner'),
  ...webhookMutations,
};

const partnerFields = {
  units: ({ paths }: Partner) => paths,
  registeredUnits: ({ paths }: Partner, _: unknown, context: PartnerContext) => unitsAt(paths, context),
  webhooks: ({ id }: Partner, _: unknown, { webhooksOf }: PartnerContext) => webhooksOf.load(id),
};

/** Adds the resolvers of partners to those of the service. */
export const withPartners = <R extends { Query: object; Mutation: object }>(resolvers: R) => ({
  ...resolvers,
  Query: { ...resolvers.Query, ...Query },
  Mutation: { ...resolvers.Mutation, ...Mutation },
  Viewer: { partner: (_: unknown, __: unknown, { db, actor }: PartnerContext) => findOwnPartner(db, actor) },
  Partner: partnerFields,
  Webhook: webhookFields,
  WebhookDelivery: deliveryFields,
});
