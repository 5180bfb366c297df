/** Roster imports: jobs, files and results. */
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import { type Database, statement, type Tx } from '@xueji/infra/runtime/database.ts';
import { inRanges, rangesOf, readAs } from '@xueji/infra/runtime/scope.ts';
import { columns, columnsOf, insertRows } from '@xueji/infra/runtime/table.ts';
import { EntitySchema } from 'typeorm';
import { headerMessages, type Layout } from './roster-file.ts';
import type { ImportEnd, RosterImport } from './roster-import.ts';
import { inWords, type RowMessage } from './roster-message.ts';

export const ImportTable = new EntitySchema<RosterImport>({
  name: 'RosterImport',
  tableName: 'roster_imports',
  columns: columns<RosterImport>({
    id: '*uuid',
    path: 'text',
    enteredBy: 'text',
    idempotencyKey: 'text',
    planId: 'uuid?',
    sha256: 'text',
    fileName: 'text',
    status: 'text',
    problem: 'jsonb?',
    rows: 'int',
    checked: 'int',
    registered: 'int',
    refused: 'int',
    askedAgain: 'int',
    transferOffered: 'int',
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

/** The kinds of jobs that read a file. The id of the job is the id of the import. */
export const ROSTER_IMPORT = 'roster-import';
export const ADMISSION_IMPORT = 'admission-import';
export const jobKindOf = ({ planId }: Pick<RosterImport, 'planId'>): string => (planId === null ? ROSTER_IMPORT : ADMISSION_IMPORT);
/** People read no more; a file of 300,000 wrong lines must not create millions of rows. */
const MOST_MESSAGE_ROWS = 10_000;
/** Sorts after every message of a row. */
const LAST_SEQ = 1000;

const UNFINISHED = statement(`select ${columnsOf(ImportTable)} from roster_imports where id = $1 and status in ('QUEUED', 'RUNNING')`);
const DROP_PIECES = statement('delete from roster_uploads where id = $1');
const BEGIN_READING = statement(
  `update roster_imports set status = 'RUNNING', rows = $2 where id = $1 and status = 'QUEUED' returning 1 as one`,
);
// At the end of the file the blank lines are known; they do not count as rows.
const FINISH = statement(`
  update roster_imports set status = $3, problem = $4::jsonb, finished_at = $2,
    rows = case when $3 = 'DONE' or $4::jsonb->>'code' = 'NoRows' then checked else rows end
  where id = $1 and status in ('QUEUED', 'RUNNING') returning read_to as "readTo", message_rows as "messageRows"`);
const ADD_MESSAGES = statement(`
  insert into roster_messages (import_id, row, seq, "column", code, message)
  select d."importId", d.row, d.seq, d."column", d.code, d.message
  from (select *, dense_rank() over (order by row) as nth
    from json_to_recordset($2::json) as d("importId" uuid, row int, seq int, "column" text, code text, message text)) d,
    roster_imports i
  where i.id = $1 and i.message_rows + d.nth <= ${MOST_MESSAGE_ROWS}`);
const COUNT_MESSAGES = statement('update roster_imports set message_rows = message_rows + $2 where id = $1');

/** An import whose file is not completely read; null when it is, or when it was cancelled. */
export const findUnfinished = async (db: Database, id: string): Promise<RosterImport | null> =>
  (await db.run<RosterImport>(UNFINISHED, [id]))[0] ?? null;

/** Saves what is known after the header. `rows` is the number of lines; it becomes exact at the end. */
export async function beginReading(tx: Tx, id: string, { layout, lines }: { layout: Layout; lines: number }): Promise<void> {
  const begun = await tx.run(BEGIN_READING, [id, Math.max(0, lines - layout.row)]);
  if (begun.length === 0) return;
  addMessages(
    tx,
    headerMessages(layout).map((message) => ({ ...message, importId: id })),
  );
}

/** Ends an import and deletes its file. False when it has already ended. */
export async function finishImport(tx: Tx, id: string, at: Date, { status, problem }: ImportEnd): Promise<boolean> {
  const [ended] = await tx.run<{ readTo: number; messageRows: number }>(FINISH, [id, at, status, problem && JSON.stringify(problem)]);
  const more = (ended?.messageRows ?? 0) - MOST_MESSAGE_ROWS;
  if (ended && more > 0)
    insertRows(tx, MessageTable, [{ ...inWords(ended.readTo, LAST_SEQ, { code: 'MessagesLeftOut', column: null, more }), importId: id }]);
  tx.write(DROP_PIECES, [id]);
  return ended !== undefined;
}

/** Adds messages of one import. Stores the messages of a limited number of rows, and only counts the others. */
export function addMessages(tx: Tx, messages: readonly MessageRow[]): void {
  const importId = messages[0]?.importId;
  if (!importId) return;
  tx.write(ADD_MESSAGES, [importId, JSON.stringify(messages)]);
  tx.write(COUNT_MESSAGES, [importId, new Set(messages.map(({ row }) => row)).size]);
}

// One statement, because a hop may use at most ten.
const ANSWER = statement(`
  with messages as (
    insert into roster_messages (import_id, row, seq, "column", code, message)
    select * from unnest($4::uuid[], $5::int[], $6::int[], $7::text[], $8::text[], $9::text[]))
  insert into roster_answers (import_id, placed, not_placed) select * from unnest($1::uuid[], $2::int[], $3::int[])
  on conflict (import_id) do update set placed = roster_answers.placed + excluded.placed, not_placed = roster_answers.not_placed + excluded.not_placed`);

export type Answers = { readonly importId: string; readonly placed: number; readonly notPlaced: number };

/** Adds enrolment's answers, one entry per import, and the messages of rows without a placement. */
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

/** An import of the actor's unit or of a unit below it. */
export async function findImport(db: Database, actor: Actor, id: string): Promise<SeenImport | null> {
  return (await db.run<SeenImport>(SEEN, [id, ...rangesOf(readAs(actor))]))[0] ?? null;
}
