import { type Database, type ServiceDatabase, statement } from '@xueji/infra/runtime/database.ts';
import { faultsOf } from '@xueji/infra/runtime/faults.ts';
import { followPathChanges, lockLastChange } from '@xueji/infra/runtime/path-change-store.ts';
import { repathOnce } from '@xueji/infra/runtime/repathing-job.ts';
import { pathRange } from '@xueji/infra/runtime/scope.ts';
import { anActor, deliver, saidBy } from '@xueji/infra/runtime/testing.ts';
import { enrolmentConsumption } from '../consumer.ts';
import {
  aCommand,
  allClasses,
  ended,
  everything,
  makeSchool,
  NOW,
  openEnrolment,
  registered,
  requested,
  TODAY,
} from '../enrolment-testing.ts';
import { countSchools } from '../list-store.ts';
import { findSpells } from '../placement-store.ts';
import { ROW_MOVES } from '../row-moves-store.ts';
import { findSchools, findSchoolsByCode } from '../school-store.ts';
import { findHistory } from './history-store.ts';
import { findCurrentRegions, findRegions, findRegionsOn } from './region-store.ts';
import { listSchoolPaths } from './school-path-store.ts';
import { unitPorts } from './unit-resolvers.ts';

const consumption = enrolmentConsumption(() => NOW);
const operator = anActor('operator', '');
let db: ServiceDatabase;
let ports: ReturnType<typeof unitPorts>;
beforeAll(async () => {
  db = await openEnrolment();
  ports = unitPorts(db, faultsOf({ XUEJI_DELIVER_TWICE: false }), async () => undefined);
});
afterAll(() => db.close());

const pathsOf = (on: Database, table: string) => on.run<{ path: string }>(statement(`select path from ${table}`));
const repathed = async () => {
  for (let result = ''; result !== 'IDLE'; ) result = await repathOnce(db, ROW_MOVES, { waitMs: 0 });
};
const CHANGE = { name: null, newCode: null, parentCode: null };

test('a county with a new code in another city: regions and schools at once, pupils after it, and the old code leads to the new one', async () => {
  const school = await makeSchool(db, [45], { countyCode: '410122' });
  const neighbour = await makeSchool(db, [45], { countyCode: '410106' });
  await deliver(db, consumption, [registered(school), registered(neighbour)]);
  const command = aCommand({ ...CHANGE, code: '410122', newCode: '410298', parentCode: '410200' }, operator);
  expect(await ports.changeRegion(command)).toEqual({ code: '410298' });
  expect(await ports.changeRegion(command)).toEqual({ code: '410298' });

  const [seen] = await findSchools(db, [school.id]);
  expect(seen).toMatchObject({ path: `41/4102/410298/${school.code}`, countyCode: '410298' });
  expect(await findRegions(db, ['410122'])).toMatchObject([
    { path: '41/4101/410122', validTo: TODAY, successor: '410298', name: '中牟县' },
  ]);
  expect(await findCurrentRegions(db, ['410122'])).toMatchObject([{ asked: '410122', code: '410298', parent: '410200', name: '中牟县' }]);
  expect(await listSchoolPaths(db, { after: '', code: school.code, first: 5 })).toEqual([{ code: school.code, line: seen?.path }]);
  await repathed();
  const paths = (await pathsOf(db, 'placements')).map(({ path }) => path);
  expect(paths).toContain(seen?.path);
  expect(paths).toContain(neighbour.path);
  const said = (await saidBy(db)).filter(({ type }) => ['PathChanged', 'RegionEnded', 'RegionOpened'].includes(type));
  expect(said.map(({ type, version, body }) => [type, version, body.from ?? body.code])).toEqual([
    ['PathChanged', 1, '41/4101/410122'],
    ['RegionEnded', 1, '410122'],
    ['RegionOpened', 1, '410298'],
  ]);
});

test('a code once used, an ended region, an unknown parent: refused, and nothing is said', async () => {
  const before = (await saidBy(db)).length;
  const change = (input: object) => ports.changeRegion(aCommand({ ...CHANGE, code: '410106', ...input }, operator));
  expect(await change({ newCode: '410122' })).toEqual({ refused: 'CodeUsed' });
  expect(await change({ code: '410122', name: '新县' })).toEqual({ refused: 'UnitEnded' });
  expect(await change({ parentCode: '999900' })).toEqual({ refused: 'RegionUnknown' });
  expect(await ports.openRegion(aCommand({ code: '410122', name: '新县', parentCode: '410100' }, operator))).toEqual({
    refused: 'CodeUsed',
  });
  expect((await saidBy(db)).length).toBe(before);
});

