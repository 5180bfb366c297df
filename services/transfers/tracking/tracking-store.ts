/** Codes and passes of guardians: only their digests are stored, under a key of the service. */
import { createHmac, type KeyObject, randomBytes } from 'node:crypto';
import type { Command } from '@xueji/infra/runtime/command.ts';
import { type Database, statement, type Tx } from '@xueji/infra/runtime/database.ts';
import { isRefused, type Refused } from '@xueji/infra/runtime/refusal.ts';
import { columns, columnsOf, updateRows } from '@xueji/infra/runtime/table.ts';
import type { CaseClock } from '@xueji/infra/runtime/work-calendar.ts';
import { EntitySchema } from 'typeorm';
import { LETTERS } from '../case/request.ts';
import { TransferTable } from '../case/store.ts';
import type { Transfer } from '../case/transfer.ts';
import { issueTracking, openTracking, type Progress, progressOf, type Tracking, type TrackingRefusal } from './tracking.ts';

export const TrackingTable = new EntitySchema<Tracking>({
  name: 'Tracking',
  tableName: 'trackings',
  columns: columns<Tracking>({
    studentId: '*uuid',
    transferId: '*uuid',
    caseNumber: 'text',
    codeDigest: 'text?',
    passDigest: 'text?',
    triesLeft: 'int',
    codeUntil: 'timestamptz',
    passUntil: 'timestamptz',
  }),
});

const CODE_LENGTH = 8;

const mac = (key: KeyObject, text: string): Buffer => createHmac('sha256', key).update('xueji tracking 1 ').update(text).digest();
/** As it is typed: spaces, hyphens and small letters do not count. */
const digestOf = (key: KeyObject, entered: string): string =>
  mac(key, `entered ${entered.replaceAll(/[\s-]/g, '').toUpperCase()}`).toString('base64url');

/** The code of an issue, made again from its id: so it is shown in the answer and stored nowhere, not even for the same command sent again. */
export const codeOf = (key: KeyObject, issueId: string): string =>
  [...mac(key, `code ${issueId}`).subarray(0, CODE_LENGTH)].map((byte) => LETTERS[byte & 31]).join('');

export type Issued = { readonly transferId: string; readonly issueId: string };

const READ = statement(`select ${columnsOf(TransferTable, 't.')} from transfers t where t.id = any($1::uuid[])`);
const PUT = statement(`
  insert into trackings (student_id, transfer_id, case_number, code_digest, pass_digest, tries_left, code_until, pass_until)
  values ($1, $2, $3, $4, $5, $6, $7, $8)
  on conflict (student_id, transfer_id) do update set code_digest = excluded.code_digest, pass_digest = null, tries_left = excluded.tries_left,
    code_until = excluded.code_until, pass_until = excluded.pass_until`);

export const issueTrackings =
  (key: KeyObject) =>
  async (tx: Tx, commands: readonly Command<{ id: string }>[]): Promise<(Issued | Refused<TrackingRefusal>)[]> => {
    const rows = await tx.run<Transfer>(READ, [commands.map(({ input }) => input.id)]);
    const found = new Map(rows.map((transfer) => [transfer.id, transfer]));
    const outcomes: (Issued | Refused<TrackingRefusal>)[] = [];
    for (const { input, actor, now } of commands) {
      const transfer = found.get(input.id);
      const issueId = randomBytes(16).toString('base64url');
      const issued = transfer
        ? issueTracking(transfer, digestOf(key, codeOf(key, issueId)), actor, now)
        : { refused: 'TransferNotFound' as const };
      if (!isRefused(issued)) {
        const { studentId, transferId, caseNumber, codeDigest, passDigest, triesLeft, codeUntil, passUntil } = issued as Tracking;
        await tx.run(PUT, [studentId, transferId, caseNumber, codeDigest, passDigest, triesLeft, codeUntil, passUntil]);
      }
      outcomes.push(isRefused(issued) ? (issued as Refused<TrackingRefusal>) : { transferId: input.id, issueId });
    }
    return outcomes;
  };

const LOCK = statement(`
  select ${columnsOf(TrackingTable, 'k.')} from trackings k where k.case_number = $1 order by k.transfer_id for update`);

/** A case as its guardian may see it, with a new pass when a code has opened it; null when number and code open nothing. */
export async function trackCase(
  db: Database,
  key: KeyObject,
  { caseNumber, code }: { caseNumber: string; code: string },
  clock: CaseClock,
): Promise<(Progress & { pass: string | null }) | null> {
  const pass = randomBytes(20).toString('hex').toUpperCase();
  return db.transaction(async (tx) => {
    const locked = await tx.run<Tracking>(LOCK, [caseNumber.trim().toUpperCase()]);
    const judged = locked.map((tracking) => openTracking(tracking, digestOf(key, code), digestOf(key, pass), clock.now));
    updateRows(
      tx,
      TrackingTable,
      judged.map(({ tracking }) => tracking),
    );
    const hit = judged.find(({ opened }) => opened !== null);
    const [transfer] = hit ? await tx.run<Transfer>(READ, [[hit.tracking.transferId]]) : [];
    return hit && transfer ? { ...progressOf(transfer, clock), pass: hit.opened === 'BY_CODE' ? pass : null } : null;
  });
}
