/** Every migration of transfers, in order. */
import { Baseline1705000000100 } from './1705000000100-Baseline.ts';
import { CalendarSaid1705300000000 } from './1705300000000-CalendarSaid.ts';

export const MIGRATIONS = [Baseline1705000000100, CalendarSaid1705300000000];
