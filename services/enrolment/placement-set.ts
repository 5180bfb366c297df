/** Judges a batch of events in order of arrival, each on the state that the previous one left: rows in, rows and events out. */
import type { NewEvent } from '@xueji/infra/runtime/log.ts';
import type { CalendarEvent } from '@xueji/schema/events/calendar.ts';
import type { StudentFactEvent } from '@xueji/schema/events/student-facts.ts';
import type { ProblemCaseEvent } from '@xueji/schema/events/students.ts';
import type { EventFor } from '@xueji/schema/events/topics.ts';
import { answered } from '@xueji/schema/events/transfer-answers.ts';
import type { Movement } from './movement.ts';
import {
  type Change,
  type Hold,
  holdPlacement,
  movePlacement,
  openPlacement,
  type PlacedEvent,
  type Placement,
  releasePlacement,
  type SchoolPlace,
  type SpellWritten,
} from './placement.ts';
import { changeSeat, type SchoolClass, SEAT_CHANGES, seatKey, seatKeys } from './school-class.ts';
import type { Unplaced } from './unplaced.ts';

/** What placements follow. */
export type Occurrence = Exclude<EventFor<'enrolment'>, CalendarEvent | StudentFactEvent | ProblemCaseEvent | { type: 'GraduatesListed' }>;

export type SeatAsked = Extract<Occurrence, { type: 'StudentRegistered' | 'PlacementRequested' }>;
/** A row of a roster asks for a seat: of a new record, or of one that has no place yet. */
export const asksForSeat = (one: Occurrence): one is SeatAsked => one.type === 'StudentRegistered' || one.type === 'PlacementRequested';

/** The rows that a set touches, as they are before it. */
export type Known = {
  readonly schools: readonly SchoolPlace[];
  readonly classes: readonly SchoolClass[];
  readonly placements: readonly Placement[];
  readonly holds: readonly Hold[];
  /** Lines of the children whose place is asked for again. */
  readonly unplaced?: readonly Unplaced[];
  readonly without?: Without | undefined;
};
/** Fault switches. `hold`: a held placement counts as free. `clock`: a move ignores later dates that a fast clock wrote earlier. */
export type Without = (protection: 'hold' | 'clock') => boolean;

/** An event without its instant. */
export type Said = Omit<NewEvent, 'occurredAt'>;
/** The total change of a class's seats; `newcomers` means that the class must be open. */
export type SeatDelta = { readonly classId: string; readonly taken: number; readonly reserved: number; readonly newcomers: boolean };
export type Outcome = {
  readonly opened: readonly Placement[];
  readonly changed: readonly { readonly before: Placement; readonly after: Placement }[];
  readonly holds: readonly Hold[];
  readonly spells: readonly SpellWritten[];
  readonly movements: readonly Movement[];
  readonly seats: readonly SeatDelta[];
  /** Children who come onto the list of the unplaced. Those who are placed leave it. */
  readonly listed?: readonly Unplaced[];
  readonly said: readonly Said[];
};

export function judgeSet(known: Known, occurrences: readonly Occurrence[], today: string): Outcome {
  const book = openBook(known);
  for (const occurrence of occurrences) record(book, decide(book, occurrence, today), correlationOf(occurrence));
  return outcomeOf(book, known);
}

/** What has to be written: the rows of the book that differ from those that were known, and what is said of them. */
export function outcomeOf(book: Book, known: Known): Outcome {
  const before = new Map(known.placements.map((placement) => [placement.studentId, placement]));
  const touched = [...book.touched].flatMap((studentId) => book.placements.get(studentId) ?? []);
  return {
    opened: touched.filter(({ studentId }) => !before.has(studentId)),
    changed: touched.flatMap((after) => {
      const was = before.get(after.studentId);
      return was ? [{ before: was, after }] : [];
    }),
    holds: [...book.written.values()],
    // Close a spell before opening the next: a student has at most one open spell.
    spells: [...book.spells.values()].sort((one, other) => one.seq - other.seq),
    movements: book.movements,
    seats: [...book.seats.values()],
    listed: [...book.listed.values()].filter(({ studentId }) => !book.placements.has(studentId)),
    said: book.said,
  };
}

/** The rows of a set while it is judged. */
export type Book = {
  schools: Map<string, SchoolPlace>;
  schoolsByCode: Map<string, SchoolPlace>;
  classes: Map<string, SchoolClass>;
  classIds: Map<string, string>;
  placements: Map<string, Placement>;
  holds: Map<string, Hold>;
  touched: Set<string>;
  written: Map<string, Hold>;
  spells: Map<string, SpellWritten>;
  movements: Movement[];
  seats: Map<string, SeatDelta>;
  unplaced: Map<string, Unplaced>;
  listed: Map<string, Unplaced>;
  said: Said[];
  without: Without;
};

