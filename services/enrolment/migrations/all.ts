/** Every migration of enrolment, in order. */
import { Baseline1705000000100 } from './1705000000100-Baseline.ts';

export const MIGRATIONS = [Baseline1705000000100];
