import { randomUUID } from 'node:crypto';
import { type ServiceDatabase, statement } from '@xueji/infra/runtime/database.ts';
import { faultsOf } from '@xueji/infra/runtime/faults.ts';
import { createLane } from '@xueji/infra/runtime/jobs-lane.ts';
import { isRefused } from '@xueji/infra/runtime/refusal.ts';
import { repathOnce } from '@xueji/infra/runtime/repathing-job.ts';
import { createLogger } from '@xueji/infra/runtime/telemetry.ts';
import { anActor, deliver, saidBy } from '@xueji/infra/runtime/testing.ts';
import { assertConsistent } from '../consistency-testing.ts';
import { enrolmentConsumption } from '../consumer.ts';
import {
  aCommand,
  ended,
  everything,
  type MadeSchool,
  makeSchool,
  NATION,
  openEnrolment,
  problemCase,
  registered,
  requested,
} from '../enrolment-testing.ts';
import { graduateClasses } from '../graduation-store.ts';
import { YEAR_RUN_TERMS } from '../policy/year-run-terms.ts';
import { ROW_MOVES } from '../row-moves-store.ts';
import { unitPorts } from '../unit/unit-resolvers.ts';
import { removeOldLines } from './retention-store.ts';
import { settleWaiting } from './settle-store.ts';
import { cancelYearRuns, findRun, type StartInput, startYearRuns } from './start-store.ts';
import type { YearRunResult } from './year-run.ts';
import { yearRuns } from './year-run-job.ts';

/** In the season before the school year of 2026. The cohort of 2020 graduates. */
const NOW = new Date('2026-07-01T10:00:00+08:00');
const consumption = enrolmentConsumption(() => NOW);
const log = createLogger('test', 'silent');
let db: ServiceDatabase;
beforeAll(async () => {
  db = await openEnrolment();
});
afterAll(() => db.close());
beforeEach(() => db.source.query('delete from jobs; delete from job_turns; delete from parked_work'));

const lane = () => createLane({ db, log }, yearRuns({ now: () => NOW, log }));
const command = <Input>(input: Input, actor = NATION) => ({ ...aCommand(input, actor), now: NOW });
const startAll = (inputs: readonly Partial<StartInput>[]) =>
  db.transaction((tx) =>
    startYearRuns(
      tx,
      inputs.map((input) => command({ unit: 'CN', schoolYear: 2026, dryRun: false, exceptions: [], ...input })),
    ),
  );
async function start(input: Partial<StartInput>): Promise<string> {
  const [outcome] = await startAll([input]);
  if (!outcome || isRefused(outcome)) throw new Error(`no run: ${outcome?.refused}`);
  return outcome.runId;
}
async function runUntilDone(input: Partial<StartInput>): Promise<string> {
  const runId = await start(input);
  const worker = lane();
  while ((await findRun(db, runId))?.endedAt === null) expect(await worker.turn()).toBe('worked');
  return runId;
}
const lines = (runId: string): Promise<YearRunResult[]> =>
  db.source.query(
    `select kind, school_id as "schoolId", class_id as "classId", student_id as "studentId", stage, entry_year as "entryYear", number,
       settled_as as "settledAs" from year_run_results where run_id = $1 order by seq`,
    [runId],
  );
const kindsOf = async (runId: string) => (await findRun(db, runId))?.counts;

/** Classes of the cohorts of 2020 to 2025, and of those that are named. */
const cohorts = (...entryYears: number[]) => ({
  classes: entryYears.map((entryYear) => ({ stage: 'PRIMARY' as const, entryYear, classNo: 1, limit: 50 })),
});
async function fill(school: MadeSchool, pupils: number, entryYear = 2020): Promise<string[]> {
  const events = Array.from({ length: pupils }, () => registered(school, 1, { entryYear }));
  await deliver(db, consumption, events);
  return events.map(({ key }) => key ?? '');
}
const setStatus = (id: string, status: string) => db.source.query('update placements set status = $2 where student_id = $1', [id, status]);
const statusOf = async (ids: readonly string[]): Promise<string[]> =>
  (
    await db.source.query(
      'select status from placements where student_id = any($1::uuid[]) order by array_position($1::uuid[], student_id)',
      [ids],
    )
  ).map(({ status }: { status: string }) => status);
