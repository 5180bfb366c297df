/**
 * One webhook that this process holds by a lease: its events go out in order, one request at a time, each in the partner's turn. The cursor is saved
 * each second, and not for each event, so the table may be behind: after a crash the events since then are sent again, under the same ids. What may
 * be sent is judged at each save, and before the next request when this process has changed the partner's registration or one of its webhooks.
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
import { type Held, type NewDelivery, saveExpired, saveFailed, saveTested, trimDeliveries } from './webhook-lease-store.ts';
import { type Post, signingKeyOf } from './webhook-post.ts';
import type { Save } from './webhook-save-sender.ts';
import type { Turns } from './webhook-turns-sender.ts';

export type ServeOptions = {
  db: Database;
  post: Post;
  /** Of the secrets, hex. */
  key: string;
  /** Of the cursors. */
  cursorKey: KeyObject;
  now: Clock;
  faults: Faults;
  log: Logger;
  patience?: Patience;
};

export type Signals = {
  readonly stopped: AbortSignal;
  readonly turns: Turns;
  /** Other webhooks wait for this process to have room, and this one has been served for long enough. */
  isTurnOver(): boolean;
  readonly save: Save;
  /** Changes in this process so far, of this partner's registration and of its webhooks. */
  changes(partnerId: string): number;
  /** Resolves when there may be more to send than there was at `lookedAtMs`. */
  nextRound(lookedAtMs: number): Promise<void>;
};

/** How long a webhook of a dead process waits for another; a living one renews it three times meanwhile. */
export const LEASE_S = 6;
const SAVE_MS = 1000;
const PAGE = 100;

type Course = {
  held: Held;
  /** That sign now: made anew whenever it is saved. */
  keys: readonly KeyObject[];
  rights: PartnerRights | null;
  /** Where the next page begins: ahead of `held.position` by what is not saved yet. */
  position: number;
  unsaved: NewDelivery[];
  savedAtMs: number;
  /** Changes that were known when it was saved. */
  changes: number;
};

/** Serves until there has been nothing to send for a while, the turn is over, a request has failed, or the lease is lost. */
export async function serve(options: ServeOptions, webhook: Held, signals: Signals): Promise<void> {
  const { testEventId } = webhook;
  if (testEventId) await signals.turns.take(webhook.partnerId, webhook.attempt > 0, () => sendTest(options, webhook, testEventId));
  if (webhook.due) await run(options, webhook, signals);
  await trimDeliveries(options.db, webhook.id);
}

async function run(options: ServeOptions, held: Held, signals: Signals): Promise<void> {
  const { position } = held;
  const course: Course = {
    held,
    keys: keysOf(options, held),
    rights: null,
    position,
    unsaved: [],
    savedAtMs: Date.now(),
    changes: signals.changes(held.partnerId),
  };
  for (let going = true; going && !signals.stopped.aborted && !signals.isTurnOver(); ) {
    going = (await isUpToDate(options, course, signals)) && (await servePage(options, course, signals));
  }
  if (course.position !== course.held.position) await save(options, course, signals);
}

/** False when the webhook is to be given back. */
async function servePage(options: ServeOptions, course: Course, signals: Signals): Promise<boolean> {
  const { db } = options;
  course.rights ??= await feedRightsOfPartner(db, course.held.partnerId);
  if (!course.rights) return false;
  const lookedAtMs = performance.now();
  const query = { after: course.position, first: PAGE, types: course.held.types, side: null };
  const page = await readFeed(db, course.rights, query);
  if (!page) {
    course.rights = null;
    return true;
  }
  if (page.halt) {
    if (await save(options, course, signals)) await stopAtExpired(options, course.held);
    return false;
  }
  const events = await writeEvents(options, course.rights, page.items);
  for (let [first, ...others] = events; first; [first, ...others] = events.filter(({ position }) => position > course.position)) {
    const waiting: Queue = [first, ...others];
    const sent = await signals.turns.take(course.held.partnerId, isFailing(course), () => sendNext(options, course, waiting, signals));
    if (sent !== 'DELIVERED') return sent === 'RIGHTS_CHANGED';
    if (signals.isTurnOver()) return false;
  }
  course.position = page.end;
  if (page.more) return true;
  if (course.position === course.held.position) return false;
  await signals.nextRound(lookedAtMs);
  return true;
}

