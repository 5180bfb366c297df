/** What the house asks of Kafka. `kafka.test.ts` and `kafkajs-cures.test.ts` are the contract. */

export type TopicPartition = { topic: string; partition: number };
export type OutgoingRecord = { topic: string; key: string; headers: Record<string, string>; value: string };
/** `topic` is without namespace. */
export type IncomingRecord = TopicPartition & { offset: string; key: string | null; headers: Record<string, string>; value: Buffer | null };
/** `consuming`: joined, with partitions, in touch with the broker and not stalled. */
export type Subscription = { stop(): Promise<void>; state(): { consuming: boolean; detail: string } };
/** Records from offset `from` up to `to` (not included) are gone. */
export type Skipped = TopicPartition & { from: number; to: number };
export type SubscribeOptions = {
  group: string;
  topics: readonly string[];
  onRecords: (records: readonly IncomingRecord[]) => Promise<void>;
  maxRecords?: number;
  /**
   * Records that the broker deleted before this group had read them: found before the first fetch, and when a fetch jumps over them. The fetch waits
   * for it, so that they are known before the offset moves.
   */
  onSkipped?: (skipped: readonly Skipped[]) => Promise<void>;
};

export type Kafka = {
  clusterId(): Promise<string>;
  /** Creates what is missing and waits until every partition has a leader. Refuses a topic that was born with another number of partitions. */
  ensureTopics(topics: readonly string[]): Promise<void>;
  /** Resolves only when every record has a receipt. Records of one key keep their order. On rejection some may have been written: the caller sends the same again. */
  publish(records: readonly OutgoingRecord[]): Promise<void>;
  /**
   * Hands over what one fetch brought, across partitions and topics, in one call (≤ maxRecords, in order within a partition). Offsets move only after
   * `onRecords` resolved; when it rejects, the same records come again after a growing wait, and the group does not notice.
   */
  subscribe(options: SubscribeOptions): Promise<Subscription>;
  /** Records of the topics that the group has not committed yet. */
  lag(group: string, topics: readonly string[]): Promise<number>;
  close(): Promise<void>;
};

export type Log = (level: 'info' | 'warn' | 'error', message: string, extra?: object) => void;
