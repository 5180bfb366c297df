/**
 * One member of a consumer group. This class avoids behaviour of KafkaJS that is known to lose records or consumers: the handler never throws,
 * offsets are resolved only after the work is done, and a dead or stalled consumer is reported.
 */
import type { Consumer, EachBatchPayload, KafkaMessage } from 'kafkajs';
import { Flusher } from './kafka-flush.ts';
import type { IncomingRecord, Log, Subscription, TopicPartition } from './kafka-port.ts';
import { type SkipOptions, SkipWatch } from './kafka-skips.ts';

export const SESSION_TIMEOUT_MS = 6000;
export const HEARTBEAT_MS = 1500;
const COMMIT_EVERY_MS = 1000;
// Number of checks within the time after which missing progress counts as a stall.
const LOOKS = 6;
// 200 + 400 + 800 ms: a handler that rejects for longer has more than a temporary conflict.
const ATTEMPTS_UNTIL_UNHEALTHY = 4;

export type MemberOptions = SkipOptions & {
  consumer: Consumer;
  topics: readonly string[];
  /** The topic's name without the namespace. */
  bare: (topic: string) => string;
  onRecords: (records: readonly IncomingRecord[]) => Promise<void>;
  maxRecords: number;
  /** More than any member can be given, so that all partitions of one fetch are handled together. */
  concurrency: number;
  lag: (partitions: readonly TopicPartition[]) => Promise<number>;
  stalledAfterMs: number;
  handlerWithinMs: number;
  log: Log;
  onFatal: (error: Error) => void;
};

const FIRST_RUN_AGAIN_MS = 500;
const LONGEST_RUN_AGAIN_MS = 5000;

type Position = TopicPartition & { offset: string };

const keyOf = ({ topic, partition }: TopicPartition) => `${topic}/${partition}`;

export class GroupMember implements Subscription {
  readonly #options: MemberOptions;
  readonly #flusher: Flusher<IncomingRecord>;
  readonly #timers: NodeJS.Timeout[] = [];
  readonly #skips: SkipWatch;
  /** Positions of this member that are not committed yet. */
  readonly #uncommitted = new Map<string, Position>();
  #assigned: ReadonlyMap<string, TopicPartition> | null = null;
  #heartbeatAt = 0;
  #answers = 0;
  #progressAt = Date.now();
  #lookedAt = Date.now();
  #behindSince: number | null = null;
  #failure: string | null = null;
  #crash: string | null = null;
  /** Crashes since the last join. */
  #crashes = 0;
  #committing: Promise<void> | null = null;
  #stopping: Promise<void> | null = null;

