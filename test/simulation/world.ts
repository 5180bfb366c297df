/**
 * A simulated world in one thread: services with logs, inboxes and parked events, a broker that repeats and reorders, processes that die before and
 * after a commit, a clock that jumps. One seed determines everything.
 */
import { dateInChina } from '@xueji/infra/runtime/clock.ts';
import { type Incoming, type Last, sortArrivals } from '@xueji/infra/runtime/inbox.ts';
import type { WorkCalendar } from '@xueji/infra/runtime/work-calendar.ts';
import { readersOf } from '@xueji/schema/events/topics.ts';
import type { Random } from '../../infra/local/demo/random.ts';
import { movementOf } from '../../services/enrolment/movement.ts';
import { type Placement, spellFrom, UNMOVED } from '../../services/enrolment/placement.ts';
import { cellChanges, type Fact } from '../../services/statistics/fact.ts';
import { APPLY, type Applied, READS, type Said, type ServiceName, type Stores } from './services.ts';

export const SERVICES = Object.keys(READS) as ServiceName[];
export const CALENDAR: WorkCalendar = {
  version: 1,
  notices: new Map([[2026, { source: '', version: 1 }]]),
  exceptions: new Map(),
  years: new Set([2026, 2027]),
};
/** Protections that can be removed, to test the checks. */
export type Without = 'inbox' | 'log' | null;

type Parked = Parameters<typeof sortArrivals>[2][number];
type Logged = Said & { readonly eventId: string };
type Process<Name extends ServiceName> = {
  store: Stores[Name];
  log: Logged[];
  published: number;
  inbox: Map<string, Last>;
  parked: Parked[];
  /** Read position of this service by topic. */
  offsets: Map<string, number>;
};
export type World = {
  readonly processes: { [Name in ServiceName]: Process<Name> };
  /** Records of the broker by topic, including duplicates. */
  readonly topics: Map<string, Incoming[]>;
  readonly without: Without;
  now: Date;
};

const PATHS = ['41/4116/411628/2141000001', '41/4116/411625/2141000002', '44/4402/440224/2144000003'];
export const STUDENTS = ['s1', 's2', 's3', 's4'];
/** The third class of each school takes the pupils who repeat a grade. */
export const CLASSES = PATHS.flatMap((path, school) =>
  [1, 2, 3].map((classNo) => ({ id: `c${school}${classNo}`, school: `k${school}`, path, classNo, entryYear: classNo === 3 ? 2025 : 2024 })),
);
export const FIRST_CLASSES = CLASSES.filter(({ classNo }) => classNo < 3);

export function createWorld(without: Without): World {
  const process = <Name extends ServiceName>(store: Stores[Name]): Process<Name> => ({
    store,
    log: [],
    published: 0,
    inbox: new Map(),
    parked: [],
    offsets: new Map(),
  });
  const home = STUDENTS.map((studentId, index) => ({ studentId, place: FIRST_CLASSES[index % FIRST_CLASSES.length] })).flatMap(
    ({ studentId, place }) => (place ? [{ studentId, ...place }] : []),
  );
  const facts = new Map(home.map((one) => [one.studentId, factOf(one)]));
  const cells = new Map(
    cellChanges([...facts.values()].map((after) => ({ before: null, after }))).map(({ students, ...cell }) => [
      Object.values(cell).join('|'),
      students,
    ]),
  );
  return {
    without,
    now: new Date('2026-10-12T09:00:00+08:00'),
    topics: new Map(['transfers', 'placements', 'transfer-answers', 'entitlements'].map((topic) => [topic, []])),
    processes: {
      transfers: process<'transfers'>({ rows: new Map() }),
      enrolment: process<'enrolment'>(enrolmentOf(home)),
      identity: process<'identity'>({}),
      funding: process<'funding'>(fundingOf(home)),
      statistics: process<'statistics'>({ facts, cells }),
    },
  };
}

type Home = { studentId: string; id: string; school: string; path: string };
const SINCE = '2026-09-01';

const factOf = ({ studentId, school, path }: Home): Fact => ({
  studentId,
  sex: 'FEMALE',
  birthMonth: '2018-01',
  migrant: false,
  leftBehind: 'NONE',
  boarder: false,
  schoolId: school,
  path,
  place: null,
  stage: 'PRIMARY',
  entryYear: 2024,
  stageEndsOn: null,
  away: null,
});

const placementOf = ({ studentId, id: classId, school: schoolId, path }: Home): Placement => ({
  ...{ studentId, version: 0, schoolId, path, classId, stage: 'PRIMARY', entryYear: 2024, status: 'ACTIVE' },
  ...{ hold: null, spell: 1, since: SINCE, ...UNMOVED, movements: 1 },
});

function enrolmentOf(home: readonly Home[]): Stores['enrolment'] {
  const placements = home.map(placementOf);
  return {
    schools: PATHS.map((path, index) => ({
      id: `k${index}`,
      code: path.split('/').at(-1) ?? '',
      path,
      stages: [{ stage: 'PRIMARY', years: 6 }],
    })),
    // Two seats a class for four children: the simulation must include full classes.
    classes: new Map(
      CLASSES.map(({ id, school, classNo, entryYear }) => {
        const taken = home.filter((one) => one.id === id).length;
        return [id, { ...{ id, schoolId: school, stage: 'PRIMARY', entryYear, classNo }, limit: 2, taken, reserved: 0, open: true }];
      }),
    ),
    placements: new Map(placements.map((placement) => [placement.studentId, placement])),
    holds: new Map(),
    spells: new Map(placements.map((placement) => [`${placement.studentId}/1`, spellFrom(placement, 'REGISTERED')])),
    movements: placements.map((placement) => movementOf(undefined, placement, { kind: 'REGISTERED', effectiveOn: SINCE })),
    changes: new Map(),
  };
}

