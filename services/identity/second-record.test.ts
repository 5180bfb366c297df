/** No child is turned away, and none has two records: what a roster does with a child who may have a record already. */
import { createSecretKey, randomUUID } from 'node:crypto';
import type { Database } from '@xueji/infra/runtime/database.ts';
import { createLane } from '@xueji/infra/runtime/jobs-lane.ts';
import { pathRange } from '@xueji/infra/runtime/scope.ts';
import { createLogger } from '@xueji/infra/runtime/telemetry.ts';
import { anActor, arriving, deliver, openTestDatabase, saidBy, until } from '@xueji/infra/runtime/testing.ts';
import { STUDENT_EVENTS } from '@xueji/schema/events/students.ts';
import { identityConsumption } from './consumer.ts';
import { rosterImports } from './import-job.ts';
import { findImport, ImportTable } from './import-store.ts';
import { messagesOf, storeRoster } from './import-testing.ts';
import { matchStudent } from './match-store.ts';
import { MIGRATIONS } from './migrations/all.ts';
import { caseSeenFrom, listProblemCases, PROBLEM_CASE_ORDER } from './problem-case-list-store.ts';
import { queueImport } from './roster-import.ts';
import { type ExampleRow, exampleCsv, exampleIdNumber, exampleRow } from './roster-testing.ts';
import { StudentTable } from './student-store.ts';

const COUNTY = '41/4116/411628';
const SCHOOL = `${COUNTY}/2141000001`;
const OTHER = '44/4402/440224/2144000002';
const NOW = new Date('2026-11-24T10:00:00+08:00');
const numberKey = createSecretKey(Buffer.alloc(32, 7));
const log = createLogger('identity', 'silent');

let db: Database;
beforeEach(async () => {
  db = await openTestDatabase({ entities: [StudentTable, ImportTable], migrations: MIGRATIONS });
});
afterEach(() => db.close());

async function imported(rows: readonly ExampleRow[], unit = SCHOOL) {
  const actor = anActor('registrar', unit);
  const id = randomUUID();
  const job = queueImport(id, { idempotencyKey: randomUUID(), sha256: id, fileName: 'a.csv' }, actor, NOW);
  const ofUnit = unit === OTHER ? rows.map((row) => ({ ...row, schoolCode: '2144000002' })) : rows;
  await storeRoster(db, job, exampleCsv(ofUnit));
  const reading = createLane({ db, log }, rosterImports({ db, numberKey, now: () => NOW }));
  await until(async () => {
    await reading.turn();
    return (await findImport(db, actor, id))?.status === 'DONE';
  });
  await reading.release();
  const { registered, refused, askedAgain, transferOffered } = (await findImport(db, actor, id)) ?? {};
  const messages = await messagesOf(db, id);
  return {
    counts: { registered, refused, askedAgain, transferOffered },
    codes: messages.map(({ row, code }) => [row, code]),
    texts: messages.map(({ message }) => message).join(),
  };
}

const NOBODY = { registered: 0, refused: 0, askedAgain: 0, transferOffered: 0 };
const idOf = async (name = '张晓明'): Promise<string> =>
  (await db.source.query('select student_id from students where name = $1 order by student_id', [name]))[0].student_id;
const records = async () => (await db.source.query('select count(*)::int as n from students'))[0].n;
const casesOf = async (scope: string, asSchool = false) => {
  const list = { scopes: [pathRange(scope)], kind: null, asSchool, order: PROBLEM_CASE_ORDER, first: 100, after: null };
  return listProblemCases(db, list);
};

const place = { schoolId: randomUUID(), classId: randomUUID(), stage: 'PRIMARY', entryYear: 2024 };
const placedAt = (studentId: string, path: string) =>
  deliver(
    db,
    identityConsumption(() => NOW),
    [
      arriving({
        ...{ topic: 'placements', type: 'PlacementOpened', key: studentId, version: 1 },
        body: { studentId, ...place, path, openedOn: '2026-11-24', importId: null, row: null },
      }),
    ],
  );

test('a second row of a child who has no place makes no record, and asks for the place of the row', async () => {
  await imported([exampleRow(1)]);
  const again = await imported([exampleRow(1, { classNo: '9' }), exampleRow(3)]);
  expect(again).toMatchObject({ counts: { ...NOBODY, registered: 1, refused: 1, askedAgain: 1 }, codes: [[2, 'WarningRegisteredBefore']] });
  const said = (await saidBy(db)).filter(({ topic }) => topic === 'students');
  expect(said.map(({ type, version }) => [type, version])).toEqual([
    ['StudentRegistered', 1],
    ['StudentRegistered', 1],
    ['PlacementRequested', 2],
  ]);
  const asked = said.find(({ type }) => type === 'PlacementRequested')?.body;
  expect(STUDENT_EVENTS.PlacementRequested.strict().parse(asked)).toMatchObject({ row: 2, enteredPath: SCHOOL, seat: { classNo: 9 } });
  // Nobody is registered by a third file either.
  expect((await imported([exampleRow(1)])).counts).toMatchObject({ askedAgain: 1 });
  expect(await records()).toBe(2);
});

