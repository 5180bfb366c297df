/**
 * Operators' actions on parked events: replay them with the service's own handler, or discard them with a reason. Both apply the events that wait
 * behind, in order and in the same transaction, and both are recorded. This module does not know the content of events.
 */
import { randomUUIDv7 } from 'node:crypto';
import { isLatestOnly } from '@xueji/schema/events/topics.ts';
import type { Actor } from './actor.ts';
import { applyKnown, type Consumption, checkBody, describeFailure } from './consumer.ts';
import { type Database, isTransient, type Tx } from './database.ts';
import { aggregate, inOrder, isBlocked, keyOf, type Last, type Lasts, lastFrom, type Sorted, sortArrivals } from './inbox.ts';
import { applySorted, lastsOf } from './inbox-store.ts';
import {
  failParked,
  listParked,
  listReleasable,
  lockKeys,
  type OperatorAction,
  type ParkedEvent,
  recordAction,
  resolveParked,
  type WaitingEvent,
  type Where,
} from './parked-store.ts';
import { isRefused, type Refused } from './refusal.ts';
import { inSavepoint, undone } from './savepoint.ts';
import { messageOf } from './telemetry.ts';

export type Desk = { readonly db: Database; readonly consumption: Consumption };
export type Order = { readonly actor: Actor; readonly requestId: string; readonly dryRun: boolean; readonly reason: string | null };

/**
 * The outcome for an event, or in a dry run the expected one. `WAITING`: an event before it is missing or blocked. `UNKNOWN`: this process does not
 * know its type. `UNREADABLE`: it cannot be decoded.
 */
export type Fate = 'APPLIED' | 'SEEN' | 'WAITING' | 'UNKNOWN' | 'FAILED' | 'DISCARDED' | 'UNREADABLE';
export type Outcome = Pick<ParkedEvent, 'id' | 'topic' | 'key' | 'aggregateId' | 'version'> & {
  readonly type: string | null;
  readonly fate: Fate;
  readonly error: string | null;
};
/** `after`: pass it to the next action when there are more events than one action takes. */
export type Report = { readonly outcomes: readonly Outcome[]; readonly after: number | null };
export type DiscardRefusal = 'NotNext' | 'TwinWaits';

/** Most events of one action: a transaction of about a second. */
export const MOST_CHOSEN = 200;
const TRIES = 3;

export type Replay = { where: Where /** Treats missing events before a chosen event as seen. */; skipMissing: boolean };

/** Replays the chosen events in order, and the events that wait behind them. A conflict is resolved only when it is chosen by its id or its reason. */
export const replayParked = (desk: Desk, order: Order, replay: Replay): Promise<Report> =>
  act(desk, order, { action: 'REPLAY', target: replay }, async (tx, actionId) => {
    const chosen = await listParked(tx, replay.where, MOST_CHOSEN);
    const mayDecide = replay.where.ids !== undefined || replay.where.reason === 'CONFLICT';
    const ids = new Set(chosen.filter(({ reason }) => mayDecide || reason !== 'CONFLICT').map(({ id }) => id));
    const rows = await lockKeys(tx, chosen);
    const outcomes = await release(tx, desk.consumption, { rows, ids, skipMissing: replay.skipMissing }, actionId);
    const unreadable = chosen.filter(({ key }) => key === null).map((row) => outcomeOf(row, 'UNREADABLE'));
    return { outcomes: [...outcomes, ...unreadable], after: chosen.length === MOST_CHOSEN ? (chosen.at(-1)?.id ?? null) : null };
  });

/**
 * Applies parked events of unknown types that this process now knows, and the events that wait behind them. Returns how many it tried; 0 when none is left.
 */
export async function releaseKnown(desk: Desk, service: string): Promise<number> {
  const ids = await listReleasable(desk.db, desk.consumption.contracts, MOST_CHOSEN);
  if (ids.length === 0) return 0;
  const actor: Actor = { userId: `system:${service}`, hats: ['operator'], unit: 'CN', path: '' };
  const order: Order = { actor, requestId: '', dryRun: false, reason: 'this release knows the type' };
  await replayParked(desk, order, { where: { ids }, skipMissing: false });
  return ids.length;
}

export type Discard = {
  ids: readonly number[];
  /** `SPENT`: the event came from its owner, so its version counts as seen. `FREE`: it did not, and the true event with this version is still to come. */
  version: 'SPENT' | 'FREE';
};

