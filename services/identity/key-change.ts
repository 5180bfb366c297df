/** A change of key data: its state, and its request with evidence. Pure functions; `key-change-review.ts` has the approval. */
import { type Actor, readsAsPartner, readsAsUnitOnly, wears } from '@xueji/infra/runtime/actor.ts';
import * as approval from '@xueji/infra/runtime/approval.ts';
import {
  type Approval,
  type ApprovalClock,
  type ApprovalRules,
  type ApprovalStep,
  desksOf,
  type EvidenceRequest,
  NO_TURN,
  newSteps,
} from '@xueji/infra/runtime/approval-state.ts';
import { dateInChina } from '@xueji/infra/runtime/clock.ts';
import type { StoredFile, UploadedFile } from '@xueji/infra/runtime/files.ts';
import { isRefused, type Refused } from '@xueji/infra/runtime/refusal.ts';
import { bureauAt, COUNTY_LEVEL, covers, SCHOOL_LEVEL } from '@xueji/infra/runtime/scope.ts';
import { type ChangeableRecord, type FieldRefused, type HeldRecord, recordFor, type StaleRefused } from './correction.ts';
import { type KeyFields, withKeyValues } from './key-values.ts';
import { getKeyChangeRule, type KeyEvidenceKind, type Procedure } from './policy/key-changes.ts';
import type { FieldChange } from './student-change.ts';

type Titled = { readonly kind: KeyEvidenceKind; readonly title: string };
/** A document as the case keeps it. Older cases have no files. */
export type KeyDocument = Titled & { readonly file?: StoredFile | null };
export type GivenDocument = Titled & { readonly fileId: string | null };
/** CANCELLED: the record has moved to another unit before the decision. */
export type KeyChangeStatus = 'OPEN' | 'APPROVED' | 'REJECTED' | 'WITHDRAWN' | 'CANCELLED';

export type KeyEvidence = EvidenceRequest<KeyEvidenceKind, KeyDocument>;

export type KeyChange = Approval<ApprovalStep, KeyEvidence> & {
  readonly id: string;
  readonly studentId: string;
  /** The unit that holds the record and has asked. */
  readonly path: string;
  readonly status: KeyChangeStatus;
  readonly procedure: Procedure;
  /** Old and new values, as the record stores them. */
  readonly changes: readonly FieldChange[];
  readonly reason: string;
  readonly documents: readonly KeyDocument[];
  readonly requestedBy: string;
  readonly requestedAt: Date;
  readonly endedAt: Date | null;
};

export type RequestKeyInput = {
  readonly studentId: string;
  readonly revision: number;
  readonly procedure: Procedure;
  readonly fields: KeyFields;
  readonly reason: string;
  readonly documents: readonly GivenDocument[];
};

export type RequestKeyRefused =
  | Refused<
      | 'WrongHat'
      | 'WrongUnit'
      | 'StudentNotFound'
      | 'KeyDataChangeOpen'
      | 'StudentInTransfer'
      | 'RecordFrozen'
      | 'NothingToCorrect'
      | 'ReasonMissing'
      | 'KeyEvidenceMissing'
      | 'KeyEvidenceFileUnusable'
      | 'NumberHeldElsewhere'
      | 'ProbableDouble'
      | 'MatchLimitReached'
    >
  | FieldRefused
  | StaleRefused;
export type DecideKeyRefused =
  | Refused<
      | 'WrongHat'
      | 'WrongUnit'
      | 'KeyDataChangeNotFound'
      | 'KeyDataChangeEnded'
      | 'OwnEntry'
      | 'OnePersonOneStep'
      | 'ReasonMissing'
      | 'StudentInTransfer'
      | 'RecordFrozen'
      | 'RecordHasMoved'
      | 'NumberHeldElsewhere'
      | 'ProbableDouble'
    >
  | FieldRefused;

/** The unit that holds the record asks; each unit has the term that the rule of the case says. */
export const rulesFor = ({ procedure, path }: Pick<KeyChange, 'procedure' | 'path'>): ApprovalRules<KeyChange> => ({
  entrantOf: ({ path: unitPath, requestedBy }) => ({ unitPath, hat: 'registrar', userId: requestedBy }),
  termOf: (_, from) => {
    const { stepWorkingDays, remindOnWorkingDay } = getKeyChangeRule(procedure, path, from);
    return { workingDays: stepWorkingDays, remindOnWorkingDay };
  },
  expiresAt: () => NEVER,
});
/** A change of key data waits for its decision; time never ends it. */
const NEVER = new Date('9999-12-31T00:00:00Z');

const UNIT_LEVEL = { SCHOOL: SCHOOL_LEVEL, COUNTY: COUNTY_LEVEL, CITY: 2, PROVINCE: 1 } as const;

/** True after graduation: the last time at a school has ended. */
const isGraduated = ({ spells }: ChangeableRecord): boolean => (spells.at(-1)?.to ?? null) !== null;

export type Requested = { readonly change: KeyChange; readonly after: ChangeableRecord };

