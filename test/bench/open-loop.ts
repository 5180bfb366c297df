/**
 * Requests at fixed times, whether or not earlier ones are back. A client that waits for its answer before it asks again asks less while the server is
 * slow, and so leaves out the times that matter: each latency here counts from the moment at which the request was due.
 */
import { quantile } from './cpu.ts';

export const OPEN_LOOP = {
  measured: 'both operations in turn, sent by schedule; each latency counts from the moment at which the request was due',
  /** Of what the slower gateway managed with its lanes: both have room, so that slow answers are those of pauses and not of overload. */
  load: 0.5,
  requests: 2000,
  connections: 512,
};

export type Schedule = { readonly perSecond: number; readonly requests: number };
export type Latencies = { p50Ms: number; p95Ms: number; p99Ms: number; p999Ms: number };

/** Sends all requests of a schedule; resolves with their latencies in the order in which they were due. */
export async function sendBySchedule({ perSecond, requests }: Schedule, send: (index: number) => Promise<unknown>): Promise<number[]> {
  const startedAt = performance.now();
  const dueAt = (index: number) => startedAt + (index * 1000) / perSecond;
  const sent: Promise<number>[] = [];
  while (sent.length < requests) {
    const waitMs = dueAt(sent.length) - performance.now();
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
    // A timer that fires late is made up for: what is due goes out.
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
