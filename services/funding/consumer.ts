/** What funding does when enrolment places and moves children, and opens schools. */
import type { Clock } from '@xueji/infra/runtime/clock.ts';
import type { Consumption } from '@xueji/infra/runtime/consumer.ts';
import type { Incoming } from '@xueji/infra/runtime/inbox.ts';
import { contractsOf, type EventFor } from '@xueji/schema/events/topics.ts';
import { placementMoved, placementOpened, studentGraduated } from './entitlement.ts';
import { PROGRAMMES } from './policy/nutrition.ts';
import { changeBeneficiaries, rememberSchools, type SchoolPath, type Step } from './store.ts';

type Read = EventFor<'funding'>;

export const fundingConsumption = (now: Clock): Consumption => ({
  contracts: contractsOf('funding'),
  async apply(tx, events) {
    await rememberSchools(tx, events.flatMap(schoolOf));
    await changeBeneficiaries(tx, events.flatMap(stepOf), now());
  },
});

function schoolOf(event: Incoming): SchoolPath[] {
  const { type, body } = event as unknown as Read;
  return type === 'SchoolOpened' ? [{ schoolId: body.schoolId, path: body.path }] : [];
}

function stepOf(event: Incoming): Step[] {
  const { type, body } = event as unknown as Read;
  switch (type) {
    case 'PlacementOpened':
      return [
        {
          studentId: body.studentId,
          correlationId: event.correlationId,
          apply: (beneficiary, newId) => placementOpened(beneficiary, body, PROGRAMMES, newId),
        },
      ];
    case 'PlacementMoved':
      return [
        {
          studentId: body.studentId,
          correlationId: event.correlationId,
          apply: (beneficiary, newId) => placementMoved(beneficiary, body, PROGRAMMES, newId),
        },
      ];
    case 'StudentGraduated':
      return [
        {
          studentId: body.studentId,
          correlationId: event.correlationId,
          apply: (beneficiary) => studentGraduated(beneficiary, body),
        },
      ];
    case 'SchoolOpened':
      return [];
  }
}
