import { randomUUID } from 'node:crypto';
import { type Database, statement } from '@xueji/infra/runtime/database.ts';
import { metrics } from '@xueji/infra/runtime/telemetry.ts';
import { anActor, aPartner, deliver, saidBy } from '@xueji/infra/runtime/testing.ts';
import { enrolmentConsumption } from './consumer.ts';
import { ended, everything, makeSchool, NOW, openEnrolment, registered, requested, TODAY } from './enrolment-testing.ts';
import { findPlacements, findSpells } from './placement-store.ts';
import { findClasses } from './school-class-store.ts';

const consumption = enrolmentConsumption(() => NOW);
const office = anActor('office', '');
let db: Database;
beforeAll(async () => {
  db = await openEnrolment();
});
afterAll(() => db.close());

const statements = async () => (await metrics.statements.get()).values[0]?.value ?? 0;
const seatsOf = async (classId: string) => {
  const [found] = await findClasses(db, [classId]);
  return { taken: found?.taken, reserved: found?.reserved };
};
const placementOf = async (studentId: string) => (await findPlacements(db, office, [studentId]))[0];
const saidOf = async (id: string) => (await saidBy(db)).filter(({ key }) => key === id);
/** Pupils in the first class of a new school. */
async function pupils(count: number, limits: readonly number[] = [65]) {
  const school = await makeSchool(db, limits);
  const events = Array.from({ length: count }, () => registered(school));
  await deliver(db, consumption, events);
  return { school, ids: events.map(({ key }) => key) };
}

test('registered pupils are placed in file order until the class is full', async () => {
  const school = await makeSchool(db, [2]);
  const events = [1, 2, 3].map(() => registered(school));
  await deliver(db, consumption, events);
  await deliver(db, consumption, events);
  const said = (await saidBy(db)).filter(({ key }) => events.some((event) => event.key === key));
  expect(said.map(({ type, body }) => [type, body.code])).toEqual([
    ['PlacementOpened', undefined],
    ['PlacementOpened', undefined],
    ['PlacementRefused', 'ClassFull'],
  ]);
  expect(said[0]?.body).toMatchObject({ path: school.path, classId: school.firstClass.id, openedOn: TODAY });
  expect(await seatsOf(school.firstClass.id)).toEqual({ taken: 2, reserved: 0 });
});

test('a transfer holds, then moves: seats, spells and versions follow', async () => {
  const { school, ids } = await pupils(1);
  const [studentId = ''] = ids;
  const to = await makeSchool(db, [1], { countyCode: '440106' });
  const asked = requested(studentId, to, to.firstClass.id);
  await deliver(db, consumption, [asked]);
  expect(await placementOf(studentId)).toMatchObject({ hold: asked.body.transferId, schoolId: school.id, version: 1 });
  expect(await seatsOf(to.firstClass.id)).toEqual({ taken: 1, reserved: 1 });

  const approved = ended(asked.body, 'TransferApproved');
  await deliver(db, consumption, [approved, approved]);
  await deliver(db, consumption, [approved]);
  expect(await placementOf(studentId)).toMatchObject({ hold: null, schoolId: to.id, path: to.path, version: 2, since: '2026-11-25' });
  expect([await seatsOf(school.firstClass.id), await seatsOf(to.firstClass.id)]).toEqual([
    { taken: 0, reserved: 0 },
    { taken: 1, reserved: 0 },
  ]);
  expect(await findSpells(db, office, [studentId])).toMatchObject([
    { seq: 1, schoolId: school.id, fromDate: TODAY, toDate: TODAY },
    { seq: 2, schoolId: to.id, fromDate: '2026-11-25', toDate: null },
  ]);
  expect((await saidOf(studentId)).map(({ type, version }) => [type, version])).toEqual([
    ['PlacementOpened', 1],
    ['PlacementHeld', 1],
    ['PlacementMoved', 2],
  ]);
});

test.each(['TransferRefused', 'TransferRejected', 'TransferWithdrawn', 'TransferExpired'] as const)(
  '%s frees the seat, once',
  async (ending) => {
    const { ids } = await pupils(1);
    const to = await makeSchool(db, [1]);
    const asked = requested(ids[0] ?? '', to, to.firstClass.id);
    await deliver(db, consumption, [asked, ended(asked.body, ending)]);
    await deliver(db, consumption, [ended(asked.body, ending), ended(asked.body, 'TransferWithdrawn', 3)]);
    expect(await placementOf(asked.key)).toMatchObject({ hold: null, version: 2 });
    expect(await seatsOf(to.firstClass.id)).toEqual({ taken: 0, reserved: 0 });
  },
);

