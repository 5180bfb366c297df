import { type Claimant, type Found, findingOf, isLate } from './earlier-record.ts';
import type { Row } from './roster-row.ts';
import { judgeSecondRow } from './same-child.ts';
import { aStudent } from './student-testing.ts';

const COUNTY = '41/4116/411628';
const SCHOOL = `${COUNTY}/2141000001`;
const OTHER = '44/4402/440224/2144000002';

const aRow = (entryYear = 2026, stage: Row['seat']['stage'] = 'PRIMARY'): Row => ({
  particulars: aStudent({ name: '张晓明', birthDate: '2018-03-12', idNumber: 'x' }),
  guardians: [],
  seat: { schoolCode: '2141000001', stage, entryYear, classNo: 1 },
});

test.each([
  ['the school itself', SCHOOL, false, SCHOOL, 'PLACE'],
  ['the school, after its county entered the child', COUNTY, false, SCHOOL, 'PLACE'],
  ['the county, after the school entered the child', SCHOOL, false, COUNTY, 'PLACE'],
  ['another unit, while the child has no place', OTHER, false, SCHOOL, 'ELSEWHERE'],
  ['the school that has the child', SCHOOL, true, SCHOOL, 'ALREADY_HERE'],
  ['the county, for the school that has the child', SCHOOL, true, COUNTY, 'ALREADY_HERE'],
  ['the county, for another of its schools', `${COUNTY}/2141000009`, true, COUNTY, 'ELSEWHERE'],
  ['another school', OTHER, true, SCHOOL, 'ELSEWHERE'],
])('a second row of %s', (_, path, placed, uploader, way) => {
  expect(judgeSecondRow({ path, placed, atSchool: true }, { path: uploader, schoolCode: '2141000001' })).toBe(way);
});

const claimant = (more: Partial<Claimant> = {}): Claimant => ({
  ...{ studentId: 'a', name: '张晓明', birthDate: '2018-03-12', disputed: false, ...more },
});
const finding = (claimants: readonly Claimant[], records: Found['records'] = new Map()) => {
  const nothing = { found: new Map(), namesakes: new Map() };
  const found = { unitPath: SCHOOL, doubles: nothing, withoutDocument: new Map(), claimants: new Map([[2, claimants]]), records };
  return findingOf({ row: 2, id: 'new', from: aRow() }, found);
};

test.each([
  ['another name', { name: '张晓亮' }],
  ['another birth date', { birthDate: '2018-03-13' }],
])('a number of a child with %s is in dispute, and the row is registered', (_, other) => {
  expect(finding([claimant(other)])).toMatchObject({ way: 'REGISTER', disputedWith: 'a', faults: [{ code: 'WarningNumberDisputed' }] });
});

test('the same child is found among those whose claim is disputed, and the dispute is with the child who has the number', () => {
  const claimants = [claimant({ name: '李四' }), claimant({ studentId: 'b', name: '张 晓明', disputed: true })];
  expect(finding(claimants, new Map([['b', { path: SCHOOL, placed: true, atSchool: true }]]))).toMatchObject({
    way: 'REFUSE',
    faults: [{ code: 'AlreadyRegistered' }],
  });
  expect(finding(claimants, new Map([['b', { path: SCHOOL, placed: true, atSchool: false }]]))).toMatchObject({
    way: 'REFUSE',
    faults: [{ code: 'RecordNotAtSchool' }],
  });
  expect(finding(claimants.map((one) => ({ ...one, name: '李四' })))).toMatchObject({ way: 'REGISTER', disputedWith: 'a' });
});

test.each([
  [2026, 'PRIMARY', false],
  [2027, 'PRIMARY', false],
  [2025, 'PRIMARY', true],
  [2026, 'SPECIAL', false],
  [2026, 'JUNIOR', true],
  [2026, 'SENIOR', true],
] as const)('a child of cohort %s of %s is registered late: %s', (entryYear, stage, late) => {
  expect(isLate(aRow(entryYear, stage), '2026-11-24')).toBe(late);
});
