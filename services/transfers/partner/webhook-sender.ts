/** Posts events to webhooks: each in order and one at a time, several at once, by whichever process has the webhook in hand. */
import { EventEmitter, once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '@xueji/infra/runtime/clock.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import type { Faults } from '@xueji/infra/runtime/faults.ts';
import { grown } from '@xueji/infra/runtime/log.ts';
import { type Logger, metrics } from '@xueji/infra/runtime/telemetry.ts';
import { feedRightsOfPartner } from '../feed/feed-rights-store.ts';
import { readFeed } from '../feed/feed-store.ts';
import { type CloudEvent, cloudEventOf, publicBody, TEST_EVENT } from '../feed/public-event.ts';
import { type Answer, failed, isDelivered, PATIENCE, type Patience, secretOf, signingGenerations, type Webhook } from './webhook.ts';
import type { Post } from './webhook-post.ts';
import {
  advance,
  type Held,
  release,
  renew,
  saveDelivered,
  saveExpired,
  saveFailed,
  saveTested,
  takeDue,
  trimDeliveries,
} from './webhook-store.ts';

export type WebhookSender = { stop(): Promise<void> };
export type SenderOptions = {
  db: Database;
  post: Post;
  /** Of the secrets, hex. */
  key: string;
  now: Clock;
  faults: Faults;
  log: Logger;
  patience?: Patience;
};

const MOST_AT_ONCE = 32;
const PAGE = 20;
/** How long a webhook of a dead process waits for another; a living one renews it three times meanwhile. */
const LEASE_S = 6;
const RENEW_MS = 2000;
/** A request that is not answered by then is left, and its event comes again; the service has 8 s to stop. */
const STOP_MS = 5000;
const POLL_MS = 1000;
/** Lets a burst gather, so that a busy log is not asked for every row. */
const ROUND_MS = 50;

/** Runs until stopped. Whatever fails on our side is tried again: the cursor has not moved. */
export function startWebhookSender(options: SenderOptions): WebhookSender {
  const { db, log, patience = PATIENCE } = options;
  const pollMs = Math.min(POLL_MS, patience.firstMs);
  const stopping = new AbortController();
  const busy = new Map<Held, Promise<void>>();
  /** There may be something to send: rows have come, or a webhook is free again. */
  const bell = new EventEmitter();
  const ring = () => bell.emit('ring');
  grown.on('rows', ring);

  const round = async () => {
    for (const webhook of await takeDue(db, MOST_AT_ONCE - busy.size, LEASE_S)) {
      const work = serveAndRelease(options, webhook, stopping.signal).finally(() => busy.delete(webhook) && ring());
      busy.set(webhook, work);
    }
  };
  const renewing = setInterval(() => renewLeases(options, [...busy.keys()]), RENEW_MS);
  const running = (async () => {
    while (!stopping.signal.aborted) {
      const woken = once(bell, 'ring', { signal: AbortSignal.timeout(pollMs) }).catch(() => undefined);
      if (busy.size < MOST_AT_ONCE)
        await round().catch((error: unknown) => log.warn({ err: error }, 'webhooks: round failed, trying again'));
      await sleep(ROUND_MS);
      await woken;
    }
  })();
  return {
    async stop() {
      stopping.abort();
      grown.off('rows', ring);
      ring();
      await running;
      await Promise.race([Promise.all(busy.values()), sleep(STOP_MS, undefined, { ref: false })]);
      clearInterval(renewing);
    },
  };
}

function renewLeases({ db, log }: SenderOptions, held: readonly Held[]): void {
  const leases = [...new Set(held.map(({ lease }) => lease))];
  if (leases.length > 0) renew(db, leases, LEASE_S).catch((error: unknown) => log.warn({ err: error }, 'webhooks: leases not renewed'));
}

async function serveAndRelease(options: SenderOptions, webhook: Held, stopped: AbortSignal): Promise<void> {
  const { db, log } = options;
  await serve(options, webhook, stopped).catch((error: unknown) =>
    log.error({ err: error, webhookId: webhook.id }, 'webhook: could not be served'),
  );
  // When this fails too, the lease ends by itself.
  await release(db, webhook).catch(() => undefined);
}

async function serve(options: SenderOptions, webhook: Held, stopped: AbortSignal): Promise<void> {
  if (webhook.testEventId) await sendTest(options, webhook, webhook.testEventId);
  for (let held: Held | null = webhook; held?.due && !stopped.aborted; ) held = await servePage(options, held, stopped);
  await trimDeliveries(options.db, webhook.id);
}

/** Sends a page, as the partner's rights are now; null when there is nothing more to do for this webhook. */
async function servePage(options: SenderOptions, webhook: Held, stopped: AbortSignal): Promise<Held | null> {
  const { db } = options;
  const may = await feedRightsOfPartner(db, webhook.partnerId);
  if (!may) return null;
  const { items, end, more, expired } = await readFeed(db, may.rights, {
    after: webhook.position,
    first: PAGE,
    types: webhook.types,
    side: null,
  });
  if (expired) {
    await saveExpired(db, webhook);
    reportStopped(options, webhook, 'PAUSED', 'CURSOR_EXPIRED');
    return null;
  }
  let held: Held = webhook;
  for (const item of items) {
    if (stopped.aborted) return null;
    const event = cloudEventOf({
      id: item.eventId,
      type: item.type,
      at: item.occurredAt,
      subject: item.transferId,
      data: publicBody(item),
    });
    const next = await deliver(options, held, item.position, event);
    if (!next) return null;
    held = next;
    // Rights that have changed are read again before anything more is sent.
    if (held.partnerVersion !== may.version) return held;
  }
  if (items.length === PAGE) return held;
  return (await advance(db, held, end)) && end > held.position ? { ...held, position: end, due: more } : null;
}

/** Null when it failed, or when a command or another process has taken the webhook out of our hands. */
async function deliver(options: SenderOptions, webhook: Held, position: number, event: CloudEvent): Promise<Held | null> {
  const { db, faults, patience = PATIENCE } = options;
  const answer = await send(options, webhook, event);
  const delivery = { eventId: event.id, type: event.type, position, attempt: webhook.attempt + 1, ...answer };
  if (isDelivered(answer)) {
    faults.at('webhook.afterAnswer');
    return saveDelivered(db, webhook, delivery, LEASE_S);
  }
  const tried = failed(webhook, answer, new Date(), Math.random(), patience);
  await saveFailed(db, webhook, delivery, tried);
  if (tried.status !== 'ACTIVE') reportStopped(options, webhook, tried.status, tried.lastError);
  return null;
}

function reportStopped({ log }: SenderOptions, { id }: Webhook, status: string, reason: string | null): void {
  metrics.webhooksStopped.inc({ status });
  log.error({ webhookId: id, status, reason }, 'webhook: stopped, its partner must look at it');
}

/** Outside the order of events, once, whatever the answer: it stands in the list of deliveries. */
async function sendTest(options: SenderOptions, webhook: Held, eventId: string): Promise<void> {
  const event = cloudEventOf({ id: eventId, type: TEST_EVENT, at: new Date(), subject: webhook.id, data: { webhookId: webhook.id } });
  const answer = await send(options, webhook, event);
  await saveTested(options.db, webhook, { eventId, type: event.type, position: null, attempt: 1, ...answer }, LEASE_S);
}

async function send({ post, key, now }: SenderOptions, webhook: Webhook, event: CloudEvent): Promise<Answer & { tookMs: number }> {
  const secrets = signingGenerations(webhook, now()).map((generation) => secretOf(key, webhook.id, generation));
  const startedAt = performance.now();
  const answer = await post({ url: webhook.url, id: event.id, body: JSON.stringify(event), secrets });
  metrics.webhookAttempts.inc({ outcome: isDelivered(answer) ? 'delivered' : 'failed' });
  return { ...answer, tookMs: Math.round(performance.now() - startedAt) };
}
