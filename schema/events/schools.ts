/** Topic `schools`, published by enrolment; key and aggregate are the school's id. Nothing here is personal. */
import { z } from 'zod';
import { type EventOf, entryYear, id, path, type ReadersOf, stage } from './contract.ts';

export const SCHOOL_EVENTS = {
  SchoolOpened: z.object({
    schoolId: id,
    code: z.string(),
    path,
    locality: z.enum(['URBAN', 'TOWN', 'RURAL']),
    stages: z.array(z.object({ stage, years: z.int() })),
  }),
  ClassOpened: z.object({ schoolId: id, classId: id, stage, entryYear, classNo: z.int(), limit: z.int() }),
  ClassClosed: z.object({ schoolId: id, classId: id }),
} as const;

export const SCHOOL_READERS = {
  SchoolOpened: ['transfers', 'funding'],
  ClassOpened: [],
  ClassClosed: [],
} as const satisfies ReadersOf<typeof SCHOOL_EVENTS>;
export type SchoolEvent = EventOf<typeof SCHOOL_EVENTS>;
