/** The transfers table: sets of commands and of events judged on locked rows, each set in a handful of statements. */
import { randomUUIDv7 } from 'node:crypto';
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import type { Command } from '@xueji/infra/runtime/command.ts';
import { type Database, statement, type Tx } from '@xueji/infra/runtime/database.ts';
import { appendEvents } from '@xueji/infra/runtime/log.ts';
import { isRefused, type Refused } from '@xueji/infra/runtime/refusal.ts';
import { readAs, type Scope } from '@xueji/infra/runtime/scope.ts';
import { columns, columnsOf, insertRows, updateRows } from '@xueji/infra/runtime/table.ts';
import type { TransferEvent } from '@xueji/schema/events/transfers.ts';
import { EntitySchema } from 'typeorm';

import {
  approveStep,
  type Change,
  type Decision,
  type RequestInput,
  type RequestRefusal,
  rejectStep,
  requestTransfer,
  type StepRefusal,
  type Transfer,
  type TransferStatus,
  type WithdrawRefusal,
  withdrawTransfer,
} from './transfer.ts';

export const TransferTable = new EntitySchema<Transfer>({
  name: 'Transfer',
  tableName: 'transfers',
  columns: columns<Transfer>({
    studentId: '*uuid',
    id: '*uuid',
    version: 'int',
    status: 'text',
    toSchoolId: 'uuid',
    toPath: 'text',
    toClassId: 'uuid',
    fromSchoolId: 'uuid?',
    fromPath: 'text?',
    scope: 'text?',
    reason: 'text',
    steps: 'jsonb',
    currentUnit: 'text?',
    identityCleared: 'boolean',
    recordRehomed: 'boolean',
    entitlementsRehomed: 'boolean',
    refusal: 'text?',
    rejectionReason: 'text?',
    requestedBy: 'text',
    requestedAt: 'timestamptz',
    approvedAt: 'timestamptz?',
    completedAt: 'timestamptz?',
  }),
});

const COLUMNS = columnsOf(TransferTable, 't.');
const LOCK = statement(`select ${COLUMNS} from transfers t where t.id = any($1::uuid[]) order by t.id for update`);
const OPEN_OF = statement(`
  select student_id as "studentId" from transfers where student_id = any($1::uuid[]) and status in ('REQUESTED', 'IN_REVIEW', 'APPROVED')`);

/** What a command that succeeded leaves for the resolver, and for the same command sent again. */
export type Done = { readonly transferId: string };

/** Saves changes and their events together. */
async function save(
  tx: Tx,
  changes: readonly { change: Change; at: Date; requestId?: string }[],
  write: 'insert' | 'update',
): Promise<void> {
  const latest = new Map(changes.map(({ change }) => [change.transfer.id, change.transfer]));
  const rows = [...latest.values()];
  if (write === 'update') await updateRows(tx, TransferTable, rows);
  else if ((await insertRows(tx, TransferTable, rows, true)) !== rows.length)
    throw new Error('a second request for one of these students came first');
  await appendEvents(
    tx,
    changes.flatMap(({ change, at }) =>
      change.events.map((event, index) => logged(change.transfer, event, change.transfer.version - change.events.length + index + 1, at)),
    ),
  );
}

const logged = (transfer: Transfer, event: TransferEvent, version: number, occurredAt: Date) => ({
  topic: 'transfers',
  key: transfer.studentId,
  aggregateId: transfer.id,
  version,
  type: event.type,
  body: event.body,
  occurredAt,
  correlationId: transfer.id,
});

export async function requestTransfers(
  tx: Tx,
  commands: readonly Command<RequestInput>[],
  unguarded = false,
): Promise<(Done | Refused<RequestRefusal>)[]> {
  const open = new Set(
    (await tx.run<{ studentId: string }>(OPEN_OF, [commands.map(({ input }) => input.studentId)])).map((row) => row.studentId),
  );
  const changes: { change: Change; at: Date }[] = [];
  const results = commands.map(({ input, actor, now }): Done | Refused<RequestRefusal> => {
    const decision = requestTransfer(randomUUIDv7(), input, actor, now, open.has(input.studentId) && !unguarded);
    if (isRefused(decision)) return decision;
    open.add(input.studentId);
    changes.push({ change: decision, at: now });
    return { transferId: decision.transfer.id };
  });
  if (changes.length > 0) await save(tx, changes, 'insert');
  return results;
}

/** Locks the named transfers and lets `decide` judge them one after the other, each on what the one before has left. */
async function judgeEach<Input, Code extends string>(
  tx: Tx,
  commands: readonly Command<Input>[],
  idsOf: (input: Input) => readonly string[],
  decide: (transfer: Transfer, command: Command<Input>) => Decision<Code>,
): Promise<(Done | Refused<Code | 'TransferNotFound'>)[][]> {
  const ids = [...new Set(commands.flatMap(({ input }) => idsOf(input)))];
  const current = new Map((await tx.run<Transfer>(LOCK, [ids])).map((transfer) => [transfer.id, transfer]));
  const changes: { change: Change; at: Date }[] = [];
  const results = commands.map((command) =>
    idsOf(command.input).map((id): Done | Refused<Code | 'TransferNotFound'> => {
      const transfer = current.get(id);
      if (!transfer) return { refused: 'TransferNotFound' };
      const decision = decide(transfer, command);
      if (isRefused(decision)) return decision as Refused<Code>;
      current.set(id, decision.transfer);
      changes.push({ change: decision, at: command.now });
      return { transferId: id };
    }),
  );
  if (changes.length > 0) await save(tx, changes, 'update');
  return results;
}

