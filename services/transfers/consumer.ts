/** What transfers does when enrolment, identity and funding answer. */
import type { Clock } from '@xueji/infra/runtime/clock.ts';
import type { Consumption } from '@xueji/infra/runtime/consumer.ts';
import type { Incoming } from '@xueji/infra/runtime/inbox.ts';
import { ENTITLEMENT_EVENTS, type EntitlementEvent } from '@xueji/schema/events/entitlements.ts';
import { PLACEMENT_EVENTS, type PlacementEvent } from '@xueji/schema/events/placements.ts';
import { STUDENT_EVENTS, type StudentEvent } from '@xueji/schema/events/students.ts';
import { type Answer, applyAnswers } from './store.ts';
import { type Change, factsRefused, identityCleared, placementHeld, rehomed, type Transfer } from './transfer.ts';

export const transfersConsumption = (now: Clock): Consumption => ({
  contracts: {
    placements: { PlacementHeld: PLACEMENT_EVENTS.PlacementHeld, PlacementHoldRefused: PLACEMENT_EVENTS.PlacementHoldRefused },
    students: {
      IdentityCleared: STUDENT_EVENTS.IdentityCleared,
      IdentityObjected: STUDENT_EVENTS.IdentityObjected,
      RecordRehomed: STUDENT_EVENTS.RecordRehomed,
    },
    entitlements: { EntitlementsRehomed: ENTITLEMENT_EVENTS.EntitlementsRehomed },
  },
  apply: (tx, events) => {
    const at = now();
    return applyAnswers(
      tx,
      events.flatMap((event) => answerTo(event, at)),
      at,
    );
  },
});

/** What an event answers. */
function answerTo(event: Incoming, at: Date): Answer[] {
  const { type, body } = event as unknown as PlacementEvent | StudentEvent | EntitlementEvent;
  const answer = (
    { transferId, studentId }: { transferId: string; studentId: string },
    apply: (transfer: Transfer) => Change,
  ): Answer[] => [{ transferId, studentId, apply }];
  switch (type) {
    case 'PlacementHeld':
      return answer(body, (transfer) => placementHeld(transfer, { fromSchoolId: body.fromSchoolId, fromPath: body.fromPath }, at));
    case 'PlacementHoldRefused':
    case 'IdentityObjected':
      return answer(body, (transfer) => factsRefused(transfer, body.code));
    case 'IdentityCleared':
      return answer(body, (transfer) => identityCleared(transfer, at));
    case 'RecordRehomed':
      return answer(body, (transfer) => rehomed(transfer, 'recordRehomed', at));
    case 'EntitlementsRehomed':
      return answer(body, (transfer) => rehomed(transfer, 'entitlementsRehomed', at));
    // What else others say is followed by the answers above, or by none.
    default:
      return [];
  }
}
