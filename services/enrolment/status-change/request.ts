/** A status change begins with the request of the school's registrar. Pure: what is known in; the new case, or a refusal that names what is allowed, out. */
import { type Actor, wears } from '@xueji/infra/runtime/actor.ts';
import { enterNextStep } from '@xueji/infra/runtime/approval.ts';
import { type ApprovalClock, NO_TURN, newSteps } from '@xueji/infra/runtime/approval-state.ts';
import { dateInChina, daysAfter, schoolYearOf } from '@xueji/infra/runtime/clock.ts';
import type { UploadedFile } from '@xueji/infra/runtime/files.ts';
import type { Refused } from '@xueji/infra/runtime/refusal.ts';
import { bureauAt, COUNTY_LEVEL, SCHOOL_LEVEL } from '@xueji/infra/runtime/scope.ts';
import { units, wrongHat } from '@xueji/infra/runtime/who-may.ts';
import { levelOf, type Placement, type SchoolPlace } from '../placement.ts';
import { CHANGE_KINDS, type ChangeKind, type ChangeRule, findRule, fits, type ProofKind, proofsFor } from '../policy/status-changes.ts';
import { hasCohort, isFull, type SchoolClass } from '../school-class.ts';
import { type ChangeDocument, provinceOf, rankOf, rulesFor, type StatusChange } from './status-change.ts';

export type GivenProof = { readonly kind: ProofKind; readonly title: string; readonly fileId: string };
export type RequestInput = {
  readonly studentId: string;
  readonly kind: ChangeKind;
  readonly reason: string | null;
  readonly note: string | null;
  readonly effectiveOn: string;
  readonly toClassId: string | null;
  readonly documents: readonly GivenProof[];
};

export type ClassProblem = 'MISSING' | 'NOT_WANTED' | 'UNKNOWN' | 'CLOSED' | 'FULL' | 'OTHER_COHORT';
/** A refusal that says what would have been allowed. */
export type RequestRefused =
  | Refused<'WrongHat' | 'PupilNotHere' | 'StatusChangeOpen' | 'AdmittedElsewhere'>
  | ProofRefused
  | (Refused<'StatusChangeNotAllowed'> & { readonly allowed: readonly ChangeKind[] })
  | (Refused<'ReasonNotAllowed'> & { readonly allowed: readonly string[] })
  | (Refused<'EffectiveDateInvalid'> & { readonly earliest: string; readonly latest: string })
  | (Refused<'NewClassUnsuitable'> & { readonly problem: ClassProblem; readonly entryYears: readonly number[] });

export type ProofRefused = Refused<'ProofFileUnusable'> | (Refused<'ProofMissing'> & { readonly needed: readonly ProofKind[] });

export type Known = {
  readonly placement: Placement | undefined;
  readonly school: SchoolPlace | undefined;
  readonly toClass: SchoolClass | undefined;
  /** The open status change of this pupil. An open transfer is known by the placement's hold. */
  readonly open: Pick<StatusChange, 'id' | 'kind'> | undefined;
  readonly files: ReadonlyMap<string, UploadedFile>;
  /** Another school has this pupil, or has given the pupil a seat. */
  readonly isAdmitted: boolean;
};

/** What may be asked for a pupil on a day; the extension of a suspension once only. */
export function allowedKinds(placement: Placement, school: SchoolPlace | undefined, today: string): ChangeKind[] {
  const level = levelOf(placement, school, today);
  const query = { stage: placement.stage, province: provinceOf(placement.path), date: today };
  return CHANGE_KINDS.filter((kind) => {
    const rule = findRule(kind, query);
    const isPossible = rule !== null && fits(rule, placement.status, level) && isInTime(rule, placement, today);
    return isPossible && !(kind === 'EXTEND_SUSPENSION' && placement.extensions > 0);
  });
}

/** `since` is the day after the last day of the status before. */
const isInTime = ({ withinDays }: ChangeRule, { since }: Placement, today: string): boolean =>
  withinDays === undefined || today <= daysAfter(since, withinDays - 1);

