import { createSecretKey, randomUUID } from 'node:crypto';
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import type { Command } from '@xueji/infra/runtime/command.ts';
import { type Database, statement, type Tx } from '@xueji/infra/runtime/database.ts';
import { recordPathChanges } from '@xueji/infra/runtime/path-change-store.ts';
import { repathOnce } from '@xueji/infra/runtime/repathing-job.ts';
import { columnsOf, insertRows } from '@xueji/infra/runtime/table.ts';
import { anActor, openTestDatabase, saidBy } from '@xueji/infra/runtime/testing.ts';
import { approvalClock, calendarOf } from '@xueji/infra/runtime/work-calendar.ts';
import { claimWords } from './id-number.ts';
import { type KeyChange, mayOpenFiles, type RequestKeyInput } from './key-change.ts';
import { removeEndedEvidence } from './key-change-file-store.ts';
import { KEY_CHANGE_ORDER, listKeyChanges, listKeyChangesOf } from './key-change-list-store.ts';
import { approveKeyChanges, KeyChangeTable, rejectKeyChanges, requestKeyChanges, withdrawKeyChanges } from './key-change-store.ts';
import { sweepKeyChanges } from './key-change-sweep-store.ts';
import { askForKeyEvidences, giveKeyEvidences } from './key-evidence-store.ts';
import { MIGRATIONS } from './migrations/all.ts';
import { getMatchLimit } from './policy/match-limits.ts';
import { publishOldCases } from './problem-case-event-store.ts';
import { exampleIdNumber } from './roster-testing.ts';
import { ROW_MOVES } from './row-moves-store.ts';
import type { KnownSpell, Student } from './student.ts';
import { CHANGE_ORDER, listChanges } from './student-change-store.ts';
import { claimKey } from './student-number.ts';
import { claimNumbers, findStudents, GuardianTable, NumberHistoryTable, StudentTable } from './student-store.ts';
import { aStudent } from './student-testing.ts';

const SCHOOL = '44/4402/440224/2144000001';
const COUNTY = '44/4402/440224';
const NOW = new Date('2026-11-24T10:00:00+08:00');
const key = createSecretKey(Buffer.alloc(32, 7));
let calendar = calendarOf([]);
const WAYS = { key, clockOf: ({ now }: { now: Date }) => approvalClock(calendar, now) };
const clerk = anActor('registrar', SCHOOL);
const [school, county, city] = [SCHOOL, COUNTY, '44/4402'].map((path) => anActor('approver', path)) as [Actor, Actor, Actor];
const SPELL: KnownSpell = {
  ...{ schoolId: randomUUID(), path: SCHOOL, classId: randomUUID(), stage: 'PRIMARY', entryYear: 2024, from: '2024-09-01', to: null },
};

let db: Database & { url: string };
beforeAll(async () => {
  db = await openTestDatabase({ entities: [StudentTable, GuardianTable, NumberHistoryTable], migrations: MIGRATIONS });
});
afterAll(() => db.close());

let children = 0;
async function aChild(more: Partial<Student> = {}, disputed = false): Promise<Student> {
  children += 1;
  const own = { idType: '1', idNumber: exampleIdNumber(children * 2 + 1), number: `L44022420180312${String(children).padStart(4, '0')}` };
  const student = aStudent({ path: SCHOOL, spells: [SPELL], ...own, name: `张晓${'明亮光华'.charAt(children % 4)}`, ...more });
  await db.transaction(async (tx) => {
    insertRows(tx, StudentTable, [student]);
    const member = { seq: 1, name: '张建国', relation: '51', isGuardian: true, phone: '19900001235', address: null, idType: null };
    insertRows(tx, GuardianTable, [{ ...member, idNumber: exampleIdNumber(1, '19850312'), studentId: student.id }]);
    insertRows(tx, NumberHistoryTable, [{ studentId: student.id, number: student.number, kind: 'L', issuedAt: NOW, supersededAt: null }]);
    await tx.run(statement('select 1'));
    if (student.idNumber !== null && !disputed) await claimNumbers(tx, [{ hmac: hmacOf(student), kind: 'ID', studentId: student.id }]);
  });
  return student;
}
const hmacOf = ({ idType, idNumber, nationality }: Student) => claimKey(key, claimWords(idType, idNumber ?? '', nationality));