/** The new case, and the record as it would be, with which the caller looks for doubles. */
export function requestKeyChange(
  id: string,
  {
    held,
    open,
    files,
    input,
    actor,
    clock,
  }: {
    held: HeldRecord | undefined;
    open: KeyChange | undefined;
    files: Files;
    input: RequestKeyInput;
    actor: Actor;
    clock: ApprovalClock;
  },
): Requested | RequestKeyRefused {
  const record = recordFor(held, actor);
  if (isRefused(record)) return record;
  if (record.revision !== input.revision) return { refused: 'StudentChangedMeanwhile', revision: record.revision };
  if (open && open.path === record.path) return { refused: 'KeyDataChangeOpen' };
  const blocked = blockedBy(record, input.procedure);
  if (blocked) return blocked;
  const today = dateInChina(clock.now);
  const values = withKeyValues({ record, guardians: held?.guardians ?? [] }, input.fields, today);
  if (isRefused(values)) return values;
  if (values.changes.length === 0) return { refused: 'NothingToCorrect' };
  const grounds = groundsOf(input, record.path, files, today);
  if (isRefused(grounds)) return grounds;

  const { levels } = getKeyChangeRule(input.procedure, record.path, today);
  const change: KeyChange = {
    ...{ id, studentId: record.id, path: record.path, status: 'OPEN', procedure: input.procedure, changes: values.changes },
    ...grounds,
    ...{ requestedBy: actor.userId, requestedAt: clock.now, endedAt: null },
    steps: newSteps(levels.map((level) => ({ unitPath: bureauAt(record.path, UNIT_LEVEL[level]) }))),
    ...{ evidence: [], calendarVersion: 0, ...NO_TURN },
  };
  return { change: approval.enterNextStep(rulesFor(change), change, clock), after: values.record };
}

/** Null when the record may be changed by this procedure now. */
export function blockedBy(record: ChangeableRecord, procedure: Procedure): Refused<'StudentInTransfer' | 'RecordFrozen'> | null {
  if (record.guestTransferId !== null) return { refused: 'StudentInTransfer' };
  return isGraduated(record) && procedure !== 'CORRECTED_RECORD' ? { refused: 'RecordFrozen' } : null;
}

const MOST_DOCUMENTS = 20;
type Grounds = Pick<KeyChange, 'reason' | 'documents'>;

function groundsOf(
  { reason, documents, procedure }: RequestKeyInput,
  path: string,
  files: Files,
  today: string,
): Grounds | Refused<'ReasonMissing' | 'KeyEvidenceMissing' | 'KeyEvidenceFileUnusable'> {
  const words = reason.trim();
  if (words.length < 2 || words.length > 500) return { refused: 'ReasonMissing' };
  const { evidence: accepted } = getKeyChangeRule(procedure, path, today);
  const proofs = documentsOf(documents, { path, accepted, files });
  return isRefused(proofs) ? proofs : { reason: words, documents: proofs };
}

type Proving = { readonly path: string; readonly accepted: readonly KeyEvidenceKind[]; readonly files: Files };

/** The documents as the case keeps them. */
export function documentsOf(
  given: readonly GivenDocument[],
  { path, accepted, files }: Proving,
): readonly KeyDocument[] | Refused<'KeyEvidenceMissing' | 'KeyEvidenceFileUnusable'> {
  const good = given.every(({ kind, title }) => accepted.includes(kind) && title.trim() !== '' && title.length <= 100);
  if (given.length === 0 || given.length > MOST_DOCUMENTS || !good) return { refused: 'KeyEvidenceMissing' };
  const ids = given.flatMap(({ fileId }) => fileId ?? []);
  const areUsable = new Set(ids).size === ids.length && ids.every((id) => isUsable(files.get(id), path));
  if (!areUsable) return { refused: 'KeyEvidenceFileUnusable' };
  return given.map(({ kind, title, fileId }) => ({ kind, title: title.trim(), file: fileIn(files.get(fileId ?? '')) }));
}

export type Files = ReadonlyMap<string, UploadedFile>;
/** A file belongs to one case, and the unit that asks has uploaded it. */
const isUsable = (file: UploadedFile | undefined, path: string): boolean => file?.unitPath === path && file.attachedTo === null;
const fileIn = (file: UploadedFile | undefined): StoredFile | null =>
  file ? { id: file.id, name: file.name, type: file.type, size: file.size, sha256: file.sha256 } : null;

/** Approvers of the units that take a step of this case, and the registrar of the unit that gave the files. Never a partner. */
export function mayOpenFiles({ steps, path }: Pick<KeyChange, 'steps' | 'path'>, actor: Actor): boolean {
  if (readsAsPartner(actor)) return false;
  if (wears(actor, 'registrar') && actor.path === path) return true;
  return wears(actor, 'approver') && steps.some((step) => desksOf(step).includes(actor.path));
}

/** People of the unit that asked, of the units with a step, and of those above them. Never a partner. */
export const seesKeyChange = (change: Pick<KeyChange, 'path' | 'steps'>, actor: Actor): boolean =>
  readsAsUnitOnly(actor) && (covers(actor.path, change.path) || change.steps.some(({ unitPath }) => unitPath === actor.path));
