/** Changes of key data in the database: the case, the claims on numbers, and the record are written in one transaction. */
import { type KeyObject, randomUUIDv7 } from 'node:crypto';
import type { ApprovalClock } from '@xueji/infra/runtime/approval-state.ts';
import type { Command } from '@xueji/infra/runtime/command.ts';
import { statement, type Tx } from '@xueji/infra/runtime/database.ts';
import type { UploadedFile } from '@xueji/infra/runtime/files.ts';
import { attachFiles, lockFiles } from '@xueji/infra/runtime/files-store.ts';
import { isRefused } from '@xueji/infra/runtime/refusal.ts';
import { columns, columnsOf, insertRows, updateRows } from '@xueji/infra/runtime/table.ts';
import { EntitySchema } from 'typeorm';
import type { HeldRecord } from './correction.ts';
import {
  type DecideKeyRefused,
  type GivenDocument,
  type KeyChange,
  type KeyDocument,
  type RequestKeyInput,
  type RequestKeyRefused,
  requestKeyChange,
} from './key-change.ts';
import { approveKeyChange, type Decided, ended, rejectKeyChange, withdrawKeyChange } from './key-change-review.ts';
import { findConflict, moveClaims, searchConflict } from './key-claim-store.ts';
import type { StudentChange } from './student-change.ts';
import { lockHeld, loggedChanges, saveHeld } from './student-change-store.ts';

export const KeyChangeTable = new EntitySchema<KeyChange>({
  name: 'KeyChange',
  tableName: 'key_changes',
  columns: columns<KeyChange>({
    ...{ studentId: '*uuid', id: '*uuid', path: 'text', status: 'text', procedure: 'text', changes: 'jsonb', reason: 'text' },
    ...{ documents: 'jsonb', requestedBy: 'text', requestedAt: 'timestamptz', endedAt: 'timestamptz?', steps: 'jsonb', evidence: 'jsonb' },
    ...{ currentUnit: 'text?', escalatedUnit: 'text?', dueAt: 'timestamptz?', wakeAt: 'timestamptz?', calendarVersion: 'int' },
  }),
});

const OPEN_OF = statement(`
  select ${columnsOf(KeyChangeTable)} from key_changes where student_id = any($1::uuid[]) and status = 'OPEN' for update`);
const STUDENTS_OF = statement('select student_id as "studentId" from key_changes where id = any($1::uuid[])');
const LOCK = statement(`
  select ${columnsOf(KeyChangeTable)} from key_changes where id = any($1::uuid[]) and student_id = any($2::uuid[]) order by student_id, id for update`);

/** The stored answer of each command. */
export type KeyChangeDone = { readonly id: string; readonly studentId: string };

export type ClockOf = (at: { readonly now: Date }) => ApprovalClock;
export type KeyChangeWays = { readonly key: KeyObject; readonly clockOf: ClockOf };

export const requestKeyChanges =
  ({ key, clockOf }: KeyChangeWays) =>
  async (tx: Tx, commands: readonly Command<RequestKeyInput>[]): Promise<(KeyChangeDone | RequestKeyRefused)[]> => {
    const ids = commands.map(({ input }) => input.studentId);
    const records = await lockHeld(tx, ids);
    const open = new Map((await tx.run<KeyChange>(OPEN_OF, [ids])).map((change) => [change.studentId, change]));
    const files = await lockGivenFiles(
      tx,
      commands.flatMap(({ input }) => input.documents),
    );
    const results: (KeyChangeDone | RequestKeyRefused)[] = [];
    for (const { input, actor, now } of commands) {
      const [held, before] = [records.get(input.studentId), open.get(input.studentId)];
      const requested = requestKeyChange(randomUUIDv7(), { held, open: before, files, input, actor, clock: clockOf({ now }) });
      const refused = isRefused(requested) || !held ? null : await searchConflict(tx, held, requested.after, { actor, now, key });
      if (isRefused(requested) || refused) {
        results.push((refused ?? requested) as RequestKeyRefused);
        continue;
      }
      // A case of the unit that held the record before would never be decided.
      if (before) updateRows(tx, KeyChangeTable, [ended(before, 'CANCELLED', now)]);
      insertRows(tx, KeyChangeTable, [requested.change]);
      attachDocuments(tx, files, requested.change.id, requested.change.documents);
      open.set(input.studentId, requested.change);
      results.push({ id: requested.change.id, studentId: input.studentId });
    }
    return results;
  };

/** Every transaction locks students, then cases, then files. */
export async function lockGivenFiles(tx: Tx, given: readonly GivenDocument[]): Promise<Map<string, UploadedFile>> {
  const ids = given.flatMap(({ fileId }) => fileId ?? []);
  const files = ids.length > 0 ? await lockFiles(tx, [...new Set(ids)]) : [];
  return new Map(files.map((file) => [file.id, file]));
}

