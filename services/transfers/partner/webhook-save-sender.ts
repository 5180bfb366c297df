/** Saves of webhooks: those that are asked for in the same few milliseconds go into one statement, so 200 webhooks cost a few statements a second. */
import type { Database } from '@xueji/infra/runtime/database.ts';
import DataLoader from 'dataloader';
import { type Held, type Progress, saveDelivered } from './webhook-lease-store.ts';

/** Null when a command or another process has taken the webhook out of our hands. */
export type Save = (progress: Progress) => Promise<Held | null>;

/** Webhooks that wait for the next round are due for a save in the same moment. */
const GATHER_MS = 5;
const MOST_AT_ONCE = 200;

export function saverOf(db: Database, leaseS: number): Save {
  const saves = new DataLoader<Progress, Held | null>((all) => saveAll(db, all, leaseS), {
    cache: false,
    maxBatchSize: MOST_AT_ONCE,
    batchScheduleFn: (flush) => void setTimeout(flush, GATHER_MS),
  });
  return (progress) => saves.load(progress);
}

/** One webhook that cannot be saved must not stop the others: each is then saved by itself. */
async function saveAll(db: Database, all: readonly Progress[], leaseS: number): Promise<(Held | null | Error)[]> {
  try {
    return await saveDelivered(db, all, leaseS);
  } catch (error) {
    if (all.length === 1) throw error;
    return Promise.all(all.map((one) => saveAlone(db, one, leaseS)));
  }
}

const saveAlone = (db: Database, one: Progress, leaseS: number): Promise<Held | null | Error> =>
  saveDelivered(db, [one], leaseS).then(
    ([saved = null]) => saved,
    (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
  );
