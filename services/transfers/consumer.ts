/** What transfers does when enrolment, identity and funding answer, and when enrolment opens a school. */
import type { Clock } from '@xueji/infra/runtime/clock.ts';
import type { Consumption } from '@xueji/infra/runtime/consumer.ts';
import type { Incoming } from '@xueji/infra/runtime/inbox.ts';
import type { CaseClock } from '@xueji/infra/runtime/work-calendar.ts';
import type { SchoolEvent } from '@xueji/schema/events/schools.ts';
import { contractsOf } from '@xueji/schema/events/topics.ts';
import type { TransferAnswer } from '@xueji/schema/events/transfer-answers.ts';
import type { Calendars } from './calendar/calendar-store.ts';
import { entitlementsRehomed, factsRefused, identityCleared, placementHeld, placementLost, recordRehomed } from './case/answers.ts';
import { type Answer, applyAnswers } from './case/store.ts';
import type { Change, Transfer } from './case/transfer.ts';
import { rememberSchoolUnits, type SchoolUnit } from './unit/unit-store.ts';

export const transfersConsumption = (now: Clock, calendars: Pick<Calendars, 'current'>): Consumption => ({
  contracts: contractsOf('transfers'),
  async apply(tx, events) {
    const clock = { now: now(), calendar: calendars.current() };
    await rememberSchoolUnits(tx, events.flatMap(schoolOf));
    await applyAnswers(
      tx,
      events.flatMap((event) => answerTo(event, clock)),
      clock.now,
    );
  },
});

function schoolOf(event: Incoming): SchoolUnit[] {
  const { type, body } = event as unknown as SchoolEvent;
  return type === 'SchoolOpened' ? [{ schoolId: body.schoolId, code: body.code, path: body.path }] : [];
}

/** What an event answers, as a change of the transfer that it names; pure. */
export function answerTo(event: Incoming, clock: CaseClock): Answer[] {
  const { type, body } = event as unknown as TransferAnswer;
  const answer = (
    { transferId, studentId }: { transferId: string; studentId: string },
    apply: (transfer: Transfer) => Change,
  ): Answer[] => [{ transferId, studentId, apply }];
  switch (type) {
    case 'PlacementHeld': {
      const { fromSchoolId, fromPath, stage, graduating, graduated = false } = body;
      return answer(body, (transfer) => placementHeld(transfer, { fromSchoolId, fromPath, stage, graduating }, clock, graduated));
    }
    case 'PlacementHoldRefused':
    case 'IdentityObjected':
      return answer(body, (transfer) => factsRefused(transfer, body.code, clock.now));
    case 'PlacementLost':
      return answer(body, (transfer) => placementLost(transfer, clock.now));
    case 'IdentityCleared':
      return answer(body, (transfer) => identityCleared(transfer, clock));
    case 'RecordRehomed': {
      const left = { packageSha256: body.packageSha256, packageGaps: body.gaps };
      return answer(body, (transfer) => recordRehomed(transfer, left, clock.now));
    }
    case 'EntitlementsRehomed':
      return answer(body, (transfer) => entitlementsRehomed(transfer, clock.now));
    // What else others say is followed by the answers above, or by none.
    default:
      return [];
  }
}
