/**
 * The main journeys: a child moves from a rural school in Guangdong to one in Henan, within the area of the nutrition programme and out of it. Each
 * runs normally, with every event delivered twice, and with each service killed before the move.
 */
import { randomUUID } from 'node:crypto';
import { dateInChina, dayAfter } from '@xueji/infra/runtime/clock.ts';
import { SERVICES, type ServiceName } from '../infra/local/system.ts';
import type { Stream } from './client.ts';
import { runRecordJourney } from './record-journey.ts';
import { runRosterJourney } from './roster-journey.ts';
import { type Case, eventually, type Pupil, type School, startWorld, type World } from './world.ts';

const HENAN_RURAL = '411628';
const GUANGDONG_RURAL = '440224';
const HENAN_URBAN = '410105';

type Counts = { students: number; male: number; female: number };
type Entitlement = { programme: { id: string }; school: { id: string }; from: string; until: string | null };
type Seen = {
  transferEvents: { id: string; type: string; step: number | null; transfer: { status: string; toSchool: { name: string } | null } };
};

const today = dateInChina(new Date());
const tomorrow = dayAfter(today);

const SUBSCRIPTION = `subscription { transferEvents { id type step transfer { status toSchool { name } } } }`;
/** What a partner of both provinces must see, in order. */
const EVERY_STEP = [
  'TransferRequested',
  'TransferReviewStarted',
  'TransferStepApproved',
  'TransferStepApproved',
  'TransferStepApproved',
  'TransferStepApproved',
  'TransferApproved',
  'TransferCompleted',
];

/** What the office of a province sees of one child and in total. */
async function stateOf(world: World, pupil: Pupil, at: School) {
  const office = await world.as('office', at.path.slice(0, 2));
  const nation = await world.as('reader', '');
  const { statisticsStatus } = await nation.ask<{ statisticsStatus: { students: number } }>('{ statisticsStatus { students } }');
  const { student, region } = await office.ask<{
    student: {
      placement: { school: { id: string }; class: { id: string }; held: boolean } | null;
      entitlements: { edges: { node: Entitlement }[] } | null;
    } | null;
    region: { statistics: Counts };
  }>(
    `query ($id: ID!, $province: ID!) {
      student(id: $id) { placement { school { id } class { id } held } entitlements(first: 10) { edges { node { programme { id } school { id } from until } } } }
      region(code: $province) { statistics { students male female } } }`,
    { id: pupil.id, province: `${at.path.slice(0, 2)}0000` },
  );
  const entitlements = student?.entitlements?.edges.map(({ node }) => node) ?? null;
  return { student: student && { ...student, entitlements }, counts: region.statistics, all: statisticsStatus.students };
}

const takenIn = async (school: School, classId: string): Promise<number> => {
  const { school: seen } = await school.registrar.ask<{ school: { classes: { edges: { node: { id: string; taken: number } }[] } } }>(
    'query ($id: ID!) { school(id: $id) { classes(first: 100) { edges { node { id taken } } } } }',
    { id: school.id },
  );
  return seen.classes.edges.find(({ node }) => node.id === classId)?.node.taken ?? Number.NaN;
};

/** Steps 1 and 2 of a journey: two schools, a placed pupil with a meal, a subscribed partner, a case in review. */
async function begin(world: World, toCounty: string) {
  const from = await world.school(GUANGDONG_RURAL);
  const to = await world.school(toCounty, { name: '育才小学' });
  const [pupil] = await from.pupils(1);
  if (!pupil) throw new Error('no pupil');
  await eventually(
    () => stateOf(world, pupil, from),
    ({ student }) => student?.entitlements?.length === 1,
  );
  const partner = await world.as('partner', '');
  const stream = await partner.subscribe<Seen>(SUBSCRIPTION);
  const before = { from: (await stateOf(world, pupil, from)).counts, to: (await stateOf(world, pupil, to)).counts };
  const transfer = await pupil.askedBy(to);
  return { from, to, pupil, stream, before, transfer };
}

/** Everything that must hold once the pupil has moved. */
async function expectMoved(
  world: World,
  { from, to, pupil, stream, before, transfer }: Awaited<ReturnType<typeof begin>>,
  meals: Partial<Entitlement>[],
) {
  await transfer.becomes('COMPLETED');
  const after = await eventually(
    () => stateOf(world, pupil, to),
    ({ student, counts }) => student?.placement?.school.id === to.id && counts.students === before.to.students + 1,
  );
  expect(after.student?.placement).toEqual({ school: { id: to.id }, class: { id: to.firstClass.id }, held: false });
  expect(after.student?.entitlements).toMatchObject(meals);
  expect((await stateOf(world, pupil, from)).student).toBeNull();
  expect((await stateOf(world, pupil, from)).counts.students).toBe(before.from.students - 1);
  expect([await takenIn(from, from.firstClass.id), await takenIn(to, to.firstClass.id)]).toEqual([0, 1]);
  await expectEveryStep(stream, transfer, '育才小学');
}

async function expectEveryStep(stream: Stream<Seen>, transfer: Case, schoolName: string) {
  const own = () => stream.items.map(({ data }) => data.transferEvents);
  await eventually(
    async () => own().map(({ type }) => type),
    (types) => types.includes('TransferCompleted'),
  );
  stream.close();
  expect(own().map(({ type }) => type)).toEqual(EVERY_STEP);
  expect(
    own()
      .map(({ step }) => step)
      .filter(Boolean),
  ).toEqual([1, 2, 3, 4]);
  expect(new Set(own().map(({ transfer: seen }) => seen.toSchool?.name))).toEqual(new Set([schoolName]));
  expect(stream.errors).toEqual([]);
  expect(await transfer.status()).toBe('COMPLETED');
}

