/** Predicts the next sweep of transfers from the times of earlier sweeps. */
import type { Random } from '../../infra/local/demo/random.ts';
import { SWEEP_EVERY_MS } from '../../services/transfers/case/sweep-job.ts';
import { onDatabase } from './stage.ts';

const KNOWN = 5;

/** The last sweeps that ended cases, newest first. A sweep ends all its cases with one instant. */
export async function knownSweeps(transfersUrl: string): Promise<number[]> {
  const rows = await onDatabase<{ at: string }>(
    transfersUrl,
    `select distinct extract(epoch from ended_at) * 1000 as at from transfers where status = 'EXPIRED' order by at desc limit ${KNOWN}`,
  );
  return rows.map(({ at }) => Number(at));
}

/** The predicted first sweep after `at`; a random time while no sweep is known. */
export function nextSweepAfter(known: readonly number[], at: number, random: Random): number {
  const [last] = known;
  if (last === undefined) return at + random.below(SWEEP_EVERY_MS);
  const periodMs = periodOf(known);
  return last + Math.ceil((at - last) / periodMs) * periodMs;
}

/** A sweep takes some milliseconds, so the interval is a little longer than 5 s. Several sweeps may be between two that ended cases. */
function periodOf(known: readonly number[]): number {
  const periods = known
    .slice(1)
    .map((earlier, index) => (known[index] ?? 0) - earlier)
    // A sweep of many cases ends them in several batches.
    .filter((betweenMs) => betweenMs > SWEEP_EVERY_MS / 2)
    .map((betweenMs) => betweenMs / Math.round(betweenMs / SWEEP_EVERY_MS));
  return periods.sort((one, other) => one - other)[Math.floor(periods.length / 2)] ?? SWEEP_EVERY_MS;
}
