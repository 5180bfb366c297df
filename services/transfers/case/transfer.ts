/** A transfer (转学): the case that moves a student from one school to another. Its state, and what may follow what. */
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import type { StoredFile } from '@xueji/infra/runtime/files.ts';
import type { Refused } from '@xueji/infra/runtime/refusal.ts';
import { ancestorAt, bureauOf, covers } from '@xueji/infra/runtime/scope.ts';
import type { Stage } from '@xueji/schema/events/contract.ts';
import { TOLD_TO_PARTNERS_ONLY, type TransferEvent, type TransferRefusalCode } from '@xueji/schema/events/transfers.ts';
import type { Party, StepLevel, TransferScope } from '../policy/chains.ts';

export type TransferStatus = 'REQUESTED' | 'IN_REVIEW' | 'APPROVED' | 'COMPLETED' | 'REFUSED' | 'REJECTED' | 'WITHDRAWN' | 'EXPIRED';

/** Which status may follow which; whatever is absent cannot happen. From APPROVED there is no way back. */
export const NEXT: Record<TransferStatus, readonly TransferStatus[]> = {
  REQUESTED: ['IN_REVIEW', 'REFUSED', 'WITHDRAWN', 'EXPIRED'],
  IN_REVIEW: ['APPROVED', 'REJECTED', 'WITHDRAWN', 'EXPIRED'],
  APPROVED: ['COMPLETED'],
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

export type Escalation = { readonly toUnit: string; readonly at: string };
export type Step = {
  readonly number: number;
  readonly party: Party;
  readonly level: StepLevel;
  readonly unitPath: string;
  readonly enteredAt: string | null;
  /** From when the unit's term counts: its entry, or the arrival of the evidence that it asked for. */
  readonly clockFrom: string | null;
  /** End of the unit's term, by the calendar as it was known last. */
  readonly dueAt: string | null;
  readonly remindedAt: string | null;
  /** Superior units that may take the step as well, since it is overdue. */
  readonly escalations: readonly Escalation[];
  readonly decidedAt: string | null;
  readonly decidedBy: string | null;
  readonly decision: 'APPROVED' | 'REJECTED' | null;
  readonly opinion: string | null;
};

/** A document that the receiving school has given. Documents of before files could be uploaded have a digest and no file. */
export type EvidenceDocument = { readonly title: string; readonly sha256: string; readonly file?: Omit<StoredFile, 'sha256'> };
export type Evidence = {
  readonly step: number;
  readonly kind: EvidenceKind;
  readonly note: string;
  readonly askedAt: string;
  readonly askedBy: string;
  readonly remindedAt: string | null;
  readonly providedAt: string | null;
  /** Not in evidence that was given before this was kept. */
  readonly providedBy?: string | null;
  readonly documents: readonly EvidenceDocument[];
};

export type Transfer = {
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
  readonly steps: readonly Step[];
  readonly evidence: readonly Evidence[];
  /** Whose turn it is; null outside IN_REVIEW. */
  readonly currentUnit: string | null;
  /** The highest unit that may take the current step as well, since it is overdue. */
  readonly escalatedUnit: string | null;
  /** End of the current term; null outside IN_REVIEW. */
  readonly dueAt: Date | null;
  /** When time alone changes this case next; null when it never does. */
  readonly wakeAt: Date | null;
  /** Calendar by which the two above were counted. */
  readonly calendarVersion: number;
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
  ...transfer,
  status,
  currentUnit: null,
  escalatedUnit: null,
  dueAt: null,
  wakeAt: null,
  endedAt: now,
});

/**
 * True when the transfer is this actor's to see: one of its two sides lies in the actor's unit. What policy has forbidden is no case: the school that
 * asked sees why, and nobody else.
 */
export const isVisible = ({ toPath, fromPath, prohibition }: Transfer, { path }: Actor): boolean =>
  prohibition === null ? covers(path, toPath) || (fromPath !== null && covers(path, fromPath)) : path === toPath;

export const currentStepOf = ({ status, steps }: Transfer): Step | null =>
  status === 'IN_REVIEW' ? (steps.find((step) => step.decision === null) ?? null) : null;

/** Evidence that the current step waits for; null when it waits for its unit. */
export function outstandingEvidence(transfer: Transfer): Evidence | null {
  const last = transfer.evidence.at(-1);
  return last && last.providedAt === null && last.step === currentStepOf(transfer)?.number ? last : null;
}

/** Which chain applies, by where the two schools lie. */
export function scopeOf(fromPath: string, toPath: string): TransferScope {
  if (bureauOf(fromPath) === bureauOf(toPath)) return 'SAME_COUNTY';
  return ancestorAt(fromPath, 1) === ancestorAt(toPath, 1) ? 'CROSS_COUNTY' : 'CROSS_PROVINCE';
}

export const provinceOf = (path: string): string => ancestorAt(path, 1) ?? '';
