import { randomUUID } from 'node:crypto';
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import { commandPort } from '@xueji/infra/runtime/command.ts';
import { type ServiceDatabase, statement, type Tx } from '@xueji/infra/runtime/database.ts';
import { faultsOf } from '@xueji/infra/runtime/faults.ts';
import { isRefused } from '@xueji/infra/runtime/refusal.ts';
import { anActor, arriving, deliver, saidBy } from '@xueji/infra/runtime/testing.ts';
import { PLACEMENT_EVENTS } from '@xueji/schema/events/placements.ts';
import { findAdmitted } from '../certificate-store.ts';
import { assertConsistent } from '../consistency-testing.ts';
import { enrolmentConsumption } from '../consumer.ts';
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
  TODAY,
} from '../enrolment-testing.ts';
import { graduateClasses } from '../graduation-store.ts';
import type { NewClass } from '../school-class.ts';
import { closeSchools, mergeSchoolPairs } from '../unit/school-life-store.ts';
import { placeInClasses } from './class-placing.ts';
import { decideDoubleAdmissions } from './decision-store.ts';
import {
  ADMISSION_ORDER,
  type AdmissionFilter,
  admissionScopes,
  findCases,
  GRADUATE_ORDER,
  listAdmissions,
  listGraduates,
} from './list-store.ts';
import { placeAdmitted, recordArrivals } from './placing-store.ts';
import { findPlans, setAdmissionPlans } from './plan-store.ts';
import { admitGraduates, admitParts } from './store.ts';
import { withdrawAdmissions } from './withdrawal-store.ts';

const COUNTY = '41/4101/410105';
const county = anActor('registrar', COUNTY);
const consumption = enrolmentConsumption(() => NOW);
const faults = faultsOf({ XUEJI_DELIVER_TWICE: false });

let db: ServiceDatabase;
beforeAll(async () => {
  db = await openEnrolment();
});
afterAll(() => db.close());

const JUNIOR = { stages: [{ stage: 'JUNIOR', years: 3 }] } as const;
const juniorClasses = (...limits: number[]): { classes: NewClass[] } & typeof JUNIOR => ({
  ...JUNIOR,
  classes: limits.map((limit, at) => ({ stage: 'JUNIOR', entryYear: 2026, classNo: at + 1, limit })),
});
const juniorSchool = (...limits: number[]) => makeSchool(db, [], juniorClasses(...limits));

/** Pupils of a primary school who have graduated. Every second one is a girl. */
async function graduates(count: number, more: object = {}): Promise<string[]> {
  const school = await makeSchool(db, [], {
    classes: [{ stage: 'PRIMARY', entryYear: 2020, classNo: 1, limit: 65, limitReason: '学位紧张' }],
    ...more,
  });
  const events = Array.from({ length: count }, () => registered(school, 1, { entryYear: 2020 }));
  const ids = events.map(({ key }) => key);
  await deliver(db, consumption, [...events, ...ids.map((id, at) => factsOf(id, at % 2 === 0 ? 'FEMALE' : 'MALE'))]);
  await db.transaction((tx) => graduateClasses(tx, [aCommand({ classId: school.firstClass.id })]));
  return ids;
}
function factsOf(studentId: string, sex: 'FEMALE' | 'MALE', version = 1) {
  const facts = { sex, birthMonth: '2014-03', migrantChild: false, leftBehind: 'NONE', boarder: false };
  return arriving({ topic: 'student-facts', type: 'StudentFactsRecorded', key: studentId, version, body: { studentId, facts } });
}

async function planOf(school: MadeSchool, seats = 100): Promise<string> {
  const input = { schoolId: school.id, stage: 'JUNIOR' as const, entryYear: 2026, seats, catchment: ['桐柏路街道'], note: null };
  const [outcome] = await db.transaction((tx) => setAdmissionPlans(tx, [aCommand(input, county)]));
  if (!outcome || isRefused(outcome)) throw new Error(outcome?.refused);
  return outcome.planId;
}
const admitPort = () => commandPort({ db, faults, mutation: 'admitGraduates', judge: admitGraduates, parts: admitParts });
async function admit(planId: string, studentIds: readonly string[], key: string = randomUUID(), actor: Actor = county) {
  const done = await admitPort()(aCommand({ planId, studentIds }, actor, key));
  if (isRefused(done)) return done.refused;
  return done.results.map((result) => (isRefused(result) ? result.refused : (result.otherSchoolId ?? 'admitted')));
}
const place = async (planId: string, seed = '2026', actor: Actor = county) =>
  (await db.transaction((tx) => placeAdmitted(tx, [aCommand({ planId, seed }, actor)])))[0];
