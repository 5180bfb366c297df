/** Roster imports: the job's row is its progress, and each chunk is one transaction. */
import { randomInt, randomUUIDv7 } from 'node:crypto';
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import { type Database, statement, type Tx } from '@xueji/infra/runtime/database.ts';
import { appendEvents, type NewEvent } from '@xueji/infra/runtime/log.ts';
import { readAs } from '@xueji/infra/runtime/scope.ts';
import { columns, columnsOf, insertRows } from '@xueji/infra/runtime/table.ts';
import { EntitySchema } from 'typeorm';
import type { FileProblem, RowMessage } from './roster-message.ts';
import { rowMessages } from './roster-message.ts';
import { divisionOf, type RosterImport } from './roster-import.ts';
import type { Judged, Row } from './roster-row.ts';
import { factsOf, type Student } from './student.ts';
import { claimKey, TEMPORARY_DIGITS, temporaryNumber } from './student-number.ts';
import { claimNumbers, GuardianTable, NumberHistoryTable, StudentTable } from './student-store.ts';

export const ImportTable = new EntitySchema<RosterImport>({
  name: 'RosterImport',
  tableName: 'roster_imports',
  columns: columns<RosterImport>({
    id: '*uuid',
    path: 'text',
    enteredBy: 'text',
    idempotencyKey: 'text',
    sha256: 'text',
    fileName: 'text',
    status: 'text',
    problem: 'jsonb?',
    rows: 'int',
    checked: 'int',
    registered: 'int',
    refused: 'int',
    readTo: 'int',
    createdAt: 'timestamptz',
    finishedAt: 'timestamptz?',
  }),
});

type MessageRow = RowMessage & { readonly importId: string };
const MessageTable = new EntitySchema<MessageRow>({
  name: 'RosterMessage',
  tableName: 'roster_messages',
  columns: columns<MessageRow>({ importId: '*uuid', row: '*int', seq: '*int', column: 'text?', code: 'text', message: 'text' }),
});

const IMPORT = columnsOf(ImportTable);
const BY_KEY = statement(`select ${IMPORT} from roster_imports where entered_by = $1 and idempotency_key = $2`);
const STORE_FILE = statement('insert into roster_files (import_id, bytes) values ($1, $2)');
const NEXT = statement(`select ${IMPORT} from roster_imports where status in ('QUEUED', 'RUNNING') order by created_at, id limit 1`);
const READ_FILE = statement('select bytes from roster_files where import_id = $1');
const DROP_FILE = statement('delete from roster_files where import_id = $1');
const BEGIN_READING = statement(`update roster_imports set status = 'RUNNING', rows = $2 where id = $1 and status = 'QUEUED'`);
const LOCK_PROGRESS = statement(`select read_to as "readTo" from roster_imports where id = $1 and status = 'RUNNING' for update`);
const PROGRESS = statement(`
  update roster_imports set checked = checked + $2, registered = registered + $3, refused = refused + $2 - $3, read_to = $4 where id = $1`);
const FINISH = statement(`
  update roster_imports set status = case when $3::jsonb is null then 'DONE' else 'FAILED' end, problem = $3, finished_at = $2,
    rows = case when $3::jsonb is null then checked else rows end
  where id = $1 and status in ('QUEUED', 'RUNNING')`);

/** Stores a new job with its file; null when another upload of this person has the same key and another content. */
export async function createImport(db: Database, job: RosterImport, bytes: Buffer): Promise<{ id: string } | null> {
  return db.transaction(async (tx) => {
    if ((await insertRows(tx, ImportTable, [job], true)) === 1) {
      await tx.run(STORE_FILE, [job.id, bytes]);
      return { id: job.id };
    }
    const [before] = await tx.run<RosterImport>(BY_KEY, [job.enteredBy, job.idempotencyKey]);
    return before?.sha256 === job.sha256 ? { id: before.id } : null;
  });
}

