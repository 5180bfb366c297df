/** What each status of a placement (学籍状态) means for seats and counts. The table `placement_statuses` says the same to the database. */
import type { PlacementStatus } from '@xueji/schema/events/placements.ts';

type Meaning = {
  /** 在籍: the school keeps the record, and a spell is open. */
  readonly onRolls: boolean;
  /** 在校: the student sits in the class and has a seat. */
  readonly atSchool: boolean;
};

const AT_SCHOOL: Meaning = { onRolls: true, atSchool: true };
const ON_ROLLS: Meaning = { onRolls: true, atSchool: false };
const OFF_ROLLS: Meaning = { onRolls: false, atSchool: false };

export const STATUSES: Record<PlacementStatus, Meaning> = {
  ACTIVE: AT_SCHOOL,
  SUSPENDED: ON_ROLLS,
  ABROAD: ON_ROLLS,
  MISSING: ON_ROLLS,
  LEFT: ON_ROLLS,
  GRADUATED: OFF_ROLLS,
  COMPLETED: OFF_ROLLS,
  ENDED_EARLY: OFF_ROLLS,
  WITHDRAWN: OFF_ROLLS,
  EXPELLED: OFF_ROLLS,
  DECEASED: OFF_ROLLS,
  DELETED: OFF_ROLLS,
};

type Status = { readonly status: PlacementStatus };

export const isOnRolls = ({ status }: Status): boolean => STATUSES[status].onRolls;
export const isAtSchool = ({ status }: Status): boolean => STATUSES[status].atSchool;