const arrive = async (planId: string, who: { classId?: string; studentIds?: readonly string[] }) =>
  (await db.transaction((tx) => recordArrivals(tx, [aCommand({ planId, classId: null, studentIds: null, ...who }, county)])))[0];
const withdraw = async (planId: string, ...studentIds: string[]) =>
  (await db.transaction((tx) => withdrawAdmissions(tx, [aCommand({ planId, studentIds }, county)])))[0];
const close = async ({ id }: MadeSchool) => (await db.transaction((tx) => closeSchools(tx, [aCommand({ schoolId: id })])))[0];
const listOf = async (path: string, filter: AdmissionFilter = {}) => {
  const [rows = []] = await listAdmissions(db, [
    { scopes: admissionScopes(county, path), filter, order: ADMISSION_ORDER, first: 600, after: null },
  ]);
  return rows;
};
const waiting = async (path = COUNTY) => {
  const [rows = []] = await listGraduates(db, [{ scopes: admissionScopes(county, path), order: GRADUATE_ORDER, first: 600, after: null }]);
  return rows.map(({ studentId }) => studentId);
};
const seats = async (planId: string) => (await findPlans(db, [planId])).map(({ seats: all, admitted }) => [admitted, all])[0];
const placementsOf = async (ids: readonly string[]) => (await everything(db)).placements.filter(({ studentId }) => ids.includes(studentId));

test('graduates are admitted, placed evenly by the seed, and arrive; the county sees who waits at each moment', async () => {
  const [ids, school] = [await graduates(20), await juniorSchool(30, 30, 30)];
  expect(await waiting()).toEqual(expect.arrayContaining(ids));
  const planId = await planOf(school);
  expect(await admit(planId, ids)).toEqual(ids.map(() => 'admitted'));
  expect(await waiting()).not.toEqual(expect.arrayContaining([ids[0]]));
  expect([await seats(planId), (await listOf(school.path, { notArrived: true })).length]).toEqual([[20, 100], 20]);

  expect(await place(planId)).toEqual({ planId, placed: 20, notPlaced: [] });
  expect((await allClasses(db, school.id)).map(({ taken }) => taken)).toEqual([7, 7, 6]);
  const placed = await placementsOf(ids);
  expect(placed.map(({ status, stage, entryYear, since }) => [status, stage, entryYear, since])).toEqual(
    ids.map(() => ['ACTIVE', 'JUNIOR', 2026, '2026-11-25']),
  );
  const girls = school.classes.map(
    ({ id }) => placed.filter(({ studentId, classId }) => classId === id && ids.indexOf(studentId) % 2 === 0).length,
  );
  expect(Math.max(...girls) - Math.min(...girls)).toBeLessThanOrEqual(1);
  // The seed that is kept with the admissions reproduces the draw.
  const seed = (await listOf(school.path))[0]?.seed ?? '';
  const newcomers = ids.map((studentId, at) => ({ studentId, sex: at % 2 === 0 ? ('FEMALE' as const) : ('MALE' as const) }));
  const rooms = school.classes.map(({ id, classNo, limit }) => ({ classId: id, classNo, free: limit, here: {} }));
  const drawn = [...(placeInClasses(newcomers, rooms, seed) ?? [])].sort();
  expect(drawn).toEqual(placed.map(({ studentId, classId }) => [studentId, classId]).sort());
  expect(await place(planId)).toEqual({ refused: 'NobodyToPlace' });

  const classId = school.firstClass.id;
  const there = placed.filter((one) => one.classId === classId);
  expect(await arrive(planId, { classId })).toEqual({ planId, arrived: there.length, notExpected: [] });
  const [late, stranger] = [placed.find((one) => one.classId !== classId)?.studentId ?? '', randomUUID()];
  expect(await arrive(planId, { studentIds: [late, there[0]?.studentId ?? '', stranger] })).toEqual({
    planId,
    arrived: 1,
    notExpected: [stranger],
  });
  expect(await listOf(school.path, { notArrived: true })).toHaveLength(20 - there.length - 1);
  const said = (await saidBy(db)).filter(({ key, type }) => ids.includes(key ?? '') && type === 'StudentStatusChanged');
  for (const { body } of said)
    expect(PLACEMENT_EVENTS.StudentStatusChanged.strict().parse(body)).toMatchObject({ kind: 'ADMITTED', schoolId: school.id });
  expect(said).toHaveLength(20);
  await assertConsistent(db);
});

