/**
 * Events that Kafka deleted before this service had read them, as when a topic was trimmed below the group's offset. The consumer goes on behind
 * them, so nothing else would ever tell. A row stays open until an operator says that the owner has published the events again.
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

/** In words, for health. */
export async function listLost(db: Pick<Database, 'run'>): Promise<string[]> {
  const open = await db.run<{ topic: string; partition: number; from: number; to: number }>(OPEN);
  return open.map(({ topic, partition, from, to }) => `${topic}/${partition}: ${to - from} events from offset ${from} were deleted unread`);
}

/** Closes the open rows of a topic; answers with how many. */
export const resolveLost = async (run: Run, topic: string): Promise<number> => (await run(RESOLVE, [topic])).length;
