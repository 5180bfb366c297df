/**
 * Identity's reactions to events of enrolment and transfers: records move with placements, guest access starts and ends with transfers, imports get
 * their answers, and the places of schools and the calendar of working days are kept.
 */
import { saveCalendar } from '@xueji/infra/runtime/calendar-copy-store.ts';
import type { Clock } from '@xueji/infra/runtime/clock.ts';
import type { Consumption } from '@xueji/infra/runtime/consumer.ts';
import type { Tx } from '@xueji/infra/runtime/database.ts';
import { appendEvents, type NewEvent } from '@xueji/infra/runtime/log.ts';
import type { CalendarEvent } from '@xueji/schema/events/calendar.ts';
import type { PlacementEvent } from '@xueji/schema/events/placements.ts';
import type { PathEvent } from '@xueji/schema/events/schools.ts';
import { contractsOf, type EventFor } from '@xueji/schema/events/topics.ts';
import { answered } from '@xueji/schema/events/transfer-answers.ts';
import { keepSchoolPlaces, type PlacingEvent } from './focus/school-place-store.ts';
import { type Answers, addAnswers } from './import-store.ts';
import { freezeRecord, type Held, type RecordPackage } from './record-package.ts';
import { readHeld, saveRecords } from './record-package-store.ts';
import { inWords, PLACEMENT_SEQ } from './roster-message.ts';
import {
  changeClassOf,
  changeStatus,
  clearTransfer,
  closedSpells,
  endTransfer,
  openRecordAt,
  type RecordChange,
  rehomeRecord,
  type StudentRecord,
} from './student.ts';
import { lockRecords } from './student-store.ts';

/** `path-change-consumer.ts` handles changes of paths and new regions for all services. */
type Read = Exclude<EventFor<'identity'>, PathEvent | { type: 'RegionOpened' }>;

export const identityConsumption = (now: Clock): Consumption => ({
  contracts: contractsOf('identity'),
  apply: (tx, incoming) => applyEvents(tx, incoming as unknown as readonly Read[], now()),
});

async function applyEvents(tx: Tx, read: readonly Read[], at: Date): Promise<void> {
  saveCalendar(
    tx,
    read.flatMap((event) => (event.type === 'CalendarYearChanged' ? [event.body] : [])),
  );
  const incoming = read.filter((event): event is AboutStudents => event.type !== 'CalendarYearChanged');
  keepSchoolPlaces(tx, incoming.filter(placesSchool));
  const events = incoming.filter(concernsRecord);
  if (events.length > 0) await changeRecords(tx, events, at);

  const answers = incoming.filter(isAnswer);
  const refused = answers.filter((event) => event.type === 'PlacementRefused');
  const messages = refused.map(({ body: { importId, row, code } }) => ({
    ...inWords(row, PLACEMENT_SEQ, { code, column: null }),
    importId,
  }));
  const listed = incoming.flatMap((event) => (event.type === 'AdmissionsAnswered' ? [event.body] : []));
  await addAnswers(tx, [...countAnswers(answers), ...countAdmissions(listed)], [...messages, ...listed.flatMap(messagesOfList)]);
}

type AboutStudents = Exclude<Read, CalendarEvent>;
type Following = Exclude<AboutStudents, PlacingEvent | { type: 'PlacementRefused' | 'AdmissionsAnswered' }>;
type Answer = Extract<AboutStudents, { type: 'PlacementOpened' | 'PlacementRefused' }>;

const placesSchool = (event: AboutStudents): event is PlacingEvent => event.type === 'SchoolOpened' || event.type === 'SchoolChanged';
const concernsRecord = (event: AboutStudents): event is Following =>
  !placesSchool(event) && event.type !== 'PlacementRefused' && event.type !== 'AdmissionsAnswered';
const isAnswer = (event: AboutStudents): event is Answer => event.type === 'PlacementOpened' || event.type === 'PlacementRefused';

