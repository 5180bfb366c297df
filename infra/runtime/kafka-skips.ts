/** Detects records that the broker deleted before the group read them. KafkaJS continues after them without an error. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log, Skipped } from './kafka-port.ts';

export type SkipOptions = {
  /** Finds gaps of all topics by the committed offsets of the group. */
  skipped: () => Promise<Skipped[]>;
  /** Gets names without the namespace. */
  onSkipped: (skipped: readonly Skipped[]) => Promise<void>;
};

const ASK_AGAIN_MS = 500;

export class SkipWatch {
  readonly #options: SkipOptions & { bare: (topic: string) => string; log: Log };
  /** The next expected offset of each partition. */
  readonly #next = new Map<string, number>();
  #telling: Promise<void> | null = null;

  constructor(options: SkipOptions & { bare: (topic: string) => string; log: Log }) {
    this.#options = options;
  }

  /** Called after a rebalance: the next offsets are unknown. */
  forget(): void {
    this.#next.clear();
  }

  passed(partition: string, offset: string): void {
    this.#next.set(partition, Number(offset) + 1);
  }

  /** Concurrent callers share one request. */
  tell(): Promise<void> {
    const { skipped, bare, onSkipped } = this.#options;
    const tell = async () => {
      const found = await skipped();
      if (found.length > 0) await onSkipped(found.map((each) => ({ ...each, topic: bare(each.topic) })));
    };
    this.#telling ??= tell().finally(() => {
      this.#telling = null;
    });
    return this.#telling;
  }

  /** True when the batch may be handled: it follows the last read offset, or the gap has been reported. `commit` commits the current offsets. */
  async mayHandle(partition: string, firstOffset: string, commit: () => Promise<void>): Promise<boolean> {
    const next = this.#next.get(partition);
    if (next !== undefined && Number(firstOffset) <= next) return true;
    try {
      await commit();
      await this.tell();
      return true;
    } catch (error) {
      this.#options.log('warn', 'cannot tell whether records were skipped, asking again', { err: error });
      await sleep(ASK_AGAIN_MS);
      return false;
    }
  }
}
