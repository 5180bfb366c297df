/**
 * The life of a primary school of 300 pupils in one year: registered from a roster, changed in status, graduated by a year run, admitted by junior
 * schools. Every event comes twice, enrolment is killed in the middle of the year run, and one more service at a moment that a seed chooses.
 */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { createRandom } from '../infra/local/demo/random.ts';
import { SERVICES, type ServiceName } from '../infra/local/system.ts';
import type { Client } from './client.ts';
import { type RosterRow, rosterCsv, rosterRow } from './roster.ts';
import {
  AFTER_A_KILL_MS,
  type County,
  countsAfter,
  countsByGrade,
  kindsOf,
  livesOf,
  placesOf,
  type Seen,
  studentsOf,
} from './school-journey-checks.ts';
import { type ChangeAsked, changeStatus } from './status-changes.ts';
import { eventually, importRoster, rosterDone, type School, type World } from './world.ts';

const COUNTY = '440281';
const OTHER_COUNTY = '440282';
/** The school year of 2026: grade 1 entered in 2026, and grade 6 in 2021. */
const COHORTS = [2026, 2025, 2024, 2023, 2022, 2021] as const;
const PER_COHORT = 50;
const PER_CLASS = 25;
const LIMIT = 45;
const IN_DISPUTE = 6;
const WITHOUT_SEAT = 4;
const CHILDREN = COHORTS.length * PER_COHORT;
/** In the season of the year run, and the day on which the school year begins. */
const SUMMER = '2027-07-05T09:00:00+08:00';
const AUTUMN = '2027-09-01T09:00:00+08:00';

const MOMENTS = [
  'the roster is read',
  'the statuses have changed',
  'the year run stands',
  'the pupils have graduated',
  'the graduates sit',
] as const;
type Moment = (typeof MOMENTS)[number];
type Journey = County & { readonly world: World; readonly bureau: Client; reach(moment: Moment): Promise<void> };

/** One service is killed with SIGKILL at one of the moments. */
export type Kill = { readonly victim: ServiceName; readonly at: Moment };
export function killOf(seed: number): Kill {
  const random = createRandom(seed);
  return { victim: random.pick<ServiceName>(SERVICES), at: random.pick(MOMENTS) };
}

async function journeyOf(world: World, { victim, at }: Kill): Promise<Journey> {
  return {
    world,
    code: COUNTY,
    bureau: await world.as('registrar', pathOf(COUNTY)),
    office: await world.as('office', pathOf(COUNTY)),
    async reach(moment) {
      if (moment === at) await restart(world, [victim], 'SIGKILL');
    },
  };
}

const pathOf = (county: string) => `${county.slice(0, 2)}/${county.slice(0, 4)}/${county}`;
/** The days that the processes were restarted with. Without one, a process has the clock of the world. */
const clocks = new WeakMap<World, Map<ServiceName, string>>();

async function restart(world: World, services: readonly ServiceName[], signal: NodeJS.Signals): Promise<void> {
  await Promise.all(
    services.map(async (service) => {
      const now = clocks.get(world)?.get(service);
      await world.system.kill(service, signal);
      await world.system.start(service, now ? { XUEJI_NOW: now } : {});
    }),
  );
}

/** Enrolment decides by its clock, and statistics derive the grades from theirs. The other services take the days from events. */
async function timePasses(world: World, now: string, services: readonly ServiceName[]): Promise<void> {
  const known = clocks.get(world) ?? new Map<ServiceName, string>();
  for (const service of services) known.set(service, now);
  clocks.set(world, known);
  await restart(world, services, 'SIGTERM');
}

