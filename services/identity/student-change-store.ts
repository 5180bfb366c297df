/** The log of changes of records: what was changed is written together with its entry in the log. */
import { type KeyObject, randomUUIDv7 } from 'node:crypto';
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import type { Command } from '@xueji/infra/runtime/command.ts';
import { type Database, statement, type Tx } from '@xueji/infra/runtime/database.ts';
import { inAnyRange, type Key, type ListOrder, readPages } from '@xueji/infra/runtime/keyset.ts';
import { appendEvents, type NewEvent } from '@xueji/infra/runtime/log.ts';
import { isRefused, type Refused } from '@xueji/infra/runtime/refusal.ts';
import { inRanges, rangesOf, readAs } from '@xueji/infra/runtime/scope.ts';
import { columns, columnsOf, insertRows, updateRows } from '@xueji/infra/runtime/table.ts';
import { FACTS_TOPIC } from '@xueji/schema/events/student-facts.ts';
import { EntitySchema } from 'typeorm';
import type { ChangeableRecord, Corrected, CorrectInput, CorrectionRefused, HeldRecord } from './correction.ts';
import { correctRecord } from './correction.ts';
import { DECLARED_FIELDS, declarationsOf } from './focus/declaration.ts';
import { currentIn, enterDeclarations, openDeclarations, saveDeclarations } from './focus/declaration-store.ts';
import { moveDoubleKeys, searchDouble } from './key-claim-store.ts';
import type { Asking } from './match-store.ts';
import { saveInitials } from './name-initials-store.ts';
import type { Guardian } from './student.ts';
import type { StudentChange } from './student-change.ts';
import { factsOf } from './student-facts.ts';
import { GuardianTable, PARTICULARS, STUDENT_ID } from './student-store.ts';

const ChangeableTable = new EntitySchema<ChangeableRecord>({
  name: 'ChangeableRecord',
  tableName: 'students',
  columns: {
    ...columns<ChangeableRecord>({
      ...{
        id: '*uuid',
        path: 'text',
        guestTransferId: 'uuid?',
        spells: 'jsonb',
        number: 'text',
        numberKind: 'text',
        ...PARTICULARS,
        details: 'jsonb',
      },
      ...{ revision: 'int', factsVersion: 'int' },
    }),
    id: STUDENT_ID,
  },
});

const StudentChangeTable = new EntitySchema<StudentChange>({
  name: 'StudentChange',
  tableName: 'student_changes',
  columns: columns<StudentChange>({
    ...{ studentId: '*uuid', seq: '*int', changeId: 'uuid', member: 'int?', field: 'text', old: 'text?', new: 'text?' },
    ...{ changedBy: 'text', unitPath: 'text', changedAt: 'timestamptz', evidence: 'text?' },
  }),
});

const READ = `select ${columnsOf(ChangeableTable)} from students where student_id = any($1::uuid[]) order by student_id`;
const FIND = statement(READ);
const LOCK = statement(`${READ} for update`);
const GUARDIANS = statement(
  `select ${columnsOf(GuardianTable)} from guardians where student_id = any($1::uuid[]) order by student_id, seq`,
);
const DELETE_GUARDIANS = statement('delete from guardians where student_id = any($1::uuid[])');

/** Locks records for a change of their fields, always in the same order. */
export const lockHeld = (tx: Tx, studentIds: readonly string[]) => heldBy(tx, LOCK, studentIds);

/** Records as they are now. They may change before a command locks them. */
export const readHeldRecords = (tx: Tx, studentIds: readonly string[]) => heldBy(tx, FIND, studentIds);

async function heldBy(tx: Tx, records: typeof LOCK, studentIds: readonly string[]): Promise<Map<string, HeldRecord>> {
  const ids = [...new Set(studentIds)];
  const found = await tx.run<ChangeableRecord>(records, [ids]);
  const guardians = Map.groupBy(await tx.run<Guardian & { studentId: string }>(GUARDIANS, [ids]), ({ studentId }) => studentId);
  const familyOf = (id: string) => (guardians.get(id) ?? []).map(({ studentId: _, ...guardian }): Guardian => guardian);
  return new Map(found.map((record) => [record.id, { record, guardians: familyOf(record.id) }]));
}

/** Fields of which a correction is a declaration too. */
const DECLARED = Object.values(DECLARED_FIELDS);

/** The stored answer of a correction. */
export type CorrectionDone = { readonly studentId: string; readonly changeId: string };

export const correctStudents =
  (key: KeyObject) =>
  async (tx: Tx, commands: readonly Command<CorrectInput>[]): Promise<(CorrectionDone | CorrectionRefused)[]> => {
    const before = await lockHeld(
      tx,
      commands.map(({ input }) => input.studentId),
    );
    const after = new Map(before);
    const declaring = commands.filter(({ input }) => DECLARED.some((field) => input.fields[field] !== undefined));
    const book = await openDeclarations(
      tx,
      declaring.map(({ input }) => input.studentId),
    );
    const made: StudentChange[] = [];
    const results: (CorrectionDone | CorrectionRefused)[] = [];
    for (const { input, actor, now } of commands) {
      const held = after.get(input.studentId);
      const corrected = correctRecord(held, input, actor, now);
      const refused = isRefused(corrected) ? corrected : await keysRefused(tx, held, corrected, { actor, now, key });
      if (isRefused(corrected) || refused) {
        results.push(refused as CorrectionRefused);
        continue;
      }
      const changeId = randomUUIDv7();
      made.push(...loggedChanges(corrected, { changeId, actor, now, evidence: input.evidence }));
      // What was known is the value before this correction.
      const known = held?.record ?? corrected.record;
      enterDeclarations(
        book,
        declarationsOf(corrected, (fact) => currentIn(book, known, fact), { actor, now, evidence: input.evidence }),
      );
      after.set(input.studentId, corrected);
      results.push({ studentId: input.studentId, changeId });
    }
    saveHeld(tx, before, after, made, commands[0]);
    saveDeclarations(tx, book);
    return results;
  };

