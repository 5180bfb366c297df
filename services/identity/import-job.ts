/** Reads rosters one after another, chunk by chunk. What is left when the process dies goes on at the next chunk, here or in another process. */
import type { KeyObject } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Clock } from '@xueji/infra/runtime/clock.ts';
import { type Database, isTransient } from '@xueji/infra/runtime/database.ts';
import { parkWork } from '@xueji/infra/runtime/parked-work.ts';
import type { Logger } from '@xueji/infra/runtime/telemetry.ts';
import { CsvError, parse } from 'csv-parse';
import { type ChunkRow, saveChunk } from './chunk-store.ts';
import { beginReading, finishImport, IMPORTS, nextImport, readFile } from './import-store.ts';
import { cellsReader } from './roster-cells.ts';
import { type OpenedRoster, openRoster, plainRecords, type RosterRecord } from './roster-file.ts';
import type { RosterImport } from './roster-import.ts';
import { type FileProblem, fileProblem } from './roster-message.ts';
import { type Judged, judgeRow } from './roster-row.ts';

const CHUNK_ROWS = 500;
/** Uploads of this process wake the worker; those of another that died are found by looking. */
const LOOK_EVERY_MS = 5000;
const AFTER_FAILURE_MS = 1000;

export type ImportWorker = { wake(): void; stop(): Promise<void> };
export type ImportParts = { readonly db: Database; readonly numberKey: KeyObject; readonly now: Clock; readonly log: Logger };

/** Works until stopped; at once on what an earlier run has left. */
export function startImports(parts: ImportParts): ImportWorker {
  let stopping = false;
  let awake: () => void = () => undefined;
  let woken = false;
  const rest = (ms: number) =>
    new Promise<void>((resolve) => {
      if (woken || stopping) return resolve();
      const timer = setTimeout(resolve, ms);
      timer.unref();
      awake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const running = (async () => {
    while (!stopping) {
      woken = false;
      const worked = await workOnce(parts, () => stopping);
      if (worked === 'failed') await rest(AFTER_FAILURE_MS);
      else if (worked === 'nothing') await rest(LOOK_EVERY_MS);
    }
  })();

  const wake = () => {
    woken = true;
    awake();
  };
  return {
    wake,
    async stop() {
      stopping = true;
      wake();
      await running;
    },
  };
}

async function workOnce(parts: ImportParts, stopping: () => boolean): Promise<'worked' | 'nothing' | 'failed'> {
  const { db, now, log } = parts;
  let job: RosterImport | null = null;
  try {
    job = await nextImport(db);
    if (!job) return 'nothing';
    const outcome = await readImport(parts, job, stopping);
    if (outcome !== 'stopped') await finishImport(db, job.id, now(), outcome);
    return 'worked';
  } catch (error) {
    if (stopping()) return 'failed';
    log.error({ err: error, importId: job?.id }, 'roster import failed');
    if (job) await giveUp(parts, job, error);
    return 'failed';
  }
}

/** Ends a job that failed. When its end cannot be saved, or the failure may pass, the job waits for another try and the others go on. */
async function giveUp({ db, now, log }: ImportParts, { id }: RosterImport, failure: unknown): Promise<void> {
  try {
    if (isTransient(failure)) await parkWork(db, IMPORTS, id, failure);
    else await finishImport(db, id, now(), fileProblem('ProcessingFailed')).catch((error: unknown) => parkWork(db, IMPORTS, id, error));
  } catch (error) {
    log.warn({ err: error, importId: id }, 'roster import neither ended nor parked, trying again');
  }
}

/** Registers the rows of a job; answers what is wrong with the file as a whole, or null. */
export async function readImport(parts: ImportParts, job: RosterImport, stopping = () => false): Promise<FileProblem | null | 'stopped'> {
  const { db, now, numberKey } = parts;
  const roster = openRoster(await readFile(db, job.id));
  if ('code' in roster) return roster;
  await beginReading(db, job.id, roster.lines - 1);

  const cellsOf = cellsReader(roster.layout);
  const firstRows = new Map<string, number>();
  let any = false;
  try {
    for await (const records of recordsOf(roster, CHUNK_ROWS)) {
      if (stopping()) return 'stopped';
      any = true;
      const at = now();
      const rows = records.map((record): ChunkRow => ({ row: record.row, judged: judgeRow(cellsOf(record), { path: job.path, now: at }) }));
      const judged = rows.map(({ row, judged: one }) => ({ row, judged: refuseSecond(one, row, firstRows) }));
      await db.transaction((tx) => saveChunk(tx, { job, rows: judged, numberKey, now: at }));
    }
  } catch (error) {
    if (error instanceof RosterBroken) return fileProblem('QuoteNotClosed', String(error.row));
    throw error;
  }
  return any ? null : fileProblem('NoRows');
}

/** One number, one child: the first row that has it stands. Rows are seen in order again after a restart, so the answer is the same. */
function refuseSecond(judged: Judged, row: number, firstRows: Map<string, number>): Judged {
  if (judged.words === null) return judged;
  const otherRow = firstRows.get(judged.words);
  if (otherRow === undefined) {
    firstRows.set(judged.words, row);
    return judged;
  }
  return { ...judged, row: null, faults: [...judged.faults, { code: 'DuplicateInFile', column: '身份证件号', otherRow }] };
}

/** The file could be opened, and from this row on it cannot be read. */
class RosterBroken extends Error {
  readonly row: number;
  constructor(row: number, cause: unknown) {
    super(`roster unreadable from row ${row}`, { cause });
    this.row = row;
  }
}

// Small enough that other work of the process gets its turn between two slices.
const SLICE_BYTES = 64 * 1024;

function* slicesOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += SLICE_BYTES) yield bytes.subarray(at, at + SLICE_BYTES);
}

const parsedRecords = (utf8: Buffer): AsyncIterable<string[]> =>
  Readable.from(slicesOf(utf8)).pipe(parse({ bom: true, relax_column_count: true, relax_quotes: true }));

/** The records of a roster, `size` at a time; blank rows are passed over and counted. */
export async function* recordsOf({ utf8, quoted }: OpenedRoster, size: number): AsyncGenerator<RosterRecord[]> {
  const records = quoted ? parsedRecords(utf8) : plainRecords(utf8);
  let row = 0;
  let chunk: RosterRecord[] = [];
  try {
    for await (const cells of records) {
      row++;
      if (row === 1 || cells.every((cell) => cell.trim() === '')) continue;
      chunk.push({ row, cells });
      if (chunk.length < size) continue;
      yield chunk;
      chunk = [];
    }
  } catch (error) {
    throw error instanceof CsvError ? new RosterBroken(row + 1, error) : error;
  }
  if (chunk.length > 0) yield chunk;
}
