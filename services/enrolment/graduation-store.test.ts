import { commandPort } from '@xueji/infra/runtime/command.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import { faultsOf } from '@xueji/infra/runtime/faults.ts';
import { isRefused } from '@xueji/infra/runtime/refusal.ts';
import { metrics } from '@xueji/infra/runtime/telemetry.ts';
import { deliver, saidBy, until } from '@xueji/infra/runtime/testing.ts';
import { enrolmentConsumption } from './consumer.ts';
import { aCommand, everything, makeSchool, NOW, openEnrolment, problemCase, registered, requested, TODAY } from './enrolment-testing.ts';
import { graduateClasses, graduationParts } from './graduation-store.ts';
import { lockPlacements } from './placement-store.ts';
import { findWithCase } from './problem-case-store.ts';
import { findClasses } from './school-class-store.ts';

const consumption = enrolmentConsumption(() => NOW);
let db: Database;
beforeAll(async () => {
  db = await openEnrolment();
});
afterAll(() => db.close());

const statements = async () => (await metrics.statements.get()).values[0]?.value ?? 0;
const cohort = (entryYear: number) => ({
  classes: [{ stage: 'PRIMARY' as const, entryYear, classNo: 1, limit: 65, limitReason: '学位紧张' }],
});
/** Pupils of a class that has outlived its stage. */
async function leavers(count: number) {
  const school = await makeSchool(db, [], cohort(2020));
  const events = Array.from({ length: count }, () => registered(school, 1, { entryYear: 2020 }));
  await deliver(db, consumption, events);
  return { classId: school.firstClass.id, ids: events.map(({ key }) => key) };
}
/** Nobody left in another way. */
const NONE = { completed: 0, endedEarly: 0 };
const graduate = (...classIds: string[]) =>
  db.transaction((tx) =>
    graduateClasses(
      tx,
      classIds.map((classId) => aCommand({ classId })),
    ),
  );
const seatsOf = async (classId: string) => (await findClasses(db, [classId])).map(({ taken, reserved }) => ({ taken, reserved }))[0];

test('two commands on one class in a batch graduate each pupil once, with one event', async () => {
  const { classId, ids } = await leavers(3);
  expect(await graduate(classId, classId)).toEqual([
    { classId, graduated: 3, ...NONE, notGraduated: [] },
    { classId, graduated: 0, ...NONE, notGraduated: [] },
  ]);
  expect(await seatsOf(classId)).toEqual({ taken: 0, reserved: 0 });
  const said = (await saidBy(db)).filter(({ key, type }) => ids.includes(key ?? '') && type === 'StudentGraduated');
  expect(said.map(({ version, body }) => [version, body.graduatedOn])).toEqual(ids.map(() => [2, TODAY]));
  const { spells } = await everything(db);
  expect(spells.filter(({ studentId }) => ids.includes(studentId)).map(({ toDate }) => toDate)).toEqual(ids.map(() => TODAY));
});

test('a retry with the same key graduates pupils who stayed and now may, and no pupil who joined later', async () => {
  const school = await makeSchool(db, [], cohort(2020));
  const classId = school.firstClass.id;
  const join = async () => {
    const event = registered(school, 1, { entryYear: 2020 });
    await deliver(db, consumption, [event]);
    return event.key;
  };
  const suspend = (id: string, status: string) => db.source.query('update placements set status = $2 where student_id = $1', [id, status]);
  const [, staying] = [await join(), await join()];
  await suspend(staying, 'SUSPENDED');
  const port = commandPort({
    db,
    faults: faultsOf({ XUEJI_DELIVER_TWICE: false }),
    mutation: 'graduateClass',
    judge: graduateClasses,
    parts: graduationParts,
  });
  const repeat = () => port(aCommand({ classId }, undefined, 'one-key-for-a-class'));
  const stayed = { classId, graduated: 1, ...NONE, notGraduated: [{ studentId: staying, reason: 'SUSPENDED' }] };
  expect(await repeat()).toEqual(stayed);
  expect(await repeat()).toEqual(stayed);
  const joined = await join();
  await suspend(staying, 'ACTIVE');
  expect(await repeat()).toEqual({ classId, graduated: 2, ...NONE, notGraduated: [] });
  expect(await repeat()).toEqual({ classId, graduated: 2, ...NONE, notGraduated: [] });
  expect(await db.source.query('select status from placements where student_id = $1', [joined])).toEqual([{ status: 'ACTIVE' }]);
});