test('a region is renamed and keeps its older name; a city that takes over a county keeps its code', async () => {
  await ports.changeRegion(aCommand({ ...CHANGE, code: '410103', name: '新二七区' }, operator));
  expect(await findHistory(db, ['410103'])).toMatchObject([{ seq: 1, name: '二七区', fromDate: null, toDate: TODAY }]);
  await ports.changeRegion(aCommand({ ...CHANGE, code: '410103', parentCode: '410200' }, operator));
  expect(await findRegions(db, ['410103'])).toMatchObject([{ path: '41/4102/410103', parent: '410200', name: '新二七区', validTo: null }]);
});

test('a region that opened today gets another code and merges on the same day', async () => {
  expect(await ports.openRegion(aCommand({ code: '410196', name: '试点区', parentCode: '410100' }, operator))).toEqual({ code: '410196' });
  const school = await makeSchool(db, [45], { countyCode: '410196' });
  expect(await ports.changeRegion(aCommand({ ...CHANGE, code: '410196', newCode: '410195' }, operator))).toEqual({ code: '410195' });
  expect(await ports.mergeRegions(aCommand({ code: '410195', successorCode: '410102' }, operator))).toEqual({ code: '410102' });
  expect(await findRegions(db, ['410196', '410195'])).toMatchObject([
    { code: '410196', validFrom: TODAY, validTo: TODAY, successor: '410195' },
    { code: '410195', validFrom: TODAY, validTo: TODAY, successor: '410102' },
  ]);
  expect(await findCurrentRegions(db, ['410196'])).toMatchObject([{ asked: '410196', code: '410102' }]);
  expect((await findRegionsOn(db, ['410196', '410195'], TODAY)).size).toBe(0);
  expect(await findSchools(db, [school.id])).toMatchObject([{ path: `41/4101/410102/${school.code}`, countyCode: '410102' }]);
});

test('a county merges into its neighbour: schools, children and a school opened later are there', async () => {
  const school = await makeSchool(db, [45], { countyCode: '410108' });
  expect(await ports.mergeRegions(aCommand({ code: '410108', successorCode: '410106' }, operator))).toEqual({ code: '410106' });
  expect(await findSchools(db, [school.id])).toMatchObject([{ path: `41/4101/410106/${school.code}`, countyCode: '410106' }]);
  expect(await ports.mergeRegions(aCommand({ code: '410106', successorCode: '410108' }, operator))).toEqual({ refused: 'UnitEnded' });
  await expect(makeSchool(db, [45], { countyCode: '410108' })).rejects.toThrow('CountyUnknown');
});

