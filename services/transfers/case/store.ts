/** The transfers table: sets of commands and of events judged on locked rows, each set in a handful of statements. */
import { randomUUIDv7 } from 'node:crypto';
import { dateInChina } from '@xueji/infra/runtime/clock.ts';
import type { Command, Parts } from '@xueji/infra/runtime/command.ts';
import { statement, type Tx } from '@xueji/infra/runtime/database.ts';
import { wellFormed } from '@xueji/infra/runtime/ids.ts';
import { appendEvents, type NewEvent } from '@xueji/infra/runtime/log.ts';
import { isRefused, type Refused } from '@xueji/infra/runtime/refusal.ts';
import { partsOfSet } from '@xueji/infra/runtime/set-parts.ts';
import { columns, columnsOf, insertRows, updateRows } from '@xueji/infra/runtime/table.ts';
import type { WorkCalendar } from '@xueji/infra/runtime/work-calendar.ts';
import { EntitySchema } from 'typeorm';
import { type RequestInput, type RequestRefused, requestTransfer, type WithdrawRefusal, withdrawTransfer } from './request.ts';
import { approveStep, askForEvidence, type Rejection, rejectStep, type StepRefusal } from './review.ts';
import { type Change, type Decision, type EvidenceKind, numbered, OPEN, type Transfer } from './transfer.ts';

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
const LOCK = statement(`select ${COLUMNS} from transfers t where t.id = any($1::uuid[]) order by t.id for update`);
const KNOWN_OF = statement(`
  select student_id as "studentId", status, to_path as "toPath", requested_at as "requestedAt", prohibition from transfers
  where student_id = any($1::uuid[]) and (status in ('REQUESTED', 'IN_REVIEW', 'APPROVED') or prohibition is not null) order by id`);
type KnownCase = Pick<Transfer, 'studentId' | 'status' | 'toPath' | 'requestedAt' | 'prohibition'>;

/** What a command that succeeded leaves for the resolver, and for the same command sent again. */
export type Done = { readonly transferId: string };

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

export async function requestTransfers(
  tx: Tx,
  commands: readonly Command<RequestInput>[],
  unguarded = false,
): Promise<(Done | RequestRefused)[]> {
  const rows = await tx.run<KnownCase>(KNOWN_OF, [commands.map(({ input }) => input.studentId)]);
  const known = Map.groupBy(rows, ({ studentId }) => studentId);
  const open = new Set(rows.filter(({ status }) => OPEN.includes(status)).map(({ studentId }) => studentId));
  const changes: { change: Change; at: Date }[] = [];
  const results = commands.map(({ input, actor, now }): Done | RequestRefused => {
    const hasOpenTransfer = open.has(input.studentId) && !unguarded;
    const refusedToday = (known.get(input.studentId) ?? []).find(
      ({ prohibition, toPath, requestedAt }) =>
        prohibition !== null && toPath === actor.path && dateInChina(requestedAt) === dateInChina(now),
    );
    const decision = requestTransfer(randomUUIDv7(), input, actor, now, { hasOpenTransfer, refusedToday: refusedToday ?? null });
    if (isRefused(decision)) return decision as RequestRefused;
    open.add(input.studentId);
    changes.push({ change: decision, at: now });
    return { transferId: decision.transfer.id };
  });
  if (changes.length > 0) save(tx, changes, insertRows);
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
  const current = new Map((await tx.run<Transfer>(LOCK, [wellFormed(ids)])).map((transfer) => [transfer.id, transfer]));
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
  if (changes.length > 0) save(tx, changes, updateRows);
  return results;
}

export type ApproveInput = { ids: readonly string[]; opinion: string | null };
export type Judged = { readonly results: readonly (Done | Refused<StepRefusal>)[] };

/** Each transfer of a set is done or refused by itself. A transfer that is named twice is judged once. */
export const approvalParts: Parts<ApproveInput, Judged, Judged> = partsOfSet<Done, ApproveInput>(({ transferId }) => transferId);

export type AskEvidenceInput = { id: string; kind: EvidenceKind; note: string };

type OfOne<Input, Code extends string> = (
  tx: Tx,
  commands: readonly Command<Input>[],
) => Promise<(Done | Refused<Code | 'TransferNotFound'>)[]>;

/** Judges commands that each name one transfer. */
export const judgeOne =
  <Input extends { id: string }, Code extends string>(
    decide: (transfer: Transfer, command: Command<Input>) => Decision<Code>,
  ): OfOne<Input, Code> =>
  async (tx, commands) =>
    (await judgeEach(tx, commands, ({ id }) => [id], decide)).flat();

/** The commands of a case, with the calendar by which their deadlines are counted. */
export const caseCommands = (calendar: () => WorkCalendar) => {
  const clockOf = ({ now }: { now: Date }) => ({ now, calendar: calendar() });
  return {
    async approve(tx: Tx, commands: readonly Command<ApproveInput>[]): Promise<Judged[]> {
      const distinct = ({ ids }: ApproveInput) => [...new Set(ids)];
      const results = await judgeEach(tx, commands, distinct, (transfer, command) =>
        approveStep(transfer, command.input.opinion, command.actor, clockOf(command)),
      );
      return results.map((each, index) => {
        const { ids = [] } = commands[index]?.input ?? {};
        const byId = new Map([...new Set(ids)].map((id, at) => [id, each[at]]));
        return { results: ids.flatMap((id) => byId.get(id) ?? []) };
      });
    },
    reject: judgeOne<{ id: string } & Rejection, StepRefusal | 'ReasonMissing'>((transfer, command) =>
      rejectStep(transfer, command.input, command.actor, clockOf(command)),
    ),
    withdraw: judgeOne<{ id: string }, WithdrawRefusal>((transfer, { actor, now }) => withdrawTransfer(transfer, actor, now)),
    askForEvidence: judgeOne<AskEvidenceInput, StepRefusal | 'EvidenceOutstanding' | 'ReasonMissing'>((transfer, command) =>
      askForEvidence(transfer, command.input, command.actor, clockOf(command)),
    ),
  };
};

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
  if (changes.length > 0) save(tx, changes, updateRows);
}
