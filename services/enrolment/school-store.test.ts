import { commandPort } from '@xueji/infra/runtime/command.ts';
import { type Database, statement } from '@xueji/infra/runtime/database.ts';
import { faultsOf } from '@xueji/infra/runtime/faults.ts';
import { anActor, deliver, saidBy } from '@xueji/infra/runtime/testing.ts';
import { REGIONS } from '@xueji/schema/codes/regions.ts';
import { SCHOOL_EVENTS } from '@xueji/schema/events/schools.ts';
import { enrolmentConsumption } from './consumer.ts';
import { aCommand, aSchoolInput, ended, makeSchool, NOW, openEnrolment, registered, requested, TODAY } from './enrolment-testing.ts';
import { listRegions, REGION_ORDERS } from './list-store.ts';
import { type ClassDone, closeClasses, findClasses, openClasses } from './school-class-store.ts';
import { findSchoolsByCode, openSchools } from './school-store.ts';
import { findRegions, seedRegions } from './unit/region-store.ts';

const faults = faultsOf({ XUEJI_DELIVER_TWICE: false });
const consumption = enrolmentConsumption(() => NOW);
let db: Database;
beforeAll(async () => {
  db = await openEnrolment();
});
afterAll(() => db.close());

/** As one process has them; two calls make two processes. */
const ports = () => ({
  openSchool: commandPort({ db, faults, mutation: 'openSchool', judge: openSchools }),
  openClass: commandPort({ db, faults, mutation: 'openClass', judge: openClasses }),
  closeClass: commandPort({ db, faults, mutation: 'closeClass', judge: closeClasses }),
});
const childrenOf = async (code: string, today: string) => {
  const [parent] = await findRegions(db, [code]);
  if (!parent) throw new Error(`no region ${code}`);
  const [found = []] = await listRegions(db, [{ parent, today, filter: {}, order: REGION_ORDERS.CODE, first: 100, after: null }]);
  return found.map(({ code }) => code);
};
const saidOf = async (schoolId: string) => (await saidBy(db)).filter(({ aggregateId }) => aggregateId === schoolId);

test('every region of the code table is there, once, under its path', async () => {
  expect(await seedRegions(db)).toBe(0);
  const [nation, province, county] = await Promise.all(['CN', '410000', '410105'].map(async (code) => (await findRegions(db, [code]))[0]));
  expect(nation).toMatchObject({ level: 'NATION', path: '', parent: null });
  expect(province).toMatchObject({ level: 'PROVINCE', path: '41', parent: 'CN', name: '河南省' });
  expect(county).toMatchObject({ level: 'COUNTY', path: '41/4101/410105', parent: '410100' });
  expect(await childrenOf('CN', TODAY)).toHaveLength(REGIONS.filter(({ level }) => level === 'PROVINCE').length);
});

test('a region that is no more is still found by its code, but is nobody’s child and opens no school', async () => {
  await db.run(
    statement(`insert into regions values ('419999', '旧县', '410100', 'COUNTY', '41/4101/419999', '1990-01-01', '2026-11-24')`),
  );
  expect(await findRegions(db, ['419999'])).toHaveLength(1);
  expect(await childrenOf('410100', '2026-11-23')).toContain('419999');
  expect(await childrenOf('410100', TODAY)).not.toContain('419999');
  expect(await ports().openSchool(aCommand(aSchoolInput({ countyCode: '419999' })))).toEqual({ refused: 'CountyUnknown' });
});

test('opened schools and classes are said in versions without a gap, as contracted', async () => {
  const school = await makeSchool(db, [45, 45]);
  const open = (classNo: number) =>
    ports().openClass(aCommand({ schoolId: school.id, class: { stage: 'PRIMARY', entryYear: 2025, classNo, limit: 45 } }));
  const [one, two, twin] = [await open(1), await open(2), await open(2)];
  expect([one, two].every((done) => 'classId' in done)).toBe(true);
  expect(twin).toEqual({ refused: 'ClassExists' });
  const close = await ports().closeClass(aCommand({ classId: (one as ClassDone).classId }));
  expect(close).toEqual(one);
  await ports().closeClass(aCommand({ classId: (one as ClassDone).classId }));

  const said = await saidOf(school.id);
  expect(said.map(({ type, version }) => `${type} ${version}`)).toEqual([
    'SchoolOpened 1',
    'ClassOpened 2',
    'ClassOpened 3',
    'ClassOpened 4',
    'ClassOpened 5',
    'ClassClosed 6',
  ]);
  for (const { type, body } of said) SCHOOL_EVENTS[type as keyof typeof SCHOOL_EVENTS].parse(body);
});

