/** Partners and their webhooks: GraphQL in, GraphQL out. */
import { type CommandPort, commandPort } from '@xueji/infra/runtime/command.ts';
import type { ServiceConfig } from '@xueji/infra/runtime/config.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import type { Faults } from '@xueji/infra/runtime/faults.ts';
import { type AddressRules, refuseUrl } from '@xueji/infra/runtime/public-address.ts';
import { isRefused, type Refused, refusalType } from '@xueji/infra/runtime/refusal.ts';
import { pathRange } from '@xueji/infra/runtime/scope.ts';
import { badInput } from '@xueji/infra/runtime/service.ts';
import type { FieldGroup } from '@xueji/schema/partner-fields.ts';
import DataLoader from 'dataloader';
import { commandOf, idOf } from '../case/case-resolvers.ts';
import { pageSize, positionAfter } from '../feed/feed-resolvers.ts';
import { beginOfFeed, headOfFeed } from '../feed/feed-store.ts';
import type { Context } from '../resolvers.ts';
import { type Partner, type PartnerScope, type RegisterInput, wearsHatFor } from './partner.ts';
import { PARTNER_REFUSALS, type PartnerCommandRefusal, urlRefusal } from './partner-refusals.ts';
import {
  changePartnerScopes,
  findOwnPartner,
  findPartner,
  listPartners,
  type PartnerDone,
  registerPartners,
  resumePartners,
  suspendPartners,
} from './partner-store.ts';
import { type AddInput, secretOf, signingGenerations, type Webhook } from './webhook.ts';
import {
  addWebhooks,
  type Delivery,
  findWebhook,
  findWebhooks,
  listDeliveries,
  pauseWebhooks,
  removeWebhooks,
  resendWebhooks,
  resumeWebhooks,
  rotateWebhookSecrets,
  testWebhooks,
  type WebhookDone,
} from './webhook-store.ts';

type OnePartner<Input = object> = CommandPort<Input & { id: string }, PartnerDone | Refused>;
type OneWebhook<Input = object> = CommandPort<Input & { id: string }, WebhookDone | Refused>;

export type PartnerPorts = {
  readonly webhookKey: string;
  readonly urlRules: AddressRules;
  readonly registerPartner: CommandPort<RegisterInput, PartnerDone | Refused>;
  readonly changePartnerScope: OnePartner<PartnerScope>;
  readonly suspendPartner: OnePartner;
  readonly resumePartner: OnePartner;
  readonly addWebhook: CommandPort<AddInput, WebhookDone | Refused>;
  readonly removeWebhook: OneWebhook;
  readonly pauseWebhook: OneWebhook;
  readonly resumeWebhook: OneWebhook;
  readonly testWebhook: OneWebhook;
  readonly rotateWebhookSecret: OneWebhook;
  readonly resendWebhook: OneWebhook<{ position: number }>;
};

export function partnerPorts({ db, faults, config }: { db: Database; faults: Faults; config: ServiceConfig }): PartnerPorts {
  const webhookKey = config.XUEJI_WEBHOOK_KEY;
  if (!webhookKey) throw new Error('Configuration: XUEJI_WEBHOOK_KEY is needed by transfers');
  const parts = { db, faults };
  return {
    webhookKey,
    urlRules: { allowPrivate: config.XUEJI_WEBHOOK_ALLOW_PRIVATE },
    registerPartner: commandPort({ ...parts, mutation: 'registerPartner', judge: registerPartners }),
    changePartnerScope: commandPort({ ...parts, mutation: 'changePartnerScope', judge: changePartnerScopes }),
    suspendPartner: commandPort({ ...parts, mutation: 'suspendPartner', judge: suspendPartners }),
    resumePartner: commandPort({ ...parts, mutation: 'resumePartner', judge: resumePartners }),
    addWebhook: commandPort({ ...parts, mutation: 'addWebhook', judge: addWebhooks }),
    removeWebhook: commandPort({ ...parts, mutation: 'removeWebhook', judge: removeWebhooks }),
    pauseWebhook: commandPort({ ...parts, mutation: 'pauseWebhook', judge: pauseWebhooks }),
    resumeWebhook: commandPort({ ...parts, mutation: 'resumeWebhook', judge: resumeWebhooks }),
    testWebhook: commandPort({ ...parts, mutation: 'testWebhook', judge: testWebhooks }),
    rotateWebhookSecret: commandPort({ ...parts, mutation: 'rotateWebhookSecret', judge: rotateWebhookSecrets }),
    resendWebhook: commandPort({ ...parts, mutation: 'resendWebhook', judge: resendWebhooks }),
  };
}