test('a child admitted by two schools has one place, takes one seat, and both schools see the case', async () => {
  const [[id = ''], first, second] = [await graduates(1), await juniorSchool(30), await juniorSchool(30)];
  const [one, two] = [await planOf(first), await planOf(second, 1)];
  expect(await admit(one, [id])).toEqual(['admitted']);
  const key = randomUUID();
  expect(await admit(two, [id], key)).toEqual([first.id]);
  expect(await admit(two, [id], key)).toEqual([first.id]);
  expect([await seats(one), await seats(two)]).toEqual([
    [1, 100],
    [0, 1],
  ]);
  expect(await place(one)).toMatchObject({ placed: 1 });
  expect(await place(two)).toEqual({ refused: 'NobodyToPlace' });
  expect(await admit(two, [id])).toEqual([first.id]);
  expect(await placementsOf([id])).toMatchObject([{ schoolId: first.id, status: 'ACTIVE' }]);
  expect((await listOf(COUNTY, { hasCase: true })).map(({ schoolId, status }) => [schoolId, status])).toEqual(
    expect.arrayContaining([
      [first.id, 'PLACED'],
      [second.id, 'DOUBLE'],
    ]),
  );
  expect(await findCases(db, [`${id}/2026`])).toEqual([
    { studentId: id, entryYear: 2026, schoolIds: [first.id, second.id], openedOn: TODAY },
  ]);
  // The seat of the second school is free for another child.
  expect(await admit(two, await graduates(1))).toEqual(['admitted']);
});

test('the first school withdraws, its seat is free, and the child is admitted by the second school alone', async () => {
  const [[id = ''], first, second] = [await graduates(1), await juniorSchool(30), await juniorSchool(30)];
  const [one, two] = [await planOf(first, 1), await planOf(second)];
  await admit(one, [id]);
  await admit(two, [id]);
  const stranger = randomUUID();
  expect(await withdraw(one, id, stranger)).toEqual({ planId: one, withdrawn: 1, notWithdrawn: [stranger] });
  expect(await withdraw(one, id)).toEqual({ refused: 'NothingToWithdraw' });
  expect(await waiting()).not.toContain(id);
  expect(await admit(two, [id])).toEqual(['admitted']);
  expect([await seats(one), await seats(two), await findCases(db, [`${id}/2026`])]).toEqual([[0, 1], [1, 100], []]);
  await place(two);
  expect(await withdraw(two, id)).toEqual({ refused: 'NothingToWithdraw' });
});

test('the county decides a double admission: one seat, the case is closed, one event, and a repeat changes nothing', async () => {
  const [[id = ''], first, second] = [await graduates(1), await juniorSchool(30), await juniorSchool(30)];
  const [one, two] = [await planOf(first, 1), await planOf(second, 1)];
  await admit(one, [id]);
  await admit(two, [id]);
  const port = commandPort({ db, faults, mutation: 'decideDoubleAdmission', most: 1, judge: decideDoubleAdmissions });
  const decide = (planId: string, key: string = randomUUID()) =>
    port(aCommand({ planId, studentId: id, reason: '户籍在该学区' }, anActor('approver', COUNTY), key));
  const key = randomUUID();
  const done = { planId: two, studentId: id, endedSchoolIds: [first.id] };
  expect([await decide(two, key), await decide(two, key)]).toEqual([done, done]);
  expect([await seats(one), await seats(two), await findCases(db, [`${id}/2026`])]).toEqual([[0, 1], [1, 1], []]);
  expect(await decide(one)).toEqual({ refused: 'NoDoubleAdmission' });
  const said = (await saidBy(db)).filter(({ key: of, type }) => of === id && type === 'DoubleAdmissionDecided');
  expect(said.map(({ body }) => PLACEMENT_EVENTS.DoubleAdmissionDecided.strict().parse(body))).toEqual([
    { studentId: id, schoolId: second.id, entryYear: 2026 },
  ]);
  expect((await listOf(COUNTY)).filter(({ studentId }) => studentId === id).map((each) => [each.status, each.decisionReason])).toEqual(
    expect.arrayContaining([
      ['ADMITTED', '户籍在该学区'],
      ['WITHDRAWN', '户籍在该学区'],
    ]),
  );
  expect(await place(two)).toMatchObject({ placed: 1 });
  expect(await placementsOf([id])).toMatchObject([{ schoolId: second.id, status: 'ACTIVE' }]);
  await assertConsistent(db);
});

