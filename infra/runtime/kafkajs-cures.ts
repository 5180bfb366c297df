/**
 * Patches for KafkaJS 2.2.4. Its request queue sets a timer of 1 ms for ever, which wakes each connection about 900 times a second (issues 1604 and
 * 1751 of its repository). The timer can have a negative delay, of which Node 24 warns.
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

// Requests that wait only for an in-flight slot are checked when an answer arrives. KafkaJS's own interval remains as a second check.
const PENDING_CHECK_MS = 10;
// Timeouts last seconds, so one check a second is enough; KafkaJS checks ten times a second.
const TIMEOUT_CHECK_MS = 1000;

/** Sets a timer only while a request waits. */
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

/** Patches every connection of this process, including open ones. Calling it again changes nothing. */
export function cureIdleTimers(): void {
  const { prototype }: { prototype: RequestQueue } = createRequire(import.meta.url)('kafkajs/src/network/requestQueue');
  Object.assign(prototype, { scheduleCheckPendingRequests, scheduleRequestTimeoutCheck });
}
