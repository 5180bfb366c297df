/** The table of status changes: sets of commands judged on locked rows. Files are locked first, then placements, cases and classes. */
import { randomUUIDv7 } from 'node:crypto';
import type { ApprovalClock } from '@xueji/infra/runtime/approval-state.ts';
import type { Command, Parts } from '@xueji/infra/runtime/command.ts';
import { statement, type Tx } from '@xueji/infra/runtime/database.ts';
import type { UploadedFile } from '@xueji/infra/runtime/files.ts';
import { attachFiles, lockFiles } from '@xueji/infra/runtime/files-store.ts';
import { wellFormed } from '@xueji/infra/runtime/ids.ts';
import { isRefused, type Refused } from '@xueji/infra/runtime/refusal.ts';
import { partsOfSet } from '@xueji/infra/runtime/set-parts.ts';
import { columns, columnsOf, insertRows, updateRows } from '@xueji/infra/runtime/table.ts';
import { EntitySchema } from 'typeorm';
import { changeCertificates, findAdmitted } from '../certificate-store.ts';
import { outcomeOf } from '../placement-set.ts';
import { lockPlacements, readHolds, saveOutcome } from '../placement-store.ts';
import { lockSeats } from '../school-class-store.ts';
import { type ChangeSet, casesOf, openChangeSet, requestInSet, settle } from './change-set.ts';
import type { RequestInput, RequestRefused } from './request.ts';
import { approveStep, type Decided, rejectStep, type StepRefusal, type WithdrawRefusal, withdraw } from './review.ts';
import type { StatusChange } from './status-change.ts';

export const StatusChangeTable = new EntitySchema<StatusChange>({
  name: 'StatusChange',
  tableName: 'status_changes',
  columns: columns<StatusChange>({
    ...{ studentId: '*uuid', id: '*uuid', kind: 'text', status: 'text', schoolId: 'uuid', path: 'text', stage: 'text', reason: 'text?' },
    ...{
      note: 'text?',
      effectiveOn: 'date',
      toClassId: 'uuid?',
      toEntryYear: 'int?',
      documents: 'jsonb',
      reportedLate: 'boolean',
      ruleId: 'text',
    },
    ...{ rejection: 'text?', endedBy: 'uuid?', steps: 'jsonb', evidence: 'jsonb', currentUnit: 'text?', escalatedUnit: 'text?' },
    ...{ dueAt: 'timestamptz?', wakeAt: 'timestamptz?', calendarVersion: 'int', requestedBy: 'text', requestedAt: 'timestamptz' },
    ...{ endedAt: 'timestamptz?' },
  }),
});

export const COLUMNS = columnsOf(StatusChangeTable, 't.');
const STUDENTS_OF = statement('select student_id as "studentId" from status_changes where id = any($1::uuid[])');
const LOCK = statement(
  `select ${COLUMNS} from status_changes t where t.student_id = any($1::uuid[]) and (t.ended_at is null or t.id = any($2::uuid[])) order by t.id for update`,
);

type Touched = { readonly studentIds: readonly string[]; readonly ids: readonly string[]; readonly classIds: readonly string[] };

async function lockSet(tx: Tx, { studentIds, ids, classIds }: Touched, files: readonly UploadedFile[] = []): Promise<ChangeSet> {
  const placements = await lockPlacements(tx, studentIds);
  const cases = await tx.run<StatusChange>(LOCK, [[...new Set(studentIds)], [...new Set(ids)]]);
  const openIds = new Set(cases.map(({ id }) => id));
  const held = placements.flatMap(({ studentId, hold }) => (hold && !openIds.has(hold) ? [{ studentId, transferId: hold }] : []));
  const holds = held.length > 0 ? await readHolds(tx, held) : [];
  const { schools, classes } = await lockSeats(tx, {
    classIds: [
      ...classIds,
      ...placements.map(({ classId }) => classId),
      ...cases.flatMap(({ toClassId }) => toClassId ?? []),
      ...holds.map(({ toClassId }) => toClassId),
    ],
    schoolIds: placements.map(({ schoolId }) => schoolId),
    seats: [],
  });
  return openChangeSet({ schools, classes, placements, holds }, cases, files);
}

function saveSet(tx: Tx, set: ChangeSet, now: Date): void {
  if (set.opened.size + set.changed.size === 0) return;
  const { inserted, updated } = casesOf(set);
  const outcome = outcomeOf(set.book, set.known);
  saveOutcome(tx, outcome, now);
  changeCertificates(tx, outcome.movements);
  // First the updates: a case that ends makes room for the one that ends it.
  updateRows(tx, StatusChangeTable, updated);
  insertRows(tx, StatusChangeTable, inserted);
}

export type Done = { readonly statusChangeId: string };

export type ClockOf = (at: { readonly now: Date }) => ApprovalClock;

