/** What enrolment does when identity registers students and when transfers are asked for, decided and ended. */
import type { Clock } from '@xueji/infra/runtime/clock.ts';
import type { Consumption } from '@xueji/infra/runtime/consumer.ts';
import { contractsOf, type EventFor } from '@xueji/schema/events/topics.ts';
import { saveCalendar } from './calendar-store.ts';
import type { Occurrence, Without } from './placement-set.ts';
import { followSet } from './placement-store.ts';

const isOccurrence = (event: EventFor<'enrolment'>): event is Occurrence => event.type !== 'CalendarYearChanged';

export const enrolmentConsumption = (now: Clock, without?: Without): Consumption => ({
  contracts: contractsOf('enrolment'),
  // Their types and bodies were read by the contracts above.
  async apply(tx, events) {
    const read = events as unknown as readonly EventFor<'enrolment'>[];
    saveCalendar(
      tx,
      read.flatMap((event) => (event.type === 'CalendarYearChanged' ? [event.body] : [])),
    );
    await followSet(tx, read.filter(isOccurrence), now(), without);
  },
});