test('two schools merge with pupils, a hold in and a hold out: seats add up, spells follow, the old code leads to the successor', async () => {
  const [one, two, other] = [await makeSchool(db, [45]), await makeSchool(db, [45]), await makeSchool(db, [45])];
  const pupils = [registered(one), registered(one), registered(other)];
  await deliver(db, consumption, pupils);
  const [stays = '', leaves = '', comes = ''] = pupils.map(({ key }) => key);
  const [out, into] = [requested(leaves, other, other.firstClass.id), requested(comes, one, one.firstClass.id)];
  await deliver(db, consumption, [out, into]);

  expect(await ports.mergeSchools(aCommand({ schoolId: one.id, successorId: two.id }))).toEqual({ schoolId: two.id });
  expect((await allClasses(db, two.id)).map(({ id, classNo, taken, reserved }) => [id, classNo, taken, reserved])).toEqual([
    [two.firstClass.id, 1, 0, 0],
    [one.firstClass.id, 2, 3, 1],
  ]);
  expect(await findSchoolsByCode(db, [one.code])).toMatchObject([{ id: two.id, asked: one.code }]);
  expect(await findSpells(db, anActor('office', ''), [stays])).toMatchObject([
    { seq: 1, schoolId: one.id, fromDate: TODAY, toDate: TODAY },
    { seq: 2, schoolId: two.id, fromDate: '2026-11-25', toDate: null },
  ]);

  // Both cases go on, and so does one that named the old school before it heard of the merge; a roster with the old code finds its class.
  const late = requested((await newPupil(other)).key, one, one.firstClass.id);
  await deliver(db, consumption, [ended(out.body, 'TransferApproved'), ended(into.body, 'TransferApproved'), late]);
  const child = registered(one, 2);
  await deliver(db, consumption, [child]);
  const { placements, holds, classes } = await everything(db);
  const placementOf = (id: string) => placements.find(({ studentId }) => studentId === id);
  expect(placementOf(leaves)).toMatchObject({ schoolId: other.id, hold: null });
  expect(placementOf(comes)).toMatchObject({ schoolId: two.id, path: two.path, hold: null });
  expect(placementOf(child.key)).toMatchObject({ schoolId: two.id, classId: one.firstClass.id });
  expect(holds.find(({ transferId }) => transferId === late.body.transferId)).toMatchObject({ state: 'HELD' });
  expect(classes.find(({ id }) => id === one.firstClass.id)).toMatchObject({ taken: 4, reserved: 1 });

  expect(await ports.mergeSchools(aCommand({ schoolId: two.id, successorId: one.id }))).toEqual({ refused: 'UnitEnded' });
  expect(await ports.closeSchool(aCommand({ schoolId: two.id }))).toEqual({ refused: 'SchoolInUse' });
  const third = await makeSchool(db, [45]);
  await ports.mergeSchools(aCommand({ schoolId: two.id, successorId: third.id }));
  expect(await findSchoolsByCode(db, [one.code])).toMatchObject([{ id: third.id }]);
});

test('closed and merged schools stay in the list of their county under its new code, and keep their own codes', async () => {
  const at = { countyCode: '410104' };
  const [open, closed, merged] = [await makeSchool(db, [45], at), await makeSchool(db, [45], at), await makeSchool(db, [45], at)];
  await ports.closeSchool(aCommand({ schoolId: closed.id }));
  await ports.mergeSchools(aCommand({ schoolId: merged.id, successorId: open.id }));
  await ports.changeRegion(aCommand({ ...CHANGE, code: '410104', newCode: '410198' }, operator));
  const [line] = await listSchoolPaths(db, { after: '', code: merged.code, first: 1 });
  const seen = async () =>
    (await findSchools(db, [open.id, closed.id, merged.id])).map(({ code, path, countyCode }) => [code, path, countyCode]);
  const expected = [open, closed, merged].map(({ code }) => [code, `41/4101/410198/${code}`, '410198']);
  expect((await seen()).sort()).toEqual(expected.sort());
  await repathed();
  expect((await seen()).sort()).toEqual(expected);
  // A token with the code of the merged school still leads to the successor.
  const follower = await followPathChanges(db);
  expect(follower.paths().current(line?.line ?? '')).toBe(`41/4101/410198/${open.code}`);
  follower.stop();
  expect(await countSchools(db, { scope: pathRange('41/4101/410198'), filter: {} } as never)).toBe(3);
});

const newPupil = async (at: Parameters<typeof registered>[0]) => {
  const event = registered(at);
  await deliver(db, consumption, [event]);
  return event;
};

test('a school without pupils closes, and takes nobody after that', async () => {
  const school = await makeSchool(db, [45]);
  expect(await ports.closeSchool(aCommand({ schoolId: school.id }))).toEqual({ schoolId: school.id });
  const child = await newPupil(school);
  expect((await saidBy(db)).find(({ key }) => key === child.key)).toMatchObject({
    type: 'PlacementRefused',
    body: { code: 'SchoolUnknown' },
  });
});

test('a school that the city runs lies in its county, and says so with its placements', async () => {
  const school = await makeSchool(db, [45], { authorityCode: '410100' });
  expect(school).toMatchObject({ path: `41/4101/${school.code}`, countyCode: '410105' });
  const child = await newPupil(school);
  expect((await saidBy(db)).find(({ key }) => key === child.key)?.body).toMatchObject({ path: school.path, countyPath: '41/4101/410105' });
});

