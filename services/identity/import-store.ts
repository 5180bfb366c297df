/** Roster imports: jobs, their files, what they answer. */
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import { type Database, statement, type Tx } from '@xueji/infra/runtime/database.ts';
import { notPaused, releaseWork } from '@xueji/infra/runtime/parked-work.ts';
import { inRanges, rangesOf, readAs } from '@xueji/infra/runtime/scope.ts';
import { columns, columnsOf, insertAbsentRows, insertRows } from '@xueji/infra/runtime/table.ts';
import { EntitySchema } from 'typeorm';
import type { RosterImport } from './roster-import.ts';
import type { FileProblem, RowMessage } from './roster-message.ts';

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
/** The name of this queue among parked work; its items are ids of imports. */
export const IMPORTS = 'roster-imports';
const NEXT = statement(`
  select ${IMPORT} from roster_imports where status in ('QUEUED', 'RUNNING') and ${notPaused(IMPORTS, 'roster_imports.id::text')}
  order by created_at, id limit 1`);
const READ_FILE = statement('select bytes from roster_files where import_id = $1');
const DROP_FILE = statement('delete from roster_files where import_id = $1');
const BEGIN_READING = statement(`update roster_imports set status = 'RUNNING', rows = $2 where id = $1 and status = 'QUEUED'`);
const FINISH = statement(`
  update roster_imports set status = case when $3::jsonb is null then 'DONE' else 'FAILED' end, problem = $3, finished_at = $2,
    rows = case when $3::jsonb is null then checked else rows end
  where id = $1 and status in ('QUEUED', 'RUNNING')`);

/** Stores a new job with its file; null when another upload of this person has the same key and another content. */
export async function createImport(db: Database, job: RosterImport, bytes: Buffer): Promise<{ id: string } | null> {
  return db.transaction(async (tx) => {
    if ((await insertAbsentRows(tx, ImportTable, [job])) === 1) {
      await tx.run(STORE_FILE, [job.id, bytes]);
      return { id: job.id };
    }
    const [before] = await tx.run<RosterImport>(BY_KEY, [job.enteredBy, job.idempotencyKey]);
    return before?.sha256 === job.sha256 ? { id: before.id } : null;
  });
}

/** The oldest job that is not finished, and that does not wait for another try. */
export const nextImport = async (db: Database): Promise<RosterImport | null> => (await db.run<RosterImport>(NEXT))[0] ?? null;
export const readFile = async (db: Database, id: string): Promise<Buffer> =>
  (await db.run<{ bytes: Buffer }>(READ_FILE, [id]))[0]?.bytes ?? Buffer.alloc(0);

/** `rows` counts lines, and is exact when the job is done. */
export const beginReading = (db: Database, id: string, rows: number): Promise<unknown> => db.run(BEGIN_READING, [id, rows]);

/** Ends a job, well or with a problem; its file is not kept. */
export const finishImport = (db: Database, id: string, at: Date, problem: FileProblem | null): Promise<void> =>
  db.transaction(async (tx) => {
    await tx.run(FINISH, [id, at, problem && JSON.stringify(problem)]);
    releaseWork(tx, IMPORTS, [id]);
    await tx.run(DROP_FILE, [id]);
  });

export const addMessages = (tx: Tx, messages: readonly MessageRow[]): void => insertRows(tx, MessageTable, messages);

// One statement, since it stands in a hop of at most ten.
const ANSWER = statement(`
  with messages as (
    insert into roster_messages (import_id, row, seq, "column", code, message)
    select * from unnest($4::uuid[], $5::int[], $6::int[], $7::text[], $8::text[], $9::text[]))
  insert into roster_answers (import_id, placed, not_placed) select * from unnest($1::uuid[], $2::int[], $3::int[])
  on conflict (import_id) do update set placed = roster_answers.placed + excluded.placed, not_placed = roster_answers.not_placed + excluded.not_placed`);

export type Answers = { readonly importId: string; readonly placed: number; readonly notPlaced: number };

/** Adds what enrolment has answered, one entry an import, with the messages of those rows that it did not place. */
export async function addAnswers(tx: Tx, answers: readonly Answers[], messages: readonly MessageRow[]): Promise<void> {
  if (answers.length === 0) return;
  const said = <T>(pick: (message: MessageRow) => T) => messages.map(pick);
  await tx.run(ANSWER, [
    ...[answers.map(({ importId }) => importId), answers.map(({ placed }) => placed), answers.map(({ notPlaced }) => notPlaced)],
    ...[said(({ importId }) => importId), said(({ row }) => row), said(({ seq }) => seq)],
    ...[said(({ column }) => column), said(({ code }) => code), said(({ message }) => message)],
  ]);
}

export type SeenImport = RosterImport & { readonly placed: number; readonly notPlaced: number };

const SEEN = statement(`
  select ${columnsOf(ImportTable, 'i.')}, coalesce(a.placed, 0) as placed, coalesce(a.not_placed, 0) as "notPlaced"
  from roster_imports i left join roster_answers a on a.import_id = i.id where i.id = $1 and ${inRanges('i.path', 2)}`);
// A row's messages stay together: the page ends behind the last of them.
const MESSAGES = statement(`
  select row, "column", code, message from (
    select * from roster_messages where import_id = $1 and row > $2 order by row fetch first $3 rows with ties) page
  order by row, seq`);

/** An import that the actor's unit, or one below it, has entered. */
export async function findImport(db: Database, actor: Actor, id: string): Promise<SeenImport | null> {
  return (await db.run<SeenImport>(SEEN, [id, ...rangesOf(readAs(actor))]))[0] ?? null;
}

/** Messages behind a row, in order of rows; the import has been read within the caller's scope. */
export const listMessages = (db: Database, importId: string, afterRow: number, first: number): Promise<RowMessage[]> =>
  db.run<RowMessage>(MESSAGES, [importId, afterRow, first]);