type Judge<Input, Result> = (tx: Tx, commands: readonly Command<Input>[]) => Promise<Result[]>;
async function one<Input, Result>(judge: Judge<Input, Result>, input: Input, actor: Actor, now = NOW): Promise<Result> {
  const [result] = await db.transaction((tx) => judge(tx, [{ actor, key: randomUUID(), input, now, requestId: randomUUID() }]));
  if (!result) throw new Error('no answer');
  return result;
}
const request = ({ id }: Pick<Student, 'id'>, more: Partial<RequestKeyInput> = {}, actor = clerk) =>
  one(
    requestKeyChanges(WAYS),
    {
      ...{ studentId: id, revision: 0, procedure: 'ORDINARY', fields: { name: '张大明' }, reason: '户口簿姓名更正', ...more },
      documents: more.documents ?? [{ kind: more.procedure ? 'COURT_DECISION' : 'HOUSEHOLD_REGISTER', title: '户口簿第3页', fileId: null }],
    },
    actor,
  );
async function requested(student: Pick<Student, 'id'>, more: Partial<RequestKeyInput> = {}, actor = clerk): Promise<string> {
  const done = await request(student, more, actor);
  if ('refused' in done) throw new Error(JSON.stringify(done));
  return done.id;
}
const approve = (id: string, actor: Actor) => one(approveKeyChanges(WAYS), { id, opinion: null }, actor);
const recordOf = async ({ id }: Student) =>
  (
    await db.run<Student>(
      statement(
        'select name, number, number_kind as "numberKind", id_number as "idNumber", birth_date as "birthDate" from students where student_id = $1',
      ),
      [id],
    )
  )[0];
const claimsOf = ({ id }: Student) =>
  db.run<{ disputed: boolean }>(statement(`select disputed from number_claims where student_id = $1 and kind = 'ID'`), [id]);

test('a name is changed after the school and the county have approved, with an entry in the log', async () => {
  const child = await aChild();
  const id = await requested(child);
  expect((await recordOf(child))?.name).toBe(child.name);
  expect(await approve(id, county)).toMatchObject({ refused: 'WrongUnit' });
  expect(await approve(id, school)).toEqual({ id, studentId: child.id });
  expect(await approve(id, county)).toEqual({ id, studentId: child.id });
  expect((await recordOf(child))?.name).toBe('张大明');
  expect(await db.run(statement('select initials from name_initials where student_id = $1'), [child.id])).toEqual([{ initials: 'ZDM' }]);
  expect(await approve(id, county)).toEqual({ refused: 'KeyDataChangeEnded' });
  const [log = []] = await listChanges(db, clerk, [{ studentId: child.id, order: CHANGE_ORDER, first: 5, after: null }]);
  expect(log).toMatchObject([
    { changeId: id, field: 'name', old: child.name, new: '张大明', changedBy: county.userId, evidence: '户口簿第3页' },
  ]);
  // No fact has changed with the name.
  expect((await saidBy(db)).filter((event) => event.key === child.id)).toEqual([]);
});

test('a number taken by a typing mistake becomes free, and the child gets a G number for the right one', async () => {
  const child = await aChild();
  const right = exampleIdNumber(901);
  const id = await requested(child, { fields: { idNumber: right } });
  await approve(id, school);
  await approve(id, county);
  expect(await recordOf(child)).toMatchObject({ idNumber: right, number: `G${right}`, numberKind: 'G' });
  const history = await db.run(
    statement('select kind, superseded_at is null as "inForce" from number_history where student_id = $1 order by kind'),
    [child.id],
  );
  expect(history).toEqual([
    { kind: 'G', inForce: true },
    { kind: 'L', inForce: false },
  ]);
  // The wrong number is free for its own child.
  const other = await aChild({ idNumber: child.idNumber });
  expect(await claimsOf(other)).toEqual([{ disputed: false }]);
  // G stays when the number changes again.
  const again = await requested(child, { revision: 2, fields: { idNumber: exampleIdNumber(903) } });
  await approve(again, school);
  await approve(again, county);
  expect(await recordOf(child)).toMatchObject({ idNumber: exampleIdNumber(903), number: `G${right}` });
});