const certificatesOf = (ids: readonly string[]) =>
  db.source.query(
    'select school_code, year, kind, sequence, student_id from certificates where student_id = any($1::uuid[]) order by school_code, year, kind, sequence',
    [ids],
  );

/** All rows of a school's pupils, without what differs between two schools. */
async function rowsOf(ids: readonly string[]) {
  const { placements, spells, movements } = await everything(db);
  const of = <Row extends { studentId: string }>(rows: readonly Row[]) =>
    rows
      .filter(({ studentId }) => ids.includes(studentId))
      .map((row) => Object.entries(row).filter(([name]) => !/id$|path$/i.test(name)))
      .sort((one, other) => JSON.stringify(one).localeCompare(JSON.stringify(other)));
  const said = (await saidBy(db)).filter(({ key, type }) => ids.includes(key) && type !== 'PlacementOpened');
  const events = said.map(({ type, version, body }) => [type, version, Object.entries(body).filter(([name]) => !/id$|path$/i.test(name))]);
  const certificates = (await certificatesOf(ids)).map(({ kind, year, sequence }: Record<string, unknown>) => [kind, year, sequence]);
  return { placements: of(placements), spells: of(spells), movements: of(movements), events: events.sort(), certificates };
}

test('the run writes the same rows as the graduation of each class, with one certificate a pupil', async () => {
  const [one, twin] = [await makeSchool(db, [], cohorts(2020, 2021)), await makeSchool(db, [], cohorts(2020, 2021))];
  const [pupils, others] = [await fill(one, 5), await fill(twin, 5)];
  const [, completed = ''] = pupils.toSorted();
  const [, alike = ''] = others.toSorted();
  const runId = await runUntilDone({ unit: one.code, exceptions: [{ studentId: completed, kind: 'COMPLETED' }] });
  await db.transaction((tx) =>
    graduateClasses(tx, [command({ classId: twin.firstClass.id, exceptions: [{ studentId: alike, kind: 'COMPLETED' as const }] })]),
  );
  expect(await rowsOf(pupils)).toEqual(await rowsOf(others));
  expect((await certificatesOf(pupils)).map(({ kind, sequence }: { kind: string; sequence: number }) => [kind, sequence])).toEqual([
    ['COMPLETED', 1],
    ...[1, 2, 3, 4].map((sequence) => ['GRADUATED', sequence]),
  ]);
  expect(await kindsOf(runId)).toMatchObject({ GRADUATING_CLASS: 5, CLOSING_CLASS: 1 });
  await assertConsistent(db);
});

test('of a composite class, only the cohort of the last grade graduates, and the class stays open', async () => {
  const composite = { stage: 'PRIMARY' as const, entryYear: 2020, furtherEntryYears: [2021], classNo: 1, limit: 50 };
  const school = await makeSchool(db, [], { classes: [composite] });
  const [leaving, staying] = [await fill(school, 3), await fill(school, 2, 2021)];
  const runId = await runUntilDone({ unit: school.code });
  expect([await statusOf(leaving), await statusOf(staying)]).toEqual([
    ['GRADUATED', 'GRADUATED', 'GRADUATED'],
    ['ACTIVE', 'ACTIVE'],
  ]);
  expect(await kindsOf(runId)).toMatchObject({ GRADUATING_CLASS: 3 });
  for (const kind of ['OTHER_COHORT', 'CLOSING_CLASS']) expect(await kindsOf(runId)).not.toHaveProperty(kind);
  expect(await db.source.query('select open, taken from classes where school_id = $1', [school.id])).toEqual([{ open: true, taken: 2 }]);
  await assertConsistent(db);
});

