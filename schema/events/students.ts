/** Topic `students`, published by identity; key is a student's id, and so is the aggregate unless said otherwise. */
import { z } from 'zod';
import { type EventOf, entryYear, id, path, type ReadersOf, stage } from './contract.ts';

/** The seat that a roster row asks for, in the words of the roster. */
export const seat = z.object({ schoolCode: z.string(), stage, entryYear, classNo: z.int() });
export type Seat = z.infer<typeof seat>;

/** A new kind keeps the version of the events, so readers keep kinds that they do not know. */
const problemCase = z.object({ caseId: id, studentId: id, otherStudentId: id, kind: z.string().regex(/^[A-Z_]+$/) });

export const STUDENT_EVENTS = {
  /** A student has a record and an L number; enrolment opens the placement or answers `PlacementRefused`. */
  StudentRegistered: z.object({ studentId: id, importId: id, row: z.int(), enteredPath: path, seat }),
  /** A roster names a registered student who has no place. Enrolment opens the placement or answers `PlacementRefused`. */
  PlacementRequested: z.object({ studentId: id, importId: id, row: z.int(), enteredPath: path, seat }),
  /** A problem case (问题学籍) of two students has opened. The aggregate is the case; the key is the student of the later record. */
  ProblemCaseOpened: problemCase,
  /** The case has closed. */
  ProblemCaseClosed: problemCase,
  /**
   * Students of an admission list (录取名单) whom identity has found; one event for each part of the file. Enrolment admits them under the plan and answers
   * `AdmissionsAnswered`. The key is the id of the import.
   */
  GraduatesListed: z.object({
    importId: id,
    planId: id,
    enteredPath: path,
    /** User id of the registrar. */
    enteredBy: z.string(),
    rows: z.array(z.object({ row: z.int(), studentId: id })),
  }),
} as const;

export const STUDENT_READERS = {
  StudentRegistered: ['enrolment'],
  PlacementRequested: ['enrolment'],
  ProblemCaseOpened: ['enrolment'],
  ProblemCaseClosed: ['enrolment'],
  GraduatesListed: ['enrolment'],
} as const satisfies ReadersOf<typeof STUDENT_EVENTS>;
export type StudentEvent = EventOf<typeof STUDENT_EVENTS>;
export type ProblemCaseEvent = Extract<StudentEvent, { type: 'ProblemCaseOpened' | 'ProblemCaseClosed' }>;
