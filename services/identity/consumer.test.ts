import { createHash, randomUUID } from 'node:crypto';
import type { Hat } from '@xueji/infra/runtime/actor.ts';
import { followCalendar } from '@xueji/infra/runtime/calendar-copy-store.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import type { Incoming } from '@xueji/infra/runtime/inbox.ts';
import { insertRows } from '@xueji/infra/runtime/table.ts';
import { metrics } from '@xueji/infra/runtime/telemetry.ts';
import { anActor, arriving, deliver, openTestDatabase, saidBy } from '@xueji/infra/runtime/testing.ts';
import { TRANSFER_ANSWERS } from '@xueji/schema/events/transfer-answers.ts';
import { identityConsumption } from './consumer.ts';
import { findImport, ImportTable } from './import-store.ts';
import { messagesOf, storeRoster } from './import-testing.ts';
import { MIGRATIONS } from './migrations/all.ts';
import { findRecordPackages } from './record-package-store.ts';
import { queueImport } from './roster-import.ts';
import { findGuardians, findStudents, GuardianTable, NumberHistoryTable, StudentTable } from './student-store.ts';
import { aStudent } from './student-testing.ts';

const OLD = '44/4402/440224/2144000001';
const NEW = '41/4116/411628/2141000001';
const THIRD = '41/4101/410105/2141000002';
const NOW = new Date('2026-11-24T10:00:00+08:00');
const consumption = identityConsumption(() => NOW);
const registrar = anActor('registrar', '44/4402/440224');

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase({
    entities: [StudentTable, GuardianTable, NumberHistoryTable, ImportTable],
    migrations: MIGRATIONS,
  });
});
afterAll(() => db.close());

async function registered(count = 1, path = OLD): Promise<string[]> {
  const students = Array.from({ length: count }, () => aStudent({ path, registeredAt: NOW }));
  await db.transaction(async (tx) => {
    await insertRows(tx, StudentTable, students);
    const guardian = { seq: 1, name: '张建国', relation: '51', isGuardian: true, phone: null, address: null, idType: null, idNumber: null };
    await insertRows(
      tx,
      GuardianTable,
      students.map(({ id }) => ({ ...guardian, studentId: id })),
    );
    const issued = { kind: 'L', issuedAt: NOW, supersededAt: null };
    await insertRows(
      tx,
      NumberHistoryTable,
      students.map(({ id, number }) => ({ studentId: id, number, ...issued })),
    );
  });
  return students.map(({ id }) => id);
}

async function anImport(): Promise<string> {
  const upload = { idempotencyKey: randomUUID(), sha256: 'x', fileName: 'x.csv' };
  return (await storeRoster(db, queueImport(randomUUID(), upload, registrar, NOW), Buffer.from('x')))?.id ?? '';
}

const place = { schoolId: randomUUID(), classId: randomUUID(), stage: 'PRIMARY', entryYear: 2024 };
const opened = (studentId: string, importId: string | null, row: number | null, version = 1): Incoming =>
  arriving({
    topic: 'placements',
    type: 'PlacementOpened',
    key: studentId,
    version,
    body: { studentId, ...place, path: OLD, openedOn: '2026-11-24', importId, row },
  });
const notPlaced = (studentId: string, importId: string, row: number): Incoming =>
  arriving({
    topic: 'placements',
    type: 'PlacementRefused',
    key: studentId,
    aggregateId: `${importId}/${row}`,
    version: 1,
    body: { studentId, importId, row, code: 'ClassFull' },
  });
const moved = (studentId: string, transferId: string, version: number, path = NEW, fromPath = OLD): Incoming =>
  arriving({
    topic: 'placements',
    type: 'PlacementMoved',
    key: studentId,
    version,
    body: { studentId, transferId, ...place, path, fromSchoolId: randomUUID(), fromPath, movedOn: '2026-11-24' },
  });
const transfer = (type: string, studentId: string, transferId: string, version: number, body: object = {}): Incoming =>
  arriving({ topic: 'transfers', type, key: studentId, aggregateId: transferId, version, body: { studentId, transferId, ...body } });
const requested = (studentId: string, transferId: string): Incoming =>
  transfer('TransferRequested', studentId, transferId, 1, { toSchoolId: randomUUID(), toPath: NEW, toClassId: randomUUID() });

const seenFrom = async (path: string, id: string) => (await findStudents(db, anActor('registrar', path), [id]))[0] ?? null;
const saidOf = async (id: string) =>
  (await saidBy(db)).filter(({ key }) => key === id).map(({ type, version, aggregateId }) => [type, version, aggregateId]);
const statements = async () => (await metrics.statements.get()).values[0]?.value ?? 0;

