/** A movement (学籍变动): one way onto the rolls, off them or within them. Counts of students follow from movements alone. */
import type { Stage } from '@xueji/schema/events/contract.ts';
import type { MovementKind, PlacementStatus } from '@xueji/schema/events/placements.ts';
import type { Placement } from './placement.ts';
import { isAtSchool, isOnRolls } from './placement-status.ts';

/** Where the student was before, or is from then on. All of it is null when there was no placement. */
type Side<Prefix extends 'from' | 'to'> = {
  readonly [Name in `${Prefix}SchoolId` | `${Prefix}Path` | `${Prefix}ClassId`]: string | null;
} & { readonly [Name in `${Prefix}Stage`]: Stage | null } & { readonly [Name in `${Prefix}EntryYear`]: number | null } & {
  readonly [Name in `${Prefix}Status`]: PlacementStatus | null;
};

export type Movement = Side<'from'> &
  Side<'to'> & {
    readonly studentId: string;
    /** 1 for the first movement of a student. */
    readonly seq: number;
    readonly kind: MovementKind;
    /** Code of a reason, in the table of its kind; null when the kind needs none. */
    readonly reason: string | null;
    /** First day on which it is so. */
    readonly effectiveOn: string;
    /** The transfer or the status change that decided it; null when none did. */
    readonly caseId: string | null;
  };

export type Cause = Pick<Movement, 'kind' | 'effectiveOn'> & Partial<Pick<Movement, 'reason' | 'caseId'>>;

/** The movement from one state of a placement to the next. The placement counts its movements. */
export const movementOf = (
  before: Placement | undefined,
  after: Placement,
  { kind, effectiveOn, reason = null, caseId = null }: Cause,
): Movement => ({
  ...{ studentId: after.studentId, seq: after.movements, kind, reason, effectiveOn, caseId },
  ...{ fromSchoolId: before?.schoolId ?? null, fromPath: before?.path ?? null, fromClassId: before?.classId ?? null },
  ...{ fromStage: before?.stage ?? null, fromEntryYear: before?.entryYear ?? null, fromStatus: before?.status ?? null },
  ...{ toSchoolId: after.schoolId, toPath: after.path, toClassId: after.classId },
  ...{ toStage: after.stage, toEntryYear: after.entryYear, toStatus: after.status },
});

export type MovementSide = {
  readonly schoolId: string;
  readonly classId: string;
  readonly stage: Stage;
  readonly entryYear: number;
  readonly status: PlacementStatus;
};

/** One side of a movement; null when there was no placement before it. */
export function sideOf(movement: Movement, side: 'from' | 'to'): MovementSide | null {
  const [schoolId, classId, stage] = [movement[`${side}SchoolId`], movement[`${side}ClassId`], movement[`${side}Stage`]];
  const [entryYear, status] = [movement[`${side}EntryYear`], movement[`${side}Status`]];
  return schoolId && classId && stage && entryYear && status ? { schoolId, classId, stage, entryYear, status } : null;
}

/** On the rolls (在籍), or at school (在校). */
export type Counting = 'ON_ROLLS' | 'AT_SCHOOL';

/** A cohort of a school: the cell in which a student is counted. */
export type Cell = { readonly schoolId: string; readonly stage: Stage; readonly entryYear: number };
export type Account = Cell & {
  readonly gained: Partial<Record<MovementKind, number>>;
  readonly lost: Partial<Record<MovementKind, number>>;
};

function cellOf(side: MovementSide | null, counting: Counting): Cell | null {
  const isCounted = counting === 'AT_SCHOOL' ? isAtSchool : isOnRolls;
  return side && isCounted(side) ? { schoolId: side.schoolId, stage: side.stage, entryYear: side.entryYear } : null;
}
const keyOf = ({ schoolId, stage, entryYear }: Cell): string => `${schoolId}/${stage}/${entryYear}`;

/** The change account (变动表) of each cohort: how many it gained and lost by each kind of movement. A movement within a cohort changes nothing. */
export function accountsOf(movements: readonly Movement[], counting: Counting): Account[] {
  const accounts = new Map<string, Account>();
  const add = (cell: Cell, column: 'gained' | 'lost', kind: MovementKind) => {
    const { [column]: counts, ...account } = accounts.get(keyOf(cell)) ?? { ...cell, gained: {}, lost: {} };
    accounts.set(keyOf(cell), { ...account, [column]: { ...counts, [kind]: (counts[kind] ?? 0) + 1 } } as Account);
  };
  for (const movement of movements) {
    const [from, to] = [cellOf(sideOf(movement, 'from'), counting), cellOf(sideOf(movement, 'to'), counting)];
    if (from && to && keyOf(from) === keyOf(to)) continue;
    if (from) add(from, 'lost', movement.kind);
    if (to) add(to, 'gained', movement.kind);
  }
  return [...accounts.values()];
}

const sumOf = (counts: Account['gained']): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

/** By how much the count of a cohort changes. */
export const balanceOf = ({ gained, lost }: Account): number => sumOf(gained) - sumOf(lost);
