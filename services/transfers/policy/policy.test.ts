/** For each policy file: one row that an operator changes changes one decision. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '@xueji/infra/runtime/folder-testing.ts';
import type { PolicyFile, PolicyRow } from '@xueji/infra/runtime/policy.ts';
import { CHAIN_FILE, getChain } from './chains.ts';
import { findProhibitions, PROHIBITION_FILE } from './prohibitions.ts';
import { getTerms, TERM_FILE } from './terms.ts';

const overlay = temporaryFolder('policy');

/** The rows of a file with one of them changed by the overlay. */
function withChangedRow<Row extends PolicyRow>(file: PolicyFile<Row>, id: string, change: Partial<Row>): readonly Row[] {
  mkdirSync(join(overlay, 'transfers'), { recursive: true });
  const row = file.rows.find((one) => one.id === id);
  writeFileSync(join(overlay, `${file.name}.json`), JSON.stringify({ rows: [{ ...row, ...change }] }));
  return file.read(overlay);
}

test('a province where the county approves alone on the sending side', () => {
  const asked = { scope: 'CROSS_COUNTY', stage: 'PRIMARY', fromProvince: '41', toProvince: '41', date: '2026-11-24' } as const;
  const levels = (rows = CHAIN_FILE.rows) => getChain(asked, rows).map(({ party, level }) => `${party} ${level}`);
  expect(levels()).toEqual(['RECEIVING SCHOOL', 'RECEIVING COUNTY', 'SENDING SCHOOL', 'SENDING COUNTY']);
  expect(levels(withChangedRow(CHAIN_FILE, 'cross-county-sending', { levels: ['COUNTY'] }))).toEqual([
    'RECEIVING SCHOOL',
    'RECEIVING COUNTY',
    'SENDING COUNTY',
  ]);
});

const TODAY = '2026-11-24';
type Levels = ('SCHOOL' | 'COUNTY')[];
test.each<[string, Levels, RegExp]>([
  ['climbs down', ['COUNTY', 'SCHOOL'], /row cross-county-receiving: levels \(COUNTY, SCHOOL\) does not climb/],
  ['names a level twice', ['SCHOOL', 'SCHOOL'], /does not climb/],
])('a chain that %s is refused', (_, levels, message) => {
  expect(() => withChangedRow(CHAIN_FILE, 'cross-county-receiving', { levels })).toThrow(message);
});

test('a party without a part in its scope is refused', () => {
  expect(() => withChangedRow(CHAIN_FILE, 'cross-county-receiving', { party: 'COMMON' })).toThrow(/COMMON has no part in CROSS_COUNTY/);
});

test('a chain that is missing, ends tomorrow, or does not begin at the receiving school is a gap', () => {
  const gapWith = (change: object) => CHAIN_FILE.gapFrom(TODAY, withChangedRow(CHAIN_FILE, 'cross-county-receiving', change));
  expect(CHAIN_FILE.gapFrom(TODAY)).toBeNull();
  expect(gapWith({ until: '2020-01-01' })).toMatch(/on 2026-11-24, no approval chain for CROSS_COUNTY, RECEIVING/);
  expect(gapWith({ until: '2026-11-25' })).toMatch(/on 2026-11-25, no approval chain for CROSS_COUNTY, RECEIVING/);
  expect(gapWith({ levels: ['COUNTY'] })).toMatch(/does not begin with the receiving school/);
});

test('terms that end are a gap, and terms that contradict each other are refused', () => {
  const withTerms = (change: object) => withChangedRow(TERM_FILE, 'national', change);
  expect(TERM_FILE.gapFrom(TODAY)).toBeNull();
  expect(TERM_FILE.gapFrom(TODAY, withTerms({ until: '2020-01-01' }))).toMatch(/transfers\/terms: on 2026-11-24/);
  expect(() => withTerms({ remindOnWorkingDay: 50 })).toThrow(/row national: remindOnWorkingDay is after stepWorkingDays/);
  expect(() => withTerms({ stepWorkingDays: 200, expiryDays: 100 })).toThrow(/expiryDays is shorter/);
  expect(() => withTerms({ stepWorkingDays: 1e9 })).toThrow(/row national, stepWorkingDays/);
});

test('a prohibition that a province takes over', () => {
  const henan = {
    scope: 'CROSS_COUNTY',
    stage: 'JUNIOR',
    graduating: true,
    fromProvince: '41',
    toProvince: '41',
    date: '2026-11-24',
  } as const;
  expect(findProhibitions(henan)).toEqual([]);
  const rows = withChangedRow(PROHIBITION_FILE, 'graduating-year', { provinces: ['41', '61', '37'] });
  expect(findProhibitions(henan, rows).map(({ id }) => id)).toEqual(['graduating-year']);
});

test('a term of 15 working days', () => {
  expect(getTerms('41', '2026-11-24').stepWorkingDays).toBe(10);
  expect(getTerms('41', '2026-11-24', withChangedRow(TERM_FILE, 'national', { stepWorkingDays: 15 })).stepWorkingDays).toBe(15);
});
