import { createSecretKey, randomUUID } from 'node:crypto';
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import type { Command } from '@xueji/infra/runtime/command.ts';
import { type Database, openDatabase } from '@xueji/infra/runtime/database.ts';
import { isRefused, type Refused } from '@xueji/infra/runtime/refusal.ts';
import { insertRows } from '@xueji/infra/runtime/table.ts';
import { anActor, openTestDatabase } from '@xueji/infra/runtime/testing.ts';
import { guardianCode } from './guardian-code.ts';
import { type Issued, issueGuardianCodes } from './guardian-code-store.ts';
import type { Match, Typed } from './match.ts';
import { acquaintanceOf, matchStudent } from './match-store.ts';
import { MIGRATIONS } from './migrations/all.ts';
import { MATCH_LIMIT_FILE } from './policy/match-limits.ts';
import type { Guardian, Student } from './student.ts';
import { claimKey } from './student-number.ts';
import { claimNumbers, GuardianTable, StudentTable } from './student-store.ts';
import { aStudent } from './student-testing.ts';

const OLD = '44/4402/440224/2144000001';
const NEW = '41/4116/411628/2141000001';
const NOW = new Date('2026-11-24T10:00:00+08:00');
const key = createSecretKey(Buffer.alloc(32, 7));
const later = (ms: number) => new Date(NOW.getTime() + ms);
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const [{ missesOfUser, missesOfUnit } = { missesOfUser: 0, missesOfUnit: 0 }] = MATCH_LIMIT_FILE.rows;

const TABLES = {
  entities: [StudentTable, GuardianTable],
  migrations: MIGRATIONS,
};
let db: Database & { url: string };
beforeEach(async () => {
  db = await openTestDatabase(TABLES);
});
afterEach(() => db.close());

let children = 0;
async function aChild(more: Partial<Student> = {}, guardian: Partial<Guardian> = {}): Promise<Student> {
  children += 1;
  const number = `L44022420180312${String(children).padStart(4, '0')}`;
  const student = aStudent({ path: OLD, number, address: null, phone: '19900000000', registeredAt: NOW, ...more });
  await db.transaction(async (tx) => {
    await insertRows(tx, StudentTable, [student]);
    const member = { seq: 1, name: '张建国', relation: '51', isGuardian: true, phone: '19900001235', address: null, idType: null };
    await insertRows(tx, GuardianTable, [{ ...member, idNumber: null, ...guardian, studentId: student.id }]);
    await claimNumbers(tx, [{ hmac: claimKey(key, student.number), kind: 'STUDENT', studentId: student.id }]);
  });
  return student;
}

const seeker = anActor('registrar', NEW);
const seek = (typed: Typed, actor: Actor = seeker, now = NOW) => matchStudent(db, { actor, now, key }, typed);
const byNumber = ({ number }: Pick<Student, 'number'>, name = '张晓明'): Typed => ({ way: 'NUMBER', number, name });
const byGuardian = (more: Partial<Extract<Typed, { way: 'GUARDIAN' }>> = {}): Typed => ({
  ...{ way: 'GUARDIAN', name: '张晓明', birthDate: '2018-03-12', guardianPhone: '19900001235' },
  ...more,
});
const NOBODY = byNumber({ number: 'L440224201803129999' });
const idOf = (match: Match | null | Refused) => match && (isRefused(match) ? match.refused : match.id);

const commandOf = (studentId: string, actor: Actor, now = NOW): Command<{ studentId: string }> => ({
  ...{ actor, key: randomUUID(), input: { studentId }, now, requestId: 'test' },
});
async function codeFor(studentId: string, now = NOW): Promise<string> {
  const [issued] = await db.transaction((tx) => issueGuardianCodes(key)(tx, [commandOf(studentId, anActor('registrar', OLD), now)]));
  if (!issued || isRefused(issued)) throw new Error(`no code: ${issued?.refused}`);
  return guardianCode(key, (issued as Issued).codeId);
}

test('a child is found by number and name, or by name, birth date and a guardian’s phone; each must agree', async () => {
  const child = await aChild();
  expect(idOf(await seek(byNumber(child)))).toBe(child.id);
  expect(idOf(await seek(byNumber(child, '张小明')))).toBeNull();
  expect(idOf(await seek(byGuardian({ guardianPhone: ' 199 0000 1235' })))).toBe(child.id);
  for (const wrong of [
    { name: '张小明' },
    { name: '张晓' },
    { birthDate: '2018-03-13' },
    { guardianPhone: '1990000123' },
    { guardianPhone: '' },
  ])
    expect(idOf(await seek(byGuardian(wrong)))).toBeNull();
});

