import { anActor } from '@xueji/infra/runtime/testing.ts';
import type { ChangeableRecord } from '../correction.ts';
import type { Guardian } from '../student.ts';
import { aStudent } from '../student-testing.ts';
import { asRegistered, type Declaration, type DeclareInput, declareFact } from './declaration.ts';

const SCHOOL = '44/4402/440224/2144000001';
const NOW = new Date('2026-11-24T10:00:00+08:00');
const clerk = anActor('registrar', SCHOOL);
const grandmother: Guardian = {
  ...{ seq: 2, name: '李奶奶', relation: '62', isGuardian: true, phone: null, address: null, idType: null, idNumber: null },
};
const { version: _, guestPath: __, registeredAt: ___, ...student } = aStudent({ path: SCHOOL });
const record: ChangeableRecord = { ...student, revision: 3, factsVersion: 1 };
const registered = asRegistered(record, 'LEFT_BEHIND', new Date('2024-09-02T10:00:00+08:00'));
const declared: Declaration = { ...registered, seq: 2, value: 'ONE_PARENT', fromDate: '2026-03-01', declaredBy: 'x', unitPath: SCHOOL };

const declare = (more: Partial<DeclareInput>, known = registered, actor = clerk, own = record) =>
  declareFact(
    { record: own, guardians: [grandmother] },
    known,
    {
      ...{ studentId: record.id, revision: 3, fact: 'LEFT_BEHIND', value: 'BOTH_PARENTS', from: '2026-09-01', evidence: '村委会证明' },
      ...{ otherParentUnable: null, caregiver: 2, lastContactOn: null, ...more },
    },
    actor,
    NOW,
  );

test('the earlier declaration ends on the day on which the new one begins', () => {
  expect(declare({ lastContactOn: '2026-11-01' })).toMatchObject({
    record: { leftBehind: 'BOTH_PARENTS', revision: 6 },
    changes: [
      { field: 'leftBehind', old: 'NONE', new: 'BOTH_PARENTS' },
      { field: 'caregiver', old: null, new: '2' },
      { field: 'lastContactOn', old: null, new: '2026-11-01' },
    ],
    declarations: [
      { seq: 1, value: 'NONE', fromDate: '2024-09-02', untilDate: '2026-09-01', declaredBy: null },
      { seq: 2, value: 'BOTH_PARENTS', fromDate: '2026-09-01', untilDate: null, declaredBy: clerk.userId, evidence: '村委会证明' },
    ],
  });
});

test('the value of the registration may have been wrong from the first day on', () => {
  expect(declare({ from: '2024-03-01' })).toMatchObject({
    declarations: [
      { fromDate: '2024-03-01', untilDate: '2024-03-01' },
      { fromDate: '2024-03-01', untilDate: null },
    ],
  });
});

test('a new contact alone is a declaration, and the same values are none', () => {
  const left = { ...record, leftBehind: 'ONE_PARENT' as const };
  const same = { value: 'ONE_PARENT', from: '2026-11-24' };
  const known = { ...declared, caregiver: 2 };
  expect(declare({ ...same, lastContactOn: '2026-11-20' }, known, clerk, left)).toMatchObject({
    record: { revision: 4 },
    changes: [{ field: 'lastContactOn' }],
  });
  expect(declare(same, known, clerk, left)).toEqual({ refused: 'NothingToCorrect' });
});

test.each<[string, Partial<DeclareInput>, string, string]>([
  ['no evidence', { evidence: '' }, 'evidence', 'RequiredMissing'],
  ['long evidence', { evidence: 'x'.repeat(501) }, 'evidence', 'TextTooLong'],
  ['a day in the future', { from: '2026-11-25' }, 'from', 'DateInFuture'],
  ['a day before birth', { from: '2018-03-11' }, 'from', 'DateBeforeBirth'],
  ['no caregiver', { caregiver: null }, 'caregiver', 'CaregiverMissing'],
  ['a caregiver whom the record does not name', { caregiver: 7 }, 'caregiver', 'MemberUnknown'],
  ['a caregiver of a child who is not left behind', { value: 'NONE' }, 'caregiver', 'NotLeftBehind'],
  ['a word on the other parent with both away', { otherParentUnable: false }, 'otherParentUnable', 'OnlyWithOneParentAway'],
  ['a contact in the future', { lastContactOn: '2026-12-01' }, 'lastContactOn', 'DateInFuture'],
  [
    'a contact of a child who is not left behind',
    { value: 'NONE', caregiver: null, lastContactOn: '2026-11-01' },
    'lastContactOn',
    'NotLeftBehind',
  ],
])('%s is refused with its field', (_, more, field, code) => {
  expect(declare(more)).toEqual({ refused: 'StudentFieldInvalid', field, code });
});

test('a declaration does not begin before the last one', () => {
  expect(declare({ from: '2026-02-28' }, declared)).toMatchObject({ field: 'from', code: 'DateBeforeLastDeclaration' });
  expect(declare({ from: '2026-03-01' }, declared)).toMatchObject({
    declarations: [{ untilDate: '2026-03-01' }, { fromDate: '2026-03-01' }],
  });
});

test('who may declare, and which revision', () => {
  const by = (hat: 'registrar' | 'approver', path: string) => declare({}, registered, anActor(hat, path));
  expect(by('approver', SCHOOL)).toMatchObject({ refused: 'WrongHat' });
  expect(by('registrar', '44/4402/440224')).toMatchObject({ refused: 'WrongUnit' });
  expect(by('registrar', '41/4116/411628/2141000001')).toEqual({ refused: 'StudentNotFound' });
  expect(declare({ revision: 2 })).toEqual({ refused: 'StudentChangedMeanwhile', revision: 3 });
});
