/** Lists of students on a real database: filters, orders, rights of filters, indexes, and pages that are read while records move. */
import { createSecretKey, randomUUID } from 'node:crypto';
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import { type Database, type Statement, statement } from '@xueji/infra/runtime/database.ts';
import type { Key, ListOrder } from '@xueji/infra/runtime/keyset.ts';
import { pathsAfter } from '@xueji/infra/runtime/path-changes.ts';
import { pathRange } from '@xueji/infra/runtime/scope.ts';
import { insertRows } from '@xueji/infra/runtime/table.ts';
import { anActor, aPartner, openTestDatabase } from '@xueji/infra/runtime/testing.ts';
import { claimWords } from './id-number.ts';
import { MIGRATIONS } from './migrations/all.ts';
import { fillInitials, saveInitials } from './name-initials-store.ts';
import type { Student } from './student.ts';
import { pathOfUnit, refusalOfFilter, type StudentFilter, schoolsOfList, scopesOfList } from './student-filter.ts';
import { countStudents, listStudents, STUDENT_KEYS, STUDENT_ORDERS, type StudentList } from './student-list-store.ts';
import { claimKey, wordsOfTypedNumber } from './student-number.ts';
import { claimNumbers, GuardianTable, StudentTable } from './student-store.ts';
import { aStudent } from './student-testing.ts';

const COUNTY = '41/4116/411628';
const [NEAR, FAR, ELSEWHERE] = [`${COUNTY}/2141000001`, `${COUNTY}/2141000002`, '44/4402/440224/2144000001'];
const [SCHOOL, CLASS, OTHER_CLASS] = [randomUUID(), randomUUID(), randomUUID()];
const ID_NUMBER = '999001201803120011';
const key = createSecretKey('00'.repeat(32), 'hex');

let db: Database;
let children: Student[];
beforeAll(async () => {
  db = await openTestDatabase({ entities: [StudentTable, GuardianTable], migrations: MIGRATIONS });
  const spell = (classId: string, to: string | null = null) => ({
    ...{ schoolId: SCHOOL, path: NEAR, classId, stage: 'PRIMARY' as const, entryYear: 2024, from: '2024-09-01', to },
  });
  children = [
    aChild({ name: '王小明', spells: [spell(CLASS)], migrantChild: true, idType: '1', idNumber: ID_NUMBER, phone: '19900000001' }),
    aChild({ name: '王芳', sex: 'FEMALE', spells: [spell(CLASS, '2026-07-01')], leftBehind: 'BOTH_PARENTS', migrantChild: true }),
    aChild({ name: '阿卜杜拉·买买提', spells: [spell(OTHER_CLASS)], disability: '0', boarder: true }),
    aChild({ name: 'Anna Müller', sex: 'FEMALE', path: FAR, disability: '3', orphan: true }),
    aChild({ name: '王远', path: ELSEWHERE }),
  ];
  await db.transaction(async (tx) => {
    insertRows(tx, StudentTable, children);
    saveInitials(tx, children);
  });
  const claim = { hmac: claimKey(key, claimWords('1', ID_NUMBER, 'CHN')), kind: 'ID' as const, studentId: children[0]?.id ?? '' };
  await db.transaction((tx) => claimNumbers(tx, [claim]));
  const member = { seq: 1, name: '王强', relation: '51', address: null, idType: null, idNumber: null, studentId: children[1]?.id ?? '' };
  const members = [
    { ...member, isGuardian: true, phone: '19900000002' },
    { ...member, seq: 2, isGuardian: false, phone: '19900000003' },
  ];
  await db.transaction(async (tx) => insertRows(tx, GuardianTable, members));
});
afterAll(() => db.close());

let made = 0;
function aChild(more: Partial<Student>): Student {
  made += 1;
  return aStudent({ path: NEAR, number: `L41162820180312${String(made).padStart(4, '0')}`, ...more });
}

const aList = (filter: StudentFilter, more: Partial<StudentList> = {}): StudentList => ({
  ...{ scopes: [pathRange(COUNTY)], filter, order: STUDENT_ORDERS.NAME, first: 100, after: null },
  schools: filter.schoolId ? schoolsOfList(filter.schoolId, pathsAfter([])) : null,
  claims: typeof filter.number === 'string' ? wordsOfTypedNumber(filter.number).map((words) => claimKey(key, words)) : null,
  ...more,
});

