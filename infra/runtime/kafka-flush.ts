/**
 * Merges the batches of one fetch, over all partitions and topics, into one call of the handler: one transaction per partition costs up to five times
 * as much. It does not depend on the client library: a batch has functions to resolve it and to send a heartbeat.
 */
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';

export type Batch<R> = {
  readonly records: readonly R[];
  /** Moves the offset past the first `count` records. */
  resolve(count: number): void;
  /** Rejects when this member has lost its place in the group. */
  heartbeat(): Promise<void>;
};

export type FlushOptions<R> = {
  onRecords: (records: readonly R[]) => Promise<void>;
  maxRecords: number;
  heartbeatMs: number;
  retryFirstMs: number;
  retryMostMs: number;
  onRejected: (error: unknown, attempts: number) => void;
};

type Waiting<R> = { batch: Batch<R>; taken: number; settle: () => void };
type Slice<R> = { from: Waiting<R>; records: readonly R[] };

/** Runs one flush at a time. A batch settles when all its records are handled, or is released unresolved when its partition was reassigned. */
export class Flusher<R> {
  readonly #options: FlushOptions<R>;
  #waiting: Waiting<R>[] = [];
  #flushing: Promise<void> | null = null;
  #interrupt = new AbortController();
  #stopped = false;
  /** Counts the answers of the handler. If it does not grow while there is a lag, the consumer has stalled. */
  answers = 0;
  /** Start of the running handler call; null while none runs. */
  handlingSince: number | null = null;
  /** The handler's last rejection while the same records are retried. */
  rejected: { error: unknown; attempts: number } | null = null;

  constructor(options: FlushOptions<R>) {
    this.#options = options;
  }

  /** Resolves when the batch is done or released. Never rejects, because KafkaJS treats a rejection as a crash. */
  accept(batch: Batch<R>): Promise<void> {
    if (this.#stopped) return Promise.resolve();
    return new Promise((settle) => {
      this.#waiting.push({ batch, taken: 0, settle });
      this.#flushing ??= this.#flush();
    });
  }

  /** Lets the running call finish, releases everything else. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#interrupt.abort();
    await this.#flushing;
  }

  async #flush(): Promise<void> {
    if (!this.#stopped) this.#interrupt = new AbortController();
    const heartbeats = setInterval(() => void this.#heartbeat(), this.#options.heartbeatMs);
    try {
      // The batches of one fetch arrive within one turn of the event loop.
      await nextTurn();
      while (this.#waiting.length > 0 && !this.#interrupt.signal.aborted) {
        const slices = this.#take();
        if (await this.#handOver(slices.flatMap(({ records }) => records))) await this.#resolve(slices);
      }
    } finally {
      clearInterval(heartbeats);
      this.rejected = null;
      this.#flushing = null;
      for (const { settle } of this.#waiting.splice(0)) settle();
    }
  }

  /** Takes up to `maxRecords` from the batches in rotation. The rest of a batch goes to the end, so that a long batch does not delay the others. */
  #take(): Slice<R>[] {
    const slices: Slice<R>[] = [];
    let room = this.#options.maxRecords;
    for (const from of this.#waiting) {
      if (room === 0) break;
      const records = from.batch.records.slice(from.taken, from.taken + room);
      slices.push({ from, records });
      room -= records.length;
    }
    return slices;
  }

  async #handOver(records: readonly R[]): Promise<boolean> {
    const { retryFirstMs, retryMostMs } = this.#options;
    for (let attempts = 1, waitMs = retryFirstMs; ; attempts++, waitMs = Math.min(waitMs * 2, retryMostMs)) {
      try {
        this.handlingSince = Date.now();
        await this.#options.onRecords(records);
        this.rejected = null;
        return true;
      } catch (error) {
        this.rejected = { error, attempts };
        this.#options.onRejected(error, attempts);
      } finally {
        this.answers++;
        this.handlingSince = null;
      }
      const waited = await sleep(waitMs, true, { signal: this.#interrupt.signal }).catch(() => false);
      if (!waited) return false;
    }
  }

  async #resolve(slices: readonly Slice<R>[]): Promise<void> {
    for (const { from, records } of slices) {
      from.taken += records.length;
      from.batch.resolve(from.taken);
    }
    // Slices are taken from the front; new batches are added at the end.
    const served = this.#waiting.splice(0, slices.length);
    this.#waiting.push(...served.filter((waiting) => !isDone(waiting)));
    await this.#heartbeat();
    for (const { settle } of served.filter(isDone)) settle();
  }

  async #heartbeat(): Promise<void> {
    const [first] = this.#waiting;
    if (!first || this.#interrupt.signal.aborted) return;
    await first.batch.heartbeat().catch(() => this.#interrupt.abort());
  }
}

const isDone = <R>({ batch, taken }: Waiting<R>): boolean => taken === batch.records.length;
