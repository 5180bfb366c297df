import { createSecretKey, randomUUID } from 'node:crypto';
import { type Database, openDatabase } from '@xueji/infra/runtime/database.ts';
import { createLane } from '@xueji/infra/runtime/jobs-lane.ts';
import { createLogger } from '@xueji/infra/runtime/telemetry.ts';
import { anActor, openTestDatabase, saidBy, until } from '@xueji/infra/runtime/testing.ts';
import { rosterImports } from './import-job.ts';
import { findImport, ImportTable } from './import-store.ts';
import { messagesOf, storeRoster } from './import-testing.ts';
import { MIGRATIONS } from './migrations/all.ts';
import { queueImport } from './roster-import.ts';
import { type ExampleRow, exampleCsv, exampleIdNumber, exampleRow } from './roster-testing.ts';
import { StudentTable } from './student-store.ts';

const COUNTY = '41/4116/411628';
const OTHER_COUNTY = '44/4402/440224';
const now = () => new Date('2026-11-24T10:00:00+08:00');
const numberKey = createSecretKey(Buffer.alloc(32, 7));
const log = createLogger('identity', 'silent');
const TABLES = {
  entities: [StudentTable, ImportTable],
  migrations: MIGRATIONS,
};

let db: Database & { url: string };
beforeEach(async () => {
  db = await openTestDatabase(TABLES);
});
afterEach(() => db.close());

const FATHER = { member1IdType: '1', member1IdNumber: exampleIdNumber(7, '19850101') };
const OTHER_FATHER = { member1Name: '李大山', member1Phone: '19900009999', member1IdNumber: exampleIdNumber(9, '19850101') };
const OTHER_SCHOOL = { schoolCode: '2144000002' };
const undocumented = (changes: ExampleRow = {}) => exampleRow(1, { idType: 'Z', idNumber: '', ...FATHER, ...changes });

/** One file of one unit, read to its end through the given pool. */
async function imported(rows: readonly ExampleRow[], { unit = COUNTY, through = db as Database } = {}) {
  const actor = anActor('registrar', unit);
  const id = randomUUID();
  const job = queueImport(id, { idempotencyKey: randomUUID(), sha256: id, fileName: 'a.csv' }, actor, now());
  await storeRoster(through, job, exampleCsv(rows));
  const reading = createLane({ db: through, log }, rosterImports({ db: through, numberKey, now }));
  await until(async () => {
    await reading.turn();
    return (await findImport(through, actor, id))?.status === 'DONE';
  });
  await reading.release();
  const { registered, refused } = (await findImport(through, actor, id)) ?? {};
  const messages = await messagesOf(through, id);
  return { registered, refused, codes: messages.map(({ row, code }) => [row, code]), texts: messages.map(({ message }) => message).join() };
}

test('a child without a document is registered once, however often the file is sent', async () => {
  expect(await imported([undocumented()])).toMatchObject({ registered: 1, refused: 0, codes: [] });
  const again = await imported([undocumented()]);
  expect(again).toMatchObject({ registered: 0, refused: 1, codes: [[2, 'WarningRegisteredBefore']] });
  expect((await saidBy(db)).map(({ type }) => type)).toEqual(['StudentRegistered', 'StudentFactsRecorded', 'PlacementRequested']);
});

test.each([
  ['beside each other', 0],
  ['in two chunks', 500],
])('twice in one file, %s, the second row is refused and names the first', async (_, between) => {
  const others = Array.from({ length: between }, (_, index) => exampleRow(index, { name: '李四' }));
  const { registered, codes, texts } = await imported([undocumented(), ...others, undocumented()]);
  expect([registered, codes]).toEqual([1 + between, [[3 + between, 'ProbableDouble']]]);
  expect(texts).toContain('Row 2');
});

test.each<[string, ExampleRow]>([
  ['a name with what shows nothing in it', { name: '张\u200B 晓明\u3000' }],
  ['another guardian at the same school', OTHER_FATHER],
  [
    'the same guardian by name and phone at another school',
    { ...OTHER_SCHOOL, member1IdNumber: exampleIdNumber(9, '19850101'), member1Phone: '+86 199-0000-1235' },
  ],
  ['the same guardian by number at another school', { ...OTHER_SCHOOL, member1Phone: '19900009999', member1Name: '张建囯' }],
  [
    'the same guardian as the second member',
    {
      ...{ ...OTHER_SCHOOL, ...OTHER_FATHER, member1IsGuardian: '否' },
      ...{ member2Name: '张建国', member2Relation: '父亲', member2IsGuardian: '是', member2Phone: '19900001235' },
      ...{ member2IdType: '1', member2IdNumber: exampleIdNumber(11, '19850101') },
    },
  ],
])('a second row with %s is the same child', async (_, changes) => {
  await imported([undocumented()]);
  const again = await imported([undocumented(changes)], { unit: OTHER_COUNTY });
  expect(again).toMatchObject({ registered: 0, refused: 1, codes: [[2, 'ProbableDouble']] });
  expect(again.texts).not.toMatch(/2141000001|4116|张|1990/);
});

test.each<[string, ExampleRow, string[]]>([
  ['a namesake at another school with another guardian', { ...OTHER_SCHOOL, ...OTHER_FATHER }, ['WarningPossibleDouble']],
  [
    'a namesake whose guardian shares a phone that is none',
    { ...OTHER_SCHOOL, ...OTHER_FATHER, member1Name: '张建国', member1Phone: '无' },
    ['WarningPhone', 'WarningPossibleDouble'],
  ],
  ['a twin', { name: '张晓亮' }, []],
  ['a girl of the same name', { sex: '女' }, []],
  ['a child of the same name who is a day younger', { birthDate: '20180313' }, []],
])('%s is registered', async (_, changes, codes) => {
  await imported([undocumented({ member1Phone: changes.member1Phone === '无' ? '无' : '19900001235' })]);
  const other = await imported([undocumented(changes)]);
  expect([other.registered, other.codes.map(([, code]) => code)]).toEqual([1, codes]);
  expect(other.texts).not.toMatch(/2141000001|张|1990/);
});

test('a refused row leaves nothing behind that would refuse the next child', async () => {
  await imported([undocumented()]);
  expect((await imported([undocumented(OTHER_SCHOOL)])).registered).toBe(0);
  expect((await imported([undocumented({ ...OTHER_SCHOOL, ...OTHER_FATHER })])).registered).toBe(1);
});

test('two processes that import the same children at once register each child once', async () => {
  const second = await openDatabase({ url: db.url, ...TABLES });
  const rows = Array.from({ length: 40 }, (_, index) =>
    undocumented({
      name: `李${'甲乙丙丁戊己庚辛'[index % 8]}${'子丑寅卯辰'[index % 5]}`,
      member1IdNumber: exampleIdNumber(2 * index + 1, '19850101'),
    }),
  );
  const both = await Promise.all([imported(rows), imported(rows.toReversed(), { through: second, unit: OTHER_COUNTY })]);
  await second.close();
  expect(both.reduce((sum, { registered = 0 }) => sum + registered, 0)).toBe(40);
  expect(both.flatMap(({ codes }) => codes.map(([, code]) => code))).toEqual(Array(40).fill('ProbableDouble'));
  const [{ students }] = await db.source.query('select count(*)::int as students from students');
  expect(students).toBe(40);
});
