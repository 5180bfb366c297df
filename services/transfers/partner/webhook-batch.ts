/** The content of one webhook request: a single CloudEvent, or several in CloudEvents' batched mode if the endpoint accepts batches. */
import { createHash } from 'node:crypto';
import type { CloudEvent } from '../feed/public-event.ts';

export type EventRequest = { readonly id: string; readonly contentType: string; readonly body: string };
/** An event in its serialised form. */
export type Written = Pick<CloudEvent, 'id' | 'type'> & { readonly json: string };
/** Never empty. */
export type Batch = readonly [Written, ...Written[]];

export const MOST_IN_BATCH = 100;
/** A hundred current events are about 55 kB. Receivers limit request sizes, but rarely below this. */
const MOST_BYTES = 64 * 1024;

const STRUCTURED = 'application/cloudevents+json; charset=utf-8';
const BATCHED = 'application/cloudevents-batch+json; charset=utf-8';

export const written = (event: CloudEvent): Written => ({ id: event.id, type: event.type, json: JSON.stringify(event) });

/**
 * `webhook-id`: the id of the event, or for several the id of the first and a digest of all. The same events have the same id, and different batches
 * have different ids. So a receiver that drops duplicates by this id loses nothing when a retried batch has grown.
 */
export function requestIdOf(eventIds: readonly string[]): string {
  const [first = '', ...following] = eventIds;
  if (following.length === 0) return first;
  return `${first}_${createHash('sha256').update(eventIds.join()).digest('base64url').slice(0, 22)}`;
}

/** The first waiting events, as many as fit into one request. */
export function firstBatch([first, ...others]: Batch, maxBatch: number): Batch {
  const fitting = others.slice(0, maxBatch - 1);
  let bytes = bytesOf(first);
  const beyond = fitting.findIndex((event) => {
    bytes += bytesOf(event);
    return bytes > MOST_BYTES;
  });
  return [first, ...(beyond < 0 ? fitting : fitting.slice(0, beyond))];
}

/** The size of an event with its comma or bracket. */
const bytesOf = ({ json }: Written): number => Buffer.byteLength(json) + 1;

/** An endpoint that accepts batches always gets a batch, also for one event, so that it has only one format to parse. */
export function requestOf(batch: Batch, maxBatch: number): EventRequest {
  const id = requestIdOf(batch.map((event) => event.id));
  if (maxBatch === 1) return { id, contentType: STRUCTURED, body: batch[0].json };
  return { id, contentType: BATCHED, body: `[${batch.map(({ json }) => json).join()}]` };
}