/** Pauses enrolment, or continues it. */
function signal(world: World, name: 'SIGSTOP' | 'SIGCONT'): void {
  const pid = world.system.pids().enrolment;
  if (pid === undefined) throw new Error('enrolment does not run');
  process.kill(pid, name);
}

/** Half-open range: on the day of the move the old school serves the meal. */
const followed = (from: School, to: School) => [
  { school: { id: from.id }, until: tomorrow },
  { school: { id: to.id }, from: tomorrow, until: null },
];

describe('in normal operation', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  }, 90_000);
  afterAll(() => world?.stop());

  test('a pupil moves from Guangdong to Henan, and everything follows within a second of the last approval', async () => {
    const journey = await begin(world, HENAN_RURAL);
    await journey.transfer.approve(3);
    expect(await journey.transfer.status()).toBe('IN_REVIEW');
    await journey.transfer.approve(1);
    const approvedAt = performance.now();
    await journey.transfer.becomes('COMPLETED');
    const elapsedMs = performance.now() - approvedAt;
    await expectMoved(world, journey, followed(journey.from, journey.to));
    // One second is a promise to users and not a benchmark. The machine is shared, so a slow run is reported.
    expect(elapsedMs).toBeLessThan(5000);
    if (elapsedMs > 1000) console.warn(`the move took ${Math.round(elapsedMs)} ms`);
  }, 60_000);

  test('a pupil moves out of the plan area: the entitlement ends and none begins', async () => {
    const journey = await begin(world, HENAN_URBAN);
    await journey.transfer.approve();
    await expectMoved(world, journey, [{ school: { id: journey.from.id }, until: tomorrow }]);
  }, 60_000);

  test('every child of a roster has one record and one seat, whoever had the number first and whatever class was full', async () => {
    await runRosterJourney(world);
  }, 60_000);

  test('a rejected and a withdrawn transfer free the seat, and the pupil may be asked for again', async () => {
    const from = await world.school(GUANGDONG_RURAL);
    const to = await world.school(HENAN_RURAL);
    const [pupil] = await from.pupils(1);
    if (!pupil) throw new Error('no pupil');
    const first = await pupil.askedBy(to);
    expect(await takenIn(to, to.firstClass.id)).toBe(1);
    const rejected = await to.approver.ask<{ rejectTransfer: { __typename: string } }>(
      'mutation ($input: RejectTransferInput!) { rejectTransfer(input: $input) { __typename } }',
      { input: { idempotencyKey: randomUUID(), id: first.id, code: 'INFORMATION_WRONG', reason: '材料不全' } },
    );
    expect(rejected.rejectTransfer.__typename).toBe('TransferStepTaken');
    await eventually(
      () => takenIn(to, to.firstClass.id),
      (taken) => taken === 0,
    );
    const second = await pupil.askedBy(to);
    await to.registrar.ask('mutation ($input: WithdrawTransferInput!) { withdrawTransfer(input: $input) { __typename } }', {
      input: { idempotencyKey: randomUUID(), id: second.id },
    });
    await eventually(
      () => takenIn(to, to.firstClass.id),
      (taken) => taken === 0,
    );
    expect([await first.status(), await second.status()]).toEqual(['REJECTED', 'WITHDRAWN']);
    const third = await pupil.askedBy(to);
    await third.approve();
    await third.becomes('COMPLETED');
  }, 60_000);

  test.each(SERVICES)(
    'both journeys hold when %s is killed between the last approval and the move',
    async (victim: ServiceName) => {
      const inside = await begin(world, HENAN_RURAL);
      await inside.transfer.approve(3);
      const outside = await begin(world, HENAN_URBAN);
      await outside.transfer.approve(3);
      // Pause enrolment, so that the move cannot happen before the kill.
      signal(world, 'SIGSTOP');
      await inside.transfer.approve(1);
      await outside.transfer.approve(1);
      await world.system.kill(victim);
      if (victim !== 'enrolment') signal(world, 'SIGCONT');
      await world.system.start(victim);
      await inside.transfer.becomes('COMPLETED');
      await outside.transfer.becomes('COMPLETED');
      inside.stream.close();
      outside.stream.close();
      for (const [journey, meals] of [
        [inside, followed(inside.from, inside.to)],
        [outside, [{ school: { id: outside.from.id }, until: tomorrow }]],
      ] as const) {
        const { student } = await eventually(
          () => stateOf(world, journey.pupil, journey.to),
          (seen) => seen.student?.placement?.school.id === journey.to.id,
        );
        expect(student?.entitlements).toMatchObject(meals);
        expect([await takenIn(journey.from, journey.from.firstClass.id), await takenIn(journey.to, journey.to.firstClass.id)]).toEqual([
          0, 1,
        ]);
      }
    },
    120_000,
  );
});

describe('when every event is delivered twice', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ env: { XUEJI_DELIVER_TWICE: '1' } });
  }, 90_000);
  afterAll(() => world?.stop());

  test('every child of a roster has one record and one seat', async () => {
    await runRosterJourney(world);
  }, 90_000);

  test('a record is corrected, declared and changed once, and each change stands in its log', async () => {
    await runRecordJourney(world);
  }, 60_000);

  test('both journeys hold', async () => {
    const inside = await begin(world, HENAN_RURAL);
    await inside.transfer.approve();
    await expectMoved(world, inside, followed(inside.from, inside.to));
    const outside = await begin(world, HENAN_URBAN);
    await outside.transfer.approve();
    await expectMoved(world, outside, [{ school: { id: outside.from.id }, until: tomorrow }]);
  }, 90_000);
});
