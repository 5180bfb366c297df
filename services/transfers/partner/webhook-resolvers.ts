/** The GraphQL resolvers of webhooks. */
import { type CommandPort, commandPort } from '@xueji/infra/runtime/command.ts';
import type { ServiceConfig } from '@xueji/infra/runtime/config.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import type { Faults } from '@xueji/infra/runtime/faults.ts';
import { commandOf, idOf } from '@xueji/infra/runtime/input.ts';
import { connectionOf, type PageArgs, readPage } from '@xueji/infra/runtime/pages.ts';
import { type AddressRules, refuseUrl } from '@xueji/infra/runtime/public-address.ts';
import { isRefused, type Refused } from '@xueji/infra/runtime/refusal.ts';
import type DataLoader from 'dataloader';
import { positionAfter } from '../feed/feed-resolvers.ts';
import { beginOfFeed } from '../feed/feed-store.ts';
import type { Context } from '../resolvers.ts';
import { type ById, batchOf, type Keyed, textOf, typesOf } from './partner-input-resolvers.ts';
import { toRefusal, urlRefusal } from './partner-refusals.ts';
import { findOwnPartner } from './partner-store.ts';
import { type AddInput, secretOf, signingGenerations, type Webhook } from './webhook.ts';
import { requestIdOf } from './webhook-batch.ts';
import {
  addWebhooks,
  changeWebhooks,
  DELIVERY_ORDER,
  type Delivery,
  type DeliveryPage,
  findWebhook,
  pauseWebhooks,
  removeWebhooks,
  resendWebhooks,
  resumeWebhooks,
  rotateWebhookSecrets,
  type StoredDelivery,
  testWebhooks,
  type WebhookDone,
} from './webhook-store.ts';

type OneWebhook<Input = object> = CommandPort<Input & { id: string }, WebhookDone | Refused>;

export type WebhookPorts = {
  readonly webhookKey: string;
  readonly urlRules: AddressRules;
  readonly production: boolean;
  readonly addWebhook: CommandPort<AddInput, WebhookDone | Refused>;
  readonly changeWebhook: OneWebhook<{ maxBatch: number }>;
  readonly removeWebhook: OneWebhook;
  readonly pauseWebhook: OneWebhook;
  readonly resumeWebhook: OneWebhook;
  readonly testWebhook: OneWebhook;
  readonly rotateWebhookSecret: OneWebhook;
  readonly resendWebhook: OneWebhook<{ position: number }>;
};
export type WebhookContext = Context &
  WebhookPorts & { headOfFeed(): Promise<number>; readonly deliveryPages: DataLoader<DeliveryPage, StoredDelivery[]> };

export function webhookPorts({ db, faults, config }: { db: Database; faults: Faults; config: ServiceConfig }): WebhookPorts {
  const webhookKey = config.XUEJI_WEBHOOK_KEY;
  if (!webhookKey) throw new Error('Configuration: XUEJI_WEBHOOK_KEY is needed by transfers');
  const parts = { db, faults };
  return {
    webhookKey,
    urlRules: { allowPrivate: config.XUEJI_WEBHOOK_ALLOW_PRIVATE },
    production: config.NODE_ENV === 'production',
    addWebhook: commandPort({ ...parts, mutation: 'addWebhook', judge: addWebhooks }),
    changeWebhook: commandPort({ ...parts, mutation: 'changeWebhook', judge: changeWebhooks }),
    removeWebhook: commandPort({ ...parts, mutation: 'removeWebhook', judge: removeWebhooks }),
    pauseWebhook: commandPort({ ...parts, mutation: 'pauseWebhook', judge: pauseWebhooks }),
    resumeWebhook: commandPort({ ...parts, mutation: 'resumeWebhook', judge: resumeWebhooks }),
    testWebhook: commandPort({ ...parts, mutation: 'testWebhook', judge: testWebhooks }),
    rotateWebhookSecret: commandPort({ ...parts, mutation: 'rotateWebhookSecret', judge: rotateWebhookSecrets }),
    resendWebhook: commandPort({ ...parts, mutation: 'resendWebhook', judge: resendWebhooks }),
  };
}

async function toWebhook(outcome: WebhookDone | Refused, success: string, { db, webhookKey }: WebhookContext) {
  if (isRefused(outcome)) return toRefusal(outcome);
  const webhook = await findWebhook(db, outcome.webhookId);
  // A retry of the command after the webhook was removed.
  if (!webhook) return toRefusal({ refused: 'WebhookNotFound' });
  return { __typename: success, webhook, secret: secretOf(webhookKey, outcome.webhookId, outcome.generation) };
}