/** A child without a document is told by its guardians too. A refusal has changed no record. */
async function keysRefused(
  tx: Tx,
  held: HeldRecord | undefined,
  corrected: Corrected,
  asking: Asking,
): Promise<Refused<'ProbableDouble' | 'MatchLimitReached'> | null> {
  if (!held || corrected.record.idNumber !== null || held.guardians === corrected.guardians) return null;
  const refused = await searchDouble(tx, held, corrected, asking);
  if (!refused) await moveDoubleKeys(tx, corrected, asking.key);
  return refused;
}

type Made = { readonly changeId: string; readonly actor: Actor; readonly now: Date; readonly evidence: string | null };

export const loggedChanges = ({ record, changes }: Corrected, { changeId, actor, now, evidence }: Made): StudentChange[] =>
  changes.map((change, index) => ({
    ...change,
    ...{ studentId: record.id, seq: record.revision - changes.length + 1 + index, changeId },
    ...{ changedBy: actor.userId, unitPath: actor.path, changedAt: now, evidence },
  }));

/** Writes what has changed: records, families, the log, and the facts that other services know. */
export function saveHeld(
  tx: Tx,
  before: ReadonlyMap<string, HeldRecord>,
  after: ReadonlyMap<string, HeldRecord>,
  made: readonly StudentChange[],
  command: Pick<Command<unknown>, 'now' | 'requestId'> | undefined,
): void {
  if (made.length === 0 || !command) return;
  const changed = [...after].flatMap(([id, held]) => {
    const old = before.get(id);
    return old && old !== held ? [{ old, held, event: factsChanged(old, held, command) }] : [];
  });
  updateRows(
    tx,
    ChangeableTable,
    changed.map(({ held: { record }, event }) => ({ ...record, factsVersion: event?.version ?? record.factsVersion })),
  );
  saveInitials(
    tx,
    changed.flatMap(({ old, held: { record } }) => (old.record.name === record.name ? [] : [record])),
  );
  const families = changed.filter(({ old, held }) => old.guardians !== held.guardians).map(({ held }) => held);
  if (families.length > 0) tx.write(DELETE_GUARDIANS, [families.map(({ record }) => record.id)]);
  insertRows(
    tx,
    GuardianTable,
    families.flatMap(({ record, guardians }) => guardians.map((guardian) => ({ ...guardian, studentId: record.id }))),
  );
  insertRows(tx, StudentChangeTable, made);
  appendEvents(
    tx,
    changed.flatMap(({ event }) => event ?? []),
  );
}

/** The event that replaces the facts of a student; null when no fact has changed. */
function factsChanged(
  old: HeldRecord,
  { record }: HeldRecord,
  { now, requestId }: Pick<Command<unknown>, 'now' | 'requestId'>,
): NewEvent | null {
  const [was, facts] = [old, { record }].map((held) => factsOf(held.record, held.record.path));
  if (JSON.stringify(was) === JSON.stringify(facts)) return null;
  return {
    ...{ topic: FACTS_TOPIC, type: 'StudentFactsRecorded', key: record.id, aggregateId: record.id, version: old.record.factsVersion + 1 },
    ...{ body: { studentId: record.id, facts }, occurredAt: now, correlationId: requestId },
  };
}

const REVISIONS = statement(`
  select student_id as id, revision from students where student_id = any($1::uuid[]) and ${inRanges('path', 2)}`);

/** Revisions of the records that the actor's units hold. */
export async function findRevisions(db: Pick<Database, 'run'>, actor: Actor, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await db.run<{ id: string; revision: number }>(REVISIONS, [ids, ...rangesOf(readAs(actor))]);
  return new Map(rows.map(({ id, revision }) => [id, revision]));
}

export const CHANGE_ORDER: ListOrder = { name: 'changes of a student', keys: [{ sql: 'c.seq', type: 'int' }], descending: true };
export type ChangeList = {
  readonly studentId: string;
  readonly order: ListOrder;
  readonly first: number;
  readonly after: readonly Key[] | null;
};

/** Changes of records that the actor's units hold, the newest first. */
export const listChanges = (db: Pick<Database, 'run'>, actor: Actor, lists: readonly ChangeList[]): Promise<StudentChange[][]> =>
  readPages<StudentChange>(
    db,
    lists.map(({ studentId, ...page }) => ({
      ...page,
      columns: columnsOf(StudentChangeTable, 'c.'),
      from: 'student_changes c join students s using (student_id)',
      where: (chosen) => [`c.student_id = ${chosen.add(studentId, 'uuid')}`, inAnyRange('s.path', readAs(actor), chosen)],
    })),
  );
