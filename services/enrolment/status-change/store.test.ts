/** Status changes on a real PostgreSQL: seats, spells, movements and events of whole journeys, and what ends an open case. */
import { randomUUID } from 'node:crypto';
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import { followCalendar } from '@xueji/infra/runtime/calendar-copy-store.ts';
import { type Command, commandPort } from '@xueji/infra/runtime/command.ts';
import { type Database, statement } from '@xueji/infra/runtime/database.ts';
import { faultsOf } from '@xueji/infra/runtime/faults.ts';
import { recordPathChanges } from '@xueji/infra/runtime/path-change-store.ts';
import { repathOnce } from '@xueji/infra/runtime/repathing-job.ts';
import { bureauOf } from '@xueji/infra/runtime/scope.ts';
import { anActor, arriving, deliver, saidBy } from '@xueji/infra/runtime/testing.ts';
import { approvalClock } from '@xueji/infra/runtime/work-calendar.ts';
import { assertConsistent } from '../consistency-testing.ts';
import { enrolmentConsumption } from '../consumer.ts';
import {
  aCommand,
  ended,
  everything,
  type MadeSchool,
  makeSchool,
  NOW,
  openEnrolment,
  registered,
  requested,
  TODAY,
} from '../enrolment-testing.ts';
import { graduateClasses } from '../graduation-store.ts';
import { type ChangeKind, PROOF_KINDS } from '../policy/status-changes.ts';
import { ROW_MOVES } from '../row-moves-store.ts';
import { countWatched, listWatched, type WatchKind, watchOrder, watchScopes } from '../watch-list-store.ts';
import { CALENDAR } from './change-testing.ts';
import { evidenceCommands } from './evidence-store.ts';
import type { RequestInput } from './request.ts';
import type { StatusChange } from './status-change.ts';
import { approvalParts, COLUMNS, statusChangeCommands } from './store.ts';
import { sweepStatusChanges } from './sweep-store.ts';

let db: Database;
let school: MadeSchool;
beforeAll(async () => {
  db = await openEnrolment();
  ports = portsOn(db);
});
afterAll(() => db.close());
beforeEach(async () => {
  const classes = [2024, 2024, 2025].map((entryYear, at) => ({ stage: 'PRIMARY' as const, entryYear, classNo: at + 1, limit: 3 }));
  school = await makeSchool(db, [], { classes });
});

const consumption = enrolmentConsumption(() => NOW);
const clockOf = ({ now }: { now: Date }) => approvalClock(CALENDAR, now);
const judge = statusChangeCommands(clockOf);
const faults = faultsOf({ XUEJI_DELIVER_TWICE: false });
const portsOn = (on: Database) => ({
  request: commandPort({ db: on, faults, mutation: 'requestStatusChange', judge: judge.request }),
  approve: commandPort({ db: on, faults, mutation: 'approveStatusChanges', judge: judge.approve, parts: approvalParts }),
  reject: commandPort({ db: on, faults, mutation: 'rejectStatusChange', judge: judge.reject }),
  withdraw: commandPort({ db: on, faults, mutation: 'withdrawStatusChange', judge: judge.withdraw }),
});
let ports: ReturnType<typeof portsOn>;
const at = (day: string) => new Date(`${day}T10:00:00+08:00`);
const command = <Input>(input: Input, actor: Actor, now = NOW): Command<Input> => ({ ...aCommand(input, actor), now });

const ADD_CONTENT = statement('insert into file_contents (sha256) values ($1)');
const ADD_FILE = statement(`
  insert into files (id, sha256, name, type, size, unit_path, uploaded_by, uploaded_at) values ($1, $2, '证明.pdf', 'PDF', 9, $3, 'x', now())`);
async function aFile(): Promise<string> {
  const [id, sha256] = [randomUUID(), randomUUID()];
  await db.run(ADD_CONTENT, [sha256]);
  await db.run(ADD_FILE, [id, sha256, school.path]);
  return id;
}

