/** The webhook tables for commands and readers. A command locks its row. */
import { randomUUID, randomUUIDv7 } from 'node:crypto';
import type { Command } from '@xueji/infra/runtime/command.ts';
import { type Database, statement, type Tx } from '@xueji/infra/runtime/database.ts';
import type { ListOrder } from '@xueji/infra/runtime/keyset.ts';
import { isRefused, type Refused } from '@xueji/infra/runtime/refusal.ts';
import { columns, columnsOf, insertRows, updateRows } from '@xueji/infra/runtime/table.ts';
import { EntitySchema } from 'typeorm';
import type { Partner } from './partner.ts';
import { findOwnPartner, oneByOne, PartnerTable } from './partner-store.ts';
import {
  type AddInput,
  type AddRefusal,
  type Answer,
  addWebhook,
  paused,
  rebatched,
  refuseWebhook,
  resumed,
  rewound,
  rotated,
  tested,
  type Webhook,
  type WebhookAction,
  type WebhookRefusal,
} from './webhook.ts';

export const WebhookTable = new EntitySchema<Webhook>({
  name: 'Webhook',
  tableName: 'webhooks',
  columns: columns<Webhook>({
    id: '*uuid',
    partnerId: 'uuid',
    url: 'text',
    types: 'jsonb?',
    maxBatch: 'int',
    status: 'text',
    position: 'bigint',
    attempt: 'int',
    failingSince: 'timestamptz?',
    nextAttemptAt: 'timestamptz?',
    lastError: 'text?',
    lastErrorAt: 'timestamptz?',
    lastDeliveredAt: 'timestamptz?',
    secretGeneration: 'int',
    previousSecretUntil: 'timestamptz?',
    testEventId: 'uuid?',
    createdBy: 'text',
    createdAt: 'timestamptz',
  }),
});

const COLUMNS = columnsOf(WebhookTable, 'w.');
const PARTNER = columnsOf(PartnerTable, 'p.');
const HEAD_AND_COUNT = statement('select sequenced_to as head, (select count(*) from webhooks where partner_id = $1) as count from relay');
const LOCK = statement(`select ${COLUMNS} from webhooks w where w.id = $1 for update`);
const PARTNER_OF = statement(`select ${PARTNER} from partners p where p.id = $1`);
const REMOVE = statement('delete from webhooks where id = $1');

/** The stored result of a command for retries. It contains the generation from which the secret is derived, and not the secret. */
export type WebhookDone = { readonly webhookId: string; readonly partnerId: string; readonly generation: number };

const doneWith = ({ id, partnerId, secretGeneration }: Webhook): WebhookDone => ({
  webhookId: id,
  partnerId,
  generation: secretGeneration,
});

export const addWebhooks = oneByOne(
  async (tx: Tx, { input, actor, now }: Command<AddInput>): Promise<WebhookDone | Refused<AddRefusal>> => {
    const partner = await findOwnPartner(tx, actor);
    // The lock makes concurrent commands count one after the other.
    if (partner) await tx.run(LOCK_PARTNER, [partner.id]);
    const [row] = await tx.run<{ head: number; count: number }>(HEAD_AND_COUNT, [partner?.id ?? null]);
    const webhook = addWebhook(randomUUIDv7(), input, actor, now, { partner, count: row?.count ?? 0, head: row?.head ?? 0 });
    if (isRefused(webhook)) return webhook;
    insertRows(tx, WebhookTable, [webhook]);
    return doneWith(webhook);
  },
);
const LOCK_PARTNER = statement('select 1 from partners where id = $1 for update');