test('what shows nothing makes no difference, in the record or in what is typed', async () => {
  const [older, dotted] = [await aChild({ name: '王\u200B芳' }), await aChild({ name: '买买提·吐尔逊' })];
  const typed: readonly (readonly [Typed, Student])[] = [
    [byNumber({ number: `\u202D${older.number}\u202C` }, '王芳'), older],
    [byNumber(older, '王\u2060 芳\uFE0F'), older],
    [byGuardian({ name: '王芳', guardianPhone: '+86\u00A0199–0000\u200B–1235' }), older],
    [byNumber(dotted, '买买提•吐尔逊'), dotted],
    [byGuardian({ name: '买买提 ．吐尔逊' }), dotted],
  ];
  for (const [way, child] of typed) expect(idOf(await seek(way))).toBe(child.id);
});

test.each([
  ['the child’s own phone', {}, { guardianPhone: '19900000000' }],
  ['the phone of a relative who is no guardian', { isGuardian: false }, {}],
])('%s finds nobody', async (_, guardian, typed) => {
  await aChild({}, guardian);
  expect(await seek(byGuardian(typed))).toBeNull();
});

test('two matching children count as no match; twins are distinguished by name', async () => {
  const [one] = [await aChild(), await aChild({ name: '张晓亮' })];
  expect(idOf(await seek(byGuardian()))).toBe(one?.id);
  await aChild();
  expect(await seek(byGuardian())).toBeNull();
});

test('a code finds its child repeatedly for the first person who uses it, and for no other person', async () => {
  const child = await aChild();
  const code = await codeFor(child.id);
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
  const typed: Typed = { way: 'CODE', code: code.toLowerCase().replace('-', ' ') };
  expect(idOf(await seek(typed))).toBe(child.id);
  expect(idOf(await seek(typed))).toBe(child.id);
  expect(await seek(typed, anActor('registrar', NEW, 'another'))).toBeNull();
});

test('of two people who use one code at the same time, one finds the child', async () => {
  const child = await aChild();
  const typed: Typed = { way: 'CODE', code: await codeFor(child.id) };
  const found = await Promise.all(
    ['one', 'two', 'three'].map((user) => seek(typed, anActor('registrar', `${NEW.slice(0, -1)}${user.length}`, user))),
  );
  expect(found.map(idOf).filter(Boolean)).toEqual([child.id]);
});

test.each([
  ['is followed by another', async (child: Student) => void (await codeFor(child.id)), NOW],
  ['is seven days old', async () => undefined, later(7 * DAY_MS)],
  [
    'was made by a school that the child has left',
    (child: Student) => db.source.query('update students set path = $2 where student_id = $1', [child.id, NEW]),
    NOW,
  ],
])('a code that %s finds nobody', async (_, change, now) => {
  const child = await aChild();
  const typed: Typed = { way: 'CODE', code: await codeFor(child.id) };
  await change(child);
  expect(await seek(typed, seeker, now)).toBeNull();
});

test('a code is valid until just before its end', async () => {
  const child = await aChild();
  const typed: Typed = { way: 'CODE', code: await codeFor(child.id) };
  expect(idOf(await seek(typed, seeker, later(7 * DAY_MS - 1)))).toBe(child.id);
});

test.each([
  ['the school’s registrar', anActor('registrar', OLD), 'done'],
  ['its approver', anActor('approver', OLD), 'WrongHat'],
  ['the county above', anActor('registrar', '44/4402/440224'), 'WrongUnit'],
  ['another school', anActor('registrar', NEW), 'StudentNotFound'],
])('a code made by %s', async (_, actor, expected) => {
  const child = await aChild();
  const [issued] = await db.transaction((tx) => issueGuardianCodes(key)(tx, [commandOf(child.id, actor)]));
  expect(issued && isRefused(issued) ? issued.refused : 'done').toBe(expected);
});

test('of two codes for one child in one batch, the later one is valid', async () => {
  const child = await aChild();
  const commands = [1, 2].map(() => commandOf(child.id, anActor('registrar', OLD)));
  const issued = (await db.transaction((tx) => issueGuardianCodes(key)(tx, commands))) as Issued[];
  const [first, second] = issued.map(({ codeId }): Typed => ({ way: 'CODE', code: guardianCode(key, codeId) }));
  if (!first || !second) throw new Error('no codes');
  expect([idOf(await seek(first)), idOf(await seek(second))]).toEqual([null, child.id]);
});

