import { createHash, createSecretKey, randomUUID, randomUUIDv7 } from 'node:crypto';
import type { Database } from '@xueji/infra/runtime/database.ts';
import { listParkedWork, retryWork } from '@xueji/infra/runtime/parked-work.ts';
import { createLogger } from '@xueji/infra/runtime/telemetry.ts';
import { anActor, openTestDatabase, saidBy, until } from '@xueji/infra/runtime/testing.ts';
import { STUDENT_EVENTS } from '@xueji/schema/events/students.ts';
import { readImport, startImports } from './import-job.ts';
import { createImport, findImport, ImportTable, listMessages, nextImport, readFile } from './import-store.ts';
import { matchStudent } from './match-store.ts';
import { Students1700000001000 } from './migrations/1700000001000-Students.ts';
import { Matching1700000001100 } from './migrations/1700000001100-Matching.ts';
import { RecordPackages1700000001110 } from './migrations/1700000001110-RecordPackages.ts';
import { DoubleKeys1700000003100 } from './migrations/1700000003100-DoubleKeys.ts';
import { queueImport } from './roster-import.ts';
import { exampleCsv, exampleIdNumber, exampleRow } from './roster-testing.ts';
import { FIRST_STUDENT, listStudents, StudentTable } from './student-store.ts';

const COUNTY = '41/4116/411628';
const registrar = anActor('registrar', COUNTY);
const now = () => new Date('2026-11-24T10:00:00+08:00');
const numberKey = createSecretKey(Buffer.alloc(32, 7));
const log = createLogger('identity', 'silent');

let db: Database;
beforeEach(async () => {
  db = await openTestDatabase({
    entities: [StudentTable, ImportTable],
    migrations: [Students1700000001000, Matching1700000001100, RecordPackages1700000001110, DoubleKeys1700000003100],
  });
});
afterEach(() => db.close());

async function uploaded(bytes: Buffer, { key = randomUUID(), actor = registrar } = {}) {
  const upload = { idempotencyKey: key, sha256: createHash('sha256').update(bytes).digest('hex'), fileName: '名册.csv' };
  return createImport(db, queueImport(randomUUIDv7(), upload, actor, now()), bytes);
}

/** Works until no job is left. */
async function worked() {
  const worker = startImports({ db, numberKey, now, log });
  while (await nextImport(db)) await new Promise((resolve) => setImmediate(resolve));
  await worker.stop();
}

async function imported(bytes: Buffer, actor = registrar) {
  const id = (await uploaded(bytes, { actor }))?.id ?? '';
  await worked();
  const job = await findImport(db, actor, id);
  if (!job) throw new Error('no job');
  return { job, messages: await listMessages(db, id, 0, 100) };
}

const students = async (unit = COUNTY) =>
  (await listStudents(db, anActor('office', ''), { unit, after: FIRST_STUDENT, first: 100 })).map(({ seen }) => seen);

test('good rows are students with a temporary number and an event; each other row has a message', async () => {
  const { job, messages } = await imported(exampleCsv([exampleRow(1), exampleRow(2, { name: '' }), exampleRow(3, { phone: '1E+10' })]));
  expect(job).toMatchObject({
    status: 'DONE',
    rows: 3,
    checked: 3,
    registered: 2,
    refused: 1,
    placed: 0,
    notPlaced: 0,
    problem: null,
    finishedAt: now(),
  });
  expect(messages.map(({ row, column, code }) => [row, column, code])).toEqual([
    [3, '姓名', 'RequiredMissing'],
    [4, '联系电话', 'WarningPhone'],
  ]);
  const registered = await students();
  expect(registered).toHaveLength(2);
  for (const { number } of registered) expect(number).toMatch(/^L411628\*{8}\d{4}$/);
  const said = await saidBy(db);
  expect(said.map(({ type, version, body }) => [type, version, body.row])).toEqual([
    ['StudentRegistered', 1, 2],
    ['StudentRegistered', 1, 4],
  ]);
  for (const { body } of said)
    expect(STUDENT_EVENTS.StudentRegistered.strict().parse(body)).toMatchObject({ importId: job.id, enteredPath: COUNTY });
});

test('a number twice in the file, and a number that a child elsewhere has, are refused without saying whose', async () => {
  await imported(exampleCsv([exampleRow(1)]), anActor('registrar', '44/4402/440224'));
  const { job, messages } = await imported(exampleCsv([exampleRow(1), exampleRow(2), exampleRow(2)]));
  expect(job).toMatchObject({ registered: 1, refused: 2 });
  expect(messages.map(({ row, code }) => [row, code])).toEqual([
    [2, 'IdNumberTaken'],
    [4, 'DuplicateInFile'],
  ]);
  expect(messages[1]?.message).toContain('row 3');
  expect(JSON.stringify(messages)).not.toMatch(/4402|张|\d{17}/);
});

test('two equal files at once register each child once', async () => {
  const bytes = exampleCsv(Array.from({ length: 40 }, (_, index) => exampleRow(index)));
  const jobs = await Promise.all([uploaded(bytes), uploaded(bytes)]);
  await Promise.all([worked(), worked()]);
  const read = await Promise.all(jobs.map((job) => findImport(db, registrar, job?.id ?? '')));
  expect(read.map((job) => (job?.registered ?? 0) + (job?.refused ?? 0))).toEqual([40, 40]);
  expect(read.reduce((sum, job) => sum + (job?.registered ?? 0), 0)).toBe(40);
  expect(await students()).toHaveLength(40);
});