/** Locks a webhook and changes or removes it if the actor may. */
const change = <Input extends { id: string }>(
  action: WebhookAction,
  decide: (webhook: Webhook, command: Command<Input>) => Webhook | null,
) =>
  oneByOne(async (tx: Tx, command: Command<Input>): Promise<WebhookDone | Refused<WebhookRefusal>> => {
    const [webhook] = await tx.run<Webhook>(LOCK, [command.input.id]);
    const [partner] = webhook ? await tx.run<Partner>(PARTNER_OF, [webhook.partnerId]) : [];
    const refused = refuseWebhook(action, partner ?? null, command.actor);
    if (refused || !webhook) return refused ?? { refused: 'WebhookNotFound' };
    const changed = decide(webhook, command);
    if (changed) updateRows(tx, WebhookTable, [changed]);
    else await tx.run(REMOVE, [webhook.id]);
    return doneWith(changed ?? webhook);
  });

export const pauseWebhooks = change('pauseWebhook', paused);
export const resumeWebhooks = change('resumeWebhook', resumed);
export const removeWebhooks = change('removeWebhook', () => null);
export const testWebhooks = change('testWebhook', (webhook) => tested(webhook, randomUUID()));
export const changeWebhooks = change<{ id: string; maxBatch: number }>('changeWebhook', (webhook, { input }) =>
  rebatched(webhook, input.maxBatch),
);
export const rotateWebhookSecrets = change('rotateWebhookSecret', (webhook, { now }) => rotated(webhook, now));
export const resendWebhooks = change<{ id: string; position: number }>('resendWebhook', (webhook, { input }) =>
  rewound(webhook, input.position),
);

const BY_PARTNERS = statement(`select ${COLUMNS} from webhooks w where w.partner_id = any($1::uuid[]) order by w.id`);
const BY_ID = statement(`select ${COLUMNS} from webhooks w where w.id = $1`);
const DELIVERIES = statement(`
  select (q.n - 1)::int as page, d.* from unnest($1::uuid[], $2::int[], $3::bigint[]) with ordinality as q(webhook_id, most, after, n) cross join lateral (
    select id, event_id || following as "eventIds", type, position, attempt, status_code as "statusCode", error, took_ms as "tookMs", at
    from webhook_deliveries w where w.webhook_id = q.webhook_id and (q.after is null or w.id < q.after) order by w.id desc limit q.most
  ) d order by q.n, d.id desc`);

/** The webhooks of these partners. The caller must have checked access. */
export const findWebhooks = (db: Database, partnerIds: readonly string[]): Promise<Webhook[]> => db.run<Webhook>(BY_PARTNERS, [partnerIds]);
export const findWebhook = async (db: Database, id: string): Promise<Webhook | null> => (await db.run<Webhook>(BY_ID, [id]))[0] ?? null;

export type Delivery = Omit<Answer, 'retryAfterMs'> & {
  /** The events of the request, in order. */
  readonly eventIds: readonly string[];
  /** Type of the first event. */
  readonly type: string;
  /** Position of the last event; null for a test. */
  readonly position: number | null;
  readonly attempt: number;
  readonly tookMs: number;
  readonly at: Date;
};
/** The last deliveries, newest first. */
export const listDeliveries = async (db: Pick<Database, 'run'>, webhookId: string, first: number): Promise<Delivery[]> =>
  (await findDeliveries(db, [{ webhookId, first }]))[0] ?? [];

export const DELIVERY_ORDER: ListOrder = { name: 'deliveries, newest first', keys: [{ sql: 'w.id', type: 'bigint' }], descending: true };
export type StoredDelivery = Delivery & { readonly id: number };
export type DeliveryPage = { readonly webhookId: string; readonly first: number; readonly after?: number | null };
/** The last deliveries of each webhook, newest first, in one statement. */
export async function findDeliveries(db: Pick<Database, 'run'>, pages: readonly DeliveryPage[]): Promise<StoredDelivery[][]> {
  const webhookIds = pages.map(({ webhookId }) => webhookId);
  const rows = await db.run<StoredDelivery & { page: number }>(DELIVERIES, [
    webhookIds,
    pages.map(({ first }) => first),
    pages.map(({ after }) => after ?? null),
  ]);
  const found = Map.groupBy(rows, ({ page }) => page);
  return pages.map((_, index) => found.get(index) ?? []);
}