test('two bureaus that decide one case at once give one seat', async () => {
  const [[id = ''], first, second] = [await graduates(1), await juniorSchool(30), await juniorSchool(30)];
  const plans = [await planOf(first), await planOf(second)];
  for (const planId of plans) await admit(planId, [id]);
  const decide = (planId: string) =>
    db.transaction((tx) =>
      decideDoubleAdmissions(tx, [aCommand({ planId, studentId: id, reason: '户籍在该学区' }, anActor('approver', COUNTY))]),
    );
  const outcomes = (await Promise.all(plans.map(decide))).flat();
  expect(outcomes.filter(isRefused)).toEqual([{ refused: 'NoDoubleAdmission' }]);
  expect((await Promise.all(plans.map(seats))).map((row) => row?.[0]).sort()).toEqual([0, 1]);
});

test('a school that has admitted graduates cannot be closed, and a merge takes them to the successor', async () => {
  const [[id = ''], school, successor] = [await graduates(1), await juniorSchool(30), await juniorSchool(30)];
  const planId = await planOf(school);
  await admit(planId, [id]);
  expect(await close(school)).toEqual({ refused: 'SchoolInUse' });
  await db.transaction((tx) => mergeSchoolPairs(tx, [aCommand({ schoolId: school.id, successorId: successor.id })]));
  expect(await close(successor)).toEqual({ refused: 'SchoolInUse' });
  expect(await place(planId)).toMatchObject({ placed: 1 });
  expect(await placementsOf([id])).toMatchObject([{ schoolId: successor.id, status: 'ACTIVE', path: successor.path }]);
});

const WAITS = statement(`select 1 as one from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`);
/** Begins `second` while the transaction of `first` is open, and commits `first` when `second` waits for a lock or has ended. */
async function inOrder<First, Second>(first: (tx: Tx) => Promise<First>, second: () => Promise<Second>): Promise<[First, Second]> {
  let [answer, ended]: [Promise<Second> | null, boolean] = [null, false];
  const done = await db.jobs.transaction(async (tx) => {
    const result = await first(tx);
    answer = second().finally(() => {
      ended = true;
    });
    while (!ended && (await db.control.run(WAITS)).length === 0);
    return result;
  });
  return [done, await (answer ?? second())];
}

test('when the first of two admissions ends, the second takes a seat of its own plan, if there is one', async () => {
  const ids = (await graduates(2)).toSorted();
  const [one, two] = await Promise.all([planOf(await juniorSchool(30)), planOf(await juniorSchool(30), 1)]);
  await admit(one, ids);
  await admit(two, ids);
  expect(await withdraw(one, ...ids)).toMatchObject({ withdrawn: 2 });
  expect([await seats(one), await seats(two)]).toEqual([
    [0, 100],
    [1, 1],
  ]);
  expect(await place(two)).toMatchObject({ placed: 1 });
  expect((await placementsOf(ids)).map(({ status }) => status).toSorted()).toEqual(['ACTIVE', 'GRADUATED']);
});

test('a school that closes in the moment of an admission keeps no admitted child', async () => {
  const [ids, schools] = [await graduates(2), [await juniorSchool(30), await juniorSchool(30)]] as const;
  const [one, two] = await Promise.all(schools.map((school) => planOf(school)));
  const [[id = '', other = ''], [first, second]] = [ids, schools];
  if (!first || !second || !one || !two) throw new Error('no plans');
  const admission = await inOrder(
    (tx) => admitGraduates(tx, [aCommand({ planId: one, studentIds: [id] }, county)]),
    () => close(first),
  );
  expect(admission).toEqual([[{ results: [{ studentId: id, otherSchoolId: null, isNew: true }] }], { refused: 'SchoolInUse' }]);
  const closing = await inOrder(
    (tx) => closeSchools(tx, [aCommand({ schoolId: second.id })]),
    () => admit(two, [other]),
  );
  expect(closing).toEqual([[{ schoolId: second.id }], 'UnitEnded']);
});

test('two schools that admit one child at once give one seat', async () => {
  const [[id = ''], schools] = [await graduates(1), [await juniorSchool(30), await juniorSchool(30)]];
  const plans = await Promise.all(schools.map((school) => planOf(school)));
  const outcomes = await Promise.all(plans.map((planId) => admit(planId, [id])));
  expect(outcomes.filter(([outcome]) => outcome === 'admitted')).toHaveLength(1);
  expect((await Promise.all(plans.map(seats))).map((row) => row?.[0]).sort()).toEqual([0, 1]);
});

test('a graduation cannot be undone while a school has admitted the child', async () => {
  const [[id = '', other = ''], school] = [await graduates(2), await juniorSchool(30)];
  const planId = await planOf(school);
  await admit(planId, [id]);
  const admitted = async () => [...(await db.transaction((tx) => findAdmitted(tx, [id, other])))];
  expect(await admitted()).toEqual([id]);
  await withdraw(planId, id);
  expect(await admitted()).toEqual([]);
});

