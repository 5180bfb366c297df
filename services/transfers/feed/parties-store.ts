/** The student and the two schools of an event's transfer. Readers in one turn of the event loop share a statement. */
import { type Database, statement } from '@xueji/infra/runtime/database.ts';
import DataLoader from 'dataloader';
import type { FeedItem } from './feed-window-store.ts';

export type Parties = { readonly studentId: string; readonly fromSchoolId: string | null; readonly toSchoolId: string };
type Asked = Pick<FeedItem, 'studentId' | 'transferId'>;

const PARTIES = statement(`
  select t.id, t.student_id as "studentId", t.from_school_id as "fromSchoolId", t.to_school_id as "toSchoolId" from transfers t
  join unnest($1::uuid[], $2::uuid[]) as u(student_id, id) using (student_id, id)`);

const loaders = new WeakMap<Database, DataLoader<Asked, Parties | null, string>>();

function loaderOf(db: Database): DataLoader<Asked, Parties | null, string> {
  const known = loaders.get(db);
  if (known) return known;
  const loader = new DataLoader<Asked, Parties | null, string>(
    async (asked) => {
      const values = [asked.map(({ studentId }) => studentId), asked.map(({ transferId }) => transferId)];
      const found = new Map((await db.run<Parties & { id: string }>(PARTIES, values)).map(({ id, ...parties }) => [id, parties]));
      return asked.map(({ transferId }) => found.get(transferId) ?? null);
    },
    { cache: false, batchScheduleFn: (flush) => setImmediate(flush) },
  );
  loaders.set(db, loader);
  return loader;
}

/** The current parties of each event's transfer. The caller must have checked access to the events. */
export const findParties = (db: Database, items: readonly Asked[]): Promise<(Parties | null)[]> =>
  Promise.all(items.map((item) => loaderOf(db).load(item)));
