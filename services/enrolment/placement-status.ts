/** Where a status of a placement (学籍状态) counts. The table `placement_statuses` says the same to the database. */
import { AT_SCHOOL, ON_ROLLS, type PlacementStatus } from '@xueji/schema/events/placements.ts';

type Status = { readonly status: PlacementStatus };

/** A spell is open. */
export const isOnRolls = ({ status }: Status): boolean => ON_ROLLS.includes(status);
export const isAtSchool = ({ status }: Status): boolean => AT_SCHOOL.includes(status);
