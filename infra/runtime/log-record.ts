/** Converts a row of the event log to Kafka records. */
import { ceTypeOf } from '@xueji/schema/events/contract.ts';
import { readersOf } from '@xueji/schema/events/topics.ts';
import type { OutgoingRecord } from './kafka-port.ts';
import type { NewEvent } from './log.ts';

export type LogRow = {
  position: number;
  event_id: string;
  topic: string;
  key: string;
  aggregate_id: string;
  version: number;
  internal_version: number | null;
  type: string;
  /** The JSON text exactly as it is published; it is not parsed. */
  body: string;
  occurred_at: Date;
  correlation_id: string;
  /** Separated by commas; null when a process of an older release wrote the event. */
  readers: string | null;
};

/** The public form of an event for partners, on a separate topic and with its own id; null when it is not public. */
export type PublicForm = (event: Pick<NewEvent, 'topic' | 'aggregateId' | 'body'>) => { topic: string; key: string; body: object } | null;

/** The record for services and the record for partners, if they exist. */
export function toRecords(service: string, row: LogRow, publicForm: PublicForm | undefined): OutgoingRecord[] {
  const internal = row.internal_version === null ? [] : [toRecord(service, row, row.internal_version)];
  const open = publicForm?.({ topic: row.topic, aggregateId: row.aggregate_id, body: JSON.parse(row.body) });
  if (!open) return internal;
  const { ce_readers: _, ...headers } = toRecord(service, row, row.version).headers;
  const value = JSON.stringify(open.body);
  return [...internal, { topic: open.topic, key: open.key, value, headers: { ...headers, ce_partitionkey: open.key } }];
}

/** CloudEvents 1.0, Kafka binding, binary mode. */
export function toRecord(service: string, row: LogRow, version: number): OutgoingRecord {
  return {
    topic: row.topic,
    key: row.key,
    value: row.body,
    headers: {
      'content-type': 'application/json',
      ce_specversion: '1.0',
      ce_id: row.event_id,
      ce_source: `/xueji/${service}`,
      ce_type: ceTypeOf(row.type),
      ce_time: row.occurred_at.toISOString(),
      ce_subject: row.aggregate_id,
      ce_partitionkey: row.key,
      ce_aggversion: String(version),
      ce_correlationid: row.correlation_id,
      ce_readers: row.readers ?? readersOf(row.topic, row.type).join(),
    },
  };
}