/** Discards the chosen events and applies the events that waited behind them. */
export const discardParked = (desk: Desk, order: Order, discard: Discard): Promise<Report | Refused<DiscardRefusal>> =>
  act(desk, order, { action: 'DISCARD', target: discard }, async (tx, actionId) => {
    const chosen = await listParked(tx, { ids: discard.ids }, MOST_CHOSEN);
    const rows = await lockKeys(tx, chosen);
    const ids = new Set(chosen.map(({ id }) => id));
    const [out, rest] = [rows.filter(({ id }) => ids.has(id)), rows.filter(({ id }) => !ids.has(id))];
    if (discard.version === 'SPENT') {
      const known = await lastsOf(tx, eventsOf(out));
      const spent = spend(out, rest, known);
      if (isRefused(spent)) return spent;
      await applySorted(tx, { apply: [], dropped: [], lasts: spent }, known, desk.consumption.apply);
    }
    const discarded = [...out, ...chosen.filter(({ key }) => key === null)];
    await resolveParked(
      tx,
      discarded.map(({ id }) => ({ id, resolution: 'DISCARDED' })),
      actionId,
    );
    const followed = await release(tx, desk.consumption, { rows: rest, ids: new Set(), skipMissing: false }, actionId);
    return { outcomes: [...discarded.map((row) => outcomeOf(row, 'DISCARDED')), ...followed], after: null };
  });

/** Carries out an action and records it in one transaction. A dry run only writes the record. */
async function act<Done extends Report | Refused>(
  { db }: Desk,
  { actor, requestId, dryRun, reason }: Order,
  { action, target }: Pick<OperatorAction, 'action' | 'target'>,
  work: (tx: Tx, actionId: string) => Promise<Done>,
): Promise<Done> {
  for (let tries = 1; ; tries++) {
    try {
      return await db.transaction(async (tx) => {
        const id = randomUUIDv7();
        const done = dryRun ? await undone(tx, (inner) => work(inner, id)) : await work(tx, id);
        await recordAction(tx, { id, actor: actor.userId, unit: actor.unit, action, dryRun, target, reason, outcome: done, requestId });
        return done;
      });
    } catch (error) {
      // A deadlock with a consumer or a command: retry.
      if (tries === TRIES || !isTransient(error)) throw error;
    }
  }
}

/** The versions that discarded events use up. Only the next version of an aggregate can be used up, and only when no other event has it. */
function spend(out: readonly WaitingEvent[], rest: readonly WaitingEvent[], known: Lasts): Lasts | Refused<DiscardRefusal> {
  const numbered = ({ event }: WaitingEvent) => `${aggregate(event)}\u001f${event.version}`;
  const claimed = new Set(rest.map(numbered));
  const spent = new Map<string, Last>();
  for (const row of inOrder(out)) {
    const { version } = row.event;
    const last = (spent.get(aggregate(row.event)) ?? known.get(aggregate(row.event)))?.version ?? 0;
    if (version <= last) continue;
    if (version > last + 1 && !isLatestOnly(row.topic)) return { refused: 'NotNext' };
    if (claimed.has(numbered(row))) return { refused: 'TwinWaits' };
    spent.set(aggregate(row.event), lastFrom(row.event));
  }
  return spent;
}

/** The events of each key that may be tried, in order: all before the first event that has an unknown type, or that needs a decision and was not chosen. */
export function inTurn<Row extends WaitingEvent>(rows: readonly Row[], chosen: ReadonlySet<number>): Row[] {
  const stopped = new Set<string>();
  return inOrder(rows).filter((row) => {
    if (row.event.unknown || (isBlocked(row) && !chosen.has(row.id))) stopped.add(keyOf(row));
    return !stopped.has(keyOf(row));
  });
}

type Trial = {
  readonly tx: Tx;
  readonly consumption: Consumption;
  /** Versions that count as seen although they never arrived. */
  readonly skipped: ReadonlyMap<string, number>;
  readonly fates: Map<number, { fate: Fate; error: string | null }>;
  /** Keys with a failed or waiting event: no later event of the key may pass. */
  readonly blocked: Set<string>;
};

type Release = { rows: readonly WaitingEvent[]; ids: ReadonlySet<number>; skipMissing: boolean };

