/** Notices records that the broker deleted before the group had read them. KafkaJS goes on behind them and says nothing. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log, Skipped } from './kafka-port.ts';

export type SkipOptions = {
  /** Of all topics, by the offsets that the group has committed. */
  skipped: () => Promise<Skipped[]>;
  /** Gets names without the namespace. */
  onSkipped: (skipped: readonly Skipped[]) => Promise<void>;
};

const ASK_AGAIN_MS = 500;

export class SkipWatch {
  readonly #options: SkipOptions & { bare: (topic: string) => string; log: Log };
  /** The offset that each partition should give next. */
  readonly #next = new Map<string, number>();
  #telling: Promise<void> | null = null;

  constructor(options: SkipOptions & { bare: (topic: string) => string; log: Log }) {
    this.#options = options;
  }

  /** The group has been given its partitions anew: where they begin is not known. */
  forget(): void {
    this.#next.clear();
  }

  passed(partition: string, offset: string): void {
    this.#next.set(partition, Number(offset) + 1);
  }

  /** Callers at one time share one question. */
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

  /** True when the batch may be handled: it follows what was read before, or what lies between has been told. `commit` brings the offsets up to date. */
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