test('one seat, three requests in one set: the first has it, and after its end the next one', async () => {
  const { ids } = await pupils(4);
  const to = await makeSchool(db, [1]);
  const asked = ids.map((id) => requested(id, to, to.firstClass.id));
  const [first, second, third, fourth] = asked;
  if (!first || !second || !third || !fourth) throw new Error('none');
  await deliver(db, consumption, [
    first,
    second,
    third,
    ended(first.body, 'TransferWithdrawn'),
    fourth,
    ended(second.body, 'TransferRefused'),
  ]);
  const holds = (await everything(db)).holds.filter(({ toClassId }) => toClassId === to.firstClass.id);
  expect(asked.map(({ body }) => holds.find(({ transferId }) => transferId === body.transferId)?.state)).toEqual([
    'RELEASED',
    'REFUSED',
    'REFUSED',
    'HELD',
  ]);
  expect(await seatsOf(to.firstClass.id)).toEqual({ taken: 1, reserved: 1 });
});

test('two moves within a day leave a spell without a day, and none that overlap', async () => {
  const { ids } = await pupils(1);
  const [studentId = ''] = ids;
  for (const to of [await makeSchool(db), await makeSchool(db)]) {
    const asked = requested(studentId, to, to.firstClass.id);
    await deliver(db, consumption, [asked, ended(asked.body, 'TransferApproved')]);
  }
  expect(await findSpells(db, office, [studentId])).toMatchObject([
    { fromDate: TODAY, toDate: TODAY },
    { fromDate: '2026-11-25', toDate: TODAY },
    { fromDate: '2026-11-25', toDate: null },
  ]);
});

test('from 六三制 to 五四制: the pupil takes the stage and entry year of the new class, and may be asked for again in the same set', async () => {
  const from = await makeSchool(db, [], { classes: [{ stage: 'PRIMARY', entryYear: 2021, classNo: 1, limit: 45 }] });
  const stages = [{ stage: 'JUNIOR' as const, years: 4 }];
  const [to, third] = [
    await makeSchool(db, [], { code: '3141900001', stages, classes: [{ stage: 'JUNIOR', entryYear: 2026, classNo: 1, limit: 45 }] }),
    await makeSchool(db, [], { code: '3141900002', stages, classes: [{ stage: 'JUNIOR', entryYear: 2026, classNo: 1, limit: 45 }] }),
  ];
  const entry = registered(from, 1, { entryYear: 2021 });
  const asked = requested(entry.key, to, to.firstClass.id);
  await deliver(db, consumption, [entry, asked]);
  const again = requested(entry.key, third, third.firstClass.id);
  await deliver(db, consumption, [ended(asked.body, 'TransferApproved'), again]);
  expect(await placementOf(entry.key)).toMatchObject({ stage: 'JUNIOR', entryYear: 2026, schoolId: to.id, hold: again.body.transferId });
  expect((await saidOf(entry.key)).map(({ type, body }) => [type, body.stage, body.entryYear, body.grade, body.graduating])).toEqual([
    ['PlacementOpened', 'PRIMARY', 2021, undefined, undefined],
    ['PlacementHeld', 'PRIMARY', 2021, 6, true],
    ['PlacementMoved', 'JUNIOR', 2026, undefined, undefined],
    ['PlacementHeld', 'JUNIOR', 2026, 1, false],
  ]);
});

test('a pupil moves from the third grade of a primary school to that of a special school', async () => {
  const from = await makeSchool(db, [], { classes: [{ stage: 'PRIMARY', entryYear: 2024, classNo: 1, limit: 45 }] });
  const to = await makeSchool(db, [], {
    code: '5141900001',
    stages: [{ stage: 'SPECIAL', years: 9 }],
    classes: [{ stage: 'SPECIAL', entryYear: 2024, classNo: 1, limit: 8 }],
  });
  const entry = registered(from, 1);
  const asked = requested(entry.key, to, to.firstClass.id);
  await deliver(db, consumption, [entry, asked]);
  await deliver(db, consumption, [ended(asked.body, 'TransferApproved')]);
  expect(await placementOf(entry.key)).toMatchObject({ stage: 'SPECIAL', entryYear: 2024, schoolId: to.id });
});

