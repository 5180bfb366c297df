/**
 * Serves one webhook that this process holds by a lease: its events are sent in order, one request at a time, in the partner's turn. The cursor is
 * saved each second and not for each event, so after a crash the events since the last save are sent again with the same ids. The rights are checked
 * at each save, and before the next request when this process has changed the partner's registration or one of its webhooks.
 */
import type { KeyObject } from 'node:crypto';
import type { Clock } from '@xueji/infra/runtime/clock.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import type { Faults } from '@xueji/infra/runtime/faults.ts';
import { type Logger, metrics } from '@xueji/infra/runtime/telemetry.ts';
import { feedRightsOfPartner, type PartnerRights } from '../feed/feed-rights-store.ts';
import { readFeed } from '../feed/feed-store.ts';
import { cloudEventOf, TEST_EVENT } from '../feed/public-event.ts';
import { type Answer, failed, isDelivered, PATIENCE, type Patience, secretOf, signingGenerations, type Webhook } from './webhook.ts';
import { type Batch, firstBatch, requestOf, written } from './webhook-batch.ts';
import { type Waiting, writeEvents } from './webhook-event-sender.ts';
import { type LeasedWebhook, type NewDelivery, saveExpired, saveFailed, saveTested, trimDeliveries } from './webhook-lease-store.ts';
import { type Post, signingKeyOf } from './webhook-post.ts';
import type { Save } from './webhook-save-sender.ts';
import type { Turns } from './webhook-turns-sender.ts';

export type ServeOptions = {
  db: Database;
  post: Post;
  /** Hex key of the secrets. */
  key: string;
  /** Key of the cursors. */
  cursorKey: KeyObject;
  now: Clock;
  faults: Faults;
  log: Logger;
  patience?: Patience;
};

export type Signals = {
  readonly stopped: AbortSignal;
  readonly turns: Turns;
  /** True when other webhooks wait and this one has been served for its full turn. */
  isTurnOver(): boolean;
  readonly save: Save;
  /** Number of changes in this process to the partner's registration and its webhooks. */
  changes(partnerId: string): number;
  /** Resolves when there may be new events since `lookedAtMs`. */
  nextRound(lookedAtMs: number): Promise<void>;
};

/** The lease: how long a webhook of a dead process waits for another process. A running process renews it three times within this time. */
export const LEASE_S = 6;
const SAVE_MS = 1000;
const PAGE = 100;

type ServedWebhook = {
  leased: LeasedWebhook;
  /** The current signing keys; renewed at each save. */
  keys: readonly KeyObject[];
  rights: PartnerRights | null;
  /** Start of the next page. It is ahead of `leased.position` by the unsaved events. */
  position: number;
  unsaved: NewDelivery[];
  savedAtMs: number;
  /** Number of known changes at the last save. */
  changes: number;
};

/** Serves the webhook until there is nothing to send for a while, the turn is over, a request fails, or the lease is lost. */
export async function serve(options: ServeOptions, webhook: LeasedWebhook, signals: Signals): Promise<void> {
  const { testEventId } = webhook;
  if (testEventId) await signals.turns.take(webhook.partnerId, webhook.attempt > 0, () => sendTest(options, webhook, testEventId));
  if (webhook.due) await run(options, webhook, signals);
  await trimDeliveries(options.db, webhook.id);
}

async function run(options: ServeOptions, leased: LeasedWebhook, signals: Signals): Promise<void> {
  const { position } = leased;
  const served: ServedWebhook = {
    leased,
    keys: keysOf(options, leased),
    rights: null,
    position,
    unsaved: [],
    savedAtMs: Date.now(),
    changes: signals.changes(leased.partnerId),
  };
  for (let going = true; going && !signals.stopped.aborted && !signals.isTurnOver(); ) {
    going = (await isUpToDate(options, served, signals)) && (await servePage(options, served, signals));
  }
  if (served.position !== served.leased.position) await save(options, served, signals);
}

/** False when the lease must be released. */
async function servePage(options: ServeOptions, served: ServedWebhook, signals: Signals): Promise<boolean> {
  const { db } = options;
  served.rights ??= await feedRightsOfPartner(db, served.leased.partnerId);
  if (!served.rights) return false;
  const lookedAtMs = performance.now();
  const query = { after: served.position, first: PAGE, types: served.leased.types, side: null };
  const page = await readFeed(db, served.rights, query);
  if (!page) {
    served.rights = null;
    return true;
  }
  if (page.halt) {
    if (await save(options, served, signals)) await stopAtExpired(options, served.leased);
    return false;
  }
  const events = await writeEvents(options, served.rights, page.items);
  for (let [first, ...others] = events; first; [first, ...others] = events.filter(({ position }) => position > served.position)) {
    const waiting: Queue = [first, ...others];
    const sent = await signals.turns.take(served.leased.partnerId, isFailing(served), () => sendNext(options, served, waiting, signals));
    if (sent !== 'DELIVERED') return sent === 'RIGHTS_CHANGED';
    if (signals.isTurnOver()) return false;
  }
  served.position = page.end;
  if (page.more) return true;
  if (served.position === served.leased.position) return false;
  await signals.nextRound(lookedAtMs);
  return true;
}

