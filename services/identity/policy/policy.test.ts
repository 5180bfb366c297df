/** For each policy file: one row that an operator changes changes one decision. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '@xueji/infra/runtime/folder-testing.ts';
import type { PolicyFile, PolicyRow } from '@xueji/infra/runtime/policy.ts';
import { FOCUS_HINT_FILE, getFocusRule } from './focus-hints.ts';
import { getKeyChangeRule, KEY_CHANGE_FILE } from './key-changes.ts';
import { getMatchLimit, MATCH_LIMIT_FILE } from './match-limits.ts';

const overlay = temporaryFolder('policy');

/** The rows of a file with one of them changed by the overlay. */
function withChangedRow<Row extends PolicyRow>(file: PolicyFile<Row>, id: string, change: Partial<Row>): readonly Row[] {
  mkdirSync(join(overlay, 'identity'), { recursive: true });
  const row = file.rows.find((one) => one.id === id);
  writeFileSync(join(overlay, `${file.name}.json`), JSON.stringify({ rows: [{ ...row, ...change }] }));
  return file.read(overlay);
}

test('a limit that ends is a gap, and one that contradicts itself is refused', () => {
  const changed = (change: object) => withChangedRow(MATCH_LIMIT_FILE, 'national', change);
  expect(MATCH_LIMIT_FILE.gapFrom('2026-11-24')).toBeNull();
  expect(MATCH_LIMIT_FILE.gapFrom('2026-11-24', changed({ until: '2027-01-01' }))).toMatch(/on 2027-01-01/);
  expect(() => changed({ missesOfUser: 301 })).toThrow(/missesOfUser is more than missesOfUnit/);
  expect(() => changed({ windowMinutes: 1e9 })).toThrow(/row national, windowMinutes/);
});

test('twenty misses of one person in an hour', () => {
  const misses = (rows = MATCH_LIMIT_FILE.rows) => getMatchLimit('41/4116/411628', '2026-11-24', rows).missesOfUser;
  expect([misses(), misses(withChangedRow(MATCH_LIMIT_FILE, 'national', { missesOfUser: 20 }))]).toEqual([30, 20]);
});

test('the city approves the corrected record of a graduate', () => {
  const levels = (rows = KEY_CHANGE_FILE.rows) => getKeyChangeRule('CORRECTED_RECORD', '41/4116/411628', '2026-11-24', rows).levels;
  const shorter = withChangedRow(KEY_CHANGE_FILE, 'national-corrected-record', { levels: ['SCHOOL', 'CITY'] });
  expect([levels(), levels(shorter)]).toEqual([
    ['SCHOOL', 'COUNTY', 'CITY'],
    ['SCHOOL', 'CITY'],
  ]);
});

test('the term of a step is ten working days, with a reminder within it', () => {
  const termOf = (rows = KEY_CHANGE_FILE.rows) => getKeyChangeRule('ORDINARY', '41/4116/411628', '2026-11-24', rows).stepWorkingDays;
  const changed = (change: object) => withChangedRow(KEY_CHANGE_FILE, 'national-ordinary', change);
  expect([termOf(), termOf(changed({ stepWorkingDays: 15 }))]).toEqual([10, 15]);
  expect(() => changed({ remindOnWorkingDay: 11 })).toThrow(/remindOnWorkingDay is after stepWorkingDays/);
});

test('a province counts pupils of special schools as migrant children', () => {
  const stages = (rows = FOCUS_HINT_FILE.rows) => getFocusRule('41/4116/411628', '2026-11-24', rows).stages;
  const more = withChangedRow(FOCUS_HINT_FILE, 'national-focus', { stages: ['PRIMARY', 'JUNIOR', 'SPECIAL'] });
  expect([stages(), stages(more)]).toEqual([
    ['PRIMARY', 'JUNIOR'],
    ['PRIMARY', 'JUNIOR', 'SPECIAL'],
  ]);
});
