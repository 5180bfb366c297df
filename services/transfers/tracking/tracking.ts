/**
 * A guardian follows a case by its number and a one-time code from the receiving school. The code opens it once and gives a pass, which opens it
 * from then on; whoever guesses learns nothing, and a code that was guessed at too often is dead.
 */
import { type Actor, wears } from '@xueji/infra/runtime/actor.ts';
import type { Refused } from '@xueji/infra/runtime/refusal.ts';
import { units, wrongHat, wrongUnit } from '@xueji/infra/runtime/who-may.ts';
import type { CaseClock } from '@xueji/infra/runtime/work-calendar.ts';
import { termOf } from '../case/case-clock.ts';
import { currentStepOf, isVisible, outstandingEvidence, type Transfer, type TransferStatus } from '../case/transfer.ts';
import { type Ending, endingOf } from './ending.ts';

export type Tracking = {
  readonly studentId: string;
  readonly transferId: string;
  readonly caseNumber: string;
  /** Digests; null for a code that was used, or a pass that was not given yet. */
  readonly codeDigest: string | null;
  readonly passDigest: string | null;
  readonly triesLeft: number;
  readonly codeUntil: Date;
  readonly passUntil: Date;
};

/** 40 bits against 10 tries: a chance of one in 10^11 for each code that is issued. */
const TRIES = 10;
const DAY_MS = 86_400_000;
const CODE_DAYS = 30;
/** Longer than a case may be open (183 days). */
const PASS_DAYS = 213;

export type TrackingRefusal = 'TransferNotFound' | 'WrongHat' | 'WrongUnit';

/** Who may give a code: the registrar of the receiving school, to whom the guardian has applied. A new code ends an older one and its pass. */
export function issueTracking(transfer: Transfer, codeDigest: string, actor: Actor, now: Date): Tracking | Refused<TrackingRefusal> {
  if (!isVisible(transfer, actor)) return { refused: 'TransferNotFound' };
  if (!wears(actor, 'registrar')) return wrongHat(['registrar'], units(transfer.toPath));
  if (actor.path !== transfer.toPath) return wrongUnit(['registrar'], units(transfer.toPath));
  const after = (days: number) => new Date(now.getTime() + days * DAY_MS);
  return {
    studentId: transfer.studentId,
    transferId: transfer.id,
    caseNumber: transfer.caseNumber,
    codeDigest,
    passDigest: null,
    triesLeft: TRIES,
    codeUntil: after(CODE_DAYS),
    passUntil: after(PASS_DAYS),
  };
}

export type Opened = { readonly tracking: Tracking; readonly opened: 'BY_CODE' | 'BY_PASS' | null };

/** Judges what a guardian has entered. A wrong entry costs a try; nothing tells it from a case that is not there. */
export function openTracking(tracking: Tracking, entered: string, newPassDigest: string, now: Date): Opened {
  if (tracking.passUntil <= now) return { tracking, opened: null };
  // Nobody guesses 160 bits: whoever guesses at the code must not shut out who has the pass.
  if (tracking.passDigest === entered) return { tracking, opened: 'BY_PASS' };
  if (tracking.triesLeft <= 0) return { tracking, opened: null };
  if (tracking.codeDigest === entered && tracking.codeUntil > now)
    return { tracking: { ...tracking, codeDigest: null, passDigest: newPassDigest, triesLeft: TRIES }, opened: 'BY_CODE' };
  return { tracking: { ...tracking, triesLeft: tracking.triesLeft - 1 }, opened: null };
}

/** What a guardian sees: where the case stands, who holds it and since when; nothing of the child and nothing of persons. */
export type Progress = {
  readonly caseNumber: string;
  readonly status: TransferStatus;
  readonly requestedAt: string;
  readonly endedAt: string | null;
  /** Why it ended without a move; null while it is open, and when the child has moved. */
  readonly ending: Ending | null;
  readonly step: {
    readonly number: number;
    readonly of: number;
    /** The unit to call: one of the two schools by id, or a bureau by its region's code. */
    readonly schoolId: string | null;
    readonly regionCode: string | null;
    readonly since: string | null;
    readonly waitsForEvidence: boolean;
    readonly dueAt: string;
    readonly workingDaysLeft: number;
    readonly provisional: boolean;
  } | null;
};

export function progressOf(transfer: Transfer, clock: CaseClock): Progress {
  const { caseNumber, status, requestedAt, endedAt } = transfer;
  const step = currentStepOf(transfer);
  const term = termOf(transfer, clock);
  const dates = { requestedAt: requestedAt.toISOString(), endedAt: endedAt?.toISOString() ?? null };
  const head = { caseNumber, status, ...dates, ending: endingOf(transfer) };
  if (!step || !term) return { ...head, step: null };
  const evidence = outstandingEvidence(transfer);
  const schoolId =
    term.unitPath === transfer.toPath ? transfer.toSchoolId : term.unitPath === transfer.fromPath ? transfer.fromSchoolId : null;
  return {
    ...head,
    step: {
      number: step.number,
      of: transfer.steps.length,
      schoolId,
      regionCode: schoolId === null ? (term.unitPath.split('/').at(-1) ?? '').padEnd(6, '0') : null,
      since: evidence?.askedAt ?? step.enteredAt,
      waitsForEvidence: evidence !== null,
      dueAt: term.dueAt.toISOString(),
      workingDaysLeft: term.workingDaysLeft,
      provisional: term.provisional,
    },
  };
}
