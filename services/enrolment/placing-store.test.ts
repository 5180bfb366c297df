import { randomUUID } from 'node:crypto';
import { commandPort } from '@xueji/infra/runtime/command.ts';
import type { ServiceDatabase } from '@xueji/infra/runtime/database.ts';
import { faultsOf } from '@xueji/infra/runtime/faults.ts';
import type { Incoming } from '@xueji/infra/runtime/inbox.ts';
import { isRefused } from '@xueji/infra/runtime/refusal.ts';
import { anActor, arriving, deliver, saidBy } from '@xueji/infra/runtime/testing.ts';
import { PLACEMENT_EVENTS } from '@xueji/schema/events/placements.ts';
import { addCohortsToClasses } from './class-cohorts-store.ts';
import { countSizesOfRegions, countSizesOfSchools, sumSeatsOfSchools } from './class-size-store.ts';
import { enrolmentConsumption } from './consumer.ts';
import {
  aCommand,
  allClasses,
  everything,
  type MadeSchool,
  makeSchool,
  NOW,
  openEnrolment,
  registered,
  requested,
} from './enrolment-testing.ts';
import { CLASS_ORDERS, listClasses } from './list-store.ts';
import { changeClasses, placeStudents, type SeatsDone, type SeatWanted, seatParts } from './placing-store.ts';
import type { NewClass } from './school-class.ts';
import { findClasses, openClasses } from './school-class-store.ts';
import { listUnplacedOf, UNPLACED_ORDER, unplacedScopes } from './unplaced-store.ts';

const noFaults = faultsOf({ XUEJI_DELIVER_TWICE: false });

let db: ServiceDatabase;
let school: MadeSchool;
beforeAll(async () => {
  db = await openEnrolment();
});
afterAll(() => db.close());
beforeEach(async () => {
  school = await makeSchool(db, [2, 2]);
});

const consumption = enrolmentConsumption(() => NOW);
const comes = (...events: Incoming[]) => deliver(db, consumption, events);
const ports = () => ({
  place: commandPort({ db, faults: noFaults, mutation: 'placeStudents', judge: placeStudents, parts: seatParts }),
  change: commandPort({ db, faults: noFaults, mutation: 'changeClasses', judge: changeClasses, parts: seatParts }),
});
async function seats(command: 'place' | 'change', wanted: readonly SeatWanted[], path = school.path, key: string = randomUUID()) {
  const actor = anActor('registrar', path);
  const done = await ports()[command]({ actor, key, input: { seats: wanted }, now: NOW, requestId: randomUUID() });
  if (isRefused(done)) throw new Error(done.refused);
  return (done as SeatsDone).results.map((result) => (isRefused(result) ? result.refused : 'seated'));
}
const listOf = async (path: string, actor = anActor('office', path)) => {
  const [lines = []] = await listUnplacedOf(db, [
    { scopes: unplacedScopes(actor, path), reason: null, order: UNPLACED_ORDER, first: 99, after: null },
  ]);
  return lines;
};
const seatedIn = async () => (await allClasses(db, school.id)).map(({ taken }) => taken);
/** The row of a child in a second roster. */
function again({ body }: Incoming, classNo: number): Incoming {
  const { studentId, row, enteredPath, seat } = body as { studentId: string; row: number; enteredPath: string; seat: object };
  const asked = { studentId, importId: randomUUID(), row, enteredPath, seat: { ...seat, classNo } };
  return arriving({ topic: 'students', type: 'PlacementRequested', key: studentId, version: 2, body: asked });
}
const idOf = ({ body }: Incoming): string => (body as { studentId: string }).studentId;
const [first, second] = [0, 1].map((at) => () => school.classes[at]?.id ?? '') as [() => string, () => string];

test('a child whose class does not exist is on the list of the school, and a repeated row places the child', async () => {
  const child = registered(school, 9);
  await comes(child);
  expect(await listOf(school.path)).toMatchObject([{ studentId: idOf(child), path: school.path, classNo: 9, reason: 'ClassUnknown' }]);
  await comes(again(child, 2));
  expect([await listOf(school.path), await seatedIn()]).toEqual([[], [0, 1]]);
  // Once more, and the child is placed already: nothing changes, and the list stays empty.
  await comes({ ...again(child, 1), version: 3 });
  expect([await listOf(school.path), await seatedIn()]).toEqual([[], [0, 1]]);
});

test('a child is on one list or in one place after every event, however often each comes', async () => {
  const children = [registered(school, 1), registered(school, 1), registered(school, 1), registered(school, 9)];
  const events = [...children, ...children.map((child) => again(child, 1))];
  for (const event of events) await comes(event, event);
  await comes(...events);
  const { placements } = await everything(db);
  const here = placements.filter(({ schoolId }) => schoolId === school.id).map(({ studentId }) => studentId);
  const listed = (await listOf(school.path)).map(({ studentId }) => studentId);
  expect([...here, ...listed].sort()).toEqual(children.map(idOf).sort());
  expect([here.length, await seatedIn()]).toEqual([2, [2, 0]]);
});

