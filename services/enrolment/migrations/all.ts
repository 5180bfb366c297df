/** Every migration of enrolment, in order. */
import { Baseline1705000000100 } from './1705000000100-Baseline.ts';
import { Unplaced1705200000000 } from './1705200000000-Unplaced.ts';
import { ClassLimits1705200000010 } from './1705200000010-ClassLimits.ts';
import { Movements1705300000000 } from './1705300000000-Movements.ts';
import { StatusChanges1705300000010 } from './1705300000010-StatusChanges.ts';
import { SuspensionsDue1705300000020 } from './1705300000020-SuspensionsDue.ts';

export const MIGRATIONS = [
  Baseline1705000000100,
  Unplaced1705200000000,
  ClassLimits1705200000010,
  Movements1705300000000,
  StatusChanges1705300000010,
  SuspensionsDue1705300000020,
];
