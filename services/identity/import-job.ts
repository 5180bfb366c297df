/**
 * Reads rosters in turns, a chunk each: between units first, then between the files of a unit. So a short file does not wait for a long one. If the
 * process dies, the imports that it had open go on at their next chunk, here or in another process.
 */
import { type KeyObject, randomUUID } from 'node:crypto';
import type { Clock } from '@xueji/infra/runtime/clock.ts';
import { type Database, isTransient } from '@xueji/infra/runtime/database.ts';
import type { Logger } from '@xueji/infra/runtime/telemetry.ts';
import { saveChunk } from './chunk-store.ts';
import { beginReading, finishImport, noteFailure, releaseImports, takeTurn } from './import-store.ts';
import { CHUNK_ROWS, type Chunks, openImport } from './reading-job.ts';
import type { RosterImport } from './roster-import.ts';
import { type FileProblem, fileProblem } from './roster-message.ts';
import { sweepUploads } from './upload-store.ts';

/** Uploads of this process wake the worker; those of another that died are found by looking. */
const LOOK_EVERY_MS = 2000;
const AFTER_FAILURE_MS = 1000;
const SWEEP_EVERY_MS = 60_000;
/** Files open at once; each holds a piece of the file and a short hash of each number in it. */
const MOST_OPEN = 8;
/** A file that had to be opened anew has a longer turn, so that most of the time is not spent on opening. */
const LONGEST_TURN_MS = 1000;
const MOST_FAILURES = 8;

export type ImportWorker = { wake(): void; stop(): Promise<void> };
export type ImportParts = { readonly db: Database; readonly numberKey: KeyObject; readonly now: Clock; readonly log: Logger };

/** Works until stopped; at once on what an earlier run has left. */
export function startImports(parts: ImportParts): ImportWorker {
  const rest = createRest();
  const reading = createReading(parts, rest.isOver);
  const running = (async () => {
    let sweptAt = Number.NEGATIVE_INFINITY;
    while (!rest.isOver()) {
      rest.begin();
      if (performance.now() - sweptAt > SWEEP_EVERY_MS) {
        sweptAt = performance.now();
        await sweepUploads(parts.db).catch((error: unknown) => parts.log.error({ err: error }, 'uploads were not swept'));
      }
      const worked = await reading.turn();
      if (worked === 'failed') await rest.until(AFTER_FAILURE_MS);
      else if (worked === 'nothing') await rest.until(LOOK_EVERY_MS);
    }
    await reading.release();
  })();
  return {
    wake: rest.wake,
    async stop() {
      rest.end();
      await running;
    },
  };
}

/** Pauses that end early when there is work, or when the process stops. */
function createRest() {
  let [over, woken] = [false, false];
  let awake: () => void = () => undefined;
  const wake = () => {
    woken = true;
    awake();
  };
  return {
    wake,
    isOver: () => over,
    begin() {
      woken = false;
    },
    end() {
      over = true;
      wake();
    },
    until: (ms: number) =>
      new Promise<void>((resolve) => {
        if (woken || over) return resolve();
        const timer = setTimeout(resolve, ms);
        timer.unref();
        awake = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
  };
}

export type Worked = 'worked' | 'nothing' | 'failed';

/** The files that this process has open, least recently served first. */
export function createReading(parts: ImportParts, stopping: () => boolean = () => false) {
  const { db, now, log } = parts;
  const holder = randomUUID();
  const open = new Map<string, Chunks>();

  async function serve(job: RosterImport): Promise<void> {
    const begun = performance.now();
    let chunks = open.get(job.id);
    open.delete(job.id);
    if (!chunks) {
      const opened = await openImport(db, job, now);
      if ('code' in opened) return finishImport(db, job.id, now(), opened);
      await beginReading(db, job.id, opened);
      ({ chunks } = opened);
    }
    const until = performance.now() + (job.status === 'RUNNING' ? Math.min(performance.now() - begun, LONGEST_TURN_MS) : 0);
    do {
      const outcome = await nextChunk(parts, job, chunks);
      if (outcome !== 'more') return finishImport(db, job.id, now(), outcome);
    } while (performance.now() < until && !stopping());
    open.set(job.id, chunks);
    await makeRoom();
  }

  /** Another process may take what is closed here. */
  async function makeRoom(): Promise<void> {
    const [oldest] = open.keys();
    if (!oldest || open.size <= MOST_OPEN) return;
    open.delete(oldest);
    await releaseImports(db, holder, [oldest]);
  }

  async function fail(job: RosterImport, error: unknown): Promise<void> {
    log.error({ err: error, importId: job.id }, 'roster import failed');
    // A database that was away comes back. A failure at the same place again and again, and any other failure, would go on for ever.
    if (isTransient(error) && (await noteFailure(db, job.id)) < MOST_FAILURES) return;
    await finishImport(db, job.id, now(), fileProblem('ProcessingFailed'));
  }

  return {
    /** One turn of the import that has waited longest. */
    async turn(): Promise<Worked> {
      let job: RosterImport | null = null;
      try {
        job = await takeTurn(db, holder);
        if (!job) return 'nothing';
        await serve(job);
        return 'worked';
      } catch (error) {
        if (stopping()) return 'failed';
        if (!job) log.error({ err: error }, 'roster imports cannot be looked for');
        const noted =
          job === null
            ? false
            : await fail(job, error).then(
                () => true,
                () => false,
              );
        return noted ? 'worked' : 'failed';
      }
    },
    /** For a process that stops: others need not wait for the end of its leases. */
    async release(): Promise<void> {
      await releaseImports(db, holder, null).catch(() => undefined);
    },
  };
}

/** Registers the next rows that nobody has registered yet. */
async function nextChunk({ db, numberKey, now }: ImportParts, job: RosterImport, chunks: Chunks): Promise<FileProblem | null | 'more'> {
  for (;;) {
    const { done, value } = await chunks.next();
    if (done) return value;
    const last = value.at(-1);
    if (!last || last.row <= job.readTo) continue;
    await db.transaction((tx) => saveChunk(tx, { job, rows: value, numberKey, now: now() }));
    // A chunk that is not full is the last one.
    if (value.length === CHUNK_ROWS) return 'more';
  }
}