test('the child who has disputed the number gets it, and the case ends', async () => {
  const first = await aChild();
  const second = await aChild({ idNumber: first.idNumber }, true);
  await db.run(statement(`insert into number_claims (number_hmac, kind, student_id, disputed) values ($1, 'ID', $2, true)`), [
    hmacOf(first),
    second.id,
  ]);
  await db.run(
    statement(`insert into problem_cases (id, student_id, kind, other_student_id, path, other_path, shown_to_schools, opened_at)
      values ($1, $2, 'SAME_ID_NUMBER', $3, $4, $4, true, now())`),
    [randomUUID(), second.id, first.id, SCHOOL],
  );
  const id = await requested(first, { fields: { idNumber: exampleIdNumber(905) } });
  await approve(id, school);
  await approve(id, county);
  expect(await claimsOf(second)).toEqual([{ disputed: false }]);
  expect(await db.run(statement('select closed_at is not null as closed from problem_cases where student_id = $1'), [second.id])).toEqual([
    { closed: true },
  ]);
  // An older release opened this case and did not publish it.
  const told = () => saidBy(db).then((said) => said.filter(({ key: of }) => of === second.id).map(({ type, version }) => [type, version]));
  const both = [
    ['ProblemCaseOpened', 1],
    ['ProblemCaseClosed', 2],
  ];
  expect(await told()).toEqual(both);
  expect(await publishOldCases(db)).toBe(0);
  expect(await told()).toEqual(both);
});

test('cases of older releases are published once each, also by two processes at the same time', async () => {
  const [first, second, third] = [await aChild(), await aChild(), await aChild()];
  const add = (studentId: string, closed: boolean) =>
    db.run(
      statement(`insert into problem_cases (id, student_id, kind, other_student_id, path, other_path, shown_to_schools, opened_at, closed_at)
        values ($1, $2, 'SAME_ID_NUMBER', $3, $4, $4, true, now(), case when $5 then now() end)`),
      [randomUUID(), studentId, first.id, SCHOOL, closed],
    );
  await add(second.id, false);
  await add(third.id, true);
  const counts = await Promise.all([publishOldCases(db), publishOldCases(db)]);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2);
  const told = (await saidBy(db)).filter(({ key: of }) => of === second.id || of === third.id).map(({ key: of, type }) => [of, type]);
  expect(told.sort()).toEqual(
    [
      [second.id, 'ProblemCaseOpened'],
      [third.id, 'ProblemCaseOpened'],
      [third.id, 'ProblemCaseClosed'],
    ].sort(),
  );
});

test('a number of another record is refused when it is asked for, and again at the last approval', async () => {
  const [child, other] = [await aChild(), await aChild()];
  expect(await request(child, { fields: { idNumber: other.idNumber } })).toEqual({ refused: 'NumberHeldElsewhere' });
  const wanted = exampleIdNumber(907);
  const id = await requested(child, { fields: { idNumber: wanted } });
  await approve(id, school);
  await aChild({ idNumber: wanted });
  expect(await approve(id, county)).toEqual({ refused: 'NumberHeldElsewhere' });
  expect(await recordOf(child)).toMatchObject({ idNumber: child.idNumber, number: child.number });
  expect(await claimsOf(child)).toHaveLength(1);
});