export const openBook = ({ schools, classes, placements, holds, unplaced = [], without = () => false }: Known): Book => ({
  schools: new Map(schools.flatMap((school) => [school.id, ...(school.askedIds ?? [])].map((id) => [id, school]))),
  schoolsByCode: new Map(schools.flatMap((school) => [school.code, ...(school.askedCodes ?? [])].map((code) => [code, school]))),
  classes: new Map(classes.map((one) => [one.id, one])),
  classIds: new Map(classes.flatMap((one) => seatKeys(one).map((key) => [`${one.schoolId}/${key}`, one.id]))),
  placements: new Map(placements.map((placement) => [placement.studentId, placement])),
  holds: new Map(holds.map((hold) => [hold.transferId, hold])),
  touched: new Set(),
  written: new Map(),
  spells: new Map(),
  movements: [],
  seats: new Map(),
  unplaced: new Map(unplaced.map((line) => [line.studentId, line])),
  listed: new Map(),
  said: [],
  without,
});

function decide(book: Book, occurrence: Occurrence, today: string): Change {
  const { type, body } = occurrence;
  const placement = book.placements.get(body.studentId);
  switch (type) {
    case 'StudentRegistered':
    case 'PlacementRequested': {
      const school = book.schoolsByCode.get(body.seat.schoolCode);
      const schoolClass = book.classes.get(book.classIds.get(`${school?.id}/${seatKey(body.seat)}`) ?? '');
      return openPlacement(body, { school, schoolClass, placement, listed: book.unplaced.get(body.studentId) }, today);
    }
    case 'TransferRequested': {
      const [school, fromSchool] = [book.schools.get(body.toSchoolId), book.schools.get(placement?.schoolId ?? '')];
      const asked = placement && book.without('hold') ? { ...placement, hold: null } : placement;
      const found = { school, schoolClass: book.classes.get(body.toClassId), placement: asked, fromSchool, today };
      return holdPlacement(body, book.holds.get(body.transferId), found);
    }
    case 'TransferApproved': {
      const hold = book.holds.get(body.transferId);
      const moving = placement && book.without('clock') ? { ...placement, since: today } : placement;
      return movePlacement(body, moving, hold, book.classes.get(hold?.toClassId ?? ''), today, book.schools.get(hold?.toSchoolId ?? ''));
    }
    case 'TransferRefused':
    case 'TransferRejected':
    case 'TransferWithdrawn':
    case 'TransferExpired':
      return releasePlacement(body, placement, book.holds.get(body.transferId));
    default:
      return assertNever(occurrence);
  }
}

function assertNever(value: never): never {
  throw new Error(`no such occurrence: ${JSON.stringify(value)}`);
}

const correlationOf = (one: Occurrence): string => (asksForSeat(one) ? one.body.importId : one.body.transferId);

/** Enters a change, so that the next decision is judged on it. */
export function record(
  book: Book,
  { placement, hold, spells = [], movement, seats = [], unplaced, event, answer }: Change,
  correlationId: string,
): void {
  if (placement) {
    book.unplaced.delete(placement.studentId);
    book.placements.set(placement.studentId, placement);
    book.touched.add(placement.studentId);
  }
  if (hold) {
    book.holds.set(hold.transferId, hold);
    book.written.set(hold.transferId, hold);
  }
  for (const spell of spells) {
    const key = `${spell.studentId}/${spell.seq}`;
    book.spells.set(key, { ...book.spells.get(key), ...spell });
  }
  if (movement) book.movements.push(movement);
  for (const { classId, change } of seats) {
    const schoolClass = book.classes.get(classId);
    if (!schoolClass) throw new Error(`class ${classId} is gone`);
    book.classes.set(classId, changeSeat(schoolClass, change));
    const sum = book.seats.get(classId) ?? { classId, taken: 0, reserved: 0, newcomers: false };
    const { taken, reserved } = SEAT_CHANGES[change];
    book.seats.set(classId, {
      classId,
      taken: sum.taken + taken,
      reserved: sum.reserved + reserved,
      newcomers: sum.newcomers || taken > 0,
    });
  }
  if (unplaced) {
    book.unplaced.set(unplaced.studentId, unplaced);
    book.listed.set(unplaced.studentId, unplaced);
  }
  if (event) book.said.push(saidOf(event, placement, correlationId));
  if (answer) book.said.push(answered(answer));
}

export const saidOf = (event: PlacedEvent, placement: Placement | undefined, correlationId: string): Said => ({
  topic: 'placements',
  key: event.body.studentId,
  ...event,
  ...aggregateOf(event, placement),
  correlationId,
});

/** The aggregate of a refusal is the roster row, because there may be no placement. */
function aggregateOf({ type, body }: PlacedEvent, placement: Placement | undefined): { aggregateId: string; version: number } {
  if (type === 'PlacementRefused') return { aggregateId: `${body.importId}/${body.row}`, version: 1 };
  return { aggregateId: body.studentId, version: placement?.version ?? 0 };
}
