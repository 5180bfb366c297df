/**
 * Runs long work in chunks. A job is a row with a lease (jobs-store.ts). Each kind of job has a loop of its own in every process, so a long job of one
 * kind does not delay another kind. Within a kind units take turns, a chunk a turn. A chunk and the new state of its job are saved in one transaction,
 * so after a crash the job goes on at its next chunk, in this process or another one. A job that fails is parked (parked-work.ts): it is tried again
 * after growing pauses, and the others go on.
 */
import { createLane, type JobKind, type JobParts } from './jobs-lane.ts';
import { RENEW_MS } from './jobs-store.ts';
import { workQueue } from './parked-work.ts';

/** A new job wakes the workers of its process; the jobs of a process that died are found by looking. */
const LOOK_EVERY_MS = 2000;
const AFTER_FAILURE_MS = 1000;

export type Jobs = {
  /** Call it after a job was added, so that it need not wait for the next look. */
  wake(): void;
  stop(): Promise<void>;
};

/** Works until stopped; at once on what an earlier process has left. */
export function startJobs({ db, log, kinds }: JobParts & { readonly kinds: readonly JobKind[] }): Jobs {
  const rests = kinds.map(() => createRest());
  const loops = rests.map((rest, index) => runLane({ db, log }, kinds[index] as JobKind, rest));
  return {
    wake() {
      for (const rest of rests) rest.wake();
    },
    async stop() {
      for (const rest of rests) rest.end();
      await Promise.all(loops);
    },
  };
}

async function runLane(parts: JobParts, kind: JobKind, rest: Rest): Promise<void> {
  workQueue(kind.name);
  const lane = createLane(parts, kind, rest.isOver);
  const renewing = setInterval(() => void lane.renew(), RENEW_MS).unref();
  while (!rest.isOver()) {
    rest.begin();
    const worked = await lane.turn();
    if (worked === 'failed') await rest.until(AFTER_FAILURE_MS);
    else if (worked === 'nothing') await rest.until('run' in kind ? Math.min(LOOK_EVERY_MS, kind.everyMs / 10) : LOOK_EVERY_MS);
  }
  clearInterval(renewing);
  await lane.release();
}

type Rest = ReturnType<typeof createRest>;

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
