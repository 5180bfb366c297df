/** Children of the unplaced list are placed, and pupils change their class: each command in one transaction, each child judged alone. */
import { dateInChina } from '@xueji/infra/runtime/clock.ts';
import type { Command, Parts } from '@xueji/infra/runtime/command.ts';
import { statement, type Tx } from '@xueji/infra/runtime/database.ts';
import { isRefused, type Refused } from '@xueji/infra/runtime/refusal.ts';
import { partsOfItems } from '@xueji/infra/runtime/set-parts.ts';
import type { Change } from './placement.ts';
import { type Book, type Known, openBook, outcomeOf, record } from './placement-set.ts';
import { lockPlacements, saveOutcome } from './placement-store.ts';
import { type ClassChangeRefusal, changeClass, type PlacingRefusal, placeUnplaced, refuseClassChange, refusePlacing } from './placing.ts';
import { lockSeats } from './school-class-store.ts';
import { lockUnplaced } from './unplaced-store.ts';

/** A student and the class to sit in. */
export type SeatWanted = { readonly studentId: string; readonly classId: string };
export type SeatsInput = { readonly seats: readonly SeatWanted[]; readonly otherGrade?: boolean };
type Seated = { readonly studentId: string };
export type SeatsDone<Code extends string = string> = { readonly results: readonly (Seated | Refused<Code>)[] };

/** Each child is placed or refused alone. A repeat judges those who were refused. */
export const seatParts: Parts<SeatsInput, SeatsDone, SeatsDone> = partsOfItems<Seated, SeatsInput, SeatWanted>({
  itemsOf: ({ seats }) => seats,
  withItems: (input, seats) => ({ ...input, seats }),
  idOf: ({ studentId }) => studentId,
  idOfDone: ({ studentId }) => studentId,
});

type Judge<Code extends string> = (book: Book, wanted: SeatWanted, command: Command<SeatsInput>) => Change | null | Refused<Code>;

export const placeStudents = (tx: Tx, commands: readonly Command<SeatsInput>[]): Promise<SeatsDone<PlacingRefusal>[]> =>
  seatAll(tx, commands, (book, { studentId, classId }, { actor, now, input: { otherGrade = false } }) => {
    const [listed, schoolClass] = [book.unplaced.get(studentId), book.classes.get(classId)];
    const school = book.schools.get(schoolClass?.schoolId ?? '');
    const refused = refusePlacing({ actor, listed, school, schoolClass, otherGrade });
    if (refused || !listed || !schoolClass || !school) return refused;
    return placeUnplaced(listed, schoolClass, school, dateInChina(now));
  });

export const changeClasses = (tx: Tx, commands: readonly Command<SeatsInput>[]): Promise<SeatsDone<ClassChangeRefusal>[]> =>
  seatAll(tx, commands, (book, { studentId, classId }, { actor, now }) => {
    const [placement, schoolClass] = [book.placements.get(studentId), book.classes.get(classId)];
    const school = book.schools.get(schoolClass?.schoolId ?? '');
    const refused = refuseClassChange({ actor, placement, school, schoolClass });
    if (refused || !placement || !schoolClass) return refused;
    return changeClass(placement, schoolClass, dateInChina(now));
  });

async function seatAll<Code extends string>(
  tx: Tx,
  commands: readonly Command<SeatsInput>[],
  judge: Judge<Code>,
): Promise<SeatsDone<Code>[]> {
  const known = await lockKnown(
    tx,
    commands.flatMap(({ input }) => input.seats),
  );
  const book = openBook(known);
  const results = commands.map(
    (command): SeatsDone<Code> => ({
      results: command.input.seats.map((wanted) => {
        const outcome = judge(book, wanted, command);
        if (outcome !== null && isRefused(outcome)) return outcome as Refused<Code>;
        if (outcome) record(book, outcome as Change, command.requestId);
        return { studentId: wanted.studentId };
      }),
    }),
  );
  const outcome = outcomeOf(book, known);
  if (outcome.said.length > 0) saveOutcome(tx, outcome, commands[0]?.now ?? new Date(0));
  return results;
}

const SCHOOLS_OF = statement('select distinct school_id as "schoolId" from classes where id = any($1::uuid[])');

/** Children first, then classes, each in the order of their ids, as every set does. */
async function lockKnown(tx: Tx, seats: readonly SeatWanted[]): Promise<Known> {
  const studentIds = [...new Set(seats.map(({ studentId }) => studentId))];
  const unplaced = await lockUnplaced(tx, studentIds);
  const placements = await lockPlacements(tx, studentIds);
  const classIds = [...seats.map(({ classId }) => classId), ...placements.map(({ classId }) => classId)];
  const schools = await tx.run<{ schoolId: string }>(SCHOOLS_OF, [classIds]);
  const found = await lockSeats(tx, { classIds, schoolIds: schools.map(({ schoolId }) => schoolId), seats: [] });
  return { ...found, placements, holds: [], unplaced };
}
