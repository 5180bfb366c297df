/** Faults of our own processes: killed at random times, killed at crash points, paused and continued, joined and left, with different clocks. */
import type { CrashPoint } from '@xueji/infra/runtime/faults.ts';
import { at } from '../../infra/local/demo/random.ts';
import { identify, isAlive } from '../../infra/local/process-table.ts';
import { SERVICES, type ServiceName } from '../../infra/local/system.ts';
import type { Fault } from './fault.ts';
import { onDatabase, pause, type Stage, WITHOUT_INBOX } from './stage.ts';
import { partOf, pauseWithin } from './term.ts';
import { openEndpoint } from './webhook.ts';

const KILL_EVERY_MS = 5000;
/** Services whose answers a repetition would double come first. */
const IN_TURN = ['funding', 'identity', 'enrolment', 'transfers', 'statistics'] as const satisfies readonly ServiceName[];
const VICTIMS = [...IN_TURN, 'gateway'] as const;

export const killAnywhere: Fault = {
  id: 'F1',
  title: 'kill -9 each service, one every 5 s at a random point',
  brokers: 'one',
  shownBy: [WITHOUT_INBOX],
  async inject({ system, random, struck, revive }, term) {
    const reviving: Promise<void>[] = [];
    for (let round = 0; !term.over(); round++) {
      const nextAt = Date.now() + KILL_EVERY_MS;
      await pause(random.below(1000));
      const victim = at(VICTIMS, round % VICTIMS.length);
      await system.kill(victim);
      struck();
      // A killed service needs up to 8 s until it has its partitions again. The next kill does not wait for that; failed processes are restarted at the end.
      reviving.push(revive(victim).catch(() => undefined));
      await pauseWithin(term, nextAt - Date.now());
    }
    await Promise.all(reviving);
  },
};

/** Crash points that each service reaches under this load. */
export const CRASHES: readonly (readonly [ServiceName, CrashPoint])[] = (
  [
    ['command.afterCommit', ['transfers']],
    ['consumer.beforeCommit', ['enrolment', 'identity', 'transfers', 'funding', 'statistics']],
    ['relay.afterPublish', ['identity', 'transfers', 'enrolment', 'funding']],
    ['consumer.afterCommit', ['funding', 'transfers', 'statistics', 'enrolment', 'identity']],
    ['relay.beforePublish', ['enrolment', 'funding', 'identity', 'transfers']],
    ['webhook.afterAnswer', ['transfers']],
  ] as const
).flatMap(([point, services]) => services.map((service) => [service, point] as const));
/** After a kill of its sender, a webhook is not served for 6 s. */
const CRASHES_WITHIN_MS = 15_000;

const POINTS = [...Map.groupBy(CRASHES, ([, point]) => point).values()];
/** Each crash point once, then the same points in other services. */
const TURNS = Array.from({ length: Math.max(...POINTS.map((point) => point.length)) }, (_, turn) =>
  POINTS.flatMap((point) => point.slice(turn, turn + 1)),
).flat();

export const killAtNamedPoints: Fault = {
  id: 'F2',
  title: 'kill -9 between commit and publish, publish and mark, effect and offset, answer and cursor of a webhook: every named point',
  brokers: 'one',
  shownBy: [{ without: 'log' }],
  async inject(stage, term) {
    const { system, struck, revive, driver } = stage;
    const endpoint = await openEndpoint(stage);
    // Every point is reached at least once, also with little time. A proof ends when it has found an error.
    for (let turn = 0; !term.over() || (turn < POINTS.length && !stage.without); turn++) {
      const [service, point] = at(TURNS, turn % TURNS.length);
      await system.kill(service, 'SIGTERM');
      // The process may reach the point during its start.
      await system.start(service, { XUEJI_CRASH_AT: point }).catch(() => undefined);
      const patience = Date.now() + CRASHES_WITHIN_MS;
      while (system.pids()[service] !== undefined && Date.now() < patience) await pause(50);
      if (system.pids()[service] !== undefined)
        driver.history.contradictions.push(`${service} did not pass ${point}, so nothing was tried`);
      await system.kill(service);
      struck();
      await revive(service);
    }
    await endpoint.close();
  },
};

/** The group reassigns the partitions of a silent member after 6 s. */
const STOPPED_MS = 8000;
const JOINED_AFTER_MS = 2000;

export const stopAndWake: Fault = {
  id: 'F4',
  title: 'SIGSTOP a consumer past its session, while another takes over; then wake it',
  brokers: 'one',
  shownBy: [WITHOUT_INBOX],
  async inject({ system, struck }, term) {
    for (let round = 0; round === 0 || !term.over(); round++) {
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
  shownBy: [WITHOUT_INBOX],
  async inject({ system, random, struck }, term) {
    const others: Awaited<ReturnType<typeof system.startAnother>>[] = [];
    for (let round = 0; round < 2 || !term.over(); round++) {
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
 * Dies between the effect of its first batch and the commit of the offset, so the next owner of the partitions gets the batch again. A member that
 * leaves the group normally commits its offsets, and an idle member has little to repeat.
 */
async function joinAndDie(system: Stage['system'], service: ServiceName): Promise<void> {
  const other = await system.startAnother(service, { XUEJI_CRASH_AT: 'consumer.afterCommit' }).catch(() => null);
  const patience = Date.now() + CRASHES_WITHIN_MS;
  const known = other && identify(other.pid);
  while (known && isAlive(known) && Date.now() < patience) await pause(50);
  await other?.kill();
}

/** Five minutes before midnight in China, so that ten minutes later it is another day. */
const CLOCKS = ['24:05', '23:55', '23:45'] as const;
/** Enrolment sets the dates of moves, so its clock jumps most: forward by a day, and back. */
const CLOCKS_OF = [
  ...(['enrolment', 'transfers', 'enrolment', 'funding'] as const),
  ...(['enrolment', 'identity', 'enrolment', 'statistics'] as const),
] as const satisfies readonly ServiceName[];

/** Share of the time for the end: every clock is corrected, which restarts every service. */
const SET_RIGHT_SHARE = 1 / 5;

export const clocksDiffer: Fault = {
  id: 'F14',
  title: 'clocks of services 10 minutes apart around midnight, set forward and back under way',
  brokers: 'one',
  shownBy: [
    {
      without: 'clock',
      unguard: ({ system }) => onDatabase(system.databaseUrls.enrolment, 'alter table spells drop constraint spells_check'),
    },
  ],
  async inject({ system, random, struck, revive }, term) {
    const differing = partOf(term, 1 - SET_RIGHT_SHARE);
    for (let round = 0; !differing.over(); round++) {
      const service = at(CLOCKS_OF, round % CLOCKS_OF.length);
      await system.kill(service);
      struck();
      await revive(service, { XUEJI_NOW: clockAt(at(CLOCKS, round % CLOCKS.length)) });
      await pause(random.between(500, 1500));
    }
    await Promise.all(SERVICES.map((service) => system.kill(service).then(() => revive(service))));
  },
};

/** Today at this time in China; 24:05 is five past midnight. */
function clockAt(time: (typeof CLOCKS)[number]): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  return new Date(Date.parse(`${today}T00:00:00+08:00`) + (hours * 60 + minutes) * 60_000).toISOString();
}