/** The oldest job that is not finished. */
export const nextImport = async (db: Database): Promise<RosterImport | null> => (await db.run<RosterImport>(NEXT))[0] ?? null;
export const readFile = async (db: Database, id: string): Promise<Buffer> => (await db.run<{ bytes: Buffer }>(READ_FILE, [id]))[0]?.bytes ?? Buffer.alloc(0);

/** `rows` counts lines, and is exact when the job is done. */
export const beginReading = (db: Database, id: string, rows: number): Promise<unknown> => db.run(BEGIN_READING, [id, rows]);

/** Ends a job, well or with a problem; its file is not kept. */
export const finishImport = (db: Database, id: string, at: Date, problem: FileProblem | null): Promise<void> =>
  db.transaction(async (tx) => {
    await tx.run(FINISH, [id, at, problem && JSON.stringify(problem)]);
    await tx.run(DROP_FILE, [id]);
  });

export type ChunkRow = { readonly row: number; readonly judged: Judged };
export type Chunk = { readonly job: RosterImport; readonly rows: readonly ChunkRow[]; readonly numberKey: Buffer; readonly now: Date };

type Candidate = { readonly row: number; readonly id: string; readonly from: Row };

/** Registers a chunk: students, guardians, numbers, events, messages and progress together. What another process did meanwhile is left out. */
export async function saveChunk(tx: Tx, { job, rows, numberKey, now }: Chunk): Promise<void> {
  const [progress] = await tx.run<{ readTo: number }>(LOCK_PROGRESS, [job.id]);
  const fresh = progress ? rows.filter(({ row }) => row > progress.readTo) : [];
  const last = fresh.at(-1);
  if (!last) return;

  const candidates = fresh.flatMap(({ row, judged }): Candidate[] => (judged.row ? [{ row, id: randomUUIDv7(), from: judged.row }] : []));
  const words = new Map(fresh.map(({ row, judged }) => [row, judged.words]));
  const taken = await takenIdNumbers(tx, candidates, words, numberKey);
  const accepted = candidates.filter(({ id }) => !taken.has(id));
  const numbers = await issueNumbers(tx, accepted, divisionOf(job.path), numberKey);
  await insertStudents(tx, accepted, numbers, { path: job.path, registeredAt: now });
  await appendEvents(tx, accepted.map((candidate) => registered(candidate, job, now)));

  const takenRows = new Set(candidates.filter(({ id }) => taken.has(id)).map(({ row }) => row));
  const messages = fresh.flatMap(({ row, judged }) =>
    rowMessages(row, takenRows.has(row) ? [...judged.faults, { code: 'IdNumberTaken', column: ID_NUMBER_HEADER }] : judged.faults),
  );
  await addMessages(tx, messages.map((message) => ({ ...message, importId: job.id })));
  await tx.run(PROGRESS, [job.id, fresh.length, accepted.length, last.row]);
}

const ID_NUMBER_HEADER = '身份证件号';

async function takenIdNumbers(tx: Tx, candidates: readonly Candidate[], words: ReadonlyMap<number, string | null>, key: Buffer): Promise<Set<string>> {
  const claims = candidates.flatMap(({ row, id }) => {
    const claimed = words.get(row);
    return claimed ? [{ hmac: claimKey(key, claimed), kind: 'ID' as const, studentId: id }] : [];
  });
  const got = await claimNumbers(tx, claims);
  return new Set(claims.map(({ studentId }) => studentId).filter((id) => !got.has(id)));
}

// A county has some 50 births a day and 10,000 numbers for each: the second try is rare, a tenth means something else is wrong.
const MOST_TRIES = 50;

