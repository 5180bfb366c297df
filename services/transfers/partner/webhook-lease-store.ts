/** Leases of webhooks: a sender holds a webhook by a lease, and writes only what its lease and the cursor that it began from still allow. */
import { randomUUID } from 'node:crypto';
import { type Database, statement } from '@xueji/infra/runtime/database.ts';
import { columnsOf } from '@xueji/infra/runtime/table.ts';
import type { Tried, Webhook } from './webhook.ts';
import { type Delivery, WebhookTable } from './webhook-store.ts';

const COLUMNS = columnsOf(WebhookTable, 'w.');

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

/** What a sender has done with a webhook since it was last saved. */
export type Progress = {
  readonly held: Held;
  /** The new cursor: past what was delivered, and past what is not for this webhook. */
  readonly position: number;
  readonly deliveries: readonly NewDelivery[];
};

// A pause that came meanwhile does not take deliveries back; a cursor that was set meanwhile stays as it was set.
// Rows are locked in the order of their ids, as RENEW does: two statements of one process could lock each other out otherwise.
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

/** Saves the progress of many webhooks in one statement; null for one that this lease has no more to do with. */
export async function saveDelivered(db: Database, all: readonly Progress[], leaseS: number): Promise<(Held | null)[]> {
  const webhook = <T>(pick: (progress: Progress) => T) => all.map(pick);
  const deliveries = all.flatMap((progress, index) => progress.deliveries.map((delivery) => ({ ...delivery, n: index + 1 })));
  const column = <T>(pick: (delivery: NewDelivery & { n: number }) => T) => deliveries.map(pick);
  const rows = await db.run<Omit<Held, 'due'> & { n: number }>(SAVE_DELIVERED, [
    webhook(({ held }) => held.id),
    webhook(({ held }) => held.lease),
    webhook(({ held }) => held.position),
    webhook(({ position }) => position),
    column(({ n }) => n),
    column(({ eventIds }) => eventIds[0]),
    // Arrays within an array are of one length in PostgreSQL; texts of arrays are not.
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

const RENEW = statement(`
  with mine as (select id from webhooks where lease = any($1::uuid[]) and leased_until > now() order by id for update)
  update webhooks w set leased_until = now() + make_interval(secs => $2) from mine where w.id = mine.id and w.lease = any($1::uuid[])`);
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