/** Its last request failed. */
const isFailing = ({ held, unsaved }: Course): boolean => held.attempt > 0 && unsaved.length === 0;

type Queue = readonly [Waiting, ...Waiting[]];

/** Nothing is sent that may no longer be sent, as far as is known. */
async function sendNext(
  options: ServeOptions,
  course: Course,
  waiting: Queue,
  signals: Signals,
): Promise<'DELIVERED' | 'RIGHTS_CHANGED' | 'OVER'> {
  if (signals.stopped.aborted || !(await isUpToDate(options, course, signals))) return 'OVER';
  if (!course.rights) return 'RIGHTS_CHANGED';
  return (await deliver(options, course, waiting, signals)) ? 'DELIVERED' : 'OVER';
}

/** Saves when it is time to; false when the webhook is no longer ours. */
async function isUpToDate(options: ServeOptions, course: Course, signals: Signals): Promise<boolean> {
  if (course.changes === signals.changes(course.held.partnerId) && Date.now() - course.savedAtMs < SAVE_MS) return true;
  if (!(await save(options, course, signals))) return false;
  if (course.held.testEventId) await sendTest(options, course.held, course.held.testEventId);
  return true;
}

/** False when a command or another process has taken the webhook out of our hands. */
async function save(options: ServeOptions, course: Course, signals: Signals): Promise<boolean> {
  const { held, position, unsaved: deliveries } = course;
  const changes = signals.changes(held.partnerId);
  const saved = await signals.save({ held, position, deliveries });
  Object.assign(course, { unsaved: [], savedAtMs: Date.now(), changes });
  if (!saved) return false;
  if (saved.partnerVersion !== course.rights?.registration?.version) course.rights = null;
  course.held = saved;
  course.keys = keysOf(options, saved);
  return true;
}

/** Posts the first of what waits, or as many as a request takes; false when they have to be tried again later. */
async function deliver(options: ServeOptions, course: Course, [first, ...others]: Queue, signals: Signals): Promise<boolean> {
  const { db, faults, patience = PATIENCE } = options;
  const { maxBatch } = course.held;
  const batch = firstBatch([first.event, ...others.slice(0, maxBatch - 1).map(({ event }) => event)], maxBatch);
  const position = [first, ...others][batch.length - 1]?.position ?? first.position;
  const answer = await send(options, course.held, batch, course.keys);
  const tries = isFailing(course) ? course.held.attempt : 0;
  const delivery = { ...contentsOf(batch), position, attempt: tries + 1, ...answer };
  if (isDelivered(answer)) {
    faults.at('webhook.afterAnswer');
    course.unsaved.push(delivery);
    course.position = position;
    return true;
  }
  if (course.unsaved.length > 0 && !(await save(options, course, signals))) return false;
  const tried = failed(course.held, answer, new Date(), Math.random(), patience);
  await saveFailed(db, course.held, delivery, tried);
  if (tried.status !== 'ACTIVE') reportStopped(options, course.held, tried.status, tried.lastError);
  return false;
}

async function stopAtExpired(options: ServeOptions, held: Held): Promise<void> {
  await saveExpired(options.db, held);
  reportStopped(options, held, 'PAUSED', 'CURSOR_EXPIRED');
}

function reportStopped({ log }: ServeOptions, { id }: Webhook, status: string, reason: string | null): void {
  metrics.webhooksStopped.inc({ status });
  log.error({ webhookId: id, status, reason }, 'webhook: stopped, its partner must look at it');
}

/** Outside the order of events, once, whatever the answer: it stands in the list of deliveries. */
async function sendTest(options: ServeOptions, webhook: Held, eventId: string): Promise<void> {
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