/** A temporary number for each; where the digits are taken, others are drawn. */
async function issueNumbers(tx: Tx, candidates: readonly Candidate[], division: string, key: Buffer): Promise<Map<string, string>> {
  const issued = new Map<string, string>();
  let waiting = candidates;
  for (let tries = 0; waiting.length > 0; tries++) {
    if (tries === MOST_TRIES) throw new Error(`no free temporary numbers in ${division}`);
    const drawn = waiting.map(({ id, from }) => ({ id, number: temporaryNumber(division, from.particulars.birthDate, randomInt(TEMPORARY_DIGITS)) }));
    const got = await claimNumbers(tx, drawn.map(({ id, number }) => ({ hmac: claimKey(key, number), kind: 'STUDENT', studentId: id })));
    for (const { id, number } of drawn) if (got.has(id)) issued.set(id, number);
    waiting = waiting.filter(({ id }) => !issued.has(id));
  }
  return issued;
}

async function insertStudents(tx: Tx, accepted: readonly Candidate[], numbers: ReadonlyMap<string, string>, entry: { path: string; registeredAt: Date }) {
  const students = accepted.map(({ id, from }): Student => {
    const number = numbers.get(id) ?? '';
    return { id, version: 1, guestPath: null, guestTransferId: null, number, numberKind: 'L', ...entry, ...from.particulars };
  });
  await insertRows(tx, StudentTable, students);
  await insertRows(tx, GuardianTable, accepted.flatMap(({ id, from }) => from.guardians.map((guardian) => ({ ...guardian, studentId: id }))));
  const issued = { kind: 'L', issuedAt: entry.registeredAt, supersededAt: null };
  await insertRows(tx, NumberHistoryTable, students.map(({ id, number }) => ({ studentId: id, number, ...issued })));
}

const registered = ({ id, row, from: { seat, particulars } }: Candidate, { id: importId, path: enteredPath }: RosterImport, occurredAt: Date): NewEvent => ({
  topic: 'students',
  key: id,
  aggregateId: id,
  version: 1,
  type: 'StudentRegistered',
  body: { studentId: id, importId, row, enteredPath, seat, facts: factsOf(particulars) },
  occurredAt,
  correlationId: importId,
});

export const addMessages = (tx: Tx, messages: readonly MessageRow[]): Promise<number> => insertRows(tx, MessageTable, messages);

const ANSWER = statement(`
  insert into roster_answers (import_id, placed, not_placed) select * from unnest($1::uuid[], $2::int[], $3::int[])
  on conflict (import_id) do update set placed = roster_answers.placed + excluded.placed, not_placed = roster_answers.not_placed + excluded.not_placed`);

export type Answers = { readonly importId: string; readonly placed: number; readonly notPlaced: number };

/** Adds what enrolment has answered, one entry an import. */
export async function addAnswers(tx: Tx, answers: readonly Answers[]): Promise<void> {
  if (answers.length === 0) return;
  await tx.run(ANSWER, [answers.map(({ importId }) => importId), answers.map(({ placed }) => placed), answers.map(({ notPlaced }) => notPlaced)]);
}

export type SeenImport = RosterImport & { readonly placed: number; readonly notPlaced: number };

const SEEN = statement(`
  select ${columnsOf(ImportTable, 'i.')}, coalesce(a.placed, 0) as placed, coalesce(a.not_placed, 0) as "notPlaced"
  from roster_imports i left join roster_answers a on a.import_id = i.id where i.id = $1 and i.path >= $2 and i.path < $3`);
// A row's messages stay together: the page ends behind the last of them.
const MESSAGES = statement(`
  select row, "column", code, message from (
    select * from roster_messages where import_id = $1 and row > $2 order by row fetch first $3 rows with ties) page
  order by row, seq`);

/** An import that the actor's unit, or one below it, has entered. */
export async function findImport(db: Database, actor: Actor, id: string): Promise<SeenImport | null> {
  const scope = readAs(actor);
  return scope ? ((await db.run<SeenImport>(SEEN, [id, scope.from, scope.to]))[0] ?? null) : null;
}

/** Messages behind a row, in order of rows; the import has been read within the caller's scope. */
export const listMessages = (db: Database, importId: string, afterRow: number, first: number): Promise<RowMessage[]> =>
  db.run<RowMessage>(MESSAGES, [importId, afterRow, first]);
