/** Finds the students of a part of an admission list and reports them to enrolment: event, messages and progress in one transaction. */
import type { KeyObject } from 'node:crypto';
import type { Tx } from '@xueji/infra/runtime/database.ts';
import type { Progress } from '@xueji/infra/runtime/jobs-store.ts';
import { appendEvents, type NewEvent } from '@xueji/infra/runtime/log.ts';
import type { ListedRow } from './admission-row.ts';
import { lockImport, saveCounts } from './chunk-store.ts';
import type { RowCode as MatchCode, RowMatch } from './graduate-match.ts';
import { matchListed } from './graduate-match-store.ts';
import { addMessages } from './import-store.ts';
import type { RosterImport } from './roster-import.ts';
import { type Fault, type RowCode, rowMessages } from './roster-message.ts';

export type ListChunk = {
  readonly job: RosterImport;
  readonly rows: readonly ListedRow[];
  readonly numberKey: KeyObject;
  readonly now: Date;
};

const FAULTS: Record<Exclude<MatchCode, 'FOUND'>, RowCode> = {
  UNKNOWN: 'StudentUnknown',
  DOUBLED: 'ListedTwice',
  OTHER_PROVINCE: 'GraduateOfAnotherProvince',
  LIMIT_REACHED: 'SearchLimitReached',
};

type Asked = { readonly row: number; readonly number: string; readonly name: string };

/** Rows that another process has dealt with meanwhile, or this one before it died, are left out. */
export async function saveListChunk(tx: Tx, { job: begun, rows, numberKey: key, now }: ListChunk): Promise<Progress> {
  const { job, fresh, last } = await lockImport(tx, begun, rows);
  if (!last) return {};
  const asked = fresh.flatMap(({ row, child }): Asked[] => (child ? [{ row, ...child }] : []));
  const children = asked.map(({ number, name }) => ({ number, name }));
  const matches = children.length > 0 ? await matchListed(tx, { job, now, key }, children) : [];
  const found = matches.flatMap(({ row, studentId }) => (studentId ? [{ row: rowOf(asked, row), studentId }] : []));
  if (found.length > 0) appendEvents(tx, [listed(job, found, now)]);
  const faults = new Map(matches.map((match) => [rowOf(asked, match.row), faultsOf(match, asked)]));
  const messages = fresh.flatMap((one) => rowMessages(one.row, [...one.faults, ...(faults.get(one.row) ?? [])]));
  addMessages(
    tx,
    messages.map((message) => ({ ...message, importId: job.id })),
  );
  return saveCounts(tx, job, [fresh.length, found.length, 0, 0], last.row);
}

/** The row of the file. A match counts the rows that were asked for, from 1. */
const rowOf = (asked: readonly Asked[], nth: number): number => asked[nth - 1]?.row ?? 0;

const faultsOf = ({ code, otherRow }: RowMatch, asked: readonly Asked[]): Fault[] =>
  code === 'FOUND' ? [] : [{ code: FAULTS[code], column: null, ...(otherRow !== null && { otherRow: rowOf(asked, otherRow) }) }];

function listed(job: RosterImport, rows: readonly { row: number; studentId: string }[], occurredAt: Date): NewEvent {
  const { id: importId, planId, path: enteredPath, enteredBy } = job;
  return {
    ...{ topic: 'students', key: importId, type: 'GraduatesListed', version: 1, occurredAt, correlationId: importId },
    ...{ aggregateId: `${importId}/${rows.at(-1)?.row}`, body: { importId, planId, enteredPath, enteredBy, rows } },
  };
}
