/** Topic `calendar`, published by transfers: working days, by which every service counts its terms. Key and aggregate are one for the nation. */
import { z } from 'zod';
import { date, type EventOf, type ReadersOf } from './contract.ts';

export const CALENDAR_EVENTS = {
  /**
   * The days of a year, all of them each time. Working days are Monday to Friday, without `holidays` and with `workdays`. `version` grows with every
   * notice of any year.
   */
  CalendarYearChanged: z.object({ year: z.int(), version: z.int(), source: z.string(), holidays: z.array(date), workdays: z.array(date) }),
} as const;

export const CALENDAR_READERS = { CalendarYearChanged: ['enrolment', 'identity'] } as const satisfies ReadersOf<typeof CALENDAR_EVENTS>;
export type CalendarEvent = EventOf<typeof CALENDAR_EVENTS>;