  constructor(options: MemberOptions) {
    this.#options = options;
    this.#skips = new SkipWatch(options);
    this.#flusher = new Flusher({
      onRecords: options.onRecords,
      maxRecords: options.maxRecords,
      heartbeatMs: HEARTBEAT_MS,
      retryFirstMs: 200,
      retryMostMs: 5000,
      onRejected: (error, attempts) => options.log('warn', 'records rejected, they come again', { err: error, attempts }),
    });
  }

  async start(): Promise<void> {
    const { stalledAfterMs } = this.#options;
    this.#listen();
    await this.#run().catch((error: Error & { retriable?: boolean }) => {
      // For example, the coordinator still loads its groups.
      if (!error.retriable) throw error;
      this.#runAgain(error);
    });
    this.#timers.push(
      setInterval(() => void this.#commit(), COMMIT_EVERY_MS),
      setInterval(() => void this.#watch(), stalledAfterMs / LOOKS),
    );
  }

  async #run(): Promise<void> {
    const { consumer, topics, concurrency } = this.#options;
    await this.#skips.tell();
    await consumer.connect();
    await consumer.subscribe({ topics: [...topics], fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: concurrency,
      eachBatch: (payload) => this.#eachBatch(payload),
    });
  }

  /** KafkaJS stops permanently on some temporary errors, for example when a broker has no group coordinator yet. */
  #runAgain(error: Error): void {
    this.#crash = error.message;
    const waitMs = Math.min(FIRST_RUN_AGAIN_MS * 2 ** this.#crashes++, LONGEST_RUN_AGAIN_MS);
    this.#options.log('warn', 'the consumer crashed and runs again', { err: error, waitMs });
    const again = () => (this.isStopping() ? undefined : this.#run().catch((failed: Error) => this.#runAgain(failed)));
    this.#timers.push(setTimeout(() => void again(), waitMs));
  }

  /** `consuming` is also false while KafkaJS reconnects or restarts. After a restart at most the last second is delivered twice. */
  state(): { consuming: boolean; detail: string } {
    const { rejected } = this.#flusher;
    const blocked = (detail: string) => ({ consuming: false, detail });
    if (this.#stopping) return blocked('stopped');
    if (this.#failure) return blocked(this.#failure);
    if (!this.#assigned) return blocked(this.#crash ? `waits for Kafka: ${this.#crash}` : 'joining the group');
    if (this.#assigned.size === 0) return blocked('nothing assigned: the group has more members than partitions');
    if (Date.now() - this.#heartbeatAt > SESSION_TIMEOUT_MS) return blocked('no heartbeat answered: the broker is away');
    if (rejected && rejected.attempts >= ATTEMPTS_UNTIL_UNHEALTHY)
      return blocked(`records rejected ${rejected.attempts} times: ${rejected.error}`);
    return { consuming: true, detail: `${this.#assigned.size} partitions` };
  }

  isStopping(): boolean {
    return this.#stopping !== null;
  }

  stop(): Promise<void> {
    this.#stopping ??= this.#leave();
    return this.#stopping;
  }

  async #leave(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    await this.#flusher.stop();
    await this.#committing;
    await this.#commit();
    await this.#options.consumer.disconnect();
  }

  #listen(): void {
    const { consumer } = this.#options;
    consumer.on(consumer.events.HEARTBEAT, () => {
      this.#heartbeatAt = Date.now();
    });
    // Until the member joins again, the broker still accepts commits of the old generation.
    consumer.on(consumer.events.REBALANCING, () => this.#commit());
    consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => this.#joined(payload.memberAssignment));
    consumer.on(consumer.events.CRASH, ({ payload }) => {
      this.#assigned = null;
      if (!payload.restart && !this.isStopping()) this.#runAgain(payload.error);
    });
  }

  #joined(assignment: Record<string, number[]>): void {
    const partitions = Object.entries(assignment).flatMap(([topic, numbers]) => numbers.map((partition) => ({ topic, partition })));
    this.#assigned = new Map(partitions.map((each) => [keyOf(each), each]));
    // After a join, KafkaJS reads all offsets from the broker; uncommitted records are delivered again.
    this.#uncommitted.clear();
    this.#skips.forget();
    this.#heartbeatAt = this.#progressAt = Date.now();
    this.#crash = null;
    this.#crashes = 0;
    // A restart of KafkaJS that was in progress when we stopped would consume for ever.
    if (this.isStopping()) setImmediate(() => void this.#options.consumer.disconnect());
  }

  async #eachBatch({ batch, resolveOffset, heartbeat }: EachBatchPayload): Promise<void> {
    const { topic, partition, messages } = batch;
    // Unresolved records are delivered again.
    if (!(await this.#skips.mayHandle(keyOf(batch), messages[0]?.offset ?? '0', () => this.#commit()))) return;
    const records = messages.map((message) => toRecord({ topic: this.#options.bare(topic), partition }, message));
    const resolve = (count: number) => {
      const offset = messages[count - 1]?.offset;
      if (offset === undefined || !this.#assigned?.has(keyOf(batch))) return;
      resolveOffset(offset);
      this.#skips.passed(keyOf(batch), offset);
      this.#uncommitted.set(keyOf(batch), { topic, partition, offset: String(BigInt(offset) + 1n) });
    };
    return this.#flusher.accept({ records, resolve, heartbeat });
  }

  async #commit(): Promise<void> {
    const positions = [...this.#uncommitted];
    if (positions.length === 0 || this.#committing) return;
    this.#committing = this.#options.consumer.commitOffsets(positions.map(([, position]) => position)).then(
      () => {
        for (const [key, position] of positions) if (this.#uncommitted.get(key) === position) this.#uncommitted.delete(key);
      },
      (error: unknown) => this.#options.log('warn', 'offsets not committed, trying again', { err: error }),
    );
    await this.#committing;
    this.#committing = null;
  }

  /**
   * All known Node clients have reports of silent stalls, so a lag without progress ends the process. A running handler is not a stall: a slow
   * database makes it slow, and its statements have their own time limits.
   */
  async #watch(): Promise<void> {
    const { answers, handlingSince } = this.#flusher;
    const { stalledAfterMs, handlerWithinMs, lag } = this.#options;
    if (handlingSince && Date.now() - handlingSince > handlerWithinMs)
      return this.#fail(new Error(`stalled: the handler gave no answer for ${handlerWithinMs / 1000} s`));
    // A late check means that this process itself was paused, for example because the machine slept.
    const stoodStill = Date.now() - this.#lookedAt > (3 * stalledAfterMs) / LOOKS;
    this.#lookedAt = Date.now();
    if (answers !== this.#answers || handlingSince || !this.#assigned || stoodStill) {
      this.#answers = answers;
      this.#progressAt = Date.now();
      this.#behindSince = null;
    }
    if (Date.now() - this.#progressAt < stalledAfterMs) return;
    await this.#commit();
    const behind = await lag([...(this.#assigned?.values() ?? [])]).catch(() => 0);
    if (this.isStopping()) return;
    if (behind === 0) {
      this.#progressAt = Date.now();
      this.#behindSince = null;
      return;
    }
    // A topic without records makes no progress either, so measure the time since records were first seen waiting.
    this.#behindSince ??= Date.now();
    if (Date.now() - this.#behindSince < stalledAfterMs / 2) return;
    this.#fail(new Error(`stalled: ${behind} records behind and none handled for ${stalledAfterMs / 1000} s`));
  }

  #fail(error: Error): void {
    if (this.#failure) return;
    this.#failure = error.message;
    this.#options.onFatal(error);
  }
}

function toRecord(at: TopicPartition, { offset, key, headers, value }: KafkaMessage): IncomingRecord {
  const texts: Record<string, string> = {};
  for (const name in headers) texts[name] = String(headers[name] ?? '');
  return { ...at, offset, key: key?.toString() ?? null, headers: texts, value };
}
