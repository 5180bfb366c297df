/** Two releases of enrolment and statistics side by side, in both orders, while pupils come, graduate and are counted. */
import { join } from 'node:path';
import { checkOutReleases, whyNoOldRelease } from './faults/releases.ts';
import { onDatabase } from './faults/stage.ts';
import { notesOf, type Order, untilNoted, upgrade } from './faults/upgrade.ts';
import { eventually, startWorld, type World } from './world.ts';

const reason = whyNoOldRelease();
// Without the history of the project there is no old release to run.
const whereThereIsHistory = reason ? describe.skip : describe;

whereThereIsHistory('a rolling upgrade', () => {
  let world: World;
  afterAll(() => world?.stop());

  test('loses nothing and counts all, producer first and consumer first', async () => {
    world = await startWorld();
    const releases = checkOutReleases(join(world.system.home, 'releases'));
    const school = await world.school('410105');
    let pupils = 0;
    const register = async () => {
      await school.pupils(5);
      pupils += 5;
    };
    const unknown: number[] = [];
    const parkedUnknown = `select count(*)::int as n from operator_actions where actor = 'system:statistics'`;
    for (const order of ['producer first', 'consumer first'] satisfies Order[]) {
      await upgrade(world.system, releases, order, register);
      const notes = await untilNoted(world.system, 20_000);
      expect([order, notes]).toEqual([order, { written: notes.written, applied: notes.written, parked: 0 }]);
      unknown.push((await onDatabase<{ n: number }>(world.system.databaseUrls.statistics, parkedUnknown))[0]?.n ?? 0);
    }
    expect((await notesOf(world.system)).written).toBeGreaterThan(10);
    // The first order met events of an unknown type, and they were released; the second met none.
    expect(unknown[0]).toBeGreaterThan(0);
    expect(unknown[1]).toBe(unknown[0]);
    await eventually(
      () => onDatabase<{ n: number }>(world.system.databaseUrls.statistics, 'select coalesce(sum(students), 0)::int as n from cells'),
      ([row]) => row?.n === pupils,
    );
  }, 120_000);
});
