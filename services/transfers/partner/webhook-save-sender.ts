/** Batches saves of webhooks: saves within a few milliseconds share one statement, so 200 webhooks need a few statements a second. */
import type { Database } from '@xueji/infra/runtime/database.ts';
import DataLoader from 'dataloader';
import { type LeasedWebhook, type Progress, saveDelivered } from './webhook-lease-store.ts';

/** Null when a command or another process has taken the webhook. */
export type Save = (progress: Progress) => Promise<LeasedWebhook | null>;

/** Webhooks that wait for the next round are due for a save at the same time. */
const GATHER_MS = 5;
const MOST_AT_ONCE = 200;

export function saverOf(db: Database, leaseS: number): Save {
  const saves = new DataLoader<Progress, LeasedWebhook | null>((all) => saveAll(db, all, leaseS), {
    cache: false,
    maxBatchSize: MOST_AT_ONCE,
    batchScheduleFn: (flush) => void setTimeout(flush, GATHER_MS),
  });
  return (progress) => saves.load(progress);
}

/** If the statement fails, each webhook is saved separately, so that one bad webhook does not stop the others. */
async function saveAll(db: Database, all: readonly Progress[], leaseS: number): Promise<(LeasedWebhook | null | Error)[]> {
  try {
    return await saveDelivered(db, all, leaseS);
  } catch (error) {
    if (all.length === 1) throw error;
    return Promise.all(all.map((one) => saveAlone(db, one, leaseS)));
  }
}

const saveAlone = (db: Database, one: Progress, leaseS: number): Promise<LeasedWebhook | null | Error> =>
  saveDelivered(db, [one], leaseS).then(
    ([saved = null]) => saved,
    (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
  );
