import { createHash, createSecretKey, randomUUID, randomUUIDv7 } from 'node:crypto';
import type { Database } from '@xueji/infra/runtime/database.ts';
import { startJobs } from '@xueji/infra/runtime/jobs.ts';
import { createLane } from '@xueji/infra/runtime/jobs-lane.ts';
import { recordPathChanges } from '@xueji/infra/runtime/path-change-store.ts';
import { pathRange } from '@xueji/infra/runtime/scope.ts';
import { createLogger } from '@xueji/infra/runtime/telemetry.ts';
import { anActor, openTestDatabase, saidBy, until } from '@xueji/infra/runtime/testing.ts';
import { FACTS_TOPIC, STUDENT_FACT_EVENTS } from '@xueji/schema/events/student-facts.ts';
import { STUDENT_EVENTS } from '@xueji/schema/events/students.ts';
import { cancelImports } from './cancel-store.ts';
import { rosterImports } from './import-job.ts';
import { findImport, ImportTable } from './import-store.ts';
import { messagesOf, storeRoster } from './import-testing.ts';
import { studentSeenFrom } from './mask.ts';
import { matchStudent } from './match-store.ts';
import { MIGRATIONS } from './migrations/all.ts';
import { queueImport } from './roster-import.ts';
import { EXAMPLE_HEADERS, exampleCsv, exampleIdNumber, exampleRow } from './roster-testing.ts';
import { listStudents, STUDENT_ORDERS } from './student-list-store.ts';
import { StudentTable } from './student-store.ts';

const COUNTY = '41/4116/411628';
const registrar = anActor('registrar', COUNTY);
const now = () => new Date('2026-11-24T10:00:00+08:00');
const numberKey = createSecretKey(Buffer.alloc(32, 7));
const log = createLogger('identity', 'silent');

let db: Database;
beforeEach(async () => {
  db = await openTestDatabase({
    entities: [StudentTable, ImportTable],
    migrations: MIGRATIONS,
  });
});
afterEach(() => db.close());

async function uploaded(bytes: Buffer, { key = randomUUID(), actor = registrar } = {}) {
  const upload = { idempotencyKey: key, sha256: createHash('sha256').update(bytes).digest('hex'), fileName: '名册.csv' };
  return storeRoster(db, queueImport(randomUUIDv7(), upload, actor, now()), bytes);
}

/** Works until no job is left. */
async function worked() {
  const worker = startJobs({ db, log, kinds: [rosterImports(parts())] });
  await until(async () => (await unfinished()) === 0, 50_000);
  await worker.stop();
}

const parts = () => ({ db, numberKey, now });
/** The import worker of one process. */
const createReading = (given: ReturnType<typeof parts>) => createLane({ db: given.db, log }, rosterImports(given));
const count = async (query: string): Promise<number> => Number((await db.source.query(query))[0].count);
const unfinished = () => count(`select count(*) from roster_imports where status in ('QUEUED', 'RUNNING')`);

async function imported(bytes: Buffer, actor = registrar) {
  const id = (await uploaded(bytes, { actor }))?.id ?? '';
  await worked();
  const job = await findImport(db, actor, id);
  if (!job) throw new Error('no job');
  return { job, messages: await messagesOf(db, id, { first: 100 }) };
}

const without = (header: string) => EXAMPLE_HEADERS.filter((one) => one !== header);

const students = async (unit = COUNTY) => {
  const list = {
    scopes: [pathRange(unit)],
    filter: {},
    schools: null,
    claims: null,
    order: STUDENT_ORDERS.SCHOOL,
    after: null,
    first: 100,
  };
  const [found = []] = await listStudents(db, [list]);
  return found.map((student) => studentSeenFrom([''], student));
};

const saidByTopic = async () =>
  Object.fromEntries(
    Object.entries(Object.groupBy(await saidBy(db), ({ topic }) => topic)).map(([topic, events]) => [topic, events?.length]),
  );

