/** Takes webhooks that are due, by leases, and serves many at once; two processes never hold the same one. */
import { setTimeout as sleep } from 'node:timers/promises';
import { grown } from '@xueji/infra/runtime/log.ts';
import { changed } from './partner-store.ts';
import { PATIENCE } from './webhook.ts';
import { LEASE_S, type ServeOptions, type Signals, serve } from './webhook-course-sender.ts';
import { type Held, type Numbers, release, renew, takeDue } from './webhook-lease-store.ts';
import { createBell, createRounds } from './webhook-rounds-sender.ts';
import { saverOf } from './webhook-save-sender.ts';
import { createTurns, type TurnLimits } from './webhook-turns-sender.ts';

export type WebhookSender = { stop(): Promise<void> };
export type SenderOptions = ServeOptions & {
  /** Webhooks held at once. Those whose last request failed have a limit of their own, so that they keep no room from the others. */
  readonly mostHeld?: Numbers;
  /** A webhook is served for so long when others wait for room. */
  readonly turnMs?: number;
  readonly turnLimits?: TurnLimits;
};

/** A webhook that is held and waits costs a page of the feed in memory, some 30 KB. */
const MOST_HELD = { sound: 512, failing: 128 };
const TURN_MS = 2000;
const RENEW_MS = 2000;
/** A webhook that cannot be served by a fault of ours is tried again after this, and does not spin. */
const FAULT_PAUSE_S = 1;
/** A request that is not answered by then is left, and its event comes again; the service has 8 s to stop. */
const STOP_MS = 5000;
const POLL_MS = 1000;
/** Webhooks that are due look for events in the same moment, 20 times a second at the most. */
const ROUND_MS = 50;
/**
 * How long a webhook waits between two looks. With many webhooks the pause is longer, and their batches are larger: 500 requests a second leave a
 * process time for its other work.
 */
const PAUSE_MS = { least: 50, perWebhook: 2, most: 500 };
const pauseOf = (webhooks: number): number => Math.min(PAUSE_MS.most, Math.max(PAUSE_MS.least, webhooks * PAUSE_MS.perWebhook));

type Kind = keyof Numbers;
const kindOf = ({ attempt }: Held): Kind => (attempt > 0 ? 'failing' : 'sound');

/** Runs until stopped. A failure on our side is tried again: the cursor has not moved. */
export function startWebhookSender(options: SenderOptions): WebhookSender {
  const { db, log, patience = PATIENCE, mostHeld = MOST_HELD, turnMs = TURN_MS, turnLimits } = options;
  const pollMs = Math.min(POLL_MS, patience.firstMs);
  const stopping = new AbortController();
  const held = new Map<Held, { kind: Kind; done: Promise<void> }>();
  /** Whether webhooks may have waited for room when we last looked. */
  const crowded = { sound: false, failing: false };
  const rounds = createRounds(() => pauseOf(held.size));
  /** There may be something to send: rows have come, or a webhook is free again. */
  const bell = createBell();
  let changedAtMs = performance.now();
  const ring = () => {
    changedAtMs = performance.now();
    bell.ring();
  };
  /** By partner. */
  const changes = new Map<string, number>();
  const changesOf = (partnerId: string) => changes.get(partnerId) ?? 0;
  const noteChange = (partnerId: string) => {
    changes.set(partnerId, changesOf(partnerId) + 1);
    ring();
  };
  grown.on('rows', ring);
  changed.on('registration', noteChange);
  const signals = {
    stopped: stopping.signal,
    turns: createTurns(turnLimits),
    save: saverOf(db, LEASE_S),
    changes: changesOf,
    async nextRound(lookedAtMs: number) {
      if (stopping.signal.aborted) return;
      // It was sending when the others were told.
      if (lookedAtMs <= changedAtMs) bell.ring();
      await rounds.next(lookedAtMs);
    },
  };

  const roomFor = (kind: Kind) => mostHeld[kind] - [...held.values()].filter((one) => one.kind === kind).length;
  const take = async () => {
    const room = { sound: roomFor('sound'), failing: roomFor('failing') };
    const taken = await takeDue(db, room, LEASE_S);
    const numberOf = (kind: Kind) => taken.filter((webhook) => kindOf(webhook) === kind).length;
    Object.assign(crowded, { sound: numberOf('sound') === room.sound, failing: numberOf('failing') === room.failing });
    for (const webhook of taken) {
      const kind = kindOf(webhook);
      const turnEndsMs = Date.now() + turnMs;
      const isTurnOver = () => crowded[kind] && Date.now() >= turnEndsMs;
      const done = serveAndRelease(options, webhook, { ...signals, isTurnOver }).finally(() => held.delete(webhook) && ring());
      held.set(webhook, { kind, done });
    }
  };
  const renewing = setInterval(() => renewLeases(options, [...held.keys()]), RENEW_MS);
  const running = (async () => {
    let tookAtMs = 0;
    while (!stopping.signal.aborted) {
      const areLookedLater = rounds.begin(changedAtMs);
      const isTakenLater = tookAtMs <= changedAtMs && performance.now() - tookAtMs < pauseOf(held.size);
      if (tookAtMs <= changedAtMs && !isTakenLater) {
        tookAtMs = performance.now();
        await take().catch((error: unknown) => log.warn({ err: error }, 'webhooks: none taken, trying again'));
      }
      await sleep(ROUND_MS);
      // Without a sign for so long all look: another process may have written, or a pause may be over.
      if (!areLookedLater && !isTakenLater && !(await bell.rung(pollMs))) changedAtMs = performance.now();
    }
    rounds.end();
  })();
  return {
    async stop() {
      stopping.abort();
      grown.off('rows', ring);
      changed.off('registration', noteChange);
      ring();
      await running;
      await Promise.race([Promise.all([...held.values()].map(({ done }) => done)), sleep(STOP_MS, undefined, { ref: false })]);
      clearInterval(renewing);
    },
  };
}

function renewLeases({ db, log }: ServeOptions, held: readonly Held[]): void {
  const leases = [...new Set(held.map(({ lease }) => lease))];
  if (leases.length > 0) renew(db, leases, LEASE_S).catch((error: unknown) => log.warn({ err: error }, 'webhooks: leases not renewed'));
}

async function serveAndRelease(options: ServeOptions, webhook: Held, signals: Signals): Promise<void> {
  const { db, log } = options;
  const pauseS = await serve(options, webhook, signals).then(
    () => 0,
    (error: unknown) => {
      log.error({ err: error, webhookId: webhook.id }, 'webhook: could not be served');
      return FAULT_PAUSE_S;
    },
  );
  // When this fails too, the lease ends by itself.
  await release(db, webhook, pauseS).catch(() => undefined);
}
