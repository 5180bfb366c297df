/** What the units of the chain, the unit that has asked, and time do to a change of key data. Pure functions. */
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import * as approval from '@xueji/infra/runtime/approval.ts';
import { type ApprovalClock, isApproved } from '@xueji/infra/runtime/approval-state.ts';
import * as time from '@xueji/infra/runtime/approval-time.ts';
import { dateInChina } from '@xueji/infra/runtime/clock.ts';
import { isRefused, type Refused } from '@xueji/infra/runtime/refusal.ts';
import type { ChangeableRecord, HeldRecord } from './correction.ts';
import {
  blockedBy,
  type DecideKeyRefused,
  documentsOf,
  type Files,
  type GivenDocument,
  type KeyChange,
  type KeyChangeStatus,
  rulesFor,
  seesKeyChange,
} from './key-change.ts';
import { withApprovedValues } from './key-values.ts';
import { getKeyChangeRule, type KeyEvidenceKind } from './policy/key-changes.ts';
import type { FieldChange } from './student-change.ts';

/** `made`: the record with the new values, after the last approval. */
export type Decided = { readonly change: KeyChange; readonly made: HeldRecord & { readonly changes: readonly FieldChange[] } };
type Undecided = { readonly change: KeyChange; readonly made: null };
type Acting = { readonly actor: Actor; readonly clock: ApprovalClock };

export function approveKeyChange(
  change: KeyChange | undefined,
  held: HeldRecord | undefined,
  { opinion, actor, clock }: Acting & { opinion: string | null },
): Decided | Undecided | DecideKeyRefused {
  const open = openFor(change, actor);
  if (isRefused(open)) return open;
  const taken = renamed(approval.approveStep(rulesFor(open), open, opinion, actor, clock));
  if (isRefused(taken)) return taken;
  if (!held || held.record.path !== open.path) return { refused: 'RecordHasMoved' };
  const blocked = blockedBy(held.record, open.procedure);
  if (blocked) return blocked;
  if (!isApproved(taken.state)) return { change: taken.state, made: null };
  const values = withApprovedValues(held, open.changes, dateInChina(clock.now));
  if (isRefused(values)) return values;
  const made = numbered(held, values.record, values.changes);
  return { change: { ...taken.state, status: 'APPROVED', endedAt: clock.now }, made };
}

/** A child who gets a new resident ID number and has no G number gets one. A G number never changes. */
function numbered({ record: before, guardians }: HeldRecord, after: ChangeableRecord, changes: readonly FieldChange[]): Decided['made'] {
  const gets = before.numberKind !== 'G' && after.idType === RESIDENT_ID && changes.some(({ field }) => field === 'idNumber');
  const number = gets ? `G${after.idNumber}` : before.number;
  const all = gets ? [...changes, { member: null, field: 'number', old: before.number, new: number }] : changes;
  const record: ChangeableRecord = { ...after, number, numberKind: gets ? 'G' : before.numberKind, revision: before.revision + all.length };
  return { record, guardians, changes: all };
}
const RESIDENT_ID = '1';

export function rejectKeyChange(
  change: KeyChange | undefined,
  { reason, actor, clock }: Acting & { reason: string },
): Undecided | DecideKeyRefused {
  const open = openFor(change, actor);
  if (isRefused(open)) return open;
  const taken = renamed(approval.rejectStep(rulesFor(open), open, reason, actor, clock));
  return isRefused(taken) ? taken : { change: { ...taken.state, status: 'REJECTED', endedAt: clock.now }, made: null };
}

export function withdrawKeyChange(
  change: KeyChange | undefined,
  { actor, now }: { actor: Actor; now: Date },
): Undecided | DecideKeyRefused {
  const open = openFor(change, actor);
  if (isRefused(open)) return open;
  const refused = approval.refusalOfEntrant(rulesFor(open), open, actor);
  return refused ?? { change: ended(open, 'WITHDRAWN', now), made: null };
}

export const ended = (change: KeyChange, status: KeyChangeStatus, now: Date): KeyChange => ({
  ...approval.endApproval(change),
  ...{ status, endedAt: now },
});

type StepRefused =
  | Refused<Exclude<approval.StepRefusal, 'NotInReview'>>
  | Refused<'KeyDataChangeNotFound' | 'KeyDataChangeEnded' | 'ReasonMissing' | 'EvidenceOutstanding'>;
export type AskKeyEvidenceRefused = StepRefused;

/** Asks the unit that has asked for more evidence. The term of the approver's unit stops until the evidence arrives. */
export function askForKeyEvidence(
  change: KeyChange | undefined,
  { kind, note, actor, clock }: Acting & { kind: KeyEvidenceKind; note: string },
): KeyChange | AskKeyEvidenceRefused {
  const open = openFor(change, actor);
  if (isRefused(open)) return open;
  const taken = approval.askForEvidence(rulesFor(open), open, { kind, note }, actor, clock);
  if (!isRefused(taken)) return taken.state;
  return (taken.refused === 'NotInReview' ? { refused: 'KeyDataChangeEnded' } : taken) as AskKeyEvidenceRefused;
}

export type GiveKeyEvidenceRefused = Refused<
  | approval.EntrantRefusal
  | 'KeyDataChangeNotFound'
  | 'KeyDataChangeEnded'
  | 'EvidenceNotAsked'
  | 'KeyEvidenceMissing'
  | 'KeyEvidenceFileUnusable'
>;

/** Gives the documents that were asked for. The unit that asked for them gets a new term from now. */
export function giveKeyEvidence(
  change: KeyChange | undefined,
  { documents, files, actor, clock }: Acting & { documents: readonly GivenDocument[]; files: Files },
): KeyChange | GiveKeyEvidenceRefused {
  const open = openFor(change, actor);
  if (isRefused(open)) return open;
  const { evidence: accepted } = getKeyChangeRule(open.procedure, open.path, dateInChina(open.requestedAt));
  const given = () => documentsOf(documents, { path: open.path, accepted, files });
  const taken = approval.giveEvidence(rulesFor(open), open, given, actor, clock);
  return isRefused(taken) ? taken : taken.state;
}

/** The case as it is at this instant, one change at a time: terms by the current calendar, then reminders and escalations. Time never ends it. */
export function passTime(change: KeyChange, clock: ApprovalClock): KeyChange {
  const rules = rulesFor(change);
  if (time.isStale(change, clock)) return time.recount(rules, change, clock).state;
  return time.passTime(rules, change, clock).state;
}

// Rights first: a stranger must not learn that there is a case.
function openFor(change: KeyChange | undefined, actor: Actor): KeyChange | Refused<'KeyDataChangeNotFound' | 'KeyDataChangeEnded'> {
  if (!change || !seesKeyChange(change, actor)) return { refused: 'KeyDataChangeNotFound' };
  return change.status === 'OPEN' ? change : { refused: 'KeyDataChangeEnded' };
}

type Taken = approval.Taken<KeyChange> | Refused<Exclude<approval.StepRefusal, 'NotInReview'> | 'ReasonMissing' | 'KeyDataChangeEnded'>;
const renamed = (taken: approval.Taken<KeyChange> | Refused<approval.StepRefusal | 'ReasonMissing'>): Taken =>
  isRefused(taken) && taken.refused === 'NotInReview' ? { refused: 'KeyDataChangeEnded' } : (taken as Taken);