test('good rows are students with a temporary number and an event; each other row has a message', async () => {
  const { job, messages } = await imported(exampleCsv([exampleRow(1), exampleRow(2, { name: '' }), exampleRow(3, { phone: '1E+10' })]));
  expect(await count(`select count(*) from name_initials where initials = 'ZXM'`)).toBe(2);
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
    ['StudentFactsRecorded', 1, undefined],
    ['StudentRegistered', 1, 4],
    ['StudentFactsRecorded', 1, undefined],
  ]);
  const bodiesOn = (wanted: string) => said.flatMap(({ topic, body }) => (topic === wanted ? [body] : []));
  for (const body of bodiesOn('students'))
    expect(STUDENT_EVENTS.StudentRegistered.strict().parse(body)).toMatchObject({ importId: job.id, enteredPath: COUNTY });
  for (const body of bodiesOn(FACTS_TOPIC)) expect(STUDENT_FACT_EVENTS.StudentFactsRecorded.strict().parse(body)).toEqual(body);
});

test('a number twice in the file, and a number that a child elsewhere has, are refused without saying whose', async () => {
  await imported(exampleCsv([exampleRow(1)]), anActor('registrar', '44/4402/440224'));
  const { job, messages } = await imported(exampleCsv([exampleRow(1), exampleRow(2), exampleRow(2)]));
  expect(job).toMatchObject({ registered: 1, refused: 2 });
  expect(messages.map(({ row, code }) => [row, code])).toEqual([
    [2, 'HeldElsewhere'],
    [4, 'DuplicateInFile'],
  ]);
  expect(messages[1]?.message).toContain('Row 3');
  expect(JSON.stringify(messages)).not.toMatch(/4402|张|\d{17}/);
});

