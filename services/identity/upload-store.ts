/** The bytes of roster files, in pieces. Each piece is one short statement, so a slow upload holds neither a transaction nor a connection. */
import type { Database } from '@xueji/infra/runtime/database.ts';
import { statement, type Tx } from '@xueji/infra/runtime/database.ts';
import { addJob } from '@xueji/infra/runtime/jobs-store.ts';
import { codeOfPath } from '@xueji/infra/runtime/scope.ts';
import { columnsOf, insertAbsentRows } from '@xueji/infra/runtime/table.ts';
import { ImportTable, ROSTER_IMPORT } from './import-store.ts';
import type { RosterImport } from './roster-import.ts';

/** A piece comes from PostgreSQL as a text twice as long. Above 128 kB, Node would put it among its large objects, which it collects late. */
export const PIECE_BYTES = 48 * 1024;
/** So many go to the database in one statement. */
export const PIECES_AT_ONCE = 8;

const BEGIN = statement('insert into roster_uploads (id) values ($1)');
const ADD_PIECES = statement(`
  insert into roster_pieces (import_id, piece, bytes)
  select $1, $2::int + g, substring($3::bytea from g * ${PIECE_BYTES} + 1 for ${PIECE_BYTES})
  from generate_series(0, (length($3::bytea) - 1) / ${PIECE_BYTES}) g`);
// The pieces go with it.
const DROP = statement('delete from roster_uploads where id = $1');
const HOLD = statement('select 1 as one from roster_uploads where id = $1 for update');
const BY_KEY = statement(`select ${columnsOf(ImportTable)} from roster_imports where entered_by = $1 and idempotency_key = $2`);
// The failed import stays, with its report, under a key that nobody sends: `#` and its own id are added.
const FREE_KEY = statement(`
  update roster_imports set idempotency_key = idempotency_key || '#' || id
  where entered_by = $1 and idempotency_key = $2 and sha256 <> $3 and status = 'FAILED' and registered = 0 returning 1 as one`);
const READ_PIECE = statement('select bytes from roster_pieces where import_id = $1 and piece = $2');
// An upload lasts 21 minutes at most. What is older and is no import belongs to a process that died.
const SWEEP = statement(`
  delete from roster_uploads u where started_at < now() - interval '30 minutes' and not exists (select from roster_imports i where i.id = u.id)
  returning 1 as one`);

export const beginUpload = (db: Database, id: string): Promise<unknown> => db.run(BEGIN, [id]);

/** Adds bytes behind those that are there; all but the last bytes of a file are whole pieces. */
export const addPieces = (db: Database, id: string, firstPiece: number, bytes: Buffer): Promise<unknown> =>
  db.run(ADD_PIECES, [id, firstPiece, bytes]);

export const dropUpload = (db: Database, id: string): Promise<unknown> => db.run(DROP, [id]);

/**
 * Makes the upload an import that waits for its turn; null when another upload of this person has the same key and another content. An import that
 * failed and has registered nobody leaves its key to the corrected file.
 */
export const completeUpload = (db: Database, job: RosterImport): Promise<{ id: string } | null> =>
  db.transaction(async (tx) => {
    if ((await tx.run(HOLD, [job.id])).length === 0) throw new Error('this upload was swept away');
    if (await queued(tx, job)) return { id: job.id };
    const freed = await tx.run(FREE_KEY, [job.enteredBy, job.idempotencyKey, job.sha256]);
    if (freed.length > 0 && (await queued(tx, job))) return { id: job.id };
    await tx.run(DROP, [job.id]);
    const [before] = await tx.run<RosterImport>(BY_KEY, [job.enteredBy, job.idempotencyKey]);
    return before?.sha256 === job.sha256 ? { id: before.id } : null;
  });

/** False when this person has an import with this key. */
async function queued(tx: Tx, job: RosterImport): Promise<boolean> {
  if ((await insertAbsentRows(tx, ImportTable, [job])) === 0) return false;
  await addJob(tx, { kind: ROSTER_IMPORT, id: job.id, unit: codeOfPath(job.path) });
  return true;
}

/** Deletes what uploads of dead processes have left; returns how many there were. */
export const sweepUploads = async (db: Database): Promise<number> => (await db.run(SWEEP)).length;

/** The bytes of an import's file from its beginning. */
export async function* readPieces(db: Database, id: string): AsyncGenerator<Buffer> {
  for (let piece = 0; ; piece += 1) {
    const [found] = await db.run<{ bytes: Buffer }>(READ_PIECE, [id, piece]);
    if (!found?.bytes.length) return;
    yield found.bytes;
  }
}
