/** The bytes of roster files, in pieces. Each write is one short statement, so a slow upload keeps neither a transaction nor a connection. */
import type { Database } from '@xueji/infra/runtime/database.ts';
import { statement, type Tx } from '@xueji/infra/runtime/database.ts';
import { addJob } from '@xueji/infra/runtime/jobs-store.ts';
import { codeOfPath } from '@xueji/infra/runtime/scope.ts';
import { columnsOf, insertAbsentRows } from '@xueji/infra/runtime/table.ts';
import { ImportTable, jobKindOf } from './import-store.ts';
import type { RosterImport } from './roster-import.ts';

/** PostgreSQL returns a piece as a text of twice the length. Above 128 kB, Node would store it as a large object, which is garbage-collected late. */
export const PIECE_BYTES = 48 * 1024;
/** Pieces per statement. */
export const PIECES_AT_ONCE = 8;

const BEGIN = statement('insert into roster_uploads (id) values ($1)');
const ADD_PIECES = statement(`
  insert into roster_pieces (import_id, piece, bytes)
  select $1, $2::int + g, substring($3::bytea from g * ${PIECE_BYTES} + 1 for ${PIECE_BYTES})
  from generate_series(0, (length($3::bytea) - 1) / ${PIECE_BYTES}) g`);
// Deletes the pieces too, by the foreign key.
const DROP = statement('delete from roster_uploads where id = $1');
const HOLD = statement('select 1 as one from roster_uploads where id = $1 for update');
const BY_KEY = statement(`select ${columnsOf(ImportTable)} from roster_imports where entered_by = $1 and idempotency_key = $2`);
// The failed import keeps its report and gets an unused key: `#` and its id are appended.
const FREE_KEY = statement(`
  update roster_imports set idempotency_key = idempotency_key || '#' || id
  where entered_by = $1 and idempotency_key = $2 and (sha256 <> $3 or plan_id is distinct from $4) and status = 'FAILED' and registered = 0 returning 1 as one`);
const READ_PIECE = statement('select bytes from roster_pieces where import_id = $1 and piece = $2');
// An upload lasts at most 21 minutes. An older upload that is not an import belongs to a dead process.
const SWEEP = statement(`
  delete from roster_uploads u where started_at < now() - interval '30 minutes' and not exists (select from roster_imports i where i.id = u.id)
  returning 1 as one`);

export const beginUpload = (db: Database, id: string): Promise<unknown> => db.run(BEGIN, [id]);

/** Appends bytes. All pieces of a file except the last are full. */
export const addPieces = (db: Database, id: string, firstPiece: number, bytes: Buffer): Promise<unknown> =>
  db.run(ADD_PIECES, [id, firstPiece, bytes]);

export const dropUpload = (db: Database, id: string): Promise<unknown> => db.run(DROP, [id]);

/**
 * Turns the upload into a waiting import. Null when another upload of this person has the same key but other content or another plan. A failed import that registered
 * no student gives its key to the corrected file.
 */
export const completeUpload = (db: Database, job: RosterImport): Promise<{ id: string } | null> =>
  db.transaction(async (tx) => {
    if ((await tx.run(HOLD, [job.id])).length === 0) throw new Error('the sweep has deleted this upload');
    if (await queued(tx, job)) return { id: job.id };
    const freed = await tx.run(FREE_KEY, [job.enteredBy, job.idempotencyKey, job.sha256, job.planId]);
    if (freed.length > 0 && (await queued(tx, job))) return { id: job.id };
    await tx.run(DROP, [job.id]);
    const [before] = await tx.run<RosterImport>(BY_KEY, [job.enteredBy, job.idempotencyKey]);
    return before?.sha256 === job.sha256 && before.planId === job.planId ? { id: before.id } : null;
  });

/** False when this person has an import with this key. */
async function queued(tx: Tx, job: RosterImport): Promise<boolean> {
  if ((await insertAbsentRows(tx, ImportTable, [job])) === 0) return false;
  await addJob(tx, { kind: jobKindOf(job), id: job.id, unit: codeOfPath(job.path) });
  return true;
}

/** Deletes unfinished uploads of dead processes. Returns their number. */
export const sweepUploads = async (db: Database): Promise<number> => (await db.run(SWEEP)).length;

/** The bytes of an import's file from its beginning. */
export async function* readPieces(db: Database, id: string): AsyncGenerator<Buffer> {
  for (let piece = 0; ; piece += 1) {
    const [found] = await db.run<{ bytes: Buffer }>(READ_PIECE, [id, piece]);
    if (!found?.bytes.length) return;
    yield found.bytes;
  }
}
