/** Two releases of enrolment and statistics side by side, in both orders, while pupils are registered and counted. */
import { join } from 'node:path';
import { checkOutReleases, whyNoOldRelease } from './faults/releases.ts';
import { onDatabase } from './faults/stage.ts';
import { restartAt, untilNoted, upgrade } from './faults/upgrade.ts';
import { eventually, startWorld, type World } from './world.ts';

const RELEASED = `select count(*)::int as n from operator_actions where actor = 'system:statistics'`;
const reason = whyNoOldRelease();
// Without the git history there is no old release to run.
const whereThereIsHistory = reason ? describe.skip : describe;

whereThereIsHistory('a rolling upgrade', () => {
  let world: World;
  afterAll(() => world?.stop());

  test('loses no event and counts all pupils: a new producer before its reader, then a new reader before its producer', async () => {
    world = await startWorld();
    const { system } = world;
    const releases = checkOutReleases(join(system.home, 'releases'));
    const school = await world.school('410105');
    let pupils = 0;
    const register = async () => {
      await school.pupils(5);
      pupils += 5;
    };
    await upgrade(system, releases, 'producer first', register);
    const notes = await untilNoted(system, 20_000);
    expect(notes).toEqual({ written: notes.written, applied: notes.written, parked: 0 });
    expect(notes.written).toBeGreaterThan(0);
    // Some events arrived while the old statistics did not know their type; the new statistics applied them.
    const [released] = await onDatabase<{ n: number }>(system.databaseUrls.statistics, RELEASED);
    expect(released?.n).toBeGreaterThan(0);

    await restartAt(system, 'enrolment', releases.old);
    await register();
    await restartAt(system, 'enrolment', releases.next);
    await register();
    const later = await untilNoted(system, 20_000);
    expect(later).toEqual({ written: notes.written + 5, applied: notes.written + 5, parked: 0 });
    await eventually(
      () => onDatabase<{ n: number }>(system.databaseUrls.statistics, 'select coalesce(sum(students), 0)::int as n from cells'),
      ([row]) => row?.n === pupils,
    );
  }, 240_000);
});