type PartnerContext = Context & PartnerPorts & ReturnType<typeof partnerContextOf>;

export function partnerContextOf({ db }: { db: Database }) {
  let head: Promise<number> | null = null;
  return {
    webhooksOf: new DataLoader<string, Webhook[]>(async (partnerIds) => {
      const found = Object.groupBy(await findWebhooks(db, partnerIds), ({ partnerId }) => partnerId);
      return partnerIds.map((id) => found[id] ?? []);
    }),
    headOfFeed() {
      head ??= headOfFeed(db);
      return head;
    },
  };
}

const toRefusal = (refused: Refused) => refusalType(PARTNER_REFUSALS)(refused as Refused<PartnerCommandRefusal>);

const PATH = /^([0-9]{2,10}(\/[0-9]{2,10}){0,3})?$/;

/** As tables have it; what no client of ours sends is the caller's fault. */
function scopeOf({ units, types, fields }: ScopeInput): PartnerScope {
  if (units.length < 1 || units.length > 50) throw badInput('units: 1 to 50');
  const wrong = units.find((path) => !PATH.test(path));
  if (wrong !== undefined) throw badInput(`not the path of a unit: ${wrong.slice(0, 50)}`);
  return { paths: units, types: typesOf(types), fields: fieldsOf(fields) };
}

function typesOf(types: string[] | null | undefined): string[] | null {
  if (types?.length === 0) throw badInput('types: at least one, or null for all');
  return types ? [...new Set(types)].sort() : null;
}

function fieldsOf(fields: FieldGroup[] | null | undefined): FieldGroup[] | null {
  if (fields && !fields.includes('EVENT')) throw badInput('fields: EVENT, which every partner reads, and others; or null for all');
  return fields ? [...new Set(fields)].sort() : null;
}

function textOf(name: string, text: string, least: number, most: number): string {
  const trimmed = text.trim();
  if (trimmed.length < least || trimmed.length > most) throw badInput(`${name} has ${least} to ${most} characters`);
  return trimmed;
}

async function toPartner(outcome: PartnerDone | Refused, success: 'PartnerRegistered' | 'PartnerChanged', { db, actor }: PartnerContext) {
  if (isRefused(outcome)) return toRefusal(outcome);
  return { __typename: success, partner: await findPartner(db, actor, outcome.partnerId) };
}

async function toWebhook(outcome: WebhookDone | Refused, success: string, { db, webhookKey }: PartnerContext) {
  if (isRefused(outcome)) return toRefusal(outcome);
  const webhook = await findWebhook(db, outcome.webhookId);
  // The same command again, after the webhook was removed.
  if (!webhook) return toRefusal({ refused: 'WebhookNotFound' });
  return { __typename: success, webhook, secret: secretOf(webhookKey, outcome.webhookId, outcome.generation) };
}

type Keyed<Input> = { input: Input & { idempotencyKey: string } };
type ById = Keyed<{ id: string }>;
type ScopeInput = { units: string[]; types?: string[] | null; fields?: FieldGroup[] | null };

/** The six commands that name a webhook and nothing else. */
const onWebhook =
  (port: 'pauseWebhook' | 'resumeWebhook' | 'testWebhook' | 'rotateWebhookSecret', success: string) =>
  async (_: unknown, { input: { idempotencyKey, id } }: ById, context: PartnerContext) =>
    toWebhook(await context[port](commandOf(context, idempotencyKey, { id: idOf(id) })), success, context);

const onPartner =
  (port: 'suspendPartner' | 'resumePartner') =>
  async (_: unknown, { input: { idempotencyKey, id } }: ById, context: PartnerContext) =>
    toPartner(await context[port](commandOf(context, idempotencyKey, { id: idOf(id) })), 'PartnerChanged', context);

async function addWebhook(
  _: unknown,
  { input: { idempotencyKey, url, types } }: Keyed<{ url: string; types?: string[] | null }>,
  context: PartnerContext,
) {
  const input = { url: textOf('url', url, 1, 2000), types: typesOf(types) };
  const partner = await findOwnPartner(context.db, context.actor);
  // A stranger does not make us look up names.
  const reason = partner?.status === 'ACTIVE' ? await refuseUrl(input.url, context.urlRules) : null;
  if (reason) return urlRefusal(reason);
  return toWebhook(await context.addWebhook(commandOf(context, idempotencyKey, input)), 'WebhookAdded', context);
}

