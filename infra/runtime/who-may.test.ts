import { refusalType, SHARED_REFUSALS } from './refusal.ts';
import { commonUnit, unitOrAbove, units, whoMayText, wrongHat, wrongUnit } from './who-may.ts';

test.each([
  [['approver'], units('41/4116/411628'), '411628的审核人 · an approver of 411628'],
  [['approver'], units('41/4116/411628', '41/4116'), '411628、411600的审核人 · an approver of 411628 or 411600'],
  [['registrar'], unitOrAbove('41/4116/411628'), '411628或其上级的学籍管理员 · a registrar of 411628 or a unit above it'],
  [['registrar', 'approver'], units(''), '全国的学籍管理员或审核人 · a registrar or an approver of the nation'],
  [['operator'], unitOrAbove(''), '全国的运维人员 · an operator of the nation'],
  [['partner', 'operator'], null, '合作系统或运维人员 · the partner itself or an operator'],
] as const)('%j in %o: %s', (hats, where, text) => expect(whoMayText({ hats, where })).toBe(text));

test.each([
  [['41/4116', '41/4101'], '41'],
  [['41', '44'], ''],
  [['41/4116/411628'], '41/4116/411628'],
  [['41/4101', '41/4101/410105'], '41/4101'],
  [[''], ''],
])('%j have %s in common', (paths, common) => expect(commonUnit(paths)).toBe(common));

test('a refusal names the hat and the unit in place of its fixed text', () => {
  const show = refusalType(SHARED_REFUSALS);
  expect(show(wrongHat(['registrar'], units('41'))).whoCanAct).toBe('410000的学籍管理员 · a registrar of 410000');
  expect(show(wrongUnit(['approver'], units('44')))).toEqual({
    __typename: 'WrongUnit',
    message: SHARED_REFUSALS.WrongUnit.message,
    whoCanAct: '440000的审核人 · an approver of 440000',
  });
  expect(show({ refused: 'IdempotencyKeyReused' }).whoCanAct).toBe(SHARED_REFUSALS.IdempotencyKeyReused.whoCanAct);
});
