/** Every migration of enrolment, in order. */
import { Baseline1705000000100 } from './1705000000100-Baseline.ts';
import { Movements1705300000000 } from './1705300000000-Movements.ts';
import { StatusChanges1705300000010 } from './1705300000010-StatusChanges.ts';
import { SuspensionsDue1705300000020 } from './1705300000020-SuspensionsDue.ts';

export const MIGRATIONS = [Baseline1705000000100, Movements1705300000000, StatusChanges1705300000010, SuspensionsDue1705300000020];
