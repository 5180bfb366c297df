/**
 * Applies the events of other services: all records of one fetch go through the inbox in one transaction. A batch that fails is split in halves until
 * the failing event is alone. That event is parked with its error, later events of its key wait behind it, and all others continue.
 */
import { type EventContract, typeFrom } from '@xueji/schema/events/contract.ts';
import type { z } from 'zod';
import { type Database, isTransient, type Tx, tookTooLong } from './database.ts';
import type { Faults } from './faults.ts';
import { isId } from './ids.ts';
import type { Incoming } from './inbox.ts';
import { parkEvents, passInbox, throughInbox } from './inbox-store.ts';
import type { IncomingRecord, Kafka, Skipped, Subscription } from './kafka-port.ts';
import { recordLost } from './lost-events.ts';
import { pauseAfterMs } from './relay.ts';
import { type Logger, metrics } from './telemetry.ts';

export type Consumption = {
  /** The topics that this service reads, each with the contracts of the events that it understands. */
  readonly contracts: Readonly<Record<string, EventContract>>;
  /** Applies events in the given transaction. It gets each event once, in order per aggregate. */
  apply(tx: Tx, events: readonly Incoming[]): Promise<void>;
  /** For a service that needs more of changes of paths than every service records. */
  pathsChanged?(tx: Tx, events: readonly Incoming[]): Promise<void>;
};

export type ConsumerOptions = { service: string; db: Database; kafka: Kafka; consumption: Consumption; faults: Faults; log: Logger };

export async function startConsumer({ service, db, kafka, consumption, faults, log }: ConsumerOptions): Promise<Subscription> {
  const topics = Object.keys(consumption.contracts);
  const reader = faults.without('unknown') ? '' : service;
  let freeAt = 0;
  const onRecords = async (records: readonly IncomingRecord[]) => {
    const waitMs = freeAt - Date.now();
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
    const { events, unreadable } = decode(records, consumption.contracts, reader);
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

/** Applies a batch in one transaction. On failure it tries halves, and parks an event that fails alone. */
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
    // The database is unavailable, there is lock contention, or the partition was reassigned: no event is at fault, and Kafka delivers the records
    // again. A batch that ran into its timeout would do so again, so it is split like one that fails.
    if (isTransient(error) && !tookTooLong(error)) throw error;
    const [first] = events;
    if (events.length === 1 && first) {
      // Another process may have applied the event at the same time and caused a conflict. Only an event that fails twice is at fault.
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

/** True when the event needs more than a version update: this service acts on it or must park it. */
const concerns = ({ contracts }: Consumption, { topic, type, unknown }: Incoming): boolean =>
  unknown === true || contracts[topic]?.[type] !== undefined;

/** Applies the events of a batch that this service acts on. Throws when one of them breaks its contract. */
export async function applyKnown(consumption: Consumption, tx: Tx, set: readonly Incoming[]): Promise<void> {
  const broken = set.find((event) => event.invalid !== undefined);
  if (broken) throw new Error(`${broken.type} breaks its contract: ${broken.invalid}`);
  const unknown = set.find((event) => event.unknown);
  if (unknown) throw new Error(`${unknown.type} is unknown to this process, but this service must apply it`);
  const known = set.filter((event) => concerns(consumption, event));
  if (known.length > 0) await consumption.apply(tx, known);
}

export const describeFailure = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error)).slice(0, 4000);

type Unreadable = { event: { topic: string } & Partial<Incoming>; reason: 'UNREADABLE' | 'FAILED'; error: string };

/**
 * Decodes CloudEvents. An event of an unknown type is marked as unknown when its producer names this service as a reader. Otherwise only its version
 * is recorded.
 */
export function decode(
  records: readonly IncomingRecord[],
  contracts: Consumption['contracts'],
  service: string,
): { events: Incoming[]; unreadable: Unreadable[] } {
  const events: Incoming[] = [];
  const unreadable: Unreadable[] = [];
  for (const record of records) {
    const event = decodeOne(record, service);
    if (event) events.push(checkBody(event, contracts));
    else
      unreadable.push({
        event: { topic: record.topic },
        reason: 'UNREADABLE',
        error: `no CloudEvent of ours at ${record.partition}/${record.offset}`,
      });
  }
  for (const { topic, type, unknown } of events) if (!unknown && !contracts[topic]?.[type]) metrics.passed.inc({ topic, type });
  return { events, unreadable };
}

/** Null when the record is not one of our CloudEvents. */
function decodeOne({ topic, key, headers, value }: IncomingRecord, service: string): Incoming | null {
  const type = typeFrom(headers.ce_type ?? '');
  const version = Number(headers.ce_aggversion);
  const aggregateId = headers.ce_subject;
  const eventId = headers.ce_id ?? '';
  if (!type || !key || !aggregateId || !isId(eventId) || !Number.isSafeInteger(version) || version < 1) return null;
  return {
    topic,
    key,
    aggregateId,
    version,
    type,
    eventId,
    occurredAt: headers.ce_time ?? '',
    correlationId: headers.ce_correlationid ?? '',
    required: (headers.ce_readers ?? '').split(',').includes(service),
    // Parsed on first use: a body of an unknown type is only parsed when the event is parked.
    get body() {
      return parseJson(value);
    },
  };
}

/** The event, checked against the current contracts. */
export function checkBody(event: Incoming, contracts: Consumption['contracts']): Incoming {
  const contract = contracts[event.topic]?.[event.type];
  if (!contract) return event.required ? marked(event, { unknown: true }) : event;
  const checked = contract.safeParse(event.body);
  return checked.success ? marked(event, { body: checked.data }) : marked(event, { invalid: inWords(checked.error) });
}

function marked({ invalid: _, unknown: __, ...event }: Incoming, marks: Partial<Incoming>): Incoming {
  return { ...event, ...marks };
}

const inWords = ({ issues }: z.ZodError) => issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`).join('; ');

function parseJson(value: Buffer | null): unknown {
  try {
    return JSON.parse(value?.toString('utf8') ?? '');
  } catch {
    return null;
  }
}
