/** Admission lists on a real database: from the uploaded file to the event for enrolment, and from its answer to the messages by row. */
import { createHash, createSecretKey, randomUUID, randomUUIDv7 } from 'node:crypto';
import type { ServiceDatabase } from '@xueji/infra/runtime/database.ts';
import { createLane } from '@xueji/infra/runtime/jobs-lane.ts';
import { insertRows } from '@xueji/infra/runtime/table.ts';
import { createLogger } from '@xueji/infra/runtime/telemetry.ts';
import { anActor, arriving, deliver, openTestDatabase, saidBy } from '@xueji/infra/runtime/testing.ts';
import { STUDENT_EVENTS } from '@xueji/schema/events/students.ts';
import { cancelImports } from './cancel-store.ts';
import { identityConsumption } from './consumer.ts';
import { admissionImports } from './import-job.ts';
import { IMPORT_ORDERS, listImports } from './import-list-store.ts';
import { findImport, ImportTable } from './import-store.ts';
import { messagesOf, storeRoster } from './import-testing.ts';
import { MIGRATIONS } from './migrations/all.ts';
import { LIST_CHUNK_ROWS } from './reading-job.ts';
import { queueImport } from './roster-import.ts';
import { claimKey } from './student-number.ts';
import { claimNumbers, GuardianTable, StudentTable } from './student-store.ts';
import { aStudent } from './student-testing.ts';

const SCHOOL = '44/4401/440106/3144000001';
const numberKey = createSecretKey(Buffer.alloc(32, 7));
const log = createLogger('identity', 'silent');
const NOW = new Date('2026-08-20T10:00:00+08:00');
const consumption = identityConsumption(() => NOW);
const planId = randomUUID();

let db: ServiceDatabase;
let clerk = anActor('registrar', SCHOOL);
beforeAll(async () => {
  db = await openTestDatabase({ entities: [StudentTable, GuardianTable, ImportTable], migrations: MIGRATIONS });
});
afterAll(() => db.close());
// The limit of searches counts a person.
beforeEach(() => {
  const county = `44/4401/44${Math.floor(1000 + Math.random() * 9000)}`;
  clerk = anActor('registrar', `${county}/3144000001`, randomUUID());
});

let sequence = 0;
async function students(count: number, path = '44/4402/440224/2144000001') {
  const made = Array.from({ length: count }, () =>
    aStudent({ id: randomUUID(), path, number: `L44022420140312${String(sequence++).padStart(4, '0')}` }),
  );
  await db.transaction(async (tx) => {
    insertRows(tx, StudentTable, made);
    await claimNumbers(
      tx,
      made.map(({ id, number }) => ({ hmac: claimKey(numberKey, number), kind: 'STUDENT' as const, studentId: id })),
    );
  });
  return made;
}

const csv = (header: string, rows: readonly string[]) => Buffer.from(`\uFEFF${[header, ...rows].join('\r\n')}\r\n`);
async function uploaded(bytes: Buffer, plan: string | null = planId, key: string = randomUUID()) {
  const upload = { idempotencyKey: key, sha256: createHash('sha256').update(bytes).digest('hex'), fileName: '录取名单.csv', planId: plan };
  return (await storeRoster(db, queueImport(randomUUIDv7(), upload, clerk, NOW), bytes))?.id ?? null;
}
const reading = () => createLane({ db, log }, admissionImports({ db, numberKey, now: () => NOW }));
async function worked() {
  const lane = reading();
  while ((await lane.turn()) === 'worked');
  await lane.release();
}
const listed = async (importId: string) =>
  (await saidBy(db))
    .filter(({ key, type }) => key === importId && type === 'GraduatesListed')
    .map(({ body }) => {
      expect(STUDENT_EVENTS.GraduatesListed.strict().parse(body)).toBeDefined();
      return body as { planId: string; enteredPath: string; enteredBy: string; rows: { row: number; studentId: string }[] };
    });
const codesOf = async (importId: string) => (await messagesOf(db, importId)).map(({ row, code }) => `${row} ${code}`);

