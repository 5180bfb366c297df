/**
 * An open-loop load: requests are sent at fixed times, also when earlier ones are not answered. A closed-loop client sends fewer requests while the
 * server is slow and so misses the slow times. Each latency counts from the time at which the request was due.
 */
import { quantile } from './cpu.ts';

export const OPEN_LOOP = {
  measured: 'both operations in turn, sent by schedule; each latency counts from the moment at which the request was due',
  /** Share of the slower gateway's closed-loop rate. Neither gateway is overloaded, so slow answers come from pauses. */
  load: 0.5,
  requests: 2000,
  connections: 512,
};

export type Schedule = { readonly perSecond: number; readonly requests: number };
export type Latencies = { p50Ms: number; p95Ms: number; p99Ms: number; p999Ms: number };

/** Sends all requests of a schedule. Resolves with their latencies in order of due times. */
export async function sendBySchedule({ perSecond, requests }: Schedule, send: (index: number) => Promise<unknown>): Promise<number[]> {
  const startedAt = performance.now();
  const dueAt = (index: number) => startedAt + (index * 1000) / perSecond;
  const sent: Promise<number>[] = [];
  while (sent.length < requests) {
    const waitMs = dueAt(sent.length) - performance.now();
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
    // If a timer fires late, all due requests are sent.
    while (sent.length < requests && dueAt(sent.length) <= performance.now()) {
      const index = sent.length;
      sent.push(send(index).then(() => performance.now() - dueAt(index)));
    }
  }
  return Promise.all(sent);
}

export const latenciesOf = (timesMs: readonly number[]): Latencies => {
  const at = (q: number) => Number(quantile(timesMs, q).toFixed(1));
  return { p50Ms: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99), p999Ms: at(0.999) };
};
