/**
 * The inbox. One row an aggregate holds the version and the id of the event that was applied last. The row is written in the transaction of the
 * effect, so that an event takes effect once however often it comes.
 *
 * The next version is applied. A later version is parked (GAP) until the missing one comes. A seen version is dropped. The last version with another
 * id is parked (CONFLICT): its producer lost the first event in a fail-over and wrote another. The row keeps one id, so an event that replaces an
 * older version than the last is dropped; the conflict then shows when the producer reaches the last version.
 */

export type Incoming = {
  readonly topic: string;
  readonly key: string;
  readonly aggregateId: string;
  readonly version: number;
  readonly type: string;
  /** Typed by its contract. Each service narrows the type by topic and event type. */
  readonly body: unknown;
  /** Why the body breaks its contract. */
  readonly invalid?: string;
  /** The producer says that this service must understand the event. */
  readonly required?: boolean;
  /** This process must apply the event but does not know its type. The event waits for a process that knows it. */
  readonly unknown?: boolean;
  readonly eventId: string;
  readonly occurredAt: string;
  readonly correlationId: string;
};

export type Parked = {
  readonly id: number;
  readonly topic: string;
  readonly key: string;
  readonly reason: ParkReason;
  readonly event: Incoming;
};
export type ParkReason = 'GAP' | 'FAILED' | 'UNREADABLE' | 'UNKNOWN' | 'CONFLICT';

export const aggregate = (event: { topic: string; aggregateId: string }) => `${event.topic}\u001f${event.aggregateId}`;
export const keyOf = (event: { topic: string; key: string }) => `${event.topic}\u001f${event.key}`;

/** Sorts rows in the order in which their events are applied: by arrival, and within an aggregate by version. */
export function inOrder<Row extends Parked>(rows: readonly Row[]): Row[] {
  const lists = Map.groupBy(rows, ({ event }) => aggregate(event));
  for (const list of lists.values()) list.sort((one, other) => one.event.version - other.event.version || one.id - other.id);
  return rows.flatMap(({ event }) => lists.get(aggregate(event))?.shift() ?? []);
}

/** The last applied event of an aggregate. A row of an older release has no id. */
export type Last = { readonly topic: string; readonly aggregateId: string; readonly version: number; readonly eventId: string | null };
/** By aggregate. */
export type Lasts = ReadonlyMap<string, Last>;

/** The decisions of the inbox about a batch. */
export type Sorted = {
  readonly apply: readonly Incoming[];
  readonly park: readonly { readonly event: Incoming; readonly reason: ParkReason; readonly error: string | null }[];
  readonly unpark: readonly number[];
  readonly dropped: readonly Incoming[];
  readonly lasts: Lasts;
};

type Waiting = { readonly id: number | null; readonly reason: ParkReason; readonly event: Incoming };

/** True for events that wait for a decision of an operator. This includes reasons that only a later release knows. */
export const isBlocked = ({ reason }: { reason: string }): boolean => reason !== 'GAP' && reason !== 'UNKNOWN';

/**
 * Sorts a batch in order of arrival. Each key has a queue, and events are applied from its head. A head that is not the next version blocks the queue
 * until the missing event arrives; only the missing event may pass. An event of an unknown type blocks the queue until `releaseKnown` applies it
 * (parked.ts). `decided`: ids of conflicts that an operator has resolved.
 */
export function sortArrivals(
  arrivals: readonly Incoming[],
  known: Lasts,
  parked: readonly Parked[],
  decided: ReadonlySet<string> = new Set(),
): Sorted {
  const lasts = new Map<string, Last>();
  const queues = new Map<string, Waiting[]>(Map.groupBy(inOrder(parked), keyOf));
  const apply: Incoming[] = [];
  const dropped: Incoming[] = [];
  const kept = new Set(parked.map(({ id }) => id));

  const lastOf = (event: Incoming) => lasts.get(aggregate(event)) ?? known.get(aggregate(event));
  const isNext = (event: Incoming) => event.version === (lastOf(event)?.version ?? 0) + 1;
  const isSeen = (event: Incoming) => event.version <= (lastOf(event)?.version ?? 0);
  const isConflict = (event: Incoming) => conflicts(event, lastOf(event)) && !decided.has(event.eventId);

  /** Index of the event that may leave the queue now; −1 when all must wait. */
  const findLeaver = (queue: readonly Waiting[]): number => {
    const [head] = queue;
    if (!head || isBlocked(head)) return -1;
    if (isSeen(head.event)) return 0;
    const ofAggregate = ({ event }: Waiting) => aggregate(event) === aggregate(head.event);
    const next = queue.findIndex((one) => ofAggregate(one) && (isBlocked(one) || (one.reason !== 'UNKNOWN' && isNext(one.event))));
    return queue[next] && !isBlocked(queue[next]) ? next : -1;
  };
  const release = (queue: Waiting[]) => {
    for (let at = findLeaver(queue); at >= 0; at = findLeaver(queue)) {
      const [{ id, event }] = queue.splice(at, 1) as [Waiting];
      if (id !== null) kept.delete(id);
      if (!isNext(event)) continue;
      lasts.set(aggregate(event), lastFrom(event));
      apply.push(event);
    }
  };

  for (const event of arrivals) {
    const queue = queues.get(keyOf(event)) ?? [];
    queues.set(keyOf(event), queue);
    const conflict = isConflict(event);
    if ((isSeen(event) && !conflict) || queue.some((other) => other.event.eventId === event.eventId)) dropped.push(event);
    else {
      queue.push({ id: null, reason: conflict ? 'CONFLICT' : event.unknown ? 'UNKNOWN' : 'GAP', event });
      release(queue);
    }
  }
  const waiting = [...queues.values()].flatMap((queue) => queue.filter(({ id }) => id === null));
  return {
    apply,
    park: waiting.map(({ event, reason }) => ({ event, reason, error: whyParked(event, reason, lastOf(event)) })),
    unpark: parked.map(({ id }) => id).filter((id) => !kept.has(id)),
    dropped,
    lasts,
  };
}

export const lastFrom = ({ topic, aggregateId, version, eventId }: Incoming): Last => ({ topic, aggregateId, version, eventId });

/** True when the version was already applied with another event id. */
export const conflicts = (event: Incoming, last: Last | undefined): boolean =>
  last !== undefined && last.eventId !== null && event.version === last.version && event.eventId !== last.eventId;

function whyParked(event: Incoming, reason: ParkReason, last: Last | undefined): string | null {
  if (reason === 'UNKNOWN')
    return `This process does not know the event type ${event.type}. The event is applied by itself when a release of this service that knows it runs.`;
  if (reason === 'CONFLICT')
    return `Version ${event.version} was applied as event ${last?.eventId}. An operator decides: replay applies this event as well, discard drops it.`;
  return null;
}

/** The versions of an aggregate before and after a batch. */
export type Stride = Last & { readonly was: number };

/** The strides of a batch without gaps. Null when an event does not follow the one before it, or has an unknown type. */
export function stridesOf(arrivals: readonly Incoming[]): Stride[] | null {
  const strides = new Map<string, Stride>();
  for (const event of arrivals) {
    const before = strides.get(aggregate(event));
    if (event.unknown || (before && event.version !== before.version + 1)) return null;
    strides.set(aggregate(event), { ...lastFrom(event), was: before?.was ?? event.version - 1 });
  }
  return [...strides.values()];
}
