/** Funding's reactions when enrolment places and moves children, and opens schools. */
import type { Clock } from '@xueji/infra/runtime/clock.ts';
import type { Consumption } from '@xueji/infra/runtime/consumer.ts';
import type { Incoming } from '@xueji/infra/runtime/inbox.ts';
import type { Paths } from '@xueji/infra/runtime/path-changes.ts';
import type { PathEvent } from '@xueji/schema/events/schools.ts';
import { contractsOf, type EventFor } from '@xueji/schema/events/topics.ts';
import { placementMoved, placementOpened, statusChanged, studentGraduated } from './entitlement.ts';
import { PROGRAMMES, type Programme, programmesAt } from './policy/nutrition.ts';
import { rememberMerges } from './school-merge-store.ts';
import { changeBeneficiaries, rememberSchools, type SchoolPath, type Step } from './store.ts';

type Read = Exclude<EventFor<'funding'>, PathEvent>;

export const fundingConsumption = (now: Clock, paths: () => Pick<Paths, 'current'> = () => ({ current: (path) => path })): Consumption => ({
  contracts: contractsOf('funding'),
  pathsChanged: rememberMerges,
  async apply(tx, events) {
    await rememberSchools(tx, events.flatMap(schoolOf));
    const programmes = programmesAt(PROGRAMMES, paths().current);
    await changeBeneficiaries(
      tx,
      events.flatMap((event) => stepOf(event, programmes)),
      now(),
    );
  },
});

function schoolOf(event: Incoming): SchoolPath[] {
  const { type, body } = event as unknown as Read;
  return type === 'SchoolOpened' ? [{ schoolId: body.schoolId, path: body.path }] : [];
}

/** What an event changes for a child. Pure. */
export function stepOf(event: Incoming, programmes: readonly Programme[]): Step[] {
  const { type, body } = event as unknown as Read;
  switch (type) {
    case 'PlacementOpened':
      return [
        {
          studentId: body.studentId,
          correlationId: event.correlationId,
          apply: (beneficiary, newId) => placementOpened(beneficiary, body, programmes, newId),
        },
      ];
    case 'PlacementMoved':
      return [
        {
          studentId: body.studentId,
          correlationId: event.correlationId,
          apply: (beneficiary, newId) => placementMoved(beneficiary, body, programmes, newId),
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
    case 'StudentStatusChanged':
      return [
        {
          studentId: body.studentId,
          correlationId: event.correlationId,
          apply: (beneficiary, newId) => statusChanged(beneficiary, body, programmes, newId),
        },
      ];
    case 'SchoolOpened':
      return [];
  }
}