test('a school enters a roster with the code of a school that has merged into it, and with no other code', async () => {
  const [merged, successor] = [`${COUNTY}/2141000001`, `${COUNTY}/2141000002`];
  const change = { seq: 1, from: merged, to: successor, fromSchoolId: randomUUIDv7(), toSchoolId: randomUUIDv7() };
  await db.transaction(async (tx) => recordPathChanges(tx, [change]));
  const rows = [exampleRow(1), exampleRow(2, { schoolCode: '2141000003' })];
  const { job, messages } = await imported(exampleCsv(rows), anActor('registrar', successor));
  expect(job).toMatchObject({ registered: 1, refused: 1 });
  expect(messages.map(({ row, code }) => [row, code])).toEqual([[3, 'SchoolOutsideUnit']]);
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

test('the key of a file of which nobody was registered is free for the corrected file', async () => {
  const key = randomUUID();
  const [wrong, right] = [exampleCsv([exampleRow(1)], without('姓名')), exampleCsv([exampleRow(1)])];
  const failed = await uploaded(wrong, { key });
  expect(await uploaded(right, { key })).toBeNull();
  await worked();
  expect(await uploaded(wrong, { key })).toEqual(failed);
  const [corrected, again] = await Promise.all([uploaded(right, { key }), uploaded(right, { key })]);
  expect([again, corrected?.id === failed?.id]).toEqual([corrected, false]);
  await worked();
  expect(await findImport(db, registrar, failed?.id ?? '')).toMatchObject({ status: 'FAILED', problem: { code: 'ColumnMissing' } });
  expect(await findImport(db, registrar, corrected?.id ?? '')).toMatchObject({ status: 'DONE', registered: 1 });
  expect(await uploaded(exampleCsv([exampleRow(2)]), { key })).toBeNull();
});

test('a job that dies between two chunks goes on at the next one', async () => {
  const rows = Array.from({ length: 1200 }, (_, index) =>
    exampleRow(index, {
      birthDate: '20180312',
      idNumber: exampleIdNumber(index % 1000, '20180312', `99900${1 + Math.floor(index / 1000)}`),
    }),
  );
  const id = (await uploaded(exampleCsv([...rows, exampleRow(5)])))?.id ?? '';
  // The process ends after one turn, and does not give its lease back.
  expect(await createReading(parts()).turn()).toBe('worked');
  expect(await findImport(db, registrar, id)).toMatchObject({ status: 'RUNNING', checked: 500, registered: 500 });
  expect(await createReading(parts()).turn()).toBe('nothing');
  await db.source.query(`update jobs set lease_until = now() - interval '1 s'`);
  await worked();
  expect(await findImport(db, registrar, id)).toMatchObject({
    status: 'DONE',
    rows: 1201,
    checked: 1201,
    registered: 1200,
    refused: 1,
  });
  expect((await messagesOf(db, id)).map(({ row, code }) => [row, code])).toEqual([[1202, 'DuplicateInFile']]);
  expect(await saidByTopic()).toEqual({ students: 1200, [FACTS_TOPIC]: 1200 });
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

test('blank lines behind the header are no rows', async () => {
  const { job } = await imported(Buffer.concat([exampleCsv([]), Buffer.from('\n,,,\n\n')]));
  expect(job).toMatchObject({ status: 'FAILED', problem: { code: 'NoRows' }, rows: 0, checked: 0 });
});

test('the file is not kept when it is read', async () => {
  await imported(exampleCsv([exampleRow(1)]));
  expect(await count('select (select count(*) from roster_pieces) + (select count(*) from roster_uploads) as count')).toBe(0);
});

test('a report is read from the unit that entered it and from above, page by page without a torn row', async () => {
  const { job } = await imported(exampleCsv([exampleRow(1, { name: '', ethnicity: '' }), exampleRow(2, { name: '' })]));
  for (const path of [COUNTY, '41', '']) expect(await findImport(db, anActor('office', path), job.id)).not.toBeNull();
  for (const path of ['41/4116/411625', `${COUNTY}/2141000001`]) expect(await findImport(db, anActor('office', path), job.id)).toBeNull();
  expect(await findImport(db, anActor('reader', COUNTY), job.id)).toBeNull();
  const first = await messagesOf(db, job.id, { first: 1 });
  const rest = await messagesOf(db, job.id, { after: [2, first[0]?.seq ?? 0] });
  expect([...first, ...rest].map(({ row }) => row)).toEqual([2, 2, 3]);
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

const rowsOf = (count: number, from = 0) => Array.from({ length: count }, (_, index) => exampleRow(from + index));
const checkedOf = async (id: string) => (await findImport(db, anActor('office', ''), id))?.checked ?? 0;

test.each([
  ['of another county', '44/4402/440224'],
  ['of the same county', COUNTY],
])('a one-row file %s is done after one turn of a long file', async (_, path) => {
  const long = (await uploaded(exampleCsv(rowsOf(1600))))?.id ?? '';
  const reading = createReading(parts());
  await reading.turn();
  await reading.turn();
  const short = (await uploaded(exampleCsv([exampleRow(5000)]), { actor: anActor('registrar', path) }))?.id ?? '';
  await reading.turn();
  expect(await findImport(db, anActor('office', ''), short)).toMatchObject({ status: 'DONE', registered: 1 });
  expect(await checkedOf(long)).toBeLessThan(1600);
});

test('a unit with many files has as many turns as a unit with one', async () => {
  for (let file = 0; file < 6; file++) await uploaded(exampleCsv(rowsOf(2, file * 2)));
  const other = (await uploaded(exampleCsv(rowsOf(510, 5000)), { actor: anActor('registrar', '44/4402/440224') }))?.id ?? '';
  const reading = createReading(parts());
  for (let turn = 0; turn < 4; turn++) await reading.turn();
  expect(await findImport(db, anActor('office', ''), other)).toMatchObject({ status: 'DONE', registered: 510 });
  expect(await unfinished()).toBe(4);
});

test('more files than are kept open at once all come to their end', async () => {
  for (let file = 0; file < 10; file++)
    await uploaded(exampleCsv(rowsOf(510, file * 510)), { actor: anActor('registrar', `41/4116/4116${10 + file}`) });
  await worked();
  expect(await count(`select count(*) from roster_imports where status = 'DONE' and registered = 510`)).toBe(10);
});

test('two processes share the files, and register each row once', async () => {
  for (let file = 0; file < 4; file++) await uploaded(exampleCsv(rowsOf(510, file * 510)));
  const processes = [createReading(parts()), createReading(parts())];
  const turns = processes.map(async (reading) => {
    let worked = 0;
    while ((await unfinished()) > 0) worked += (await reading.turn()) === 'worked' ? 1 : 0;
    return worked;
  });
  expect(Math.min(...(await Promise.all(turns)))).toBeGreaterThan(0);
  expect(await count(`select count(*) from roster_imports where status = 'DONE' and registered = 510 and refused = 0`)).toBe(4);
});

test('a process that stops gives its files back at once', async () => {
  await uploaded(exampleCsv(rowsOf(510)));
  const reading = createReading(parts());
  await reading.turn();
  await reading.release();
  expect(await createReading(parts()).turn()).toBe('worked');
});

describe('a cancelled import', () => {
  const cancel = async (id: string, actor = registrar) =>
    (
      await db.transaction((tx) =>
        cancelImports(tx, [{ actor, key: randomUUID(), input: { importId: id }, now: now(), requestId: 'test' }]),
      )
    )[0];

  test('keeps what is registered, reads no more rows and keeps no file', async () => {
    const id = (await uploaded(exampleCsv(rowsOf(1600))))?.id ?? '';
    const reading = createReading(parts());
    await reading.turn();
    expect(await cancel(id)).toEqual({ importId: id });
    expect(await reading.turn()).toBe('nothing');
    expect(await findImport(db, registrar, id)).toMatchObject({
      ...{ status: 'CANCELLED', checked: 500, registered: 500, problem: null, finishedAt: now() },
      rows: 1600,
    });
    expect(await count('select (select count(*) from roster_uploads) + (select count(*) from jobs) as count')).toBe(0);
    expect(await saidByTopic()).toEqual({ students: 500, [FACTS_TOPIC]: 500 });
  });

  test('waits for no turn when it has not begun', async () => {
    const id = (await uploaded(exampleCsv(rowsOf(1))))?.id ?? '';
    await cancel(id);
    expect(await createReading(parts()).turn()).toBe('nothing');
    expect(await findImport(db, registrar, id)).toMatchObject({ status: 'CANCELLED', checked: 0 });
  });

  test.each([
    ['a registrar of the nation', anActor('registrar', ''), 'WrongUnit'],
    ['an office of the county', anActor('office', COUNTY), 'WrongHat'],
    ['another county', anActor('registrar', '44/4402/440224'), 'RosterImportNotFound'],
    ['a school of the county', anActor('registrar', `${COUNTY}/2141000001`), 'RosterImportNotFound'],
  ])('is refused to %s, and goes on', async (_, actor, refused) => {
    const id = (await uploaded(exampleCsv(rowsOf(1))))?.id ?? '';
    expect(await cancel(id, actor)).toMatchObject({ refused });
    await worked();
    expect(await findImport(db, registrar, id)).toMatchObject({ status: 'DONE', registered: 1 });
  });

  test('cannot be one that has ended, and one that is unknown is not found', async () => {
    const { job } = await imported(exampleCsv(rowsOf(1)));
    expect([await cancel(job.id), await cancel(randomUUIDv7())]).toMatchObject([
      { refused: 'RosterImportEnded' },
      { refused: 'RosterImportNotFound' },
    ]);
    expect(await findImport(db, registrar, job.id)).toMatchObject({ status: 'DONE' });
  });
});

describe('a file that fails at one place', () => {
  /** A process whose next transaction fails. */
  const failing = (code: string) => createReading({ ...parts(), db: { ...db, transaction: failingOnce(db, code) } });

  test('again and again pauses while others go on, and ends after some tries', async () => {
    const poisoned = (await uploaded(exampleCsv(rowsOf(10))))?.id ?? '';
    await failing('40001').turn();
    expect(await findImport(db, registrar, poisoned)).toMatchObject({ status: 'QUEUED' });
    expect(await createReading(parts()).turn()).toBe('nothing');
    const other = (await uploaded(exampleCsv(rowsOf(1, 500))))?.id ?? '';
    await createReading(parts()).turn();
    expect(await findImport(db, registrar, other)).toMatchObject({ status: 'DONE' });
    await db.source.query('update parked_work set retry_at = now(), tries = 7 where item = $1', [poisoned]);
    await failing('40001').turn();
    expect(await findImport(db, registrar, poisoned)).toMatchObject({ status: 'FAILED', problem: { code: 'ProcessingFailed' } });
  });

  test('that will never pass ends at once', async () => {
    const id = (await uploaded(exampleCsv(rowsOf(10))))?.id ?? '';
    await failing('22021').turn();
    expect(await findImport(db, registrar, id)).toMatchObject({ status: 'FAILED', problem: { code: 'ProcessingFailed' } });
  });
});

/** A database whose first transaction fails. */
function failingOnce(real: Database, code: string): Database['transaction'] {
  let failed = false;
  return (work) => {
    if (failed) return real.transaction(work);
    failed = true;
    return Promise.reject(Object.assign(new Error('failing'), { code }));
  };
}

test('a job whose import has ended is removed', async () => {
  const id = (await uploaded(exampleCsv(rowsOf(1))))?.id;
  await db.source.query(`update roster_imports set status = 'FAILED', problem = '{}', finished_at = now() where id = $1`, [id]);
  expect(await createReading(parts()).turn()).toBe('worked');
  expect(await count('select count(*) from jobs')).toBe(0);
});

describe('messages', () => {
  test('each row of a hostile file is registered or named', async () => {
    const [header = '', ...rows] = exampleCsv(rowsOf(6)).toString().trimEnd().split('\r\n');
    const broken = [
      rows[0],
      rows[1]?.replace(',,,,,,', ',"靠门,,,,,'),
      rows[2],
      '',
      rows[3]?.slice(0, 200),
      `${rows[4]},多`,
      '1,"2',
      rows[5],
    ];
    const { job, messages } = await imported(Buffer.from(`${header}\n${broken.join('\n')}\n`));
    expect(job).toMatchObject({ status: 'DONE', rows: 7, registered: 3, refused: 4 });
    expect(messages.map(({ row, code }) => [row, code])).toEqual([
      [3, 'QuoteNotClosed'],
      [6, 'RowTooShort'],
      [7, 'ColumnCountWrong'],
      [8, 'QuoteNotClosed'],
    ]);
  });

  test('unknown columns are reported once, as messages of the header', async () => {
    const csv = exampleCsv([exampleRow(1)])
      .toString()
      .replace('成员2姓名', '成员2名字');
    const { job, messages } = await imported(Buffer.from(csv));
    expect(job).toMatchObject({ status: 'DONE', registered: 1, refused: 0 });
    expect(messages).toMatchObject([{ row: 1, column: '成员2名字', code: 'WarningColumnUnknown' }]);
    expect(messages[0]?.message).toContain('成员2姓名');
  });

  test('a file that is no roster is refused early', async () => {
    const { job } = await imported(Buffer.from(`${exampleCsv([]).toString()}${'x\n'.repeat(300_000)}`));
    expect(job).toMatchObject({ status: 'FAILED', problem: { code: 'NotARoster' }, checked: 1000, refused: 1000 });
    expect(await count('select count(*) from roster_messages')).toBe(1000);
  });

  test('a row has 21 at most, and a file those of 10,000 rows; the counts stay true', async () => {
    const [header = '', good = ''] = exampleCsv([exampleRow(1)])
      .toString()
      .trimEnd()
      .split('\r\n');
    const empty = `x${','.repeat(header.split(',').length - 1)}`;
    const id = (await uploaded(Buffer.from(`${header}\n${good}\n${`${empty}\n`.repeat(30)}`)))?.id ?? '';
    await db.source.query('update roster_imports set message_rows = 9990');
    await worked();
    expect(await findImport(db, registrar, id)).toMatchObject({ status: 'DONE', rows: 31, registered: 1, refused: 30 });
    expect(await count(`select count(*) from roster_messages where code <> 'MessagesLeftOut'`)).toBe(10 * 21);
    expect(await messagesOf(db, id, { after: [31, 1000] })).toMatchObject([{ row: 32, code: 'MessagesLeftOut' }]);
    expect((await messagesOf(db, id, { after: [31, 1000] }))[0]?.message).toContain('共20项');
  });
});

test('GB18030, as Excel in China writes it', async () => {
  const decoder = new TextDecoder('gb18030');
  const twoBytes = new Map<string, Buffer>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) twoBytes.set(decoder.decode(Uint8Array.of(lead, trail)), Buffer.of(lead, trail));
  const csv = exampleCsv([exampleRow(1, { name: '赵子龙' })])
    .toString()
    .replace('\uFEFF', '');
  const { job } = await imported(Buffer.concat([...csv].map((character) => twoBytes.get(character) ?? Buffer.from(character))));
  expect(job).toMatchObject({ status: 'DONE', registered: 1 });
  expect((await students()).map(({ name }) => name)).toEqual(['赵子龙']);
});
