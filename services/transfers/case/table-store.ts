/** The transfers table. Changes of a transfer and their events are saved together. */

import type { Tx } from '@xueji/infra/runtime/database.ts';
import { appendEvents, type NewEvent } from '@xueji/infra/runtime/log.ts';
import { columns, columnsOf, type insertRows, type updateRows } from '@xueji/infra/runtime/table.ts';
import { EntitySchema } from 'typeorm';
import { type Change, numbered, type Transfer } from './transfer.ts';

export const TransferTable = new EntitySchema<Transfer>({
  name: 'Transfer',
  tableName: 'transfers',
  columns: columns<Transfer>({
    studentId: '*uuid',
    id: '*uuid',
    caseNumber: 'text',
    version: 'int',
    internalVersion: 'int',
    status: 'text',
    toSchoolId: 'uuid',
    toPath: 'text',
    toClassId: 'uuid',
    fromSchoolId: 'uuid?',
    fromPath: 'text?',
    stage: 'text?',
    graduating: 'boolean?',
    scope: 'text?',
    reason: 'text',
    steps: 'jsonb',
    evidence: 'jsonb',
    currentUnit: 'text?',
    escalatedUnit: 'text?',
    dueAt: 'timestamptz?',
    wakeAt: 'timestamptz?',
    calendarVersion: 'int',
    identityCleared: 'boolean',
    recordRehomed: 'boolean',
    entitlementsRehomed: 'boolean',
    packageSha256: 'text?',
    packageGaps: 'int?',
    refusal: 'text?',
    prohibition: 'text?',
    rejectionCode: 'text?',
    rejectionReason: 'text?',
    requestedBy: 'text',
    requestedAt: 'timestamptz',
    approvedAt: 'timestamptz?',
    completedAt: 'timestamptz?',
    endedAt: 'timestamptz?',
  }),
});

export const COLUMNS = columnsOf(TransferTable, 't.');
/** Saves changes and their events together. */
export function save(tx: Tx, changes: readonly { change: Change; at: Date }[], write: typeof insertRows | typeof updateRows): void {
  const latest = new Map(changes.map(({ change }) => [change.transfer.id, change.transfer]));
  write(tx, TransferTable, [...latest.values()]);
  appendEvents(
    tx,
    changes.flatMap(({ change, at }) => logged(change, at)),
  );
}

const logged = (change: Change, occurredAt: Date): NewEvent[] =>
  numbered(change).map(({ event: { type, body }, ...versions }) => ({
    topic: 'transfers',
    key: change.transfer.studentId,
    aggregateId: change.transfer.id,
    ...versions,
    type,
    body,
    occurredAt,
    correlationId: change.transfer.id,
    sides: sidesOf(change.transfer),
  }));

/** Whose feeds tell it. What policy has forbidden is told to those who were told of the request, and never to the sending side. */
const sidesOf = ({ toPath, fromPath, prohibition }: Transfer) => ({ toPath, fromPath: prohibition === null ? fromPath : null });
