/** Follows the feed of transfer events like a partner. */
import type { Client } from '../client.ts';
import type { History } from './history.ts';

const FEED = `query ($after: String) { transferFeed(first: 100, after: $after, filter: { types: [TransferReviewStarted, TransferCompleted, TransferRefused] }) { items { type transfer { id } } end } }`;

const LOOK_MS = 150;

type FeedPage = { transferFeed: { items: { type: string; transfer: { id: string } }[]; end: string } };
export type Feed = { answered(id: string): Promise<string>; completed(id: string): Promise<void> };

/** Follows the feed from its current end, through every outage. */
export function followFeed(partner: Client, history: History, signal: AbortSignal): Feed {
  const seen = new Map<string, Set<string>>();
  const waiting = new Map<string, () => void>();
  const read = async () => {
    let after: string | null = null;
    while (!signal.aborted) {
      const page: FeedPage | null = await partner.ask<FeedPage>(FEED, { after }).catch(() => null);
      for (const { type, transfer } of page?.transferFeed.items ?? []) {
        seen.set(transfer.id, (seen.get(transfer.id) ?? new Set()).add(type));
        if (type === 'TransferCompleted' && !history.completedAt.has(transfer.id)) history.completedAt.set(transfer.id, Date.now());
        waiting.get(transfer.id)?.();
      }
      after = page?.transferFeed.end ?? after;
      if ((page?.transferFeed.items.length ?? 0) < 100) await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
    for (const wake of waiting.values()) wake();
  };
  void read();

  const until = async (id: string, types: readonly string[]): Promise<string> => {
    for (;;) {
      signal.throwIfAborted();
      const type = types.find((one) => seen.get(id)?.has(one));
      if (type) return type;
      await new Promise<void>((resolve) => waiting.set(id, resolve));
      waiting.delete(id);
    }
  };
  return {
    answered: (id) => until(id, ['TransferReviewStarted', 'TransferRefused']),
    completed: async (id) => void (await until(id, ['TransferCompleted'])),
  };
}
