/** Topic `entitlements`, published by funding; key and aggregate are the student's id. */
import { z } from 'zod';
import { date, type EventOf, id, type ReadersOf } from './contract.ts';

const entitlement = { entitlementId: id, studentId: id, programme: z.string(), schoolId: id };

export const ENTITLEMENT_EVENTS = {
  EntitlementOpened: z.object({ ...entitlement, from: date }),
  /** `until` is the first day without the entitlement. */
  EntitlementClosed: z.object({ ...entitlement, until: date }),
} as const;

export const ENTITLEMENT_READERS = { EntitlementOpened: [], EntitlementClosed: [] } as const satisfies ReadersOf<typeof ENTITLEMENT_EVENTS>;
export type EntitlementEvent = EventOf<typeof ENTITLEMENT_EVENTS>;