test('a pupil in a problem case waits alone, in the dry run too, and is settled once when the case closes', async () => {
  const school = await makeSchool(db, [], { ...cohorts(2020, 2021), countyCode: '510105' });
  const [leaving = '', one = '', two = '', held = ''] = await fill(school, 4);
  const [younger = ''] = await fill(school, 1, 2021);
  const other = await makeSchool(db, [], { ...cohorts(2020), countyCode: '510107' });
  const [number, further] = [problemCase({ students: [one, two] }), problemCase({ students: [younger, held] })];
  const transfer = requested(held, other, other.firstClass.id);
  await deliver(db, consumption, [number.opened, further.opened, transfer]);
  const found = async (runId: string) => (await lines(runId)).filter(({ kind }) => kind === 'PROBLEM_CASE');
  const pupils = async (runId: string) => (await found(runId)).map(({ studentId }) => studentId).toSorted();
  const dry = await runUntilDone({ unit: school.code, dryRun: true });
  expect(await pupils(dry)).toEqual([one, two, held].toSorted());
  expect(await db.source.query('select * from year_run_waiting where run_id = $1', [dry])).toEqual([]);

  const runId = await runUntilDone({ unit: school.code });
  expect(await kindsOf(runId)).toMatchObject({ GRADUATING_CLASS: 1, PROBLEM_CASE: 3, OPEN_CASE: 1 });
  expect(await kindsOf(runId)).not.toHaveProperty('CLOSING_CLASS');
  expect(await pupils(runId)).toEqual(await pupils(dry));
  expect(await statusOf([leaving, one, two, held])).toEqual(['GRADUATED', 'ACTIVE', 'ACTIVE', 'ACTIVE']);
  expect(await settleWaiting({ db }, NOW)).toBe(0);
  await deliver(db, consumption, [number.closed]);
  await deliver(db, consumption, [number.closed]);
  expect(await settleWaiting({ db }, NOW)).toBe(2);
  // The transfer of this pupil ends, and then the case.
  await deliver(db, consumption, [ended(transfer.body, 'TransferWithdrawn')]);
  expect(await settleWaiting({ db }, NOW)).toBe(0);
  await deliver(db, consumption, [further.closed]);
  expect(await settleWaiting({ db }, NOW)).toBe(1);
  expect(await settleWaiting({ db }, NOW)).toBe(0);
  expect(await statusOf([one, two, held, younger])).toEqual(['GRADUATED', 'GRADUATED', 'GRADUATED', 'ACTIVE']);
  expect((await found(runId)).map(({ settledAs }) => settledAs)).toEqual(['GRADUATED', 'GRADUATED', 'GRADUATED']);
  expect((await certificatesOf([one, two, held])).length).toBe(3);
  await assertConsistent(db);
});

test('a problem case that closes or opens in the same moment as the run leaves no pupil without an answer', async () => {
  const school = await makeSchool(db, [], { ...cohorts(2020), countyCode: '510106' });
  const pupils = await fill(school, 20);
  const cases = pupils.slice(0, 10).map((one, at) => problemCase({ students: [one, pupils[at + 10] ?? ''] }));
  const [closing, opening] = [cases.slice(0, 5), cases.slice(5)];
  await deliver(
    db,
    consumption,
    closing.map(({ opened }) => opened),
  );
  const events = [...closing.map(({ closed }) => closed), ...opening.map(({ opened }) => opened)];
  const [runId] = await Promise.all([
    runUntilDone({ unit: school.code }),
    ...events.map((event) => deliver(db, consumption, [event])),
    settleWaiting({ db }, NOW),
  ]);
  const named = (await lines(runId)).filter(({ kind }) => kind === 'PROBLEM_CASE').map(({ studentId }) => studentId);
  const { GRADUATING_CLASS = 0, PROBLEM_CASE = 0 } = (await kindsOf(runId)) ?? {};
  expect([GRADUATING_CLASS + PROBLEM_CASE, PROBLEM_CASE]).toEqual([20, named.length]);
  expect((await statusOf(pupils.filter((id) => !named.includes(id)))).filter((status) => status !== 'GRADUATED')).toEqual([]);
  await deliver(
    db,
    consumption,
    opening.map(({ closed }) => closed),
  );
  await settleWaiting({ db }, NOW);
  expect(new Set(await statusOf(pupils))).toEqual(new Set(['GRADUATED']));
  expect((await certificatesOf(pupils)).length).toBe(20);
  await assertConsistent(db);
});

