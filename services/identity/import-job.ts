/**
 * Reads rosters and registers their rows, and reads admission lists and finds their students; one chunk per transaction. Units take turns
 * (infra/runtime/jobs.ts), so a short file does not wait for a long one.
 */
import type { KeyObject } from 'node:crypto';
import type { Clock } from '@xueji/infra/runtime/clock.ts';
import type { Database, Tx } from '@xueji/infra/runtime/database.ts';
import { type ChunkedKind, type Chunks, DONE, type RecurringKind } from '@xueji/infra/runtime/jobs-lane.ts';
import type { Progress } from '@xueji/infra/runtime/jobs-store.ts';
import { saveListChunk } from './admission-chunk-store.ts';
import { saveChunk } from './chunk-store.ts';
import { ADMISSION_IMPORT, beginReading, findUnfinished, finishImport, ROSTER_IMPORT } from './import-store.ts';
import { CHUNK_ROWS, LIST_CHUNK_ROWS, type OpenImport, openAdmissionList, openRoster } from './reading-job.ts';
import { failedBy, type ImportEnd, type RosterImport } from './roster-import.ts';
import { type FileProblem, fileProblem } from './roster-message.ts';
import { sweepUploads } from './upload-store.ts';

/** Files that are open at once. Each uses memory for a piece of the file and a short hash of each number. */
const MOST_OPEN = 8;
const MOST_FAILURES = 8;
const LONGEST_PAUSE_MS = 60_000;
const SWEEP_EVERY_MS = 60_000;

export type ImportParts = { readonly db: Database; readonly numberKey: KeyObject; readonly now: Clock };

export const rosterImports = ({ db, numberKey, now }: ImportParts): ChunkedKind =>
  importsOf(ROSTER_IMPORT, db, now, {
    chunkRows: CHUNK_ROWS,
    open: (job) => openRoster(db, job, now),
    save: (tx, job, rows) => saveChunk(tx, { job, rows, numberKey, now: now() }),
  });

export const admissionImports = ({ db, numberKey, now }: ImportParts): ChunkedKind =>
  importsOf(ADMISSION_IMPORT, db, now, {
    chunkRows: LIST_CHUNK_ROWS,
    open: (job) => openAdmissionList(db, job),
    save: (tx, job, rows) => saveListChunk(tx, { job, rows, numberKey, now: now() }),
  });

type Reading<Row> = {
  readonly chunkRows: number;
  open(job: RosterImport): AsyncGenerator<void, OpenImport<Row> | FileProblem>;
  save(tx: Tx, job: RosterImport, rows: readonly Row[]): Promise<Progress>;
};

const importsOf = <Row extends { readonly row: number }>(name: string, db: Database, now: Clock, reading: Reading<Row>): ChunkedKind => ({
  name,
  mostOpen: MOST_OPEN,
  longestPauseMs: LONGEST_PAUSE_MS,
  chunks: ({ id }) => readFile(db, now, reading, id),
  giveUp: { afterTries: MOST_FAILURES, end: (tx, id) => finishImport(tx, id, now(), failedBy(fileProblem('ProcessingFailed'))) },
});

async function* readFile<Row extends { readonly row: number }>(
  db: Database,
  now: Clock,
  { chunkRows, open, save }: Reading<Row>,
  id: string,
): Chunks {
  const job = await findUnfinished(db, id);
  if (!job) return;
  const finish = (tx: Tx, problem: FileProblem | null) => finishImport(tx, id, now(), endBy(problem)).then(() => DONE as typeof DONE);
  const opening = open(job);
  let step = await opening.next();
  for (; !step.done; step = await opening.next()) yield null;
  const opened = step.value;
  if ('code' in opened) return yield (tx) => finish(tx, opened);

  let isQueued = job.status === 'QUEUED';
  for (;;) {
    const { done, value: rows } = await opened.chunks.next();
    if (done) return yield (tx) => beginReading(tx, id, opened).then(() => finish(tx, rows));
    if ((rows.at(-1)?.row ?? 0) <= job.readTo) continue;
    // A chunk that is not full is the last one: the import ends in its transaction.
    const last = rows.length < chunkRows ? await opened.chunks.next() : null;
    yield async (tx) => {
      if (isQueued) await beginReading(tx, id, opened);
      const progress = await save(tx, job, rows);
      return last?.done ? finish(tx, last.value) : progress;
    };
    isQueued = false;
  }
}

const endBy = (problem: FileProblem | null): ImportEnd => (problem ? failedBy(problem) : { status: 'DONE', problem });

/** Deletes unfinished uploads of dead processes. */
export const uploadSweep = (db: Database): RecurringKind => ({
  name: 'roster-upload-sweep',
  everyMs: SWEEP_EVERY_MS,
  run: () => sweepUploads(db),
});
