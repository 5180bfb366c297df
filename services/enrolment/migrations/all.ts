/** Every migration of enrolment, in order. */
import { Baseline1705000000100 } from './1705000000100-Baseline.ts';
import { Movements1705300000000 } from './1705300000000-Movements.ts';

export const MIGRATIONS = [Baseline1705000000100, Movements1705300000000];
