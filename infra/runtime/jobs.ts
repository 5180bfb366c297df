/**
 * Runs long work in chunks. A job is a row with a lease (jobs-store.ts). Each kind of job has its own loop in every process, so a long job of one
 * kind does not delay another kind. Within a kind, units take turns. A chunk and the new state of its job are saved in one transaction, so after a
 * crash the job continues with its next chunk, in this or another process. A job that fails is parked (parked-work.ts): it is retried with growing
 * pauses, and the others continue.
 */
import { createLane, type JobKind, type JobParts } from './jobs-lane.ts';
import { RENEW_MS } from './jobs-store.ts';
import { workQueue } from './parked-work.ts';

/** Poll interval. A new job wakes the workers of its process; polling finds the jobs of dead processes. */
const LOOK_EVERY_MS = 2000;
const AFTER_FAILURE_MS = 1000;

export type Jobs = {
  /** Call it after adding a job, so that the job does not wait for the next poll. */
  wake(): void;
  stop(): Promise<void>;
};

/** Works on jobs until stopped, including jobs that an earlier process left. */
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

/** Pauses that end early when there is new work or the process stops. */
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