async function aPupil(classNo = 1): Promise<string> {
  const event = registered(school, classNo);
  await deliver(db, consumption, [event]);
  return event.key;
}

const REASONS: Partial<Record<ChangeKind, string>> = {
  SUSPEND: '10',
  EXTEND_SUSPENSION: '10',
  RETAIN: '10',
  DEATH: '71',
  MISSING: '99',
  GO_ABROAD: '30',
  LEAVE: '99',
  DELETE: '99',
  RESTORE: '99',
  UNDO_GRADUATION: '99',
};
type More = Partial<RequestInput> & { now?: Date };
async function ask(
  studentId: string,
  kind: ChangeKind,
  { now = NOW, ...more }: More = {},
): Promise<{ statusChangeId?: string; refused?: string }> {
  const documents = await Promise.all(PROOF_KINDS.map(async (proof) => ({ kind: proof, title: '证明', fileId: await aFile() })));
  const input = { studentId, kind, reason: REASONS[kind] ?? null, note: '说明', effectiveOn: TODAY, toClassId: null, documents, ...more };
  return ports.request(command(input, anActor('registrar', school.path), now));
}
async function approve(id: string, now = NOW): Promise<void> {
  for (const unit of [school.path, bureauOf(school.path)])
    await ports.approve(command({ ids: [id], opinion: null }, anActor('approver', unit, `approver of ${unit}`), now));
}
async function change(studentId: string, kind: ChangeKind, more: More = {}): Promise<string> {
  const { statusChangeId = '', refused } = await ask(studentId, kind, more);
  if (refused) throw new Error(refused);
  await approve(statusChangeId, more.now);
  return statusChangeId;
}

const placementOf = async (id: string) => (await everything(db)).placements.find(({ studentId }) => studentId === id);
const kindsOf = async (id: string) => (await everything(db)).movements.filter(({ studentId }) => studentId === id).map(({ kind }) => kind);
const takenBy = async () =>
  (await everything(db)).classes
    .filter(({ id }) => school.classes.some((one) => one.id === id))
    .map(({ id, taken, reserved }) => [school.classes.findIndex((one) => one.id === id), taken, reserved])
    .sort();
const READ = statement(`select ${COLUMNS} from status_changes t where id = $1`);
const caseOf = async (id: string) => (await db.run<StatusChange>(READ, [id]))[0];
const classId = (index: number) => school.classes[index]?.id ?? '';

test('suspended, extended once, resumed: the seat is free meanwhile, and every step is one movement and one event', async () => {
  const pupil = await aPupil();
  await change(pupil, 'SUSPEND');
  expect(await placementOf(pupil)).toMatchObject({ status: 'SUSPENDED', hold: null, dueOn: '2027-11-24', spell: 2 });
  expect(await takenBy()).toEqual([
    [0, 0, 0],
    [1, 0, 0],
    [2, 0, 0],
  ]);
  await change(pupil, 'EXTEND_SUSPENSION', { now: at('2027-11-20'), effectiveOn: '2027-11-20' });
  expect(await placementOf(pupil)).toMatchObject({ dueOn: '2028-11-24', extensions: 1, spell: 2 });
  expect(await ask(pupil, 'EXTEND_SUSPENSION', { now: at('2028-11-20'), effectiveOn: '2028-11-20' })).toMatchObject({
    refused: 'StatusChangeNotAllowed',
  });
  const { statusChangeId = '' } = await ask(pupil, 'RESUME', { now: at('2028-11-24'), effectiveOn: '2028-11-24', toClassId: classId(2) });
  expect(await takenBy()).toEqual([
    [0, 0, 0],
    [1, 0, 0],
    [2, 1, 1],
  ]);
  await approve(statusChangeId, at('2028-11-24'));
  expect(await placementOf(pupil)).toMatchObject({ status: 'ACTIVE', entryYear: 2025, dueOn: null, extensions: 0, classId: classId(2) });
  expect(await kindsOf(pupil)).toEqual(['REGISTERED', 'SUSPENDED', 'SUSPENSION_EXTENDED', 'RESUMED']);
  const said = (await saidBy(db)).filter(({ key, topic }) => key === pupil && topic === 'placements');
  expect(said.map(({ type, version }) => [type, version])).toEqual([
    ['PlacementOpened', 1],
    ['StudentStatusChanged', 2],
    ['StudentStatusChanged', 3],
    ['StudentStatusChanged', 4],
  ]);
  await assertConsistent(db);
});