export type ApproveInput = { ids: readonly string[]; opinion: string | null };
export type Judged = { readonly results: (Done | Refused<StepRefusal>)[] };

export async function approveTransfers(tx: Tx, commands: readonly Command<ApproveInput>[]): Promise<Judged[]> {
  const results = await judgeEach(
    tx,
    commands,
    ({ ids }) => ids,
    (transfer, { input, actor, now }) => approveStep(transfer, input.opinion, actor, now),
  );
  return results.map((each) => ({ results: each }));
}

export type RejectInput = { id: string; reason: string };

export async function rejectTransfers(
  tx: Tx,
  commands: readonly Command<RejectInput>[],
): Promise<(Done | Refused<StepRefusal | 'ReasonMissing'>)[]> {
  const results = await judgeEach(
    tx,
    commands,
    ({ id }) => [id],
    (transfer, { input, actor, now }) => rejectStep(transfer, input.reason, actor, now),
  );
  return results.flat();
}

export async function withdrawTransfers(
  tx: Tx,
  commands: readonly Command<{ id: string }>[],
): Promise<(Done | Refused<WithdrawRefusal>)[]> {
  const results = await judgeEach(
    tx,
    commands,
    ({ id }) => [id],
    (transfer, { actor }) => withdrawTransfer(transfer, actor),
  );
  return results.flat();
}

const LOCK_BY_KEY = statement(`
  select ${COLUMNS} from transfers t join (select distinct * from unnest($1::uuid[], $2::uuid[]) as u(student_id, id)) u
    on t.student_id = u.student_id and t.id = u.id order by t.id for update of t`);

export type Answer = { readonly transferId: string; readonly studentId: string; apply(transfer: Transfer): Change };

/** Applies what others have answered, in order of arrival; an answer to a transfer that we do not have is a broken contract. */
export async function applyAnswers(tx: Tx, answers: readonly Answer[], now: Date): Promise<void> {
  if (answers.length === 0) return;
  const rows = await tx.run<Transfer>(LOCK_BY_KEY, [answers.map((answer) => answer.studentId), answers.map((answer) => answer.transferId)]);
  const current = new Map(rows.map((transfer) => [transfer.id, transfer]));
  const changes: { change: Change; at: Date }[] = [];
  for (const answer of answers) {
    const transfer = current.get(answer.transferId);
    if (!transfer) throw new Error(`answer to an unknown transfer ${answer.transferId}`);
    const change = answer.apply(transfer);
    if (change.transfer === transfer) continue;
    current.set(transfer.id, change.transfer);
    changes.push({ change, at: now });
  }
  if (changes.length > 0) await save(tx, changes, 'update');
}

// Reads: a transfer is read from either of its sides.
const VISIBLE = '((t.to_path >= $1 and t.to_path < $2) or (t.from_path >= $1 and t.from_path < $2))';
const BY_IDS = statement(`select ${COLUMNS} from transfers t where t.id = any($3::uuid[]) and ${VISIBLE}`);
const OPEN_BY_STUDENTS = statement(`
  select ${COLUMNS} from transfers t where t.student_id = any($3::uuid[]) and t.status in ('REQUESTED', 'IN_REVIEW', 'APPROVED') and ${VISIBLE}`);
const PAGE = statement(`
  select ${COLUMNS} from transfers t where ${VISIBLE} and ($3::text[] is null or t.status = any($3)) and ($4::text is null or t.current_unit = $4)
    and ($5::uuid is null or t.id < $5) order by t.id desc limit $6`);
const OPEN_COUNTS = statement(`
  select s.from as "from", (select count(*) from transfers t where t.to_path >= s.from and t.to_path < s.to and t.status in ('REQUESTED', 'IN_REVIEW', 'APPROVED')) as incoming,
    (select count(*) from transfers t where t.from_path >= s.from and t.from_path < s.to and t.status in ('REQUESTED', 'IN_REVIEW', 'APPROVED')) as outgoing
  from unnest($1::text[], $2::text[]) as s("from", "to")`);

const within = <T>(actor: Actor, read: (scope: Scope) => Promise<T[]>): Promise<T[]> => {
  const scope = readAs(actor);
  return scope ? read(scope) : Promise.resolve([]);
};

export const findTransfers = (db: Database, actor: Actor, ids: readonly string[]): Promise<Transfer[]> =>
  within(actor, ({ from, to }) => db.run<Transfer>(BY_IDS, [from, to, ids]));

export const findOpenTransfers = (db: Database, actor: Actor, studentIds: readonly string[]): Promise<Transfer[]> =>
  within(actor, ({ from, to }) => db.run<Transfer>(OPEN_BY_STUDENTS, [from, to, studentIds]));

export type TransferPage = { statuses: readonly TransferStatus[] | null; currentUnit: string | null; after: string | null; first: number };

/** Newest first; one more row than asked tells whether there is a next page. */
export const listTransfers = (db: Database, actor: Actor, page: TransferPage): Promise<Transfer[]> =>
  within(actor, ({ from, to }) => db.run<Transfer>(PAGE, [from, to, page.statuses, page.currentUnit, page.after, page.first + 1]));

export const countOpenTransfers = (
  db: Database,
  scopes: readonly Scope[],
): Promise<{ from: string; incoming: number; outgoing: number }[]> =>
  db.run(OPEN_COUNTS, [scopes.map((scope) => scope.from), scopes.map((scope) => scope.to)]);
