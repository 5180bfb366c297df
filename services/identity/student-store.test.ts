/** Who finds which students: by the ranges of paths that the reader reaches. */
import { randomUUID } from 'node:crypto';
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import type { Key } from '@xueji/infra/runtime/keyset.ts';
import { pathsAfter } from '@xueji/infra/runtime/path-changes.ts';
import { insertRows } from '@xueji/infra/runtime/table.ts';
import { anActor, aPartner, openTestDatabase } from '@xueji/infra/runtime/testing.ts';
import { MIGRATIONS } from './migrations/all.ts';
import type { Student } from './student.ts';
import { scopesOfList } from './student-filter.ts';
import { listStudents, STUDENT_KEYS, STUDENT_ORDERS, type StudentList } from './student-list-store.ts';
import { findGuardians, findStudents, GuardianTable, StudentTable } from './student-store.ts';
import { aStudent } from './student-testing.ts';

const SCHOOLS = ['11/1101/110101/2111000001', '41/4116/411628/2141000001', '44/4402/440224/2144000001', '44/4403/440303/2144000002'];
const [BEIJING = '', HENAN = '', SHAOGUAN = '', SHENZHEN = ''] = SCHOOLS;

let db: Database;
let all: Student[];
beforeAll(async () => {
  db = await openTestDatabase({ entities: [StudentTable, GuardianTable], migrations: MIGRATIONS });
  all = [...SCHOOLS, ...SCHOOLS, ...SCHOOLS].map((path, n) => aChild(path, n));
  const mother = { seq: 1, name: '张妈妈', relation: '52', isGuardian: true, phone: null, address: null, idType: null, idNumber: null };
  await db.transaction(async (tx) => {
    insertRows(tx, StudentTable, all);
    insertRows(
      tx,
      GuardianTable,
      all.map(({ id }) => ({ ...mother, studentId: id })),
    );
  });
});
afterAll(() => db.close());

const aChild = (path: string, n: number): Student =>
  aStudent({
    ...{ path, number: `L44022420180312${String(n).padStart(4, '0')}` },
    // In Shenzhen they are guests of Henan.
    ...(path === SHENZHEN && { guestPath: HENAN, guestTransferId: randomUUID() }),
  });
const byPath = (one: Student, other: Student) => (`${one.path} ${one.id}` < `${other.path} ${other.id}` ? -1 : 1);
const idsAt = (...schools: string[]) =>
  all
    .filter(({ path }) => schools.includes(path))
    .sort(byPath)
    .map(({ id }) => id);

async function listed(actor: Actor, unit = actor.path): Promise<string[]> {
  const ids: string[] = [];
  const scopes = scopesOfList(actor, unit, pathsAfter([]));
  for (let after: readonly Key[] | null = null, more = scopes.length > 0; more; ) {
    const list: StudentList = { scopes, filter: {}, schools: null, claims: null, order: STUDENT_ORDERS.SCHOOL, first: 2, after };
    const [rows = []] = await listStudents(db, [list]);
    ids.push(...rows.slice(0, 2).map(({ id }) => id));
    [after, more] = [rows[1] ? STUDENT_KEYS.SCHOOL(rows[1]) : null, rows.length > 2];
  }
  return ids;
}

test.each<[string, Actor, string, string[]]>([
  ['an office of the nation', anActor('office', ''), '', SCHOOLS],
  ['an office of a province', anActor('office', '44'), '44', [SHAOGUAN, SHENZHEN]],
  ['an office that asks above its unit', anActor('office', '44'), '', []],
  ['a partner of one province', aPartner(['44']), '', [SHAOGUAN, SHENZHEN]],
  ['a partner of two counties', aPartner(['11/1101/110101', '44/4403/440303']), '', [BEIJING, SHENZHEN]],
  ['a partner that asks for a unit which holds a registered one', aPartner(['11', '44/4403/440303']), '44', [SHENZHEN]],
  ['a partner that asks for a unit in a registered one', aPartner(['11', '44']), '44/4402', [SHAOGUAN]],
  ['a partner that asks for a unit of its token that is not registered', aPartner(['11']), '44', []],
  ['a partner without a registration', anActor('partner', ''), '', []],
])('%s lists its students in one order, page by page', async (_, actor, unit, schools) => {
  expect(await listed(actor, unit)).toEqual(idsAt(...schools));
});

test('a partner finds by id whom its units hold or have as guests: guests are masked, and only the holder sees the family', async () => {
  const ids = all.map(({ id }) => id);
  const partner = aPartner(['11', '41']);
  const found = await findStudents(db, partner, ids);
  expect(found.map(({ id }) => id).sort()).toEqual(idsAt(BEIJING, HENAN, SHENZHEN).sort());
  const guests = found.filter(({ asGuest }) => asGuest);
  expect(guests.map(({ id }) => id).sort()).toEqual(idsAt(SHENZHEN).sort());
  for (const { name, address, birthDate } of guests) expect([name, address, birthDate]).toEqual(['张*明', null, null]);
  expect((await findGuardians(db, partner, ids)).map(({ studentId }) => studentId)).toEqual(idsAt(BEIJING, HENAN).sort());
});
