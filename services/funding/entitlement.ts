/**
 * A child's right to a programme at one school, for a half-open range of dates. It follows the child: on the day of a move the old school still
 * serves the meal, from the day after the new one does.
 */
import { dayAfter } from '@xueji/infra/runtime/clock.ts';
import type { Stage } from '@xueji/schema/events/contract.ts';
import type { EntitlementEvent } from '@xueji/schema/events/entitlements.ts';
import { AT_SCHOOL, type PlacementStatus } from '@xueji/schema/events/placements.ts';
import type { TransferAnswer } from '@xueji/schema/events/transfer-answers.ts';
import { entitles, type Programme } from './policy/nutrition.ts';

export type Entitlement = {
  readonly studentId: string;
  readonly id: string;
  readonly programme: string;
  readonly schoolId: string;
  /** The class in which the child began at this school; null in older rows. */
  readonly classId: string | null;
  readonly path: string;
  readonly fromDate: string;
  /** First day without it; null while it lasts. */
  readonly untilDate: string | null;
  /** First day after the cohort's last school year in the stage; null while it is not known. */
  readonly stageEndsOn: string | null;
};

/** A student as funding knows one: the present school's path, the entitlements that last, and how many events were said. */
export type Beneficiary = {
  readonly studentId: string;
  readonly version: number;
  readonly path: string;
  readonly open: readonly Entitlement[];
};

export type Change = {
  readonly beneficiary: Beneficiary;
  readonly opened: readonly Entitlement[];
  readonly closed: readonly Entitlement[];
  readonly events: readonly EntitlementEvent[];
  readonly answer: TransferAnswer | null;
};

type Place = {
  readonly schoolId: string;
  readonly classId: string;
  readonly path: string;
  readonly countyPath?: string | undefined;
  readonly stage: Stage;
  readonly stageEndsOn?: string | undefined;
};
/** Ids are made outside: the domain has no chance. */
type NewId = () => string;

/** A place was given: what the programmes entitle to begins on that day. */
export function placementOpened(
  beneficiary: Beneficiary,
  place: Place & { openedOn: string },
  programmes: readonly Programme[],
  newId: NewId,
): Change {
  return settle(
    { ...beneficiary, path: place.path },
    [],
    entitledAt(beneficiary.studentId, place, place.openedOn, programmes, newId),
    null,
  );
}

/** The child has moved: what lasts ends after the day of the move, what the new place entitles to begins then. */
export function placementMoved(
  beneficiary: Beneficiary,
  { transferId, movedOn, ...place }: Place & { transferId: string; movedOn: string },
  programmes: readonly Programme[],
  newId: NewId,
): Change {
  const { studentId } = beneficiary;
  const next = dayAfter(movedOn);
  const closed = beneficiary.open.map((entitlement) => ({ ...entitlement, untilDate: next }));
  return settle({ ...beneficiary, path: place.path }, closed, entitledAt(studentId, place, next, programmes, newId), {
    type: 'EntitlementsRehomed',
    body: { studentId, transferId },
  });
}

/** The child has graduated: what lasts ends after that day, and the next school begins anew. */
export function studentGraduated(beneficiary: Beneficiary, { graduatedOn }: { graduatedOn: string }): Change {
  const untilDate = dayAfter(graduatedOn);
  const closed = beneficiary.open.map((entitlement) => ({ ...entitlement, untilDate }));
  return settle(beneficiary, closed, [], null);
}

/**
 * A status change took effect: what lasts ends on that day. A child at school has from then on what the place entitles to; a child who is suspended, abroad
 * or gone has nothing.
 */
export function statusChanged(
  beneficiary: Beneficiary,
  { effectiveOn, toStatus, ...place }: Place & { effectiveOn: string; toStatus: PlacementStatus },
  programmes: readonly Programme[],
  newId: NewId,
): Change {
  const closed = beneficiary.open.map((entitlement) => {
    const [, untilDate = effectiveOn] = [entitlement.fromDate, effectiveOn].sort();
    return { ...entitlement, untilDate };
  });
  const opened = AT_SCHOOL.includes(toStatus) ? entitledAt(beneficiary.studentId, place, effectiveOn, programmes, newId) : [];
  return settle({ ...beneficiary, path: place.path }, closed, opened, null);
}

function entitledAt(studentId: string, place: Place, date: string, programmes: readonly Programme[], newId: NewId): Entitlement[] {
  return programmes
    .filter((programme) => entitles(programme, { ...place, date }))
    .map((programme) => ({
      studentId,
      id: newId(),
      programme: programme.id,
      schoolId: place.schoolId,
      classId: place.classId,
      path: place.path,
      fromDate: date,
      untilDate: null,
      stageEndsOn: place.stageEndsOn ?? null,
    }));
}

function settle(
  { studentId, version, path }: Beneficiary,
  closed: readonly Entitlement[],
  opened: readonly Entitlement[],
  answer: TransferAnswer | null,
): Change {
  const named = ({ id: entitlementId, programme, schoolId }: Entitlement) => ({ entitlementId, studentId, programme, schoolId });
  const events: EntitlementEvent[] = [
    ...closed.map(
      (one): EntitlementEvent => ({ type: 'EntitlementClosed', body: { ...named(one), until: one.untilDate ?? one.fromDate } }),
    ),
    ...opened.map((one): EntitlementEvent => ({ type: 'EntitlementOpened', body: { ...named(one), from: one.fromDate } })),
  ];
  return { beneficiary: { studentId, version: version + events.length, path, open: opened }, opened, closed, events, answer };
}

/** A child who moved twice in a day had a right for no day at the school between: it is not kept. */
export const isForNoDay = ({ fromDate, untilDate }: Entitlement): boolean => untilDate !== null && untilDate <= fromDate;