/** The next command of the batch sees the files as attached. */
export function attachDocuments(tx: Tx, files: Map<string, UploadedFile>, id: string, documents: readonly KeyDocument[]): void {
  const attached = documents.flatMap(({ file }) => files.get(file?.id ?? '') ?? []);
  for (const file of attached) files.set(file.id, { ...file, attachedTo: id });
  attachFiles(
    tx,
    attached.map((file) => file.id),
    id,
  );
}

export type ApproveKeyInput = { readonly id: string; readonly opinion: string | null };
export type RejectKeyInput = { readonly id: string; readonly reason: string };
export type WithdrawKeyInput = { readonly id: string };

export type Locked = { readonly changes: Map<string, KeyChange>; readonly records: ReadonlyMap<string, HeldRecord> };

/** Every transaction locks students before their cases. */
export async function lockCases(tx: Tx, ids: readonly string[]): Promise<Locked> {
  const students = (await tx.run<{ studentId: string }>(STUDENTS_OF, [ids])).map(({ studentId }) => studentId);
  const records = await lockHeld(tx, students);
  const changes = await tx.run<KeyChange>(LOCK, [ids, students]);
  return { records, changes: new Map(changes.map((change) => [change.id, change])) };
}

export const approveKeyChanges =
  ({ key, clockOf }: KeyChangeWays) =>
  async (tx: Tx, commands: readonly Command<ApproveKeyInput>[]): Promise<(KeyChangeDone | DecideKeyRefused)[]> => {
    const { changes, records } = await lockCases(
      tx,
      commands.map(({ input }) => input.id),
    );
    const after = new Map(records);
    const logged: StudentChange[] = [];
    const results: (KeyChangeDone | DecideKeyRefused)[] = [];
    for (const command of commands) {
      const { input, actor, now } = command;
      const before = changes.get(input.id);
      const held = before && after.get(before.studentId);
      const decided = approveKeyChange(before, held, { opinion: input.opinion?.trim() || null, actor, clock: clockOf(command) });
      const made = isRefused(decided) || decided.made === null || !held ? null : await makeChange(tx, held, decided, { key, now });
      if (isRefused(decided) || (made && isRefused(made))) {
        results.push((isRefused(decided) ? decided : made) as DecideKeyRefused);
        continue;
      }
      if (made) {
        after.set(decided.change.studentId, made);
        const evidence = decided.change.documents.map(({ title }) => title).join('；');
        logged.push(...loggedChanges(made, { changeId: decided.change.id, actor, now, evidence }));
      }
      results.push(save(tx, changes, decided.change));
    }
    saveHeld(tx, records, after, logged, commands[0]);
    return results;
  };

/** Moves the claims of a record to its new values. A refusal has written nothing. */
async function makeChange(
  tx: Tx,
  held: HeldRecord,
  { made }: Decided,
  { key, now }: { key: KeyObject; now: Date },
): Promise<Decided['made'] | DecideKeyRefused> {
  const refused = (await findConflict(tx, held, made.record, key)) ?? null;
  return refused ?? moveClaims(tx, held, made, { key, now });
}

export const rejectKeyChanges =
  ({ clockOf }: Pick<KeyChangeWays, 'clockOf'>) =>
  async (tx: Tx, commands: readonly Command<RejectKeyInput>[]): Promise<(KeyChangeDone | DecideKeyRefused)[]> => {
    const { changes } = await lockCases(
      tx,
      commands.map(({ input }) => input.id),
    );
    return commands.map((command) => {
      const { input, actor } = command;
      const decided = rejectKeyChange(changes.get(input.id), { reason: input.reason, actor, clock: clockOf(command) });
      return isRefused(decided) ? (decided as DecideKeyRefused) : save(tx, changes, decided.change);
    });
  };

export async function withdrawKeyChanges(
  tx: Tx,
  commands: readonly Command<WithdrawKeyInput>[],
): Promise<(KeyChangeDone | DecideKeyRefused)[]> {
  const { changes } = await lockCases(
    tx,
    commands.map(({ input }) => input.id),
  );
  return commands.map(({ input, actor, now }) => {
    const decided = withdrawKeyChange(changes.get(input.id), { actor, now });
    return isRefused(decided) ? (decided as DecideKeyRefused) : save(tx, changes, decided.change);
  });
}

export function save(tx: Tx, changes: Map<string, KeyChange>, change: KeyChange): KeyChangeDone {
  updateRows(tx, KeyChangeTable, [change]);
  changes.set(change.id, change);
  return { id: change.id, studentId: change.studentId };
}
