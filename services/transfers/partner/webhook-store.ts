/** The webhooks tables. Commands lock a row; a sender holds it by a lease, and writes only what its lease and the cursor that it began from still allow. */
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
  type Tried,
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

/** What a command leaves for the same command sent again. The secret is made anew from the generation, and is not in it. */
export type WebhookDone = { readonly webhookId: string; readonly partnerId: string; readonly generation: number };

const doneWith = ({ id, partnerId, secretGeneration }: Webhook): WebhookDone => ({
  webhookId: id,
  partnerId,
  generation: secretGeneration,
});

export const addWebhooks = oneByOne(
  async (tx: Tx, { input, actor, now }: Command<AddInput>): Promise<WebhookDone | Refused<AddRefusal>> => {
    const partner = await findOwnPartner(tx, actor);
    // Two at once are counted one after the other.
    if (partner) await tx.run(LOCK_PARTNER, [partner.id]);
    const [row] = await tx.run<{ head: number; count: number }>(HEAD_AND_COUNT, [partner?.id ?? null]);
    const webhook = addWebhook(randomUUIDv7(), input, actor, now, { partner, count: row?.count ?? 0, head: row?.head ?? 0 });
    if (isRefused(webhook)) return webhook;
    insertRows(tx, WebhookTable, [webhook]);
    return doneWith(webhook);
  },
);
const LOCK_PARTNER = statement('select 1 from partners where id = $1 for update');

/** Locks a webhook and lets it be changed, or taken away, by whoever may. */
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

/** Of partners that the caller may read. */
export const findWebhooks = (db: Database, partnerIds: readonly string[]): Promise<Webhook[]> => db.run<Webhook>(BY_PARTNERS, [partnerIds]);
export const findWebhook = async (db: Database, id: string): Promise<Webhook | null> => (await db.run<Webhook>(BY_ID, [id]))[0] ?? null;

export type Delivery = Omit<Answer, 'retryAfterMs'> & {
  /** What the request carried, in order. */
  readonly eventIds: readonly string[];
  /** Of the first. */
  readonly type: string;
  /** Of the last; null for a test. */
  readonly position: number | null;
  readonly attempt: number;
  readonly tookMs: number;
  readonly at: Date;
};
/** The last ones, newest first. */
export const listDeliveries = async (db: Pick<Database, 'run'>, webhookId: string, first: number): Promise<Delivery[]> =>
  (await findDeliveries(db, [{ webhookId, first }]))[0] ?? [];

export const DELIVERY_ORDER: ListOrder = { name: 'deliveries, newest first', keys: [{ sql: 'w.id', type: 'bigint' }], descending: true };
export type StoredDelivery = Delivery & { readonly id: number };
export type DeliveryPage = { readonly webhookId: string; readonly first: number; readonly after?: number | null };
/** The last ones of each webhook, newest first, in one statement. */
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

/** A webhook in one sender's hands. */
export type Held = Webhook & {
  readonly lease: string;
  /** Has events to be sent, besides a test. */
  readonly due: boolean;
  /** Of the partner's registration; null while it is suspended. */
  readonly partnerVersion: number | null;
};

const IS_DUE = `w.status = 'ACTIVE' and p.status = 'ACTIVE' and w.position < (select sequenced_to from relay) and (w.next_attempt_at is null or w.next_attempt_at <= now())`;
const free = (kind: string, most: string) => `
  select w.id, p.version, ${IS_DUE} as due from webhooks w join partners p on p.id = w.partner_id
  where (w.test_event_id is not null or (${IS_DUE})) and (w.leased_until is null or w.leased_until < now()) and ${kind}
  order by w.served_at nulls first, w.id limit ${most} for update of w skip locked`;
const TAKE = statement(`
  with sound as (${free('w.attempt = 0', '$2')}), failing as (${free('w.attempt > 0', '$4')}),
  free as (select * from sound union all select * from failing)
  update webhooks w set lease = $1, leased_until = now() + make_interval(secs => $3), served_at = now() from free where w.id = free.id
  returning ${COLUMNS}, w.lease, free.due, free.version as "partnerVersion"`);

/** By whether the last request to them failed. */
export type Numbers = { readonly sound: number; readonly failing: number };

/** Takes webhooks that are due and that no process holds, at most so many, for so long. The one that was served longest ago comes first. */
export const takeDue = (db: Database, { sound, failing }: Numbers, leaseS: number): Promise<Held[]> =>
  sound + failing > 0 ? db.run<Held>(TAKE, [randomUUID(), sound, leaseS, failing]) : Promise.resolve([]);

/** `at` is when it was answered. */
export type NewDelivery = Delivery;

const LOGGED = 'webhook_id, event_id, following, type, position, attempt, status_code, error, took_ms, at';
const LOG = `insert into webhook_deliveries (${LOGGED}) select id, $4, $5::uuid[], $6, $7, $8, $9, $10, $11, $12 from written`;
const logged = ({ eventIds: [first, ...following], type, position, attempt, statusCode, error, tookMs, at }: NewDelivery) => [
  first,
  following,
  type,
  position,
  attempt,
  statusCode,
  error,
  tookMs,
  at,
];
const MINE = 'w.id = $1 and w.lease = $2';

