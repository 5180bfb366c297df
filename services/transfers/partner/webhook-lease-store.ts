/** Leases of webhooks: a sender holds a webhook by a lease, and writes only while its lease and its start cursor are unchanged. */
import { randomUUID } from 'node:crypto';
import { type Database, statement } from '@xueji/infra/runtime/database.ts';
import { columnsOf } from '@xueji/infra/runtime/table.ts';
import type { Tried, Webhook } from './webhook.ts';
import { type Delivery, WebhookTable } from './webhook-store.ts';

const COLUMNS = columnsOf(WebhookTable, 'w.');

/** A webhook that is leased to a sender. */
export type LeasedWebhook = Webhook & {
  readonly lease: string;
  /** True when there may be events to send besides a test. */
  readonly due: boolean;
  /** Version of the partner's registration; null while it is suspended. */
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

/** Numbers of webhooks by whether their last request failed. */
export type Numbers = { readonly sound: number; readonly failing: number };

/** Leases due webhooks that no process holds, up to the given numbers. The one that was served longest ago comes first. */
export const takeDue = (db: Database, { sound, failing }: Numbers, leaseS: number): Promise<LeasedWebhook[]> =>
  sound + failing > 0 ? db.run<LeasedWebhook>(TAKE, [randomUUID(), sound, leaseS, failing]) : Promise.resolve([]);

/** `at` is the time of the answer. */
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

/** The progress of a sender since the last save. */
export type Progress = {
  readonly leased: LeasedWebhook;
  /** The new cursor: after the delivered events and the events that are not for this webhook. */
  readonly position: number;
  readonly deliveries: readonly NewDelivery[];
};

// If the webhook was paused in the meantime, deliveries are still saved. If its cursor was set in the meantime, the new cursor stays.
// Rows are locked in the order of their ids, as in RENEW, so that two statements cannot deadlock.
const SAVE_DELIVERED = statement(`
  with asked as (
    select * from unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::bigint[]) with ordinality as a (id, lease, saved, position, n)),
  mine as (
    select a.* from asked a join webhooks w on w.id = a.id and w.lease = a.lease and w.position = a.saved order by w.id for update of w),
  delivered as (
    select * from unnest($5::int[], $6::uuid[], $7::text[], $8::text[], $9::bigint[], $10::int[], $11::int[], $12::text[], $13::int[], $14::timestamptz[])
      with ordinality as d (n, event_id, following, type, position, attempt, status_code, error, took_ms, at, place)),
  last as (select a.n, max(d.at) as at from asked a left join delivered d on d.n = a.n group by a.n),
  written as (
    update webhooks w set position = m.position, leased_until = now() + make_interval(secs => $15),
      attempt = case when last.at is null then w.attempt else 0 end,
      failing_since = case when last.at is null then w.failing_since end,
      next_attempt_at = case when last.at is null then w.next_attempt_at end,
      last_delivered_at = coalesce(last.at, w.last_delivered_at)
    from mine m join last on last.n = m.n where w.id = m.id and w.lease = m.lease and w.position = m.saved
    returning ${COLUMNS}, w.lease, m.n::int as n),
  log as (
    insert into webhook_deliveries (${LOGGED})
    select w.id, d.event_id, d.following::uuid[], d.type, d.position, d.attempt, d.status_code, d.error, d.took_ms, d.at
    from written w join delivered d on d.n = w.n order by d.place)
  select w.*, p.version as "partnerVersion" from written w left join partners p on p.id = w."partnerId" and p.status = 'ACTIVE'`);

/** Saves the progress of many webhooks in one statement; null for one whose lease is lost. */
export async function saveDelivered(db: Database, all: readonly Progress[], leaseS: number): Promise<(LeasedWebhook | null)[]> {
  const webhook = <T>(pick: (progress: Progress) => T) => all.map(pick);
  const deliveries = all.flatMap((progress, index) => progress.deliveries.map((delivery) => ({ ...delivery, n: index + 1 })));
  const column = <T>(pick: (delivery: NewDelivery & { n: number }) => T) => deliveries.map(pick);
  const rows = await db.run<Omit<LeasedWebhook, 'due'> & { n: number }>(SAVE_DELIVERED, [
    webhook(({ leased }) => leased.id),
    webhook(({ leased }) => leased.lease),
    webhook(({ leased }) => leased.position),
    webhook(({ position }) => position),
    column(({ n }) => n),
    column(({ eventIds }) => eventIds[0]),
    // Nested PostgreSQL arrays must have equal lengths, so arrays are passed as texts.
    column(({ eventIds }) => `{${eventIds.slice(1).join()}}`),
    column(({ type }) => type),
    column(({ position }) => position),
    column(({ attempt }) => attempt),
    column(({ statusCode }) => statusCode),
    column(({ error }) => error),
    column(({ tookMs }) => tookMs),
    column(({ at }) => at),
    leaseS,
  ]);
  const goingOn = rows.filter(({ status, partnerVersion }) => status === 'ACTIVE' && partnerVersion !== null);
  const byNumber = new Map(goingOn.map(({ n, ...saved }) => [n, { ...saved, due: true }]));
  return all.map((_, index) => byNumber.get(index + 1) ?? null);
}

const SAVE_FAILED = statement(`
  with written as (
    update webhooks w set status = case w.status when 'ACTIVE' then $13 else w.status end, attempt = $8, failing_since = $14, next_attempt_at = $15,
      last_error = $16, last_error_at = $17, lease = null, leased_until = null
    where ${MINE} and w.position = $3 and w.attempt = $8 - 1 returning w.id)
  ${LOG}`);

/** Releases the webhook until its next try. */
export const saveFailed = (db: Database, leased: LeasedWebhook, delivery: NewDelivery, tried: Tried): Promise<object[]> =>
  db.run(SAVE_FAILED, [
    leased.id,
    leased.lease,
    leased.position,
    ...logged(delivery),
    tried.status,
    tried.failingSince,
    tried.nextAttemptAt,
    tried.lastError,
    tried.lastErrorAt,
  ]);

const SAVE_EXPIRED = statement(`
  update webhooks w set status = 'PAUSED', last_error = $4, last_error_at = now() where ${MINE} and w.position = $3 and w.status = 'ACTIVE' returning 1`);
/** Pauses a webhook whose next events have been removed. The partner decides where it continues. */
export const saveExpired = (db: Database, leased: LeasedWebhook): Promise<object[]> =>
  db.run(SAVE_EXPIRED, [leased.id, leased.lease, leased.position, 'CURSOR_EXPIRED: the events after the cursor are no longer kept']);

const SAVE_TESTED = statement(`
  with written as (
    update webhooks w set test_event_id = nullif(w.test_event_id, $3), leased_until = now() + make_interval(secs => $13) where ${MINE} returning w.id)
  ${LOG}`);
export const saveTested = (db: Database, leased: LeasedWebhook, delivery: NewDelivery, leaseS: number): Promise<object[]> =>
  db.run(SAVE_TESTED, [leased.id, leased.lease, delivery.eventIds[0], ...logged(delivery), leaseS]);

const RENEW = statement(`
  with mine as (select id from webhooks where lease = any($1::uuid[]) and leased_until > now() order by id for update)
  update webhooks w set leased_until = now() + make_interval(secs => $2) from mine where w.id = mine.id and w.lease = any($1::uuid[])`);
/** An expired lease is not renewed, because another process may be about to take the webhook. */
export const renew = (db: Database, leases: readonly string[], leaseS: number): Promise<object[]> => db.run(RENEW, [leases, leaseS]);

const RELEASE = statement(`
  update webhooks w set lease = null, leased_until = null,
    next_attempt_at = case when $3::float8 > 0 then now() + make_interval(secs => $3) else w.next_attempt_at end where ${MINE}`);
/** Releases a webhook. Another process may take it at once or after a pause. */
export const release = (db: Database, { id, lease }: LeasedWebhook, pauseS = 0): Promise<object[]> => db.run(RELEASE, [id, lease, pauseS]);

const MOST_DELIVERIES_KEPT = 500;
const TRIM = statement(`
  delete from webhook_deliveries where webhook_id = $1
    and id <= (select id from webhook_deliveries where webhook_id = $1 order by id desc offset $2 limit 1)`);
export const trimDeliveries = (db: Database, webhookId: string): Promise<object[]> => db.run(TRIM, [webhookId, MOST_DELIVERIES_KEPT]);
