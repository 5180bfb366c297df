/** What enrolment does when identity registers students and when transfers are asked for, decided and ended. */
import type { Clock } from '@xueji/infra/runtime/clock.ts';
import type { Consumption } from '@xueji/infra/runtime/consumer.ts';
import { STUDENT_EVENTS } from '@xueji/schema/events/students.ts';
import { TRANSFER_EVENTS } from '@xueji/schema/events/transfers.ts';
import { isOccurrence, type Without } from './placement-set.ts';
import { followSet } from './placement-store.ts';

export const enrolmentConsumption = (now: Clock, without?: Without): Consumption => ({
  contracts: { students: STUDENT_EVENTS, transfers: TRANSFER_EVENTS },
  apply(tx, events) {
    // Their bodies were read by the contracts above.
    const arrived: readonly { type: string }[] = events;
    return followSet(tx, arrived.filter(isOccurrence), now(), without);
  },
});
