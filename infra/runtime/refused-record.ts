/**
 * Handles a record that the broker refuses permanently: too large, or against a policy. The relay must keep the order, so it does not skip the
 * record. It publishes everything before it and retries the record alone. Health, metrics and the process log name it until the broker accepts it.
 */
/** Larger events are refused when they are appended. A broker accepts batches of 1 MiB by default; `jsonb` adds spaces to the text. */
const MOST_EVENT_BYTES = 256 * 1024;

/** `all` is the JSON text of all events: if it is short, no event is too large. A character has at most three bytes. */
export function assertEventSizes(
  events: readonly { readonly type: string; readonly aggregateId: string; readonly body: object }[],
  all: string,
): void {
  if (3 * all.length <= MOST_EVENT_BYTES) return;
  for (const { type, aggregateId, body } of events) {
    const bytes = Buffer.byteLength(JSON.stringify(body));
    if (bytes > MOST_EVENT_BYTES) throw new Error(`The event ${type} of ${aggregateId} has ${bytes} bytes, more than ${MOST_EVENT_BYTES}`);
  }
}

/** A row of the log to publish. */
type Row = { readonly position: number; readonly event_id: string; readonly topic: string; readonly type: string; readonly body: string };

export class RecordRefused extends Error {
  constructor({ position, event_id: id, topic, type, body }: Row, cause: Error) {
    const event = `the event at position ${position} (id ${id}, type ${type}, ${Buffer.byteLength(body)} bytes)`;
    super(`Kafka refuses ${event} on topic ${topic}, and all events behind it wait: ${cause.message}`, { cause });
  }
}

type Published<R> = { readonly published: readonly R[]; readonly refused: RecordRefused | null };

/** Publishes rows in order. When the broker refuses the batch, it publishes them one at a time up to the refused one. */
export async function publishUpToRefusal<R extends Row>(
  rows: readonly R[],
  publish: (rows: readonly R[]) => Promise<void>,
): Promise<Published<R>> {
  const refusalOf = (some: readonly R[]) => publish(some).then(() => null, refusalIn);
  if ((await refusalOf(rows)) === null) return { published: rows, refused: null };
  for (const [index, row] of rows.entries()) {
    const refusal = await refusalOf([row]);
    if (refusal) return { published: rows.slice(0, index), refused: new RecordRefused(row, refusal) };
  }
  return { published: rows, refused: null };
}

/** The broker's error, when a retry cannot succeed. Rethrows any other error. */
function refusalIn(error: unknown): Error {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at.name === 'KafkaJSProtocolError' && 'retriable' in at && at.retriable === false) return at;
  }
  throw error;
}