async function resendWebhook(
  _: unknown,
  { input: { idempotencyKey, id, after } }: Keyed<{ id: string; after?: string | null }>,
  context: PartnerContext,
) {
  const position = (await positionAfter(after, context)) ?? (await beginOfFeed(context.db));
  const command = commandOf(context, idempotencyKey, { id: idOf(id), position });
  return toWebhook(await context.resendWebhook(command), 'WebhookChanged', context);
}

async function removeWebhook(_: unknown, { input: { idempotencyKey, id } }: ById, context: PartnerContext) {
  const outcome = await context.removeWebhook(commandOf(context, idempotencyKey, { id: idOf(id) }));
  return isRefused(outcome) ? toRefusal(outcome) : { __typename: 'WebhookRemoved', id: outcome.webhookId };
}

const Query = {
  partner: (_: unknown, { id }: { id?: string | null }, { db, actor }: PartnerContext) =>
    id ? findPartner(db, actor, idOf(id)) : findOwnPartner(db, actor),
  async partners(_: unknown, { first, after }: { first: number; after?: string | null }, { db, actor }: PartnerContext) {
    const size = pageSize(first);
    const from = after ? idOf(Buffer.from(after, 'base64url').toString()) : null;
    const rows = wearsHatFor('registerPartner', actor) ? await listPartners(db, pathRange(actor.path), from, size) : [];
    const edges = rows.slice(0, size).map((node) => ({ node, cursor: Buffer.from(node.id).toString('base64url') }));
    return { edges, pageInfo: { hasNextPage: rows.length > size, endCursor: edges.at(-1)?.cursor ?? null } };
  },
};

const Mutation = {
  async registerPartner(
    _: unknown,
    { input: { idempotencyKey, clientId, name, ...scope } }: Keyed<ScopeInput & { clientId: string; name: string }>,
    context: PartnerContext,
  ) {
    const input = { clientId: textOf('clientId', clientId, 3, 200), name: textOf('name', name, 2, 100), ...scopeOf(scope) };
    return toPartner(await context.registerPartner(commandOf(context, idempotencyKey, input)), 'PartnerRegistered', context);
  },
  async changePartnerScope(
    _: unknown,
    { input: { idempotencyKey, id, ...scope } }: Keyed<ScopeInput & { id: string }>,
    context: PartnerContext,
  ) {
    const command = commandOf(context, idempotencyKey, { id: idOf(id), ...scopeOf(scope) });
    return toPartner(await context.changePartnerScope(command), 'PartnerChanged', context);
  },
  suspendPartner: onPartner('suspendPartner'),
  resumePartner: onPartner('resumePartner'),
  addWebhook,
  pauseWebhook: onWebhook('pauseWebhook', 'WebhookChanged'),
  resumeWebhook: onWebhook('resumeWebhook', 'WebhookChanged'),
  testWebhook: onWebhook('testWebhook', 'WebhookChanged'),
  rotateWebhookSecret: onWebhook('rotateWebhookSecret', 'WebhookSecretRotated'),
  resendWebhook,
  removeWebhook,
};

const partnerFields = {
  units: ({ paths }: Partner) => paths,
  webhooks: ({ id }: Partner, _: unknown, { webhooksOf }: PartnerContext) => webhooksOf.load(id),
};

const webhookFields = {
  cursor: ({ position }: Webhook, _: unknown, { cursors }: PartnerContext) => cursors.seal(position),
  behind: async ({ position }: Webhook, _: unknown, context: PartnerContext) => Math.max(0, (await context.headOfFeed()) - position),
  failedAttempts: ({ attempt }: Webhook) => attempt,
  signsWithPreviousSecret: (webhook: Webhook, _: unknown, { now }: PartnerContext) => signingGenerations(webhook, now()).length > 1,
  deliveries: ({ id }: Webhook, { first }: { first: number }, { db }: PartnerContext) => listDeliveries(db, id, pageSize(first)),
};

const deliveryFields = {
  cursor: ({ position }: Delivery, _: unknown, { cursors }: PartnerContext) => (position === null ? null : cursors.seal(position)),
};

/** The service's resolvers with those of partners. */
export const withPartners = <R extends { Query: object; Mutation: object }>(resolvers: R) => ({
  ...resolvers,
  Query: { ...resolvers.Query, ...Query },
  Mutation: { ...resolvers.Mutation, ...Mutation },
  Partner: partnerFields,
  Webhook: webhookFields,
  WebhookDelivery: deliveryFields,
});
