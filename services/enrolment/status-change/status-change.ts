/** A status change (异动): the case that suspends, retains, expels … a pupil. Its state, and what each kind does to the placement. */
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import type { Approval, ApprovalRules, ApprovalStep, EvidenceRequest } from '@xueji/infra/runtime/approval-state.ts';
import { dateInChina, daysAfter, endOfDate } from '@xueji/infra/runtime/clock.ts';
import type { StoredFile } from '@xueji/infra/runtime/files.ts';
import { ancestorAt, covers } from '@xueji/infra/runtime/scope.ts';
import type { Stage } from '@xueji/schema/events/contract.ts';
import type { MovementKind, PlacementStatus } from '@xueji/schema/events/placements.ts';
import { type ChangeKind, type ChangeRule, findRule, type ProofKind } from '../policy/status-changes.ts';

export type ChangeStatus = 'IN_REVIEW' | 'APPROVED' | 'DONE' | 'REJECTED' | 'WITHDRAWN' | 'EXPIRED' | 'ENDED';

/** Which status may follow which. ENDED: the pupil died, is missing or was found meanwhile. APPROVED waits for the effective date. */
export const NEXT: Record<ChangeStatus, readonly ChangeStatus[]> = {
  IN_REVIEW: ['APPROVED', 'DONE', 'REJECTED', 'WITHDRAWN', 'EXPIRED', 'ENDED'],
  APPROVED: ['DONE', 'WITHDRAWN', 'ENDED'],
  DONE: [],
  REJECTED: [],
  WITHDRAWN: [],
  EXPIRED: [],
  ENDED: [],
};

export type ChangeDocument = {
  readonly kind: ProofKind;
  readonly title: string;
  readonly sha256: string;
  readonly file: Omit<StoredFile, 'sha256'>;
};

export type StatusChange = Approval<ApprovalStep, EvidenceRequest<ProofKind, ChangeDocument>> & {
  readonly studentId: string;
  readonly id: string;
  readonly kind: ChangeKind;
  readonly status: ChangeStatus;
  readonly schoolId: string;
  /** Of the school that has asked. */
  readonly path: string;
  readonly stage: Stage;
  /** Code of STATUS_CHANGE_REASON. */
  readonly reason: string | null;
  readonly note: string | null;
  /** First day of the new status. */
  readonly effectiveOn: string;
  /** The class that the pupil goes to; a seat in it is reserved while the case is open. */
  readonly toClassId: string | null;
  /** The cohort in which the pupil sits then, when it is not the first one of the class. */
  readonly toEntryYear: number | null;
  readonly documents: readonly ChangeDocument[];
  /** The school reported it after its term. */
  readonly reportedLate: boolean;
  /** The rule of policy by which it was asked for. */
  readonly ruleId: string;
  readonly rejection: string | null;
  /** The case that ended this one. */
  readonly endedBy: string | null;
  readonly requestedBy: string;
  readonly requestedAt: Date;
  readonly endedAt: Date | null;
};

type Effect = { readonly movement: MovementKind; readonly to: PlacementStatus };

/** What each kind does. Whether it gives a seat is said by the `cohorts` of its rule. */
export const EFFECTS: Record<ChangeKind, Effect> = {
  SUSPEND: { movement: 'SUSPENDED', to: 'SUSPENDED' },
  EXTEND_SUSPENSION: { movement: 'SUSPENSION_EXTENDED', to: 'SUSPENDED' },
  RESUME: { movement: 'RESUMED', to: 'ACTIVE' },
  RETAIN: { movement: 'RETAINED', to: 'ACTIVE' },
  SKIP: { movement: 'SKIPPED', to: 'ACTIVE' },
  WITHDRAW: { movement: 'WITHDRAWN', to: 'WITHDRAWN' },
  EXPEL: { movement: 'EXPELLED', to: 'EXPELLED' },
  GRADUATE_EARLY: { movement: 'GRADUATED_EARLY', to: 'GRADUATED' },
  DEATH: { movement: 'DIED', to: 'DECEASED' },
  MISSING: { movement: 'WENT_MISSING', to: 'MISSING' },
  FOUND: { movement: 'FOUND', to: 'ACTIVE' },
  GO_ABROAD: { movement: 'WENT_ABROAD', to: 'ABROAD' },
  COME_BACK: { movement: 'CAME_BACK', to: 'ACTIVE' },
  LEAVE: { movement: 'LEFT', to: 'LEFT' },
  RETURN: { movement: 'RETURNED', to: 'ACTIVE' },
  DELETE: { movement: 'DELETED', to: 'DELETED' },
  RESTORE: { movement: 'RESTORED', to: 'ACTIVE' },
  UNDO_GRADUATION: { movement: 'GRADUATION_UNDONE', to: 'ACTIVE' },
};

/** Death, missing and found always go through: a case of a lower rank that is open ends. A transfer has rank 0. */
export const rankOf = (kind: ChangeKind): number => (kind === 'DEATH' ? 2 : kind === 'MISSING' || kind === 'FOUND' ? 1 : 0);

export const provinceOf = (path: string): string => ancestorAt(path, 1) ?? '';

/** A status change is for the units that have the school in their line. */
export const isVisible = ({ path }: Pick<StatusChange, 'path'>, actor: Actor): boolean => covers(actor.path, path);

function ruleOf({ kind, stage, path, requestedAt }: StatusChange): ChangeRule {
  const rule = findRule(kind, { stage, province: provinceOf(path), date: dateInChina(requestedAt) });
  if (!rule) throw new Error(`no rule for ${kind} in ${stage} of ${path}`);
  return rule;
}

/** The school asks; each unit has the term that the rule of the case says. */
export const rulesFor = (change: StatusChange): ApprovalRules<StatusChange> => {
  const { stepWorkingDays, remindOnWorkingDay, expiryDays } = ruleOf(change);
  return {
    entrantOf: ({ path, requestedBy }) => ({ unitPath: path, hat: 'registrar', userId: requestedBy }),
    termOf: () => ({ workingDays: stepWorkingDays, remindOnWorkingDay }),
    expiresAt: ({ requestedAt }) => endOfDate(daysAfter(dateInChina(requestedAt), expiryDays)),
  };
};
