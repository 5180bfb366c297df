/**
 * What a service does when others speak: everything that one fetch brought goes through the inbox in one transaction. A set that fails is
 * halved until the event at fault stands alone; that one is parked with its reason, and its key behind it, while all others go on.
 */
import type { EventContract } from '@xueji/schema/events/contract.ts';
import type { z } from 'zod';
import { type Database, isTransient, type Tx, tookTooLong } from './database.ts';
import type { Faults } from './faults.ts';
import { type Incoming, parkEvents, passInbox, throughInbox } from './inbox.ts';
import type { IncomingRecord, Kafka, Skipped, Subscription } from './kafka.ts';
import { pauseAfterMs } from './log.ts';
import { recordLost } from './lost-events.ts';
import type { Logger } from './telemetry.ts';

export type Consumption = {
  /** The topics that this service reads, each with the contracts of the events that it acts on; the others only count. */
  readonly contracts: Readonly<Record<string, EventContract>>;
  /** Applies events, each once and in order for each aggregate, in the given transaction. */
  apply(tx: Tx, events: readonly Incoming[]): Promise<void>;
};

export type ConsumerOptions = { service: string; db: Database; kafka: Kafka; consumption: Consumption; faults: Faults; log: Logger };

export async function startConsumer({ service, db, kafka, consumption, faults, log }: ConsumerOptions): Promise<Subscription> {
  const topics = Object.keys(consumption.contracts);
  let freeAt = 0;
  const onRecords = async (records: readonly IncomingRecord[]) => {
    const waitMs = freeAt - Date.now();
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
    const { events, unreadable } = decode(records, consumption.contracts);
    if (unreadable.length > 0) await db.transaction((tx) => parkEvents(tx, unreadable));
    await applySet({ db, consumption, faults, log }, events);
    faults.at('consumer.afterCommit');
    freeAt = Date.now() + pauseAfterMs(events.length);
  };
  const onSkipped = async (skipped: readonly Skipped[]) => {
    log.error({ skipped }, 'Kafka deleted events that this service has not read: publish them again (infra/README.md)');
    await recordLost(db.run, skipped);
  };
  return kafka.subscribe({ group: service, topics, onRecords, onSkipped });
}

type ApplyOptions = Pick<ConsumerOptions, 'db' | 'consumption' | 'faults' | 'log'>;

/** Applies a set in one transaction; on failure in halves, and parks what fails alone. */
export async function applySet(options: ApplyOptions, events: readonly Incoming[], again = false): Promise<void> {
  if (events.length === 0) return;
  const { db, consumption, faults, log } = options;
  try {
    const guarded = !faults.without('inbox');
    if (guarded && !events.some((event) => concerns(consumption, event)) && (await passInbox(db.run, events))) return;
    await db.transaction(async (tx) => {
      if (guarded) await throughInbox(tx, events, (inner, set) => applyKnown(consumption, inner, set));
      else await applyKnown(consumption, tx, events);
      faults.at('consumer.beforeCommit');
    });
  } catch (error) {
    // The database is away, others are in the way or the partition has moved: nothing is at fault, the same records come again. A set that takes
    // too long would take too long again, so it is halved like one that fails.
    if (isTransient(error) && !tookTooLong(error)) throw error;
    const [first] = events;
    if (events.length === 1 && first) {
      // Another process may have applied it meanwhile, and what it wrote stood in the way: only what fails twice is at fault.
      if (!again) return applySet(options, events, true);
      log.error({ err: error, topic: first.topic, type: first.type, aggregate: first.aggregateId, version: first.version }, 'event parked');
      await db.transaction((tx) => parkEvents(tx, [{ event: first, reason: 'FAILED', error: describeFailure(error) }]));
      return;
    }
    const half = Math.ceil(events.length / 2);
    await applySet(options, events.slice(0, half));
    await applySet(options, events.slice(half));
  }
}

const concerns = ({ contracts }: Consumption, { topic, type }: Incoming): boolean => contracts[topic]?.[type] !== undefined;

/** Applies those of a set that this service acts on; throws when one of them breaks its contract. */
export async function applyKnown(consumption: Consumption, tx: Tx, set: readonly Incoming[]): Promise<void> {
  const broken = set.find((event) => event.invalid !== undefined);
  if (broken) throw new Error(`${broken.type} does not keep its contract: ${broken.invalid}`);
  const known = set.filter((event) => concerns(consumption, event));
  if (known.length > 0) await consumption.apply(tx, known);
}

export const describeFailure = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error)).slice(0, 4000);

type Unreadable = { event: { topic: string } & Partial<Incoming>; reason: 'UNREADABLE' | 'FAILED'; error: string };

/** Reads CloudEvents of known types. Unknown types are passed by: a newer service may speak of more than we know. */
export function decode(
  records: readonly IncomingRecord[],
  contracts: Consumption['contracts'],
): { events: Incoming[]; unreadable: Unreadable[] } {
  const events: Incoming[] = [];
  const unreadable: Unreadable[] = [];
  for (const record of records) {
    const type = /^cn\.xueji\.(\w+)\.v1$/.exec(record.headers.ce_type ?? '')?.[1];
    const version = Number(record.headers.ce_aggversion);
    const aggregateId = record.headers.ce_subject;
    if (!type || !record.key || !aggregateId || !Number.isSafeInteger(version) || version < 1) {
      unreadable.push({
        event: { topic: record.topic },
        reason: 'UNREADABLE',
        error: `no CloudEvent of ours at ${record.partition}/${record.offset}`,
      });
      continue;
    }
    const envelope = {
      topic: record.topic,
      key: record.key,
      aggregateId,
      version,
      type,
      eventId: record.headers.ce_id ?? '',
      occurredAt: record.headers.ce_time ?? '',
      correlationId: record.headers.ce_correlationid ?? '',
    };
    const contract = contracts[record.topic]?.[type];
    // A type that this service does not read still counts in its aggregate's order; its body is not even parsed.
    if (!contract) {
      events.push({ ...envelope, body: null });
      continue;
    }
    events.push(checkBody({ ...envelope, body: parseJson(record.value) }, contracts));
  }
  return { events, unreadable };
}

/** An event judged by the contracts of now. */
export function checkBody({ invalid: _, ...event }: Incoming, contracts: Consumption['contracts']): Incoming {
  const checked = contracts[event.topic]?.[event.type]?.safeParse(event.body);
  if (!checked) return event;
  return checked.success ? { ...event, body: checked.data } : { ...event, invalid: inWords(checked.error) };
}

const inWords = ({ issues }: z.ZodError) => issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`).join('; ');

function parseJson(value: Buffer | null): unknown {
  try {
    return JSON.parse(value?.toString('utf8') ?? '');
  } catch {
    return null;
  }
}