/** Sends a command and returns its success; a refusal fails the test. */
async function done<Success>(client: Client, mutation: string, shown: string, input: object): Promise<Success> {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { result: ${mutation}(input: $input) { __typename ${shown} ... on Refusal { message } } }`;
  const { result } = await client.ask<{ result: Success & { message?: string } }>(query, {
    input: { idempotencyKey: randomUUID(), ...input },
  });
  if (result.message) throw new Error(`${mutation}: ${JSON.stringify(result)}`);
  return result;
}

export async function runSchoolJourney(world: World, kill: Kill): Promise<void> {
  const journey = await journeyOf(world, kill);
  const classes = COHORTS.flatMap((entryYear) => [1, 2].map((classNo) => ({ entryYear, classNo, limit: LIMIT })));
  const primary = await world.school(COUNTY, { classes });
  const firstGrade = [1, 2].map((classNo) => ({ stage: 'JUNIOR' as const, entryYear: 2026, classNo, limit: LIMIT }));
  const juniors = [
    await world.school(COUNTY, { name: '第一中学', classes: firstGrade }),
    await world.school(COUNTY, { name: '第二中学', classes: firstGrade }),
  ];
  await register(journey, primary);
  const pupils = await pupilsOf(journey, primary);
  const lastYear = await countsByGrade(journey, CHILDREN);
  await changeStatuses(journey, primary, pupils);
  await timePasses(world, SUMMER, ['enrolment']);
  await runTheYear(journey, primary);
  await admit(journey, juniors);
  await timePasses(world, AUTUMN, ['enrolment', 'statistics']);
  await expectEveryChildOnce(journey, [primary, ...juniors], idsOf(pupils));
  await expectBalance(journey, lastYear, idsOf(pupils));
}

const idsOf = (pupils: readonly Seen[]): string[] => pupils.map(({ id }) => id);

/** Six numbers belong to children of another school, and four rows ask for a class that does not exist. */
async function register({ world, reach }: Journey, school: School): Promise<void> {
  const elsewhere = await world.school(OTHER_COUNTY, { classes: [{ entryYear: 2026 }] });
  const others = Array.from({ length: IN_DISPUTE }, () => rowOf(elsewhere, 2026, 1));
  expect(await importRoster(elsewhere.registrar, rosterCsv(others))).toMatchObject({ placed: IN_DISPUTE });
  const rows = COHORTS.flatMap((entryYear) =>
    Array.from({ length: PER_COHORT }, (_, at) => rowOf(school, entryYear, Math.floor(at / PER_CLASS) + 1)),
  );
  const conflicting = rows.map((row, at) => {
    const { idNumber, birthDate, sex } = others[at] ?? row;
    const classNo = at >= PER_COHORT && at < PER_COHORT + WITHOUT_SEAT ? '99' : row.classNo;
    return { ...row, idNumber, birthDate, sex, classNo };
  });
  const { body } = await school.registrar.upload(rosterCsv(conflicting), 'roster.csv');
  await reach('the roster is read');
  const { messages, ...counts } = await rosterDone(school.registrar, body.id ?? '', AFTER_A_KILL_MS);
  expect(counts).toMatchObject({ registered: CHILDREN, refused: 0, placed: CHILDREN - WITHOUT_SEAT, notPlaced: WITHOUT_SEAT });
  expect(messages.filter(({ code }) => code === 'WarningNumberDisputed').length).toBe(IN_DISPUTE);
  const { school: seen } = await school.registrar.ask<{ school: { unplaced: { edges: { node: { student: { id: string } } }[] } } }>(
    'query ($id: ID!) { school(id: $id) { unplaced(first: 9) { edges { node { student { id } } } } } }',
    { id: school.id },
  );
  const classId = classOf(school, 2025, 2);
  const seats = seen.unplaced.edges.map(({ node }) => ({ studentId: node.student.id, classId }));
  await done(school.registrar, 'placeStudents', '... on StudentsSeated { results { __typename } }', { seats });
}

const rowOf = (school: School, entryYear: number, classNo: number): RosterRow =>
  rosterRow({
    ...{ schoolCode: school.code, entryYear: String(entryYear), entryMonth: `${entryYear}-09`, classNo: String(classNo) },
    birthDate: `${entryYear - 6}-0${(classNo % 8) + 1}-15`,
  });

function classOf({ classes }: School, entryYear: number, classNo: number): string {
  const found = classes.find((one) => one.entryYear === entryYear && one.classNo === classNo);
  if (!found) throw new Error(`no class ${classNo} of ${entryYear}`);
  return found.id;
}

const pupilsOf = (county: County, { id: schoolId }: School): Promise<Seen[]> =>
  eventually(
    () => studentsOf<Seen>(county, 'placement { status entryYear class { id } }', { schoolId }),
    (all) => all.length === CHILDREN && all.every(({ placement }) => placement !== null),
    AFTER_A_KILL_MS,
  );

/** Two are suspended, one repeats the grade from the next school year on, one dies, one goes abroad. */
async function changeStatuses({ world, reach }: Journey, school: School, pupils: readonly Seen[]): Promise<void> {
  const of = (entryYear: number, at: number): string => {
    const found = pupils.filter(({ placement }) => placement?.entryYear === entryYear)[at];
    if (!found) throw new Error(`no pupil of ${entryYear}`);
    return found.id;
  };
  const illness = { reason: '10', proofs: ['GUARDIAN_APPLICATION', 'HOSPITAL'] };
  const changes: ChangeAsked[] = [
    { studentId: of(2022, 0), kind: 'SUSPEND', ...illness },
    { studentId: of(2023, 0), kind: 'SUSPEND', ...illness },
    {
      ...{ studentId: of(2024, 0), kind: 'RETAIN', reason: '10', proofs: ['GUARDIAN_APPLICATION'] },
      ...{ effectiveOn: '2027-09-01', toClassId: classOf(school, 2025, 1) },
    },
    { studentId: of(2021, 0), kind: 'DEATH', reason: '71', proofs: ['DEATH'] },
    { studentId: of(2022, 1), kind: 'GO_ABROAD', reason: '30', proofs: ['GUARDIAN_APPLICATION', 'EXIT'] },
  ];
  for (const change of changes) await changeStatus(world, school, change);
  await reach('the statuses have changed');
}

type Run = { status: string; counts: { kind: string; number: number }[] };
const countsOf = ({ counts }: Run) => Object.fromEntries(counts.map(({ kind, number }) => [kind, number]));

/** First a dry run; then a run that is killed while it writes, and goes on in another process. */
async function runTheYear(journey: Journey, school: School): Promise<void> {
  const { world, bureau, reach } = journey;
  const start = async (dryRun: boolean) => {
    const input = { unit: COUNTY, schoolYear: 2027, dryRun };
    const { yearRun } = await done<{ yearRun: { id: string } }>(bureau, 'startYearRun', '... on YearRunStarted { yearRun { id } }', input);
    return yearRun.id;
  };
  const runs = async (id: string) =>
    (await bureau.ask<{ yearRun: Run }>('query ($id: ID!) { yearRun(id: $id) { status counts { kind number } } }', { id })).yearRun;
  const ended = async (id: string) =>
    countsOf(
      await eventually(
        () => runs(id),
        ({ status }) => status === 'DONE',
        AFTER_A_KILL_MS,
      ),
    );

  const expected = await ended(await start(true));
  expect(expected).toMatchObject({ GRADUATING_CLASS: PER_COHORT - 1, SUSPENDED: 2, ABROAD: 1 });
  expect(await graduatesOf(journey, school)).toEqual([]);
  const id = await whileCertificatesWait(world, async (waits) => {
    const started = await start(false);
    await waits();
    await world.system.kill('enrolment');
    return started;
  });
  await restart(world, ['enrolment'], 'SIGKILL');
  await reach('the year run stands');
  expect(await ended(id)).toEqual(expected);
  await reach('the pupils have graduated');
  // The run repeats nothing that it has done.
  const again = await ended(await start(false));
  expect([again.GRADUATING_CLASS, again.NEW_CLASSES]).toEqual([undefined, undefined]);
}

/** No certificate can be written until the work ends. `waits` resolves when a transaction waits for that. */
async function whileCertificatesWait<T>(world: World, work: (waits: () => Promise<unknown>) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: world.system.databaseUrls.enrolment });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('begin; lock table certificates in share mode');
    const waiting = `select 1 from pg_locks where relation = 'certificates'::regclass and not granted`;
    return await work(() =>
      eventually(
        () => client.query(waiting),
        ({ rows }) => rows.length > 0,
        AFTER_A_KILL_MS,
      ),
    );
  } finally {
    await client.end();
  }
}

const graduatesOf = async (journey: Journey, { id: schoolId }: School) =>
  (await studentsOf<{ id: string }>(journey, '', { schoolId, status: 'GRADUATED' })).map(({ id }) => id);

type Plan = { plan: { id: string } };
type Waiting = { region: { graduatesWithoutAdmission: { edges: { node: { student: { id: string } } }[] } } };

/** The school of the catchment admits all graduates, and another school one of them too. The bureau decides for the other school. */
async function admit(journey: Journey, [first, second]: readonly School[]): Promise<void> {
  const { world, bureau, office, reach } = journey;
  if (!first || !second) throw new Error('two junior schools');
  const { region } = await office.ask<Waiting>(
    `{ region(code: "${COUNTY}") { graduatesWithoutAdmission(first: 100) { edges { node { student { id } } } } } }`,
  );
  const children = region.graduatesWithoutAdmission.edges.map(({ node }) => node.student.id);
  expect(children.length).toBe(PER_COHORT - 1);
  const planOf = async ({ id: schoolId }: School) => {
    const plan = { schoolId, stage: 'JUNIOR', entryYear: 2027, seats: 60, catchment: ['乐城街道'] };
    return (await done<Plan>(bureau, 'setAdmissionPlan', '... on AdmissionPlanSet { plan { id } }', plan)).plan.id;
  };
  const [planId, rivalId] = [await planOf(first), await planOf(second)];
  const take = async (plan: string, studentIds: readonly string[]) =>
    (
      await done<{ results: { __typename: string }[] }>(bureau, 'admitGraduates', '... on GraduatesAdmitted { results { __typename } }', {
        ...{ planId: plan, studentIds },
      })
    ).results.map(({ __typename }) => __typename);
  expect(new Set(await take(planId, children))).toEqual(new Set(['GraduateAdmitted']));
  const [twice = ''] = children;
  expect(await take(rivalId, [twice])).toEqual(['DoubleAdmission']);
  const decider = await world.as('approver', first.countyPath);
  await done(decider, 'decideDoubleAdmission', '', { planId: rivalId, studentId: twice, reason: '住址在二中片区' });
  const place = async (school: School, plan: string) =>
    (await done<{ placed: number }>(school.registrar, 'placeAdmitted', '... on AdmittedPlaced { placed }', { planId: plan, seed: '2027' }))
      .placed;
  expect([await place(first, planId), await place(second, rivalId)]).toEqual([children.length - 1, 1]);
  await reach('the graduates sit');
}

/** Each child sits in one class or stands on one list. */
async function expectEveryChildOnce(journey: Journey, schools: readonly School[], children: readonly string[]): Promise<void> {
  const places = await eventually(
    () => placesOf(journey, schools),
    (found) => found.length === children.length && found.filter(({ place }) => place === 'CLASS').length === CHILDREN - 4,
    AFTER_A_KILL_MS,
  );
  expect(places.map(({ id }) => id).toSorted()).toEqual(children.toSorted());
  const counted = Map.groupBy(places, ({ place }) => place);
  expect(Object.fromEntries([...counted].map(([place, all]) => [place, all.length]))).toEqual({
    ...{ CLASS: CHILDREN - 4, SUSPENDED: 2, AWAY: 1, OFF_ROLLS: 1 },
  });
}

/** Statistics count in each grade what last year's counts and the movements say. */
async function expectBalance(journey: Journey, lastYear: ReadonlyMap<string, number>, children: readonly string[]): Promise<void> {
  const graduates = PER_COHORT - 1;
  const lives = await livesOf(journey, children);
  expect(kindsOf(lives)).toEqual({
    ...{ REGISTERED: CHILDREN, SUSPENDED: 2, RETAINED: 1, DIED: 1, WENT_ABROAD: 1, GRADUATED: graduates, ADMITTED: graduates },
  });
  const thisYear = await countsByGrade(journey, CHILDREN - 1);
  expect([...thisYear].toSorted()).toEqual([...countsAfter(lastYear, lives, 2027)].toSorted());
  const numbers = lives.flatMap(({ certificates }) => certificates?.map(({ number }) => number) ?? []);
  expect([numbers.length, new Set(numbers).size]).toEqual([graduates, graduates]);
}