function fundingOf(home: readonly Home[]): Stores['funding'] {
  const entitlements = home.map(({ studentId, school, path }) => ({
    studentId,
    id: `${studentId}/0`,
    programme: 'nutrition',
    schoolId: school,
    classId: null,
    path,
    fromDate: SINCE,
    untilDate: null,
    stageEndsOn: null,
  }));
  return {
    beneficiaries: new Map(
      entitlements.map((one) => [one.studentId, { studentId: one.studentId, version: 0, path: one.path, open: [one] }]),
    ),
    entitlements: new Map(entitlements.map((one) => [one.id, one])),
  };
}

/** Commits what a service decided: rows and log together, or, without this protection, sometimes rows without the log. */
export function commit<Name extends ServiceName>(world: World, name: Name, { store, said }: Applied<Stores[Name]>, random: Random): void {
  const process = world.processes[name] as Process<Name>;
  process.store = store;
  if (world.without === 'log' && random.chance(0.1)) return;
  for (const one of said) process.log.push({ ...one, eventId: `${one.topic}/${one.aggregateId}/${one.version}` });
}

/** Events for partners only are not delivered to services. */
function publish({ topics, now }: World, said: Logged): void {
  const { internalVersion: version = said.version } = said;
  if (version !== null) topics.get(said.topic)?.push({ ...said, version, occurredAt: now.toISOString(), correlationId: 'simulation' });
}

/** Publishes a part of the log. A relay that dies between publishing and marking publishes the same events again. */
export function relay(world: World, name: ServiceName, random: Random): void {
  const process = world.processes[name];
  const upTo = random.between(process.published, process.log.length);
  for (const said of process.log.slice(process.published, upTo)) publish(world, said);
  if (!random.chance(0.2)) process.published = upTo;
}

/** Delivers a fetch to a service: sometimes reordered, from an earlier position after a rebalance, and again after a crash. */
export function consume(world: World, name: ServiceName, random: Random): void {
  const process = world.processes[name];
  const topic = random.pick(READS[name]);
  const records = world.topics.get(topic) ?? [];
  const offset = process.offsets.get(topic) ?? 0;
  const from = random.chance(0.15) ? random.between(0, offset) : offset;
  const to = random.between(from, records.length);
  const fetched = records.slice(from, to);
  if (fetched.length === 0) return;
  const arrived = random.chance(0.1) ? shuffled(fetched, random) : fetched;
  if (random.chance(0.1)) return; // Died before the commit: nothing of it is left.
  deliver(world, name, arrived, random);
  if (!random.chance(0.15)) process.offsets.set(topic, Math.max(offset, to));
}

export function deliver(world: World, name: ServiceName, arrived: readonly Incoming[], random: Random): void {
  const process = world.processes[name] as Process<ServiceName>;
  const apply = APPLY[name] as (typeof APPLY)[typeof name] as (
    store: unknown,
    events: readonly Incoming[],
    ...rest: unknown[]
  ) => Applied<never>;
  const clock = { now: world.now, calendar: CALENDAR };
  // As in the real consumer, a service applies the types that it reads.
  const run = (events: readonly Incoming[]) => {
    const read = events.filter(({ topic, type }) => readersOf(topic, type).includes(name));
    if (read.length > 0) commit(world, name, apply(process.store, read, clock, dateInChina(world.now)), random);
  };
  if (world.without === 'inbox') {
    run(arrived);
    return;
  }

  const sorted = sortArrivals(arrived, process.inbox, process.parked);
  if (sorted.apply.length > 0) run(sorted.apply);
  for (const [key, last] of sorted.lasts) process.inbox.set(key, last);
  process.parked = process.parked.filter(({ id }) => !sorted.unpark.includes(id));
  let id = Math.max(0, ...process.parked.map((parked) => parked.id));
  for (const { event, reason } of sorted.park) {
    id += 1;
    process.parked.push({ id, topic: event.topic, key: event.key, reason, event });
  }
}

function shuffled<T>(list: readonly T[], random: Random): T[] {
  const rest = [...list];
  return list.map(() => rest.splice(random.below(rest.length), 1)[0] as T);
}

/** Publishes and applies all remaining events in order, without further faults. */
export function settle(world: World, random: Random): void {
  for (let moved = true; moved; ) {
    moved = false;
    for (const name of SERVICES) {
      const process = world.processes[name];
      moved ||= process.published < process.log.length;
      for (const said of process.log.slice(process.published)) publish(world, said);
      process.published = process.log.length;
      for (const topic of READS[name]) {
        const records = world.topics.get(topic) ?? [];
        const offset = process.offsets.get(topic) ?? 0;
        if (offset === records.length) continue;
        moved = true;
        process.offsets.set(topic, records.length);
        deliver(world, name, records.slice(offset), random);
      }
    }
  }
}
