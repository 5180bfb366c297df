/** A case starts with the request of the receiving school. The same school may withdraw it. */
import { type Actor, wears } from '@xueji/infra/runtime/actor.ts';
import { refusalOfEntrant } from '@xueji/infra/runtime/approval.ts';
import { NO_TURN } from '@xueji/infra/runtime/approval-state.ts';
import { dateInChina } from '@xueji/infra/runtime/clock.ts';
import type { Refused } from '@xueji/infra/runtime/refusal.ts';
import { levelOf, SCHOOL_LEVEL } from '@xueji/infra/runtime/scope.ts';
import { wrongHat, wrongUnit } from '@xueji/infra/runtime/who-may.ts';
import { findProhibitionOfAll } from '../policy/prohibitions.ts';
import { expiryOf, RULES } from './case-clock.ts';
import {
  type Change,
  changed,
  closed,
  type Decision,
  idsOf,
  isVisible,
  NEXT,
  provinceOf,
  type Transfer,
  type TransferReason,
} from './transfer.ts';

export type RequestInput = { studentId: string; toSchoolId: string; toClassId: string; reason: TransferReason };
export type RequestRefusal = 'WrongHat' | 'WrongUnit' | 'TransferAlreadyOpen' | 'ProhibitedByPolicy';
/** A refusal by policy names its rule. */
export type RequestRefused = Refused<RequestRefusal> & { readonly prohibition?: string };

/** What transfers knows about a child before other services answer. */
export type KnownOfStudent = {
  readonly hasOpenTransfer: boolean;
  /** A case of the same day and school that policy has refused; null for none. */
  readonly refusedToday: Pick<Transfer, 'prohibition'> | null;
};
export const NOTHING_KNOWN: KnownOfStudent = { hasOpenTransfer: false, refusedToday: null };

// Crockford's base 32: without letters that look like a digit or another letter.
export const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The request's date and eight letters from the id's random end. 40 bits: at 10,000 cases a day, two cases of one day have the same number once in
 * sixty years.
 */
export function caseNumberOf(id: string, requestedAt: Date): string {
  let bits = BigInt(`0x${id.replaceAll('-', '').slice(-10)}`);
  let letters = '';
  for (let index = 0; index < 8; index += 1, bits >>= 5n) letters = `${LETTERS[Number(bits & 31n)]}${letters}`;
  return `${dateInChina(requestedAt).replaceAll('-', '')}-${letters}`;
}

const THE_RECEIVING_SCHOOL = { zh: '转入校', en: 'the receiving school' };

/** The registrar of the receiving school requests a student. The school is the registrar's own unit. */
export function requestTransfer(
  id: string,
  input: RequestInput,
  actor: Actor,
  now: Date,
  { hasOpenTransfer, refusedToday }: KnownOfStudent,
): Change | RequestRefused {
  if (!wears(actor, 'registrar')) return wrongHat(['registrar'], THE_RECEIVING_SCHOOL);
  if (levelOf(actor.path) !== SCHOOL_LEVEL) return wrongUnit(['registrar'], THE_RECEIVING_SCHOOL);
  if (hasOpenTransfer) return { refused: 'TransferAlreadyOpen' };
  const prohibition = refusedToday?.prohibition ?? findProhibitionOfAll(provinceOf(actor.path), dateInChina(now))?.id;
  if (prohibition) return { refused: 'ProhibitedByPolicy', prohibition };

  const transfer: Transfer = {
    ...input,
    id,
    caseNumber: caseNumberOf(id, now),
    version: 0,
    internalVersion: 0,
    status: 'REQUESTED',
    toPath: actor.path,
    fromSchoolId: null,
    fromPath: null,
    stage: null,
    graduating: null,
    scope: null,
    steps: [],
    evidence: [],
    ...NO_TURN,
    wakeAt: expiryOf({ requestedAt: now, toPath: actor.path }),
    calendarVersion: 0,
    identityCleared: false,
    recordRehomed: false,
    entitlementsRehomed: false,
    packageSha256: null,
    packageGaps: null,
    refusal: null,
    prohibition: null,
    rejectionCode: null,
    rejectionReason: null,
    requestedBy: actor.userId,
    requestedAt: now,
    approvedAt: null,
    completedAt: null,
    endedAt: null,
  };
  const { toSchoolId, toPath, toClassId } = transfer;
  return changed(transfer, [{ type: 'TransferRequested', body: { ...idsOf(transfer), toSchoolId, toPath, toClassId } }]);
}

export type WithdrawRefusal = 'TransferNotFound' | 'WrongHat' | 'WrongUnit' | 'TransferNotOpen';

/** The receiving school withdraws its request. Possible until the last approval. */
export function withdrawTransfer(transfer: Transfer, actor: Actor, now: Date): Decision<WithdrawRefusal> {
  if (!isVisible(transfer, actor)) return { refused: 'TransferNotFound' };
  const refused = refusalOfEntrant(RULES, transfer, actor);
  if (refused) return refused;
  if (!NEXT[transfer.status].includes('WITHDRAWN')) return { refused: 'TransferNotOpen' };
  return changed(closed(transfer, 'WITHDRAWN', now), [{ type: 'TransferWithdrawn', body: idsOf(transfer) }]);
}
