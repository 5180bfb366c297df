/** What statistics do when identity registers and enrolment places. */
import type { Clock } from '@xueji/infra/runtime/clock.ts';
import type { Consumption } from '@xueji/infra/runtime/consumer.ts';
import { contractsOf, type EventFor } from '@xueji/schema/events/topics.ts';
import { withoutPlace, withPerson, withPlace } from './fact.ts';
import { changeFacts, type FactChange } from './store.ts';
import { watermarksOf } from './watermark.ts';

type Read = EventFor<'statistics'>;

export const statisticsConsumption = (now: Clock): Consumption => ({
  contracts: contractsOf('statistics'),
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