test('a request for a held number is a search: it is kept, counted, and beyond the limit nothing is told', async () => {
  const prober = anActor('registrar', SCHOOL, 'prober');
  const [child, other] = [await aChild(), await aChild()];
  const limit = getMatchLimit(SCHOOL, '2026-11-24').missesOfUser;
  const told: string[] = [];
  for (let at = 0; at < limit; at++) {
    const answer = await request(child, { fields: { idNumber: other.idNumber } }, prober);
    told.push('refused' in answer ? answer.refused : 'done');
  }
  expect(told).toEqual(Array(limit).fill('NumberHeldElsewhere'));
  // A held number and a free one have the same answer.
  for (const idNumber of [other.idNumber, exampleIdNumber(911)])
    expect(await request(child, { fields: { idNumber } }, prober)).toEqual({ refused: 'MatchLimitReached' });
  const kept = statement(`select outcome, count(*)::int as n from match_attempts where actor = 'prober' group by 1 order by 1`);
  expect(await db.run(kept)).toEqual([
    { outcome: 'MISS', n: limit },
    { outcome: 'REFUSED', n: 2 },
  ]);
  // Values that ask nothing of other records are not limited.
  expect(await request(child, { fields: { name: '张改名' } }, prober)).toMatchObject({ studentId: child.id });
});

test('of two cases for one number, one is approved', async () => {
  const [one, two] = [await aChild(), await aChild()];
  const fields = { idNumber: exampleIdNumber(909) };
  const ids = [await requested(one, { fields }), await requested(two, { fields })];
  for (const id of ids) await approve(id, school);
  const results = await Promise.all(ids.map((id) => approve(id, county)));
  expect(results.map((result) => ('refused' in result ? result.refused : 'done')).sort()).toEqual(['NumberHeldElsewhere', 'done']);
});

test('a child without a document that would equal another one is refused', async () => {
  const twin = { name: '李同名', idType: 'Z', idNumber: null };
  const first = await aChild({ ...twin, name: '李别名' });
  const id = await requested(first, { fields: { name: '李同名' } });
  await approve(id, school);
  await approve(id, county);
  const second = await aChild({ ...twin, name: '李另名' });
  expect(await request(second, { fields: { name: '李同名' } })).toEqual({ refused: 'ProbableDouble' });
});

test.each<[string, Partial<Student>, Partial<RequestKeyInput>, object]>([
  ['another sex than in the number', {}, { fields: { sex: '女' } }, { field: 'fields.sex', code: 'IdNumberSex' }],
  ['another birth date than in the number', {}, { fields: { birthDate: '2018-03-13' } }, { field: 'fields.birthDate' }],
  ['no name', {}, { fields: { name: null } }, { field: 'fields.name', code: 'RequiredMissing' }],
  ['a date that does not exist', {}, { fields: { birthDate: '2018-02-30' } }, { code: 'DateInvalid' }],
  ['the same name', { name: '张大明' }, {}, { refused: 'NothingToCorrect' }],
  ['an old revision', {}, { revision: 7 }, { refused: 'StudentChangedMeanwhile', revision: 0 }],
  ['no reason', {}, { reason: ' ' }, { refused: 'ReasonMissing' }],
  ['no evidence', {}, { documents: [] }, { refused: 'KeyEvidenceMissing' }],
  [
    'evidence of the wrong kind',
    {},
    { documents: [{ kind: 'COURT_DECISION', title: '判决书', fileId: null }] },
    { refused: 'KeyEvidenceMissing' },
  ],
  ['an open transfer', { guestPath: '41', guestTransferId: randomUUID() }, {}, { refused: 'StudentInTransfer' }],
  ['a graduate', { spells: [{ ...SPELL, to: '2026-07-10' }] }, {}, { refused: 'RecordFrozen' }],
])('%s is refused', async (_, more, input, refusal) => {
  expect(await request(await aChild(more), input)).toMatchObject(refusal);
});

test('the record of a graduate is changed when the city has approved too', async () => {
  const child = await aChild({ spells: [{ ...SPELL, to: '2026-07-10' }] });
  const id = await requested(child, { procedure: 'CORRECTED_RECORD' });
  for (const approver of [school, county]) await approve(id, approver);
  expect((await recordOf(child))?.name).toBe(child.name);
  await approve(id, city);
  expect((await recordOf(child))?.name).toBe('张大明');
});

