/**
 * Publishes with an acknowledgement for every partition, or rejects. KafkaJS's own retries are switched off: they can lose a record that moved to
 * another leader and still report success, or send one twice. The caller retries.
 */
import type { Message, Producer, RecordMetadata } from 'kafkajs';
import { partitionOf } from './kafka-partition.ts';
import type { OutgoingRecord } from './kafka-port.ts';

// Half of what a broker accepts as one record batch by default (1 MiB), with room for headers and framing.
const BATCH_RECORDS = 256;
const BATCH_BYTES = 512 * 1024;
// Upper estimate for the length fields, attributes and timestamps of one record.
const RECORD_OVERHEAD_BYTES = 64;
const ACKNOWLEDGED_MS = 10_000;

type PartitionBatch = { topic: string; partition: number; messages: Message[]; bytes: number };

/** Sends the records in rounds: a round has one batch per partition and is acknowledged before the next round starts. */
export async function publishRounds(
  producer: Pick<Producer, 'sendBatch'>,
  records: readonly OutgoingRecord[],
  partitions: number,
): Promise<void> {
  for (const round of inRounds(records, partitions)) {
    const topicMessages = Object.entries(Object.groupBy(round, ({ topic }) => topic)).map(([topic, batches = []]) => ({
      topic,
      messages: batches.flatMap(({ messages }) => messages),
    }));
    const receipts = await producer.sendBatch({ acks: -1, timeout: ACKNOWLEDGED_MS, topicMessages });
    assertReceipts(round, receipts);
  }
}

/** The n-th round has the n-th batch of every partition, so that records of one key stay in order. */
function inRounds(records: readonly OutgoingRecord[], partitions: number): PartitionBatch[][] {
  const batches = new Map<string, PartitionBatch[]>();
  for (const record of records) {
    const partition = partitionOf(record.key, partitions);
    const place = `${record.topic}/${partition}`;
    const ofPlace = batches.get(place) ?? [];
    if (ofPlace.length === 0) batches.set(place, ofPlace);
    append(ofPlace, record, partition);
  }
  const rounds: PartitionBatch[][] = [];
  for (const ofPlace of batches.values()) {
    for (const [index, batch] of ofPlace.entries()) {
      const round = rounds[index] ?? [];
      round.push(batch);
      rounds[index] = round;
    }
  }
  return rounds;
}

function append(batches: PartitionBatch[], { topic, key, headers, value }: OutgoingRecord, partition: number): void {
  const bytes = sizeOf(key, headers, value);
  const last = batches.at(-1);
  const fits = last && last.messages.length < BATCH_RECORDS && last.bytes + bytes <= BATCH_BYTES;
  const batch = fits ? last : { topic, partition, messages: [], bytes: 0 };
  if (!fits) batches.push(batch);
  batch.messages.push({ key, headers, value, partition });
  batch.bytes += bytes;
}

const sizeOf = (key: string, headers: Record<string, string>, value: string): number =>
  [key, value, ...Object.entries(headers).flat()].reduce((bytes, text) => bytes + Buffer.byteLength(text), RECORD_OVERHEAD_BYTES);

function assertReceipts(round: readonly PartitionBatch[], receipts: readonly RecordMetadata[]): void {
  const acknowledged = new Set(
    receipts.filter(({ errorCode }) => errorCode === 0).map(({ topicName, partition }) => `${topicName}/${partition}`),
  );
  const missing = round.map(({ topic, partition }) => `${topic}/${partition}`).filter((place) => !acknowledged.has(place));
  if (missing.length > 0) throw new Error(`Kafka sent no acknowledgement for ${missing.join(', ')}: publish the same records again`);
}