/** Commands whose only input is a webhook. */
const onWebhook =
  (port: 'pauseWebhook' | 'resumeWebhook' | 'testWebhook' | 'rotateWebhookSecret', success: string) =>
  async (_: unknown, { input: { idempotencyKey, id } }: ById, context: WebhookContext) =>
    toWebhook(await context[port](commandOf(context, idempotencyKey, { id: idOf(id, 'input.id') })), success, context);

async function addWebhook(
  _: unknown,
  { input: { idempotencyKey, url, types, maxBatch } }: Keyed<{ url: string; types?: string[] | null; maxBatch?: number | null }>,
  context: WebhookContext,
) {
  const input = { url: textOf('input.url', url, 1, 2000), types: typesOf(types), maxBatch: batchOf(maxBatch) };
  const partner = await findOwnPartner(context.db, context.actor);
  // Rights first: do not look up names for an unauthorised caller.
  const reason = partner?.status === 'ACTIVE' ? await refuseUrl(input.url, context.urlRules) : null;
  if (reason) return urlRefusal(reason, context.production);
  return toWebhook(await context.addWebhook(commandOf(context, idempotencyKey, input)), 'WebhookAdded', context);
}

async function changeWebhook(
  _: unknown,
  { input: { idempotencyKey, id, maxBatch } }: Keyed<{ id: string; maxBatch: number }>,
  context: WebhookContext,
) {
  const command = commandOf(context, idempotencyKey, { id: idOf(id, 'input.id'), maxBatch: batchOf(maxBatch) });
  return toWebhook(await context.changeWebhook(command), 'WebhookChanged', context);
}

async function resendWebhook(
  _: unknown,
  { input: { idempotencyKey, id, after } }: Keyed<{ id: string; after?: string | null }>,
  context: WebhookContext,
) {
  const position = (await positionAfter('input.after', after, context)) ?? (await beginOfFeed(context.db));
  const command = commandOf(context, idempotencyKey, { id: idOf(id, 'input.id'), position });
  return toWebhook(await context.resendWebhook(command), 'WebhookChanged', context);
}

async function removeWebhook(_: unknown, { input: { idempotencyKey, id } }: ById, context: WebhookContext) {
  const outcome = await context.removeWebhook(commandOf(context, idempotencyKey, { id: idOf(id, 'input.id') }));
  return isRefused(outcome) ? toRefusal(outcome) : { __typename: 'WebhookRemoved', id: outcome.webhookId };
}

export const webhookMutations = {
  addWebhook,
  changeWebhook,
  pauseWebhook: onWebhook('pauseWebhook', 'WebhookChanged'),
  resumeWebhook: onWebhook('resumeWebhook', 'WebhookChanged'),
  testWebhook: onWebhook('testWebhook', 'WebhookChanged'),
  rotateWebhookSecret: onWebhook('rotateWebhookSecret', 'WebhookSecretRotated'),
  resendWebhook,
  removeWebhook,
};

export const webhookFields = {
  cursor: ({ position }: Webhook, _: unknown, { cursors }: WebhookContext) => cursors.seal(position),
  behind: async ({ position }: Webhook, _: unknown, context: WebhookContext) => Math.max(0, (await context.headOfFeed()) - position),
  failedAttempts: ({ attempt }: Webhook) => attempt,
  signsWithPreviousSecret: (webhook: Webhook, _: unknown, { now }: WebhookContext) => signingGenerations(webhook, now()).length > 1,
  async deliveries({ id }: Webhook, args: PageArgs, { deliveryPages }: WebhookContext) {
    const page = readPage(DELIVERY_ORDER, args, { id });
    const after = (page.after?.[0] ?? null) as number | null;
    return connectionOf(page, await deliveryPages.load({ webhookId: id, first: page.first + 1, after }), (delivery) => [delivery.id]);
  },
};

export const deliveryFields = {
  requestId: ({ eventIds }: Delivery) => requestIdOf(eventIds),
  eventId: ({ eventIds }: Delivery) => eventIds[0],
  cursor: ({ position }: Delivery, _: unknown, { cursors }: WebhookContext) => (position === null ? null : cursors.seal(position)),
};