test.each(['before', 'after'] as const)(
  'a death ends an open transfer; its approval, heard %s the end of the case, moves nobody',
  async (when) => {
    const [pupil, other] = [await aPupil(), await makeSchool(db, [3])];
    const asked = requested(pupil, other, other.firstClass.id);
    await deliver(db, consumption, [asked]);
    const { statusChangeId = '' } = await ask(pupil, 'DEATH');
    const { holds } = await everything(db);
    expect(holds.find(({ studentId }) => studentId === pupil)).toMatchObject({ state: 'RELEASED' });
    const answers = (await saidBy(db)).filter(({ key, topic }) => key === pupil && topic === 'transfer-answers');
    expect(answers.map(({ type, version }) => [type, version])).toEqual([
      ['PlacementHeld', 1],
      ['PlacementLost', 2],
    ]);

    const approved = ended(asked.body, 'TransferApproved');
    const refused = ended(asked.body, 'TransferRefused', 3);
    if (when === 'before') await deliver(db, consumption, [approved]);
    await approve(statusChangeId);
    await deliver(db, consumption, when === 'before' ? [refused] : [approved, refused]);
    expect(await placementOf(pupil)).toMatchObject({ status: 'DECEASED', schoolId: school.id, hold: null });
    expect(await kindsOf(pupil)).toEqual(['REGISTERED', 'DIED']);
    await assertConsistent(db);
  },
);

test('a death ends an open status change, and the reserved seat is free', async () => {
  const pupil = await aPupil();
  await change(pupil, 'GO_ABROAD');
  const { statusChangeId: back = '' } = await ask(pupil, 'COME_BACK', { toClassId: classId(1) });
  const { statusChangeId: death = '' } = await ask(pupil, 'DEATH');
  expect(await caseOf(back)).toMatchObject({ status: 'ENDED', endedBy: death, currentUnit: null });
  expect(await takenBy()).toEqual([
    [0, 0, 0],
    [1, 0, 0],
    [2, 0, 0],
  ]);
  await approve(death);
  expect(await kindsOf(pupil)).toEqual(['REGISTERED', 'WENT_ABROAD', 'DIED']);
  await assertConsistent(db);
});

test('a death has its true day on the case, also when the pupil has changed class after it', async () => {
  const pupil = await aPupil();
  await db.source.query(`update placements set since = '2026-11-25' where student_id = $1`, [pupil]);
  await db.source.query(`update spells set from_date = '2026-11-25' where student_id = $1`, [pupil]);
  const id = await change(pupil, 'DEATH', { effectiveOn: '2026-11-20' });
  expect((await caseOf(id))?.effectiveOn).toBe('2026-11-20');
  expect(await placementOf(pupil)).toMatchObject({ status: 'DECEASED', since: '2026-11-25' });
  await assertConsistent(db);
});

