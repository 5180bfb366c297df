/** Topic `students`, published by identity; key and aggregate are the student's id. */
import { z } from 'zod';
import { type EventOf, entryYear, id, path, type ReadersOf, stage } from './contract.ts';

/** The seat that a roster row asks for, in the words of the roster. */
export const seat = z.object({ schoolCode: z.string(), stage, entryYear, classNo: z.int() });
export type Seat = z.infer<typeof seat>;

export const STUDENT_EVENTS = {
  /** A student has a record and an L number; enrolment opens the placement or answers `PlacementRefused`. */
  StudentRegistered: z.object({ studentId: id, importId: id, row: z.int(), enteredPath: path, seat }),
  /** A roster names a registered student who has no place. Enrolment opens the placement or answers `PlacementRefused`. */
  PlacementRequested: z.object({ studentId: id, importId: id, row: z.int(), enteredPath: path, seat }),
} as const;

export const STUDENT_READERS = {
  StudentRegistered: ['enrolment'],
  PlacementRequested: ['enrolment'],
} as const satisfies ReadersOf<typeof STUDENT_EVENTS>;
export type StudentEvent = EventOf<typeof STUDENT_EVENTS>;