test('a placement moves the record to its school and counts for its import once, also with duplicates', async () => {
  const [placed = '', refused = ''] = await registered(2, '44/4402/440224');
  const importId = await anImport();
  const events = [opened(placed, importId, 2), notPlaced(refused, importId, 3)];
  await deliver(db, consumption, events);
  await deliver(db, consumption, events.toReversed());
  expect(await findImport(db, registrar, importId)).toMatchObject({ placed: 1, notPlaced: 1 });
  expect(await messagesOf(db, importId)).toMatchObject([{ row: 3, column: null, code: 'ClassFull' }]);
  expect(await seenFrom(OLD, placed)).toMatchObject({ asGuest: false });
  expect(await seenFrom(OLD, refused)).toBeNull();
});

test('a requested transfer gives the receiving school guest access; its end removes it', async () => {
  for (const type of ['TransferWithdrawn', 'TransferExpired', 'TransferRejected', 'TransferRefused']) {
    const [id = ''] = await registered();
    const transferId = randomUUID();
    expect(await seenFrom(NEW, id)).toBeNull();
    await deliver(db, consumption, [requested(id, transferId)]);
    expect(await seenFrom(NEW, id)).toMatchObject({ asGuest: true, name: '张*明', birthDate: null });
    expect(await findGuardians(db, anActor('registrar', NEW), [id])).toEqual([]);
    expect(await findGuardians(db, anActor('registrar', OLD), [id])).toHaveLength(1);
    await deliver(db, consumption, [transfer(type, id, transferId, 2, { step: 1, code: 'ClassFull' })]);
    expect(await seenFrom(NEW, id)).toBeNull();
    expect(await saidOf(id)).toEqual([['IdentityCleared', 1, `${transferId}/identity`]]);
  }
});

test('the record moves with the placement, and the old school cannot read it any more', async () => {
  const [id = ''] = await registered();
  const transferId = randomUUID();
  await deliver(db, consumption, [
    opened(id, null, null),
    requested(id, transferId),
    moved(id, transferId, 2),
    transfer('TransferCompleted', id, transferId, 2),
  ]);
  expect(await seenFrom(NEW, id)).toMatchObject({ asGuest: false, name: '张晓明' });
  expect(await seenFrom(OLD, id)).toBeNull();
  expect(await saidOf(id)).toEqual([
    ['IdentityCleared', 1, `${transferId}/identity`],
    ['RecordRehomed', 2, `${transferId}/identity`],
  ]);
});

const packageOf = async (path: string, transferId: string, hat: Hat = 'registrar') =>
  (await findRecordPackages(db, anActor(hat, path), [transferId]))[0] ?? null;

test('the old school’s record is frozen with the move, and only both schools can read it', async () => {
  const [id = ''] = await registered();
  const [first, second] = [randomUUID(), randomUUID()];
  await deliver(db, consumption, [opened(id, null, null), requested(id, first)]);
  expect(await packageOf(NEW, first)).toBeNull();
  await deliver(db, consumption, [moved(id, first, 2), transfer('TransferCompleted', id, first, 2)]);
  const frozen = await packageOf(NEW, first);
  expect(await packageOf(OLD, first)).toEqual(frozen);
  const content = JSON.parse(frozen?.content ?? '{}');
  expect(content).toMatchObject({
    ...{ format: 1, transferId: first, movedOn: '2026-11-24', student: { id, name: '张晓明', birthDate: '2018-03-12' } },
    guardians: [{ seq: 1, name: '张建国' }],
    numbers: [{ number: 'L440224201803120042', kind: 'L', issuedAt: '2026-11-24T02:00:00.000Z', supersededAt: null }],
    spells: [{ ...place, path: OLD, from: '2026-11-24', to: '2026-11-24' }],
  });
  expect(frozen?.sha256).toBe(
    createHash('sha256')
      .update(frozen?.content ?? '')
      .digest('hex'),
  );
  const rehomed = (await saidBy(db)).find(({ key, type }) => key === id && type === 'RecordRehomed');
  expect(rehomed?.body).toMatchObject({ packageSha256: frozen?.sha256, gaps: frozen?.gaps.length });
  expect(TRANSFER_ANSWERS.RecordRehomed.strict().parse(rehomed?.body)).toBeDefined();

  // After another move the next package has all spells, and the first one does not change.
  await deliver(db, consumption, [requested(id, second), moved(id, second, 3, THIRD, NEW)]);
  expect(JSON.parse((await packageOf(THIRD, second))?.content ?? '{}').spells).toMatchObject([
    { path: OLD, from: '2026-11-24', to: '2026-11-24' },
    { path: NEW, from: '2026-11-25', to: '2026-11-24' },
  ]);
  expect([await packageOf(OLD, first), await packageOf(NEW, first), await packageOf(THIRD, first)]).toEqual([frozen, frozen, null]);
  expect([await packageOf('44', first), await packageOf('41/4116/411628', first), await packageOf('', first, 'office')]).toEqual([
    frozen,
    frozen,
    frozen,
  ]);
  for (const hat of ['partner', 'reader', 'operator'] as const) expect(await packageOf('', first, hat)).toBeNull();
  expect(await packageOf('11/1101/110101', first)).toBeNull();
});