test('a school of the county is taken over by the city: its name of before stays known, its pupils follow', async () => {
  const school = await makeSchool(db, [45]);
  const child = await newPupil(school);
  const NOTHING = { name: null, authorityCode: null, countyCode: null, locality: null, stages: null };
  await ports.changeSchool(aCommand({ ...NOTHING, schoolId: school.id, authorityCode: '410100', name: '市实验小学' }));
  await repathed();
  const { placements } = await everything(db);
  expect(placements.find(({ studentId }) => studentId === child.key)?.path).toBe(`41/4101/${school.code}`);
  expect(await findHistory(db, [school.code])).toMatchObject([
    { name: school.name, lineThen: school.path, fromDate: TODAY, toDate: TODAY },
  ]);
  expect((await saidBy(db)).findLast(({ key }) => key === school.id)).toMatchObject({
    type: 'SchoolChanged',
    body: { schoolName: '市实验小学' },
  });
});

const WAITS = statement(
  "select from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())",
);
const UNLOCKED = statement(`
  with free_regions as (select code from regions where code = any($1::text[]) for update skip locked),
    free_schools as (select code from schools where code = any($1::text[]) for update skip locked)
  select (select count(*) from free_regions) + (select count(*) from free_schools) as rows`);

test('a command that moves units locks no row before the path changes, so two of them cause no deadlock', async () => {
  const [one, two] = [await makeSchool(db, [45]), await makeSchool(db, [45])];
  const NOTHING = { name: null, authorityCode: null, countyCode: null, locality: null, stages: null };
  const commands = {
    changeSchool: () => ports.changeSchool(aCommand({ ...NOTHING, schoolId: one.id, authorityCode: '410100' })),
    mergeSchools: () => ports.mergeSchools(aCommand({ schoolId: one.id, successorId: two.id })),
    openRegion: () => ports.openRegion(aCommand({ code: '410194', name: '试点区', parentCode: '410100' }, operator)),
    changeRegion: () => ports.changeRegion(aCommand({ ...CHANGE, code: '410194', parentCode: '410200' }, operator)),
    mergeRegions: () => ports.mergeRegions(aCommand({ code: '410194', successorCode: '410102' }, operator)),
  };
  const codes = ['410100', '410102', '410194', '410200', one.code, two.code];
  for (const [name, run] of Object.entries(commands)) {
    const [all] = await db.jobs.run<{ rows: number }>(UNLOCKED, [codes]);
    let answer: Promise<object> = Promise.resolve({});
    await db.jobs.transaction(async (tx) => {
      await lockLastChange(tx);
      answer = run();
      while ((await db.control.run(WAITS)).length === 0);
      expect([name, (await tx.run<{ rows: number }>(UNLOCKED, [codes]))[0]]).toEqual([name, all]);
    });
    expect([name, await answer]).toEqual([name, expect.not.objectContaining({ refused: expect.anything() })]);
  }
});

test('the number of years of a stage stays while the stage has an open class or a pupil', async () => {
  const school = await makeSchool(db, [45]);
  const NOTHING = { name: null, authorityCode: null, countyCode: null, locality: null, stages: null };
  const shorten = () => ports.changeSchool(aCommand({ ...NOTHING, schoolId: school.id, stages: [{ stage: 'PRIMARY', years: 2 }] }));
  const CLOSE = statement('update classes set open = $2, taken = 0 where school_id = $1');
  expect(await shorten()).toEqual({ refused: 'StageInUse' });
  const child = await newPupil(school);
  await db.run(CLOSE, [school.id, false]);
  expect(await shorten()).toEqual({ refused: 'StageInUse' });
  await db.run(statement("update placements set status = 'GRADUATED' where student_id = $1"), [child.key]);
  expect(await shorten()).toEqual({ schoolId: school.id });
});

test('every column with a path is on the list of those that follow a change', async () => {
  const COLUMNS = statement(`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' and data_type = 'text' and column_name ~ 'path|_unit$' and table_name not in ('path_changes', 'event_log') order by 1`);
  const found = (await db.run<{ name: string }>(COLUMNS)).map(({ name }) => name);
  // What units were is told as it was, and where students were too.
  const past = ['file_accesses.unit_path', 'movements.from_path', 'movements.to_path', 'spells.path', 'unit_history.path'];
  expect(found).toEqual([...new Set(ROW_MOVES.flatMap(({ columns }) => columns)), ...past].sort());
});
