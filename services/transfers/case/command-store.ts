/** The commands of a transfer: a set of them is judged on locked rows and saved in a handful of statements. */
import { randomUUIDv7 } from 'node:crypto';
import { dateInChina } from '@xueji/infra/runtime/clock.ts';
import type { Command, Parts } from '@xueji/infra/runtime/command.ts';
import { statement, type Tx } from '@xueji/infra/runtime/database.ts';
import { wellFormed } from '@xueji/infra/runtime/ids.ts';
import { isRefused, type Refused } from '@xueji/infra/runtime/refusal.ts';
import { partsOfSet } from '@xueji/infra/runtime/set-parts.ts';
import { insertRows, updateRows } from '@xueji/infra/runtime/table.ts';
import type { WorkCalendar } from '@xueji/infra/runtime/work-calendar.ts';
import { type RequestInput, type RequestRefused, requestTransfer, type WithdrawRefusal, withdrawTransfer } from './request.ts';
import { approveStep, askForEvidence, type Rejection, rejectStep, type StepRefusal } from './review.ts';
import { COLUMNS, save } from './table-store.ts';
import { type Change, type Decision, type EvidenceKind, OPEN, type Transfer } from './transfer.ts';

const LOCK = statement(`select ${COLUMNS} from transfers t where t.id = any($1::uuid[]) order by t.id for update`);
const KNOWN_OF = statement(`
  select student_id as "studentId", status, to_path as "toPath", requested_at as "requestedAt", prohibition from transfers
  where student_id = any($1::uuid[]) and (status in ('REQUESTED', 'IN_REVIEW', 'APPROVED') or prohibition is not null) order by id`);
type KnownCase = Pick<Transfer, 'studentId' | 'status' | 'toPath' | 'requestedAt' | 'prohibition'>;

/** What a command that succeeded leaves for the resolver, and for the same command sent again. */
export type Done = { readonly transferId: string };

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
