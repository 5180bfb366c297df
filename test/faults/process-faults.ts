/** Faults of our own processes: killed anywhere, killed at named points, stopped and woken, joined and left, with clocks that differ. */
import { at } from '../../infra/local/demo/random.ts';
import { identify, isAlive } from '../../infra/local/process-table.ts';
import { SERVICES, type ServiceName } from '../../infra/local/system.ts';
import type { Fault } from './faults.ts';
import { pause, type Stage } from './stage.ts';

const KILL_EVERY_MS = 5000;
/** Those first whose answers a repeat would double. */
const IN_TURN = ['funding', 'identity', 'enrolment', 'transfers', 'statistics'] as const satisfies readonly ServiceName[];
const VICTIMS = [...IN_TURN, 'gateway'] as const;

export const killAnywhere: Fault = {
  id: 'F1',
  title: 'kill -9 each service, one every 5 s at a random point',
  brokers: 'one',
  shownBy: { without: 'inbox' },
  async inject({ system, random, struck, revive }, until) {
    for (let round = 0; Date.now() < until; round++) {
      const nextAt = Date.now() + KILL_EVERY_MS;
      await pause(random.below(1000));
      const victim = at(VICTIMS, round % VICTIMS.length);
      await system.kill(victim);
      struck();
      await revive(victim);
      await pause(Math.max(0, Math.min(nextAt, until) - Date.now()));
    }
  },
};

/** Who passes which points under this load. */
const CRASHES: readonly (readonly [ServiceName, string])[] = (
  [
    ['command.afterCommit', ['transfers']],
    ['consumer.beforeCommit', ['enrolment', 'identity', 'transfers', 'funding', 'statistics']],
    ['relay.afterPublish', ['identity', 'transfers', 'enrolment', 'funding']],
    ['consumer.afterCommit', ['funding', 'transfers', 'statistics', 'enrolment', 'identity']],
    ['relay.beforePublish', ['enrolment', 'funding', 'identity', 'transfers']],
  ] as const
).flatMap(([point, services]) => services.map((service) => [service, point] as const));
const CRASHES_WITHIN_MS = 10_000;

/** Each point once, then the same points in other services. */
const inTurns = (crashes: typeof CRASHES): typeof CRASHES => {
  const points = [...Map.groupBy(crashes, ([, point]) => point).values()];
  return Array.from({ length: Math.max(...points.map((point) => point.length)) }, (_, turn) =>
    points.flatMap((point) => point.slice(turn, turn + 1)),
  ).flat();
};

export const killAtNamedPoints: Fault = {
  id: 'F2',
  title: 'kill -9 between commit and publish, publish and mark, effect and offset: every named point',
  brokers: 'one',
  shownBy: { without: 'log' },
  async inject({ system, struck, revive, driver }, until) {
    for (const [index, [service, point]] of inTurns(CRASHES).entries()) {
      // Every point is passed at least once, however little time there is.
      if (Date.now() > until && index >= 5) return;
      await system.kill(service);
      // It may meet the point while it starts.
      await system.start(service, { XUEJI_CRASH_AT: point }).catch(() => undefined);
      const patience = Date.now() + CRASHES_WITHIN_MS;
      while (system.pids()[service] !== undefined && Date.now() < patience) await pause(50);
      if (system.pids()[service] !== undefined)
        driver.history.contradictions.push(`${service} did not pass ${point}, so nothing was tried`);
      await system.kill(service);
      struck();
      await revive(service);
    }
  },
};

/** The group gives a silent member's partitions away after 6 s. */
const STOPPED_MS = 8000;
const JOINED_AFTER_MS = 2000;

export const stopAndWake: Fault = {
  id: 'F4',
  title: 'SIGSTOP a consumer past its session, while another takes over; then wake it',
  brokers: 'one',
  shownBy: { without: 'inbox' },
  async inject({ system, struck }, until) {
    for (let round = 0; round === 0 || Date.now() < until; round++) {
      const victim = at(IN_TURN, round % IN_TURN.length);
      const other = await system.startAnother(victim);
      await pause(JOINED_AFTER_MS);
      const pid = system.pids()[victim];
      if (pid === undefined) throw new Error(`${victim} does not run`);
      process.kill(pid, 'SIGSTOP');
      struck();
      await pause(STOPPED_MS);
      process.kill(pid, 'SIGCONT');
      await pause(1500);
      await other.kill('SIGTERM');
    }
  },
};

const MOST_OTHERS = 2;

export const joinAndLeave: Fault = {
  id: 'F9',
  title: 'second and third processes of services join and leave: politely, killed, and killed with a set in flight',
  brokers: 'one',
  shownBy: { without: 'inbox' },
  async inject({ system, random, struck }, until) {
    const others: Awaited<ReturnType<typeof system.startAnother>>[] = [];
    for (let round = 0; round < 2 || Date.now() < until; round++) {
      const service = at(IN_TURN, round % IN_TURN.length);
      struck();
      if (round % 2 === 0) await joinAndDie(system, service);
      else others.push(await system.startAnother(service));
      if (others.length > MOST_OTHERS || random.chance(0.4)) await others.shift()?.kill(random.chance(0.5) ? 'SIGKILL' : 'SIGTERM');
      await pause(random.between(500, 1500));
    }
    await Promise.all(others.map((other) => other.kill('SIGTERM')));
  },
};

/**
 * Dies between the effect of its first set and that set's offset, so whoever gets its partitions gets the set again. A member that leaves
 * politely hands its offsets over, and one killed at rest has little to repeat.
 */
async function joinAndDie(system: Stage['system'], service: ServiceName): Promise<void> {
  const other = await system.startAnother(service, { XUEJI_CRASH_AT: 'consumer.afterCommit' }).catch(() => null);
  const patience = Date.now() + CRASHES_WITHIN_MS;
  const known = other && identify(other.pid);
  while (known && isAlive(known) && Date.now() < patience) await pause(50);
  await other?.kill();
}

/** Five minutes to midnight in China, so that ten minutes make it another day. */
const CLOCKS = ['23:45', '23:55', '24:05'] as const;

export const clocksDiffer: Fault = {
  id: 'F14',
  title: 'clocks of services 10 minutes apart around midnight, set forward and back under way',
  brokers: 'one',
  shownBy: { without: 'inbox' },
  async inject({ system, random, struck, revive }, until) {
    for (let round = 0; Date.now() < until; round++) {
      const service = at(IN_TURN, round % IN_TURN.length);
      await system.kill(service);
      struck();
      await revive(service, { XUEJI_NOW: clockAt(random.pick(CLOCKS)) });
      await pause(random.between(500, 1500));
    }
    for (const service of SERVICES) {
      await system.kill(service);
      await revive(service);
    }
  },
};

/** Today at this time in China; 24:05 is five past midnight. */
function clockAt(time: (typeof CLOCKS)[number]): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  return new Date(Date.parse(`${today}T00:00:00+08:00`) + (hours * 60 + minutes) * 60_000).toISOString();
}