test('one code, twice at once in two processes: one school', async () => {
  const input = aSchoolInput();
  const outcomes = await Promise.all([ports().openSchool(aCommand(input)), ports().openSchool(aCommand(input))]);
  expect(outcomes.filter((outcome) => 'schoolId' in outcome)).toHaveLength(1);
  expect(outcomes).toContainEqual({ refused: 'SchoolExists' });
  expect(await findSchoolsByCode(db, [input.code])).toHaveLength(1);
});

test('the same command again gives the same school; a refused one leaves nothing behind', async () => {
  const command = aCommand(aSchoolInput());
  const done = await ports().openSchool(command);
  expect(await ports().openSchool(command)).toEqual(done);
  const before = (await saidBy(db)).length;
  expect(await ports().openSchool(aCommand(aSchoolInput(), anActor('registrar', '44')))).toMatchObject({ refused: 'WrongUnit' });
  expect(await saidBy(db)).toHaveLength(before);
});

test('a class with a reserved seat cannot be closed until the transfer has ended', async () => {
  const from = await makeSchool(db);
  const to = await makeSchool(db);
  const entry = registered(from);
  const asked = requested(entry.key, to, to.firstClass.id);
  await deliver(db, consumption, [entry, asked]);
  const close = () => ports().closeClass(aCommand({ classId: to.firstClass.id }));
  expect(await close()).toEqual({ refused: 'SeatsReserved' });
  await deliver(db, consumption, [ended(asked.body, 'TransferWithdrawn')]);
  expect(await close()).toEqual({ classId: to.firstClass.id });
  const late = registered(to);
  await deliver(db, consumption, [late]);
  expect((await saidBy(db)).at(-1)).toMatchObject({ key: late.key, body: { code: 'ClassClosed' } });
});

test('closing and reserving at once: the class is closed, or the seat is reserved, never both', async () => {
  const from = await makeSchool(db, [65]);
  const entries = Array.from({ length: 20 }, () => registered(from));
  await deliver(db, consumption, entries);
  for (const { key } of entries) {
    const to = await makeSchool(db);
    await Promise.all([
      deliver(db, consumption, [requested(key, to, to.firstClass.id)]),
      ports().closeClass(aCommand({ classId: to.firstClass.id })),
    ]);
    const [after] = await findClasses(db, [to.firstClass.id]);
    expect([after?.open, after?.reserved]).toEqual(after?.open ? [true, 1] : [false, 0]);
  }
});

test('the database itself refuses a class above its limit, a seat too few and a reserved seat in a closed class', async () => {
  const { firstClass } = await makeSchool(db, [2]);
  const set = (what: string) => db.run(statement(`update classes set ${what} where id = $1`), [firstClass.id]);
  await expect(set('taken = 3')).rejects.toThrow('check');
  await expect(set('taken = -1')).rejects.toThrow('check');
  await expect(set('taken = 0, reserved = 1')).rejects.toThrow('check');
  await expect(set('taken = 1, reserved = 1, open = false')).rejects.toThrow('check');
});

test('every key of a table of students begins with the student', async () => {
  const rows = await db.run<{ name: string }>(
    statement(`
      select conname as name from pg_constraint join pg_class t on t.oid = conrelid
      where t.relname in ('placements', 'spells', 'holds', 'movements') and contype in ('p', 'u', 'f')
        -- A table of statuses belongs to no student, and every node has it.
        and confrelid <> 'placement_statuses'::regclass
        and not exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'student_id' and a.attnum = any(conkey))
      union all
      select i.relname from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
      where t.relname in ('placements', 'spells', 'holds', 'movements') and x.indisunique
        and not exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'student_id' and a.attnum = any(x.indkey))`),
  );
  expect(rows).toEqual([]);
});
