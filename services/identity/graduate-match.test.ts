import { createSecretKey, randomUUID } from 'node:crypto';
import type { ServiceDatabase } from '@xueji/infra/runtime/database.ts';
import { insertRows } from '@xueji/infra/runtime/table.ts';
import { anActor, openTestDatabase } from '@xueji/infra/runtime/testing.ts';
import { type Found, type GraduateRow, matchRows } from './graduate-match.ts';
import { matchGraduates } from './graduate-match-store.ts';
import { MIGRATIONS } from './migrations/all.ts';
import { MATCH_LIMIT_FILE } from './policy/match-limits.ts';
import { claimKey } from './student-number.ts';
import { claimNumbers, GuardianTable, StudentTable } from './student-store.ts';
import { aStudent } from './student-testing.ts';

const HERE = '44/4401/440106/3144000001';
const child = (id: string, name = '张晓明', path = '44/4402/440224/2144000001'): Found => ({ id, name, birthDate: '2014-03-12', path });
const named = (name: string): GraduateRow => ({ number: 'L440224201403120001', name });

test.each([
  ['the child with number and name', [child('a')], named('张晓明'), ['FOUND', 'a']],
  ['a child with another name', [child('a')], named('李四'), ['UNKNOWN', null]],
  ['nobody', [], named('张晓明'), ['UNKNOWN', null]],
  ['two children of one name', [child('a'), child('b')], named('张晓明'), ['UNKNOWN', null]],
  ['a child of another province', [child('a', '张晓明', '41/4101/410105/2141000001')], named('张晓明'), ['OTHER_PROVINCE', null]],
] as [string, Found[], GraduateRow, unknown[]][])('a row of an admission list: %s', (_, found, row, expected) => {
  const [match] = matchRows({ rows: [row], found: [found], path: HERE, missesLeft: 1 });
  expect([match?.code, match?.studentId]).toEqual(expected);
});

test('a second row of a child names the first, and behind the limit no row is looked up', () => {
  const rows = ['张晓明', '张晓明', '李四', '张晓明'].map(named);
  const matches = matchRows({ rows, found: rows.map(() => [child('a')]), path: HERE, missesLeft: 1 });
  expect(matches.map(({ row, code, otherRow }) => [row, code, otherRow])).toEqual([
    [1, 'FOUND', null],
    [2, 'DOUBLED', 1],
    [3, 'UNKNOWN', null],
    [4, 'LIMIT_REACHED', null],
  ]);
});

describe('with a database', () => {
  const key = createSecretKey(Buffer.alloc(32, 7));
  const [{ missesOfUser } = { missesOfUser: 0 }] = MATCH_LIMIT_FILE.rows;
  const asking = { actor: anActor('registrar', HERE), now: new Date('2026-08-20T10:00:00+08:00'), key };
  let db: ServiceDatabase;
  beforeAll(async () => {
    db = await openTestDatabase({ entities: [StudentTable, GuardianTable], migrations: MIGRATIONS });
  });
  afterAll(() => db.close());

  test('a list of 100 is matched at once, logged row by row, and the misses count', async () => {
    const students = Array.from({ length: 90 }, (_, at) =>
      aStudent({ id: randomUUID(), number: `L44022420140312${String(at).padStart(4, '0')}` }),
    );
    await db.transaction(async (tx) => {
      insertRows(tx, StudentTable, students);
      await claimNumbers(
        tx,
        students.map(({ id, number }) => ({ hmac: claimKey(key, number), kind: 'STUDENT' as const, studentId: id })),
      );
    });
    const strangers = Array.from({ length: 10 }, (_, at) => ({ number: `L44022420140312${9000 + at}`, name: '张晓明' }));
    const matches = await matchGraduates(
      db,
      asking,
      [...students, ...strangers].map(({ number, name }) => ({ number, name })),
    );
    expect(matches.slice(0, 90).map(({ studentId }) => studentId)).toEqual(students.map(({ id }) => id));
    expect(matches.slice(90).map(({ code }) => code)).toEqual(strangers.map(() => 'UNKNOWN'));
    expect(await db.source.query('select outcome, count(*)::int as n from match_attempts group by 1 order by 1')).toEqual([
      { outcome: 'HIT', n: 90 },
      { outcome: 'MISS', n: 10 },
    ]);
    const more = Array.from({ length: 30 }, () => strangers[0] ?? named(''));
    const codes = (await matchGraduates(db, asking, more)).map(({ code }) => code);
    expect(codes.filter((code) => code === 'UNKNOWN')).toHaveLength(missesOfUser - 10);
    expect((await matchGraduates(db, asking, [students[0] ?? named('')])).map(({ code }) => code)).toEqual(['LIMIT_REACHED']);
  });
});
