/** Topic `students`, published by identity; key and aggregate are the student's id, unless said otherwise. */
import { z } from 'zod';
import { type EventOf, entryYear, facts, id, path, stage } from './contract.ts';

/** The seat that a roster row asks for, in the words of the roster. */
export const seat = z.object({ schoolCode: z.string(), stage, entryYear, classNo: z.int() });
export type Seat = z.infer<typeof seat>;

export const STUDENT_EVENTS = {
  /** A student has a record and an L number; enrolment opens the placement or answers `PlacementRefused`. */
  StudentRegistered: z.object({ studentId: id, importId: id, row: z.int(), enteredPath: path, seat, facts }),
  /** Identity has nothing against this transfer. */
  IdentityCleared: z.object({ studentId: id, transferId: id }),
  /** Identity objects; aggregate is the transfer, since there may be no such student. */
  IdentityObjected: z.object({ studentId: id, transferId: id, code: z.enum(['StudentUnknown']) }),
  /**
   * The record is read from its new school from now on. What the old one held is frozen under this checksum; `gaps` counts the fields of the form that
   * were empty in it.
   */
  RecordRehomed: z.object({ studentId: id, transferId: id, path, packageSha256: z.string().regex(/^[0-9a-f]{64}$/), gaps: z.int().min(0) }),
} as const;
export type StudentEvent = EventOf<typeof STUDENT_EVENTS>;
