/** When transfers looks for cases that are out of time: foreseen from when it last did so, since it tells nobody. */
import type { Random } from '../../infra/local/demo/random.ts';
import { SWEEP_EVERY_MS } from '../../services/transfers/case/sweep-job.ts';
import { onDatabase } from './stage.ts';

const KNOWN = 5;

/** The last ones that found something, newest first: a sweep ends all it finds at one instant of its own. */
export async function knownSweeps(transfersUrl: string): Promise<number[]> {
  const rows = await onDatabase<{ at: string }>(
    transfersUrl,
    `select distinct extract(epoch from ended_at) * 1000 as at from transfers where status = 'EXPIRED' order by at desc limit ${KNOWN}`,
  );
  return rows.map(({ at }) => Number(at));
}

/** The first sweep after `at` as far as one can foresee; none is known at first, so chance is asked. */
export function nextSweepAfter(known: readonly number[], at: number, random: Random): number {
  const [last] = known;
  if (last === undefined) return at + random.below(SWEEP_EVERY_MS);
  const periodMs = periodOf(known);
  return last + Math.ceil((at - last) / periodMs) * periodMs;
}

/** A sweep itself takes some milliseconds, so that one comes a little later than every 5 s; several may lie between two that found something. */
function periodOf(known: readonly number[]): number {
  const periods = known
    .slice(1)
    .map((earlier, index) => (known[index] ?? 0) - earlier)
    // A sweep of many cases ends them in several sets.
    .filter((betweenMs) => betweenMs > SWEEP_EVERY_MS / 2)
    .map((betweenMs) => betweenMs / Math.round(betweenMs / SWEEP_EVERY_MS));
  return periods.sort((one, other) => one - other)[Math.floor(periods.length / 2)] ?? SWEEP_EVERY_MS;
}
