/** Leases due webhooks and serves many concurrently. Two processes never serve the same webhook. */
import { setTimeout as sleep } from 'node:timers/promises';
import { grown } from '@xueji/infra/runtime/log.ts';
import { registrationChanges } from './partner-store.ts';
import { PATIENCE } from './webhook.ts';
import { LEASE_S, type ServeOptions, type Signals, serve } from './webhook-course-sender.ts';
import { type LeasedWebhook, type Numbers, release, renew, takeDue } from './webhook-lease-store.ts';
import { createBell, createRounds } from './webhook-rounds-sender.ts';
import { saverOf } from './webhook-save-sender.ts';
import { createTurns, type TurnLimits } from './webhook-turns-sender.ts';

export type WebhookSender = { stop(): Promise<void> };
export type SenderOptions = ServeOptions & {
  /** Most webhooks that are leased at once. Failing webhooks have a separate limit, so that they do not displace the others. */
  readonly mostHeld?: Numbers;
  /** How long a webhook is served when others wait. */
  readonly turnMs?: number;
  readonly turnLimits?: TurnLimits;
};

/** A waiting leased webhook holds a page of the feed in memory, about 30 KB. */
const MOST_HELD = { sound: 512, failing: 128 };
const TURN_MS = 2000;
const RENEW_MS = 2000;
/** Pause before a webhook is retried after one of our own failures. */
const FAULT_PAUSE_S = 1;
/** At shutdown, requests without an answer by then are abandoned and their events are sent again later. The service has 8 s to stop. */
const STOP_MS = 5000;
const POLL_MS = 1000;
/** Due webhooks read events in common rounds, at most 20 times a second. */
const ROUND_MS = 50;
/**
 * How long a webhook waits between two reads. With many webhooks the pause is longer and batches are larger: 500 requests a second leave a process
 * time for other work.
 */
const PAUSE_MS = { least: 50, perWebhook: 2, most: 500 };
const pauseOf = (webhooks: number): number => Math.min(PAUSE_MS.most, Math.max(PAUSE_MS.least, webhooks * PAUSE_MS.perWebhook));

type Kind = keyof Numbers;
const kindOf = ({ attempt }: LeasedWebhook): Kind => (attempt > 0 ? 'failing' : 'sound');

/** Runs until stopped. After a failure on our side it retries, because the cursor has not moved. */
export function startWebhookSender(options: SenderOptions): WebhookSender {
  const { db, log, patience = PATIENCE, mostHeld = MOST_HELD, turnMs = TURN_MS, turnLimits } = options;
  const pollMs = Math.min(POLL_MS, patience.firstMs);
  const stopping = new AbortController();
  const leased = new Map<LeasedWebhook, { kind: Kind; done: Promise<void> }>();
  /** Whether webhooks may have been waiting at the last check. */
  const crowded = { sound: false, failing: false };
  const rounds = createRounds(() => pauseOf(leased.size));
  /** Signals new rows or a released webhook. */
  const bell = createBell();
  let changedAtMs = performance.now();
  const ring = () => {
    changedAtMs = performance.now();
    bell.ring();
  };
  /** Number of changes by partner. */
  const changes = new Map<string, number>();
  const changesOf = (partnerId: string) => changes.get(partnerId) ?? 0;
  const noteChange = (partnerId: string) => {
    changes.set(partnerId, changesOf(partnerId) + 1);
    ring();
  };
  grown.on('rows', ring);
  registrationChanges.on('registration', noteChange);
  const signals = {
    stopped: stopping.signal,
    turns: createTurns(turnLimits),
    save: saverOf(db, LEASE_S),
    changes: changesOf,
    async nextRound(lookedAtMs: number) {
      if (stopping.signal.aborted) return;
      // It was sending when the round for the others started.
      if (lookedAtMs <= changedAtMs) bell.ring();
      await rounds.next(lookedAtMs);
    },
  };

  const roomFor = (kind: Kind) => mostHeld[kind] - [...leased.values()].filter((one) => one.kind === kind).length;
  const take = async () => {
    const room = { sound: roomFor('sound'), failing: roomFor('failing') };
    const taken = await takeDue(db, room, LEASE_S);
    const numberOf = (kind: Kind) => taken.filter((webhook) => kindOf(webhook) === kind).length;
    Object.assign(crowded, { sound: numberOf('sound') === room.sound, failing: numberOf('failing') === room.failing });
    for (const webhook of taken) {
      const kind = kindOf(webhook);
      const turnEndsMs = Date.now() + turnMs;
      const isTurnOver = () => crowded[kind] && Date.now() >= turnEndsMs;
      const done = serveAndRelease(options, webhook, { ...signals, isTurnOver }).finally(() => leased.delete(webhook) && ring());
      leased.set(webhook, { kind, done });
    }
  };
  const renewing = setInterval(() => renewLeases(options, [...leased.keys()]), RENEW_MS);
  const running = (async () => {
    let tookAtMs = 0;
    while (!stopping.signal.aborted) {
      const areLookedLater = rounds.begin(changedAtMs);
      const isTakenLater = tookAtMs <= changedAtMs && performance.now() - tookAtMs < pauseOf(leased.size);
      if (tookAtMs <= changedAtMs && !isTakenLater) {
        tookAtMs = performance.now();
        await take().catch((error: unknown) => log.warn({ err: error }, 'webhooks: none taken, trying again'));
      }
      await sleep(ROUND_MS);
      // Without a signal for this time all webhooks read: another process may have written rows, or a pause may be over.
      if (!areLookedLater && !isTakenLater && !(await bell.rung(pollMs))) changedAtMs = performance.now();
    }
    rounds.end();
  })();
  return {
    async stop() {
      stopping.abort();
      grown.off('rows', ring);
      registrationChanges.off('registration', noteChange);
      ring();
      await running;
      await Promise.race([Promise.all([...leased.values()].map(({ done }) => done)), sleep(STOP_MS, undefined, { ref: false })]);
      clearInterval(renewing);
    },
  };
}

function renewLeases({ db, log }: ServeOptions, leased: readonly LeasedWebhook[]): void {
  const leases = [...new Set(leased.map(({ lease }) => lease))];
  if (leases.length > 0) renew(db, leases, LEASE_S).catch((error: unknown) => log.warn({ err: error }, 'webhooks: leases not renewed'));
}

async function serveAndRelease(options: ServeOptions, webhook: LeasedWebhook, signals: Signals): Promise<void> {
  const { db, log } = options;
  const pauseS = await serve(options, webhook, signals).then(
    () => 0,
    (error: unknown) => {
      log.error({ err: error, webhookId: webhook.id }, 'webhook: could not be served');
      return FAULT_PAUSE_S;
    },
  );
  // If this also fails, the lease expires.
  await release(db, webhook, pauseS).catch(() => undefined);
}
