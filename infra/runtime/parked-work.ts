/**
 * Work that failed. A worker parks an item that fails and continues with the others. The item is retried with growing pauses, and its row is deleted
 * in the transaction that does the work.
 */
import { describeFailure } from './consumer.ts';
import { type Database, isTransient, statement, type Tx } from './database.ts';
import type { Logger } from './telemetry.ts';

export type ParkedWork = {
  readonly queue: string;
  readonly item: string;
  readonly parkedAt: Date;
  readonly tries: number;
  readonly error: string;
  readonly retryAt: Date;
};

const HOUR_MS = 3_600_000;
/** 5 s, 10 s, 20 s and so on, up to the longest pause; an hour is reached at the eleventh try. */
const pauseAfter = (tries: string) => `interval '1 ms' * least($4::float8, 5000 * 2 ^ least(${tries}, 20))`;
const PARK = statement(`
  insert into parked_work (queue, item, error, retry_at) values ($1, $2, $3, now() + ${pauseAfter('0')})
  on conflict (queue, item) do update set tries = parked_work.tries + 1, error = excluded.error, retry_at = now() + ${pauseAfter('parked_work.tries')}
  returning tries`);
const RELEASE = statement('delete from parked_work where queue = $1 and item = any($2::text[])');
const DUE = statement('select item from parked_work where queue = $1 and retry_at <= now() order by retry_at limit $2');
const COLUMNS = 'queue, item, parked_at as "parkedAt", tries, error, retry_at as "retryAt"';
const LIST = statement(`select ${COLUMNS} from parked_work where (queue, item) > ($1, $2) order by queue, item limit $3`);
const RETRY = statement(`
  update parked_work set retry_at = now() where queue = $1 and ($2::text[] is null or item = any($2)) returning item`);

const queues = new Set<string>();

/** Registers a queue of this process. Operators see its name even while it is empty. */
export function workQueue(name: string): string {
  queues.add(name);
  return name;
}

const PARKED_QUEUES = statement('select distinct queue from parked_work');
/** The queues of this process and all queues with parked items. */
export async function listQueues(tx: Pick<Tx, 'run'>): Promise<string[]> {
  const parked = await tx.run<{ queue: string }>(PARKED_QUEUES);
  return [...new Set([...queues, ...parked.map(({ queue }) => queue)])].sort();
}

/** For the `where` of a queue: true when the item is not parked. Both are SQL expressions. */
export const notParked = (queue: string, item: string): string =>
  `not exists (select from parked_work p where p.queue = '${queue}' and p.item = ${item})`;

/** Parks an item until its pause ends. Returns the number of tries. */
export async function parkWork(
  db: Pick<Database, 'run'>,
  queue: string,
  item: string,
  error: unknown,
  longestPauseMs = HOUR_MS,
): Promise<number> {
  const [parked] = await db.run<{ tries: number }>(PARK, [queue, item, describeFailure(error), longestPauseMs]);
  return parked?.tries ?? 1;
}

/** Call it in the transaction that does the work. */
export const releaseWork = (tx: Pick<Tx, 'write'>, queue: string, items: readonly string[]): void => tx.write(RELEASE, [queue, items]);

/** Items whose pause has ended. */
export const workToRetry = async (db: Pick<Database, 'run'>, queue: string, most: number): Promise<string[]> =>
  (await db.run<{ item: string }>(DUE, [queue, most])).map(({ item }) => item);

export const listParkedWork = (
  db: Pick<Database, 'run'>,
  { queue, item }: { queue: string; item: string },
  first: number,
): Promise<ParkedWork[]> => db.run<ParkedWork>(LIST, [queue, item, first]);

/** Ends the pauses of these items or of a whole queue, so that the worker retries them at its next poll. Returns the items. */
export const retryWork = async (tx: Pick<Tx, 'run'>, queue: string, items: readonly string[] | null): Promise<string[]> =>
  (await tx.run<{ item: string }>(RETRY, [queue, items])).map(({ item }) => item);

export type WorkOptions = { readonly db: Database; readonly queue: string; readonly log?: Logger | undefined };

/** Processes a failed batch in halves until the failing item is alone, and parks it. Returns the number of processed items. */
export async function workInHalves(
  options: WorkOptions,
  items: readonly string[],
  failure: unknown,
  work: (items: readonly string[]) => Promise<unknown>,
): Promise<number> {
  // When the database is unavailable, no item is at fault.
  if (isTransient(failure)) throw failure;
  const [item = ''] = items;
  if (items.length === 1) {
    options.log?.error({ err: failure, queue: options.queue, item }, 'work parked');
    await parkWork(options.db, options.queue, item, failure);
    return 1;
  }
  const half = Math.ceil(items.length / 2);
  for (const part of [items.slice(0, half), items.slice(half)])
    await work(part).catch((error: unknown) => workInHalves(options, part, error, work));
  return items.length;
}

/** Most parked items that one round retries, each alone. */
const MOST_RETRIES = 100;
/** `next`: the items of the next batch, none when nothing waits. `work` releases its items in its own transaction. */
type Work = { next(): Promise<string[]>; work(items: readonly string[]): Promise<unknown> };

/** Works through all that waits, batch by batch, and then through parked items whose pause has ended. Returns how many items the batches had. */
export async function workThrough(options: WorkOptions, { next, work }: Work): Promise<number> {
  const tryOrPark = (items: readonly string[]) => work(items).catch((error: unknown) => workInHalves(options, items, error, work));
  let total = 0;
  for (let items = await next(); items.length > 0; items = await next()) {
    await tryOrPark(items);
    total += items.length;
  }
  for (const item of await workToRetry(options.db, options.queue, MOST_RETRIES)) await tryOrPark([item]);
  return total;
}