test('registration, request and approval in one set', async () => {
  const school = await makeSchool(db);
  const to = await makeSchool(db);
  const entry = registered(school);
  const asked = requested(entry.key, to, to.firstClass.id);
  await deliver(db, consumption, [entry, asked, ended(asked.body, 'TransferApproved')]);
  expect(await placementOf(entry.key)).toMatchObject({ schoolId: to.id, version: 2, spell: 2 });
  expect([await seatsOf(school.firstClass.id), await seatsOf(to.firstClass.id)]).toMatchObject([{ taken: 0 }, { taken: 1 }]);
});

test('a request for an unknown student is refused under the transfer’s own name, and its end changes nothing', async () => {
  const to = await makeSchool(db);
  const asked = requested(randomUUID(), to, to.firstClass.id);
  await deliver(db, consumption, [asked]);
  await deliver(db, consumption, [ended(asked.body, 'TransferRefused')]);
  expect(await saidOf(asked.key)).toMatchObject([
    { type: 'PlacementHoldRefused', aggregateId: `${asked.body.transferId}/enrolment`, version: 1, body: { code: 'StudentNotPlaced' } },
  ]);
});

test('an approval without a hold is no move but a broken contract', async () => {
  const { ids } = await pupils(1);
  await expect(
    deliver(db, consumption, [ended({ studentId: ids[0] ?? '', transferId: randomUUID() }, 'TransferApproved', 1)]),
  ).rejects.toThrow('holds no placement');
});

test('with the inbox forgotten, a transfer is neither held nor moved a second time', async () => {
  const { ids } = await pupils(1);
  const to = await makeSchool(db);
  const asked = requested(ids[0] ?? '', to, to.firstClass.id);
  const events = [asked, ended(asked.body, 'TransferApproved')];
  await deliver(db, consumption, events);
  const before = await everything(db);
  await db.transaction((tx) => consumption.apply(tx, events));
  expect(await everything(db)).toEqual(before);
});

test('a set that crashes leaves nothing behind, and is whole when it comes again', async () => {
  const school = await makeSchool(db);
  const events = [registered(school), registered(school)];
  const before = await everything(db);
  const crashing = {
    ...consumption,
    apply: (...args: Parameters<typeof consumption.apply>) => consumption.apply(...args).then(() => Promise.reject(new Error('crash'))),
  };
  await expect(deliver(db, crashing, events)).rejects.toThrow('crash');
  expect(await everything(db)).toEqual(before);
  await deliver(db, consumption, events);
  expect(await seatsOf(school.firstClass.id)).toEqual({ taken: 2, reserved: 0 });
});

test('events that enrolment does not follow change nothing', async () => {
  const before = await everything(db);
  const entry = registered(await makeSchool(db));
  await deliver(db, consumption, [{ ...entry, type: 'SomethingNew', body: { anything: 1 } }]);
  expect(await everything(db)).toMatchObject({ placements: before.placements, holds: before.holds });
});

test.each([1, 60])('a hop of every kind of event costs at most 10 statements: %i of each', async (count) => {
  const { school, ids } = await pupils(count);
  const to = await makeSchool(db, [65]);
  const earlier = await pupils(count);
  const third = await makeSchool(db, [65]);
  const held = earlier.ids.map((id) => requested(id, third, third.firstClass.id));
  await deliver(db, consumption, held);
  const asked = ids.map((id) => requested(id, to, to.firstClass.id));
  const entries = Array.from({ length: 5 }, () => registered(school));
  // While events of other tests are set aside, each set is looked up among them.
  await db.run(statement('delete from parked_events'));
  const before = await statements();
  await deliver(db, consumption, [
    ...entries,
    ...asked,
    ...held.map(({ body }, index) => ended(body, index % 2 ? 'TransferApproved' : 'TransferExpired')),
  ]);
  expect((await statements()) - before).toBeLessThanOrEqual(10);
});

test.each([
  ['the student’s county', anActor('office', '41/4101/410105'), true],
  ['the school', null, true],
  ['another county', anActor('office', '41/4101/410106'), false],
  ['a reader, who counts but does not read', anActor('reader', ''), false],
  ['a partner registered for the province', aPartner(['41']), true],
  ['a partner of the nation registered for another province', aPartner(['44']), false],
  ['a partner without a registration', anActor('partner', '41'), false],
])('placement and spells as read by %s', async (_, actor, seen) => {
  const { school, ids } = await pupils(1);
  const by = actor ?? anActor('registrar', school.path);
  expect(await findPlacements(db, by, ids)).toHaveLength(seen ? 1 : 0);
  expect(await findSpells(db, by, ids)).toHaveLength(seen ? 1 : 0);
});