test('a second row of a child who has a place is refused at the school of the child, and offered the transfer elsewhere', async () => {
  await imported([exampleRow(1)]);
  await placedAt(await idOf(), SCHOOL);
  expect(await imported([exampleRow(1)])).toMatchObject({ counts: { ...NOBODY, refused: 1 }, codes: [[2, 'AlreadyRegistered']] });
  const elsewhere = await imported([exampleRow(1)], OTHER);
  expect(elsewhere).toMatchObject({ counts: { ...NOBODY, refused: 1, transferOffered: 1 }, codes: [[2, 'HeldElsewhere']] });
  expect(elsewhere.texts).not.toMatch(/2141|4116|张/);
  expect(await casesOf('')).toEqual([]);
  expect((await db.source.query('select actor, outcome from match_attempts'))[0]).toEqual({ actor: `registrar@${OTHER}`, outcome: 'HIT' });
});

describe('a number of another child', () => {
  const rival = exampleRow(1, { name: '李小强' });

  test('is in dispute: the row has a record with an L number, and a case is open', async () => {
    await imported([exampleRow(1)]);
    const second = await imported([rival], OTHER);
    expect(second).toMatchObject({ counts: { ...NOBODY, registered: 1 }, codes: [[2, 'WarningNumberDisputed']] });
    expect(second.texts).not.toMatch(/2141|4116|张/);
    expect((await db.source.query('select number_kind as kind, count(*)::int as n from students group by 1'))[0]).toEqual({
      kind: 'L',
      n: 2,
    });
    const claims = await db.source.query(
      `select disputed, s.name from number_claims join students s using (student_id) where kind = 'ID' order by 1`,
    );
    expect(claims).toEqual([
      { disputed: false, name: '张晓明' },
      { disputed: true, name: '李小强' },
    ]);
    expect(await casesOf('')).toMatchObject([
      { kind: 'SAME_ID_NUMBER', studentId: await idOf('李小强'), otherStudentId: await idOf(), path: OTHER, otherPath: SCHOOL },
    ]);
    // Both children are found by the number together with their name.
    const match = (name: string) =>
      matchStudent(
        db,
        { actor: anActor('registrar', COUNTY), now: NOW, key: numberKey },
        { way: 'NUMBER', number: rival.idNumber ?? '', name },
      );
    expect([await match('张晓明'), await match('李小强')]).toMatchObject([{ name: '张晓明' }, { name: '李小强' }]);
  });

  test('makes no second record of the second child, and no second case', async () => {
    await imported([exampleRow(1)]);
    await imported([rival], OTHER);
    expect((await imported([rival], OTHER)).counts).toEqual({ ...NOBODY, refused: 1, askedAgain: 1 });
    expect([await records(), (await casesOf('')).length]).toEqual([2, 1]);
    const [opened] = await casesOf('');
    const told = (await saidBy(db)).filter(({ type }) => type.startsWith('ProblemCase'));
    const body = { caseId: opened?.id, studentId: await idOf('李小强'), otherStudentId: await idOf(), kind: 'SAME_ID_NUMBER' };
    expect(
      told.map(({ type, version, key, ...said }) => [type, version, key, STUDENT_EVENTS.ProblemCaseOpened.strict().parse(said.body)]),
    ).toEqual([['ProblemCaseOpened', 1, body.studentId, body]]);
  });

  test('in one file: both children have a record', async () => {
    const both = await imported([exampleRow(1), rival, exampleRow(1)]);
    expect(both.counts).toEqual({ ...NOBODY, registered: 2, refused: 1 });
    expect(both.codes.map(([, code]) => code).sort()).toEqual(['DuplicateInFile', 'WarningNumberDisputed']);
    expect(await casesOf('')).toHaveLength(1);
  });

  test('is never bound to a third child while the dispute is open', async () => {
    await imported([exampleRow(1)]);
    await imported([rival], OTHER);
    await db.source.query('delete from number_claims where student_id = $1', [await idOf()]);
    expect((await imported([exampleRow(1, { name: '王五' })])).codes).toEqual([[2, 'WarningNumberDisputed']]);
    expect(await db.source.query(`select from number_claims where kind = 'ID' and not disputed`)).toEqual([]);
  });

  test('is judged by one process at a time: the record that another one is writing is found', async () => {
    await imported([exampleRow(1)]);
    const other = db.source.createQueryRunner();
    await other.startTransaction();
    await other.query('select from number_claims for update');
    const id = randomUUID();
    const copy = { student_id: id, name: rival.name, number: 'L411628201803129999' };
    await other.query('insert into students select (jsonb_populate_record(s, $1::jsonb)).* from students s', [JSON.stringify(copy)]);
    await other.query(
      `insert into number_claims (number_hmac, kind, student_id, disputed) select number_hmac, kind, $1, true from number_claims where kind = 'ID'`,
      [id],
    );
    const importing = imported([rival], OTHER);
    const waiting = `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    await until(async () => (await db.source.query(waiting))[0].n > 0);
    await other.commitTransaction();
    await other.release();
    expect((await importing).counts).toEqual({ ...NOBODY, refused: 1, transferOffered: 1 });
    expect(await records()).toBe(2);
  });

  test('tells the school that the other record is held elsewhere, and a bureau above both all of it; the case follows the records', async () => {
    await imported([exampleRow(1)]);
    await imported([rival], OTHER);
    const [of] = await casesOf(SCHOOL, true);
    if (!of) throw new Error('no case');
    const [first, second] = [await idOf('李小强'), await idOf()];
    expect(caseSeenFrom([SCHOOL], of)).toMatchObject({ studentId: second, heldElsewhere: true });
    expect(caseSeenFrom([OTHER], of)).toMatchObject({ studentId: first, heldElsewhere: true });
    expect(caseSeenFrom([''], of)).toMatchObject({ studentId: first, otherStudentId: second, heldElsewhere: false });
    expect(await casesOf('41/4101', false)).toEqual([]);

    await placedAt(second, '41/4101/410105/2141000077');
    expect([await casesOf(SCHOOL), (await casesOf('41/4101')).length, (await casesOf(OTHER)).length]).toEqual([[], 1, 1]);
  });

  test('is told thirty times an hour; all the same every child has a record, and the bureaus see every case', async () => {
    const rows = Array.from({ length: 34 }, (_, at) => exampleRow(at + 1));
    await imported(rows);
    const rivals = await imported(
      rows.map((row) => ({ ...row, name: '李小强' })),
      OTHER,
    );
    expect([rivals.counts.registered, rivals.codes.length]).toEqual([34, 30]);
    expect([(await casesOf(OTHER, true)).length, (await casesOf(COUNTY)).length]).toEqual([30, 34]);
    const typed = { way: 'NUMBER' as const, number: 'x', name: 'y' };
    const actor = anActor('registrar', OTHER);
    expect(await matchStudent(db, { actor, now: NOW, key: numberKey }, typed)).toEqual({ refused: 'MatchLimitReached' });
  });
});

describe('a child without a document', () => {
  const father = { member1IdType: '1', member1IdNumber: exampleIdNumber(7, '19850101') };
  const undocumented = (changes: ExampleRow = {}) => exampleRow(1, { idType: 'Z', idNumber: '', ...father, ...changes });

  test('who has no place is asked a place for by a second row', async () => {
    await imported([undocumented()]);
    expect(await imported([undocumented({ classNo: '9' })])).toMatchObject({
      counts: { ...NOBODY, refused: 1, askedAgain: 1 },
      codes: [[2, 'WarningRegisteredBefore']],
    });
    expect(await records()).toBe(1);
  });

  test('who comes late with a document and the same guardian has no second record', async () => {
    await imported([undocumented()]);
    await placedAt(await idOf(), SCHOOL);
    expect(await imported([exampleRow(1, father)], OTHER)).toMatchObject({
      counts: { ...NOBODY, refused: 1, transferOffered: 1 },
      codes: [[2, 'ProbableDouble']],
    });
    // The number is free for the child's own record.
    expect(await db.source.query(`select from number_claims where kind = 'ID'`)).toEqual([]);
  });

  test('is registered beside a namesake elsewhere, and listed as a probable double', async () => {
    const mother = { member1Name: '王丽', member1Phone: '19900008888', member1IdNumber: exampleIdNumber(9, '19850101') };
    await imported([undocumented()]);
    expect((await imported([undocumented(mother)], OTHER)).counts).toEqual({ ...NOBODY, registered: 1 });
    expect(await casesOf(OTHER, true)).toMatchObject([{ kind: 'PROBABLE_DOUBLE', path: OTHER, otherPath: SCHOOL }]);
  });
});