test('nobody approves an own entry or decides two steps, and strangers find nothing', async () => {
  const id = await requested(await aChild());
  const both = { ...anActor('registrar', SCHOOL), hats: ['registrar', 'approver'] as const };
  expect(await approve(id, { ...both, userId: clerk.userId })).toEqual({ refused: 'OwnEntry' });
  await approve(id, school);
  expect(await approve(id, { ...county, userId: school.userId })).toEqual({ refused: 'OnePersonOneStep' });
  expect(await approve(id, anActor('approver', '41/4116/411628'))).toEqual({ refused: 'KeyDataChangeNotFound' });
  expect(await approve(id, clerk)).toMatchObject({ refused: 'WrongHat' });
});

test('a change is rejected with a reason, or withdrawn; then the next one can be asked for', async () => {
  const child = await aChild();
  const id = await requested(child);
  expect(await request(child)).toEqual({ refused: 'KeyDataChangeOpen' });
  const reject = (reason: string) => one(rejectKeyChanges(WAYS), { id, reason }, school);
  expect(await reject('x')).toEqual({ refused: 'ReasonMissing' });
  expect(await reject('材料不清')).toEqual({ id, studentId: child.id });
  const next = await requested(child);
  expect(await one(withdrawKeyChanges, { id: next }, county)).toMatchObject({ refused: 'WrongHat' });
  expect(await one(withdrawKeyChanges, { id: next }, clerk)).toEqual({ id: next, studentId: child.id });
  expect(await recordOf(child)).toMatchObject({ name: child.name });
});

test('a file proves one change, and only of the unit that uploaded it', async () => {
  const [child, other] = [await aChild(), await aChild()];
  const [mine, foreign] = [await aFile(SCHOOL), await aFile('44/4402/440224/2144000009')];
  const documentOf = (fileId: string) => ({ kind: 'HOUSEHOLD_REGISTER' as const, title: '户口簿', fileId });
  const refused = { refused: 'KeyEvidenceFileUnusable' };
  for (const files of [[foreign], [randomUUID()], [mine, mine]])
    expect(await request(child, { documents: files.map(documentOf) })).toEqual(refused);
  const id = await requested(child, { documents: [documentOf(mine)] });
  expect(await request(other, { documents: [documentOf(mine)] })).toEqual(refused);
  const page = { order: KEY_CHANGE_ORDER, first: 1, after: null, studentId: child.id };
  const [[change] = []] = await listKeyChangesOf(db, clerk, [page]);
  if (!change) throw new Error('no change');
  expect(change.documents).toEqual([
    { kind: 'HOUSEHOLD_REGISTER', title: '户口簿', file: { id: mine, name: '户口簿.pdf', type: 'PDF', size: 9, sha256: mine } },
  ]);
  const opens = (hat: 'registrar' | 'approver' | 'office', path: string) => mayOpenFiles(change, anActor(hat, path));
  expect([opens('registrar', SCHOOL), opens('approver', SCHOOL), opens('approver', COUNTY)]).toEqual([true, true, true]);
  expect([opens('office', COUNTY), opens('registrar', COUNTY), opens('approver', '44/4402/440222')]).toEqual([false, false, false]);
  // It is kept until the term after the end is over.
  expect(await removeEndedEvidence(db, new Date(NOW.getTime() + 1000))).toBe(0);
  await one(withdrawKeyChanges, { id }, clerk);
  expect(await removeEndedEvidence(db, NOW)).toBe(0);
  expect(await removeEndedEvidence(db, new Date(NOW.getTime() + 1000))).toBe(1);
});

const ADD_CONTENT = statement('insert into file_contents (sha256) values ($1)');
const ADD_FILE = statement(`
  insert into files (id, sha256, name, type, size, unit_path, uploaded_by, uploaded_at) values ($1::uuid, $1::uuid::text, '户口簿.pdf', 'PDF', 9, $2, 'x', now())`);
async function aFile(path: string): Promise<string> {
  const id = randomUUID();
  await db.run(ADD_CONTENT, [id]);
  await db.run(ADD_FILE, [id, path]);
  return id;
}

