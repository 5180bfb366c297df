/**
 * Reads rosters and registers their rows, one chunk per transaction. Units take turns (infra/runtime/jobs.ts), so a short file does not wait for a
 * long one.
 */
import type { KeyObject } from 'node:crypto';
import type { Clock } from '@xueji/infra/runtime/clock.ts';
import type { Database, Tx } from '@xueji/infra/runtime/database.ts';
import { type ChunkedKind, type Chunks, DONE, type RecurringKind } from '@xueji/infra/runtime/jobs-lane.ts';
import { saveChunk } from './chunk-store.ts';
import { beginReading, findUnfinished, finishImport, ROSTER_IMPORT } from './import-store.ts';
import { CHUNK_ROWS, openImport } from './reading-job.ts';
import { failedBy, type ImportEnd } from './roster-import.ts';
import { type FileProblem, fileProblem } from './roster-message.ts';
import { sweepUploads } from './upload-store.ts';

/** Files that are open at once. Each uses memory for a piece of the file and a short hash of each number. */
const MOST_OPEN = 8;
const MOST_FAILURES = 8;
const LONGEST_PAUSE_MS = 60_000;
const SWEEP_EVERY_MS = 60_000;

export type ImportParts = { readonly db: Database; readonly numberKey: KeyObject; readonly now: Clock };

export const rosterImports = (parts: ImportParts): ChunkedKind => ({
  name: ROSTER_IMPORT,
  mostOpen: MOST_OPEN,
  longestPauseMs: LONGEST_PAUSE_MS,
  chunks: ({ id }) => readRoster(parts, id),
  giveUp: { afterTries: MOST_FAILURES, end: (tx, id) => finishImport(tx, id, parts.now(), failedBy(fileProblem('ProcessingFailed'))) },
});

async function* readRoster({ db, numberKey, now }: ImportParts, id: string): Chunks {
  const job = await findUnfinished(db, id);
  if (!job) return;
  const finish = (tx: Tx, problem: FileProblem | null) => finishImport(tx, id, now(), endBy(problem)).then(() => DONE as typeof DONE);
  const opening = openImport(db, job, now);
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
    const last = rows.length < CHUNK_ROWS ? await opened.chunks.next() : null;
    yield async (tx) => {
      if (isQueued) await beginReading(tx, id, opened);
      const progress = await saveChunk(tx, { job, rows, numberKey, now: now() });
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
