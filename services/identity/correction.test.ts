import { anActor } from '@xueji/infra/runtime/testing.ts';
import { type ChangeableRecord, CORRECTABLE_FIELDS, type Corrected, type CorrectInput, correctRecord } from './correction.ts';
import { checkDigitOf } from './id-number.ts';
import type { Guardian } from './student.ts';
import { aStudent } from './student-testing.ts';

const SCHOOL = '44/4402/440224/2144000001';
const NOW = new Date('2026-11-24T10:00:00+08:00');
const clerk = anActor('registrar', SCHOOL);
const first17 = '99900119850312001';
const VALID = `${first17}${checkDigitOf(first17)}`;
const WRONG = `${first17}${checkDigitOf(first17) === '1' ? '2' : '1'}`;

const father: Guardian = {
  ...{ seq: 1, name: '张建国', relation: '51', isGuardian: true, phone: '19900001235', address: '某路1号', idType: null, idNumber: VALID },
};
const mother: Guardian = { ...father, seq: 2, name: '李红', relation: '52', isGuardian: false, idNumber: null };

const recordOf = (more: Partial<ChangeableRecord> = {}): ChangeableRecord => {
  const { version: _, guestPath: __, registeredAt: ___, ...student } = aStudent({ path: SCHOOL });
  return { ...student, revision: 3, factsVersion: 1, ...more };
};
const asked = (more: Partial<CorrectInput> = {}): CorrectInput => ({
  ...{ studentId: 's', revision: 3, fields: {}, addMembers: [], changeMembers: [], removeMembers: [], evidence: null },
  ...more,
});
const correct = (more: Partial<CorrectInput>, record = recordOf(), guardians = [father, mother], actor = clerk) =>
  correctRecord({ record, guardians }, asked(more), actor, NOW);
const corrected = (more: Partial<CorrectInput>, record = recordOf()): Corrected => {
  const done = correct(more, record);
  if ('refused' in done) throw new Error(JSON.stringify(done));
  return done;
};

test.each<[string, CorrectInput['fields'], object]>([
  ['a phone with spaces', { phone: '+86 199 0000 7777' }, { phone: '19900007777' }],
  ['a label for a code', { health: '有慢性病' }, { health: '30' }],
  ['a boolean that the record stores', { boarder: true }, { boarder: true }],
  ['a word for a code', { leftBehind: '双亲留守' }, { leftBehind: 'BOTH_PARENTS' }],
])('%s is stored as a roster stores it', (_, fields, expected) => {
  expect(corrected({ fields }).record).toMatchObject({ ...expected, revision: 4 });
});

test.each<[string, CorrectInput['fields'], object]>([
  ['a month', { entryMonth: '2024年9月' }, { entryMonth: '2024-09' }],
  ['a distance', { distanceKm: 1.5 }, { distanceKm: '1.5' }],
  ['yes', { onlyChild: true }, { onlyChild: '1' }],
])('%s is kept in its one spelling', (_, fields, details) => {
  expect(corrected({ fields }).record.details).toEqual(details);
});

test('null removes what the form does not require, and the log has the old value', () => {
  const { record, changes } = corrected({ fields: { note: null } }, recordOf({ details: { note: '旧', talent: '书法' } }));
  expect(record.details).toEqual({ talent: '书法' });
  expect(changes).toEqual([{ member: null, field: 'note', old: '旧', new: null }]);
});

test.each(CORRECTABLE_FIELDS.filter(({ required }) => required).map(({ field }) => field))(
  'the required field %s is not removed',
  (field) => {
    expect(correct({ fields: { [field]: null } })).toEqual({
      refused: 'StudentFieldInvalid',
      field: `fields.${field}`,
      code: 'RequiredMissing',
    });
  },
);

test.each<[string, CorrectInput['fields'], string, string]>([
  ['a phone', { phone: '无' }, 'fields.phone', 'WarningPhone'],
  ['a postcode', { postcode: '77200' }, 'fields.postcode', 'WarningPostcode'],
  ['a code', { health: '99x' }, 'fields.health', 'CodeUnknown'],
  ['a division', { hukouDivision: '4116' }, 'fields.hukouDivision', 'DivisionInvalid'],
  ['a month', { entryMonth: '202413' }, 'fields.entryMonth', 'MonthInvalid'],
  ['a long text', { note: 'x'.repeat(501) }, 'fields.note', 'TextTooLong'],
])('%s that is not valid is refused with its field', (_, fields, field, code) => {
  expect(correct({ fields })).toEqual({ refused: 'StudentFieldInvalid', field, code });
});

