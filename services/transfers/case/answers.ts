/** What a case makes of the answers of enrolment, identity and funding. An answer that comes when nobody waits for it changes nothing. */
import { dateInChina } from '@xueji/infra/runtime/clock.ts';
import type { CaseClock } from '@xueji/infra/runtime/work-calendar.ts';
import type { Stage } from '@xueji/schema/events/contract.ts';
import type { TransferRefusalCode } from '@xueji/schema/events/transfers.ts';
import { getChain } from '../policy/chains.ts';
import { findProhibitions } from '../policy/prohibitions.ts';
import { enterNextStep, stepsOf } from './review.ts';
import { type Change, changed, closed, idsOf, NEXT, provinceOf, scopeOf, type Transfer, unchanged } from './transfer.ts';

export type Held = { readonly fromSchoolId: string; readonly fromPath: string; readonly stage: Stage; readonly graduating: boolean };

/** Enrolment holds the placement, and tells where the student is. */
export function placementHeld(transfer: Transfer, held: Held, clock: CaseClock, graduated = false): Change {
  if (transfer.status !== 'REQUESTED') return unchanged(transfer);
  // That the student has graduated is known from here on by the scope.
  return beginReview({ ...transfer, ...held, scope: graduated ? 'AFTER_GRADUATION' : null }, clock);
}

/** Identity has nothing against it. */
export function identityCleared(transfer: Transfer, clock: CaseClock): Change {
  return transfer.status === 'REQUESTED' ? beginReview({ ...transfer, identityCleared: true }, clock) : unchanged(transfer);
}

/** When both have answered, in either order, policy forbids the transfer or its chain begins. */
function beginReview(transfer: Transfer, clock: CaseClock): Change {
  const { fromPath, toPath, stage, graduating, identityCleared } = transfer;
  if (!identityCleared || fromPath === null || stage === null || graduating === null) return unchanged(transfer);
  const scope = transfer.scope ?? scopeOf(fromPath, toPath);
  const where = { scope, stage, fromProvince: provinceOf(fromPath), toProvince: provinceOf(toPath) };
  const [prohibition] = findProhibitions({ ...where, graduating, date: dateInChina(transfer.requestedAt) });
  if (prohibition) return factsRefused({ ...transfer, scope, prohibition: prohibition.id }, 'ProhibitedByPolicy', clock.now);

  const steps = stepsOf(getChain({ ...where, date: dateInChina(clock.now) }), fromPath, toPath);
  return changed(enterNextStep({ ...transfer, status: 'IN_REVIEW', scope, steps }, clock), [
    { type: 'TransferReviewStarted', body: { ...idsOf(transfer), fromPath, toPath, steps: steps.length } },
  ]);
}

/** Facts or policy are against it, and its chain has not begun; what others have taken for it is released by the event. */
export function factsRefused(transfer: Transfer, code: TransferRefusalCode, now: Date): Change {
  return transfer.status === 'REQUESTED' ? refused(transfer, code, now) : unchanged(transfer);
}

function refused(transfer: Transfer, code: TransferRefusalCode, now: Date): Change {
  if (!NEXT[transfer.status].includes('REFUSED')) return unchanged(transfer);
  return changed({ ...closed(transfer, 'REFUSED', now), refusal: code }, [{ type: 'TransferRefused', body: { ...idsOf(transfer), code } }]);
}

/**
 * The student died or is missing. Enrolment moves nobody any more, also when it hears of the approval later, so the case ends in any open status. After the
 * move it does not lose a hold.
 */
export const placementLost = (transfer: Transfer, now: Date): Change => refused(transfer, 'StatusNotActive', now);

/** The record has followed the student; what the sending school left is known by its checksum. */
export const recordRehomed = (
  transfer: Transfer,
  left: { readonly packageSha256: string | null; readonly packageGaps: number | null },
  now: Date,
): Change => rehomed(transfer, { ...left, recordRehomed: true }, now);

/** Every entitlement has followed the student. */
export const entitlementsRehomed = (transfer: Transfer, now: Date): Change => rehomed(transfer, { entitlementsRehomed: true }, now);

/** The case is complete when both have followed, in either order. */
function rehomed(transfer: Transfer, news: Partial<Transfer>, now: Date): Change {
  if (!NEXT[transfer.status].includes('COMPLETED')) return unchanged(transfer);
  const followed = { ...transfer, ...news };
  if (!followed.recordRehomed || !followed.entitlementsRehomed) return unchanged(followed);
  return changed({ ...closed(followed, 'COMPLETED', now), completedAt: now }, [{ type: 'TransferCompleted', body: idsOf(transfer) }]);
}