test('a dry run names every alarm and writes nothing else', async () => {
  const school = await makeSchool(db, [], { ...cohorts(2020, 2021, 2022, 2025), countyCode: '410122' });
  await db.source.query(
    `insert into classes select $1, school_id, stage, 2019, 1, "limit", 0, 0, true from classes where school_id = $2 limit 1`,
    [randomUUID(), school.id],
  );
  const shorter = await makeSchool(db, [], { ...cohorts(2021), countyCode: '410122', stages: [{ stage: 'PRIMARY', years: 5 }] });
  await makeSchool(db, [], { ...cohorts(2024), countyCode: '410122' });
  const elsewhere = await makeSchool(db, [], { ...cohorts(2020), countyCode: '130102' });
  const [stays = '', suspended = '', held = '', ...leaving] = await fill(school, 6);
  const [outlived = ''] = await fill(school, 1, 2019);
  const [missing = '', displaced = '', retained = ''] = await fill(school, 3, 2021);
  const early = await fill(shorter, 3, 2021);
  const [resumed = ''] = await fill(school, 1, 2025);
  await setStatus(suspended, 'SUSPENDED');
  await setStatus(missing, 'MISSING');
  await db.source.query('update placements set entry_year = 2022 where student_id = $1', [displaced]);
  // Retained into the cohort of 2023, and not there.
  await db.source.query('update placements set movements = 2 where student_id = $1', [retained]);
  await db.source.query(
    `insert into movements (student_id, seq, kind, effective_on, to_entry_year, to_class_id) select student_id, 2, 'RETAINED', since, 2023, class_id
     from placements where student_id = $1`,
    [retained],
  );
  await deliver(db, consumption, [requested(held, elsewhere, elsewhere.firstClass.id)]);
  const state = async () => [await everything(db), (await saidBy(db)).length, await db.source.query('select * from schools order by id')];
  const before = await state();

  const runId = await runUntilDone({ unit: '410122', dryRun: true });
  expect(await state()).toEqual(before);
  expect(await db.source.query('select * from year_run_waiting')).toEqual([]);
  const found = await lines(runId);
  const students = (kind: string) => found.filter((line) => line.kind === kind).map(({ studentId }) => studentId);
  expect({
    SUSPENDED: students('SUSPENDED'),
    MISSING: students('MISSING'),
    OPEN_CASE: students('OPEN_CASE'),
    OUTLIVED: students('OUTLIVED'),
    OTHER_COHORT: students('OTHER_COHORT').toSorted(),
  }).toEqual({
    SUSPENDED: [suspended],
    MISSING: [missing],
    OPEN_CASE: [held],
    OUTLIVED: [outlived],
    OTHER_COHORT: [displaced, retained].toSorted(),
  });
  expect([stays, resumed].every((id) => !found.some(({ studentId }) => studentId === id))).toBe(true);
  const about = (kind: string) =>
    found.filter((line) => line.kind === kind).map(({ schoolId, entryYear, number }) => [schoolId, entryYear, number]);
  expect(about('GRADUATING_CLASS').sort()).toEqual(
    [
      [school.id, 2020, leaving.length + 1],
      [shorter.id, 2021, early.length],
    ].sort(),
  );
  expect(about('OTHER_YEARS')).toEqual([[shorter.id, null, null]]);
  expect(about('EARLY_GRADE')).toEqual([[shorter.id, 2021, early.length]]);
  expect(about('OUTLIVED_CLASS')).toEqual([[school.id, 2019, null]]);
  expect(about('NEW_CLASSES')).toEqual([[school.id, 2026, 1]]);
  expect(about('EMPTY_CLASS').length).toBe(2);
  expect(await kindsOf(runId)).toMatchObject({ GRADUATING_CLASS: 7, EARLY_GRADE: 3, NEW_CLASSES: 1, SUSPENDED: 1 });
});

