/** A transfer (转学): the case that moves a student from one school to another. Its state, and what may follow what. */
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import { endApproval } from '@xueji/infra/runtime/approval.ts';
import type { Approval, ApprovalStep, EvidenceRequest } from '@xueji/infra/runtime/approval-state.ts';
import type { StoredFile } from '@xueji/infra/runtime/files.ts';
import type { Refused } from '@xueji/infra/runtime/refusal.ts';
import { ancestorAt, bureauOf, covers } from '@xueji/infra/runtime/scope.ts';
import type { Stage } from '@xueji/schema/events/contract.ts';
import { TOLD_TO_PARTNERS_ONLY, type TransferEvent, type TransferRefusalCode } from '@xueji/schema/events/transfers.ts';
import type { ChainStep, TransferScope } from '../policy/chains.ts';

export type TransferStatus = 'REQUESTED' | 'IN_REVIEW' | 'APPROVED' | 'COMPLETED' | 'REFUSED' | 'REJECTED' | 'WITHDRAWN' | 'EXPIRED';

/**
 * Which status may follow which; whatever is absent cannot happen. From APPROVED there is no way back: it is refused only when the student died or is
 * missing before the move.
 */
export const NEXT: Record<TransferStatus, readonly TransferStatus[]> = {
  REQUESTED: ['IN_REVIEW', 'REFUSED', 'WITHDRAWN', 'EXPIRED'],
  IN_REVIEW: ['APPROVED', 'REFUSED', 'REJECTED', 'WITHDRAWN', 'EXPIRED'],
  APPROVED: ['COMPLETED', 'REFUSED'],
  COMPLETED: [],
  REFUSED: [],
  REJECTED: [],
  WITHDRAWN: [],
  EXPIRED: [],
};
/** Statuses in which the student has an open case; at most one a student, by a partial unique index. */
export const OPEN: readonly TransferStatus[] = ['REQUESTED', 'IN_REVIEW', 'APPROVED'];

export type TransferReason =
  | 'HOUSEHOLD_MOVED'
  | 'ADDRESS_CHANGED'
  | 'PARENT_JOB_MOVED'
  | 'JOINED_MIGRANT_PARENTS'
  | 'RETURNED_HOME'
  | 'HEALTH'
  | 'OTHER';

/** Why an approver says no. */
export const REJECTION_CODES = [
  'IDENTITY_MISMATCH',
  'INFORMATION_WRONG',
  'EVIDENCE_INSUFFICIENT',
  'GROUNDS_NOT_MET',
  'NO_SEAT',
  'OBJECTION',
  'OTHER',
] as const;
export type RejectionCode = (typeof REJECTION_CODES)[number];

/** What an approver may ask for. */
export const EVIDENCE_KINDS = ['HOUSEHOLD_REGISTER', 'RESIDENCE', 'EMPLOYMENT', 'GUARDIANSHIP', 'HEALTH', 'OTHER'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** A step belongs to one side of the transfer. */
export type Step = ApprovalStep & ChainStep;

/** A document that the receiving school has given. Documents of before files could be uploaded have a digest and no file. */
export type EvidenceDocument = { readonly title: string; readonly sha256: string; readonly file?: Omit<StoredFile, 'sha256'> };
export type Evidence = EvidenceRequest<EvidenceKind, EvidenceDocument>;

export type Transfer = Approval<Step, Evidence> & {
  readonly studentId: string;
  readonly id: string;
  /** For people: date of the request and eight letters, `20261125-7K3M9Q2D`. */
  readonly caseNumber: string;
  /** Events published so far. */
  readonly version: number;
  /** Those of them that other services are told. */
  readonly internalVersion: number;
  readonly status: TransferStatus;
  readonly toSchoolId: string;
  readonly toPath: string;
  readonly toClassId: string;
  readonly fromSchoolId: string | null;
  /** Known once enrolment holds the placement. */
  readonly fromPath: string | null;
  readonly stage: Stage | null;
  readonly graduating: boolean | null;
  readonly scope: TransferScope | null;
  readonly reason: TransferReason;
  readonly identityCleared: boolean;
  readonly recordRehomed: boolean;
  readonly entitlementsRehomed: boolean;
  /** SHA-256 of the record package that the sending school has left, in hex. */
  readonly packageSha256: string | null;
  readonly packageGaps: number | null;
  readonly refusal: TransferRefusalCode | null;
  /** Which rule forbids it, when `refusal` is ProhibitedByPolicy. */
  readonly prohibition: string | null;
  readonly rejectionCode: RejectionCode | null;
  readonly rejectionReason: string | null;
  readonly requestedBy: string;
  readonly requestedAt: Date;
  readonly approvedAt: Date | null;
  readonly completedAt: Date | null;
  /** When it ended in whatever way. */
  readonly endedAt: Date | null;
};

export { currentStepOf, outstandingEvidence } from '@xueji/infra/runtime/approval-state.ts';

export type Change = { readonly transfer: Transfer; readonly events: readonly TransferEvent[] };
export type Decision<Code extends string = string> = Change | Refused<Code>;

const isInternal = ({ type }: TransferEvent): boolean => !TOLD_TO_PARTNERS_ONLY.has(type);

/** The new state with its events; the versions count them. */
export const changed = (transfer: Transfer, events: readonly TransferEvent[]): Change => ({
  transfer: {
    ...transfer,
    version: transfer.version + events.length,
    internalVersion: transfer.internalVersion + events.filter(isInternal).length,
  },
  events,
});

/** The events of a change, each with its place among all of the case and among those that other services are told. */
export function numbered({ transfer, events }: Change): { event: TransferEvent; version: number; internalVersion: number | null }[] {
  let version = transfer.version - events.length;
  let internalVersion = transfer.internalVersion - events.filter(isInternal).length;
  return events.map((event) => ({ event, version: ++version, internalVersion: isInternal(event) ? ++internalVersion : null }));
}

export const unchanged = (transfer: Transfer): Change => ({ transfer, events: [] });
export const idsOf = ({ id, studentId }: Transfer) => ({ transferId: id, studentId });

/** The case ends: nobody's turn, and no clock runs. */
export const closed = (transfer: Transfer, status: TransferStatus, now: Date): Transfer => ({
  ...endApproval(transfer),
  status,
  endedAt: now,
});

/**
 * True when the transfer is this actor's to see: one of its two sides lies in the actor's unit. What policy has forbidden is no case: the school that
 * asked sees why, and nobody else.
 */
export const isVisible = ({ toPath, fromPath, prohibition }: Transfer, { path }: Actor): boolean =>
  prohibition === null ? covers(path, toPath) || (fromPath !== null && covers(path, fromPath)) : path === toPath;

/** Which chain applies, by where the two schools lie. */
export function scopeOf(fromPath: string, toPath: string): TransferScope {
  if (bureauOf(fromPath) === bureauOf(toPath)) return 'SAME_COUNTY';
  return ancestorAt(fromPath, 1) === ancestorAt(toPath, 1) ? 'CROSS_COUNTY' : 'CROSS_PROVINCE';
}

export const provinceOf = (path: string): string => ancestorAt(path, 1) ?? '';