test('of a composite class the oldest cohort graduates, and the others stay in it', async () => {
  const composite = { stage: 'PRIMARY' as const, entryYear: 2020, furtherEntryYears: [2022], classNo: 1, limit: 45 };
  const school = await makeSchool(db, [], { classes: [composite] });
  const classId = school.firstClass.id;
  const events = [2020, 2020, 2022].map((entryYear) => registered(school, 1, { entryYear }));
  await deliver(db, consumption, events);
  expect(await graduate(classId)).toEqual([{ classId, graduated: 2, completed: 0, endedEarly: 0, notGraduated: [] }]);
  const { placements } = await everything(db);
  const ofClass = placements.filter((one) => one.classId === classId).map(({ entryYear, status }) => `${entryYear} ${status}`);
  expect(ofClass.sort()).toEqual(['2020 GRADUATED', '2020 GRADUATED', '2022 ACTIVE']);
  expect(await seatsOf(classId)).toEqual({ taken: 1, reserved: 0 });
});

test('a class of 65 needs as many statements as a class of one', async () => {
  const [small, large] = [await leavers(1), await leavers(65)];
  const costOf = async (classId: string) => {
    const before = await statements();
    await graduate(classId);
    return (await statements()) - before;
  };
  const cost = await costOf(small.classId);
  expect(await costOf(large.classId)).toBe(cost);
  expect(await seatsOf(large.classId)).toEqual({ taken: 0, reserved: 0 });
});

test('a concurrent request is held before or after, and never lost', async () => {
  const to = await makeSchool(db, [], { ...cohort(2020), countyCode: '440106' });
  const { classId, ids } = await leavers(4);
  const asks = ids.slice(0, 2).map((id) => requested(id, to, to.firstClass.id));
  const [[outcome]] = await Promise.all([graduate(classId), deliver(db, consumption, asks)]);
  if (!outcome || isRefused(outcome)) throw new Error('refused');
  const held = outcome.notGraduated.length;
  expect(outcome.graduated + held).toBe(4);
  expect(await seatsOf(classId)).toEqual({ taken: held, reserved: 0 });
  expect(await seatsOf(to.firstClass.id)).toEqual({ taken: held, reserved: held });
});

const certificatesOf = (ids: readonly string[]) =>
  db.source.query(
    'select kind, sequence, student_id as "studentId" from certificates where student_id = any($1::uuid[]) order by kind, sequence',
    [ids],
  );

test('pupils who are named leave with 结业 or 肄业, and each pupil gets one number of the school', async () => {
  const { classId, ids } = await leavers(5);
  const [one = '', two = '', ...others] = ids.toSorted();
  const exceptions = [
    { studentId: one, kind: 'COMPLETED' as const },
    { studentId: two, kind: 'ENDED_EARLY' as const },
  ];
  const [outcome] = await db.transaction((tx) => graduateClasses(tx, [aCommand({ classId, exceptions })]));
  expect(outcome).toEqual({ classId, graduated: 3, completed: 1, endedEarly: 1, notGraduated: [] });
  expect(await certificatesOf(ids)).toEqual([
    { kind: 'COMPLETED', sequence: 1, studentId: one },
    { kind: 'ENDED_EARLY', sequence: 1, studentId: two },
    ...others.map((studentId, at) => ({ kind: 'GRADUATED', sequence: at + 1, studentId })),
  ]);
  const told = (await saidBy(db)).filter(({ key, type }) => key === two && type === 'StudentStatusChanged');
  expect(told.map(({ version, body }) => [version, body.kind, body.toStatus])).toEqual([[2, 'ENDED_EARLY', 'ENDED_EARLY']]);
  expect(await seatsOf(classId)).toEqual({ taken: 0, reserved: 0 });
});

test('a list of exceptions with a pupil of another class changes nothing', async () => {
  const [{ classId, ids }, other] = [await leavers(2), await leavers(1)];
  const exceptions = other.ids.map((studentId) => ({ studentId, kind: 'COMPLETED' as const }));
  const [outcome] = await db.transaction((tx) => graduateClasses(tx, [aCommand({ classId, exceptions })]));
  expect(outcome).toEqual({ refused: 'GraduationExceptionsInvalid' });
  expect([await certificatesOf(ids), await seatsOf(classId)]).toEqual([[], { taken: 2, reserved: 0 }]);
});