/** Applies the events that may be tried, saves and returns the outcome of each row. Rows that still wait do not change. */
async function release(tx: Tx, consumption: Consumption, { rows, ids, skipMissing }: Release, actionId: string): Promise<Outcome[]> {
  const judged = rows.map((row) => ({ ...row, event: checkBody(row.event, consumption.contracts) }));
  const tried = inTurn(judged, ids);
  const skipped = skipMissing ? skippedBy(tried, ids) : new Map<string, number>();
  const trial: Trial = { tx, consumption, skipped, fates: new Map(), blocked: new Set() };
  await applyInOrder(trial, tried);

  const withFate = (wanted: Fate) => tried.filter(({ id }) => trial.fates.get(id)?.fate === wanted);
  await resolveParked(
    tx,
    [
      ...withFate('APPLIED').map(({ id }) => ({ id, resolution: 'REPLAYED' as const })),
      ...withFate('SEEN').map(({ id }) => ({ id, resolution: 'SEEN' as const })),
    ],
    actionId,
  );
  await failParked(
    tx,
    withFate('FAILED').map(({ id }) => ({ id, error: trial.fates.get(id)?.error ?? '' })),
  );
  return inOrder(judged).map((row) => {
    const { fate, error } = trial.fates.get(row.id) ?? { fate: row.event.unknown ? 'UNKNOWN' : 'WAITING', error: null };
    return outcomeOf(row, fate, error);
  });
}

/** The missing versions before the first waiting event of each aggregate, if that event was chosen. */
function skippedBy(tried: readonly WaitingEvent[], ids: ReadonlySet<number>): Map<string, number> {
  const firsts = Map.groupBy(tried, ({ event }) => aggregate(event));
  return new Map([...firsts].flatMap(([id, [first]]) => (first && ids.has(first.id) ? [[id, first.event.version - 1] as const] : [])));
}

/** Applies all at once; on failure in halves until the failing event is alone, like the consumer. */
async function applyInOrder(trial: Trial, rows: readonly WaitingEvent[]): Promise<void> {
  const free = rows.filter((row) => !trial.blocked.has(keyOf(row)));
  if (free.length === 0) return;
  try {
    const sorted = await inSavepoint(trial.tx, (inner) => applyOnce(inner, trial, free));
    const [applied, dropped] = [new Set(sorted.apply), new Set(sorted.dropped)];
    for (const row of free) {
      if (applied.has(row.event)) trial.fates.set(row.id, { fate: 'APPLIED', error: null });
      else if (dropped.has(row.event)) trial.fates.set(row.id, { fate: 'SEEN', error: null });
      else trial.blocked.add(keyOf(row));
    }
  } catch (error) {
    if (isTransient(error)) throw error;
    const [only] = free;
    if (free.length === 1 && only) {
      trial.fates.set(only.id, { fate: 'FAILED', error: describeFailure(error) });
      trial.blocked.add(keyOf(only));
      return;
    }
    const half = Math.ceil(free.length / 2);
    await applyInOrder(trial, free.slice(0, half));
    await applyInOrder(trial, free.slice(half));
  }
}

async function applyOnce(tx: Tx, { consumption, skipped }: Trial, rows: readonly WaitingEvent[]): Promise<Sorted> {
  const known = await lastsOf(tx, eventsOf(rows));
  const counted = new Map(known);
  for (const row of rows) {
    const { topic, aggregateId } = row.event;
    const last = known.get(aggregate(row.event))?.version ?? 0;
    // A conflict is only tried if it was chosen. It replaces the event with its version.
    const before = row.reason === 'CONFLICT' && row.version === last ? last - 1 : Math.max(last, skipped.get(aggregate(row.event)) ?? 0);
    if (before !== last) counted.set(aggregate(row.event), { topic, aggregateId, version: before, eventId: null });
  }
  const sorted = sortArrivals(eventsOf(rows), counted, []);
  await applySorted(tx, sorted, known, (inner, set) => applyKnown(consumption, inner, set));
  return sorted;
}

const eventsOf = (rows: readonly WaitingEvent[]) => rows.map(({ event }) => event);

/** The outcome has the message; the row keeps the stack. */
function outcomeOf({ id, topic, key, aggregateId, version, event }: ParkedEvent, fate: Fate, error?: string | null): Outcome {
  return { id, topic, key, aggregateId, version, type: event.type ?? null, fate, error: error ? messageOf(error) : null };
}