/** True when its last request failed. */
const isFailing = ({ leased, unsaved }: ServedWebhook): boolean => leased.attempt > 0 && unsaved.length === 0;

type Queue = readonly [Waiting, ...Waiting[]];

/** Checks the rights again before it sends. */
async function sendNext(
  options: ServeOptions,
  served: ServedWebhook,
  waiting: Queue,
  signals: Signals,
): Promise<'DELIVERED' | 'RIGHTS_CHANGED' | 'OVER'> {
  if (signals.stopped.aborted || !(await isUpToDate(options, served, signals))) return 'OVER';
  if (!served.rights) return 'RIGHTS_CHANGED';
  return (await deliver(options, served, waiting, signals)) ? 'DELIVERED' : 'OVER';
}

/** Saves when a save is due. False when the lease is lost. */
async function isUpToDate(options: ServeOptions, served: ServedWebhook, signals: Signals): Promise<boolean> {
  if (served.changes === signals.changes(served.leased.partnerId) && Date.now() - served.savedAtMs < SAVE_MS) return true;
  if (!(await save(options, served, signals))) return false;
  if (served.leased.testEventId) await sendTest(options, served.leased, served.leased.testEventId);
  return true;
}

/** Saves the progress. False when a command or another process has taken the webhook. */
async function save(options: ServeOptions, served: ServedWebhook, signals: Signals): Promise<boolean> {
  const { leased, position, unsaved: deliveries } = served;
  const changes = signals.changes(leased.partnerId);
  const saved = await signals.save({ leased, position, deliveries });
  Object.assign(served, { unsaved: [], savedAtMs: Date.now(), changes });
  if (!saved) return false;
  if (saved.partnerVersion !== served.rights?.registration?.version) served.rights = null;
  served.leased = saved;
  served.keys = keysOf(options, saved);
  return true;
}

/** Posts the first waiting events, as many as fit into a request. False when they must be retried later. */
async function deliver(options: ServeOptions, served: ServedWebhook, [first, ...others]: Queue, signals: Signals): Promise<boolean> {
  const { db, faults, patience = PATIENCE } = options;
  const { maxBatch } = served.leased;
  const batch = firstBatch([first.event, ...others.slice(0, maxBatch - 1).map(({ event }) => event)], maxBatch);
  const position = [first, ...others][batch.length - 1]?.position ?? first.position;
  const answer = await send(options, served.leased, batch, served.keys);
  const tries = isFailing(served) ? served.leased.attempt : 0;
  const delivery = { ...contentsOf(batch), position, attempt: tries + 1, ...answer };
  if (isDelivered(answer)) {
    faults.at('webhook.afterAnswer');
    served.unsaved.push(delivery);
    served.position = position;
    return true;
  }
  if (served.unsaved.length > 0 && !(await save(options, served, signals))) return false;
  const tried = failed(served.leased, answer, new Date(), Math.random(), patience);
  await saveFailed(db, served.leased, delivery, tried);
  if (tried.status !== 'ACTIVE') reportStopped(options, served.leased, tried.status, tried.lastError);
  return false;
}

async function stopAtExpired(options: ServeOptions, leased: LeasedWebhook): Promise<void> {
  await saveExpired(options.db, leased);
  reportStopped(options, leased, 'PAUSED', 'CURSOR_EXPIRED');
}

function reportStopped({ log }: ServeOptions, { id }: Webhook, status: string, reason: string | null): void {
  metrics.webhooksStopped.inc({ status });
  log.error({ webhookId: id, status, reason }, 'webhook: stopped, its partner must look at it');
}

/** Sends a test event once, independent of the order of events. The list of deliveries shows the result. */
async function sendTest(options: ServeOptions, webhook: LeasedWebhook, eventId: string): Promise<void> {
  const test = cloudEventOf({ id: eventId, type: TEST_EVENT, at: new Date(), subject: webhook.id, data: { webhookId: webhook.id } });
  const batch: Batch = [written(test)];
  const answer = await send(options, webhook, batch, keysOf(options, webhook));
  await saveTested(options.db, webhook, { ...contentsOf(batch), position: null, attempt: 1, ...answer }, LEASE_S);
}

const keysOf = ({ key, now }: ServeOptions, webhook: Webhook): KeyObject[] =>
  signingGenerations(webhook, now()).map((generation) => signingKeyOf(secretOf(key, webhook.id, generation)));

const contentsOf = (batch: Batch) => ({ eventIds: batch.map(({ id }) => id), type: batch[0].type });

type Sent = Answer & { tookMs: number; at: Date };

async function send({ post }: ServeOptions, { url, maxBatch }: Webhook, batch: Batch, keys: readonly KeyObject[]): Promise<Sent> {
  const startedAt = performance.now();
  const answer = await post({ ...requestOf(batch, maxBatch), url, keys });
  metrics.webhookAttempts.inc({ outcome: isDelivered(answer) ? 'delivered' : 'failed' });
  return { ...answer, tookMs: Math.round(performance.now() - startedAt), at: new Date() };
}
