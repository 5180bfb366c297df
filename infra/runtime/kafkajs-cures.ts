/**
 * Cures for what KafkaJS 2.2.4 does between requests. Its request queue arms a timer of 1 ms for ever, some 900 wake-ups a second for
 * each connection (issues 1604 and 1751 of its repository), and with a negative delay, of which Node 24 warns.
 */
import { createRequire } from 'node:module';

type RequestQueue = {
  pending: unknown[];
  throttledUntil: number;
  throttleCheckTimeoutId: NodeJS.Timeout | null;
  enforceRequestTimeout: boolean;
  requestTimeout: number;
  requestTimeoutIntervalId?: NodeJS.Timeout;
  inflight: Map<number, { sentAt: number; requestTimeout: number; timeoutRequest(): void }>;
  isConnected(): boolean;
  checkPendingRequests(): void;
  scheduleCheckPendingRequests(): void;
  scheduleRequestTimeoutCheck(): void;
  destroy(): void;
};

// What waits only for a place in flight is looked at when an answer comes; KafkaJS's own interval stays as the second look.
const PENDING_CHECK_MS = 10;
// Timeouts are seconds long, so once a second is often enough; KafkaJS looks ten times a second.
const TIMEOUT_CHECK_MS = 1000;

/** Sets a timer only when a request really waits. */
function scheduleCheckPendingRequests(this: RequestQueue): void {
  if (this.throttleCheckTimeoutId || this.pending.length === 0) return;
  const throttledMs = this.throttledUntil - Date.now();
  this.throttleCheckTimeoutId = setTimeout(
    () => {
      this.throttleCheckTimeoutId = null;
      this.checkPendingRequests();
    },
    throttledMs > 0 ? throttledMs : PENDING_CHECK_MS,
  );
}

function scheduleRequestTimeoutCheck(this: RequestQueue): void {
  if (!this.enforceRequestTimeout) return;
  this.destroy();
  const expire = () => {
    for (const request of this.inflight.values()) if (Date.now() - request.sentAt > request.requestTimeout) request.timeoutRequest();
    if (!this.isConnected()) this.destroy();
  };
  this.requestTimeoutIntervalId = setInterval(expire, Math.min(this.requestTimeout, TIMEOUT_CHECK_MS));
}

/** Cures every connection of this process, those already open too. Calling it again changes nothing. */
export function cureIdleTimers(): void {
  const { prototype }: { prototype: RequestQueue } = createRequire(import.meta.url)('kafkajs/src/network/requestQueue');
  Object.assign(prototype, { scheduleCheckPendingRequests, scheduleRequestTimeoutCheck });
}
