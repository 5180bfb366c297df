/** Rolling upgrades of enrolment, which writes events, and statistics, which read them: two releases of each run side by side under load. */
import type { Another, System } from '../../infra/local/system.ts';
import type { Fault } from './fault.ts';
import { checkOutReleases, type Releases, whyNoOldRelease } from './releases.ts';
import { onDatabase, pause } from './stage.ts';

type Rolled = 'enrolment' | 'statistics';
/** `producer first`: statistics gets events of an unknown type. */
type Order = 'producer first' | 'consumer first';
const ORDERS: Record<Order, readonly Rolled[]> = {
  'producer first': ['enrolment', 'statistics'],
  'consumer first': ['statistics', 'enrolment'],
};

/** Restarts a service with another release. */
export async function restartAt(system: System, service: Rolled, checkout: string | undefined): Promise<void> {
  await system.kill(service, 'SIGTERM');
  await system.start(service, {}, checkout);
}

/** Upgrades one service: a process of the new release joins, both run under load, then the old processes stop. */
async function roll(system: System, service: Rolled, checkout: string, work: () => Promise<unknown>): Promise<void> {
  const joining: Another = await system.startAnother(service, {}, checkout);
  await work();
  await restartAt(system, service, checkout);
  await joining.kill('SIGTERM');
}

/** From the old release to the next one, in an order; `work` is done while two releases of a service run side by side. */
export async function upgrade(system: System, { old, next }: Releases, order: Order, work: () => Promise<unknown>): Promise<void> {
  await Promise.all((['enrolment', 'statistics'] as const).map((service) => restartAt(system, service, old)));
  for (const service of ORDERS[order]) {
    await work();
    await roll(system, service, next, work);
  }
}

const NOTED = `select count(*)::int as noted from event_log where type = 'PlacementNoted'`;
const APPLIED = 'select coalesce(sum(notes), 0)::int as noted from facts';
const PARKED = 'select count(*)::int as parked from parked_events where resolution is null';

/** How many notes the next enrolment has written, how many the next statistics have applied, and how many events wait. */
async function notesOf({ databaseUrls }: System): Promise<{ written: number; applied: number; parked: number }> {
  const [[written], [applied], [parked]] = await Promise.all([
    onDatabase<{ noted: number }>(databaseUrls.enrolment, NOTED),
    onDatabase<{ noted: number }>(databaseUrls.statistics, APPLIED),
    onDatabase<{ parked: number }>(databaseUrls.statistics, PARKED),
  ]);
  return { written: written?.noted ?? 0, applied: applied?.noted ?? 0, parked: parked?.parked ?? 0 };
}

/** Resolves with the notes once all are applied and nothing waits, or when the time is over. */
export async function untilNoted(system: System, withinMs: number): Promise<Awaited<ReturnType<typeof notesOf>>> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const notes = await notesOf(system);
    if ((notes.applied >= notes.written && notes.parked === 0) || Date.now() > deadline) return notes;
    await pause(100);
  }
}

const SIDE_BY_SIDE_MS = 3000;
const NOTED_WITHIN_MS = 20_000;

export const oldAndNext: Fault = {
  id: 'F20',
  title: 'rolling upgrades: old and next releases of enrolment and statistics side by side, producer first and consumer first',
  brokers: 'one',
  shownBy: [{ without: 'unknown' }],
  whyNot: whyNoOldRelease,
  async inject({ system, servers, driver, struck }, term) {
    const { history } = driver;
    const releases = checkOutReleases(servers.home);
    for (let round = 0; round < 2 || !term.over(); round++) {
      struck();
      await upgrade(system, releases, round % 2 === 0 ? 'producer first' : 'consumer first', () => pause(SIDE_BY_SIDE_MS));
      // Downgrade: stop the producer of the new type before its reader.
      await restartAt(system, 'enrolment', undefined);
      const notes = await untilNoted(system, NOTED_WITHIN_MS);
      if (notes.applied !== notes.written || notes.parked > 0)
        history.contradictions.push(`upgrade ${round + 1}, notes: ${JSON.stringify(notes)}`);
      history.remarks.push(`${JSON.stringify(notes)} after ${round + 1} upgrades`);
    }
    await restartAt(system, 'statistics', undefined);
  },
};
