/** The table of merges of schools, with their days. */
import { dateInChina } from '@xueji/infra/runtime/clock.ts';
import { type Database, statement, type Tx } from '@xueji/infra/runtime/database.ts';
import type { Incoming } from '@xueji/infra/runtime/inbox.ts';
import { columns, columnsOf, insertAbsentRows } from '@xueji/infra/runtime/table.ts';
import type { PathEvent } from '@xueji/schema/events/schools.ts';
import DataLoader from 'dataloader';
import { EntitySchema } from 'typeorm';
import type { SchoolMerge } from './school-merge.ts';

export const SchoolMergeTable = new EntitySchema<SchoolMerge>({
  name: 'SchoolMerge',
  tableName: 'school_merges',
  columns: columns<SchoolMerge>({ schoolId: '*uuid', successorId: 'uuid', mergedOn: 'date' }),
});

/** Stores the merges among changes of paths. A known merge is ignored. */
export async function rememberMerges(tx: Tx, events: readonly Incoming[]): Promise<void> {
  const merges = events.flatMap(({ body, occurredAt }) => {
    const { fromSchoolId, toSchoolId } = body as PathEvent['body'];
    return fromSchoolId && toSchoolId
      ? [{ schoolId: fromSchoolId, successorId: toSchoolId, mergedOn: dateInChina(new Date(occurredAt)) }]
      : [];
  });
  if (merges.length > 0) await insertAbsentRows(tx, SchoolMergeTable, merges);
}

const OF_SCHOOLS = statement(`select ${columnsOf(SchoolMergeTable)} from school_merges where school_id = any($1::uuid[])`);

/** The merge by which a school ended; null for a school that has not merged into another. */
export const mergeLoader = (db: Pick<Database, 'run'>) =>
  new DataLoader<string, SchoolMerge | null>(async (ids) => {
    const found = new Map((await db.run<SchoolMerge>(OF_SCHOOLS, [ids])).map((merge) => [merge.schoolId, merge]));
    return ids.map((id) => found.get(id) ?? null);
  });