// A pause that came meanwhile does not take deliveries back; a cursor that was set meanwhile stays as it was set.
const SAVE_DELIVERED = statement(`
  with delivered as (
    select * from unnest($5::uuid[], $6::text[], $7::text[], $8::bigint[], $9::int[], $10::int[], $11::text[], $12::int[], $13::timestamptz[])
      with ordinality as d (event_id, following, type, position, attempt, status_code, error, took_ms, at, n)),
  last as (select max(at) as at from delivered),
  written as (
    update webhooks w set position = $4, leased_until = now() + make_interval(secs => $14),
      attempt = case when last.at is null then w.attempt else 0 end,
      failing_since = case when last.at is null then w.failing_since end,
      next_attempt_at = case when last.at is null then w.next_attempt_at end,
      last_delivered_at = coalesce(last.at, w.last_delivered_at)
    from last where ${MINE} and w.position = $3 returning ${COLUMNS}, w.lease),
  log as (
    insert into webhook_deliveries (${LOGGED})
    select w.id, d.event_id, d.following::uuid[], d.type, d.position, d.attempt, d.status_code, d.error, d.took_ms, d.at from written w, delivered d order by d.n)
  select w.*, (select p.version from partners p where p.id = w."partnerId" and p.status = 'ACTIVE') as "partnerVersion" from written w`);

/** Moves the cursor past what was delivered, and past what is not for this webhook; null when there is no more to do for this lease. */
export async function saveDelivered(
  db: Database,
  held: Held,
  { position, deliveries }: { position: number; deliveries: readonly NewDelivery[] },
  leaseS: number,
): Promise<Held | null> {
  const column = <T>(pick: (delivery: NewDelivery) => T) => deliveries.map(pick);
  const [row] = await db.run<Omit<Held, 'due'>>(SAVE_DELIVERED, [
    held.id,
    held.lease,
    held.position,
    position,
    column(({ eventIds }) => eventIds[0]),
    // Arrays within an array are of one length in PostgreSQL; texts of arrays are not.
    column(({ eventIds }) => `{${eventIds.slice(1).join()}}`),
    column(({ type }) => type),
    column((delivery) => delivery.position),
    column(({ attempt }) => attempt),
    column(({ statusCode }) => statusCode),
    column(({ error }) => error),
    column(({ tookMs }) => tookMs),
    column(({ at }) => at),
    leaseS,
  ]);
  return row?.status === 'ACTIVE' && row.partnerVersion !== null ? { ...row, due: true } : null;
}

const SAVE_FAILED = statement(`
  with written as (
    update webhooks w set status = case w.status when 'ACTIVE' then $13 else w.status end, attempt = $8, failing_since = $14, next_attempt_at = $15,
      last_error = $16, last_error_at = $17, lease = null, leased_until = null
    where ${MINE} and w.position = $3 and w.attempt = $8 - 1 returning w.id)
  ${LOG}`);

/** Puts the webhook back until its next try. */
export const saveFailed = (db: Database, held: Held, delivery: NewDelivery, tried: Tried): Promise<object[]> =>
  db.run(SAVE_FAILED, [
    held.id,
    held.lease,
    held.position,
    ...logged(delivery),
    tried.status,
    tried.failingSince,
    tried.nextAttemptAt,
    tried.lastError,
    tried.lastErrorAt,
  ]);

const SAVE_EXPIRED = statement(`
  update webhooks w set status = 'PAUSED', last_error = $4, last_error_at = now() where ${MINE} and w.position = $3 and w.status = 'ACTIVE' returning 1`);
/** Pauses a webhook whose next events are not kept any more: its partner decides where it goes on. */
export const saveExpired = (db: Database, held: Held): Promise<object[]> =>
  db.run(SAVE_EXPIRED, [held.id, held.lease, held.position, 'CURSOR_EXPIRED: the events after the cursor are no longer kept']);

const SAVE_TESTED = statement(`
  with written as (
    update webhooks w set test_event_id = nullif(w.test_event_id, $3), leased_until = now() + make_interval(secs => $13) where ${MINE} returning w.id)
  ${LOG}`);
export const saveTested = (db: Database, held: Held, delivery: NewDelivery, leaseS: number): Promise<object[]> =>
  db.run(SAVE_TESTED, [held.id, held.lease, delivery.eventIds[0], ...logged(delivery), leaseS]);

const RENEW = statement(
  'update webhooks set leased_until = now() + make_interval(secs => $2) where lease = any($1::uuid[]) and leased_until > now()',
);
/** A lease that has ended is not renewed: another may be about to take the webhook. */
export const renew = (db: Database, leases: readonly string[], leaseS: number): Promise<object[]> => db.run(RENEW, [leases, leaseS]);

const RELEASE = statement(`
  update webhooks w set lease = null, leased_until = null,
    next_attempt_at = case when $3::float8 > 0 then now() + make_interval(secs => $3) else w.next_attempt_at end where ${MINE}`);
/** Gives a webhook back; another process may take it at once, or after a pause. */
export const release = (db: Database, { id, lease }: Held, pauseS = 0): Promise<object[]> => db.run(RELEASE, [id, lease, pauseS]);

const MOST_DELIVERIES_KEPT = 500;
const TRIM = statement(`
  delete from webhook_deliveries where webhook_id = $1
    and id <= (select id from webhook_deliveries where webhook_id = $1 order by id desc offset $2 limit 1)`);
export const trimDeliveries = (db: Database, webhookId: string): Promise<object[]> => db.run(TRIM, [webhookId, MOST_DELIVERIES_KEPT]);
