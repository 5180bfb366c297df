/**
 * Events that Kafka deleted before this service read them, for example after a topic was trimmed. The consumer continues after them, so this table is
 * the only record of the loss. A row stays open until an operator confirms that the owner has published the events again.
 */
import { type Database, type Run, statement } from './database.ts';
import type { Skipped } from './kafka-port.ts';

const RECORD = statement(`
  insert into lost_events (topic, partition, from_offset, to_offset)
  select * from unnest($1::text[], $2::int[], $3::bigint[], $4::bigint[]) on conflict do nothing`);
const OPEN = statement(`
  select topic, partition, from_offset as "from", to_offset as "to" from lost_events where resolved_at is null order by topic, partition, from_offset limit 100`);
const RESOLVE = statement(`
  update lost_events set resolved_at = now() where resolved_at is null and topic = $1 returning 1 as one`);

export async function recordLost(run: Run, skipped: readonly Skipped[]): Promise<void> {
  await run(RECORD, [
    skipped.map(({ topic }) => topic),
    skipped.map(({ partition }) => partition),
    skipped.map(({ from }) => from),
    skipped.map(({ to }) => to),
  ]);
}

/** The open rows as texts, for health. */
export async function listLost(db: Pick<Database, 'run'>): Promise<string[]> {
  const open = await db.run<{ topic: string; partition: number; from: number; to: number }>(OPEN);
  return open.map(({ topic, partition, from, to }) => `${topic}/${partition}: ${to - from} events from offset ${from} were deleted unread`);
}

/** Closes the open rows of a topic. Returns their number. */
export const resolveLost = async (run: Run, topic: string): Promise<number> => (await run(RESOLVE, [topic])).length;
