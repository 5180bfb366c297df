/** What statistics do when identity registers and enrolment places. */
import type { Clock } from '@xueji/infra/runtime/clock.ts';
import type { Consumption } from '@xueji/infra/runtime/consumer.ts';
import { type EventOf, only } from '@xueji/schema/events/contract.ts';
import { PLACEMENT_EVENTS } from '@xueji/schema/events/placements.ts';
import { STUDENT_EVENTS } from '@xueji/schema/events/students.ts';
import { withoutPlace, withPerson, withPlace } from './fact.ts';
import { changeFacts, type FactChange } from './store.ts';
import { watermarksOf } from './watermark.ts';

const READ = {
  students: only(STUDENT_EVENTS, 'StudentRegistered'),
  placements: only(PLACEMENT_EVENTS, 'PlacementOpened', 'PlacementMoved', 'StudentGraduated'),
};
type Read = EventOf<(typeof READ)['students']> | EventOf<(typeof READ)['placements']>;

export const statisticsConsumption = (now: Clock): Consumption => ({
  contracts: READ,
  apply: (tx, events) => changeFacts(tx, (events as unknown as readonly Read[]).map(changeOf), watermarksOf(events), now()),
});

function changeOf({ type, body }: Read): FactChange {
  switch (type) {
    case 'StudentRegistered':
      return { studentId: body.studentId, apply: (fact) => withPerson(fact, body.facts) };
    case 'PlacementOpened':
    case 'PlacementMoved':
      return { studentId: body.studentId, apply: (fact) => withPlace(fact, body) };
    case 'StudentGraduated':
      return { studentId: body.studentId, apply: withoutPlace };
  }
}