test('abroad and back; deleted or reported dead by mistake and restored: the same record, and no row is gone', async () => {
  const [traveller, mistaken, alive] = [await aPupil(), await aPupil(), await aPupil()];
  await change(alive, 'DEATH');
  await change(alive, 'RESTORE', { toClassId: classId(1) });
  expect(await kindsOf(alive)).toEqual(['REGISTERED', 'DIED', 'RESTORED']);
  await change(traveller, 'GO_ABROAD');
  await change(traveller, 'COME_BACK', { toClassId: classId(0) });
  await change(mistaken, 'DELETE');
  expect(await placementOf(mistaken)).toMatchObject({ status: 'DELETED', schoolId: school.id });
  await change(mistaken, 'RESTORE', { toClassId: classId(1) });
  expect(await kindsOf(traveller)).toEqual(['REGISTERED', 'WENT_ABROAD', 'CAME_BACK']);
  expect(await kindsOf(mistaken)).toEqual(['REGISTERED', 'DELETED', 'RESTORED']);
  expect([(await placementOf(traveller))?.status, (await placementOf(mistaken))?.status]).toEqual(['ACTIVE', 'ACTIVE']);
  await assertConsistent(db);
});

test('a graduation is undone by two hats: the pupil sits again, the certificate is revoked, and its number is not used again', async () => {
  const classes = [1, 2].map((classNo) => ({ stage: 'PRIMARY' as const, entryYear: 2020, classNo, limit: 3 }));
  school = await makeSchool(db, [], { classes });
  const event = registered(school, 1, { entryYear: 2020 });
  await deliver(db, consumption, [event]);
  const pupil = event.key;
  const graduate = (id: string) =>
    db.transaction((tx) => graduateClasses(tx, [command({ classId: id }, anActor('registrar', school.path))]));
  await graduate(classId(0));
  await change(pupil, 'UNDO_GRADUATION', { effectiveOn: '2026-11-25', toClassId: classId(1) });
  expect(await placementOf(pupil)).toMatchObject({ status: 'GRADUATED' });
  await sweepStatusChanges({ db, clockOf }, at('2026-11-25'));
  expect(await placementOf(pupil)).toMatchObject({ status: 'ACTIVE', classId: classId(1), hold: null });
  await graduate(classId(1));
  const certificates = await db.source.query(
    'select kind, sequence, revoked_on from certificates where student_id = $1 order by sequence',
    [pupil],
  );
  expect(certificates).toEqual([
    { kind: 'GRADUATED', sequence: 1, revoked_on: '2026-11-25' },
    { kind: 'GRADUATED', sequence: 2, revoked_on: null },
  ]);
  expect(await kindsOf(pupil)).toEqual(['REGISTERED', 'GRADUATED', 'GRADUATION_UNDONE', 'GRADUATED']);
  await assertConsistent(db);
});

test('a retention waits for 1 September, and then joins the younger cohort', async () => {
  const pupil = await aPupil();
  const id = await change(pupil, 'RETAIN', { effectiveOn: '2027-09-01', toClassId: classId(2) });
  expect(await caseOf(id)).toMatchObject({ status: 'APPROVED', endedAt: null });
  expect(await takenBy()).toEqual([
    [0, 1, 0],
    [1, 0, 0],
    [2, 1, 1],
  ]);
  const sweep = (day: string) => sweepStatusChanges({ db, clockOf }, at(day));
  await sweep('2027-08-31');
  expect(await placementOf(pupil)).toMatchObject({ entryYear: 2024, hold: id });
  await sweep('2027-09-01');
  await sweep('2027-09-02');
  expect(await placementOf(pupil)).toMatchObject({ entryYear: 2025, since: '2027-09-01', hold: null, classId: classId(2) });
  expect(await caseOf(id)).toMatchObject({ status: 'DONE' });
  expect(await kindsOf(pupil)).toEqual(['REGISTERED', 'RETAINED']);
  await assertConsistent(db);
});

test('a pupil of a composite class repeats a grade in the same class', async () => {
  const composite = { stage: 'PRIMARY' as const, entryYear: 2024, furtherEntryYears: [2025], classNo: 1, limit: 3 };
  school = await makeSchool(db, [], { classes: [composite] });
  const pupil = await aPupil();
  await change(pupil, 'RETAIN', { effectiveOn: '2027-09-01', toClassId: school.firstClass.id });
  await sweepStatusChanges({ db, clockOf }, at('2027-09-01'));
  expect(await placementOf(pupil)).toMatchObject({ entryYear: 2025, classId: school.firstClass.id, hold: null });
  await assertConsistent(db);
});

