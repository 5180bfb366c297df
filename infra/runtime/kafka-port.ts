/** The port to Kafka. `kafka.test.ts` and `kafkajs-cures.test.ts` test its contract. */

export type TopicPartition = { topic: string; partition: number };
export type OutgoingRecord = { topic: string; key: string; headers: Record<string, string>; value: string };
/** `topic` is without namespace. */
export type IncomingRecord = TopicPartition & { offset: string; key: string | null; headers: Record<string, string>; value: Buffer | null };
/** `consuming`: joined the group, has partitions, is connected to the broker and has not stalled. */
export type Subscription = { stop(): Promise<void>; state(): { consuming: boolean; detail: string } };
/** The broker has deleted the records from offset `from` up to `to` (not included). */
export type Skipped = TopicPartition & { from: number; to: number };
export type SubscribeOptions = {
  group: string;
  topics: readonly string[];
  onRecords: (records: readonly IncomingRecord[]) => Promise<void>;
  maxRecords?: number;
  /**
   * Called with records that the broker deleted before this group read them: before the first fetch, and when a fetch skips offsets. The fetch waits
   * for the callback, so that the gap is recorded before the offset moves.
   */
  onSkipped?: (skipped: readonly Skipped[]) => Promise<void>;
};

export type Kafka = {
  clusterId(): Promise<string>;
  /** Creates missing topics and waits until every partition has a leader. Refuses a topic that has another number of partitions. */
  ensureTopics(topics: readonly string[]): Promise<void>;
  /**
   * Resolves only when every record is acknowledged. Records of one key keep their order. After a rejection some records may be written: the caller
   * publishes the same records again.
   */
  publish(records: readonly OutgoingRecord[]): Promise<void>;
  /**
   * Passes the records of one fetch, across partitions and topics, in one call (≤ maxRecords, in order within a partition). Offsets move only after
   * `onRecords` resolves. When it rejects, the same records are retried after a growing pause, without a rebalance.
   */
  subscribe(options: SubscribeOptions): Promise<Subscription>;
  /** Records of the topics that the group has not committed yet. */
  lag(group: string, topics: readonly string[]): Promise<number>;
  close(): Promise<void>;
};

export type Log = (level: 'info' | 'warn' | 'error', message: string, extra?: object) => void;
