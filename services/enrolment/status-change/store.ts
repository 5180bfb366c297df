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
import { losePlacement, type Placement } from '../placement.ts';
import { type Book, type Known, openBook, outcomeOf, record } from '../placement-set.ts';
import { lockPlacements, readHolds, saveOutcome } from '../placement-store.ts';
import { lockSeats } from '../school-class-store.ts';
import { holdFor, releaseFrom, takeEffect } from './effect.ts';
import { type RequestInput, type RequestRefused, requestStatusChange } from './request.ts';
import { approveStep, type Decided, ended, rejectStep, type StepRefusal, type WithdrawRefusal, withdraw } from './review.ts';
import type { StatusChange } from './status-change.ts';

export const StatusChangeTable = new EntitySchema<StatusChange>({
  name: 'StatusChange',
  tableName: 'status_changes',
  columns: columns<StatusChange>({
    ...{ studentId: '*uuid', id: '*uuid', kind: 'text', status: 'text', schoolId: 'uuid', path: 'text', stage: 'text', reason: 'text?' },
    ...{ note: 'text?', effectiveOn: 'date', toClassId: 'uuid?', documents: 'jsonb', reportedLate: 'boolean', ruleId: 'text' },
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

/** What a set knows and has changed: placements and seats in the book, cases beside it. */
type Desk = {
  readonly known: Known;
  readonly book: Book;
  /** By id. */
  readonly cases: Map<string, StatusChange>;
  readonly files: Map<string, UploadedFile>;
  readonly opened: Map<string, StatusChange>;
  readonly changed: Map<string, StatusChange>;
};

type Touched = { readonly studentIds: readonly string[]; readonly ids: readonly string[]; readonly classIds: readonly string[] };

async function lockDesk(tx: Tx, { studentIds, ids, classIds }: Touched, files: readonly UploadedFile[] = []): Promise<Desk> {
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
  const known = { schools, classes, placements, holds };
  return {
    ...{ known, book: openBook(known), cases: new Map(cases.map((one) => [one.id, one])) },
    ...{ files: new Map(files.map((file) => [file.id, file])), opened: new Map(), changed: new Map() },
  };
}

function saveDesk(tx: Tx, { known, book, opened, changed }: Desk, now: Date): void {
  if (opened.size + changed.size === 0) return;
  const outcome = outcomeOf(book, known);
  saveOutcome(tx, outcome, now);
  changeCertificates(tx, outcome.movements);
  updateRows(
    tx,
    StatusChangeTable,
    [...changed.values()].filter(({ id }) => !opened.has(id)),
  );
  // After the updates: a case that ends makes room for the one that ends it.
  insertRows(
    tx,
    StatusChangeTable,
    [...opened.keys()].flatMap((id) => changed.get(id) ?? opened.get(id) ?? []),
  );
}

function placementOf({ book }: Desk, { studentId, id }: StatusChange): Placement {
  const placement = book.placements.get(studentId);
  if (!placement) throw new Error(`status change ${id} of a student who has no placement`);
  return placement;
}

/** The case as it is from now on, with what that does to the placement. */
function settle(desk: Desk, before: StatusChange, after: StatusChange): void {
  desk.cases.set(after.id, after);
  desk.changed.set(after.id, after);
  if (after.endedAt === null || before.endedAt !== null) return;
  const placement = placementOf(desk, after);
  if (after.status !== 'DONE') {
    record(desk.book, releaseFrom(after, placement), after.id);
    return;
  }
  if (placement.hold !== after.id) throw new Error(`status change ${after.id} is done, but holds no placement`);
  const { entryYear } = desk.book.classes.get(after.toClassId ?? '') ?? placement;
  record(desk.book, takeEffect(after, placement, desk.book.schools.get(placement.schoolId), entryYear), after.id);
}

export type Done = { readonly statusChangeId: string };

/** Death, missing and found end the open case of the student, be it a transfer or another status change. */
function endOpenCase(desk: Desk, change: StatusChange, now: Date): void {
  const { hold } = placementOf(desk, change);
  if (hold === null) return;
  const other = desk.cases.get(hold);
  if (other) {
    settle(desk, other, ended(other, 'ENDED', now, { endedBy: change.id }));
    return;
  }
  const transfer = desk.book.holds.get(hold);
  if (!transfer) throw new Error(`the placement of ${change.studentId} is held by ${hold}, which is no case`);
  record(desk.book, losePlacement(placementOf(desk, change), transfer), hold);
}

export type ClockOf = (at: { readonly now: Date }) => ApprovalClock;

const requestStatusChanges =
  (clockOf: ClockOf) =>
  async (tx: Tx, commands: readonly Command<RequestInput>[]): Promise<(Done | RequestRefused)[]> => {
    const fileIds = commands.flatMap(({ input }) => input.documents.map(({ fileId }) => fileId));
    const files = fileIds.length > 0 ? await lockFiles(tx, [...new Set(fileIds)]) : [];
    const classIds = commands.flatMap(({ input }) => input.toClassId ?? []);
    const desk = await lockDesk(tx, { studentIds: commands.map(({ input }) => input.studentId), ids: [], classIds }, files);
    const undone = commands.flatMap(({ input }) => (input.kind === 'UNDO_GRADUATION' ? [input.studentId] : []));
    const admitted = undone.length > 0 ? await findAdmitted(tx, undone) : new Set<string>();
    const results = commands.map((command) => requestOne(tx, desk, admitted, command, clockOf(command)));
    saveDesk(tx, desk, commands[0]?.now ?? new Date(0));
    return results;
  };

function requestOne(
  tx: Tx,
  desk: Desk,
  admitted: ReadonlySet<string>,
  { input, actor, now }: Command<RequestInput>,
  clock: ApprovalClock,
): Done | RequestRefused {
  const { book, cases, files } = desk;
  const placement = book.placements.get(input.studentId);
  const found = {
    ...{ placement, files, open: cases.get(placement?.hold ?? ''), school: book.schools.get(placement?.schoolId ?? '') },
    ...{ toClass: book.classes.get(input.toClassId ?? ''), isAdmitted: admitted.has(input.studentId) },
  };
  const change = requestStatusChange(randomUUIDv7(), input, found, actor, clock);
  if (isRefused(change)) return change as RequestRefused;
  endOpenCase(desk, change, now);
  cases.set(change.id, change);
  desk.opened.set(change.id, change);
  record(book, holdFor(change, placementOf(desk, change)), change.id);
  // The next command of this set sees them as attached.
  const ids = change.documents.map(({ file }) => file.id);
  for (const id of ids) files.set(id, { ...(files.get(id) as UploadedFile), attachedTo: change.id });
  attachFiles(tx, ids, change.id);
  return { statusChangeId: change.id };
}

/** Locks the named cases and lets `decide` judge them one after the other, each on what the one before has left. */
async function judgeEach<Input, Code extends string>(
  tx: Tx,
  commands: readonly Command<Input>[],
  idsOf: (input: Input) => readonly string[],
  decide: (change: StatusChange, command: Command<Input>) => Decided<Code>,
): Promise<(Done | Refused<Code | 'StatusChangeNotFound'>)[][]> {
  const ids = wellFormed(commands.flatMap(({ input }) => idsOf(input)));
  const students = await tx.run<{ studentId: string }>(STUDENTS_OF, [ids]);
  const desk = await lockDesk(tx, { studentIds: students.map(({ studentId }) => studentId), ids, classIds: [] });
  const results = commands.map((command) =>
    idsOf(command.input).map((id): Done | Refused<Code | 'StatusChangeNotFound'> => {
      const before = desk.cases.get(id);
      if (!before) return { refused: 'StatusChangeNotFound' };
      const after = decide(before, command);
      if (isRefused(after)) return after as Refused<Code>;
      settle(desk, before, after);
      return { statusChangeId: id };
    }),
  );
  saveDesk(tx, desk, commands[0]?.now ?? new Date(0));
  return results;
}

/** Locks the cases, and settles what `decide` makes of each. A case that it leaves as it is stays unwritten. */
export async function settleEach(tx: Tx, ids: readonly string[], now: Date, decide: (change: StatusChange) => StatusChange): Promise<void> {
  const students = await tx.run<{ studentId: string }>(STUDENTS_OF, [ids]);
  const desk = await lockDesk(tx, { studentIds: students.map(({ studentId }) => studentId), ids, classIds: [] });
  for (const before of ids.flatMap((id) => desk.cases.get(id) ?? [])) {
    const after = decide(before);
    if (after !== before) settle(desk, before, after);
  }
  saveDesk(tx, desk, now);
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
