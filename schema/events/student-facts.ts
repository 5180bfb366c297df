/** Topic `student-facts`, published by identity; key and aggregate are the student's id. No other topic carries facts of a student. */
import { z } from 'zod';
import { type EventOf, facts, id, type ReadersOf } from './contract.ts';

export const FACTS_TOPIC = 'student-facts';

export const STUDENT_FACT_EVENTS = {
  /** All facts of a student, as the record says them now. A later event replaces this one. */
  StudentFactsRecorded: z.object({ studentId: id, facts }),
} as const;

/** Enrolment needs the sex to balance classes. Funding may become a reader when it needs a fact. No other service may. */
export const STUDENT_FACT_READERS = { StudentFactsRecorded: ['statistics', 'enrolment'] } as const satisfies ReadersOf<
  typeof STUDENT_FACT_EVENTS
>;
export type StudentFactEvent = EventOf<typeof STUDENT_FACT_EVENTS>;