test('the school places 100 children of its list at once, each by itself, and a repeat judges those who were refused', async () => {
  const children = Array.from({ length: 4 }, () => registered(school, 9));
  await comes(...children);
  const wanted = children.map((child) => ({ studentId: idOf(child), classId: first() }));
  const key = randomUUID();
  expect(await seats('place', wanted, school.path, key)).toEqual(['seated', 'seated', 'NoSeatFree', 'NoSeatFree']);
  expect([(await listOf(school.path)).length, await seatedIn()]).toEqual([2, [2, 0]]);
  expect(await seats('place', wanted, school.path, key)).toEqual(['seated', 'seated', 'NoSeatFree', 'NoSeatFree']);
  expect(
    await seats(
      'place',
      wanted.map((one) => ({ ...one, classId: second() })),
    ),
  ).toEqual([...['StudentNotUnplaced', 'StudentNotUnplaced', 'seated', 'seated']]);
  expect([await listOf(school.path), await seatedIn()]).toEqual([[], [2, 2]]);
  const said = (await saidBy(db)).filter(({ type, body }) => type === 'PlacementOpened' && body.schoolId === school.id);
  for (const { body } of said) expect(PLACEMENT_EVENTS.PlacementOpened.strict().parse(body)).toMatchObject({ importId: null, row: null });
  expect(said).toHaveLength(4);
});

test('a child of an unknown school is on the list of the unit that entered it, and the county places it', async () => {
  const county = school.path.slice(0, school.path.lastIndexOf('/'));
  const child = registered({ ...school, code: '2199999999' }, 1, { enteredPath: county });
  await comes(child);
  const lines = (await listOf(county)).filter(({ studentId }) => studentId === idOf(child));
  expect(lines).toMatchObject([{ path: county, reason: 'SchoolUnknown' }]);
  const wanted = [{ studentId: idOf(child), classId: first() }];
  expect(await seats('place', wanted)).toEqual(['StudentNotUnplaced']);
  expect(await seats('place', wanted, county)).toEqual(['seated']);
});

test('two units that place one child at once give one seat', async () => {
  const child = registered(school, 9);
  await comes(child);
  const county = school.path.slice(0, school.path.lastIndexOf('/'));
  const both = await Promise.all([
    seats('place', [{ studentId: idOf(child), classId: first() }]),
    seats('place', [{ studentId: idOf(child), classId: second() }], county),
    comes(again(child, 2)),
  ]);
  expect(
    both
      .slice(0, 2)
      .flatMap((results) => results ?? [])
      .filter((result) => result === 'seated').length,
  ).toBeLessThanOrEqual(1);
  expect((await seatedIn()).reduce((sum, taken) => sum + taken, 0)).toBe(1);
  expect(await listOf(school.path)).toEqual([]);
});

test('a list is read from its unit and from above, and from nowhere else', async () => {
  await comes(registered(school, 9));
  const seen = (path: string) => listOf(school.path, anActor('office', path));
  expect([(await seen('')).length, (await seen(school.path)).length, await seen('44')]).toEqual([1, 1, []]);
  expect(await listOf(school.path, anActor('reader', ''))).toEqual([]);
});

test('pupils change the class within the school: a seat is taken and another is free, and the movement is written', async () => {
  const children = [registered(school, 1), registered(school, 1), registered(school, 2)];
  await comes(...children);
  const [one, two, three] = children.map(idOf) as [string, string, string];
  const swap = [
    { studentId: three, classId: first() },
    { studentId: one, classId: second() },
    { studentId: two, classId: second() },
  ];
  expect(await seats('change', swap)).toEqual(['NoSeatFree', 'seated', 'NoSeatFree']);
  const key = randomUUID();
  expect(await seats('change', [{ studentId: three, classId: first() }], school.path, key)).toEqual(['seated']);
  expect(await seats('change', [{ studentId: three, classId: first() }], school.path, key)).toEqual(['seated']);
  expect(await seatedIn()).toEqual([2, 1]);
  const { spells, movements } = await everything(db);
  expect(spells.filter(({ studentId }) => studentId === three)).toMatchObject([
    { seq: 1, classId: second() },
    { seq: 2, classId: first(), toDate: null },
  ]);
  expect(movements.filter(({ studentId }) => studentId === three).map(({ kind }) => kind)).toEqual(['REGISTERED', 'CLASS_CHANGED']);
  const said = (await saidBy(db)).filter(({ type, body }) => type === 'ClassChanged' && body.studentId === three);
  expect(said.map(({ version, body }) => [version, PLACEMENT_EVENTS.ClassChanged.strict().parse(body).classId])).toEqual([[2, first()]]);
});

