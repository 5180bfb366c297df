/** For each policy file: one row that an operator changes changes one decision. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '@xueji/infra/runtime/folder-testing.ts';
import type { PolicyFile, PolicyRow } from '@xueji/infra/runtime/policy.ts';
import { CLASS_SIZE_FILE, getClassSize, standardSizes } from './class-size.ts';
import { areLevel, LEVEL_CHOICE_FILE } from './grade-level.ts';
import { refuseGraduation, SEASON_FILE } from './graduation.ts';
import { kindsThatWait, WAIT_FILE } from './graduation-waits.ts';
import { SCHOOL_SIZE_FILE, standardSizeOf } from './school-size.ts';
import { findRule, fits, STATUS_CHANGE_FILE } from './status-changes.ts';

const overlay = temporaryFolder('policy');

/** The rows of a file with one of them changed by the overlay. */
function withChangedRow<Row extends PolicyRow>(file: PolicyFile<Row>, id: string, change: Partial<Row>): readonly Row[] {
  mkdirSync(join(overlay, 'enrolment'), { recursive: true });
  const row = file.rows.find((one) => one.id === id);
  writeFileSync(join(overlay, `${file.name}.json`), JSON.stringify({ rows: [{ ...row, ...change }] }));
  return file.read(overlay);
}

test('a class of 50 at the most', () => {
  const most = (rows = CLASS_SIZE_FILE.rows) => getClassSize('41/4116/411628', '2026-11-24', rows).most;
  expect([most(), most(withChangedRow(CLASS_SIZE_FILE, 'national', { mostBySchool: 50, most: 50 }))]).toEqual([65, 50]);
});

test('the example of a file of your own in infra/README.md sets the classes of Zhejiang, and those of no other province', () => {
  const page = readFileSync(new URL('../../../infra/README.md', import.meta.url), 'utf8');
  const [, example = ''] = /```json\n(\{\n {2}"rows".*?)```/s.exec(page) ?? [];
  mkdirSync(join(overlay, 'enrolment'), { recursive: true });
  writeFileSync(join(overlay, 'enrolment', 'class-sizes.json'), example);
  const rows = CLASS_SIZE_FILE.read(overlay);
  expect(['33', '41'].map((province) => getClassSize(province, '2026-11-24', rows).most)).toEqual([55, 65]);
  expect(Object.keys(standardSizes('2026-11-24', rows)).sort()).toEqual(['33', 'CN']);
});

test.each([
  [['PRIMARY'], 2000],
  [['JUNIOR'], 2000],
  [['PRIMARY', 'JUNIOR'], 2500],
  [['JUNIOR', 'SENIOR'], 3000],
  [['SPECIAL'], null],
] as const)('the standard size of a school of %s is %s', (stages, expected) => {
  expect(standardSizeOf('41/4116/411628', stages, '2026-11-24')).toBe(expected);
});

test('a province has schools of 1,500', () => {
  const rows = withChangedRow(SCHOOL_SIZE_FILE, 'national-school-size', {
    standard: { PRIMARY: 1500, JUNIOR: 2000, NINE_YEAR: 2500, SENIOR: 3000 },
  });
  expect(standardSizeOf('41/4116/411628', ['PRIMARY'], '2026-11-24', rows)).toBe(1500);
});

test('a season of graduation that begins in May', () => {
  const refused = (rows = SEASON_FILE.rows) => refuseGraduation({ stage: 'PRIMARY', years: 6, grade: 6 }, '41', '2026-05-20', rows);
  expect(refused()).toBe('GraduationOutOfSeason');
  expect(refused(withChangedRow(SEASON_FILE, 'national', { season: { from: '05-15', until: '07-31' } }))).toBeNull();
});

test('pupils wait for the kinds of problem cases that policy names, and not before or after', () => {
  expect([kindsThatWait('2026-07-01'), kindsThatWait('2013-08-31')]).toEqual([['SAME_ID_NUMBER'], []]);
  expect(kindsThatWait('2026-07-01', withChangedRow(WAIT_FILE, 'national', { problemCases: [] }))).toEqual([]);
});