test.each(['name', 'sex', 'birthDate', 'ethnicity', 'idType', 'idNumber'])('the key field %s is never changed', (field) => {
  expect(correct({ fields: { [field]: '别的' } })).toEqual({ refused: 'NothingToCorrect' });
});

test('the country of a passport is part of its claim, and is not changed here', () => {
  expect(correct({ fields: { nationality: 'USA' } }, recordOf({ idType: 'A', idNumber: 'E1234567' }))).toMatchObject({
    code: 'NationalityOfPassport',
  });
  expect(corrected({ fields: { nationality: 'USA' } }).record.nationality).toBe('USA');
});

describe('family members', () => {
  const changes = (more: Partial<CorrectInput>) =>
    corrected(more).changes.map(({ member, field, old, new: is }) => [member, field, old, is]);

  test('are added, changed and removed', () => {
    const done = corrected({
      addMembers: [{ name: '王奶奶', relation: '外祖母', isGuardian: true, phone: '0751-66012345' }],
      changeMembers: [{ seq: 1, phone: '19900009999' }],
      removeMembers: [2],
    });
    expect(done.guardians.map(({ seq, name, phone }) => [seq, name, phone])).toEqual([
      [1, '张建国', '19900009999'],
      [3, '王奶奶', '0751-66012345'],
    ]);
    expect(done.record.revision).toBe(3 + done.changes.length);
  });

  test('leave a line in the log for each field', () => {
    expect(changes({ changeMembers: [{ seq: 1, phone: '19900009999', name: '张建国' }] })).toEqual([
      [1, 'phone', '19900001235', '19900009999'],
    ]);
    expect(changes({ removeMembers: [2] }).map(([, field]) => field)).toEqual(['name', 'relation', 'isGuardian', 'phone', 'address']);
  });

  test.each<[string, Partial<CorrectInput>, string, string]>([
    ['an unknown number', { changeMembers: [{ seq: 7, name: '张三' }] }, 'changeMembers.0.seq', 'MemberUnknown'],
    ['changed and removed', { changeMembers: [{ seq: 2, name: '张三' }], removeMembers: [2] }, 'changeMembers.0.seq', 'MemberUnknown'],
    ['removed twice', { removeMembers: [2, 2] }, 'removeMembers.1', 'MemberUnknown'],
    ['a wrong check digit', { changeMembers: [{ seq: 1, idNumber: WRONG }] }, 'changeMembers.0.idNumber', 'WarningGuardianIdNumber'],
    ['no name', { changeMembers: [{ seq: 1, name: '无' }] }, 'changeMembers.0.name', 'NameInvalid'],
    [
      'a wrong phone',
      { addMembers: [{ name: '王', relation: '99', isGuardian: false, phone: '123' }] },
      'addMembers.0.phone',
      'WarningPhone',
    ],
    ['no guardian', { changeMembers: [{ seq: 1, isGuardian: false }] }, 'members', 'GuardianMissing'],
    ['no number for a child without one', { changeMembers: [{ seq: 1, idNumber: null }] }, 'members', 'GuardianIdNumberRequired'],
    [
      'too many',
      { addMembers: Array.from({ length: 19 }, () => ({ name: '王明', relation: '其他亲属', isGuardian: false })) },
      'addMembers',
      'TooManyMembers',
    ],
  ])('are refused with the place of the fault: %s', (_, more, field, code) => {
    expect(correct(more)).toEqual({ refused: 'StudentFieldInvalid', field, code });
  });
});

test('who may correct, and which revision', () => {
  const fields = { note: '更正' };
  const by = (actor: typeof clerk) => correct({ fields }, recordOf(), [father], actor);
  expect(by(anActor('approver', SCHOOL))).toMatchObject({ refused: 'WrongHat' });
  expect(by(anActor('registrar', '44/4402/440224'))).toMatchObject({ refused: 'WrongUnit' });
  expect(by(anActor('registrar', '41/4116/411628/2141000001'))).toEqual({ refused: 'StudentNotFound' });
  expect(correctRecord(undefined, asked({ fields }), clerk, NOW)).toEqual({ refused: 'StudentNotFound' });
  expect(correct({ fields, revision: 2 })).toEqual({ refused: 'StudentChangedMeanwhile', revision: 3 });
  expect(correct({ fields, evidence: 'x'.repeat(501) })).toMatchObject({ field: 'evidence', code: 'TextTooLong' });
});