const first = <T>(values: readonly T[], before: (one: T, other: T) => boolean): T =>
  values.reduce((best, value) => (before(value, best) ? value : best));
const laterOf = (...dates: string[]): string => first(dates, (one, other) => one > other);

/** Calendar days that a change may be decided ahead. */
const NEAR_DAYS = 31;

/** What has happened to a pupil is recorded with its true day, also when the pupil has changed class since. The spell of then is not cut anew. */
const HAPPENED: readonly ChangeKind[] = ['DEATH', 'MISSING'];

/** First and last effective date. It lies in the spell and in the school year, except for what always goes through. */
export function datesFor({ kind, day }: ChangeRule, { since, entryYear }: Placement, today: string): { earliest: string; latest: string } {
  const yearStart = `${schoolYearOf(today)}-09-01`;
  const nextYear = `${schoolYearOf(today) + 1}-09-01`;
  // In the first month of a school year the pupil may still join it from its first day on.
  if (day === 'SCHOOL_YEAR') {
    const start = today <= daysAfter(yearStart, NEAR_DAYS) && since <= yearStart ? yearStart : nextYear;
    return { earliest: start, latest: start };
  }
  const cameOn = `${entryYear}-09-01`;
  const inStatus = rankOf(kind) > 0 ? since : laterOf(since, yearStart);
  const earliest = HAPPENED.includes(kind) && cameOn < since ? cameOn : inStatus;
  return { earliest, latest: laterOf(earliest, day === 'PAST' ? today : daysAfter(today, NEAR_DAYS)) };
}

/** The cohort in which the pupil sits after the change, when it is not the first one of the class; null otherwise. */
function cohortAfter({ cohorts }: ChangeRule, { entryYear }: Placement, toClass: SchoolClass | undefined): number | null {
  const found = toClass && cohorts.map((younger) => entryYear + younger).find((year) => hasCohort(toClass, year));
  return found === undefined || found === toClass?.entryYear ? null : found;
}

function refuseClass(rule: ChangeRule, { stage, entryYear, schoolId }: Placement, toClass: SchoolClass | undefined, asked: string | null) {
  const entryYears = rule.cohorts.map((younger) => entryYear + younger);
  const refuse = (problem: ClassProblem): RequestRefused => ({ refused: 'NewClassUnsuitable', problem, entryYears });
  if (rule.cohorts.length === 0) return asked === null ? null : refuse('NOT_WANTED');
  if (asked === null) return refuse('MISSING');
  if (toClass?.schoolId !== schoolId || toClass.stage !== stage) return refuse('UNKNOWN');
  if (!entryYears.some((year) => hasCohort(toClass, year))) return refuse('OTHER_COHORT');
  if (!toClass.open) return refuse('CLOSED');
  return isFull(toClass) ? refuse('FULL') : null;
}

const MOST_DOCUMENTS = 20;
const isTitled = ({ title }: GivenProof): boolean => title.trim().length > 0 && title.length <= 100;

/** The documents as the case keeps them. A file belongs to one case, and the school has uploaded it. */
export function documentsOf(
  given: readonly GivenProof[],
  needed: readonly ProofKind[],
  { files }: Pick<Known, 'files'>,
  actor: Actor,
): readonly ChangeDocument[] | ProofRefused {
  if (needed.some((kind) => !given.some((one) => one.kind === kind))) return { refused: 'ProofMissing', needed } as const;
  const found = given.flatMap(({ kind, title, fileId }): ChangeDocument[] => {
    const file = files.get(fileId);
    if (file?.unitPath !== actor.path || file.attachedTo !== null) return [];
    const { id, name, type, size, sha256 } = file;
    return [{ kind, title: title.trim(), sha256, file: { id, name, type, size } }];
  });
  const isUsable = given.length <= MOST_DOCUMENTS && given.every(isTitled) && found.length === given.length;
  return isUsable && new Set(found.map(({ file }) => file.id)).size === found.length ? found : ({ refused: 'ProofFileUnusable' } as const);
}