test('rejected, withdrawn and expired cases leave the placement and the seat as they were', async () => {
  for (const end of ['reject', 'withdraw', 'expire'] as const) {
    const pupil = await aPupil();
    await change(pupil, 'SUSPEND');
    const { statusChangeId: id = '' } = await ask(pupil, 'RESUME', { toClassId: classId(1) });
    if (end === 'reject') await ports.reject(command({ id, reason: '材料不全' }, anActor('approver', school.path)));
    if (end === 'withdraw') await ports.withdraw(command({ id }, anActor('registrar', school.path)));
    if (end === 'expire') await sweepStatusChanges({ db, clockOf }, at('2027-06-01'));
    expect(await caseOf(id)).toMatchObject({ status: { reject: 'REJECTED', withdraw: 'WITHDRAWN', expire: 'EXPIRED' }[end] });
    expect(await placementOf(pupil)).toMatchObject({ status: 'SUSPENDED', hold: null });
  }
  expect(await takenBy()).toEqual([
    [0, 0, 0],
    [1, 0, 0],
    [2, 0, 0],
  ]);
  await assertConsistent(db);
});

test('of two requests at once for one pupil one is opened, and a file serves one case', async () => {
  const [pupil, other] = [await aPupil(), await aPupil()];
  const both = await Promise.all([ask(pupil, 'SUSPEND'), ask(pupil, 'LEAVE')]);
  expect(both.flatMap(({ refused }) => refused ?? [])).toEqual(['StatusChangeOpen']);
  const file = await aFile();
  const documents = (['GUARDIAN_APPLICATION', 'HOSPITAL'] as const).map((kind) => ({ kind, title: '证明', fileId: file }));
  expect(await ask(other, 'SUSPEND', { documents })).toMatchObject({ refused: 'ProofFileUnusable' });
});

test('a transfer is refused while a status change is open, and a status change while a transfer is', async () => {
  const [pupil, mover, other] = [await aPupil(), await aPupil(), await makeSchool(db, [3])];
  await ask(pupil, 'SUSPEND');
  const [late, early] = [requested(pupil, other, other.firstClass.id), requested(mover, other, other.firstClass.id)];
  await deliver(db, consumption, [late, early]);
  const { holds } = await everything(db);
  expect(holds.find(({ studentId }) => studentId === pupil)).toMatchObject({ state: 'REFUSED' });
  expect(await ask(mover, 'SUSPEND')).toMatchObject({ refused: 'StatusChangeOpen' });
});

test('the same approval twice, by one person or in one set, is done once; the school alone never suffices', async () => {
  const pupil = await aPupil();
  const { statusChangeId: id = '' } = await ask(pupil, 'SUSPEND');
  const ofSchool = command({ ids: [id, id], opinion: null }, anActor('approver', school.path, 'one'));
  expect(await ports.approve(ofSchool)).toEqual({ results: [{ statusChangeId: id }, { statusChangeId: id }] });
  expect(await ports.approve(ofSchool)).toEqual({ results: [{ statusChangeId: id }, { statusChangeId: id }] });
  expect(await caseOf(id)).toMatchObject({ status: 'IN_REVIEW', currentUnit: bureauOf(school.path) });
  const again = command({ ids: [id], opinion: null }, anActor('approver', bureauOf(school.path), 'one'));
  expect(await ports.approve(again)).toMatchObject({ results: [{ refused: 'OnePersonOneStep' }] });
});

