/** Lists of regions, schools and classes on a real database: filters, orders, and pages that are read while rows change. */
import { randomUUID } from 'node:crypto';
import { type Database, statement } from '@xueji/infra/runtime/database.ts';
import { countRows, type Key, type ListOrder, MOST_COUNTED } from '@xueji/infra/runtime/keyset.ts';
import { pathRange } from '@xueji/infra/runtime/scope.ts';
import { anActor, deliver } from '@xueji/infra/runtime/testing.ts';
import { enrolmentConsumption } from './consumer.ts';
import { allClasses, type MadeSchool, makeSchool, NOW, openEnrolment, registered, requested, TODAY } from './enrolment-testing.ts';
import {
  CLASS_KEYS,
  CLASS_ORDERS,
  type ClassFilter,
  countSchools,
  listClasses,
  listRegions,
  listSchools,
  REGION_ORDERS,
  type RegionFilter,
  SCHOOL_KEYS,
  SCHOOL_ORDERS,
  type SchoolFilter,
} from './list-store.ts';
import { findNodes } from './node-store.ts';
import type { School } from './school.ts';
import type { Region } from './unit/region.ts';
import { findRegions } from './unit/region-store.ts';

const COUNTY = '50/5001/500101';
let db: Database;
let schools: MadeSchool[];
beforeAll(async () => {
  db = await openEnrolment();
  const stages = (...names: ('PRIMARY' | 'JUNIOR')[]) => names.map((stage) => ({ stage, years: 6 }));
  const made = [
    { name: '万州实验小学', locality: 'URBAN', stages: stages('PRIMARY') },
    { name: '万州 第一中学', locality: 'TOWN', stages: stages('JUNIOR'), classes: [] },
    { name: '龙驹九年制学校', locality: 'RURAL', stages: stages('PRIMARY', 'JUNIOR') },
    { name: 'ＡＢＣ外国语小学', locality: 'URBAN', stages: stages('PRIMARY') },
  ] as const;
  schools = [];
  for (const one of made) {
    const classes = one.stages.map(({ stage }) => ({ stage, entryYear: 2024, classNo: 1, limit: 45 }));
    schools.push(await makeSchool(db, [], { countyCode: '500101', ...one, classes }));
  }
  await makeSchool(db, [45], { countyCode: '500102' });
});
afterAll(() => db.close());

const page = <Order extends ListOrder>(order: Order, after: Key[] | null = null, first = 100) => ({ order, first, after });
const schoolsBy = async (filter: SchoolFilter, order: ListOrder = SCHOOL_ORDERS.ID) => {
  const [found = []] = await listSchools(db, [{ scope: pathRange(COUNTY), filter, ...page(order) }]);
  return found.map(({ name }) => name);
};

test.each<[string, SchoolFilter, number[]]>([
  ['no filter', {}, [0, 1, 2, 3]],
  ['a stage', { stage: 'JUNIOR' }, [1, 2]],
  ['a locality', { locality: 'URBAN' }, [0, 3]],
  ['a part of the name', { name: '小学' }, [0, 3]],
  ['a name with other spaces and widths', { name: '万州第一' }, [1]],
  ['a name in small narrow letters', { name: 'abc' }, [3]],
  ['all at once', { stage: 'PRIMARY', locality: 'URBAN', name: '实验' }, [0]],
  ['a name that nobody has', { name: "%' or 1=1 --" }, []],
])('schools are filtered by %s', async (_, filter, expected) => {
  expect((await schoolsBy(filter)).sort()).toEqual(expected.map((index) => schools[index]?.name).sort());
  expect(await countSchools(db, { scope: pathRange(COUNTY), filter, ...page(SCHOOL_ORDERS.ID) })).toBe(expected.length);
});

test.each(Object.keys(SCHOOL_ORDERS) as (keyof typeof SCHOOL_ORDERS)[])('schools by %s come page by page, both ways', async (by) => {
  for (const descending of [false, true]) {
    const order: ListOrder = { ...SCHOOL_ORDERS[by], descending };
    const all = await schoolsBy({}, order);
    const seen: School[] = [];
    for (let after: Key[] | null = null, more = true; more; ) {
      const [rows = []]: School[][] = await listSchools(db, [{ scope: pathRange(COUNTY), filter: {}, ...page(order, after, 2) }]);
      seen.push(...rows.slice(0, 2));
      [after, more] = [rows[1] ? SCHOOL_KEYS[by](rows[1]) : null, rows.length > 2];
    }
    expect(seen.map(({ name }) => name)).toEqual(all);
    expect(all).toHaveLength(schools.length);
  }
});

test('in the order of ids each school is shown once, though schools are renamed and moved while pages are read', async () => {
  const seen: string[] = [];
  const after = async (key: Key[] | null): Promise<Key[] | null> => {
    const [rows = []] = await listSchools(db, [{ scope: pathRange('50'), filter: {}, ...page(SCHOOL_ORDERS.ID, key, 1) }]);
    const [school] = rows;
    if (!school) return null;
    seen.push(school.id);
    // Rows that were shown move after the cursor, and rows that were not shown move before it.
    await db.run(statement(`update schools set name = case when id = $1 then '～' || name else '!' || name end, path = path || '0'`), [
      school.id,
    ]);
    return [school.id];
  };
  for (let key: Key[] | null = await after(null); key; ) key = await after(key);
  expect(new Set(seen).size).toBe(schools.length + 1);
  expect(seen).toHaveLength(schools.length + 1);
  await db.run(statement(`update schools set name = ltrim(replace(name, '～', ''), '!'), path = rtrim(path, '0')`));
});