test('a run twice is a run once: the second one graduates nobody and opens nothing', async () => {
  const school = await makeSchool(db, [], { ...cohorts(2020, 2025), countyCode: '410103' });
  const pupils = await fill(school, 3);
  await runUntilDone({ unit: '410103' });
  const [rows, events] = [await rowsOf(pupils), (await saidBy(db)).length];
  const again = await runUntilDone({ unit: '410103' });
  expect(await rowsOf(pupils)).toEqual(rows);
  expect((await saidBy(db)).length).toBe(events);
  expect(await kindsOf(again)).toEqual({ EMPTY_CLASS: 1 });
  const classes = await db.source.query('select entry_year, open from classes where school_id = $1 order by entry_year', [school.id]);
  expect(classes).toEqual([
    { entry_year: 2020, open: false },
    { entry_year: 2025, open: true },
    { entry_year: 2026, open: true },
  ]);
});

test('a run whose process is killed goes on in another one and leaves what an uninterrupted run leaves', async () => {
  const counties = ['410104', '410106'] as const;
  const schools = await Promise.all(
    counties.map(async (countyCode) => [
      await makeSchool(db, [], { ...cohorts(2020, 2025), countyCode }),
      await makeSchool(db, [], { ...cohorts(2020), countyCode }),
    ]),
  );
  const pupils: string[][] = [];
  for (const [first, second] of schools) pupils.push([...(await fill(first as MadeSchool, 4)), ...(await fill(second as MadeSchool, 3))]);
  const [interrupted = [], whole = []] = pupils;

  // Each chunk is one school.
  const runId = await start({ unit: counties[0] });
  await db.source.query(`update jobs set state = '{"after": null, "line": 0, "rows": 1}'`);
  const killed = lane();
  expect(await killed.turn()).toBe('worked');
  expect((await statusOf(interrupted)).filter((status) => status === 'GRADUATED').length).toBeGreaterThan(0);
  expect((await findRun(db, runId))?.schoolsDone).toBe(1);
  // A dead process does not release its lease; the lease expires.
  await db.source.query(`update jobs set lease_until = now() - interval '1 s'`);
  const next = lane();
  while ((await findRun(db, runId))?.endedAt === null) expect(await next.turn()).toBe('worked');
  expect(await killed.turn()).toBe('nothing');

  const uninterrupted = await runUntilDone({ unit: counties[1] });
  expect(await rowsOf(interrupted)).toEqual(await rowsOf(whole));
  expect(await kindsOf(runId)).toEqual(await kindsOf(uninterrupted));
  expect((await lines(runId)).map(({ kind, number }) => [kind, number]).sort()).toEqual(
    (await lines(uninterrupted)).map(({ kind, number }) => [kind, number]).sort(),
  );
});

test('a run for a unit inside one that runs is refused, also when both start at the same time', async () => {
  await makeSchool(db, [], { ...cohorts(2020), countyCode: '440106' });
  const results = (await Promise.all([startAll([{ unit: '440100' }]), startAll([{ unit: '440106' }])])).flat();
  const [started, refused] = results.toSorted((one, other) => Number(isRefused(one)) - Number(isRefused(other)));
  expect(refused).toEqual({ refused: 'YearRunUnderWay', runId: (started as { runId: string }).runId });
  expect(await startAll([{ unit: 'CN' }])).toMatchObject([{ refused: 'YearRunUnderWay' }]);
  // Another province, and a dry run, are free.
  expect(await startAll([{ unit: '450000' }, { unit: '440106', dryRun: true }])).toEqual([
    { runId: expect.any(String) },
    { runId: expect.any(String) },
  ]);
  expect(await startAll([{ unit: '440106', dryRun: true }])).toMatchObject([{ refused: 'YearRunUnderWay' }]);
  const worker = lane();
  while ((await worker.turn()) === 'worked');
});

test('a cancelled run writes nothing more, and its unit is free again', async () => {
  const school = await makeSchool(db, [], { ...cohorts(2020), countyCode: '440111' });
  const pupils = await fill(school, 2);
  const runId = await start({ unit: school.code });
  const cancel = (actor = NATION) => db.transaction((tx) => cancelYearRuns(tx, [command({ runId }, actor)]));
  expect(await cancel(anActor('registrar', '45'))).toEqual([{ refused: 'YearRunNotFound' }]);
  expect(await cancel()).toEqual([{ runId }]);
  expect(await cancel()).toEqual([{ refused: 'YearRunEnded' }]);
  expect(await lane().turn()).toBe('nothing');
  expect(await statusOf(pupils)).toEqual(['ACTIVE', 'ACTIVE']);
  await runUntilDone({ unit: school.code });
  expect(await statusOf(pupils)).toEqual(['GRADUATED', 'GRADUATED']);
});

