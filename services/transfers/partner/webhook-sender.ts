/** Takes webhooks in hand, several at once, and gives them back; two processes never have the same one. */
import { EventEmitter, once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { grown } from '@xueji/infra/runtime/log.ts';
import { changed } from './partner-store.ts';
import { PATIENCE } from './webhook.ts';
import { LEASE_S, type ServeOptions, type Signals, serve } from './webhook-course-sender.ts';
import { type Held, release, renew, takeDue } from './webhook-store.ts';

export type WebhookSender = { stop(): Promise<void> };

const MOST_AT_ONCE = 32;
const RENEW_MS = 2000;
/** A request that is not answered by then is left, and its event comes again; the service has 8 s to stop. */
const STOP_MS = 5000;
const POLL_MS = 1000;
/** Lets a burst gather, so that a busy log is not asked for every row. */
const ROUND_MS = 50;

/** Runs until stopped. Whatever fails on our side is tried again: the cursor has not moved. */
export function startWebhookSender(options: ServeOptions): WebhookSender {
  const { db, log, patience = PATIENCE } = options;
  const pollMs = Math.min(POLL_MS, patience.firstMs);
  const stopping = new AbortController();
  const busy = new Map<Held, Promise<void>>();
  /** `ring`: there may be something to send, rows have come, or a webhook is free again. `round`: whoever waits looks now, and all at once. */
  const bell = new EventEmitter().setMaxListeners(0);
  const ring = () => bell.emit('ring');
  let changes = 0;
  const noteChange = () => {
    changes += 1;
    ring();
  };
  grown.on('rows', ring);
  changed.on('registration', noteChange);
  const signals: Signals = {
    stopped: stopping.signal,
    changes: () => changes,
    nextRound: async () => void (stopping.signal.aborted || (await once(bell, 'round'))),
  };

  const round = async () => {
    for (const webhook of await takeDue(db, MOST_AT_ONCE - busy.size, LEASE_S)) {
      const work = serveAndRelease(options, webhook, signals).finally(() => busy.delete(webhook) && ring());
      busy.set(webhook, work);
    }
  };
  const renewing = setInterval(() => renewLeases(options, [...busy.keys()]), RENEW_MS);
  const running = (async () => {
    while (!stopping.signal.aborted) {
      const woken = once(bell, 'ring', { signal: AbortSignal.timeout(pollMs) }).catch(() => undefined);
      bell.emit('round');
      if (busy.size < MOST_AT_ONCE)
        await round().catch((error: unknown) => log.warn({ err: error }, 'webhooks: round failed, trying again'));
      await sleep(ROUND_MS);
      await woken;
    }
    bell.emit('round');
  })();
  return {
    async stop() {
      stopping.abort();
      grown.off('rows', ring);
      changed.off('registration', noteChange);
      ring();
      await running;
      await Promise.race([Promise.all(busy.values()), sleep(STOP_MS, undefined, { ref: false })]);
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
  await serve(options, webhook, signals).catch((error: unknown) =>
    log.error({ err: error, webhookId: webhook.id }, 'webhook: could not be served'),
  );
  // When this fails too, the lease ends by itself.
  await release(db, webhook).catch(() => undefined);
}