test('after its misses a person is refused, even with what is right, until an hour has passed', async () => {
  const child = await aChild();
  for (let miss = 0; miss < missesOfUser; miss++) expect(await seek(NOBODY, seeker, later(miss * 1000))).toBeNull();
  const anHourAfterTheFirst = later(HOUR_MS);
  expect(idOf(await seek(byNumber(child), seeker, later(HOUR_MS - 1)))).toBe('MatchLimitReached');
  expect(idOf(await seek(byNumber(child), anActor('registrar', NEW, 'colleague')))).toBe(child.id);
  expect(idOf(await seek(byNumber(child), seeker, anHourAfterTheFirst))).toBe(child.id);
});

test('a match and a refusal are not counted as misses', async () => {
  const child = await aChild();
  for (let hit = 0; hit < missesOfUser + 5; hit++) expect(idOf(await seek(byNumber(child)))).toBe(child.id);
  for (let miss = 0; miss < missesOfUser + 5; miss++) await seek(NOBODY);
  const outcomes = await db.source.query('select outcome, count(*)::int from match_attempts group by 1 order by 1');
  expect(outcomes).toEqual([
    { outcome: 'HIT', count: missesOfUser + 5 },
    { outcome: 'MISS', count: missesOfUser },
    { outcome: 'REFUSED', count: 5 },
  ]);
});

test('many at once, on two pools as two processes have, miss no more often than the limit', async () => {
  const second = await openDatabase({ url: db.url, ...TABLES });
  const asking = { actor: seeker, now: NOW, key };
  const all = await Promise.all(
    Array.from({ length: missesOfUser * 2 }, (_, index) => matchStudent(index % 2 ? db : second, asking, NOBODY)),
  );
  await second.close();
  expect(all.filter((match) => match === null)).toHaveLength(missesOfUser);
  expect(all.filter((match) => match && isRefused(match))).toHaveLength(missesOfUser);
});

test('a unit has its own limit for all its people', async () => {
  const child = await aChild();
  await db.source.query(
    `insert into match_attempts select gen_random_uuid(), 'user ' || n % 11, $1, 'NUMBER', '', 'MISS', $2 from generate_series(1, $3) n`,
    [NEW, NOW, missesOfUnit],
  );
  expect(idOf(await seek(byNumber(child), anActor('registrar', NEW, 'fresh')))).toBe('MatchLimitReached');
  expect(idOf(await seek(byNumber(child), anActor('registrar', OLD, 'fresh')))).toBe(child.id);
});

test('the audit has person, time, way and result, and not the input', async () => {
  const child = await aChild();
  await seek(byNumber(child));
  await seek(byGuardian({ name: '李四' }));
  const code = await codeFor(child.id);
  await seek({ way: 'CODE', code });
  const rows: Record<string, unknown>[] = await db.source.query('select * from match_attempts order by id');
  expect(rows.map(({ actor, unit_path, way, outcome, attempted_at }) => [actor, unit_path, way, outcome, attempted_at])).toEqual([
    [seeker.userId, NEW, 'NUMBER', 'HIT', NOW],
    [seeker.userId, NEW, 'GUARDIAN', 'MISS', NOW],
    [seeker.userId, NEW, 'CODE', 'HIT', NOW],
  ]);
  const everything = JSON.stringify([
    rows,
    await db.source.query('select * from guardian_codes'),
    await db.source.query('select * from student_matches'),
  ]);
  for (const plain of [child.number, '张晓明', '李四', '19900001235', code, code.replace('-', '')]) expect(everything).not.toContain(plain);
});

test('a match is valid for a day, for the person who found the child', async () => {
  const child = await aChild();
  const known = (actor: Actor, now: Date) => acquaintanceOf(db, { actor, now }, child.id);
  expect(await known(seeker, NOW)).toEqual({ matched: false, known: true });
  await seek(byNumber(child));
  expect(await known(seeker, later(DAY_MS - 1))).toEqual({ matched: true, known: true });
  expect((await known(seeker, later(DAY_MS))).matched).toBe(false);
  expect((await known(anActor('registrar', NEW, 'colleague'), NOW)).matched).toBe(false);
});