test.each<[string, StudentFilter, number[]]>([
  ['nothing', {}, [0, 1, 2, 3]],
  ['the beginning of a name', { name: '王' }, [0, 1]],
  ['a name with another dot, wide letters and a space', { name: '阿卜杜拉 ・买' }, [2]],
  ['a name in other case', { name: 'ＡNNA m' }, [3]],
  ['the middle of a name', { name: '小明' }, []],
  ['whole initials', { initials: 'WXM' }, [0]],
  ['the beginning of initials', { initials: 'W' }, [0, 1]],
  ['initials of a name with a dot', { initials: 'ABDLM' }, [2]],
  ['initials and a status', { initials: 'W', status: 'GRADUATED' }, [1]],
  ['a school', { schoolId: SCHOOL }, [0, 1, 2]],
  ['a class', { classId: CLASS }, [0, 1]],
  ['pupils of a class', { classId: CLASS, status: 'IN_SCHOOL' }, [0]],
  ['graduates', { status: 'GRADUATED' }, [1]],
  ['those whom nobody has placed', { status: 'NOT_PLACED' }, [3]],
  ['one focus group', { focus: ['MIGRANT_CHILD'] }, [0, 1]],
  ['two focus groups', { focus: ['MIGRANT_CHILD', 'LEFT_BEHIND'] }, [1]],
  ['disabled children', { focus: ['DISABLED'] }, [3]],
  ['orphans', { focus: ['ORPHAN'] }, [3]],
  ['boarders', { focus: ['BOARDER'] }, [2]],
  ['no focus group', { focus: [] }, [0, 1, 2, 3]],
  ['a whole number', { number: ID_NUMBER }, [0]],
  ['a part of a number', { number: ID_NUMBER.slice(0, 17) }, []],
  ['the phone of the record, with signs in it', { phone: '+86 199-0000-0001' }, [0]],
  ['the phone of a guardian', { phone: '19900000002' }, [1]],
  ['the phone of a family member who is no guardian', { phone: '19900000003' }, []],
  ['sex', { sex: 'FEMALE' }, [1, 3]],
  ['stage and entry year', { stage: 'PRIMARY', entryYear: 2024 }, [0, 1, 2]],
  ['another entry year', { entryYear: 2023 }, []],
])('students are filtered by %s', async (_, filter, expected) => {
  const [found = []] = await listStudents(db, [aList(filter)]);
  expect(found.map(({ name }) => name).sort()).toEqual(expected.map((index) => children[index]?.name).sort());
  expect(await countStudents(db, aList(filter))).toBe(expected.length);
});

test('the job writes initials that are missing or old, changes nothing when it runs again, and goes on after a crash', async () => {
  const initials = async () => db.source.query('select student_id, initials from name_initials order by student_id');
  const before = await initials();
  const now = new Date('2026-11-28T08:00:00+08:00');
  await db.source.query('delete from name_initials where student_id = $1', [children[0]?.id]);
  await db.source.query(`update name_initials set initials = 'X' where student_id = $1`, [children[1]?.id]);
  const crash = () => Promise.reject(new Error('the process ends'));
  await expect(fillInitials({ run: db.run, transaction: crash }, now)).rejects.toThrow('the process ends');
  expect([await fillInitials(db, now), await fillInitials(db, now)]).toEqual([2, 0]);
  expect(await initials()).toEqual(before);
});