const UNIT_LEVEL = { SCHOOL: SCHOOL_LEVEL, COUNTY: COUNTY_LEVEL, CITY: 2, PROVINCE: 1 } as const;
const OTHER_REASON = '99';
/** A reason that says nothing by itself needs words. */
const isExplained = ({ reason, note }: RequestInput): boolean =>
  (note === null || note.length <= 500) && (reason !== OTHER_REASON || (note ?? '').trim().length >= 2);

/** The request as a case; `documents` are judged last, since they are the most work to mend. */
export function requestStatusChange(
  id: string,
  input: RequestInput,
  known: Known,
  actor: Actor,
  clock: ApprovalClock,
): StatusChange | RequestRefused {
  const { placement, school, open } = known;
  const today = dateInChina(clock.now);
  if (!wears(actor, 'registrar')) return wrongHat(['registrar'], units(actor.path));
  if (!placement || placement.path !== actor.path) return { refused: 'PupilNotHere' };
  const allowed = allowedKinds(placement, school, today);
  const rule = findRule(input.kind, { stage: placement.stage, province: provinceOf(placement.path), date: today });
  if (!rule || !allowed.includes(input.kind)) return { refused: 'StatusChangeNotAllowed', allowed };
  if (placement.hold !== null && rankOf(input.kind) <= (open ? rankOf(open.kind) : 0)) return { refused: 'StatusChangeOpen' };
  if (input.kind === 'UNDO_GRADUATION' && known.isAdmitted) return { refused: 'AdmittedElsewhere' };
  const isReasoned = rule.reasons.length === 0 ? input.reason === null : input.reason !== null && rule.reasons.includes(input.reason);
  if (!isReasoned || !isExplained(input)) return { refused: 'ReasonNotAllowed', allowed: rule.reasons };
  const { earliest, latest } = datesFor(rule, placement, today);
  if (input.effectiveOn < earliest || input.effectiveOn > latest) return { refused: 'EffectiveDateInvalid', earliest, latest };
  const refused = refuseClass(rule, placement, known.toClass, input.toClassId);
  if (refused) return refused;
  const isEarly = placement.dueOn !== null && input.effectiveOn < placement.dueOn;
  const documents = documentsOf(input.documents, proofsFor(rule, { reason: input.reason, isEarly }), known, actor);
  return 'refused' in documents
    ? documents
    : begun(id, { input, rule, placement, documents, toEntryYear: cohortAfter(rule, placement, known.toClass) }, actor, clock);
}

type Accepted = {
  input: RequestInput;
  rule: ChangeRule;
  placement: Placement;
  documents: readonly ChangeDocument[];
  toEntryYear: number | null;
};

function begun(id: string, { input, rule, placement, documents, toEntryYear }: Accepted, actor: Actor, clock: ApprovalClock): StatusChange {
  const { studentId, schoolId, path, stage } = placement;
  const { kind, reason, note, effectiveOn, toClassId } = input;
  const dueForReport = rule.reportWorkingDays === null ? null : clock.workdayAfter(effectiveOn, rule.reportWorkingDays);
  const change: StatusChange = {
    ...{ id, studentId, kind, status: 'IN_REVIEW', schoolId, path, stage, reason, note, effectiveOn, toClassId, documents, toEntryYear },
    ...{ reportedLate: dueForReport !== null && dueForReport < dateInChina(clock.now), ruleId: rule.id, rejection: null, endedBy: null },
    ...{
      requestedBy: actor.userId,
      requestedAt: clock.now,
      endedAt: null,
      evidence: [],
      ...NO_TURN,
      calendarVersion: clock.calendarVersion,
    },
    steps: newSteps(rule.levels.map((level) => ({ unitPath: bureauAt(path, UNIT_LEVEL[level]) }))),
  };
  return enterNextStep(rulesFor(change), change, clock);
}