const requestStatusChanges =
  (clockOf: ClockOf) =>
  async (tx: Tx, commands: readonly Command<RequestInput>[]): Promise<(Done | RequestRefused)[]> => {
    const fileIds = commands.flatMap(({ input }) => input.documents.map(({ fileId }) => fileId));
    const files = fileIds.length > 0 ? await lockFiles(tx, [...new Set(fileIds)]) : [];
    const classIds = commands.flatMap(({ input }) => input.toClassId ?? []);
    const set = await lockSet(tx, { studentIds: commands.map(({ input }) => input.studentId), ids: [], classIds }, files);
    const undone = commands.flatMap(({ input }) => (input.kind === 'UNDO_GRADUATION' ? [input.studentId] : []));
    const admitted = undone.length > 0 ? await findAdmitted(tx, undone) : new Set<string>();
    const results = commands.map((command) => requestOne(tx, { ...set, admitted }, command, clockOf(command)));
    saveSet(tx, set, commands[0]?.now ?? new Date(0));
    return results;
  };

function requestOne(tx: Tx, set: ChangeSet, { input, actor }: Command<RequestInput>, clock: ApprovalClock): Done | RequestRefused {
  const change = requestInSet(set, randomUUIDv7(), input, actor, clock);
  if (isRefused(change)) return change as RequestRefused;
  attachFiles(
    tx,
    change.documents.map(({ file }) => file.id),
    change.id,
  );
  return { statusChangeId: change.id };
}

/** Locks the named cases and lets `decide` judge them one after the other, each on what the one before has left. */
export async function judgeEach<Input, Code extends string>(
  tx: Tx,
  commands: readonly Command<Input>[],
  idsOf: (input: Input) => readonly string[],
  decide: (change: StatusChange, command: Command<Input>) => Decided<Code>,
): Promise<(Done | Refused<Code | 'StatusChangeNotFound'>)[][]> {
  const ids = wellFormed(commands.flatMap(({ input }) => idsOf(input)));
  const students = await tx.run<{ studentId: string }>(STUDENTS_OF, [ids]);
  const set = await lockSet(tx, { studentIds: students.map(({ studentId }) => studentId), ids, classIds: [] });
  const results = commands.map((command) =>
    idsOf(command.input).map((id): Done | Refused<Code | 'StatusChangeNotFound'> => {
      const before = set.cases.get(id);
      if (!before) return { refused: 'StatusChangeNotFound' };
      const after = decide(before, command);
      if (isRefused(after)) return after as Refused<Code>;
      settle(set, before, after);
      return { statusChangeId: id };
    }),
  );
  saveSet(tx, set, commands[0]?.now ?? new Date(0));
  return results;
}

/** Locks the cases, and settles what `decide` makes of each. A case that it leaves as it is stays unwritten. */
export async function settleEach(tx: Tx, ids: readonly string[], now: Date, decide: (change: StatusChange) => StatusChange): Promise<void> {
  const students = await tx.run<{ studentId: string }>(STUDENTS_OF, [ids]);
  const set = await lockSet(tx, { studentIds: students.map(({ studentId }) => studentId), ids, classIds: [] });
  for (const before of ids.flatMap((id) => set.cases.get(id) ?? [])) {
    const after = decide(before);
    if (after !== before) settle(set, before, after);
  }
  saveSet(tx, set, now);
}

export type ApproveInput = { readonly ids: readonly string[]; readonly opinion: string | null };
export type Judged = { readonly results: readonly (Done | Refused<StepRefusal>)[] };
export const approvalParts: Parts<ApproveInput, Judged, Judged> = partsOfSet<Done, ApproveInput>(({ statusChangeId }) => statusChangeId);

export type RejectInput = { readonly id: string; readonly reason: string };

export const statusChangeCommands = (clockOf: ClockOf) => ({
  request: requestStatusChanges(clockOf),
  async approve(tx: Tx, commands: readonly Command<ApproveInput>[]): Promise<Judged[]> {
    const distinct = ({ ids }: ApproveInput) => [...new Set(ids)];
    const results = await judgeEach(tx, commands, distinct, (change, command) =>
      approveStep(change, command.input.opinion, command.actor, clockOf(command)),
    );
    return results.map((each, index) => {
      const { ids = [] } = commands[index]?.input ?? {};
      const byId = new Map([...new Set(ids)].map((id, at) => [id, each[at]]));
      return { results: ids.flatMap((id) => byId.get(id) ?? []) };
    });
  },
  reject: async (tx: Tx, commands: readonly Command<RejectInput>[]) =>
    (
      await judgeEach<RejectInput, StepRefusal | 'ReasonMissing'>(
        tx,
        commands,
        ({ id }) => [id],
        (change, command) => rejectStep(change, command.input.reason, command.actor, clockOf(command)),
      )
    ).flat(),
  withdraw: async (tx: Tx, commands: readonly Command<{ id: string }>[]) =>
    (
      await judgeEach<{ id: string }, WithdrawRefusal>(
        tx,
        commands,
        ({ id }) => [id],
        (change, { actor, now }) => withdraw(change, actor, now),
      )
    ).flat(),
});
