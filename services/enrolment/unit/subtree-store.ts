/** Moves a unit and all units below it to another path: regions and schools at once, all other rows later by a job. */
import type { Command } from '@xueji/infra/runtime/command.ts';
import { statement, type Tx } from '@xueji/infra/runtime/database.ts';
import { appendEvents } from '@xueji/infra/runtime/log.ts';
import { lockLastChange, recordPathChanges } from '@xueji/infra/runtime/path-change-store.ts';
import { PATH_CHANGES } from '@xueji/schema/events/schools.ts';
import { FOLLOWS_BUREAU } from '../row-moves-store.ts';

const IN = (column: string) => `${column} >= $1 and ${column} < $1 || '0'`;
// An ended region keeps its last path.
const REGIONS = statement(`update regions set path = repathed(path, $1, $2) where ${IN('path')} and valid_to is null`);
// An ended school follows its bureau. It keeps its own code when it merges into another school.
const SCHOOLS = statement(`update schools set path = repathed(path, $1, $2) where ${IN('path')} and ${FOLLOWS_BUREAU}`);

export type SubtreeMove = {
  readonly from: string;
  readonly to: string;
  readonly fromSchoolId?: string;
  readonly toSchoolId?: string;
};

/** Numbers, records and publishes the change. The caller has called `lockLastChange` before it locked any row; the transaction still holds this lock. */
export async function moveSubtree(
  tx: Tx,
  { from, to, fromSchoolId, toSchoolId }: SubtreeMove,
  { now, requestId }: Command<unknown>,
): Promise<void> {
  const seq = (await lockLastChange(tx)) + 1;
  const change = { seq, from, to, fromSchoolId: fromSchoolId ?? null, toSchoolId: toSchoolId ?? null };
  await tx.run(REGIONS, [from, to]);
  await tx.run(SCHOOLS, [from, to]);
  recordPathChanges(tx, [change]);
  appendEvents(tx, [
    {
      topic: 'schools',
      key: PATH_CHANGES,
      aggregateId: PATH_CHANGES,
      version: seq,
      type: 'PathChanged',
      body: change,
      occurredAt: now,
      correlationId: requestId,
    },
  ]);
}