test('two counties merge while a run of each has not ended: the run of the older county is cancelled, the other one goes on', async () => {
  const counties = ['530102', '530103'];
  const schools = await Promise.all(counties.map((countyCode) => makeSchool(db, [], { ...cohorts(2020), countyCode })));
  const pupils = await Promise.all(schools.map((school) => fill(school, 1)));
  const inBoth = (dryRun: boolean) => Promise.all(counties.map((unit) => start({ unit, dryRun })));
  const runs = [...(await inBoth(false)), ...(await inBoth(true))];
  const [ending = '', lasting = ''] = runs;
  const inSchool = await start({ unit: schools[1]?.code ?? '', dryRun: true });
  const wait = 'insert into year_run_waiting (student_id, run_id) values ($1, $2), ($1, $3)';
  await db.source.query(wait, [randomUUID(), ending, lasting]);

  const ports = unitPorts(db, faultsOf({ XUEJI_DELIVER_TWICE: false }), async () => undefined);
  await ports.mergeRegions(aCommand({ code: '530102', successorCode: '530103' }, anActor('operator', '')));
  for (let result = ''; result !== 'IDLE'; ) result = await repathOnce(db, ROW_MOVES, { waitMs: 0 });
  const found = await Promise.all([...runs, inSchool].map((id) => findRun(db, id)));
  const county = '53/5301/530103';
  expect(found.map((run) => [run?.path, run?.outcome])).toEqual([
    [county, 'CANCELLED'],
    [county, null],
    [county, 'CANCELLED'],
    [county, null],
    [`${county}/${schools[1]?.code}`, null],
  ]);
  const waiting = 'delete from year_run_waiting where run_id = any($1::uuid[]) returning run_id';
  expect((await db.source.query(waiting, [[ending, lasting]]))[0]).toEqual([{ run_id: lasting }]);
  const worker = lane();
  while ((await worker.turn()) === 'worked');
  await runUntilDone({ unit: '530103' });
  expect(await statusOf(pupils.flat())).toEqual(['GRADUATED', 'GRADUATED']);
});

test('the lines of an ended run are removed after their term, and not while a pupil waits', async () => {
  const school = await makeSchool(db, [], { ...cohorts(2020), countyCode: '530111' });
  await fill(school, 2);
  const [dry, run] = [await runUntilDone({ unit: school.code, dryRun: true }), await runUntilDone({ unit: school.code })];
  const days = (count: number) => new Date(NOW.getTime() + count * 86_400_000);
  const left = async () => [(await lines(dry)).length > 0, (await lines(run)).length > 0];
  await removeOldLines(db, days(YEAR_RUN_TERMS.dryRunDays));
  expect(await left()).toEqual([true, true]);
  await removeOldLines(db, days(YEAR_RUN_TERMS.dryRunDays + 1));
  expect(await left()).toEqual([false, true]);
  await db.source.query('insert into year_run_waiting (student_id, run_id) values ($1, $2)', [randomUUID(), run]);
  await removeOldLines(db, days(YEAR_RUN_TERMS.runDays + 1));
  expect(await left()).toEqual([false, true]);
  await db.source.query('delete from year_run_waiting where run_id = $1', [run]);
  await removeOldLines(db, days(YEAR_RUN_TERMS.runDays + 1));
  expect(await left()).toEqual([false, false]);
  expect(await kindsOf(run)).toMatchObject({ GRADUATING_CLASS: 2 });
});