test('the database itself refuses 退学 and 开除 in compulsory education, and a second open case', async () => {
  const pupil = await aPupil();
  const set = (status: string) => db.run(statement(`update placements set status = '${status}' where student_id = $1`), [pupil]);
  await expect(set('WITHDRAWN')).rejects.toThrow('placements_compulsory');
  await expect(set('EXPELLED')).rejects.toThrow('placements_compulsory');
  await expect(set('NO_STATUS')).rejects.toThrow('placements_status');
  const { statusChangeId: id = '' } = await ask(pupil, 'SUSPEND');
  const copy = statement(
    "insert into status_changes select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid()))).* from status_changes t where id = $1",
  );
  await expect(db.run(copy, [id])).rejects.toThrow('status_changes_one_open');
});

test('the watch list shows missing pupils, late deaths, suspensions by their end and large classes, each with its count', async () => {
  const [ending, gone, dead] = [await aPupil(), await aPupil(2), await aPupil()];
  await change(ending, 'SUSPEND');
  await change(gone, 'MISSING');
  const death = await change(dead, 'DEATH');
  await db.run(statement('update status_changes set reported_late = true where id = $1'), [death]);
  await db.run(statement('update classes set "limit" = 46, taken = 46 where id = $1'), [classId(2)]);
  const watched = async (kind: WatchKind, today: string, path = school.path) => {
    const list = {
      kind,
      scopes: watchScopes(anActor('registrar', school.path), path),
      today,
      order: watchOrder(kind),
      first: 9,
      after: null,
    };
    const [items = []] = await listWatched(db, [list]);
    expect(await countWatched(db, list)).toBe(items.length);
    return items.map(({ studentId, classId: of, on }) => [studentId ?? of, on]);
  };
  expect(await watched('SUSPENSION_ENDS', '2027-10-24')).toEqual([]);
  expect(await watched('SUSPENSION_ENDS', '2027-10-25')).toEqual([[ending, '2027-11-24']]);
  expect(await watched('SUSPENSION_ENDS', '2027-11-24')).toEqual([[ending, '2027-11-24']]);
  expect(await watched('SUSPENSION_OVERDUE', '2027-11-24')).toEqual([]);
  expect(await watched('SUSPENSION_OVERDUE', '2027-11-25')).toEqual([[ending, '2027-11-24']]);
  expect(await watched('MISSING', TODAY)).toEqual([[gone, TODAY]]);
  expect(await watched('DEATH_REPORTED_LATE', TODAY)).toEqual([[dead, TODAY]]);
  expect(await watched('CLASS_ABOVE_STANDARD', TODAY)).toEqual([[classId(2), null]]);
  expect(await watched('MISSING', TODAY, '11/1101/110101')).toEqual([]);
  await db.run(statement('update classes set "limit" = 45, taken = 45 where id = $1'), [classId(2)]);
  expect(await watched('CLASS_ABOVE_STANDARD', TODAY)).toEqual([]);
  await db.run(statement('update classes set "limit" = 3, taken = 0 where id = $1'), [classId(2)]);
});

test('a county goes to another city: the open case, its steps and what waits follow', async () => {
  const pupil = await aPupil();
  const { statusChangeId: id = '' } = await ask(pupil, 'SUSPEND');
  const [county, city] = [bureauOf(school.path), '41/4199'];
  const to = `${city}/${county.split('/').at(-1)}`;
  await db.transaction(async (tx) => recordPathChanges(tx, [{ seq: 1, from: county, to, fromSchoolId: null, toSchoolId: null }]));
  for (let result = ''; result !== 'IDLE'; ) result = await repathOnce(db, ROW_MOVES, { waitMs: 0, chunk: 5 });
  const path = `${to}/${school.code}`;
  expect(await caseOf(id)).toMatchObject({ path, currentUnit: path, steps: [{ unitPath: path }, { unitPath: to }] });
});

