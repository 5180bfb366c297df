/** Administration of the cluster: creates topics and reads the lag of groups. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Admin } from 'kafkajs';
import type { Skipped, TopicPartition } from './kafka-port.ts';

// Facts are kept five weeks, far longer than any outage of a consumer: its offsets never fall out of range.
const RETENTION_MS = 35 * 24 * 3600 * 1000;
const LEADERS_WITHIN_MS = 30_000;
const ASK_AGAIN_MS = 50;

/** The number of partitions on the broker differs from our configuration; a retry cannot solve this. */
export class WrongPartitions extends Error {}

type TopicOptions = { topics: readonly string[]; partitions: number; replication: number };

export async function ensureTopicsExist(admin: Admin, { topics, partitions, replication }: TopicOptions): Promise<void> {
  const existing = new Set(await admin.listTopics());
  const missing = [...new Set(topics)].filter((topic) => !existing.has(topic));
  const configEntries = [
    { name: 'retention.ms', value: String(RETENTION_MS) },
    // With three copies an acknowledged record is on two of them.
    { name: 'min.insync.replicas', value: replication >= 3 ? '2' : '1' },
  ];
  const create = missing.map((topic) => ({ topic, numPartitions: partitions, replicationFactor: replication, configEntries }));
  // Resolves to false when another service was faster, which is as good.
  if (create.length > 0) await admin.createTopics({ topics: create, waitForLeaders: false });

  await Promise.all(topics.map((topic) => waitForLeaders(admin, topic, partitions)));
}

async function waitForLeaders(admin: Admin, topic: string, partitions: number): Promise<void> {
  const deadline = Date.now() + LEADERS_WITHIN_MS;
  while (!(await isServed(admin, topic, partitions))) {
    if (Date.now() > deadline)
      throw new Error(`Topic ${topic}: not each of its ${partitions} partitions has a leader after ${LEADERS_WITHIN_MS} ms`);
    await sleep(ASK_AGAIN_MS);
  }
}

async function isServed(admin: Admin, topic: string, partitions: number): Promise<boolean> {
  // The broker may not know a new topic yet.
  const metadata = await admin.fetchTopicMetadata({ topics: [topic] }).catch(() => null);
  const found = metadata?.topics[0]?.partitions ?? [];
  if (found.length === 0) return false;
  if (found.length !== partitions) {
    throw new WrongPartitions(
      `Topic ${topic} was born with ${found.length} partitions and KAFKA_PARTITIONS is ${partitions}: another number would re-key it`,
    );
  }
  // The metadata name a leader some milliseconds before it accepts requests. Offsets are answered only by a leader that is ready.
  return admin.fetchTopicOffsets(topic).then(
    () => true,
    () => false,
  );
}

/**
 * Records that were deleted before the group read them, by partition. A group without an offset has read nothing. A compacted topic always begins at
 * its first offset.
 */
export async function skippedOf(admin: Admin, groupId: string, topics: readonly string[]): Promise<Skipped[]> {
  const committed = await admin.fetchOffsets({ groupId, topics: [...topics] });
  const skipped: Skipped[] = [];
  for (const topic of topics) {
    const offsets = new Map(
      committed.find((each) => each.topic === topic)?.partitions.map((each) => [each.partition, Number(each.offset)]),
    );
    for (const { partition, low } of await admin.fetchTopicOffsets(topic)) {
      const from = Math.max(0, offsets.get(partition) ?? 0);
      if (from < Number(low)) skipped.push({ topic, partition, from, to: Number(low) });
    }
  }
  return skipped;
}

/** The number of records of these partitions that the group has not committed. A group without an offset starts at the beginning. */
export async function lagOf(admin: Admin, groupId: string, partitions: readonly TopicPartition[]): Promise<number> {
  const topics = [...new Set(partitions.map(({ topic }) => topic))];
  const committed = await admin.fetchOffsets({ groupId, topics });
  let lag = 0n;
  for (const topic of topics) {
    const wanted = new Set(partitions.filter((each) => each.topic === topic).map(({ partition }) => partition));
    const offsets = new Map(
      committed.find((each) => each.topic === topic)?.partitions.map(({ partition, offset }) => [partition, BigInt(offset)]),
    );
    for (const { partition, low, high } of await admin.fetchTopicOffsets(topic)) {
      const reached = offsets.get(partition) ?? -1n;
      const from = reached < BigInt(low) ? BigInt(low) : reached;
      if (wanted.has(partition) && BigInt(high) > from) lag += BigInt(high) - from;
    }
  }
  return Number(lag);
}
