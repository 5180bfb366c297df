/** Retention of the feed's log. A partner whose cursor is older than the stored events gets an error and never skips events. */
import { type Database, statement } from '@xueji/infra/runtime/database.ts';

/** Small, so that other transactions wait only briefly. */
const BATCH = 1000;
const LOCK = statement('select pruned_to as "prunedTo" from feed_retention for update');
/** Only events from the beginning without a gap, and only published ones. */
const FIND = statement(`
  select coalesce(min(position) filter (where occurred_at >= $1) - 1, max(position)) as "upTo" from (
    select position, occurred_at from event_log where position <= (select published_to from relay) order by position limit $2) oldest`);
const DELETE = statement('delete from event_log where position <= $1');
const MARK = statement('update feed_retention set pruned_to = $1');

/** Removes published events from before an instant. Returns their number. */
export async function pruneFeed(db: Database, before: Date): Promise<number> {
  let pruned = 0;
  for (;;) {
    const batch = await pruneBatch(db, before);
    pruned += batch;
    if (batch < BATCH) return pruned;
  }
}

function pruneBatch(db: Database, before: Date): Promise<number> {
  return db.transaction(async (tx) => {
    const [mark] = await tx.run<{ prunedTo: number }>(LOCK);
    const [found] = await tx.run<{ upTo: number | null }>(FIND, [before, BATCH]);
    const prunedTo = mark?.prunedTo ?? 0;
    if (!found?.upTo || found.upTo <= prunedTo) return 0;
    await tx.run(DELETE, [found.upTo]);
    await tx.run(MARK, [found.upTo]);
    return found.upTo - prunedTo;
  });
}
