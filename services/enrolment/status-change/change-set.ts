/** A set of commands on status changes, each judged on what the ones before it have left. Pure; `store.ts` locks and writes the rows. */
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import type { ApprovalClock } from '@xueji/infra/runtime/approval-state.ts';
import type { UploadedFile } from '@xueji/infra/runtime/files.ts';
import { isRefused } from '@xueji/infra/runtime/refusal.ts';
import { losePlacement, type Placement } from '../placement.ts';
import { type Book, type Known, openBook, record } from '../placement-set.ts';
import { holdFor, releaseFrom, takeEffect } from './effect.ts';
import { type RequestInput, type RequestRefused, requestStatusChange } from './request.ts';
import { ended } from './review.ts';
import type { StatusChange } from './status-change.ts';

/** What is known and what has changed: placements and seats in the book, cases beside it. */
export type ChangeSet = {
  readonly known: Known;
  readonly book: Book;
  /** By id. */
  readonly cases: Map<string, StatusChange>;
  readonly files: Map<string, UploadedFile>;
  /** Graduates whom another school has admitted. */
  readonly admitted: ReadonlySet<string>;
  readonly opened: Map<string, StatusChange>;
  readonly changed: Map<string, StatusChange>;
};

export const openChangeSet = (known: Known, cases: readonly StatusChange[], files: readonly UploadedFile[] = []): ChangeSet => ({
  ...{ known, book: openBook(known), cases: new Map(cases.map((one) => [one.id, one])) },
  ...{ files: new Map(files.map((file) => [file.id, file])), admitted: new Set(), opened: new Map(), changed: new Map() },
});

/** The cases to insert, as they are at the end of the set, and those to update. */
export const casesOf = ({ opened, changed }: ChangeSet): { inserted: StatusChange[]; updated: StatusChange[] } => ({
  inserted: [...opened].map(([id, change]) => changed.get(id) ?? change),
  updated: [...changed.values()].filter(({ id }) => !opened.has(id)),
});

function placementOf({ book }: ChangeSet, { studentId, id }: StatusChange): Placement {
  const placement = book.placements.get(studentId);
  if (!placement) throw new Error(`status change ${id} of a student who has no placement`);
  return placement;
}

/** The case as it is from now on, with what that does to the placement. */
export function settle(set: ChangeSet, before: StatusChange, after: StatusChange): void {
  set.cases.set(after.id, after);
  set.changed.set(after.id, after);
  if (after.endedAt === null || before.endedAt !== null) return;
  const placement = placementOf(set, after);
  if (after.status !== 'DONE') {
    record(set.book, releaseFrom(after, placement), after.id);
    return;
  }
  if (placement.hold !== after.id) throw new Error(`status change ${after.id} is done, but holds no placement`);
  const { entryYear } = set.book.classes.get(after.toClassId ?? '') ?? placement;
  const school = set.book.schools.get(placement.schoolId);
  record(set.book, takeEffect(after, placement, school, after.toEntryYear ?? entryYear), after.id);
}

/** Death, missing and found end the open case of the student, be it a transfer or another status change. */
function endOpenCase(set: ChangeSet, change: StatusChange, now: Date): void {
  const { hold } = placementOf(set, change);
  if (hold === null) return;
  const other = set.cases.get(hold);
  if (other) {
    settle(set, other, ended(other, 'ENDED', now, { endedBy: change.id }));
    return;
  }
  const transfer = set.book.holds.get(hold);
  if (!transfer) throw new Error(`the placement of ${change.studentId} is held by ${hold}, which is no case`);
  record(set.book, losePlacement(placementOf(set, change), transfer), hold);
}

/** The case begins and holds the placement, or the refusal says what would be allowed. */
export function requestInSet(
  set: ChangeSet,
  id: string,
  input: RequestInput,
  actor: Actor,
  clock: ApprovalClock,
): StatusChange | RequestRefused {
  const { book, cases, files } = set;
  const placement = book.placements.get(input.studentId);
  const found = {
    ...{ placement, files, open: cases.get(placement?.hold ?? ''), school: book.schools.get(placement?.schoolId ?? '') },
    ...{ toClass: book.classes.get(input.toClassId ?? ''), isAdmitted: set.admitted.has(input.studentId) },
  };
  const change = requestStatusChange(id, input, found, actor, clock);
  if (isRefused(change)) return change as RequestRefused;
  endOpenCase(set, change, clock.now);
  cases.set(change.id, change);
  set.opened.set(change.id, change);
  record(book, holdFor(change, placementOf(set, change)), change.id);
  // The next command of this set sees the files as attached.
  for (const { file } of change.documents) {
    const uploaded = files.get(file.id);
    if (uploaded) files.set(file.id, { ...uploaded, attachedTo: change.id });
  }
  return change;
}