test('a count above the limit is null', async () => {
  const from = { from: `generate_series(1, ${MOST_COUNTED + 1})`, where: () => [] };
  expect([await countRows(db, from), await countRows(db, { ...from, where: () => ['generate_series < 5'] })]).toEqual([null, 4]);
});

test('regions are filtered by a part of the name, and many lists share a statement', async () => {
  const [nation, henan] = (await findRegions(db, ['CN', '410000'])).sort((one) => (one.code === 'CN' ? -1 : 1));
  if (!nation || !henan) throw new Error('no regions');
  const list = (parent: Region, filter: RegionFilter, order: ListOrder = REGION_ORDERS.CODE) => ({
    ...{ parent, filter, today: TODAY },
    ...page(order),
  });
  const lists = [
    list(nation, { name: '西' }),
    list(henan, { name: '州' }),
    list(henan, {}, REGION_ORDERS.NAME),
    list({ ...henan, code: 'x' }, {}),
    list(henan, { level: 'COUNTY', name: '鹿邑' }),
    list(henan, { level: 'PROVINCE' }),
  ];
  const [west = [], zhou = [], byName = [], none, counties = [], itself] = await listRegions(db, lists);
  expect(west.map(({ name }) => name)).toEqual(
    ['山西省', '江西省', '广西壮族自治区', '西藏自治区', '陕西省'].filter((name) => name.includes('西')),
  );
  expect(zhou.map(({ name }) => name)).toEqual(['郑州市']);
  expect(byName.map(({ name }) => name)).toEqual([...byName.map(({ name }) => name)].sort());
  expect([none, itself]).toEqual([[], []]);
  expect(counties.map(({ code }) => code)).toEqual(['411628']);
});

test('more lists than fit into one statement are all read', async () => {
  const lists = Array.from({ length: 250 }, (_, index) => ({
    scope: pathRange(index === 249 ? COUNTY : '99'),
    filter: {},
    ...page(SCHOOL_ORDERS.ID),
  }));
  const found = await listSchools(db, lists);
  expect(found.map(({ length }) => length)).toEqual([...Array<number>(249).fill(0), schools.length]);
});

test('classes are filtered by stage, cohort, openness and free seats, and come by cohort or by free seats', async () => {
  const stages = [{ stage: 'PRIMARY', years: 6 } as const, { stage: 'JUNIOR', years: 3 } as const];
  const aClass = (stage: 'PRIMARY' | 'JUNIOR', entryYear: number, classNo: number, limit = 45) => ({ stage, entryYear, classNo, limit });
  const school = await makeSchool(db, [], {
    stages,
    classes: [aClass('JUNIOR', 2024, 1), aClass('PRIMARY', 2025, 10, 40), aClass('PRIMARY', 2025, 2, 1), aClass('PRIMARY', 2023, 1)],
  });
  const all = await allClasses(db, school.id);
  const shown = ({ stage, entryYear, classNo }: (typeof all)[number]) => `${stage} ${entryYear} ${classNo}`;
  expect(all.map(shown)).toEqual(['PRIMARY 2023 1', 'PRIMARY 2025 2', 'PRIMARY 2025 10', 'JUNIOR 2024 1']);

  await deliver(
    db,
    enrolmentConsumption(() => NOW),
    [registered(school, 2, { entryYear: 2025 })],
  );
  await db.run(statement('update classes set open = false where id = $1'), [all[3]?.id]);
  const filtered = async (filter: ClassFilter) => {
    const [found = []] = await listClasses(db, [{ schoolId: school.id, filter, ...page(CLASS_ORDERS.COHORT) }]);
    return found.map((one) => all.findIndex(({ id }) => id === one.id));
  };
  expect(await filtered({ stage: 'PRIMARY', entryYear: 2025 })).toEqual([1, 2]);
  expect(await filtered({ open: false })).toEqual([3]);
  expect(await filtered({ hasFreeSeat: false })).toEqual([1]);
  expect(await filtered({ open: true, hasFreeSeat: true })).toEqual([0, 2]);

  const descending = { ...CLASS_ORDERS.FREE_SEATS, descending: true };
  const [first = []] = await listClasses(db, [{ schoolId: school.id, filter: {}, ...page(descending, null, 2) }]);
  const [rest = []] = await listClasses(db, [
    { schoolId: school.id, filter: {}, ...page(descending, first[1] ? CLASS_KEYS.FREE_SEATS(first[1]) : null) },
  ]);
  expect([...first.slice(0, 2), ...rest].map(({ limit, taken }) => limit - taken)).toEqual([45, 45, 40, 0]);
});

test('an id is found with its type; students and transfers only by actors who may read them', async () => {
  const [from, to] = [await makeSchool(db, [45]), await makeSchool(db, [45], { countyCode: '440303' })];
  const entry = registered(from);
  const consumption = enrolmentConsumption(() => NOW);
  await deliver(db, consumption, [entry]);
  const asked = requested(entry.key, to, to.firstClass.id);
  await deliver(db, consumption, [asked]);
  const ids = [from.id, from.firstClass.id, entry.key, asked.body.transferId, randomUUID(), 'no id'];
  const kindsFor = async (hat: 'registrar' | 'reader', path: string) => {
    const found = new Map((await findNodes(db, anActor(hat, path), ids)).map(({ id, __typename }) => [id, __typename]));
    return ids.map((id) => found.get(id) ?? null);
  };
  expect(await kindsFor('registrar', from.path)).toEqual(['School', 'Class', 'Student', 'Transfer', null, null]);
  expect(await kindsFor('registrar', to.path)).toEqual(['School', 'Class', null, 'Transfer', null, null]);
  for (const [hat, path] of [
    ['registrar', '11'],
    ['reader', ''],
  ] as const)
    expect(await kindsFor(hat, path)).toEqual(['School', 'Class', null, null, null, null]);
});