/** Applies events in order of arrival on locked records, and saves records, packages and events together. */
async function changeRecords(tx: Tx, events: readonly Following[], at: Date): Promise<void> {
  const locked = await lockRecords(tx, [...new Set(events.map(({ body }) => body.studentId))]);
  const moving = events.flatMap(({ type, body }) => (type === 'PlacementMoved' ? [body.studentId] : []));
  const held = await readHeld(tx, moving);
  const before = new Map(locked.map((record) => [record.id, record]));
  const records = new Map(before);
  const packages: RecordPackage[] = [];
  const said: NewEvent[] = [];
  for (const event of events) {
    const record = records.get(event.body.studentId);
    if (!record) {
      said.push(...objectionTo(event, at));
      continue;
    }
    const frozen = event.type === 'PlacementMoved' ? freeze(record, event.body, held, at) : null;
    if (frozen) packages.push(frozen);
    const { record: changed, answer } = follow(record, event, frozen);
    records.set(changed.id, changed);
    if (answer) said.push({ ...answered(answer), occurredAt: at });
  }
  const changed = [...records.values()].filter((record) => record !== before.get(record.id));
  saveRecords(tx, changed, packages);
  appendEvents(tx, said);
}

type Move = Extract<PlacementEvent, { type: 'PlacementMoved' }>['body'];

function freeze(record: StudentRecord, { transferId, fromPath, path, movedOn }: Move, held: ReadonlyMap<string, Held>, at: Date) {
  const ofStudent = held.get(record.id);
  if (!ofStudent) throw new Error(`nothing is held of ${record.id}, whose record is locked`);
  return freezeRecord(ofStudent, { transferId, fromPath, toPath: path, movedOn, spells: closedSpells(record, movedOn) }, at);
}

function follow(record: StudentRecord, event: Following, frozen: RecordPackage | null): RecordChange {
  switch (event.type) {
    case 'PlacementOpened':
      return openRecordAt(record, event.body);
    case 'PlacementMoved':
      if (!frozen) throw new Error(`${record.id} moves, and nothing was frozen`);
      return rehomeRecord(record, event.body, frozen);
    case 'ClassChanged':
      return { record: changeClassOf(record, event.body), answer: null };
    case 'StudentGraduated':
      return { record: { ...record, spells: closedSpells(record, event.body.graduatedOn) }, answer: null };
    case 'StudentStatusChanged':
      return { record: changeStatus(record, event.body), answer: null };
    case 'TransferRequested':
      return clearTransfer(record, event.body);
    case 'TransferRefused':
    case 'TransferRejected':
    case 'TransferWithdrawn':
    case 'TransferExpired':
    case 'TransferCompleted':
      return endTransfer(record, event.body.transferId);
  }
}

const NEEDS_RECORD: readonly Following['type'][] = ['PlacementOpened', 'PlacementMoved', 'ClassChanged', 'StudentGraduated'];

/**
 * A transfer may name an unknown child; its end then changes nothing. A placement of an unknown child is an error, because enrolment only places
 * registered children; the event is parked.
 */
function objectionTo({ type, body }: Following, at: Date): NewEvent[] {
  if (NEEDS_RECORD.includes(type)) throw new Error(`${type} of an unknown student ${body.studentId}`);
  if (type !== 'TransferRequested') return [];
  const { studentId, transferId } = body;
  return [{ ...answered({ type: 'IdentityObjected', body: { studentId, transferId, code: 'StudentUnknown' } }), occurredAt: at }];
}

function countAnswers(answers: readonly Answer[]): Answers[] {
  const counts = new Map<string, Answers>();
  for (const { type, body } of answers) {
    if (body.importId === null) continue;
    const { placed, notPlaced } = counts.get(body.importId) ?? { placed: 0, notPlaced: 0 };
    const isPlaced = type === 'PlacementOpened';
    counts.set(body.importId, { importId: body.importId, placed: placed + (isPlaced ? 1 : 0), notPlaced: notPlaced + (isPlaced ? 0 : 1) });
  }
  return [...counts.values()];
}

type ListAnswered = Extract<Read, { type: 'AdmissionsAnswered' }>['body'];
const isSeated = ({ code }: ListAnswered['answers'][number]): boolean => code === 'Admitted' || code === 'WarningAdmittedBefore';

function countAdmissions(lists: readonly ListAnswered[]): Answers[] {
  return [...Map.groupBy(lists, ({ importId }) => importId)].map(([importId, ofImport]) => {
    const answers = ofImport.flatMap((list) => list.answers);
    const placed = answers.filter(isSeated).length;
    return { importId, placed, notPlaced: answers.length - placed };
  });
}

const messagesOfList = ({ importId, answers }: ListAnswered) =>
  answers.flatMap(({ row, code }) => (code === 'Admitted' ? [] : [{ ...inWords(row, PLACEMENT_SEQ, { code, column: null }), importId }]));