test('a key sent again gives the same job; with another file it is refused', async () => {
  const key = randomUUID();
  const [first, again] = await Promise.all([
    uploaded(exampleCsv([exampleRow(1)]), { key }),
    uploaded(exampleCsv([exampleRow(1)]), { key }),
  ]);
  expect(first).toEqual(again);
  expect(await uploaded(exampleCsv([exampleRow(2)]), { key })).toBeNull();
  expect(await uploaded(exampleCsv([exampleRow(2)]), { key, actor: anActor('registrar', COUNTY, 'another') })).not.toBeNull();
});

test('a job that dies between two chunks goes on at the next one', async () => {
  const rows = Array.from({ length: 1200 }, (_, index) =>
    exampleRow(index, {
      birthDate: '20180312',
      idNumber: exampleIdNumber(index % 1000, '20180312', `99900${1 + Math.floor(index / 1000)}`),
    }),
  );
  await uploaded(exampleCsv([...rows, exampleRow(5)]));
  const job = await nextImport(db);
  if (!job) throw new Error('no job');
  let chunks = 0;
  const dying = {
    ...db,
    transaction: ((work) => (++chunks === 2 ? Promise.reject(new Error('killed')) : db.transaction(work))) as Database['transaction'],
  };
  await expect(readImport({ db: dying, numberKey, now, log }, job)).rejects.toThrow('killed');
  expect(await findImport(db, registrar, job.id)).toMatchObject({ status: 'RUNNING', checked: 500, registered: 500 });
  await worked();
  expect(await findImport(db, registrar, job.id)).toMatchObject({
    status: 'DONE',
    rows: 1201,
    checked: 1201,
    registered: 1200,
    refused: 1,
  });
  expect((await listMessages(db, job.id, 0, 10)).map(({ row, code }) => [row, code])).toEqual([[1202, 'DuplicateInFile']]);
  expect(await saidBy(db)).toHaveLength(1200);
});

test.each([
  ['an empty file', Buffer.alloc(0), 'FileEmpty'],
  ['a file without students', exampleCsv([]), 'NoRows'],
  ['a file without names', exampleCsv([exampleRow(1)], ['学校标识码', '民族']), 'ColumnMissing'],
])('%s fails as a whole, with a reason, and nobody is registered', async (_, bytes, code) => {
  const { job } = await imported(bytes);
  expect(job).toMatchObject({ status: 'FAILED', problem: { code }, registered: 0 });
  expect(await students()).toEqual([]);
});

test('the file is not kept when it is read', async () => {
  const { job } = await imported(exampleCsv([exampleRow(1)]));
  expect(await readFile(db, job.id)).toHaveLength(0);
});

test('a report is read from the unit that entered it and from above, page by page without a torn row', async () => {
  const { job } = await imported(exampleCsv([exampleRow(1, { name: '', ethnicity: '' }), exampleRow(2, { name: '' })]));
  for (const path of [COUNTY, '41', '']) expect(await findImport(db, anActor('office', path), job.id)).not.toBeNull();
  for (const path of ['41/4116/411625', `${COUNTY}/2141000001`]) expect(await findImport(db, anActor('office', path), job.id)).toBeNull();
  expect(await findImport(db, anActor('reader', COUNTY), job.id)).toBeNull();
  expect((await listMessages(db, job.id, 0, 1)).map(({ row }) => row)).toEqual([2, 2]);
  expect((await listMessages(db, job.id, 2, 1)).map(({ row }) => row)).toEqual([3]);
});

test('a child is matched by ID number or passport and name together, and a wrong one of the two looks like the other', async () => {
  const foreign = { name: 'Jean Petit', idType: 'A', idNumber: 'E12345678', nationality: 'FRA' };
  await imported(exampleCsv([exampleRow(1), exampleRow(3, foreign)]));
  const match = (number: string, name: string) =>
    matchStudent(db, { actor: registrar, now: now(), key: numberKey }, { way: 'NUMBER', number, name });
  const idNumber = exampleRow(1).idNumber ?? '';
  expect(await match(` ${idNumber.toLowerCase()}`, '张 晓明')).toMatchObject({ name: '张晓明', birthDate: '2018-03-12' });
  expect(await match('e12345678', 'JEAN PETIT')).toMatchObject({ name: 'Jean Petit' });
  expect([await match(idNumber, '张小明'), await match(exampleIdNumber(9), '张晓明')]).toEqual([null, null]);
  const [number = ''] = (await db.source.query('select number from students where name = $1', ['张晓明'])).map(
    (row: { number: string }) => row.number,
  );
  expect(await match(number, '张晓明')).not.toBeNull();
});

test.each([
  [
    'whose end cannot be saved',
    (id: string) => `alter table roster_imports add constraint poison check (id <> '${id}' or status = 'QUEUED') not valid`,
  ],
  [
    'that runs into a timeout at each try',
    (id: string) => `
      create function time_out() returns trigger language plpgsql as $$ begin raise exception 'too slow' using errcode = '57014'; end $$;
      create trigger poison before update on roster_imports for each row when (new.id = '${id}') execute function time_out()`,
  ],
])('an import %s is parked, and the next one is read', async (_, poison) => {
  const bad = (await uploaded(exampleCsv([exampleRow(700)])))?.id ?? '';
  await db.source.query(poison(bad));
  const { job } = await imported(exampleCsv([exampleRow(701 + (Date.now() % 1000))]));
  expect(job.status).toBe('DONE');
  expect(await listParkedWork(db, { queue: '', item: '' }, 9)).toMatchObject([{ queue: 'roster-imports', item: bad }]);

  await db.source.query('alter table roster_imports drop constraint if exists poison');
  await db.source.query('drop trigger if exists poison on roster_imports');
  await retryWork(db, 'roster-imports', null);
  const worker = startImports({ db, numberKey, now, log });
  await until(async () => (await findImport(db, registrar, bad))?.status === 'DONE');
  await worker.stop();
  expect(await listParkedWork(db, { queue: '', item: '' }, 9)).toEqual([]);
});