test('a pupil with an open transfer waits alone and is settled once when the transfer ends', async () => {
  const place = { countyCode: '510104' };
  const [school, other] = [
    await makeSchool(db, [], { ...cohorts(2020), ...place }),
    await makeSchool(db, [], { ...cohorts(2020), ...place }),
  ];
  const elsewhere = await makeSchool(db, [], { ...cohorts(2020), countyCode: '110101' });
  const [, withdrawn = '', moved = '', gone = '', open = ''] = await fill(school, 5);
  const asks = [
    requested(withdrawn, other, other.firstClass.id),
    requested(moved, other, other.firstClass.id),
    requested(gone, elsewhere, elsewhere.firstClass.id),
    requested(open, other, other.firstClass.id),
  ];
  await deliver(db, consumption, asks);
  const runId = await runUntilDone({ unit: '510104', exceptions: [{ studentId: moved, kind: 'COMPLETED' }] });
  const waiting = [withdrawn, moved, gone, open];
  expect(await statusOf(waiting)).toEqual(['ACTIVE', 'ACTIVE', 'ACTIVE', 'ACTIVE']);
  expect(await settleWaiting({ db }, NOW)).toBe(0);

  const [first, second, third] = asks;
  if (!first || !second || !third) throw new Error('no transfers');
  const endings = [ended(first.body, 'TransferWithdrawn'), ended(second.body, 'TransferApproved'), ended(third.body, 'TransferApproved')];
  await deliver(db, consumption, endings);
  expect(await settleWaiting({ db }, NOW)).toBe(3);
  expect(await settleWaiting({ db }, NOW)).toBe(0);
  expect(await statusOf(waiting)).toEqual(['GRADUATED', 'COMPLETED', 'ACTIVE', 'ACTIVE']);
  const settled = (await lines(runId)).filter(({ kind, settledAs }) => kind === 'OPEN_CASE' && settledAs !== null);
  const arrived = (await lines(runId)).filter(({ kind, studentId }) => kind === 'ARRIVING' && studentId === moved);
  expect(arrived.map(({ schoolId, settledAs }) => [schoolId, settledAs])).toEqual([[other.id, 'COMPLETED']]);
  expect(new Map(settled.map(({ studentId, settledAs }) => [studentId, settledAs]))).toEqual(
    new Map([
      [withdrawn, 'GRADUATED'],
      [moved, 'COMPLETED'],
      [gone, 'MOVED'],
    ]),
  );
  expect((await certificatesOf(waiting)).length).toBe(2);
  expect(await db.source.query('select student_id from year_run_waiting where run_id = $1', [runId])).toEqual([{ student_id: open }]);
});

test('a school with a broken row gets a line and stays as it was, and the others are run', async () => {
  const place = { countyCode: '110105' };
  const [good, bad] = [await makeSchool(db, [], { ...cohorts(2020), ...place }), await makeSchool(db, [], { ...cohorts(2020), ...place })];
  const [pupils, broken] = [await fill(good, 2), await fill(bad, 2)];
  await db.source.query('delete from spells where student_id = $1', [broken[0]]);
  const runId = await runUntilDone({ unit: '110105' });
  expect([await statusOf(pupils), await statusOf(broken)]).toEqual([
    ['GRADUATED', 'GRADUATED'],
    ['ACTIVE', 'ACTIVE'],
  ]);
  expect((await lines(runId)).filter(({ kind }) => kind === 'FAILED_SCHOOL').map(({ schoolId }) => schoolId)).toEqual([bad.id]);
  expect(await kindsOf(runId)).toMatchObject({ FAILED_SCHOOL: 1, GRADUATING_CLASS: 2 });
});

test('an exception who is no pupil of the unit is refused, and nothing starts', async () => {
  const school = await makeSchool(db, [], { ...cohorts(2020), countyCode: '120101' });
  const [pupil = ''] = await fill(school, 1);
  const twice = [
    { studentId: pupil, kind: 'COMPLETED' as const },
    { studentId: pupil, kind: 'ENDED_EARLY' as const },
  ];
  for (const exceptions of [twice, [{ studentId: randomUUID(), kind: 'COMPLETED' as const }]])
    expect(await startAll([{ unit: school.code, exceptions }])).toEqual([{ refused: 'GraduationExceptionsInvalid' }]);
  expect(await db.run(statement('select id from year_runs where ended_at is null'))).toEqual([]);
});
