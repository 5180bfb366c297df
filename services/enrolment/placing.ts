/** A child of the unplaced list takes a seat (安排学位), and a pupil changes the class within the school (调班). Pure decisions. */
import { type Actor, wears } from '@xueji/infra/runtime/actor.ts';
import { daysAfter } from '@xueji/infra/runtime/clock.ts';
import type { Refused } from '@xueji/infra/runtime/refusal.ts';
import { covers } from '@xueji/infra/runtime/scope.ts';
import { unitOrAbove, wrongHat, wrongUnit } from '@xueji/infra/runtime/who-may.ts';
import { movementOf } from './movement.ts';
import { type Change, firstDayAfter, type Placement, type SchoolPlace, seatFacts, spellEnd, spellFrom } from './placement.ts';
import { cohortsOf, hasCohort, isFull, type SchoolClass } from './school-class.ts';
import type { Unplaced } from './unplaced.ts';

type SeatRefusal = 'ClassNotFound' | 'ClassTakesNobody' | 'NoSeatFree';
export type PlacingRefusal = 'WrongHat' | 'WrongUnit' | 'StudentNotUnplaced' | 'ClassOfAnotherGrade' | SeatRefusal;
export type ClassChangeRefusal =
  | 'WrongHat'
  | 'WrongUnit'
  | 'StudentNotInUnit'
  | 'StudentNotAtSchool'
  | 'TransferHoldsStudent'
  | 'ClassOfAnotherSchool'
  | 'ClassOfAnotherGrade'
  | SeatRefusal;

type Target = { readonly actor: Actor; readonly schoolClass: SchoolClass | undefined; readonly school: SchoolPlace | undefined };
/** `otherGrade`: the caller wants another grade of the same stage than the one that was asked for. */
export type PlacingAsked = Target & { readonly listed: Unplaced | undefined; readonly otherGrade: boolean };
export type ClassChangeAsked = Target & { readonly placement: Placement | undefined };

/** Rights come first, then the child, then the seat. A child outside the unit is answered like one who does not exist. */
export function refusePlacing({ actor, listed, school, schoolClass, otherGrade }: PlacingAsked): Refused<PlacingRefusal> | null {
  if (!wears(actor, 'registrar')) return wrongHat(['registrar'], unitOrAbove(school?.path ?? actor.path));
  if (!listed || !covers(actor.path, listed.path)) return { refused: 'StudentNotUnplaced' };
  if (!school || !schoolClass) return { refused: 'ClassNotFound' };
  if (!covers(actor.path, school.path)) return wrongUnit(['registrar'], unitOrAbove(school.path));
  const cohort = cohortOf(listed, schoolClass);
  const fits = schoolClass.stage === listed.stage && cohort !== null && (otherGrade || cohort === listed.entryYear);
  return fits ? refuseSeat(schoolClass) : { refused: 'ClassOfAnotherGrade' };
}

/** The cohort of the child: that of the class or, in a composite class, the one that was asked for. Null when such a class does not have it. */
function cohortOf({ stage, entryYear }: Unplaced, schoolClass: SchoolClass): number | null {
  if (cohortsOf(schoolClass).length === 1) return schoolClass.entryYear;
  return stage === schoolClass.stage && hasCohort(schoolClass, entryYear) ? entryYear : null;
}

/** 调班 is inside a school and a grade, and the school alone decides. */
export function refuseClassChange({ actor, placement, school, schoolClass }: ClassChangeAsked): Refused<ClassChangeRefusal> | null {
  if (!wears(actor, 'registrar')) return wrongHat(['registrar'], unitOrAbove(school?.path ?? actor.path));
  if (!placement || !covers(actor.path, placement.path)) return { refused: 'StudentNotInUnit' };
  if (placement.status !== 'ACTIVE') return { refused: 'StudentNotAtSchool' };
  if (placement.hold !== null) return { refused: 'TransferHoldsStudent' };
  if (!school || !schoolClass) return { refused: 'ClassNotFound' };
  if (school.id !== placement.schoolId) return { refused: 'ClassOfAnotherSchool' };
  if (schoolClass.stage !== placement.stage || !hasCohort(schoolClass, placement.entryYear)) return { refused: 'ClassOfAnotherGrade' };
  // Who is in the class already keeps the seat there.
  return schoolClass.id === placement.classId ? null : refuseSeat(schoolClass);
}

function refuseSeat(schoolClass: SchoolClass): Refused<SeatRefusal> | null {
  if (!schoolClass.open) return { refused: 'ClassTakesNobody' };
  return isFull(schoolClass) ? { refused: 'NoSeatFree' } : null;
}

/** The child sits in the class from today on, in its stage and cohort. */
export function placeUnplaced(
  listed: Unplaced,
  schoolClass: SchoolClass,
  school: SchoolPlace,
  today: string,
): Change & { placement: Placement } {
  const { studentId } = listed;
  const { id: classId, stage } = schoolClass;
  const entryYear = cohortOf(listed, schoolClass) ?? schoolClass.entryYear;
  const place = { schoolId: school.id, path: school.path, classId, stage, entryYear };
  const opened: Placement = {
    ...{ studentId, version: 1, ...place, status: 'ACTIVE', hold: null, spell: 1, since: today, movements: 1 },
    ...{ dueOn: null, extensions: 0 },
  };
  return {
    placement: opened,
    spells: [spellFrom(opened, 'REGISTERED')],
    movement: movementOf(undefined, opened, { kind: 'REGISTERED', effectiveOn: today }),
    seats: [{ classId, change: 'ENTER' }],
    event: {
      type: 'PlacementOpened',
      body: { studentId, ...place, ...seatFacts(place, school), openedOn: today, importId: null, row: null },
    },
  };
}

/** Today is the last day in the old class. Null for a pupil who is in the class already. */
export function changeClass(placement: Placement, schoolClass: SchoolClass, today: string): (Change & { placement: Placement }) | null {
  const { studentId, schoolId, path, classId: fromClassId, stage, entryYear, since } = placement;
  const { id: classId } = schoolClass;
  if (classId === fromClassId) return null;
  const from = firstDayAfter(since, today);
  const changedOn = daysAfter(from, -1);
  const { version, spell, movements } = placement;
  const after: Placement = { ...placement, version: version + 1, classId, spell: spell + 1, since: from, movements: movements + 1 };
  return {
    placement: after,
    spells: [...spellEnd(placement, changedOn, 'CLASS_CHANGED'), spellFrom(after, 'CLASS_CHANGED')],
    movement: movementOf(placement, after, { kind: 'CLASS_CHANGED', effectiveOn: from }),
    seats: [
      { classId: fromClassId, change: 'LEAVE' },
      { classId, change: 'ENTER' },
    ],
    event: { type: 'ClassChanged', body: { studentId, schoolId, path, classId, stage, entryYear, fromClassId, changedOn } },
  };
}