test('grades that may be chosen in one province only', () => {
  const [five, six] = [
    { stage: 'JUNIOR', years: 4, grade: 1 },
    { stage: 'JUNIOR', years: 3, grade: 1 },
  ] as const;
  const level = (province: string, rows = LEVEL_CHOICE_FILE.rows) => areLevel(five, six, { province, date: '2026-11-24' }, rows);
  const rows = withChangedRow(LEVEL_CHOICE_FILE, 'five-four-junior-1-to-six-three', { provinces: ['37'] });
  expect([level('41'), level('41', rows), level('37', rows)]).toEqual([true, false, true]);
});

const TODAY = '2026-11-24';
test('sizes, seasons and the recording of a death may not end', () => {
  const ended = { until: '2027-01-01' };
  const files = [CLASS_SIZE_FILE, SEASON_FILE, WAIT_FILE, LEVEL_CHOICE_FILE, STATUS_CHANGE_FILE];
  expect(files.map((file) => file.gapFrom(TODAY))).toEqual([null, null, null, null, null]);
  expect(CLASS_SIZE_FILE.gapFrom(TODAY, withChangedRow(CLASS_SIZE_FILE, 'national', ended))).toMatch(/on 2027-01-01/);
  expect(SEASON_FILE.gapFrom(TODAY, withChangedRow(SEASON_FILE, 'national', ended))).toMatch(/on 2027-01-01/);
  const changes = (id: string) => STATUS_CHANGE_FILE.gapFrom(TODAY, withChangedRow(STATUS_CHANGE_FILE, id, ended));
  expect(changes('national-death')).toMatch(/on 2027-01-01, no rule for DEATH, PRIMARY of 11/);
  expect(changes('national-skip')).toBeNull();
});

test.each<[string, () => unknown, RegExp]>([
  ['sizes', () => withChangedRow(CLASS_SIZE_FILE, 'national', { mostBySchool: 60, most: 50 }), /most \(50\) is less/],
  ['sizes too large', () => withChangedRow(CLASS_SIZE_FILE, 'national', { most: 1e9 }), /row national, most/],
  [
    'a season',
    () => withChangedRow(SEASON_FILE, 'national', { season: { from: '07-31', until: '06-01' } }),
    /season ends before it begins/,
  ],
  ['levels', () => withChangedRow(STATUS_CHANGE_FILE, 'national-skip', { levels: ['COUNTY', 'SCHOOL'] }), /does not climb/],
  ['terms', () => withChangedRow(STATUS_CHANGE_FILE, 'national-skip', { remindOnWorkingDay: 11 }), /remindOnWorkingDay is after/],
  [
    'a grade',
    () => withChangedRow(LEVEL_CHOICE_FILE, 'five-four-junior-1-to-six-three', { toGrade: { stage: 'JUNIOR', years: 3, grade: 4 } }),
    /a grade is higher than the years/,
  ],
])('%s that contradict themselves are refused', (_, read, message) => {
  expect(read).toThrow(message);
});

test('suspension of the last grade in one province', () => {
  const last = { stage: 'PRIMARY', years: 6, grade: 6 } as const;
  const mayBeSuspended = (province: string, rows = STATUS_CHANGE_FILE.rows) => {
    const rule = findRule('SUSPEND', { stage: 'PRIMARY', province, date: '2026-11-24' }, rows);
    return rule !== null && fits(rule, 'ACTIVE', last);
  };
  const rows = withChangedRow(STATUS_CHANGE_FILE, 'national-suspend', { id: 'henan-suspend', provinces: ['41'], grades: 'ANY' });
  expect([mayBeSuspended('41'), mayBeSuspended('41', rows), mayBeSuspended('44', rows)]).toEqual([false, true, false]);
});
