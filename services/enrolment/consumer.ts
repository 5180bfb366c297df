/** Enrolment's reactions to students, their facts, problem cases and admission lists, and to transfers that are requested, decided and ended. */
import { saveCalendar } from '@xueji/infra/runtime/calendar-copy-store.ts';
import type { Clock } from '@xueji/infra/runtime/clock.ts';
import type { Consumption } from '@xueji/infra/runtime/consumer.ts';
import type { ProblemCaseEvent } from '@xueji/schema/events/students.ts';
import { contractsOf, type EventFor } from '@xueji/schema/events/topics.ts';
import { admitListed } from './admission/list-import-store.ts';
import { saveSexes } from './admission/sex-store.ts';
import type { Occurrence, Without } from './placement-set.ts';
import { followSet } from './placement-store.ts';

const isCase = (event: EventFor<'enrolment'>): event is ProblemCaseEvent =>
  event.type === 'ProblemCaseOpened' || event.type === 'ProblemCaseClosed';
const isOccurrence = (event: EventFor<'enrolment'>): event is Occurrence =>
  event.type !== 'CalendarYearChanged' && event.type !== 'StudentFactsRecorded' && event.type !== 'GraduatesListed' && !isCase(event);

export const enrolmentConsumption = (now: Clock, without?: Without): Consumption => ({
  contracts: contractsOf('enrolment'),
  // Their types and bodies were read by the contracts above.
  async apply(tx, events) {
    const read = events as unknown as readonly EventFor<'enrolment'>[];
    saveCalendar(
      tx,
      read.flatMap((event) => (event.type === 'CalendarYearChanged' ? [event.body] : [])),
    );
    saveSexes(
      tx,
      read.flatMap((event) => (event.type === 'StudentFactsRecorded' ? [event.body] : [])),
    );
    await followSet(tx, { occurrences: read.filter(isOccurrence), cases: read.filter(isCase) }, now(), without);
    await admitListed(
      tx,
      read.flatMap((event) => (event.type === 'GraduatesListed' ? [event.body] : [])),
      now(),
    );
  },
});
