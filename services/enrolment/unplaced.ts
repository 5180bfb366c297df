/** The list of children who have a record and no seat, with the unit that has to give one. */
import type { Stage } from '@xueji/schema/events/contract.ts';
import type { PlacementRefusal } from '@xueji/schema/events/placements.ts';
import type { StudentEvent } from '@xueji/schema/events/students.ts';

type SeatAsked = Extract<StudentEvent, { type: 'PlacementRequested' }>['body'];

export type Unplaced = {
  readonly studentId: string;
  /** The school that was asked for, or the unit that entered the child. */
  readonly path: string;
  /** The class that was asked for. */
  readonly stage: Stage;
  readonly entryYear: number;
  readonly classNo: number;
  readonly reason: UnplacedReason;
  readonly since: string;
};
export type UnplacedReason = Exclude<PlacementRefusal, 'AlreadyPlaced'>;

/** A refused row on the list. A child who stands there already stays since the first day, with the reason of today. */
export function listUnplaced(
  { studentId, enteredPath, seat: { stage, entryYear, classNo } }: SeatAsked,
  {
    reason,
    school,
    known,
    today,
  }: { reason: UnplacedReason; school: { readonly path: string } | undefined; known: Unplaced | undefined; today: string },
): Unplaced {
  const hasSchool = school !== undefined && reason !== 'SchoolUnknown' && reason !== 'SchoolOutsideUnit';
  const path = hasSchool ? school.path : enteredPath;
  return { studentId, path, stage, entryYear, classNo, reason, since: known?.since ?? today };
}
