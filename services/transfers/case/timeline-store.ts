/** The rows of timelines, from the event log: one statement for all transfers that one request asks for. */
import { type Database, statement } from '@xueji/infra/runtime/database.ts';
import DataLoader from 'dataloader';
import type { TimelineRow } from './timeline.ts';

// In order of version, which is the order of events of one transfer.
const READ = statement(`
  select e.aggregate_id as "transferId", e.version, e.event_id as "eventId", e.type, e.occurred_at as "occurredAt", (e.body->>'step')::int as step,
    case when e.type = 'TransferDeadlineRecounted' then e.body end as recount
  from event_log e where e.topic = 'transfers' and e.aggregate_id = any($1::text[]) order by e.aggregate_id, e.version`);

/** Keyed by the id of a transfer. The caller must have checked access to the transfer. */
export const timelineLoader = (db: Pick<Database, 'run'>): DataLoader<string, TimelineRow[]> =>
  new DataLoader(async (ids) => {
    const rows = Map.groupBy(await db.run<TimelineRow>(READ, [ids]), ({ transferId }) => transferId);
    return ids.map((id) => rows.get(id) ?? []);
  });