test('two classes of a school that graduate at the same time never share a number', async () => {
  const classes = [1, 2].map((classNo) => ({ stage: 'PRIMARY' as const, entryYear: 2020, classNo, limit: 45 }));
  const school = await makeSchool(db, [], { classes });
  const events = [1, 2].flatMap((classNo) => Array.from({ length: 10 }, () => registered(school, classNo, { entryYear: 2020 })));
  await deliver(db, consumption, events);
  await Promise.all(school.classes.map(({ id }) => graduate(id)));
  const issued = await certificatesOf(events.map(({ key }) => key));
  expect(issued.map(({ sequence }: { sequence: number }) => sequence)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
});

const staying = (studentId: string) => ({ studentId, reason: 'PROBLEM_CASE' });

test('both pupils of a case that policy names stay until it closes, and no pupil stays for another kind', async () => {
  const { classId, ids } = await leavers(4);
  const [one = '', two = '', three = ''] = ids.toSorted();
  const number = problemCase({ students: [one, two] });
  const double = problemCase({ students: [three, one], kind: 'PROBABLE_DOUBLE' });
  await deliver(db, consumption, [number.opened, number.opened, double.opened]);
  expect(await graduate(classId)).toEqual([{ classId, graduated: 2, ...NONE, notGraduated: [staying(one), staying(two)] }]);
  // The second delivery of the opening comes after the end.
  await deliver(db, consumption, [number.closed]);
  await deliver(db, consumption, [number.closed, number.opened]);
  expect(await graduate(classId)).toEqual([{ classId, graduated: 2, ...NONE, notGraduated: [] }]);
});

test('a case whose end arrives before its beginning delays nobody, and neither does one that is told before its pupils', async () => {
  const { classId, ids } = await leavers(2);
  const [one = '', two = ''] = ids;
  const late = problemCase({ students: [one, two] });
  await deliver(db, consumption, [late.closed]);
  await deliver(db, consumption, [late.opened]);
  const school = await makeSchool(db, [], cohort(2020));
  const early = registered(school, 1, { entryYear: 2020 });
  await deliver(db, consumption, [problemCase({ students: [early.key, two] }).opened]);
  await deliver(db, consumption, [early]);
  expect(await graduate(classId, school.firstClass.id)).toEqual([
    { classId, graduated: 1, ...NONE, notGraduated: [staying(two)] },
    { classId: school.firstClass.id, graduated: 0, ...NONE, notGraduated: [staying(early.key)] },
  ]);
});

test('a pupil does not wait for a record that is deleted, or for a child who has died', async () => {
  const { classId, ids } = await leavers(3);
  const [one = '', deleted = '', dead = ''] = ids;
  await deliver(db, consumption, [problemCase({ students: [one, deleted] }).opened, problemCase({ students: [dead, one] }).opened]);
  const end = (studentId: string, status: string) =>
    db.source.query('update placements set status = $2 where student_id = $1', [studentId, status]);
  await end(deleted, 'DELETED');
  expect(await findWithCase(db, ids, ['SAME_ID_NUMBER'])).toEqual(new Set([deleted, one, dead]));
  await end(dead, 'DECEASED');
  expect(await findWithCase(db, [one], ['SAME_ID_NUMBER'])).toEqual(new Set());
  await Promise.all([end(deleted, 'ACTIVE'), end(dead, 'ACTIVE')]);
  expect(await graduate(classId)).toMatchObject([{ graduated: 0 }]);
});

test('a case opens or closes before or after a graduation that is being written, never in the middle', async () => {
  const { ids } = await leavers(2);
  const [one = '', two = ''] = ids;
  const { opened } = problemCase({ students: [one, two] });
  const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  const delivery = await db.transaction(async (tx) => {
    await lockPlacements(tx, [two]);
    const sent = deliver(db, consumption, [opened]);
    await until(async () => (await db.source.query(waiting)).length > 0);
    expect(await findWithCase(tx, ids, ['SAME_ID_NUMBER'])).toEqual(new Set());
    return { sent };
  });
  await delivery.sent;
  expect(await findWithCase(db, ids, ['SAME_ID_NUMBER'])).toEqual(new Set(ids));
});