test('a record that has moved leaves its case undecided, and the new school asks anew', async () => {
  const child = await aChild();
  const id = await requested(child);
  const NEW = '44/4402/440224/2144000002';
  await db.run(statement('update students set path = $2 where student_id = $1'), [child.id, NEW]);
  expect(await approve(id, school)).toEqual({ refused: 'RecordHasMoved' });
  expect(await request(child, {}, anActor('registrar', NEW))).toMatchObject({ studentId: child.id });
  expect(await approve(id, school)).toEqual({ refused: 'KeyDataChangeEnded' });
});

test('a unit lists what it has asked for and what it has to decide; a student has its own list', async () => {
  const child = await aChild();
  const id = await requested(child);
  await approve(id, school);
  const page = { order: KEY_CHANGE_ORDER, first: 50, after: null, status: 'OPEN' as const };
  const listed = async (toDoOf: string | null, scope = COUNTY) =>
    (await listKeyChanges(db, { ...page, scopes: [{ from: scope, to: `${scope}0` }], toDoOf })).map((change) => change.id);
  expect(await listed(COUNTY)).toContain(id);
  expect(await listed(SCHOOL)).not.toContain(id);
  expect(await listed(null, '41')).toEqual([]);
  const of = async (actor: Actor) => (await listKeyChangesOf(db, actor, [{ ...page, studentId: child.id }]))[0]?.map((change) => change.id);
  expect([await of(clerk), await of(anActor('office', '41'))]).toEqual([[id], []]);
  expect((await findStudents(db, clerk, [child.id])).length).toBe(1);
});

const caseOf = async (id: string): Promise<KeyChange> => {
  const [found] = await db.run<KeyChange>(statement(`select ${columnsOf(KeyChangeTable)} from key_changes where id = $1`), [id]);
  if (!found) throw new Error('no case');
  return found;
};
/** The end of a day in China. */
const endOf = (day: string) => new Date(Date.parse(`${day}T00:00:00+08:00`) + 86_400_000);
const HOLIDAY = { year: 2026, source: 'a notice', workdays: [] };

describe('terms of a change of key data', () => {
  beforeEach(() =>
    db.run(
      statement(
        `update key_changes set status = 'CANCELLED', ended_at = now(), current_unit = null, due_at = null, wake_at = null where status = 'OPEN'`,
      ),
    ),
  );
  afterEach(() => {
    calendar = calendarOf([]);
  });
  const sweep = (day: string) => sweepKeyChanges({ db, clockOf: WAYS.clockOf }, new Date(`${day}T10:00:00+08:00`));

  test('are working days, and a later notice of holidays moves them', async () => {
    const id = await requested(await aChild());
    // Ten working days after Tuesday, 24 November.
    expect((await caseOf(id)).dueAt).toEqual(endOf('2026-12-08'));
    calendar = calendarOf([{ ...HOLIDAY, version: 3, holidays: ['2026-12-01'] }]);
    expect(await sweep('2026-11-25')).toBe(1);
    expect(await caseOf(id)).toMatchObject({ dueAt: endOf('2026-12-09'), calendarVersion: 3 });
    expect(await sweep('2026-11-25')).toBe(0);
  });

  test('end with a reminder and then with the superior unit, which finds the change on its list and may decide it', async () => {
    const child = await aChild();
    const id = await requested(child);
    await approve(id, school);
    expect(await sweep('2026-12-04')).toBe(1);
    expect((await caseOf(id)).steps[1]).toMatchObject({ remindedAt: expect.any(String), escalations: [] });
    expect(await Promise.all([sweep('2026-12-09'), sweep('2026-12-09')])).toContain(1);
    expect(await caseOf(id)).toMatchObject({ currentUnit: COUNTY, escalatedUnit: '44/4402', dueAt: endOf('2026-12-08') });
    const page = { order: KEY_CHANGE_ORDER, first: 50, after: null, status: 'OPEN' as const };
    const todo = await listKeyChanges(db, { ...page, scopes: [{ from: '44', to: '45' }], toDoOf: '44/4402' });
    expect(todo.map((change) => change.id)).toEqual([id]);
    expect(await approve(id, city)).toEqual({ id, studentId: child.id });
    expect((await recordOf(child))?.name).toBe('张大明');
  });

  test('follow their units when a county gets another code, with the superior unit', async () => {
    const id = await requested(await aChild({ path: '44/4402/440222/2144000077' }), {}, anActor('registrar', '44/4402/440222/2144000077'));
    expect(await sweep('2026-12-09')).toBe(1);
    expect((await caseOf(id)).escalatedUnit).toBe('44/4402/440222');
    const change = { seq: 1, from: '44/4402/440222', to: '44/4403/440399', fromSchoolId: null, toSchoolId: null };
    await db.transaction(async (tx) => recordPathChanges(tx, [change]));
    for (let result = ''; result !== 'IDLE'; ) result = await repathOnce(db, ROW_MOVES, { waitMs: 0 });
    const path = '44/4403/440399/2144000077';
    expect(await caseOf(id)).toMatchObject({
      path,
      currentUnit: path,
      escalatedUnit: '44/4403/440399',
      steps: [{ unitPath: path }, { unitPath: '44/4403/440399' }],
    });
  });
});

