/** For each policy file: one row that an operator changes changes one decision. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '@xueji/infra/runtime/folder-testing.ts';
import { isInForce, type PolicyFile, type PolicyRow } from '@xueji/infra/runtime/policy.ts';
import { entitles, PLAN_COUNTY_FILE, PROGRAMME_FILE, programmesOf, RATE_FILE } from './nutrition.ts';

const overlay = temporaryFolder('policy');

/** The rows of a file with one of them changed by the overlay. */
function withChangedRow<Row extends PolicyRow>(file: PolicyFile<Row>, id: string, change: Partial<Row>): readonly Row[] {
  mkdirSync(join(overlay, 'funding'), { recursive: true });
  const row = file.rows.find((one) => one.id === id);
  writeFileSync(join(overlay, `${file.name}.json`), JSON.stringify({ rows: [{ ...row, ...change }] }));
  return file.read(overlay);
}

const ofCode = { programmes: PROGRAMME_FILE.rows, counties: PLAN_COUNTY_FILE.rows, rates: RATE_FILE.rows };
function isEntitled(rows: Partial<typeof ofCode>, at: { stage: 'JUNIOR' | 'SENIOR'; county: string; date: string }): boolean {
  const { programmes, counties, rates } = { ...ofCode, ...rows };
  const path = `41/4116/${at.county}/2141000001`;
  return programmesOf(programmes, counties, rates).some((one) => entitles(one, { stage: at.stage, path, date: at.date }));
}
const NOW = { stage: 'JUNIOR', county: '411628', date: '2026-11-24' } as const;

test('a county that leaves the plan', () => {
  expect(isEntitled({}, NOW)).toBe(true);
  expect(isEntitled({ counties: withChangedRow(PLAN_COUNTY_FILE, 'nutrition-411628', { until: '2026-09-01' }) }, NOW)).toBe(false);
});

test('a programme that covers senior schools', () => {
  const senior = { ...NOW, stage: 'SENIOR' } as const;
  expect(isEntitled({}, senior)).toBe(false);
  expect(isEntitled({ programmes: withChangedRow(PROGRAMME_FILE, 'nutrition', { stages: ['JUNIOR', 'SENIOR'] }) }, senior)).toBe(true);
});

test('a rate of six yuan', () => {
  const fenOn = (rates: typeof RATE_FILE.rows) => rates.filter((rate) => isInForce(rate, NOW.date)).map(({ fen }) => fen);
  expect(fenOn(RATE_FILE.rows)).toEqual([500]);
  expect(fenOn(withChangedRow(RATE_FILE, 'nutrition-2021-09-01', { fen: 600 }))).toEqual([600]);
});

test('a programme without a rate on a day to come is a gap', () => {
  const gapWith = (change: object) => RATE_FILE.gapFrom(NOW.date, withChangedRow(RATE_FILE, 'nutrition-2021-09-01', change));
  expect(RATE_FILE.gapFrom(NOW.date)).toBeNull();
  expect(gapWith({ until: '2027-01-01' })).toMatch(/on 2027-01-01, the programme nutrition has no rate/);
  expect(gapWith({ from: '2027-01-01' })).toMatch(/on 2026-11-24, the programme nutrition has no rate/);
});

test('a rate of no programme is refused', () => {
  expect(() =>
    programmesOf(ofCode.programmes, ofCode.counties, withChangedRow(RATE_FILE, 'nutrition-2021-09-01', { programme: 'milk' })),
  ).toThrow(/nutrition-2021-09-01 names the programme milk/);
});