test('a composite class takes rows of each of its cohorts, and each child keeps its own', async () => {
  const classes = [
    { stage: 'PRIMARY' as const, entryYear: 2024, furtherEntryYears: [2025], classNo: 1, limit: 4 },
    { stage: 'PRIMARY' as const, entryYear: 2025, classNo: 2, limit: 4 },
  ];
  school = await makeSchool(db, [], { classes });
  const [composite = '', younger = ''] = school.classes.map(({ id }) => id);
  const children = [
    registered(school, 1),
    registered(school, 1, { entryYear: 2025 }),
    registered(school, 2, { entryYear: 2025 }),
    registered(school, 9, { entryYear: 2025 }),
  ];
  // One at a time: each row must find the class by its own year.
  for (const child of children) await comes(child);
  const [, , three = '', four = ''] = children.map(idOf);
  expect(await seats('place', [{ studentId: four, classId: composite }])).toEqual(['seated']);
  expect(await seats('change', [{ studentId: three, classId: composite }])).toEqual(['seated']);
  expect(await seats('change', [{ studentId: idOf(children[0] as Incoming), classId: younger }])).toEqual(['ClassOfAnotherGrade']);
  const { placements } = await everything(db);
  const cohorts = new Map(placements.filter(({ classId }) => classId === composite).map((one) => [one.studentId, one.entryYear]));
  expect(children.map((child) => cohorts.get(idOf(child)))).toEqual([2024, 2025, 2025, 2025]);
  const found = (entryYear: number) =>
    listClasses(db, [{ schoolId: school.id, filter: { entryYear }, order: CLASS_ORDERS.COHORT, first: 9, after: null }]);
  expect((await found(2025)).flat().map(({ id }) => id)).toEqual([composite, younger]);
  const wanted = { stage: 'PRIMARY' as const, entryYear: 2025, classNo: 1, limit: 4 };
  const open = (input: NewClass) =>
    db.transaction((tx) => openClasses(tx, [aCommand({ schoolId: school.id, class: input }, anActor('registrar', school.path))]));
  expect(await open(wanted)).toMatchObject([{ refused: 'ClassExists' }]);
  expect(await open({ ...wanted, entryYear: 2023, furtherEntryYears: [2025] })).toMatchObject([{ refused: 'ClassExists' }]);
  expect(await open({ ...wanted, entryYear: 2023 })).toMatchObject([{ classId: expect.any(String) }]);
  // A cohort is added, and a row finds the class by it. Two commands at once give the cohort to one class.
  const add = (classId: string, ...entryYears: number[]) =>
    db.transaction((tx) => addCohortsToClasses(tx, [aCommand({ classId, entryYears }, anActor('registrar', school.path))]));
  expect(await add(composite, 2023)).toEqual([{ refused: 'ClassExists' }]);
  expect(await add(composite, 2022)).toEqual([{ classId: composite }]);
  expect(await add(composite, 2022)).toEqual([{ classId: composite }]);
  expect(await findClasses(db, [composite])).toMatchObject([{ entryYear: 2022, furtherEntryYears: [2024, 2025], taken: 4 }]);
  const [again] = await open({ ...wanted, entryYear: 2021 });
  const other = again && 'classId' in again ? again.classId : '';
  const both = (await Promise.all([add(composite, 2026), add(other, 2026)])).flat();
  expect(both.filter((one) => 'refused' in one)).toEqual([{ refused: 'ClassExists' }]);
});

test('a pupil whom a transfer holds stays in the class', async () => {
  const other = await makeSchool(db, [2]);
  const child = registered(school, 1);
  await comes(child);
  await comes(requested(idOf(child), other, other.firstClass.id));
  expect(await seats('change', [{ studentId: idOf(child), classId: second() }])).toEqual(['TransferHoldsStudent']);
  expect(await seats('change', [{ studentId: idOf(child), classId: second() }], other.path)).toEqual(['StudentNotInUnit']);
});

test('classes are counted by size for a school and for its county', async () => {
  const big = await makeSchool(db, [45, 45, 45], { countyCode: '410122' });
  await comes(...Array.from({ length: 26 }, () => registered(big, 1)), registered(big, 2));
  const expected = [
    { band: 'UP_TO_25', classes: 1, pupils: 1 },
    { band: 'FROM_26_TO_30', classes: 1, pupils: 26 },
  ];
  expect(await countSizesOfSchools(db, [randomUUID(), big.id])).toEqual([[], expected]);
  expect(await sumSeatsOfSchools(db, [randomUUID(), big.id])).toEqual([
    { seated: 0, reserved: 0 },
    { seated: 27, reserved: 0 },
  ]);
  expect(await countSizesOfRegions(db, [big.path.slice(0, big.path.lastIndexOf('/')), '99'])).toEqual([expected, []]);
});