describe('evidence that an approver of a change of key data asks for', () => {
  const ask = (id: string, actor = school, note = '请补充派出所证明') =>
    one(askForKeyEvidences(WAYS), { id, kind: 'POLICE_CERTIFICATE', note }, actor);
  const NEXT_DAY = new Date('2026-11-25T10:00:00+08:00');
  const documentOf = (fileId: string | null) => ({ kind: 'POLICE_CERTIFICATE' as const, title: '派出所证明', fileId });
  const give = (id: string, fileIds: readonly (string | null)[], actor = clerk) =>
    one(giveKeyEvidences(WAYS), { id, documents: fileIds.map(documentOf) }, actor, NEXT_DAY);

  test('stops the term of the approver, and the answer with files starts a new one', async () => {
    const child = await aChild();
    const id = await requested(child);
    expect(await ask(id)).toEqual({ id, studentId: child.id });
    expect(await ask(id)).toEqual({ refused: 'EvidenceOutstanding' });
    const [asked] = (await caseOf(id)).evidence;
    expect(asked).toMatchObject({ step: 1, kind: 'POLICE_CERTIFICATE', note: '请补充派出所证明', askedBy: SCHOOL, providedAt: null });
    const file = await aFile(SCHOOL);
    expect(await give(id, [file])).toEqual({ id, studentId: child.id });
    expect(await give(id, [file])).toEqual({ refused: 'EvidenceNotAsked' });
    const { evidence, dueAt } = await caseOf(id);
    expect(dueAt).toEqual(endOf('2026-12-09'));
    expect(evidence).toMatchObject([{ providedBy: clerk.userId, documents: [{ title: '派出所证明', file: { id: file } }] }]);
    expect(await approve(id, school)).toEqual({ id, studentId: child.id });
  });

  test('is refused with a reason, and nothing is written', async () => {
    const id = await requested(await aChild());
    expect(await ask(id, county)).toMatchObject({ refused: 'WrongUnit' });
    expect(await ask(id, clerk)).toMatchObject({ refused: 'WrongHat' });
    expect(await ask(id, anActor('approver', '41/4116/411628'))).toEqual({ refused: 'KeyDataChangeNotFound' });
    expect(await ask(id, school, 'x')).toEqual({ refused: 'ReasonMissing' });
    expect(await give(id, [null])).toEqual({ refused: 'EvidenceNotAsked' });
    await ask(id);
    const foreign = await aFile('44/4402/440224/2144000009');
    expect(await give(id, [null], school)).toMatchObject({ refused: 'WrongHat' });
    expect(await give(id, [])).toEqual({ refused: 'KeyEvidenceMissing' });
    expect(await give(id, [foreign])).toEqual({ refused: 'KeyEvidenceFileUnusable' });
    expect((await caseOf(id)).evidence).toMatchObject([{ providedAt: null, documents: [] }]);
    await one(withdrawKeyChanges, { id }, clerk);
    expect([await ask(id), await give(id, [null])]).toEqual([{ refused: 'KeyDataChangeEnded' }, { refused: 'KeyDataChangeEnded' }]);
  });
});