test('the job does not read settled records again, and reads those of the last hour', async () => {
  const [county, now] = ['51/5101/510101', new Date('2026-11-28T08:00:00+08:00')];
  const idOf = (minutes: number) => `${(now.getTime() - minutes * 60_000).toString(16).padStart(12, '0')}7000800000000000`.padEnd(32, '0');
  await db.source.query('delete from name_initials_filled');
  await db.source.query('insert into name_initials_filled values (1, $1)', [idOf(200)]);
  const [old, young] = [120, 10].map((minutes) =>
    aChild({ id: idOf(minutes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'), path: county }),
  );
  await db.transaction(async (tx) => insertRows(tx, StudentTable, [old as Student, young as Student]));
  expect(await fillInitials(db, now)).toBeGreaterThanOrEqual(2);
  await db.source.query('delete from name_initials where student_id = any($1)', [[old?.id, young?.id]]);
  await fillInitials(db, now);
  expect(await db.source.query('select student_id from name_initials where student_id = any($1)', [[old?.id, young?.id]])).toEqual([
    { student_id: young?.id },
  ]);
});

test('the index of initials finds them among many names', async () => {
  const sent: [Statement, readonly unknown[]][] = [];
  const run: Database['run'] = (query, values) => {
    sent.push([query, values ?? []]);
    return db.run(query, values);
  };
  await listStudents({ run }, [aList({ initials: 'WXM' })]);
  const plan = await db.transaction(async (tx) => {
    // The table of the test is so small that the planner would read it whole.
    for (const way of ['seqscan', 'nestloop']) await tx.run(statement(`set local enable_${way} = off`), []);
    const [query = statement(''), values = []] = sent[0] ?? [];
    return tx.run(statement(`explain ${query.text}`), values);
  });
  expect(JSON.stringify(plan)).toMatch(/name_initials_by_letters/);
});

test.each(Object.keys(STUDENT_ORDERS) as (keyof typeof STUDENT_ORDERS)[])('students by %s come page by page, both ways', async (by) => {
  for (const descending of [false, true]) {
    const order: ListOrder = { ...STUDENT_ORDERS[by], descending };
    const [all = []] = await listStudents(db, [aList({}, { order })]);
    const seen: string[] = [];
    for (let after: Key[] | null = null, more = true; more; ) {
      const [rows = []]: Awaited<ReturnType<typeof listStudents>> = await listStudents(db, [aList({}, { order, after, first: 1 })]);
      seen.push(...rows.slice(0, 1).map(({ id }) => id));
      [after, more] = [rows[0] ? STUDENT_KEYS[by](rows[0]) : null, rows.length > 1];
    }
    expect(seen).toEqual(all.map(({ id }) => id));
    expect(seen).toHaveLength(4);
  }
});

test('in the order of ids each child who stays in the county is shown once, though records move in it while pages are read', async () => {
  const county = '50/5001/500101';
  const staying = Array.from({ length: 30 }, (_, n) => aChild({ path: `${county}/215000000${n % 3}` }));
  await db.transaction(async (tx) => insertRows(tx, StudentTable, staying));
  const move = statement(`update students set path = $1 || '/' || (2150000000 + (random() * 9)::int) where path like $1 || '/%'`);
  const seen: string[] = [];
  for (let after: Key[] | null = null, more = true; more; ) {
    const list = aList({}, { scopes: [pathRange(county)], order: STUDENT_ORDERS.ID, after, first: 4 });
    const [rows = []]: Awaited<ReturnType<typeof listStudents>> = await listStudents(db, [list]);
    seen.push(...rows.slice(0, 4).map(({ id }) => id));
    [after, more] = [rows[3] ? STUDENT_KEYS.ID(rows[3]) : null, rows.length > 4];
    // Every child of the county changes its school, so some pass the cursor in the order of paths.
    await db.run(move, [county]);
  }
  expect(seen.sort()).toEqual(staying.map(({ id }) => id).sort());
});

test('after a merge only the successor has the pupils, in its list and its count; the merged schools have none', async () => {
  const [between, successor] = [randomUUID(), randomUUID()];
  const merge = (seq: number, fromSchoolId: string, toSchoolId: string) => ({
    ...{ seq, from: `${COUNTY}/214100001${seq}`, to: `${COUNTY}/214100001${seq + 1}`, fromSchoolId, toSchoolId, done: true },
  });
  const paths = pathsAfter([merge(1, SCHOOL, between), merge(2, between, successor)]);
  const lists = [SCHOOL, between, successor].map((schoolId) => aList({ schoolId }, { schools: schoolsOfList(schoolId, paths) }));
  expect((await listStudents(db, lists)).map(({ length }) => length)).toEqual([0, 0, 3]);
  expect(await Promise.all(lists.map((list) => countStudents(db, list)))).toEqual([0, 0, 3]);
});

test('lists of many classes are read in one statement, each with its own scope', async () => {
  let statements = 0;
  const counting: Pick<Database, 'run'> = {
    run: (query, values) => {
      statements += 1;
      return db.run(query, values);
    },
  };
  const lists = [CLASS, OTHER_CLASS, randomUUID()].map((classId) => aList({ classId }));
  const found = await listStudents(counting, [...lists, aList({ classId: CLASS }, { scopes: [pathRange('44')] })]);
  expect([found.map(({ length }) => length), statements]).toEqual([[2, 1, 0, 0], 1]);
});

test.each<[string, StudentList, boolean, boolean]>([
  ['a school', aList({}, { scopes: [pathRange(NEAR)], order: STUDENT_ORDERS.ID }), true, false],
  ['a school, by name', aList({}, { scopes: [pathRange(NEAR)] }), false, true],
  ['a class of a school', aList({ classId: CLASS }, { scopes: [pathRange(NEAR)], order: STUDENT_ORDERS.ID }), false, false],
  ['a county', aList({}, { order: STUDENT_ORDERS.ID }), false, false],
])('the statement for the list of %s: planned once, with the keys of names', async (_, list, isNamed, withNames) => {
  const sent: Statement[] = [];
  const run: Database['run'] = (query, values) => {
    sent.push(query);
    return db.run(query, values);
  };
  const [found = []] = await listStudents({ run }, [list]);
  expect(sent.map(({ name }) => name !== '')).toEqual([isNamed]);
  expect(new Set(found.map(({ nameKey }) => nameKey !== null))).toEqual(new Set([withNames]));
  expect(found.map(({ path }) => path)).toContain(NEAR);
});

test.each<[string, StudentFilter, Actor, boolean]>([
  ['a registrar by number', { number: 'x' }, anActor('registrar', COUNTY), true],
  ['an office by number', { number: 'x' }, anActor('office', COUNTY), false],
  ['a reader by number', { number: 'x' }, anActor('reader', COUNTY), false],
  ['a partner who is a registrar as well by number', { number: 'x' }, { ...aPartner(['41']), hats: ['partner', 'registrar'] }, false],
  ['a registrar by phone', { phone: 'x' }, anActor('registrar', COUNTY), true],
  ['an office by phone', { phone: 'x' }, anActor('office', COUNTY), false],
  ['an office by sex', { sex: 'MALE' }, anActor('office', COUNTY), true],
  ['a partner by sex', { sex: 'MALE' }, aPartner(['41']), false],
  ['an office by focus group', { focus: ['ORPHAN'] }, anActor('office', COUNTY), true],
  ['a partner by focus group', { focus: ['ORPHAN'] }, aPartner(['41']), false],
  ['a partner by name', { name: '王', status: 'IN_SCHOOL' }, aPartner(['41']), true],
  ['anybody by null', { number: null, focus: null }, aPartner(['41']), true],
])('%s may filter, or is refused by the name of the field', (_, filter, actor, may) => {
  const named = new RegExp(`^filter\\.${Object.keys(filter)[0]}: `);
  expect(refusalOfFilter(filter, actor)).toEqual(may ? null : { zh: expect.stringMatching(named), en: expect.stringMatching(named) });
});

test.each([
  ['CN', ''],
  ['', ''],
  ['410000', '41'],
  ['411628', COUNTY],
  [NEAR, NEAR],
  ['2141000001', null],
  ["' or 1=1", null],
  ['41/x', null],
])('the unit %s is the path %s', (unit, path) => {
  expect(pathOfUnit(unit)).toBe(path);
});

test('a list reaches what the actor reads and the unit holds', () => {
  expect(scopesOfList(anActor('office', '41'), COUNTY, pathsAfter([]))).toEqual([pathRange(COUNTY)]);
  expect(scopesOfList(anActor('office', COUNTY), '41', pathsAfter([]))).toEqual([]);
  expect(scopesOfList(aPartner([NEAR, '44']), COUNTY, pathsAfter([]))).toEqual([pathRange(NEAR)]);
  expect(scopesOfList(anActor('reader', ''), COUNTY, pathsAfter([]))).toEqual([]);
});