test('a package is never changed, and never without its checksum', async () => {
  const [id = ''] = await registered();
  const transferId = randomUUID();
  await deliver(db, consumption, [moved(id, transferId, 1)]);
  const write = (sql: string) => db.source.query(`${sql} where transfer_id = $1`, [transferId]);
  await expect(write(`update record_packages set gaps = '[]'`)).rejects.toThrow('is frozen');
  await expect(write('delete from record_packages')).rejects.toThrow('is frozen');
  await expect(
    write(
      `insert into record_packages select student_id, gen_random_uuid(), from_path, to_path, content || ' ', sha256, gaps, frozen_at from record_packages`,
    ),
  ).rejects.toThrow('check constraint');
});

test('the end of an earlier transfer does not remove the guest access of the next', async () => {
  const [id = ''] = await registered();
  const [first, second] = [randomUUID(), randomUUID()];
  await deliver(db, consumption, [requested(id, first), requested(id, second), transfer('TransferWithdrawn', id, first, 2)]);
  expect(await seenFrom(NEW, id)).toMatchObject({ asGuest: true });
});

test('a transfer of an unknown child is refused with the transfer as aggregate; its end changes nothing', async () => {
  const [id, transferId] = [randomUUID(), randomUUID()];
  await deliver(db, consumption, [requested(id, transferId)]);
  await deliver(db, consumption, [transfer('TransferRefused', id, transferId, 2, { code: 'StudentUnknown' })]);
  expect(await saidOf(id)).toEqual([['IdentityObjected', 1, `${transferId}/identity`]]);
});

test('a placement of an unknown child is a broken contract', async () => {
  await expect(deliver(db, consumption, [opened(randomUUID(), null, null)])).rejects.toThrow('unknown student');
});

test('a crash after the effect leaves nothing; the events apply when they are delivered again', async () => {
  const [id = ''] = await registered();
  const importId = await anImport();
  const crashing = {
    ...consumption,
    apply: (...args: Parameters<typeof consumption.apply>) => consumption.apply(...args).then(() => Promise.reject(new Error('crash'))),
  };
  const events = [opened(id, importId, 2), requested(id, randomUUID())];
  await expect(deliver(db, crashing, events)).rejects.toThrow('crash');
  expect([await saidOf(id), await seenFrom(NEW, id), (await findImport(db, registrar, importId))?.placed]).toEqual([[], null, 0]);
  await deliver(db, consumption, events);
  expect([(await saidOf(id)).length, (await findImport(db, registrar, importId))?.placed]).toEqual([1, 1]);
});

test.each([1, 200])('a hop of %i students, everything at once, costs at most 10 statements', async (count) => {
  const ids = await registered(count);
  const importId = await anImport();
  const events = ids.flatMap((id, index) => [
    opened(id, importId, index + 2),
    requested(id, randomUUID()),
    moved(id, randomUUID(), 2),
    notPlaced(id, importId, 1000 + index),
  ]);
  const before = await statements();
  await deliver(db, consumption, events);
  expect((await statements()) - before).toBeLessThanOrEqual(10);
});

test.each(['reader', 'operator'] as const)('a %s reads no persons', async (hat) => {
  const [id = ''] = await registered();
  expect(await findStudents(db, anActor(hat, ''), [id])).toEqual([]);
});

test('every table of students has the student in its primary key, unique indexes and foreign keys', async () => {
  const wrong = await db.source.query(`
    select conrelid::regclass::text as "table", conname from pg_constraint c
    where contype in ('p', 'u', 'f') and conrelid in (select attrelid from pg_attribute a join pg_class r on r.oid = a.attrelid
        where attname = 'student_id' and relkind = 'r' and relname <> 'number_claims')
      and not exists (select from pg_attribute a where a.attrelid = c.conrelid and a.attname = 'student_id' and a.attnum = any(c.conkey))`);
  expect(wrong).toEqual([]);
});

test('the calendar of working days is kept as it was told last, told twice or late', async () => {
  const told = (version: number, day: string): Incoming =>
    arriving({
      ...{ topic: 'calendar', type: 'CalendarYearChanged', key: 'calendar', version },
      body: { year: 2026, version, source: `notice ${version}`, holidays: [day], workdays: [] },
    });
  await deliver(db, consumption, [told(2, '2026-10-02')]);
  await deliver(db, consumption, [told(1, '2026-10-01')]);
  await deliver(db, consumption, [told(2, '2026-10-02')]);
  const calendar = await followCalendar(db);
  await calendar.stop();
  expect(calendar.current().exceptions).toEqual(new Map([['2026-10-02', false]]));
});