test('each child is judged alone, and a repeat with the same key judges those who were refused', async () => {
  const [[one = '', two = ''], school] = [await graduates(2), await juniorSchool(30)];
  const planId = await planOf(school, 1);
  const key = randomUUID();
  const unknown = randomUUID();
  expect(await admit(planId, [unknown, one, two], key)).toEqual(['StudentNotGraduate', 'admitted', 'AdmissionPlanFull']);
  await planOf(school, 5);
  expect(await admit(planId, [unknown, one, two], key)).toEqual(['StudentNotGraduate', 'admitted', 'admitted']);
  expect(await admit(planId, [one], randomUUID(), anActor('registrar', '41/4101/410102'))).toBe('WrongUnit');
});

test('when the classes are too small nobody is placed, and a child with an open transfer waits alone', async () => {
  const [[one = '', two = ''], school, away] = [
    await graduates(2),
    await juniorSchool(1),
    await makeSchool(db, [], { ...juniorClasses(30), countyCode: '440106' }),
  ];
  const planId = await planOf(school);
  await admit(planId, [one, two]);
  expect(await place(planId)).toEqual({ refused: 'ClassesTooSmall' });
  expect((await placementsOf([one, two])).map(({ status }) => status)).toEqual(['GRADUATED', 'GRADUATED']);
  await deliver(db, consumption, [requested(two, away, away.firstClass.id)]);
  expect(await place(planId)).toEqual({ planId, placed: 1, notPlaced: [{ studentId: two, reason: 'HELD' }] });
  expect(await place(planId)).toEqual({ refused: 'NobodyToPlace' });
});

test('the last sex of a student counts, and facts that come twice change nothing', async () => {
  const id = randomUUID();
  await deliver(db, consumption, [factsOf(id, 'MALE'), factsOf(id, 'FEMALE', 2), factsOf(id, 'FEMALE', 2)]);
  expect(await db.source.query('select sex from student_sexes where student_id = $1', [id])).toEqual([{ sex: 'FEMALE' }]);
});

test('the students of an uploaded list are admitted once, and each row has its own answer', async () => {
  const [[one = '', two = '', three = '', late = ''], school, rival] = [await graduates(4), await juniorSchool(30), await juniorSchool(30)];
  const [planId, rivalPlan] = [await planOf(school, 2), await planOf(rival)];
  await admit(rivalPlan, [two]);
  const importId = randomUUID();
  const list = (ids: readonly string[], last: number, more: object = {}) => {
    const rows = ids.map((studentId, at) => ({ row: last - ids.length + 1 + at, studentId }));
    const body = { importId, planId, enteredPath: school.path, enteredBy: 'clerk', rows, ...more };
    return arriving({ topic: 'students', type: 'GraduatesListed', key: importId, aggregateId: `${importId}/${last}`, version: 1, body });
  };
  const answers = async () =>
    (await saidBy(db))
      .filter(({ key, type }) => key === importId && type === 'AdmissionsAnswered')
      .map(({ body, aggregateId }) => {
        expect(PLACEMENT_EVENTS.AdmissionsAnswered.strict().parse(body)).toBeDefined();
        expect(aggregateId).toBe(`${importId}/${body.row}`);
        return (body.answers as { row: number; code: string }[]).map(({ row, code }) => `${row} ${code}`);
      });
  const events = [list([one, two, randomUUID()], 4), list([three, late, one], 7)];
  await deliver(db, consumption, events);
  await deliver(db, consumption, events);
  expect(await answers()).toEqual([
    ['2 Admitted', '3 DoubleAdmission', '4 StudentNotGraduate'],
    ['5 Admitted', '6 AdmissionPlanFull', '7 WarningAdmittedBefore'],
  ]);
  expect([await seats(planId), (await listOf(school.path)).find(({ studentId }) => studentId === one)?.admittedBy]).toEqual([
    [2, 2],
    'clerk',
  ]);

  await deliver(db, consumption, [
    list([late], 8, { enteredPath: rival.path }),
    list([late], 9, { planId: randomUUID() }),
    list([late], 10, { enteredPath: COUNTY }),
  ]);
  expect((await answers()).slice(2)).toEqual([['8 PlanOutsideUnit'], ['9 AdmissionPlanNotFound'], ['10 AdmissionPlanFull']]);
  await withdraw(planId, one, three);
  await close(school);
  await deliver(db, consumption, [list([late], 11)]);
  expect((await answers()).at(-1)).toEqual(['11 PlanOfClosedSchool']);
});
