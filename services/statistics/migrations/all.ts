/** Every migration of statistics, in order. */

import { Baseline1705000000100 } from './1705000000100-Baseline.ts';
import { Away1705300000000 } from './1705300000000-Away.ts';

export const MIGRATIONS = [Baseline1705000000100, Away1705300000000];