test('each row is found or has a message; headers of other systems are understood', async () => {
  const [[one, two, three], [foreign]] = [await students(3), await students(1, '41/4101/410105/2141000001')];
  const rows = [
    `张晓明,${one?.number},1班`,
    `张晓明, ${two?.number.toLowerCase()} ,`,
    `李四,${three?.number},`,
    `张晓明,${foreign?.number},`,
    `张晓明,,`,
    `,${three?.number},`,
    `张晓明,4.4E+17,`,
    `张晓明,${one?.number},`,
    `张晓明,${three?.number}`,
  ];
  const id = (await uploaded(csv('*学生姓名,全国学籍号,班级', rows))) ?? '';
  await worked();
  expect(await listed(id)).toEqual([
    {
      ...{ importId: id, planId, enteredPath: clerk.path, enteredBy: clerk.userId },
      rows: [
        { row: 2, studentId: one?.id },
        { row: 3, studentId: two?.id },
        { row: 10, studentId: three?.id },
      ],
    },
  ]);
  expect(await codesOf(id)).toEqual([
    '1 WarningColumnUnknown',
    '4 StudentUnknown',
    '5 GraduateOfAnotherProvince',
    '6 NumberMissing',
    '7 RequiredMissing',
    '8 IdNumberRuinedByExcel',
    '9 ListedTwice',
  ]);
  expect(await findImport(db, clerk, id)).toMatchObject({ status: 'DONE', rows: 9, checked: 9, registered: 3, refused: 6 });

  // Enrolment answers by row. An answer that comes twice counts once.
  const answer = {
    ...{ topic: 'placements', type: 'AdmissionsAnswered', key: id, aggregateId: `${id}/10`, version: 1 },
    body: {
      ...{ importId: id, row: 10 },
      answers: [
        { row: 2, code: 'Admitted' },
        { row: 3, code: 'WarningAdmittedBefore' },
        { row: 10, code: 'StageNotNext' },
      ],
    },
  };
  await deliver(db, consumption, [arriving(answer)]);
  await deliver(db, consumption, [arriving(answer)]);
  expect(await findImport(db, clerk, id)).toMatchObject({ placed: 2, notPlaced: 1 });
  expect((await codesOf(id)).filter((line) => /^(2|3|10) /.test(line))).toEqual(['3 WarningAdmittedBefore', '10 StageNotNext']);
});

test.each([
  ['without a number', '姓名,班级,电话', 'ColumnMissing'],
  ['without a name', '学籍号,身份证号,班级', 'ColumnMissing'],
  ['of something else', '产品,价格', 'HeaderMissing'],
])('a file %s is refused as a whole', async (_, header, code) => {
  const id = (await uploaded(csv(header, ['a,b,c']))) ?? '';
  await worked();
  expect(await findImport(db, clerk, id)).toMatchObject({ status: 'FAILED', problem: { code } });
});

test('reading goes on where a dead process stopped, and nobody is listed twice', async () => {
  const made = await students(LIST_CHUNK_ROWS + 20);
  const rows = [...made, ...made.slice(0, 1)].map(({ number }) => `张晓明,${number}`);
  const id = (await uploaded(csv('姓名,学籍号', rows))) ?? '';
  expect(await reading().turn()).toBe('worked');
  expect(await findImport(db, clerk, id)).toMatchObject({ status: 'RUNNING', checked: LIST_CHUNK_ROWS });
  // The process is dead: nobody works on the job until its lease has ended.
  expect(await reading().turn()).toBe('nothing');
  await db.source.query(`update jobs set lease_until = now() - interval '1 s'`);
  await worked();
  const parts = await listed(id);
  expect(parts.map(({ rows }) => rows.length)).toEqual([LIST_CHUNK_ROWS, 20]);
  expect(parts.flatMap(({ rows }) => rows.map(({ studentId }) => studentId))).toEqual(made.map((one) => one.id));
  expect(await findImport(db, clerk, id)).toMatchObject({ status: 'DONE', registered: LIST_CHUNK_ROWS + 20, refused: 1 });
  // The dead process has read the first row of this child.
  expect((await messagesOf(db, id)).map(({ row, code, message }) => [row, code, message.includes('Row 2.')])).toEqual([
    [LIST_CHUNK_ROWS + 22, 'ListedTwice', true],
  ]);
});

test('behind the limit of searches no row is looked up', async () => {
  const [one] = await students(1);
  const strangers = Array.from({ length: 31 }, (_, at) => `张晓明,L44022420140312${9000 + at}`);
  const id = (await uploaded(csv('姓名,学籍号', [...strangers, `张晓明,${one?.number}`]))) ?? '';
  await worked();
  expect((await codesOf(id)).slice(29)).toEqual(['31 StudentUnknown', '32 SearchLimitReached', '33 SearchLimitReached']);
  expect(await listed(id)).toEqual([]);
});

test('the same key and file for another plan is refused; a list is shown apart from rosters, and can be cancelled', async () => {
  const [bytes, key] = [csv('姓名,学籍号', ['张晓明,L440224201403120000']), randomUUID()];
  const id = (await uploaded(bytes, planId, key)) ?? '';
  expect([await uploaded(bytes, planId, key), await uploaded(bytes, randomUUID(), key), await uploaded(bytes, null, key)]).toEqual([
    id,
    null,
    null,
  ]);
  const ids = async (kind: 'ROSTER' | 'ADMISSION_LIST') =>
    (await listImports(db, clerk, { order: IMPORT_ORDERS.NEWEST, first: 9, after: null, filter: { kind } })).map((one) => one.id);
  expect([await ids('ROSTER'), await ids('ADMISSION_LIST')]).toEqual([[], [id]]);
  const command = { actor: clerk, key: randomUUID(), now: NOW, requestId: 'x', input: { importId: id } };
  expect(await db.transaction((tx) => cancelImports(tx, [command]))).toEqual([{ importId: id }]);
  await worked();
  expect(await listed(id)).toEqual([]);
});
