/** Topic `entitlements`, published by funding; key and aggregate are the student's id. */
import { z } from 'zod';
import { date, type EventOf, id } from './contract.ts';

const entitlement = { entitlementId: id, studentId: id, programme: z.string(), schoolId: id };

export const ENTITLEMENT_EVENTS = {
  EntitlementOpened: z.object({ ...entitlement, from: date }),
  /** `until` is the first day without it. */
  EntitlementClosed: z.object({ ...entitlement, until: date }),
} as const;
export type EntitlementEvent = EventOf<typeof ENTITLEMENT_EVENTS>;