test('the calendar is kept as it was told last, told twice or late', async () => {
  const told = (version: number, day: string, number: number) =>
    arriving({
      ...{ topic: 'calendar', type: 'CalendarYearChanged', key: 'calendar', version: number },
      body: { year: 2026, version, source: `notice ${version}`, holidays: [day], workdays: [] },
    });
  const [one, two] = [told(1, '2026-10-01', 1), told(2, '2026-10-02', 2)];
  await deliver(db, consumption, [one, two]);
  await deliver(db, consumption, [two]);
  const calendar = await followCalendar(db);
  expect(calendar.current()).toMatchObject({ version: 2, exceptions: new Map([['2026-10-02', false]]) });
  await calendar.stop();
});

describe('evidence that an approver asks for', () => {
  const evidence = evidenceCommands(clockOf);
  const askEvidence = async (id: string, actor: Actor, note = '请补充医院证明') =>
    (await db.transaction((tx) => evidence.ask(tx, [command({ id, kind: 'HOSPITAL', note }, actor)])))[0];
  const give = async (id: string, fileIds: readonly string[], actor = anActor('registrar', school.path)) => {
    const documents = fileIds.map((fileId) => ({ kind: 'HOSPITAL' as const, title: '医院证明', fileId }));
    return (await db.transaction((tx) => evidence.give(tx, [command({ id, documents }, actor, at('2026-11-26'))])))[0];
  };
  const approverOf = (path: string) => anActor('approver', path, `approver of ${path}`);

  test('stops the term of the unit; the answer with files starts a new one, and the case goes on', async () => {
    const pupil = await aPupil();
    const { statusChangeId: id = '' } = await ask(pupil, 'SUSPEND');
    expect(await askEvidence(id, approverOf(school.path))).toEqual({ statusChangeId: id });
    expect(await askEvidence(id, approverOf(school.path))).toEqual({ refused: 'EvidenceOutstanding' });
    const before = await caseOf(id);
    const file = await aFile();
    expect(await give(id, [file])).toEqual({ statusChangeId: id });
    const after = await caseOf(id);
    expect(after?.evidence).toMatchObject([
      { step: 1, kind: 'HOSPITAL', note: '请补充医院证明', askedBy: school.path, documents: [{ title: '医院证明', file: { id: file } }] },
    ]);
    // The request and the answer are two days apart, and so are the ends of the terms.
    expect((after?.dueAt?.getTime() ?? 0) - (before?.dueAt?.getTime() ?? 0)).toBe(2 * 86_400_000);
    await approve(id);
    expect(await placementOf(pupil)).toMatchObject({ status: 'SUSPENDED', hold: null });
    expect(await askEvidence(id, approverOf(school.path))).toEqual({ refused: 'StatusChangeNotInReview' });
  });

  test('is refused with a reason, and nothing is written', async () => {
    const { statusChangeId: id = '' } = await ask(await aPupil(), 'SUSPEND');
    expect(await askEvidence(id, approverOf(bureauOf(school.path)))).toMatchObject({ refused: 'WrongUnit' });
    expect(await askEvidence(id, anActor('registrar', school.path))).toMatchObject({ refused: 'WrongHat' });
    expect(await askEvidence(id, approverOf('45'))).toEqual({ refused: 'StatusChangeNotFound' });
    expect(await askEvidence(id, approverOf(school.path), 'x')).toEqual({ refused: 'ReasonMissing' });
    expect(await give(id, [])).toEqual({ refused: 'EvidenceNotAsked' });
    await askEvidence(id, approverOf(school.path));
    const used = (await caseOf(id))?.documents[0]?.file.id ?? '';
    expect(await give(id, [])).toEqual({ refused: 'ProofMissing', needed: ['HOSPITAL'] });
    expect(await give(id, [used])).toEqual({ refused: 'ProofFileUnusable' });
    expect(await give(id, [await aFile()], approverOf(school.path))).toMatchObject({ refused: 'WrongHat' });
    expect((await caseOf(id))?.evidence).toMatchObject([{ providedAt: null, documents: [] }]);
  });
});
